import Model
import Testing

@testable import Ingest

/// What pages print beside their text, where the file does not show its pages.
@Suite struct PlainTextFurnitureTests {
    private func text(_ source: String) throws -> String { try plainDocument(source).text.string }

    private func prose(_ place: String) -> String {
        """
        De gemeenten in \(place) werken sinds jaar en dag samen aan de bemiddeling van
        mensen die werk zoeken, en \(place) wil die samenwerking de komende tijd nog
        """
    }

    /// A name of its own for each number, in letters.
    private func name(_ number: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return "K\(letters[number % 26])l\(letters[number / 26])dorp"
    }

    /// Which line of a head is looked at first must not count: the order of a dictionary differs from run to run.
    @Test func `a head of two lines in the middle of sentences goes whole`() throws {
        let head = """

            Ministerie van Duinen en Stranden en Zeeën
            Evaluatie van de wet op de duinen en het strand

            """
        let source = (1...5).map { prose(name($0)) + "\n" + head + "en verder uitbouwen, ook buiten \(name($0))." }
            .joined(separator: "\n\n")
        let result = try text(source)
        #expect(!result.contains("Ministerie van Duinen"))
        #expect(!result.contains("Evaluatie van de wet"))
        #expect(result.contains("de komende tijd nog en verder uitbouwen"))
    }

    @Test func `page numbers between dashes and the letterhead below them leave the sentence`() throws {
        let result = try text(
            """
            \(prose("Ommen"))
                                        - 2 -

            Gemeente Ommen                               Datum 4 mei
                                                         Ons kenmerk 12-34

            verstevigen. \(prose("Hardenberg"))
                                        - 3 -

            Gemeente Ommen                               Datum 4 mei
                                                         Ons kenmerk 12-34

            verder uitbouwen. Dat kost geld.
                                        - 4 -
            """)
        #expect(result.contains("de komende tijd nog verstevigen. De gemeenten"))
        #expect(result.contains("de komende tijd nog verder uitbouwen."))
        #expect(!result.contains("kenmerk"))
    }

    @Test func `a first line that repeats the title on the second page is its head`() throws {
        let result = try text(
            "Verslag van de wachttijden\n\n\(prose("Ommen"))\n\n5\n\u{0C}Verslag van de wachttijden\n\nuitbreiden.\n")
        #expect(result == "Verslag van de wachttijden\n" + prose("Ommen").replacing("\n", with: " ") + " uitbreiden.")
    }

    @Test func `numbers at the pace of pages leave the lines that they stand in`() throws {
        var lines: [String] = []
        for page in 0..<8 {
            lines.append(
                (page == 0 ? "" : "\(page + 5) ") + "verder uitbouwen dan \(name(page)) tot nu toe heeft gedaan.")
            for number in 0..<12 { lines.append(prose(name(page * 12 + number))) }
        }
        let result = try text(lines.joined(separator: "\n"))
        #expect(result.components("de komende tijd nog verder uitbouwen dan") == 7)
    }

    @Test func `headings that are counted are no running heads`() throws {
        for title in ["Oordeel op standaard", "Bevinding nummer", "Uitkomst bij onderdeel"] {
            let parts = (1...8).map { number in
                """
                \(title) \(number)

                \(prose(name(number)))
                verder uitbouwen in \(name(number)).
                """
            }
            let result = try text(parts.joined(separator: "\n\n"))
            #expect(result.components(title) == 8)
        }
    }

    @Test func `numbers of things at the head of lines stay`() throws {
        let result = try text(
            """
            De raad wil dat er in de komende jaren voor alle inwoners van de gemeente weer
            30 nieuwe plaatsen komen, en in de jaren die daarna komen voor de inwoners nog
            31 plaatsen, waarvan er in de wijken bij het station voor de jongeren minstens
            32 bestemd zijn.
            """)
        #expect(result.contains("weer 30 nieuwe"))
        #expect(result.contains("nog 31 plaatsen"))
    }

    @Test func `a head in capitals that a converter left in the lines of text is cut off`() throws {
        let pages = (6...12).map { page in
            """
            \(prose(name(page)))  SAMEN VERDER MET DE STREEK \(page)
            verder uitbouwen in \(name(page)).
            """
        }
        let result = try text("Programma van de lijst  SAMEN VERDER MET DE STREEK\n\n" + pages.joined(separator: "\n"))
        #expect(result.components("de komende tijd nog verder uitbouwen in") == 7)
        #expect(result.components("SAMEN VERDER") == 1)
        let set = (1...6).map { page in
            "Programma van de lijst Streek |verder uitbouwen in \(name(page)).\n\(prose(name(page + 30)))"
        }
        #expect(try text(set.joined(separator: "\n")).components("nog verder uitbouwen in") == 5)
    }

    @Test func `a name in capitals is no head`() throws {
        let lines = (1...8).map { number in
            """
            De fractie van de GROEP VOOR ALLE OUDEREN in \(name(number)) vindt dat er iets moet gebeuren.
            Daarom vraagt zij in de raad van \(name(number + 30)) aan de GROEP VOOR ALLE OUDEREN
            om een plan voor \(name(number + 60)).
            """
        }
        #expect(try text(lines.joined(separator: "\n")).components("GROEP VOOR ALLE OUDEREN") == 16)
    }

    @Test func `the numbers of all pages in one row are no text`() throws {
        let row = (2...54).map(String.init).joined()
        let result = try text(
            [prose("Ommen"), row + "PLAN", "verstevigen.", "2345678", "Tel. 0612345678"].joined(separator: "\n"))
        #expect(!result.contains(row))
        #expect(result.contains("0612345678"))
    }
}

extension String {
    /// How often words stand in the text.
    fileprivate func components(_ words: String) -> Int {
        split(separator: words, omittingEmptySubsequences: false).count - 1
    }
}

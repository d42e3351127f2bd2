import Model
import Testing

@testable import Ingest

/// What stands at one height on many pages, tables whose cells do not stand on one line, sentences that run on, figures
/// beside the text: pages made by hand.
@Suite struct PDFPageTests {
    private func rows(_ rows: [[String]], at columns: [Double], y: Double, on page: inout PageMaker) {
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                page.line(cell, x: columns[column], y: y + Double(row) * 15)
            }
        }
    }

    // MARK: heads

    @Test func `a word that stands at one height on many pages stays in a row whose other words differ`() async throws {
        let places = ["Assen", "Breda", "Delft", "Ede", "Goes"]
        let pages = places.enumerated().map { number, place in
            var page = PageMaker()
            page.line("Verslag van de telling", x: 70, y: 30, size: 8)
            rows(
                (0..<6).map { ["Runderen", "in \(place)", "\((number * 7 + $0 * 5) % 9 + 31)"] }, at: [70, 200, 330],
                y: 60,
                on: &page)
            page.lines(PageMaker.prose, x: 70, y: 200)
            return page
        }
        let draft = try await PageMaker.read([PageMaker.plain()] + pages)
        let cells = PageMaker.rows(draft)
        #expect(cells.count == 30)
        #expect(cells.allSatisfy { $0.count == 3 && $0[0] == "Runderen" })
        #expect(!draft.outline.contains { $0.contains("Verslag van de telling") })
    }

    @Test func `a label beside its value is no running head`() async throws {
        let pages = (1...5).map { number in
            var page = PageMaker()
            page.line("Zaak:", x: 70, y: 50)
            page.line(
                "Brief over het plan van de \(["regio", "wijk", "stad", "buurt", "kern"][number - 1])", x: 150, y: 50)
            page.lines(PageMaker.prose, x: 150, y: 80)
            page.lines(PageMaker.prose, x: 150, y: 140)
            return page
        }
        let text = try await PageMaker.read(pages).outline.joined(separator: "\n")
        #expect(text.split(separator: "Zaak:", omittingEmptySubsequences: false).count == 6)
    }

    @Test func `a title in large print that opens each part is a heading`() async throws {
        let pages = (1...9).map { number in
            var page = PageMaker.plain()
            if number % 3 == 1 || number == 8 { page.line("Verslag van het voorval", x: 70, y: 60, size: 13) }
            return page
        }
        let headings = try await PageMaker.read(pages).outline.filter { $0.hasSuffix("Verslag van het voorval") }
        #expect(headings.count == 4)
        #expect(headings.dropFirst().allSatisfy { $0.hasPrefix("heading") })
    }

    // MARK: tables

    @Test func `a table's last column right of the text is no margin`() async throws {
        var page = PageMaker.plain()
        rows(
            [
                ["1992", "Rundvee", "Melkkoeien", "27"], ["1993", "Rundvee", "Jongvee", "6"],
                ["1994", "Varkens", "Biggen", "3"],
                ["1995", "Varkens", "Zeugen", "12"],
            ],
            at: [70, 130, 220, 450], y: 330, on: &page)
        let draft = try await PageMaker.read([PageMaker.plain(), PageMaker.plain(), page])
        #expect(PageMaker.rows(draft).map(\.last) == ["27", "6", "3", "12"])
        #expect(draft.blocks.allSatisfy { $0.kind != .caption })
    }

    @Test func `cells set in the middle of their row stand in that row`() async throws {
        var page = PageMaker.plain()
        for (column, cell) in ["Nr", "Datum", "Stuk", "Oordeel"].enumerated() {
            page.line(cell, x: 70 + Double(column) * 100, y: 330)
        }
        for row in 0..<4 {
            let y = 355 + Double(row) * 30
            page.line("\(row + 11)", x: 70, y: y + 6)
            page.line("0\(row + 1)-02-2020", x: 170, y: y + 6)
            page.line("Nota \(row)", x: 270, y: y + 6)
            page.line("Deels", x: 370, y: y)
            page.line("openbaar", x: 370, y: y + 12)
        }
        let cells = PageMaker.rows(try await PageMaker.read([PageMaker.plain(), page]))
        #expect(cells.first == ["Nr", "Datum", "Stuk", "Oordeel"])
        #expect(cells.dropFirst().map(\.last) == Array(repeating: "Deels openbaar", count: 4))
        #expect(cells.dropFirst().map(\.first) == ["11", "12", "13", "14"])
    }

    @Test func `a column that few rows have words in is a column`() async throws {
        var page = PageMaker.plain()
        rows(
            (0..<16).map { ["\($0 + 21)", "Nota", "Deels openbaar", $0 % 8 == 3 ? "elders verstrekt" : ""] },
            at: [70, 130, 220, 320], y: 330, on: &page)
        let cells = PageMaker.rows(try await PageMaker.read([PageMaker.plain(), page]))
        #expect(cells.filter { $0.count == 4 }.map(\.last) == ["elders verstrekt", "elders verstrekt"])
    }

    @Test func `years above as many numbers are a table`() async throws {
        var page = PageMaker.plain()
        page.line("Klachten per jaar", x: 70, y: 330)
        rows([["2021", "2022", "2023"], ["0,16", "0,18", "0,21"]], at: [90, 200, 310], y: 350, on: &page)
        page.lines(PageMaker.prose, x: 70, y: 400)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(PageMaker.rows(draft) == [["2021", "2022", "2023"], ["0,16", "0,18", "0,21"]])
        #expect(draft.blocks.filter { $0.cell?.isHeader == true }.count == 3)
    }

    @Test func `a title and new headers begin another table`() async throws {
        var page = PageMaker.plain()
        rows(
            [["Kosten", "2021", "2022"], ["Huur", "120", "140"], ["Loon", "230", "260"]], at: [70, 200, 300], y: 330,
            on: &page)
        page.line("Opbrengsten", x: 70, y: 392)
        rows(
            [["Soort", "2021", "2022"], ["Giften", "12", "14"], ["Verkoop", "23", "26"]], at: [70, 200, 300], y: 406,
            on: &page)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(Set(draft.blocks.compactMap(\.cell?.table)).count == 2)
        #expect(draft.outline.contains { $0.hasSuffix(" Opbrengsten") && !$0.hasPrefix("tableCell") })
    }

    @Test func `a table across two columns of text keeps its rows`() async throws {
        var page = PageMaker()
        let column = (1...9).map { "een regel van de kolom, en wel \($0) die" }
        page.lines(column, x: 60, y: 60)
        page.lines(column.map { "nog \($0)" }, x: 320, y: 60)
        let cells = [
            ["Opvang", "- 100", "- 260", "740", "PM"], ["Wonen", "541", "542", "543", "544"],
            ["Zorg", "38", "33", "36", "35"],
        ]
        for (row, cells) in cells.enumerated() {
            for (place, cell) in cells.enumerated() {
                page.line(cell, x: 60 + Double(place) * 100, y: 230 + Double(row) * 22)
            }
        }
        #expect(PageMaker.rows(try await PageMaker.read([PageMaker.plain(), page])) == cells)
    }

    @Test func `stars under a figure are notes of the numbers that bear them`() async throws {
        var page = PageMaker.plain()
        let end = page.line("3.000", x: 100, y: 340, size: 20)
        page.line("*", x: end, y: 338, size: 10)
        page.line("* Geschat naar het aantal uitkeringen in de stad.", x: 70, y: 380, size: 8)
        let y = page.lines(PageMaker.prose, x: 70, y: 420)
        page.lines(PageMaker.prose, x: 70, y: y + 12)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        let note = try #require(draft.blocks.first { $0.kind == .footnote })
        #expect(note.lines[0].text == "Geschat naar het aantal uitkeringen in de stad.")
        #expect(
            draft.blocks.flatMap(\.lines).contains { $0.text == "3.000" && $0.marks.first?.noteKey == note.noteKey })
    }

    @Test func `a label of two lines beside the text does not cut its sentence`() async throws {
        var filler = PageMaker()
        for row in 0..<4 { filler.lines(PageMaker.prose, x: 210, y: 100 + Double(row) * 62) }
        var page = PageMaker()
        page.lines(PageMaker.prose, x: 210, y: 120)
        page.line("Het archief van de", x: 40, y: 190)
        page.line("organisatie en meer", x: 40, y: 202)
        page.lines(PageMaker.prose, x: 210, y: 190)
        page.lines(PageMaker.prose, x: 210, y: 260)
        let outline = try await PageMaker.read([filler, filler, page]).outline
        #expect(outline.contains { $0.hasSuffix("Het archief van de organisatie en meer") })
        #expect(outline.suffix(4).count { $0.hasSuffix(PageMaker.prose.joined(separator: " ")) } == 3)
    }

    @Test func `items in columns side by side have one level`() async throws {
        var page = PageMaker()
        for column in 0...1 {
            for row in 0..<6 {
                let x = 60 + Double(column) * 260
                page.line("• de gemeente maakt plan \(row) van de kolom", x: x, y: 80 + Double(row) * 24)
                page.line("en voert het in de wijken ook uit.", x: x + 6.3, y: 92 + Double(row) * 24)
            }
        }
        let items = try await PageMaker.read([PageMaker.plain(), page]).outline.filter { $0.hasPrefix("listItem") }
        #expect(items.count == 12)
        #expect(items.allSatisfy { $0.hasPrefix("listItem 1 ") })
    }

    @Test func `a title in large letters over two lines is one heading`() async throws {
        var page = PageMaker.plain()
        page.line("Spoor 1", x: 70, y: 330, size: 20)
        page.line("Meer mensen aan het werk", x: 70, y: 352, size: 20)
        page.lines(PageMaker.prose, x: 70, y: 400)
        let outline = try await PageMaker.read([PageMaker.plain(), page]).outline
        #expect(outline.contains { $0.hasPrefix("heading") && $0.hasSuffix("Spoor 1 Meer mensen aan het werk") })
    }

    @Test func `points counted through stand below the chapters between them`() async throws {
        var pages = [PageMaker.plain()]
        for number in 1...4 {
            var page = PageMaker()
            page.line("Hoofdlijn \(["een", "twee", "drie", "vier"][number - 1])", x: 70, y: 60, size: 20)
            page.lines(PageMaker.prose, x: 70, y: 100)
            page.line("\(number). We maken plannen", x: 70, y: 170, size: 12, bold: 1.08)
            page.lines(PageMaker.prose, x: 70, y: 190)
            pages.append(page)
        }
        let headings = try await PageMaker.read(pages).outline.filter { $0.hasPrefix("heading") }
        #expect(headings.count == 8)
        #expect(headings.prefix(2) == ["heading 1 Hoofdlijn een", "heading 2 «1.» We maken plannen"])
    }

    // MARK: sentences

    @Test func `a full line that goes on in small letters ends no paragraph, whatever the leading`() async throws {
        var page = PageMaker.plain()
        let lines = [
            "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt en",
            "werkgeversdienstverleningsplannen uitgevoerd, en zij hebben daar",
            "arbeidsmarktregiosecretarissen bij betrokken.",
        ]
        for (row, line) in lines.enumerated() { page.line(line, x: 70, y: 330 + Double(row) * 19) }
        let outline = try await PageMaker.read([PageMaker.plain(), page]).outline
        #expect(outline.last == "paragraph " + lines.joined(separator: " "))
    }

    @Test func `the ground for a blacked-out stretch stands in its sentence`() async throws {
        var page = PageMaker.plain()
        let end = page.line("In dat jaar heeft de heer", x: 70, y: 330)
        page.line("10.2.e", x: end + 4, y: 332, size: 7)
        page.line("met de wethouder van de stad gesproken over", x: end + 70, y: 330)
        page.line("de plannen die er toen waren.", x: 70, y: 342)
        let outline = try await PageMaker.read([PageMaker.plain(), page]).outline
        #expect(
            outline.last
                == "paragraph In dat jaar heeft de heer 10.2.e met de wethouder van de stad gesproken over de plannen"
                + " die er toen waren.")
    }

    @Test func `a full line at a page's foot is no heading`() async throws {
        var first = PageMaker.plain()
        let line = "Het voorstel vraagt de leden om hun instemming met het Verdrag van Nijverdal"
        first.line(line, x: 70, y: 400)
        var second = PageMaker()
        second.lines(["Maarssen en Apeldoorn, dat in het voorjaar gesloten is."], x: 70, y: 80)
        second.lines(PageMaker.prose, x: 70, y: 110)
        let outline = try await PageMaker.read([first, second]).outline
        #expect(outline.allSatisfy { !$0.hasPrefix("heading") })
    }

    @Test func `articles alone on their lines are headings`() async throws {
        var page = PageMaker.plain()
        for number in 1...3 {
            page.line("Artikel \(number)", x: 70, y: 300 + Double(number) * 60)
            page.lines(["Het college besluit over de aanvraag binnen vier weken."], x: 70, y: 312 + Double(number) * 60)
        }
        let outline = try await PageMaker.read([PageMaker.plain(), page]).outline
        #expect(
            outline.filter { $0.hasPrefix("heading") }.map { $0.suffix(9) } == ["Artikel 1", "Artikel 2", "Artikel 3"])
    }

    @Test func `a note ends where a table below it begins`() async throws {
        var page = PageMaker.plain()
        let end = page.line("Het aantal meldingen is niet te vergelijken", x: 70, y: 330)
        page.line("*", x: end, y: 329, size: 6)
        page.line("*", x: 70, y: 639, size: 6)
        page.line("Anders geteld dan in de jaren ervoor", x: 76, y: 640, size: 7)
        rows(
            [["Klachten", "2021", "2022"], ["Formeel", "4", "7"], ["Anders", "2", "1"]], at: [70, 170, 270], y: 690,
            on: &page)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(
            draft.blocks.filter { $0.kind == .footnote }.map { $0.lines.map(\.text) } == [
                ["Anders geteld dan in de jaren ervoor"]
            ])
        #expect(draft.outline.contains { $0.contains("Klachten") })
    }

    // MARK: figures

    @Test func `a column beside a figure is read to its end`() async throws {
        var page = PageMaker()
        let column = (1...16).map { "een regel van de kolom, en wel \($0) die" }
        page.lines(column, x: 60, y: 100)
        for (row, words) in ["Doel van het plan", "1.392", "plaatsen", "1.114", "wachttijd", "3 maanden"].enumerated() {
            page.line(words, x: 350 + Double(row % 2) * 40, y: 104.4 + Double(row) * 29, size: row % 2 == 1 ? 16 : 9)
        }
        let outline = try await PageMaker.read([PageMaker.plain(), page]).outline
        #expect(outline.contains { $0.hasSuffix(column.joined(separator: " ")) })
        #expect(outline.contains { $0.hasSuffix(" 1.392") })
    }

    @Test func `words set upright along an axis are a figure's`() async throws {
        var page = PageMaker.plain()
        page.turned(["Inzet", "van", "de", "zorg"], x: 70, y: 560)
        page.lines(PageMaker.prose, x: 70, y: 600)
        let outline = try await PageMaker.read([PageMaker.plain(), page]).outline
        #expect(outline.contains("figureText Inzet van de zorg"))
    }
}

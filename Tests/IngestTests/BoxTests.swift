import Model
import Testing

@testable import Ingest

/// Boxes, columns and catalogue pages.
@Suite struct BoxTests {
    private func boxed(_ document: Document) -> [String] {
        document.blocks.filter(\.isBoxed).map { document.text[$0.span] }
    }

    private let prose = [
        "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor",
        "het vinden van werk, en zij hebben daarbij de hulp gekregen van de",
        "uitvoering in de regio, die daar sinds lang de wegen en de mensen",
        "kent en weet wat een werkgever van een nieuwe kracht verwacht.",
    ]

    @Test func `a box that says so does not cut the sentence around it`() throws {
        let document = try plainDocument(
            """
            De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor het
            vinden van werk, en zij hebben daarbij de hulp gekregen van de

            Kader 2.1 De werkwijze van het loket

            Het loket is op werkdagen open. Wie er komt krijgt binnen een week
            een gesprek met een van de adviseurs.

            uitvoering in de regio, die daar sinds lang de wegen en de mensen kent.
            """)
        #expect(document.text.string.contains("gekregen van de uitvoering in de regio"))
        #expect(boxed(document).count == 2)
        #expect(boxed(document)[0] == "Kader 2.1 De werkwijze van het loket")
        #expect(document.blocks.count == 3)
    }

    @Test func `a frame of signs is a box`() throws {
        let document = try plainDocument(
            """
            De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor het
            vinden van werk, en zij hebben daarbij de hulp gekregen van de
            +--------------------------------------------------+
            | Het loket is op werkdagen open. Wie er komt      |
            | krijgt binnen een week een gesprek.              |
            +--------------------------------------------------+
            uitvoering in de regio, die daar sinds lang de wegen en de mensen kent.
            """)
        #expect(document.text.string.contains("gekregen van de uitvoering in de regio"))
        #expect(boxed(document) == ["Het loket is op werkdagen open. Wie er komt krijgt binnen een week een gesprek."])
    }

    @Test func `paragraphs and tables with upright signs are no boxes`() throws {
        let document = try plainDocument(
            "De raad kiest.\n\n| jaar | aantal |\n| 2001 | 12 |\n| 2002 | 15 |\n| 2003 | 19 |\n\nKaders helpen.\n")
        #expect(boxed(document).isEmpty)
    }

    @Test func `in a PDF a box of smaller letters in mid-sentence is set apart`() async throws {
        var page = PageMaker()
        var y = page.lines(prose, x: 70, y: 100)
        y = page.lines(Array(prose.prefix(3)), x: 70, y: y + 12)
        y = page.lines(["Het loket is open", "op werkdagen van negen tot vijf uur."], x: 84, y: y + 16, size: 8)
        y = page.lines(["kent en weet wat een werkgever van een nieuwe kracht verwacht.", prose[0]], x: 70, y: y + 16)
        page.lines(prose, x: 70, y: y + 12)
        let draft = try await PageMaker.read([page])
        #expect(draft.outline.contains { $0.contains("de wegen en de mensen kent en weet") })
        #expect(
            draft.outline(of: draft.blocks.filter(\.isBoxed))
                == "Het loket is open op werkdagen van negen tot vijf uur.")
    }

    @Test func `in a PDF a box ends where the letter of the text returns`() async throws {
        var page = PageMaker()
        var y = page.lines(prose, x: 70, y: 100)
        y = page.lines(["Kader 3 Hoe het loket werkt"], x: 70, y: y + 20, size: 8)
        y = page.lines(
            ["Het loket is open op werkdagen van negen tot vijf uur, en wie", "er komt krijgt hulp."], x: 70, y: y + 4,
            size: 8)
        y = page.lines(prose, x: 70, y: y + 20)
        page.lines(prose, x: 70, y: y + 12)
        let draft = try await PageMaker.read([page])
        let boxed = draft.blocks.filter(\.isBoxed)
        #expect(boxed.map(\.kind) == [.caption, .paragraph])
        #expect(draft.blocks.count { !$0.isBoxed && $0.kind == .paragraph } == 3)
    }

    @Test func `letters in whose place a symbol font draws bullets are bullets`() async throws {
        var page = PageMaker()
        var y = page.lines(prose, x: 70, y: 100) + 12
        for item in ["De raad kiest een plek;", "Het loket gaat open;", "De borden komen later."] {
            page.line("x~0.9~\(item)", x: 80, y: y)
            y += 14
        }
        page.lines(prose, x: 70, y: y + 12)
        let items = try await PageMaker.read([page]).blocks.filter { $0.kind == .listItem }
        #expect(items.map(\.label) == ["·", "·", "·"])
        var other = PageMaker()
        y = other.lines(prose, x: 70, y: 100) + 12
        for row in 1...3 { other.line("x~0.9~a\(row) = 2 x a\(row)", x: 80, y: y + Double(row) * 14) }
        #expect(try await PageMaker.read([other]).outline.joined().contains("x a1 = 2 x a1"))
    }

    @Test func `points counted below one another are items, not headings`() async throws {
        var page = PageMaker()
        var y = page.lines(prose, x: 70, y: 100) + 12
        for (number, point) in ["Verslag van de raad", "Stand van het loket", "Plannen voor de haven"].enumerated() {
            page.line("2.\(number + 1)~1.2~\(point)", x: 70, y: y, bold: 1.02)
            y += 12
        }
        page.lines(prose, x: 70, y: y + 12)
        let draft = try await PageMaker.read([page])
        #expect(draft.blocks.filter { $0.kind == .listItem }.map(\.label) == ["2.1", "2.2", "2.3"])
    }

    @Test func `a mark with a bracket is taken whole`() async throws {
        var page = PageMaker()
        var y = page.lines(prose, x: 70, y: 100)
        let end = page.line("De gemeenten hebben in de afgelopen jaren veel plannen gemaakt", x: 70, y: y)
        page.line("1)", x: end, y: y - 1.5, size: 6)
        y = page.lines(prose, x: 70, y: y + 24)
        let label = page.line("1)", x: 70, y: 698.5, size: 5)
        page.line("Zie het verslag van de raad van mei.", x: label + 3, y: 700, size: 7)
        let draft = try await PageMaker.read([page])
        let note = draft.blocks.first { $0.kind == .footnote }
        #expect(note?.label == "1")
        let marked = draft.blocks.flatMap(\.lines).first { !$0.marks.isEmpty }
        #expect(marked?.marks.first?.noteKey == note?.noteKey)
        #expect(marked?.text.hasSuffix("plannen gemaakt") == true)
    }

    @Test func `two columns that stand side by side are read one behind the other`() throws {
        let left = [
            "De gemeenten hebben in de afgelopen", "jaren veel plannen gemaakt voor het",
            "vinden van werk, en zij hebben daar-",
            "bij de hulp gekregen van de mensen", "in de regio, die daar sinds lang de",
            "wegen en de werkgevers kennen en die",
            "weten wat zij van een nieuwe kracht", "verwachten en wat die van hen mag",
            "vragen. Daarover is in het voorjaar",
        ]
        let right = [
            "met alle wethouders gesproken. Zij", "willen dat het loket in de stad een",
            "vaste plek krijgt en dat ook de",
            "werkgevers daar terecht kunnen met", "hun vragen over subsidies en over de",
            "regels voor jonge werknemers, zodat",
            "niemand meer hoeft te zoeken naar de", "juiste weg door de vele regelingen",
            "van het rijk en van de gemeenten.",
        ]
        let rows = zip(left, right).map { $0 + String(repeating: " ", count: 40 - $0.count) + $1 }
        let document = try plainDocument("Het loket in de regio\n\n" + rows.joined(separator: "\n") + "\n")
        #expect(document.text.string.contains("vinden van werk, en zij hebben daarbij de hulp"))
        #expect(document.text.string.contains("Daarover is in het voorjaar met alle wethouders gesproken."))
        #expect(!document.blocks.contains { $0.kind == .tableCell })
        // Every line leads back to where it stood in the file.
        let runs = document.runs.map(\.sourceStart)
        #expect(Set(runs).count == runs.count)
    }

    @Test func `cells side by side stay a table`() throws {
        let names = [
            "Aardeloo", "Beekdal", "Cranendijk", "Duinwoude", "Eemrijk", "Fluitenberg", "Gaasterveen", "Heuvelstad",
        ]
        let rows = names.enumerated().map { "Gemeente \($1)        \($0 * 12 + 4)        \($0 * 3) procent" }
        let document = try plainDocument("Overzicht\n\n" + rows.joined(separator: "\n") + "\n")
        #expect(document.blocks.count { $0.kind == .tableCell } >= 16)
    }

    @Test func `a catalogue's record in front is no prose, and a library's stamp leaves the text`() throws {
        let document = try plainDocument(
            """
            Titel: Werk in zicht
            Auteur: Werkgroep Rivierdal
            Jaar van uitgave: 1994
            Signatuur: RD 94-12
            Dit stuk is gescand van het exemplaar van het archief.
            \u{0C}Voorwoord

            De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor het
            BIBLIOTHEEK  RIVIERDAL
            2033 1464
            vinden van werk, en zij hebben daarbij de hulp gekregen van de regio.
            """)
        #expect(document.blocks.prefix(5).allSatisfy { $0.kind == .titleBlock })
        #expect(document.sentences.count == 1)
        #expect(document.text.string.contains("plannen gemaakt voor het vinden van werk"))
    }
}

extension Draft {
    fileprivate func outline(of blocks: [DraftBlock]) -> String {
        blocks.flatMap(\.lines).map(\.text).joined(separator: " ")
    }
}

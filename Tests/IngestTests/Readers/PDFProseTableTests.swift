import Model
import Testing

@testable import Ingest

/// Tables whose cells hold sentences, sheets of another size, fonts with low boxes, wide leading: pages made by hand.
@Suite struct PDFProseTableTests {
    private func text(_ pages: [PageMaker]) async throws -> String {
        let source = SourceFile(path: "proef.pdf", sha256: "", byteCount: 1, mediaType: .pdf)
        return Assembler().document(from: try await PageMaker.read(pages), source: source, reader: "pdf/1").text.string
    }

    /// Sets rows of cells, each a list of lines; between rows there is `room` beside the leading.
    private func set(_ rows: [[[String]]], at columns: [Double], y: Double, room: Double, on page: inout PageMaker) {
        var y = y
        for row in rows {
            for (column, lines) in row.enumerated() { page.lines(lines, x: columns[column], y: y) }
            y += Double(row.map(\.count).max() ?? 0) * 12 + room
        }
    }

    private let promises: [[[String]]] = [
        [["Nr."], ["Toezegging"], ["Stand van zaken"]],
        [
            ["1"], ["Een brief over de", "wachttijden in de", "regio"],
            [
                "De brief is in maart verstuurd. Daarin", "staat dat de wachttijden dalen. In twee",
                "regio's is dat niet zo.",
            ],
        ],
        [
            ["2"], ["Overleg met de sector"],
            [
                "Het overleg is gehouden. De sector vindt", "de tarieven te laag. Er komt een nieuw",
                "onderzoek naar de kosten, dat in het", "najaar klaar is.",
            ],
        ],
        [
            ["3"], ["Onderzoek naar de", "druk van de regels", "op kleine aanbieders"],
            ["Het onderzoek is uitbesteed."],
        ],
    ]

    private func joined(_ rows: [[[String]]]) -> [[String]] { rows.map { $0.map { $0.joined(separator: " ") } } }

    @Test(arguments: [8.0, 0.6]) func `cells of sentences are read cell by cell`(room: Double) async throws {
        var page = PageMaker.plain()
        set(promises, at: [70, 100, 220], y: 330, room: room, on: &page)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(PageMaker.rows(draft) == joined(promises))
        #expect(draft.blocks.first { $0.cell != nil }?.cell?.isHeader == true)
    }

    @Test func `a table of two columns on a page of its own is no running text`() async throws {
        var page = PageMaker()
        set(promises.map { Array($0.dropFirst()) }, at: [70, 220], y: 100, room: 9, on: &page)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(PageMaker.rows(draft) == joined(promises.map { Array($0.dropFirst()) }))
    }

    @Test func `columns of running text are no table`() async throws {
        var page = PageMaker()
        let half = [
            "De gemeenten hebben plannen", "gemaakt voor het vinden van", "werk, en zij hebben daarbij",
            "de hulp gekregen van vele", "anderen in de eigen regio.",
        ]
        for (x, shift) in [(70.0, 0.0), (310.0, 24.0)] {
            for part in 0..<5 { page.lines(half, x: x, y: 80 + shift + Double(part) * 72) }
        }
        #expect(PageMaker.rows(try await PageMaker.read([page, page])).isEmpty)
    }

    @Test func `points with a number or a bullet each are a list and no table`() async throws {
        var page = PageMaker.plain()
        for (number, sign) in ["1.", "2.", "•", "•"].enumerated() {
            let y = 330 + Double(number) * 56
            page.line(sign, x: 70, y: y)
            page.lines(
                PageMaker.prose.map { String($0.dropLast(4)) }.prefix(number == 1 ? 2 : 3) + ["op tijd."], x: 95, y: y)
        }
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(PageMaker.rows(draft).isEmpty)
        #expect(draft.blocks.count { $0.kind == .listItem } == 4)
    }

    @Test func `a sheet on its side has edges of its own`() async throws {
        var sheet = PageMaker()
        (sheet.width, sheet.height) = (842, 595)
        for row in 0..<6 {
            for column in 0..<7 {
                sheet.line("\(row + 1)\(column + 1)", x: 70 + Double(column) * 105, y: 100 + Double(row) * 15)
            }
        }
        let draft = try await PageMaker.read([PageMaker.plain(), PageMaker.plain(), PageMaker.plain(), sheet])
        #expect(PageMaker.rows(draft).map(\.count) == Array(repeating: 7, count: 6))
        #expect(draft.blocks.allSatisfy { $0.kind != .caption })
    }

    @Test func `text that is narrower for a while beside a small table is read to its edge`() async throws {
        var page = PageMaker.plain()
        let narrow = [
            "De gemeenten hebben veel plannen", "gemaakt voor het vinden van werk", "en zij hebben daarbij de hulp van",
            "de uitvoering in de regio, die de", "wegen en de mensen daar kent en", "weet wat een werkgever van een",
            "nieuwe kracht in de zaak verwacht.",
        ]
        page.lines(narrow, x: 70, y: 330)
        for (row, cells) in [
            ["Jaar", "Begroot", "Besteed"], ["2015", "12,0", "13,4"], ["2016", "12,5", "13,1"],
            ["2017", "13,0", "12,8"], ["2018", "13,2", "14,9"],
        ].enumerated() {
            for (column, cell) in cells.enumerated() {
                page.line(cell, x: 290 + Double(column) * 60, y: 331 + Double(row) * 15, size: 9)
            }
        }
        page.lines(PageMaker.prose, x: 70, y: 430)
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        #expect(draft.outline.contains("paragraph " + narrow.joined(separator: " ")))
        #expect(PageMaker.rows(draft).map(\.count) == [3, 3, 3, 3, 3])
    }

    // MARK: over pages

    @Test func `a table goes on over a page's end, and the header printed again goes`() async throws {
        var second = PageMaker()
        set([promises[0]] + promises.dropFirst(2), at: [70, 100, 220], y: 60, room: 8, on: &second)
        var first = PageMaker.plain()
        set(promises, at: [70, 100, 220], y: 500, room: 8, on: &first)
        let draft = try await PageMaker.read([PageMaker.plain(), first, second])
        #expect(PageMaker.rows(draft) == joined(promises + promises.dropFirst(2)))
        #expect(Set(draft.blocks.compactMap(\.cell?.table)) == [0])
        #expect(draft.blocks.compactMap(\.cell?.row).max() == 5)
    }

    @Test func `a cell's sentence goes on over a page's end`() async throws {
        let torn = [promises[2][0], promises[2][1], Array(promises[2][2].prefix(3))]
        let rest: [[[String]]] = [[[], [], Array(promises[2][2].suffix(1))]]
        var first = PageMaker.plain()
        set(Array(promises.prefix(2)) + [torn], at: [70, 100, 220], y: 500, room: 8, on: &first)
        for last in [Array(promises.dropFirst(3)), []] {
            var second = PageMaker()
            set(rest + last + last + last, at: [70, 100, 220], y: 60, room: 8, on: &second)
            second.lines(PageMaker.prose, x: 70, y: 400)
            let draft = try await PageMaker.read([PageMaker.plain(), first, second])
            #expect(PageMaker.rows(draft).dropFirst(2).first == joined(promises)[2])
        }
    }

    // MARK: notes

    @Test func `notes that stand together at the end are tied to their marks`() async throws {
        var page = PageMaker()
        for part in 0..<4 {
            let y = 80 + Double(part) * 60
            page.lines(Array(PageMaker.prose.dropLast()), x: 70, y: y)
            let right = page.line("zij vinden", x: 70, y: y + 36)
            page.line("\(part + 1)", x: right + 0.4, y: y + 35, size: 6)
        }
        var end = PageMaker()
        end.line("Noten", x: 70, y: 80, size: 14)
        for part in 0..<4 {
            end.line("\(part + 1)~1.5~Zie het verslag over het jaar van de telling.", x: 70, y: 120 + Double(part) * 14)
        }
        let draft = try await PageMaker.read([PageMaker.plain(), page, end])
        let notes = draft.blocks.filter { $0.kind == .footnote }
        #expect(notes.map(\.label) == ["1", "2", "3", "4"])
        #expect(draft.blocks.flatMap(\.lines).flatMap(\.marks).map(\.noteKey) == notes.map(\.noteKey))
    }

    // MARK: lists

    @Test func `an item that begins where the one above has its words is an item`() async throws {
        var page = PageMaker.plain()
        let items = [
            (70.0, "•", "De gemeenten maken in het najaar een plan voor de wegen:"),
            (88.0, "o", "voor de stad;"), (88.0, "o", "voor het land."),
            (70.0, "1.", "De inspectie schrijft daarover ieder jaar een verslag:"),
            (88.0, "a.", "over de kosten;"), (88.0, "b.", "over de tijd."),
        ]
        for (row, item) in items.enumerated() {
            let y = 330 + Double(row) * 12
            page.line(item.1, x: item.0, y: y)
            page.line(item.2, x: item.0 + 18, y: y)
        }
        let draft = try await PageMaker.read([PageMaker.plain(), page])
        let found = draft.blocks.filter { $0.kind == .listItem }
        #expect(found.map(\.label) == items.map(\.1))
        #expect(found.map(\.level) == [1, 2, 2, 1, 2, 2])
    }

    // MARK: letters

    @Test func `a heading in a font with lower boxes is a heading`() async throws {
        var page = PageMaker.plain()
        // Half again as wide as its box tells: letters as large as those of the text.
        page.line("Antwoord op de vragen", x: 70, y: 340, size: 7.4, bold: 1.45)
        page.lines(PageMaker.prose, x: 70, y: 366)
        let draft = try await PageMaker.read([PageMaker.plain(), PageMaker.plain(), page])
        #expect(draft.blocks.filter { $0.kind == .heading }.map { $0.lines[0].text } == ["Antwoord op de vragen"])
    }

    @Test func `small print is no heading`() async throws {
        var page = PageMaker.plain()
        page.line("Antwoord op de vragen", x: 70, y: 340, size: 7.4)
        page.lines(PageMaker.prose, x: 70, y: 366)
        #expect(
            try await PageMaker.read([PageMaker.plain(), PageMaker.plain(), page]).blocks.allSatisfy {
                $0.kind != .heading
            })
    }

    @Test func `lines at double leading are one paragraph`() async throws {
        let pages = [80.0, 104].map { top in
            var page = PageMaker()
            for part in 0..<4 {
                for (row, text) in PageMaker.prose.enumerated() {
                    page.line(text, x: 70, y: top + Double(part * 5 + row) * 24)
                }
            }
            return page
        }
        let draft = try await PageMaker.read(pages)
        #expect(draft.outline.count == 8)
        #expect(draft.blocks.allSatisfy { $0.kind == .paragraph && $0.lines.count == 4 })
    }

    @Test func `a hyphen that is a word by itself breaks the word before it`() async throws {
        var text = PageMaker()
        text.line("De gemeenten hebben in de afgelopen jaren veel plannen en daarbij ook ei~0.1~-", x: 70, y: 100)
        text.lines(["sen gemaakt voor het vinden van werk in de regio en daarbuiten."] + PageMaker.prose, x: 70, y: 112)
        #expect(try await self.text([PageMaker.plain(), text]).contains("daarbij ook eisen gemaakt"))
    }

    // MARK: heads

    @Test func `a head whose words change with the chapter stands in no sentence`() async throws {
        let chapters = ["Inleiding", "Inleiding", "Inleiding", "Inleiding", "Conclusies"]
        let pages = chapters.map { chapter in
            var page = PageMaker()
            page.line(chapter, x: 70, y: 40)
            var y = 80.0
            if chapter == "Conclusies" {
                page.line("5 Conclusies", x: 70, y: y, size: 14)
                y += 30
            }
            for _ in 0..<4 { y = page.lines(Array(PageMaker.prose.dropLast()), x: 70, y: y) + 12 }
            page.lines(Array(PageMaker.prose.dropLast()), x: 70, y: y)
            return page
        }
        let text = try await text(pages)
        #expect(text.split(separator: "Conclusies", omittingEmptySubsequences: false).count == 2)
    }
}

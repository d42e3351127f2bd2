import Glibc
import Model
import Testing

@testable import Ingest

/// Pages made by hand, each to show one thing that a layout must see.
@Suite struct PDFReaderTests {
    private let prose = [
        "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor",
        "het vinden van werk, en zij hebben daarbij de hulp gekregen van de",
        "uitvoering in de regio, die daar sinds lang de wegen en de mensen",
        "kent en weet wat een werkgever van een nieuwe kracht verwacht.",
    ]

    private func plain(_ number: Int) -> PageMaker {
        var page = PageMaker()
        var y = page.lines(prose, x: 70, y: 120)
        y = page.lines(prose, x: 70, y: y + 12)
        page.lines(prose, x: 70, y: y + 12)
        return page
    }

    @Test func `running heads and page numbers leave the text and are kept apart`() async throws {
        let pages = (1...4).map { number in
            var page = plain(number)
            page.line("Verslag van het toezicht \(number)", x: 70, y: 40, size: 8)
            page.line("\(number + 6)", x: 290, y: 800, size: 8)
            return page
        }
        let draft = try await PageMaker.read(pages)
        let text = draft.outline.dropFirst().joined(separator: "\n")
        #expect(!text.contains("Verslag"))
        #expect(draft.pageLabels == [1: "7", 2: "8", 3: "9", 4: "10"])
        #expect(
            draft.properties.contains(SourceProperty("RunningHead", "Verslag van het toezicht 2", origin: .runningLine))
        )
    }

    @Test func `a paragraph runs on over the page`() async throws {
        var first = plain(1)
        first.lines(["Het bestuur van de regio heeft daarover in het voorjaar met alle de"], x: 70, y: 300)
        var second = PageMaker()
        let y = second.lines(["wethouders gesproken en een besluit genomen."], x: 70, y: 80)
        second.lines(prose, x: 70, y: y + 12)
        let outline = try await PageMaker.read([first, second]).outline
        #expect(outline.contains { $0.hasSuffix("met alle de wethouders gesproken en een besluit genomen.") })
    }

    @Test func `a bold line is a heading and has the depth of its number`() async throws {
        var page = plain(1)
        page.line("2 Bevindingen van de inspectie", x: 70, y: 320, bold: 1.08)
        page.lines(prose, x: 70, y: 338)
        page.line("2.1 De regio", x: 70, y: 410, bold: 1.08)
        page.lines(prose, x: 70, y: 428)
        page.line("Een van de plannen", x: 70, y: 500, bold: 1.08)
        page.lines(prose, x: 70, y: 518)
        let draft = try await PageMaker.read([plain(1), page])
        #expect(
            draft.outline.filter { $0.hasPrefix("heading") } == [
                "heading 1 «2» Bevindingen van de inspectie", "heading 2 «2.1» De regio",
                "heading 3 Een van de plannen",
            ])
    }

    @Test func `items in items have a level and a label`() async throws {
        var page = plain(1)
        var y = page.lines(["De inspectie stelt vast dat de gemeenten:"], x: 70, y: 320)
        y = page.lines(["• de plannen maken en daarbij de mensen in de regio en ook de"], x: 70, y: y)
        y = page.lines(["werkgevers betrekken;"], x: 76.3, y: y)
        y = page.lines(["– waarvan de meeste in het voorjaar;"], x: 90, y: y)
        y = page.lines(["– waarvan een in het najaar;"], x: 90, y: y)
        y = page.lines(["• de plannen uitvoeren."], x: 70, y: y)
        let outline = try await PageMaker.read([plain(1), page]).outline
        #expect(
            outline.filter { $0.hasPrefix("listItem") } == [
                "listItem 1 «•» de plannen maken en daarbij de mensen in de regio en ook de werkgevers betrekken;",
                "listItem 2 «–» waarvan de meeste in het voorjaar;", "listItem 2 «–» waarvan een in het najaar;",
                "listItem 1 «•» de plannen uitvoeren.",
            ])
    }

    @Test func `rows with the same gaps are a table`() async throws {
        var page = plain(1)
        for (row, cells) in [["Soort", "2011", "2013"], ["Praktijk", "42%", "37%"], ["Speciaal", "31%", "27%"]]
            .enumerated()
        {
            for (column, cell) in cells.enumerated() {
                page.line(cell, x: 70 + Double(column) * 150, y: 330 + Double(row) * 18)
            }
        }
        let draft = try await PageMaker.read([plain(1), page])
        let cells = draft.blocks.filter { $0.kind == .tableCell }
        #expect(
            cells.map { $0.lines[0].text } == [
                "Soort", "2011", "2013", "Praktijk", "42%", "37%", "Speciaal", "31%", "27%",
            ])
        #expect(cells.last?.cell == Block.Cell(table: 0, row: 2, column: 2, isHeader: false))
        #expect(cells.first?.cell?.isHeader == true)
    }

    @Test func `two columns are read one after the other`() async throws {
        var page = PageMaker()
        let left = (1...9).map { "De linker kolom heeft hier zin \($0) en" }
        let right = (1...9).map { "De andere kolom heeft hier zin \($0) en" }
        page.lines(left, x: 60, y: 100)
        page.lines(right, x: 320, y: 100)
        let text = try await PageMaker.read([plain(1), page]).outline.joined(separator: " ")
        let last = try #require(text.firstRange(of: "linker kolom heeft hier zin 9"))
        let first = try #require(text.firstRange(of: "andere kolom heeft hier zin 1"))
        #expect(last.upperBound < first.lowerBound)
    }

    @Test func `a note is tied to its mark and stands behind the block that holds it`() async throws {
        var page = plain(1)
        let end = page.line("De wet is in werking getreden", x: 70, y: 320)
        page.line("3", x: end, y: 319, size: 6)
        page.lines(prose, x: 70, y: 350)
        page.line("3", x: 70, y: 759, size: 5)
        page.line("Stb. 2003, 375, en de toelichting daarop.", x: 74, y: 760, size: 7)
        let draft = try await PageMaker.read([plain(1), page])
        let note = try #require(draft.blocks.firstIndex { $0.kind == .footnote })
        #expect(draft.blocks[note].label == "3")
        #expect(draft.blocks[note].lines.map(\.text) == ["Stb. 2003, 375, en de toelichting daarop."])
        let holder = draft.blocks[note - 1].lines[0]
        #expect(holder.text == "De wet is in werking getreden")
        #expect(holder.marks.map(\.label) == ["3"])
        #expect(holder.marks.first?.offset == holder.text.utf8.count)
        #expect(holder.marks.first?.noteKey == draft.blocks[note].noteKey)
    }

    @Test func `the law that is quoted in small print at the end is no note`() async throws {
        var page = plain(1)
        page.line("Artikel 3", x: 70, y: 640)
        page.line("1. Een ieder kan het college om gegevens over het plan vragen.", x: 70, y: 660, size: 8)
        page.line("2. Het college geeft die binnen vier weken.", x: 70, y: 672, size: 8)
        let draft = try await PageMaker.read([plain(1), plain(2), page])
        #expect(draft.blocks.allSatisfy { $0.kind != .footnote })
        #expect(draft.outline.contains { $0.contains("binnen vier weken.") })
    }

    @Test func `raised words in a row are no marks, and a number is no mark that a note bears`() async throws {
        var page = plain(1)
        var end = page.line("De aanvraag van de stichting", x: 70, y: 320)
        for code in ["10", "2", "g"] { end = page.line(code, x: end + 2, y: 319, size: 6) }
        end = page.line("Postbus 20061 in Den Haag, zoals de wet het vraagt", x: 70, y: 340)
        page.line("1", x: end, y: 339, size: 6)
        page.line("1", x: 70, y: 759, size: 5)
        page.line("Stb. 2003, 375.", x: 74, y: 760, size: 7)
        let outline = try await PageMaker.read([plain(1), page])
        let marks = outline.blocks.flatMap(\.lines).flatMap(\.marks)
        #expect(marks.map(\.label) == ["1"])
        let document = Assembler().document(
            from: outline, source: SourceFile(path: "a", sha256: "", byteCount: 1, mediaType: .pdf), reader: "pdf/1")
        #expect(document.text.string.contains("Postbus 20061 in"))
        #expect(document.text.string.contains("10 2 g"))
    }

    @Test func `three narrow columns of items are read one after the other`() async throws {
        var page = PageMaker()
        for column in 0...2 {
            for row in 0...7 {
                let x = 60.0 + Double(column) * 170
                let y = 100 + Double(row) * 12
                if row % 4 == 0 {
                    page.line("o Het plan \(column) \(row) is er", x: x, y: y)
                } else {
                    page.line("de regio \(column) \(row) is er", x: x + 14, y: y)
                }
            }
        }
        let text = try await PageMaker.read([plain(1), page]).outline.joined(separator: " ")
        let places = try ["regio 0 7", "plan 1 0", "regio 1 7", "plan 2 0"].map {
            try #require(text.firstRange(of: $0)).lowerBound
        }
        #expect(places == places.sorted())
    }

    @Test(arguments: [PDFRotation.clockwise, .counterclockwise])
    func `a page printed on its side is read, and its boxes are those of the page`(rotation: PDFRotation) throws {
        let builder = PDFPageBuilder()
        let parser = PushParser(builder)
        var maker = plain(1)
        maker.lines(prose, x: 70, y: 400)
        let source = Array(PageMaker.document([maker]).utf8)
        #expect(source.withUnsafeBytes { parser.push($0) })
        #expect(parser.finish())
        let upright = builder.made.pages[0]
        var sideways = upright
        (sideways.width, sideways.height) = (upright.height, upright.width)
        sideways.lines = upright.lines.map { line in
            PDFLine(
                words: line.words.map {
                    let box = rotation.original($0.box, width: upright.height, height: upright.width)
                    return PDFWord(box: box, start: $0.start, end: $0.end)
                }, block: line.block)
        }
        let drafts = [PDFLayout([upright]).draft(), PDFLayout([sideways]).draft()]
        #expect(drafts[0].outline == drafts[1].outline)
        let place = try #require(drafts[1].places.last?.box)
        let expected = rotation.original(
            try #require(drafts[0].places.last?.box), width: upright.height, height: upright.width)
        #expect(abs(place.xMin - expected.xMin) < 0.001 && abs(place.yMax - expected.yMax) < 0.001)
    }

    @Test func `a line with leading dots is no heading`() async throws {
        var page = plain(1)
        page.line("2 Bevindingen . . . . . . . . . . . 7", x: 70, y: 320, bold: 1.08)
        page.line("3 Conclusies . . . . . . . . . . . 9", x: 70, y: 340, bold: 1.08)
        let outline = try await PageMaker.read([plain(1), page]).outline
        #expect(outline.allSatisfy { !$0.hasPrefix("heading") })
        #expect(outline.contains { $0.hasPrefix("paragraph 2 Bevindingen") })
    }

    @Test func `every line leads to its page and box`() async throws {
        let draft = try await PageMaker.read([plain(1), plain(2)])
        let line = try #require(draft.blocks.last?.lines.last)
        #expect(draft.places[line.place].page == 2)
        #expect(draft.places[line.place].box?.xMin == 70)
        #expect(draft.pageCount == 2)
    }

    @Test func `letters that are no Dutch count as no text`() async throws {
        var page = PageMaker()
        page.lines(Array(repeating: "ZRKG DT GMNT HFT WN PLN VR WRK MT DX RG BCDF GHJK LMNP", count: 9), x: 70, y: 100)
        let draft = try await PageMaker.read([plain(1), page])
        #expect(draft.flaws.map(\.kind) == [.pagesWithoutText])
        #expect(draft.outline.allSatisfy { !$0.contains("GMNT") })
    }

    @Test func `a document of figures where letters should be needs OCR`() async throws {
        var page = PageMaker()
        page.lines(Array(repeating: "2343567837 4 435774743 65474756 77677883 457453&", count: 60), x: 70, y: 60)
        await #expect(throws: IngestError.self) { try await PageMaker.read([page]) }
    }
}

import Model
import Testing

@testable import Ingest

private func word(_ body: String, notes: String = "") throws -> Draft {
    let bytes = zipArchive([
        (name: "word/document.xml", text: "<document><body>\(body)</body></document>"),
        (name: "word/footnotes.xml", text: "<footnotes>\(notes)</footnotes>"),
    ])
    let file = SourceFile(path: "proef", sha256: "", byteCount: bytes.count, mediaType: .docx)
    return try DOCXReader().draft(SourceInput(file: file, bytes: bytes, limits: ReadingLimits()))
}

private func html(_ text: String) throws -> Draft {
    let file = SourceFile(path: "proef.html", sha256: "", byteCount: text.utf8.count, mediaType: .html)
    return try HTMLReader().draft(SourceInput(file: file, bytes: Array(text.utf8), limits: ReadingLimits()))
}

private func words(_ draft: Draft) -> [String] { draft.blocks.map { $0.lines.map(\.text).joined(separator: " ") } }

/// Files that refer to themselves, repeat themselves or hold nothing but what is left out.
@Suite struct HostileInputTests {
    private static func note(_ id: Int, to others: [Int]) -> String {
        let marks = others.map { "<footnoteReference id='\($0)'/>" }.joined()
        return "<footnote id='\(id)'><p><r><t>Noot \(id).</t>\(marks)</r></p></footnote>"
    }

    @Test func `a note is read once, also where notes refer to themselves and to one another`() throws {
        let all = Array(1...11)
        let body = "<p><r><t>Tekst.</t><footnoteReference id='1'/><footnoteReference id='1'/></r></p>"
        #expect(try words(word(body, notes: Self.note(1, to: [1]))) == ["Tekst.", "Noot 1."])
        let draft = try word(body, notes: all.map { Self.note($0, to: all) }.joined())
        #expect(Set(words(draft)).count == draft.blocks.count)
        #expect(draft.blocks.count <= 12)
        #expect(draft.blocks.first?.lines.first?.marks.map(\.label) == ["1", "1"])
        // A chain as long as the stack is deep.
        let chain = (1...5_000).map { Self.note($0, to: [$0 + 1]) }.joined()
        #expect(try word(body, notes: chain).blocks.count == 5_001)
    }

    @Test(arguments: [
        (1...29).map { "Pagina \($0) van 30\n" }.joined(separator: "\u{0C}"),
        Array(repeating: "Vertrouwelijk stuk\n", count: 20).joined(separator: "\u{0C}"),
        "----------\n==========\n",
    ])
    func `a text of nothing but running lines has no blocks`(text: String) throws {
        #expect(try PlainTextReader.draft(Array(text.utf8)).blocks.isEmpty)
    }

    @Test func `a label in composed letters cuts no text in decomposed ones`() throws {
        for (label, printed) in [("e\u{301}e\u{301}n", "\u{E9}\u{E9}n"), ("\u{E9}", "e\u{301}")] {
            let draft = try xmlDraft("<brief><al>De wet.<noot nr='\(label)'><al>\(printed) Zo</al></noot></al></brief>")
            #expect(words(draft).contains { $0.hasSuffix("Zo") })
        }
    }

    @Test func `cells that claim the whole page keep a table's width within bounds`() throws {
        let wide = Array(repeating: "<td colspan=1000 rowspan=10000>x</td>", count: 300).joined()
        let rows = Array(repeating: "<tr><td>1</td><td>2</td></tr>", count: 300).joined()
        let draft = try html("<body><table><tr>\(wide)</tr>\(rows)</table></body>")
        #expect(draft.blocks.count == 900)
        #expect(draft.blocks.compactMap(\.cell).allSatisfy { $0.column < 1_000 })
    }

    /// Without a bound each of these takes minutes; no time is measured.
    @Test func `many siblings of one name cost no more each than few`() throws {
        let numbers = Array(repeating: "<nr>1</nr>", count: 20_000).joined()
        #expect(try xmlDraft("<brief><kop>\(numbers)</kop></brief>").blocks.count >= 1)
        let marks = (1...20_000).map { "wet<sup>\($0 % 900 + 1)</sup> " }.joined()
        let draft = try html("<body><p>\(marks)</p></body>")
        #expect(draft.blocks.first?.lines.first?.marks.count == 20_000)
    }

    @Test func `a tag of more attributes than any document has is refused`() {
        let many = (1...5_000).map { "a\($0)='=>'" }.joined(separator: " ")
        let error = #expect(throws: IngestError.self) { try xmlDraft("<brief \(many)>x</brief>") }
        #expect(error?.outcome == "damaged")
        let rules = Array(repeating: "=", count: 30_000).joined()
        #expect(throws: Never.self) { try xmlDraft("<brief a='x'><al>\(rules)</al></brief>") }
    }

    @Test func `the height of a line is that of most of its letters, however many words it has`() {
        func line(_ heights: [Double]) -> PDFLine {
            let words = heights.enumerated().map { index, height in
                PDFWord(
                    box: Box(xMin: Double(index), yMin: 0, xMax: Double(index) + 1, yMax: height), start: index * 4,
                    end: index * 4 + 3)
            }
            return PDFLine(words: words, block: 1)
        }
        #expect(line([10, 10, 6]).size == 10)
        #expect(line([6, 10, 10.125, 6, 10]).size == 10.125)
        #expect(line([10, 12]).size == 12)
    }
}

/// Raised numbers in pages, Word files and RTF: one rule.
@Suite struct RaisedNumberTests {
    private static let cases: [(pieces: [String], text: String, marks: [String])] = [
        (["Een wet van 10", "^6", " euro."], "Een wet van 106 euro.", []),
        (
            ["Er ging 3,2 x 10", "^2", " ton heen", "^2", " en weer", "^3", "."], "Er ging 3,2 x 102 ton heen en weer.",
            ["2", "3"]
        ),
        (["Volgens artikel 10", "^2", " van de wet."], "Volgens artikel 10 van de wet.", ["2"]),
        (["Volgens art. 10", "^12", " geldt dit."], "Volgens art. 10 geldt dit.", ["12"]),
        (["De artikelen 4, 8 en 10", "^7", " vervallen."], "De artikelen 4, 8 en 10 vervallen.", ["7"]),
        (["Dat staat in artikel 4. 10", "^7", " is veel."], "Dat staat in artikel 4. 107 is veel.", []),
        (
            ["De zin", "^1", " telt tot 10", "^2", " en verder", "^3", "."], "De zin telt tot 10 en verder.",
            ["1", "2", "3"]
        ),
        (["Zie de lijst van 10", "^4", " en de nota", "^5", "."], "Zie de lijst van 10 en de nota.", ["4", "5"]),
        (["Een kantoor van 30 m", "^2", " en 5 ha", "^2", "."], "Een kantoor van 30 m2 en 5 ha2.", []),
        (["De formule x", "^2", " telt."], "De formule x2 telt.", []),
        (["De wet van 2012", "^3", " geldt."], "De wet van 2012 geldt.", ["3"]),
        (["De wet", "^1", " en de WMO", "^2", " gelden."], "De wet en de WMO gelden.", ["1", "2"]),
        (["De WMO", "^5", " geldt."], "De WMO5 geldt.", []),
        (["Zij geldt sinds 2010", "^6", "."], "Zij geldt sinds 2010.", ["6"]),
        (["Zij is van kracht.", "^12", " Dat blijft."], "Zij is van kracht. Dat blijft.", ["12"]),
    ]

    @Test(arguments: cases.indices)
    func `a power stays and a mark leaves, in every format alike`(index: Int) throws {
        let (pieces, text, marks) = Self.cases[index]
        func joined(_ plain: (String) -> String, _ raised: (String) -> String) -> String {
            pieces.map { $0.first == "^" ? raised(String($0.dropFirst())) : plain($0) }.joined()
        }
        let page = try html("<body><p>" + joined({ $0 }, { "<sup>\($0)</sup>" }) + "</p></body>")
        let file = try word(
            "<p>"
                + joined(
                    { "<r><t>\($0)</t></r>" },
                    { "<r><rPr><vertAlign val='superscript'/></rPr><t>\($0)</t></r>" }) + "</p>")
        let rich = Array(("{\\rtf1\\ansi " + joined({ $0 }, { "{\\super \($0)}" }) + "\\par}").utf8)
        let source = SourceFile(path: "a.rtf", sha256: "", byteCount: rich.count, mediaType: .rtf)
        let rtf = try RTFReader().draft(SourceInput(file: source, bytes: rich, limits: ReadingLimits()))
        for draft in [page, file, rtf] {
            #expect(words(draft) == [text])
            #expect(draft.blocks.flatMap(\.lines).flatMap(\.marks).map(\.label) == marks)
        }
    }
}

import Foundation
import Model
import Testing

@testable import Ingest

/// Whole papers of the corpus through poppler; left out where poppler is missing.
@Suite(.enabled(if: ToolProbe.find("pdftotext") != nil)) struct PDFCorpusTests {
    private func draft(_ name: String) async throws -> Draft {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let path = "/\(root)/corpus/documents/\(name).pdf"
        var status = stat()
        try #require(stat(path, &status) == 0)
        let file = SourceFile(path: path, sha256: "", byteCount: Int(status.st_size), mediaType: .pdf)
        return try await PDFReader().read(SourceInput(file: file, bytes: [], limits: ReadingLimits()))
    }

    @Test func `the head of a Kamerstuk is read row by row`() async throws {
        let head = try await draft("kst-26901-7").outline.prefix { $0.hasPrefix("titleBlock") }
        #expect(
            Array(head.prefix(6)) == [
                "titleBlock Tweede Kamer der Staten-Generaal", "titleBlock 2", "titleBlock Vergaderjaar 1998–1999",
                "titleBlock 26 901", "titleBlock Samenwerking bij werk en inkomen", "titleBlock Nr. 7",
            ])
    }

    @Test func `notes in the margin of a Kamerstuk leave the sentence and keep their marks`() async throws {
        let draft = try await draft("kst-26901-7")
        let notes = draft.blocks.filter { $0.kind == .footnote }
        #expect(notes.map(\.label) == ["1", "2", "3"])
        let marked = Set(draft.blocks.flatMap(\.lines).flatMap(\.marks).compactMap(\.noteKey))
        #expect(notes.allSatisfy { $0.noteKey.map(marked.contains) ?? false })
    }

    @Test(arguments: ["kst-26901-7", "kst-31907-12", "kst-34068-41", "kst-20032004-29058-c"])
    func `no foot of a Kamerstuk stands in its text`(name: String) async throws {
        let draft = try await draft(name)
        let text = draft.outline.joined(separator: "\n")
        #expect(!text.contains("vergaderjaar"))
        #expect(!text.contains("ISSN"))
        #expect(draft.properties.contains { $0.name == "RunningHead" && $0.value.hasPrefix("kst-") })
    }

    /// A line of the gold set, as far as it matters here.
    private struct Gold: Decodable { var context: String }

    /// Sentences of the gold set as they would be found: without broken lines, marks of notes and outer quotation marks.
    private func plain(_ sentence: String) -> String {
        var plain: [UInt8] = []
        let bytes = Array(sentence.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            // A page's line end: `door- gelicht` in the gold is `doorgelicht` in the text.
            if byte == 0x2D, index + 2 < bytes.count, bytes[index] == 0x20,
                !["en ", "of "].contains(where: { bytes[(index + 1)...].starts(with: $0.utf8) })
            {
                index += 1
                continue
            }
            // `Samen op weg?3`, `Lindewijk4`: a mark follows a letter or a sign.
            let isDigit = byte >= 0x30 && byte <= 0x39
            if isDigit, let last = plain.last, last >= 0x61 && last <= 0x7A || last == 0x3F { continue }
            if byte == 0x2C, plain.last == 0x20 { plain.removeLast() }
            plain.append(byte)
        }
        return String(decoding: plain, as: UTF8.self).trimmingCharacters(in: CharacterSet(charactersIn: " “”‘’'\""))
    }

    @Test func `the sentences of the gold set come whole out of their PDFs`() async throws {
        var total = 0
        var missed: [String] = []
        let names = [
            "kst-20032004-29058-c", "kst-26901-7", "kst-31907-12", "kst-34068-41", "rapport-tussen-school-en-werk",
        ]
        for name in names {
            let source = SourceFile(path: name, sha256: "", byteCount: 1, mediaType: .pdf)
            let document = Assembler().document(from: try await draft(name), source: source, reader: "pdf/1")
            let found = Set(document.sentences.map { plain(document.text[$0]) })
            var gold: Set<String> = []
            for layer in ["finding", "policy_change", "statistic", "quantity"] {
                let path = packageRoot + "corpus/gold/\(name).\(layer).jsonl"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                    let context = try JSONDecoder().decode(Gold.self, from: Data(line.utf8)).context
                    // Contexts that are sentences; a cell or a heading is none.
                    if context.last == ".", context.first?.isLowercase == false { gold.insert(plain(context)) }
                }
            }
            total += gold.count
            missed += gold.subtracting(found)
        }
        print("gold sentences through poppler: \(total), missed \(missed)")
        #expect(total > 150)
        #expect(Double(missed.count) <= Double(total) * 0.02)
    }

    @Test func `a report's headings have the depth of their numbers`() async throws {
        let headings = try await draft("rapport-tussen-school-en-werk").outline.filter { $0.hasPrefix("heading") }
        for heading in [
            "heading 1 Voorwoord", "heading 1 «3» Bevindingen", "heading 2 «3.1» Jongeren in beeld",
            "heading 3 «3.2.2» De rol van UWV", "heading 4 Een jongere in drie wetten", "heading 2 Regie",
            "heading 1 Bijlage 2 Uitspraken door de jaren heen", "heading 2 2009", "heading 2 Hoge Heide",
        ] {
            #expect(headings.contains(heading))
        }
    }

    @Test func `a report's table has its rows and columns`() async throws {
        let cells = try await draft("rapport-tussen-school-en-werk").blocks.filter { $0.cell?.table == 0 }
        #expect(cells.count == 25)
        #expect(cells.last?.lines.first?.text == "36%")
        #expect(cells.last?.cell == Block.Cell(table: 0, row: 4, column: 4, isHeader: false))
    }

    @Test func `items of a report keep their depth`() async throws {
        let outline = try await draft("rapport-tussen-school-en-werk").outline
        #expect(outline.contains("listItem 2 «–» waarvan het merendeel in 2019 afloopt;"))
        #expect(outline.contains { $0.hasPrefix("listItem 1 «•» 1999-2002: sluitende aanpak") })
    }
}

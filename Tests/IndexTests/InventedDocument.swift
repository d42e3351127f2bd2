import Foundation
import Index
import Model

/// A document that tests make of a few blocks, with spans found by their words.
struct InventedDocument {
    var document: Document
    var extraction: Extraction

    init(
        _ blocks: [(Block.Kind, String)], sha256: String = InventedDocument.hash("a"), path: String = "bron/brief.pdf",
        date: String? = "2014-03-05", identifier: String? = nil, title: String? = nil
    ) {
        var bytes: [UInt8] = []
        var made: [Block] = []
        var runs: [SourceRun] = []
        var places: [Place] = []
        for (index, block) in blocks.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            let start = bytes.count
            bytes += Array(block.1.utf8)
            let span = Span(start, bytes.count)
            made.append(Block(block.0, span, level: block.0 == .heading ? 1 : 0))
            runs.append(SourceRun(span: span, sourceStart: index * 1000, place: index))
            places.append(
                Place(page: 1 + index / 3, box: Box(xMin: 56.7, yMin: Double(index) * 12.5, xMax: 500.125, yMax: 700)))
        }
        document = Document(
            source: SourceFile(path: path, sha256: sha256, byteCount: bytes.count, mediaType: .pdf), reader: "pdf/1",
            text: DocumentText(bytes: bytes), blocks: made, sentences: made.map(\.span), runs: runs, places: places,
            pageCount: (blocks.count + 2) / 3)
        extraction = Extraction(rules: "1")
        extraction.metadata.date = date.map { .init($0, origin: .head) }
        extraction.metadata.identifier = identifier.map { .init($0, origin: .head) }
        extraction.metadata.title = title.map { .init($0, origin: .head) }
        extraction.metadata.documentKind = .init("kamerbrief", origin: .head)
    }

    /// 64 hexadecimal digits.
    static func hash(_ digit: Character) -> String { String(repeating: digit, count: 64) }

    /// Where words stand, the first time.
    func span(_ words: String) -> Span {
        let text = document.text.bytes
        let wanted = Array(words.utf8)
        guard let start = text.indices.first(where: { text[$0...].starts(with: wanted) }) else { return Span(0, 0) }
        return Span(start, start + wanted.count)
    }

    private func sentence(of span: Span) -> Span {
        document.sentences.first { $0.contains(span.start) } ?? span
    }

    mutating func add(_ words: String, _ edtf: String?, _ details: Event.Details, modifier: DateModifier? = nil) {
        let span = span(words)
        let date = edtf.flatMap { EDTF($0) }
        extraction.events.append(
            Event(
                span: span, sentence: sentence(of: span),
                date: EventDate(
                    edtf: date, modifier: modifier, earliest: date?.bounds.earliest, latest: date?.bounds.latest,
                    precision: .year, source: .label, basis: "label"),
                details: details, confidence: 0.9, rule: "test-rule"))
    }

    mutating func change(
        _ words: String, _ edtf: String?, _ action: PolicyChange.Action = .start, subject: String? = nil,
        status: PolicyChange.Status = .done, level: PolicyChange.Level = .national, modifier: DateModifier? = nil
    ) {
        add(
            words, edtf,
            .policyChange(PolicyChange(action: action, subject: subject ?? words, status: status, level: level)),
            modifier: modifier)
    }

    mutating func finding(_ words: String, _ edtf: String?, actor: String?, stance: Finding.Stance = .observation) {
        add(words, edtf, .finding(Finding(actor: actor, stance: stance, polarity: .negative, role: "bevindingen")))
    }

    /// The file on disk that it was read from.
    func file(path: String? = nil, modified: Int64 = 1) -> FileRecord {
        FileRecord(
            path: path ?? document.source.path, sha256: document.source.sha256, byteCount: document.source.byteCount,
            modifiedNanoseconds: modified, inode: 7, mediaType: .pdf)
    }
}

extension InventedDocument {
    /// A letter with a heading, a list by year, a finding, a share and an amount.
    static func letter(sha256: String = hash("a"), path: String = "bron/brief.pdf") -> InventedDocument {
        var letter = InventedDocument(
            [
                (.heading, "Beleid per jaar"),
                (.listItem, "1998-2002: Stichting Één Loket opgericht in drie regio’s"),
                (.listItem, "Tot 1991: Raad voor de Scholing"),
                (.listItem, "2014 e.v.: uitvoering Wet Loketten"),
                (.heading, "Bevindingen"),
                (.paragraph, "De inspectie constateert dat de werkgeversdienstverlening in F-35 regio’s tekortschiet."),
                (.paragraph, "In 2012 kreeg 65 tot 70% van de gemeenten samen € 2 miljoen voor coördinatie."),
            ], sha256: sha256, path: path,
            identifier: sha256 == hash("a") ? "kst-11111-1" : "kst-11111-\(sha256.prefix(9))",
            title: "Loketten in ’s-Gravenhage")
        letter.change("Stichting Één Loket opgericht", "1998/2002", .establish, subject: "Stichting Één Loket")
        letter.change("Raad voor de Scholing", "../1991", .end, level: .regional)
        letter.change("uitvoering Wet Loketten", "2014/..", .introduce, subject: "Wet Loketten", modifier: .since)
        letter.finding(
            "De inspectie constateert dat de werkgeversdienstverlening in F-35 regio’s tekortschiet.", "2014-03-05",
            actor: "Inspectie SZW; UWV", stance: .judgement)
        letter.add(
            "65 tot 70%", "2012",
            .statistic(
                Statistic(low: 65, high: 70, qualifier: .about, whole: "van de gemeenten", measure: "kreeg", n: 12))
        )
        letter.add(
            "€ 2 miljoen", nil,
            .quantity(Quantity(value: 2_000_000, high: 3_000_000, unit: "EUR", qualifier: .atMost, role: "target")))
        letter.extraction.temporals = [
            TemporalMention(
                span: letter.span("2012"), kind: .date,
                date: EventDate(
                    edtf: .year(2012), earliest: CivilDate(2012, 1, 1), latest: CivilDate(2012, 12, 31),
                    precision: .year, source: .explicit), rule: "year")
        ]
        letter.extraction.references = [
            Reference(span: letter.span("Wet Loketten"), kind: .law, identifier: "law:wet-loketten", rule: "law")
        ]
        letter.extraction.sections = [
            .init(span: letter.span("Beleid per jaar"), number: "1", level: 1),
            .init(span: letter.span("Bevindingen"), number: "2", level: 1),
        ]
        letter.document.repairs = [Repair(.hyphenJoined, span: letter.span("gemeenten"), original: "ge-\nmeenten")]
        letter.document.noteMarks = [NoteMark(offset: letter.span("Bevindingen").end, label: "1", note: nil)]
        return letter
    }
}

/// A folder of its own for a test, gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("index-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}

extension TimelineStore {
    /// Takes in an invented document in a run of its own.
    @discardableResult
    func take(_ invented: InventedDocument, path: String? = nil) throws -> Replacement {
        var document = invented.document
        if let path { document.source.path = path }
        let run = try beginRun(program: "test 1")
        return try replace(document, invented.extraction, file: invented.file(path: path), run: run)
    }

    /// The dump as one list of lines.
    func dumpLines() throws -> [String] {
        var lines: [String] = []
        try dump { lines.append($0) }
        return lines
    }
}

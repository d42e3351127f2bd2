import Extract
import Model

/// One block of a document made by hand; a string literal is a paragraph.
public struct TestBlock: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, Sendable {
    public var kind: Block.Kind
    public var text: String
    public var level: Int
    public var label: String?
    public var cell: Block.Cell?

    public init(_ kind: Block.Kind, _ text: String, level: Int = 0, label: String? = nil, cell: Block.Cell? = nil) {
        self.kind = kind
        self.text = text
        self.level = level
        self.label = label
        self.cell = cell
    }

    public init(stringLiteral value: String) { self.init(.paragraph, value) }

    public static func paragraph(_ text: String) -> TestBlock { TestBlock(.paragraph, text) }
    public static func heading(_ text: String, level: Int = 1, label: String? = nil) -> TestBlock {
        TestBlock(.heading, text, level: level, label: label)
    }
    public static func item(_ text: String, label: String = "•", level: Int = 1) -> TestBlock {
        TestBlock(.listItem, text, level: level, label: label)
    }
    public static func footnote(_ text: String, label: String = "1") -> TestBlock {
        TestBlock(.footnote, text, label: label)
    }
    public static func cell(_ text: String, table: Int = 0, row: Int, column: Int, isHeader: Bool = false) -> TestBlock
    {
        TestBlock(
            .tableCell, text, cell: Block.Cell(table: table, row: row, column: column, isHeader: isHeader))
    }
}

/// A document of these blocks, its sentences cut at full stops, without a reader.
///
/// The date goes in as the property that the metadata's own reader looks for: `DCTERMS.available`.
public func document(_ blocks: TestBlock..., date: String? = nil) -> Document { document(blocks, date: date) }

/// A document of these blocks; see ``document(_:date:)``.
public func document(_ blocks: [TestBlock], date: String? = nil) -> Document {
    var bytes: [UInt8] = []
    var made: [Block] = []
    var sentences: [Span] = []
    for block in blocks where !block.text.isEmpty {
        if !bytes.isEmpty { bytes.append(0x0A) }
        let start = bytes.count
        bytes.append(contentsOf: block.text.utf8)
        made.append(
            Block(block.kind, Span(start, bytes.count), level: block.level, label: block.label, cell: block.cell))
        sentences += testSentences(of: bytes, from: start)
    }
    let source = SourceFile(
        path: "test.txt", sha256: String(repeating: "0", count: 64), byteCount: bytes.count, mediaType: .plainText)
    let properties = date.map { [SourceProperty("DCTERMS.available", $0, origin: .xmlMetadata)] } ?? []
    return Document(
        source: source, reader: "test/1", text: DocumentText(bytes: bytes), blocks: made, sentences: sentences,
        properties: properties)
}

/// Words whose full stop ends no sentence; enough for tests.
private let stopped: Set<String> = [
    "nr", "nrs", "art", "artt", "blz", "p", "pp", "stb", "stcrt", "trb", "d.d", "dd", "jl", "a.s", "e.v", "m.i.v",
    "o.a",
    "bijv", "ca", "c.q", "resp", "drs", "mr", "dr", "ir", "prof", "jan", "feb", "febr", "mrt", "apr", "jun", "jul",
    "aug",
    "sept", "sep", "okt", "nov", "dec", "m.n", "m.b.t", "i.v.m", "t.a.v", "n.a.v", "bl", "vgl", "zgn", "incl", "excl",
    "max",
    "min", "st", "z.g", "t.b.v", "t.g.v", "j.l", "k", "r.o", "afd", "hfst", "par", "tel", "v.chr", "n.chr",
]

/// Sentences of the text from a byte on: cut after `.`, `?` or `!` with a space and a capital, quote or digit behind it.
private func testSentences(of bytes: [UInt8], from: Int) -> [Span] {
    var sentences: [Span] = []
    var start = from
    var index = from
    while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x2E || byte == 0x3F || byte == 0x21, index + 2 < bytes.count, bytes[index + 1] == 0x20 {
            let next = bytes[index + 2]
            let begins = (0x41...0x5A).contains(next) || (0x30...0x39).contains(next) || next >= 0xC2 || next == 0x28
            var first = index
            while first > start, bytes[first - 1] != 0x20, bytes[first - 1] != 0x28 { first -= 1 }
            let word = String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
            if begins && !(byte == 0x2E && (stopped.contains(word) || word.utf8.count == 1)) {
                sentences.append(Span(start, index + 1))
                start = index + 2
            }
        }
        index += 1
    }
    if start < bytes.count { sentences.append(Span(start, bytes.count)) }
    return sentences
}

/// What a document of these blocks says of itself.
public func metadata(
    _ blocks: [TestBlock], properties: [SourceProperty] = [], type: MediaType = .plainText
) -> DocumentMetadata {
    var document = document(blocks)
    document.properties = properties
    document.source.mediaType = type
    return Extractor().extract(from: document).metadata
}

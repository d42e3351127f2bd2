import Foundation
import Model

/// Documents as the first stage made them: what `tijdlijn convert FILE --format json` prints.
struct Converted: Decodable {
    struct Property: Decodable {
        var name: String
        var value: String
        var origin: SourceProperty.Origin
    }

    struct Cell: Decodable {
        var table: Int
        var row: Int
        var column: Int
        var header: Bool
    }

    struct Part: Decodable {
        var kind: Block.Kind
        var level: Int
        var label: String?
        var start: Int
        var end: Int
        var boxed: Bool?
        var cell: Cell?

        var block: Block {
            Block(
                kind, Span(start, end), level: level, label: label,
                cell: cell.map { Block.Cell(table: $0.table, row: $0.row, column: $0.column, isHeader: $0.header) },
                isBoxed: boxed ?? false)
        }
    }

    var text: String
    var blocks: [Part]
    var sentences: [[Int]]
    var properties: [Property]

    /// The document; places in its source are left out, since no rule asks for them.
    var document: Document {
        let text = DocumentText(text)
        return Document(
            source: SourceFile(path: "", sha256: "", byteCount: text.count, mediaType: .plainText), reader: "bench",
            text: text, blocks: blocks.map(\.block), sentences: sentences.map { Span($0[0], $0[1]) },
            properties: properties.map { SourceProperty($0.name, $0.value, origin: $0.origin) })
    }

    /// Several documents from one on, one after the other as one, to a length, and the number of the next one.
    static func joined(_ documents: [Document], bytes: Int, from first: Int) -> (document: Document, next: Int) {
        var text: [UInt8] = []
        var blocks: [Block] = []
        var sentences: [Span] = []
        var index = first
        while text.count < bytes {
            let next = documents[index % documents.count]
            let start = text.count
            text += next.text.bytes
            text.append(0x0A)
            for var block in next.blocks {
                block.span = Span(block.span.start + start, block.span.end + start)
                blocks.append(block)
            }
            sentences += next.sentences.map { Span($0.start + start, $0.end + start) }
            index += 1
        }
        let document = Document(
            source: SourceFile(path: "", sha256: "", byteCount: text.count, mediaType: .plainText), reader: "bench",
            text: DocumentText(bytes: text), blocks: blocks, sentences: sentences)
        return (document, index)
    }
}

import Extract
import Foundation
import Model

/// Runs the second stage on short texts from standard input, for scripts that compare it with other systems.
///
///     echo '{"text": "in mei van dit jaar", "date": "2016-10-25"}' | swift run tag
///
/// A line in is an object with `text` and, where it is known, `date`, the document's date in EDTF. A line out is an
/// object with the lists `temporal`, `reference` and `amount`; `start` and `end` are Unicode code points, end
/// exclusive. A line that is no such object ends the program with 2.
@main
struct Tag {
    struct Input: Decodable {
        var text: String
        var date: String?
    }

    struct Output: Encodable {
        var temporal: [Found] = []
        var reference: [Found] = []
        var amount: [Found] = []
    }

    struct Found: Encodable {
        var start: Int
        var end: Int
        var text: String
        var kind: String
        var rule: String
        var edtf: String?
        var mod: String?
        var duration: String?
        var earliest: String?
        var latest: String?
        var basis: String?
        var inReference: Bool?
        var id: String?
        var low: Double?
        var high: Double?
        var unit: String?
        var qualifier: String?
    }

    static func main() throws {
        let extractor = Extractor()
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var number = 0
        while let line = readLine() {
            number += 1
            guard let input = try? decoder.decode(Input.self, from: Data(line.utf8)) else {
                print("tag: line \(number) is no object with a text: write one JSON object a line")
                exit(2)
            }
            let output = answer(input, extractor)
            print(String(decoding: try encoder.encode(output), as: UTF8.self))
        }
    }

    static func answer(_ input: Input, _ extractor: Extractor) -> Output {
        let document = document(of: input.text)
        let extraction = extractor.extract(from: document, supplied: input.date.flatMap { EDTF($0) })
        var output = Output()
        func found(_ span: Span, _ kind: String, _ rule: String) -> Found {
            let bytes = document.text.bytes
            func points(_ end: Int) -> Int { bytes[..<end].count { $0 & 0xC0 != 0x80 } }
            return Found(
                start: points(span.start), end: points(span.end), text: document.text[span], kind: kind, rule: rule)
        }
        for mention in extraction.temporals {
            var item = found(mention.span, mention.kind.rawValue, mention.rule)
            item.edtf = mention.date.edtf?.description
            item.mod = mention.date.modifier?.rawValue
            item.duration = mention.duration
            item.earliest = mention.date.earliest?.description
            item.latest = mention.date.latest?.description
            item.basis = mention.date.basis
            item.inReference = mention.isInReference
            output.temporal.append(item)
        }
        for reference in extraction.references {
            var item = found(reference.span, reference.kind.rawValue, reference.rule)
            item.id = reference.identifier ?? reference.title
            output.reference.append(item)
        }
        for event in extraction.events {
            switch event.details {
            case .statistic(let share):
                var item = found(event.span, "statistic", event.rule)
                (item.low, item.high, item.qualifier) = (share.low, share.high, share.qualifier?.rawValue)
                output.amount.append(item)
            case .quantity(let quantity):
                var item = found(event.span, "quantity", event.rule)
                (item.low, item.unit, item.qualifier) = (quantity.value, quantity.unit, quantity.qualifier?.rawValue)
                output.amount.append(item)
            default: break
            }
        }
        return output
    }

    /// One paragraph; white space becomes single spaces of the same number of code points, so that offsets stay.
    static func document(of text: String) -> Document {
        let settled = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
        let body = DocumentText(settled)
        let span = Span(0, body.count)
        return Document(
            source: SourceFile(path: "", sha256: "", byteCount: body.count, mediaType: .plainText), reader: "typed",
            text: body, blocks: body.count == 0 ? [] : [Block(.paragraph, span)],
            sentences: body.count == 0 ? [] : [span])
    }
}

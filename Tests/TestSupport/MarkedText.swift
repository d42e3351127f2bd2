import Model

/// A text in which `⟦` and `⟧` stand around the words that matter.
///
/// `MarkedText("op ⟦1 mei⟧")` is the text `op 1 mei` with one span, 3..<8. Brackets do not nest.
public struct MarkedText: Sendable {
    /// The text without the brackets.
    public let text: String
    /// One for each pair of brackets, in UTF-8 bytes of ``text``.
    public let spans: [Span]

    public init(_ marked: String) {
        var plain: [UInt8] = []
        var found: [Span] = []
        var start: Int?
        for character in marked {
            switch character {
            case "⟦": start = plain.count
            case "⟧":
                if let first = start { found.append(Span(first, plain.count)) }
                start = nil
            default: plain.append(contentsOf: String(character).utf8)
            }
        }
        text = String(decoding: plain, as: UTF8.self)
        spans = found
    }

    /// The spans when the text stands at another byte.
    public func spans(at offset: Int) -> [Span] { spans.map { Span($0.start + offset, $0.end + offset) } }
}

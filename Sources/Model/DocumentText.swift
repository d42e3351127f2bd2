/// The final text of a document as UTF-8 bytes.
///
/// The contract, which rules rely on: valid UTF-8 in composed form; no soft hyphens, no-break spaces or control
/// characters; one space between words; a line feed only between blocks.
public struct DocumentText: Hashable, Sendable {
    /// The bytes; every ``Span`` of the document counts in them.
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }
    public init(_ string: String) { bytes = Array(string.utf8) }

    /// Length in bytes.
    public var count: Int { bytes.count }

    /// The whole text as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The words of a span; a span that runs over the end is cut there.
    public subscript(span: Span) -> String {
        let start = max(0, min(span.start, bytes.count))
        let end = max(start, min(span.end, bytes.count))
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

extension DocumentText: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}

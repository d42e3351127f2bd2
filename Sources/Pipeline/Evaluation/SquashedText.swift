import Model

/// A document's text reduced to the characters that count when gold is placed: lower case, without white space,
/// hyphens and markup; with the printed labels and note marks back in their places.
///
/// Source: the matching rule of the annotation guide.
struct SquashedText {
    /// The characters that count, as UTF-8.
    private(set) var bytes: [UInt8] = []
    /// For each byte of the document's text, where it stands in ``bytes``; one more entry for the end.
    private(set) var positions: [Int] = []

    init(_ document: Document, withMarks: Bool) {
        var insertions: [Int: String] = [:]
        for block in document.blocks {
            if let label = block.label { insertions[block.span.start, default: ""] += label }
        }
        if withMarks {
            for mark in document.noteMarks { insertions[mark.offset, default: ""] += mark.label }
        }
        let text = document.text.bytes
        positions.reserveCapacity(text.count + 1)
        var offset = 0
        while offset < text.count {
            if let inserted = insertions[offset] { bytes += Self.place(inserted) }
            let length = Self.length(of: text[offset])
            let end = min(offset + length, text.count)
            let squashed = Self.squash(text[offset..<end]).filter { $0 != Self.stop }
            for _ in offset..<end { positions.append(bytes.count) }
            bytes += squashed
            offset = end
        }
        positions.append(bytes.count)
        if let inserted = insertions[text.count] { bytes += Self.place(inserted) }
    }

    /// Where a span of the document's text stands in ``bytes``.
    func range(of span: Span) -> Range<Int> {
        let start = positions[min(max(0, span.start), positions.count - 1)]
        let end = positions[min(max(0, span.end), positions.count - 1)]
        return start..<max(start, end)
    }

    /// The first place where `needle` stands at or after `from`.
    func firstIndex(of needle: [UInt8], from: Int = 0) -> Int? {
        Self.firstIndex(of: needle, in: bytes[...], from: from)
    }

    static func firstIndex(of needle: [UInt8], in hay: ArraySlice<UInt8>, from: Int) -> Int? {
        guard let first = needle.first, hay.count >= needle.count else { return nil }
        var start = max(from, hay.startIndex)
        let last = hay.endIndex - needle.count
        while start <= last {
            if hay[start] == first && hay[start..<start + needle.count].elementsEqual(needle) { return start }
            start += 1
        }
        return nil
    }

    private static let stop = UInt8(ascii: ".")

    /// The characters by which a stretch is found: full stops do not count, since a label may be kept with or without
    /// its own.
    static func place(_ string: String) -> [UInt8] { squash(string).filter { $0 != stop } }

    /// The characters of a string that count.
    static func squash(_ string: String) -> [UInt8] { squash(Array(string.utf8)[...]) }

    private static func squash(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var squashed: [UInt8] = []
        squashed.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !isDropped(scalar) {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                squashed.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            } else {
                squashed += Array(String(scalar).lowercased().utf8)
            }
        }
        return squashed
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\r", "\n", "\u{0B}", "\u{0C}", "\u{A0}", "\u{AD}", "-", "*", "_", "#", "|", ">", "`", "•": true
        case "\u{2010}"..."\u{2014}", "\u{200B}", "\u{FEFF}", "\u{2060}": true
        default: false
        }
    }

    private static func length(of lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}

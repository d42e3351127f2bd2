/// The words of a stretch of Markdown without its signs; line feeds stay where they are.
struct MarkdownInline {
    private(set) var text: [UInt8] = []
    /// Marks of notes, at offsets in ``text``.
    private(set) var marks: [(offset: Int, label: String)] = []
    private let source: [UInt8]
    private let notes: Set<String>

    /// - Parameter notes: labels of notes that the file defines; another raised number is a number.
    init(_ source: [UInt8], notes: Set<String>) {
        self.source = source
        self.notes = notes
        text.reserveCapacity(source.count)
        write(0, source.count)
        trimClosingHashes()
    }

    private mutating func write(_ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let byte = source[index]
            switch byte {
            case 0x5C where index + 1 < end && isPunctuation(source[index + 1]):
                text.append(source[index + 1])
                index += 2
            case 0x2A, 0x60: index += 1
            case 0x7E where index + 1 < end && source[index + 1] == 0x7E: index += 2
            case 0x5F where !isInsideWord(index): index += 1
            case 0x21 where index + 1 < end && source[index + 1] == 0x5B:
                index = skipImage(index, end)
            case 0x5B: index = writeLink(index, end)
            case 0x3C: index = writeTag(index, end)
            case 0x26: index = writeEntity(index, end)
            default:
                text.append(byte)
                index += 1
            }
        }
    }

    // MARK: links and pictures

    /// The longest name of a link or address that is looked for: what goes on longer was never closed.
    private static let longest = 4_000

    /// The bracket that closes the one at `index`.
    private func closing(_ index: Int, _ end: Int, _ open: UInt8, _ close: UInt8) -> Int? {
        var depth = 0
        for place in index..<min(end, index + MarkdownInline.longest) {
            if source[place] == 0x5C { continue }
            if source[place] == open { depth += 1 }
            if source[place] == close {
                depth -= 1
                if depth == 0 { return place }
            }
        }
        return nil
    }

    private mutating func writeLink(_ index: Int, _ end: Int) -> Int {
        guard let close = closing(index, end, 0x5B, 0x5D) else {
            text.append(0x5B)
            return index + 1
        }
        if source[index + 1] == 0x5E {
            marks.append((markOffset, String(decoding: source[(index + 2)..<close], as: UTF8.self)))
            return close + 1
        }
        if close + 1 < end, source[close + 1] == 0x28, let target = closing(close + 1, end, 0x28, 0x29) {
            write(index + 1, close)
            keepLineFeeds(close, target)
            return target + 1
        }
        if close + 1 < end, source[close + 1] == 0x5B, let target = closing(close + 1, end, 0x5B, 0x5D) {
            write(index + 1, close)
            keepLineFeeds(close, target)
            return target + 1
        }
        text.append(0x5B)
        return index + 1
    }

    private mutating func skipImage(_ index: Int, _ end: Int) -> Int {
        guard let close = closing(index + 1, end, 0x5B, 0x5D), close + 1 < end, source[close + 1] == 0x28,
            let target = closing(close + 1, end, 0x28, 0x29)
        else {
            text.append(source[index])
            return index + 1
        }
        keepLineFeeds(index, target)
        return target + 1
    }

    private mutating func keepLineFeeds(_ start: Int, _ end: Int) {
        for index in start..<end where source[index] == 0x0A { text.append(0x0A) }
    }

    /// A mark stands behind the word, not behind the space after it.
    private var markOffset: Int {
        var offset = text.count
        while offset > 0, text[offset - 1] == 0x20 { offset -= 1 }
        return offset
    }

    // MARK: tags and entities

    /// `<sup>1</sup>` at a place: its label and where it ends.
    static func raised(_ bytes: [UInt8], _ index: Int) -> (label: String, end: Int)? {
        guard bytes[index...].starts(with: "<sup>".utf8) else { return nil }
        var end = index + 5
        while end < bytes.count, bytes[end] != 0x3C, end - index < 12 { end += 1 }
        guard end < bytes.count, bytes[end...].starts(with: "</sup>".utf8), end > index + 5 else { return nil }
        var label = Array(bytes[(index + 5)..<end])
        // `<sup>[1]</sup>`, `<sup>(1)</sup>`
        if label.count > 2, label[0] == 0x5B || label[0] == 0x28 { label = Array(label[1..<(label.count - 1)]) }
        guard label.allSatisfy({ PlainTextCues.isDigit($0) || $0 == 0x2A }) || label.count == 1 else { return nil }
        return (String(decoding: label, as: UTF8.self), end + 6)
    }

    private mutating func writeTag(_ index: Int, _ end: Int) -> Int {
        if let raised = MarkdownInline.raised(source, index), notes.contains(raised.label) {
            marks.append((markOffset, raised.label))
            return raised.end
        }
        guard index + 1 < end, let close = source[index..<min(end, index + 400)].firstIndex(of: 0x3E) else {
            text.append(0x3C)
            return index + 1
        }
        let inside = source[(index + 1)..<close]
        if inside.starts(with: "http".utf8) || inside.contains(0x40) && !inside.contains(0x20) {
            text += inside
            return close + 1
        }
        guard let first = inside.first, PlainTextCues.isLower(first | 0x20) || first == 0x2F || first == 0x21 else {
            text.append(0x3C)
            return index + 1
        }
        if inside.starts(with: "br".utf8) || inside.starts(with: "BR".utf8) { text.append(0x20) }
        keepLineFeeds(index, close)
        return close + 1
    }

    private mutating func writeEntity(_ index: Int, _ end: Int) -> Int {
        let limit = min(end, index + 12)
        guard let close = source[index..<limit].firstIndex(of: 0x3B) else {
            text.append(0x26)
            return index + 1
        }
        let name = String(decoding: source[(index + 1)..<close], as: UTF8.self)
        if let known = MarkdownInline.entities[name] {
            text += Array(known.utf8)
        } else if name.hasPrefix("#"), let scalar = MarkdownInline.numbered(name) {
            text += Array(String(Character(scalar)).utf8)
        } else {
            text.append(0x26)
            return index + 1
        }
        return close + 1
    }

    private static func numbered(_ name: String) -> Unicode.Scalar? {
        let digits = name.dropFirst()
        let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value >= 0x20 else { return nil }
        return Unicode.Scalar(value)
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "euro": "€", "ndash": "–",
        "mdash": "—",
        "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
        "eacute": "é",
        "euml": "ë", "iuml": "ï", "ouml": "ö", "uuml": "ü", "egrave": "è", "middot": "·", "bull": "•", "sect": "§",
    ]

    // MARK: signs

    private func isPunctuation(_ byte: UInt8) -> Bool {
        (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40) || (byte >= 0x5B && byte <= 0x60)
            || (byte >= 0x7B && byte <= 0x7E)
    }

    private func isInsideWord(_ index: Int) -> Bool {
        guard index > 0, index + 1 < source.count else { return false }
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || PlainTextCues.isDigit(byte) || PlainTextCues.isLower(byte | 0x20) || byte == 0x5F
        }
        return isWord(source[index - 1]) && isWord(source[index + 1])
    }

    /// `## Kop ##`
    private mutating func trimClosingHashes() {
        var end = text.count
        while end > 0, text[end - 1] <= 0x20 { end -= 1 }
        var hashes = end
        while hashes > 0, text[hashes - 1] == 0x23 { hashes -= 1 }
        if hashes < end, hashes > 0, text[hashes - 1] == 0x20 { text.removeSubrange(hashes...) }
    }
}

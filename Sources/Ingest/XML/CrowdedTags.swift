import Glibc

/// Looks for a tag with more attributes than any document has; the parser compares each with each.
///
/// Reads tags as libxml2 does, and where it is in doubt takes words for attributes rather than overlook them. What
/// stands in scripts, style sheets, comments and data is no tag, whatever it looks like. Cost: one pass.
struct CrowdedTags {
    static let most = 4_000

    enum Markup {
        case xml
        case html
    }

    /// Whether such a tag stands in a file.
    static func stand(in bytes: [UInt8], _ markup: Markup) -> Bool {
        // A tag of so many is longer than this.
        guard bytes.count > most * 2 else { return false }
        // UTF-16 writes each letter of a tag with a zero.
        let isWide =
            bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(4).contains(0)
        return (isWide ? bytes.filter { $0 != 0 } : bytes).withUnsafeBufferPointer { buffer in
            var search = CrowdedTags(bytes: buffer, markup: markup)
            return search.run()
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let markup: Markup
    private var index = 0
    /// Whether a document type was met whose end is in doubt: nothing behind it is passed over.
    private var passesNothing = false

    private init(bytes: UnsafeBufferPointer<UInt8>, markup: Markup) {
        self.bytes = bytes
        self.markup = markup
    }

    private mutating func run() -> Bool {
        while move(to: UInt8(ascii: "<")) {
            index += 1
            guard index < bytes.count else { return false }
            switch bytes[index] {
            case UInt8(ascii: "!"): passDeclaration()
            case UInt8(ascii: "?"): if !passesNothing { pass(markup == .html ? ">" : "?>") }
            default: if beginsName(bytes[index]), readTag() { return true }
            }
        }
        return false
    }

    /// Passes over `<!-- … -->`, `<![CDATA[ … ]]>` and the head of a document type.
    private mutating func passDeclaration() {
        guard !passesNothing else { return }
        if stands("!--") {
            // `<!-->` is a whole comment to some versions of the parser.
            index += 1
            passComment()
        } else if markup == .xml, stands("![CDATA[") {
            pass("]]>")
        } else {
            let start = index
            guard move(to: UInt8(ascii: ">")) else { return }
            let head = bytes[start..<index]
            func isOdd(_ quote: UInt8) -> Bool { head.count { $0 == quote } % 2 == 1 }
            let isOpen = head.contains { $0 == UInt8(ascii: "<") || (markup == .xml && $0 == UInt8(ascii: "[")) }
            if isOpen || isOdd(UInt8(ascii: "\"")) || isOdd(UInt8(ascii: "'")) {
                passesNothing = true
                index = start
            }
        }
    }

    private mutating func passComment() {
        while move(to: UInt8(ascii: "-")) {
            if stands("-->") || (markup == .html && stands("--!>")) { return }
            index += 1
        }
    }

    /// Reads a tag from its name on, and what stands in the element where that is no markup.
    private mutating func readTag() -> Bool {
        let start = index
        while index < bytes.count, !endsName(bytes[index]) { index += 1 }
        let name = start..<index
        var count = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index].isMarkupSpace {
                index += 1
                continue
            }
            // XML knows no attribute without a value.
            let hasValue = passAttribute()
            if hasValue || markup == .html { count += 1 }
            if count > CrowdedTags.most { return true }
        }
        let isEmpty = index > start && bytes[index - 1] == UInt8(ascii: "/")
        if markup == .html, !isEmpty, !passesNothing { passRaw(name) }
        return false
    }

    /// - Returns: whether the attribute has a value.
    private mutating func passAttribute() -> Bool {
        let start = index
        var end = start
        while end < bytes.count, !bytes[end].isMarkupSpace, bytes[end] != UInt8(ascii: ">"),
            bytes[end] != UInt8(ascii: "=")
        { end += 1 }
        var place = end
        while place < bytes.count, bytes[place].isMarkupSpace { place += 1 }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
            index = end
            return false
        }
        index = place + 1
        while index < bytes.count, bytes[index].isMarkupSpace { index += 1 }
        guard index < bytes.count else { return true }
        let quote = bytes[index]
        // Behind what is no name a quote is not one to the parser.
        if isName(start..<end), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            if move(to: quote) { index += 1 }
        } else {
            while index < bytes.count, !bytes[index].isMarkupSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
        }
        return true
    }

    /// Passes over a script or a style sheet to its closing tag.
    private mutating func passRaw(_ name: Range<Int>) {
        guard let raw = ["script", "style"].first(where: { isSame($0, name) }) else { return }
        while move(to: UInt8(ascii: "<")) {
            let place = index + 2
            if place + raw.utf8.count <= bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
                isSame(raw, place..<place + raw.utf8.count)
            {
                return
            }
            index += 1
        }
    }

    /// Whether the bytes of a range are the letters, large or small.
    private func isSame(_ letters: String, _ range: Range<Int>) -> Bool {
        range.count == letters.utf8.count && zip(bytes[range], letters.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte.isMarkupSpace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first, beginsName(first) else { return false }
        return bytes[range].allSatisfy {
            beginsName($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
    }

    private func beginsName(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z"))
    }

    private func stands(_ text: StaticString) -> Bool {
        index + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    /// Moves to the next place of a text, or to the end.
    private mutating func pass(_ text: StaticString) {
        while move(to: text.utf8Start[0]), !stands(text) { index += 1 }
    }

    /// Moves to the next place of a byte, or to the end.
    private mutating func move(to byte: UInt8) -> Bool {
        guard index < bytes.count, let start = bytes.baseAddress,
            let found = memchr(start + index, Int32(byte), bytes.count - index)
        else {
            index = bytes.count
            return false
        }
        index = UnsafeRawPointer(found) - UnsafeRawPointer(start)
        return true
    }
}

import Glibc
import Model

/// Reads the lines that poppler prints of pages: each element of a page on a line of its own, in one form.
///
///     <page width="595.000000" height="842.000000">
///       <flow>
///         <block xMin="56.600000" yMin="59.700000" xMax="118.300000" yMax="71.000000">
///           <line xMin="56.600000" yMin="59.700000" xMax="118.300000" yMax="71.000000">
///             <word xMin="56.600000" yMin="59.700000" xMax="118.300000" yMax="71.000000">Besluit</word>
///
/// A parser of XML looks at each of these bytes many times over. A line that has another form is left to it.
struct PDFBoxLines {
    /// The elements of a page, each inside the one before.
    static let elements: [StaticString] = ["page", "flow", "block", "line"]

    /// How many of ``elements`` are open.
    private(set) var depth = 0
    /// The letters of a word with entities.
    private var letters: [UInt8] = []

    /// Where the pages begin in the lines of the head; nil where they do not yet.
    static func endOfHead(_ lines: UnsafeRawBufferPointer) -> Int? {
        var start = 0
        while start < lines.count, let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) {
            if lines[start...end].elementsEqual("<doc>\n".utf8) { return end + 1 }
            start = end + 1
        }
        return nil
    }

    /// Reads lines up to the first of another form.
    ///
    /// - Parameter lines: whole lines, each with its end.
    /// - Returns: where the first line begins that was not read.
    mutating func read(_ lines: UnsafeRawBufferPointer, into pages: inout PDFPages) -> Int {
        guard lines.last == UInt8(ascii: "\n") else { return 0 }
        var cursor = Cursor(bytes: lines)
        var end = 0
        while cursor.index < lines.count, readLine(&cursor, into: &pages) { end = cursor.index }
        return end
    }

    private mutating func readLine(_ cursor: inout Cursor, into pages: inout PDFPages) -> Bool {
        cursor.skipSpaces()
        switch depth {
        case 4:
            if cursor.skips("<word ") { return readWord(&cursor, into: &pages) }
            guard cursor.skips("</line>\n") else { return false }
            pages.endLine()
        case 3:
            if cursor.skips("<line ") {
                guard cursor.box() != nil, cursor.skips("\n") else { return false }
                pages.beginLine()
                depth = 4
                return true
            }
            guard cursor.skips("</block>\n") else { return false }
        case 2:
            if cursor.skips("<block ") {
                guard cursor.box() != nil, cursor.skips("\n") else { return false }
                pages.beginBlock()
                depth = 3
                return true
            }
            guard cursor.skips("</flow>\n") else { return false }
        case 1:
            if cursor.skips("<flow>\n") {
                depth = 2
                return true
            }
            guard cursor.skips("</page>\n") else { return false }
            pages.endPage()
        default:
            guard cursor.skips("<page width=\""), let width = cursor.number(), cursor.skips(" height=\""),
                let height = cursor.number(), cursor.skips(">\n")
            else { return false }
            pages.beginPage(width: width, height: height)
            depth = 1
            return true
        }
        depth -= 1
        return true
    }

    private mutating func readWord(_ cursor: inout Cursor, into pages: inout PDFPages) -> Bool {
        guard let box = cursor.box() else { return false }
        let text = cursor.text()
        if cursor.skips("</word>\n") {
            pages.box = box
            pages.beginWord()
            pages.write(text)
            pages.endWord()
            return true
        }
        letters.removeAll(keepingCapacity: true)
        letters.append(contentsOf: text)
        while let letter = cursor.entity() {
            letters.append(letter)
            letters.append(contentsOf: cursor.text())
        }
        guard cursor.skips("</word>\n") else { return false }
        pages.box = box
        pages.beginWord()
        letters.withUnsafeBufferPointer { pages.write($0) }
        pages.endWord()
        return true
    }
}

extension PDFBoxLines {
    /// A place in lines. The end of the last line stops whatever goes on to a certain byte.
    private struct Cursor {
        let bytes: UnsafeRawBufferPointer
        var index = 0

        mutating func skipSpaces() { while bytes[index] == UInt8(ascii: " ") { index += 1 } }

        /// Steps over `text` where it stands here.
        mutating func skips(_ text: StaticString) -> Bool {
            let count = text.utf8CodeUnitCount
            guard let base = bytes.baseAddress, index + count <= bytes.count,
                memcmp(base + index, text.utf8Start, count) == 0
            else { return false }
            index += count
            return true
        }

        /// The four sides of an element, up to the end of its tag.
        mutating func box() -> Box? {
            guard skips("xMin=\""), let xMin = number(), skips(" yMin=\""), let yMin = number(), skips(" xMax=\""),
                let xMax = number(), skips(" yMax=\""), let yMax = number(), skips(">")
            else { return nil }
            return Box(xMin: xMin, yMin: yMin, xMax: xMax, yMax: yMax)
        }

        /// A number up to the quotation mark behind it; nil where that does not come.
        mutating func number() -> Double? {
            var whole = 0
            var place = index
            while bytes[place] &- UInt8(ascii: "0") < 10 {
                whole = whole &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
                place += 1
            }
            // No more digits than are exact.
            guard bytes[place] == UInt8(ascii: "."), place - index < 9, place + 9 <= bytes.count,
                let millionths = millionths(at: place + 1), bytes[place + 7] == UInt8(ascii: "\"")
            else { return oddNumber() }
            index = place + 8
            return Double(whole * 1_000_000 + millionths) / 1_000_000
        }

        /// The number that six digits are; nil where they are not all digits.
        private func millionths(at place: Int) -> Int? {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            // The six as the last of eight digits, the first of which is the lowest byte; then each byte less its `0`.
            var digits = (eight << 16 | 0x3030) ^ 0x3030_3030_3030_3030
            guard (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0 else { return nil }
            // Pairs of digits, then pairs of those, then pairs of those.
            digits = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
            digits = (digits &* 100 &+ digits >> 16) & 0x0000_FFFF_0000_FFFF
            return Int((digits &* 10_000 &+ digits >> 32) & 0xFFFF_FFFF)
        }

        private mutating func oddNumber() -> Double? {
            var end = index
            while bytes[end] != UInt8(ascii: "\"") {
                guard bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") else {
                    return nil
                }
                end += 1
            }
            let value = bytes[index..<end].withContiguousStorageIfAvailable(PDFPageBuilder.number)
            index = end + 1
            return value
        }

        /// The letters up to the next byte that means something to XML, or to the line's end.
        mutating func text() -> UnsafeBufferPointer<UInt8> {
            let start = index
            while true {
                switch bytes[index] {
                case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ">"), UInt8(ascii: "\n"):
                    return UnsafeRawBufferPointer(rebasing: bytes[start..<index]).assumingMemoryBound(to: UInt8.self)
                default: index += 1
                }
            }
        }

        /// The sign that one of XML's own entities stands for.
        mutating func entity() -> UInt8? {
            if skips("&amp;") { return UInt8(ascii: "&") }
            if skips("&apos;") { return UInt8(ascii: "'") }
            if skips("&quot;") { return UInt8(ascii: "\"") }
            if skips("&lt;") { return UInt8(ascii: "<") }
            return skips("&gt;") ? UInt8(ascii: ">") : nil
        }
    }
}

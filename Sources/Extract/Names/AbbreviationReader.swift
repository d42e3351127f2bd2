import Dutch
import Model

/// Abbreviations that a document defines: in brackets after the words, or in a list of abbreviations.
///
/// The letters themselves prove where the words begin (``Initialism``); a list needs no heading, because each of its
/// lines is proved in the same way. The first definition of an abbreviation stands.
enum AbbreviationReader {
    /// `RWI` → `Raad voor Werk en Inkomen`.
    ///
    /// Cost: one pass over the bytes for opening brackets, and over the blocks.
    static func definitions(in document: Document) -> [String: String] {
        var found: [String: String] = [:]
        let blocks = document.blocks
        // The next bracket of the text: most blocks hold none.
        var open = 0
        for index in blocks.indices {
            let span = blocks[index].span
            if open < span.start { open = bracket(from: span.start, in: document.text) }
            if open < span.end, blocks[index].kind != .heading { bracketed(span, document.text, &found) }
        }
        listed(document, &found)
        return found
    }

    /// Where the first opening bracket from a place on stands; the end of the text where none does.
    private static func bracket(from start: Int, in text: DocumentText) -> Int {
        text.bytes[start...].withUnsafeBufferPointer { ByteSearch.first(0x28, in: $0) }.map { start + $0 } ?? text.count
    }

    /// `Raad voor Werk en Inkomen (RWI)`, `(hierna: RWI)`.
    private static func bracketed(_ span: Span, _ text: DocumentText, _ found: inout [String: String]) {
        let bytes = text.bytes
        var next = span.start
        while let ahead = bytes[next..<span.end].withUnsafeBufferPointer({ ByteSearch.first(0x28, in: $0) }) {
            let open = next + ahead
            next = open + 1
            guard let close = bytes[open..<min(span.end, open + 32)].firstIndex(of: 0x29),
                capitals(in: bytes[open..<close]) >= 2
            else { continue }
            let inside = text[Span(open + 1, close)].split(separator: " ").map(String.init)
            let isNamed = inside.count == 1 || (inside.count == 2 && Folding.fold(inside[0]).hasPrefix("hierna"))
            guard isNamed, let short = inside.last.flatMap(Initialism.letters), found[short] == nil else { continue }
            let words = words(before: open, from: span.start, text)
            guard let start = Initialism.start(of: short, in: words) else { continue }
            let long = words[start...].joined(separator: " ")
            if isName(long, short) { found[short] = long }
        }
    }

    /// The words before an offset, within the sentence and outside other brackets; at most fifteen.
    private static func words(before end: Int, from start: Int, _ text: DocumentText) -> [String] {
        let bytes = text.bytes
        var begin = end
        var count = 0
        while begin > start, count < 15 {
            let byte = bytes[begin - 1]
            if byte == 0x28 || byte == 0x29 || byte == 0x3B || byte == 0x3A { break }
            if byte == 0x20 {
                count += 1
                // A full stop before a space ends the sentence.
                if begin - 2 >= start, bytes[begin - 2] == 0x2E { break }
            }
            begin -= 1
        }
        return bytes[begin..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `RWI: Raad voor Werk en Inkomen`, or the two in neighbouring cells of a row.
    private static func listed(_ document: Document, _ found: inout [String: String]) {
        for index in document.blocks.indices {
            // Read in place: a document has thousands of blocks, and few open with an abbreviation.
            if document.blocks[index].cell == nil, !mayOpen(document.blocks[index].span, document.text) { continue }
            let block = document.blocks[index]
            if let cell = block.cell {
                guard index > 0, let left = document.blocks[index - 1].cell, left.table == cell.table,
                    left.row == cell.row, block.span.count < 120,
                    mayBeShort(document.blocks[index - 1].span, document.text)
                else { continue }
                guard let short = Initialism.letters(document.text[document.blocks[index - 1].span]) else { continue }
                pair(short, document.text[block.span], &found)
            } else if block.kind == .listItem || block.kind == .paragraph, block.span.count < 140 {
                marked(block.span, document.text, &found)
            }
        }
    }

    /// `RWI: Raad voor Werk en Inkomen`: the first word of a line, and what stands behind it and a mark.
    private static func marked(_ span: Span, _ text: DocumentText, _ found: inout [String: String]) {
        let line = text.bytes[span.start..<min(span.end, text.count)]
        let words = line.drop { $0 == 0x20 }
        guard let end = words.firstIndex(of: 0x20) else { return }
        var short = words[..<end]
        var long = words[end...].drop { $0 == 0x20 }
        guard !long.isEmpty else { return }
        let whole = long.count
        let isClosed = short.last == UInt8(ascii: ":")
        if isClosed { short = short.dropLast() }
        while let first = long.first {
            if first == 0x3A || first == 0x3D || first == 0x2D || first == 0x20 {
                long = long.dropFirst()
            } else if first == 0xE2, long.starts(with: [0xE2, 0x80, 0x93]) || long.starts(with: [0xE2, 0x80, 0x94]) {
                long = long.dropFirst(3)
            } else {
                break
            }
        }
        let printed = String(decoding: short, as: UTF8.self)
        guard let letters = Initialism.letters(printed) else { return }
        if isClosed || long.count < whole || letters.utf8.count > 2 {
            pair(letters, String(decoding: long, as: UTF8.self), &found)
        }
    }

    /// Whether a span may open with an abbreviation and its words: with two capitals, and with a mark behind them or
    /// with letters that can stand without one.
    private static func mayOpen(_ span: Span, _ text: DocumentText) -> Bool {
        guard mayBeShort(span, text) else { return false }
        let bytes = text.bytes
        var start = span.start
        while start < span.end, bytes[start] == 0x20 { start += 1 }
        var end = start
        while end < span.end, bytes[end] != 0x20 { end += 1 }
        guard end + 1 < span.end else { return false }
        switch bytes[end + 1] {
        case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: " "): return true
        // A dash is one of the characters that begin so, and a mark may stand behind a space that is none.
        case 0x80...: return true
        default: break
        }
        if bytes[end - 1] == UInt8(ascii: ":") { return true }
        return Initialism.letters(String(decoding: bytes[start..<end], as: UTF8.self))?.utf8.count ?? 0 > 2
    }

    /// Whether the first word of a span has the two capitals that every abbreviation has, in as few bytes.
    private static func mayBeShort(_ span: Span, _ text: DocumentText) -> Bool {
        let bytes = text.bytes
        var place = span.start
        while place < span.end, bytes[place] == 0x20 { place += 1 }
        let end = min(span.end, place + 20)
        var capitals = 0
        while place < end, bytes[place] != 0x20, capitals < 2 {
            if bytes[place] >= 0x41 && bytes[place] <= 0x5A { capitals += 1 }
            place += 1
        }
        return capitals == 2
    }

    private static func capitals(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.count { $0 >= 0x41 && $0 <= 0x5A }
    }

    private static func pair(_ letters: String, _ long: String, _ found: inout [String: String]) {
        guard found[letters] == nil, mayOpen(long, letters) else { return }
        var long = long
        while let last = long.utf8.last, last == 0x2E || last == 0x3B || last == 0x2C { long.removeLast() }
        let words = long.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count < 12, Initialism.start(of: letters, in: words) == 0, isName(long, letters) else { return }
        found[letters] = long
    }

    /// Whether the first of some letters may begin a name; where not, they do not abbreviate it from its first word on.
    private static func mayOpen(_ name: String, _ letters: String) -> Bool {
        guard let first = name.utf8.first(where: { $0 != 0x20 }), let letter = letters.utf8.first(where: { $0 >= 0x41 })
        else { return true }
        return first >= 0x80 || letter >= 0x80 || first | 0x20 == letter | 0x20
    }

    /// More than the letters themselves, and not a whole sentence.
    private static func isName(_ long: String, _ short: String) -> Bool {
        long.utf8.count > short.utf8.count + 2 && long.utf8.count < 120 && !long.contains(",")
    }
}

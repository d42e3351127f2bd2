/// How the level of a heading is to be found.
enum HeadingStyle: Hashable, Sendable {
    /// The depth of the sections that it stands in.
    case nested(depth: Int)
    /// A heading between paragraphs: its type is all that tells its rank. `base` is the depth of the section it stands
    /// in, `weight` the boldness of the type.
    case flat(base: Int, weight: Int)
}

/// Finds levels of headings from their type and numbering.
///
/// Headings of one type and one kind of number stand on one level; a heading in lighter type, with a longer number or
/// without a number after a numbered one stands a level below what it follows.
struct HeadingOutline {
    private struct Entry {
        var weight: Int
        var numbering: Numbering
        var level: Int
    }

    private var stack: [Entry] = []
    private var base = 0

    /// The level of the next heading, from 1.
    mutating func level(of style: HeadingStyle, label: String?) -> Int {
        switch style {
        case .nested(let depth):
            base = depth
            stack = []
            return max(1, depth)
        case .flat(let base, let weight):
            if base != self.base {
                self.base = base
                stack = []
            }
            return flatLevel(weight: weight, numbering: Numbering(label))
        }
    }

    private mutating func flatLevel(weight: Int, numbering: Numbering) -> Int {
        if let same = stack.lastIndex(where: { $0.weight == weight && $0.numbering == numbering }) {
            stack.removeSubrange((same + 1)...)
            return stack[same].level
        }
        while let top = stack.last, !isUnder(weight: weight, numbering: numbering, top) { stack.removeLast() }
        let level = (stack.last?.level ?? base) + 1
        stack.append(Entry(weight: weight, numbering: numbering, level: level))
        return level
    }

    private func isUnder(weight: Int, numbering: Numbering, _ top: Entry) -> Bool {
        if numbering.depth > 1, top.numbering.depth > 0 { return top.numbering.depth < numbering.depth }
        if weight != top.weight { return weight < top.weight }
        if numbering == .none { return top.numbering != .none }
        return top.numbering.rank < numbering.rank && top.numbering != .none
    }

    /// The kind of a heading's number.
    enum Numbering: Hashable {
        case none, roman, letter, word
        /// `2` has one part, `2.1` two.
        case arabic(parts: Int)

        init(_ label: String?) {
            let core = Array((label ?? "").utf8).filter {
                ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2E
            }
            let parts = core.split(separator: 0x2E)
            guard let first = parts.first else {
                self = .none
                return
            }
            if parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) {
                self = .arabic(parts: parts.count)
            } else if first.count > 4 {
                self = .word
            } else if first.allSatisfy({ Array("IVXLC".utf8).contains($0) }) {
                self = .roman
            } else {
                self = .letter
            }
        }

        /// Parts of an arabic number; 0 for the others.
        var depth: Int { if case .arabic(let parts) = self { parts } else { 0 } }

        /// What stands above what where the type is the same.
        var rank: Int {
            switch self {
            case .word: 0
            case .roman, .letter: 1
            case .arabic(let parts): 1 + parts
            case .none: 9
            }
        }
    }
}

/// The number before a heading's words, and the words.
enum HeadingLabel {
    /// Splits `§ 4.2. Titel` into `§ 4.2.` and `Titel`; nil where no number stands before words.
    ///
    /// A number is arabic with parts (`4`, `4.2.`), a roman numeral or one capital with a full stop or a bracket, each
    /// with or without `§`. A bare year is none (`2013 en later`).
    static func split(_ text: String) -> (label: String, rest: Int)? {
        let bytes = Array(text.utf8)
        var index = 0
        var hasSign = false
        if bytes.starts(with: [0xC2, 0xA7]) {
            hasSign = true
            index = 2
            while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            // `§` with a no-break space.
            while index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { index += 2 }
        }
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        var parts = index > start ? 1 : 0
        if parts == 1 {
            let digits = index - start
            while index + 1 < bytes.count, bytes[index] == 0x2E, isDigit(bytes[index + 1]) {
                index += 1
                while index < bytes.count, isDigit(bytes[index]) { index += 1 }
                parts += 1
            }
            if digits > 2 { return nil }
            if index < bytes.count, bytes[index] >= 0x61, bytes[index] <= 0x7A, index + 1 < bytes.count,
                bytes[index + 1] == 0x2E || bytes[index + 1] == 0x20
            {
                index += 1
            }
        } else {
            while index < bytes.count, bytes[index] >= 0x41, bytes[index] <= 0x5A { index += 1 }
            let letters = bytes[start..<index]
            let isRoman = letters.allSatisfy { Array("IVXLC".utf8).contains($0) } && letters.count <= 6
            guard letters.count == 1 || (isRoman && !letters.isEmpty) else { return nil }
            guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x29 else { return nil }
        }
        let hasStop = index < bytes.count && (bytes[index] == 0x2E || bytes[index] == 0x29 || bytes[index] == 0x3A)
        if hasStop { index += 1 }
        let end = index
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        while index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { index += 2 }
        let isGlued = index == end && hasStop && index < bytes.count && bytes[index] >= 0x41 && bytes[index] <= 0x5A
        guard index < bytes.count, index > end || isGlued else { return nil }
        // `1 januari` and `3 miljoen` are no numbered headings: after a bare number a capital must follow.
        if parts == 1, !hasStop, !hasSign, bytes[index] >= 0x61, bytes[index] <= 0x7A { return nil }
        return (String(decoding: bytes[0..<end], as: UTF8.self), index)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

import Model

/// What is printed before an item's or a heading's words.
struct PDFLabel: Sendable {
    enum Kind: Sendable {
        case bullet, number, letter, roman
        /// `3.2.1`: a heading's number with its depth.
        case section(depth: Int)
    }

    var kind: Kind
    /// As printed.
    var text: String
    /// Words of the line that it takes up.
    var words: Int

    /// Reads the label at the head of a line; nil where it begins with plain words.
    init?(_ line: PDFTextLine, _ bytes: [UInt8]) { self.init(line.words, bytes) }

    /// Reads the label that the first of some words are.
    init?(_ words: [PDFWord], _ bytes: [UInt8]) {
        guard words.count > 1, PDFLabel.canBeLabel(words[0], bytes) else { return nil }
        let first = String(decoding: bytes[words[0].start..<words[0].end], as: UTF8.self)
        if PDFLabel.isBullet(first) {
            self.init(kind: .bullet, text: first, words: 1)
            return
        }
        // `§ 3.2.`
        if first == "§", words.count > 2 {
            let number = String(decoding: bytes[words[1].start..<words[1].end], as: UTF8.self)
            guard let depth = PDFLabel.depth(number) else { return nil }
            self.init(kind: .section(depth: depth), text: "§ " + number, words: 2)
            return
        }
        if let depth = PDFLabel.depth(first) {
            let isPlain = depth == 1 && !first.hasSuffix(".")
            self.init(kind: isPlain || depth > 1 ? .section(depth: depth) : .number, text: first, words: 1)
            return
        }
        guard let kind = PDFLabel.closedKind(first) else { return nil }
        self.init(kind: kind, text: first, words: 1)
    }

    private init(kind: Kind, text: String, words: Int) {
        self.kind = kind
        self.text = text
        self.words = words
    }

    /// Whether a word is one sign, or ends in a digit, a full stop or a bracket: no other is a label, and words are many.
    private static func canBeLabel(_ word: PDFWord, _ bytes: [UInt8]) -> Bool {
        if word.count < 2 || word.count < 5 && bytes[word.start] >= 0x80 { return true }
        switch bytes[word.end - 1] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"): return true
        default: return false
        }
    }

    /// Whether a word is a bullet on its own.
    static func isBullet(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1 else { return false }
        switch scalar {
        case "•", "‣", "▪", "■", "●", "○", "◦", "–", "—", "-", "*", "o", "·", "►", "▶", "➢", "❖", "✓", "✔", "□", "➔",
            "→",
            "❏", "§":
            return scalar != "§"
        default: return (0xF000...0xF0FF).contains(scalar.value)
        }
    }

    /// How many numbers `3.2.1` or `3.2.1.` has; nil where the word is none. Years and larger numbers are none.
    static func depth(_ word: String) -> Int? {
        var depth = 0
        var digits = 0
        for byte in word.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if digits == 1 { depth += 1 }
                if digits > 2 { return nil }
            case UInt8(ascii: "."):
                if digits == 0 { return nil }
                digits = 0
            default: return nil
            }
        }
        return depth > 0 ? depth : nil
    }

    /// `a.`, `b)`, `(c)`, `1)`, `iv.`, `A.`
    private static func closedKind(_ word: String) -> Kind? {
        var core = Substring(word)
        let isOpened = core.hasPrefix("(")
        if isOpened { core = core.dropFirst() }
        guard core.hasSuffix(")") || (!isOpened && core.hasSuffix(".")) else { return nil }
        core = core.dropLast()
        guard !core.isEmpty, core.utf8.count <= 4 else { return nil }
        if core.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
            return core.utf8.count < 3 ? .number : nil
        }
        // `1a.`
        if core.utf8.count < 4, let last = core.utf8.last, last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z"),
            core.utf8.dropLast().allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            core.utf8.count > 1
        {
            return .number
        }
        let isRoman = core.utf8.allSatisfy { "ivxIVX".utf8.contains($0) }
        if core.utf8.count > 1 { return isRoman ? .roman : nil }
        guard let letter = core.utf8.first, letter | 0x20 >= UInt8(ascii: "a"), letter | 0x20 <= UInt8(ascii: "z")
        else {
            return nil
        }
        return letter | 0x20 == UInt8(ascii: "i") ? .roman : .letter
    }
}

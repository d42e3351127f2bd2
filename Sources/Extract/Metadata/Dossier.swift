import Dutch

/// The number of a dossier of parliament: five digits, and the part of it that a paper belongs to.
struct Dossier: Hashable {
    /// Five digits.
    let digits: String
    /// A budget chapter (`XV`, `A`), a series (`02` of `21 501-02`), the number of a kingdom act (`(R1590)`).
    let addition: String?

    init(digits: String, addition: String? = nil) {
        self.digits = digits
        self.addition = addition
    }

    /// The number that a text is, however it is spelled: `29544`, `29 544`, `29.544`, `34 725 XV`, `34725-XV`, `21501-02`.
    init?(_ text: String) {
        let words = text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map { String($0) }
        guard let (dossier, count) = Self.opening(words, joinsDigits: true), count == words.count else { return nil }
        self = dossier
    }

    /// As officials print it: `29 544`, `34 725 XV`, `21 501-02`.
    var printed: String {
        let head = digits.utf8.prefix(2)
        let tail = digits.utf8.dropFirst(2)
        let number = String(decoding: head, as: UTF8.self) + " " + String(decoding: tail, as: UTF8.self)
        guard let addition else { return number }
        return number + (addition.utf8.allSatisfy(Self.isDigit) ? "-" : " ") + addition
    }

    /// As identifiers have it: `29544`, `34725-XV`, `21501-02`.
    var compact: String { addition.map { digits + "-" + $0 } ?? digits }

    /// The dossier that a row of words opens with, and how many of them it takes.
    ///
    /// - Parameter joinsDigits: whether five digits may stand together or with a full stop; in print they stand apart.
    static func opening(_ words: [String], joinsDigits: Bool) -> (dossier: Dossier, count: Int)? {
        guard let first = words.first else { return nil }
        var digits = Array(first.utf8.prefix(while: isDigit))
        var rest = Array(first.utf8.dropFirst(digits.count))
        var count = 1
        if digits.count == 2, rest.isEmpty, words.count > 1 {
            let tail = Array(words[1].utf8)
            digits += tail.prefix(while: isDigit)
            rest = Array(tail.dropFirst(digits.count - 2))
            count = 2
        } else if joinsDigits, digits.count == 2, rest.first == UInt8(ascii: ".") {
            let tail = rest.dropFirst().prefix(while: isDigit)
            rest = Array(rest.dropFirst(1 + tail.count))
            digits += tail
        } else if !joinsDigits {
            return nil
        }
        guard digits.count == 5 else { return nil }
        let number = String(decoding: digits, as: UTF8.self)
        if rest.isEmpty {
            if let (addition, taken) = addition(Array(words.dropFirst(count)), isLast: joinsDigits) {
                return (Dossier(digits: number, addition: addition), count + taken)
            }
            return (Dossier(digits: number), count)
        }
        guard [UInt8(ascii: "-"), UInt8(ascii: "(")].contains(rest[0]) || rest.starts(with: [0xE2, 0x80, 0x93]) else {
            return nil
        }
        if rest[0] == UInt8(ascii: "-") { rest.removeFirst() } else if rest[0] == 0xE2 { rest.removeFirst(3) }
        let glued = String(decoding: rest, as: UTF8.self)
        guard isSeries(glued) || isChapter(glued) || isKingdomNumber(glued) else { return nil }
        return (Dossier(digits: number, addition: glued), count)
    }

    /// The addition that stands as a word of its own: `34 725 XV`, `25 268 (R 1590)`.
    private static func addition(_ words: [String], isLast: Bool) -> (String, Int)? {
        guard let next = words.first else { return nil }
        if isKingdomNumber(next) { return (next, 1) }
        if next == "(R", words.count > 1, isKingdomNumber("(R" + words[1]) { return ("(R" + words[1], 2) }
        // A lone letter before nothing is the number of a paper of the Eerste Kamer.
        if isLast, isSeries(next) { return (next, 1) }
        if isChapter(next), isLast || words.count > 1 || next.utf8.count > 1 { return (next, 1) }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isSeries(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isDigit) }

    /// A ministry's chapter by its Roman number (`XV`, `IXA`), a fund's or college's by its letter (`A`, `IIB`, `K`).
    private static func isChapter(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...5).contains(bytes.count), let last = bytes.last else { return false }
        let isRoman = bytes.dropLast().allSatisfy { "IVX".utf8.contains($0) }
        if bytes.count == 1 { return isLetter(last) || "VX".utf8.contains(last) }
        return isRoman && "IVXAB".utf8.contains(last)
    }

    /// Whether a capital is one that a chapter of its own may have.
    static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "N")).contains(byte) }

    /// A dossier that a record states in a way that is none of ours, joined as identifiers are: `36600 ZZ` → `36600-ZZ`.
    ///
    /// Nil for what does not open with five digits, or has a sign that no identifier has.
    static func joined(_ text: String) -> String? {
        let words = text.utf8.split { $0 == 0x20 }
        let joined = words.prefix(2).map { Array($0) }
        guard let first = joined.first else { return nil }
        // `36 600 ZZ` and `36600 ZZ`
        let isApart = first.count == 2 && joined.count == 2
        var bytes = isApart ? first + joined[1] : first
        for word in words.dropFirst(isApart ? 2 : 1) { bytes += [UInt8(ascii: "-")] + word }
        let isPlain = bytes.allSatisfy {
            isDigit($0) || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A || "-()".utf8.contains($0)
        }
        guard isPlain, bytes.count > 5, bytes.prefix(5).allSatisfy(isDigit), !isDigit(bytes[5]) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isKingdomNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count >= 5 && bytes.starts(with: "(R".utf8) && bytes.last == UInt8(ascii: ")")
            && bytes.dropFirst(2).dropLast().allSatisfy(isDigit)
    }
}

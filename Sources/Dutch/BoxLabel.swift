/// What a box beside the running text calls itself.
public enum BoxLabel {
    /// Lower-case words that open the title of a box: `Kader 2.1`, `Box 3: …`.
    public static let words: Set<String> = [
        "kader", "box", "tekstkader", "tekstbox", "tekstblok", "inzet", "intermezzo", "casus",
    ]

    /// Their first letters, in capitals.
    private static let initials = Set(words.compactMap(\.utf8.first).map { $0 & 0xDF })

    /// Whether a line begins as the title of a box does: with such a word, and a number, a letter, a colon or a dash.
    public static func opens(_ line: some StringProtocol) -> Bool {
        // Most lines begin with another letter, and nothing is cut up of them.
        guard let initial = line.utf8.first, initials.contains(initial) else { return false }
        let parts = Array(line.utf8.prefix(60)).split(separator: 0x20, maxSplits: 2)
        guard let first = parts.first, (3...11).contains(first.count), let capital = first.first,
            capital >= 0x41, capital <= 0x5A
        else { return false }
        let isClosed = first.last == 0x3A
        let word = first.filter { $0 != 0x3A }.map { $0 | 0x20 }
        guard words.contains(String(decoding: word, as: UTF8.self)) else { return false }
        if isClosed || parts.count == 1 { return true }
        let second = Array(parts[1].drop { $0 == 0x28 })
        guard let sign = second.first else { return false }
        let isNumber = sign >= 0x30 && sign <= 0x39
        let isLetter = sign >= 0x41 && sign <= 0x5A && (second.count == 1 || second[1] == 0x3A || second[1] == 0x2E)
        let isDash = second == Array("–".utf8) || second == Array("-".utf8)
        let isRoman = second.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x3A || $0 == 0x2E }
        return isNumber || isLetter || isDash || isRoman
    }
}

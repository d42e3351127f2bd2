import Dutch

extension PlainTextCues {
    /// Words that stand in the label of a timeline beside its years.
    private static let timeWords: Set<String> = Set(
        Month.allCases.flatMap { $0.names + $0.abbreviations } + Season.allCases.flatMap(\.names) + [
            "begin", "medio", "eind", "vanaf", "sinds", "tot", "na", "voor", "in", "per", "en", "e.v", "t/m", "met",
            "periode", "heden", "jaren",
        ])

    /// No label of a timeline is longer: `tweede helft` and the like are headings of their own.
    private static let longestTimeLabel = 40

    /// `1998-2000`, `2008 e.v.`, `najaar 2010`, `1 januari 2015`: a line that says when, and nothing else.
    static func isTimeLabel(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 4, bytes.count <= longestTimeLabel, bytes.contains(where: isDigit) else { return false }
        let line = Folding.fold(String(decoding: bytes, as: UTF8.self))
        var hasYear = false
        for part in line.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D || $0 == 0x2F && !line.hasPrefix("t/m") }
        ) {
            var word = Array(part)
            if word == Array("–".utf8) || word == Array("t".utf8) || word == Array("m".utf8) { continue }
            while let last = word.last, last == 0x3A || last == 0x2E || last == 0x2C || last == 0x29 {
                word.removeLast()
            }
            while let first = word.first, first == 0x28 { word.removeFirst() }
            if word.isEmpty { continue }
            if word.allSatisfy(isDigit) {
                if word.count == 4, word[0] == 0x31 || word[0] == 0x32 {
                    hasYear = true
                } else if word.count > 2 {
                    return false
                }
                continue
            }
            guard timeWords.contains(String(decoding: word, as: UTF8.self)) else { return false }
        }
        return hasYear
    }
}

import Dutch

/// The names of ``Law/all`` as they stand in a text, found by their first two words and the longest first.
enum KnownLaws {
    /// A word, a number or a mark of a name, folded.
    private struct Name {
        var parts: [[UInt8]]
        /// Whether its first word may be written small: `de wet werk en bijstand`; a name of one word or two may not.
        var mayBeSmall: Bool
    }

    /// The names that begin with one word: most begin with `wet`, so that the second word chooses among them.
    private struct Names {
        var bySecond: WordTable<[Name]>
        /// Those that go on with a mark or are one word long.
        var others: [Name]
    }

    private static let byHead: WordTable<Names> = {
        var names: [String: [Name]] = [:]
        for law in Law.all {
            let parts = parts(of: Folding.fold(law.name))
            guard let head = parts.first else { continue }
            let name = Name(parts: parts, mayBeSmall: parts.count > 2)
            names[String(decoding: head, as: UTF8.self), default: []].append(name)
        }
        return WordTable(names.map { ($0.key, sorted($0.value)) })
    }()

    private static func sorted(_ names: [Name]) -> Names {
        var bySecond: [String: [Name]] = [:]
        var others: [Name] = []
        for name in names.sorted(by: { $0.parts.count > $1.parts.count }) {
            if name.parts.count > 1, let first = name.parts[1].first, !marks.contains(first) {
                bySecond[String(decoding: name.parts[1], as: UTF8.self), default: []].append(name)
            } else {
                others.append(name)
            }
        }
        return Names(bySecond: WordTable(bySecond.map { ($0.key, $0.value) }), others: others)
    }

    /// Comma, brackets and hyphen.
    private static let marks: [UInt8] = [0x2C, 0x28, 0x29, 0x2D]

    /// Letters with the hyphens and apostrophes between them, runs of digits, and marks.
    private static func parts(of name: String) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        for word in name.utf8.split(separator: 0x20) {
            var part: [UInt8] = []
            for byte in word {
                if marks.contains(byte), byte != 0x2D {
                    if !part.isEmpty { parts.append(part) }
                    parts.append([byte])
                    part = []
                } else {
                    part.append(byte)
                }
            }
            // `Crisis- en herstelwet`
            let isCut = part.last == 0x2D
            if isCut { part.removeLast() }
            if !part.isEmpty { parts.append(part) }
            if isCut { parts.append([0x2D]) }
        }
        return parts
    }

    /// The token behind a known name that begins at a token, with a year or `BES` behind it; nil where none begins.
    static func end(_ tokens: TokenStream, _ index: Int) -> Int? {
        guard let names = tokens.value(index, in: byHead) else { return nil }
        if let longer = tokens.value(index + 1, in: names.bySecond), let end = end(tokens, index, of: longer) {
            return end
        }
        return end(tokens, index, of: names.others)
    }

    private static func end(_ tokens: TokenStream, _ index: Int, of names: [Name]) -> Int? {
        let isSmall = !tokens[index].isCapitalised
        for name in names where !isSmall || name.mayBeSmall {
            guard holds(tokens, index, name.parts) else { continue }
            var end = index + name.parts.count
            if LawName.isYear(tokens, end) || tokens.is(end, "bes") && tokens[end].isAllCapitals { end += 1 }
            return end
        }
        return nil
    }

    private static func holds(_ tokens: TokenStream, _ index: Int, _ parts: [[UInt8]]) -> Bool {
        for (offset, part) in parts.enumerated() {
            let at = index + offset
            if offset > 0, tokens.isFirstOfLine(at) { return false }
            if tokens.isWord(at) {
                guard tokens.spells(at, part) else { return false }
            } else {
                guard tokens.indices.contains(at), tokens[at].count == part.count else { return false }
                let start = Int(tokens[at].start)
                for (place, byte) in part.enumerated() where tokens.text.bytes[start + place] != byte { return false }
            }
        }
        return true
    }
}

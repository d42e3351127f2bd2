import Dutch

/// The tables of ``ActorNoun`` as the reader asks them.
enum ActorLexicon {
    static let things = WordSet(ActorNoun.things)
    /// ``Institution/names``.
    static let bodies = BodyNames(Institution.names)

    /// The word with its first letter small.
    static func lowerCased(_ word: String) -> String {
        var bytes = Array(word.utf8)
        if let first = bytes.first, first >= 0x41, first <= 0x5A { bytes[0] = first | 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Names of bodies by their first word, the longest first.
///
/// All words stand in one list of bytes: dozens of names begin with the same word, and whoever compares them with a text
/// should touch nothing else.
final class BodyNames: Sendable {
    private struct Name: Sendable {
        /// The words behind the first, as a range of ``words``.
        var words: Range<Int32>
        /// Where it stands in ``names``.
        var name: Int32
    }

    private let byFirstWord: WordTable<Range<Int32>>
    private let candidates: [Name]
    /// Each a range of ``bytes``.
    private let words: [Range<Int32>]
    private let bytes: [UInt8]
    private let names: [String]

    /// - Parameter names: folded words, divided by one space, with the name that they stand for.
    init(_ names: [String: String]) {
        var families: [String: [(words: [Substring.UTF8View], name: String)]] = [:]
        for (phrase, name) in names {
            let words = phrase.utf8.split(separator: 0x20)
            guard let first = words.first else { continue }
            families[String(Substring(first)), default: []].append((Array(words.dropFirst()), name))
        }
        var candidates: [Name] = []
        var ranges: [Range<Int32>] = []
        var bytes: [UInt8] = []
        var canonical: [String] = []
        var table: [(String, Range<Int32>)] = []
        for (first, family) in families {
            let start = Int32(candidates.count)
            for (words, name) in family.sorted(by: { $0.words.count > $1.words.count }) {
                let firstWord = Int32(ranges.count)
                for word in words {
                    ranges.append(Int32(bytes.count)..<Int32(bytes.count + word.count))
                    bytes += word
                }
                candidates.append(Name(words: firstWord..<Int32(ranges.count), name: Int32(canonical.count)))
                canonical.append(name)
            }
            table.append((first, start..<Int32(candidates.count)))
        }
        byFirstWord = WordTable(table)
        self.candidates = candidates
        words = ranges
        self.bytes = bytes
        self.names = canonical
    }

    /// The longest name that begins at a token, and the token behind it; nil where none does. Commas between its words do
    /// not count. In a small letter only a name of several words is one.
    func name(at index: Int, before end: Int, in tokens: TokenStream) -> (name: String, end: Int)? {
        guard let family = tokens.value(index, in: byFirstWord) else { return nil }
        let isCapitalised = tokens[index].isCapitalised
        for place in family {
            let candidate = candidates[Int(place)]
            if candidate.words.isEmpty, !isCapitalised { continue }
            if let next = self.end(of: candidate.words, behind: index, before: end, in: tokens) {
                return (names[Int(candidate.name)], next)
            }
        }
        return nil
    }

    /// The token behind words that follow a token; nil where others do.
    private func end(of range: Range<Int32>, behind index: Int, before end: Int, in tokens: TokenStream) -> Int? {
        var next = index + 1
        for place in range {
            while next < end, tokens[next].kind != .word, tokens.byte(next) == 0x2C { next += 1 }
            let word = words[Int(place)]
            guard next < end, tokens.spells(next, bytes, in: Int(word.lowerBound)..<Int(word.upperBound)) else {
                return nil
            }
            next += 1
        }
        return next
    }
}

import Dutch

/// Cuts a compound into the words it is made of, as far as they are known.
///
/// `werkgeversdienstverlening` → `werkgever`, `dienstverlening`. A part is a word of the collection, of a word list, or one
/// that official Dutch is full of (``CompoundPart/common``); between parts may stand what Dutch links compounds by
/// (``CompoundPart/links``). The fewest and longest parts win. Short words are parts only where the collection has them:
/// lists hold so many of them that any word can be cut by chance.
public struct CompoundSplitter {
    private let knowledge: (HashedWord) -> WordTable.Knowledge
    private let hasList: Bool

    /// - Parameters:
    ///   - hasList: whether there is a list of words; short words that it lacks are then slips of a scanner.
    ///   - knowledge: how a folded word is known, in the collection and in the list.
    public init(hasList: Bool, knowledge: @escaping (HashedWord) -> WordTable.Knowledge) {
        self.hasList = hasList
        self.knowledge = knowledge
    }

    /// A folded word, or a part of one.
    private typealias Letters = UnsafeBufferPointer<UInt8>

    private static let links = [[]] + CompoundPart.links.map { Array($0.utf8) }
    private static let derivations = CompoundPart.derivations.map { Array($0.utf8) }
    private static let stemmer = Stemmer()
    private static let derived = ["heid", "ge", "ende"].map { Array($0.utf8) }
    private static let adjectives = ["lijk", "lijke", "lijker", "lijkheid"].map { Array($0.utf8) }

    /// The parts of a folded word, without links; nil where it is not a compound of known words.
    public func parts(of word: String) -> [String]? {
        var word = word
        return word.withUTF8 { letters in
            cut(letters)?.map { String(decoding: letters[$0], as: UTF8.self) }
        }
    }

    /// The parts, and the parts of those that are compounds themselves.
    public func allParts(of word: String) -> Set<String> { cuts(of: word)?.all ?? [] }

    /// The parts, and with them the parts of those that are compounds themselves; nil where it is no compound.
    ///
    /// - Parameter stem: the word's stem, where it is known.
    public func cuts(of word: String, stem: String? = nil) -> (parts: [String], all: Set<String>)? {
        var word = word
        return word.withUTF8 { letters in
            guard let first = cut(letters, stem: stem.map { Array($0.utf8) }) else { return nil }
            let parts = first.map { String(decoding: letters[$0], as: UTF8.self) }
            var all = Set(parts)
            var rest = first
            while let next = rest.popLast() {
                for part in cut(Letters(rebasing: letters[next])) ?? [] {
                    let part = next.lowerBound + part.lowerBound..<next.lowerBound + part.upperBound
                    if all.insert(String(decoding: letters[part], as: UTF8.self)).inserted { rest.append(part) }
                }
            }
            return (parts, all)
        }
    }

    private func cut(_ word: Letters, stem: [UInt8]? = nil) -> [Range<Int>]? {
        guard word.count >= 7, word.count <= 60, word.allSatisfy({ $0 &- 0x61 < 26 }), !isWhole(word),
            !isFormOfSimpleWord(word, stem: stem)
        else { return nil }
        var memo: [Found??] = Array(repeating: nil, count: word.count)
        guard let best = best(word, from: 0, memo: &memo), best.parts.count > 1 else { return nil }
        return best.parts
    }

    /// Whether it is a plural or another form of a known word that is no compound: `besturen` is no `best` with `uren`.
    private func isFormOfSimpleWord(_ word: Letters, stem: [UInt8]?) -> Bool {
        if Forms.isFunctionWord(word) { return true }
        guard let stem = stem ?? Self.stemmer.stem(of: word), stem.count >= 4, stem.last != UInt8(ascii: "'"),
            !stem.elementsEqual(word)
        else { return false }
        // `kosten` in `bouwkosten` is a word that compounds are made of as it stands.
        if endsCommonly(word) { return false }
        // What is derived or declined is cut as it stands: `arbeidsongeschiktheid`, `belastingplichtige`.
        if Self.derived.contains(where: { Self.ends(word, $0) }) { return false }
        var lemmas = [stem]
        // Stems write a weak syllable with one vowel: `oordel`, `kantor`.
        if let vowel = stem.dropLast().last, vowel == UInt8(ascii: "e") || vowel == UInt8(ascii: "o") {
            lemmas.append(stem.dropLast(2) + [vowel, vowel] + stem.suffix(1))
        }
        for lemma in lemmas where !lemma.elementsEqual(word) {
            let known: Bool? = lemma.withUnsafeBufferPointer { letters in
                let hashed = HashedWord(letters)
                guard WordTable.closed.knowledge(of: hashed).contains(.common) || !knowledge(hashed).isEmpty else {
                    return nil
                }
                return letters.count < 7 || cut(letters) == nil
            }
            if let known { return known }
        }
        return false
    }

    /// What compounds are made of again and again, by its letters from the last one back.
    private static let common: FormTable = {
        var table = FormTable()
        for word in CompoundPart.common { table.insert(word, 1) }
        return table
    }()

    /// Whether a word of more than five letters that compounds are made of again and again stands at the end, behind three
    /// letters or more.
    private func endsCommonly(_ word: Letters) -> Bool {
        let table = Self.common
        guard table.kinds(word, through: word.count) != 0 else { return false }
        var hash = FormTable.start
        var start = word.count
        while start > max(3, word.count - table.longest) {
            start -= 1
            hash = FormTable.hash(hash, word[start])
            if word.count - start > 5, table.entry(hash) != nil { return true }
        }
        return false
    }

    private struct Found {
        var parts: [Range<Int>]
        var cost: Int
    }

    /// The cheapest way to cut what stands from `start` on.
    private func best(_ word: Letters, from start: Int, memo: inout [Found??]) -> Found? {
        if let known = memo[start] { return known }
        var best: Found?
        func offer(_ parts: @autoclosure () -> [Range<Int>], _ cost: Int) {
            if cost < best?.cost ?? Int.max { best = Found(parts: parts(), cost: cost) }
        }
        var sum = WordTable.start
        // Each beginning of what is left: all of it, or a part before another, perhaps with a link behind it.
        for end in start + 1...word.count {
            sum = WordTable.adding(word[end - 1], to: sum)
            let isLast = end == word.count
            guard end - start >= 3, isLast ? start > 0 : end <= word.count - 3 else { continue }
            let part = HashedWord(Letters(rebasing: word[start..<end]), hash: WordTable.finished(sum))
            guard let cost = cost(part, isLast: isLast) else { continue }
            if isLast {
                // The whole is taken before what costs the same.
                if cost <= best?.cost ?? Int.max { best = Found(parts: [start..<end], cost: cost) }
                continue
            }
            for link in Self.links where Self.begins(word, at: end, link) {
                guard word.count - end - link.count >= 3, linkFits(word[end - 1], link) else { continue }
                guard let rest = self.best(word, from: end + link.count, memo: &memo) else { continue }
                offer([start..<end] + rest.parts, cost + rest.cost + Self.cost(of: link))
            }
        }
        memo[start] = best
        return best
    }

    private static func cost(of link: [UInt8]) -> Int {
        switch link.count {
        case 0: 0
        case 1: link[0] == UInt8(ascii: "s") ? 2 : 5
        default: link[1] == UInt8(ascii: "n") ? 3 : 6
        }
    }

    /// - Parameter last: the last letter of the part before the link.
    private func linkFits(_ last: UInt8, _ link: [UInt8]) -> Bool {
        switch link {
        case [UInt8(ascii: "n")]: last == UInt8(ascii: "e")
        case [UInt8(ascii: "s")]: last != UInt8(ascii: "s")
        default: true
        }
    }

    /// What a part costs: more parts cost more, short and little known ones too; nil where it is no part.
    private func cost(_ word: HashedWord, isLast: Bool) -> Int? {
        let part = word.letters
        guard part.count >= 3 else { return nil }
        let closed = WordTable.closed.knowledge(of: word)
        if closed.contains(.never) { return nil }
        if part.count == 3 { return closed.contains(.short) ? 26 : nil }
        if isLast {
            for ending in Self.derivations where Self.begins(part, at: 0, ending) { return nil }
            if isAdjective(part) { return nil }
        }
        let short = part.count == 4 ? 4 : part.count == 5 ? 1 : 0
        if closed.contains(.common) { return 14 + short }
        let known = knowledge(word)
        if part.count > 6 {
            if known.isEmpty { return nil }
        } else {
            guard known.contains(.collection), known.contains(.list) || !hasList && part.count > 4 else { return nil }
        }
        return (known == [.collection, .list] ? 15 : 17) + short
    }

    /// An adjective in `-lijk` is derived from a word, not joined to one.
    private func isAdjective(_ part: Letters) -> Bool {
        Self.adjectives.contains { part.count > $0.count && Self.ends(part, $0) }
    }

    /// Whether a word, or what it is the plural of, is never cut.
    private func isWhole(_ word: Letters) -> Bool {
        func isNever(_ end: Int) -> Bool {
            WordTable.closed.knowledge(of: HashedWord(Letters(rebasing: word[..<end]))).contains(.whole)
        }
        if isNever(word.count) { return true }
        guard word.count > 6 else { return false }
        switch word[word.count - 1] {
        case UInt8(ascii: "s"), UInt8(ascii: "e"): return isNever(word.count - 1)
        case UInt8(ascii: "n"):
            return isNever(word.count - 1) || word[word.count - 2] == UInt8(ascii: "e") && isNever(word.count - 2)
        default: return false
        }
    }

    @inline(__always)
    private static func begins(_ word: Letters, at start: Int, _ text: [UInt8]) -> Bool {
        guard start + text.count <= word.count else { return false }
        for (number, letter) in text.enumerated() where word[start + number] != letter { return false }
        return true
    }

    @inline(__always)
    private static func ends(_ word: Letters, _ text: [UInt8]) -> Bool {
        word.count >= text.count && begins(word, at: word.count - text.count, text)
    }
}

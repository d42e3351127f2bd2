import Dutch

/// Cuts a compound into the words it is made of, as far as they are known.
///
/// `werkgeversdienstverlening` → `werkgever`, `dienstverlening`. A part is a word of the collection, of a word list, or one
/// that official Dutch is full of (``CompoundPart/common``); between parts may stand what Dutch links compounds by
/// (``CompoundPart/links``). The fewest and longest parts win. Short words are parts only where the collection has them:
/// lists hold so many of them that any word can be cut by chance.
public struct CompoundSplitter {
    private let knowledge: (ArraySlice<UInt8>) -> WordTable.Knowledge
    private let hasList: Bool

    /// - Parameters:
    ///   - hasList: whether there is a list of words; short words that it lacks are then slips of a scanner.
    ///   - knowledge: how a folded word is known, in the collection and in the list.
    public init(hasList: Bool, knowledge: @escaping (ArraySlice<UInt8>) -> WordTable.Knowledge) {
        self.hasList = hasList
        self.knowledge = knowledge
    }

    private static let links = [[]] + CompoundPart.links.map { Array($0.utf8) }
    private static let derivations = CompoundPart.derivations.map { Array($0.utf8) }

    /// The parts of a folded word, without links; nil where it is not a compound of known words.
    public func parts(of word: String) -> [String]? {
        let bytes = Array(word.utf8)
        return cut(bytes[...])?.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The parts, and the parts of those that are compounds themselves.
    public func allParts(of word: String) -> Set<String> { cuts(of: word)?.all ?? [] }

    /// The parts, and with them the parts of those that are compounds themselves; nil where it is no compound.
    public func cuts(of word: String) -> (parts: [String], all: Set<String>)? {
        let bytes = Array(word.utf8)
        guard let first = cut(bytes[...]) else { return nil }
        let parts = first.map { String(decoding: bytes[$0], as: UTF8.self) }
        var all = Set(parts)
        var rest = first
        while let next = rest.popLast() {
            for part in cut(bytes[next]) ?? [] where all.insert(String(decoding: bytes[part], as: UTF8.self)).inserted {
                rest.append(part)
            }
        }
        return (parts, all)
    }

    private func cut(_ bytes: ArraySlice<UInt8>) -> [Range<Int>]? {
        guard bytes.count >= 7, bytes.count <= 60, bytes.allSatisfy({ $0 &- 0x61 < 26 }), !isWhole(bytes),
            !isFormOfSimpleWord(bytes)
        else { return nil }
        var memo: [Found??] = Array(repeating: nil, count: bytes.endIndex)
        guard let best = best(bytes, from: bytes.startIndex, memo: &memo), best.parts.count > 1 else { return nil }
        return best.parts
    }

    private static let stemmer = Stemmer()
    private static let derived = ["heid", "ge", "ende"].map { Array($0.utf8) }

    /// Whether it is a plural or another form of a known word that is no compound: `besturen` is no `best` with `uren`.
    private func isFormOfSimpleWord(_ word: ArraySlice<UInt8>) -> Bool {
        if word.withUnsafeBufferPointer({ Forms.isFunctionWord($0) }) { return true }
        guard let stem = word.withUnsafeBufferPointer({ Self.stemmer.stem(of: $0) }), stem.count >= 4,
            stem.last != UInt8(ascii: "'"), !stem.elementsEqual(word)
        else { return false }
        // `kosten` in `bouwkosten` is a word that compounds are made of as it stands.
        for start in word.startIndex + 3..<max(word.startIndex + 3, word.endIndex - 5)
        where WordTable.closed.knowledge(of: word[start...]).contains(.common) { return false }
        // What is derived or declined is cut as it stands: `arbeidsongeschiktheid`, `belastingplichtige`.
        if Self.derived.contains(where: { word.suffix($0.count).elementsEqual($0) }) { return false }
        var lemmas = [stem]
        // Stems write a weak syllable with one vowel: `oordel`, `kantor`.
        if let vowel = stem.dropLast().last, vowel == UInt8(ascii: "e") || vowel == UInt8(ascii: "o") {
            lemmas.append(stem.dropLast(2) + [vowel, vowel] + stem.suffix(1))
        }
        for lemma in lemmas where !lemma.elementsEqual(word) {
            let isKnown = WordTable.closed.knowledge(of: lemma[...]).contains(.common) || !knowledge(lemma[...]).isEmpty
            if isKnown { return lemma.count < 7 || cut(lemma[...]) == nil }
        }
        return false
    }

    private struct Found {
        var parts: [Range<Int>]
        var cost: Int
    }

    /// The cheapest way to cut what stands from `start` on.
    private func best(_ bytes: ArraySlice<UInt8>, from start: Int, memo: inout [Found??]) -> Found? {
        if let known = memo[start] { return known }
        var best: Found?
        func offer(_ parts: [Range<Int>], _ cost: Int) {
            if cost < best?.cost ?? Int.max { best = Found(parts: parts, cost: cost) }
        }
        if start > bytes.startIndex, let cost = cost(bytes[start...], isLast: true) {
            offer([start..<bytes.endIndex], cost)
        }
        // A part before another: itself, perhaps with a link behind it.
        var end = start + 3
        while end <= bytes.endIndex - 3 {
            if let cost = cost(bytes[start..<end], isLast: false) {
                for link in Self.links where bytes[end...].starts(with: link) {
                    guard bytes.endIndex - end - link.count >= 3, linkFits(bytes[start..<end], link) else { continue }
                    guard let rest = self.best(bytes, from: end + link.count, memo: &memo) else { continue }
                    offer([start..<end] + rest.parts, cost + rest.cost + Self.cost(of: link))
                }
            }
            end += 1
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

    private func linkFits(_ part: ArraySlice<UInt8>, _ link: [UInt8]) -> Bool {
        guard let last = part.last else { return false }
        switch link {
        case [UInt8(ascii: "n")]: return last == UInt8(ascii: "e")
        case [UInt8(ascii: "s")]: return last != UInt8(ascii: "s")
        default: return true
        }
    }

    /// What a part costs: more parts cost more, short and little known ones too; nil where it is no part.
    private func cost(_ part: ArraySlice<UInt8>, isLast: Bool) -> Int? {
        guard part.count >= 3 else { return nil }
        let closed = WordTable.closed.knowledge(of: part)
        if closed.contains(.never) { return nil }
        if part.count == 3 { return closed.contains(.short) ? 26 : nil }
        if isLast {
            for ending in Self.derivations where part.starts(with: ending) { return nil }
            if Self.isAdjective(part) { return nil }
        }
        let short = part.count == 4 ? 4 : part.count == 5 ? 1 : 0
        if closed.contains(.common) { return 14 + short }
        let known = knowledge(part)
        if part.count > 6 {
            if known.isEmpty { return nil }
        } else {
            guard known.contains(.collection), known.contains(.list) || !hasList && part.count > 4 else { return nil }
        }
        return (known == [.collection, .list] ? 15 : 17) + short
    }

    /// An adjective in `-lijk` is derived from a word, not joined to one.
    private static func isAdjective(_ part: ArraySlice<UInt8>) -> Bool {
        for ending: StaticString in ["lijk", "lijke", "lijker", "lijkheid"] {
            let count = ending.utf8CodeUnitCount
            if part.count > count, ending.withUTF8Buffer({ part.suffix(count).elementsEqual($0) }) { return true }
        }
        return false
    }

    /// Whether a word, or what it is the plural of, is never cut.
    private func isWhole(_ word: ArraySlice<UInt8>) -> Bool {
        if WordTable.closed.knowledge(of: word).contains(.whole) { return true }
        for count in 1...2 where word.count > 6 {
            switch word.suffix(count) {
            case [UInt8(ascii: "s")], [UInt8(ascii: "n")], [UInt8(ascii: "e")], [UInt8(ascii: "e"), UInt8(ascii: "n")]:
                if WordTable.closed.knowledge(of: word.dropLast(count)).contains(.whole) { return true }
            default: break
            }
        }
        return false
    }
}

import Dutch

/// Cuts a compound into the words it is made of, as far as they are known.
///
/// `werkgeversdienstverlening` → `werkgever`, `dienstverlening`. A part is a word of the collection or of a word list; between
/// parts may stand what Dutch links compounds by (``CompoundPart/links``). The fewest and longest parts win, then parts that
/// are words without their link.
public struct CompoundSplitter {
    /// How well a folded word is known: 0 not at all, 1 by the list alone, more the oftener it stands in the collection.
    private let knowledge: (ArraySlice<UInt8>) -> Int

    public init(knowledge: @escaping (ArraySlice<UInt8>) -> Int) {
        self.knowledge = knowledge
    }

    /// The shortest that a part may be.
    static let leastPart = 3
    private static let never = Set(CompoundPart.never.map { Array($0.utf8) })
    private static let whole = Set(CompoundPart.whole.map { Array($0.utf8) })
    private static let links = CompoundPart.links.map { Array($0.utf8) }

    /// The parts of a folded word, without links; nil where it is not a compound of known words.
    public func parts(of word: String) -> [String]? {
        let bytes = Array(word.utf8)
        guard bytes.count >= 7, bytes.count <= 80, bytes.allSatisfy({ $0 &- 0x61 < 26 }), !isWhole(bytes[...]) else {
            return nil
        }
        var memo: [Int: Found?] = [:]
        guard let best = best(bytes, from: 0, memo: &memo), best.parts.count > 1 else { return nil }
        return best.parts.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private struct Found {
        var parts: [Range<Int>]
        var cost: Int
    }

    /// The cheapest way to cut what stands from `start` on.
    private func best(_ bytes: [UInt8], from start: Int, memo: inout [Int: Found?]) -> Found? {
        if let known = memo[start] { return known }
        var best: Found?
        func offer(_ parts: [Range<Int>], _ cost: Int) {
            if cost < best?.cost ?? Int.max { best = Found(parts: parts, cost: cost) }
        }
        if start > 0, let cost = cost(bytes[start...], isLast: true) { offer([start..<bytes.count], cost) }
        // A part before another: itself, perhaps with a link behind it.
        var end = start + Self.leastPart
        while end <= bytes.count - Self.leastPart {
            if let cost = cost(bytes[start..<end], isLast: false) {
                for link in [[]] + Self.links where bytes[end...].starts(with: link) {
                    guard bytes.count - end - link.count >= Self.leastPart, linkFits(bytes, start..<end, link) else {
                        continue
                    }
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

    private func linkFits(_ bytes: [UInt8], _ part: Range<Int>, _ link: [UInt8]) -> Bool {
        guard let last = bytes[part].last else { return false }
        switch link {
        case [UInt8(ascii: "n")]: return last == UInt8(ascii: "e")
        case [UInt8(ascii: "s")]: return last != UInt8(ascii: "s")
        default: return true
        }
    }

    /// What a part costs: more parts cost more, short and rare ones too; nil where it is no part.
    private func cost(_ part: ArraySlice<UInt8>, isLast: Bool) -> Int? {
        guard part.count >= Self.leastPart, !Self.never.contains(Array(part)) else { return nil }
        let known = knowledge(part)
        guard known > 0 else { return nil }
        let short = part.count == 3 ? 14 : part.count == 4 ? 4 : part.count == 5 ? 1 : 0
        // A plural in front is a word with its link; the word itself is the part.
        return 20 + short - min(known, 6)
    }

    /// Whether a word, or what it is the plural of, is never cut.
    private func isWhole(_ word: ArraySlice<UInt8>) -> Bool {
        if Self.whole.contains(Array(word)) { return true }
        for ending in ["s", "en", "n", "e"] where word.count > 6 {
            if word.suffix(ending.utf8.count).elementsEqual(ending.utf8),
                Self.whole.contains(Array(word.dropLast(ending.utf8.count)))
            {
                return true
            }
        }
        return false
    }
}

/// Which first and last letters and lengths the words of a sentence have, as bits: most words that are sought in it can
/// be told to be absent without looking.
struct WordShapes: Hashable, Sendable {
    private var heads: UInt64
    private var tails: UInt64

    /// Those of a sentence that may hold any word.
    static let all = WordShapes(heads: .max, tails: .max)

    private init(heads: UInt64, tails: UInt64) {
        self.heads = heads
        self.tails = tails
    }

    /// Cost: one look at each token.
    init(_ range: Range<Int>, in tokens: TokenStream) {
        self.init(heads: 0, tails: 0)
        tokens.text.bytes.withUnsafeBufferPointer { bytes in
            for (offset, token) in tokens.tokens[range].enumerated() {
                if token.isPlain {
                    let start = Int(token.start)
                    let count = token.count
                    add(bytes[start] | 0x20, bytes[start &+ count &- 1] | 0x20, count)
                } else if token.kind == .word {
                    // Folded it may have fewer bytes and other letters.
                    let folded = tokens.folded(range.lowerBound + offset).utf8
                    if let first = folded.first, let last = folded.last { add(first, last, folded.count) }
                }
            }
        }
    }

    /// Of some folded words.
    init(_ words: [[UInt8]]) {
        self.init(heads: 0, tails: 0)
        for word in words {
            if let first = word.first, let last = word.last { add(first, last, word.count) }
        }
    }

    /// Whether every word of others may stand in the sentence.
    func mayHold(_ words: WordShapes) -> Bool {
        heads & words.heads == words.heads && tails & words.tails == words.tails
    }

    private mutating func add(_ first: UInt8, _ last: UInt8, _ count: Int) {
        heads |= Self.bit(first, count)
        tails |= Self.bit(last, count)
    }

    /// Whether a folded word may stand in the sentence; where not, it does not.
    func mayHold(_ word: [UInt8]) -> Bool {
        guard let first = word.first, let last = word.last else { return false }
        return mayHold(first, last, word.count)
    }

    /// The same of a word of the program's own.
    func mayHold(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        return count > 0 && mayHold(word.utf8Start[0], word.utf8Start[count - 1], count)
    }

    private func mayHold(_ first: UInt8, _ last: UInt8, _ count: Int) -> Bool {
        heads & Self.bit(first, count) != 0 && tails & Self.bit(last, count) != 0
    }

    private static func bit(_ letter: UInt8, _ count: Int) -> UInt64 { 1 << UInt64((Int(letter) &* 11 &+ count) & 63) }
}

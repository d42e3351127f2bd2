/// Which first letters and lengths the words of a sentence have, as bits: most words that are sought in it can be told
/// to be absent without looking.
struct WordShapes: Sendable {
    private var bits: UInt64 = 0

    /// Cost: one look at each token.
    init(_ range: Range<Int>, in tokens: TokenStream) {
        for index in range {
            let token = tokens[index]
            guard token.kind == .word else { continue }
            guard token.isPlain else {
                // Folded it may have fewer bytes and another first letter.
                bits = .max
                return
            }
            bits |= Self.bit(tokens.byte(index) | 0x20, token.count)
        }
    }

    /// Whether a folded word may stand in the sentence; where not, it does not.
    func mayHold(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return false }
        return bits & Self.bit(first, word.count) != 0
    }

    private static func bit(_ first: UInt8, _ count: Int) -> UInt64 { 1 << UInt64((Int(first) &* 11 &+ count) & 63) }
}

import Dutch

/// Words with their values, asked by the bytes of a token, so that no string is made of it.
///
/// Words are of ASCII, folded, at most 32 bytes; open addressing, at most a quarter full.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var count: Int
        var value: Value
    }

    private var slots: [Int32]
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    private let mask: Int

    /// Of a word given twice the first value stays.
    init(_ words: [(String, Value)]) {
        var size = 16
        while size < words.count * 4 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: -1, count: size)
        for (word, value) in words {
            let folded = Folding.fold(Array(word.utf8))
            guard folded.count <= 32 else { continue }
            folded.withUnsafeBufferPointer { folded in
                var slot = Self.hash(folded) & mask
                while slots[slot] >= 0 {
                    if same(entries[Int(slots[slot])], folded) { return }
                    slot = (slot + 1) & mask
                }
                slots[slot] = Int32(entries.count)
                entries.append(Entry(start: bytes.count, count: folded.count, value: value))
                bytes += folded
            }
        }
    }

    /// The value of a word, folded or of ASCII letters and joints in any case.
    func value(of word: UnsafeBufferPointer<UInt8>) -> Value? {
        guard word.count <= 32 else { return nil }
        var slot = Self.hash(word) & mask
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if same(entry, word) { return entry.value }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func same(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard entry.count == word.count else { return false }
        for index in 0..<entry.count where bytes[entry.start + index] != word[index] | 0x20 { return false }
        return true
    }

    /// Words differ in their length and first and last letters nearly always.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt64(word.count)
        for byte in word { hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
    }
}

extension TokenStream {
    /// The value of a token's word in a table; nil for what is no word.
    func value<Value>(_ index: Int, in table: WordTable<Value>) -> Value? {
        let token = self[index]
        guard token.kind == .word else { return nil }
        return text.bytes.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
            if token.isPlain { return table.value(of: word) }
            guard token.count <= 64 else { return nil }
            return Folding.fold(word).withUnsafeBufferPointer { table.value(of: $0) }
        }
    }
}

/// Words alone, asked by the bytes of a token.
struct WordSet: Sendable {
    fileprivate let table: WordTable<Bool>

    /// - Parameter words: as in ``WordTable``; what has a space in it is never found.
    init(_ words: some Sequence<String>) { table = WordTable(words.map { ($0, true) }) }
}

extension TokenStream {
    /// Whether a token is one of some words.
    func isOne(_ index: Int, of words: WordSet) -> Bool { value(index, in: words.table) ?? false }
}

/// Lists of ``FunctionWord`` in the form in which tokens are asked for them.
enum FunctionWords {
    static let coordinators = WordSet(FunctionWord.coordinators)
    static let subordinators = WordSet(FunctionWord.subordinators)
    static let relatives = WordSet(FunctionWord.relatives)
    static let attaching = WordSet(FunctionWord.attaching)
    /// Prepositions that any noun asks for.
    static let governed = WordSet(NounPreposition.nouns.keys)
}

import Dutch

/// Words with their values, asked by the bytes of a token, so that no string is made of it.
///
/// Words are folded; open addressing, at most a quarter full.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// The first eight bytes: most words are no longer.
        var head: UInt64
        /// Where the word stands in ``chunks``.
        var start: Int32
        /// In bytes.
        var count: Int32
        var value: Value
    }

    private var slots: [Int32]
    private var entries: [Entry] = []
    /// The words, each in whole pieces of eight bytes.
    private var chunks: [UInt64] = []
    private let mask: Int

    /// Of a word given twice the first value stays.
    init(_ words: [(String, Value)]) {
        var size = 16
        while size < words.count * 4 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: -1, count: size)
        for (word, value) in words {
            Folding.fold(Array(word.utf8)).withUnsafeBufferPointer { bytes in
                let word = WordBytes(bytes, isFolded: true)
                guard self.value(of: word) == nil else { return }
                var slot = Int(truncatingIfNeeded: word.hash) & mask
                while slots[slot] >= 0 { slot = (slot + 1) & mask }
                slots[slot] = Int32(entries.count)
                entries.append(
                    Entry(
                        head: word.chunk(at: 0), start: Int32(chunks.count), count: Int32(word.count), value: value))
                for offset in stride(from: 0, to: word.count, by: 8) { chunks.append(word.chunk(at: offset)) }
            }
        }
    }

    /// The value of a word of ASCII letters and joints in any case.
    func value(of word: UnsafeBufferPointer<UInt8>) -> Value? { value(of: WordBytes(word, isFolded: false)) }

    /// The value of a word.
    @inline(__always)
    func value(of word: WordBytes) -> Value? {
        let count = word.count
        guard count > 0 else { return nil }
        let head = word.chunk(at: 0)
        let hash = count <= 8 ? WordBytes.mixed(WordBytes.seed, head) : word.hash
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = Int(slots[slot])
            guard entry >= 0 else { return nil }
            if entries[entry].head == head, Int(entries[entry].count) == count, count <= 8 || hasRest(entry, word) {
                return entries[entry].value
            }
            slot = (slot + 1) & mask
        }
    }

    /// Whether what follows the first eight bytes is the same.
    private func hasRest(_ entry: Int, _ word: WordBytes) -> Bool {
        var chunk = Int(entries[entry].start) + 1
        for offset in stride(from: 8, to: word.count, by: 8) {
            if chunks[chunk] != word.chunk(at: offset) { return false }
            chunk += 1
        }
        return true
    }
}

extension TokenStream {
    /// The value of a token's word in a table; nil for what is no word.
    func value<Value>(_ index: Int, in table: WordTable<Value>) -> Value? {
        let token = self[index]
        guard token.kind == .word else { return nil }
        return text.bytes.withUnsafeBufferPointer { bytes in
            let range = Int(token.start)..<Int(token.end)
            if token.isPlain { return table.value(of: WordBytes(bytes, range, isFolded: false)) }
            guard token.count <= 64 else { return nil }
            return Folding.fold(UnsafeBufferPointer(rebasing: bytes[range])).withUnsafeBufferPointer {
                table.value(of: WordBytes($0, isFolded: true))
            }
        }
    }
}

/// Words alone, asked by the bytes of a token.
struct WordSet: Sendable {
    fileprivate let table: WordTable<Bool>

    /// - Parameter words: as in ``WordTable``; a token is one word, so that none of them may hold a space.
    init(_ words: some Sequence<String>) {
        table = WordTable(
            words.map { word in
                assert(!word.utf8.contains(0x20), "no token is “\(word)”")
                return (word, true)
            })
    }
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

import Dutch

/// Words with their values, asked by the bytes of a token, so that no string is made of it.
///
/// Words are folded; open addressing, at most a quarter full.
struct WordTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
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
                let slot = slot(of: word)
                guard slots[slot] < 0 else { return }
                slots[slot] = Int32(entries.count)
                entries.append(Entry(start: Int32(chunks.count), count: Int32(word.count), value: value))
                for offset in stride(from: 0, to: word.count, by: 8) { chunks.append(word.chunk(at: offset)) }
            }
        }
    }

    /// The value of a word of ASCII letters and joints in any case.
    func value(of word: UnsafeBufferPointer<UInt8>) -> Value? { value(of: WordBytes(word, isFolded: false)) }

    /// The value of a word.
    @inline(__always)
    func value(of word: WordBytes) -> Value? {
        let entry = slots[slot(of: word)]
        return entry < 0 ? nil : entries[Int(entry)].value
    }

    /// Where the word stands, or where it would.
    private func slot(of word: WordBytes) -> Int {
        var slot = Int(truncatingIfNeeded: word.hash) & mask
        while slots[slot] >= 0, !same(Int(slots[slot]), word) { slot = (slot + 1) & mask }
        return slot
    }

    private func same(_ entry: Int, _ word: WordBytes) -> Bool {
        guard Int(entries[entry].count) == word.count else { return false }
        var chunk = Int(entries[entry].start)
        for offset in stride(from: 0, to: word.count, by: 8) {
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

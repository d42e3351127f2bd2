import Dutch

/// All cues of all rules in one table, so that a word is looked up once.
struct Lexicon: Sendable {
    /// Where a word stands in ``chunks``.
    fileprivate struct Entry: Sendable {
        var start: Int32
        /// In bytes.
        var count: Int32
        /// The first eight bytes, beside the features: most words are no longer, and need one place of memory.
        var head: UInt64
        var features: Features
    }

    /// The upper twelve bits of the hash, and the index of the entry plus one in the lower twenty; 0 where nothing stands.
    private var slots: [UInt32]
    private var entries: [Entry] = []
    /// The words, each in whole pieces of eight bytes.
    private var chunks: [UInt64] = []
    /// The end of compounds, and its last eight letters as a number: those of a word in the upper bytes.
    fileprivate struct Ending: Sendable {
        var entry: Entry
        var tail: UInt64
        /// The bytes of ``tail`` that the ending has.
        var mask: UInt64
    }

    /// Ends of compounds by their last three letters; those of slot n stand in `endingStarts[n]..<endingStarts[n + 1]`.
    private var endings: [Ending] = []
    private var endingStarts: [Int32]
    /// Which three last letters an ending of three or four has, a bit for each, and behind them, by a number of their
    /// five last letters, the longer ones: most words end in none.
    private var lastLetters = [UInt64](repeating: 0, count: 512 + 128)
    private let mask: Int

    init(_ cues: [Cues]) {
        let count = cues.reduce(0) { $0 + $1.words.count }
        var size = 1024
        while size < count * 2 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        endingStarts = Array(repeating: 0, count: 1025)
        var buckets: [[Ending]] = Array(repeating: [], count: 1024)
        for cue in cues {
            for word in cue.words { insert(Folding.fold(Array(word.utf8)), cue.feature) }
            for ending in cue.endings {
                let folded = Folding.fold(Array(ending.utf8))
                insert(folded, cue.feature)
                let last = (folded[folded.count - 1], folded[folded.count - 2], folded[folded.count - 3])
                let tail = folded.withUnsafeBufferPointer { WordBytes($0, isFolded: true).tail }
                let mask = folded.count < 8 ? ~0 << UInt64(64 - folded.count * 8) : UInt64.max
                buckets[Self.endingSlot(last.0, last.1, last.2)].append(
                    Ending(entry: store(folded, cue.feature), tail: tail, mask: mask))
                let place =
                    folded.count < 5 ? Self.letters(last.0, last.1, last.2) : Self.longPlace(tail)
                lastLetters[place >> 6] |= 1 << UInt64(place & 63)
            }
        }
        for (slot, bucket) in buckets.enumerated() {
            endings += bucket
            endingStarts[slot + 1] = Int32(endings.count)
        }
        // What a word of the table ends in is asked once, here.
        for word in cues.flatMap({ $0.words + $0.endings }) {
            Folding.fold(Array(word.utf8)).withUnsafeBufferPointer { bytes in
                let word = WordBytes(bytes, isFolded: true)
                let compound = withLookup { $0.endingFeatures(of: word) }
                if !compound.isEmpty, let index = index(of: word) { entries[index].features.formUnion(compound) }
            }
        }
    }

    private mutating func store(_ word: [UInt8], _ feature: Features) -> Entry {
        word.withUnsafeBufferPointer { bytes in
            let word = WordBytes(bytes, isFolded: true)
            let entry = Entry(
                start: Int32(chunks.count), count: Int32(word.count), head: word.chunk(at: 0), features: feature)
            for offset in stride(from: 0, to: bytes.count, by: 8) { chunks.append(word.chunk(at: offset)) }
            return entry
        }
    }

    private mutating func insert(_ folded: [UInt8], _ feature: Features) {
        folded.withUnsafeBufferPointer { bytes in
            let word = WordBytes(bytes, isFolded: true)
            if let known = index(of: word) {
                entries[known].features.formUnion(feature)
                return
            }
            let hash = word.hash
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Self.tag(hash) | UInt32(truncatingIfNeeded: entries.count + 1)
            entries.append(store(folded, feature))
        }
    }

    /// Where a whole word stands in ``entries``.
    private func index(of word: WordBytes) -> Int? { withLookup { $0.index(of: word) } }

    /// Hands the table on as the memory that it lies in: a text asks it for every word.
    func withLookup<Result>(_ body: (LexiconLookup) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            entries.withUnsafeBufferPointer { entries in
                chunks.withUnsafeBufferPointer { chunks in
                    endings.withUnsafeBufferPointer { endings in
                        endingStarts.withUnsafeBufferPointer { endingStarts in
                            lastLetters.withUnsafeBufferPointer { lastLetters in
                                body(
                                    LexiconLookup(
                                        slots: slots, entries: entries, chunks: chunks, endings: endings,
                                        endingStarts: endingStarts, lastLetters: lastLetters, mask: mask))
                            }
                        }
                    }
                }
            }
        }
    }

    fileprivate static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & 0xFFF0_0000 }

    /// Three letters of either case in fifteen bits.
    fileprivate static func letters(_ last: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(last & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    /// The place of five last letters behind the first 512 × 64.
    @inline(__always)
    fileprivate static func longPlace(_ tail: UInt64) -> Int {
        512 << 6 | Int(truncatingIfNeeded: ((tail >> 24) &* 0x9e37_79b9_7f4a_7c15) >> 51)
    }

    fileprivate static func endingSlot(_ last: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        (Int(last) &* 31 &+ Int(second) &* 7 &+ Int(third) &* 131) & 1023
    }
}

/// A ``Lexicon`` while it is asked.
struct LexiconLookup {
    fileprivate let slots: UnsafeBufferPointer<UInt32>
    fileprivate let entries: UnsafeBufferPointer<Lexicon.Entry>
    fileprivate let chunks: UnsafeBufferPointer<UInt64>
    fileprivate let endings: UnsafeBufferPointer<Lexicon.Ending>
    fileprivate let endingStarts: UnsafeBufferPointer<Int32>
    fileprivate let lastLetters: UnsafeBufferPointer<UInt64>
    fileprivate let mask: Int

    /// The features of a word.
    func features(of word: WordBytes) -> Features {
        if let index = index(of: word) { return entries[index].features }
        return endingFeatures(of: word)
    }

    /// The features of a word of at most eight bytes, which are handed on as one folded number: most words are no
    /// longer.
    @inline(__always)
    func features(ofShort chunk: UInt64, _ word: WordBytes) -> Features {
        let hash = WordBytes.mixed(WordBytes.seed, chunk)
        let tag = Lexicon.tag(hash)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let known = slots[slot]
            guard known != 0 else { break }
            if known & 0xFFF0_0000 == tag {
                let index = Int(known & 0xF_FFFF) - 1
                if entries[index].head == chunk && Int(entries[index].count) == word.count {
                    return entries[index].features
                }
            }
            slot = (slot + 1) & mask
        }
        return word.count < 6 ? [] : endingFeatures(of: word)
    }

    /// The same of a word of eight to sixteen bytes: its first eight, and those behind them with zeros behind its end.
    @inline(__always)
    func features(of head: UInt64, _ rest: UInt64, _ word: WordBytes) -> Features {
        var hash = WordBytes.mixed(WordBytes.seed, head)
        if word.count > 8 { hash = WordBytes.mixed(hash, rest) }
        let tag = Lexicon.tag(hash)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let known = slots[slot]
            guard known != 0 else { return endingFeatures(of: word) }
            if known & 0xFFF0_0000 == tag {
                let entry = entries[Int(known & 0xF_FFFF) - 1]
                if entry.head == head, Int(entry.count) == word.count,
                    word.count == 8 || chunks[Int(entry.start) + 1] == rest
                {
                    return entry.features
                }
            }
            slot = (slot + 1) & mask
        }
    }

    /// Where a whole word stands.
    @inline(__always)
    fileprivate func index(of word: WordBytes) -> Int? {
        let count = word.count
        let head = word.chunk(at: 0)
        var hash = WordBytes.seed
        if count > 0 { hash = WordBytes.mixed(hash, head) }
        var offset = 8
        while offset < count {
            hash = WordBytes.mixed(hash, word.chunk(at: offset))
            offset += 8
        }
        let tag = Lexicon.tag(hash)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let known = slots[slot]
            guard known != 0 else { return nil }
            if known & 0xFFF0_0000 == tag {
                let index = Int(known & 0xF_FFFF) - 1
                if entries[index].head == head, Int(entries[index].count) == count,
                    count <= 8 || hasRest(entries[index], word, from: 8)
                {
                    return index
                }
            }
            slot = (slot + 1) & mask
        }
    }

    /// The features that a word has by the end of it.
    fileprivate func endingFeatures(of word: WordBytes) -> Features {
        let count = word.count
        guard count >= 6 else { return [] }
        let tail = word.tail
        let last = (
            UInt8(truncatingIfNeeded: tail >> 56), UInt8(truncatingIfNeeded: tail >> 48),
            UInt8(truncatingIfNeeded: tail >> 40)
        )
        let letters = Lexicon.letters(last.0, last.1, last.2)
        let long = Lexicon.longPlace(tail)
        let isEnding = lastLetters[letters >> 6] >> UInt64(letters & 63) | lastLetters[long >> 6] >> UInt64(long & 63)
        guard isEnding & 1 != 0 else { return [] }
        let bucket = Lexicon.endingSlot(last.0, last.1, last.2)
        var found: Features = []
        for index in Int(endingStarts[bucket])..<Int(endingStarts[bucket + 1]) {
            guard (endings[index].tail ^ tail) & endings[index].mask == 0 else { continue }
            let entry = endings[index].entry
            let length = Int(entry.count)
            if length < count && (length <= 8 || same(entry, word, from: count - length)) {
                found.formUnion(entry.features)
            }
        }
        return found
    }

    @inline(__always)
    private func same(_ entry: Lexicon.Entry, _ word: WordBytes, from: Int) -> Bool {
        entry.head == word.chunk(at: from) && hasRest(entry, word, from: from + 8)
    }

    /// Whether the bytes from one on are those behind the first eight of an entry.
    private func hasRest(_ entry: Lexicon.Entry, _ word: WordBytes, from: Int) -> Bool {
        var chunk = Int(entry.start) + 1
        var offset = from
        while offset < word.count {
            if chunks[chunk] != word.chunk(at: offset) { return false }
            chunk += 1
            offset += 8
        }
        return true
    }
}

/// The bytes of a word as the lexicon looks at them: folded, or of ASCII letters and joints in any case, which one bit
/// folds; eight at a time.
struct WordBytes {
    private let bytes: UnsafeRawBufferPointer
    private let start: Int
    let count: Int
    /// The bit that folds each byte.
    private let fold: UInt64

    /// Folded bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isFolded: Bool) {
        self.init(bytes, 0..<bytes.count, isFolded: isFolded)
    }

    /// Some bytes of a text, folded or of ASCII letters and joints.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isFolded: Bool) {
        self.bytes = UnsafeRawBufferPointer(bytes)
        start = range.lowerBound
        count = range.count
        fold = isFolded ? 0 : 0x2020_2020_2020_2020
    }

    /// A byte of the word, folded.
    @inline(__always)
    subscript(index: Int) -> UInt8 { bytes[start + index] | UInt8(truncatingIfNeeded: fold) }

    /// Eight bytes of the word from one on, the first in the lowest bits; zeros behind its end.
    @inline(__always)
    func chunk(at offset: Int) -> UInt64 {
        let place = start + offset
        let left = count - offset
        guard place + 8 <= bytes.count else {
            var chunk: UInt64 = 0
            for index in 0..<min(8, left) { chunk |= UInt64(self[offset + index]) << UInt64(index * 8) }
            return chunk
        }
        let chunk = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) | fold
        return left >= 8 ? chunk : chunk & ((1 << UInt64(left &* 8)) &- 1)
    }

    /// The last eight bytes of the word, the last in the highest bits; zeros below where it has fewer.
    @inline(__always)
    var tail: UInt64 { count >= 8 ? chunk(at: count - 8) : chunk(at: 0) << UInt64(64 - count * 8) }

    /// Mixes eight bytes at a time; the same for a word in any case.
    @inline(__always)
    var hash: UInt64 {
        var hash = Self.seed
        var offset = 0
        while offset < count {
            hash = Self.mixed(hash, chunk(at: offset))
            offset += 8
        }
        return hash
    }

    static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

    /// A hash with eight more bytes.
    @inline(__always)
    static func mixed(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
        let mixed = (hash ^ chunk) &* 0x9e37_79b9_7f4a_7c15
        return mixed ^ mixed >> 32
    }
}

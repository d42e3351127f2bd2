import Dutch

/// All cues of all rules in one table, so that a word is looked up once.
struct Lexicon: Sendable {
    /// Where the bytes of a word stand in ``bytes``.
    private struct Entry: Sendable {
        var start: Int32
        var count: Int32
        var features: Features
    }

    /// The upper twelve bits of the hash, and the index of the entry plus one in the lower twenty; 0 where nothing stands.
    private var slots: [UInt32]
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// Ends of compounds by their last three letters; those of slot n stand in `endingStarts[n]..<endingStarts[n + 1]`.
    private var endings: [Entry] = []
    private var endingStarts: [Int32]
    /// Which three last letters any ending has, a bit for each: most words have others.
    private var lastLetters = [UInt64](repeating: 0, count: 512)
    private let mask: Int

    init(_ cues: [Cues]) {
        let count = cues.reduce(0) { $0 + $1.words.count }
        var size = 1024
        while size < count * 2 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        endingStarts = Array(repeating: 0, count: 1025)
        var buckets: [[Entry]] = Array(repeating: [], count: 1024)
        for cue in cues {
            for word in cue.words { insert(Folding.fold(Array(word.utf8)), cue.feature) }
            for ending in cue.endings {
                let folded = Folding.fold(Array(ending.utf8))
                insert(folded, cue.feature)
                let last = (folded[folded.count - 1], folded[folded.count - 2], folded[folded.count - 3])
                buckets[Self.endingSlot(last.0, last.1, last.2)].append(store(folded, cue.feature))
                let letters = Self.letters(last.0, last.1, last.2)
                lastLetters[letters >> 6] |= 1 << UInt64(letters & 63)
            }
        }
        for (slot, bucket) in buckets.enumerated() {
            endings += bucket
            endingStarts[slot + 1] = Int32(endings.count)
        }
    }

    private mutating func store(_ word: [UInt8], _ feature: Features) -> Entry {
        let entry = Entry(start: Int32(bytes.count), count: Int32(word.count), features: feature)
        bytes += word
        return entry
    }

    private mutating func insert(_ word: [UInt8], _ feature: Features) {
        var hash = Self.seed
        for byte in word { hash = Self.step(hash, byte) }
        let finished = Self.finish(hash)
        var slot = Int(truncatingIfNeeded: finished) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot] & 0xF_FFFF) - 1
            let start = Int(entries[index].start)
            if Int(entries[index].count) == word.count, bytes[start..<start + word.count].elementsEqual(word) {
                entries[index].features.formUnion(feature)
                return
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Self.tag(finished) | UInt32(truncatingIfNeeded: entries.count + 1)
        entries.append(store(word, feature))
    }

    /// The features of a word, folded, or of ASCII letters and joints in any case: one bit tells their cases apart.
    func features(of folded: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Features {
        let count = folded.count
        var found: Features = []
        let finished = Self.finish(hash)
        var slot = Int(truncatingIfNeeded: finished) & mask
        while slots[slot] != 0 {
            if slots[slot] & 0xFFF0_0000 == Self.tag(finished) {
                let entry = entries[Int(slots[slot] & 0xF_FFFF) - 1]
                if Int(entry.count) == count && same(entry, folded, from: 0) {
                    found = entry.features
                    break
                }
            }
            slot = (slot + 1) & mask
        }
        if count >= 6 {
            let letters = Self.letters(folded[count - 1], folded[count - 2], folded[count - 3])
            guard lastLetters[letters >> 6] & 1 << UInt64(letters & 63) != 0 else { return found }
            let bucket = Self.endingSlot(
                Self.lowered(folded[count - 1]), Self.lowered(folded[count - 2]), Self.lowered(folded[count - 3]))
            for index in Int(endingStarts[bucket])..<Int(endingStarts[bucket + 1]) {
                let entry = endings[index]
                if Int(entry.count) < count && same(entry, folded, from: count - Int(entry.count)) {
                    found.formUnion(entry.features)
                }
            }
        }
        return found
    }

    private func same(_ entry: Entry, _ folded: UnsafeBufferPointer<UInt8>, from: Int) -> Bool {
        let start = Int(entry.start)
        for index in 0..<Int(entry.count) where bytes[start + index] != Self.lowered(folded[from + index]) {
            return false
        }
        return true
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }

    /// FNV-1a, a byte at a time: begin with ``seed``, hand each byte to ``step(_:_:)``.
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    private static func finish(_ hash: UInt64) -> UInt64 { hash ^ (hash >> 29) }

    private static func tag(_ finished: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: finished >> 32) & 0xFFF0_0000 }

    /// Three letters of either case in fifteen bits.
    private static func letters(_ last: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(last & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }

    private static func endingSlot(_ last: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        (Int(last) &* 31 &+ Int(second) &* 7 &+ Int(third) &* 131) & 1023
    }
}

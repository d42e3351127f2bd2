import Dutch

/// All cues of all rules in one table, so that a word is looked up once.
struct Lexicon: Sendable {
    private struct Entry: Sendable {
        var bytes: [UInt8]
        var features: Features
    }

    private var slots: [Int32]
    private var entries: [Entry] = []
    private var endings: [[Entry]]
    private let mask: Int

    init(_ cues: [Cues]) {
        let count = cues.reduce(0) { $0 + $1.words.count }
        var size = 1024
        while size < count * 3 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: -1, count: size)
        endings = Array(repeating: [], count: 1024)
        for cue in cues {
            for word in cue.words { insert(Folding.fold(Array(word.utf8)), cue.feature) }
            for ending in cue.endings {
                let bytes = Folding.fold(Array(ending.utf8))
                insert(bytes, cue.feature)
                endings[Self.endingSlot(bytes, bytes.count)].append(Entry(bytes: bytes, features: cue.feature))
            }
        }
    }

    private mutating func insert(_ bytes: [UInt8], _ feature: Features) {
        var slot = Int(truncatingIfNeeded: Self.hash(bytes, bytes.count)) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].bytes == bytes {
                entries[index].features.formUnion(feature)
                return
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(bytes: bytes, features: feature))
    }

    /// The features of a folded word of `count` bytes.
    func features(of folded: [UInt8], count: Int, hash: UInt64) -> Features {
        var found: Features = []
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].bytes.count == count && Self.same(entries[index].bytes, folded, from: 0) {
                found = entries[index].features
                break
            }
            slot = (slot + 1) & mask
        }
        if count >= 6 {
            let bucket = Self.endingSlot(folded, count)
            for index in endings[bucket].indices {
                let length = endings[bucket][index].bytes.count
                if length < count && Self.same(endings[bucket][index].bytes, folded, from: count - length) {
                    found.formUnion(endings[bucket][index].features)
                }
            }
        }
        return found
    }

    private static func same(_ entry: [UInt8], _ folded: [UInt8], from: Int) -> Bool {
        for index in entry.indices where entry[index] != folded[from + index] { return false }
        return true
    }

    /// FNV-1a over the first `count` bytes.
    static func hash(_ bytes: [UInt8], _ count: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }

    private static func endingSlot(_ bytes: [UInt8], _ count: Int) -> Int {
        let last = Int(bytes[count - 1])
        let second = Int(bytes[count - 2])
        let third = Int(bytes[count - 3])
        return (last &* 31 &+ second &* 7 &+ third &* 131) & 1023
    }
}

/// Words and ends of words, found by their letters from the last one back: one walk over a word meets all its ends.
///
/// 64 bits of hash stand for the letters, as in ``WordTable``.
struct FormTable {
    /// What an entry is: bits that the owner of the table gives a meaning.
    typealias Kinds = UInt32

    struct Entry {
        var hash: UInt64 = 0
        var kinds: Kinds = 0
        /// The places of what the entry leads to, in the owner's lists; 0 for none.
        var first: UInt16 = 0
        var second: UInt16 = 0
    }

    private var entries: [Entry] = Array(repeating: Entry(), count: 1024)
    private var count = 0
    /// What there is among the entries with the same two last letters.
    private var ends: [Kinds] = Array(repeating: 0, count: 1024)
    /// The letters of the longest entry.
    private(set) var longest = 0

    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of what `hash` stands for with one more letter before it.
    @inline(__always)
    static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 { (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) }

    @inline(__always)
    private static func lastTwo(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        Int(word[end - 2] & 31) << 5 | Int(word[end - 1] & 31)
    }

    /// What the words may be that end as `word` does before `end`; none where less than two letters stand there.
    @inline(__always)
    func kinds(_ word: UnsafeBufferPointer<UInt8>, through end: Int) -> Kinds {
        end < 2 ? 0 : ends[Self.lastTwo(word, end)]
    }

    /// The entry of a hash; nil where there is none.
    @inline(__always)
    func entry(_ hash: UInt64) -> Entry? {
        entries.withUnsafeBufferPointer { entries in
            var place = Self.place(hash) & (entries.count - 1)
            while entries[place].hash != 0 {
                if entries[place].hash == hash { return entries[place] }
                place = (place + 1) & (entries.count - 1)
            }
            return nil
        }
    }

    /// The entry of a whole word.
    func entry(of word: UnsafeBufferPointer<UInt8>) -> Entry? {
        guard word.count <= longest else { return nil }
        var hash = Self.start
        for letter in word.reversed() { hash = Self.hash(hash, letter) }
        return entry(hash)
    }

    /// Adds to what is known of a word, at least two letters long; what it leads to takes the place of what it led to.
    mutating func insert(_ word: String, _ kinds: Kinds, first: Int = 0, second: Int = 0) {
        var word = word
        word.withUTF8 { word in
            var hash = Self.start
            for letter in word.reversed() { hash = Self.hash(hash, letter) }
            if word.count >= 2 { ends[Self.lastTwo(word, word.count)] |= kinds }
            longest = max(longest, word.count)
            if (count + 1) * 2 > entries.count { grow() }
            put(Entry(hash: hash, kinds: kinds, first: UInt16(first), second: UInt16(second)))
        }
    }

    private mutating func put(_ entry: Entry) {
        var place = Self.place(entry.hash) & (entries.count - 1)
        while entries[place].hash != 0 && entries[place].hash != entry.hash {
            place = (place + 1) & (entries.count - 1)
        }
        if entries[place].hash == 0 {
            entries[place] = entry
            count += 1
            return
        }
        entries[place].kinds |= entry.kinds
        if entry.first != 0 { entries[place].first = entry.first }
        if entry.second != 0 { entries[place].second = entry.second }
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(), count: old.count * 2)
        count = 0
        for entry in old where entry.hash != 0 { put(entry) }
    }
}

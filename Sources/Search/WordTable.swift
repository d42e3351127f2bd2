import Dutch

/// The letters of a folded word, or of a stretch of one, with their hash.
///
/// Only of use while the memory is that the letters lie in.
public struct HashedWord {
    public let letters: UnsafeBufferPointer<UInt8>
    let hash: UInt64

    @inline(__always)
    init(_ letters: UnsafeBufferPointer<UInt8>) { self.init(letters, hash: WordTable.hash(letters)) }

    @inline(__always)
    init(_ letters: UnsafeBufferPointer<UInt8>, hash: UInt64) {
        self.letters = letters
        self.hash = hash
    }
}

/// A set of words with what is known of each, found by their hashes alone.
///
/// 64 bits of hash stand for a word: among a million words two are taken for one another once in some forty million sets.
/// So a word costs twelve bytes, and asking for the stretch of a longer word needs no copy of it.
public struct WordTable: Sendable {
    /// How a word is known.
    public struct Knowledge: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// In the collection.
        public static let collection = Knowledge(rawValue: 1)
        /// In a list of Dutch words.
        public static let list = Knowledge(rawValue: 2)
        /// What compounds are made of again and again (``CompoundPart/common``).
        static let common = Knowledge(rawValue: 4)
        /// Three letters that may be a part (``CompoundPart/short``).
        static let short = Knowledge(rawValue: 8)
        /// No part (``CompoundPart/never``).
        static let never = Knowledge(rawValue: 16)
        /// Never cut (``CompoundPart/whole``).
        static let whole = Knowledge(rawValue: 32)
    }

    private var hashes: [UInt64] = []
    /// The number of each word in the upper bits, what is known of it in the lower.
    private var values: [UInt32] = []
    /// How many words there are.
    public private(set) var count = 0

    private static let numberShift: UInt32 = 6

    public init() {}

    /// - Parameter capacity: how many words it is to hold before it grows.
    public init(capacity: Int) {
        var size = 1024
        while size * 3 < capacity * 4 + 4 { size *= 2 }
        hashes = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
    }

    /// Source: Fowler, Noll and Vo, FNV-1a, with a step of splitmix64, since tables take the lowest bits.
    @inline(__always)
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var sum = start
        for byte in word { sum = adding(byte, to: sum) }
        return finished(sum)
    }

    /// The sum of no letters.
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The sum of letters and one behind them, for hashing every beginning of a word in one walk.
    @inline(__always)
    static func adding(_ letter: UInt8, to sum: UInt64) -> UInt64 { (sum ^ UInt64(letter)) &* 0x0000_0100_0000_01b3 }

    /// The hash of the letters that were added.
    @inline(__always)
    static func finished(_ sum: UInt64) -> UInt64 {
        let hash = (sum ^ sum >> 30) &* 0xbf58_476d_1ce4_e5b9
        return max(1, hash ^ hash >> 31)
    }

    private func value(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 { value(Self.hash(word)) }

    private func value(_ hash: UInt64) -> UInt32 {
        guard !hashes.isEmpty else { return 0 }
        return hashes.withUnsafeBufferPointer { hashes in
            var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
            while hashes[place] != 0 {
                if hashes[place] == hash { return values[place] }
                place = (place + 1) & (hashes.count - 1)
            }
            return 0
        }
    }

    /// What is known of a word; empty where it is not there.
    public func knowledge(of word: String) -> Knowledge {
        var word = word
        return word.withUTF8 { knowledge(of: HashedWord($0)) }
    }

    /// What is known of a word; empty where it is not there.
    public func knowledge(of word: HashedWord) -> Knowledge {
        Knowledge(rawValue: UInt8(truncatingIfNeeded: value(word.hash) & 63))
    }

    /// What this table and a list of Dutch words know of a word.
    public func knowledge(of word: HashedWord, with list: WordList) -> Knowledge {
        list.contains(word) ? knowledge(of: word).union(.list) : knowledge(of: word)
    }

    /// The number that a word was given; 0 for none.
    public func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 { value(word) >> Self.numberShift }

    /// Adds to what is known of a word; a number takes the place of an earlier one.
    public mutating func insert(_ word: String, _ knowledge: Knowledge, number: UInt32 = 0) {
        var word = word
        word.withUTF8 { insert($0, knowledge, number: number) }
    }

    /// Adds to what is known of a word; a number takes the place of an earlier one.
    public mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ knowledge: Knowledge, number: UInt32 = 0) {
        insert(Self.hash(word), UInt32(knowledge.rawValue) | number << Self.numberShift)
    }

    private mutating func insert(_ hash: UInt64, _ value: UInt32) {
        if (count + 1) * 4 > hashes.count * 3 { grow() }
        var place = Int(truncatingIfNeeded: hash) & (hashes.count - 1)
        while hashes[place] != 0 && hashes[place] != hash { place = (place + 1) & (hashes.count - 1) }
        if hashes[place] == 0 {
            hashes[place] = hash
            count += 1
        }
        let known = values[place]
        values[place] = value >> Self.numberShift == 0 ? known | value : (known & 63) | value
    }

    private mutating func grow() {
        let old = (hashes, values)
        self = WordTable(capacity: max(1024, hashes.count))
        for (place, hash) in old.0.enumerated() where hash != 0 { insert(hash, old.1[place]) }
    }

    /// The closed classes of ``CompoundPart``.
    static let closed: WordTable = {
        var table = WordTable()
        for word in CompoundPart.never { table.insert(word, .never) }
        for word in CompoundPart.whole { table.insert(word, .whole) }
        for word in CompoundPart.short { table.insert(word, .short) }
        for word in CompoundPart.common { table.insert(word, .common) }
        return table
    }()
}

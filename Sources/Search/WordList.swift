/// A list of Dutch words, of which it can be asked whether a word is one of them.
///
/// Words stand for themselves by 64 bits of hash, as in ``WordTable``, in a small table for each two first letters. Such lists
/// are in the order of the letters, so that a table is made, and mostly asked, while it lies in the processor's cache: a
/// list of 413,000 words takes a fifth of the time that one table takes.
public struct WordList: Sendable {
    /// Where the table of each two first letters begins, and behind them where the last one ends.
    private var starts: [UInt32]
    private var hashes: [UInt64]
    /// How many words there are.
    public private(set) var count = 0

    /// The tables: one for each two letters, one for words that begin otherwise.
    private static let others = 26 * 26

    /// An empty list.
    public init() {
        starts = Array(repeating: 0, count: Self.others + 2)
        hashes = []
    }

    /// - Parameter lines: a word a line; of those in capitals, which are names and abbreviations, none is taken.
    public init(lines: UnsafeBufferPointer<UInt8>) {
        self.init()
        // Words of such lists have a dozen letters on average.
        var found: [(hash: UInt64, table: UInt16)] = []
        found.reserveCapacity(lines.count / 10)
        var counts = [UInt32](repeating: 0, count: Self.others + 1)
        Self.forEach(in: lines) { hash, table in
            found.append((hash, UInt16(truncatingIfNeeded: table)))
            counts[table] += 1
        }
        var size: UInt32 = 0
        for (table, count) in counts.enumerated() {
            starts[table] = size
            size += count + count / 2 + 1
        }
        starts[Self.others + 1] = size
        hashes = Array(repeating: 0, count: Int(size))
        hashes.withUnsafeMutableBufferPointer { hashes in
            for word in found {
                let slot = Self.slot(
                    of: word.hash, in: hashes, from: starts[Int(word.table)], to: starts[Int(word.table) + 1])
                if hashes[slot] == 0 {
                    hashes[slot] = word.hash
                    count += 1
                }
            }
        }
    }

    /// Hands over the hash and the table of each word that is taken.
    private static func forEach(in lines: UnsafeBufferPointer<UInt8>, _ body: (UInt64, Int) -> Void) {
        var folded: [UInt8] = []
        var start = 0
        while start < lines.count {
            var end = start
            var isWord = true
            var highest: UInt8 = 0
            while end < lines.count, lines[end] != 0x0A {
                isWord = isWord && (lines[end] &- 0x61 < 26 || lines[end] >= 0x80)
                highest |= lines[end]
                end += 1
            }
            defer { start = end + 1 }
            guard isWord, end - start > 2, end - start < 24 else { continue }
            let word = UnsafeBufferPointer(rebasing: lines[start..<end])
            if highest < 0x80 {
                body(WordTable.hash(word), table(of: word))
                continue
            }
            folded.removeAll(keepingCapacity: true)
            WordFolding.append(word, to: &folded)
            folded.withUnsafeBufferPointer { body(WordTable.hash($0), table(of: $0)) }
        }
    }

    @inline(__always)
    private static func table(of word: UnsafeBufferPointer<UInt8>) -> Int {
        guard word.count > 1 else { return others }
        let (first, second) = (Int(word[0] &- 0x61), Int(word[1] &- 0x61))
        return first < 26 && second < 26 ? first * 26 + second : others
    }

    /// Where a hash stands in a table, or is to be put.
    @inline(__always)
    private static func slot(
        of hash: UInt64, in hashes: UnsafeMutableBufferPointer<UInt64>, from start: UInt32, to end: UInt32
    ) -> Int {
        slot(of: hash, in: UnsafeBufferPointer(hashes), from: start, to: end)
    }

    @inline(__always)
    private static func slot(
        of hash: UInt64, in hashes: UnsafeBufferPointer<UInt64>, from start: UInt32, to end: UInt32
    ) -> Int {
        // A table always has an empty place.
        var place = start + UInt32(truncatingIfNeeded: ((hash >> 32) * UInt64(end - start)) >> 32)
        while hashes[Int(place)] != 0, hashes[Int(place)] != hash {
            place += 1
            if place == end { place = start }
        }
        return Int(place)
    }

    /// Whether a folded word is one of the list.
    public func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { contains(HashedWord($0)) }
    }

    /// Whether a folded word is one of the list.
    func contains(_ word: HashedWord) -> Bool {
        guard !hashes.isEmpty else { return false }
        let table = Self.table(of: word.letters)
        return hashes.withUnsafeBufferPointer {
            $0[Self.slot(of: word.hash, in: $0, from: starts[table], to: starts[table + 1])] != 0
        }
    }
}

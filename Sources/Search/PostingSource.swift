/// The passages of one list, each with what it counts for, to be swept from front to back.
///
/// A list comes either from the store, as encoded rows, or is made for the query: the union of many rare words, or the
/// passages of a phrase.
public struct PostingSource: Sendable {
    private let bytes: [UInt8]
    private let blocks: [PostingBlock]
    private let weight: Float
    /// Made for the query: slots and what they count for, and the highest of each block of them.
    private let slots: [UInt32]
    private let scores: [Float]
    private let highest: [Float]
    /// How many passages there are.
    public let count: Int

    /// A list of the store; an impact of 255 counts for `weight`.
    public init(_ list: EncodedList, weight: Float) {
        bytes = list.bytes
        blocks = list.blocks
        self.weight = weight / 255
        slots = []
        scores = []
        highest = []
        count = list.count
    }

    /// A list of encoded rows, in order.
    public init(rows: [[UInt8]], weight: Float) {
        var list = EncodedList()
        for row in rows { list.append(row) }
        self.init(list, weight: weight)
    }

    /// A list made for the query; slots ascending, each with what it counts for.
    public init(slots: [UInt32], scores: [Float]) {
        bytes = []
        blocks = []
        weight = 1
        self.slots = slots
        self.scores = scores
        highest = stride(from: 0, to: slots.count, by: PostingList.blockSize).map { start in
            scores[start..<min(start + PostingList.blockSize, scores.count)].max() ?? 0
        }
        count = slots.count
    }

    /// The last passage; 0 where there is none.
    var last: UInt32 { blocks.last?.last ?? slots.last ?? 0 }

    /// The first block, or passage of a made list, that reaches to `slot` or behind it; `number` where that is one.
    func seek(_ slot: UInt32, from number: Int) -> Int {
        var number = number
        if blocks.isEmpty {
            while number < slots.count, slots[number] < slot { number += 1 }
        } else {
            while number < blocks.count, blocks[number].last < slot { number += 1 }
        }
        return number
    }

    /// The most that a passage of the stretch can count for.
    ///
    /// - Parameter number: what ``seek(_:from:)`` gave for the stretch's beginning.
    func highest(through end: UInt32, from number: Int) -> Float {
        if blocks.isEmpty {
            var most: Float = 0
            var number = number
            while number < slots.count, slots[number] <= end {
                let block = number / PostingList.blockSize
                most = max(most, highest[block])
                number = (block + 1) * PostingList.blockSize
            }
            return most
        }
        var most: UInt8 = 0
        var number = number
        while number < blocks.count, blocks[number].before <= end {
            most = max(most, blocks[number].highest)
            number += 1
        }
        return Float(most) * weight
    }

    /// Adds what the passages of a stretch count for to `sums`, and sets their bits; both begin at `base`.
    ///
    /// - Parameters:
    ///   - number: what ``seek(_:from:)`` gave for the stretch's beginning.
    ///   - isWanted: asked of stretches of passages, ends included, before they are decoded.
    @inline(__always)
    func add(
        to sums: UnsafeMutableBufferPointer<Float>, _ bits: UnsafeMutableBufferPointer<UInt64>, base: UInt32,
        from number: Int, isWanted: (UInt32, UInt32) -> Bool
    ) {
        let last = base + UInt32(sums.count - 1)
        // One comparison tells what lies before the stretch, and behind it, from what lies within.
        @inline(__always)
        func note(_ slot: UInt32, _ score: Float) {
            let place = Int(slot &- base)
            guard place < sums.count else { return }
            sums[place] += score
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
        if blocks.isEmpty {
            var number = number
            while number < slots.count, slots[number] <= last {
                note(slots[number], scores[number])
                number += 1
            }
            return
        }
        let weight = weight
        bytes.withUnsafeBufferPointer { bytes in
            for block in blocks[number...] {
                if block.before > last { return }
                let from = max(block.before, base)
                guard isWanted(from, min(block.last, last)) else { continue }
                block.decode(bytes) { slot, impact in note(slot, Float(impact) * weight) }
            }
        }
    }
}

/// What the lists of one clause say of a stretch of passages, in plain arrays.
struct StretchScores {
    /// Passages that are scored together: their sums stay in the processor's cache.
    static let width = 1 << 14

    private(set) var sums = Array(repeating: Float(0), count: width)
    /// One bit a passage that one of the lists has.
    private(set) var bits = Array(repeating: UInt64(0), count: width / 64)

    /// Adds what a list says of the stretch that begins at `base`; only of blocks that reach to one of `among`.
    mutating func add(_ source: PostingSource, from number: Int, base: UInt32, among wanted: [UInt64]?) {
        sums.withUnsafeMutableBufferPointer { sums in
            bits.withUnsafeMutableBufferPointer { bits in
                // What may change is read again at each passage; the memory itself stays where it is.
                let (sums, bits) = (sums, bits)
                source.add(to: sums, bits, base: base, from: number) { first, last in
                    // Where it is not so, the list is damaged: what it holds is looked at as it comes.
                    guard let wanted, first <= last else { return true }
                    for word in Int(first - base) >> 6...Int(last - base) >> 6 where wanted[word] != 0 { return true }
                    return false
                }
            }
        }
    }

    mutating func clear() {
        sums.withUnsafeMutableBufferPointer { sums in
            bits.withUnsafeMutableBufferPointer { bits in
                // Where many passages were scored, writing over all sums is less than seeking those.
                if bits.reduce(0, { $0 + $1.nonzeroBitCount }) > Self.width / 32 {
                    sums.update(repeating: 0)
                    bits.update(repeating: 0)
                    return
                }
                for word in bits.indices where bits[word] != 0 {
                    var rest = bits[word]
                    while rest != 0 {
                        sums[word << 6 + rest.trailingZeroBitCount] = 0
                        rest &= rest - 1
                    }
                    bits[word] = 0
                }
            }
        }
    }
}

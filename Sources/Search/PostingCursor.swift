/// Walks the passages of one list in order, block by block.
///
/// A list comes either from the store, as encoded rows, or is made for the query: the union of many rare words, or the
/// passages of a phrase.
public final class PostingCursor {
    private let bytes: [UInt8]
    private let blocks: [PostingBlock]
    private let weight: Float
    /// Made for the query: slots and what they count for, and the highest of each block.
    private let madeSlots: [UInt32]
    private let madeScores: [Float]
    private let madeHighest: [Float]

    private var slots: [UInt32]
    private var scores: [Float]
    private var held = 0
    private var index = 0
    private var block = 0
    private var decodedBlock = -1

    /// Past the last passage.
    public static let end = UInt32.max
    /// Where it stands; ``end`` behind the last.
    public private(set) var slot: UInt32 = 0
    /// The most that any passage of it can count for.
    public let highest: Float
    /// How many passages there are.
    public let count: Int

    /// A list of the store; an impact of 255 counts for `weight`.
    public init(_ list: EncodedList, weight: Float) {
        let found = list.blocks
        bytes = list.bytes
        blocks = found
        self.weight = weight / 255
        madeSlots = []
        madeScores = []
        madeHighest = []
        slots = Array(repeating: 0, count: PostingList.blockSize)
        scores = Array(repeating: 0, count: PostingList.blockSize)
        highest = Float(found.reduce(0) { max($0, $1.highest) }) * (weight / 255)
        count = list.count
        rewind()
    }

    /// A list of encoded rows, in order.
    public convenience init(rows: [[UInt8]], weight: Float) {
        var list = EncodedList()
        for row in rows { list.append(row) }
        self.init(list, weight: weight)
    }

    /// A list made for the query; slots ascending, each with what it counts for.
    public init(slots: [UInt32], scores: [Float]) {
        bytes = []
        blocks = []
        weight = 1
        madeSlots = slots
        madeScores = scores
        madeHighest = stride(from: 0, to: slots.count, by: PostingList.blockSize).map { start in
            scores[start..<min(start + PostingList.blockSize, scores.count)].max() ?? 0
        }
        self.slots = []
        self.scores = []
        highest = madeHighest.max() ?? 0
        count = slots.count
        rewind()
    }

    /// Goes back to the first passage.
    public func rewind() {
        block = 0
        index = 0
        decodedBlock = -1
        slot = 0
        seek(0)
    }

    private var isMade: Bool { blocks.isEmpty }

    /// What the passage it stands at counts for.
    @inline(__always)
    public var score: Float { isMade ? madeScores[index] : scores[index] }

    /// Goes to the first passage at or behind `target`.
    public func seek(_ target: UInt32) {
        if isMade {
            seekMade(target)
            return
        }
        if slot >= target && decodedBlock >= 0 { return }
        while block < blocks.count && blocks[block].last < target { block += 1 }
        guard block < blocks.count else {
            slot = Self.end
            decodedBlock = block
            return
        }
        if decodedBlock != block { decode() }
        while index < held && slots[index] < target { index += 1 }
        if index < held {
            slot = slots[index]
        } else {
            slot = Self.end
        }
    }

    /// Goes to the next passage.
    @inline(__always)
    public func advance() {
        index += 1
        if isMade {
            slot = index < madeSlots.count ? madeSlots[index] : Self.end
        } else if index < held {
            slot = slots[index]
        } else {
            seek(slot &+ 1)
        }
    }

    /// Up to which slot a bound holds from `target` on, and the bound: no passage there counts for more.
    public func bound(from target: UInt32) -> (last: UInt32, highest: Float) {
        if isMade {
            var found = index / PostingList.blockSize
            while found < madeHighest.count {
                let last = madeSlots[min((found + 1) * PostingList.blockSize, madeSlots.count) - 1]
                if last >= target { return (last, madeHighest[found]) }
                found += 1
            }
            return (Self.end, 0)
        }
        var found = block
        while found < blocks.count && blocks[found].last < target { found += 1 }
        guard found < blocks.count else { return (Self.end, 0) }
        // Blocks passed over here need not be looked at again: targets only grow.
        return (blocks[found].last, Float(blocks[found].highest) * weight)
    }

    private func seekMade(_ target: UInt32) {
        // Steps that double, then halves: near targets are the rule.
        var low = index
        var step = 1
        while low + step < madeSlots.count && madeSlots[low + step] < target {
            low += step
            step *= 2
        }
        var high = min(low + step, madeSlots.count)
        while low < high {
            let middle = (low + high) / 2
            if madeSlots[middle] < target { low = middle + 1 } else { high = middle }
        }
        index = low
        slot = index < madeSlots.count ? madeSlots[index] : Self.end
    }

    private func decode() {
        let found = blocks[block]
        var number = 0
        let weight = weight
        bytes.withUnsafeBufferPointer { bytes in
            slots.withUnsafeMutableBufferPointer { slots in
                scores.withUnsafeMutableBufferPointer { scores in
                    found.decode(bytes) { slot, impact in
                        slots[number] = slot
                        scores[number] = Float(impact) * weight
                        number += 1
                    }
                }
            }
        }
        held = number
        index = 0
        decodedBlock = block
    }
}

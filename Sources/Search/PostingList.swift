/// The passages that hold one word, in order, each with how much it says there and where the word stands.
public struct PostingList: Hashable, Sendable {
    /// Passages, ascending.
    public private(set) var slots: [UInt32] = []
    /// 1…255 for each passage: ``Impact``.
    public private(set) var impacts: [UInt8] = []
    /// For each passage the number of positions and their distances, as variable integers.
    public private(set) var positions: [UInt8] = []

    public init() {}

    public var count: Int { slots.count }

    /// Adds a passage behind the last one. No positions means that the word stands in its titles alone.
    public mutating func append(slot: UInt32, impact: UInt8, positions places: some Collection<UInt32>) {
        slots.append(slot)
        impacts.append(impact)
        VariableInteger.append(UInt32(places.count), to: &positions)
        var last: UInt32 = 0
        for place in places {
            VariableInteger.append(place &- last, to: &positions)
            last = place
        }
    }

    /// Adds another list, all of whose passages lie behind this one's.
    public mutating func append(_ other: PostingList) {
        slots += other.slots
        impacts += other.impacts
        positions += other.positions
    }

    /// The list without the passages that `isKept` refuses.
    public func filtered(_ isKept: (UInt32) -> Bool) -> PostingList {
        var kept = PostingList()
        var index = 0
        positions.withUnsafeBufferPointer { bytes in
            for (slot, impact) in zip(slots, impacts) {
                let places = Self.places(bytes, &index)
                if isKept(slot) { kept.append(slot: slot, impact: impact, positions: places) }
            }
        }
        return kept
    }

    /// The positions of each passage, in the order of ``slots``.
    public var allPositions: [[UInt32]] {
        var index = 0
        return positions.withUnsafeBufferPointer { bytes in slots.map { _ in Self.places(bytes, &index) } }
    }

    /// Hands each passage to `body` with its impact, and a way to read its positions that costs only where it is taken.
    public func walk(_ body: (_ slot: UInt32, _ impact: UInt8, _ places: () -> [UInt32]) -> Void) {
        var index = 0
        positions.withUnsafeBufferPointer { bytes in
            for (slot, impact) in zip(slots, impacts) {
                let start = index
                body(slot, impact) {
                    var place = start
                    return Self.places(bytes, &place)
                }
                let count = Int(VariableInteger.read(bytes, &index))
                for _ in 0..<min(count, bytes.count) { _ = VariableInteger.read(bytes, &index) }
            }
        }
    }

    static func places(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> [UInt32] {
        let count = Int(min(VariableInteger.read(bytes, &index), UInt32(bytes.count)))
        var last: UInt32 = 0
        var places: [UInt32] = []
        places.reserveCapacity(count)
        for _ in 0..<count {
            last &+= VariableInteger.read(bytes, &index)
            places.append(last)
        }
        return places
    }
}

extension PostingList {
    /// How many passages one encoded row has, the first of them, and how far behind it the last one lies where there is
    /// more than one block of them; nothing is decoded.
    public static func extent(of row: UnsafeBufferPointer<UInt8>) -> (count: Int, first: UInt32, width: UInt32) {
        var index = 0
        let count = Int(VariableInteger.read(row, &index))
        let first = VariableInteger.read(row, &index)
        return (count, first, count > blockSize ? VariableInteger.read(row, &index) : 0)
    }

    /// Passages in one block: what is decoded together and passed over together.
    public static let blockSize = 128
    /// Passages in one row of the store.
    public static let chunkSize = 1024

    /// The bytes of one row: slots and impacts without the positions, which only phrases need.
    ///
    /// `count`, first slot; with more than ``blockSize`` passages the last slot less the first, and for each block the
    /// distance of its last slot from that of the block before, its highest impact and its length; then for each passage
    /// the distance from the one before it (none for the first of the row) and its impact.
    public func encoded() -> [UInt8] { encoded(0..<count) }

    private func encoded(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count * 2 + 12)
        guard let first = slots[range].first, let last = slots[range].last else { return [] }
        VariableInteger.append(UInt32(range.count), to: &bytes)
        VariableInteger.append(first, to: &bytes)
        if range.count <= Self.blockSize {
            encode(range, after: first, isFirst: true, to: &bytes)
            return bytes
        }
        VariableInteger.append(last - first, to: &bytes)
        var body: [UInt8] = []
        var before = first
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.blockSize) {
            let block = start..<min(start + Self.blockSize, range.upperBound)
            let offset = body.count
            encode(block, after: before, isFirst: start == range.lowerBound, to: &body)
            let end = slots[block.upperBound - 1]
            VariableInteger.append(end - before, to: &bytes)
            bytes.append(impacts[block].max() ?? 0)
            VariableInteger.append(UInt32(body.count - offset), to: &bytes)
            before = end
        }
        return bytes + body
    }

    private func encode(_ block: Range<Int>, after slot: UInt32, isFirst: Bool, to bytes: inout [UInt8]) {
        var last = slot
        for index in block {
            if !(isFirst && index == block.lowerBound) { VariableInteger.append(slots[index] - last, to: &bytes) }
            bytes.append(impacts[index])
            last = slots[index]
        }
    }

    /// Reads a row again.
    public init(encoded: UnsafeBufferPointer<UInt8>, positions: [UInt8]) {
        var blocks: [PostingBlock] = []
        PostingBlock.read(encoded, base: 0, into: &blocks)
        slots = []
        impacts = []
        for block in blocks {
            block.decode(encoded) { slot, impact in
                slots.append(slot)
                impacts.append(impact)
            }
        }
        self.positions = positions
    }

    /// Cut into rows of at most ``chunkSize`` passages.
    public func chunks() -> [PostingList] {
        if count <= Self.chunkSize { return [self] }
        var chunks: [PostingList] = []
        var index = 0
        positions.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, to: count, by: Self.chunkSize) {
                let end = min(start + Self.chunkSize, count)
                let first = index
                for _ in start..<end {
                    let places = VariableInteger.read(bytes, &index)
                    for _ in 0..<places { VariableInteger.skip(bytes, &index) }
                }
                var chunk = PostingList()
                chunk.slots = Array(slots[start..<end])
                chunk.impacts = Array(impacts[start..<end])
                chunk.positions = Array(bytes[min(first, bytes.count)..<min(index, bytes.count)])
                chunks.append(chunk)
            }
        }
        return chunks
    }
}

/// Where a block of postings stands among the bytes of its list, and what is known of it without decoding.
struct PostingBlock {
    var offset: Int
    var end: Int
    var count: Int
    /// The slot that the first distance counts from.
    var before: UInt32
    var last: UInt32
    var highest: UInt8
    /// Whether the first slot is `before` itself.
    var isFirst: Bool

    /// Reads the blocks of one row whose bytes begin at `base` of the list's.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, base: Int, into blocks: inout [PostingBlock]) {
        var index = base
        let count = Int(VariableInteger.read(bytes, &index))
        var before = VariableInteger.read(bytes, &index)
        guard count > 0 else { return }
        if count <= PostingList.blockSize {
            var block = PostingBlock(
                offset: index, end: bytes.count, count: count, before: before, last: before, highest: 0, isFirst: true)
            block.decode(bytes) { slot, impact in
                block.last = slot
                block.highest = max(block.highest, impact)
            }
            blocks.append(block)
            return
        }
        _ = VariableInteger.read(bytes, &index)
        let first = blocks.count
        var left = count
        var lengths: [Int] = []
        while left > 0 {
            let last = before &+ VariableInteger.read(bytes, &index)
            guard index < bytes.count else { return }
            let highest = bytes[index]
            index += 1
            lengths.append(Int(VariableInteger.read(bytes, &index)))
            blocks.append(
                PostingBlock(
                    offset: 0, end: 0, count: min(left, PostingList.blockSize), before: before, last: last,
                    highest: highest, isFirst: blocks.count == first))
            before = last
            left -= PostingList.blockSize
        }
        for (number, length) in lengths.enumerated() {
            blocks[first + number].offset = index
            index += length
            blocks[first + number].end = min(index, bytes.count)
        }
    }

    @inline(__always)
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32, UInt8) -> Void) {
        Self.decode(bytes, from: offset, count: count, after: before, isFirst: isFirst, body)
    }

    /// Reads the passages of one row without its blocks.
    @inline(__always)
    static func forEach(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32, UInt8) -> Void) {
        var index = 0
        let count = Int(VariableInteger.read(bytes, &index))
        let first = VariableInteger.read(bytes, &index)
        guard count > 0 else { return }
        if count > PostingList.blockSize {
            _ = VariableInteger.read(bytes, &index)
            for _ in stride(from: 0, to: count, by: PostingList.blockSize) {
                VariableInteger.skip(bytes, &index)
                index += 1
                VariableInteger.skip(bytes, &index)
                if index >= bytes.count { return }
            }
        }
        decode(bytes, from: index, count: count, after: first, isFirst: true, body)
    }

    @inline(__always)
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, count: Int, after before: UInt32, isFirst: Bool,
        _ body: (UInt32, UInt8) -> Void
    ) {
        var index = start
        var slot = before
        var left = count
        if isFirst {
            guard left > 0, index < bytes.count else { return }
            body(slot, bytes[index])
            index += 1
            left -= 1
        }
        while left > 0, index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                slot &+= UInt32(byte)
                index += 1
            } else {
                slot &+= VariableInteger.read(bytes, &index)
            }
            guard index < bytes.count else { return }
            body(slot, bytes[index])
            index += 1
            left -= 1
        }
    }
}

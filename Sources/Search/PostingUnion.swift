/// The passages of several lists as one, each with the sum of what it counts for.
///
/// Lists of words that belong together, the inflections of one or the beginnings that a `*` stands for, may be hundreds;
/// walking them side by side would cost more than adding them up once.
public struct PostingUnion {
    /// Ascending.
    public private(set) var slots: [UInt32] = []
    public private(set) var scores: [Float] = []

    private var entrySlots: [UInt32] = []
    private var entryScores: [Float] = []

    public init() {}

    /// Adds the rows of a list; an impact of 255 counts for `weight`.
    public mutating func add(_ list: EncodedList, weight: Float) {
        let weight = weight / 255
        list.walk { slot, impact in
            entrySlots.append(slot)
            entryScores.append(Float(impact) * weight)
        }
    }

    /// Adds one encoded row.
    public mutating func add(_ row: UnsafeBufferPointer<UInt8>, weight: Float) {
        let weight = weight / 255
        // Rows come by the hundred: room is doubled, not made for each. A passage takes a byte at least, whatever a damaged
        // row says of itself.
        let room = entrySlots.count + min(PostingList.extent(of: row).count, row.count)
        if entrySlots.capacity < room {
            entrySlots.reserveCapacity(max(room, 2 * entrySlots.capacity))
            entryScores.reserveCapacity(max(room, 2 * entryScores.capacity))
        }
        PostingBlock.forEach(row) { slot, impact in
            entrySlots.append(slot)
            entryScores.append(Float(impact) * weight)
        }
    }

    /// Sums what was added, times `scale`. Cost: linear; passages are sorted into stretches of 65,536, each summed in a
    /// plain array.
    public mutating func settle(scale: Float = 1) {
        guard let top = entrySlots.max() else { return }
        let stretches = Int(top >> 16) + 1
        var starts = Array(repeating: 0, count: stretches + 1)
        for slot in entrySlots { starts[Int(slot >> 16) + 1] += 1 }
        for stretch in 0..<stretches { starts[stretch + 1] += starts[stretch] }
        var next = starts
        var order = Array(repeating: Int32(0), count: entrySlots.count)
        for (index, slot) in entrySlots.enumerated() {
            order[next[Int(slot >> 16)]] = Int32(truncatingIfNeeded: index)
            next[Int(slot >> 16)] += 1
        }
        slots.reserveCapacity(entrySlots.count)
        scores.reserveCapacity(entrySlots.count)
        var sums = Array(repeating: Float(0), count: 65_536)
        var bits = Array(repeating: UInt64(0), count: 1024)
        for stretch in 0..<stretches where starts[stretch] < starts[stretch + 1] {
            for place in starts[stretch]..<starts[stretch + 1] {
                let index = Int(order[place])
                let low = Int(entrySlots[index] & 0xFFFF)
                sums[low] += entryScores[index]
                bits[low >> 6] |= 1 << UInt64(low & 63)
            }
            let base = UInt32(stretch) << 16
            for word in 0..<1024 where bits[word] != 0 {
                var rest = bits[word]
                while rest != 0 {
                    let low = word << 6 + rest.trailingZeroBitCount
                    slots.append(base | UInt32(low))
                    scores.append(sums[low] * scale)
                    sums[low] = 0
                    rest &= rest - 1
                }
                bits[word] = 0
            }
        }
        entrySlots = []
        entryScores = []
    }
}

/// The rows of one list as the store holds them, one behind the other.
public struct EncodedList: Sendable {
    /// All rows (``PostingList/encoded()``).
    public private(set) var bytes: [UInt8] = []
    /// Where each begins.
    public private(set) var starts: [Int] = []
    /// How many passages there are.
    public private(set) var count = 0

    public init() {}

    /// Adds a row behind the others.
    public mutating func append(_ row: UnsafeBufferPointer<UInt8>) {
        guard !row.isEmpty else { return }
        starts.append(bytes.count)
        bytes += row
        var index = 0
        count += Int(VariableInteger.read(row, &index))
    }

    /// Adds the rows of another list, whose passages lie behind these.
    public mutating func append(_ row: [UInt8]) { row.withUnsafeBufferPointer { append($0) } }

    var blocks: [PostingBlock] {
        var blocks: [PostingBlock] = []
        bytes.withUnsafeBufferPointer { buffer in
            for (number, start) in starts.enumerated() {
                let end = number + 1 < starts.count ? starts[number + 1] : buffer.count
                PostingBlock.read(UnsafeBufferPointer(rebasing: buffer[..<end]), base: start, into: &blocks)
            }
        }
        return blocks
    }

    /// Hands each passage with its impact to `body`.
    public func walk(_ body: (_ slot: UInt32, _ impact: UInt8) -> Void) {
        let blocks = blocks
        bytes.withUnsafeBufferPointer { buffer in
            for block in blocks { block.decode(buffer, body) }
        }
    }

    /// The passages.
    public var slots: [UInt32] {
        var slots: [UInt32] = []
        slots.reserveCapacity(count)
        walk { slot, _ in slots.append(slot) }
        return slots
    }
}

/// The passages of several words as one list; one that holds two of them stands in it twice, so that it counts for as
/// much as in their own lists.
///
/// A part of compounds stands in thousands of words, of which most are rare: joined once, they cost a query one list.
public struct PostingFamily {
    /// Passage and impact in one number, so that they are put in order together.
    private var entries: [UInt64] = []

    public init() {}

    /// Notes a passage of one of the words.
    @inline(__always)
    public mutating func add(slot: UInt32, impact: UInt8) { entries.append(UInt64(slot) << 8 | UInt64(impact)) }

    /// Adds the passages of a row.
    public mutating func add(_ row: UnsafeBufferPointer<UInt8>) {
        PostingBlock.forEach(row) { add(slot: $0, impact: $1) }
    }

    /// The list, without places; the family is empty again.
    public mutating func list() -> PostingList {
        entries.sort()
        var list = PostingList()
        for entry in entries {
            list.append(
                slot: UInt32(truncatingIfNeeded: entry >> 8), impact: UInt8(truncatingIfNeeded: entry),
                positions: EmptyCollection<UInt32>())
        }
        entries.removeAll(keepingCapacity: true)
        return list
    }
}

/// Ascending numbers as a row of bytes: the distance of each from the one before, as variable integers.
public enum NumberRow {
    /// - Parameter numbers: ascending, each below 2^32.
    public static func encoded(_ numbers: [Int64]) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: UInt32 = 0
        for number in numbers {
            let next = UInt32(truncatingIfNeeded: number)
            VariableInteger.append(next &- last, to: &bytes)
            last = next
        }
        return bytes
    }

    /// Reads them again.
    public static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int64] {
        var numbers: [Int64] = []
        var index = 0
        var last: UInt32 = 0
        while index < bytes.count {
            last &+= VariableInteger.read(bytes, &index)
            numbers.append(Int64(last))
        }
        return numbers
    }
}

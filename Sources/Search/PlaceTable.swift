/// Where a word, or several that stand for one, stand in some passages.
public struct PlaceTable {
    /// The passages asked for, ascending.
    private let wanted: [UInt32]
    /// For each the places, one passage's behind the other's.
    fileprivate var flat: [UInt32] = []
    fileprivate var ends: [Int32]
    fileprivate var starts: [Int32]
    /// The highest impact of its words in each passage.
    public private(set) var impacts: [UInt8]

    public init(wanted: [UInt32]) {
        self.wanted = wanted
        starts = Array(repeating: 0, count: wanted.count)
        ends = starts
        impacts = Array(repeating: 0, count: wanted.count)
    }

    /// Whether there is a place in the passage of that number.
    public func holds(_ index: Int) -> Bool { starts[index] < ends[index] }

    /// The places in the passage of that number, ascending.
    public subscript(index: Int) -> ArraySlice<UInt32> { flat[Int(starts[index])..<Int(ends[index])] }

    /// Adds what a row says of the passages asked for.
    public mutating func add(passages: UnsafeBufferPointer<UInt8>, positions: UnsafeBufferPointer<UInt8>) {
        guard reaches(passages) else { return }
        // The array is read while the others change: a copy of its reference spares a check at each passage.
        let wanted = wanted
        wanted.withUnsafeBufferPointer { wanted in
            var number = firstWanted(from: PostingList.extent(of: passages).first)
            var index = 0
            PostingBlock.forEach(passages) { slot, impact in
                if number == wanted.count { return }
                let count = Int(min(VariableInteger.read(positions, &index), UInt32(positions.count)))
                while wanted[number] < slot {
                    number += 1
                    if number == wanted.count { return }
                }
                if wanted[number] == slot {
                    add(number, impact, count, positions, &index)
                } else {
                    for _ in 0..<count { VariableInteger.skip(positions, &index) }
                }
            }
        }
    }

    /// Whether a row can hold a passage asked for; nothing of it is decoded.
    public func reaches(_ passages: UnsafeBufferPointer<UInt8>) -> Bool {
        let extent = PostingList.extent(of: passages)
        let number = firstWanted(from: extent.first)
        guard extent.count > 0, number < wanted.count else { return false }
        return extent.count <= PostingList.blockSize || wanted[number] - extent.first <= extent.width
    }

    private func firstWanted(from slot: UInt32) -> Int {
        var low = 0
        var high = wanted.count
        while low < high {
            let middle = (low + high) / 2
            if wanted[middle] < slot { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func add(
        _ number: Int, _ impact: UInt8, _ count: Int, _ positions: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) {
        let old = Int(starts[number])..<Int(ends[number])
        starts[number] = Int32(truncatingIfNeeded: flat.count)
        // One by one: a slice of the array, while it lives, would have every change copy all of it.
        for index in old { flat.append(flat[index]) }
        var place: UInt32 = 0
        for _ in 0..<count {
            place &+= VariableInteger.read(positions, &index)
            flat.append(place)
        }
        if !old.isEmpty { flat[Int(starts[number])...].sort() }
        ends[number] = Int32(truncatingIfNeeded: flat.count)
        impacts[number] = max(impacts[number], impact)
    }
}

/// The words of a phrase, or of what is to stand close together, in the same passages.
public struct PlaceTables {
    private let tables: [PlaceTable]
    /// How far behind the first word each stands where they stand in a row.
    private let steps: [UInt32]
    /// Where each table is being read.
    private var cursors: [Int]

    /// - Parameters:
    ///   - tables: one for each word, all for the same passages.
    ///   - steps: how far behind the first word each one is to stand; one behind the other where none are given.
    public init(_ tables: [PlaceTable], steps: [Int] = []) {
        self.tables = tables
        self.steps = tables.indices.map { UInt32(truncatingIfNeeded: $0 < steps.count ? steps[$0] : $0) }
        cursors = Array(repeating: 0, count: tables.count)
    }

    /// Whether all words stand in the passage of that number.
    public func allHold(_ number: Int) -> Bool {
        for table in tables.indices where !tables[table].holds(number) { return false }
        return true
    }

    /// What the word counts for that counts for least in the passage of that number.
    public func leastImpact(_ number: Int) -> UInt8 {
        var least = UInt8.max
        for table in tables.indices { least = min(least, tables[table].impacts[number]) }
        return least
    }

    /// How often the words stand as far from one another as they are to, in their order.
    public mutating func timesInARow(_ number: Int) -> Int {
        var times = 0
        for table in tables.indices { cursors[table] = Int(tables[table].starts[number]) }
        for place in Int(tables[0].starts[number])..<Int(tables[0].ends[number]) {
            let start = tables[0].flat[place]
            var fits = true
            for table in tables.indices.dropFirst() where fits {
                let end = Int(tables[table].ends[number])
                let next = start &+ steps[table]
                while cursors[table] < end, tables[table].flat[cursors[table]] < next { cursors[table] += 1 }
                fits = cursors[table] < end && tables[table].flat[cursors[table]] == next
            }
            if fits { times += 1 }
        }
        return times
    }

    /// Whether the words stand within a window of so many words more than there are, in any order.
    public mutating func standTogether(_ number: Int, distance: Int) -> Bool {
        for table in tables.indices { cursors[table] = Int(tables[table].starts[number]) }
        // The smallest window that holds one of each: the earliest of the current places moves on.
        while true {
            var first = 0
            var low = UInt32.max
            var high: UInt32 = 0
            for table in tables.indices {
                let place = tables[table].flat[cursors[table]]
                if place < low { (low, first) = (place, table) }
                high = max(high, place)
            }
            if high > low || tables.count == 1, Int(high - low) <= distance + tables.count - 1 { return true }
            cursors[first] += 1
            if cursors[first] >= Int(tables[first].ends[number]) { return false }
        }
    }
}

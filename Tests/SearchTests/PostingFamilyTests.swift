import Testing

@testable import Search

@Suite struct PostingFamilyTests {
    @Test(arguments: 1...20)
    func `a family's list holds what its words' lists hold`(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var family = PostingFamily()
        var told: [UInt64] = []
        for _ in 0..<1 + dice.roll(30) {
            let list = RankingTests.list(&dice, slots: 1 + dice.roll(3_000)).postings
            for chunk in list.chunks() { chunk.encoded().withUnsafeBufferPointer { family.add($0) } }
            told += zip(list.slots, list.impacts).map { UInt64($0) << 8 | UInt64($1) }
        }
        let list = family.list()
        #expect(zip(list.slots, list.impacts).map { UInt64($0) << 8 | UInt64($1) } == told.sorted())
        #expect(family.list().count == 0)
        // Rows of it are read as they were written, though no word has a place.
        let rows = list.chunks().map { chunk in
            chunk.encoded().withUnsafeBufferPointer { PostingList(encoded: $0, positions: []) }
        }
        #expect(rows.flatMap(\.slots) == list.slots)
        #expect(rows.flatMap(\.impacts) == list.impacts)
    }

    @Test(arguments: [[], [1], [1, 2, 130], [7, 16_384, 4_294_967_295]] as [[Int64]])
    func `numbers come back from their row`(numbers: [Int64]) {
        #expect(NumberRow.encoded(numbers).withUnsafeBufferPointer { NumberRow.decoded($0) } == numbers)
    }

    @Test(arguments: 1...30)
    func `words stand together or in a row where looking at every place says so`(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let wanted = (0..<60).map { UInt32($0 * 3) }
        // At one place stands one word.
        let words = (0..<3).map { word in
            wanted.map { _ in Set((0..<dice.roll(6)).map { _ in UInt32(3 * dice.roll(9) + word) }).sorted() }
        }
        var found = PlaceTables(
            words.map { places in
                var list = PostingList()
                for (slot, places) in zip(wanted, places) where !places.isEmpty {
                    list.append(slot: slot, impact: UInt8(1 + slot), positions: places)
                }
                var table = PlaceTable(wanted: wanted)
                list.encoded().withUnsafeBufferPointer { row in
                    list.positions.withUnsafeBufferPointer { table.add(passages: row, positions: $0) }
                    #expect(list.count == 0 || table.reaches(row))
                }
                return table
            })
        for number in wanted.indices {
            let places = words.map { $0[number] }
            #expect(found.allHold(number) == places.allSatisfy { !$0.isEmpty })
            guard found.allHold(number) else { continue }
            #expect(found.leastImpact(number) == UInt8(1 + wanted[number]))
            let rows = places[0].count { start in
                places.indices.allSatisfy { places[$0].contains(start + UInt32($0)) }
            }
            #expect(found.timesInARow(number) == rows)
            let distance = dice.roll(5)
            var windows: [(low: UInt32, high: UInt32)] = places[0].map { ($0, $0) }
            for more in places.dropFirst() {
                windows = windows.flatMap { window in more.map { (min(window.low, $0), max(window.high, $0)) } }
            }
            let isNear = windows.contains { $0.high > $0.low && Int($0.high - $0.low) <= distance + places.count - 1 }
            #expect(found.standTogether(number, distance: distance) == isNear)
        }
    }
}

import Testing

@testable import Search

@Suite struct PostingUnionTests {
    static func encoded(_ list: PostingList) -> EncodedList {
        var encoded = EncodedList()
        for chunk in list.chunks() { encoded.append(chunk.encoded()) }
        return encoded
    }

    @Test(arguments: 1...20)
    func `the union of lists is what adding passage by passage gives`(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var union = PostingUnion()
        var sums: [UInt32: Float] = [:]
        for _ in 0..<1 + dice.roll(8) {
            let list = RankingTests.list(&dice, slots: 1 + dice.roll(200_000))
            union.add(Self.encoded(list.postings), weight: list.weight)
            for (slot, impact) in zip(list.postings.slots, list.postings.impacts) {
                sums[slot, default: 0] += Float(impact) * (list.weight / 255)
            }
        }
        union.settle()
        #expect(union.slots == sums.keys.sorted())
        #expect(zip(union.slots, union.scores).allSatisfy { abs((sums[$0] ?? 0) - $1) < 0.001 })
    }

    @Test func `a damaged row that says it holds four thousand million passages asks for no more room than it has`() {
        var union = PostingUnion()
        let row: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 1, 1, 1]
        row.withUnsafeBufferPointer { union.add($0, weight: 1) }
        union.settle()
        #expect(union.slots.count <= row.count)
    }

    @Test(arguments: 1...20)
    func `places are those of the words asked for in the passages asked for`(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        var lists: [PostingList] = []
        for _ in 0..<2 {
            var list = PostingList()
            var slot: UInt32 = 0
            for _ in 0..<dice.roll(3_000) {
                slot += UInt32(1 + dice.roll(4))
                let places = Set((0..<dice.roll(5)).map { _ in UInt32(dice.roll(400)) }).sorted()
                list.append(slot: slot, impact: UInt8(1 + dice.roll(255)), positions: places)
            }
            lists.append(list)
        }
        let wanted = Set((0..<400).map { _ in UInt32(dice.roll(9_000)) }).sorted()
        var table = PlaceTable(wanted: wanted)
        for chunk in lists.flatMap({ $0.chunks() }) {
            chunk.encoded().withUnsafeBufferPointer { passages in
                chunk.positions.withUnsafeBufferPointer { table.add(passages: passages, positions: $0) }
            }
        }
        for (number, slot) in wanted.enumerated() {
            let told = lists.flatMap { list in
                zip(list.slots, list.allPositions).first { $0.0 == slot }.map { $0.1 } ?? []
            }
            #expect(Array(table[number]) == told.sorted())
        }
    }

    @Test func `an empty union has no passages`() {
        var union = PostingUnion()
        union.settle()
        #expect(union.slots.isEmpty)
    }
}

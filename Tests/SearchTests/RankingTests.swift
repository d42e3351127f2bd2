import Testing

@testable import Search

/// Numbers that come out alike every time.
struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, sides)
    }
}

@Suite struct RankingTests {
    struct List {
        var postings = PostingList()
        var weight: Float = 1
        var isMade = false

        func source() -> PostingSource {
            if isMade {
                return PostingSource(
                    slots: postings.slots, scores: postings.impacts.map { Float($0) * (weight / 255) })
            }
            return PostingSource(rows: postings.chunks().map { $0.encoded() }, weight: weight)
        }
    }

    static func list(_ dice: inout Dice, slots: Int) -> List {
        let share = [2, 3, 10, 50, 400][dice.roll(5)]
        var list = List(weight: Float(dice.roll(40) + 1) / 7, isMade: dice.roll(4) == 0)
        var slot = dice.roll(share)
        let flat = dice.roll(3) == 0
        while slot < slots {
            list.postings.append(
                slot: UInt32(slot), impact: flat ? 77 : UInt8(1 + dice.roll(255)), positions: [UInt32(dice.roll(9))])
            slot += 1 + dice.roll(share)
        }
        return list
    }

    /// Looks at every passage.
    static func exhaustive(
        _ required: [[List]], _ excluded: [List], _ standing: (UInt32) -> UInt32
    ) -> [RankedPassage] {
        let maps = required.map {
            $0.map { Dictionary(uniqueKeysWithValues: zip($0.postings.slots, $0.postings.impacts)) }
        }
        let out = Set(excluded.flatMap(\.postings.slots))
        var found: [RankedPassage] = []
        for slot in Set(required.flatMap { $0.flatMap(\.postings.slots) }) where !out.contains(slot) {
            guard maps.allSatisfy({ $0.contains { $0[slot] != nil } }), standing(slot) > 0 else { continue }
            // The lists of a clause are added up first, then the clauses.
            let scores = zip(maps, required).map { clause, lists in
                zip(clause, lists).reduce(Float(0)) { sum, pair in
                    pair.0[slot].map { sum + Float($0) * (pair.1.weight / 255) } ?? sum
                }
            }
            let score = scores.dropFirst().reduce(scores[0], +)
            found.append(RankedPassage(slot: slot, score: score, standing: standing(slot)))
        }
        return found.sorted(by: RankedPassage.precedes)
    }

    @Test(arguments: 0..<120)
    func `the best passages are those of looking at every one`(seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 977 &+ 5)
        let slots = [300, 4_000, 12_000, 140_000][dice.roll(seed % 6 == 0 ? 4 : 3)]
        let clauses = 1 + dice.roll(3)
        let required = (0..<clauses).map { _ in
            (0..<1 + dice.roll(clauses == 1 ? 5 : 3)).map { _ in Self.list(&dice, slots: slots) }
        }
        let excluded = dice.roll(3) == 0 ? [Self.list(&dice, slots: slots)] : []
        let dead = UInt32(2 + dice.roll(9))
        let standing: (UInt32) -> UInt32 = { $0 % dead == 1 ? 0 : 1 + $0 / 7 % 13 }
        let ranking = Ranking(
            required: required.map { $0.map { $0.source() } }, excluded: excluded.map { $0.source() },
            standing: standing)
        let expected = Self.exhaustive(required, excluded, standing)
        #expect(ranking.best(10) == Array(expected.prefix(10)))
        #expect(ranking.best(1) == Array(expected.prefix(1)))
        #expect(ranking.all() == expected)
        #expect(ranking.best(137) == Array(expected.prefix(137)))
        // What is not let through is never asked for its standing; what is, but is not there, is.
        let filtered = Ranking(
            required: required.map { $0.map { $0.source() } }, excluded: excluded.map { $0.source() },
            isFound: { $0 % dead != 1 || $0 % 41 == 0 }, standing: standing)
        #expect(filtered.best(10) == Array(expected.prefix(10)))
        #expect(filtered.best(137) == Array(expected.prefix(137)))
        let whatever = Self.exhaustive(required, excluded) { _ in 1 }
        #expect(ranking.slots() == whatever.map(\.slot).sorted())
    }

    @Test func `a clause without lists finds nothing`() {
        #expect(Ranking(required: [[]]) { _ in 1 }.best(10).isEmpty)
        #expect(Ranking(required: []) { _ in 1 }.best(10).isEmpty)
    }

    @Test(arguments: [0, 1, 2, 127, 128, 129, 1_023, 1_024, 1_025, 5_000])
    func `a list is read as it was written`(count: Int) {
        var dice = Dice(state: UInt64(count))
        var list = PostingList()
        var slot: UInt32 = 0
        for _ in 0..<count {
            slot += UInt32(1 + dice.roll(dice.roll(20) == 0 ? 200_000 : 5))
            list.append(
                slot: slot, impact: UInt8(1 + dice.roll(255)),
                positions: (0..<dice.roll(4)).map { UInt32($0 * 3 + dice.roll(3)) })
        }
        var read = PostingList()
        for chunk in list.chunks() {
            read.append(
                chunk.encoded().withUnsafeBufferPointer { PostingList(encoded: $0, positions: chunk.positions) })
        }
        #expect(read == list)
        #expect(read.allPositions == list.allPositions)
        #expect(list.chunks().allSatisfy { $0.count <= PostingList.chunkSize })
    }

    @Test func `the logarithm is one`() {
        #expect(abs(Impact.logarithm(1)) < 1e-6)
        #expect(abs(Impact.logarithm(2.718_281_8) - 1) < 1e-6)
        #expect(abs(Impact.logarithm(1_000_001) - 13.815_512) < 1e-5)
    }

    @Test func `more of a word, fewer other words and a title count for more`() {
        func impact(_ count: Int, _ titles: Int, _ length: Int) -> UInt8 {
            Impact.of(count: count, inTitles: titles, length: length, isHeading: false)
        }
        #expect(impact(2, 0, 40) > impact(1, 0, 40))
        #expect(impact(1, 0, 20) > impact(1, 0, 60))
        #expect(impact(1, 1, 40) > impact(1, 0, 40))
        #expect(impact(1, 0, 40) > impact(0, 1, 40))
        #expect(impact(0, 1, 5_000) >= 1)
    }
}

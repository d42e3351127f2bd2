import Testing

@testable import Search

@Suite struct SpellingTests {
    /// By the definition, without a bound.
    static func plain(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                if row == 0 || column == 0 {
                    table[row][column] = row + column
                    continue
                }
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var best = min(
                    table[row - 1][column - 1] + cost, table[row - 1][column] + 1, table[row][column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, table[row - 2][column - 2] + 1)
                }
                table[row][column] = best
            }
        }
        return table[left.count][right.count]
    }

    @Test func `within its bound the distance is that of the definition`() {
        var dice = Dice(state: 4)
        for _ in 0..<4_000 {
            let left = (0..<dice.roll(9)).map { _ in UInt8(97 + dice.roll(3)) }
            let right = (0..<dice.roll(9)).map { _ in UInt8(97 + dice.roll(3)) }
            let most = dice.roll(4)
            let told = Self.plain(left, right)
            #expect(
                Spelling.distance(left, right, most: most) == (told <= most ? told : nil), "\(left) \(right) \(most)")
        }
    }
}

extension SpellingTests {
    @Test func `a word with one wrong letter, the first, begins as one of the other beginnings`() {
        let typed = "norm"
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        let changed = letters.flatMap { [$0 + "orm", $0 + "norm"] } + ["orm", "onrm"]
        let beginnings = Spelling.otherBeginnings(typed, most: 1)
        for word in changed where !word.hasPrefix("n") {
            #expect(beginnings.contains { word.hasPrefix($0) }, "\(word)")
        }
        #expect(beginnings.allSatisfy { !$0.hasPrefix("no") })
        // Further letters of longer words may be wrong too.
        let longer = Spelling.otherBeginnings("samenwerking", most: 2)
        for word in ["zamenwreking", "amenwerkng", "asmenwerkinh", "tsamenwerkin"] {
            #expect(longer.contains { word.hasPrefix($0) }, "\(word)")
            #expect(Spelling.distance(Array("samenwerking".utf8), Array(word.utf8), most: 2) != nil)
        }
        for pair in zip(longer, longer.dropFirst()) { #expect(!pair.1.hasPrefix(pair.0)) }
    }
}

/// How far two words are apart.
public enum Spelling {
    /// Letters to change, insert, drop or swap with a neighbour; nil where it is more than `most`.
    ///
    /// Source: Damerau, A technique for computer detection and correction of spelling errors (1964), restricted form.
    public static func distance(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int? {
        if abs(left.count - right.count) > most { return nil }
        // Only letters that are not more than `most` apart can belong together.
        let far = most + 1
        let width = right.count + 2
        // Three rows of the table: the one before the last, the last, and the current one.
        var cells = Array(repeating: far, count: 3 * width)
        var before = 0
        var last = width
        var current = 2 * width
        for column in 0...min(most, right.count) { cells[last + column] = column }
        for row in stride(from: 1, through: left.count, by: 1) {
            let low = max(1, row - most)
            let high = min(right.count, row + most)
            cells[current + low - 1] = low == 1 ? row : far
            var least = cells[current + low - 1]
            for column in stride(from: low, through: high, by: 1) {
                let isSame = left[row - 1] == right[column - 1]
                var best = min(
                    cells[last + column - 1] + (isSame ? 0 : 1), cells[last + column] + 1,
                    cells[current + column - 1] + 1)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    best = min(best, cells[before + column - 2] + 1)
                }
                cells[current + column] = best
                least = min(least, best)
            }
            cells[current + high + 1] = far
            if least > most { return nil }
            (before, last, current) = (last, current, before)
        }
        return cells[last + right.count] <= most ? cells[last + right.count] : nil
    }

    /// What a word can begin with that is at most so many letters from `form` and begins with another letter: one letter
    /// was changed, left out, put in or swapped at the very beginning, and what follows is right.
    ///
    /// Where one letter is all that may be wrong the rest is the whole word; else it is one letter more.
    public static func otherBeginnings(_ form: String, most: Int) -> [String] {
        let kept = most == 1 ? form.count : 2
        guard form.count > 1 else { return [] }
        let first = form.prefix(1)
        let rest = form.dropFirst()
        var found = [String(rest.prefix(kept)), String(rest.prefix(1) + first + rest.dropFirst().prefix(kept - 2))]
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            let letter = String(UnicodeScalar(letter))
            if letter == first { continue }
            found.append(letter + rest.prefix(kept - 1))
            found.append(letter + form.prefix(kept - 1))
        }
        // A beginning of another would give its words twice.
        return Set(found).sorted().reduce(into: []) { kept, next in
            if kept.last.map(next.hasPrefix) != true { kept.append(next) }
        }
    }

    /// How many letters may be wrong in a word of that length.
    public static func tolerance(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3 }
}

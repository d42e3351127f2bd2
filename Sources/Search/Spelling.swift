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

    /// How many letters may be wrong in a word of that length.
    public static func tolerance(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3 }
}

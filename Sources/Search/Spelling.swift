/// How far two words are apart.
public enum Spelling {
    /// Letters to change, insert, drop or swap with a neighbour; nil where it is more than `most`.
    ///
    /// Source: Damerau, A technique for computer detection and correction of spelling errors (1964), restricted form.
    public static func distance(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int? {
        if abs(left.count - right.count) > most { return nil }
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            var least = row + 1
            for (column, other) in right.enumerated() {
                var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
                least = min(least, best)
            }
            if least > most { return nil }
            before = last
            last = current
        }
        return last[right.count] <= most ? last[right.count] : nil
    }

    /// How many letters may be wrong in a word of that length.
    public static func tolerance(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : length < 16 ? 2 : 3 }
}

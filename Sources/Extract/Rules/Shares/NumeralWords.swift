import Dutch

/// Whole numbers in letters that shares and counts are written in.
enum NumeralWords {
    /// Folded; the numbers that prose writes in letters.
    static let words: [String] = (Array(0...100) + [200, 300, 400, 500, 600, 700, 800, 900, 1000]).map(Numeral.word)

    static func value(_ folded: String) -> Double? { Numeral.value(folded).map(Double.init) }
}

/// How much a word says of a passage: BM25's part that hangs on the passage alone, in one byte.
///
/// `f / (f + k1 · (1 − b + b · length / pivot))`, where f counts the word in the text and a third of it in the titles
/// above it. The pivot is a constant, not today's average, so that a passage taken in tomorrow leaves the others as they
/// are. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), 3.4.
public enum Impact {
    static let saturation: Float = 1.1
    static let lengthShare: Float = 0.55
    /// Words in a passage of middling length.
    static let pivot: Float = 35
    /// What a word in the titles above a passage counts for.
    static let titleWeight: Float = 0.34

    /// - Parameters:
    ///   - count: times in the text.
    ///   - inTitles: times in the title of the document and the sections above.
    ///   - length: words in the passage.
    ///   - isHeading: whether the passage is itself a heading.
    /// - Returns: 1…255.
    public static func of(count: Int, inTitles: Int, length: Int, isHeading: Bool) -> UInt8 {
        let frequency = Float(count) + titleWeight * Float(min(inTitles, 2))
        // A cell of a table does not answer because its document's title does.
        let least: Float = count == 0 ? pivot : isHeading ? 12 : 6
        let norm = saturation * (1 - lengthShare + lengthShare * max(Float(length), least) / pivot)
        return UInt8(max(1, min(255, (255 * frequency / (frequency + norm)).rounded())))
    }

    /// How rare a word is: `ln(1 + (n − df + ½) / (df + ½))`.
    public static func rarity(holding: Int, of passages: Int) -> Float {
        let df = Float(min(holding, passages))
        return logarithm(1 + (Float(passages) - df + 0.5) / (df + 0.5))
    }

    /// The natural logarithm of a number of at least 1, to seven digits; the module is without a C library.
    static func logarithm(_ value: Float) -> Float {
        // value = m · 2^e with m in 1..<2; ln m by the series of artanh((m − 1) / (m + 1)).
        let mantissa = Double(value.significand)
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        var sum = 0.0
        var power = ratio
        for divisor in stride(from: 1.0, through: 15.0, by: 2.0) {
            sum += power / divisor
            power *= square
        }
        return Float(2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3)
    }
}

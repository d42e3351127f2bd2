import Dutch

/// Numbers in letters that shares and counts are written in.
enum NumeralWords {
    /// Folded; the numbers that prose writes in letters.
    static let words: [String] =
        (Array(0...100) + [200, 300, 400, 500, 600, 700, 800, 900, 1000]).map(Numeral.word) + Array(halves.keys)
        + Array(apart.keys)

    /// `anderhalf`, `tweeenhalf` … `negenenhalf`.
    private static let halves: [String: Double] = {
        var halves = ["anderhalf": 1.5, "anderhalve": 1.5]
        for whole in 2...9 {
            halves[Numeral.word(whole) + "enhalf"] = Double(whole) + 0.5
            halves[Numeral.word(whole) + "enhalve"] = Double(whole) + 0.5
        }
        return halves
    }()

    /// `twee-en-veertig`, as older prose spells it.
    private static let apart: [String: Double] = {
        var apart: [String: Double] = [:]
        for number in 21...99 where number % 10 != 0 {
            apart[Numeral.word(number % 10) + "-en-" + Numeral.word(number - number % 10)] = Double(number)
        }
        return apart
    }()

    /// ``words``, asked by a token.
    private static let values = WordTable(words.compactMap { word in value(word).map { (word, $0) } })

    /// The value of a token's word.
    static func value(_ index: Int, in tokens: TokenStream) -> Double? {
        tokens.value(index, in: values) ?? value(tokens.folded(index))
    }

    static func value(_ folded: String) -> Double? {
        halves[folded] ?? apart[folded] ?? Numeral.value(folded).map(Double.init)
    }
}

/// Ordinal numbers in words, built from the cardinals: 28 → `achtentwintigste`.
public enum Ordinal {
    /// The folded word; empty outside 1...9999.
    public static func word(_ number: Int) -> String {
        let cardinal = Numeral.word(number)
        guard number >= 1, !cardinal.isEmpty else { return "" }
        let last = number % 100
        switch last {
        case 1: return String(cardinal.dropLast(3)) + "eerste"
        case 3: return String(cardinal.dropLast(4)) + "derde"
        case 8: return cardinal + "ste"
        case 2, 4...7, 9...19: return cardinal + "de"
        default: return cardinal + "ste"
        }
    }

    /// The number of a folded word.
    public static func value(_ folded: String) -> Int? {
        if let number = table[folded] { return number }
        guard folded.utf8.count > 6 else { return nil }
        for (ending, cardinal) in [("eerste", "een"), ("derde", "drie"), ("ste", ""), ("de", "")]
        where folded.hasSuffix(ending) {
            let stem = String(folded.dropLast(ending.count)) + cardinal
            if let number = Numeral.value(stem), word(number) == folded { return number }
        }
        return nil
    }

    private static let table: [String: Int] = {
        var table: [String: Int] = [:]
        for number in 1...100 { table[word(number)] = number }
        return table
    }()
}

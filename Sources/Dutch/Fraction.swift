/// Words that name a part of a whole.
public enum Fraction {
    /// Names that stand alone, folded, with the part in percent: `helft` → 50.
    public static let names: [String: Double] = {
        var names: [String: Double] = ["helft": 50, "kwart": 25, "driekwart": 75, "driekwart-deel": 75]
        for (numerator, count) in [("een", 1.0), ("twee", 2), ("drie", 3), ("vier", 4)] {
            for (denominator, parts) in denominators where count < parts && parts != 4 {
                names[numerator + denominator] = count / parts * 100
                names[numerator + "-" + denominator] = count / parts * 100
            }
        }
        return names
    }()

    /// What a numeral before it divides, folded: `derde` → 3.
    public static let denominators: [String: Double] = [
        "derde": 3, "vierde": 4, "kwart": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
        "tiende": 10, "twaalfde": 12, "vijftiende": 15, "twintigste": 20, "honderdste": 100,
    ]
}

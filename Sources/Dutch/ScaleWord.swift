/// Words that multiply the number before them.
public enum ScaleWord {
    /// Folded word → factor. `ton` is a hundred thousand of money; beside goods it is a weight.
    public static let factors: [String: Double] = [
        "duizend": 1_000, "ton": 100_000, "miljoen": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
        "miljard": 1_000_000_000,
        "mld": 1_000_000_000, "mrd": 1_000_000_000, "biljoen": 1_000_000_000_000,
    ]
}

/// Names and signs of money.
public enum Money {
    /// Folded word after or before an amount → unit: `EUR`, or the coin's own name.
    public static let words: [String: String] = [
        "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "gbp": "GBP", "euro": "EUR", "euros": "EUR",
        "euro's": "EUR", "eur": "EUR", "cent": "cent", "cents": "cent", "eurocent": "cent", "gulden": "gulden",
        "guldens": "gulden", "nlg": "gulden",
        "hfl": "gulden",
    ]
    /// Letters that stand for the guilder straight before an amount.
    public static let guilderSigns: [String] = ["f", "fl", "ƒ"]
}

/// Words that multiply the number before them.
public enum ScaleWord {
    /// Folded word → factor. `ton` is a hundred thousand of money; beside goods it is a weight.
    public static let factors: [String: Double] = [
        "duizend": 1_000, "ton": 100_000, "miljoen": 1_000_000, "mln": 1_000_000, "mio": 1_000_000,
        "miljard": 1_000_000_000,
        "mld": 1_000_000_000, "mrd": 1_000_000_000, "biljoen": 1_000_000_000_000,
    ]
}

import Dutch
import Model

/// What of a clause is a verb.
extension ClauseSplitter {
    /// Whether a token is a verb, as far as the tables tell.
    static func isVerb(_ index: Int, in tokens: TokenStream) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, !token.isAllCapitals else { return false }
        if token.features.contains(.auxiliary) {
            guard tokens.is(index, "zijn") else { return true }
            // `zijn deuren`: a possessive has its noun after it.
            return index + 1 >= tokens.count || tokens[index + 1].kind != .word
                || !tokens[index + 1].features.contains(.policyThing) && !tokens.is(index + 1, "deuren")
        }
        if token.features.contains(.plainVerb) { return !token.isCapitalised }
        return token.features.contains(.verbForm) && !token.isCapitalised
    }

    /// An auxiliary that wants an infinitive.
    static func isModal(_ index: Int, in tokens: TokenStream) -> Bool {
        tokens.isOne(
            index,
            of: [
                "zal", "zullen", "zou", "zouden", "moet", "moeten", "kan", "kunnen", "mag", "mogen", "moest", "moesten",
            ])
    }
}

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
        if isAdjective(index, in: tokens) { return false }
        if token.features.contains(.plainVerb) { return !token.isCapitalised }
        return token.features.contains(.verbForm) && !token.isCapitalised
    }

    /// `het voortgezet speciaal onderwijs`: behind `het` and before its noun a participle is an adjective.
    static func isAdjective(_ index: Int, in tokens: TokenStream) -> Bool {
        guard index > 0, tokens[index].features.contains(.wholeParticiple), !tokens[index].isCapitalised,
            tokens.is(index - 1, "het"), !tokens.isFirstOfLine(index), tokens[index + 1].kind == .word
        else { return false }
        return tokens[index + 1].features.isDisjoint(with: [
            .auxiliary, .preposition, .conjunction, .article, .change2, .change3, .changeVerb, .verbForm, .plainVerb,
        ])
    }

    /// Whether the words of a clause so far are a noun with its aim: `Een wetsvoorstel om de kring uit te breiden tot A en
    /// B is aanvaard`. Its own verb is still to come, so that `en` ties nouns.
    static func isAim(_ words: [Int], in tokens: TokenStream) -> Bool {
        guard let om = words.first(where: { tokens.is($0, "om") }) else { return false }
        let verbs = words.filter { isVerb($0, in: tokens) }
        return !verbs.isEmpty && verbs.allSatisfy { $0 > om && tokens.is($0 - 1, "te") }
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

import Dutch
import Model

/// What is taken over, what an amount is raised to, and names that go on to their abbreviation.
extension VerbChangeRule {
    /// `De voorstellen nemen wij over` agrees, and a firm `overgenomen door een grotere aanbieder` is none of policy.
    static func isTakenOver(_ predicate: Predicate, _ clause: Clause, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        let free = prose.freePhrases(clause)
        let isProposal = free.contains { phrase in
            tokens.endsInOne(
                phrase.head,
                of: [
                    "voorstel", "voorstellen", "aanbeveling", "aanbevelingen", "advies", "adviezen", "conclusie",
                    "conclusies", "suggestie", "suggesties", "motie", "moties", "amendement",
                ])
        }
        guard !isProposal else { return false }
        guard predicate.form == .participle, let first = free.first,
            !first.tokens.contains(where: { tokens[$0].isCapitalised && $0 != prose.sentence.tokens.lowerBound })
        else { return true }
        return !clause.tokens.contains { tokens.is($0, "door") && tokens.is($0 + 1, "een") }
    }

    /// `verhoogd tot € 12 per uur`: to what something was raised is no money set aside.
    static func isRaisedTo(_ clause: Clause, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        return clause.tokens.contains { index in
            guard tokens.isOne(index, of: ["tot", "naar"]) else { return false }
            let sign = tokens.isOne(index + 1, of: ["circa", "ruim", "maximaal", "ongeveer"]) ? index + 2 : index + 1
            return tokens.isMark(sign, bytes: "€")
                || tokens[sign].kind == .number && tokens.isOne(sign + 1, of: ["euro", "gulden"])
        }
    }

    /// `Tijdelijk instituut voor coördinatie en afstemming (Tica)`: a name goes on to the abbreviation in brackets.
    static func whole(_ phrase: NounPhrase, _ prose: ProseReader) -> NounPhrase {
        let tokens = prose.tokens
        // `een bijdrage van maximaal € 5`: the sum was cut off.
        let end = phrase.tokens.upperBound
        if tokens.isOne(end - 1, of: ["maximaal", "minimaal", "circa", "gemiddeld"]), tokens.is(end - 2, "van"),
            end - 2 > phrase.head
        {
            var phrase = phrase
            phrase.tokens = phrase.tokens.lowerBound..<end - 2
            return phrase
        }
        guard tokens[phrase.tokens.lowerBound].isCapitalised,
            phrase.tokens.lowerBound > prose.sentence.tokens.lowerBound
        else { return phrase }
        var index = phrase.tokens.upperBound
        let last = min(prose.sentence.tokens.upperBound - 2, index + 5)
        guard index < last, tokens.is(index, "en") || isNamePart(index, tokens) else { return phrase }
        while index < last, tokens.is(index, "en") || isNamePart(index, tokens) { index += 1 }
        guard tokens.byte(index) == 0x28, tokens[index + 1].isCapitalised, tokens[index + 1].count <= 12,
            tokens.byte(index + 2) == 0x29
        else { return phrase }
        var phrase = phrase
        phrase.tokens = phrase.tokens.lowerBound..<index + 3
        return phrase
    }

    private static func isNamePart(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens[index].kind == .word && !tokens[index].isCapitalised && tokens[index].count > 3
            && tokens[index].features.isDisjoint(with: [
                .preposition, .article, .auxiliary, .conjunction, .changeVerb, .change1, .plainVerb,
            ])
    }

    /// `akkoord gegaan met het afschaffen van de regeling`: what was agreed on is the step.
    static func agreed(_ phrase: NounPhrase, _ predicate: Predicate, _ prose: ProseReader) -> NounPhrase {
        let tokens = prose.tokens
        guard predicate.verb.action == .agree, predicate.verb.preposition == "met" else { return phrase }
        var index = phrase.tokens.lowerBound - 1
        if tokens[index].features.contains(.article) { index -= 1 }
        guard tokens.is(index, "van"), tokens[index - 1].features.contains(.changeVerb), tokens.is(index - 2, "het")
        else { return phrase }
        var phrase = phrase
        phrase.tokens = index - 1..<phrase.tokens.upperBound
        phrase.head = index - 1
        return phrase
    }
}

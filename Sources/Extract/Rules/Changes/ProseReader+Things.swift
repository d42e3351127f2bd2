import Dutch
import Model

/// What of a phrase is a thing of policy.
extension ProseReader {
    /// Whether a phrase names something that policy is made of.
    func isThing(_ phrase: NounPhrase) -> Bool {
        let core = self.core(phrase)
        if core.contains(where: {
            tokens[$0].features.contains(.policyThing) || tokens[$0].features.contains(.changeNoun)
        }) {
            return !isOutside(phrase)
        }
        // `het verplichte eigen risico`
        if core.contains(where: { tokens.is($0, "risico") && tokens.is($0 - 1, "eigen") }) { return true }
        // `de uitvoering van dit N.B.P.`
        if core.count(where: { tokens[$0].count == 1 && tokens[$0].isCapitalised && tokens.byte($0 + 1) == 0x2E }) > 1 {
            return true
        }
        let span = tokens.span(core)
        if reading.references(in: span).contains(where: { $0.kind == .law }) { return true }
        return tokens[phrase.tokens.lowerBound].isAllCapitals && tokens[phrase.tokens.lowerBound].count > 2
    }

    /// The words up to the first phrase inside: `rol` of `rol van het rijk`, `bijdrage` of `hoogte van de bijdrage`.
    func core(_ phrase: NounPhrase) -> Range<Int> {
        var start = phrase.tokens.lowerBound
        var end = start
        while end < phrase.tokens.upperBound {
            if end > phrase.head, tokens[end].features.contains(.preposition), !tokens[end - 1].isCapitalised {
                guard Self.aspects.contains(tokens.folded(end - 1)), start == phrase.tokens.lowerBound else { break }
                start = end + 1
            }
            end += 1
        }
        return start < end ? start..<end : phrase.tokens
    }

    /// Nouns for a side of a thing, which is what changed.
    private static let aspects: Set<String> = [
        "hoogte", "duur", "omvang", "opzet", "uitvoering", "inrichting", "reikwijdte", "looptijd", "werking",
        "verdeling", "bekostiging", "berekening", "einddatum", "deelname", "maximum", "rest", "aantal", "deel",
        "besteding", "vormgeving", "organisatie", "naam", "onderdelen", "bepalingen", "delen", "mogelijkheid",
    ]

    /// Papers, persons, votes and steps of a study are no policy.
    func isOutside(_ phrase: NounPhrase) -> Bool {
        if isTorn(phrase) { return true }
        // `de Kamer van Koophandel` is a body, `de Kamer` is not.
        if tokens.is(phrase.head, "kamer"), tokens.is(phrase.head + 1, "van"), tokens[phrase.head].isCapitalised,
            tokens[phrase.head + 2].isCapitalised, phrase.tokens.contains(phrase.head + 2)
        {
            return false
        }
        if tokens.is(phrase.head, "aantal"), tokens[phrase.head + 1].features.contains(.policyThing) { return false }
        return tokens[phrase.head].features.contains(.outsideNoun)
    }

    /// `het door Actal aangekondigde programma`: where the noun begins whose article stands before a participle's own
    /// words; nil where no such words follow the article.
    func attributed(_ article: Int, in piece: Range<Int>) -> Int? {
        guard tokens[article].features.contains(.article), article + 3 < piece.upperBound,
            tokens.isOne(article + 1, of: ["door", "met", "bij", "tussen", "onder", "aan"]),
            !tokens.isOne(article + 2, of: ["stand", "werking"])
        else { return nil }
        for index in article + 2..<min(piece.upperBound - 1, article + 11) {
            guard tokens[index].kind == .word, tokens[index].features.isDisjoint(with: [.auxiliary, .conjunction])
            else { return nil }
            guard !tokens[index].isCapitalised, tokens[index].count > 6,
                tokens.endsInOne(index, of: ["de", "te", "gen", "ven", "ken", "men"])
            else { continue }
            let word = tokens.folded(index)
            guard Self.participleHeads.contains(where: { word.hasPrefix($0) }),
                tokens[index + 1].kind == .word, !tokens[index + 1].isCapitalised,
                tokens[index + 1].features.isDisjoint(with: [.auxiliary, .preposition, .conjunction, .article])
            else { continue }
            return index + 1
        }
        return nil
    }

    private static let participleHeads = [
        "ge", "be", "ver", "ont", "aange", "inge", "opge", "uitge", "afge", "toege", "voorge", "vastge", "bijge",
        "neerge",
        "overeenge", "doorge", "ondertek",
    ]

    /// `Comptabi!iteitswet`, `CO>- heffing`, `Minimaal 20%`: a word that a stray mark cuts, or a share.
    func isTorn(_ phrase: NounPhrase) -> Bool {
        let next = phrase.tokens.upperBound
        guard next < tokens.count, tokens[next].kind == .mark, !tokens[next].hasSpaceBefore else { return false }
        switch tokens.byte(next) {
        case 0x25: return tokens[next - 1].kind == .number && !tokens[phrase.head].features.contains(.policyThing)
        case 0x3E, 0x3C, 0x7C, 0x2A, 0x7E, 0x5E, 0x5C: return true
        case 0x21: return next + 1 < tokens.count && !tokens[next + 1].hasSpaceBefore && tokens[next + 1].kind == .word
        default: return false
        }
    }

    /// `Conform het akkoord van 2008 wordt de subsidie verhoogd`, `Zoals in 2004 is afgesproken, wordt`: the date of the
    /// ground, not of the change.
    func isGround(_ range: Range<Int>) -> Bool {
        let isOf = tokens.isOne(range.lowerBound - 1, of: ["van", "uit"])
        var index = range.lowerBound - 1
        let first = max(sentence.tokens.lowerBound, range.lowerBound - 9)
        while index >= first, tokens[index].kind == .word,
            tokens[index].features.isDisjoint(with: [.auxiliary, .plainVerb])
        {
            if isOf, tokens.isOne(index, of: ["conform", "overeenkomstig", "ingevolge", "volgens"]) { return true }
            if isOf, tokens.isOne(index, of: ["basis", "grond"]), tokens.is(index - 1, "op") { return true }
            if tokens.is(index, "zoals") {
                // `zoals in 2004 is afgesproken,`
                return (range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + 6)).contains {
                    tokens.isOne($0, of: ["afgesproken", "aangekondigd", "toegezegd", "voorgesteld", "geadviseerd"])
                }
            }
            index -= 1
        }
        return false
    }
}

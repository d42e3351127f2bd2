import Dutch
import Model

/// Names of bodies that no table has: `de Raad voor de strafrechtstoepassing en jeugdbescherming`.
extension ActorReader {
    /// Nouns of bodies that are called after what they are for.
    private static let heads = WordSet([
        "raad", "college", "stichting", "instituut", "centrum", "bureau", "vereniging", "fonds", "autoriteit",
        "organisatie", "commissie", "inspectie", "dienst", "genootschap", "bond", "federatie", "koepel", "consortium",
        "platform", "adviesraad",
    ])

    /// The name with the adjectives in capitals that belong to it: `het Europese Hof van Justitie`.
    func fullName(of mention: ActorMention, at index: Int) -> String {
        guard mention.kind == .name, !mention.noun.isEmpty, index > 0, tokens[index].isCapitalised,
            mention.noun != "minister", mention.noun != "staatssecretaris",
            mention.name.utf8.starts(with: tokens.word(index).utf8)
        else { return mention.name }
        var first = index
        while first > 1, index - first < 3, tokens[first - 1].kind == .word, tokens[first - 1].isCapitalised,
            tokens[first - 1].count > 3,
            !opensText(first - 1), tokens[first].hasSpaceBefore,
            tokens[first - 1].features.isDisjoint(with: [.article, .preposition, .numeral]),
            tokens.endsInOne(first - 1, of: ["e", "s", "k"], isWhole: false)
        {
            first -= 1
        }
        guard first < index else { return mention.name }
        return tokens.text[tokens.span(first..<mention.tokens.upperBound)]
    }

    /// Whether a token begins a sentence, so that its capital says nothing.
    private func opensText(_ index: Int) -> Bool {
        index == 0 || tokens[index - 1].kind == .mark && tokens.byte(index - 1) != 0x2C
            || tokens.text.bytes[Int(tokens[index].start) - 1] == 0x0A
    }

    /// `de Raad voor de gemeentefinanciën`, `het Hof van Justitie`: a body with a capital that is called after a small
    /// word, or after one in capitals behind `van`.
    func longName(at index: Int, before end: Int) -> ActorMention? {
        let next = index + 1
        guard tokens[index].isCapitalised, !tokens[index].isAllCapitals, next + 1 < end, index > 0,
            tokens[index - 1].kind == .word
        else { return nil }
        if tokens.is(next, "van"), tokens.isOne(index, of: ["hof", "raad", "orde"]), tokens[next + 1].isCapitalised,
            tokens[next + 1].kind == .word
        {
            return name(index..<next + 2)
        }
        // `het College van procureurs-generaal`; that of mayor and aldermen is read elsewhere.
        if tokens.is(next, "van"), tokens.is(index, "college"), isSmallNoun(next + 1),
            !tokens.isOne(next + 1, of: ["burgemeester", "bestuur", "gedeputeerde", "hoofdlijnen"])
        {
            var last = next + 2
            while tokens[last].kind != .mark || tokens.byte(last) == 0x2D, !tokens[last].hasSpaceBefore { last += 1 }
            return name(index..<last)
        }
        guard tokens.is(next, "voor"), tokens.isOne(index, of: ["raad", "college", "adviesraad", "commissie"]) else {
            return nil
        }
        var last = next + 1
        if tokens.isOne(last, of: ["de", "het"]) { last += 1 }
        // `voor het bevorderen van`: an infinitive.
        guard last < end, isSmallNoun(last), !tokens.is(last + 1, "van") else { return nil }
        last += 1
        // `… en jeugdbescherming beveelt aan`
        if last + 1 < end, tokens.is(last, "en"), isSmallNoun(last + 1), closesName(last + 2) { last += 2 }
        return closesName(last) ? name(index..<last) : nil
    }

    /// `de hoogleraar economie Unger`: with the field of study that stands before the name.
    func professor(at index: Int, before end: Int) -> ActorMention? {
        guard tokens.is(index, "hoogleraar") else { return nil }
        var next = index + 1
        while next < end, next <= index + 2, isSmallNoun(next) { next += 1 }
        guard next < end, tokens[next].isCapitalised, let person = properName(at: next, before: end),
            person.tokens.lowerBound == next
        else { return nil }
        return name(index..<person.tokens.upperBound)
    }

    private func name(_ range: Range<Int>) -> ActorMention {
        ActorMention(
            kind: .name, name: tokens.text[tokens.span(range)], noun: tokens.folded(range.lowerBound), tokens: range,
            isPlural: false)
    }

    private func isSmallNoun(_ index: Int) -> Bool {
        tokens[index].kind == .word && !tokens[index].isCapitalised && tokens[index].count > 4
            && tokens[index].features.isDisjoint(with: [
                .preposition, .auxiliary, .conjunction, .article, .findingVerb, .numeral,
            ])
    }

    /// Whether a name can end before a token: a verb, a mark or a preposition.
    private func closesName(_ index: Int) -> Bool {
        tokens[index].kind == .mark
            || !tokens[index].features.isDisjoint(with: [.auxiliary, .findingVerb, .preposition, .plainVerb])
    }

    /// `Raad voor de Volksgezondheid en Zorg`, `Stichting Natuur en Milieu`: whether `en` stands inside a name. Two
    /// parties have each its article, its abbreviation or its place in a table, or a verb in the plural behind them.
    func isInsideName(_ joint: Int, of first: ActorMention, _ second: ActorMention) -> Bool {
        guard tokens.is(joint, "en"), first.kind == .name, second.kind == .name, second.tokens.count == 1,
            second.tokens.lowerBound == joint + 1, second.noun.isEmpty,
            !tokens[joint + 1].isAllCapitals, Institution.names[Folding.fold(second.name)] == nil,
            Institution.names[Folding.fold(first.name)] == nil,
            first.tokens.contains(where: { tokens.isOne($0, of: Self.heads) })
        else { return false }
        let next = joint + 2
        // `(RVZ)`
        if tokens.byte(next) == 0x28, tokens[next + 1].isAllCapitals { return true }
        if tokens[next].kind == .word, !tokens[next].features.isDisjoint(with: [.auxiliary, .findingVerb]) {
            return !tokens.folded(next).hasSuffix("en") && !tokens.isOne(next, of: ["zijn"])
        }
        return tokens[next].kind == .word
    }
}

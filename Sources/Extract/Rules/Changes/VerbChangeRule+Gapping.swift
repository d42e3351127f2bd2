import Dutch
import Model

/// Several changes of one verb, of which only the first clause says it.
extension VerbChangeRule {
    /// `In 2008 is de wet A gewijzigd, in 2009 de wet B en in 2010 de wet C`: each thing with the date before it.
    static func gapped(_ change: Change, by predicate: Predicate, _ context: ChangeContext) -> [Change] {
        let prose = context.prose
        let tokens = prose.tokens
        let end = prose.sentence.tokens.upperBound
        var found: [Change] = []
        var index = predicate.token + 1
        while index < end, tokens.byte(index) == 0x2C || tokens.is(index, "en") {
            var next = index + 1
            if tokens.is(next, "en") { next += 1 }
            if tokens.isOne(next, of: ["in", "op", "per", "vanaf", "sinds"]) { next += 1 }
            guard
                let entry = prose.dates.joined().first(where: {
                    $0.range.lowerBound <= next && next < $0.range.upperBound
                }),
                entry.range.upperBound < end,
                let subject = prose.phrases.read(
                    entry.range.upperBound, to: pairEnd(from: entry.range.upperBound, to: end, tokens), style: .prose,
                    stops: prose.stops),
                subject.isDetermined || tokens[subject.tokens.lowerBound].isCapitalised,
                prose.isThing(subject) || tokens[subject.tokens.lowerBound].isCapitalised
            else { break }
            let last = subject.tokens.upperBound
            // A verb behind it makes a clause of its own.
            guard last >= end || tokens[last].kind == .mark || tokens.is(last, "en") else { break }
            var more = change
            more.subject = subject
            more.date = entry.mention.date
            more.tokens = entry.range.lowerBound..<last
            more.successor = nil
            more.predecessor = nil
            found.append(more)
            index = last
        }
        guard !found.isEmpty,
            let own = prose.dates.joined().last(where: { $0.range.upperBound <= predicate.token })
        else { return [change] }
        var first = change
        first.date = own.mention.date
        first.tokens = change.tokens.lowerBound..<min(change.tokens.upperBound, predicate.token + 1)
        return [first] + found
    }

    /// Where the thing of one such pair must end: at a comma, or at `en` with the next date behind it.
    private static func pairEnd(from start: Int, to end: Int, _ tokens: TokenStream) -> Int {
        (start..<end).first { index in
            tokens.byte(index) == 0x2C && tokens[index].kind == .mark
                || tokens.is(index, "en") && tokens.isOne(index + 1, of: ["in", "op", "per", "vanaf", "sinds"])
        } ?? end
    }

    /// Whether `indien X zou zijn ingevoerd` only supposes what did not happen.
    static func isSupposed(_ predicate: Predicate, _ clause: Clause, _ tokens: TokenStream) -> Bool {
        guard predicate.auxiliaries.contains(.shall),
            predicate.auxiliaries.contains(.be) || predicate.auxiliaries.contains(.have),
            predicate.form == .participle, let opener = clause.opener ?? clause.tokens.first
        else { return false }
        return tokens.isOne(opener, of: ["indien", "als", "wanneer"])
            && clause.tokens.contains {
                tokens.isOne($0, of: ["zou", "zouden"])
            }
    }

    /// Whether a verb of duty or ban sets a rule from a day on, whatever it is said of: `wordt per 2011 verplicht`.
    static func isRuled(_ predicate: Predicate, _ subject: NounPhrase, _ context: ChangeContext) -> Bool {
        let verb = predicate.verb
        guard
            verb.complement == ["verplicht"]
                || ["verplichten", "verbieden"].contains(verb.infinitives.first ?? "") && predicate.voice == .passive,
            !context.subjects.isDoer(subject), !context.prose.isOutside(subject),
            // `is het verboden om`: what is banned stands behind it.
            !subject.tokens.contains(predicate.token),
            !subject.tokens.overlaps(predicate.token - 1..<predicate.token)
                || predicate.token == subject.tokens.upperBound
        else { return false }
        return takesEffectDate(context)
            || context.prose.dates[context.clause].contains { $0.mention.date.modifier == .since }
    }

    /// `de eerste tranche van de wet`, `hoofdstuk 4 van de wet`: a part of a law changes as the law does.
    static func isLawPart(_ predicate: Predicate, _ subject: NounPhrase, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        let parts: [StaticString] = ["tranche", "fase", "hoofdstuk", "titel", "afdeling", "paragraaf", "onderdeel"]
        // What begins is the tranche for itself.
        guard [.enterIntoForce, .amend, .end].contains(predicate.verb.action),
            tokens.endsInOne(subject.head, of: parts)
        else { return false }
        return prose.reading.references(in: tokens.span(subject.tokens)).contains { $0.kind == .law }
            || subject.tokens.contains {
                $0 > subject.head && LabelledItemRule.thing($0..<$0 + 1, tokens) == .law
            }
    }

    /// `Artikel 7:668a van het Burgerlijk Wetboek`: the whole citation, of which a phrase holds the end only.
    static func article(around subject: NounPhrase, _ prose: ProseReader) -> NounPhrase? {
        let place = Int(prose.tokens[subject.tokens.lowerBound].start)
        guard
            let cited = prose.reading.references(in: prose.sentence.span).first(where: {
                $0.kind == .article && $0.span.start <= place && place < $0.span.end
            })
        else { return nil }
        let range = prose.tokens.range(of: cited.span)
        return NounPhrase(tokens: range, head: range.lowerBound, preposition: nil, isDetermined: false)
    }
}

import Dutch
import Model

/// Changes told before a noun: `het per 1 januari 1993 in werking getreden Besluit`.
enum AttributiveChangeRule: Rule {
    static let cues: Features = [.changeVerb, .policyThing]

    static let examples: [Example] = ChangeExamples.attributive

    static func changes(in context: ChangeContext, log: inout ChangeLog) -> [Change] {
        let prose = context.prose
        let tokens = prose.tokens
        let indices = context.view.tokens
        for (range, mention) in prose.dates[context.clause] {
            guard let position = indices.firstIndex(of: range.upperBound), indices.contains(range.lowerBound) else {
                continue
            }
            // An article stands before the date, but for its preposition.
            var opening = range.lowerBound - 1
            while opening > context.view.first,
                tokens.isOne(opening, of: ["op", "per", "in", "van", "ingang", "met", "begin", "medio", "eind"])
            {
                opening -= 1
            }
            guard opening >= context.view.first, tokens[opening].features.contains(.article) else { continue }
            var index = position
            while index < indices.count, index < position + 6 {
                let token = indices[index]
                if let verb = participle(token, tokens), token + 1 < tokens.count,
                    !tokens[token + 1].features.contains(.auxiliary),
                    let subject = prose.phrases.read(
                        token + 1, to: context.view.last + 1, style: .prose, stops: prose.stops),
                    prose.isThing(subject) || tokens[subject.tokens.lowerBound].isCapitalised
                {
                    log.note("‘\(tokens.word(token))’ before ‘\(prose.words(subject.tokens))’")
                    return [
                        Change(
                            action: action(of: verb, subject, tokens),
                            tokens: range.lowerBound..<subject.tokens.upperBound, subject: subject,
                            date: mention.date,
                            status: StatusReader.isAhead(mention.date, of: prose.reading) ? .planned : .done,
                            sentence: prose.sentence, rule: name, grade: 0.9)
                    ]
                }
                index += 1
            }
        }
        return []
    }

    /// `het gesloten akkoord`: an accord that is closed is made.
    private static func action(of verb: ChangeVerb, _ subject: NounPhrase, _ tokens: TokenStream) -> ChangeKind {
        verb.infinitives == ["sluiten"] && LabelledItemRule.thing(subject.tokens, tokens) == .accord
            ? .agree : verb.action
    }

    /// The verb of a participle that can stand before a noun: `geïnstalleerde`, `getreden`.
    private static func participle(_ index: Int, _ tokens: TokenStream) -> ChangeVerb? {
        guard tokens[index].kind == .word else { return nil }
        var word = tokens.folded(index)
        if tokens.is(index, "getreden"), tokens.is(index - 1, "werking") {
            return ChangeVerb.all.first { $0.complement == ["in", "werking"] }
        }
        if tokens.is(index, "gekomen"), tokens.is(index - 1, "stand") {
            return ChangeVerb.all.first { $0.complement == ["tot", "stand"] && $0.valency == .theme }
        }
        if let use = ChangeLexicon.shared.verbs[word]?.first(where: { $0.form == .participle && $0.part == .whole }) {
            return ChangeVerb.all[use.verb]
        }
        guard word.hasSuffix("e") else { return nil }
        word.removeLast()
        return ChangeLexicon.shared.verbs[word]?.first { $0.form == .participle && $0.part == .whole }
            .map { ChangeVerb.all[$0.verb] }
    }
}

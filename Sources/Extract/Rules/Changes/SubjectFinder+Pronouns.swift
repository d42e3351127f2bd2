import Dutch
import Model

/// What a pronoun means, and what came in the place of another.
extension SubjectFinder {
    /// What a pronoun of a clause means: what its own sentence names before it, where all else that is known stands in
    /// another paragraph; else the last subject.
    func meant(in clause: Clause) -> NounPhrase? {
        guard let earlier else { return named(before: clause) }
        return isElsewhere(earlier) ? named(before: clause) ?? earlier : earlier
    }

    /// Whether a phrase stands in another paragraph.
    private func isElsewhere(_ phrase: NounPhrase) -> Bool {
        let blocks = prose.reading.document.blocks
        guard blocks.indices.contains(prose.sentence.block) else { return false }
        return Int(prose.tokens[phrase.tokens.lowerBound].start) < blocks[prose.sentence.block].span.start
    }

    /// `In 1891 werd de Kamer van Arbeid ingesteld; in 1920 werd zij opgeheven`: what the last main clause is about.
    private func named(before clause: Clause) -> NounPhrase? {
        guard let last = prose.clauses.last(where: { $0.number < clause.number && $0.kind == .main }) else {
            return nil
        }
        let tokens = prose.tokens
        return prose.freePhrases(last).first { phrase in
            phrase.isDetermined && !isAdverbial(phrase)
                && (prose.isThing(phrase) || tokens[phrase.tokens.lowerBound].isCapitalised)
                && (!isDoer(phrase) || isNamedBody(phrase))
        }
    }

    /// `de Kamer van Arbeid`: with a name behind it, a noun for who makes policy names a body.
    func isNamedBody(_ phrase: NounPhrase) -> Bool {
        let tokens = prose.tokens
        return phrase.tokens.count > 2 && tokens[phrase.head].isCapitalised
            && tokens.isOne(phrase.head + 1, of: ["van", "voor"])
            && tokens[phrase.head + 2].isCapitalised
    }

    /// `X is vervangen door Y`: what replaces is what came.
    func replacer(_ predicate: Predicate, _ clause: Clause) -> NounPhrase? {
        let isFollowing = predicate.verb.infinitives == ["volgen"] && predicate.verb.particle == "op"
        // `De taken van X zijn overgenomen door Y`
        let isTakingOver =
            predicate.verb.infinitives == ["nemen"] && predicate.verb.particle == "over"
            && predicate.voice != .attributive
            && predicate.auxiliaries.contains { $0 == .be || $0 == .become }
            && prose.freePhrases(clause).contains { Relation.isTask($0.head, tokens) }
        if isTakingOver {
            return prose.all(clause).first { $0.preposition.map { tokens.is($0, "door") } ?? false }
        }
        guard predicate.verb.infinitives == ["vervangen"] || isFollowing else { return nil }
        if predicate.voice == .passive {
            // `is vervangen door een vaste en een variabele component`: of what came there is no name.
            return prose.all(clause).first { $0.preposition.map { tokens.is($0, "door") } ?? false }
                .flatMap { isWanting($0, clause) ? nil : $0 }
        }
        if clause.kind == .relative, isBareRelative(clause) { return antecedent(of: clause) }
        return prose.freePhrases(clause).first { !isAdverbial($0) }
    }

    /// Whether what came is no thing of policy and has no name, while what went is one.
    private func isWanting(_ phrase: NounPhrase, _ clause: Clause) -> Bool {
        !prose.isThing(phrase) && !phrase.tokens.contains { tokens[$0].isCapitalised }
            && prose.freePhrases(clause).first.map { prose.isThing($0) } ?? false
    }

    /// `de taakstelling van 20 mln. gulden, die`: what has a price, and not the gulden.
    func priced(_ phrase: NounPhrase) -> NounPhrase? {
        let tokens = prose.tokens
        let money: [StaticString] = ["euro", "gulden", "miljoen", "miljard", "mln", "mld"]
        guard phrase.tokens.contains(where: { tokens.isOne($0, of: money) }) else { return nil }
        var index = phrase.tokens.lowerBound
        if phrase.tokens.contains(where: { tokens.is($0, "van") && $0 > phrase.head }) {
            index = phrase.tokens.first { tokens.is($0, "van") } ?? index
        } else {
            // Digits, signs and short forms stand between.
            let start = max(prose.sentence.tokens.lowerBound, index - 8)
            while index > start,
                tokens[index].kind != .word || tokens.isOne(index, of: money)
                    || tokens.isOne(index, of: ["ca", "circa"])
            {
                index -= 1
            }
        }
        guard tokens.is(index, "van"), index > prose.sentence.tokens.lowerBound, tokens[index - 1].kind == .word,
            tokens[index - 1].features.contains(.policyThing)
        else { return nil }
        return NounPhrase(tokens: index - 1..<index, head: index - 1, preposition: nil, isDetermined: true)
    }

    /// `De wet is in 2007 in werking getreden` behind the law's full name: that law.
    func lawMeant(by phrase: NounPhrase) -> NounPhrase? {
        let tokens = prose.tokens
        guard phrase.tokens.count == 1, tokens.is(phrase.head, "wet"),
            tokens.isOne(phrase.head - 1, of: ["de", "deze"]),
            !tokens[phrase.head].isCapitalised, let earlier, earlier.tokens.lowerBound < phrase.head,
            earlier.tokens.upperBound <= prose.sentence.tokens.lowerBound
                || earlier.tokens.lowerBound >= prose.sentence.tokens.lowerBound,
            tokens[earlier.tokens.lowerBound].isCapitalised,
            prose.reading.references(in: tokens.span(earlier.tokens)).contains(where: { $0.kind == .law })
                || LabelledItemRule.thing(earlier.tokens, tokens) == .law
        else { return nil }
        return earlier
    }

    /// `het verlaagde btw-tarief`: a participle before its noun, spelled as a past.
    func opensAttribute(_ index: Int) -> Bool {
        let tokens = prose.tokens
        let next = index + 1
        guard next + 1 < prose.sentence.tokens.upperBound, tokens[next].kind == .word, tokens[next + 1].kind == .word,
            !tokens[next].features.isDisjoint(with: [.changeVerb, .change1]), tokens[next].count > 5,
            tokens.endsInOne(next, of: ["de", "te"]), tokens.isOne(index, of: ["het", "dit", "deze", "die"])
        else { return false }
        return tokens[next + 1].features.isDisjoint(with: [
            .auxiliary, .preposition, .article, .conjunction, .change2, .change3, .changeVerb, .plainVerb,
        ])
    }
}

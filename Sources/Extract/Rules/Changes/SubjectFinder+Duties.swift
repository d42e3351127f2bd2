import Dutch
import Model

/// What somebody must do from a day on: the duty is what came.
extension SubjectFinder {
    /// `zijn scholen verplicht een meldcode te gebruiken`: the code; nil where the verb is said of a thing.
    func duty(_ predicate: Predicate, _ clause: Clause) -> NounPhrase? {
        guard predicate.verb.infinitives == ["verplichten"], predicate.voice == .passive,
            let first = prose.freePhrases(clause).first(where: { $0.tokens.upperBound <= predicate.token }),
            first != prose.freePhrases(clause).last, !tokens.is(predicate.token + 1, "om") || isDoer(first),
            let infinitive = (predicate.token + 1..<max(predicate.token + 1, prose.sentence.tokens.upperBound)).first(
                where: { tokens.is($0, "te") && tokens[$0 + 1].kind == .word })
        else { return nil }
        return prose.all(clause).last { phrase in
            // `voor- en naschoolse opvang`
            (phrase.preposition.map { tokens.byte($0 + 1) == 0x2D } ?? true)
                && phrase.tokens.lowerBound > predicate.token
                && phrase.tokens.upperBound <= infinitive && infinitive - phrase.tokens.upperBound <= 2
        }
    }

    /// `toezicht, dat in 2012 een wettelijke basis kreeg`: what was given a ground, not the ground.
    func receiver(of given: NounPhrase, in clause: Clause) -> NounPhrase? {
        guard tokens.isOne(given.head, of: ["basis", "grondslag"]), clause.kind == .relative, isBareRelative(clause)
        else { return nil }
        return antecedent(of: clause).flatMap { prose.isThing($0) ? $0 : nil }
    }

    /// `De verhuur van het pand aan België, ingegaan op 1 februari,`: a participle behind a comma tells of the subject,
    /// not of the name that a preposition puts last.
    func owner(of clause: Clause, besides last: NounPhrase) -> NounPhrase? {
        guard clause.isReduced, let preposition = last.preposition, !prose.isThing(last),
            tokens.isOne(preposition, of: ["aan", "in", "op", "met", "door", "bij"]),
            tokens[last.head].isCapitalised, let parent = clause.parent
        else { return nil }
        return prose.freePhrases(prose.clauses[parent]).first { $0.tokens.upperBound <= last.tokens.lowerBound }
    }
}

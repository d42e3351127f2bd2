import Dutch
import Model

/// What nobody must, may or can any longer: `hoeven vanaf 2012 geen verantwoording meer af te leggen`.
enum NoLongerRule: Rule {
    static let cues: Features = [.negation]

    static let examples: [Example] = ChangeExamples.releases

    static func changes(in context: ChangeContext, log: inout ChangeLog) -> [Change] {
        let prose = context.prose
        let tokens = prose.tokens
        let clause = context.view
        guard prose.sentence.features.contains(.negation), context.found.isEmpty,
            let negation = clause.tokens.first(where: { tokens[$0].features.contains(.negation) }),
            let modal = clause.tokens.first(where: { tokens.isOne($0, of: Self.modals) }),
            let more = clause.tokens.first(where: { $0 > negation && tokens.isOne($0, of: ["meer", "langer"]) }),
            more - negation <= 8, !tokens.is(more + 1, "dan"), !tokens.is(more + 1, "of")
        else { return [] }
        guard let date = context.date(near: modal), date.modifier == .since || VerbChangeRule.takesEffectDate(context)
        else {
            log.note("‘\(tokens.word(modal)) … \(tokens.word(more))’ says not from when")
            return []
        }
        let subject: NounPhrase?
        if tokens.is(negation, "geen") {
            subject = prose.phrases.read(negation + 1, to: more, style: .prose, stops: prose.stops)
        } else {
            guard more == negation + 1 else { return [] }
            subject = prose.freePhrases(clause).last {
                $0.tokens.upperBound <= negation && !context.subjects.isDoer($0) && $0.isDetermined
            }
        }
        guard let subject, !prose.isOutside(subject), prose.isThing(subject) || isDuty(subject, prose) else {
            log.note("what is no longer asked is no rule or thing of policy")
            return []
        }
        let status = StatusReader.status(
            isPast: tokens.isOne(modal, of: Self.past), auxiliaries: [], date: date, in: context)
        log.note("‘\(tokens.word(modal)) … \(tokens.word(more))’ ends ‘\(prose.words(subject.tokens))’")
        return [
            Change(
                action: .end, tokens: VerbSpan.words(clause, prose), subject: subject, date: date, status: status,
                sentence: prose.sentence, rule: name, grade: 0.75)
        ]
    }

    /// `verantwoording`, `eigen bijdrage`, `inkomenseisen`: what a rule asks or grants.
    private static func isDuty(_ phrase: NounPhrase, _ prose: ProseReader) -> Bool {
        prose.core(phrase).contains { index in
            let word = prose.tokens.folded(index)
            return RuleContent.holds(word)
                || [
                    "verantwoording", "verklaring", "toestemming", "indicatie", "controle", "administratie",
                    "inschrijving",
                ]
                .contains(word) || word.hasSuffix("seisen") || word.hasSuffix("plicht")
        }
    }

    private static let modals: [StaticString] = [
        "hoeven", "hoeft", "hoefde", "hoefden", "moeten", "moet", "moest", "moesten", "mogen", "mag", "mocht",
        "mochten", "kunnen", "kan", "kon", "konden",
    ]
    private static let past: [StaticString] = [
        "hoefde", "hoefden", "moest", "moesten", "mocht", "mochten", "kon", "konden",
    ]
}

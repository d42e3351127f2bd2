import Dutch
import Model

/// Announcements that the document's own date dates: `Ik wil het programma voortzetten`.
enum AnnouncementRule: Rule {
    static let cues: Features = [.auxiliary, .changeVerb, .change3]

    static let examples: [Example] = ChangeExamples.announcements

    static func changes(in prose: ProseReader, subjects: SubjectFinder, log: inout ChangeLog) -> [Change] {
        let tokens = prose.tokens
        guard prose.sentence.features.contains(.speakerWord), let published = prose.reading.documentDate else {
            return []
        }
        for clause in prose.clauses where clause.kind == .main || clause.kind == .coordinate {
            guard clause.tokens.contains(where: { tokens[$0].features.contains(.speakerWord) }),
                prose.has(clause, ["wil", "willen", "zal", "zullen", "besloten", "ga", "gaan", "voornemens"]),
                !prose.has(clause, ["verkennen", "onderzoeken", "bezien", "overwegen", "nagaan", "informeren", "of"]),
                !clause.tokens.contains(where: { tokens[$0].features.contains(.negation) })
            else { continue }
            guard
                let verb = clause.tokens.last(where: { index in
                    tokens[index].kind == .word
                        && (tokens.isOne(index, of: ["voortzetten", "voort"])
                            || tokens.value(index, in: ChangeLexicon.shared.uses)?.contains {
                                $0.part == .whole && !ChangeVerb.all[$0.verb].isWeak
                                    && ChangeVerb.all[$0.verb].action != .announce
                                    && ChangeVerb.all[$0.verb].action != .agree
                                    && ($0.form == .infinitive || $0.form == .present)
                            } ?? false)
                })
            else { continue }
            guard let subject = prose.freePhrases(clause).first(where: { prose.isThing($0) && isPolicy($0, tokens) })
            else {
                log.note("an intention, but of no programme, law or structure")
                continue
            }
            log.note("intention with ‘\(tokens.word(verb))’, dated by the document")
            let bounds = published.bounds
            return [
                Change(
                    action: .announce, tokens: VerbSpan.words(clause, prose), subject: subject,
                    date: EventDate(
                        edtf: published, earliest: bounds.earliest, latest: bounds.latest, source: .document,
                        basis: "the document’s date"),
                    status: .planned, sentence: prose.sentence, rule: name, grade: 0.6)
            ]
        }
        return []
    }

    private static func isPolicy(_ phrase: NounPhrase, _ tokens: TokenStream) -> Bool {
        switch LabelledItemRule.thing(phrase.tokens, tokens) {
        case .programme, .law, .body, .plan, .benefit, .money: true
        default: false
        }
    }
}

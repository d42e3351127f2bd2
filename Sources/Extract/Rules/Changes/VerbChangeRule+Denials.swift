import Dutch
import Model

/// What was to come and did not: `zou in 2013 ingaan, maar is nooit in werking getreden`.
extension VerbChangeRule {
    /// Whether a later clause of the sentence tells that what was to be never was, or that the old stayed.
    static func isNeverDone(_ prose: ProseReader, after clause: Int) -> Bool {
        prose.clauses.indices.contains { $0 > clause && (isDenial($0, prose) || tellsStay($0, prose)) }
    }

    /// `maar dat is niet gebeurd`, `maar ging niet door`
    private static func isDenial(_ clause: Int, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        let words = prose.clauses[clause].tokens
        guard words.contains(where: { tokens.isOne($0, of: ["niet", "nooit", "nimmer", "evenmin"]) }) else {
            return words.contains { tokens.isOne($0, of: ["afgezien", "afgeblazen", "teruggedraaid"]) }
        }
        return words.contains { index in
            tokens.isOne(
                index,
                of: [
                    "getreden", "gekomen", "doorgegaan", "doorgezet", "ingevoerd", "ingegaan", "uitgevoerd", "gebeurd",
                    "gebeurde", "doorging", "doorgingen",
                ])
                || tokens.is(index, "door") && prose.has(prose.clauses[clause], ["ging", "gingen", "gaat", "gaan"])
        }
    }

    /// `maar is blijven bestaan`, `maar bleef in stand`, `maar bestaat nog`
    private static func tellsStay(_ clause: Int, _ prose: ProseReader) -> Bool {
        let view = prose.clauses[clause]
        guard view.opener.map({ prose.tokens.isOne($0, of: ["maar", "doch"]) }) ?? view.isApart else { return false }
        let stays = prose.has(view, ["blijven", "bleef", "bleven", "gebleven", "nog", "steeds", "alsnog"])
        return stays && prose.has(view, ["bestaan", "bestaat", "stand", "gehandhaafd", "gelden", "kracht"])
            || prose.has(view, ["behouden", "gehandhaafd"]) && !prose.has(view, ["niet"])
    }

    /// `De taakstelling die voor 1997 was ingeboekt, wordt ingetrokken`
    static func isTakenBack(_ prose: ProseReader) -> Bool {
        prose.clauses.contains { clause in
            clause.kind != .relative
                && prose.has(
                    clause, ["ingetrokken", "teruggedraaid", "geschrapt", "vervalt", "vervallen", "ongedaan"])
        }
    }
}

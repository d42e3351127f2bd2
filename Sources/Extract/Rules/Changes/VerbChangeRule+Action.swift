import Dutch
import Model

/// What a verb of change says that happened, by its subject and its date.
extension VerbChangeRule {
    /// The kind of change that a verb tells of its subject.
    static func action(
        _ predicate: Predicate, _ subject: NounPhrase, _ clause: Clause, _ prose: ProseReader, _ date: EventDate
    ) -> ChangeKind {
        let tokens = prose.tokens
        let verb = predicate.verb
        let infinitive = verb.infinitives.first ?? ""
        let thing = LabelledItemRule.thing(subject.tokens, tokens)
        if isState(verb) || isPaying(verb), isNoMore(clause, tokens) { return .end }
        switch infinitive {
        case "sluiten" where verb.particle.isEmpty:
            return thing == .accord && !tokens.is(subject.head, "contract") ? .agree : .end
        case "voeren" where verb.particle == "door": return noun(subject, prose) ?? verb.action
        case "gelden":
            // `geldt uiterlijk 1 mei 2014`: by then it has begun.
            let isDeadline = date.modifier == .before && prose.has(clause, ["uiterlijk"])
            if case .interval(.open, _)? = date.edtf, !isDeadline || prose.has(clause, ["tot"]) { return .end }
        case "worden" where verb.complement == ["van", "kracht"], "zijn" where verb.complement == ["van", "kracht"]:
            // `is van kracht geweest tot 2009`
            if case .interval(.open, _)? = date.edtf, date.modifier != .before { return .end }
        case "zien": return noun(subject, prose) ?? verb.action
        case "duren": return thing == .pilot ? .pilot : .start
        case "gaan" where verb.particle == "verder" && prose.has(clause, ["samen", "gezamenlijk", "tezamen"]):
            return .merge
        case "gaan" where verb.particle == "open" && thing == .body: return .establish
        case "voegen" where verb.particle == "toe": return prose.money(clause) != nil ? .fund : .amend
        case "verhogen", "verlagen":
            // `verhoogt het collegegeld met 22 euro`: the amount is the step, not money set aside.
            // To what a contribution is raised is its price.
            let isPrice =
                isRaisedTo(clause, prose)
                && (thing != .money || tokens.endsInOne(subject.head, of: ["bijdrage", "bijdragen", "vergoeding"]))
            return prose.money(clause) != nil && thing != .benefit && thing != .law && !isPrice ? .fund : .amend
        case "wijzigen" where tokens.is(subject.head, "naam"), "veranderen" where tokens.is(subject.head, "naam"):
            return .rename
        case "openen" where isStanding(predicate, clause, tokens) && prose.has(clause, limits): return .amend
        case "openen" where thing == .body && verb.complement.isEmpty: return .establish
        case "komen" where verb.complement == ["tot", "stand"] || verb.complement.isEmpty && verb.particle.isEmpty:
            if isArrivingStep(predicate, subject, tokens), let noun = noun(subject, prose) { return noun }
            return thing == .accord ? .agree : thing == .body ? .establish : thing == .programme ? .start : .introduce
        case "volgen" where verb.particle.isEmpty:
            if let noun = noun(subject, prose) { return noun }
            return thing == .programme || thing == .pilot ? .start : .introduce
        case "bestaan":
            if case .interval(.open, _)? = date.edtf { return .end }
            return thing?.action ?? .start
        case "kennen":
            if case .interval(.open, _)? = date.edtf { return .end }
            return thing?.action ?? .introduce
        case "voeren" where verb.particle == "uit" && date.modifier == .since: return .introduce
        case "gaan" where verb.particle == "door":
            return noun(subject, prose) ?? thing?.action ?? .start
        case "gaan" where verb.complement == ["actief"]:
            return thing?.action ?? .start
        case "sluiten" where verb.particle == "af":
            return thing == .accord && !tokens.is(subject.head, "contract") ? .agree : .end
        case "lopen" where verb.particle.isEmpty && verb.complement.isEmpty:
            if case .interval(.open, _)? = date.edtf { return .end }
            return thing == .pilot ? .pilot : .start
        default: break
        }
        if thing == .pilot, verb.action == .start { return .pilot }
        if verb.action == .end, noun(subject, prose) == .evaluate { return .evaluate }
        return verb.action
    }

    /// `De regeling staat open voor`: how a thing is.
    static func isStanding(_ predicate: Predicate, _ clause: Clause, _ tokens: TokenStream) -> Bool {
        tokens.is(predicate.token, "open")
            && clause.tokens.contains { tokens.isOne($0, of: ["staat", "staan", "stond", "stonden"]) }
    }

    /// Words that say for whom a thing is open that was there already.
    private static let limits: [StaticString] = [
        "alleen", "slechts", "uitsluitend", "enkel", "nog", "ook", "tevens", "mede",
    ]

    /// The change that a noun of a phrase tells; nil where none does.
    static func noun(_ phrase: NounPhrase, _ prose: ProseReader) -> ChangeKind? {
        for index in phrase.tokens where prose.tokens[index].features.contains(.changeNoun) {
            if let noun = ChangeLexicon.shared.noun(prose.tokens.folded(index)) { return noun.action }
        }
        return nil
    }
}

import Dutch
import Model

/// Changes that a verb tells, active or passive, whole or split: `trad op 1 januari 2015 in werking`.
enum VerbChangeRule: Rule {
    static let cues: Features = [.changeVerb, .change1]

    static let examples: [Example] = ChangeExamples.verbs

    static func changes(_ predicates: [Predicate], in context: ChangeContext, log: inout ChangeLog) -> [Change] {
        var found: [Change] = []
        // `De verplichting om X te sluiten is vervallen`: the finite group tells it, not the infinitive.
        let ordered = predicates.filter { !isInfinitive($0, context) } + predicates.filter { isInfinitive($0, context) }
        for predicate in ordered
        where !context.found.contains(where: { $0.tokens.contains(predicate.token) }) {
            let prose = context.prose
            let name = prose.tokens.word(predicate.token)
            log.note("verb of change ‘\(name)’ (\(predicate.verb.action.rawValue))")
            let paper = predicate.verb.action == .announce ? prose.paperDates[context.clause] : nil
            let group = InfinitiveGroup(predicate, in: context.view, prose.tokens)
            guard
                let date = group.map({ context.date(in: $0, near: predicate.token) })
                    ?? paper ?? context.date(near: predicate.token)
            else {
                log.note("‘\(name)’ has no date in its clause and nothing before it to point to")
                continue
            }
            found = change(predicate, date, context, log: &log)
            if !found.isEmpty { break }
        }
        return found
    }

    private static func isInfinitive(_ predicate: Predicate, _ context: ChangeContext) -> Bool {
        predicate.form == .infinitive && context.prose.tokens.is(predicate.token - 1, "te")
    }

    private static func change(
        _ predicate: Predicate, _ date: EventDate, _ context: ChangeContext, log: inout ChangeLog
    ) -> [Change] {
        let prose = context.prose
        let tokens = prose.tokens
        let clause = context.view
        var isWithdrawn = false
        var isCalledOffHere = false
        if let negation = clause.tokens.first(where: { tokens[$0].features.contains(.negation) && !isMore($0, tokens) })
        {
            if tokens.is(negation, "niet"), isCallingOff(predicate, prose),
                !tokens.isOne(negation + 1, of: ["voor", "eerder", "voordat", "tot", "per"])
            {
                log.note("called off: ‘\(tokens.word(predicate.token))’ with ‘niet’")
                isCalledOffHere = true
            } else {
                guard tokens.is(negation, "niet"),
                    ["verlengen", "verlengd", "voortgezet"].contains(tokens.folded(predicate.token))
                else {
                    log.note("negated by ‘\(tokens.word(negation))’")
                    return []
                }
                isWithdrawn = true
            }
        } else if predicate.verb.infinitives == ["gaan"], predicate.verb.particle == "door" {
            log.note("what goes on is no change")
            return []
        }
        // `door het tarief te verhogen`: a means, dated only where the date stands beside it.
        if predicate.form == .infinitive, predicate.auxiliaries.isEmpty,
            prose.dates[context.clause].isEmpty || tokens.isOne(clause.first, of: ["door", "zonder"])
        {
            log.note("‘\(tokens.word(predicate.token))’ tells a means or an aim")
            return []
        }
        guard fits(predicate, date, context, log: &log) else { return [] }
        var subjects = context.subjects.subjects(of: predicate, in: clause)
        if predicate.verb.action == .fund {
            // A table that lost its shape has one amount after the other.
            guard clause.tokens.filter({ tokens.byte($0) == 0xE2 && prose.words($0..<$0 + 1) == "€" }).count < 3 else {
                log.note("a row of amounts")
                return []
            }
            let isSetAside = ["boeken", "reserveren", "trekken", "bezuinigen"].contains(
                predicate.verb.infinitives.first ?? "")
            guard
                let money = prose.money(clause)
                    ?? (isSetAside
                        ? subjects.first { LabelledItemRule.thing($0.tokens, tokens) == .money } : nil)
            else {
                log.note("no amount of money beside ‘\(tokens.word(predicate.token))’")
                return []
            }
            subjects = [fundSubject(clause, prose, subjects) ?? money]
            if subjects[0].tokens.count == 1, prose.tokens.is(subjects[0].head, "bedrag") { subjects = [money] }
        }
        let isAdded = predicate.verb.infinitives == ["voegen"] && predicate.verb.particle == "toe"
        if isAdded, let money = prose.money(clause) { subjects = [money] }
        guard let first = subjects.first else {
            log.note("no noun phrase that ‘\(tokens.word(predicate.token))’ could be said of")
            return []
        }
        if predicate.verb.infinitives == ["volgen"], action(predicate, first, clause, prose, date) == .evaluate,
            !first.tokens.contains(where: { tokens.is($0, "van") }), let earlier = context.subjects.earlier
        {
            subjects = [earlier]
        }
        if predicate.verb.infinitives == ["nemen"], predicate.verb.particle == "over", context.subjects.isDoer(first),
            !prose.isThing(first),
            let object = prose.freePhrases(clause).first(where: { $0 != first && prose.isThing($0) })
        {
            subjects = [object]
        }
        if predicate.verb.infinitives == ["stellen"] && predicate.verb.particle == "vast"
            || predicate.verb.infinitives == ["dienen"],
            !Self.enactable.contains(LabelledItemRule.thing(first.tokens, tokens)),
            !prose.reading.references(in: tokens.span(first.tokens)).contains(where: { $0.kind == .law })
        {
            log.note("‘\(prose.words(first.tokens))’ is nothing that is laid before a chamber or settled by one")
            return []
        }
        if predicate.verb.action == .merge {
            // `A fuseerde met B`: what it merged with is no part of its name.
            for index in subjects.indices {
                if let with = subjects[index].tokens.first(where: { tokens.is($0, "met") }), with > subjects[index].head
                {
                    subjects[index].tokens = subjects[index].tokens.lowerBound..<with
                }
            }
        }
        if predicate.verb.action == .evaluate, predicate.voice == .active, case .interval(.point, .point)? = date.edtf {
            log.note("a study made in that time")
            return []
        }
        if prose.isOutside(first) {
            log.note("‘\(prose.words(first.tokens))’ is no law, programme, body, budget or measure")
            return []
        }
        var action = isWithdrawn ? ChangeKind.end : action(predicate, first, clause, prose, date)
        if predicate.verb.isWeak, !subjects.contains(where: { prose.isThing($0) }) {
            guard isName(first, prose), predicate.verb.action != .agree else {
                log.note(
                    "‘\(tokens.word(predicate.token))’ says a change only of a law, programme, body or the like, not of"
                        + " ‘\(prose.words(first.tokens))’")
                return []
            }
        }
        var status = StatusReader.status(
            isPast: predicate.isPast, auxiliaries: predicate.auxiliaries, date: date, in: context)
        if predicate.auxiliaries.contains(.must), predicate.auxiliaries.contains(.have),
            predicate.isPast || hasForm(clause, "had", tokens)
        {
            status = .withdrawn
        }
        if let group = InfinitiveGroup(predicate, in: clause, tokens), group.isIntention(tokens) { status = .planned }
        if isCalledOffHere || isCalledOff(prose, after: clause) { status = .withdrawn }
        if action == .announce || action == .fund, status == .planned, predicate.isPast { status = .done }
        if predicate.verb.complement == ["van", "de", "agenda"] || predicate.verb.complement == ["controversieel"] {
            status = .withdrawn
            action = .end
        }
        let span = VerbSpan.words(clause, prose)
        return subjects.map { subject in
            var change = Change(
                action: action, tokens: subjects.count > 1 && subject != subjects[0] ? subject.tokens : span,
                subject: subject, date: date, status: status, sentence: prose.sentence, rule: name,
                grade: predicate.verb.isWeak ? 0.75 : 0.9)
            change.actor = context.subjects.actor(of: predicate, in: clause, besides: subject)
            change.successor = Relation.successor(predicate, clause, prose, besides: subject)
            change.predecessor = Relation.predecessor(predicate, clause, prose, besides: subject)
            return change
        }
    }

    /// `niet meer`, `niet langer`.
    private static func isMore(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens.isOne(index + 1, of: ["meer", "langer", "eerder", "alleen", "zozeer"])
    }

    /// `gaat niet door`, `treedt niet in werking`, `wordt niet ingevoerd`: what was to come does not.
    private static func isCallingOff(_ predicate: Predicate, _ prose: ProseReader) -> Bool {
        if predicate.verb.infinitives == ["gaan"], predicate.verb.particle == "door" { return true }
        guard !predicate.verb.isWeak, !predicate.isPast else { return false }
        switch predicate.verb.action {
        case .enterIntoForce, .introduce, .merge, .establish: return true
        default: return false
        }
    }

    private static func hasForm(_ clause: Clause, _ word: StaticString, _ tokens: TokenStream) -> Bool {
        clause.tokens.contains { tokens.is($0, word) }
    }

    /// What a verb asks of its clause before it tells a change.
    private static func fits(
        _ predicate: Predicate, _ date: EventDate, _ context: ChangeContext, log: inout ChangeLog
    ) -> Bool {
        let prose = context.prose
        let verb = predicate.verb
        let clause = context.view
        let tokens = prose.tokens
        let infinitive = verb.infinitives.first ?? ""
        let isPeriod: Bool
        if case .interval? = date.edtf { isPeriod = true } else { isPeriod = false }
        switch infinitive {
        case "lopen" where verb.particle == "af":
            // `de regeling, die op 31 december afloopt, wordt verlengd`
            return clause.kind != .relative
                || !prose.has(prose.clauses[clause.parent ?? context.clause], ["verlengd", "verlengen"])
        case "gelden":
            // `geldt op 17 maart`: for that day only.
            return !prose.dates[context.clause].contains {
                $0.mention.date == date && tokens.is($0.range.lowerBound - 1, "op") && predicate.form == .present
            }
        case "kennen" where verb.particle.isEmpty, "heten":
            // `Nederland kent sinds 2011 een ombudsman`
            guard date.modifier == .since else {
                log.note("‘\(tokens.word(predicate.token))’ tells a change only with ‘sinds’")
                return false
            }
        case "gaan" where verb.complement == ["actief"]:
            return date.modifier == .since
        case "stellen" where verb.particle == "vast":
            // What an inspector establishes with `dat` is a finding.
            return !prose.clauses.contains { other in other.opener.map { tokens.is($0, "dat") } ?? false }
        case "bestaan", "lopen":
            guard verb.particle.isEmpty, verb.complement.isEmpty else { return true }
            if let opener = clause.opener, tokens.is(opener, "hoewel") { return false }
            if clause.kind == .relative, infinitive == "lopen", case .interval(_, .open)? = date.edtf { return false }
            // `bestaat niet meer per 2014`
            if prose.has(clause, ["niet"]), prose.has(clause, ["meer", "langer"]) { return true }
            guard isPeriod else {
                log.note("‘\(tokens.word(predicate.token))’ tells a change only with a period")
                return false
            }
        case "maken" where verb.complement.isEmpty:
            return prose.has(clause, ["afspraak", "afspraken"])
        case "spreken":
            return prose.has(clause, ["convenant"])
        case "sluiten" where verb.particle.isEmpty:
            return predicate.voice == .passive
                || clause.tokens.contains { ChangeLexicon.shared.thing(tokens.folded($0)) == .accord }
        case "nemen" where verb.particle != "aan": break
        case "aanvaarden", "nemen", "dienen":
            return prose.sentence.tokens.contains {
                tokens[$0].features.contains(.policyThing) && Self.bills.contains(tokens.folded($0))
            }
        case "beginnen", "starten":
            // Who begins with something is no more policy than what he begins with.
            let withToken = clause.tokens.first { tokens.is($0, "met") }
            if withToken != nil, predicate.voice == .active,
                let first = prose.freePhrases(clause).first, context.subjects.isDoer(first),
                !prose.all(clause).contains(where: { phrase in
                    (phrase.preposition.map { tokens.is($0, "met") } ?? false)
                        && tokens[phrase.head].features.contains(.policyThing)
                })
            {
                return clause.kind == .relative
            }
        case "houden" where verb.particle == "bij":
            return date.modifier == .since
        case "koppelen":
            // `gekoppeld aan de levensverwachting` joins no two things of policy.
            return prose.has(clause, ["elkaar"])
                || !prose.all(clause).contains { phrase in
                    (phrase.preposition.map { tokens.is($0, "aan") } ?? false) && !prose.isThing(phrase)
                }
        case "presenteren":
            return !prose.has(clause, ["rapport", "onderzoek", "cijfers"])
        default: break
        }
        return true
    }

    /// What is laid before a chamber, or settled by one.
    private static let enactable: Set<PolicyThing?> = [.law, .plan, .programme, .accord, .money, .benefit, .service]

    private static let bills: Set<String> = [
        "wetsvoorstel", "voorstel", "wet", "wetsvoorstellen", "begroting", "nota", "regeling", "initiatiefvoorstel",
        "verordening",
    ]

    private static func action(
        _ predicate: Predicate, _ subject: NounPhrase, _ clause: Clause, _ prose: ProseReader, _ date: EventDate
    ) -> ChangeKind {
        let tokens = prose.tokens
        let verb = predicate.verb
        let infinitive = verb.infinitives.first ?? ""
        let thing = LabelledItemRule.thing(subject.tokens, tokens)
        switch infinitive {
        case "sluiten" where verb.particle.isEmpty:
            return thing == .accord && !tokens.is(subject.head, "contract") ? .agree : .end
        case "voegen" where verb.particle == "toe": return prose.money(clause) != nil ? .fund : .amend
        case "verhogen", "verlagen":
            return prose.money(clause) != nil ? .fund : .amend
        case "openen" where thing == .body && verb.complement.isEmpty: return .establish
        case "komen" where verb.complement == ["tot", "stand"]:
            return thing == .accord ? .agree : thing == .body ? .establish : thing == .programme ? .start : .introduce
        case "volgen":
            if let noun = noun(subject, prose) { return noun }
            return thing == .programme || thing == .pilot ? .start : .introduce
        case "bestaan":
            if prose.has(clause, ["niet"]), prose.has(clause, ["meer", "langer"]) { return .end }
            return thing?.action ?? .start
        case "kennen": return thing?.action ?? .introduce
        case "gaan" where verb.particle == "door":
            return noun(subject, prose) ?? thing?.action ?? .start
        case "gaan" where verb.complement == ["actief"]:
            return thing?.action ?? .start
        case "sluiten" where verb.particle == "af":
            return thing == .accord && !tokens.is(subject.head, "contract") ? .agree : .end
        case "lopen" where verb.particle.isEmpty:
            if case .interval(.open, _)? = date.edtf { return .end }
            return thing == .pilot ? .pilot : .start
        default: break
        }
        if thing == .pilot, verb.action == .start { return .pilot }
        if verb.action == .end, noun(subject, prose) == .evaluate { return .evaluate }
        return verb.action
    }

    private static func noun(_ phrase: NounPhrase, _ prose: ProseReader) -> ChangeKind? {
        for index in phrase.tokens where prose.tokens[index].features.contains(.changeNoun) {
            if let noun = ChangeLexicon.shared.noun(prose.tokens.folded(index)) { return noun.action }
        }
        return nil
    }

    /// `Fonds X`, `het budget`, `Stimuleringsregeling`: what the money is called, where it has a name.
    private static func fundSubject(
        _ clause: Clause, _ prose: ProseReader, _ subjects: [NounPhrase]
    ) -> NounPhrase? {
        let tokens = prose.tokens
        let named = prose.all(clause).first { phrase in
            // `beschikbaar voor de regeling` belongs to the verb.
            guard !phrase.tokens.contains(where: { tokens.isOne($0, of: ["beschikbaar", "beschikking"]) }) else {
                return false
            }
            return phrase.tokens.contains {
                tokens[$0].features.contains(.policyThing)
                    && [.money, .law].contains(ChangeLexicon.shared.thing(tokens.folded($0)) ?? .body)
                    && !tokens.isOne($0, of: ["miljoen", "miljard", "mln", "mld", "euro", "gulden"])
            }
        }
        return named ?? nil
    }

    private static func isName(_ phrase: NounPhrase, _ prose: ProseReader) -> Bool {
        let first = phrase.tokens.lowerBound
        return prose.tokens[first].isCapitalised && first != prose.sentence.tokens.lowerBound
            && prose.tokens[first].kind == .word
    }

    /// `is er niet gekomen`, `is niet doorgegaan` in the main clause.
    private static func isCalledOff(_ prose: ProseReader, after clause: Clause) -> Bool {
        guard clause.kind == .relative else { return false }
        let tokens = prose.tokens
        return prose.clauses.contains { other in
            other.kind != .relative && other.tokens.contains { tokens[$0].features.contains(.negation) }
                && other.tokens.contains { tokens.isOne($0, of: ["gekomen", "doorgegaan", "doorgezet"]) }
        }
    }
}

/// The words that prove a change of prose.
enum VerbSpan {
    /// From the first word of a clause to the last, its opening conjunction left out.
    static func words(_ clause: Clause, _ prose: ProseReader) -> Range<Int> {
        let tokens = prose.tokens
        var lower = clause.first
        if clause.kind == .coordinate, tokens.isOne(lower, of: ["en", "maar", "doch"]) { lower += 1 }
        var upper = clause.last + 1
        // A main clause that a nested one cuts ends where its words go on.
        if clause.pieces.count > 1, clause.kind != .main, let first = clause.pieces.first {
            upper = max(first.upperBound, upper)
        }
        while upper > lower + 1, tokens[upper - 1].kind == .mark, tokens.byte(upper - 1) != 0x29 { upper -= 1 }
        return lower..<max(lower + 1, upper)
    }
}

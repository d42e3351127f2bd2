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
            // `op grond van het per 1993 in werking getreden Besluit is X verplicht geworden`
            let dates = prose.dates[context.clause]
            guard
                !(dates.count == 1
                    && context.found.contains { $0.date == date && $0.tokens.overlaps(dates[0].range) })
            else {
                log.note("the date is that of a participle before its noun")
                continue
            }
            let told = change(predicate, date, context, log: &log)
            guard !told.isEmpty else { continue }
            found = told
            if let second = second(after: predicate, of: ordered, found[0], context, log: &log) {
                found[0].tokens = found[0].tokens.lowerBound..<second.tokens.lowerBound - 1
                found.append(second)
            } else if found.count == 1 {
                found = steps(of: found[0], date, context)
                if found.count == 1 { found = gapped(found[0], by: predicate, context) }
            }
            break
        }
        return found
    }

    /// `wordt in 2015 en 2017 verlaagd`: the same again at the other dates.
    private static func steps(of change: Change, _ date: EventDate, _ context: ChangeContext) -> [Change] {
        let row = context.prose.row(with: date, in: context.clause)
        guard !row.isEmpty else { return [change] }
        return row.map { entry in
            var other = change
            other.date = entry.mention.date
            if other.date == date { return change }
            if change.status == .done || change.status == .planned {
                let isAhead = StatusReader.isAhead(other.date, of: context.prose.reading)
                other.status =
                    isAhead ? .planned : StatusReader.isAhead(date, of: context.prose.reading) ? .done : change.status
            }
            return other
        }
    }

    /// `is in 2004 van kracht geworden en in 2009 aangepast`: a second participle with a date of its own.
    private static func second(
        after first: Predicate, of predicates: [Predicate], _ change: Change, _ context: ChangeContext,
        log: inout ChangeLog
    ) -> Change? {
        let tokens = context.prose.tokens
        for other in predicates where other.token > first.token && other.form == .participle {
            guard let joint = (first.token..<other.token).first(where: { tokens.is($0, "en") }),
                joint > change.tokens.lowerBound,
                let own = context.prose.dates[context.clause].first(where: {
                    joint < $0.range.lowerBound && $0.range.upperBound <= other.token
                })?.mention.date
            else { continue }
            var next = self.change(other, own, context, log: &log).first
            // `is in 1996 ingesteld en in 2002 vervangen door Y`: Y came in the place of what the first is said of.
            if next?.action == .replace, other.voice == .passive, let came = next?.subject, came != change.subject,
                tokens.isOne(came.preposition ?? -1, of: ["door"])
            {
                next?.predecessor = change.subject
            } else {
                next?.subject = change.subject
            }
            next?.tokens = joint + 1..<other.token + 1
            return next
        }
        return nil
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
        let negation = clause.tokens.first { index in
            tokens[index].features.contains(.negation) && !isMore(index, tokens) && !prose.isContrast(index)
                && !(predicate.form == .infinitive
                    && Withdrawal.isOwnNegation(index, in: prose.sentence.tokens, tokens))
        }
        if let negation {
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
        if isSupposed(predicate, clause, tokens) {
            log.note("‘\(tokens.word(predicate.token))’ is only supposed")
            return []
        }
        if isPromised(predicate, clause, date, prose) {
            log.note(
                "‘\(tokens.word(predicate.token))’ is promised, weighed or refused, and the date is that of the promise"
            )
            return []
        }
        // `verzoekt de gemeenten de maatregel in te voeren`: what is asked for is not yet decided.
        if clause.tokens.contains(where: {
            tokens.is($0, "te") && predicate.verb.infinitives.contains(tokens.folded($0 + 1))
        }),
            prose.has(
                clause, ["verzoekt", "verzoeken", "verzocht", "verzochten", "vraagt", "vragen", "pleit", "roept"])
        {
            log.note("‘\(tokens.word(predicate.token))’ is asked for")
            return []
        }
        guard fits(predicate, date, context, log: &log) else { return [] }
        var subjects = context.subjects.subjects(of: predicate, in: clause)
        let given = predicate.verb.action == .fund ? given(predicate, clause, prose) : nil
        // `wordt niet langer gesubsidieerd` ends what was paid for, whatever it is.
        let isUnpaid =
            isPaying(predicate.verb) && predicate.voice == .passive && isNoMore(clause, tokens)
            && subjects.first.map { $0.isDetermined && !context.subjects.isDoer($0) } ?? false
        let isPaid =
            isUnpaid
            || isPaying(predicate.verb)
                && subjects.first.map {
                    prose.isThing($0)
                        && (prose.money(clause) == nil || LabelledItemRule.thing($0.tokens, tokens) != .money)
                } ?? false
        if let given {
            subjects = [context.subjects.receiver(of: given, in: clause) ?? given]
        } else if predicate.verb.action == .fund, !isPaid {
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
            // `het bedrag van het aantal transacties dat ter beschikking is gesteld`: counted, not paid.
            guard !subjects[0].tokens.contains(where: { tokens.is($0, "aantal") }) else {
                log.note("‘\(prose.words(subjects[0].tokens))’ is a count")
                return []
            }
        }
        let canAgree = predicate.verb.action == .agree || predicate.verb.infinitives == ["sluiten"]
        if canAgree, predicate.voice == .active,
            let accord = prose.freePhrases(clause).first(where: {
                ChangeLexicon.shared.thing(tokens.folded($0.head)) == .accord
            }), ["tekenen", "bereiken", "sluiten", "ondertekenen"].contains(predicate.verb.infinitives.first ?? "")
        {
            subjects = [accord]
        }
        if predicate.verb.action == .end, predicate.voice == .active, let work = subjects.first,
            tokens.isOne(work.head, of: ["werk", "werkzaamheden", "activiteiten"]),
            let body = prose.freePhrases(clause).first(where: { $0 != work && prose.isThing($0) })
        {
            subjects = [body]
        }
        if let joint = joint(predicate, date, prose) { subjects = [joint] }
        let isAdded = predicate.verb.infinitives == ["voegen"] && predicate.verb.particle == "toe"
        if isAdded, let money = prose.money(clause) { subjects = [money] }
        guard let first = subjects.first else {
            log.note("no noun phrase that ‘\(tokens.word(predicate.token))’ could be said of")
            return []
        }
        // `schat het op 18 miljard euro … deze schatting is geactualiseerd`: an amount alone is not amended.
        if predicate.verb.action != .fund, first.tokens.count == 1,
            tokens.isOne(first.head, of: ["euro", "gulden", "miljoen", "miljard"])
        {
            log.note("an amount is nothing that ‘\(tokens.word(predicate.token))’ is said of")
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
            || predicate.verb.infinitives == ["dienen"] || predicate.verb.infinitives == ["bieden"],
            !Self.enactable.contains(LabelledItemRule.thing(first.tokens, tokens)),
            !prose.reading.references(in: tokens.span(first.tokens)).contains(where: { $0.kind == .law })
        {
            log.note("‘\(prose.words(first.tokens))’ is nothing that is laid before a chamber or settled by one")
            return []
        }
        // `vervangt Nobian twee ketels`, `het IMF, welke zal lopen tot`: not every name can do that.
        let isWanting =
            predicate.verb.infinitives == ["vervangen"] && predicate.voice == .active && !prose.isThing(first)
            || predicate.verb.infinitives == ["lopen"] && first.tokens.count == 1 && tokens[first.head].isAllCapitals
        guard !isWanting else {
            log.note("‘\(prose.words(first.tokens))’ is nothing that ‘\(tokens.word(predicate.token))’ is said of")
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
        if let inner = inner(predicate, first, prose) { subjects = [inner] }
        if let article = article(around: first, prose) { subjects = [article] }
        if prose.isOutside(subjects[0]) && !isNamedPart(predicate, subjects[0], prose)
            && !isLawPart(predicate, subjects[0], prose)
            || isOwnHouse(subjects[0], tokens)
        {
            log.note("‘\(prose.words(first.tokens))’ is no law, programme, body, budget or measure")
            return []
        }
        var action = isWithdrawn ? ChangeKind.end : action(predicate, first, clause, prose, date)
        if predicate.verb.isWeak, !subjects.contains(where: { prose.isThing($0) || isNamedPart(predicate, $0, prose) })
        {
            guard
                isName(subjects[0], prose) && predicate.verb.action != .agree
                    || tokens[first.head].features.contains(.changeNoun) && inner(predicate, first, prose) != nil
                    || predicate.verb.particle.isEmpty
                        && ["liggen", "berusten", "vallen"].contains(predicate.verb.infinitives.first ?? "")
                    || isUnpaid || isHandedOver(predicate, subjects[0], context)
                    || takesEffect(predicate, subjects[0], context) || isRuled(predicate, subjects[0], context)
                    || isLawPart(predicate, subjects[0], prose)
            else {
                log.note(
                    "‘\(tokens.word(predicate.token))’ says a change only of a law, programme, body or the like, not of"
                        + " ‘\(prose.words(first.tokens))’")
                return []
            }
        }
        var status = StatusReader.status(
            isPast: predicate.isPast, auxiliaries: predicate.auxiliaries, date: date, in: context)
        if predicate.auxiliaries.contains(.must), predicate.auxiliaries.contains(.have),
            hasForm(clause, "had", tokens) || hasForm(clause, "hadden", tokens)
        {
            status = .withdrawn
        }
        if let group = InfinitiveGroup(predicate, in: clause, tokens), group.isIntention(tokens) { status = .planned }
        if isCalledOffHere || isCalledOff(prose, after: clause) { status = .withdrawn }
        // `dateert van 2005`, `is verlengd tot 2017` look back, whatever the document's date.
        if status == .planned,
            predicate.verb.infinitives == ["dateren"] || predicate.verb.infinitives == ["verlengen"] && predicate.isPast
        {
            status = .done
        }
        if action == .announce || action == .fund, status == .planned, predicate.isPast { status = .done }
        if predicate.verb.complement == ["van", "de", "agenda"] || predicate.verb.complement == ["controversieel"] {
            status = .withdrawn
            action = .end
        }
        if action == .fund, clause.kind == .relative, isTakenBack(prose) {
            action = .end
            status = .withdrawn
        }
        if let given { action = LabelledItemRule.thing(given.tokens, tokens)?.action ?? .introduce }
        if predicate.verb.infinitives == ["verwerpen"] || predicate.verb.infinitives == ["zien"]
            || predicate.verb.infinitives == ["trekken"] && isProposal(first, prose) && predicate.isPast
            || predicate.auxiliaries.contains(.shall) && isNeverDone(prose, after: context.clause)
        {
            status = .withdrawn
        }
        var span = VerbSpan.words(clause, prose)
        // The colon of `artikel 7:668a` cuts the clause.
        if subjects[0].tokens.contains(span.lowerBound) { span = subjects[0].tokens.lowerBound..<span.upperBound }
        subjects = subjects.map { agreed(whole($0, prose), predicate, prose) }
        return subjects.map { subject in
            var change = Change(
                action: action, tokens: subjects.count > 1 && subject != subjects[0] ? subject.tokens : span,
                subject: subject, date: date, status: status, sentence: prose.sentence, rule: name,
                grade: predicate.verb.isWeak ? 0.75 : 0.9)
            change.actor = context.subjects.actor(of: predicate, in: clause, besides: subject)
            change.successor = Relation.successor(predicate, clause, prose, besides: subject).map { whole($0, prose) }
            change.predecessor = Relation.predecessor(
                predicate, clause, prose, besides: subject, before: context.subjects.earlier)
            return change
        }
    }

    /// `kregen een gezamenlijke meldkamer`, `ontvangen één ongedeeld budget`: a body, a budget or a right that was not there.
    private static func given(_ predicate: Predicate, _ clause: Clause, _ prose: ProseReader) -> NounPhrase? {
        let tokens = prose.tokens
        guard ["krijgen", "ontvangen"].contains(predicate.verb.infinitives.first ?? ""), predicate.voice == .active,
            prose.money(clause) == nil
        else { return nil }
        return prose.freePhrases(clause).last { phrase in
            let first = phrase.tokens.lowerBound
            let words = [tokens.folded(phrase.head), tokens.folded(phrase.tokens.upperBound - 1)]
            let isNew =
                tokens.isOne(first - 1, of: ["een", "één"]) || tokens.isOne(first, of: ["een", "één", "recht"])
            let isMore =
                !phrase.isDetermined && words.contains { ["bevoegdheid", "bevoegdheden", "taken"].contains($0) }
            // `krijgen scholen de plicht een plek te bieden`
            let isDuty =
                phrase.isDetermined && tokens.isOne(phrase.head, of: ["plicht", "verplichting", "taak", "opdracht"])
                && first > predicate.token && prose.has(clause, ["te"])
            return (isNew || isMore || isDuty) && first > clause.first
                && (isMore || isDuty || LabelledItemRule.thing(phrase.tokens, tokens) == .body
                    || ["budget", "bedrag", "stelsel", "recht", "basis", "grondslag", "verantwoordelijkheid"].contains {
                        end in
                        words.contains { $0.hasSuffix(end) }
                    })
        }
    }

    /// `de naam van X is gewijzigd in`, `de evaluatie van X is afgerond`: X is what it happened to.
    private static func inner(_ predicate: Predicate, _ subject: NounPhrase, _ prose: ProseReader) -> NounPhrase? {
        let tokens = prose.tokens
        let isNaming =
            ["wijzigen", "veranderen", "luiden"].contains(predicate.verb.infinitives.first ?? "")
            && tokens.is(subject.head, "naam")
        let isEvaluation = predicate.verb.action == .end && noun(subject, prose) == .evaluate
        // `de invoering van X is uitgesteld`, `de verhoging van X wordt niet doorgevoerd`
        let isStep =
            (predicate.verb.infinitives == ["stellen"] && predicate.verb.particle == "uit"
                || predicate.verb.infinitives == ["voeren"] && predicate.verb.particle == "door")
            && tokens[subject.head].features.contains(.changeNoun)
        let isGivenUp = predicate.verb.infinitives == ["zien"] && tokens[subject.head].features.contains(.changeNoun)
        let isArriving = isArrivingStep(predicate, subject, tokens)
        guard isNaming || isEvaluation || isStep || isGivenUp || isArriving, tokens.is(subject.head + 1, "van") else {
            return nil
        }
        return prose.phrases.read(subject.head + 2, to: subject.tokens.upperBound, style: .prose, stops: prose.stops)
            .map { phrase in
                var phrase = phrase
                phrase.tokens = phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, subject.tokens.upperBound)
                return phrase
            }
    }

    /// Whether a phrase is a bill or a plan, which is withdrawn where a law is repealed.
    private static func isProposal(_ phrase: NounPhrase, _ prose: ProseReader) -> Bool {
        let word = prose.tokens.folded(phrase.head)
        return word.hasSuffix("voorstel") || word.hasPrefix("voornemen") || word == "plan" || word == "plannen"
    }

    /// `niet meer`, `niet langer`.
    private static func isMore(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens.isOne(index + 1, of: ["meer", "langer", "eerder", "alleen", "zozeer"])
    }

    /// `gaat niet door`, `treedt niet in werking`, `wordt niet ingevoerd`: what was to come does not.
    private static func isCallingOff(_ predicate: Predicate, _ prose: ProseReader) -> Bool {
        if ["gaan", "voeren"].contains(predicate.verb.infinitives.first ?? ""), predicate.verb.particle == "door" {
            return true
        }
        guard !predicate.verb.isWeak, !predicate.isPast else { return false }
        switch predicate.verb.action {
        case .enterIntoForce, .introduce, .merge, .establish: return true
        default: return false
        }
    }

    private static func hasForm(_ clause: Clause, _ word: StaticString, _ tokens: TokenStream) -> Bool {
        clause.tokens.contains { tokens.is($0, word) }
    }

    /// What is laid before a chamber, or settled by one.
    private static let enactable: Set<PolicyThing?> = [.law, .plan, .programme, .accord, .money, .benefit, .service]

    static let bills: Set<String> = [
        "wetsvoorstel", "voorstel", "wet", "wetsvoorstellen", "begroting", "nota", "regeling", "initiatiefvoorstel",
        "verordening", "code", "gedragscode",
    ]

    /// `Fonds X`, `het budget`, `Stimuleringsregeling`: what the money is called, where it has a name.
    private static func fundSubject(
        _ clause: Clause, _ prose: ProseReader, _ subjects: [NounPhrase]
    ) -> NounPhrase? {
        let tokens = prose.tokens
        let named = prose.all(clause).first { phrase in
            // `beschikbaar voor de regeling` belongs to the verb.
            guard !phrase.tokens.contains(where: { tokens.isOne($0, of: ["beschikbaar", "beschikking"]) }),
                // `uitgekeerd voor de invoering van de wet`: what the money is for.
                !(tokens[phrase.head].features.contains(.changeNoun)
                    && (phrase.preposition.map { tokens.is($0, "voor") } ?? false))
            else { return false }
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
        // `het plan om X in 2011 te bevriezen is van de baan`
        if Withdrawal.stretch(around: clause.first, prose).contains(where: { index in
            prose.tokens.isOne(index, of: ["baan", "tafel"]) && prose.tokens.is(index - 1, "de")
                && prose.tokens.is(index - 2, "van")
                && !(min(index, clause.first)..<max(index, clause.first)).contains { prose.tokens.byte($0) == 0x3B }
        }) {
            return true
        }
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

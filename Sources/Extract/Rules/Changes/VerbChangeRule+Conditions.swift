import Dutch
import Model

/// What single verbs ask of their clause.
extension VerbChangeRule {
    /// What a verb asks of its clause before it tells a change.
    static func fits(
        _ predicate: Predicate, _ date: EventDate, _ context: ChangeContext, log: inout ChangeLog
    ) -> Bool {
        let prose = context.prose
        let verb = predicate.verb
        let clause = context.view
        let tokens = prose.tokens
        let infinitive = verb.infinitives.first ?? ""
        // `is onderzocht of de regeling kan worden verbreed`: a question.
        if let whether = clause.tokens.first(where: { tokens.is($0, "of") && $0 < predicate.token }),
            whether > clause.first,
            ClauseSplitter.isVerb(whether - 1, in: tokens)
                || tokens.isOne(
                    whether - 1, of: ["onderzocht", "bezien", "nagegaan", "bekeken", "verkend", "overwogen"])
                || tokens.isOne(
                    whether - 1, of: ["duidelijk", "onduidelijk", "bekend", "onbekend", "zeker", "onzeker"])
                || tokens.isOne(whether - 1, of: ["vraag", "afweging"])
        {
            log.note("asks whether")
            return false
        }
        let isPeriod: Bool
        if case .interval? = date.edtf { isPeriod = true } else { isPeriod = false }
        if verb.complement == ["belast"] {
            // `was belast met de post`: a day's work; `is per 2011 belast met`: a task given.
            return prose.freePhrases(clause).first.map(context.subjects.isDoer) ?? false
                && !prose.has(clause, ["ik", "wij", "we", "hij", "zij", "ondergetekende"])
        }
        switch infinitive {
        case "lopen" where verb.particle == "af":
            // `de regeling, die op 31 december afloopt, wordt verlengd`
            return clause.kind != .relative
                || !prose.has(prose.clauses[clause.parent ?? context.clause], ["verlengd", "verlengen"])
        case "gelden":
            // `geldt op 17 maart`: for that day only; `geldt voor het einde van de periode in 2028`: no beginning.
            let isBehind = prose.dates[context.clause].contains { entry in
                entry.mention.date == date && entry.range.lowerBound > predicate.token
                    && tokens.is(entry.range.lowerBound - 1, "in") && !tokens.is(entry.range.lowerBound - 2, "pas")
            }
            return !isBehind && !isLimit(predicate, date, context)
                && !prose.dates[context.clause].contains {
                    $0.mention.date == date && tokens.is($0.range.lowerBound - 1, "op") && predicate.form == .present
                }
        case "openen" where isStanding(predicate, clause, tokens):
            // `staat sinds 2015 alleen nog open voor`: from then on.
            return date.modifier == .since || takesEffectDate(context)
        case "dateren":
            // `dateren uit de periode 2012-2015`: when several came, no one change.
            return !isPeriod
        case "vallen" where verb.particle.isEmpty:
            // `viel tot 2015 onder de Ziektewet`, `valt sinds 2015 onder de gemeente`; to fall alone is no change.
            guard prose.has(clause, ["onder"]) else { return false }
            if case .interval(.open, _)? = date.edtf { return true }
            return date.modifier == .since
        case "kennen" where verb.particle.isEmpty, "heten":
            // `Nederland kent sinds 2011 een ombudsman`, `Tot 2007 kende Nederland een eigen wet`
            if infinitive == "kennen", predicate.isPast, case .interval(.open, _)? = date.edtf {
                return prose.freePhrases(clause).last.map { tokens.is($0.tokens.lowerBound - 1, "een") } ?? false
            }
            guard date.modifier == .since else {
                log.note("‘\(tokens.word(predicate.token))’ tells a change only with ‘sinds’")
                return false
            }
        case "gaan" where verb.particle == "verder":
            // `gaat per 2016 verder als Agentschap Wonen`; `gaat verder met`, `gaat verder in op` are others.
            return clause.tokens.contains { index in
                tokens.isOne(index, of: ["als", "onder"])
                    && (tokens.isOne(index - 1, of: ["verder", "verdergaan", "verdergegaan", "gegaan", "gaan"])
                        || tokens.is(index - 2, "verder"))
            }
        case "luiden":
            // `De naam van de wet luidt sinds 2010 …`; what a text says is none of this.
            return prose.freePhrases(clause).first.map { tokens.is($0.head, "naam") } ?? false
        case "gaan" where verb.particle == "open":
            return !prose.has(clause, ["deur", "deuren", "ogen"])
        case "verhuizen":
            // `verhuist van de AWBZ naar de Wmo`, and not to another town.
            return prose.all(clause).contains { phrase in
                (phrase.preposition.map { tokens.is($0, "naar") } ?? false)
                    && (LabelledItemRule.thing(phrase.tokens, tokens) == .law
                        || prose.reading.references(in: tokens.span(phrase.tokens)).contains { $0.kind == .law })
            }
        case "vinden":
            // `De bezuiniging van € 3 miljoen vindt in 2018 plaats`; of what else takes place its own noun tells.
            return prose.freePhrases(clause).first.map {
                tokens.isOne(
                    $0.head,
                    of: ["bezuiniging", "bezuinigingen", "korting", "taakstelling", "ombuiging", "ombuigingen"])
            } ?? false
        case "passen" where verb.particle == "toe":
            // `wordt vanaf 2016 toegepast`: from then on.
            return date.modifier == .since || takesEffectDate(context)
        case "gaan" where verb.complement == ["actief"]:
            return date.modifier == .since
        case "stellen" where verb.particle == "vast":
            // What an inspector establishes with `dat` is a finding.
            return !prose.clauses.contains { other in other.opener.map { tokens.is($0, "dat") } ?? false }
        case "komen" where verb.particle.isEmpty && verb.complement.isEmpty:
            return comesIntoBeing(predicate, context)
        case "bestaan", "lopen":
            guard verb.particle.isEmpty, verb.complement.isEmpty else { return true }
            // `bestaat sinds 1993 uit zeven gemeenten` says of what.
            if infinitive == "bestaan", prose.has(clause, ["uit"]) { return false }
            if let opener = clause.opener, tokens.is(opener, "hoewel") { return false }
            // `loopt op van € 5 miljoen in 2014 naar € 10 miljoen in 2017`
            if tokens.isOne(predicate.token + 1, of: ["op", "uiteen", "vooruit", "achter", "mee"]) { return false }
            if clause.kind == .relative, infinitive == "lopen", case .interval(_, .open)? = date.edtf { return false }
            // `bestaat niet meer per 2014`
            if prose.has(clause, ["niet"]), prose.has(clause, ["meer", "langer"]) { return true }
            guard isPeriod else {
                log.note("‘\(tokens.word(predicate.token))’ tells a change only with a period")
                return false
            }
        case "maken" where verb.complement.isEmpty && verb.particle.isEmpty:
            // `de afspraak die in 2009 is gemaakt`
            return prose.has(clause, ["afspraak", "afspraken"])
                || context.subjects.antecedent(of: clause).map {
                    tokens.isOne($0.head, of: ["afspraak", "afspraken"])
                } ?? false
        case "spreken":
            return prose.has(clause, ["convenant"])
        case "sluiten" where !verb.complement.isEmpty: break
        case "sluiten" where verb.particle.isEmpty:
            // `Het akkoord dat de minister in 2012 met de bond sloot`
            if clause.kind == .relative, predicate.voice == .active, context.subjects.isBareRelative(clause),
                let accord = context.subjects.antecedent(of: clause),
                LabelledItemRule.thing(accord.tokens, tokens) == .accord
            {
                return true
            }
            // `Het UWV sloot in 2013 tien vestigingen`
            let free = prose.freePhrases(clause)
            let closes = free.first.map(context.subjects.isDoer) ?? false
            if closes, free.dropFirst().contains(where: { LabelledItemRule.thing($0.tokens, tokens) == .body }) {
                return true
            }
            // `Het meldpunt sluit eind 2014`, `… en sluit eind 2014`: a body that has no object beside it.
            if predicate.voice == .active, predicate.form == .present || predicate.form == .past, free.count < 2,
                !prose.has(clause, ["aan", "af", "uit", "op", "zich", "bij"]),
                let body = free.first ?? context.subjects.earlier,
                [.body, .service].contains(LabelledItemRule.thing(body.tokens, tokens))
            {
                return true
            }
            return predicate.voice == .passive || InfinitiveGroup(predicate, in: clause, tokens)?.isDecision ?? false
                || clause.tokens.contains { ChangeLexicon.shared.thing(tokens.folded($0)) == .accord }
        case "nemen" where verb.particle == "over": return isTakenOver(predicate, clause, prose)
        case "nemen" where verb.particle != "aan": break
        case "aanvaarden", "nemen", "dienen":
            return prose.sentence.tokens.contains { index in
                tokens[index].features.contains(.policyThing)
                    && (Self.bills.contains(tokens.folded(index)) || tokens.folded(index).hasSuffix("wet"))
            }
        case "beginnen", "starten", "stoppen":
            // Who begins with something is no more policy than what he begins with.
            let withToken = clause.tokens.first { tokens.is($0, "met") }
            if let withToken, predicate.voice == .active,
                !prose.freePhrases(clause).contains(where: { $0.tokens.contains(withToken) && prose.isThing($0) }),
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
        case "verlopen":
            // `de invoering verliep moeizaam` says how it went.
            return noun(
                prose.freePhrases(clause).first
                    ?? NounPhrase(tokens: 0..<0, head: 0, preposition: nil, isDetermined: false),
                prose) == nil
        case "voeren" where verb.particle == "uit":
            // `Sinds 2004 voeren gemeenten de Wet werk en bijstand uit`
            if date.modifier == .since, predicate.voice == .active {
                return prose.freePhrases(clause).dropFirst().contains {
                    LabelledItemRule.thing($0.tokens, tokens) == .law && tokens[$0.tokens.lowerBound].isCapitalised
                }
            }
            // `Het actieplan wordt in 2011–2014 uitgevoerd`: in that time it runs; of tasks and laws it says nothing.
            return isPeriod
                && (prose.freePhrases(clause).first.map { phrase in
                    [.programme, .pilot, .plan].contains(LabelledItemRule.thing(phrase.tokens, tokens))
                        && phrase.tokens.contains { tokens[$0].isCapitalised }
                } ?? false)
        case "treffen": return prose.has(clause, ["regeling", "regelingen", "voorziening", "voorzieningen"])
        case "beperken":
            // `is beperkt` says how a thing is.
            return predicate.voice == .active || predicate.auxiliaries.contains(.become)
                || prose.has(clause, ["tot", "per", "ingang"])
        case "vormen" where verb.particle.isEmpty:
            // `vormen een wezenlijke voorwaarde`: what something is, unless somebody forms it.
            return predicate.voice == .passive || joint(predicate, date, prose) != nil
                || prose.freePhrases(clause).first.map(context.subjects.isDoer) ?? false
        case "duren":
            return isPeriod
                && (prose.freePhrases(clause).first.map { phrase in
                    [.programme, .pilot, .law].contains(LabelledItemRule.thing(phrase.tokens, tokens))
                } ?? false)
        case "bieden" where verb.particle == "aan":
            // `is aangeboden aan de Kamer`: laid before it; what is offered to others is no plan.
            return !prose.has(clause, ["rapport", "onderzoek", "advies", "brief", "verslag"])
                && prose.has(
                    clause,
                    [
                        "kamer", "kamers", "staten-generaal", "parlement", "raad", "gemeenteraad", "staten", "college",
                        "minister", "staatssecretaris",
                    ])
        case "financieren", "subsidiëren", "bekostigen":
            // `start in 2024 en zal worden bekostigd uit de reserve`: whence its money comes; `Vóór 2005 werd de opvang
            // gefinancierd via gemeenten`: how it was.
            return !prose.dates[context.clause].isEmpty && (date.modifier != .before || isNoMore(clause, tokens))
        case "verschijnen":
            // `verscheen het eerste Milieubeleidsplan`; a study that appears is no change.
            return prose.freePhrases(clause).contains { phrase in
                LabelledItemRule.thing(phrase.tokens, tokens) == .plan
                    && phrase.tokens.contains { tokens[$0].isCapitalised }
            }
        case "intensiveren":
            // How much people work together is observed, not decided.
            return !prose.freePhrases(clause).contains { tokens.folded($0.head).hasSuffix("samenwerking") }
        case "vergroten", "verminderen":
            return prose.freePhrases(clause).first(where: { prose.isThing($0) }).map { phrase in
                [.money, .benefit].contains(LabelledItemRule.thing(phrase.tokens, tokens))
            } ?? false
        case "liggen", "berusten":
            return date.modifier == .since && prose.has(clause, ["bij"])
                && prose.has(
                    clause,
                    [
                        "bevoegdheid", "verantwoordelijkheid", "taak", "taken", "uitvoering", "toezicht", "regie",
                        "beheer", "zeggenschap",
                    ])
        case "stijgen", "dalen":
            return prose.freePhrases(clause).first(where: { prose.isThing($0) }).map { phrase in
                let isMoney = [.money, .benefit].contains(LabelledItemRule.thing(phrase.tokens, tokens))
                return isMoney && !tokens.folded(phrase.head).hasSuffix("en")
            } ?? false
        case "bereiken" where !verb.complement.isEmpty: break
        case "tekenen", "bereiken":
            return clause.tokens.contains { ChangeLexicon.shared.thing(tokens.folded($0)) == .accord }
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

    /// `Er komt per 2015 één loket`, `In 2010 kwam er een register`: a thing of policy that was not there.
    private static func comesIntoBeing(_ predicate: Predicate, _ context: ChangeContext) -> Bool {
        let prose = context.prose
        let tokens = prose.tokens
        let clause = context.view
        guard prose.has(clause, ["er"]), !prose.has(clause, ["bij", "aan", "uit", "tot", "over", "voort", "plaats"])
        else { return false }
        return prose.freePhrases(clause).first { prose.isThing($0) }.map { phrase in
            let first = phrase.tokens.lowerBound
            let isNew =
                tokens.isOne(first - 1, of: ["een", "één", "nieuwe"]) || tokens.isOne(first, of: ["een", "één"])
                || tokens[first].kind == .number || !phrase.isDetermined
            return isNew && isPublic(phrase, context)
        } ?? false
    }

    /// Whether what comes is a matter of policy: a step or a proposal only where it is one of a thing of policy or of
    /// a body, a deal only with one, and nothing that is a person's.
    private static func isPublic(_ phrase: NounPhrase, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        let link = context.view.tokens.first { $0 > phrase.head && tokens.isOne($0, of: ["van", "met", "tussen"]) }
        let party = context.view.tokens.filter { index in link.map { index > $0 } ?? false }
            .prefix { !tokens[$0].features.contains(.preposition) && !context.prose.isStop($0) }
        let isPerson = party.contains { PersonTitle.all.contains(tokens.folded($0)) }
        let isOfPolicy = party.contains { index in
            let word = tokens.folded(index)
            return tokens[index].features.contains(.policyThing) || tokens[index].isAllCapitals
                || SubjectFinder.doers.contains(word) || ActorNoun.singulars.contains(word)
                || ActorNoun.plurals.contains(word) || ActorNoun.pluralEndings.contains(where: word.hasSuffix)
        }
        guard !isPerson else { return false }
        switch ChangeLexicon.shared.thing(tokens.folded(phrase.head)) {
        case nil: return !tokens[phrase.head].features.contains(.changeNoun) || isOfPolicy
        case .accord:
            return isOfPolicy
                || !tokens.isOne(phrase.head, of: ["afspraak", "afspraken", "contract", "contracten", "overeenkomst"])
        case .plan: return isOfPolicy || !(link.map { tokens.is($0, "van") } ?? false)
        default: return true
        }
    }

    /// `er komt een evaluatie van X`: what comes is a step, and what it happens to is X.
    static func isArrivingStep(_ predicate: Predicate, _ subject: NounPhrase, _ tokens: TokenStream) -> Bool {
        predicate.verb.infinitives == ["komen"] && predicate.verb.particle.isEmpty
            && predicate.verb.complement.isEmpty && tokens[subject.head].features.contains(.changeNoun)
            && ChangeLexicon.shared.thing(tokens.folded(subject.head)) == nil
    }

    /// `beloofde in 2011 de heffing te verlagen`, `overweegt de heffing te verlagen`
    static func isPromised(
        _ predicate: Predicate, _ clause: Clause, _ date: EventDate, _ prose: ProseReader
    ) -> Bool {
        let tokens = prose.tokens
        guard predicate.form == .infinitive, tokens.is(predicate.token - 1, "te") else { return false }
        let weighing: [StaticString] = [
            "overweegt", "overwegen", "overwoog", "overwogen", "weigert", "weigeren", "weigerde", "weigerden", "dreigt",
            "dreigde", "dreigden", "hoopt", "hopen", "hoopte",
        ]
        if prose.has(clause, weighing) { return true }
        guard let verb = clause.tokens.first(where: { tokens.isOne($0, of: ["beloofde", "beloofden", "belooft"]) })
        else { return false }
        return prose.dates.contains { dates in
            dates.contains { $0.mention.date == date && abs($0.range.lowerBound - verb) <= 3 }
        }
    }

    /// `A, B en C vormen sinds 2012 de Inspectie SZW`: what they form.
    static func joint(_ predicate: Predicate, _ date: EventDate, _ prose: ProseReader) -> NounPhrase? {
        guard predicate.verb.infinitives == ["vormen"], predicate.verb.particle.isEmpty, predicate.voice == .active,
            date.modifier == .since, let clause = prose.clauses.first(where: { $0.tokens.contains(predicate.token) }),
            let last = prose.freePhrases(clause).last, last.tokens.lowerBound > predicate.token,
            prose.tokens[last.tokens.lowerBound].isCapitalised || prose.tokens.is(last.tokens.lowerBound - 1, "één"),
            prose.isThing(last)
        else { return nil }
        return last
    }

    /// Verbs that say how a thing is, so that `niet meer` with them tells its end.
    static func isState(_ verb: ChangeVerb) -> Bool {
        verb.infinitives.contains {
            ["gelden", "bestaan", "kennen", "hanteren", "worden", "zijn", "verplichten", "verbieden"].contains($0)
        } && [.enterIntoForce, .introduce, .start, .establish].contains(verb.action)
    }

    /// `niet meer`, `niet langer`, but for `niet meer dan`.
    static func isNoMore(_ clause: Clause, _ tokens: TokenStream) -> Bool {
        clause.tokens.contains { index in
            tokens[index].features.contains(.negation) && tokens.isOne(index + 1, of: ["meer", "langer"])
                && !tokens.is(index + 2, "dan")
        }
    }

    /// `geldt voor aanvragen vóór 1 mei`, `voor woningen gebouwd na 2010`: the day says of what it holds, not when.
    private static func isLimit(_ predicate: Predicate, _ date: EventDate, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        guard
            let range = context.prose.dates[context.clause].first(where: { $0.mention.date == date })?.range,
            tokens.isOne(range.lowerBound, of: ["voor", "vóór", "na"])
                || tokens.isOne(range.lowerBound - 1, of: ["voor", "vóór", "na"])
        else { return false }
        // `Vóór 2011 gold een andere norm`
        guard range.lowerBound > predicate.token else { return false }
        return date.modifier == .before || date.modifier == .after
    }

    /// Whether a clause says from when something has effect: `per 1 januari 2013`, `met ingang van 2014`.
    ///
    /// A passive with such a date changes a rule, where its noun is one for what rules set.
    static func takesEffectDate(_ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        return context.prose.dates[context.clause].contains { entry in
            let before = entry.range.lowerBound - 1
            return tokens.isOne(before, of: ["per", "ingaande"])
                || tokens.is(before, "van") && tokens.is(before - 1, "ingang")
        }
    }

    /// Whether a passive says so of what rules set.
    static func takesEffect(_ predicate: Predicate, _ subject: NounPhrase, _ context: ChangeContext) -> Bool {
        let prose = context.prose
        let tokens = prose.tokens
        guard predicate.voice == .passive, subject.isDetermined, !prose.isOutside(subject),
            !context.subjects.isDoer(subject), [.amend, .end, .introduce, .phaseOut].contains(predicate.verb.action),
            prose.core(subject).contains(where: { RuleContent.holds(tokens.folded($0)) })
        else { return false }
        // `In 2010 is de uitkeringsduur verlaagd`: a compound is of a rule; of a bare `drempel` only `per` says so.
        let isCompound = prose.core(subject).contains { RuleContent.isCompound(tokens.folded($0)) }
        return isCompound && !prose.dates[context.clause].isEmpty || takesEffectDate(context)
    }

    /// `De ambulante hulp is ondergebracht in de Wmo`: what a law or body takes in is a matter of policy.
    static func isHandedOver(_ predicate: Predicate, _ subject: NounPhrase, _ context: ChangeContext) -> Bool {
        let prose = context.prose
        // `De dagbesteding verhuist naar de Wmo`
        if predicate.verb.infinitives == ["verhuizen"] { return subject.isDetermined }
        // `gaan over van een subsidiesystematiek naar een inkoopsystematiek`
        if predicate.verb.infinitives == ["gaan"], predicate.verb.particle == "over", !context.subjects.isDoer(subject),
            prose.all(context.view).contains(where: { phrase in
                (phrase.preposition.map { prose.tokens.is($0, "naar") } ?? false)
                    && prose.tokens.endsInOne(
                        phrase.head, of: ["systematiek", "stelsel", "financiering", "bekostiging", "regime"],
                        isWhole: false)
            })
        {
            return true
        }
        guard predicate.voice == .passive, subject.isDetermined, !context.subjects.isDoer(subject),
            ["brengen", "hevelen"].contains(predicate.verb.infinitives.first ?? "")
                && ["onder", "over"].contains(predicate.verb.particle) || predicate.verb.infinitives == ["bundelen"]
        else { return false }
        return prose.all(context.view).contains { phrase in
            (phrase.preposition.map { prose.tokens.isOne($0, of: ["in", "naar", "bij"]) } ?? false)
                && phrase != subject && prose.isThing(phrase)
        }
    }

    /// `artikel 12 is vervallen`, `de gemeenten A en B gingen op in C`: named, they are what changed.
    static func isNamedPart(_ predicate: Predicate, _ phrase: NounPhrase, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        let next = phrase.head + 1
        if tokens.isOne(phrase.head, of: ["artikel", "artikelen"]) {
            return tokens[next].kind == .number
                && [.introduce, .end, .amend, .enterIntoForce].contains(predicate.verb.action)
        }
        // `kreeg een wettelijke grondslag`
        if tokens.isOne(phrase.head, of: ["basis", "grondslag"]) {
            return predicate.verb.infinitives == ["krijgen"] && tokens.is(phrase.head - 1, "wettelijke")
        }
        // `is de eerste buurtwinkel geopend`: the first of its kind.
        if tokens.is(phrase.tokens.lowerBound, "eerste"), phrase.tokens.count > 1, phrase.isDetermined {
            return predicate.verb.infinitives == ["openen"] && predicate.voice == .passive
        }
        // `de mogelijkheden voor X zijn verruimd`
        if tokens.isOne(phrase.head, of: ["mogelijkheden", "mogelijkheid"]) {
            return ["verruimen", "beperken", "breiden", "perken", "vergroten", "schrappen"].contains(
                predicate.verb.infinitives.first ?? "")
                && tokens.isOne(phrase.head + 1, of: ["voor", "tot", "om", "van"])
        }
        return tokens.isOne(phrase.head, of: ["gemeenten", "scholen"]) && predicate.verb.action == .merge
            && tokens[next].isCapitalised
    }

    /// `Wij hebben onze werkwijze aangepast`: how the writer himself works.
    static func isOwnHouse(_ subject: NounPhrase, _ tokens: TokenStream) -> Bool {
        tokens.isOne(subject.tokens.lowerBound - 1, of: ["onze", "ons", "mijn"])
            && tokens.isOne(subject.head, of: ["werkwijze", "website", "organisatie", "planning", "aanpak"])
    }

    static func isPaying(_ verb: ChangeVerb) -> Bool { payingVerbs.contains(verb.infinitives.first ?? "") }

    /// Verbs of paying for a thing, which is then what is told of, with or without an amount.
    static let payingVerbs: Set<String> = ["financieren", "subsidiëren", "bekostigen"]
}

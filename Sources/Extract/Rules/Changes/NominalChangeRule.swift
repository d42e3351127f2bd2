import Dutch
import Model

/// Changes told by a noun: `de invoering van`, `sinds de inwerkingtreding in 2001`, `de fusie van CWI met UWV`.
enum NominalChangeRule: Rule {
    static let cues: Features = [.changeNoun, .policyThing, .changeVerb]

    static let examples: [Example] = ChangeExamples.nouns

    static func changes(in context: ChangeContext, log: inout ChangeLog) -> [Change] {
        let prose = context.prose
        let tokens = prose.tokens
        let clause = context.view
        var found: [Change] = []
        for index in (clause.pieces + clause.brackets).joined() where tokens[index].kind == .word {
            guard let noun = noun(at: index, in: context) else { continue }
            log.note("noun of change ‘\(tokens.word(index))’")
            // `notitie over evaluatie beleidsdoorlichtingen 2015-2016`: the title of a paper.
            if tokens.is(index - 1, "over") { continue }
            // `was tegen de afschaffing`: who opposes it does not make it.
            if tokens.is(index - 1, "tegen")
                || tokens.is(index - 2, "tegen") && tokens[index - 1].features.contains(.article)
            {
                log.note("‘\(tokens.word(index))’ is opposed")
                continue
            }
            if isWeighed(index, context) {
                log.note("‘\(tokens.word(index))’ is weighed")
                continue
            }
            guard let date = date(for: index, context) else {
                log.note("‘\(tokens.word(index))’ has no date beside it")
                continue
            }
            guard found.isEmpty || !found.contains(where: { $0.date == date.date }) else { continue }
            // What a verb of the clause tells, its own noun does not tell again.
            if let verb = context.found.first(where: { $0.date.edtf == date.date.edtf }) {
                let isSubject = verb.subject.tokens.contains(index) || verb.subject.head == index
                guard !isSubject, date.isBeside, isPrepositional(index, tokens) else {
                    log.note("the verb of the clause tells the change")
                    continue
                }
            }
            // A row of a list of papers has no verb, and its day dates the paper.
            let hasVerb = clause.tokens.contains { ClauseSplitter.isVerb($0, in: tokens) }
            guard date.isBeside || hasVerb && isLeading(index, context) else {
                log.note("‘\(tokens.word(index))’ is not what the clause dates")
                continue
            }
            guard let subject = subject(of: index, noun, context) else {
                log.note("‘\(tokens.word(index))’ says not of what")
                continue
            }
            guard !prose.isTorn(subject) else {
                log.note("‘\(prose.words(subject.tokens))’ is cut by a stray mark")
                continue
            }
            let isNamed = noun != .amend && subject.tokens.contains { tokens[$0].isCapitalised }
            guard prose.isThing(subject) || isNamed || date.isBeside && isOfRules(index, subject, prose) else {
                log.note("‘\(prose.words(subject.tokens))’ is no law, programme, body, budget or measure")
                continue
            }
            // `toegezegd eind 2014 een evaluatie te sturen`: the paper, not the study.
            if noun == .evaluate,
                prose.has(clause, ["sturen", "stuur", "zenden", "zend", "toezenden", "toesturen", "toekomen"])
            {
                log.note("an evaluation that is sent")
                continue
            }
            if clause.tokens.contains(where: { tokens[$0].features.contains(.negation) }), !date.isBeside {
                log.note("negated")
                continue
            }
            let isPast = ChangeTense.isPast(clause, tokens)
            var status = StatusReader.status(
                isPast: isPast, auxiliaries: ChangeTense.auxiliaries(clause, tokens), date: date.date, in: context)
            if status == .planned, prose.reading.documentDate == nil,
                !StatusReader.isForeseen(clause.tokens, in: tokens), date.isBeside || isPast
            {
                status = .done
            }
            if isAbandoned(index, context) { status = .withdrawn }
            found.append(
                Change(
                    action: noun, tokens: span(index, subject, date.range, context), subject: subject, date: date.date,
                    status: status, sentence: prose.sentence, rule: name, grade: date.isBeside ? 0.85 : 0.75))
            found[found.count - 1].successor = outcome(of: noun, subject, context)
            // `de invoering van de Jeugdwet en de Wmo per 2015`, `de invoering van A in 2013 en van B in 2014`
            for (more, own) in coordinated(subject, of: noun, date.range, context) {
                found.append(
                    Change(
                        action: noun, tokens: more.tokens, subject: more, date: own ?? date.date, status: status,
                        sentence: prose.sentence, rule: name, grade: 0.75))
                if own == nil { found[found.count - 1].successor = found[found.count - 2].successor }
            }
        }
        if found.isEmpty, context.found.isEmpty { found += bracketed(context, log: &log) }
        return found
    }

    /// `de afschaffing van de slavernij`, `de overheveling van de nazorg`: what these are said of is a matter of policy.
    private static func isOfRules(_ index: Int, _ subject: NounPhrase, _ prose: ProseReader) -> Bool {
        subject.isDetermined && !prose.isOutside(subject)
            && prose.tokens.isOne(
                index,
                of: [
                    "invoering", "herinvoering", "afschaffing", "overheveling", "intrekking", "inwerkingtreding",
                    "decentralisatie", "privatisering", "nationalisering", "liberalisering", "afschaffen", "invoeren",
                    "overhevelen", "intrekken", "loslaten",
                ])
    }

    /// `het afschaffen van X`: an infinitive used as a noun.
    private static func infinitive(at index: Int, _ tokens: TokenStream) -> ChangeKind? {
        guard tokens[index].features.contains(.changeVerb), tokens.is(index - 1, "het"), tokens.is(index + 1, "van"),
            !tokens.is(index, "uitvoeren"),
            let use = ChangeLexicon.shared.verbs[tokens.folded(index)]?.first(where: {
                $0.part == .whole && ($0.form == .infinitive || $0.isBase)
            })
        else { return nil }
        let verb = ChangeVerb.all[use.verb]
        guard verb.valency == .patient, ![.announce, .agree, .fund].contains(verb.action), verb.complement.isEmpty
        else { return nil }
        return verb.action
    }

    /// What else the noun is said of, with a date of its own where it has one.
    private static func coordinated(
        _ subject: NounPhrase, of action: ChangeKind, _ date: Range<Int>?, _ context: ChangeContext
    ) -> [(NounPhrase, EventDate?)] {
        let prose = context.prose
        let tokens = prose.tokens
        var found: [(NounPhrase, EventDate?)] = []
        let all = prose.all(context.view)
        // The phrase that holds the noun holds its first subject too; what `en` ties to it stands after it.
        if let holder = all.firstIndex(where: { $0.tokens.upperBound == subject.tokens.upperBound }) {
            for more in all[(holder + 1)...] {
                guard more.isCoordinated, more.isDetermined || tokens[more.tokens.lowerBound].isCapitalised,
                    prose.isThing(more),
                    date.map({ more.tokens.lowerBound < $0.lowerBound })
                        ?? prose.phrases.isSameSort(more.tokens.lowerBound, as: subject.tokens.lowerBound)
                else { break }
                var more = more
                let end = Relation.outcomeStart(of: action, more.head, more.tokens.upperBound, tokens)
                more.tokens = more.tokens.lowerBound..<max(end, more.head + 1)
                found.append((more, nil))
            }
        }
        if let date, tokens.is(date.upperBound, "en"), tokens.is(date.upperBound + 1, "van"),
            let next = prose.dates[context.clause].first(where: { $0.range.lowerBound > date.upperBound }),
            let more = prose.phrases.read(
                date.upperBound + 2, to: next.range.lowerBound, style: .prose, stops: prose.stops),
            prose.isThing(more)
        {
            found.append((more, next.mention.date))
        }
        return found
    }

    /// `de fusie van A en B tot C`, `de omvorming van A in B`: what came of it.
    private static func outcome(of action: ChangeKind, _ subject: NounPhrase, _ context: ChangeContext) -> NounPhrase? {
        guard action == .merge || action == .replace || action == .rename else { return nil }
        let tokens = context.prose.tokens
        let wanted: [StaticString] = action == .replace ? ["door", "tot", "in"] : ["tot", "in"]
        return context.prose.all(context.view).first { phrase in
            phrase.tokens.lowerBound >= subject.tokens.upperBound
                && (phrase.preposition.map { tokens.isOne($0, of: wanted) } ?? false)
                && tokens[phrase.tokens.lowerBound].isCapitalised
        }
            ?? Relation.outcome(of: action, subject, context)
    }

    /// The change that a noun tells; `in werking treden` used as a noun too.
    private static func noun(at index: Int, in context: ChangeContext) -> ChangeKind? {
        let tokens = context.prose.tokens
        if tokens.is(index, "treden"), tokens.isOne(index - 1, of: ["werking", "inwerking"]), isNominal(index, tokens) {
            return .enterIntoForce
        }
        if tokens.is(index, "komen"), tokens.is(index - 1, "stand"), isNominal(index, tokens) {
            return tokens.isOne(index + 3, of: ["akkoord"]) || tokens.isOne(index + 4, of: ["akkoord"])
                ? .agree : .introduce
        }
        if let action = infinitive(at: index, tokens) { return action }
        guard tokens[index].features.contains(.changeNoun), let noun = ChangeLexicon.shared.noun(tokens.folded(index)),
            !tokens[index].isCapitalised || index == context.view.first || noun.action == .agree
        else { return nil }
        guard noun.isForLists else { return noun.action }
        // `In het sociaal akkoord van 11 april 2013`: an accord has its day after `van`.
        if noun.action == .agree, tokens.is(index + 1, "van"),
            context.prose.dates[context.clause].contains(where: { $0.range.lowerBound == index + 2 })
        {
            return .agree
        }
        if ["einde", "opening", "instelling", "sluiting"].contains(tokens.folded(index)), tokens.is(index + 1, "van"),
            tokens[index - 1].features.contains(.article)
        {
            guard let thing = context.prose.phrases.read(index + 2, to: context.view.last + 1, style: .prose),
                context.prose.isThing(thing)
            else { return nil }
            return noun.action
        }
        return nil
    }

    /// `het … in werking treden van`: an article before, `van` after.
    private static func isNominal(_ index: Int, _ tokens: TokenStream) -> Bool {
        guard tokens.is(index + 1, "van") else { return false }
        return (1...3).contains { index - $0 >= 0 && tokens.is(index - $0, "het") }
    }

    /// The date beside a noun, or that of its clause.
    private static func date(
        for index: Int, _ context: ChangeContext
    ) -> (date: EventDate, range: Range<Int>?, isBeside: Bool)? {
        let prose = context.prose
        let tokens = prose.tokens
        let clauseEnd = context.view.last + 1
        let beside = prose.dates[context.clause].first { entry in
            let range = entry.range
            // `over 2014` says of what year, not when.
            guard range.lowerBound > index, !tokens.is(range.lowerBound - 1, "over") else { return false }
            // Only the noun’s own phrase, a comma and prepositions of time stand between.
            return isPath(index + 1..<range.lowerBound, prose)
        }
        if let beside { return (beside.mention.date, beside.range, true) }
        if prose.tokens[index].features.contains(.changeNoun),
            let before = prose.dates[context.clause].first(where: {
                $0.range.upperBound <= index && index - $0.range.upperBound <= 2
                    // `14 oktober 2016 Conceptbesluit tot wijziging` is a row in a list of papers.
                    && ($0.range.lowerBound > prose.sentence.tokens.lowerBound
                        && tokens[$0.range.lowerBound - 1].features.contains(.preposition)
                        || tokens[$0.range.lowerBound].kind == .word)
            })
        {
            return (before.mention.date, before.range, true)
        }
        guard index < clauseEnd, let date = context.date(near: index) else { return nil }
        return (date, nil, false)
    }

    private static func isPath(_ range: Range<Int>, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        guard range.count <= 24 else { return false }
        return range.allSatisfy { index in
            let token = tokens[index]
            if token.kind == .mark { return true }
            return !ClauseSplitter.isVerb(index, in: tokens)
                && !(token.features.contains(.conjunction) && !tokens.isOne(index, of: ["en", "of"]))
        }
    }

    /// Whether a noun heads a phrase that the clause is about, or one after `met`, `sinds`, `na`.
    private static func isLeading(_ index: Int, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        guard let phrase = context.prose.all(context.view).first(where: { $0.tokens.contains(index) }) else {
            return false
        }
        // `De raad heeft de invoering onderzocht`: what somebody did with it is no change.
        let prose = context.prose
        if phrase.preposition == nil,
            prose.has(context.view, ["ik", "wij", "we", "men", "zij", "u"])
                || prose.freePhrases(context.view).contains(where: { $0 != phrase && context.subjects.isDoer($0) })
        {
            return false
        }
        // `1 mei 2015 is de beoogde datum van inwerkingtreding van de wet`
        if tokens.is(index - 1, "van"), tokens.isOne(index - 2, of: ["datum", "moment", "tijdstip", "dag"]) {
            return true
        }
        let inside = phrase.tokens.lowerBound..<index
        guard !inside.contains(where: { tokens[$0].features.contains(.preposition) }) else { return false }
        return phrase.preposition == nil || isPrepositional(index, tokens)
    }

    /// Whether a preposition of time or cause stands before the noun’s article: `met de invoering van`.
    private static func isPrepositional(_ index: Int, _ tokens: TokenStream) -> Bool {
        var before = index - 1
        while before > 0,
            tokens[before].features.contains(.article) || tokens.isOne(before, of: ["inwerking", "werking", "stand"])
                || tokens.isOne(before, of: ["in", "tot"]) && tokens.isOne(before + 1, of: ["werking", "stand"])
        {
            before -= 1
        }
        return before >= 0
            && tokens.isOne(before, of: ["met", "bij", "sinds", "na", "door", "voor", "sedert", "behoeve"])
            || before > 0 && tokens.is(before, "van") && tokens.isOne(before - 1, of: ["behoeve", "gevolg"])
    }

    /// What the noun says the change of: after `van`, beside it, inside it, or the subject before.
    private static func subject(of index: Int, _ action: ChangeKind, _ context: ChangeContext) -> NounPhrase? {
        let prose = context.prose
        let tokens = prose.tokens
        let end = Relation.outcomeStart(of: action, index, max(context.view.last + 1, index + 1), tokens)
        if action == .agree, !tokens.is(index, "komen") {
            return NounPhrase(
                tokens: (prose.phrases.isModifier(index - 1, to: index + 1) ? index - 1 : index)..<index + 1,
                head: index,
                preposition: nil, isDetermined: true)
        }
        var next = index + 1
        // `Met de opheffing, op 1 juli 2012, van de RWI`: a date may stand between.
        while next < end, !tokens.is(next, "van") {
            if let stop = prose.stops.first(where: { $0.contains(next) }) {
                next = stop.upperBound
                continue
            }
            guard
                tokens[next].kind == .mark && tokens.byte(next) == 0x2C || tokens.isOne(next, of: ["op", "per", "in"])
            else { break }
            next += 1
        }
        if next < end, tokens.is(next, "van") {
            guard let phrase = prose.phrases.read(next + 1, to: end, style: .prose, stops: prose.stops),
                !prose.isOutside(phrase)
            else { return nil }
            return phrase
        }
        // `de wijziging Wet SUWI`
        if index + 1 < end, tokens[index + 1].isCapitalised,
            let phrase = prose.phrases.read(index + 1, to: end, style: .prose, stops: prose.stops)
        {
            return phrase
        }
        // `na afschaffing opkomstplicht in 1997`
        if index + 1 < end, tokens[index + 1].features.contains(.policyThing),
            tokens.isOne(index - 1, of: ["na", "sinds", "door", "bij", "met", "tot", "voor", "vanaf"]),
            let phrase = prose.phrases.read(index + 1, to: end, style: .prose, stops: prose.stops)
        {
            return phrase
        }
        // `de wetswijziging in 2012`: the law that the sentence names.
        let span = prose.sentence.span
        if action == .amend {
            if let law = prose.reading.references(in: span).first(where: { $0.kind == .law }) {
                let range = tokens.range(of: law.span)
                return NounPhrase(tokens: range, head: range.lowerBound, preposition: nil, isDetermined: false)
            }
            if let law = prose.clauses.flatMap({ prose.all($0) }).first(where: {
                tokens[$0.tokens.lowerBound].isCapitalised && LabelledItemRule.thing($0.tokens, tokens) == .law
            }) {
                return law
            }
        }
        if action == .evaluate || action == .enterIntoForce {
            if let antecedent = context.subjects.antecedent(of: context.view) { return antecedent }
            let free = prose.freePhrases(context.view).first {
                !$0.tokens.contains(index) && prose.isThing($0) && $0.tokens.upperBound <= index
                    && !context.subjects.isDoer($0)
            }
            let own = NounPhrase(tokens: index..<index + 1, head: index, preposition: nil, isDetermined: true)
            // `Na de evaluatie in 2003 is de Wet REA ingetrokken`
            if free == nil, index - context.view.first <= 2, tokens.isOne(context.view.first, of: ["na", "bij"]),
                let next = prose.freePhrases(context.view).first(where: {
                    $0.tokens.lowerBound > index && prose.isThing($0) && !context.subjects.isDoer($0)
                })
            {
                return next
            }
            // Several evaluations are of several things: they stand for themselves.
            return action == .evaluate && tokens.folded(index).hasSuffix("s")
                ? own : free ?? context.subjects.earlier ?? (action == .evaluate ? own : nil)
        }
        return nil
    }

    private static func span(
        _ index: Int, _ subject: NounPhrase, _ date: Range<Int>?, _ context: ChangeContext
    ) -> Range<Int> {
        guard let date else { return VerbSpan.words(context.view, context.prose) }
        var lower = min(index, date.lowerBound)
        var upper = max(index + 1, date.upperBound)
        if subject.tokens.lowerBound >= context.prose.sentence.tokens.lowerBound,
            subject.tokens.lowerBound > index, subject.tokens.lowerBound < index + 40
        {
            upper = max(upper, subject.tokens.upperBound)
        }
        // `de wijziging van X (1 juli 2012)`: the bracket is closed.
        let tokens = context.prose.tokens
        if tokens.byte(upper) == 0x29, (lower..<upper).contains(where: { tokens.byte($0) == 0x28 }),
            !(lower..<upper).contains(where: { tokens.byte($0) == 0x29 })
        {
            upper += 1
        }
        lower = max(lower, context.prose.sentence.tokens.lowerBound)
        return lower..<min(upper, context.prose.sentence.tokens.upperBound)
    }

    /// `het Actieplan Jeugdwerkloosheid (2009–2011)`: a programme with its years.
    private static func bracketed(_ context: ChangeContext, log: inout ChangeLog) -> [Change] {
        let prose = context.prose
        let tokens = prose.tokens
        for bracket in context.view.brackets {
            guard
                let entry = prose.dates[context.clause].first(where: {
                    bracket.lowerBound == $0.range.lowerBound && bracket.upperBound == $0.range.upperBound
                }), case .interval(.point, .point)? = entry.mention.date.edtf,
                let phrase = prose.all(context.view).first(where: { $0.tokens.upperBound == bracket.lowerBound - 1 }),
                let thing = LabelledItemRule.thing(phrase.tokens, tokens),
                [.programme, .body, .law, .pilot].contains(thing),
                phrase.tokens.contains(where: { tokens[$0].isCapitalised }), !prose.isOutside(phrase),
                entry.mention.date.precision != .day
            else { continue }
            log.note("‘\(prose.words(phrase.tokens))’ with its years")
            return [
                Change(
                    action: thing == .law ? .introduce : thing.action,
                    tokens: phrase.tokens.lowerBound..<bracket.upperBound + 1, subject: phrase,
                    date: entry.mention.date,
                    status: StatusReader.isAhead(entry.mention.date, of: prose.reading) ? .planned : .done,
                    sentence: prose.sentence, rule: name, grade: 0.75)
            ]
        }
        return []
    }
}

/// The tense of a clause.
enum ChangeTense {
    static func auxiliaries(_ clause: Clause, _ tokens: TokenStream) -> [Auxiliary] {
        clause.tokens.compactMap { index in
            tokens[index].features.contains(.auxiliary) && ClauseSplitter.isVerb(index, in: tokens)
                ? ChangeLexicon.shared.auxiliaries[tokens.folded(index)]?.0 : nil
        }
    }

    /// Whether the first verb of a clause is past.
    static func isPast(_ clause: Clause, _ tokens: TokenStream) -> Bool {
        for index in clause.tokens where tokens[index].kind == .word {
            if tokens[index].features.contains(.auxiliary),
                let (_, isPast) = ChangeLexicon.shared.auxiliaries[tokens.folded(index)]
            {
                return isPast
            }
            if let use = ChangeLexicon.shared.verbs[tokens.folded(index)]?.first(where: { $0.part != .complement }) {
                return use.form == .past
            }
            // `maakte`, `kreeg`: an ordinary weak past.
            let word = tokens.folded(index)
            if word == "kreeg" || word == "kregen" || word.hasSuffix("kte") { return true }
        }
        return false
    }
}

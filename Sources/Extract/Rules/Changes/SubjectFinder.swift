import Dutch
import Model

/// Finds what changed: the noun phrase that the verb of change says it of.
struct SubjectFinder {
    let prose: ProseReader
    private let before: EarlierSubject?
    /// That of the clauses before.
    private var own: NounPhrase?
    /// The subject of the clauses before, else of the sentence before.
    var earlier: NounPhrase? {
        get { own ?? before?.phrase(in: prose.reading) }
        set { own = newValue }
    }
    var tokens: TokenStream { prose.tokens }

    /// - Parameter before: what the text before the sentence is about.
    init(prose: ProseReader, before: EarlierSubject?) {
        self.prose = prose
        self.before = before
    }

    /// The phrases of which one verb tells a change; more than one where each has its article.
    func subjects(of predicate: Predicate, in clause: Clause) -> [NounPhrase] {
        if clause.isReduced { return antecedent(of: clause).map { [$0] } ?? [] }
        if let governed = governed(predicate, clause) { return governed }
        if let group = InfinitiveGroup(predicate, in: clause, tokens) {
            // The object stands nearest to its infinitive.
            let inside = prose.all(clause).filter {
                ($0.preposition == nil || $0.preposition == group.opener)
                    && group.tokens.lowerBound <= $0.tokens.lowerBound
                    && $0.tokens.upperBound <= group.tokens.upperBound
                    && !isAdverbial($0)
            }
            return inside.last.map { [$0] } ?? []
        }
        let free = prose.freePhrases(clause).compactMap { apart($0, from: predicate) }
        if let replacer = replacer(predicate, clause) { return [replacer] }
        if let duty = duty(predicate, clause) { return [duty] }
        if predicate.verb.complement == ["verantwoordelijk"] {
            guard let word = clause.tokens.first(where: { tokens.is($0, "verantwoordelijk") }),
                // `die sinds 2007 verantwoordelijk zijn voor X`
                let aim = [word + 1, word + 2].first(where: { tokens.is($0, "voor") }),
                aim == word + 1 || tokens[word + 1].features.contains(.auxiliary),
                let task = prose.phrases.read(aim + 1, to: clause.last + 1, style: .prose, stops: prose.stops)
            else { return [] }
            return [task]
        }
        if let object = withPhrase(predicate, clause, free) { return [object] }
        // `om een nieuw stelsel in werking te laten treden`: the object of `laten`.
        if predicate.verb.valency == .theme,
            clause.tokens.contains(where: { tokens.is($0, "laten") && tokens.is($0 - 1, "te") }),
            let object = free.last(where: { $0.tokens.upperBound <= predicate.token })
        {
            return [object]
        }
        let candidates: [NounPhrase]
        if predicate.verb.valency == .patient && predicate.voice == .active
            || predicate.verb.valency == .either && predicate.voice == .active && hasObject(free, clause, predicate)
        {
            candidates = objects(free, clause, predicate)
        } else {
            candidates = free
        }
        if predicate.verb.action == .announce, let told = announced(predicate, clause, candidates) { return [told] }
        guard let first = candidates.first(where: { !isAdverbial($0) }) else {
            // `waarna het werd verhoogd`: the pronoun is not what stands before the comma.
            let names =
                isBareRelative(clause) || clause.opener.map { tokens.isOne($0, of: ["waarmee", "waarvan"]) } ?? false
            return (names ? antecedent(of: clause) : nil).map { [$0] } ?? pronounReference(clause, free)
        }
        if clause.kind == .relative, isBareRelative(clause),
            predicate.voice != .active || predicate.verb.valency == .theme,
            let antecedent = antecedent(of: clause), prose.isThing(antecedent) || !prose.isThing(first)
        {
            return [antecedent]
        }
        if clause.kind != .relative, startsWithPronoun(clause, predicate), let earlier = meant(in: clause),
            predicate.verb.valency != .patient || predicate.voice == .passive
        {
            return [earlier]
        }
        if isNumeral(first), let earlier { return [earlier] }
        var found = [first]
        if let start = candidates.firstIndex(of: first) {
            for phrase in candidates[(start + 1)...] {
                guard phrase.isCoordinated,
                    phrase.isDetermined || tokens[phrase.tokens.lowerBound].isCapitalised && prose.isThing(phrase)
                else { break }
                found.append(phrase)
            }
        }
        // `het project X, een vervolg op Y`: what stands beside is no list without `en`.
        if let last = found.last, found.count > 1 {
            var before = last.tokens.lowerBound - 1
            while before > first.tokens.upperBound, tokens[before].features.contains(.article) { before -= 1 }
            if !tokens.is(before, "en") { found = [first] }
        }
        if found.count == 1, let law = lawMeant(by: first) { return [law] }
        if found.count == 1, let other = both(first, clause) { found.append(other) }
        return found + likewise(clause)
    }

    /// `is aangekondigd dat de bijdrage vervalt`, `aangekondigd met betrekking tot de bijdrage`: the bijdrage.
    private func announced(_ predicate: Predicate, _ clause: Clause, _ candidates: [NounPhrase]) -> NounPhrase? {
        let isPronoun = tokens.isOne(clause.first, of: ["dit", "dat"])
        guard isPronoun || !candidates.contains(where: { !isAdverbial($0) }) else { return nil }
        if let word = clause.tokens.first(where: { tokens.is($0, "betrekking") && $0 > predicate.token }),
            tokens.is(word + 1, "tot")
        {
            let aim = clause.tokens.first { $0 > word && tokens.is($0, "ten") && tokens.is($0 + 1, "behoeve") }
            return prose.phrases.read(word + 2, to: aim ?? clause.last + 1, style: .prose, stops: prose.stops)
        }
        guard predicate.voice == .passive, !isPronoun else { return nil }
        let told = prose.clauses.first { other in
            other.kind == .subordinate && other.first > predicate.token
                && (other.opener.map { tokens.is($0, "dat") } ?? false)
        }
        return told.flatMap { prose.freePhrases($0).first { !isAdverbial($0) } }
    }

    /// `zowel X als Y`: Y.
    private func both(_ first: NounPhrase, _ clause: Clause) -> NounPhrase? {
        let before = first.tokens.lowerBound - (first.isDetermined ? 2 : 1)
        guard tokens.is(before, "zowel") else { return nil }
        return prose.all(clause).first { phrase in
            phrase.tokens.lowerBound >= first.tokens.upperBound
                && (phrase.preposition.map { tokens.is($0, "als") } ?? false)
        }
    }

    /// `evenals de X, het Y en de Z`: of them the same is said.
    private func likewise(_ clause: Clause) -> [NounPhrase] {
        let all = prose.all(clause)
        let start = all.firstIndex { phrase in
            guard let preposition = phrase.preposition else { return false }
            return tokens.is(preposition, "evenals")
                || tokens.is(preposition, "met") && tokens.is(preposition - 1, "tezamen")
        }
        guard let start else {
            return []
        }
        return [all[start]] + all[(start + 1)...].prefix { $0.isCoordinated && $0.isDetermined }
    }

    /// `drie gemeenten begonnen met een loket`: what they began with.
    private func withPhrase(_ predicate: Predicate, _ clause: Clause, _ free: [NounPhrase]) -> NounPhrase? {
        guard predicate.verb.action == .start || predicate.verb.infinitives == ["stoppen"],
            predicate.verb.valency == .either
                && (predicate.voice == .active || isImpersonal(clause, free)
                    // `De inspectie is eind 2009 gestart met dit project`
                    || predicate.auxiliaries.contains(.be)
                        && free.first(where: { !isAdverbial($0) }).map(isDoer) ?? false)
                || predicate.verb.complement == ["aan", "de", "slag"]
        else { return nil }
        let isAtWork = predicate.verb.complement == ["aan", "de", "slag"]
        if let opener = clause.opener, tokens.is(opener, "waarmee"), clause.kind == .relative {
            return antecedent(of: clause)
        }
        let content = free.filter { !isAdverbial($0) }
        // `het Kadaster startte in 2008 met de basisregistratie`: a body begins with something.
        let isBody = content.first.map { LabelledItemRule.thing($0.tokens, tokens) == .body || isShortName($0) } ?? true
        guard
            isAtWork || isPersonal(clause) || isImpersonal(clause, free) || isBody || content.first.map(isDoer) ?? true
        else { return nil }
        return prose.all(clause).first { phrase in
            (phrase.preposition.map { tokens.is($0, "met") } ?? false)
                && (!tokens[phrase.head].features.isDisjoint(with: [.policyThing, .changeNoun]) || isService(phrase))
        }
    }

    /// `de bekostiging van de kenniscentra`: what is done for a thing of policy.
    private func isService(_ phrase: NounPhrase) -> Bool {
        tokens.isOne(phrase.head, of: ["bekostiging", "financiering", "subsidiering", "verstrekking", "uitgifte"])
            && tokens.is(phrase.head + 1, "van")
    }

    /// A name of one word that no table knows: `het Kadaster`.
    private func isShortName(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.count == 1 && tokens[phrase.head].isCapitalised && phrase.isDetermined
            && !tokens[phrase.head].features.contains(.policyThing)
    }

    /// `de eerste twee`, `negen`: a number stands for what was named before.
    private func isNumeral(_ phrase: NounPhrase) -> Bool {
        Self.numerals.contains(tokens.folded(phrase.tokens.upperBound - 1))
    }

    private static let numerals: Set<String> = [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "eerste", "tweede", "laatste",
        "overige", "andere", "beide", "twaalf", "elf",
    ]

    /// `zij werd ondertekend`, `dat is afgerond`: a pronoun takes the subject before it.
    private func startsWithPronoun(_ clause: Clause, _ predicate: Predicate) -> Bool {
        guard let finite = predicate.finite else { return false }
        for index in [finite - 1, finite + 1] where clause.tokens.contains(index) {
            // `lopen dit jaar af`: the pronoun belongs to the date.
            if tokens.isOne(index, of: ["zij", "ze", "hij", "het", "deze", "dit", "die"]), !opensAttribute(index),
                !prose.isStop(index)
            {
                let next = index + 1
                return !clause.tokens.contains(next)
                    || !tokens[next].features.isDisjoint(with: [
                        .auxiliary, .change2, .preposition, .changeVerb, .change1,
                    ])
                    || tokens[next].kind == .mark || prose.stops.contains { $0.contains(next) }
            }
        }
        return false
    }

    /// What a clause without a noun phrase of its own is about: what a pronoun means, or what `en` goes on from.
    private func pronounReference(_ clause: Clause, _ free: [NounPhrase]) -> [NounPhrase] {
        if clause.kind != .relative, let first = opening(clause) { return [first] }
        // `Daarmee wordt 25% van de woningen geliberaliseerd`: it has a subject of its own.
        if clause.tokens.contains(where: { tokens.byte($0) == 0x25 || tokens[$0].features.contains(.percentWord) }) {
            return []
        }
        // `, die in 1976 begon en in 2010 werd herzien`: it goes on under the opener of the clause before.
        let goesOn = clause.kind == .relative && clause.opener.map { !clause.tokens.contains($0) } ?? false
        guard clause.kind == .coordinate || goesOn || hasPronoun(clause) else { return [] }
        if goesOn, let turn = antecedent(of: clause), tokens.isOne(turn.head, of: Self.turns) { return [turn] }
        if clause.kind == .coordinate, !hasPronoun(clause), let parent = clause.parent,
            let topic = prose.freePhrases(prose.clauses[parent]).first(where: { !isAdverbial($0) }),
            !prose.isThing(topic), earlier.map({ $0.tokens.lowerBound < prose.sentence.tokens.lowerBound }) ?? true
        {
            return isDoer(topic) ? [] : [topic]
        }
        guard let earlier = meant(in: clause), !isDoer(earlier) || isNamedBody(earlier) else { return [] }
        return [earlier]
    }

    /// `Sinds de Kaderwet in 1997 in de plaats kwam van`: `sinds` opens a clause here, and its first phrase is the subject.
    private func opening(_ clause: Clause) -> NounPhrase? {
        guard tokens.isOne(clause.first, of: ["sinds", "sedert"]) else { return nil }
        return prose.all(clause).first { $0.preposition == clause.first }
    }

    private func hasPronoun(_ clause: Clause) -> Bool {
        if prose.has(clause, ["zij", "ze", "hij", "daarvan", "ervan", "hiervan", "daarmee", "hiermee"]) { return true }
        return clause.tokens.contains { index in
            guard tokens.isOne(index, of: ["het", "deze", "dit", "die", "dat"]),
                index != clause.opener || clause.kind == .relative, !opensAttribute(index)
            else { return false }
            let next = tokens[index + 1]
            // `het tot stand komen van` is a noun.
            if next.features.contains(.preposition), tokens.isOne(index + 2, of: ["stand", "werking"]) { return false }
            return next.kind != .word
                || !next.features.isDisjoint(with: [
                    .auxiliary, .change2, .preposition, .changeVerb, .change1, .plainVerb,
                ])
                // `het komende jaar` is no pronoun with a date after it.
                || next.kind == .number && prose.stops.contains { $0.contains(index + 1) }
        }
    }

    /// `is gestart met een proef`, `er is begonnen met`: nobody does it.
    private func isImpersonal(_ clause: Clause, _ free: [NounPhrase]) -> Bool {
        let with = prose.all(clause).first { $0.preposition.map { tokens.is($0, "met") } ?? false }
        guard let with else { return false }
        return !free.contains { !isAdverbial($0) && $0.tokens.lowerBound < with.tokens.lowerBound }
    }

    /// `een begin maken met X`, `instemmen met X`, `een einde komen aan X`: X; nil where the verb asks no preposition.
    private func governed(_ predicate: Predicate, _ clause: Clause) -> [NounPhrase]? {
        guard !predicate.verb.preposition.isEmpty else { return nil }
        // `waarover overeenstemming is bereikt`
        if let opener = clause.opener, clause.kind == .relative,
            tokens.folded(opener) == "waar" + predicate.verb.preposition
                || predicate.verb.preposition == "met"
                    && tokens.is(opener, "waarmee")
        {
            return antecedent(of: clause).map { [$0] } ?? []
        }
        let phrase = prose.all(clause).first { phrase in
            phrase.preposition.map { tokens.folded($0) == predicate.verb.preposition } ?? false
        }
        if let phrase {
            // `akkoord gegaan met het afschaffen van X`
            if tokens[phrase.head].features.contains(.changeVerb), tokens.is(phrase.head - 1, "het"),
                tokens.is(phrase.head + 1, "van"),
                let inner = prose.phrases.read(
                    phrase.head + 2, to: clause.last + 1, style: .prose, stops: prose.stops)
            {
                return [inner]
            }
            return [phrase]
        }
        // `belast met de uitvoering`, `de verantwoordelijkheid voor de jeugdhulp`: beside the words of the verb.
        guard let last = predicate.verb.complement.last,
            let word = clause.tokens.first(where: { tokens.folded($0) == last }),
            tokens.folded(word + 1) == predicate.verb.preposition
        else { return [] }
        return prose.phrases.read(word + 2, to: clause.last + 1, style: .prose, stops: prose.stops).map { [$0] } ?? []
    }

    /// The phrase that a relative clause tells of.
    func antecedent(of clause: Clause) -> NounPhrase? {
        guard clause.kind == .relative, let end = clause.antecedentEnd else { return nil }
        var best: NounPhrase?
        for other in prose.clauses {
            for phrase in prose.all(other) where phrase.tokens.upperBound <= end {
                if best == nil || phrase.tokens.upperBound > (best?.tokens.upperBound ?? 0) { best = phrase }
            }
        }
        // A bracket or note mark may stand between.
        guard var best, end - best.tokens.upperBound < 12 else { return nil }
        if let priced = owner(of: clause, besides: best) ?? priced(best) { return priced }
        best = named(best) ?? best
        // `de Wet … in een kwetsbare positie, die`: the name of a law runs on over its prepositions.
        for other in prose.clauses {
            for phrase in prose.all(other) where phrase.tokens.upperBound <= best.tokens.lowerBound {
                let first = phrase.tokens.lowerBound
                guard best.tokens.lowerBound - first < 16, tokens.isOne(first, of: ["wet", "regeling", "besluit"]),
                    tokens[first].isCapitalised,
                    !(first..<best.tokens.lowerBound).contains(where: { ClauseSplitter.isVerb($0, in: tokens) })
                else { continue }
                best.tokens = first..<best.tokens.upperBound
                best.head = first
            }
        }
        return best
    }

    /// `het kader van het programma, dat`, `het recht op beschut wonen, dat`: of two nouns the one that policy is made of.
    private func named(_ phrase: NounPhrase) -> NounPhrase? {
        guard !prose.isThing(phrase) else { return phrase }
        // `de tweede tranche van de wet, die in 2012 begint`: the tranche begins, not the law.
        guard !tokens.isOne(phrase.head, of: Self.turns) else { return nil }
        if let of = phrase.tokens.first(where: { $0 > phrase.head && tokens[$0].features.contains(.preposition) }),
            let inner = prose.phrases.read(of + 1, to: phrase.tokens.upperBound, style: .prose, stops: prose.stops),
            prose.isThing(inner)
        {
            return inner
        }
        guard let preposition = phrase.preposition else { return nil }
        for other in prose.clauses {
            for before in prose.all(other) where before.tokens.upperBound == preposition && prose.isThing(before) {
                return before
            }
        }
        return nil
    }

    /// Times and persons of a thing, of which a relative clause tells for themselves.
    private static let turns = WordSet([
        "tranche", "jaar", "cyclus", "ronde", "fase", "helft", "termijn", "periode", "week", "dag", "voorzitter",
        "directeur", "lid", "leden", "medewerkers", "jaargang", "editie", "vergadering", "zitting",
    ])

    /// `die`, `dat`, `welke` can be the subject; `waarmee` cannot.
    func isBareRelative(_ clause: Clause) -> Bool {
        guard let opener = clause.opener else { return false }
        return tokens.isOne(opener, of: ["die", "dat", "welke"]) && clause.first == opener
    }

    func isAdverbial(_ phrase: NounPhrase) -> Bool {
        if tokens.is(phrase.tokens.lowerBound, "m") { return true }
        if phrase.tokens.count == 1 {
            let only = phrase.tokens.lowerBound
            if Self.adverbial.contains(tokens.folded(only)) { return true }
            // A small word alone is an adverb or adjective where it is no noun that the tables know.
            if isOpeningName(only) { return false }
            if tokens.isOne(only, of: ["artikel", "artikelen"]) { return false }
            if !phrase.isDetermined, !phrase.isCoordinated,
                !tokens[only].isCapitalised || only == prose.sentence.tokens.lowerBound && !tokens[only].isAllCapitals,
                !prose.isThing(phrase)
            {
                let word = tokens.folded(only)
                return !word.hasSuffix("en") || ["ge", "be", "ver", "aange", "toege"].contains { word.hasPrefix($0) }
            }
        }
        return tokens[phrase.head].features.contains(.timeUnit) && !tokens[phrase.head].features.contains(.policyThing)
            || prose.stops.contains { $0.overlaps(phrase.tokens) && $0.contains(phrase.head) }
    }

    /// `Novem treedt in werking`: a word of no class that opens the sentence with its verb after it.
    private func isOpeningName(_ index: Int) -> Bool {
        guard index == prose.sentence.tokens.lowerBound, tokens[index].isCapitalised,
            ClauseSplitter.isVerb(index + 1, in: tokens),
            tokens[index].features.isDisjoint(with: [
                .change2, .change3, .conjunction, .preposition, .article, .auxiliary, .changeVerb, .timeUnit,
            ])
        else { return false }
        let word = tokens.folded(index)
        return !["lijk", "weg", "maal", "wijze", "gewijs", "mee", "door", "ens", "elijks", "ig", "nog"]
            .contains { word.hasSuffix($0) }
    }

    private static let adverbial: Set<String> = [
        "begin", "eind", "einde", "medio", "ultimo", "uiterlijk", "sprake", "verwachting", "instemming", "start",
        "plaats", "gebruik", "eenieder", "zgn", "jl", "komend", "aantal", "aanstaande", "vorig", "afgelopen", "volgend",
        "gezamenlijk",
        "mr", "m", "conform", "respectievelijk", "waarschijnlijk", "zeven", "eerstens", "jongstleden",
    ]

    /// A phrase without the words that belong to the verb: `Kaderwet van kracht`; nil where nothing is left.
    private func apart(_ phrase: NounPhrase, from predicate: Predicate) -> NounPhrase? {
        let end = phrase.tokens.upperBound - 1
        if !predicate.verb.particle.isEmpty, end > phrase.tokens.lowerBound, end > predicate.token,
            tokens.folded(end) == predicate.verb.particle
        {
            var phrase = phrase
            phrase.tokens = phrase.tokens.lowerBound..<end
            return phrase
        }
        // `De Wajong staat open voor`: the verb after a name is none of it.
        if end > phrase.tokens.lowerBound, tokens.isOne(end, of: ["staat", "staan"]), tokens.is(predicate.token, "open")
        {
            var phrase = phrase
            phrase.tokens = phrase.tokens.lowerBound..<end
            return phrase
        }
        guard !predicate.verb.complement.isEmpty else { return phrase }
        let last = Folding.fold(predicate.verb.complement.last ?? "")
        let belongs = phrase.tokens.contains {
            tokens.folded($0) == last && $0 <= predicate.token + 3 && $0 >= predicate.token
        }
        guard belongs else { return phrase }
        guard phrase.tokens.lowerBound < predicate.token else { return nil }
        var phrase = phrase
        phrase.tokens = phrase.tokens.lowerBound..<predicate.token
        phrase.head = min(phrase.head, predicate.token - 1)
        return phrase
    }

    /// Whether an active verb that can do without has an object: `Wij starten een proef`.
    private func hasObject(_ free: [NounPhrase], _ clause: Clause, _ predicate: Predicate) -> Bool {
        isPersonal(clause)
            // `heeft een loket geopend`: with `hebben` it has an object.
            || predicate.auxiliaries.contains(.have) && predicate.form == .participle
                && free.filter { !isAdverbial($0) }.count > 1
            || free.filter { !isAdverbial($0) }.count > 1 && predicate.auxiliaries.isEmpty
                && (!prose.isThing(free[0]) || isOpened(predicate, free))
    }

    /// `De bond opende een meldpunt`: what one opens comes with `een`.
    private func isOpened(_ predicate: Predicate, _ free: [NounPhrase]) -> Bool {
        guard predicate.verb.infinitives == ["openen"] || predicate.verb.infinitives == ["starten"] else {
            return false
        }
        return free.dropFirst().contains { prose.isThing($0) && tokens.is($0.tokens.lowerBound - 1, "een") }
    }

    private func isPersonal(_ clause: Clause) -> Bool {
        prose.has(clause, ["ik", "wij", "we", "hij", "zij", "men"])
    }

    /// The objects of an active verb: what is neither its doer nor an adverbial.
    private func objects(_ free: [NounPhrase], _ clause: Clause, _ predicate: Predicate) -> [NounPhrase] {
        let content = free.filter { !isAdverbial($0) }
        if isPersonal(clause) { return content }
        if clause.kind == .relative, isBareRelative(clause) {
            // `die Arbeidsvoorziening ophief` against `die het Rijk afschafte`: a doer is a person or body of state.
            return content.filter { !isDoer($0) }
        }
        guard content.count > 1 else { return content.filter { !isDoer($0) } }
        if let thing = content.dropFirst().first(where: { prose.isThing($0) && !isDoer($0) }), isDoer(content[0]) {
            return [thing]
        }
        if isDoer(content[1]), !isDoer(content[0]) { return content }
        // `CDA, VVD en D66 presenteerden het akkoord`: all that `en` ties to the first did it.
        let doers = content.dropFirst().prefix { $0.isCoordinated }.count
        return Array(content.dropFirst(content.count > 1 + doers ? 1 + doers : 1))
    }

    /// Whether a phrase names someone who makes policy.
    func isDoer(_ phrase: NounPhrase) -> Bool {
        prose.core(phrase).contains { Self.doers.contains(tokens.folded($0)) }
            && !phrase.tokens.contains { tokens[$0].features.contains(.changeNoun) }
    }

    static let doers: Set<String> = [
        "minister", "ministers", "staatssecretaris", "bewindslieden", "kabinet", "regering", "kamer", "raad", "college",
        "rijk", "overheid", "gemeente", "gemeenten", "uwv", "cwi", "provincie", "regio", "regio's", "partners",
        "werkgevers", "programmaraad", "inspectie", "vng", "wetgever", "ministerie", "ondernemers", "bestuur",
        "commissie", "eu", "nza", "belastingdienst", "werknemers", "besturen", "partijen", "scholen", "staat",
        "rekenkamer", "politie", "parlement", "rijksoverheid", "provincies", "waterschappen", "departement",
    ]

    /// Who did it, where the clause says so: `door X`, or the subject of an active verb.
    func actor(of predicate: Predicate, in clause: Clause, besides subject: NounPhrase) -> String? {
        let all = prose.all(clause)
        guard predicate.verb.action != .replace else { return nil }
        if predicate.voice == .passive {
            return all.first { phrase in
                (phrase.preposition.map { tokens.is($0, "door") } ?? false)
                    && (isDoer(phrase) || tokens[phrase.tokens.lowerBound].isCapitalised)
            }.map { prose.words($0.tokens) }
        }
        guard predicate.verb.valency != .theme else { return nil }
        return all.first { $0.preposition == nil && $0 != subject && isDoer($0) }.map { prose.words($0.tokens) }
    }
}

import Dutch
import Model

/// Finds what changed: the noun phrase that the verb of change says it of.
struct SubjectFinder {
    let prose: ProseReader
    /// Subjects of the clauses before, and of the sentence before.
    var earlier: NounPhrase?
    private var tokens: TokenStream { prose.tokens }

    /// The phrases of which one verb tells a change; more than one where each has its article.
    func subjects(of predicate: Predicate, in clause: Clause) -> [NounPhrase] {
        let free = prose.freePhrases(clause).filter { !belongs($0, to: predicate) }
        let candidates: [NounPhrase]
        if predicate.verb.valency == .patient && predicate.voice == .active
            || predicate.verb.valency == .either && predicate.voice == .active && hasObject(free, clause, predicate)
        {
            candidates = objects(free, clause, predicate)
        } else {
            candidates = free
        }
        guard let first = candidates.first(where: { !isAdverbial($0) }) else {
            return antecedent(of: clause).map { [$0] } ?? pronounReference(clause, free)
        }
        if clause.kind == .relative, isBareRelative(clause),
            predicate.voice != .active || predicate.verb.valency == .theme,
            let antecedent = antecedent(of: clause)
        {
            return [antecedent]
        }
        if clause.kind != .relative, startsWithPronoun(clause, predicate), let earlier,
            predicate.verb.valency != .patient || predicate.voice == .passive
        {
            return [earlier]
        }
        var found = [first]
        if let start = candidates.firstIndex(of: first) {
            for phrase in candidates[(start + 1)...] {
                guard phrase.isCoordinated, phrase.isDetermined else { break }
                found.append(phrase)
            }
        }
        return found
    }

    /// `zij werd ondertekend`, `dat is afgerond`: a pronoun takes the subject before it.
    private func startsWithPronoun(_ clause: Clause, _ predicate: Predicate) -> Bool {
        guard let finite = predicate.finite else { return false }
        for index in [finite - 1, finite + 1] where clause.tokens.contains(index) {
            if tokens.isOne(index, of: ["zij", "ze", "hij", "het", "deze", "dit", "die"]) {
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

    private func pronounReference(_ clause: Clause, _ free: [NounPhrase]) -> [NounPhrase] {
        earlier.map { [$0] } ?? []
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
        guard let best, end - best.tokens.upperBound < 12 else { return nil }
        return best
    }

    /// `die`, `dat`, `welke` can be the subject; `waarmee` cannot.
    private func isBareRelative(_ clause: Clause) -> Bool {
        guard let opener = clause.opener else { return false }
        return tokens.isOne(opener, of: ["die", "dat", "welke"]) && clause.first == opener
    }

    private func isAdverbial(_ phrase: NounPhrase) -> Bool {
        if phrase.tokens.count == 1 {
            let word = tokens.folded(phrase.tokens.lowerBound)
            if Self.adverbial.contains(word) { return true }
        }
        return tokens[phrase.head].features.contains(.timeUnit) && !tokens[phrase.head].features.contains(.policyThing)
            || prose.stops.contains { $0.overlaps(phrase.tokens) && $0.contains(phrase.head) }
    }

    private static let adverbial: Set<String> = [
        "begin", "eind", "einde", "medio", "ultimo", "uiterlijk", "sprake", "verwachting", "instemming", "start",
        "plaats", "gebruik", "eenieder", "jl", "komend", "aanstaande", "vorig", "afgelopen", "volgend", "gezamenlijk",
        "mr", "conform", "respectievelijk", "waarschijnlijk", "zeven", "eerstens", "jongstleden",
    ]

    private func belongs(_ phrase: NounPhrase, to predicate: Predicate) -> Bool {
        guard !predicate.verb.complement.isEmpty else { return false }
        let last = Folding.fold(predicate.verb.complement.last ?? "")
        return phrase.tokens.contains {
            tokens.folded($0) == last && $0 <= predicate.token + 3 && $0 >= predicate.token
        }
    }

    /// Whether an active verb that can do without has an object: `Wij starten een proef`.
    private func hasObject(_ free: [NounPhrase], _ clause: Clause, _ predicate: Predicate) -> Bool {
        isPersonal(clause)
            || free.filter { !isAdverbial($0) }.count > 1 && predicate.auxiliaries.isEmpty
                && !prose.isThing(free[0])
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
        return Array(content.dropFirst(isDoer(content[1]) && !isDoer(content[0]) ? 0 : 1))
    }

    /// Whether a phrase names someone who makes policy.
    func isDoer(_ phrase: NounPhrase) -> Bool {
        phrase.tokens.contains { Self.doers.contains(tokens.folded($0)) }
            && !phrase.tokens.contains { tokens[$0].features.contains(.changeNoun) }
    }

    static let doers: Set<String> = [
        "minister", "ministers", "staatssecretaris", "bewindslieden", "kabinet", "regering", "kamer", "raad", "college",
        "rijk", "overheid", "gemeente", "gemeenten", "uwv", "cwi", "provincie", "regio", "regio's", "partners",
        "werkgevers", "programmaraad", "inspectie", "vng", "wetgever", "ministerie", "ondernemers", "bestuur",
        "commissie", "werknemers", "besturen", "partijen", "scholen", "staat",
    ]

    /// Who did it, where the clause says so: `door X`, or the subject of an active verb.
    func actor(of predicate: Predicate, in clause: Clause, besides subject: NounPhrase) -> String? {
        let all = prose.all(clause)
        if predicate.voice == .passive {
            return all.first { phrase in
                phrase.preposition.map { tokens.is($0, "door") } ?? false
            }.map { prose.words($0.tokens) }
        }
        guard predicate.verb.valency != .theme else { return nil }
        return all.first { $0.preposition == nil && $0 != subject && isDoer($0) }.map { prose.words($0.tokens) }
    }
}

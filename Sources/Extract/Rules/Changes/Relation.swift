import Dutch
import Model

/// What came in a changed thing's place, and what it came in the place of.
enum Relation {
    /// What stands after `in`, `tot` or `door`: `opgegaan in Agentschap Noord`, `omgedoopt tot Kennispunt`.
    static func successor(
        _ predicate: Predicate, _ clause: Clause, _ prose: ProseReader, besides subject: NounPhrase
    ) -> NounPhrase? {
        let verb = predicate.verb
        let wanted: [StaticString]
        switch verb.action {
        case .merge where ["gaan", "fuseren", "voegen", "bundelen", "integreren", "brengen"].contains(infinitive(verb)):
            wanted = ["in", "tot", "bij"]
        case .rename: wanted = verb.complement.isEmpty ? ["in", "tot", "naar"] : []
        case .replace where infinitive(verb) == "ruilen": wanted = ["voor"]
        case .reorganise where infinitive(verb) == "formaliseren": wanted = ["tot"]
        case .replace where infinitive(verb) == "vormen" || infinitive(verb) == "zetten":
            wanted = ["in", "tot", "naar"]
        case .reorganise where infinitive(verb) == "gaan": wanted = ["in"]
        // `de naam van X is gewijzigd in Y`
        case .amend where ["wijzigen", "veranderen"].contains(infinitive(verb)) && prose.has(clause, ["naam"]):
            wanted = ["in", "naar"]
        default: return nil
        }
        if verb.action == .rename {
            if infinitive(verb) == "heten" {
                return prose.freePhrases(clause).last {
                    $0 != subject && prose.tokens[$0.tokens.lowerBound].isCapitalised
                }
            }
            // `gaat als Kennispunt door het leven`
            if verb.complement == ["door", "het", "leven"] {
                return prose.all(clause).first { $0.preposition.map { prose.tokens.is($0, "als") } ?? false }
                    ?? clause.tokens.first { prose.tokens.is($0, "als") }.flatMap {
                        prose.phrases.read($0 + 1, to: predicate.token, style: .prose, stops: prose.stops)
                    }
            }
            // `verder onder de naam Kennispunt`
            if let name = clause.tokens.first(where: { prose.tokens.is($0, "naam") }), name > predicate.token {
                return prose.phrases.read(name + 1, to: clause.last + 1, style: .prose, stops: prose.stops)
            }
        }
        return prose.all(clause).last { phrase in
            phrase.tokens.lowerBound > clause.first && !phrase.tokens.overlaps(subject.tokens)
                && (phrase.preposition.map { prose.tokens.isOne($0, of: wanted) } ?? false)
                && (prose.isThing(phrase) || prose.tokens[phrase.tokens.lowerBound].isCapitalised)
        }
    }

    /// `X is vervangen door Y`, `Y volgde X op`, `Y kwam in de plaats van X`: X, where Y is what came.
    static func predecessor(
        _ predicate: Predicate, _ clause: Clause, _ prose: ProseReader, besides subject: NounPhrase,
        before earlier: NounPhrase?
    ) -> NounPhrase? {
        let verb = predicate.verb
        guard verb.action == .replace else { return nil }
        let tokens = prose.tokens
        if verb.complement == ["in", "de", "plaats"] {
            guard let place = clause.tokens.first(where: { tokens.is($0, "plaats") }),
                // `is in de plaats gekomen van`
                let of = [place + 1, place + 2].first(where: { tokens.is($0, "van") }),
                of == place + 1 || tokens.isOne(place + 1, of: ["gekomen", "getreden"])
            else { return nil }
            return prose.phrases.read(of + 1, to: clause.last + 1, style: .prose, stops: prose.stops)
        }
        // `is sinds 2002 de opvolger van het Lisv`
        if verb.complement == ["opvolger"] {
            guard let place = clause.tokens.first(where: { tokens.is($0, "opvolger") }), tokens.is(place + 1, "van")
            else { return nil }
            return prose.phrases.read(place + 2, to: clause.last + 1, style: .prose, stops: prose.stops)
        }
        if infinitive(verb) == "nemen" { return giver(clause, prose, besides: subject) }
        guard ["vervangen", "volgen"].contains(infinitive(verb)) else { return nil }
        let free = prose.freePhrases(clause).filter {
            !$0.tokens.overlaps(subject.tokens)
                && !tokens.isOne($0.head, of: ["voornemens", "voornemen", "plan", "kabinet", "regering"])
        }
        let own = free.first { prose.isThing($0) || tokens[$0.tokens.lowerBound].isCapitalised }
        // `is ingetrokken en vervangen door Y`: what the clause before is about.
        let goesOn = free.isEmpty && clause.kind == .coordinate && predicate.voice == .passive
        return own ?? (goesOn && earlier != subject ? earlier : nil)
    }

    /// `taken`, `werkzaamheden`: what one body takes over from another.
    static func isTask(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens.isOne(index, of: ["taken", "taak", "werkzaamheden", "functie", "functies", "rol"])
    }

    /// `nam de taken van de voormalige dienst X over`: X, whose tasks another has now.
    private static func giver(_ clause: Clause, _ prose: ProseReader, besides subject: NounPhrase) -> NounPhrase? {
        let tokens = prose.tokens
        guard
            let task = clause.tokens.first(where: { isTask($0, tokens) && !subject.tokens.contains($0) }),
            // `nam de taken over van de dienst`
            let of = [task + 1, task + 2].first(where: { tokens.is($0, "van") }),
            of == task + 1 || tokens.is(task + 1, "over"),
            var giver = prose.phrases.read(of + 1, to: clause.last + 1, style: .prose, stops: prose.stops)
        else { return nil }
        if tokens.isOne(giver.tokens.lowerBound, of: ["voormalige", "vroegere", "toenmalige", "oude"]),
            giver.tokens.count > 1
        {
            giver.tokens = giver.tokens.lowerBound + 1..<giver.tokens.upperBound
            giver.head = max(giver.head, giver.tokens.lowerBound)
        }
        return prose.isThing(giver) || tokens[giver.tokens.lowerBound].isCapitalised ? giver : nil
    }

    /// Where the words after `tot` begin that name what came of it: `de fusie van A en B tot C`; else the end.
    static func outcomeStart(of action: ChangeKind, _ noun: Int, _ end: Int, _ tokens: TokenStream) -> Int {
        guard [.merge, .replace, .rename].contains(action) else { return end }
        return (noun + 1..<max(noun + 1, end)).first {
            tokens.is($0, "tot") && tokens[$0 + 1].isCapitalised
                || tokens.is($0, "tot") && tokens[$0 + 1].features.contains(.article) && tokens[$0 + 2].isCapitalised
        } ?? end
    }

    /// The name behind that `tot`, where no phrase of its own holds it.
    static func outcome(of action: ChangeKind, _ subject: NounPhrase, _ context: ChangeContext) -> NounPhrase? {
        let prose = context.prose
        let end = context.view.last + 1
        let start = outcomeStart(of: action, subject.tokens.upperBound - 1, end, prose.tokens)
        guard start < end, var phrase = prose.phrases.read(start + 1, to: end, style: .prose, stops: prose.stops) else {
            return nil
        }
        // `vond de fusie tot Dienst Midden plaats`
        let last = phrase.tokens.upperBound - 1
        if prose.tokens.is(last, "plaats"), phrase.tokens.count > 1 { phrase.tokens = phrase.tokens.lowerBound..<last }
        return phrase
    }

    private static func infinitive(_ verb: ChangeVerb) -> String { verb.infinitives.first ?? "" }
}

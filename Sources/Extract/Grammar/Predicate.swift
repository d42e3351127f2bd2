import Dutch
import Model

/// A verb of change in its clause, with the words that carry its tense.
struct Predicate: Sendable {
    enum Voice: Sendable {
        case active, passive, attributive
    }

    var verb: ChangeVerb
    var form: ChangeVerb.Form
    /// The verb's own token; of a fixed complement its first.
    var token: Int
    var voice: Voice
    /// Whether the group is past or perfect.
    var isPast: Bool
    /// The finite verb, where there is one.
    var finite: Int?
    /// The auxiliaries of the group.
    var auxiliaries: [Auxiliary]

    /// The verbs of change in a clause, in order.
    static func all(in clause: Clause, inherited: Predicate?, of reading: Reading) -> [Predicate] {
        let tokens = reading.tokens
        let indices = clause.tokens
        var auxiliaries: [(index: Int, kind: Auxiliary, isPast: Bool)] = []
        for index in indices
        where tokens[index].features.contains(.auxiliary) && ClauseSplitter.isVerb(index, in: tokens) {
            if let (kind, isPast) = tokens.value(index, in: ChangeLexicon.shared.auxiliaryForms) {
                auxiliaries.append((index, kind, isPast))
            } else if tokens.is(index, "geworden") {
                auxiliaries.append((index, .become, true))
            }
        }
        let kinds = auxiliaries.map(\.kind)
        var found: [Predicate] = []
        for (position, index) in indices.enumerated() {
            let token = tokens[index]
            guard token.kind == .word, token.features.contains(.changeVerb) || token.features.contains(.change1) else {
                continue
            }
            if ClauseSplitter.isAdjective(index, in: tokens) { continue }
            guard !token.isCapitalised || index == clause.first, !found.contains(where: { $0.token == index }) else {
                continue
            }
            // `het verplicht eigen risico`
            if tokens.is(index, "verplicht"), tokens[index - 1].features.contains(.article) { continue }
            // `de vast te stellen maatregel`
            if tokens.is(index - 1, "te"), isGerundive(index, tokens) { continue }
            // `het afgelopen jaar`
            if tokens.is(index, "afgelopen"), tokens[index + 1].kind == .word, !tokens.is(index - 1, "is") { continue }
            let uses = tokens.value(index, in: ChangeLexicon.shared.uses) ?? []
            var best: Predicate?
            for use in uses {
                guard
                    let predicate = predicate(
                        use, at: position, in: indices, clause, auxiliaries, kinds, inherited, tokens)
                else { continue }
                if best == nil || rank(predicate) > rank(best) { best = predicate }
            }
            if let best { found.append(best) }
        }
        return found
    }

    /// A fixed complement or a separable part tells more than a bare form.
    private static func rank(_ predicate: Predicate?) -> Int {
        guard let predicate else { return 0 }
        // `is vervangen`: the participle is spelled as the infinitive.
        let isPerfect =
            predicate.form == .participle
            && predicate.auxiliaries.contains { $0 == .be || $0 == .become || $0 == .have }
        return (predicate.verb.complement.isEmpty ? 0 : 8) + (predicate.verb.preposition.isEmpty ? 0 : 2)
            + (predicate.verb.particle.isEmpty ? 0 : 4)
            + (isPerfect ? 2 : 0) + (predicate.verb.isWeak ? 0 : 1)
    }

    private static func predicate(
        _ use: ChangeLexicon.VerbUse, at position: Int, in indices: [Int], _ clause: Clause,
        _ auxiliaries: [(index: Int, kind: Auxiliary, isPast: Bool)], _ own: [Auxiliary], _ inherited: Predicate?,
        _ tokens: TokenStream
    ) -> Predicate? {
        if use.part == .carrier { return nil }
        let verb = ChangeVerb.all[use.verb]
        let index = indices[position]
        // `ging over op een nieuw stelsel`: without its preposition it is another verb.
        if !verb.preposition.isEmpty, verb.complement.isEmpty,
            !indices.contains(where: { tokens.reads($0, verb.preposition) && governs($0, tokens) })
        {
            return nil
        }
        var kinds = own
        var isPast = auxiliaries.first?.isPast ?? false
        var finite = auxiliaries.first?.index
        if auxiliaries.isEmpty, clause.kind != .main || !clause.isApart, let inherited, !inherited.auxiliaries.isEmpty {
            kinds = inherited.auxiliaries
            isPast = inherited.isPast
            finite = nil
        }
        switch use.part {
        case .carrier: return nil
        case .complement:
            let words = verb.complement
            guard position + 1 >= words.count else { return nil }
            for (offset, word) in words.enumerated()
            where !tokens.reads(indices[position + 1 - words.count + offset], Folding.fold(word)) { return nil }
            let first = indices[position + 1 - words.count]
            // `Het project Jongeren aan de slag is beëindigd`: a call that is a name.
            if words.count == 3, tokens.is(index, "slag"), first > 1, tokens[first - 1].isCapitalised,
                tokens.isOne(first - 2, of: ["project", "programma", "actieplan", "campagne", "aanpak", "pilot"])
            {
                return nil
            }
            // `het tot stand komen van` is a noun.
            if index + 2 < tokens.count, tokens.is(index + 2, "van"), first > 0, tokens.is(first - 1, "het") {
                return nil
            }
            for (other, form) in carriers(of: use.verb, in: indices, tokens) where other < first || other > index {
                // `het sluiten van de deuren` is a noun.
                if tokens.is(other - 1, "het"), tokens.is(other + 1, "van") { continue }
                if !verb.particle.isEmpty, form != .participle, form != .infinitive,
                    !indices.contains(where: { tokens.reads($0, verb.particle) })
                        && !tokens.folded(other).hasPrefix(verb.particle)
                {
                    continue
                }
                // `zijn komen te vervallen`: the infinitive stands for the participle.
                let isReplacing = verb.complement == ["te", "vervallen"] && kinds.contains(.be)
                let past = form == .past || form == .participle || isPast || isReplacing
                let voice: Voice =
                    verb.valency == .patient && form == .participle && (kinds.contains(.be) || kinds.contains(.become))
                    ? .passive : .active
                return Predicate(
                    verb: verb, form: form, token: first, voice: voice,
                    isPast: past && !kinds.contains(.shall) && !(kinds.contains(.become) && !isPast),
                    finite: finite ?? other, auxiliaries: kinds)
            }
            return nil
        case .whole:
            switch use.form {
            case .participle:
                let voice = kinds.contains(.be) || kinds.contains(.become)
                if clause.isReduced {
                    return Predicate(
                        verb: verb, form: .participle, token: index, voice: verb.valency != .theme ? .passive : .active,
                        isPast: true, finite: nil, auxiliaries: [.be])
                }
                if kinds.isEmpty, inherited == nil, !isAttributive(index, tokens),
                    !indices.contains(where: { $0 != index && ClauseSplitter.isVerb($0, in: tokens) })
                {
                    // `het project per 15 november gestaakt`: the auxiliary is left out.
                    return Predicate(
                        verb: verb, form: .participle, token: index, voice: verb.valency != .theme ? .passive : .active,
                        isPast: true, finite: nil, auxiliaries: [.be])
                }
                guard !kinds.isEmpty else { return nil }
                if isAttributive(index, tokens) { return nil }
                // `is X ingetrokken en ontvangen gemeenten Y`: a plural present spelled as the participle.
                if auxiliaries.isEmpty, verb.present.contains(tokens.folded(index)), tokens[index + 1].kind == .word,
                    !tokens[index + 1].features.contains(.preposition)
                {
                    return nil
                }
                guard voice || kinds.contains(.have) else { return nil }
                let isPerfect = !kinds.contains(.become) || isPast
                return Predicate(
                    verb: verb, form: .participle, token: index,
                    voice: verb.valency != .theme && !kinds.contains(.have) && voice ? .passive : .active,
                    isPast: isPerfect && !kinds.contains(.shall) && !(kinds.contains(.must) && kinds.contains(.become)),
                    finite: finite, auxiliaries: kinds)
            case .infinitive where isNoun(index, tokens): return nil
            case .infinitive:
                guard !kinds.isEmpty || position > 0 && tokens.is(indices[position - 1], "te") else { return nil }
                return Predicate(
                    verb: verb, form: .infinitive, token: index,
                    voice: .active, isPast: false, finite: finite, auxiliaries: kinds)
            case .present, .past:
                if use.form == .present, isNoun(index, tokens) { return nil }
                // `de verhoogde ambitie`: a past that is spelled as the participle before its noun.
                if use.form == .past, tokens[index - 1].features.contains(.article), tokens[index + 1].kind == .word,
                    tokens.folded(index).hasSuffix("e")
                {
                    return nil
                }
                // `is verplicht geworden`
                if tokens.is(index, "verplicht"), tokens.is(index + 1, "geworden") { return nil }
                // `afbouw`: a noun that is spelled as the verb's first person.
                if use.form == .present, tokens[index].features.contains(.changeNoun), tokens.byte(index) != 0,
                    !tokens.folded(index).hasSuffix("t"), !tokens.folded(index).hasSuffix("n"),
                    !tokens.is(index - 1, "ik"), !tokens.is(index + 1, "ik")
                {
                    return nil
                }
                // `aan ontvangen belasting`: spelled as the infinitive, it may stand before its noun.
                if use.form == .present, !auxiliaries.isEmpty, isAttributive(index, tokens) { return nil }
                // A plural present is spelled as the infinitive.
                let isBase = use.isBase
                if isBase, use.form == .present, position > 0, tokens.is(indices[position - 1], "te") {
                    guard !isGerundive(index, tokens) else { return nil }
                    return Predicate(
                        verb: verb, form: .infinitive, token: index, voice: .active, isPast: false, finite: finite,
                        auxiliaries: kinds)
                }
                if !auxiliaries.isEmpty || !kinds.isEmpty && isBase, use.form == .present,
                    !kinds.contains(.go) || verb.complement.isEmpty
                {
                    guard isBase else { return nil }
                    return Predicate(
                        verb: verb, form: .infinitive, token: index, voice: .active, isPast: false, finite: finite,
                        auxiliaries: kinds)
                }
                return Predicate(
                    verb: verb, form: use.form, token: index, voice: .active, isPast: use.form == .past, finite: index,
                    auxiliaries: [])
            }
        case .bare:
            guard let part = particle(verb.particle, after: position, in: indices, tokens) else {
                // `op te laten gaan`
                if position > 2, tokens.isOne(indices[position - 1], of: ["laten", "doen"]),
                    tokens.is(indices[position - 2], "te"), tokens.reads(indices[position - 3], verb.particle),
                    use.form == .infinitive || use.form == .present
                {
                    return Predicate(
                        verb: verb, form: .infinitive, token: index, voice: .active, isPast: false, finite: finite,
                        auxiliaries: kinds)
                }
                // `in te voeren`
                if use.form == .infinitive || use.form == .present, position > 1,
                    tokens.is(indices[position - 1], "te"),
                    tokens.reads(indices[position - 2], verb.particle)
                {
                    return Predicate(
                        verb: verb, form: .infinitive, token: index, voice: .active, isPast: false, finite: finite,
                        auxiliaries: kinds)
                }
                return nil
            }
            guard verb.complement.isEmpty else { return nil }
            _ = part
            return Predicate(
                verb: verb, form: use.form == .infinitive ? .present : use.form, token: index, voice: .active,
                isPast: use.form == .past, finite: index, auxiliaries: [])
        }
    }

    /// `op een nieuw stelsel`, and not `op 1 januari` or the `op` of `toezicht op de opvang`.
    private static func governs(_ preposition: Int, _ tokens: TokenStream) -> Bool {
        tokens[preposition + 1].kind != .number && preposition > 0
            && !NounPreposition.joins(tokens.folded(preposition - 1), tokens.folded(preposition))
    }

    /// Forms of the verb that carries a fixed complement.
    private static func carriers(
        of verb: Int, in indices: [Int], _ tokens: TokenStream
    ) -> [(Int, ChangeVerb.Form)] {
        var found: [(Int, ChangeVerb.Form)] = []
        let carriers = ChangeLexicon.shared.carriers[verb]
        for index in indices {
            for form in tokens.value(index, in: carriers) ?? [] { found.append((index, form)) }
        }
        return found.sorted { left, right in left.1.rawValue > right.1.rawValue }
    }

    /// Where a separable part stands after its verb: last in the clause, or before a preposition.
    private static func particle(
        _ word: String, after position: Int, in indices: [Int], _ tokens: TokenStream
    ) -> Int? {
        for other in (position + 1..<max(position + 1, indices.count)).reversed()
        where tokens.reads(indices[other], word) {
            guard other + 1 < indices.count, indices[other + 1] == indices[other] + 1 else { return indices[other] }
            let next = tokens[indices[other + 1]]
            if next.kind == .mark && tokens.byte(indices[other + 1]) != 0xE2
                || next.features.contains(.preposition) && !tokens.is(indices[other + 1], "te")
            {
                return indices[other]
            }
        }
        return nil
    }

    /// `de vast te stellen maatregel`: an infinitive before its noun.
    private static func isGerundive(_ index: Int, _ tokens: TokenStream) -> Bool {
        let next = tokens[index + 1]
        return next.kind == .word
            && next.features.isDisjoint(with: [
                .auxiliary, .preposition, .conjunction, .changeVerb, .change1, .change2, .change3, .plainVerb, .article,
            ])
    }

    /// `het stoppen met`: an infinitive used as a noun.
    private static func isNoun(_ index: Int, _ tokens: TokenStream) -> Bool {
        index > 0 && tokens.is(index - 1, "het") && tokens[index].count > 4
            && (tokens.is(index + 1, "van") || tokens.is(index + 1, "met"))
    }

    /// `de ingestelde commissie`: the participle stands before its noun.
    private static func isAttributive(_ index: Int, _ tokens: TokenStream) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return false }
        let next = tokens[index + 1].features
        guard
            next.isDisjoint(with: [.auxiliary, .preposition, .conjunction, .article, .change2, .change3, .changeVerb])
        else { return false }
        return next.contains(.policyThing) || tokens[index + 1].isCapitalised
    }
}

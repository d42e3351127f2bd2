import Dutch
import Model

/// `volgens X`, `naar het oordeel van X`, `in de ogen van X`, `aldus X`, `wat mij betreft`, `mijns inziens`.
enum HolderPhrase: FindingRule {
    static let cues: Features = [.findingPhrase]

    static let examples: [Example] =
        [
            .finds("⟦Volgens Divosa is de termijn te kort.⟧", "Divosa | judgement", except: ["atTheVeryEnd"]),
            .finds(
                "⟦Volgens het CBS telde het land 12.000 wachtenden.⟧", "CBS | observation", except: ["atTheVeryEnd"]),
            .finds("⟦De regie ontbreekt naar het oordeel van de VNG.⟧", "VNG | judgement", except: ["atTheVeryEnd"]),
            .finds(
                "⟦In de ogen van werkgevers duurt het te lang.⟧", "werkgevers | judgement", except: ["atTheVeryEnd"]),
            .finds("⟦Dat vergt tijd, aldus Cedris.⟧", "Cedris | judgement", except: ["atTheVeryEnd"]),
            .finds("⟦Volgens UWV is meer capaciteit nodig.⟧", "UWV | recommendation", except: ["atTheVeryEnd"]),
            .ignores("Volgens artikel 3 vervalt het recht na een jaar."),
            .ignores("De regeling loopt volgens planning af."),
            .ignores("Dit kan volgens de EU-regelgeving worden toegepast."),
            .ignores("Scholen mogen uit een volgens hen te groot bestuur stappen."),
            .ignores("Wat het tweede punt betreft, volgt nog een brief."),
            .ignores("Het aantal is groot (meer dan 300 volgens de VNG)."),
            .ignores("Daarbij is volgens Divosa de volgende sleutel gehanteerd: noord 10, zuid 20."),
            .ignores("De volgende hoofdstukken gaan over taken die de staat in de visie van Divosa heeft."),
        ] + FindingExamples.rules

    static func cue(in scan: FindingScan) -> FindingCue? {
        for index in scan.sentence.tokens where scan.tokens[index].features.contains(.findingPhrase) {
            guard !isAside(index, in: scan), let (actor, isStudy) = holder(at: index, in: scan) else { continue }
            let stance = stance(at: index, actor: actor, isStudy: isStudy, in: scan)
            return FindingCue(
                rule: name, token: index, actor: actor, stance: stance,
                reason: "“\(scan.tokens.word(index))” with \(actor)")
        }
        return nil
    }

    /// `(meer dan 300 volgens de dienst)`: only what stands in the brackets is the holder's. And a sentence that tells
    /// what a chapter is about holds nothing to be true.
    private static func isAside(_ index: Int, in scan: FindingScan) -> Bool {
        var at = index - 1
        while at > scan.start, index - at <= 12 {
            if scan.mark(at, [0x29]) { break }
            if scan.mark(at, [0x28]) { return true }
            at -= 1
        }
        // `is volgens het jaarverslag de volgende sleutel gehanteerd:`: a table follows.
        if let next = scan.first(["volgende"], in: index..<scan.end),
            (next + 1..<min(scan.end, next + 6)).contains(where: { scan.mark($0, [0x3A]) })
        {
            return true
        }
        let opening = scan.start..<min(index, scan.start + 7)
        return scan.has(["hoofdstuk", "hoofdstukken", "paragraaf", "paragrafen", "bijlage"], in: opening)
            && scan.has(["gaat", "gaan", "behandelt", "behandelen", "beschrijft", "beschrijven"], in: opening)
    }

    private static let views: [StaticString] = [
        "oordeel", "mening", "overtuiging", "inzicht", "opvatting", "indruk", "waarneming", "idee", "gevoel",
        "ervaring",
    ]
    private static let eyes: [StaticString] = [
        "ogen", "optiek", "visie", "observatie", "beleving", "waarneming", "opinie", "perceptie",
    ]

    private static func holder(at index: Int, in scan: FindingScan) -> (String, isStudy: Bool)? {
        let reader = scan.reader
        if scan.word(index, ["volgens", "blijkens", "aldus"]) {
            // `een volgens hen te groot bestuur`: said in passing, inside a noun group.
            if scan.word(index - 1, ["een", "de"]) { return nil }
            if scan.word(index + 1, ["hem", "hen"]) { return scan.memory.last().map { ($0.name, false) } }
            if scan.word(index + 1, ["mij"]) || (scan.word(index + 1, ["ons"]) && !studyFollows(index + 2, scan)) {
                let writer = ActorMention(
                    kind: .writer, name: "", noun: "", tokens: index + 1..<index + 2, isPlural: false)
                return scan.names(of: [writer]).map { ($0, false) }
            }
            if scan.word(index + 1, ["ons"]) { return scan.voice.writer.map { ($0, true) } }
            if scan.word(index + 1, ["haar"]) {
                guard let mention = reader.actor(at: index + 1, before: scan.end) else {
                    return scan.word(index + 1, ["haar"]) ? own(at: index + 1, in: scan) : nil
                }
                return scan.names(of: [mention]).map { ($0, false) }
            }
            if scan.word(index + 1, ["haar", "zijn", "hun", "onze", "mijn"]) {
                // `blijkens haar akte`: a paper is no study.
                return own(at: index + 1, in: scan).flatMap {
                    $0.isStudy || !scan.word(index, ["blijkens"]) ? $0 : nil
                }
            }
            // `volgens het onderzoeksinstituut NIVEL`
            if scan.word(index + 1, ["het", "de"]), index + 3 < scan.end, scan.tokens[index + 3].isAllCapitals,
                scan.tokens[index + 2].kind == .word, !scan.tokens[index + 2].isCapitalised,
                scan.tokens.endsInOne(index + 2, of: ["instituut", "bureau", "organisatie", "vereniging", "bond"])
            {
                let name = scan.tokens.word(index + 3)
                return (Institution.names[Folding.fold(name)] ?? name, false)
            }
            let found = reader.actors(at: index + 1, before: scan.end)
            guard let first = found.first, !isRule(first, in: scan) else { return nil }
            if first.kind == .study { return maker(of: first, in: scan).map { ($0, true) } }
            if first.kind == .pronoun || first.kind == .writer { return scan.names(of: found).map { ($0, false) } }
            return scan.names(of: found).map { ($0, false) }
        }
        // `naar het oordeel van X`, `naar mijn overtuiging`
        if scan.word(index, Self.views) {
            if scan.word(index - 2, ["naar"]), scan.word(index - 1, ["mijn", "ons", "onze"]) {
                return scan.voice.writer.map { ($0, false) }
            }
            if scan.word(index - 2, ["naar"]), scan.word(index - 1, ["zijn", "haar", "hun"]) {
                // Of one person the many that were last named cannot be meant.
                guard let last = scan.memory.last(),
                    last.isPlural == scan.word(index - 1, ["hun"]),
                    !ActorNoun.pluralEndings.contains(where: { Folding.fold(last.name).hasSuffix($0) })
                        || scan.word(index - 1, ["hun"])
                else { return nil }
                return (last.name, false)
            }
            guard scan.word(index - 2, ["naar"]), scan.word(index + 1, ["van"]) else { return nil }
            return scan.names(of: reader.actors(at: index + 2, before: scan.end)).map { ($0, false) }
        }
        if scan.word(index, Self.eyes) {
            if scan.word(index - 2, ["in"]), scan.word(index - 1, ["onze", "mijn"]) {
                return scan.voice.writer.map { ($0, false) }
            }
            guard scan.word(index - 1, ["de"]), scan.word(index - 2, ["in"]), scan.word(index + 1, ["van"]) else {
                return nil
            }
            return scan.names(of: reader.actors(at: index + 2, before: scan.end)).map { ($0, false) }
        }
        if scan.word(index, ["inziens"]), scan.word(index - 1, ["mijns", "ons"]) {
            return scan.voice.writer.map { ($0, false) }
        }
        // `wat X betreft`: a person or body, not a matter
        if scan.word(index, ["betreft"]), let what = scan.first(["wat"], in: max(scan.start, index - 6)..<index) {
            guard let mention = reader.actor(at: what + 1, before: index), mention.tokens.upperBound == index,
                mention.kind == .name || mention.kind == .writer
            else { return nil }
            return scan.names(of: [mention]).map { ($0, false) }
        }
        // `naar eigen zeggen`: the subject of the sentence
        if scan.word(index, ["zeggen"]), scan.word(index - 1, ["eigen"]), scan.word(index - 2, ["naar"]) {
            let found = reader.actors(at: scan.start, before: scan.end)
            return scan.names(of: found).map { ($0, false) }
        }
        // `zo luidt een in de uitvoering breed gedeelde opvatting`
        if scan.word(index, ["luidt"]), scan.word(index - 1, ["zo"]),
            scan.has(["uitvoering", "uitvoeringspraktijk", "praktijk"], in: index..<scan.end)
        {
            return ("uitvoeringspraktijk", false)
        }
        // `zo valt in de kring van zowel adviseurs als werkgevers te beluisteren`
        if scan.word(index, ["beluisteren"]),
            let of = scan.first(["van", "bij", "onder"], in: scan.clauseStart(of: index)..<index)
        {
            return scan.names(of: reader.actors(at: of + 1, before: index)).map { ($0, false) }
        }
        return nil
    }

    /// Whether what `volgens` names is a rule, a plan or a book of accounts, which nobody holds to be true.
    static func isRule(_ mention: ActorMention, in scan: FindingScan) -> Bool {
        guard mention.kind == .name, mention.noun.isEmpty, Institution.names[Folding.fold(mention.name)] == nil else {
            return false
        }
        let last = mention.tokens.upperBound - 1
        if mention.tokens.contains(where: { scan.tokens[$0].features.contains(.lawWord) }) { return true }
        let span = scan.tokens.span(mention.tokens)
        if scan.reading.references(in: span).contains(where: { $0.kind == .law || $0.kind == .article }) { return true }
        return [scan.tokens.folded(last), scan.tokens.folded(mention.tokens.lowerBound), Folding.fold(mention.name)]
            .contains { word in instruments.contains { word.hasSuffix($0) } }
    }

    /// Ends of words for what lays down a rule or an account: `Aanwijzing`, `Gedragscode`, `Uitvoeringsregeling`.
    private static let instruments = [
        "regelgeving", "wet", "verdrag", "verordening", "richtlijn", "richtlijnen", "regeling", "balans", "begroting",
        "akkoord", "convenant", "planning", "definitie", "methode", "protocol", "besluit", "norm", "wetgeving",
        "beleid",
        "statuut", "statuten", "aanwijzing", "aanwijzingen", "instructie", "circulaire", "leidraad", "handboek",
        "handleiding", "handreiking", "draaiboek", "reglement", "gedragscode", "code", "beleidsregel", "beleidsregels",
        "spelregels", "voorschrift", "voorschriften", "wetboek", "overeenkomst", "contract", "bestek", "toetsingskader",
        "jurisprudentie", "systematiek", "procedure", "tijdschema",
    ]

    private static func studyFollows(_ index: Int, _ scan: FindingScan) -> Bool {
        index < scan.end && scan.tokens[index].kind == .word && scan.tokens[index].features.contains(.studyWord)
    }

    /// `volgens onze raming`, `volgens haar eigen eindrapport`.
    private static func own(at index: Int, in scan: FindingScan) -> (String, isStudy: Bool)? {
        let isWriter = scan.word(index, ["onze", "mijn"])
        let near = index + 1..<min(scan.end, index + 4)
        let isStudy = near.contains { scan.tokens[$0].features.contains(.studyWord) }
        if isWriter {
            return isStudy || scan.word(index + 1, ["oordeel"]) ? scan.voice.writer.map { ($0, isStudy) } : nil
        }
        return scan.memory.last().map { ($0.name, isStudy) }
    }

    /// Whoever made a study that is named with its maker: `cijfers van UWV`.
    static func maker(of study: ActorMention, in scan: FindingScan) -> String? {
        if scan.isOwn(study), let writer = scan.voice.writer { return writer }
        return named(study, in: scan) ?? scan.study(study)
    }

    /// The maker that stands beside a study; nil where none does.
    static func named(_ study: ActorMention, in scan: FindingScan) -> String? {
        var at = study.tokens.upperBound
        let last = min(scan.end, at + 14)
        let isTalk = ["gesprekken", "interviews", "contacten", "interview", "navraag"].contains {
            study.noun.hasSuffix($0)
        }
        while at < last {
            if scan.mark(at, [0x3B, 0x2E, 0x3A]) || scan.word(at, ["dat"])
                || scan.tokens[at].features.contains(.findingVerb)
            {
                break
            }
            if scan.word(at, ["van", "door"]) || (isTalk && scan.word(at, ["met", "bij", "onder"])) {
                if scan.word(at - 1, ["opdracht"]) {
                    at += 1
                    continue
                }
                var next = at + 1
                if scan.word(next, ["de", "het"]), scan.word(next + 1, ["toenmalige", "voormalige"]) { next += 2 }
                // `cijfers van onderwijsinstelling DUO`: what it is stands before its name.
                if next + 1 < last, !scan.tokens[next].isCapitalised, scan.tokens[next + 1].isAllCapitals,
                    scan.tokens[next].features.isDisjoint(with: [.article, .actorWord, .preposition])
                {
                    next += 1
                    let name = scan.tokens.word(next)
                    return Institution.names[Folding.fold(name)] ?? name
                }
                let makers = scan.reader.actors(at: next, before: last, orNames: false)
                if makers.count > 1, makers.allSatisfy({ $0.kind != .study }), let found = scan.names(of: makers) {
                    return found
                }
                if let mention = makers.first
                    ?? name(after: next, last, scan) ?? researcher(at: at, of: study, scan), mention.kind != .study,
                    let found = scan.names(of: [mention])
                {
                    return found
                }
            }
            at += 1
        }
        return nil
    }

    /// `onderzoek van Duinkompas`: a bureau that no table knows, straight behind its study.
    static func researcher(at of: Int, of study: ActorMention, _ scan: FindingScan) -> ActorMention? {
        guard scan.word(of, ["van"]), of == study.tokens.upperBound else { return nil }
        let isPaper = ["rapport", "rapportage", "analyse", "berekeningen"].contains { study.noun.hasSuffix($0) }
        // `een enquête van de NVVK`
        let isShort = scan.word(of + 1, ["het", "de"]) && of + 2 < scan.end && scan.tokens[of + 2].isAllCapitals
        let first = isShort && !study.noun.hasSuffix("evaluatie") ? of + 2 : of + 1
        guard
            isPaper || isEvaluation(study, of: first, scan)
                || ["onderzoek", "enquete", "studie", "peiling"].contains(where: { study.noun.hasSuffix($0) }),
            scan.tokens[first].isCapitalised,
            scan.tokens[first].features.isDisjoint(with: [.lawWord, .policyThing, .actorWord]),
            let name = scan.reader.properName(at: first, before: scan.end), name.tokens.count <= 3
        else { return nil }
        return name
    }

    /// `de eindevaluatie van Duinkompas`: a bureau of one word; what is evaluated has an article or an abbreviation.
    private static func isEvaluation(_ study: ActorMention, of name: Int, _ scan: FindingScan) -> Bool {
        study.noun.hasSuffix("evaluatie") && name + 1 < scan.end && scan.tokens[name].count > 4
            && !scan.tokens[name].isAllCapitals && !scan.tokens[name + 1].isCapitalised
            && scan.word(study.tokens.lowerBound, ["de", "een"])
            // `de evaluatie van Inburgering`: a matter and no bureau.
            && !scan.tokens.endsInOne(name, of: ["ing", "zorg", "wet", "wijs", "heid", "schap", "beleid"])
    }

    private static func name(after index: Int, _ last: Int, _ scan: FindingScan) -> ActorMention? {
        guard scan.word(index - 1, ["door"]), let name = scan.reader.properName(at: index, before: last) else {
            return nil
        }
        return name
    }

    private static func stance(at index: Int, actor: String, isStudy: Bool, in scan: FindingScan) -> Finding.Stance {
        if isStudy || scan.word(index, ["blijkens", "observatie", "waarneming"]) { return .observation }
        if hasNeed(in: scan.sentence.tokens, scan) { return .recommendation }
        // `Het verdient volgens de inspectie aanbeveling dat`
        if scan.has(["aanbeveling"], in: scan.sentence.tokens), scan.has(["verdient"], in: scan.sentence.tokens) {
            return .recommendation
        }
        // `De minister moet volgens de Rekenkamer meer inzicht geven`
        if scan.has(["moet", "moeten", "dient", "dienen"], in: scan.clauseStart(of: index)..<min(scan.end, index + 4)),
            !scan.has(["niet", "geen", "als", "dan", "indien"], in: scan.clauseStart(of: index)..<index)
        {
            return .recommendation
        }
        if scan.word(index, ["volgens"]),
            actor == "CBS"
                || (hasFigure(scan) && !scan.has(["voldoende", "onvoldoende"], in: scan.sentence.tokens))
        {
            return .observation
        }
        return .judgement
    }

    /// Whether the words state a need that nobody denies.
    static func hasNeed(in range: Range<Int>, _ scan: FindingScan) -> Bool {
        // `…, al geeft een meerderheid aan meer tijd nodig te hebben` is another's.
        let last = range.first {
            scan.mark($0, [0x2C]) && scan.word($0 + 1, ["al", "hoewel", "terwijl", "ofschoon", "maar"])
        }
        let range = range.lowerBound..<(last ?? range.upperBound)
        for index in range where scan.tokens[index].kind == .word {
            if scan.word(index, ["noodzakelijk", "nodig", "wenselijk", "gewenst", "geboden", "raadzaam"]) {
                if !scan.word(index - 1, ["niet", "minder"]) { return true }
            }
            // `van groot belang dat`
            if scan.word(index, ["belang"]), scan.word(index + 1, ["dat", "om"]),
                scan.word(index - 1, ["van", "groot", "essentieel", "wezenlijk", "cruciaal"])
            {
                return true
            }
            if scan.word(index, ["hand"]), scan.word(index - 1, ["de"]), scan.word(index - 2, ["voor"]) { return true }
        }
        return false
    }

    /// Whether the sentence states a share or a count.
    static func hasFigure(_ scan: FindingScan) -> Bool {
        for index in scan.sentence.tokens {
            if scan.tokens.byte(index) == 0x25 { return true }
            if !scan.tokens[index].features.isDisjoint(with: [.percentWord]) { return true }
            if scan.tokens[index].features.contains(.fractionWord), Fraction.names[scan.tokens.folded(index)] != nil {
                return true
            }
            if scan.tokens[index].kind == .number, !scan.tokens[index].features.contains(.yearLike),
                index + 1 < scan.end,
                scan.tokens[index + 1].features.contains(.countNoun)
                    || scan.mark(index + 1, [0x2E]) && scan.tokens[min(index + 2, scan.end - 1)].kind == .number
            {
                return true
            }
            if scan.tokens[index].features.contains(.numeral), index + 1 < scan.end,
                Fraction.denominators[scan.tokens.folded(index + 1)] != nil
            {
                return true
            }
            if scan.tokens[index].features.contains(.numeral),
                scan.word(index + 1, ["van", "op"]) || scan.word(index + 1, ["volgens"])
            {
                return true
            }
        }
        return false
    }
}

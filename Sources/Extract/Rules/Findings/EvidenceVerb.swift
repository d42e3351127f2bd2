import Dutch
import Model

/// Something shows: `uit … blijkt`, `het valt op dat`, `de enquête leert dat`, `opvallend is dat`.
enum EvidenceVerb: FindingRule {
    static let cues: Features = [.findingVerb, .findingPhrase]

    static let examples: [Example] =
        [
            .finds(
                "⟦Uit onderzoek van het CPB blijkt dat de werkgelegenheid groeit.⟧", "CPB | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Uit evaluatieonderzoek bleek dat de termijn te kort was.⟧", "onderzoek | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Uit interviews met wethouders komt naar voren dat het overleg stokt.⟧", "wethouders | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Recente studies laten zien dat begeleiding helpt.⟧", "onderzoek | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Cijfers van UWV wijzen uit dat de instroom daalt.⟧", "UWV | observation", except: ["atTheVeryEnd"]),
            .finds(
                "⟦Uit cijfers van landbouwdienst RVO blijkt dat de oogst daalt.⟧", "RVO | observation",
                except: ["atTheVeryEnd"]),
            .ignores("Als duidelijk is dat het werkt, volgt een brief."),
            .ignores("Als blijkt dat de termijn te kort is, volgt uitstel."),
            .ignores("Er wordt alleen gesloopt als uit onderzoek blijkt dat dit nodig is."),
            .ignores("U dient een stuk mee te sturen waaruit blijkt dat u bevoegd bent."),
            .ignores("Vanuit het overleg is breed onderstreept dat het zorgvuldig moet."),
            .ignores("Of de maatregel werkt, blijkt pas na jaren."),
            .ignores("Hij zou moeten laten zien wat het kost."),
            .ignores("Naar mij blijkt, wordt de motie voldoende ondersteund."),
            .ignores("Dat moet uit de stukken blijken."),
            .ignores("Ook vanuit andere bronnen komt dit naar voren."),
            .ignores("De uitvoering valt onder de gemeente."),
            .ignores("Jongeren leren een vak."),
            .finds(
                "⟦Het valt de onderzoekers op dat de termijn te kort is.⟧", "onderzoekers | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Het is de Gezondheidsraad opgevallen dat scholen weinig registreren.⟧",
                "Gezondheidsraad | observation",
                except: ["atTheVeryEnd"]),
            .finds(
                "⟦Cliënten zijn tevreden over de bejegening, zo blijkt uit onderzoek van het CPB.⟧",
                "CPB | observation",
                except: ["atTheVeryEnd"]),
            .ignores("U vroeg om toezending van alle stukken waaruit blijkt dat de termijn is verlengd."),
            .ignores("Het scherm laat om de beurt de stand en de temperatuur zien."),
            .ignores("Wat redelijk is blijkt als de band verdwenen is."),
            .ignores("Het scherm zal de stand van de accu laten zien."),
            .ignores("Hij verhuurt aan gasten die de huur niet blijken te betalen."),
            .ignores("De bouw stopte omdat het te duur bleek te zijn."),
            .ignores("Het belang van buurthuizen laat zien dat er meer is dan geld."),
            .ignores("Dit programma wil laten zien dat het anders kan."),
            .finds(
                "⟦Uit onderzoek van Duinkompas (Naar een nieuw strand, 2013) blijkt dat de duinen groeien.⟧",
                "Duinkompas | observation", except: ["atTheVeryEnd"]),
            .finds(
                "⟦Uit de vakliteratuur komt het beeld naar voren dat kleine scholen beter scoren.⟧",
                "onderzoek | observation", except: ["atTheVeryEnd"]),
            .ignores("Zo is een stelsel ontstaan dat bestand is gebleken tegen alle pogingen."),
        ] + FindingExamples.shown

    static func cue(in scan: FindingScan) -> FindingCue? {
        var next = scan.start
        while let index = scan.tokens.first([.findingPhrase, .showingForm], from: next, before: scan.end) {
            next = index + 1
            let features = scan.tokens[index].features
            if features.contains(.findingPhrase), let cue = striking(at: index, in: scan) { return cue }
            guard features.contains(.showingForm), !scan.isTitle(index),
                let forms = scan.tokens.value(index, in: FindingPhrases.forms)
            else {
                continue
            }
            for (number, form) in forms where FindingPhrases.isShowing[number] {
                let verb = FindingVerb.all[number]
                if let cue = read(verb, number, form, at: index, in: scan) { return cue }
            }
        }
        return nil
    }

    /// `Het is de onderzoekers opgevallen dat`, `Ons is opgevallen dat`.
    private static func struck(at index: Int, in scan: FindingScan) -> FindingCue? {
        guard let copula = scan.first(["is", "was"], in: scan.clauseStart(of: index)..<index),
            scan.hasClause(in: index + 1..<scan.end)
        else { return nil }
        if copula + 1 == index || scan.word(copula + 1, ["ons", "mij"]) {
            return cue(index, scan.voice.writer, "opvallen", scan)
        }
        guard let holder = scan.reader.actor(at: copula + 1, before: index), holder.kind != .study,
            let name = scan.names(of: [holder])
        else { return nil }
        return cue(index, name, "opvallen", scan)
    }

    /// `Opvallend is dat`, `Opmerkelijk was`.
    private static func striking(at index: Int, in scan: FindingScan) -> FindingCue? {
        if let judged = judged(at: index, in: scan) { return judged }
        guard scan.word(index, ["opvallend", "opmerkelijk", "verrassend"]) else { return nil }
        let isBefore = scan.word(index - 1, ["is", "was"]) || scan.word(index - 2, ["is", "was"])
        let isAfter = scan.word(index + 1, ["is", "was"])
        guard isBefore || isAfter, scan.has(["dat", "hoe"], in: index + 1..<min(scan.end, index + 6)) else {
            return nil
        }
        return cue(index, scan.voice.writer, "opvallend", scan)
    }

    /// `Zorgelijk is dat`, `Zorgwekkend is de toename van`: a judgement at the head of its sentence.
    private static func judged(at index: Int, in scan: FindingScan) -> FindingCue? {
        let isClear = scan.word(index, ["duidelijk"])
        guard
            isClear
                || scan.word(
                    index,
                    ["zorgelijk", "zorgwekkend", "teleurstellend", "verontrustend", "verheugend", "positief"]),
            index == scan.start,
            scan.word(index + 1, ["is", "was"])
        else { return nil }
        let hasThat =
            scan.word(index + 2, ["dat", "ook", "wel", "verder", "daarbij"]) && scan.hasClause(in: index..<scan.end)
        guard hasThat || !isClear && scan.word(index + 2, ["de", "het"]) else { return nil }
        return FindingCue(
            rule: name, token: index, actor: scan.voice.writer, stance: isClear ? .observation : .judgement,
            reason: "\(scan.tokens.word(index)) at the head of the sentence")
    }

    private static func cue(_ index: Int, _ actor: String?, _ what: String, _ scan: FindingScan) -> FindingCue {
        FindingCue(
            rule: name, token: index, actor: actor, stance: .observation,
            reason: "\(what), shown by \(actor ?? "nobody named")")
    }

    private static let showing: Set<String> = [
        "laten zien", "aantonen", "bevestigen", "signaleren", "concluderen", "constateren", "vaststellen", "melden",
        "rapporteren", "wijzen op", "benadrukken", "onderstrepen", "adviseren", "aanbevelen", "oproepen",
    ]

    static func isShowing(_ verb: FindingVerb) -> Bool { verb.isEvidence || showing.contains(verb.lemma) }

    private static func read(
        _ verb: FindingVerb, _ number: Int, _ form: FindingVerb.Form, at index: Int, in scan: FindingScan
    ) -> FindingCue? {
        guard !scan.isSupposed(index) else { return nil }
        if form == .participle {
            // `Het is de onderzoekers opgevallen dat`
            if verb.lemma == "opvallen" { return struck(at: index, in: scan) }
            // `is gebleken dat`
            guard verb.lemma == "blijken", scan.has(["is", "was", "zijn"], in: scan.sentence.tokens) else { return nil }
            // `Nu mij niet is gebleken waaruit het nadeel bestaat`
            let clause = scan.clauseStart(of: index)..<index
            if scan.has(["mij", "ons"], in: clause), scan.has(["niet"], in: clause) { return nil }
            // `bestand gebleken tegen`
            if scan.word(index - 1, ["bestand"]) || scan.word(index - 2, ["bestand"]) { return nil }
        } else if form == .finite,
            !particle(verb, number, after: index, in: scan) || isParticiple(verb, at: index, in: scan)
        {
            return nil
        }
        let after = index + 1..<scan.end
        switch verb.lemma {
        case "blijken":
            // `Dit blijkt (niet) uit de verslaglegging`: only points.
            let source = scan.word(index + 1, ["niet", "ook", "tevens", "wel"]) ? index + 2 : index + 1
            if scan.word(source, ["uit"]), !scan.hasClause(in: after), !scan.has(["hoe", "of"], in: after),
                scan.word(index - 1, ["dit", "dat"])
            {
                return nil
            }
            // `wordt alleen gesloopt als uit onderzoek blijkt dat …`
            if scan.has(["als", "indien", "wanneer"], in: max(scan.clauseStart(of: index), index - 10)..<index) {
                return nil
            }
            // `dient stukken mee te sturen waaruit blijkt dat …`
            if scan.word(index - 1, ["waaruit"]), scan.has(["vragen", "vraagt", "vroegen"], in: scan.start..<index) {
                return nil
            }
            if scan.word(index - 1, ["waaruit"]),
                scan.has(
                    ["dient", "dienen", "moet", "moeten", "verzoek", "verzoekt", "verzocht", "alle", "enige"],
                    in: scan.start..<index)
            {
                return nil
            }
            // `zoals blijkt uit de beantwoording`: only points.
            if scan.word(index - 1, ["zoals"]), scan.word(index + 1, ["uit"]),
                scan.has(["beantwoording", "brief", "bijlage", "bijgaande"], in: index + 2..<min(scan.end, index + 5))
            {
                return nil
            }
            // `huurders die de huur niet blijken te betalen`, `omdat het te veel bleek te zijn`: told in passing.
            if form == .finite, scan.word(index + 1, ["te"]), isSubordinate(index, in: scan) { return nil }
            // `Wat redelijk is, blijkt als de band verdwenen is`
            if scan.word(index + 1, ["als", "pas", "wanneer"]) { return nil }
            // `Naar mij blijkt, wordt de motie voldoende ondersteund`: a formula of the chair
            if scan.word(index - 1, ["mij"]), scan.word(index - 2, ["naar"]) { return nil }
            // `moet uitdrukkelijk blijken`: a demand
            if form == .finite, scan.word(index, ["blijken"]),
                scan.has(
                    ["moet", "moeten", "dient", "kan", "zal", "zou", "moge", "mag"],
                    in: scan.start..<index)
            {
                return nil
            }
            // `Of dat werkt, blijkt pas later`
            if scan.word(scan.start, ["of", "hoe"]) { return nil }
            // `geen stukken waaruit blijkt dat`
            if scan.has(["waaruit"], in: max(scan.start, index - 4)..<index), scan.has(["geen"], in: scan.start..<index)
            {
                return nil
            }
        case "laten zien":
            if scan.has(["zich"], in: index + 1..<min(scan.end, index + 5)) { return nil }
            // `Dit programma wil laten zien`, `om te laten zien dat`: an aim.
            if scan.word(index - 1, ["te"])
                || scan.word(index, ["laten"])
                    && scan.has(["wil", "willen", "wilde", "wilden"], in: scan.clauseStart(of: index)..<index)
            {
                return nil
            }
            // `zou moeten laten zien`, `zal een afteller laten zien`
            if scan.word(index, ["laten"]),
                ReportingVerb.hasModal(near: index, in: scan)
                    || scan.has(["zal", "zullen", "zou", "zouden"], in: scan.clauseStart(of: index)..<index)
            {
                return nil
            }
            // `omdat het veranderingen laat zien`: at the end of a clause, without a statement of its own
            if scan.word(index + 1, ["zien"]), !scan.has(["dat", "hoe", "welke"], in: after),
                scan.clauseStart(of: index) + 1 < index,
                scan.has(["omdat", "die", "als", "dat", "waarin"], in: scan.start..<index)
            {
                return nil
            }
        // `In dit rapport rapporteren wij wat`: only points.
        case "rapporteren":
            if ReportingVerb.onlyAsks(after, scan) { return nil }
        case "leren":
            guard scan.has(["dat"], in: after) || scan.mark(index + 1, [0x3A]) else { return nil }
        case "naar voren komen":
            guard scan.has(["dat", "hoe"], in: after) || scan.mark(scan.end - 1, [0x3A]) else { return nil }
        case "uitwijzen":
            guard scan.has(["dat"], in: after) else { return nil }
        default: break
        }
        if let source = source(of: index, in: scan) {
            var found = cue(index, source, verb.lemma, scan)
            // What people in interviews say they feel is their judgement.
            if source != scan.voice.writer, scan.has(["ervaren", "vinden"], in: max(index, scan.end - 4)..<scan.end) {
                found.stance = .judgement
            }
            return found
        }
        let subject = scan.subject(of: perfect(of: index, verb, in: scan) ?? index)
        if let first = studySubject(before: index, in: scan) ?? subject.first, first.kind == .study {
            // `Tabel 2 laat zien welk deel …` only points.
            if ["tabel", "figuur", "grafiek"].contains(first.noun), !scan.has(["dat"], in: after) { return nil }
            if verb.lemma == "bevestigen" || verb.lemma == "vaststellen", !scan.has(["dat"], in: after) { return nil }
            var found = cue(index, HolderPhrase.maker(of: first, in: scan), verb.lemma, scan)
            if verb.tone == .conclusion { found.stance = .conclusion }
            if verb.tone == .recommendation { found.stance = .recommendation }
            return found
        }
        guard verb.isEvidence || verb.lemma == "laten zien" else { return nil }
        if verb.lemma == "leren" || verb.lemma == "uitwijzen" { return nil }
        if verb.lemma == "laten zien" {
            if let first = subject.first {
                // `De Inspectie laat zien dat …`
                guard first.kind != .pronoun else { return nil }
                return scan.names(of: subject).map { cue(index, $0, verb.lemma, scan) }
            }
            // `De praktijk laat zien dat`, `Een pilot in Zwolle laat zien dat`: nobody who writes.
            if let holder = elsewhere(before: index, in: scan) { return cue(index, holder, verb.lemma, scan) }
            // `Het belang van X laat zien dat`: an argument, and nothing that anybody found.
            if isArgument(before: index, in: scan) { return nil }
            // A device, a chart or a book shows something, but states nothing: `laat zien hoe laat het is`.
            guard scan.hasClause(in: after) || scan.voice.isResearcher else { return nil }
            return cue(index, scan.voice.writer, verb.lemma, scan)
        }
        // `Het valt de onderzoekers op dat`
        if verb.lemma == "opvallen", let holder = scan.reader.actor(at: index + 1, before: scan.end),
            holder.kind == .group || holder.kind == .body || holder.kind == .name, let name = scan.names(of: [holder])
        {
            return cue(index, name, verb.lemma, scan)
        }
        // Nobody is named: a study that is being told of goes on, else the writer.
        if scan.word(scan.start, ["ook", "verder", "voorts", "bovendien", "tevens"]), let last = scan.memory.lastHolder,
            last.sentence >= scan.rank - 1
        {
            return cue(index, last.name, verb.lemma, scan)
        }
        return cue(index, scan.voice.writer, verb.lemma, scan)
    }

    /// `heeft in 2008 laten zien`: the finite verb of three.
    private static func perfect(of index: Int, _ verb: FindingVerb, in scan: FindingScan) -> Int? {
        guard verb.lemma == "laten zien", scan.word(index, ["laten"]) else { return nil }
        return (max(scan.start, index - 14)..<index).last {
            scan.word($0, ["heeft", "hebben", "had", "hadden"]) && $0 > scan.start
        }
    }

    /// What shows something in a writer's paper and is not his: `de praktijk`, `een proef in Zwolle`.
    private static func elsewhere(before index: Int, in scan: FindingScan) -> String? {
        let from = scan.clauseStart(of: index)
        guard from + 1 < index else { return nil }
        if scan.word(from, ["de"]), scan.word(from + 1, ["praktijk", "uitvoeringspraktijk"]) {
            return "uitvoeringspraktijk"
        }
        guard !scan.voice.isResearcher, scan.word(from, ["een", "eerdere"]) else { return nil }
        return "onderzoek"
    }

    /// Whether the clause of a verb depends on another: `omdat …`, `die …`.
    private static func isSubordinate(_ index: Int, in scan: FindingScan) -> Bool {
        if scan.has(
            ["omdat", "doordat", "toen", "waardoor", "zodat", "nadat", "hoewel"],
            in: max(scan.start, index - 9)..<index)
        {
            return true
        }
        guard index > scan.start, let pronoun = scan.first(["die"], in: max(scan.start + 1, index - 6)..<index) else {
            return false
        }
        return scan.tokens[pronoun + 1].features.contains(.article)
    }

    /// Whether the sentence is about a thought or about the paper itself.
    private static func isArgument(before index: Int, in scan: FindingScan) -> Bool {
        (scan.start..<min(index, scan.start + 3)).contains {
            scan.word(
                $0,
                ["belang", "besef", "gedachte", "programma", "verkiezingsprogramma", "hoofdstuk", "principe", "ideaal"]
            )
        }
    }

    /// Whether a form that is also a participle stands as one: `is breed onderstreept dat`.
    private static func isParticiple(_ verb: FindingVerb, at index: Int, in scan: FindingScan) -> Bool {
        !verb.participle.isEmpty && verb.finite.contains(verb.participle)
            && scan.tokens.folded(index) == verb.participle
            && scan.has(
                ["is", "zijn", "was", "waren", "wordt", "worden", "werd", "heeft", "hebben", "had"],
                in: scan.clauseStart(of: index)..<index)
    }

    private static func particle(
        _ verb: FindingVerb, _ number: Int, after index: Int, in scan: FindingScan
    ) -> Bool {
        guard !verb.particles.isEmpty else { return true }
        let range = index + 1..<scan.end
        return FindingPhrases.particles[number].contains { words in
            guard let at = scan.phrase(words, in: range) else { return false }
            if verb.lemma == "opvallen" {
                // `valt op dat`, `valt … op:`; not `valt op te lossen` and not `valt terug op`
                if scan.word(at + 1, ["te"]) { return false }
                return scan.word(at + 1, ["dat", "hoe", "en"]) || at + 1 >= scan.end
                    || scan.tokens[at + 1].kind == .mark
            }
            return at - index <= 24
        }
    }

    /// A study at the head of the sentence, whatever stands between it and its verb.
    private static func studySubject(before verb: Int, in scan: FindingScan) -> ActorMention? {
        guard let mention = studyMention(at: scan.start, in: scan), mention.tokens.upperBound <= verb,
            mention.tokens.count <= 4
        else { return nil }
        return mention
    }

    /// Whoever made what follows `uit` before or after a verb.
    private static func source(of verb: Int, in scan: FindingScan) -> String? {
        if scan.word(scan.start, ["daaruit", "hieruit"]) || scan.word(verb - 1, ["daaruit", "hieruit"]) {
            let pointer = ActorMention(
                kind: .study, name: "", noun: "onderzoek", tokens: scan.start..<scan.start + 1, isPlural: false)
            return scan.voice.isResearcher ? scan.voice.writer : scan.study(pointer)
        }
        let candidates = scan.sentence.tokens.filter {
            scan.word($0, ["uit", "blijkens", "vanuit"]) && abs($0 - verb) < 40
        }
        for index in candidates where index < verb || index <= verb + 2 {
            if let mention = studyMention(at: index + 1, in: scan) {
                // `onderzoek van Duinkompas`: with its maker's name it is nobody else's.
                if let maker = HolderPhrase.researcher(at: mention.tokens.upperBound, of: mention, scan),
                    let name = scan.names(of: [maker])
                {
                    return name
                }
                if scan.isOwn(mention), let writer = scan.voice.writer { return writer }
                return HolderPhrase.maker(of: mention, in: scan)
            }
            if let actor = scan.reader.actors(at: index + 1, before: scan.end, orNames: false).first, index < verb,
                actor.kind == .name
            {
                return scan.names(of: [actor])
            }
            // A study known by its own name: `Uit de Barometer 2018 blijkt`
            if index < verb, index <= scan.start + 2 || index == verb + 1 {
                let isNamed =
                    index + 2 < scan.end
                    && (scan.tokens[index + 1].isCapitalised || scan.tokens[index + 2].isCapitalised)
                if isNamed { return "onderzoek" }
            }
        }
        return nil
    }

    /// The study that a noun group names: `de op 2 oktober verschenen nulmeting`.
    static func studyMention(at start: Int, in scan: FindingScan) -> ActorMention? {
        var index = start
        while index < min(scan.end, start + 10) {
            let token = scan.tokens[index]
            if token.kind == .word {
                if token.features.contains(.studyWord) {
                    // `de Evaluatie- en Adviescommissie`
                    if AmountReader.isDash(index + 1, scan.tokens), !scan.tokens[index + 1].hasSpaceBefore {
                        return nil
                    }
                    let word = scan.tokens.folded(index)
                    return ActorMention(
                        kind: .study, name: word, noun: word, tokens: start..<index + 1, isPlural: false)
                }
                if token.features.contains(.findingVerb) || scan.word(index, ["dat", "van", "met", "door"]) {
                    return nil
                }
            } else if token.kind == .mark {
                return nil
            }
            index += 1
        }
        return nil
    }
}

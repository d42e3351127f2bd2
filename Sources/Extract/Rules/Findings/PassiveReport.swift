import Dutch
import Model

/// A finding in the passive: `vastgesteld kan worden dat`, `wordt geadviseerd`, `door X is gesignaleerd`.
enum PassiveReport: FindingRule {
    static let cues: Features = [.findingVerb]

    static let examples: [Example] = [
        .ignores("In 2012 is door de politie een sleutel gevonden."),
        .finds("⟦Door de VNG wordt vastgesteld dat de kosten stijgen.⟧", "VNG | observation", except: ["atTheVeryEnd"]),
        .finds(
            "⟦In de uitvoering worden de regels als knellend ervaren.⟧", "uitvoeringspraktijk | judgement",
            except: ["atTheVeryEnd"]),
        .finds("⟦Dit beeld is door Divosa bevestigd.⟧", "Divosa | agreement", except: ["atTheVeryEnd"]),
        .finds("⟦Voor dat effect is geen bewijs gevonden.⟧", "onderzoek | observation", except: ["atTheVeryEnd"]),
        .ignores("Er is een oplossing gevonden voor het gebouw."),
        .ignores("Als wordt vastgesteld dat niet aan de eis wordt voldaan, volgt onderzoek."),
        .ignores("De aangeraden plaats is boven de grond."),
        .ignores("Hij is pas later door de politie ontdekt."),
        .ignores("De daling is zo vastgesteld dat er in 2040 niets meer over is."),
        .ignores("De hoogte wordt bij regeling vastgesteld."),
        .ignores("Dit uitgangspunt wordt breed onderschreven."),
        .ignores("De regeling is eerder genoemd."),
    ]

    private static let agentless: Set<String> = [
        "vaststellen", "constateren", "concluderen", "signaleren", "aantonen", "waarnemen", "noemen", "benoemen",
        "adviseren", "aanbevelen", "aangeven", "opmerken", "aanraden", "benadrukken", "afleiden",
    ]

    static func cue(in scan: FindingScan) -> FindingCue? {
        var next = scan.start
        while let index = scan.tokens.first(.passiveForm, from: next, before: scan.end) {
            next = index + 1
            guard !scan.isTitle(index), let forms = scan.tokens.value(index, in: FindingPhrases.forms) else { continue }
            for (number, form) in forms where form == .participle {
                if let cue = evidence(FindingVerb.all[number], at: index, in: scan) { return cue }
                if let cue = read(FindingVerb.all[number], at: index, in: scan) { return cue }
            }
        }
        return nil
    }

    /// What inspectors meet with.
    private static let faults = WordSet([
        "overtreding", "overtredingen", "tekortkoming", "tekortkomingen", "onvolkomenheden", "onvolkomenheid", "gebrek",
        "gebreken", "misstanden", "fouten", "knelpunten", "onregelmatigheden", "afwijkingen", "verschillen",
        "verbetering", "verbeteringen", "achterstanden", "risico's", "signalen", "problemen", "onjuistheden",
    ])

    /// `Bij 40 bedrijven zijn overtredingen vastgesteld`, `Er is geen verband gevonden`: of whoever looked.
    private static func evidence(_ verb: FindingVerb, at index: Int, in scan: FindingScan) -> FindingCue? {
        let clause = scan.clauseStart(of: index)..<index
        // `Onderbetaling is bij 1 op de 12 werkgevers aangetoond`
        let isFound =
            scan.word(index, ["gevonden", "aangetroffen"])
            || verb.lemma == "aantonen" && !scan.hasClause(in: index..<scan.end) && HolderPhrase.hasFigure(scan)
        guard isFound || ["vaststellen", "constateren", "signaleren"].contains(verb.lemma),
            isPassive(index, in: scan), !scan.isSupposed(index), !scan.has(["door", "die"], in: clause)
        else { return nil }
        if scan.word(index, ["gevonden"]) {
            guard scan.has(["geen"], in: clause),
                scan.has(
                    ["bewijs", "aanwijzingen", "aanwijzing", "verband", "effect", "effecten", "verschil"], in: clause)
            else { return nil }
        } else {
            guard scan.voice.isResearcher, isFound || clause.contains(where: { scan.word($0, faults) }) else {
                return nil
            }
        }
        let maker = scan.voice.isResearcher ? scan.voice.writer : scan.memory.lastHolder.map { $0.name } ?? "onderzoek"
        return FindingCue(
            rule: name, token: index, actor: maker, stance: .observation,
            reason: "\(scan.tokens.word(index)) in the passive, by whoever looked")
    }

    private static func read(_ verb: FindingVerb, at index: Int, in scan: FindingScan) -> FindingCue? {
        guard isPassive(index, in: scan),
            !scan.isSupposed(index) || scan.has(["kan", "moet"], in: scan.sentence.tokens)
        else { return nil }
        // `De daling is zo vastgesteld dat`: fixed in that way.
        if scan.word(index - 1, ["zo", "zodanig"]) { return nil }
        // `Als wordt vastgesteld dat …, volgt …`
        let from = scan.clauseStart(of: index)
        if scan.word(from, ["als"]), scan.word(from + 1, ["wordt", "worden", "werd", "werden", "er"]) { return nil }
        // `De aangeraden plaats is …`: it stands before a noun.
        if scan.word(index - 1, ["de", "het", "een", "deze", "die", "eerder", "door"]), index + 1 < scan.end,
            scan.tokens[index + 1].kind == .word,
            !scan.word(index + 1, ["dat", "door", "als", "om", "in", "is", "wordt"])
        {
            return nil
        }
        guard
            ![
                "gedaan", "uitgesproken", "gekomen", "gegeven", "gemaakt", "genomen", "getrokken", "gevraagd",
                "gevonden", "geplaatst", "geuit",
            ]
            .contains(verb.participle)
        else {
            return nil
        }
        // `De punten zijn vastgesteld op het congres dat …`: settled, not found.
        if verb.lemma == "vaststellen", scan.word(index + 1, ["op", "bij"]) { return nil }
        // `De taken zijn overgenomen door de raad`: not a view with which somebody agrees.
        if verb.need == .view, !sentenceHasView(scan) { return nil }
        let hasClause = scan.has(["dat", "hoe"], in: index..<scan.end) || scan.mark(scan.end - 1, [0x3A])
        let hasAs = scan.has(["als"], in: scan.sentence.tokens)
        let actor: String?
        if let agent = agent(of: index, in: scan, verb) {
            if verb.lemma == "ontdekken" || ["vaststellen", "noemen", "beoordelen"].contains(verb.lemma), !hasClause,
                !hasAs
            {
                return nil
            }
            actor = agent
        } else {
            guard agentless.contains(verb.lemma) else { return nil }
            switch verb.lemma {
            case "noemen", "benoemen":
                guard
                    hasClause && !scan.has(["hierboven", "hiervoor", "eerder"], in: scan.sentence.tokens)
                        || hasAs && scan.word(scan.start, ["als"])
                else { return nil }
            case "adviseren", "aanbevelen", "aanraden": break
            default:
                guard hasClause else { return nil }
            }
            actor = unnamed(verb, in: scan)
        }
        guard let actor else { return nil }
        let stance: Finding.Stance =
            switch verb.tone {
            case .observation, .report: .observation
            case .conclusion: .conclusion
            case .recommendation: .recommendation
            case .agreement, .disagreement: .agreement
            case .judgement: ["noemen", "benoemen", "aangeven"].contains(verb.lemma) ? .observation : .judgement
            }
        return FindingCue(
            rule: name, token: index, actor: actor, stance: stance, reason: "\(verb.lemma) in the passive, \(actor)")
    }

    private static func sentenceHasView(_ scan: FindingScan) -> Bool {
        scan.sentence.tokens.contains {
            scan.tokens[$0].kind == .word && StanceWord.views.contains(scan.tokens.folded($0))
        }
    }

    /// `wordt`, `werd`, `is`, `zijn` with the participle and no `heeft`.
    private static func isPassive(_ participle: Int, in scan: FindingScan) -> Bool {
        let clause = scan.sentence.tokens
        guard scan.has(["wordt", "worden", "werd", "werden", "is", "zijn", "was", "waren"], in: clause) else {
            return false
        }
        var at = participle - 1
        while at >= max(scan.start, participle - 60) {
            if scan.word(at, ["wordt", "worden", "werd", "werden", "is", "zijn", "was", "waren"]) { return true }
            if scan.word(at, ["heeft", "hebben", "heb", "had", "hadden"]) || scan.mark(at, [0x3B]) { return false }
            at -= 1
        }
        return scan.has(
            ["wordt", "worden", "werd", "werden", "is", "zijn"], in: participle + 1..<min(scan.end, participle + 4))
    }

    private static let practice = [
        FindingPhrase("in de uitvoering"), FindingPhrase("in de uitvoeringspraktijk"),
    ]

    private static func agent(of participle: Int, in scan: FindingScan, _ verb: FindingVerb) -> String? {
        let sentence = scan.sentence.tokens
        if practice.contains(where: { scan.phrase($0, in: sentence) != nil }) { return "uitvoeringspraktijk" }
        let joints: [StaticString] = verb.lemma == "bevestigen" ? ["door", "met"] : ["door"]
        for index in sentence where scan.word(index, joints) && index < participle + 6 {
            let found = scan.reader.actors(at: index + 1, before: scan.end)
            guard let first = found.first, first.kind != .study, first.name != "betrokkenen" else { continue }
            if let name = scan.names(of: found) { return name }
        }
        if verb.lemma == "adviseren" || verb.lemma == "aanbevelen" { return nil }
        return nil
    }

    /// Whose an agentless passive is.
    private static func unnamed(_ verb: FindingVerb, in scan: FindingScan) -> String? {
        if verb.lemma == "aangeven" {
            // `in het rapport van X is aangegeven`, else whoever spoke in the sentence before
            for index in scan.sentence.tokens where scan.word(index, ["in"]) {
                if let study = EvidenceVerb.studyMention(at: index + 1, in: scan),
                    let maker = HolderPhrase.named(study, in: scan)
                {
                    return maker
                }
            }
            return scan.memory.lastHolder.flatMap { $0.sentence == scan.rank - 1 ? $0.name : nil }
        }
        // `Hiervoor is al opgemerkt dat`: by whoever writes.
        if scan.has(["hiervoor", "hierboven", "eerder"], in: scan.start..<min(scan.end, scan.start + 4)),
            verb.tone == .report
        {
            return scan.voice.writer
        }
        if scan.has(["moet", "kan", "rapportage", "rapport", "brief"], in: scan.sentence.tokens),
            verb.tone == .observation || verb.tone == .conclusion
        {
            return scan.voice.writer
        }
        if scan.voice.isResearcher, verb.lemma != "aangeven" { return scan.voice.writer }
        // `Er is wel opgemerkt dat`: nobody who was only named.
        if verb.tone == .report {
            return scan.memory.lastHolder.flatMap { $0.sentence >= scan.rank - 1 ? $0.name : nil } ?? scan.voice.writer
        }
        if let last = scan.memory.lastHolder, last.sentence >= scan.rank - 3 { return last.name }
        // Whoever was only named, and found nothing so far, does not advise.
        if verb.tone == .recommendation { return scan.voice.writer }
        return scan.memory.last()?.name ?? scan.voice.writer
    }
}

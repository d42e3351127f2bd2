import Dutch

/// The finite verb of a group of two or three.
extension ReportingVerb {
    static func isSingularForm(_ index: Int, _ scan: FindingScan) -> Bool {
        let word = scan.tokens.folded(index)
        return !word.hasSuffix("en")
    }

    static func hasModal(near index: Int, in scan: FindingScan) -> Bool {
        let range = max(scan.start, index - 2)..<min(scan.end, index + 2)
        return scan.has(
            ["kan", "kunnen", "moet", "moeten", "wil", "willen", "zal", "zullen", "zou", "zouden", "mag", "mogen"],
            in: range)
    }

    /// `heeft`, `hebben` with a participle; `is` and `zijn` with `gekomen`.
    static func activeAuxiliary(of participle: Int, in scan: FindingScan) -> Int? {
        var at = participle - 1
        let isComing = scan.word(participle, ["gekomen"])
        while at >= scan.start {
            if scan.mark(at, [0x3B]) { break }
            if scan.word(at, ["heb", "heeft", "hebben", "had", "hadden"])
                || (isComing && scan.word(at, ["ben", "is", "zijn", "was", "waren"]))
            {
                return at
            }
            if scan.word(at, ["wordt", "worden", "werd", "werden"]) { return nil }
            at -= 1
        }
        at = participle + 1
        if scan.word(at, ["heb", "heeft", "hebben", "had", "hadden"]) { return at }
        return nil
    }

    /// `heeft moeten constateren`, `hebben kunnen vaststellen`: the finite verb of three; nil where it is none.
    static func perfect(of infinitive: Int, for verb: FindingVerb, in scan: FindingScan) -> Int? {
        guard verb.tone == .observation || verb.tone == .conclusion,
            scan.word(infinitive - 1, ["moeten", "kunnen", "mogen"])
        else { return nil }
        return (max(scan.start, infinitive - 14)..<infinitive).last {
            scan.word($0, ["heb", "heeft", "hebben", "had", "hadden"])
        }
    }

    /// `rapporteren wij wat`, `niet aangegeven welke`: an indirect question and no statement.
    static func onlyAsks(_ range: Range<Int>, _ scan: FindingScan) -> Bool {
        guard !scan.hasClause(in: range), !scan.mark(scan.end - 1, [0x3A]) else { return false }
        return scan.has(["wat", "welke", "hoe", "hoeveel", "of", "wanneer", "waarom", "over"], in: range)
    }

    /// `laat weten de aanbeveling over te nemen`, `geeft aan de conclusie te delen`
    static func isAccepting(_ lemma: String, _ sentence: Range<Int>, _ scan: FindingScan) -> Bool {
        ["laten weten", "te kennen geven", "aangeven"].contains(lemma) && !scan.has(["niet", "geen"], in: sentence)
            && hasStand(sentence, scan)
    }

    /// Whether somebody takes a stand in an infinitive: `de aanbeveling over te nemen`, `de conclusie niet te delen`.
    static func hasStand(_ sentence: Range<Int>, _ scan: FindingScan) -> Bool {
        sentence.contains { index in
            scan.word(index, ["te"])
                && (scan.word(index + 1, ["onderschrijven", "delen", "omarmen", "steunen", "ondersteunen", "volgen"])
                    || scan.word(index + 1, ["nemen"]) && scan.word(index - 1, ["over", "harte"])
                    || scan.word(index + 1, ["stemmen"]) && scan.word(index - 1, ["in"]))
        }
    }

    /// A mere intention, a wish or a request.
    static func isIntention(_ verb: FindingVerb, at index: Int, in scan: FindingScan) -> Bool {
        guard ["aangeven", "te kennen geven", "laten weten", "zeggen", "verklaren"].contains(verb.lemma) else {
            return false
        }
        let after = index..<scan.end
        // `laat u weten dat ik voornemens ben`
        if scan.has(["voornemens"], in: after) { return true }
        guard !scan.hasClause(in: after) || scan.word(index + 2, ["te"]) else { return false }
        return scan.has(["willen", "wil", "wensen", "bereid", "voornemens", "plan", "graag", "gaan"], in: after)
    }

    static func hasJudgement(in range: Range<Int>, _ scan: FindingScan) -> Bool {
        for index in range where scan.tokens[index].kind == .word {
            let word = scan.tokens.folded(index)
            if StanceWord.judgement.contains(word) { return true }
            if word == "te", index + 1 < scan.end, !scan.tokens.folded(index + 1).hasSuffix("en"),
                scan.tokens[index + 1].kind == .word
            {
                return true
            }
            if word == "belang", scan.word(index - 1, ["van", "groot"]) { return true }
        }
        return false
    }

    /// What a list of findings is called: `De scholen noemen de volgende knelpunten:`.
    private static let listed = WordSet([
        "knelpunten", "problemen", "redenen", "oorzaken", "factoren", "risico's", "voordelen", "nadelen",
        "belemmeringen", "aandachtspunten", "verbeterpunten", "tekortkomingen", "successen", "kansen",
    ])

    /// Whether a verb opens a list whose items say what was found, so that it needs nothing more itself.
    static func opensList(_ verb: FindingVerb, in scan: FindingScan) -> Bool {
        guard scan.isLeadIn else { return false }
        switch verb.tone {
        case .observation, .conclusion, .recommendation: return true
        default: return scan.sentence.tokens.contains { scan.word($0, listed) }
        }
    }
}

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

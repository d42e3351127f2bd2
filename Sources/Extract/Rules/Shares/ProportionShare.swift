import Model

/// `33 van de 35 regio's`, `één op de drie`, `17 van de 100 gevallen`.
enum ProportionShare: NumberRule {
    /// Digits are cues too; they need no word.
    static let cues: Features = []

    static let examples: [Example] = [
        .finds("Inmiddels doen ⟦27 van de 36 wijken⟧ mee.", "75"),
        .finds("⟦Drie van de vier genoemde voorwaarden⟧ zijn vervuld.", "75"),
        .finds("Slechts ⟦één op de vijf⟧ kent het loket.", "20"),
        .finds("Het lukt ⟦nog geen een op de drie⟧ van hen.", "33.3 | under"),
        .finds("In ⟦17 van de 100 gevallen⟧ duurt het langer.", "17"),
        .finds("⟦1 van de 20⟧ is afgewezen.", "5"),
        .ignores("Een van de drie pilots begint in Zwolle."),
        .ignores("Een van de conclusies is dat de regie ontbreekt."),
        .ignores("Begeleiding één op één is kostbaar."),
    ]

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let part = scan.amount(at: index), !part.looksLikeYear else { return nil }
        let joint = part.tokens.upperBound
        // `1 uit 20`
        let isDrawn = scan.word(joint, ["uit"]) && part.value == 1
        let isOut = scan.word(joint, ["van"]) || isDrawn
        guard isOut || scan.word(joint, ["op"]) else { return nil }
        var next = joint + 1
        let hasArticle = scan.word(next, isOut ? ["de", "deze", "die", "onze", "alle"] : ["de", "elke", "iedere"])
        if hasArticle { next += 1 }
        guard hasArticle || isDrawn || (!isOut && part.isWord && part.value == 1) else { return nil }
        if isOut, !isDrawn, scan.word(index, ["een"]) { return nil }
        guard let whole = scan.amount(at: next), whole.value >= part.value, whole.value >= 2, part.value > 0,
            whole.value == whole.value.rounded(), part.value == part.value.rounded()
        else { return nil }
        var after = whole.tokens.upperBound
        if PercentageShare.unit(at: after, in: scan) != nil { return nil }
        var noun: Range<Int>?
        if isOut, let found = NounReader.noun(at: after, in: scan, anyNoun: true) {
            noun = found.range
            after = found.range.upperBound
        }
        // `vier op de tien vrouwen`: of whom it is stands behind, outside the share's own words.
        if !isOut, let counted = counted(at: after, in: scan) {
            let (qualifier, first) = scan.qualifier(before: index)
            scan.addShare(
                ProportionShare.self, first..<after, low: part.value / whole.value * 100,
                high: part.value / whole.value * 100, qualifier: qualifier, noun: counted, confidence: 0.95)
            return after
        }
        let (qualifier, first) = scan.qualifier(before: index)
        scan.addShare(
            ProportionShare.self, first..<after, low: part.value / whole.value * 100,
            high: part.value / whole.value * 100,
            qualifier: qualifier, noun: noun.map { joint..<$0.upperBound }, n: isOut ? whole.count : nil,
            confidence: 0.95)
        return after
    }

    /// A plural noun with its adjectives straight behind `vier op de tien`.
    private static func counted(at index: Int, in scan: NumberScan) -> Range<Int>? {
        var at = index
        while at < min(scan.end, index + 3), scan.tokens[at].kind == .word, !scan.isApart(at),
            !scan.word(at, NounReader.closers)
        {
            let features = scan.tokens[at].features
            if features.contains(.countNoun) || features.contains(.actorWord) { return index..<at + 1 }
            guard features.isDisjoint(with: [.auxiliary, .plainVerb, .finiteForm, .findingVerb]) else { return nil }
            if scan.tokens.folded(at).hasSuffix("e") {
                at += 1
                continue
            }
            // `vrouwen zijn`: a verb behind it tells that it is the subject.
            let next = scan.tokens[at + 1].features
            return at + 1 < scan.end && !next.isDisjoint(with: [.auxiliary, .plainVerb, .finiteForm])
                || scan.word(at + 1, ["zonder", "met", "in", "uit", "van"]) ? index..<at + 1 : nil
        }
        return nil
    }
}

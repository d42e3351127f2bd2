import Model

/// Identifiers as the publication systems write them: `kst-29544-807`, `ah-tk-20172018-123`, `BWBR0002221`, ECLI.
enum IdentifierRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("zie ⟦kst-29544-807⟧ en", "kst-29544-807"),
        .finds("⟦ah-tk-20172018-123⟧", "ah-tk-20172018-123"),
        .finds("⟦h-tk-20222023-84-12⟧", "h-tk-20222023-84-12"),
        .finds("⟦stb-2014-366⟧", "stb-2014-366"),
        .finds("⟦BWBR0002221⟧ luidt", "BWBR0002221"),
        .finds("⟦ECLI:NL:HR:2012:BW1234⟧", "ECLI:NL:HR:2012:BW1234"),
        .ignores("kst- en blg-nummers zijn bekend"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        if tokens.is(index, "ecli"), tokens.isMark(index + 1, ":") {
            var end = index + 1
            while end < index + 24, tokens.isGlued(end), !tokens.isMark(end, ","), !tokens.isMark(end, ")"),
                !tokens.isMark(end, ";"), !(tokens.isMark(end, ".") && !tokens.isGlued(end + 1))
            {
                end += 1
            }
            let identifier = tokens.text[tokens.span(index..<end)]
            return ReferenceMatch(
                references: [scan.reference(.caseLaw, index..<end, identifier, rule: Self.self)], end: end)
        }
        if tokens.is(index, "bwbr") || tokens.is(index, "bwbv") || tokens.is(index, "bwbw"),
            tokens.isNumber(index + 1, digits: 7...7), tokens.isGlued(index + 1)
        {
            let identifier = tokens.text[tokens.span(index..<index + 2)]
            return ReferenceMatch(
                references: [scan.reference(.law, index..<index + 2, identifier, rule: Self.self)], end: index + 2)
        }
        guard tokens.isDash(index + 1), tokens.isGlued(index + 1), tokens.isGlued(index + 2) else { return nil }
        let kind: Reference.Kind? =
            if tokens.is(index, "kst") {
                .kamerstuk
            } else if tokens.isOne(index, of: ["h-tk", "h-ek", "h-vv"]) {
                .handelingen
            } else if tokens.is(index, "stb") {
                .staatsblad
            } else if tokens.is(index, "stcrt") {
                .staatscourant
            } else if tokens.is(index, "trb") {
                .tractatenblad
            } else if tokens.isOne(index, of: prefixes) {
                .parliamentDocument
            } else {
                nil
            }
        guard let kind else { return nil }
        var end = index + 1
        while end < index + 24, tokens.isDash(end), tokens.isGlued(end), tokens.isGlued(end + 1),
            tokens[end + 1].kind == .number || tokens[end + 1].kind == .word
        {
            end += 2
            while tokens.isGlued(end), tokens[end].kind == .number || tokens[end].kind == .word { end += 1 }
        }
        guard end > index + 1,
            (index + 1..<end).contains(where: { tokens[$0].kind == .number || tokens[$0].isCapitalised })
        else { return nil }
        let identifier = tokens.text[tokens.span(index..<end)]
        return ReferenceMatch(references: [scan.reference(kind, index..<end, identifier, rule: Self.self)], end: end)
    }

    private static let prefixes: [StaticString] = [
        "ah", "ah-tk", "ah-ek", "blg", "kv", "kv-tk", "kv-ek", "nds", "nds-tk", "ag", "ag-tk", "ag-ek", "gmb", "prb",
        "wsb", "bgr",
    ]
}

/// Numbers of documents and cases in the Tweede Kamer's register: `2021D15415`, `2015Z17014`, `TZ202501-123`.
enum ParliamentNumberRule: ReferenceRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("stuk ⟦2021D15415⟧ en", "2021D15415"),
        .finds("zaak ⟦2015Z17014⟧", "2015Z17014"),
        .ignores("In 2021 D66 en CDA"),
        .ignores("formulier 2021D is leeg"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isNumber(index, digits: 4...4), let year = tokens.number(index), (1995...2099).contains(year),
            tokens.isGlued(index + 1), tokens.is(index + 1, "d") || tokens.is(index + 1, "z"),
            tokens.isGlued(index + 2), tokens.isNumber(index + 2, digits: 4...6)
        else { return nil }
        let identifier = tokens.text[tokens.span(index..<index + 3)]
        let reference = scan.reference(
            .parliamentDocument, index..<index + 3, identifier, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: index + 3)
    }
}

import Model

/// Marks of letters and files: `Ons kenmerk 80101911/26.06.2025`, `kenmerk: AM/RAW/99/1987`, `nr. 132 001`.
enum LetterMarkRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("⟦kenmerk 80101911/26.06.2025⟧ van ons", "letterMark"),
        .finds("Ons ⟦kenmerk: AM/RAW/99/1987⟧", "letterMark"),
        .finds("met ⟦referentie 2018-0000123456⟧ is verzonden", "letterMark"),
        .finds("onder ⟦zaaknummer 1987.2012⟧", "letterMark"),
        .ignores("een kenmerk van goed beleid in 2012"),
        .ignores("het kenmerk dat telt"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isOne(index, of: words) else { return nil }
        var next = tokens.afterStop(index + 1)
        if tokens.isMark(next, ":") { next += 1 }
        if tokens.is(next, "nr") || tokens.is(next, "nummer") { next = tokens.afterStop(next + 1) }
        guard next < tokens.count, !tokens.isFirstOfLine(next) || tokens.isMark(next - 1, ":"),
            let end = afterMark(tokens, next)
        else { return nil }
        let reference = scan.reference(.letterMark, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }

    static let words: [StaticString] = [
        "kenmerk", "referentie", "zaaknummer", "briefnummer", "registratienummer", "documentnummer", "dossiercode",
        "referentienummer", "volgnummer", "aanvraagnummer", "ordernummer", "factuurnummer", "projectnummer",
        "contractnummer", "polisnummer", "besluitnummer", "raadsbesluit", "isbn", "issn", "kvk", "kvk-nummer", "btw",
        "versie", "bestelnummer", "productnummer", "artikelnummer", "publicatienummer", "rapportnummer",
    ]

    /// The token after a run of glued parts that holds a digit; nil where none stands there.
    static func afterMark(_ tokens: TokenStream, _ index: Int) -> Int? {
        var end = index
        var digits = 0
        // No mark has more parts; what is glued further on is looked at when its turn comes.
        let last = min(tokens.count, index + 40)
        while end < last {
            if end > index, !tokens.isGlued(end) { break }
            let token = tokens[end]
            if token.kind == .mark {
                let isJoint =
                    tokens.isMark(end, "/") || tokens.isMark(end, ".") || tokens.isMark(end, "_") || tokens.isDash(end)
                    || tokens.isMark(end, ":") || tokens.isMark(end, "&")
                guard isJoint, tokens.isGlued(end + 1), end > index else { break }
            } else if token.kind == .number {
                digits += token.count
            }
            end += 1
        }
        guard digits > 0, end > index else { return nil }
        // A year alone is no mark: `het kenmerk 2012`.
        if end == index + 1, digits < 5, tokens[index].features.contains(.yearLike) { return nil }
        return end
    }
}

/// A number that `nr.` or `nummer` announces: no year and no amount, whatever its digits.
enum NumberedPlaceRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("onder ⟦nr. 132 001⟧ bekend", "other"),
        .finds("in ⟦nummer 2012⟧ van de reeks", "other"),
        .finds("⟦nrs. 1990 en 1991⟧", "other"),
        .finds("⟦nr. 96/112⟧", "other"),
        .ignores("Het nummer is niet bekend."),
        .ignores("nummer twee op de lijst"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isOne(index, of: ["nr", "nrs", "nummer", "nummers", "no"]) else { return nil }
        if tokens.is(index, "no"), !tokens.isMark(index + 1, ".") { return nil }
        let next = tokens.afterStop(index + 1)
        guard tokens.isNumber(next, digits: 1...12) else { return nil }
        var end = next + 1
        while end < tokens.count {
            if tokens.isGlued(end), tokens.isMark(end, "/") || tokens.isDash(end) || tokens.isMark(end, "."),
                tokens.isGlued(end + 1), tokens[end + 1].kind != .mark
            {
                end += 2
            } else if tokens.is(end, "en"), tokens.isNumber(end + 1, digits: 1...6),
                tokens.is(index, "nrs")
                    || tokens.is(index, "nummers")
            {
                end += 2
            } else if tokens.isNumber(end, digits: 3...3), tokens.isNumber(end - 1, digits: 1...3), end == next + 1 {
                end += 1
            } else if tokens.isGlued(end), tokens[end].kind == .word {
                end += 1
            } else {
                break
            }
        }
        let reference = scan.reference(.other, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

/// Places inside a text: `blz. 12–15`, `paragraaf 3.2.1`, `hoofdstuk 4`, `tabel 2`, `bijlage 3`, `§ 2.1`.
enum PagePlaceRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("op ⟦blz. 1990–1996⟧ staat", "other"),
        .finds("in ⟦paragraaf 3.2.1⟧ en", "other"),
        .finds("zie ⟦p. 2012⟧.", "other"),
        .finds("⟦hoofdstuk 4 en 5⟧", "other"),
        .finds("⟦pagina 3 van 12⟧", "other"),
        .ignores("De bijlage 'Kansen' verscheen."),
        .ignores("een tabel uit 2012"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isMark(index, bytes: "§") || tokens.isOne(index, of: words) else { return nil }
        if tokens[index].count == 1, tokens[index].kind == .word, !tokens.isMark(index + 1, ".") { return nil }
        var next = tokens.afterStop(index + 1)
        if tokens.is(next, "nr"), !tokens.isFirstOfLine(next) { next = tokens.afterStop(next + 1) }
        guard tokens.isNumber(next, digits: 1...4), !tokens.isFirstOfLine(next) else { return nil }
        // `begroting, bijlage 2012` names a year; four digits are a page only after a page word.
        if tokens[next].features.contains(.yearLike), !tokens.isOne(index, of: pageWords) { return nil }
        var end = next + 1
        while end < tokens.count {
            let joins =
                tokens.isMark(end, ".") && tokens.isGlued(end) && tokens.isGlued(end + 1) || tokens.isDash(end)
                || tokens.is(end, "en") || tokens.is(end, "van") || tokens.is(end, "tot")
            if joins, tokens.isNumber(end + 1, digits: 1...4),
                !tokens[end + 1].features.contains(.yearLike)
                    || tokens.isDash(end), !startsDate(tokens, end + 1)
            {
                end += 2
            } else if tokens.is(end, "t"), tokens.isMark(end + 1, "/"), tokens.is(end + 2, "m"),
                tokens.isNumber(end + 3, digits: 1...4)
            {
                end += 4
            } else if tokens.isGlued(end), tokens.isWord(end), tokens[end].count <= 2 {
                end += 1
            } else {
                break
            }
        }
        let reference = scan.reference(.other, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }

    private static func startsDate(_ tokens: TokenStream, _ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].features.contains(.month)
    }

    static let pageWords: [StaticString] = ["p", "pp", "blz", "bladzijde", "bladzijden", "pagina", "pagina's", "bl"]
    static let words: [StaticString] =
        pageWords + [
            "paragraaf", "paragrafen", "par", "hoofdstuk", "hoofdstukken", "hfst", "tabel", "tabellen", "figuur",
            "figuren", "fig", "grafiek", "bijlage", "bijlagen", "noot", "voetnoot", "kader", "box", "deel", "afdeling",
            "titel", "onderdeel", "lid", "punt", "vraag", "stelling", "aanbeveling", "alinea", "regel", "item", "band",
            "jaargang", "sectie", "stap", "fase", "aflevering", "volume",
        ]
}

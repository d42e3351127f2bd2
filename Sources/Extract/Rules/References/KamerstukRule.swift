import Model

/// Papers of the two Houses: `Kamerstukken II 2011–2012, 30 012, nr. 36`, `Kamerstuk 34 725 XV, nr. 19`.
enum KamerstukRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("zie ⟦Kamerstuk 31 289, nr. 110⟧, blz. 4.", "kst-31289-110"),
        .finds("de brief (⟦Kamerstukken II 2011–2012, 30 012, nr. 36⟧).", "kst-30012-36"),
        .finds("⟦Kamerstukken II 33 161 (3)⟧", "kst-33161-3"),
        .finds("(⟦kamerstukken II, 1995/1996, nr. 24 280⟧)", "kst-24280"),
        .finds("⟦Kamerstukken I, 2016/17, 33 328, A⟧", "kst-33328-A"),
        .finds("⟦Kamerstuk 34725-XV, nr. 19⟧", "kst-34725-XV-19"),
        .finds("de brief (⟦Kamerstukken I 2016/17, CXIX, A⟧)", "kst-CXIX-A"),
        .finds("⟦Kamerstukken I 2003/04, 00 051, VII⟧.", "kst-00051-VII"),
        .finds("⟦Tweede Kamer, vergaderjaar 2011-2012, 31 839, nr. 158⟧", "kst-31839-158"),
        .finds("⟦TK 2008/09, 29 544, nr. 196⟧", "kst-29544-196"),
        .finds("⟦Kamerstukken II 1988/89, 20 691, nrs. 2⟧–⟦3⟧, blz. 54", "kst-20691-2", "kst-20691-3"),
        .finds(
            "⟦Kamerstuk 31 289, nrs. 86⟧, ⟦87⟧ en ⟦88⟧ van dit jaar", "kst-31289-86", "kst-31289-87", "kst-31289-88"),
        .finds("⟦Kamerstuk 22 112, nr. 1998⟧ en 19 637, nr. 2012", "kst-22112-1998"),
        .finds("⟦Kamerstuk 31 289, nr. 86⟧ en 4 mei 2012", "kst-31289-86"),
        .finds("⟦Kamerstuk 31 289, nr. 86⟧ en 12 andere brieven", "kst-31289-86"),
        .finds("⟦Kamerstuk 31 289, nr. 86⟧ en ⟦87⟧ van dit jaar", "kst-31289-86", "kst-31289-87"),
        .finds("⟦Kamerstuk 36600-K, nr. 2⟧", "kst-36600-K-2"),
        .finds("⟦Kamerstukken I/II 2011/12, 33 161, nr. 4⟧", "kst-33161-4"),
        .finds("⟦Kamerstukken 34 194⟧.", "kst-34194"),
        .ignores("De Tweede Kamer ontving in 2012 honderd brieven."),
        .ignores("Het kamerstuk is nog niet gedrukt."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        var next = index + 1
        var isBare = false
        if tokens.is(index, "kamerstuk") || tokens.is(index, "kamerstukken") || tokens.is(index, "kamerstuknummer")
            || tokens.is(index, "kamerstuknr") || tokens.is(index, "kst")
        {
            next = tokens.afterStop(next)
        } else if tokens.is(index, "tk") || tokens.is(index, "ek") {
            guard tokens[index].isAllCapitals else { return nil }
            isBare = true
        } else if tokens.is(index + 1, "kamer"), tokens.is(index, "tweede") || tokens.is(index, "eerste") {
            next = index + 2
            isBare = true
        } else {
            return nil
        }
        if tokens.is(next, "der"), tokens.is(next + 1, "staten-generaal") { next += 2 }
        if tokens.isMark(next, ":") { next += 1 }
        if tokens.isOne(next, of: chambers) {
            next += 1
            // `Kamerstukken I/II`, `Kamerstukken I en II`
            if tokens.isMark(next, "/") || tokens.isDash(next) || tokens.is(next, "en"),
                tokens.isOne(next + 1, of: chambers)
            {
                next += 2
            }
        }
        if tokens.isMark(next, ",") { next += 1 }
        if tokens.is(next, "vergaderjaar") || tokens.is(next, "zitting") { next += 1 }
        if let after = scan.afterSessionYear(next) {
            next = after
            isBare = false
            if tokens.isMark(next, ",") { next += 1 }
        }
        if tokens.is(next, "kamerstuk") || tokens.is(next, "kamerstukken") {
            next += 1
            isBare = false
        }
        if tokens.is(next, "nr") || tokens.is(next, "nummer") || tokens.is(next, "nrs") {
            next = tokens.afterStop(next + 1)
        }
        if let own = ownDossier(scan, index, next) { return own }
        guard let (dossier, afterDossier) = scan.dossier(next, isLed: !isBare) else { return nil }
        let hasComma = tokens.isMark(afterDossier, ",") || tokens.isMark(afterDossier, ";")
        let numberAt = hasComma ? afterDossier + 1 : afterDossier
        if let (references, end) = scan.papers(
            of: dossier, from: index, at: numberAt, afterComma: hasComma, rule: Self.self)
        {
            return ReferenceMatch(references: references, end: end)
        }
        if isBare { return nil }
        let reference = scan.reference(.dossier, index..<afterDossier, "kst-" + dossier, rule: Self.self)
        return ReferenceMatch(references: [reference], end: afterDossier)
    }

    private static let chambers: [StaticString] = ["i", "ii", "tk", "ek"]

    /// The Eerste Kamer's own dossiers have a Roman number: `Kamerstukken I 2016/17, CXIX, A`.
    private static func ownDossier(_ scan: ReferenceScan, _ index: Int, _ next: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(next), tokens[next].isAllCapitals, tokens[next].count >= 2,
            tokens.word(next).utf8.allSatisfy({ "IVXLC".utf8.contains($0) }), tokens.isMark(next + 1, ","),
            tokens.isWord(next + 2), tokens[next + 2].isCapitalised, tokens[next + 2].count <= 2
        else { return nil }
        let identifier = "kst-\(tokens.word(next))-\(tokens.word(next + 2))"
        let reference = scan.reference(.kamerstuk, index..<next + 3, identifier, rule: Self.self)
        return ReferenceMatch(references: [reference], end: next + 3)
    }
}

/// A paper without the word before it, as in a list of them: `29 544, nr. 745`, `29544-807`, `36600-VII, nr. 1`.
enum BareKamerstukRule: ReferenceRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("in stuk ⟦29 544, nr. 745⟧ en elders", "kst-29544-745"),
        .finds("stuk ⟦36600-VII, nr. 1⟧", "kst-36600-VII-1"),
        .finds("Kamerstuk 22 112, nr. 1998 en ⟦19 637, nr. 2012⟧", "kst-19637-2012"),
        .finds("zie ⟦29544-807⟧", "kst-29544-807"),
        .finds("de motie (⟦31 289, nr. 110⟧)", "kst-31289-110"),
        .ignores("Er kwamen 35 000 banen bij, nummer 3 op de lijst."),
        .ignores("een bedrag van 12 500 euro"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens[index].kind == .number, let (dossier, afterDossier) = scan.dossier(index) else { return nil }
        if index > 0, tokens.isGlued(index), !tokens.isMark(index - 1, "("), !tokens.isOpeningQuote(index - 1) {
            return nil
        }
        if tokens.isMark(index - 1, bytes: "€") { return nil }
        let hasComma = tokens.isMark(afterDossier, ",")
        let next = hasComma ? afterDossier + 1 : afterDossier
        let isSpelled = tokens.is(next, "nr") || tokens.is(next, "nrs")
        let isDashed = tokens.isDash(next) && tokens.isGlued(next) && tokens.isNumber(next + 1, digits: 1...4)
        guard isSpelled || isDashed,
            let (references, end) = scan.papers(
                of: dossier, from: index, at: next, afterComma: hasComma, rule: Self.self)
        else { return nil }
        // Ten digits with a hyphen inside are a telephone number or a kenmerk.
        if isDashed,
            tokens[index].count != 5
                || tokens.isGlued(end) && !tokens.isMark(end, ",")
                    && !tokens.isMark(end, ".") && !tokens.isMark(end, ")") && !tokens.isMark(end, ";")
        {
            return nil
        }
        return ReferenceMatch(references: references, end: end)
    }
}

/// A dossier named by its number: `dossier 29 544`, `dossiernummer 34725-XV`, `wetsvoorstel 33 161`.
enum DossierRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("⟦dossier 29 544⟧ blijft open", "kst-29544"),
        .finds("het ⟦wetsvoorstel 33 161⟧ ligt in de Kamer", "kst-33161"),
        .ignores("het dossier telt 29 bladen"),
        .ignores("het wetsvoorstel levert 12 500 banen op"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard
            tokens.is(index, "dossier") || tokens.is(index, "dossiernummer") || tokens.is(index, "wetsvoorstel")
                || tokens.is(index, "dossiernr") || tokens.is(index, "kamerstukdossier")
        else { return nil }
        var next = tokens.afterStop(index + 1)
        if tokens.isMark(next, ":") { next += 1 }
        if tokens.is(next, "nr") || tokens.is(next, "nummer") { next = tokens.afterStop(next + 1) }
        guard let (dossier, end) = scan.dossier(next) else {
            // `dossier 1988`, `dossier 2012-7`: somebody's own number, which is no year.
            guard tokens.is(index, "dossier") || tokens.is(index, "dossiernummer"),
                tokens.isNumber(next, digits: 1...6), !tokens.isFirstOfLine(next)
            else { return nil }
            var end = next + 1
            while tokens.isDash(end) || tokens.isMark(end, "/"), tokens.isGlued(end),
                tokens.isNumber(end + 1, digits: 1...6)
            {
                end += 2
            }
            let own = scan.reference(.other, index..<end, nil, isCitation: false, rule: Self.self)
            return ReferenceMatch(references: [own], end: end)
        }
        let hasComma = tokens.isMark(end, ",")
        if let (references, after) = scan.papers(
            of: dossier, from: index, at: hasComma ? end + 1 : end, afterComma: false, rule: Self.self)
        {
            return ReferenceMatch(references: references, end: after)
        }
        let reference = scan.reference(.dossier, index..<end, "kst-" + dossier, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

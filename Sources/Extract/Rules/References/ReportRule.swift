import Model

/// Reports cited by their title: `het rapport «Sturing op samenhang»`, `de nota Werk boven inkomen`.
enum ReportRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("het rapport «⟦Kansen voor de regio⟧» is verschenen", "Kansen voor de regio"),
        .finds("in de nota “⟦Ruimte voor werk 2010⟧” staat", "Ruimte voor werk 2010"),
        .finds("het rapport ⟦Samen sterker?⟧ verscheen", "Samen sterker?"),
        .finds("de Nota ⟦Volkshuisvesting in de jaren negentig⟧ (1989)", "Volkshuisvesting in de jaren negentig"),
        .ignores("het rapport van de Inspectie uit 2012"),
        .ignores("Hij zei: «Dit is geen kans voor ons» in 2012."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index), isNoun(tokens, index) else { return nil }
        // `rapport (van de X) getiteld «…»`: a quotation within eight tokens of the same line.
        var quote = index + 1
        while quote < min(index + 9, tokens.count), !tokens.isOpeningQuote(quote), !tokens.isMark(quote, "."),
            !tokens.isFirstOfLine(quote)
        {
            quote += 1
        }
        if tokens.isOpeningQuote(quote), !tokens.isFirstOfLine(quote), tokens.isWord(quote + 1),
            tokens[quote + 1].isCapitalised
        {
            var end = quote + 1
            while end < min(quote + 40, tokens.count),
                !closes(tokens, end),
                !tokens.isFirstOfLine(end)
            {
                end += 1
            }
            if tokens.isClosingQuote(end), end - quote > 2 || tokens[quote + 1].count > 7 {
                return report(scan, quote + 1..<end, upTo: end + 1)
            }
        }
        if let end = aboutEnd(tokens, index) { return report(scan, index..<end, upTo: end) }
        guard tokens.isWord(index + 1), tokens[index + 1].isCapitalised, !tokens[index + 1].isAllCapitals,
            !tokens.isFirstOfLine(index + 1), tokens[index + 1].features.isDisjoint(with: [.lawWord, .month]),
            !tokens.isOne(index + 1, of: notTitles)
        else { return nil }
        let end = titleEnd(tokens, index + 1)
        guard end - index > 2,
            tokens.isMark(end - 1, "?") || (index + 1..<end).count(where: { tokens.isWord($0) }) > 1
                || tokens.isOne(index, of: ["barometer", "monitor"])
        else { return nil }
        return report(scan, index + 1..<end, upTo: end)
    }

    /// Whether a quotation ends here; an apostrophe inside a word does not end it.
    private static func closes(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isClosingQuote(index)
            && !(tokens.isApostrophe(index) && tokens.isGlued(index + 1) && tokens.isWord(index + 1))
    }

    private static func report(_ scan: ReferenceScan, _ range: Range<Int>, upTo end: Int) -> ReferenceMatch {
        let title = scan.tokens.text[scan.tokens.span(range)]
        let reference = scan.reference(.report, range, nil, title: title, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }

    private static func isNoun(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens[index].features.contains(.referenceWord) && tokens.isOne(index, of: nouns)
    }

    static let nouns: [StaticString] = [
        "rapport", "rapportage", "rapporten", "nota", "notitie", "onderzoeksrapport", "eindrapport", "deelrapport",
        "evaluatierapport", "programmarapportage", "eindrapportage", "voortgangsrapportage", "studie", "publicatie",
        "handreiking", "advies", "brochure", "kamerbrief", "visiedocument", "bestuursakkoord", "beleidsprogramma",
        "beleidsnota", "kabinetsnota", "actieplan", "adviesrapport", "jaarverslag", "verkenning", "onderzoek",
        "discussienota", "monitor", "barometer", "ser-advies", "rapportages", "werkdocument", "startnotitie",
    ]

    /// Capitalised words after `rapport` that begin no title.
    private static let notTitles: [StaticString] = [
        "commissie", "inspectie", "raad", "kamer", "tweede", "eerste", "algemene", "van", "de", "het", "bijlage",
        "kamerstuk", "kamerstukken", "minister", "staatssecretaris", "ministerie",
    ]

    /// `SER-advies over beschut werk: Sociale infrastructuur, juni 2016`: past the title behind the colon.
    private static func aboutEnd(_ tokens: TokenStream, _ index: Int) -> Int? {
        guard tokens.is(index + 1, "over") else { return nil }
        var colon = index + 2
        while colon < index + 9, tokens.isWord(colon), !tokens.isFirstOfLine(colon) { colon += 1 }
        guard tokens.isMark(colon, ":"), tokens.isWord(colon + 1), tokens[colon + 1].isCapitalised else { return nil }
        var end = titleEnd(tokens, colon + 1)
        if tokens.isMark(end, ","), tokens.isWord(end + 1), tokens[end + 1].features.contains(.month),
            tokens.isNumber(end + 2, digits: 4...4)
        {
            end += 3
        }
        return end
    }

    /// Past the last word of a title that stands without quotation marks.
    static func titleEnd(_ tokens: TokenStream, _ start: Int) -> Int {
        var index = start
        while index < min(start + 16, tokens.count), !(index > start && tokens.isFirstOfLine(index)) {
            if tokens.isMark(index, "?") || tokens.isMark(index, "!") { return index + 1 }
            if tokens.isMark(index, ":"), tokens.isWord(index + 1) {
                index += 1
                continue
            }
            if tokens[index].kind == .number {
                if tokens[index].features.contains(.yearLike), tokens[index].hasSpaceBefore { return index + 1 }
                break
            }
            guard tokens.isWord(index) else { break }
            // `opgevolgd door het Actieplan Toekomst in 2013`: when a plan came is no part of what it is called.
            if tokens.is(start - 1, "actieplan"), tokens.is(index, "in"), tokens[index + 1].features.contains(.yearLike)
            {
                break
            }
            if tokens.isOne(index, of: titleStops) { break }
            if tokens.is(index, "van"),
                tokens.is(index + 1, "de") || tokens.is(index + 1, "het")
                    || tokens.isWord(index + 1) && tokens[index + 1].isCapitalised
            {
                break
            }
            if tokens.is(index, "en"), tokens.is(index + 1, "de") || tokens.is(index + 1, "het") { break }
            if tokens.is(index, "van"), tokens.isNumber(index + 1, digits: 1...2) { break }
            if tokens.is(index, "aan"), tokens.isOne(index + 1, of: ["de", "uw", "het", "u"]) { break }
            index += 1
        }
        return index
    }

    private static let titleStops: [StaticString] = [
        "is", "was", "wordt", "werd", "worden", "werden", "heeft", "hebben", "had", "blijkt", "bleek", "dat", "die",
        "waarin", "geeft", "gaf", "stelt", "stelde", "concludeert", "concludeerde", "laat", "zijn", "staat", "stond",
        "verscheen", "uit", "toont", "beschrijft", "dient", "volgt", "verschenen", "bevat", "constateert",
        "ging", "gaat", "loopt", "kwam", "komt", "kreeg", "start", "startte", "aangeboden", "uitgebracht", "besproken",
    ]
}

/// Full citations of a report by author and year: `Inspectie SZW, 2013, Regierol gemeenten.`
enum BibliographyRule: ReferenceRule {
    static let cues: Features = .yearLike
    static let examples: [Example] = [
        .finds(
            "Zie ⟦Inspectie Voorbeeld, 2013, Kansen in de regio⟧.",
            "Inspectie Voorbeeld, 2013, Kansen in de regio"),
        .finds(
            "⟦Jansen, P., 2005, Werken aan werk, Working Paper 2005/1⟧.",
            "Jansen, P., 2005, Werken aan werk, Working Paper 2005/1"),
        .finds("Zie ook ⟦IWI (2011), Aan het werk met jongeren⟧.", "IWI (2011), Aan het werk met jongeren"),
        .ignores("In 2013, zo meldt Divosa, steeg het aantal."),
        .ignores("In de jaren 2011, 2012 en 2013 bleef het gelijk."),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isNumber(index, digits: 4...4), tokens[index].features.contains(.yearLike) else { return nil }
        var after = index + 1
        var before = index - 1
        if tokens.isMark(before, "("), tokens.isMark(after, ")") {
            before -= 1
            after += 1
            guard tokens.isMark(after, ",") || tokens.isMark(after, ".") || tokens.isMark(after, ":") else {
                return nil
            }
        } else {
            guard tokens.isMark(after, ","), tokens.isMark(before, ",") || isInitial(tokens, before) else { return nil }
            if tokens.isMark(before, ",") { before -= 1 }
        }
        after += 1
        if tokens.isOpeningQuote(after) { after += 1 }
        guard tokens.isWord(after), tokens[after].isCapitalised, !tokens.isFirstOfLine(after),
            tokens.isWord(after + 1) || tokens.isMark(after + 1, ":") || tokens.isMark(after + 1, ",")
                || tokens.isMark(after + 1, ".") && tokens[after].count > 7,
            tokens[after].features.isDisjoint(with: .month)
        else { return nil }
        guard let start = authorStart(tokens, before) else { return nil }
        let end = end(tokens, after)
        let title = tokens.text[tokens.span(start..<end)]
        let reference = scan.reference(.report, start..<end, nil, title: title, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }

    private static func isInitial(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isMark(index, ".") && tokens.isWord(index - 1) && tokens[index - 1].count == 1
    }

    /// The first token of the author, read backwards from the token before the year.
    private static func authorStart(_ tokens: TokenStream, _ index: Int) -> Int? {
        var start = index
        var words = 0
        while start >= 0, words < 14 {
            if tokens.isWord(start) {
                if tokens.isOne(start, of: ["zie", "o", "a", "ook", "vgl", "in", "onder", "andere"]) { break }
                let isName =
                    tokens[start].isCapitalised
                    || tokens.isOne(
                        start, of: ["en", "de", "van", "der", "den", "voor", "het", "ten", "ter", "et", "al"])
                guard isName else { return nil }
                words += 1
            } else if tokens.isMark(start, ".") {
                if !isInitial(tokens, start) { break }
            } else if !tokens.isMark(start, ",") && !tokens.isMark(start, "&") {
                break
            }
            if tokens.isFirstOfLine(start) {
                start -= 1
                break
            }
            start -= 1
        }
        start += 1
        while start <= index, tokens.isMark(start, ",") || tokens.is(start, "en") || tokens.isMark(start, ".") {
            start += 1
        }
        guard start <= index, tokens.isWord(start), tokens[start].isCapitalised else { return nil }
        return start
    }

    /// To the end of the title and of a short subtitle behind it.
    private static func end(_ tokens: TokenStream, _ start: Int) -> Int {
        var end = start
        var sentences = 0
        var depth = 0
        while end < min(start + 60, tokens.count), !tokens.isFirstOfLine(end) || end == start {
            if tokens.isMark(end, "(") { depth += 1 }
            if tokens.isMark(end, ")") {
                depth -= 1
                if depth < 0 { break }
            }
            if tokens.isMark(end, ";") || tokens.isMark(end, "(") && tokens.is(end + 1, "bijlage") { break }
            if tokens.isMark(end, ","),
                tokens.is(end + 1, "p") || tokens.is(end + 1, "blz") || tokens.is(end + 1, "pp")
                    || tokens.is(end + 1, "kamerstuk") || tokens.is(end + 1, "kamerstukken")
            {
                break
            }
            if tokens.isMark(end, "."), !isInitial(tokens, end) {
                sentences += 1
                let isSubtitle =
                    sentences == 1 && tokens.isWord(end + 1) && tokens[end + 1].isCapitalised
                    && !tokens.isFirstOfLine(end + 1) && isShortSubtitle(tokens, end + 1)
                if !isSubtitle { break }
            }
            end += 1
        }
        return end
    }

    /// At most twelve words up to a full stop, none of them a year between commas or `Zie`.
    private static func isShortSubtitle(_ tokens: TokenStream, _ start: Int) -> Bool {
        var index = start
        while index < start + 14, index < tokens.count {
            if tokens.isMark(index, ".") { return true }
            if index > start, tokens.isFirstOfLine(index) { return true }
            if tokens.is(index, "zie") || tokens.isMark(index, ",")
                || tokens.isOne(
                    index, of: ["is", "wordt", "werd", "heeft", "zijn", "kan", "geraadpleegd"])
            {
                return false
            }
            index += 1
        }
        return index >= tokens.count
    }
}

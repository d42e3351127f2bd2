import Model

/// Full citations in a note without a year behind the author: `Inspectie SZW, Nulmeting, Den Haag, mei 2013`,
/// `Werk in de regio, Inspectie SZW, oktober 2016`.
enum FootnoteReportRule: ReferenceRule {
    /// A note is its own cue.
    static let cues: Features = []
    /// Notes are blocks of their own; their examples are in the tests of the family.
    static let examples: [Example] = [
        .finds(
            "⟦Inspectie Voorbeeld, Nulmeting Werkbedrijven, Den Haag⟧.",
            "Inspectie Voorbeeld, Nulmeting Werkbedrijven, Den Haag", except: everyVariation),
        .ignores("De Inspectie SZW, de gemeenten en UWV werken samen."),
    ]

    private static let everyVariation = [
        "asIs", "afterMultibyteText", "secondInItsText", "inParentheses", "atTheVeryEnd",
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isFirstOfLine(index), scan.hasNotes, scan.blockKind(at: index) == .footnote else { return nil }
        let end = scan.endOfLine(index)
        var start = index
        while start < end,
            tokens.isOne(start, of: ["zie", "ook", "o", "a", "onder", "andere", "vgl"])
                || tokens.isMark(start, ".")
        {
            start += 1
        }
        guard start < end, let first = comma(tokens, start, end) else { return nil }
        if isAuthor(tokens, start), first - start <= 8, tokens.isWord(first + 1), tokens[first + 1].isCapitalised {
            let last = titleEnd(tokens, first + 1, end)
            guard last - first > 2 else { return nil }
            return report(scan, start..<last)
        }
        if isAuthor(tokens, first + 1), first - start >= 3, tokens[start].isCapitalised || tokens.isWord(start) {
            let last = titleEnd(tokens, first + 1, end)
            return report(scan, start..<last)
        }
        if start > index, let last = placeAndYear(tokens, first, end) { return report(scan, start..<last) }
        return nil
    }

    /// `Zie Werken aan de kust, Delfzijl 2005.`: the token behind the year.
    private static func placeAndYear(_ tokens: TokenStream, _ comma: Int, _ end: Int) -> Int? {
        guard tokens.isWord(comma + 1), tokens[comma + 1].isCapitalised, tokens.isNumber(comma + 2, digits: 4...4),
            tokens[comma + 2].features.contains(.yearLike), comma + 3 >= end || tokens.isMark(comma + 3, ".")
        else { return nil }
        return comma + 3
    }

    private static func report(_ scan: ReferenceScan, _ range: Range<Int>) -> ReferenceMatch {
        let title = scan.tokens.text[scan.tokens.span(range)]
        return ReferenceMatch(
            references: [scan.reference(.report, range, nil, title: title, rule: Self.self)], end: range.upperBound)
    }

    private static func comma(_ tokens: TokenStream, _ start: Int, _ end: Int) -> Int? {
        (start..<min(end, start + 24)).first { tokens.isMark($0, ",") }
    }

    /// Whether a body that publishes reports is named here.
    private static func isAuthor(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.isWord(index), tokens[index].isCapitalised else { return false }
        return tokens.isOne(
            index,
            of: [
                "inspectie", "iwi", "scp", "cpb", "ser", "wrr", "cbs", "stichting", "rekenkamer", "divosa", "panteia",
                "berenschot", "regioplan", "seo", "tno", "oeso", "onderzoeksraad", "onderwijsraad", "rob", "rmo", "rwi",
            ])
            || tokens.is(index, "algemene") && tokens.is(index + 1, "rekenkamer")
            || tokens.is(index, "raad") && tokens.is(index + 1, "voor")
    }

    private static func titleEnd(_ tokens: TokenStream, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if tokens.isMark(index, "(") && tokens.is(index + 1, "bijlage") || tokens.isMark(index, ";") { break }
            if tokens.isMark(index, "."), !tokens.isGlued(index + 1) || index + 1 == end {
                let isSubtitle = index + 4 < end && tokens.is(index + 1, "nota") && tokens.is(index + 2, "van")
                if !isSubtitle { break }
            }
            if tokens.isMark(index, ","),
                tokens.is(index + 1, "p") || tokens.is(index + 1, "blz")
                    || tokens.is(index + 1, "kamerstuk")
            {
                break
            }
            index += 1
        }
        return index
    }
}

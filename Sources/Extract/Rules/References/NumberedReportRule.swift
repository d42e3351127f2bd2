import Model

/// Advice and circulars by their number: `advies nr. 219`, `circulaire van 3 oktober 1988, MG 88-44`.
enum NumberedReportRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("volgens het ⟦advies nr. 219⟧ is dat zo", "advies nr. 219"),
        .finds("in ⟦advies nummer 17⟧ van 1 november 1989.", "advies nummer 17"),
        .finds("(⟦circulaire van 4 maart 1987, MG 87-12⟧)", "circulaire van 4 maart 1987, MG 87-12"),
        .ignores("het advies van 3 oktober 1988"),
        .ignores("advies over nummer 12"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        if tokens.is(index, "circulaire") {
            guard tokens.is(index + 1, "van"), let day = afterDay(tokens, index + 2), tokens.isMark(day, ","),
                tokens.isWord(day + 1), tokens[day + 1].isAllCapitals, tokens.isNumber(day + 2, digits: 1...4)
            else { return nil }
            var end = day + 3
            while tokens.isDash(end), tokens.isGlued(end), tokens.isNumber(end + 1, digits: 1...6) { end += 2 }
            return report(scan, index..<end)
        }
        guard tokens.isOne(index, of: ["advies", "ser-advies", "ravo-advies", "rapport", "briefadvies"]),
            tokens.is(index + 1, "nr") || tokens.is(index + 1, "nummer")
        else { return nil }
        let number = tokens.afterStop(index + 2)
        guard tokens.isNumber(number, digits: 1...5) else { return nil }
        var end = number + 1
        while tokens.isGlued(end), tokens.isMark(end, "/") || tokens.isDash(end),
            tokens.isNumber(end + 1, digits: 1...4)
        {
            end += 2
        }

        return report(scan, index..<end)
    }

    private static func afterDay(_ tokens: TokenStream, _ index: Int) -> Int? {
        guard tokens.isNumber(index, digits: 1...2), tokens.isWord(index + 1),
            tokens[index + 1].features.contains(.month), tokens.isNumber(index + 2, digits: 4...4)
        else { return nil }
        return index + 3
    }

    private static func report(_ scan: ReferenceScan, _ range: Range<Int>) -> ReferenceMatch {
        let title = scan.tokens.text[scan.tokens.span(range)]
        return ReferenceMatch(
            references: [scan.reference(.report, range, nil, title: title, rule: Self.self)], end: range.upperBound)
    }
}

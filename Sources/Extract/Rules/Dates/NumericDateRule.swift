import Model

/// Days in digits: `31-3-2016`, `5/12/2017`, `1.7.2015`, `2016-03-31`, `1-1-’09`.
enum NumericDateRule: DateRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("op ⟦31-3-2016⟧ gehouden", "2016-03-31"),
        .finds("⟦05/12/2017⟧", "2017-12-05"),
        .finds("van kracht (⟦1.7.2015⟧)", "2015-07-01"),
        .finds("⟦2016-03-31⟧", "2016-03-31"),
        .finds(
            "sinds ⟦1-1-’09⟧ dus", "2009-01-01",
            except: [
                "asIs", "afterMultibyteText", "secondInItsText",
                "inParentheses", "atTheVeryEnd",
            ]),
        .finds("op ⟦18-9-15⟧ en per ⟦31.10.74⟧", "2015-09-18", "1974-10-31"),
        .finds("getekend ⟦21/04/16⟧ te", "2016-04-21"),
        .finds("de brief van ⟦31-3- 2016⟧", "2016-03-31"),
        .ignores("uitslag 12-9-15 en paragraaf 10.11.12"),
        .ignores("80101911/26.06.2025 staat erboven"),
        .ignores("in 3.12.2014.5 en 31-13-2016"),
        .ignores("versie 1.2.2013b van het stuk"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens[index].kind == .number, isFree(tokens, before: index) else { return nil }
        guard index + 4 < tokens.count, tokens.isGlued(index + 1), tokens.isGlued(index + 2),
            tokens.isGlued(index + 3), sameJoint(tokens, index + 1, index + 3),
            // A line may have broken behind the second hyphen: `31-3- 2016`.
            tokens.isGlued(index + 4) || tokens.isNumber(index + 4, digits: 4...4) && !tokens.isFirstOfLine(index + 4)
        else { return nil }
        if tokens.isNumber(index, digits: 4...4), tokens.isNumber(index + 2, digits: 1...2),
            tokens.isNumber(index + 4, digits: 1...2), tokens.isGlued(index + 4),
            let year = scan.year(index), let month = tokens.number(index + 2), let day = tokens.number(index + 4),
            CivilDate(year, month, day) != nil, isFree(tokens, after: index + 5)
        {
            return DateMatch(
                index..<index + 5, .date(.absolute(year), month: month, day: day), rule: Self.self)
        }
        guard tokens.isNumber(index, digits: 1...2), tokens.isNumber(index + 2, digits: 1...2),
            let day = tokens.number(index), let month = tokens.number(index + 2)
        else { return nil }
        let isSlashed = tokens.isMark(index + 1, "/")
        var year = scan.year(index + 4)
        var end = index + 5
        if year == nil, let (short, after) = scan.shortYear(index + 4), tokens.isGlued(index + 5) {
            year = short
            end = after
        }
        if year == nil, tokens.isNumber(index + 4, digits: 2...2), let short = tokens.number(index + 4),
            tokens[index + 2].count == 2 && (tokens.isDash(index + 1) || tokens[index].count == 2 && isSlashed)
                || isLedTo(tokens, index)
        {
            year = short > 45 ? 1900 + short : 2000 + short
        }
        guard let year, CivilDate(year, month, day) != nil, isFree(tokens, after: end) else { return nil }
        return DateMatch(index..<end, .date(.absolute(year), month: month, day: day), rule: Self.self)
    }

    /// A word before a day of two-digit year and any joint: `d.d. 3.5.12`, `vrijdag 18-7-14`.
    private static func isLedTo(_ tokens: TokenStream, _ index: Int) -> Bool {
        var before = index - 1
        if tokens.isMark(before, ".") || tokens.isMark(before, ",") { before -= 1 }
        guard tokens.isWord(before), !tokens.isFirstOfLine(index) else { return false }
        if tokens[before].features.contains(.weekday), tokens[before].count > 3 { return true }
        return tokens.isOne(before, of: ["op", "d", "dd", "datum", "per", "sinds", "vanaf", "gedateerd", "ingaande"])
    }

    private static func sameJoint(_ tokens: TokenStream, _ first: Int, _ second: Int) -> Bool {
        (tokens.isDash(first) && tokens.isDash(second)) || (tokens.isMark(first, "/") && tokens.isMark(second, "/"))
            || (tokens.isMark(first, ".") && tokens.isMark(second, "."))
    }

    /// Whether nothing is glued to the left that would make it part of a longer number.
    static func isFree(_ tokens: TokenStream, before index: Int) -> Bool {
        guard index > 0, tokens.isGlued(index) else { return true }
        if tokens.isMark(index - 1, "(") || tokens.isMark(index - 1, "[") || tokens.isOpeningQuote(index - 1) {
            return true
        }
        // `ISO 9001:2008` is a standard, `Peildatum:2008` a date.
        if tokens.isMark(index - 1, ":") { return !tokens.isGlued(index - 1) || tokens[index - 2].kind != .number }
        return tokens.isMark(index - 1, "*") || tokens.isMark(index - 1, "|")
    }

    /// Whether nothing is glued to the right that would make it part of a longer number.
    static func isFree(_ tokens: TokenStream, after index: Int) -> Bool {
        guard tokens.isGlued(index) else { return true }
        if tokens[index].kind != .mark { return false }
        let joins =
            tokens.isDash(index) || tokens.isMark(index, "/") || tokens.isMark(index, ".")
            || tokens.isMark(index, ",") || tokens.isMark(index, ":") || tokens.isMark(index, "_")
        return !(joins && tokens.isGlued(index + 1) && tokens[index + 1].kind != .mark)
    }
}

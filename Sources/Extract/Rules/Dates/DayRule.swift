import Dutch
import Model

/// Days in words: `5 december 2017`, `maandag 27 november`, `1 januari`, `25 okt 2016`, `7 en 8 mei 2015`.
enum DayRule: DateRule {
    static let cues: Features = .month
    static let examples: [Example] = [
        .finds("op ⟦5 december 2017⟧ verzonden", "2017-12-05"),
        .finds("de brief van ⟦25 okt. 2016⟧", "2016-10-25"),
        .finds("d.d. ⟦8 juli 2013⟧", "2013-07-08"),
        .finds("op ⟦maandag 27 november⟧", "2017-11-27", date: "2017-12-05"),
        .finds("Hij trad op ⟦1 januari⟧ af.", "2014-01-01", date: "2014-04-24"),
        .finds("Dit treedt op ⟦1 januari⟧ in werking.", "2015-01-01", date: "2014-04-24"),
        .finds("op ⟦6 oktober jl.⟧ besproken", "2003-10-06", date: "2003-11-24"),
        .finds("loopt ⟦31 december a.s.⟧ af", "1999-12-31", date: "1999-05-14"),
        .finds("op ⟦1 mei van dit jaar⟧", "2015-05-01", date: "2015-11-30"),
        .finds("op ⟦7 en 8 mei 2015⟧ te Arnhem", "2015-05-07/2015-05-08"),
        .finds("op ⟦1e mei ’98⟧ dus", "1998-05-01"),
        .ignores("op 32 mei 2012 en 31 april 2012", except: []),
        .ignores("de mei-circulaire met 12 maatregelen"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        var first = index
        var weekday: Weekday?
        if tokens[index].kind == .word {
            guard tokens[index].features.contains(.weekday), let found = Weekday.named(tokens.folded(index)) else {
                return nil
            }
            weekday = found
            first = index + 1
            if tokens[index].count <= 2 { first = tokens.afterStop(first) }
            if tokens.isMark(first, ",") { first += 1 }
        }
        guard tokens.isNumber(first, digits: 1...2), let day = tokens.number(first), (1...31).contains(day) else {
            return nil
        }
        var next = first + 1
        if tokens.isGlued(next), tokens.isOne(next, of: ["e", "de", "ste"]) { next += 1 }
        // `7 en 8 mei`, `7-8 mei`, `7 t/m 9 mei`, `7, 8 en 9 mei`
        var lastDay: Int?
        if let (after, joins) = joiner(tokens, next), joins, tokens.isNumber(after, digits: 1...2),
            let second = tokens.number(after), second > day, second <= 31
        {
            var end = after + 1
            if tokens.isGlued(end), tokens.isOne(end, of: ["e", "de", "ste"]) { end += 1 }
            if tokens.is(end, "en"), tokens.isNumber(end + 1, digits: 1...2), let third = tokens.number(end + 1),
                third > second, scan.month(end + 2) != nil
            {
                lastDay = third
                next = end + 2
            } else if scan.month(end) != nil {
                lastDay = second
                next = end
            }
        }
        guard let (month, isShort, afterMonth) = scan.month(next) else { return nil }
        if isShort, tokens[next].isCapitalised, !tokens[next].isAllCapitals, scan.year(afterMonth) == nil,
            scan.shortYear(afterMonth) == nil
        {
            return nil
        }
        var year = DateExpression.Year.missing
        var end = afterMonth
        if let (found, after) = scan.yearSuffix(afterMonth), found != .missing {
            year = found
            end = after
        }
        if isShort, end == afterMonth, tokens.isMark(end - 1, "."), tokens.isFirstOfLine(end) || end >= tokens.count {
            end -= 1
        }
        if case .absolute(let value) = year {
            guard CivilDate(value, month, lastDay ?? day) != nil else { return nil }
        } else {
            guard CivilDate(2000, month, lastDay ?? day) != nil else { return nil }
        }
        var expression = DateExpression.date(year, month: month, day: day)
        if let lastDay { expression = .range(expression, .date(year, month: month, day: lastDay)) }
        var match = DateMatch(index..<end, expression, rule: Self.self)
        match.weekday = lastDay == nil ? weekday : nil
        return match
    }

    private static func joiner(_ tokens: TokenStream, _ index: Int) -> (after: Int, joins: Bool)? {
        if tokens.is(index, "en") || tokens.isDash(index) || tokens.isMark(index, ",") || tokens.is(index, "of")
            || tokens.isMark(index, "/")
        {
            return (index + 1, true)
        }
        if tokens.is(index, "tot"), tokens.is(index + 1, "en"), tokens.is(index + 2, "met") { return (index + 3, true) }
        if tokens.is(index, "t"), tokens.isMark(index + 1, "/"), tokens.is(index + 2, "m") { return (index + 3, true) }
        return nil
    }
}

/// Months: `mei 2016`, `sept. 2015`, `oktober`, `maand juni`.
enum MonthRule: DateRule {
    static let cues: Features = .month
    static let examples: [Example] = [
        .finds("in ⟦mei 2016⟧ gestart", "2016-05"),
        .finds("in ⟦september van dit jaar⟧ begonnen", "2017-09", date: "2017-12-05"),
        .finds("Dat was in ⟦september⟧ nog niet bekend.", "2003-09", date: "2003-11-24"),
        .finds("Dit volgt in ⟦maart⟧.", "2018-03", date: "2017-12-05"),
        .finds("in ⟦februari jl.⟧ afgerond", "2017-02", date: "2017-03"),
        .finds("⟦sept. 2015⟧", "2015-09"),
        .ignores("Jan Mei en de maartse buien"),
        .ignores("de heer Jan dec de Vries"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let (month, isShort, afterMonth) = scan.month(index) else { return nil }
        if tokens.isGlued(index), tokens.isDash(index - 1) || tokens.isApostrophe(index - 1) { return nil }
        var year = DateExpression.Year.missing
        var end = afterMonth
        if let (found, after) = scan.yearSuffix(afterMonth) {
            year = found
            end = after
        } else {
            // A bare month is written small; `Mei` or `Jan` with a capital inside a sentence is a name.
            guard !isShort, tokens[index].count > 3 || !tokens[index].isCapitalised || tokens.isFirstOfLine(index),
                !tokens.isDash(afterMonth) || !tokens.isGlued(afterMonth),
                !tokens[index].isCapitalised || !tokens.isWord(index - 1) || !tokens[index - 1].isCapitalised
                    || tokens.isFirstOfLine(index)
            else { return nil }
        }
        return DateMatch(index..<end, .date(year, month: month, day: nil), rule: Self.self)
    }
}

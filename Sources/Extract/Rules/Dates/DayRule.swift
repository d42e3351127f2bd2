import Dutch
import Model

/// Days in words: `5 december 2017`, `maandag 27 november`, `1 januari`, `25 okt 2016`, `7 en 8 mei 2015`.
enum DayRule: DateRule {
    static let cues: Features = .month
    static let examples: [Example] = [
        .finds("op ⟦5 december 2017⟧ verzonden", "2017-12-05"),
        .finds("op de ⟦tweede van augustus 2011⟧", "2011-08-02"),
        .finds("op ⟦eerste januari 2000⟧ en", "2000-01-01"),
        .finds("getekend ⟦05-aug-2016⟧ te Zwolle", "2016-08-05"),
        .finds("op de ⟦laatste dag van oktober 2015⟧", "2015-10-31"),
        .finds("op de ⟦laatste dag van februari 2012⟧", "2012-02-29"),
        .finds("op ⟦vrijdag 10 en zaterdag 11 december 1993⟧", "1993-12-10/1993-12-11"),
        .finds("op ⟦6, 13, 20 en 27 maart 2007⟧ is gesproken", "2007-03-06/2007-03-27"),
        .finds("in de nacht van ⟦31 december 2010/1 januari 2011⟧", "2010-12-31/2011-01-01"),
        .finds("op ⟦9 en 10 mei⟧, ⟦6 juni⟧ en ⟦4 juli 2012⟧", "2012-05-09/2012-05-10", "2012-06-06", "2012-07-04"),
        .finds("op ⟦één januari tweeduizend vijf⟧ in werking", "2005-01-01"),
        .finds("⟦op zijn vroegst per 1 juli 2016⟧ van kracht", "2016-07-01/.. since"),
        .finds("werkt terug tot en met ⟦1 januari 2006⟧", "2006-01-01"),
        .finds("met terugwerkende kracht tot ⟦1 mei 2006⟧ gewijzigd", "2006-05-01"),
        .finds("per ⟦1 juli van ieder jaar⟧ wordt geïndexeerd", "?"),
        .finds("op ⟦4 tot 22 januari 1995⟧", "1995-01-04/1995-01-22"),
        .finds("op ⟦vrijdag de 15e september 2017⟧", "2017-09-15"),
        .finds("op ⟦tiende van september, tweeduizend veertien⟧", "2014-09-10"),
        .finds("de brief van ⟦25 okt. 2016⟧", "2016-10-25"),
        .finds("d.d. ⟦8 juli 2013⟧", "2013-07-08"),
        .finds("op ⟦maandag 27 november⟧", "2017-11-27", date: "2017-12-05"),
        .finds("Hij trad op ⟦1 januari⟧ af.", "2014-01-01", date: "2014-04-24"),
        .finds("Dit treedt op ⟦1 januari⟧ in werking.", "2015-01-01", date: "2014-04-24"),
        .finds("op ⟦6 oktober jl.⟧ besproken", "2003-10-06", date: "2003-11-24"),
        .finds("loopt ⟦31 december a.s.⟧ af", "1999-12-31", date: "1999-05-14"),
        .finds("treedt ⟦niet voor 1 juli 2025⟧ in werking", "2025-07-01/.. since"),
        .finds("op ⟦1 mei van dit jaar⟧", "2015-05-01", date: "2015-11-30"),
        .finds("op ⟦7 en 8 mei 2015⟧ te Arnhem", "2015-05-07/2015-05-08"),
        .finds("in de nacht van ⟦4 op 5 mei 2012⟧", "2012-05-04/2012-05-05"),
        .finds("getekend op ⟦2 april 1998⟧ en op ⟦1 mei daaropvolgend⟧ van kracht", "1998-04-02", "1998-05-01"),
        .finds("op ⟦1e mei ’98⟧ dus", "1998-05-01"),
        .finds("Zij is ⟦sinds 1 september⟧ in dienst.", "2013-09-01/.. since", date: "2014-04-24"),
        .finds("verschoven van ⟦1 juli⟧ naar ⟦1 oktober 2016⟧", "2016-07-01", "2016-10-01"),
        .finds("in de ⟦week die begint op 3 mei 2010⟧", "2010-05-03/2010-05-09"),
        .finds(
            "in de ⟦week die op 4 mei 2010 begint⟧ en niet ⟦later dan of op 1 mei 2011⟧", "2010-05-03/2010-05-09",
            "2011-05-01/.. since"),
        .finds("2031 – ⟦29 febr.⟧ telt niet", "2028-02-29", date: "2028-04-24"),
        .finds("op ⟦31 april 2012⟧ en ⟦29 februari 2011⟧ en ⟦maandag 31 april⟧", "?", "?", "?", date: "2012-03-14"),
        .finds(
            "⟦30 februari jl.⟧ en van ⟦1 februari⟧ ⟦tot en met 30 februari 2010⟧", "?", "2010-02-01", "?",
            date: "2012-03-14"),
        .finds("getekend ⟦12-mrt-98⟧ en ⟦3 mrt 98⟧ en verzonden", "1998-03-12", "1998-03-03"),
        .finds("op ⟦3den maart 1995⟧ en ⟦19 januari 2021⟧2.", "1995-03-03", "2021-01-19"),
        .finds(
            "op ⟦12 en 13 april jl.⟧ en op ⟦3 mei⟧ en ⟦1 juni jl.⟧", "2011-04-12/2011-04-13", "2011-05-03",
            "2011-06-01", date: "2012-03-14"),
        .finds("⟦ten laatste op 1 mei 2013⟧ klaar", "../2013-05-01 before"),
        .finds("Dit bleek op ⟦3 mei⟧ 80 van de 120 keer.", "2011-05-03", date: "2012-03-14"),
        .ignores("op 32 mei 2012"),
        .ignores("de mei-circulaire met 12 maatregelen"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        var first = index
        var weekday: Weekday?
        if let found = scan.weekday(index) {
            weekday = found
            first = index + 1
            if tokens[index].count <= 3 { first = tokens.afterStop(first) }
            if tokens.isMark(first, ",") { first += 1 }
            if tokens.is(first, "de"), !tokens.isNumber(first, digits: 1...2) { first += 1 }
        }
        if tokens.is(first, "laatste"), tokens.is(first + 1, "dag") { return lastDay(scan, index) }
        guard let (day, afterDay) = dayNumber(scan, first),
            NumericDateRule.isFree(tokens, before: first)
                || tokens.isDash(first - 1) && tokens[first - 2].features.contains(.month)
                // `31 december 2010/1 januari 2011`
                || (tokens.isDash(first - 1) || tokens.isMark(first - 1, "/")) && scan.year(first - 2) != nil
                    && tokens[first - 3].features.contains(.month)
        else {
            return nil
        }
        var next = afterDay
        // `7 en 8 mei`, `7-8 mei`, `7 t/m 9 mei`, `van 4 tot 22 mei`, `7, 8 en 9 mei`
        var lastDay: Int?
        if let (last, after) = list(scan, next, after: day) {
            lastDay = last
            next = after
        } else if let after = joiner(tokens, next),
            // `vrijdag 10 en zaterdag 11 december`
            let (second, afterSecond) = dayNumber(
                scan, weekday != nil && tokens[after].features.contains(.weekday) ? after + 1 : after), second > day
        {
            if scan.month(afterSecond) != nil || tokens.is(afterSecond, "van") {
                lastDay = second
                next = afterSecond
            }
        }
        // `2 van augustus` only behind an ordinal; `1-jan`, `05/aug/2016` with one joint twice.
        var joint: Int?
        let isOrdinal = next > first + 1 || tokens[first].features.contains(.ordinal)
        if isOrdinal, tokens.is(next, "dag"), tokens.is(next + 1, "van") || tokens.is(next + 1, "in") {
            next += 2
        } else if isOrdinal, tokens.is(next, "van"), scan.month(next + 1) != nil {
            next += 1
        } else if tokens.isGlued(next), tokens.isDash(next) || tokens.isMark(next, "/"), tokens.isGlued(next + 1),
            lastDay == nil
        {
            joint = next
            next += 1
        }
        guard let (month, isShort, afterMonth) = scan.month(next) else { return nil }
        if isShort, joint == nil, tokens[next].isCapitalised, !tokens[next].isAllCapitals,
            scan.year(afterMonth) == nil, scan.shortYear(afterMonth) == nil,
            scan.bareShortYear(afterMonth, isSure: true) == nil,
            weekday == nil
        {
            return nil
        }
        var year = DateExpression.Year.missing
        var end = afterMonth
        if let (found, after) = scan.yearSuffix(afterMonth), found != .missing {
            year = found
            end = after
        } else if joint != nil, tokens.isDash(end) || tokens.isMark(end, "/"), tokens.isGlued(end + 1),
            let found = scan.year(end + 1)
        {
            year = .absolute(found)
            end += 2
        } else if joint != nil, tokens.isGlued(end), tokens.isDash(end) || tokens.isMark(end, "/"),
            tokens.isGlued(end + 1)
        {
            // `12-mrt-98`; what is glued on and is no year makes the whole no date.
            guard tokens.isNumber(end + 1, digits: 2...2), let short = tokens.number(end + 1),
                NumericDateRule.isFree(tokens, after: end + 2)
            else { return nil }
            year = .absolute(short > 45 ? 1900 + short : 2000 + short)
            end += 2
        } else if let (found, after) = scan.bareShortYear(afterMonth, isSure: true) {
            year = .absolute(found)
            end = after
        }
        if isShort, end == afterMonth, tokens.isMark(end - 1, "."), tokens.isFirstOfLine(end) || end >= tokens.count {
            end -= 1
        }
        if case .absolute(let value) = year {
            // There is no year 0; a day that the year lacks is a mistake that the reader must see, and stays open.
            guard value > 0 else { return nil }
        }
        var expression = DateExpression.date(year, month: month, day: day)
        if let lastDay { expression = .range(expression, .date(year, month: month, day: lastDay)) }
        var match = DateMatch(index..<end, expression, rule: Self.self)
        match.weekday = lastDay == nil ? weekday : nil
        return match
    }

    /// `, 13, 20 en 27` behind a day, up to the month: the last of them and the token behind it.
    private static func list(_ scan: DateScan, _ index: Int, after first: Int) -> (day: Int, end: Int)? {
        var next = index
        var last = first
        var count = 0
        while count < 8, scan.tokens.isMark(next, ",") || scan.tokens.is(next, "en"),
            let (day, after) = dayNumber(scan, next + 1), day > last
        {
            (last, next, count) = (day, after, count + 1)
        }
        return count > 1 && scan.month(next) != nil ? (last, next) : nil
    }

    /// `laatste dag van oktober 2015`.
    private static func lastDay(_ scan: DateScan, _ index: Int) -> DateMatch? {
        guard scan.tokens.is(index + 2, "van") || scan.tokens.is(index + 2, "in"),
            let (month, _, afterMonth) = scan.month(index + 3)
        else { return nil }
        let suffix = scan.yearSuffix(afterMonth)
        var stated = 2001
        if case .absolute(let year) = suffix?.year { stated = year } else if month == 2 { return nil }
        let day = CivilDate.daysIn(month: month, year: stated)
        return DateMatch(
            index..<(suffix?.end ?? afterMonth), .date(suffix?.year ?? .missing, month: month, day: day),
            rule: Self.self)
    }

    /// A day of the month: `7`, `07`, `1e`, `23ste`, `eerste`, `eenentwintigste`, `twee`; and the token after it.
    private static func dayNumber(_ scan: DateScan, _ index: Int) -> (day: Int, end: Int)? {
        let tokens = scan.tokens
        if tokens.is(index, "de"), tokens.isNumber(index + 1, digits: 1...2) || scan.ordinal(index + 1) != nil,
            tokens.isOne(index - 1, of: ["tot", "met", "en"])
        {
            return dayNumber(scan, index + 1)
        }
        if tokens.isNumber(index, digits: 1...2) {
            guard let day = tokens.number(index), (1...31).contains(day) else { return nil }
            let isOrdinal =
                tokens.isGlued(index + 1) && tokens.isOne(index + 1, of: ["e", "de", "ste", "en", "den", "sten"])
            return (day, isOrdinal ? index + 2 : index + 1)
        }
        guard tokens.isWord(index), let day = scan.ordinal(index)?.number ?? scan.numeral(index),
            (1...31).contains(day), !tokens.is(index, "een") || tokens[index].count > 3 && scan.month(index + 1) != nil
        else { return nil }
        return (day, index + 1)
    }

    /// What may stand between two days of one month: the token behind it.
    static func joiner(_ tokens: TokenStream, _ index: Int) -> Int? {
        if tokens.isDash(index) || tokens.isMark(index, ",") || tokens.isMark(index, "/") { return index + 1 }
        guard tokens.isWord(index) else { return nil }
        if tokens.is(index, "en") || tokens.is(index, "of") || tokens.is(index, "tm") { return index + 1 }
        if tokens.is(index, "op"), let day = tokens.number(index - 1), tokens.number(index + 1) == day + 1 {
            return index + 1
        }
        if tokens.is(index, "tot") {
            return tokens.is(index + 1, "en") && tokens.is(index + 2, "met") ? index + 3 : index + 1
        }
        if tokens.is(index, "t"), tokens.isMark(index + 1, "/"), tokens.is(index + 2, "m") { return index + 3 }
        return nil
    }
}

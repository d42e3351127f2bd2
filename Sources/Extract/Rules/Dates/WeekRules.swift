import Dutch
import Model

/// Days seen from the document's: `vandaag`, `gisteren`, `overmorgen`.
enum DayWordRule: DateRule {
    static let cues: Features = .dateWord
    static let examples: [Example] = [
        .finds("Dit is ⟦gisteren⟧ besloten.", "2016-10-24", date: "2016-10-25"),
        .finds("⟦Vandaag⟧ bied ik u dit aan.", "2016-10-25", date: "2016-10-25"),
        .finds("De stukken volgen ⟦overmorgen⟧.", "2016-10-27", date: "2016-10-25"),
        .ignores("De markt van vandaag de dag vraagt meer."),
        .ignores("de problemen van vandaag en de kennis van morgen in Den Haag Vandaag"),
        .ignores("op een morgen, in de vroege morgen en goede morgen"),
    ]

    private static let words: [(word: StaticString, days: Int)] = [
        ("vandaag", 0), ("gisteren", -1), ("eergisteren", -2), ("morgen", 1), ("overmorgen", 2),
    ]

    static var cueWords: [String] { words.map { "\($0.word)" } }

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let days = words.first(where: { tokens.is(index, $0.word) })?.days else { return nil }
        if days == 0, tokens.is(index + 1, "de"), tokens.is(index + 2, "dag") { return nil }
        // `de samenleving van vandaag`, `Den Haag Vandaag`: an age or a name, no day.
        if days == 0 || days == 1, tokens.is(index - 1, "van"), !tokens.isFirstOfLine(index) { return nil }
        if tokens[index].isCapitalised, !tokens.isFirstOfLine(index), tokens.isWord(index - 1) { return nil }
        if days == 1 {
            let before = tokens[index - 1]
            if !tokens.isFirstOfLine(index), tokens.isWord(index - 1),
                before.features.contains(.article) || before.isCapitalised
                    || tokens.isOne(
                        index - 1,
                        of: ["de", "een", "goede", "'s", "s", "elke", "iedere", "vroege", "deze", "die", "volgende"])
            {
                return nil
            }
        }
        return DateMatch(index..<index + 1, .dayOffset(days), rule: Self.self)
    }
}

/// Days of the week with a word that tells which: `afgelopen vrijdag`, `maandag jl.`, `dinsdag van vorige week`,
/// `eerste vrijdag van juli 2014`. A weekday alone tells of a custom more often than of a day, and is left.
enum WeekdayRule: DateRule {
    static let cues: Features = [.weekday]
    static let examples: [Example] = [
        .finds("Dat is ⟦afgelopen vrijdag⟧ besproken.", "2016-10-21", date: "2016-10-25"),
        .finds("⟦aanstaande maandag⟧ volgt meer", "2016-10-31", date: "2016-10-25"),
        .finds("Op ⟦donderdag jl.⟧ is dit gemeld.", "2016-10-20", date: "2016-10-25"),
        .finds("op ⟦dinsdag van vorige week⟧", "2016-10-18", date: "2016-10-25"),
        .finds("op ⟦volgende week dinsdag⟧", "2016-11-01", date: "2016-10-25"),
        .finds("op de ⟦eerste vrijdag van juli 2014⟧", "2014-07-04"),
        .finds("op de ⟦laatste zondag van maart 2014⟧", "2014-03-30"),
        .ignores("Het loket is op maandag gesloten."),
        .ignores("de eerste vrijdag na de vergadering"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if let direction = scan.direction(index) {
            if let day = weekday(scan, index + 1) { return near(index..<index + 2, day, direction, tokens) }
            guard tokens.is(index + 1, "week") else { return nil }
            let next = tokens.is(index + 2, "op") ? index + 3 : index + 2
            guard let day = weekday(scan, next) else { return nil }
            return DateMatch(index..<next + 1, .weekdayOf(day, weeks: direction.rawValue), rule: Self.self)
        }
        if let (rank, after) = rank(scan, index), let day = weekday(scan, after) {
            return nth(scan, index, rank, day, after + 1)
        }
        guard let day = weekday(scan, index) else { return nil }
        let next = index + 1
        if let end = tokens.afterShortForm(next, "jl") ?? tokens.afterShortForm(next, "ll") {
            return DateMatch(index..<end, .nearestWeekday(day, .past), rule: Self.self)
        }
        if let end = tokens.afterShortForm(next, "as"), end > next + 1 {
            return DateMatch(index..<end, .nearestWeekday(day, .future), rule: Self.self)
        }
        if tokens.is(next, "jongstleden") {
            return DateMatch(index..<next + 1, .nearestWeekday(day, .past), rule: Self.self)
        }
        if tokens.is(next, "aanstaande") {
            return DateMatch(index..<next + 1, .nearestWeekday(day, .future), rule: Self.self)
        }
        let week = tokens.is(next, "van") ? next + 1 : next
        guard let direction = scan.direction(week), tokens.is(week + 1, "week") else { return nil }
        return DateMatch(index..<week + 2, .weekdayOf(day, weeks: direction.rawValue), rule: Self.self)
    }

    /// `afgelopen` and `komende` are the nearest; `vorige`, `deze` and `volgende` that of the week.
    private static func near(
        _ range: Range<Int>, _ day: Weekday, _ direction: Direction, _ tokens: TokenStream
    ) -> DateMatch {
        let isOfWeek = tokens.isOne(range.lowerBound, of: ["vorige", "deze", "volgende"])
        let expression: DateExpression =
            isOfWeek ? .weekdayOf(day, weeks: direction.rawValue) : .nearestWeekday(day, direction)
        return DateMatch(range, expression, rule: Self.self)
    }

    private static func nth(
        _ scan: DateScan, _ index: Int, _ rank: Int, _ day: Weekday, _ next: Int
    ) -> DateMatch? {
        guard rank <= 5, scan.tokens.is(next, "van") || scan.tokens.is(next, "in"),
            let (month, _, afterMonth) = scan.month(next + 1)
        else { return nil }
        let suffix = scan.yearSuffix(afterMonth)
        return DateMatch(
            index..<(suffix?.end ?? afterMonth), .nthWeekday(rank, day, suffix?.year ?? .missing, month: month),
            rule: Self.self)
    }

    /// An ordinal; 0 for `laatste`.
    static func rank(_ scan: DateScan, _ index: Int) -> (number: Int, end: Int)? {
        if scan.tokens.is(index, "laatste") { return (0, index + 1) }
        return scan.ordinal(index)
    }

    /// A weekday written out.
    private static func weekday(_ scan: DateScan, _ index: Int) -> Weekday? {
        scan.tokens[index].count > 5 ? scan.weekday(index) : nil
    }
}

/// Weeks by number or rank: `week 12`, `week 3 van 2016`, `de laatste week van 2015`.
enum WeekNumberRule: DateRule {
    static let cues: Features = .timeUnit
    static let examples: [Example] = [
        .finds("in ⟦week 12 van 2016⟧ begonnen", "2016-03-21/2016-03-27"),
        .finds("in ⟦week 3⟧ volgt de uitslag", "2016-01-18/2016-01-24", date: "2016-01-05"),
        .finds("de ⟦eerste week van 2015⟧", "2014-12-29/2015-01-04"),
        .finds("in de ⟦laatste week van 2015⟧", "2015-12-28/2016-01-03"),
        .finds("de ⟦eerste week van oktober 2016⟧", "2016-10-03/2016-10-09"),
        .finds("in ⟦week 1 t/m 4 van 2012⟧ en ⟦week 52/2011⟧", "2012-01-02/2012-01-29", "2011-12-26/2012-01-01"),
        .finds("in de ⟦weken 12 en 13⟧ van de proef", "2012-03-19/2012-04-01", date: "2012-03-14"),
        .finds("⟦weken 12 tot en met 14 van 2011⟧", "2011-03-21/2011-04-10"),
        .finds("⟦Vanaf week 12 van 2011⟧ geldt dit.", "2011-03-21/.. since"),
        .finds("in ⟦week 1, 2 en 3 van 2012⟧", "2012-01-02/2012-01-22"),
        .finds("in ⟦week 12⟧, 14 dagen na de melding", "2012-03-19/2012-03-25", date: "2012-03-14"),
        .finds("in ⟦week 13⟧, 14 dagen na de melding", "2012-03-26/2012-04-01", date: "2012-03-14"),
        .finds("in ⟦week 12⟧ en 13 meldingen verder", "2012-03-19/2012-03-25", date: "2012-03-14"),
        .finds("in ⟦week 12 - 14 van 2011⟧ en ⟦week 20/21 van 2011⟧", "2011-03-21/2011-04-10", "2011-05-16/2011-05-29"),
        .finds("in de ⟦weken 12⟧ en 14 van 2011", "2011-03-21/2011-03-27"),
        .finds("in ⟦week 12⟧ of 20 van 2011", "2011-03-21/2011-03-27"),
        .ignores("week 12 van de zwangerschap"),
        .ignores("In twee weken 12 en 14 meldingen, in weken 30."),
        .ignores("een week van 40 uur en week 60"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens.is(index, "week") || tokens.is(index, "weken") {
            var next = index + 1
            if tokens.is(next, "nummer") { next += 1 }
            guard tokens.isNumber(next, digits: 1...2), let number = tokens.number(next), (1...53).contains(number),
                !tokens.isFirstOfLine(next), !tokens.isMark(next + 1, "%")
            else { return nil }
            // `week 1 t/m 4 van 2012`, `weken 12 en 13`
            let list = list(scan, next)
            let suffix = list.end > next + 1 ? scan.yearSuffix(list.end) : nil
            if list.isStretch {
                let year = suffix?.year ?? .missing
                return DateMatch(
                    index..<(suffix?.end ?? list.end), .range(.week(year, number), .week(year, list.last)),
                    rule: Self.self)
            }
            // `week 12 of 20 van 2011`, `weken 12 en 14`
            if let year = suffix?.year ?? (list.end > next + 1 ? .missing : nil) {
                return DateMatch(index..<next + 1, .week(year, number), rule: Self.self)
            }
            if tokens.is(index, "weken") { return nil }
            if let (year, end) = scan.yearSuffix(next + 1) {
                return DateMatch(index..<end, .week(year, number), rule: Self.self)
            }
            // `week 52/2011`
            if tokens.isMark(next + 1, "/") || tokens.isDash(next + 1), tokens.isGlued(next + 1),
                tokens.isGlued(next + 2), let year = scan.year(next + 2),
                NumericDateRule.isFree(tokens, after: next + 3)
            {
                return DateMatch(index..<next + 3, .week(.absolute(year), number), rule: Self.self)
            }
            guard NumericDateRule.isFree(tokens, after: next + 1) else { return nil }
            if tokens.is(next + 1, "van") || tokens[next + 1].features.contains(.timeUnit) { return nil }
            return DateMatch(index..<next + 1, .week(.missing, number), rule: Self.self)
        }
        guard let (rank, after) = WeekdayRule.rank(scan, index), rank <= 53, tokens.is(after, "week"),
            tokens.is(after + 1, "van")
        else { return nil }
        if rank <= 5, let (month, _, afterMonth) = scan.month(after + 2) {
            let suffix = scan.yearSuffix(afterMonth)
            return DateMatch(
                index..<(suffix?.end ?? afterMonth), .monthWeek(rank, suffix?.year ?? .missing, month: month),
                rule: Self.self)
        }
        guard let (year, end) = scan.yearSuffix(after + 1) else { return nil }
        return DateMatch(index..<end, .week(year, rank), rule: Self.self)
    }

    /// The numbers that go on behind that of a week: the last, the token behind it, and whether they leave none out.
    ///
    /// Only `t/m`, `tot en met`, `tot` and a dash stand for what lies between; `12 en 14` are two weeks.
    private static func list(_ scan: DateScan, _ first: Int) -> (last: Int, end: Int, isStretch: Bool) {
        let tokens = scan.tokens
        var last = tokens.number(first) ?? 0
        var end = first + 1
        var isStretch = true
        var count = 0
        while count < 20, let after = DayRule.joiner(tokens, end), tokens.isNumber(after, digits: 1...2),
            let number = tokens.number(after), (1...53).contains(number), number > last, !tokens.isFirstOfLine(after),
            NumericDateRule.isFree(tokens, after: after + 1), !isCount(scan, after)
        {
            let joins = tokens.isDash(end) || tokens.isOne(end, of: ["tot", "t", "tm"])
            isStretch = isStretch && (joins || number == last + 1)
            (last, end, count) = (number, after + 1, count + 1)
        }
        return (last, end, isStretch && count > 0)
    }

    /// Whether a number counts what stands behind it: `14 dagen`, `13 meldingen`, `12 mei`, `20%`.
    private static func isCount(_ scan: DateScan, _ index: Int) -> Bool {
        let tokens = scan.tokens
        if YearRule.isCounted(tokens, index) || YearRule.isManyNoun(tokens, index + 1) { return true }
        return !tokens.isFirstOfLine(index + 1)
            && !tokens[index + 1].features.isDisjoint(with: [.month, .timeUnit, .countNoun])
    }
}

/// The year or month that runs, by its part: `eind van het jaar`, `in de loop van de maand`.
enum CurrentUnitRule: DateRule {
    static let cues: Features = .timeUnit
    static let examples: [Example] = [
        .finds("Aan het ⟦eind van het jaar⟧ volgt een evaluatie.", "2016 end", date: "2016-10-25"),
        .finds("in de loop van ⟦het jaar⟧ komt meer", "2016", date: "2016-10-25"),
        .finds("aan het ⟦begin van de maand⟧ gemeld", "2016-10 start", date: "2016-10-25"),
        .ignores("in de loop van het onderzoek"),
        .ignores("de rest van het verhaal"),
    ]

    /// `index` is that of `het` or `de` before the unit.
    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.is(index, "het") || tokens.is(index, "de"), tokens.is(index - 1, "van"),
            tokens.isOne(index + 1, of: ["jaar", "maand", "kwartaal", "week"]),
            !tokens[index + 2].features.contains(.yearLike), !tokens.isWord(index + 2) || !tokens.is(index + 2, "van")
        else { return nil }
        let isYear = tokens.is(index + 1, "jaar")
        let expression: DateExpression =
            isYear
            ? .date(.relative(0), month: nil, day: nil)
            : .relative(
                .present, tokens.is(index + 1, "maand") ? .month : tokens.is(index + 1, "week") ? .week : .quarter)
        var match = DateMatch(index..<index + 2, expression, rule: Self.self)
        if tokens.isOne(index - 2, of: ["begin", "aanvang"]) {
            match.modifier = .start
        } else if tokens.isOne(index - 2, of: ["eind", "einde"]) {
            match.modifier = .end
        } else if tokens.is(index - 2, "midden") {
            match.modifier = .mid
        } else {
            return tokens.isOne(index - 2, of: ["loop", "verloop"]) ? match : nil
        }
        match.range = index - 2..<index + 2
        return match
    }
}

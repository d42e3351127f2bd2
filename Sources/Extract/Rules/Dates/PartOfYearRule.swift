import Dutch
import Model

/// Seasons: `voorjaar 2018`, `de zomer van 1997`, `dit najaar`, `komend voorjaar`.
enum SeasonRule: DateRule {
    static let cues: Features = .season
    static let examples: [Example] = [
        .finds("in het ⟦voorjaar van 2004⟧ begonnen", "2004-21"),
        .finds("in de ⟦zomer van 1997⟧", "1997-22"),
        .finds("⟦dit najaar⟧ volgt meer", "2006-23", date: "2006-05-23"),
        .finds("start ⟦komend voorjaar⟧ een proef", "2020-21", date: "2019-10-29"),
        .finds("Ik besluit in het ⟦voorjaar⟧.", "2018-21", date: "2017-12-05"),
        .finds("in de ⟦winter van 2010⟧", "2010-24"),
        .finds("in de ⟦winter van 2010-2011⟧", "2010-24"),
        .finds("⟦Van het najaar tot het voorjaar van 2012⟧ liep dit.", "2011-23/2012-21"),
        .finds(
            "⟦van de winter tot de zomer van 2012⟧ en ⟦van najaar 2011 tot voorjaar⟧", "2011-24/2012-22",
            "2011-23/2012-21"),
        .finds("⟦Dit najaar⟧ ontvangt u de evaluatie.", "2012-23", date: "2012-01-16"),
        .finds("⟦Dit voorjaar⟧ is een onderzoek gestart.", "2011-21", date: "2011-11-20"),
        .finds("⟦Vorige zomer⟧ en ⟦vorig voorjaar⟧ was dat zo.", "2010-22", "2011-21", date: "2011-07-20"),
        .finds("⟦Afgelopen zomer⟧ is hieraan gewerkt.", "2011-22", date: "2011-08-25"),
        .finds("⟦Afgelopen zomer⟧ is hieraan gewerkt.", "2010-22", date: "2011-06-10"),
        .finds("⟦Afgelopen winter⟧ was dat zo.", "2010-24", date: "2011-02-10"),
        .finds("in ⟦zomer/najaar 2010⟧ gehouden", "2010-22/2010-23"),
        .finds("⟦rond de zomer van 2013⟧ verscheen dit", "2013-22~"),
        .ignores("zomerse en winterse dagen"),
        .ignores("De voorjaarsnota wordt besproken."),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        var noun = index
        var direction: Direction?
        if let found = scan.direction(index) {
            direction = found
            noun = index + 1
        }
        guard tokens[noun].features.contains(.season), let season = tokens.value(noun, in: DateWords.seasons)
        else { return nil }
        if let direction {
            var match = DateMatch(
                index..<noun + 1, .date(.missing, month: season.rawValue, day: nil), rule: Self.self)
            match.aside = direction
            return match
        }
        // `winter 2010/2011`, `winter van 2010-2011` belong to their first year.
        if let (first, _, end) = YearSpanRule.span(scan, scan.tokens.is(noun + 1, "van") ? noun + 2 : noun + 1),
            !(noun + 1..<end).contains(where: { tokens.isFirstOfLine($0) })
        {
            return DateMatch(index..<end, .date(.absolute(first), month: season.rawValue, day: nil), rule: Self.self)
        }
        if let (year, end) = scan.yearSuffix(noun + 1) {
            return DateMatch(index..<end, .date(year, month: season.rawValue, day: nil), rule: Self.self)
        }
        if let year = scan.spelledYear(noun + 1) {
            return DateMatch(
                index..<year.end, .date(.absolute(year.year), month: season.rawValue, day: nil), rule: Self.self)
        }
        // `zomer/najaar 2010`
        if tokens.isMark(noun + 1, "/") || tokens.isDash(noun + 1), tokens.isGlued(noun + 1),
            tokens[noun + 2].features.contains(.season), scan.yearSuffix(noun + 3) != nil
        {
            return DateMatch(index..<noun + 1, .date(.missing, month: season.rawValue, day: nil), rule: Self.self)
        }
        guard
            tokens.is(noun - 1, "het") || tokens.is(noun - 1, "de") || tokens.is(noun - 1, "tot")
                || tokens.is(noun - 1, "van") || tokens.is(noun - 1, "in")
                // `najaar: oprichting`, under the heading of a year
                || tokens.isFirstOfLine(noun) && tokens.isMark(noun + 1, ":")
        else { return nil }
        return DateMatch(index..<noun + 1, .date(.missing, month: season.rawValue, day: nil), rule: Self.self)
    }
}

/// Recesses of the Houses, by which letters are promised: `vóór het zomerreces`, `het meireces van 2016`.
enum RecessRule: DateRule {
    static let cues: Features = .season
    static let examples: [Example] = [
        .finds("in het ⟦zomerreces van 2012⟧", "2012-22"),
        .finds("in het ⟦kerstreces⟧ volgt dit", "2016-12", date: "2016-05-01"),
        .ignores("het reces begint"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index), tokens[index].features.contains(.season),
            let recess = Recess(rawValue: tokens.folded(index))
        else { return nil }
        if let (year, end) = scan.yearSuffix(index + 1) {
            return DateMatch(index..<end, .date(year, month: recess.month, day: nil), rule: Self.self)
        }
        return DateMatch(index..<index + 1, .date(.missing, month: recess.month, day: nil), rule: Self.self)
    }
}

/// Quarters, halves, thirds: `eerste kwartaal van 2016`, `tweede helft 2024`, `Q3 2016`, `eerste negen maanden van 2014`.
enum PartOfYearRule: DateRule {
    static let cues: Features = [.ordinal, .dateWord, .timeUnit]
    static let examples: [Example] = [
        .finds("in het ⟦eerste kwartaal van 2016⟧", "2016-33"),
        .finds("in de ⟦tweede helft van 2004⟧", "2004-41"),
        .finds("in de ⟦tweede helft van de twintigste eeuw⟧", "19XX end"),
        .finds("het ⟦eerste halfjaar van 2015⟧", "2015-40"),
        .finds("in het ⟦3e kwartaal 2012⟧", "2012-35"),
        .finds("in ⟦Q3 2016⟧", "2016-35"),
        .finds("in ⟦K3 2016⟧ en ⟦2019-Q1⟧", "2016-35", "2019-33"),
        .finds("over ⟦H2-2019⟧ gemeten", "2019-41"),
        .finds("het ⟦eerste of tweede kwartaal van 2019⟧", "2019-33/2019-34"),
        .finds("de ⟦eerste negen maanden van dit jaar⟧", "2009-01/2009-09", date: "2009-12-09"),
        .finds("de cijfers over de ⟦eerste drie kwartalen van 2012⟧", "2012-33/2012-35"),
        .finds("Zij begint in het ⟦derde kwartaal⟧.", "2006-35", date: "2006-05-23"),
        .ignores("de eerste helft van de groep"),
        .ignores(
            "het eerste kwartaal en de tweede wedstrijd",
            except: [
                "asIs", "afterMultibyteText",
                "secondInItsText", "inParentheses", "atTheVeryEnd",
            ]),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if let (month, after) = short(tokens, index) {
            if let (year, end) = scan.yearSuffix(after) {
                return DateMatch(index..<end, .date(year, month: month, day: nil), rule: Self.self)
            }
            guard tokens.isDash(after), tokens.isGlued(after), tokens.isGlued(after + 1),
                let year = scan.year(after + 1)
            else { return nil }
            return DateMatch(index..<after + 2, .date(.absolute(year), month: month, day: nil), rule: Self.self)
        }
        guard let (first, afterFirst) = rank(scan, index) else { return nil }
        var next = afterFirst
        var second: Int?
        if tokens.is(next, "en") || tokens.is(next, "of") || tokens.isMark(next, "/"),
            let (found, after) = rank(scan, next + 1)
        {
            second = found
            next = after
        }
        // `eerste drie kwartalen van 2012`
        if first == 1 || first == 0, second == nil, let (halves, after) = scan.count(next),
            scan.unit(after) == .quarter, halves == 4 || halves == 6, let (year, end) = scan.yearSuffix(after + 1)
        {
            let quarters = first == 1 ? (33, 32 + halves / 2) : (37 - halves / 2, 36)
            return DateMatch(
                index..<end,
                .range(.date(year, month: quarters.0, day: nil), .date(year, month: quarters.1, day: nil)),
                rule: Self.self)
        }
        // `eerste negen maanden van 2014`
        if first == 1 || first == 0, second == nil, let (halves, after) = scan.count(next), scan.unit(after) == .month,
            halves % 2 == 0, (2...22).contains(halves), let (year, end) = scan.yearSuffix(after + 1)
        {
            let months = halves / 2
            let range: (Int, Int) = first == 1 ? (1, months) : (13 - months, 12)
            return DateMatch(
                index..<end,
                .range(.date(year, month: range.0, day: nil), .date(year, month: range.1, day: nil)), rule: Self.self)
        }
        guard tokens.isWord(next) else { return nil }
        let base: Int
        let count: Int
        if tokens.is(next, "kwartaal") || tokens.is(next, "kwartalen") {
            base = 32
            count = 4
        } else if tokens.isOne(next, of: ["helft", "halfjaar", "semester"]) {
            base = 39
            count = 2
        } else if tokens.is(next, "half"), tokens.is(next + 1, "jaar") {
            base = 39
            count = 2
            next += 1
        } else if tokens.is(next, "trimester") || tokens.is(next, "triaal") {
            base = 36
            count = 3
        } else {
            return nil
        }
        let wanted = first == 0 ? count : first
        guard (1...count).contains(wanted), second.map({ (1...count).contains($0) && $0 > wanted }) ?? true else {
            return nil
        }
        let suffix = scan.yearSuffix(next + 1)
        if suffix == nil {
            // `de tweede helft van de twintigste eeuw`
            if base == 39, tokens.is(next + 1, "van"), tokens.is(next + 2, "de"),
                let century = DecadeRule.match(scan, at: next + 3), case .century = century.expression
            {
                var match = DateMatch(index..<century.range.upperBound, century.expression, rule: Self.self)
                match.modifier = wanted == 1 ? .start : .end
                return match
            }
            // `de eerste helft van de jaren negentig`
            if base == 39, let decade = DecadeRule.after(scan, next + 1) {
                var match = DateMatch(index..<decade.range.upperBound, decade.expression, rule: Self.self)
                match.modifier = wanted == 1 ? .start : .end
                return match
            }
            if base == 39, tokens.is(next + 1, "van"), let (month, _, end) = scan.month(next + 2) {
                let year = scan.yearSuffix(end)
                var match = DateMatch(
                    index..<(year?.end ?? end), .date(year?.year ?? .missing, month: month, day: nil), rule: Self.self)
                match.modifier = wanted == 1 ? .start : .end
                return match
            }
            if tokens.is(next + 1, "van"), tokens.is(next + 2, "het"), tokens.is(next + 3, "jaar") {
                return DateMatch(
                    index..<next + 4, .date(.relative(0), month: base + wanted, day: nil), rule: Self.self)
            }
            guard base != 39 || tokens.is(next, "halfjaar"), tokens.is(index - 1, "het") || tokens.isFirstOfLine(index),
                !tokens.is(next + 1, "van")
            else { return nil }
        }
        let year = suffix?.year ?? .missing
        let end = suffix?.end ?? next + 1
        var expression = DateExpression.date(year, month: base + wanted, day: nil)
        if let second { expression = .range(expression, .date(year, month: base + second, day: nil)) }
        return DateMatch(index..<end, expression, rule: Self.self)
    }

    /// `Q3`, `K3` a quarter, `H2` a half.
    private static func short(_ tokens: TokenStream, _ index: Int) -> (month: Int, end: Int)? {
        guard tokens.isWord(index), tokens[index].count == 1, tokens.isGlued(index + 1),
            tokens.isNumber(index + 1, digits: 1...1), let number = tokens.number(index + 1)
        else { return nil }
        if tokens.is(index, "q") || tokens.is(index, "k") {
            return (1...4).contains(number) ? (32 + number, index + 2) : nil
        }
        return tokens.is(index, "h") && (1...2).contains(number) ? (39 + number, index + 2) : nil
    }

    /// `2016 Q3`, `2019-Q1`, `2016 het derde kwartaal`: the year first.
    static func afterYear(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard let year = scan.year(index), NumericDateRule.isFree(tokens, before: index) else { return nil }
        let next = tokens.isDash(index + 1) && tokens.isGlued(index + 1) ? index + 2 : index + 1
        if !tokens.isFirstOfLine(next), let (month, end) = short(tokens, next),
            NumericDateRule.isFree(tokens, after: end)
        {
            return DateMatch(index..<end, .date(.absolute(year), month: month, day: nil), rule: Self.self)
        }
        let rankAt = tokens.is(index + 1, "het") ? index + 2 : index + 1
        guard let (number, after) = scan.ordinal(rankAt), tokens.is(after, "kwartaal"), (1...4).contains(number) else {
            return nil
        }
        return DateMatch(index..<after + 1, .date(.absolute(year), month: 32 + number, day: nil), rule: Self.self)
    }

    /// An ordinal; 0 for `laatste`.
    private static func rank(_ scan: DateScan, _ index: Int) -> (number: Int, end: Int)? {
        if scan.tokens.is(index, "laatste") { return (0, index + 1) }
        return scan.ordinal(index)
    }
}

/// Decades and centuries: `jaren ’90`, `jaren negentig`, `negentiger jaren`, `de 19e eeuw`.
enum DecadeRule: DateRule {
    static let cues: Features = [.timeUnit, .dateWord, .ordinal, .direction]
    static let examples: [Example] = [
        .finds("in de ⟦jaren ’90⟧ werden", "199X"),
        .finds("de ⟦jaren tachtig⟧", "198X"),
        .finds("de ⟦negentiger jaren⟧", "199X"),
        .finds("de ⟦zeventiger⟧ en ⟦tachtiger jaren⟧", "197X", "198X"),
        .finds("de ⟦jaren tachtig⟧ en ⟦negentig⟧ waren anders", "198X", "199X"),
        .ignores("tachtig en negentig mensen in veertig jaren en vijftig weken"),
        .finds("In de ⟦jaren 70⟧ en 80 procent van de tijd, in de ⟦jaren 60⟧, 70 mensen tegelijk", "197X", "196X"),
        .finds("in de ⟦jaren zestig⟧, 70 bewoners en in de ⟦jaren 50⟧ en ⟦60⟧ groeiden zij", "196X", "195X", "196X"),
        .finds(
            "de ⟦jaren zestig⟧, ⟦zeventig⟧ en ⟦tachtig⟧ en de ⟦jaren ’70⟧ en ⟦’80⟧", "196X", "197X", "198X", "197X",
            "198X"),
        .finds("⟦van de jaren vijftig tot en met zeventig⟧ en de ⟦jaren 70⟧ of ⟦80⟧", "195X/197X", "197X", "198X"),
        .finds("⟦Sinds half jaren negentig⟧ bestaat dit, in de ⟦jaren tien⟧ niet.", "199X/.. since", "201X"),
        .finds("in de ⟦jaren 70⟧", "197X"),
        .finds("⟦begin jaren ’10⟧", "201X start"),
        .finds("in het ⟦begin van de jaren negentig⟧", "199X start"),
        .finds("in de ⟦negentiende eeuw⟧", "18XX"),
        .finds("de ⟦jaren tachtig van de vorige eeuw⟧", "198X"),
        .finds("de ⟦late jaren negentig⟧ en de ⟦vroege jaren tachtig⟧", "199X end", "198X start"),
        .finds("in de ⟦jaren 1990⟧ was dat", "199X"),
        .finds("in ⟦dit decennium⟧", "201X", date: "2014-04-24"),
        .ignores("na jaren van overleg"),
        .ignores("de jaren 2012 en 2013"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens.is(index, "jaren") { return decade(scan, index) }
        if let direction = scan.direction(index), tokens.is(index + 1, "decennium") || tokens.is(index + 1, "eeuw"),
            !tokens.isFirstOfLine(index + 1)
        {
            return DateMatch(
                index..<index + 2, .relative(direction, tokens.is(index + 1, "eeuw") ? .century : .decade),
                rule: Self.self)
        }
        if tokens.isWord(index), tokens.is(index + 1, "jaren"), tokens[index].features.contains(.dateWord),
            let tens = tenger[tokens.folded(index)]
        {
            return DateMatch(index..<index + 2, .decade(1900 + tens), rule: Self.self)
        }
        if let found = sharing(scan, index) { return found }
        if let (number, after) = scan.ordinal(index), (10...21).contains(number), tokens.is(after, "eeuw") {
            return DateMatch(index..<after + 1, .century((number - 1) * 100), rule: Self.self)
        }
        return nil
    }

    /// `zeventiger en tachtiger jaren`, `jaren zestig, zeventig en tachtig`, `jaren ’70 en ’80`, `jaren vijftig tot en met
    /// zeventig`: one noun for several decades.
    private static func sharing(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens[index].features.contains(.dateWord), tokens.isOne(index + 1, of: ["en", "of"]),
            tokens.is(index + 3, "jaren"), let tens = tenger[tokens.folded(index)],
            tenger[tokens.folded(index + 2)] != nil
        {
            return DateMatch(index..<index + 1, .decade(1900 + tens), rule: Self.self)
        }
        guard let tens = tens(scan, at: index), !isCount(tokens, index, tens.end - 1),
            let first = listHead(scan, index, hops: 6)
        else { return nil }
        let decade = decadeYear(scan, tens.end - 1, tens.value)
        guard decade > first else { return nil }
        return DateMatch(index..<tens.end, .decade(decade), rule: Self.self)
    }

    /// Whether tens count what stands behind them: `en 80 procent`, `, 70 mensen`.
    private static func isCount(_ tokens: TokenStream, _ index: Int, _ last: Int) -> Bool {
        if YearRule.isCounted(tokens, last) { return true }
        if !tokens.isFirstOfLine(last + 1),
            !tokens[last + 1].features.isDisjoint(with: [.percentWord, .countNoun, .moneyWord, .scaleWord])
        {
            return true
        }
        // Behind `en` a verb may end as a plural does: `jaren 50 en 60 groeiden`.
        return tokens.isMark(index - 1, ",") && YearRule.isManyNoun(tokens, last + 1)
    }

    /// The decade before a joint before a token, where that one goes back to `jaren`.
    private static func listHead(_ scan: DateScan, _ index: Int, hops: Int) -> Int? {
        let tokens = scan.tokens
        guard hops > 0, !tokens.isFirstOfLine(index), !tokens.isFirstOfLine(index - 1) else { return nil }
        var last = index - 2
        if tokens.is(index - 1, "met"), tokens.is(index - 2, "en"), tokens.is(index - 3, "tot") {
            last = index - 4
        } else if tokens.is(index - 1, "m"), tokens.isMark(index - 2, "/"), tokens.is(index - 3, "t") {
            last = index - 4
        } else if !tokens.isOne(index - 1, of: ["en", "of", "tot"]), !tokens.isMark(index - 1, ",") {
            return nil
        }
        let start = tokens[last].kind == .number && tokens.isApostrophe(last - 1) ? last - 1 : last
        guard let before = tens(scan, at: start), before.end == last + 1 else { return nil }
        if tokens.is(start - 1, "jaren") || listHead(scan, start, hops: hops - 1) != nil {
            return decadeYear(scan, last, before.value)
        }
        return nil
    }

    /// `zestig`, `60`, `’60`: the tens, and the token behind them.
    private static func tens(_ scan: DateScan, at index: Int) -> (value: Int, end: Int)? {
        let tokens = scan.tokens
        if let number = scan.numeral(index) {
            return number % 10 == 0 && (20...90).contains(number) ? (number, index + 1) : nil
        }
        let digits = tokens.isApostrophe(index) && tokens.isGlued(index + 1) ? index + 1 : index
        guard tokens.isNumber(digits, digits: 2...2), let number = tokens.number(digits), number % 10 == 0,
            NumericDateRule.isFree(tokens, after: digits + 1), !tokens.isMark(digits + 1, "%")
        else { return nil }
        return (number, digits + 1)
    }

    /// The first year of a decade; in words `twintig` is that of the last century, in digits that of this one.
    private static func decadeYear(_ scan: DateScan, _ index: Int, _ tens: Int) -> Int {
        (scan.tokens[index].kind == .number ? century(tens) : 1900) + tens
    }

    /// ` van de jaren negentig` behind a part.
    static func after(_ scan: DateScan, _ index: Int) -> DateMatch? {
        var next = index
        if scan.tokens.is(next, "van") { next += 1 }
        if scan.tokens.is(next, "de") { next += 1 }
        return scan.tokens.is(next, "jaren") ? decade(scan, next) : nil
    }

    private static func decade(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let tokens = scan.tokens
        var next = index + 1
        if tokens.isApostrophe(next), tokens.isGlued(next + 1) { next += 1 }
        if tokens.isNumber(next, digits: 2...2), let number = tokens.number(next), number % 10 == 0,
            NumericDateRule.isFree(tokens, after: next + 1), !tokens.isMark(next + 1, "%")
        {
            return DateMatch(index..<next + 1, .decade(century(number) + number), rule: Self.self)
        }
        if let number = scan.numeral(next), number % 10 == 0, (20...90).contains(number) {
            return DateMatch(
                index..<afterCentury(scan, next + 1), .decade(1900 + number), rule: Self.self)
        }
        if tokens.is(next, "tien"),
            tokens.isOne(index - 1, of: ["de", "begin", "medio", "eind", "half", "vroege", "late"])
        {
            return DateMatch(index..<next + 1, .decade(2010), rule: Self.self)
        }
        if tokens.is(next, "tweeduizend") { return DateMatch(index..<next + 1, .decade(2000), rule: Self.self) }
        if tokens.is(next, "negentien"), let tens = scan.numeral(next + 1), tens % 10 == 0, tens > 9 {
            return DateMatch(index..<next + 2, .decade(1900 + tens), rule: Self.self)
        }
        if tokens.is(next, "nul") { return DateMatch(index..<next + 1, .decade(2000), rule: Self.self) }
        // `de jaren 1990`, but not `de jaren 1990, 1991 en 1992`.
        if let year = scan.year(next), year % 10 == 0, year >= 1900, NumericDateRule.isFree(tokens, after: next + 1),
            !tokens.isFirstOfLine(next), !tokens.isDash(next + 1), !tokens.isMark(next + 1, "/"),
            !tokens.isOne(next + 1, of: ["en", "tot", "t", "tm", "of"]),
            !(tokens.isMark(next + 1, ",") && scan.year(next + 2) != nil)
        {
            return DateMatch(index..<next + 1, .decade(year), rule: Self.self)
        }
        return nil
    }

    /// Past ` van de vorige eeuw`, ` van de twintigste eeuw`.
    private static func afterCentury(_ scan: DateScan, _ index: Int) -> Int {
        let tokens = scan.tokens
        guard tokens.is(index, "van"), tokens.is(index + 1, "de") else { return index }
        if tokens.is(index + 2, "vorige"), tokens.is(index + 3, "eeuw") { return index + 4 }
        if let (number, after) = scan.ordinal(index + 2), number == 20, tokens.is(after, "eeuw") { return after + 1 }
        return index
    }

    private static func century(_ tens: Int) -> Int { tens <= 20 ? 2000 : 1900 }

    static let tenger: [String: Int] = [
        "twintiger": 20, "dertiger": 30, "veertiger": 40, "vijftiger": 50, "zestiger": 60, "zeventiger": 70,
        "tachtiger": 80, "negentiger": 90,
    ]
}

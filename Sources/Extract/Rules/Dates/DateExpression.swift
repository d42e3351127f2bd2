import Dutch
import Model

/// What the words of a date say, before any context.
enum DateExpression: Sendable, Equatable {
    /// Whose year is meant.
    enum Year: Sendable, Equatable {
        case absolute(Int)
        /// Years from the document's: `vorig jaar` is -1.
        case relative(Int)
        /// The year of the date before it: `dat jaar`.
        case same
        /// So many years from that of the date before it: `het jaar daarop` is 1.
        case beside(Int)
        /// Nothing said.
        case missing
    }

    /// A year, a month or grouping of months (numbers as EDTF's), a day.
    case date(Year, month: Int?, day: Int?)
    case feast(Year, NamedDay)
    /// First year of the decade, and of the century.
    case decade(Int)
    case century(Int)
    /// School, study, session, season or budget years that run over a new year; the first and last calendar year.
    case yearSpan(Int, Int, YearKind)
    /// Nil at an open end.
    indirect case range(DateExpression?, DateExpression?)
    /// `deze maand`, `vorige week`, `komend kwartaal`.
    case relative(Direction, DateUnit)
    /// `de afgelopen vier jaar`; halves of a unit, nil where no number is given.
    case rolling(Direction, DateUnit, halves: Int?)
    /// `drie jaar geleden` is in the past; `over twee jaar` in the future.
    case distance(Direction, DateUnit, halves: Int)
    /// `twee jaar en drie maanden geleden`; `inDays` where a number of days is given.
    case spread(Direction, months: Int, days: Int, inDays: Bool)
    /// `een jaar later`, counted from the date before it.
    case later(Direction, DateUnit, halves: Int)
    /// ISO 8601.
    case duration(String)
    case recurring
    /// `die datum`, `diezelfde dag`: the date before it.
    case anaphor
    /// Days from the document's: `gisteren` is -1.
    case dayOffset(Int)
    /// `afgelopen vrijdag`: the nearest such day before or after the document's date.
    case nearestWeekday(Weekday, Direction)
    /// `volgende week dinsdag`: a day of the week so many weeks from the document's.
    case weekdayOf(Weekday, weeks: Int)
    /// `eerste vrijdag van juli`: the rank is 0 for the last one.
    case nthWeekday(Int, Weekday, Year, month: Int)
    /// `week 12`: Monday to Sunday, by ISO 8601; 0 for the year's last week.
    case week(Year, Int)
    /// `eerste week van oktober`; the rank is 0 for the last one.
    case monthWeek(Int, Year, month: Int)
    /// `de week van 14 september`.
    indirect case weekOf(DateExpression)
    /// `dit schooljaar`, `vorig vergaderjaar`: years that run over a new year, seen from the document's.
    case relativeYearSpan(Direction, YearKind)
    /// `deze kabinetsperiode`, `de volgende kabinetsperiode`.
    case cabinetPeriod(Direction)
    /// Two days, as of a cabinet.
    case fixed(EDTF)
    /// `13 dezer`, `de twaalfde van deze maand`: a day of the document's month or of the one beside it.
    case monthDay(Direction, Int)
    /// Named, but not settled: `de komende jaren`.
    case open

    /// Whether it can be an end of a range or take a direction.
    var isPointLike: Bool {
        switch self {
        case .date, .feast, .decade, .century, .yearSpan, .relative, .anaphor, .dayOffset, .nearestWeekday, .weekdayOf,
            .nthWeekday, .week, .monthWeek, .weekOf, .relativeYearSpan, .cabinetPeriod, .fixed, .monthDay:
            true
        default: false
        }
    }
}

/// A day of the year that is known by a name of one word or two.
enum NamedDay: Sendable, Equatable {
    case day(FeastDay)
    /// The second day of a feast of two.
    case second(FeastDay)
    case goodFriday

    /// Month and day in a year.
    func date(in year: Int) -> (month: Int, day: Int) {
        switch self {
        case .day(let feast): feast.date(in: year)
        case .second(let feast): feast.secondDay(in: year)
        case .goodFriday: FeastDay.goodFriday(in: year)
        }
    }
}

/// A date found in the tokens, on its way to a mention.
struct DateMatch: Sendable {
    var range: Range<Int>
    var expression: DateExpression
    var modifier: DateModifier?
    /// `begin`, `medio`, `eind` on the ends of a range; they narrow its days and are not told.
    var startModifier: DateModifier?
    var endModifier: DateModifier?
    /// `ca.`, `rond`.
    var isApproximate = false
    /// `jl.` looks back, `a.s.` ahead.
    var aside: Direction?
    /// That of the first end of a range where it has its own: `april jl. tot mei a.s.`
    var startAside: Direction?
    var weekday: Weekday?
    /// Whether `before` takes in the day named: `uiterlijk 1 juli`.
    var isInclusive = false
    var isLabel = false
    var isInReference = false
    /// `1 mei daaropvolgend`: the first such day after the date before it.
    var isNextAfter = false
    /// The rule that found it; its name is asked for once the date is settled.
    var rule: any Rule.Type

    init(_ range: Range<Int>, _ expression: DateExpression, rule: any Rule.Type) {
        self.range = range
        self.expression = expression
        self.rule = rule
    }
}

/// A rule that finds one expression, without its surroundings.
protocol DateRule: Rule {
    /// What begins at a token; nil where nothing of this kind does.
    static func match(_ scan: DateScan, at index: Int) -> DateMatch?
}

/// What date rules may look at.
struct DateScan: Sendable {
    let tokens: TokenStream
    let document: Document

    /// A word of the months at a token: its number, and whether it is a short form.
    func month(_ index: Int) -> (number: Int, isShort: Bool, end: Int)? {
        guard tokens[index].features.contains(.month), let found = tokens.value(index, in: DateWords.months)
        else { return nil }
        let end = found.isShort ? tokens.afterStop(index + 1) : index + 1
        return (found.number, found.isShort, end)
    }

    /// Four digits of 1800...2150.
    func year(_ index: Int) -> Int? {
        guard tokens.isNumber(index, digits: 4...4), let year = tokens.number(index), (1800...2150).contains(year)
        else { return nil }
        return year
    }

    /// Four digits of 1500...1799, which are a number oftener than a year.
    func oldYear(_ index: Int) -> Int? {
        guard tokens.isNumber(index, digits: 4...4), let year = tokens.number(index), (1500...1799).contains(year)
        else { return nil }
        return year
    }

    /// A year with a footnote's digit stuck to it behind a month: `mei 20193`; what counts something is none.
    func notedYear(_ index: Int) -> Int? {
        guard tokens.isNumber(index, digits: 5...5), let number = tokens.number(index),
            (19_000...20_399).contains(number), number % 10 != 0, YearRule.isFollowedAsYear(self, index)
        else { return nil }
        return number / 10
    }

    /// `’16`, `'98`: the year nearest to the document's century, and the token after it.
    func shortYear(_ index: Int) -> (year: Int, end: Int)? {
        guard tokens.isApostrophe(index), tokens.isGlued(index + 1), tokens.isNumber(index + 1, digits: 2...2),
            let number = tokens.number(index + 1)
        else { return nil }
        return (number > 45 ? 1900 + number : 2000 + number, index + 2)
    }

    /// The year that may follow a month, season or part: ` 2014`, ` van 2014`, ` ’14`, ` van dit jaar`, ` van dat jaar`.
    ///
    /// Never on the next line: `in maart` at a line's end has no year from the line below.
    func yearSuffix(_ index: Int) -> (year: DateExpression.Year, end: Int)? {
        guard !tokens.isFirstOfLine(index), let found = suffix(index) else { return nil }
        for position in index..<found.end where tokens.isFirstOfLine(position) { return nil }
        return found
    }

    private func suffix(_ index: Int) -> (year: DateExpression.Year, end: Int)? {
        var next = index
        if tokens.isMark(next, ","), year(next + 1) != nil { next += 1 }
        if tokens.is(next, "van") {
            next += 1
        } else if tokens.is(next, "in"),
            year(next + 1) != nil || tokens.is(next + 1, "het") && tokens.is(next + 2, "jaar")
        {
            next += 1
        }
        if tokens.is(next, "het"),
            tokens.isOne(
                next + 1,
                of: [
                    "jaar", "kalenderjaar", "lopende", "volgende", "komende", "huidige", "afgelopen", "vorige",
                    "daaropvolgende",
                ])
        {
            next += 1
        }
        let isNamed = tokens.is(next, "jaar") || tokens.is(next, "kalenderjaar")
        if isNamed { next += 1 }
        let spelled = tokens.isMark(next, ",") ? next + 1 : next
        if !tokens.isFirstOfLine(spelled), let (year, end) = spelledYear(spelled) { return (.absolute(year), end) }
        if let year = year(next), !tokens.isFirstOfLine(next) {
            // `juni 2014,5` and `mei 1950 banen` are guarded by the rule for years; here the month settles it.
            return (.absolute(year), next + 1)
        }
        if let (year, end) = shortYear(next), !tokens.isFirstOfLine(next) { return (.absolute(year), end) }
        if let year = oldYear(next) ?? notedYear(next), !tokens.isFirstOfLine(next), !YearRule.isCounted(tokens, next),
            !YearRule.isPart(tokens, next), NumericDateRule.isFree(tokens, after: next + 1)
        {
            return (.absolute(year), next + 1)
        }
        guard tokens.isWord(next), tokens.isWord(next + 1), tokens.is(next + 1, "jaar") else { return nil }
        if let direction = direction(next) {
            return (.relative(direction.rawValue), next + 2)
        }
        if tokens.isOne(next, of: ["dat", "hetzelfde", "datzelfde", "ditzelfde"]) { return (.same, next + 2) }
        if tokens.isOne(next, of: ["daaropvolgende", "daaropvolgend"]) { return (.beside(1), next + 2) }
        return nil
    }

    /// A year in words, in one word or two: `negentienhonderdnegentig`, `tweeduizend veertien`, `negentien achtenzeventig`.
    func spelledYear(_ index: Int) -> (year: Int, end: Int)? {
        guard tokens.isWord(index), tokens[index].features.contains(.numeral) else { return nil }
        if tokens[index].count > 10 {
            let word = tokens.folded(index)
            for (century, value) in [("negentien", 1900), ("achttien", 1800)] where word.hasPrefix(century) {
                // `negentienachtenzeventig`
                if let rest = Numeral.value(String(word.dropFirst(century.count))), (10...99).contains(rest) {
                    return (value + rest, index + 1)
                }
            }
        }
        guard let head = numeral(index) else { return nil }
        let isHundreds = head % 100 == 0 && (1500...2000).contains(head)
        if isHundreds || (18...20).contains(head), let rest = numeral(index + 1), rest < 100, isHundreds || rest > 9,
            !tokens.isFirstOfLine(index + 1),
            tokens[index + 2].features.isDisjoint(with: [.countNoun, .timeUnit, .moneyWord, .scaleWord])
        {
            return ((isHundreds ? head : head * 100) + rest, index + 2)
        }
        guard (1500...2099).contains(head), tokens[index].count > 10,
            tokens[index + 1].features.isDisjoint(with: [.countNoun, .timeUnit, .moneyWord, .scaleWord])
        else { return nil }
        return (head, index + 1)
    }

    /// Two digits that stand for a year behind a month: `aug 96`, `3 februari 82`; only where no noun is counted by them.
    ///
    /// - Parameter isSure: whether a day stands before the month or the month is a short form. Behind `in juni` alone two
    ///   digits count something as often, so that there no word may follow and none of counting go before.
    func bareShortYear(_ index: Int, isSure: Bool) -> (year: Int, end: Int)? {
        guard tokens.isNumber(index, digits: 2...2), !tokens.isFirstOfLine(index), let number = tokens.number(index),
            (60...99).contains(number), NumericDateRule.isFree(tokens, after: index + 1),
            !tokens.isMark(index + 1, "%"),
            !tokens.isWord(index + 1) || tokens.isFirstOfLine(index + 1)
                || !tokens[index + 1].features.isDisjoint(with: [.conjunction, .preposition, .auxiliary]),
            !YearRule.isPart(tokens, index), isSure || !isCount(index)
        else { return nil }
        return (1900 + number, index + 1)
    }

    /// Whether two digits behind a month are a count: `was in mei 80 en in juni 95`, `kwamen er in mei 80.`
    private func isCount(_ index: Int) -> Bool {
        if tokens.isWord(index + 1), !tokens.isFirstOfLine(index + 1) { return true }
        for word in stride(from: index - 1, to: max(-1, index - 12), by: -1) {
            if tokens.isOne(word, of: Self.countingWords) { return true }
            if tokens.isFirstOfLine(word) || tokens.isMark(word, ".") { return false }
        }
        return false
    }

    private static let countingWords: [StaticString] = [
        "er", "aantal", "aantallen", "totaal", "was", "waren", "is", "zijn", "bedroeg", "bedroegen", "gemiddeld", "nog",
    ]

    /// A number in digits or words, in halves: `vier` 8, `anderhalf` 3, `2½` 5, `een half` 1; and the token after it.
    func count(_ index: Int) -> (halves: Int, end: Int)? {
        guard tokens.indices.contains(index) else { return nil }
        if tokens[index].kind == .number {
            guard tokens[index].count <= 3, let number = tokens.number(index) else { return nil }
            if tokens.isMark(index + 1, bytes: "½"), tokens.isGlued(index + 1) { return (number * 2 + 1, index + 2) }
            if tokens.isMark(index + 1, ","), tokens.isGlued(index + 1), tokens.isNumber(index + 2, digits: 1...2),
                tokens.isGlued(index + 2)
            {
                guard tokens.number(index + 2) == 5 else { return nil }
                return (number * 2 + 1, index + 3)
            }
            return (number * 2, index + 1)
        }
        if tokens.isMark(index, bytes: "½") { return (1, index + 1) }
        guard tokens[index].kind == .word, tokens[index].features.contains(.numeral) else { return nil }
        if tokens.is(index, "anderhalf") || tokens.is(index, "anderhalve") { return (3, index + 1) }
        if tokens.is(index, "half") || tokens.is(index, "halve") { return (1, index + 1) }
        guard let number = numeral(index) else { return nil }
        if number == 1, tokens.is(index + 1, "half") || tokens.is(index + 1, "halve") { return (1, index + 2) }
        if tokens.is(index + 1, "en"), tokens.is(index + 2, "een"), tokens.is(index + 3, "half") {
            return (number * 2 + 1, index + 4)
        }
        return (number * 2, index + 1)
    }

    /// An ordinal in words or digits (`eerste`, `3e`, `1ste`), and the token after it.
    func ordinal(_ index: Int) -> (number: Int, end: Int)? {
        guard tokens.indices.contains(index) else { return nil }
        if tokens[index].kind == .number {
            guard tokens[index].count <= 2, let number = tokens.number(index), tokens.isGlued(index + 1),
                tokens.isOne(index + 1, of: ["e", "de", "ste"])
            else { return nil }
            return (number, index + 2)
        }
        guard tokens[index].features.contains(.ordinal), let number = tokens.value(index, in: DateWords.ordinals)
        else { return nil }
        return (number, index + 1)
    }

    /// A number in words at a token, or a year in one word.
    func numeral(_ index: Int) -> Int? {
        tokens[index].features.contains(.numeral) ? tokens.value(index, in: DateWords.numerals) : nil
    }

    /// A day of the week at a token.
    func weekday(_ index: Int) -> Weekday? {
        tokens[index].features.contains(.weekday) ? tokens.value(index, in: DateWords.weekdays) : nil
    }

    /// A year that runs over a new year, at a token.
    func yearKind(_ index: Int) -> YearKind? {
        tokens[index].features.contains(.timeUnit) ? tokens.value(index, in: DateWords.yearKinds) : nil
    }

    /// A unit of time at a token.
    func unit(_ index: Int) -> DateUnit? {
        tokens[index].features.contains(.timeUnit) ? tokens.value(index, in: DateWords.units) : nil
    }

    /// A word of direction at a token.
    func direction(_ index: Int) -> Direction? {
        tokens[index].features.contains(.direction) ? tokens.value(index, in: DateWords.directions) : nil
    }
}

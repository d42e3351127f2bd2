import Dutch
import Model

/// Turns what the words say into EDTF and days: against the document's date, the label's year and the date before.
struct DateResolver {
    /// A date with what settled it.
    struct Settled {
        var point: EDTF.Point
        var source: DateSource
        var basis: String?
    }

    /// The years that a date may lie in.
    static let years = 1500...2150

    private(set) var tokens: TokenStream
    /// The document's date; nil where it states none.
    let documentDate: EDTF.Point?
    let documentSource: DateSource
    /// Year of the bullet, row, label line or heading above.
    var labelYear: Int?
    /// The last date before, as anaphors mean it.
    var previous: EDTF.Point?
    /// How many sentences lie between the match and that date, in one paragraph; nil in another.
    var previousDistance: Int?
    /// The sentence of the match.
    var sentence = Span(0, 0)
    /// The rule last asked for its name; dates of one kind come in rows.
    private var lastRule: (any Rule.Type)?
    private var name = ""
    /// The words of tense of the sentence last asked for.
    private var tenses: TenseWords?

    init(tokens: TokenStream, documentDate: EDTF.Point?, documentSource: DateSource) {
        self.tokens = tokens
        self.documentDate = documentDate
        self.documentSource = documentSource
    }

    /// Goes on with other tokens of the same document.
    mutating func move(to tokens: TokenStream) {
        self.tokens = tokens
        tenses = nil
    }

    /// The mention of a match; its EDTF is nil where the text does not settle it.
    mutating func mention(of match: DateMatch) -> TemporalMention {
        var span = tokens.span(match.range)
        // A year takes four digits; a fifth is a footnote's.
        if tokens.isNumber(match.range.upperBound - 1, digits: 5...5) { span = Span(span.start, span.end - 1) }
        if lastRule != match.rule {
            lastRule = match.rule
            name = match.rule.name
        }
        switch match.expression {
        case .duration(let duration):
            return TemporalMention(
                span: span, kind: .duration, date: EventDate(edtf: nil, source: .explicit), duration: duration,
                rule: name)
        case .recurring:
            return TemporalMention(
                span: span, kind: .set, date: EventDate(edtf: nil, source: .explicit), rule: name)
        case .yearSpan(let first, let last, let kind):
            let edtf = EDTF.interval(.point(EDTF.Point(year: first)), .point(EDTF.Point(year: last)))
            var date = EventDate(edtf: edtf, modifier: match.modifier, source: .explicit)
            (date.earliest, date.latest) = Self.bounds(first, last, kind)
            date.precision = kind == .parliamentary ? .parliamentaryYear : kind == .school ? .schoolYear : .period
            return mention(match, span, kind == .parliamentary ? .parliamentaryYear : .period, date)
        case .fixed(let edtf):
            let (earliest, latest) = edtf.bounds
            let date = EventDate(
                edtf: edtf, earliest: earliest, latest: latest, precision: .period, source: .explicit,
                basis: "the cabinet's time in office")
            return mention(match, span, .period, date)
        case .rolling(let direction, let unit, let halves):
            return mention(match, span, .period, rolling(direction, unit, halves))
        case .week(let year, let number):
            return mention(match, span, .period, week(year, number))
        case .monthWeek(let rank, let year, let month):
            return mention(match, span, .period, monthWeek(rank, year, month, match))
        case .weekOf(let expression):
            return mention(match, span, .period, weekOf(expression, match))
        case .relative(let direction, .week):
            return mention(match, span, .period, relativeWeek(direction.rawValue, match.modifier))
        case .relativeYearSpan(let direction, let kind):
            guard let now = documentDate, let first = Self.firstYear(of: kind, at: now) else { break }
            let year = first + direction.rawValue
            let edtf = EDTF.interval(.point(EDTF.Point(year: year)), .point(EDTF.Point(year: year + 1)))
            var date = EventDate(
                edtf: edtf, modifier: match.modifier, source: documentSource,
                basis: "the \(kind.rawValue) year of the document's date" + Self.signed(direction.rawValue))
            (date.earliest, date.latest) = Self.bounds(year, year + 1, kind)
            date.precision = kind == .parliamentary ? .parliamentaryYear : kind == .school ? .schoolYear : .period
            return mention(match, span, kind == .parliamentary ? .parliamentaryYear : .period, date)
        case .cabinetPeriod(let direction):
            return mention(match, span, .period, cabinet(direction))
        case .range(let start, let end):
            return mention(match, span, .period, range(start, end, match))
        default:
            break
        }
        return mention(match, span, .date, single(match.expression, match))
    }

    private func mention(
        _ match: DateMatch, _ span: Span, _ kind: TemporalMention.Kind, _ date: EventDate
    ) -> TemporalMention {
        // `over negenhonderd jaar`: counted far past any time that a document can mean.
        let isFar = Self.isFar(date.earliest) || Self.isFar(date.latest)
        let date =
            isFar
            ? EventDate(
                edtf: nil, modifier: date.modifier, source: date.source, basis: "it lies outside the years 1500–2150")
            : date
        return TemporalMention(
            span: span, kind: kind, date: date, isInReference: match.isInReference, isLabel: match.isLabel,
            rule: name)
    }

    private static func isFar(_ day: CivilDate?) -> Bool { day.map { !years.contains($0.year) } ?? false }

    // MARK: One date

    private mutating func single(_ expression: DateExpression, _ match: DateMatch) -> EventDate {
        guard let settled = settle(expression, match) else {
            return EventDate(
                edtf: nil, modifier: match.modifier, source: .relative, basis: openReason(expression))
        }
        var point = settled.point
        if match.isApproximate { point.qualifier = .approximate }
        let (earliest, latest) = DateBounds.days(of: point, match.modifier)
        return EventDate(
            edtf: .point(point), modifier: match.modifier, earliest: earliest, latest: latest,
            precision: Self.precision(of: point), source: settled.source, basis: settled.basis)
    }

    func openReason(_ expression: DateExpression) -> String {
        switch expression {
        case .anaphor, .later, .date(.same, _, _), .date(.beside, _, _):
            previous == nil ? "no date stands before it" : "the date before it is not as fine as that"
        case .open: "the words do not say when"
        case .date(.absolute, _, .some): "that year has no such day"
        case .date(_, .some(let month), .some(let day)) where day > CivilDate.daysIn(month: month, year: 2000):
            "no year has such a day"
        default: documentDate == nil ? "the document states no date" : "the words do not settle it"
        }
    }

    /// The point that an expression means; nil where nothing settles it.
    mutating func settle(_ expression: DateExpression, _ match: DateMatch) -> Settled? {
        switch expression {
        case .date(.absolute(let year), let month, let day):
            return valid(EDTF.Point(year: year, month: month, day: day), .explicit, nil)
        case .date(.relative(let offset), let month, let day):
            guard let documentDate else { return nil }
            let point = EDTF.Point(year: documentDate.year + offset, month: month, day: day)
            return valid(point, documentSource, Self.yearReason(offset))
        case .date(.same, let month, let day):
            guard let previous else { return nil }
            return valid(
                EDTF.Point(year: previous.year, month: month, day: day), .relative, "year of the date before it")
        case .date(.beside(let offset), let month, let day):
            guard let previous else { return nil }
            return valid(
                EDTF.Point(year: previous.year + offset, month: month, day: day), .relative,
                "counted from the date before it")
        case .date(.missing, let month?, let day):
            return missingYear(match) { EDTF.Point(year: $0, month: month, day: day) }
        case .date(.missing, nil, _): return nil
        case .feast(let year, let feast):
            func point(_ year: Int) -> EDTF.Point {
                let (month, day) = feast.date(in: year)
                return EDTF.Point(year: year, month: month, day: day)
            }
            switch year {
            case .absolute(let year): return Settled(point: point(year), source: .explicit, basis: "calendar of feasts")
            case .relative(let offset):
                return documentDate.map {
                    Settled(
                        point: point($0.year + offset), source: documentSource, basis: "year of the document's date")
                }
            case .same:
                return previous.map {
                    Settled(point: point($0.year), source: .relative, basis: "year of the date before it")
                }
            case .beside, .missing: return missingYear(match, point)
            }
        case .dayOffset(let days):
            return documentDay.map { day($0.adding(days: days), "counted from the document's date") }
        case .nearestWeekday(let weekday, let direction):
            guard let now = documentDay else { return nil }
            let ahead = (weekday.rawValue - now.weekday + 7) % 7
            let days = direction == .past ? (ahead == 0 ? -7 : ahead - 7) : ahead == 0 ? 7 : ahead
            return day(now.adding(days: days), "the nearest such day to the document's date")
        case .weekdayOf(let weekday, let weeks):
            guard let now = documentDay else { return nil }
            return day(
                now.adding(days: weeks * 7 + weekday.rawValue - now.weekday),
                "day of the week of the document's date" + Self.signed(weeks))
        case .nthWeekday(let rank, let weekday, let year, let month):
            let make = { (year: Int) in
                EDTF.Point(year: year, month: month, day: FeastDay.nth(rank, weekday.rawValue, month, year))
            }
            switch year {
            case .absolute(let year): return valid(make(year), .explicit, "calendar")
            case .relative(let offset):
                return documentDate.flatMap { valid(make($0.year + offset), documentSource, "calendar") }
            case .same: return previous.flatMap { valid(make($0.year), .relative, "calendar") }
            case .beside, .missing: return missingYear(match, make)
            }
        case .decade(let year):
            return Settled(point: EDTF.Point(year: year, unspecifiedDigits: 1), source: .explicit)
        case .century(let year):
            return Settled(point: EDTF.Point(year: year, unspecifiedDigits: 2), source: .explicit)
        case .relative(let direction, let unit):
            return relative(direction.rawValue, unit)
        case .distance(let direction, let unit, let halves):
            guard let documentDate else { return nil }
            return distance(from: documentDate, direction, unit, halves).map {
                Settled(point: $0, source: documentSource, basis: "counted from the document's date")
            }
        case .spread(let direction, let months, let days, let inDays):
            let sign = direction.rawValue
            if inDays {
                return documentDay.map {
                    day($0.adding(months: sign * months).adding(days: sign * days), "counted from the document's date")
                }
            }
            guard let documentDate else { return nil }
            return distance(from: documentDate, direction, .month, months * 2).map {
                Settled(point: $0, source: documentSource, basis: "counted from the document's date")
            }
        case .later(let direction, let unit, let halves):
            guard let previous else { return nil }
            return distance(from: previous, direction, unit, halves).map {
                Settled(point: $0, source: .relative, basis: "counted from the date before it")
            }
        case .anaphor:
            return previous.map { Settled(point: $0, source: .relative, basis: "the date before it") }
        case .monthDay(let direction, let day):
            guard let month = relative(direction.rawValue, .month) else { return nil }
            let point = EDTF.Point(year: month.point.year, month: month.point.month, day: day)
            return valid(point, month.source, month.basis)
        default: return nil
        }
    }

    /// The document's date where it is a day.
    var documentDay: CivilDate? {
        guard let now = documentDate, let month = now.month, let day = now.day else { return nil }
        return CivilDate(now.year, month, day)
    }

    func day(_ date: CivilDate, _ basis: String) -> Settled {
        Settled(
            point: EDTF.Point(year: date.year, month: date.month, day: date.day), source: documentSource, basis: basis)
    }

    func valid(_ point: EDTF.Point, _ source: DateSource, _ basis: String?) -> Settled? {
        if let month = point.month, let day = point.day, CivilDate(point.year, month, day) == nil { return nil }
        return Settled(point: point, source: source, basis: basis)
    }

    /// The reasons that most texts ask for, made once.
    private static let yearReasons = (-2...2).map { "year of the document's date" + signed($0) }

    private static func yearReason(_ offset: Int) -> String {
        (-2...2).contains(offset) ? yearReasons[offset + 2] : "year of the document's date" + signed(offset)
    }

    private static func signed(_ offset: Int) -> String {
        offset == 0 ? "" : offset < 0 ? " less \(-offset)" : " plus \(offset)"
    }

    /// A day or month without its year: the label's year, or the one that aside, weekday or tense asks for.
    mutating func missingYear(_ match: DateMatch, _ make: (Int) -> EDTF.Point) -> Settled? {
        if match.isNextAfter {
            guard let previous else { return nil }
            let point = make(previous.year)
            let later = point.first <= previous.last ? make(previous.year + 1) : point
            return valid(later, .relative, "the first one after the date before it")
        }
        if match.aside == nil, let labelYear {
            return valid(make(labelYear), .label, "year of the label above it")
        }
        guard let now = documentDate else { return nil }
        let first = now.first
        let last = now.last
        /// The nearest of the year before, this one and the next that fits.
        func nearest(_ basis: String, where fits: (CivilDate, CivilDate) -> Bool) -> Settled? {
            var best: (distance: Int, point: EDTF.Point)?
            // `juli jl.` in July is a year ago, a winter that runs begins a year before; a leap day lies farther off.
            let reach = match.expression.isLeapDay ? 4 : 2
            for year in now.year - reach...now.year + reach - (reach == 2 ? 1 : 0) {
                let point = make(year)
                if let month = point.month, let day = point.day, CivilDate(year, month, day) == nil { continue }
                let (from, until) = (point.first, point.last)
                guard fits(from, until) else { continue }
                let distance =
                    from <= last && first <= until
                    ? 0 : min(abs(from.dayNumber - last.dayNumber), abs(until.dayNumber - first.dayNumber))
                if best.map({ distance < $0.distance }) ?? true { best = (distance, point) }
            }
            return best.map { Settled(point: $0.point, source: documentSource, basis: basis) }
        }
        if let weekday = match.weekday,
            let settled = nearest(
                "the year in which that day is a \(weekday)", where: { from, _ in from.weekday == weekday.rawValue })
        {
            return settled
        }
        switch match.aside {
        case .past where isSeason(match) && !tokens.isOne(match.range.lowerBound, of: ["vorig", "vorige"]):
            // In August, two months on, `afgelopen zomer` is the one that runs; in June it is last year's.
            return nearest("last one that is over or in its last month") { from, _ in
                from.dayNumber + 61 <= first.dayNumber
            }
        case .past: return nearest("last one before the document's date") { _, until in until < first }
        case .future: return nearest("first one after the document's date") { from, _ in from > last }
        case .present:
            // `dit voorjaar` is that of the calendar year, before it and behind it; a winter lies in two.
            let point = make(now.year)
            if point.month != Season.winter.rawValue {
                return valid(point, documentSource, "year of the document's date")
            }
            return nearest("the one at the document's date") { _, _ in true }
        case nil: break
        }
        switch tense(around: match.range) {
        case .past where isNarrated(match, make(previous?.year ?? now.year), now):
            return previous.flatMap { valid(make($0.year), .relative, "year of the date before it") }
        case .past: return nearest("past tense, before the document's date") { from, _ in from <= last }
        case .future:
            return nearest("present or future tense, from the document's date") { _, until in until >= first }
        case .unsettled: return nearest("nearest to the document's date") { _, _ in true }
        }
    }

    private func isSeason(_ match: DateMatch) -> Bool {
        guard case .date(_, .some(let month), nil) = match.expression else { return false }
        return Season(rawValue: month) != nil
    }

    /// The tense of the sentence around a date; its words are looked at once, however many dates it holds.
    private mutating func tense(around date: Range<Int>) -> Tense {
        if let tenses, tenses.span == sentence { return tenses.tense(around: date) }
        let read = TenseWords(tokens, of: sentence)
        tenses = read
        return read.tense(around: date)
    }

    private func relative(_ offset: Int, _ unit: DateUnit) -> Settled? {
        guard let now = documentDate else { return nil }
        let basis = "counted from the document's date"
        switch unit {
        case .month:
            guard let month = now.month, month <= 12 else { return nil }
            let first = CivilDate.firstDay(ofMonth: month + offset, year: now.year)
            return Settled(
                point: EDTF.Point(year: first.year, month: first.month), source: documentSource, basis: basis)
        case .quarter:
            guard let month = now.month, month <= 12 else { return nil }
            let first = CivilDate.firstDay(ofMonth: month + offset * 3, year: now.year)
            return Settled(
                point: EDTF.Point(year: first.year, month: 33 + (first.month - 1) / 3), source: documentSource,
                basis: basis)
        case .decade:
            let year = (now.year - now.year % 10) + offset * 10
            return Settled(point: EDTF.Point(year: year, unspecifiedDigits: 1), source: documentSource, basis: basis)
        case .century:
            let year = (now.year - now.year % 100) + offset * 100
            return Settled(point: EDTF.Point(year: year, unspecifiedDigits: 2), source: documentSource, basis: basis)
        case .half:
            guard let month = now.month, month <= 12 else { return nil }
            let first = CivilDate.firstDay(ofMonth: month + offset * 6, year: now.year)
            return Settled(
                point: EDTF.Point(year: first.year, month: first.month <= 6 ? 40 : 41), source: documentSource,
                basis: basis)
        default: return nil
        }
    }

    private func distance(
        from point: EDTF.Point, _ direction: Direction, _ unit: DateUnit, _ halves: Int
    ) -> EDTF.Point? {
        let sign = direction.rawValue
        switch unit {
        case .year where halves % 2 == 0: return EDTF.Point(year: point.year + sign * halves / 2)
        case .decade: return EDTF.Point(year: point.year + sign * halves * 5)
        case .year, .half, .quarter, .month:
            guard let month = point.month, month <= 12 else { return nil }
            let months =
                unit == .year ? halves * 6 : unit == .half ? halves * 3 : unit == .quarter ? halves * 3 / 2 : halves / 2
            let first = CivilDate.firstDay(ofMonth: month + sign * months, year: point.year)
            return EDTF.Point(year: first.year, month: first.month)
        case .week, .day:
            guard point.day != nil, halves % 2 == 0 else { return nil }
            let days = (unit == .week ? 7 : 1) * halves / 2
            let date = point.first.adding(days: sign * days)
            return EDTF.Point(year: date.year, month: date.month, day: date.day)
        default: return nil
        }
    }

    /// `de afgelopen vier jaar`: from so many years before to the document's date, at the grain of the unit.
    private func rolling(_ direction: Direction, _ unit: DateUnit, _ halves: Int?) -> EventDate {
        guard let now = documentDate, let halves, let other = distance(from: now, direction, unit, halves) else {
            return EventDate(
                edtf: nil, source: .relative,
                basis: halves == nil ? "no number of \(unit.rawValue)s is given" : "the document states no date")
        }
        let here = EDTF.Point(
            year: now.year, month: other.month == nil ? nil : now.month, day: other.day == nil ? nil : now.day)
        let (start, end) = direction == .past ? (other, here) : (here, other)
        return EventDate(
            edtf: .interval(.point(start), .point(end)), earliest: start.first, latest: end.last, precision: .period,
            source: documentSource, basis: "counted from the document's date")
    }

    // MARK: Days

    /// School years run from August, sessions from the third Tuesday of September, other seasons from January.
    static func bounds(_ first: Int, _ last: Int, _ kind: YearKind) -> (CivilDate?, CivilDate?) {
        switch kind {
        case .school: (CivilDate(first, 8, 1), CivilDate(last, 7, 31))
        case .parliamentary:
            (opening(first), opening(last)?.adding(days: -1))
        case .season: (CivilDate(first, 8, 1), CivilDate(last, 7, 31))
        case .budget, .calendar: (CivilDate(first, 1, 1), CivilDate(last, 12, 31))
        }
    }

    private static func opening(_ year: Int) -> CivilDate? {
        let (month, day) = FeastDay.prinsjesdag.date(in: year)
        return CivilDate(year, month, day)
    }

    static func precision(of point: EDTF.Point) -> DatePrecision {
        if point.unspecifiedDigits == 1 { return .decade }
        if point.unspecifiedDigits == 2 { return .century }
        if point.day != nil { return .day }
        switch point.month {
        case nil: return .year
        case .some(21...32): return .season
        case .some(33...36): return .quarter
        case .some(37...39): return .period
        case .some(40...41): return .half
        default: return .month
        }
    }
}

import Dutch
import Model

/// Weeks, years that run over a new year, and terms of cabinets, seen from the document's date.
extension DateResolver {
    /// Monday to Sunday of an ISO week; number 0 is the year's last.
    func week(_ year: DateExpression.Year, _ number: Int) -> EventDate {
        let settled: (year: Int, source: DateSource, basis: String?)? =
            switch year {
            case .absolute(let year): (year, .explicit, nil)
            case .relative(let offset):
                documentDate.map { ($0.year + offset, documentSource, "year of the document's date") }
            case .same: previous.map { ($0.year, .relative, "year of the date before it") }
            case .beside(let offset): previous.map { ($0.year + offset, .relative, "counted from the date before it") }
            case .missing:
                labelYear.map { ($0, .label, "year of the label above it") }
                    ?? documentDate.map { ($0.year, documentSource, "year of the document's date") }
            }
        guard let settled, let fourth = CivilDate(settled.year, 1, 4), let next = CivilDate(settled.year + 1, 1, 4)
        else { return EventDate(edtf: nil, source: .relative, basis: "the document states no date") }
        // Source: ISO 8601-1, 3.1.1.23: week 1 holds the fourth of January.
        let first = fourth.adding(days: 1 - fourth.weekday)
        let end = next.adding(days: 1 - next.weekday)
        let monday = number == 0 ? end.adding(days: -7) : first.adding(days: (number - 1) * 7)
        guard monday < end else {
            return EventDate(edtf: nil, source: settled.source, basis: "\(settled.year) has no week \(number)")
        }
        return stretch(monday, monday.adding(days: 6), settled.source, settled.basis)
    }

    /// Monday to Sunday of a month's first, second … week, the one that holds its fourth day being the first.
    mutating func monthWeek(_ rank: Int, _ year: DateExpression.Year, _ month: Int, _ match: DateMatch) -> EventDate {
        guard let settled = settle(.date(year, month: month, day: nil), match) else {
            return EventDate(edtf: nil, source: .relative, basis: "the words do not settle it")
        }
        let last = settled.point.last.adding(days: -3)
        let fourth = settled.point.first.adding(days: 3)
        let monday =
            rank == 0
            ? last.adding(days: 1 - last.weekday) : fourth.adding(days: 1 - fourth.weekday + (rank - 1) * 7)
        return stretch(monday, monday.adding(days: 6), settled.source, settled.basis)
    }

    /// Monday to Sunday of the week in which a day lies.
    mutating func weekOf(_ expression: DateExpression, _ match: DateMatch) -> EventDate {
        guard let settled = settle(expression, match) else {
            return EventDate(edtf: nil, source: .relative, basis: "the words do not settle it")
        }
        let monday = settled.point.first.adding(days: 1 - settled.point.first.weekday)
        return stretch(monday, monday.adding(days: 6), settled.source, settled.basis)
    }

    /// The week so many weeks from that of the document's date.
    func relativeWeek(_ weeks: Int, _ modifier: DateModifier?) -> EventDate {
        guard let now = documentDate, let month = now.month, let day = now.day,
            let date = CivilDate(now.year, month, day)
        else {
            return EventDate(
                edtf: nil, modifier: modifier, source: .relative,
                basis: documentDate == nil ? "the document states no date" : "the document's date is no day")
        }
        let monday = date.adding(days: 1 - date.weekday + weeks * 7)
        var week = stretch(monday, monday.adding(days: 6), documentSource, "week of the document's date")
        week.modifier = modifier
        return week
    }

    /// The first calendar year of the school year or session in which a date lies; nil where its month is not known.
    ///
    /// School years turn in August, sessions on the third Tuesday of September: a September date alone lies in the new one.
    static func firstYear(of kind: YearKind, at date: EDTF.Point) -> Int? {
        guard let month = date.month, month <= 12 else { return nil }
        guard kind == .parliamentary else { return month >= 8 ? date.year : date.year - 1 }
        if month == 9, let day = date.day {
            return day >= FeastDay.prinsjesdag.date(in: date.year).day ? date.year : date.year - 1
        }
        return month >= 9 ? date.year : date.year - 1
    }

    /// The term of the cabinet in office at the document's date, or of the one before or after it.
    func cabinet(_ direction: Direction) -> EventDate {
        guard let now = documentDate else {
            return EventDate(edtf: nil, source: .relative, basis: "the document states no date")
        }
        let day = now.last.description
        guard let here = Cabinet.all.lastIndex(where: { $0.start <= day }),
            Cabinet.all.indices.contains(here + direction.rawValue)
        else { return EventDate(edtf: nil, source: .relative, basis: "no cabinet of that time is known") }
        let cabinet = Cabinet.all[here + direction.rawValue]
        guard let start = CivilDate(cabinet.start) else {
            return EventDate(edtf: nil, source: .relative, basis: "no cabinet of that time is known")
        }
        let end = cabinet.end.flatMap { CivilDate($0) }
        let from = EDTF.End.point(EDTF.Point(year: start.year, month: start.month, day: start.day))
        let until: EDTF.End = end.map { .point(EDTF.Point(year: $0.year, month: $0.month, day: $0.day)) } ?? .open
        return EventDate(
            edtf: .interval(from, until), earliest: start, latest: end, precision: .period, source: documentSource,
            basis: "the cabinet in office at the document's date" + (direction == .present ? "" : ", the one beside it")
        )
    }

    private func stretch(_ first: CivilDate, _ last: CivilDate, _ source: DateSource, _ basis: String?) -> EventDate {
        func end(_ date: CivilDate) -> EDTF.End {
            .point(EDTF.Point(year: date.year, month: date.month, day: date.day))
        }
        return EventDate(
            edtf: .interval(end(first), end(last)), earliest: first, latest: last, precision: .period, source: source,
            basis: basis)
    }
}

import Dutch
import Model

/// Stretches of two ends, or of one and an open one.
extension DateResolver {
    mutating func range(_ start: DateExpression?, _ end: DateExpression?, _ match: DateMatch) -> EventDate {
        var first: Settled?
        var last: Settled?
        var opening: (first: CivilDate, last: CivilDate)?
        var closing: (first: CivilDate, last: CivilDate)?
        if let start {
            var opened = match
            if let aside = match.startAside { opened.aside = aside }
            // `na het schooljaar 2010-2011` opens at its end, `sinds` and `van` at its start.
            let edges = edges(start, opened)
            first = match.modifier == .after ? edges?.until : edges?.from
            opening = edges?.days
        }
        if let end {
            let edges = edges(end, match)
            last = match.modifier == .before && !match.isInclusive ? edges?.from : edges?.until
            closing = edges?.days
        }
        // Both without a year: the first lies before the last; of two days of the week the last is in the next one.
        if let from = first, let to = last, to.point.first < from.point.first {
            if case .weekdayOf = end, case .some = start {
                last = Settled(point: day(to.point.first.adding(days: 7), "").point, source: to.source, basis: to.basis)
            } else if case .date(.missing, let month, let day) = start, from.source != .explicit {
                // 29 February has no place in the year before.
                let earlier = EDTF.Point(year: from.point.year - 1, month: month, day: day)
                first = valid(earlier, from.source, from.basis)
            }
        }
        let source = (first?.source == .explicit ? last?.source : first?.source) ?? last?.source ?? .explicit
        let basis = first?.basis ?? last?.basis
        if start != nil && first == nil || end != nil && last == nil {
            return EventDate(
                edtf: nil, modifier: match.modifier, source: .relative,
                basis: openReason((first == nil ? start : end) ?? .open))
        }
        if let first, let last, last.point.last < first.point.first {
            return EventDate(
                edtf: nil, modifier: match.modifier, source: source, basis: "its end lies before its start")
        }
        func edge(_ settled: Settled?) -> EDTF.End {
            guard let point = settled?.point else { return .open }
            return .point(point)
        }
        var earliest = first.map { opening?.first ?? DateBounds.days(of: $0.point, match.startModifier).first }
        var latest = last.map { closing?.last ?? DateBounds.days(of: $0.point, match.endModifier).last }
        if match.modifier == .after, let point = first?.point {
            earliest = (opening?.last ?? point.last).adding(days: 1)
        }
        if match.modifier == .before, !match.isInclusive, let point = last?.point {
            latest = match.endModifier == nil ? (closing?.first ?? point.first).adding(days: -1) : point.last
        }
        // `van schooljaar 2011-2012 tot maart 2011`
        if let earliest, let latest, latest < earliest {
            return EventDate(
                edtf: nil, modifier: match.modifier, source: source, basis: "its end lies before its start")
        }
        // `begin tot medio 2012`: the year, narrowed.
        if match.startModifier != nil, let first, first.point == last?.point {
            return EventDate(
                edtf: .point(first.point), modifier: match.modifier, earliest: earliest, latest: latest,
                precision: Self.precision(of: first.point), source: source, basis: basis)
        }
        return EventDate(
            edtf: .interval(edge(first), edge(last)), modifier: match.modifier, earliest: earliest, latest: latest,
            precision: .period, source: source, basis: basis)
    }

    /// The first and last point that an end of a range means, with their days where the words settle those: a school
    /// year is two years and some days of them, a week seven days.
    private mutating func edges(_ expression: DateExpression, _ match: DateMatch) -> Edges? {
        let stretch: EventDate
        switch expression {
        case .yearSpan(let first, let last, let kind):
            let (earliest, latest) = Self.bounds(first, last, kind)
            stretch = EventDate(
                edtf: .interval(.point(EDTF.Point(year: first)), .point(EDTF.Point(year: last))), earliest: earliest,
                latest: latest, source: .explicit)
        case .relativeYearSpan, .week, .monthWeek, .weekOf, .cabinetPeriod, .fixed, .relative(_, .week):
            var alone = match
            alone.expression = expression
            alone.modifier = nil
            stretch = mention(of: alone).date
        default:
            return settle(expression, match).map { Edges(from: $0, until: $0) }
        }
        guard case .interval(.point(let from), let until) = stretch.edtf, let earliest = stretch.earliest else {
            return nil
        }
        let start = Settled(point: from, source: stretch.source, basis: stretch.basis)
        // A cabinet in office has no end yet.
        guard let end = until.point, let latest = stretch.latest else { return Edges(from: start, until: nil) }
        return Edges(
            from: start, until: Settled(point: end, source: stretch.source, basis: stretch.basis),
            days: (earliest, latest))
    }

    private struct Edges {
        var from: Settled
        var until: Settled?
        var days: (first: CivilDate, last: CivilDate)?
    }
}

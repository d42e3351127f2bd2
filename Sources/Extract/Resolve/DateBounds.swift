import Model

/// The days that `begin`, `medio` and `eind` leave of a date.
enum DateBounds {
    /// Of a year January–March, May–August, October–December; of a month its thirds; of a decade its years 0–3, 3–6, 7–9.
    static func days(of point: EDTF.Point, _ modifier: DateModifier?) -> (first: CivilDate, last: CivilDate) {
        let whole = (point.first, point.last)
        guard let modifier, point.day == nil, modifier == .start || modifier == .mid || modifier == .end else {
            return whole
        }
        if point.unspecifiedDigits == 1 {
            let years = modifier == .start ? (0, 3) : modifier == .mid ? (3, 6) : (7, 9)
            return (
                .firstDay(ofMonth: 1, year: point.year + years.0), .lastDay(ofMonth: 12, year: point.year + years.1)
            )
        }
        if point.unspecifiedDigits > 1 { return whole }
        guard let month = point.month else {
            let months = modifier == .start ? (1, 3) : modifier == .mid ? (5, 8) : (10, 12)
            return (.firstDay(ofMonth: months.0, year: point.year), .lastDay(ofMonth: months.1, year: point.year))
        }
        if month <= 12 {
            switch modifier {
            case .start: return (whole.0, whole.0.adding(days: 9))
            case .mid: return (whole.0.adding(days: 10), whole.0.adding(days: 19))
            default: return (whole.0.adding(days: 20), whole.1)
            }
        }
        let length = whole.1.dayNumber - whole.0.dayNumber + 1
        switch modifier {
        case .start: return (whole.0, whole.0.adding(days: length / 3 - 1))
        case .mid: return (whole.0.adding(days: length / 3), whole.1.adding(days: -(length / 3)))
        default: return (whole.1.adding(days: 1 - length / 3), whole.1)
        }
    }
}

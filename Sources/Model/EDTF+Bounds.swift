extension EDTF {
    /// The first and last day that the expression can mean, inclusive; nil at an open or unknown end.
    public var bounds: (earliest: CivilDate?, latest: CivilDate?) {
        switch self {
        case .point(let point): (point.first, point.last)
        case .interval(let start, let end): (start.point?.first, end.point?.last)
        }
    }
}

extension EDTF.End {
    /// The date at this end; nil where it is open or unknown.
    public var point: EDTF.Point? {
        if case .point(let point) = self { point } else { nil }
    }
}

extension EDTF.Point {
    /// The first day it can mean.
    public var first: CivilDate { range.first }
    /// The last day it can mean.
    public var last: CivilDate { range.last }

    /// Months of each grouping: seasons as Dutch government prose means them (spring March–May … winter
    /// December–February, the winter of a year beginning in that December), quarters, thirds and halves.
    private var range: (first: CivilDate, last: CivilDate) {
        if unspecifiedDigits > 0 {
            let span = unspecifiedDigits == 1 ? 9 : 99
            return (.firstDay(ofMonth: 1, year: year), .lastDay(ofMonth: 12, year: year + span))
        }
        guard let month else { return (.firstDay(ofMonth: 1, year: year), .lastDay(ofMonth: 12, year: year)) }
        if let day, let date = CivilDate(year, month, day) { return (date, date) }
        let months: (first: Int, last: Int) =
            switch month {
            case 21...24: ((month - 21) * 3 + 3, (month - 21) * 3 + 5)
            case 25...28: ((month - 25) * 3 + 3, (month - 25) * 3 + 5)
            case 29...30: ((month - 29) * 3 + 9, (month - 29) * 3 + 11)
            case 31...32: ((month - 31) * 3 + 3, (month - 31) * 3 + 5)
            case 33...36: ((month - 33) * 3 + 1, (month - 33) * 3 + 3)
            case 37...39: ((month - 37) * 4 + 1, (month - 37) * 4 + 4)
            case 40...41: ((month - 40) * 6 + 1, (month - 40) * 6 + 6)
            default: (month, month)
            }
        return (.firstDay(ofMonth: months.first, year: year), .lastDay(ofMonth: months.last, year: year))
    }
}

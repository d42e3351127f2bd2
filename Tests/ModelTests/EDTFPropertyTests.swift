import Model
import Testing

/// Promises that hold for every EDTF value of the levels that are spoken here, tried over the whole of them.
struct EDTFPropertyTests {
    /// Points of every precision, in years from 1500 to 2150 and at the edges of four digits.
    static let points: [EDTF.Point] = {
        var points: [EDTF.Point] = []
        let years = Array(stride(from: 1500, through: 2150, by: 29)) + [-9999, -1, 0, 1, 999, 1000, 2000, 9999]
        for (rank, year) in years.enumerated() {
            let qualifier = ([nil] + EDTF.Qualifier.allCases.map { $0 })[rank % 4]
            points.append(EDTF.Point(year: year, qualifier: qualifier))
            for month in Array(1...12) + Array(21...41) {
                points.append(EDTF.Point(year: year, month: month, qualifier: qualifier))
            }
            for month in 1...12 {
                for day in [1, 28, CivilDate.daysIn(month: month, year: year)] {
                    points.append(EDTF.Point(year: year, month: month, day: day, qualifier: qualifier))
                }
            }
        }
        for century in stride(from: 1500, through: 2100, by: 100) {
            points.append(EDTF.Point(year: century, unspecifiedDigits: 2))
            for decade in stride(from: century, to: century + 100, by: 10) {
                points.append(EDTF.Point(year: decade, unspecifiedDigits: 1))
            }
        }
        return points
    }()

    @Test func `every point is written and read back, and its first day is not after its last`() {
        #expect(Self.points.count > 2000)
        for point in Self.points {
            let value = EDTF.point(point)
            if EDTF(value.description) != value { Issue.record("\(value)") }
            if point.first > point.last { Issue.record("\(value): \(point.first) after \(point.last)") }
        }
    }

    @Test func `every interval of two points and open and unknown ends is written and read back`() {
        let some = stride(from: 0, to: Self.points.count, by: 37).map { EDTF.End.point(Self.points[$0]) }
        for start in some + [.open, .unknown] {
            for end in some + [.open, .unknown] where !(start == .unknown && end == .unknown) {
                let value = EDTF.interval(start, end)
                // What ends before it starts is read as nothing.
                if let first = start.point?.first, let last = end.point?.last, last < first {
                    if EDTF(value.description) != nil { Issue.record("\(value)") }
                    continue
                }
                if EDTF(value.description) != value { Issue.record("\(value)") }
                let bounds = value.bounds
                if (bounds.earliest == nil) != (start.point == nil) || (bounds.latest == nil) != (end.point == nil) {
                    Issue.record("\(value) has a day at an open end")
                }
            }
        }
    }

    @Test func `a part of a year lies inside it, but for winters and southern summers, which end in the next`() {
        for month in 21...41 {
            let part = EDTF.Point(year: 2016, month: month)
            let runsOver = month == 24 || month == 28 || month == 30
            #expect(part.first.year == 2016 && part.last.year == (runsOver ? 2017 : 2016), "\(month)")
        }
    }

    @Test func `quarters, thirds and halves follow one another without a gap`() {
        for months in [33...36, 37...39, 40...41] {
            let parts = months.map { EDTF.Point(year: 2016, month: $0) }
            #expect(parts.first?.first == CivilDate(2016, 1, 1))
            #expect(parts.last?.last == CivilDate(2016, 12, 31))
            for (one, next) in zip(parts, parts.dropFirst()) { #expect(one.last.adding(days: 1) == next.first) }
        }
    }

    @Test func `there is no year minus zero`() {
        #expect(EDTF("-0000") == nil)
        #expect(EDTF("0000") != nil)
    }
}

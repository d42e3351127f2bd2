import Foundation
import Model

/// Whether a run that brought nothing should have brought something.
public struct Expectation: Sendable {
    public var calendar: PublicationCalendar
    /// Days in a row that may bring nothing although papers were expected.
    public var quietDays: Int
    /// The day that is judged.
    public var day: CivilDate
    /// The day that the last file came on; nil where none ever did.
    public var lastArrival: CivilDate?

    public init(
        calendar: PublicationCalendar = PublicationCalendar(), quietDays: Int = 0, day: CivilDate,
        lastArrival: CivilDate?
    ) {
        self.calendar = calendar
        self.quietDays = quietDays
        self.day = day
        self.lastArrival = lastArrival
    }

    /// The day that a moment belongs to, here: what is taken in before noon came the day before.
    public static func day(of moment: Date) -> CivilDate {
        var seconds = time_t(moment.timeIntervalSince1970) - 12 * 3600
        var parts = tm()
        localtime_r(&seconds, &parts)
        return CivilDate.firstDay(ofMonth: Int(parts.tm_mon) + 1, year: Int(parts.tm_year) + 1900)
            .adding(days: Int(parts.tm_mday) - 1)
    }

    /// Expected days since the last arrival, the judged one included.
    public var silentDays: Int {
        // A year of silence says no more than a month of it; a clock that was set back says nothing.
        let since = lastArrival.map { max($0, day.adding(days: -366)) } ?? day.adding(days: -1)
        guard since < day else { return 0 }
        return (since.dayNumber + 1...day.dayNumber).count { calendar.expects(CivilDate(dayNumber: $0)) }
    }

    /// Whether the run brought what was expected.
    ///
    /// - Parameter arrived: new or changed files of the run.
    public func isMet(arrived: Int) -> Bool {
        arrived > 0 || !calendar.expects(day) || silentDays <= quietDays
    }
}

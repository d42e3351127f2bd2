import Foundation
import Model
import Testing

@testable import Pipeline

struct PublicationCalendarTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    /// First and last day of recesses as they were held.
    private static let held = [
        ("1999-04-30", "1999-05-16"), ("2008-07-04", "2008-09-01"), ("2023-04-21", "2023-05-08"),
        ("2023-07-07", "2023-09-04"), ("2023-10-13", "2023-10-23"), ("2023-12-22", "2024-01-15"),
        ("2024-02-16", "2024-02-26"), ("2024-04-26", "2024-05-13"), ("2024-07-05", "2024-09-02"),
    ]

    @Test(arguments: held)
    func `no day of a recess that was held is expected to bring anything`(first: String, last: String) throws {
        let calendar = PublicationCalendar()
        for number in try day(first).dayNumber...day(last).dayNumber {
            #expect(!calendar.expects(CivilDate(dayNumber: number)), "\(CivilDate(dayNumber: number))")
        }
    }

    @Test(arguments: 1995...2040)
    func `every year has working weeks between its recesses, and weekends are never expected`(year: Int) throws {
        let calendar = PublicationCalendar()
        let days = try (day("\(year)-01-01").dayNumber...day("\(year)-12-31").dayNumber).map(CivilDate.init(dayNumber:))
        let expected = days.filter(calendar.expects)
        #expect((85...150).contains(expected.count), "\(expected.count)")
        #expect(expected.allSatisfy { $0.weekday <= 5 })
        for month in [1, 3, 6, 9, 11, 12] { #expect(expected.contains { $0.month == month }, "month \(month)") }
        #expect(!expected.contains { $0.month == 8 })
        #expect(calendar.recess(on: try day("\(year)-10-15")) != nil || year < 1997)
        #expect(calendar.recess(on: try day("\(year)-12-27"))?.name == "kerstreces")
    }

    @Test(arguments: ["2024-03-29", "2024-04-01", "2025-04-18", "2024-05-09", "2024-05-10", "2025-06-09", "2013-04-30"])
    func `Good Friday, Easter Monday, Ascension and its morrow, Whit Monday and the king's day are free`(
        text: String
    ) throws {
        #expect(PublicationCalendar.isHoliday(try day(text)))
        #expect(!PublicationCalendar.isHoliday(try day("2024-11-12")))
    }

    @Test func `a file of recesses stands in the place of the rule in its years`() throws {
        let calendar = try PublicationCalendar(lines: "# zelf\n2026-07-10 2026-08-30 zomerreces\n\n")
        #expect(calendar.expects(try day("2026-07-06")))
        #expect(!calendar.expects(try day("2026-07-13")))
        #expect(calendar.recess(on: try day("2026-10-15")) == nil)
        #expect(calendar.recess(on: try day("2027-10-15"))?.name == "herfstreces")
        #expect(throws: PublicationCalendar.Malformed(line: 2, text: "2026-08-30 2026-07-10")) {
            _ = try PublicationCalendar(lines: "\n2026-08-30 2026-07-10")
        }
    }

    @Test func `silence is counted in days that should have brought something`() throws {
        // Tuesday 12 November 2024; the last paper came on the Thursday before.
        var expectation = Expectation(day: try day("2024-11-19"), lastArrival: try day("2024-11-14"))
        #expect(expectation.silentDays == 3)
        #expect(expectation.isMet(arrived: 1) && !expectation.isMet(arrived: 0))
        expectation.quietDays = 3
        #expect(expectation.isMet(arrived: 0))
        expectation.quietDays = 0
        expectation.day = try day("2024-11-17")
        #expect(expectation.isMet(arrived: 0), "a Sunday")
        expectation.day = try day("2024-10-16")
        #expect(expectation.isMet(arrived: 0), "a recess")
        expectation.day = try day("2024-11-01")
        #expect(expectation.silentDays == 0, "a clock that was set back")
        #expect(!Expectation(day: try day("2024-11-19"), lastArrival: nil).isMet(arrived: 0))
    }

    @Test func `a night belongs to the day before`() throws {
        var noon = tm()
        (noon.tm_year, noon.tm_mon, noon.tm_mday, noon.tm_hour, noon.tm_isdst) = (124, 10, 19, 3, -1)
        #expect(Expectation.day(of: Date(timeIntervalSince1970: Double(mktime(&noon)))) == (try day("2024-11-18")))
        (noon.tm_hour, noon.tm_isdst) = (18, -1)
        #expect(Expectation.day(of: Date(timeIntervalSince1970: Double(mktime(&noon)))) == (try day("2024-11-19")))
    }
}

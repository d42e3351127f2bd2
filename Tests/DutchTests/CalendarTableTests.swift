import Dutch
import Testing

@Suite struct CalendarTableTests {
    @Test func `every spelling of a month leads to one month`() {
        var seen: [String: Month] = [:]
        for month in Month.allCases {
            for spelling in month.spellings {
                #expect(Month.named(spelling)?.month == month, "\(spelling)")
                #expect(seen[spelling] == nil || seen[spelling] == month, "\(spelling)")
                seen[spelling] = month
            }
        }
        #expect(Month.allCases.count == 12)
    }

    @Test func `every spelling of a day and of a season is known`() {
        for day in Weekday.allCases { for name in day.spellings { #expect(Weekday.named(name) == day) } }
        for season in Season.allCases { for name in season.names { #expect(Season.named(name) == season) } }
        for unit in DateUnit.allCases { for name in unit.names { #expect(DateUnit.named(name) == unit) } }
        for direction in Direction.allCases {
            for word in direction.words { #expect(Direction.named(word) == direction) }
        }
    }

    @Test(arguments: [(2014, 4, 20), (2016, 3, 27), (2008, 3, 23), (2011, 4, 24), (2000, 4, 23)])
    func `Easter falls where the calendar has it`(_ year: Int, _ month: Int, _ day: Int) {
        let easter = FeastDay.pasen.date(in: year)
        #expect(easter.month == month && easter.day == day)
    }

    @Test(arguments: [(2016, 20), (2017, 19), (2012, 18), (2013, 17), (1999, 21)])
    func `Prinsjesdag is the third Tuesday of September`(_ year: Int, _ day: Int) {
        let found = FeastDay.prinsjesdag.date(in: year)
        #expect(found.month == 9 && found.day == day)
    }

    @Test func `the King's day moves off a Sunday`() {
        #expect(FeastDay.koningsdag.date(in: 2014).day == 26)
        #expect(FeastDay.koningsdag.date(in: 2015).day == 27)
    }

    @Test func `cabinets follow one another without a gap`() {
        for (first, second) in zip(Cabinet.all, Cabinet.all.dropFirst()) { #expect(first.end == second.start) }
    }

    @Test func `the slug of a law has single hyphens and no accents`() {
        #expect(Law.identifier(of: "Wet werk en bijstand") == "law:wet-werk-en-bijstand")
        #expect(Law.identifier(of: "Coördinatiewet  regio’s") == "law:coordinatiewet-regio-s")
    }
}

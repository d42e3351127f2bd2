/// Days of the year that are known by a name.
public enum FeastDay: String, CaseIterable, Sendable {
    case nieuwjaarsdag, driekoningen, koninginnedag, koningsdag, dodenherdenking, bevrijdingsdag
    case pasen, paasdag, hemelvaartsdag, hemelvaart, pinksteren, carnaval
    case prinsjesdag, verantwoordingsdag, allerheiligen, sinterklaas, kerst, kerstmis, kerstdag, kerstavond
    case oudjaar, oudejaarsdag, oudejaarsavond

    /// Month and day in a year.
    ///
    /// Source: the Gregorian Easter of Meeus, Jones and Butcher; Koningsdag and Koninginnedag on the day before where
    /// they fall on a Sunday; Prinsjesdag the third Tuesday of September; Verantwoordingsdag the third Wednesday of May.
    public func date(in year: Int) -> (month: Int, day: Int) {
        switch self {
        case .nieuwjaarsdag: (1, 1)
        case .driekoningen: (1, 6)
        case .koninginnedag: Self.weekday(year, 4, 30) == 7 ? (year < 1980 ? (5, 1) : (4, 29)) : (4, 30)
        case .koningsdag: Self.weekday(year, 4, 27) == 7 ? (4, 26) : (4, 27)
        case .dodenherdenking: (5, 4)
        case .bevrijdingsdag: (5, 5)
        case .pasen, .paasdag: Self.easter(year, plus: 0)
        case .hemelvaart, .hemelvaartsdag: Self.easter(year, plus: 39)
        case .pinksteren: Self.easter(year, plus: 49)
        case .carnaval: Self.easter(year, plus: -49)
        case .prinsjesdag: (9, Self.third(2, 9, year))
        case .verantwoordingsdag: (5, Self.third(3, 5, year))
        case .allerheiligen: (11, 1)
        case .sinterklaas: (12, 5)
        case .kerstavond: (12, 24)
        case .kerst, .kerstmis, .kerstdag: (12, 25)
        case .oudjaar, .oudejaarsdag, .oudejaarsavond: (12, 31)
        }
    }

    /// Third weekday of a month: 15...21.
    private static func third(_ wanted: Int, _ month: Int, _ year: Int) -> Int {
        let first = weekday(year, month, 1)
        return 15 + (wanted - first + 7) % 7
    }

    /// 1 is Monday. Source: Sakamoto's method.
    private static func weekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let shifted = month < 3 ? year - 1 : year
        let sunday = (shifted + shifted / 4 - shifted / 100 + shifted / 400 + shifts[month - 1] + day) % 7
        return sunday == 0 ? 7 : sunday
    }

    private static func easter(_ year: Int, plus days: Int) -> (month: Int, day: Int) {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
        let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
        var month = f / 31
        var day = f % 31 + 1 + days
        while true {
            let length = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if day < 1 {
                month -= 1
                day += length[month - 1]
            } else if day > length[month - 1] {
                day -= length[month - 1]
                month += 1
            } else {
                return (month, day)
            }
        }
    }

    private static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }
}

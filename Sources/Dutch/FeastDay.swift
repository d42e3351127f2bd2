/// Days of the year that are known by a name.
public enum FeastDay: String, CaseIterable, Sendable {
    case nieuwjaar, nieuwjaarsdag, driekoningen, valentijnsdag, koninginnedag, koningsdag
    case dodenherdenking, bevrijdingsdag, moederdag, vaderdag, veteranendag
    case pasen, paasdag, paaszondag, paasmaandag, hemelvaartsdag, hemelvaart, carnaval
    case pinksteren, pinksterdag, pinksterzondag, pinkstermaandag
    case prinsjesdag, verantwoordingsdag, dierendag, allerheiligen, allerzielen
    case sinterklaas, sinterklaasavond, pakjesavond, kerst, kerstmis, kerstdag, kerstavond
    case oudjaar, oudjaarsdag, oudjaarsavond, oudejaarsdag, oudejaarsavond, silvester

    /// Feasts of two days, told apart by `eerste` and `tweede`.
    public var isOfTwoDays: Bool { self == .kerstdag || self == .paasdag || self == .pinksterdag }

    /// Month and day in a year.
    ///
    /// Source: the Gregorian Easter of Meeus, Jones and Butcher; Koningsdag and Koninginnedag on the day before where
    /// they fall on a Sunday; Prinsjesdag the third Tuesday of September; Verantwoordingsdag the third Wednesday of May.
    public func date(in year: Int) -> (month: Int, day: Int) {
        switch self {
        case .nieuwjaar, .nieuwjaarsdag: (1, 1)
        case .valentijnsdag: (2, 14)
        case .moederdag: (5, Self.nth(2, 7, 5, year))
        case .vaderdag: (6, Self.nth(3, 7, 6, year))
        case .veteranendag: (6, Self.nth(0, 6, 6, year))
        case .dierendag: (10, 4)
        case .allerzielen: (11, 2)
        case .sinterklaasavond, .pakjesavond: (12, 5)
        case .driekoningen: (1, 6)
        case .koninginnedag: Self.weekday(year, 4, 30) == 7 ? (year < 1980 ? (5, 1) : (4, 29)) : (4, 30)
        case .koningsdag: Self.weekday(year, 4, 27) == 7 ? (4, 26) : (4, 27)
        case .dodenherdenking: (5, 4)
        case .bevrijdingsdag: (5, 5)
        case .pasen, .paasdag, .paaszondag: Self.easter(year, plus: 0)
        case .paasmaandag: Self.easter(year, plus: 1)
        case .hemelvaart, .hemelvaartsdag: Self.easter(year, plus: 39)
        case .pinksteren, .pinksterdag, .pinksterzondag: Self.easter(year, plus: 49)
        case .pinkstermaandag: Self.easter(year, plus: 50)
        case .carnaval: Self.easter(year, plus: -49)
        case .prinsjesdag: (9, Self.nth(3, 2, 9, year))
        case .verantwoordingsdag: (5, Self.nth(3, 3, 5, year))
        case .allerheiligen: (11, 1)
        case .sinterklaas: (12, 5)
        case .kerstavond: (12, 24)
        case .kerst, .kerstmis, .kerstdag: (12, 25)
        case .oudjaar, .oudjaarsdag, .oudjaarsavond, .oudejaarsdag, .oudejaarsavond, .silvester: (12, 31)
        }
    }

    /// The second day of a feast of two days: `tweede kerstdag`.
    public func secondDay(in year: Int) -> (month: Int, day: Int) {
        switch self {
        case .paasdag: Self.easter(year, plus: 1)
        case .pinksterdag: Self.easter(year, plus: 50)
        default: (12, 26)
        }
    }

    /// Good Friday of a year.
    public static func goodFriday(in year: Int) -> (month: Int, day: Int) { easter(year, plus: -2) }

    /// The day of the month of its first, second … weekday; of the last one where the rank is 0.
    public static func nth(_ rank: Int, _ wanted: Int, _ month: Int, _ year: Int) -> Int {
        let first = 1 + (wanted - weekday(year, month, 1) + 7) % 7
        if rank > 0 { return first + (rank - 1) * 7 }
        let length = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return first + (length - first) / 7 * 7
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

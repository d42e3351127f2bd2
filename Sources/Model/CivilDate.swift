/// A day that exists in the proleptic Gregorian calendar, without a clock or a time zone.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Year, month and day in one number that orders as they do: a text may hold millions of days.
    private let packed: Int32

    public var year: Int { Int(packed >> 9) }
    /// 1...12.
    public var month: Int { Int(packed >> 5) & 15 }
    /// 1...31.
    public var day: Int { Int(packed) & 31 }

    /// Nil for a day that does not exist, as 31 April, and for years past four million.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.daysIn(month: month, year: year),
            abs(year) < 1 << 22
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
    }

    /// The first day of a month; months under 1 or over 12 run on into other years.
    public static func firstDay(ofMonth month: Int, year: Int) -> CivilDate {
        let shifted = month - 1
        let years = shifted >= 0 ? shifted / 12 : -((11 - shifted) / 12)
        return CivilDate(unchecked: year + years, shifted - years * 12 + 1, 1)
    }

    /// The last day of a month; months under 1 or over 12 run on into other years.
    public static func lastDay(ofMonth month: Int, year: Int) -> CivilDate {
        let first = firstDay(ofMonth: month, year: year)
        return CivilDate(unchecked: first.year, first.month, daysIn(month: first.month, year: first.year))
    }

    public static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    /// Days in a month of 1...12.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970.
    ///
    /// Source: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that many days after 1 January 1970.
    ///
    /// Source: as ``dayNumber``, `civil_from_days`.
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        self.init(
            unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day `days` later; earlier where negative.
    public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    /// The same day that many months on, or the month's last day where it has no such day.
    public func adding(months: Int) -> CivilDate {
        let first = CivilDate.firstDay(ofMonth: month + months, year: year)
        return CivilDate(
            unchecked: first.year, first.month, min(day, CivilDate.daysIn(month: first.month, year: first.year)))
    }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    public var weekday: Int {
        let shifted = (dayNumber + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.packed < right.packed
    }
}

extension CivilDate: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// `2014-04-24`; years under 1000 are filled with zeros.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(abs(number))
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return (year < 0 ? "-" : "") + padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    /// Reads `2014-04-24` and nothing else.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
        var numbers: [Int] = []
        for part in parts {
            var number = 0
            for byte in part {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            numbers.append(number)
        }
        self.init(numbers[0], numbers[1], numbers[2])
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no day")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

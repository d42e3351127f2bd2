/// The Dutch governments since 1967 with the days on which they were sworn in and relieved.
///
/// Source: the list of cabinets of Parlement.com and Rijksoverheid; the last one has no end here.
public struct Cabinet: Sendable, Hashable {
    /// Folded name of the prime minister: `balkenende`, `van agt`.
    public var name: String
    /// 0 where there was only one of that name.
    public var rank: Int
    /// `YYYY-MM-DD`.
    public var start: String
    /// `YYYY-MM-DD`, the day on which the next one took office; nil while it is in office.
    public var end: String?

    public static let all: [Cabinet] = [
        Cabinet(name: "de jong", rank: 0, start: "1967-04-05", end: "1971-07-06"),
        Cabinet(name: "biesheuvel", rank: 1, start: "1971-07-06", end: "1972-08-09"),
        Cabinet(name: "biesheuvel", rank: 2, start: "1972-08-09", end: "1973-05-11"),
        Cabinet(name: "den uyl", rank: 0, start: "1973-05-11", end: "1977-12-19"),
        Cabinet(name: "van agt", rank: 1, start: "1977-12-19", end: "1981-09-11"),
        Cabinet(name: "van agt", rank: 2, start: "1981-09-11", end: "1982-05-29"),
        Cabinet(name: "van agt", rank: 3, start: "1982-05-29", end: "1982-11-04"),
        Cabinet(name: "lubbers", rank: 1, start: "1982-11-04", end: "1986-07-14"),
        Cabinet(name: "lubbers", rank: 2, start: "1986-07-14", end: "1989-11-07"),
        Cabinet(name: "lubbers", rank: 3, start: "1989-11-07", end: "1994-08-22"),
        Cabinet(name: "kok", rank: 1, start: "1994-08-22", end: "1998-08-03"),
        Cabinet(name: "kok", rank: 2, start: "1998-08-03", end: "2002-07-22"),
        Cabinet(name: "balkenende", rank: 1, start: "2002-07-22", end: "2003-05-27"),
        Cabinet(name: "balkenende", rank: 2, start: "2003-05-27", end: "2006-07-07"),
        Cabinet(name: "balkenende", rank: 3, start: "2006-07-07", end: "2007-02-22"),
        Cabinet(name: "balkenende", rank: 4, start: "2007-02-22", end: "2010-10-14"),
        Cabinet(name: "rutte", rank: 1, start: "2010-10-14", end: "2012-11-05"),
        Cabinet(name: "rutte", rank: 2, start: "2012-11-05", end: "2017-10-26"),
        Cabinet(name: "rutte", rank: 3, start: "2017-10-26", end: "2022-01-10"),
        Cabinet(name: "rutte", rank: 4, start: "2022-01-10", end: "2024-07-02"),
        Cabinet(name: "schoof", rank: 0, start: "2024-07-02", end: nil),
    ]

    /// The value of a Roman number up to 39, in capitals; nil for anything else.
    public static func roman(_ text: String) -> Int? {
        let values: [UInt8: Int] = [0x49: 1, 0x56: 5, 0x58: 10]
        var total = 0
        var last = 0
        for byte in text.utf8.reversed() {
            guard let value = values[byte] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 ? total : nil
    }
}

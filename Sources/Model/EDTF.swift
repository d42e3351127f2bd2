/// A date, a period or an open stretch of time in the Extended Date/Time Format.
///
/// Of ISO 8601-2:2019 level 0 without times of day; of level 1 qualification, seasons, open and unknown ends, years
/// before year 0, and digits not specified: the last one or two of a year, a month, a day (`199X`, `2004-XX`,
/// `2004-06-XX`); of level 2 the sub-year groupings 21–41. Seasons and quarters are also read and written at the ends of
/// an interval (`../2018-22`), which the standard leaves to agreement. Not read: years of more than four digits
/// (`Y170000002`), which no day of the calendar here reaches, and an interval that ends before it starts.
public enum EDTF: Hashable, Sendable {
    case point(Point)
    case interval(End, End)

    /// One end of an interval.
    public enum End: Hashable, Sendable {
        case point(Point)
        /// `..`: runs on.
        case open
        /// Nothing written: not known.
        case unknown
    }

    /// How sure a date is.
    public enum Qualifier: Character, Hashable, Sendable, CaseIterable {
        case uncertain = "?"
        case approximate = "~"
        case both = "%"
    }

    /// A day, a month, a grouping of months, a year, a decade or a century.
    public struct Point: Hashable, Sendable {
        private var storedYear: Int32
        /// 0 for none; so is ``storedDay``. A point takes eight bytes, for a text may hold millions of them.
        private var storedMonth: Int8
        private var storedDay: Int8
        /// The digits in its two low bits, then a bit for a month and a bit for a day of `XX`.
        private var storedDigits: Int8
        public var qualifier: Qualifier?

        /// The year, of a decade or century its first year (199X is 1990).
        public var year: Int {
            get { Int(storedYear) }
            set { storedYear = Int32(truncatingIfNeeded: newValue) }
        }
        /// How many last digits of the year are `X`: 0, 1 (decade) or 2 (century).
        public var unspecifiedDigits: Int {
            get { Int(storedDigits & 3) }
            set { storedDigits = storedDigits & ~3 | Int8(truncatingIfNeeded: newValue & 3) }
        }
        /// Whether the month is there and not known: `2004-XX`. Its days are those of the year.
        public internal(set) var hasUnknownMonth: Bool {
            get { storedDigits & 4 != 0 }
            set { storedDigits = newValue ? storedDigits | 4 : storedDigits & ~4 }
        }
        /// Whether the day is there and not known: `2004-06-XX`. Its days are those of the month or the year.
        public internal(set) var hasUnknownDay: Bool {
            get { storedDigits & 8 != 0 }
            set { storedDigits = newValue ? storedDigits | 8 : storedDigits & ~8 }
        }
        /// 1...12 a month, 21...24 seasons, 25...32 seasons by hemisphere, 33...36 quarters, 37...39 four-month
        /// thirds, 40...41 halves; nil for a whole year.
        public var month: Int? {
            get { storedMonth == 0 ? nil : Int(storedMonth) }
            set { storedMonth = Int8(truncatingIfNeeded: newValue ?? 0) }
        }
        /// 1...31.
        public var day: Int? {
            get { storedDay == 0 ? nil : Int(storedDay) }
            set { storedDay = Int8(truncatingIfNeeded: newValue ?? 0) }
        }

        public init(
            year: Int, month: Int? = nil, day: Int? = nil, unspecifiedDigits: Int = 0, qualifier: Qualifier? = nil
        ) {
            storedYear = Int32(truncatingIfNeeded: year)
            storedMonth = Int8(truncatingIfNeeded: month ?? 0)
            storedDay = Int8(truncatingIfNeeded: day ?? 0)
            storedDigits = Int8(truncatingIfNeeded: unspecifiedDigits)
            self.qualifier = qualifier
        }
    }

    /// A year.
    public static func year(_ year: Int) -> EDTF { .point(Point(year: year)) }
    /// A month or a grouping of months.
    public static func month(_ year: Int, _ month: Int) -> EDTF { .point(Point(year: year, month: month)) }
    /// A day; not checked to exist.
    public static func day(_ date: CivilDate) -> EDTF {
        .point(Point(year: date.year, month: date.month, day: date.day))
    }
}

import Dutch
import Model

/// Days on which the Tweede Kamer is at work, so that papers come.
///
/// Outside recess, weekends and holidays something is expected. The recesses are windows by rule, since the House sets
/// them anew each year around the school holidays; each is a week longer at both ends than the rule says. Checked
/// against the list that the House publishes (tweedekamer.nl/debat_en_vergadering/recessen, 2023 and 2024) and against
/// press notices of 1999 and 2008. The autumn recess exists since 1997 (parlement.com, Parlementair reces).
public struct PublicationCalendar: Hashable, Sendable {
    /// Days without sittings, both ends included.
    public struct Window: Hashable, Sendable {
        public var first: CivilDate
        public var last: CivilDate
        public var name: String

        public init(first: CivilDate, last: CivilDate, name: String = "") {
            self.first = first
            self.last = last
            self.name = name
        }

        func holds(_ day: CivilDate) -> Bool { first <= day && day <= last }
    }

    /// A recess from the first Friday on or after one day to the first Monday on or after another.
    private struct Recess {
        var name: String
        var first: (month: Int, day: Int)
        var last: (month: Int, day: Int)
        var since = 0
    }

    private static let recesses = [
        Recess(name: "kerstreces", first: (12, 17), last: (1, 10)),
        Recess(name: "voorjaarsreces", first: (2, 13), last: (3, 1)),
        Recess(name: "meireces", first: (4, 20), last: (5, 7)),
        Recess(name: "zomerreces", first: (7, 3), last: (8, 30)),
        Recess(name: "herfstreces", first: (10, 11), last: (10, 28), since: 1997),
    ]

    /// Days before and after a recess on which little comes.
    public static let margin = 7

    /// What a person knows better: in the years it names, it stands in the place of the rule.
    private let known: [Window]
    private let knownYears: Set<Int>

    public init(known: [Window] = []) {
        self.known = known
        knownYears = Set(known.map(\.first.year))
    }

    /// Whether papers are expected on a day.
    public func expects(_ day: CivilDate) -> Bool {
        day.weekday <= 5 && !Self.isHoliday(day) && recess(on: day) == nil
    }

    /// The recess that a day lies in, its margin included.
    public func recess(on day: CivilDate) -> Window? {
        if let window = known.first(where: { $0.holds(day) }) { return window }
        return [day.year - 1, day.year].flatMap { knownYears.contains($0) ? [] : Self.windows(of: $0) }
            .first { $0.holds(day) }
    }

    /// The windows by rule that begin in a year, with their margins.
    static func windows(of year: Int) -> [Window] {
        recesses.filter { $0.since <= year }.compactMap { recess in
            let lastYear = recess.last.month < recess.first.month ? year + 1 : year
            guard let from = CivilDate(year, recess.first.month, recess.first.day),
                let to = CivilDate(lastYear, recess.last.month, recess.last.day)
            else { return nil }
            return Window(
                first: onOrAfter(from, weekday: 5).adding(days: -margin),
                last: onOrAfter(to, weekday: 1).adding(days: margin), name: recess.name)
        }
    }

    private static func onOrAfter(_ day: CivilDate, weekday: Int) -> CivilDate {
        day.adding(days: (weekday - day.weekday + 7) % 7)
    }

    /// Days on which no office of the state works, Good Friday and the day after Ascension Day among them.
    static func isHoliday(_ day: CivilDate) -> Bool {
        func date(_ feast: FeastDay) -> CivilDate? {
            let (month, number) = feast.date(in: day.year)
            return CivilDate(day.year, month, number)
        }
        let feasts: [(FeastDay, [Int])] = [
            (.nieuwjaarsdag, [0]), (.pasen, [-2, 1]), (day.year >= 2014 ? .koningsdag : .koninginnedag, [0]),
            (.bevrijdingsdag, [0]), (.hemelvaartsdag, [0, 1]), (.pinksteren, [1]), (.kerst, [0, 1]),
        ]
        return feasts.contains { feast, shifts in
            shifts.contains { date(feast)?.adding(days: $0) == day }
        }
    }
}

extension PublicationCalendar {
    /// What is wrong with a line of a file of recesses.
    public struct Malformed: Error, Hashable, Sendable {
        public var line: Int
        public var text: String
    }

    /// Reads a file of recesses: a line each, its first and its last day and a name; `#` begins a remark.
    public init(lines text: String) throws(Malformed) {
        var windows: [Window] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            if words.isEmpty { continue }
            guard words.count >= 2, let first = CivilDate(String(words[0])), let last = CivilDate(String(words[1])),
                first <= last
            else { throw Malformed(line: index + 1, text: String(line)) }
            windows.append(Window(first: first, last: last, name: words.dropFirst(2).joined(separator: " ")))
        }
        self.init(known: windows)
    }
}

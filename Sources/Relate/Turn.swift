import Model

/// A stretch of days in which something lies; nil at an end that is open.
public struct Window: Hashable, Sendable {
    public var first: CivilDate?
    public var last: CivilDate?

    public init(_ first: CivilDate?, _ last: CivilDate?) {
        self.first = first
        self.last = last
    }

    /// Days that both can mean; nil where they exclude each other.
    func intersection(_ other: Window) -> Window? {
        let first = [first, other.first].compactMap { $0 }.max()
        let last = [last, other.last].compactMap { $0 }.min()
        if let first, let last, last < first { return nil }
        return Window(first, last)
    }

    /// Days; an open end counts as a century.
    var width: Int {
        guard let first, let last else { return 36_525 }
        return last.dayNumber - first.dayNumber
    }

    /// As EDTF: whole years as years, else days.
    var edtf: String {
        func end(_ day: CivilDate?, isYear: Bool) -> String { day.map { isYear ? String($0.year) : "\($0)" } ?? ".." }
        let isYears =
            (first.map { $0.month == 1 && $0.day == 1 } ?? true)
            && (last.map { $0.month == 12 && $0.day == 31 } ?? true)
        let (from, to) = (end(first, isYear: isYears), end(last, isYear: isYears))
        return from == to ? from : from + "/" + to
    }

    /// What it is sorted by.
    var anchor: CivilDate? { first ?? last }
}

/// The beginning or end of a life as documents tell it: several witnesses of one change.
public struct Turn: Hashable, Sendable {
    /// How a witness tells it.
    public enum Source: String, Hashable, Sendable {
        /// The event itself.
        case event
        /// One end of a period that labels the subject: `2002-2009: Centra voor Werk en Inkomen`.
        case period
        /// Another subject came in its place.
        case succession
        /// What an amendment brought: `wijziging Wet SUWI, integrale dienstverlening`.
        case amendment
    }

    /// A witness and how it tells it.
    public struct Account: Hashable, Sendable {
        /// Place in the list of witnesses.
        public var witness: Int
        public var source: Source
        public var window: Window
        /// As written, of this end alone: `2009` of `2002/2009`.
        public var edtf: String
    }

    /// The days that all accounts agree on.
    public var window: Window
    /// As the narrowest account writes it; where another leaves less of its days, what is left.
    public var edtf: String
    public var accounts: [Account]
    /// Documents that tell it.
    public var documents: Int

    /// The first and last year it can lie in; nil at an open end.
    public var years: (first: Int?, last: Int?) { (window.first?.year, window.last?.year) }

    /// Accounts that can mean the same days become one turn; those that exclude each other stay apart.
    ///
    /// The narrowest are taken first, so that a wide one (`geleidelijk, 2005-2015`) does not tie two exact ones together.
    static func gather(_ accounts: [Account], documents: (Int) -> String) -> [Turn] {
        var turns: [Turn] = []
        let ordered = accounts.sorted {
            ($0.window.width, $0.window.anchor?.dayNumber ?? 0, $0.witness)
                < ($1.window.width, $1.window.anchor?.dayNumber ?? 0, $1.witness)
        }
        // Turns exclude each other, so that in order of time those that an account can mean lie side by side.
        var inTime: [Int] = []
        for account in ordered {
            let first = account.window.first?.dayNumber ?? Int.min
            let last = account.window.last?.dayNumber ?? Int.max
            var low = 0
            var high = inTime.count
            while low < high {
                let middle = (low + high) / 2
                let end = turns[inTime[middle]].window.last?.dayNumber ?? Int.max
                if end < first { low = middle + 1 } else { high = middle }
            }
            let start = low
            var found: Int?
            while low < inTime.count, (turns[inTime[low]].window.first?.dayNumber ?? Int.min) <= last {
                found = min(found ?? inTime[low], inTime[low])
                low += 1
            }
            if let index = found, let common = turns[index].window.intersection(account.window) {
                turns[index].window = common
                if common != turns[index].accounts[0].window { turns[index].edtf = common.edtf }
                turns[index].accounts.append(account)
            } else {
                inTime.insert(turns.count, at: start)
                turns.append(Turn(window: account.window, edtf: account.edtf, accounts: [account], documents: 0))
            }
        }
        for index in turns.indices {
            turns[index].documents = Set(turns[index].accounts.map { documents($0.witness) }).count
        }
        return turns
    }

    /// Whether it is the better founded of two: more documents, then more witnesses, then the more exact, then the earlier.
    func isBetter(than other: Turn) -> Bool {
        let own = (-documents, -accounts.count, window.width, window.anchor?.dayNumber ?? 0)
        return own < (-other.documents, -other.accounts.count, other.window.width, other.window.anchor?.dayNumber ?? 0)
    }
}

/// From a subject's beginning to its end.
public struct Lifetime: Hashable, Sendable {
    /// What became of it.
    public enum State: String, Hashable, Sendable {
        /// Its end is told.
        case ended
        /// Its end is planned but not told to have come.
        case ending
        /// Nothing tells of an end.
        case open
    }

    /// What came before or after, and what says so.
    public struct Neighbour: Hashable, Sendable {
        public var name: String
        /// A subject of the register; nil where the store tells nothing of it.
        public var subject: Int?
        /// The witness that says so; nil for the table of facts.
        public var witness: Int?
    }

    public var subject: Int
    /// The best founded beginning; nil where none is told.
    public var begin: Turn?
    /// Beginnings that exclude it, the better founded first.
    public var otherBegins: [Turn]
    public var end: Turn?
    public var otherEnds: [Turn]
    /// Ends announced for a day, without a document that tells of them as done.
    public var plannedEnds: [Turn]
    public var successors: [Neighbour]
    public var predecessors: [Neighbour]
    /// The last day on which a document or a change shows it alive; nil where nothing is dated.
    public var lastSeen: CivilDate?

    public var state: State { end != nil ? .ended : plannedEnds.isEmpty ? .open : .ending }

    /// The least and the most days it can have lived; nil without both ends, or where one is open.
    public var days: (least: Int, most: Int)? {
        guard let begin = begin?.window, let end = end?.window, let first = begin.first, let from = begin.last,
            let to = end.first, let last = end.last
        else { return nil }
        return (max(0, to.dayNumber - from.dayNumber), max(0, last.dayNumber - first.dayNumber))
    }

    /// The least whole years it can have lived and the most, by the calendar; where a day is not known, a year that began
    /// counts in the most. Nil as ``days``.
    public var years: (least: Int, most: Int)? {
        guard let begin = begin?.window, let end = end?.window, let first = begin.first, let from = begin.last,
            let to = end.first, let last = end.last
        else { return nil }
        let least = max(0, from.months(to: to)) / 12
        let most = max(0, first.months(to: last)) / 12
        if first == from, to == last { return (least, least) }
        // What is left over is a year that began.
        let isWhole = (first.month, first.day) == (last.month, last.day)
        return (least, isWhole ? most : most + 1)
    }
}

extension CivilDate {
    /// Whole months up to another day; less than nothing where it lies before.
    func months(to other: CivilDate) -> Int {
        (other.year - year) * 12 + other.month - month - (other.day < day ? 1 : 0)
    }
}

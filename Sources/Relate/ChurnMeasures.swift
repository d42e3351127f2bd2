import Dutch
import Model

/// The measures of churn over related changes; `docs/churn.md` defines each.
public struct ChurnMeasures: Sendable {
    /// An action on a subject that a later one undid.
    public struct Reversal: Hashable, Sendable {
        public var subject: Int
        public var undone: Turn
        public var undoing: Turn
        /// `ended` a beginning, `revived` an end.
        public var kind: Kind
        /// The least and the most days between them; nil where an end is open.
        public var days: (least: Int, most: Int)? {
            guard let from = undone.window.last, let to = undoing.window.first,
                let first = undone.window.first,
                let last = undoing.window.last
            else { return nil }
            return (max(0, to.dayNumber - from.dayNumber), max(0, last.dayNumber - first.dayNumber))
        }

        public enum Kind: String, Hashable, Sendable { case ended, revived, withdrawn }
    }

    /// What was announced or planned to begin and is not told to have begun.
    public struct Unfulfilled: Hashable, Sendable {
        public var subject: Int
        /// Nil where no more is told than that it was withdrawn.
        public var plan: Turn?
        /// When it was withdrawn; nil where it was not.
        public var withdrawal: Turn?
        /// Whether a document says that it was withdrawn.
        public var isWithdrawn: Bool
        /// Whether the day it was planned for lies before the last document of the store.
        public var isDue: Bool
    }

    /// A step of the survival curve.
    public struct Step: Hashable, Sendable {
        /// Whole years since the beginning.
        public var years: Int
        /// Lives known to have lasted so long.
        public var atRisk: Int
        public var ended: Int
        /// Lives of which no more is known from here on.
        public var censored: Int
        /// Kaplan–Meier: the share that outlives this year, 0...1.
        public var survival: Double
    }

    /// Lives counted.
    public struct Summary: Hashable, Sendable {
        public var lives: Int
        public var ended: Int
        public var alive: Int
        /// Ended, with both ends dated.
        public var measured: Int
        /// Of those with both ends dated, in years, from the middle of the days each can mean.
        public var lowerQuartile: Double?
        public var median: Double?
        public var upperQuartile: Double?
        /// From the survival curve, which also counts those whose end is not known; nil where half outlive it.
        public var medianSurvival: Int?
    }

    public let finder: LifetimeFinder
    /// The last day that a document of the store is dated.
    public let horizon: CivilDate?

    public init(_ finder: LifetimeFinder) {
        self.finder = finder
        horizon = finder.witnesses.compactMap(\.told).max()
    }

    /// A beginning that an end followed within so many days, and an end that a beginning followed at any time.
    public func reversals(within most: Int = 1826, of lives: [Lifetime]) -> [Reversal] {
        var found: [Reversal] = []
        var last: [Int: Lifetime] = [:]
        for life in lives {
            if let begin = life.begin, let end = life.end, let days = life.days, days.least <= most {
                found.append(Reversal(subject: life.subject, undone: begin, undoing: end, kind: .ended))
            }
            if let before = last[life.subject]?.end, let begin = life.begin {
                found.append(
                    Reversal(subject: life.subject, undone: before, undoing: begin, kind: .revived))
            }
            last[life.subject] = life
        }
        return found
    }

    /// Plans of subjects of which no document tells a beginning, an end or any other change as done; what came as the law
    /// that it was a bill for came. What is only told to have been withdrawn is listed without its plan.
    public func unfulfilled() -> [Unfulfilled] {
        let subjects = Set(finder.plans.keys).union(finder.withdrawn.keys)
        let bills = Dictionary(grouping: finder.register.lawsOfBills.keys) { finder.register.lawsOfBills[$0] }
        return subjects.sorted().flatMap { subject -> [Unfulfilled] in
            if isSeen(subject) || bills[subject, default: []].contains(where: isSeen) { return [] }
            let withdrawal = finder.withdrawn[subject]?.first
            let plans = (finder.plans[subject] ?? []).sorted {
                ($0.window.anchor?.dayNumber ?? 0) < ($1.window.anchor?.dayNumber ?? 0)
            }
            if plans.isEmpty {
                return [
                    Unfulfilled(subject: subject, plan: nil, withdrawal: withdrawal, isWithdrawn: true, isDue: false)
                ]
            }
            return plans.map { plan in
                let isDue = horizon.map { day in plan.window.last.map { $0 < day } ?? false } ?? false
                return Unfulfilled(
                    subject: subject, plan: plan, withdrawal: withdrawal, isWithdrawn: withdrawal != nil, isDue: isDue)
            }
        }
    }

    private func isSeen(_ subject: Int) -> Bool {
        finder.register.subjects[subject].witnesses.contains {
            let witness = finder.witnesses[$0]
            let sightings = finder.readings[$0].sightings
            // A period that runs on is told as planned for its end; that it began is told all the same.
            if sightings.contains(where: { $0.phase == .begin }) { return true }
            return witness.status == .done && sightings.first?.phase != .announced && witness.action != .announce
        }
    }

    /// The Kaplan–Meier estimate over whole years; a life without a known end is censored on the last day it was seen.
    ///
    /// Source: E. L. Kaplan and P. Meier, “Nonparametric Estimation from Incomplete Observations”, JASA 53 (1958).
    public func survival(of lives: [Lifetime]) -> [Step] {
        var ended: [Int: Int] = [:]
        var censored: [Int: Int] = [:]
        var count = 0
        for life in lives {
            guard let begin = life.begin?.window, let middle = Self.middle(begin) else { continue }
            if let end = life.end?.window {
                guard let years = Self.wholeYears(begin, end) else { continue }
                ended[years, default: 0] += 1
            } else {
                guard let seen = life.lastSeen, middle <= seen,
                    let years = Self.wholeYears(begin, Window(seen, seen))
                else { continue }
                censored[years, default: 0] += 1
            }
            count += 1
        }
        guard let most = (Array(ended.keys) + Array(censored.keys)).max() else { return [] }
        var atRisk = count
        var survival = 1.0
        return (0...most).map { year in
            let gone = ended[year] ?? 0
            let lost = censored[year] ?? 0
            if atRisk > 0 { survival *= 1 - Double(gone) / Double(atRisk) }
            defer { atRisk -= gone + lost }
            return Step(years: year, atRisk: atRisk, ended: gone, censored: lost, survival: survival)
        }
    }

    /// Number, quartiles, still alive.
    public func summary(of lives: [Lifetime]) -> Summary {
        var years: [Double] = []
        for life in lives {
            guard let begin = life.begin.flatMap({ Self.middle($0.window) }),
                let end = life.end.flatMap({ Self.middle($0.window) })
            else { continue }
            years.append(Double(max(0, end.dayNumber - begin.dayNumber)) / 365.25)
        }
        years.sort()
        let ended = lives.filter { $0.end != nil }.count
        return Summary(
            lives: lives.count, ended: ended, alive: lives.count - ended, measured: years.count,
            lowerQuartile: Self.quantile(years, 0.25), median: Self.quantile(years, 0.5),
            upperQuartile: Self.quantile(years, 0.75),
            medianSurvival: survival(of: lives).first { $0.survival <= 0.5 }?.years)
    }

    /// The day half-way; nil where an end is open.
    static func middle(_ window: Window) -> CivilDate? {
        guard let first = window.first, let last = window.last else { return nil }
        return CivilDate(dayNumber: (first.dayNumber + last.dayNumber) / 2)
    }

    /// The one number of years that the survival curve counts a life under: half-way between the least and the most days
    /// that its dates allow, by the calendar; nil at an open end. ``Lifetime/years`` is the range itself.
    static func wholeYears(_ begin: Window, _ end: Window) -> Int? {
        guard let first = begin.first, let last = begin.last, let from = end.first, let to = end.last else {
            return nil
        }
        return max(0, first.months(to: from) + last.adding(days: 1).months(to: to.adding(days: 1))) / 24
    }

    /// Linear between neighbours (Hyndman and Fan 1996, type 7, as R and NumPy take it); nil of nothing.
    static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
        guard let first = sorted.first else { return nil }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let low = sorted.indices.contains(below) ? sorted[below] : first
        let high = sorted.indices.contains(below + 1) ? sorted[below + 1] : low
        return low + (place - Double(below)) * (high - low)
    }
}

import Model

/// Events by year, as far as their dates tell: surely in it, possibly in it.
///
/// What spans years counts in `high` of each of them and in no `low`; an open end counts up to the year in which it was
/// told, an open beginning in its last year alone. Without a date it counts nowhere.
public struct YearTally: Sendable {
    public struct Year: Hashable, Sendable {
        public var year: Int
        /// Events that can only have been in this year.
        public var low: Int
        /// Events that can have been in this year.
        public var high: Int
        /// Documents that tell of them.
        public var documents: Int
    }

    private var low: [Int: Int] = [:]
    private var high: [Int: Int] = [:]
    private var documents: [Int: Set<String>] = [:]
    private let window: ClosedRange<Int>?

    /// - Parameter window: years outside it count nowhere.
    public init(window: ClosedRange<Int>? = nil) { self.window = window }

    /// The years an event can lie in, and whether it can lie in one only.
    public static func years(
        earliest: CivilDate?, latest: CivilDate?, modifier: DateModifier?, told: CivilDate?
    ) -> (years: ClosedRange<Int>, isSure: Bool)? {
        switch (earliest?.year, latest?.year) {
        case (let start?, let end?): (start...max(start, end), start == end)
        case (let start?, nil) where modifier == .since || modifier == nil: (start...start, true)
        case (let start?, nil): (start...max(start, told?.year ?? start), false)
        case (nil, let end?): (end...end, false)
        case (nil, nil): nil
        }
    }

    public mutating func count(
        earliest: CivilDate?, latest: CivilDate?, modifier: DateModifier?, told: CivilDate?, document: String
    ) {
        guard
            let found = YearTally.years(earliest: earliest, latest: latest, modifier: modifier, told: told)
        else { return }
        let years = window.map { found.years.clamped(to: $0) } ?? found.years
        guard found.years.overlaps(years) else { return }
        for year in years {
            high[year, default: 0] += 1
            if found.isSure { low[year, default: 0] += 1 }
            documents[year, default: []].insert(document)
        }
    }

    /// Years without a gap between the first and the last; the whole window where one was given.
    public var years: [Year] {
        guard let first = window?.lowerBound ?? high.keys.min(), let last = window?.upperBound ?? high.keys.max() else {
            return []
        }
        return (first...last).map {
            Year(year: $0, low: low[$0] ?? 0, high: high[$0] ?? 0, documents: documents[$0]?.count ?? 0)
        }
    }
}

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
    private let from: Int?
    private let to: Int?

    /// - Parameters:
    ///   - from: years before it count nowhere; nil begins with the first that anything lies in.
    ///   - to: years after it count nowhere; nil ends with the last that anything lies in.
    public init(from: Int? = nil, to: Int? = nil) {
        self.from = from
        self.to = to
    }

    /// The years an event can lie in, and whether it can lie in one only.
    ///
    /// - Parameter begin: the last year that an open stretch can have begun in, `1999` of `199X/..`; nil for its first.
    public static func years(
        earliest: CivilDate?, latest: CivilDate?, modifier: DateModifier?, told: CivilDate?, begin: Int? = nil
    ) -> (years: ClosedRange<Int>, isSure: Bool)? {
        switch (earliest?.year, latest?.year) {
        case (let start?, let end?): (start...max(start, end), start == end)
        case (let start?, nil) where modifier == .since || modifier == nil:
            (start...max(start, begin ?? start), (begin ?? start) == start)
        case (let start?, nil): (start...max(start, told?.year ?? start), false)
        case (nil, let end?): (end...end, false)
        case (nil, nil): nil
        }
    }

    /// - Parameters:
    ///   - told: the last day that the document which tells it can be of.
    ///   - begin: as ``years(earliest:latest:modifier:told:begin:)`` has it.
    ///   - documents: that tell of it, by id.
    public mutating func count(
        earliest: CivilDate?, latest: CivilDate?, modifier: DateModifier?, told: CivilDate?,
        begin: Int? = nil, documents own: some Sequence<String>
    ) {
        guard
            let found = YearTally.years(
                earliest: earliest, latest: latest, modifier: modifier, told: told, begin: begin)
        else { return }
        let first = max(found.years.lowerBound, from ?? found.years.lowerBound)
        let last = min(found.years.upperBound, to ?? found.years.upperBound)
        guard first <= last else { return }
        for year in first...last {
            high[year, default: 0] += 1
            if found.isSure { low[year, default: 0] += 1 }
            documents[year, default: []].formUnion(own)
        }
    }

    /// Years without a gap between the first and the last.
    public var years: [Year] {
        guard let first = from ?? high.keys.min(), let last = to ?? high.keys.max(), first <= last else { return [] }
        return (first...last).map {
            Year(year: $0, low: low[$0] ?? 0, high: high[$0] ?? 0, documents: documents[$0]?.count ?? 0)
        }
    }
}

import GRDB
import Model

/// How much changed in a year, as far as the dates tell.
public struct ChurnYear: Hashable, Sendable {
    public var year: Int
    /// Events that can only have been in this year.
    public var low: Int
    /// Events that can have been in this year.
    public var high: Int
    /// Documents that tell of them.
    public var documents: Int
    /// Documents in the store that are dated in this year: a dip may be theirs.
    public var published: Int
}

extension TimelineStore {
    /// Events a year, without gaps between the first year and the last.
    ///
    /// An event whose bounds lie in one year counts there in ``ChurnYear/low`` and ``ChurnYear/high``; one that spans
    /// years counts in `high` of each of them and in no `low`. `sinds 2015` counts in 2015. What has another open end
    /// counts up to the window's end, and at the latest the year of the document that tells it; down to the window's
    /// beginning, and without one in its last year alone. Events without a date count nowhere.
    ///
    /// - Parameters:
    ///   - from: the first year; nil takes the first one that an event has.
    ///   - to: the last year; nil takes the last one that an event has.
    ///   - filter: further conditions; its window and kinds give way to the other parameters.
    public func churnByYear(
        from: Int? = nil, to: Int? = nil, kind: Event.Kind = .policyChange, filter: TimelineFilter = TimelineFilter()
    ) throws(IndexError) -> [ChurnYear] {
        var filter = filter
        filter.kinds = [kind]
        filter.includesUndated = false
        filter.from = from.map { .firstDay(ofMonth: 1, year: $0) }
        filter.to = to.map { .lastDay(ofMonth: 12, year: $0) }
        var condition = filter.documentCondition()
        let event = filter.eventCondition()
        condition.clauses += event.clauses
        condition.arguments += event.arguments
        return try read { db in
            var tally = ChurnTally(from: from, to: to)
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT CAST(substr(event.earliest, 1, 4) AS INTEGER), CAST(substr(event.latest, 1, 4) AS INTEGER),
                        event.modifier = 'since', CAST(substr(document.latest, 1, 4) AS INTEGER), document.id
                    FROM event JOIN document ON document.id = event.documentId \(condition.sql)
                    """,
                arguments: StatementArguments(condition.arguments))
            while let row = try rows.next() {
                tally.count(
                    earliest: row[0], latest: row[1], isSince: row[2] ?? false, told: row[3], document: row[4])
            }
            let published = try Row.fetchAll(
                db,
                sql: """
                    SELECT CAST(substr(earliest, 1, 4) AS INTEGER), count(*) FROM document
                    WHERE earliest IS NOT NULL AND NOT superseded GROUP BY 1
                    """
            ).reduce(into: [Int: Int]()) { $0[$1[0]] = $1[1] }
            return tally.years(published: published)
        }
    }
}

/// Counts by year while the events go by.
private struct ChurnTally {
    let from: Int?
    let to: Int?
    private var low: [Int: Int] = [:]
    private var high: [Int: Int] = [:]
    private var documents: [Int: Set<Int64>] = [:]

    init(from: Int?, to: Int?) {
        self.from = from
        self.to = to
    }

    /// - Parameter told: the year of the document that tells it.
    mutating func count(earliest: Int?, latest: Int?, isSince: Bool, told: Int?, document: Int64) {
        let first: Int
        let last: Int
        switch (earliest, latest) {
        case (let start?, let end?): (first, last) = (start, end)
        case (let start?, nil) where isSince: (first, last) = (start, start)
        case (let start?, nil): (first, last) = (start, max(start, min(told ?? start, to ?? Int.max)))
        case (nil, let end?): (first, last) = (min(from ?? end, end), end)
        case (nil, nil): return
        }
        // Only a date with both ends, or `sinds`, can be sure of its year.
        let isSure = first == last && (earliest != nil && (latest != nil || isSince))
        let begin = max(first, from ?? first)
        let end = min(last, to ?? last)
        guard begin <= end else { return }
        for year in begin...end {
            high[year, default: 0] += 1
            if isSure { low[year, default: 0] += 1 }
            documents[year, default: []].insert(document)
        }
    }

    func years(published: [Int: Int]) -> [ChurnYear] {
        guard let first = from ?? high.keys.min(), let last = to ?? high.keys.max(), first <= last else { return [] }
        return (first...last).map { year in
            ChurnYear(
                year: year, low: low[year] ?? 0, high: high[year] ?? 0, documents: documents[year]?.count ?? 0,
                published: published[year] ?? 0)
        }
    }
}

import GRDB
import Model

/// A share or quantity as a row of a table for analysis.
public struct StatisticRow: Hashable, Sendable {
    /// The one year that it holds for; nil where the text states none or a stretch of several.
    public var year: Int?
    /// The whole sentence that states it.
    public var sentence: String
    public var event: TimelineRow
}

extension TimelineStore {
    /// The shares and quantities that a filter lets through, one by one: those of one measure together, within it those
    /// of one whole, within it in order of time.
    ///
    /// Kinds other than `statistic` and `quantity` are left out, also where the filter names them. Measures and wholes
    /// are the text's own words; capitals make no difference to the order.
    ///
    /// Cost: constant memory, but for what SQLite sorts.
    public func statistics(
        matching filter: TimelineFilter, _ body: (StatisticRow) throws -> Void
    ) throws(IndexError) {
        var filter = filter
        filter.kinds =
            filter.kinds.isEmpty
            ? [.statistic, .quantity] : filter.kinds.intersection([.statistic, .quantity])
        guard !filter.kinds.isEmpty else { return }
        var condition = filter.documentCondition()
        let event = filter.eventCondition()
        condition.clauses += event.clauses
        condition.arguments += event.arguments
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(TimelineRow.selection),
                        CASE WHEN substr(event.earliest, 1, 4) = substr(event.latest, 1, 4)
                            THEN CAST(substr(event.earliest, 1, 4) AS INTEGER) END,
                        event.sentence
                    FROM event JOIN document ON document.id = event.documentId \(condition.sql)
                    ORDER BY event.kind = 'quantity', lower(coalesce(event.measure, event.unit)), event.measure,
                        lower(event.whole), event.whole, coalesce(event.earliest, event.latest) IS NULL,
                        coalesce(event.earliest, event.latest), event.latest, document.date, document.key,
                        event.start, event.end, event.key
                    """,
                arguments: StatementArguments(condition.arguments))
            while let row = try rows.next() {
                let count = TimelineRow.columns.count
                try body(StatisticRow(year: row[count], sentence: row[count + 1], event: TimelineRow(row)))
            }
        }
    }
}

import Foundation
import GRDB
import Model

/// A row of the view `timeline` whose values are read where SQLite holds them.
public struct TimelineCells {
    /// How a value is written.
    public enum Kind: Sendable { case null, flag, real, plain, text }

    fileprivate let row: Row

    public var count: Int { TimelineRow.columns.count }

    /// Cells that are never anything but digits, letters and hyphens of ours are `plain`.
    public func kind(of column: Int) -> Kind {
        row.hasNull(atIndex: column) ? .null : TimelineCells.kinds[column]
    }

    public func isTrue(_ column: Int) -> Bool { (row[column] as Int64? ?? 0) != 0 }

    public func real(_ column: Int) -> Double { row[column] as Double? ?? 0 }

    /// The UTF-8 of a text or the digits of a whole number; valid inside `body`.
    public func withBytes(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        do {
            try row.withUnsafeData(atIndex: column) { data in data?.withUnsafeBytes(body) }
        } catch {
            // A text or number always has bytes; a blob has no place among these columns.
            return
        }
    }

    private static let kinds: [Kind] = TimelineRow.columns.map { name in
        switch name {
        case "corrected", "change": .flag
        case "low", "high", "value", "confidence": .real
        case "event_id", "kind", "edtf", "modifier", "earliest", "latest", "precision", "date_source", "action",
            "status",
            "level", "stance", "polarity", "n", "page", "rule", "document_id", "document_date", "sha256":
            .plain
        default: .text
        }
    }
}

extension TimelineStore {
    /// As ``events(matching:_:)``, for exports of millions of rows: nothing is copied but what `body` copies.
    public func cells(matching filter: TimelineFilter, _ body: (TimelineCells) throws -> Void) throws(IndexError) {
        try read { db in
            var condition = filter.documentCondition()
            let event = filter.eventCondition()
            condition.clauses += event.clauses
            condition.arguments += event.arguments
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(TimelineRow.selection) FROM event CROSS JOIN document ON document.id = event.documentId
                    \(condition.sql)
                    ORDER BY \(TimelineStore.timeOrder)
                    """,
                arguments: StatementArguments(condition.arguments))
            while let row = try rows.next() { try body(TimelineCells(row: row)) }
        }
    }
}

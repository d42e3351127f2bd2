import GRDB
import GRDBSQLite
import Model

/// A row of the view `timeline` whose values are read where SQLite holds them.
public struct TimelineCells {
    /// How a value is written.
    public enum Kind: Sendable { case null, flag, real, plain, text }

    // SQLite's own row: GRDB's way to a cell makes an object of Foundation for each, a quarter of the time of an export.
    fileprivate let statement: OpaquePointer

    public var count: Int { TimelineRow.columns.count }

    /// Cells that are never anything but digits, letters and hyphens of ours are `plain`.
    public func kind(of column: Int) -> Kind {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL ? .null : TimelineCells.kinds[column]
    }

    public func isTrue(_ column: Int) -> Bool { sqlite3_column_int64(statement, Int32(column)) != 0 }

    public func real(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

    /// The UTF-8 of a text or the digits of a whole number; valid inside `body`, which a null does not reach.
    public func withBytes(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return }
        body(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
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
            let statement = try db.makeStatement(
                sql: """
                    SELECT \(TimelineRow.selection) FROM event CROSS JOIN document ON document.id = event.documentId
                    \(condition.sql)
                    ORDER BY \(TimelineStore.timeOrder)
                    """)
            let rows = try Row.fetchCursor(statement, arguments: StatementArguments(condition.arguments))
            let cells = TimelineCells(statement: statement.sqliteStatement)
            while try rows.next() != nil { try body(cells) }
        }
    }
}

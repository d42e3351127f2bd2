import GRDB
import GRDBSQLite
import Model

/// A prepared INSERT that runs once a row; the statement is kept by the connection between documents.
struct Inserter {
    private let statement: Statement
    private let db: Database

    init(_ db: Database, into table: String, _ columns: [String]) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        statement = try db.cachedStatement(
            sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
        self.db = db
    }

    /// Writes a row; gives its number.
    @discardableResult
    func insert(_ values: [DatabaseValue]) throws -> Int64 {
        try db.step(statement, values)
        return db.lastInsertedRowID
    }
}

extension Database {
    /// Runs a statement that gives no rows, for what runs once a row of a document: tens of thousands of times a run.
    ///
    /// `Statement.execute(arguments:)` takes its arguments through several generic collections, which cost more than SQLite
    /// itself. No observer of transactions is told; this store has none.
    ///
    /// - Throws: `DatabaseError`, as `Statement.execute` does.
    func step(_ statement: Statement, _ values: [DatabaseValue]) throws {
        let handle = statement.sqliteStatement
        guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of values", sql: statement.sql)
        }
        // A statement that failed tells so once more here; it is as good as new afterwards.
        sqlite3_reset(handle)
        for (index, value) in values.enumerated() {
            let code = value.bind(to: handle, at: CInt(truncatingIfNeeded: index + 1))
            guard code == SQLITE_OK else { throw failure(code, statement) }
        }
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE else {
            let failure = failure(code, statement)
            sqlite3_reset(handle)
            throw failure
        }
        sqlite3_reset(handle)
    }

    private func failure(_ code: CInt, _ statement: Statement) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: statement.sql)
    }
}

extension Database {
    /// Runs a statement that the connection keeps: for what is run at each document.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

// Spelled short because they stand in long lists, a value a column.
func sql(_ value: String?) -> DatabaseValue { value?.databaseValue ?? .null }
func sql(_ value: Int?) -> DatabaseValue { value?.databaseValue ?? .null }
func sql(_ value: Int64) -> DatabaseValue { value.databaseValue }
func sql(_ value: Double?) -> DatabaseValue { value?.databaseValue ?? .null }
func sql(_ value: Bool) -> DatabaseValue { (value ? 1 : 0).databaseValue }
func sql(_ value: CivilDate?) -> DatabaseValue { sql(value?.description) }
func sql<Name: RawRepresentable>(_ value: Name?) -> DatabaseValue where Name.RawValue == String {
    sql(value?.rawValue)
}

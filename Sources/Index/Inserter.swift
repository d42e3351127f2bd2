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
        // No value of the row before is left; nulls need not be set.
        sqlite3_clear_bindings(handle)
        let room = values.reduce(0) { $0 + $1.textLength }
        try withUnsafeTemporaryAllocation(byteCount: max(1, room), alignment: 1) { texts in
            var next = 0
            for (index, value) in values.enumerated() {
                let place = CInt(truncatingIfNeeded: index + 1)
                let code = value.bind(to: handle, at: place, text: &next, of: texts)
                guard code == SQLITE_OK else { throw failure(code, statement) }
            }
            let code = sqlite3_step(handle)
            let failure = code == SQLITE_DONE ? nil : failure(code, statement)
            sqlite3_reset(handle)
            // What is bound lies in memory that is about to be given back.
            sqlite3_clear_bindings(handle)
            if let failure { throw failure }
        }
    }

    private func failure(_ code: CInt, _ statement: Statement) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: statement.sql)
    }
}

extension DatabaseValue {
    /// The bytes of a text; 0 for anything else.
    fileprivate var textLength: Int {
        if case .string(let text) = storage { text.utf8.count } else { 0 }
    }

    /// Binds the value; a text is copied behind the others of its row, where SQLite reads it: that spares two copies.
    ///
    /// - Parameter next: the first byte of `texts` that is free.
    /// - Returns: SQLite's code.
    fileprivate func bind(
        to statement: SQLiteStatement, at place: CInt, text next: inout Int, of texts: UnsafeMutableRawBufferPointer
    ) -> CInt {
        switch storage {
        case .null: return SQLITE_OK
        case .int64(let number): return sqlite3_bind_int64(statement, place, number)
        case .double(let number): return sqlite3_bind_double(statement, place, number)
        case .blob: return bind(to: statement, at: place)
        case .string(var text):
            let start = next
            text.withUTF8 { bytes in
                UnsafeMutableRawBufferPointer(rebasing: texts[start...]).copyMemory(from: UnsafeRawBufferPointer(bytes))
                next += bytes.count
            }
            let first = texts.baseAddress.map { ($0 + start).bindMemory(to: CChar.self, capacity: next - start) }
            return sqlite3_bind_text64(statement, place, first, UInt64(next - start), nil, UInt8(SQLITE_UTF8))
        }
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

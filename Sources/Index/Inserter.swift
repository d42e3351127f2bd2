import GRDB
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
        try statement.execute(arguments: StatementArguments(values))
        return db.lastInsertedRowID
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

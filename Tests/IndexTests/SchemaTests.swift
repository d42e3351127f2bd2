import Foundation
import GRDB
import Testing

@testable import Index

@Suite struct SchemaTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
    }

    /// A store that has had every migration, one after the other.
    private func migrated() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: folder.file("migrated.db"))
        try queue.write { db in
            for migration in Migration.all { try db.execute(sql: migration.sql) }
            try db.execute(
                sql: "UPDATE searchState SET analysis = ?", arguments: [SearchIndexer.analysis])
        }
        return queue
    }

    private static func schema(_ db: Database) throws -> String {
        let statements = try String.fetchAll(
            db,
            sql: """
                SELECT sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*Search_*'
                ORDER BY rowid
                """)
        return statements.joined(separator: ";\n\n") + ";\n"
    }

    /// Every row of every table, but for what FTS5 keeps for itself.
    private static func rows(_ db: Database) throws -> [String] {
        let tables = try String.fetchAll(
            db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*Search*_*' ORDER BY name")
        return try tables.flatMap { table in
            try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
        }
    }

    @Test func `a new store is what the migrations lead to`() throws {
        let history = try migrated().read { db in (try Self.schema(db), try Self.rows(db)) }
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Index/Schema/Whole.sql")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(history.0.utf8).write(to: file)
        }
        let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(history.0 == kept, "If the change is meant: RECORD_SNAPSHOTS=1 swift test --filter IndexTests")
        let new = try store.read { db in (try Self.schema(db), try Self.rows(db)) }
        #expect(new.0 == kept)
        #expect(new.1 == history.1)
        #expect(new.1.count == 1)
    }

    @Test func `every table is strict`() throws {
        let loose = try store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE type = 'table' AND NOT strict AND schema = 'main' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE '%Search'
                    """)
        }
        #expect(loose == [])
    }

    @Test func `the file says what it is and which form it has`() throws {
        let marks = try store.read { db in
            [
                try Int.fetchOne(db, sql: "PRAGMA application_id"), try Int.fetchOne(db, sql: "PRAGMA user_version"),
            ]
        }
        #expect(marks == [0x5449_4A44, Migration.all.count])
        let modes = try store.write { db in
            [try String.fetchOne(db, sql: "PRAGMA journal_mode"), try String.fetchOne(db, sql: "PRAGMA synchronous")]
        }
        #expect(modes == ["wal", "1"])
    }

    @Test func `the views have the columns that the rows read`() throws {
        let columns = try store.read { db in
            [
                try Row.fetchAll(db, sql: "SELECT name FROM pragma_table_info('timeline')").map { $0[0] as String },
                try Row.fetchAll(db, sql: "SELECT name FROM pragma_table_info('documents')").map { $0[0] as String },
                try Row.fetchAll(db, sql: "SELECT name FROM pragma_table_info('coverage')").map { $0[0] as String },
            ]
        }
        #expect(columns[0] == TimelineRow.columns)
        #expect(columns[1] == DocumentRow.columns)
        #expect(
            columns[2] == [
                "source", "year", "kind", "known", "read", "with_text", "with_events", "set_aside", "manifestations",
            ])
    }

    @Test func `every foreign key that is searched has an index`() throws {
        let plan = try store.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN DELETE FROM document WHERE sha256 = 'x'")
                .map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("USING") })
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test func `the stock client reads the timeline`() throws {
        try store.take(.letter())
        let client = "/usr/bin/sqlite3"
        guard FileManager.default.isExecutableFile(atPath: client) else { return }
        let process = Process()
        process.executableURL = URL(filePath: client)
        process.arguments = [store.path, "select edtf, action, subject, quote from timeline limit 5"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(text.contains("2014/..|introduce|Wet Loketten|uitvoering Wet Loketten"))
    }
}

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

    @Test func `the schema is the one in the snapshot`() throws {
        let statements = try store.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*Search_*'
                    ORDER BY rowid
                    """)
        }
        let schema = statements.joined(separator: ";\n\n") + ";\n"
        let snapshot = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/schema.sql")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(schema.utf8).write(to: snapshot)
        }
        let kept = String(decoding: try Data(contentsOf: snapshot), as: UTF8.self)
        #expect(schema == kept, "If the change is meant: RECORD_SNAPSHOTS=1 swift test --filter IndexTests")
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

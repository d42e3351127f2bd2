import Foundation
import GRDB
import Testing

@testable import Index

/// Stores of every earlier form, with a document in them, as the program of that time left them.
struct MigrationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A store that has had the first migrations, and no more.
    private func store(afterMigrations count: Int) throws -> String {
        let path = folder.file("oud-\(count).db")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            for migration in Migration.all.prefix(count) { try db.execute(sql: migration.sql) }
            try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(count)")
            try db.execute(sql: MigrationTests.content)
            // Search of SQLite came with the third and went with the ninth.
            if (3...8).contains(count) {
                try db.execute(
                    sql: "INSERT INTO passageSearch (rowid, text, section) SELECT id, text, section FROM passage")
            }
            if count >= 9 { try db.execute(sql: "UPDATE searchState SET isBuilt = 0") }
        }
        try queue.close()
        return path
    }

    private static let content = """
        INSERT INTO run (id, program, startedAt) VALUES (1, 'oud', '2020-01-01T00:00:00.000Z');
        INSERT INTO document (id, key, sha256, mediaType, byteCount, reader, rules, outcome, sourcePath, source, textBytes,
            signatories, origins, properties, flaws, pageLabels, abbreviations)
        VALUES (1, 'aaaaaaaaaaaaaaaa', '\(String(repeating: "a", count: 64))', 'text', 9, 'text/1', '1', 'ok',
            'in/a.txt', 'in', 9, '[]', '{}', '[]', '[]', '{}', '{}');
        INSERT INTO documentText (documentId, text, wayBack) VALUES (1, 'Een brief', x'010000');
        INSERT INTO sourceFile (path, source, sha256, byteCount, modifiedNanoseconds, inode, mediaType, documentId,
            outcome, version, attempts, firstRunId, lastRunId)
        VALUES ('in/a.txt', 'in', '\(String(repeating: "a", count: 64))', 9, 1, 2, 'text', 1, 'ok', 'text/1 1', 1, 1, 1);
        """

    /// Two have had events and passages since the second migration; a store of the first alone never left a computer.
    @Test(arguments: 2..<Migration.all.count)
    func `a store of an earlier form opens, is copied, migrates and verifies`(count: Int) throws {
        let path = try store(afterMigrations: count)
        #expect {
            _ = try TimelineStore.reading(path: path)
        } throws: { error in
            if case .olderVersion = error as? IndexError { true } else { false }
        }
        let store = try TimelineStore(path: path)
        #expect(try store.status().schemaVersion == Migration.all.count)
        #expect(try store.verify() == [])
        #expect(try store.documents().map(\.documentID) == ["aaaaaaaaaaaaaaaa"])
        #expect(try store.text(of: "aaaaaaaaaaaaaaaa") == "Een brief")
        try store.take(.letter())
        #expect(try store.verify() == [])
        let copy = TimelineStore.backupPath(of: path, version: count)
        let version = try DatabaseQueue(path: copy).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        #expect(version == count)
        try store.close()
    }
}

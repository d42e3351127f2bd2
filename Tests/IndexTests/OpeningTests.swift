import Foundation
import GRDB
import Model
import Testing

@testable import Index

@Suite struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func error(_ body: () throws -> Void) -> IndexError? {
        do {
            try body()
            return nil
        } catch {
            return error as? IndexError
        }
    }

    @Test func `a store that is not there can be made but not read`() throws {
        let path = folder.file("store.db")
        #expect(error { _ = try TimelineStore.reading(path: path) } == .missing(path: path))
        #expect(!FileManager.default.fileExists(atPath: path))
        _ = try TimelineStore(path: path)
        #expect(error { _ = try TimelineStore.reading(path: path) } == nil)
    }

    @Test func `a file that is no database is left alone`() throws {
        let path = folder.file("brief.txt")
        let bytes = Data("Geachte voorzitter, dit is een brief en geen gegevensbestand.".utf8)
        try bytes.write(to: URL(filePath: path))
        #expect(error { _ = try TimelineStore(path: path) } == .notADatabase(path: path))
        #expect(error { _ = try TimelineStore.reading(path: path) } == .notADatabase(path: path))
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func `the database of another program is left alone`() throws {
        let path = folder.file("ander.db")
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE boek (titel TEXT)") }
        try other.close()
        #expect(error { _ = try TimelineStore(path: path) } == .foreign(path: path))
        #expect(error { _ = try TimelineStore.reading(path: path) } == .foreign(path: path))
    }

    @Test func `an empty file becomes a store`() throws {
        let path = folder.file("leeg.db")
        try Data().write(to: URL(filePath: path))
        let store = try TimelineStore(path: path)
        #expect(try store.documents().isEmpty)
    }

    @Test func `a store of a newer version is refused and says so`() throws {
        let path = folder.file("store.db")
        let store = try TimelineStore(path: path)
        try store.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        try store.close()
        let known = Migration.all.count
        #expect(
            error { _ = try TimelineStore(path: path) } == .newerVersion(path: path, found: 99, known: known))
        #expect(
            error { _ = try TimelineStore.reading(path: path) } == .newerVersion(path: path, found: 99, known: known))
    }

    @Test func `an older store is brought up to date, and refused by a reader until then`() throws {
        let path = folder.file("store.db")
        let old = try DatabaseQueue(path: path)
        try old.write { db in
            try db.execute(sql: Migration.all[0].sql)
            try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID); PRAGMA user_version = 1")
        }
        try old.close()
        #expect(error { _ = try TimelineStore.reading(path: path) } == .olderVersion(path: path))
        let store = try TimelineStore(path: path)
        try store.take(.letter())
        #expect(try store.events(matching: TimelineFilter()).count == 6)
    }

    @Test func `a damaged store is called damaged`() throws {
        let path = folder.file("store.db")
        let store = try TimelineStore(path: path)
        try store.take(.letter())
        try store.close()
        #expect(try Data(contentsOf: URL(filePath: path + "-wal")).isEmpty)
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 4096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 4096))
        try file.close()
        let found = error {
            let broken = try TimelineStore.reading(path: path)
            _ = try broken.events(matching: TimelineFilter())
        }
        #expect(found?.exitCode == 4)
    }

    @Test func `a folder, a folder that is not there and a full name say they cannot be opened`() throws {
        for path in [folder.path, folder.file("nergens/store.db")] {
            let found = error { _ = try TimelineStore(path: path) }
            #expect(found?.exitCode == 74)
        }
    }

    @Test func `a disk without room is an error of writing, and leaves the store whole`() throws {
        let store = try TimelineStore(path: folder.file("store.db"))
        try store.write { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let found = error {
            for digit in "abcdef" { try store.take(.letter(sha256: InventedDocument.hash(digit), path: String(digit))) }
        }
        #expect(found?.exitCode == 74)
        #expect(try store.ftsAgrees())
        try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1073741823") }
        try store.take(.letter(sha256: InventedDocument.hash("f"), path: "f"))
    }

    @Test func `a store that another holds is called locked`() throws {
        let path = folder.file("store.db")
        let store = try TimelineStore(path: path)
        let other = try DatabaseQueue(path: path)
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let found = error { _ = try store.beginRun(program: "test") }
            try db.execute(sql: "ROLLBACK")
            #expect(found == .locked(path: path))
        }
    }

    @Test func `every error has a sentence, a remedy and its exit code`() {
        let cases: [(IndexError, Int32)] = [
            (.missing(path: "a"), 2), (.notADatabase(path: "a"), 4), (.foreign(path: "a"), 4),
            (.newerVersion(path: "a", found: 9, known: 4), 74), (.olderVersion(path: "a"), 74),
            (.damaged(path: "a", detail: "b"), 4), (.io(path: "a", detail: "b"), 74), (.locked(path: "a"), 75),
            (.noSuchDocument(name: "a"), 2), (.ambiguousDocument(name: "a", candidates: ["b", "c"]), 2),
            (.unexpected(path: "a", detail: "b"), 74),
        ]
        for (error, code) in cases {
            #expect(error.exitCode == code)
            #expect(error.reason.hasSuffix(".") && error.remedy.hasSuffix("."))
        }
    }

    @Test func `two readers see whole documents while a writer writes`() async throws {
        let path = folder.file("store.db")
        let writer = try TimelineStore(path: path)
        try writer.take(.letter())
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let reader = try TimelineStore.reading(path: path)
                    var seen = 0
                    for _ in 0..<60 {
                        let counts = try reader.read { db in
                            try ["document", "event", "passage"].map {
                                try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1
                            }
                        }
                        #expect(counts[1] == counts[0] * 6 && counts[2] == counts[0] * 7)
                        _ = try reader.search(SearchQuery("inspectie"))
                        seen = counts[0]
                    }
                    return seen
                }
            }
            for number in 0..<40 {
                let digits = String(number, radix: 16)
                let hash = String(repeating: "0", count: 16 - digits.count) + digits + String(repeating: "7", count: 48)
                try writer.take(.letter(sha256: hash, path: "bron/\(number).pdf"))
            }
            for try await seen in group { #expect(seen >= 1) }
        }
        #expect(try writer.documents().count == 41)
    }
}

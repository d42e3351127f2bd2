import Foundation
import GRDB
import Model
import Testing

@testable import Index

@Suite struct VerifyTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
        try store.take(.letter())
        try store.take(.letter(sha256: InventedDocument.hash("b"), path: "bron/tweede.pdf"))
    }

    @Test func `a store as the program made it has no damage`() throws {
        try store.take(.letter(), path: "kopie.pdf")
        try store.take(.letter())
        #expect(try store.verify() == [])
    }

    @Test(
        arguments: [
            (.quote, "UPDATE event SET quote = quote || '!' WHERE id = 1"),
            (.quote, "UPDATE event SET start = start + 1 WHERE id = 1"),
            (.quote, "UPDATE event SET prefix = 'x' WHERE id = 1"),
            (.quote, "UPDATE event SET sentenceEnd = sentenceEnd - 1 WHERE id = 1"),
            (.quote, "UPDATE event SET start = 900000, end = 900001 WHERE id = 1"),
            (.date, "UPDATE event SET edtf = '2014/2010' WHERE id = 1"),
            (.wayBack, "UPDATE event SET page = 9 WHERE id = 1"),
            (.wayBack, "UPDATE documentText SET wayBack = x'0102' WHERE documentId = 1"),
            (.mention, "UPDATE documentText SET text = 'x' || text WHERE documentId = 1"),
            (.mention, "UPDATE temporal SET text = 'x'"), (.mention, "UPDATE section SET end = end + 1"),
            (.document, "UPDATE document SET key = 'ffffffffffffffff' WHERE id = 1"),
            (.document, "UPDATE document SET textBytes = 3 WHERE id = 1"),
            (.document, "UPDATE sourceFile SET documentId = NULL WHERE id = 1"),
            (.document, "DELETE FROM documentText WHERE documentId = 1"),
            (.document, "UPDATE document SET sourcePath = 'elders' WHERE id = 1"),
            (.foreignKey, "PRAGMA foreign_keys = OFF; DELETE FROM run; PRAGMA foreign_keys = ON"),
            (.textIndex, "DELETE FROM searchFresh WHERE documentId = 1"),
            (.textIndex, "UPDATE searchFresh SET lists = substr(lists, 1, length(lists) / 2)"),
            (.textIndex, "UPDATE searchWord SET word = word || 'x'"),
            (.textIndex, "INSERT INTO searchGone VALUES (1, 2)"),
            (.textIndex, "DELETE FROM searchDocument WHERE documentId = 1"),
            (.textIndex, "UPDATE searchState SET passages = passages + 1"),
            (.textIndex, "INSERT INTO eventSearch (eventSearch) VALUES ('delete-all')"),
            (.textIndex, "UPDATE passage SET text = 'anders' WHERE id = 1"),
        ] as [(StoreDamage.Kind, String)])
    func `damage done behind its back is found`(kind: StoreDamage.Kind, statement: String) throws {
        try indexErrors(store.path) {
            try store.pool.writeWithoutTransaction { db in try db.execute(sql: statement) }
        }
        let found = try store.verify()
        #expect(found.contains { $0.kind == kind }, "\(found)")
        #expect(found.allSatisfy { $0.detail.hasSuffix(".") })
    }

    @Test func `a backup holds what the store held and is whole`() throws {
        let path = folder.file("backup.db")
        try Data("an older backup".utf8).write(to: URL(filePath: path))
        try store.backup(to: path)
        #expect(!FileManager.default.fileExists(atPath: path + ".partial"))
        let content = try store.dumpLines()
        try store.take(.letter(sha256: InventedDocument.hash("c"), path: "derde"))
        let copy = try TimelineStore(path: path)
        #expect(try copy.dumpLines() == content)
        #expect(try copy.verify() == [])
        try copy.take(.letter(sha256: InventedDocument.hash("c"), path: "derde"))
        #expect(try copy.dumpLines() == store.dumpLines())
    }

    @Test func `a backup that cannot be written leaves the older one`() throws {
        let path = folder.file("nergens/backup.db")
        #expect {
            try store.backup(to: path)
        } throws: { error in
            (error as? IndexError)?.exitCode == 74
        }
    }
}

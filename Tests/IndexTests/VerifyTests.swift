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
            (.event, "UPDATE event SET edtf = '1999' WHERE id = 1"),
            (.event, "UPDATE event SET earliest = '1999-01-01' WHERE id = 1"),
            (.event, "UPDATE event SET latest = '2031-01-01' WHERE id = 1"),
            (.event, "UPDATE event SET modifier = 'mid' WHERE id = 1"),
            (.event, "UPDATE event SET precision = 'century' WHERE id = 1"),
            (.event, "UPDATE event SET dateSource = 'label', dateBasis = 'x' WHERE id = 1"),
            (.event, "UPDATE event SET action = 'dissolve' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET status = 'withdrawn' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET level = 'local' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET subject = 'iets anders' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET subjectStart = 0 WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET subjectEnd = 1 WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET successor = 'x' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET predecessor = 'x' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET law = 'law:x' WHERE kind = 'policy_change'"),
            (.event, "UPDATE event SET actor = 'niemand'"), (.event, "UPDATE event SET confidence = 0.123"),
            (.event, "UPDATE event SET rule = 'other'"), (.event, "UPDATE event SET role = 'x'"),
            (.event, "UPDATE event SET low = 3 WHERE kind = 'statistic'"),
            (.event, "UPDATE event SET high = 99 WHERE kind = 'statistic'"),
            (.event, "UPDATE event SET key = 'ffffffffffffffffffffffffffffffff' WHERE id = 1"),
            (.event, "DELETE FROM event WHERE id = 1"),
            (.event, "UPDATE event SET section = 'Elders' WHERE id = 1"),
            (.mention, "UPDATE passage SET section = 'Elders' WHERE id = 1"),
            (.wayBack, "UPDATE passage SET page = 9 WHERE id = 1"),
            (.wayBack, "UPDATE section SET page = 9"), (.event, "UPDATE section SET number = '77'"),
            (.document, "UPDATE document SET date = '1999-01-01' WHERE id = 1"),
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
            (.textIndex, "UPDATE searchWord SET stem = 'ander' WHERE id = 1"),
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

    @Test(arguments: [
        "DELETE FROM snapshot; DELETE FROM documentState", "DELETE FROM snapshot", "DELETE FROM documentState",
        "UPDATE snapshot SET key = replace(key, substr(key, 1, 1), 'x')",
        "UPDATE documentState SET state = 'x'", "UPDATE document SET title = 'Anders' WHERE id = 1",
    ])
    func `a state that is not what it was made of is found`(statement: String) throws {
        try store.endRun(try store.beginRun(program: "test"), counts: [:], exitCode: 0)
        #expect(try store.verify() == [])
        try indexErrors(store.path) {
            try store.pool.writeWithoutTransaction { db in
                try db.execute(sql: statement)
            }
        }
        #expect(try store.verify().contains { $0.kind == .snapshot })
    }

    /// As an older program forgot: the document is gone, and the state that has it open.
    private func forgetWithoutState() throws {
        try store.endRun(try store.beginRun(program: "test"), counts: [:], exitCode: 0)
        try store.forget(InventedDocument.hash("b").prefix(16).description, reason: "test")
        try store.write { db in
            try db.execute(
                sql: """
                    UPDATE documentState SET toSequence = NULL WHERE documentKey LIKE 'bbbb%';
                    DELETE FROM snapshot WHERE sequence = (SELECT max(sequence) FROM snapshot);
                    """)
        }
    }

    @Test(arguments: [true, false])
    func `a state that has a forgotten document is found, and the next one is made without it`(migrates: Bool) throws {
        try forgetWithoutState()
        let damage = try store.verify()
        #expect(damage.map(\.kind) == [.snapshot])
        if migrates {
            try store.write { db in try db.execute(sql: Migration.m012States.sql) }
        } else {
            _ = try store.repair(damage, sources: [])
        }
        #expect(try store.verify() == [])
        try store.endRun(try store.beginRun(program: "test"), counts: [:], exitCode: 0)
        let last = try #require(try store.snapshots().first)
        let now = try store.snapshot()
        #expect(last.documents == 1 && last.key == now.key)
        #expect(try store.events(asOf: last.short, matching: TimelineFilter()) { _ in } == nil)
        #expect(try store.verify() == [])
    }

    @Test func `a document that no state has is found`() throws {
        try store.endRun(try store.beginRun(program: "test"), counts: [:], exitCode: 0)
        try store.take(.letter(sha256: InventedDocument.hash("c"), path: "derde"))
        try store.write { db in try db.execute(sql: "DELETE FROM documentTouched") }
        try store.endRun(try store.beginRun(program: "test"), counts: [:], exitCode: 0)
        #expect(try store.verify().map(\.documentID) == ["cccccccccccccccc"])
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

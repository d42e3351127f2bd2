import Foundation
import GRDB
import Model
import Testing

@testable import Index

@Suite struct FilesTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
    }

    private func failure(_ outcome: String = "timeout") -> FailureRecord {
        FailureRecord(
            outcome: outcome, stage: "ingest", reason: "Reading took longer than 60 seconds.", remedy: "Split it.",
            seconds: 60, version: "pdf/1")
    }

    @Test func `an unchanged file is known by size, time and inode`() throws {
        try store.take(.letter())
        let state = try #require(try store.fileState("bron/brief.pdf"))
        #expect(state.outcome == "ok")
        let size = state.byteCount
        #expect(state.isUnchanged(byteCount: size, modifiedNanoseconds: 1, inode: 7))
        #expect(!state.isUnchanged(byteCount: size + 1, modifiedNanoseconds: 1, inode: 7))
        #expect(!state.isUnchanged(byteCount: size, modifiedNanoseconds: 2, inode: 7))
        #expect(!state.isUnchanged(byteCount: size, modifiedNanoseconds: 1, inode: 8))
        #expect(try store.fileState("elders.pdf") == nil)
        #expect(try store.fileStates() == ["bron/brief.pdf": state])
        #expect(try store.holds(sha256: InventedDocument.hash("a")))
        #expect(try !store.holds(sha256: InventedDocument.hash("b")))
    }

    @Test func `a failure is kept with its stage, reason, remedy and attempts`() throws {
        let file = FileRecord(
            path: "bron/scan.pdf", sha256: InventedDocument.hash("c"), byteCount: 9, modifiedNanoseconds: 1, inode: 2)
        let run = try store.beginRun(program: "test 1")
        try store.beginAttempt(file, run: run, isAlone: true)
        let hash = InventedDocument.hash("c")
        #expect(try store.crashes(path: file.path, sha256: hash, version: "") == 1)
        #expect(try store.crashes(path: file.path, sha256: hash, version: "2") == 0)
        #expect(try store.suspects() == [file.path])
        try store.recordOutcome(failure(), file: file, run: run)
        #expect(try store.crashes(path: file.path, sha256: hash, version: "") == 0 && store.suspects() == [])
        try store.recordOutcome(failure(), file: file, run: run)
        #expect(
            try store.failures() == [
                FailureRow(
                    path: "bron/scan.pdf", outcome: "timeout", stage: "ingest",
                    reason: "Reading took longer than 60 seconds.", remedy: "Split it.", attempts: 2, run: run)
            ])
    }

    @Test func `a file that is read after all is no failure any more`() throws {
        let letter = InventedDocument.letter()
        let run = try store.beginRun(program: "test 1")
        try store.recordOutcome(failure(), file: letter.file(), run: run)
        try store.take(letter)
        #expect(try store.failures() == [])
        #expect(try store.fileState("bron/brief.pdf")?.outcome == "ok")
    }

    @Test func `a document that was read stays when a later attempt at the same bytes fails`() throws {
        let letter = InventedDocument.letter()
        try store.take(letter)
        try store.recordOutcome(failure(), file: letter.file(), run: try store.beginRun(program: "test 2"))
        #expect(try store.failures().map(\.outcome) == ["timeout"])
        #expect(try store.events(matching: TimelineFilter()).count == 6)
    }

    @Test(arguments: [["b.pdf", "a.pdf", "c.pdf"], ["a.pdf", "b.pdf", "c.pdf"], ["c.pdf", "b.pdf", "a.pdf"]])
    func `copies are duplicates of the first by name, in whatever order they come`(order: [String]) throws {
        for (index, path) in order.enumerated() {
            if index == 2 {
                let run = try store.beginRun(program: "test 1")
                #expect(try store.recordDuplicate(InventedDocument.letter().file(path: path), run: run))
            } else {
                try store.take(.letter(), path: path)
            }
        }
        #expect(
            try store.fileStates().mapValues(\.outcome) == ["a.pdf": "ok", "b.pdf": "duplicate", "c.pdf": "duplicate"])
        #expect(try store.documents().map(\.sourcePath) == ["a.pdf"])
        #expect(try store.coverage().map(\.known) == [1])
        let other = try TimelineStore(path: folder.file("other.db"))
        for path in ["a.pdf", "b.pdf", "c.pdf"] { try other.take(.letter(), path: path) }
        #expect(try store.dumpLines() == other.dumpLines())
    }

    @Test func `bytes that no document was made of are no duplicate`() throws {
        let run = try store.beginRun(program: "test 1")
        #expect(try !store.recordDuplicate(InventedDocument.letter().file(), run: run))
        #expect(try store.fileStates().isEmpty)
    }

    @Test func `a file that was replaced leaves its older version superseded`() throws {
        try store.take(.letter())
        var newer = InventedDocument(
            [(.paragraph, "In 2015 komt er een nieuw loket.")], sha256: InventedDocument.hash("d"))
        newer.change("nieuw loket", "2015")
        try store.take(newer)
        #expect(try store.events(matching: TimelineFilter()).map(\.quote) == ["nieuw loket"])
        #expect(try store.documents().map(\.outcome).sorted() == ["ok", "superseded"])
        #expect(try store.search(SearchQuery("constateert")).total == 0)
        #expect(try store.document("aaaaaaaaaaaaaaaa").outcome == "superseded")
        try store.take(.letter())
        #expect(try store.events(matching: TimelineFilter()).count == 6)
    }

    @Test func `a document read with gaps is partial and says why`() throws {
        var letter = InventedDocument.letter()
        letter.document.flaws = [Flaw(.pagesWithoutText, "Page 2 holds no text.")]
        #expect(try store.take(letter).outcome == "partial")
        #expect(try store.failures().map(\.reason) == ["Page 2 holds no text."])
        #expect(try store.documents().map(\.outcome) == ["partial"])
    }

    @Test func `a run is kept with its times, counts and exit code`() throws {
        let run = try store.beginRun(program: "tijdlijn 1.0", at: Date(timeIntervalSince1970: 0.25))
        #expect(try store.runs().map(\.endedAt) == [nil])
        try store.endRun(run, counts: ["ok": 3, "unchanged": 2], exitCode: 1, at: Date(timeIntervalSince1970: 61))
        #expect(
            try store.runs() == [
                RunRow(
                    id: run, program: "tijdlijn 1.0", startedAt: "1970-01-01T00:00:00.250Z",
                    endedAt: "1970-01-01T00:01:01.000Z", exitCode: 1, counts: ["ok": 3, "unchanged": 2])
            ])
    }

    @Test func `status counts files, documents and events`() throws {
        try store.take(.letter())
        try store.take(.letter(), path: "kopie.pdf")
        let status = try store.status()
        #expect(status.files == ["ok": 1, "duplicate": 1])
        #expect(status.documents == 1)
        #expect(status.events == ["policy_change": 3, "finding": 1, "statistic": 1, "quantity": 1])
        #expect(status.passages == 7)
        #expect([status.firstDay, status.lastDay] == ["2014-03-05", "2014-03-05"])
        #expect(status.lastRun?.program == "test 1")
        #expect(status.byteCount > 0)
    }
}

import Foundation
import Model
import Testing

@testable import Index

/// What becomes of corrections when the file that they were made on gets other bytes.
@Suite struct CorrectionLineageTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore
    private let path = "bron/nota.txt"

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
    }

    private let paragraphs = [
        "Vooraf een woord.", "In 2004 begon Kring Noord met het werk.", "De pool verdween in 2009 geheel.",
        "De steunregeling liep van 2001 tot 2003.",
    ]
    private let found = [("Kring Noord", "2004"), ("De pool verdween", "2009")]

    /// A document without an identifier.
    private func note(_ paragraphs: [String], _ sha256: Character, changes: [(String, String)]) -> InventedDocument {
        var made = InventedDocument(
            paragraphs.map { (.paragraph, $0) }, sha256: InventedDocument.hash(sha256), path: path)
        for (words, edtf) in changes { made.change(words, edtf) }
        return made
    }

    private func take(_ note: InventedDocument, path: String? = nil) throws {
        let run = try store.beginRun(program: "test")
        try store.replace(note.document, note.extraction, file: note.file(path: path ?? self.path), run: run)
        try store.endRun(run, counts: [:], exitCode: 0)
    }

    /// Corrects the first event, rejects the second, adds a third.
    private func say() throws {
        let events = try store.events(matching: TimelineFilter())
        let first = try #require(events.first { $0.quote == "Kring Noord" })
        let second = try #require(events.first { $0.quote == "De pool verdween" })
        var date = CorrectionFields()
        date.edtf = "2003"
        var added = CorrectionFields()
        (added.edtf, added.action, added.subject) = ("2001/2003", "start", "steunregeling")
        let (reason, author) = ("gelezen", "E. de Boer")
        let drafts = [
            try store.draft(.correct, of: first.eventID, fields: date, reason: reason, author: author),
            try store.draft(
                .reject, of: second.eventID, fields: CorrectionFields(), reason: reason, author: author),
            try store.draft(
                adding: "policy_change", quote: "De steunregeling liep van 2001 tot 2003", in: first.documentID,
                fields: added, reason: reason, author: author),
        ]
        #expect(try store.record(drafts.compactMap { $0 }).count == 3)
    }

    private var shown: [String] {
        get throws { try store.events(matching: TimelineFilter()).map { "\($0.edtf ?? "") \($0.quote)" } }
    }

    private let corrected = ["2001/2003 De steunregeling liep van 2001 tot 2003", "2003 Kring Noord"]

    private func rows(asOf snapshot: Snapshot) throws -> [TimelineRow]? {
        var rows: [TimelineRow] = []
        let refusal = try store.events(asOf: snapshot.key, matching: TimelineFilter()) { rows.append($0) }
        return refusal == nil ? rows : nil
    }

    @Test func `new bytes at the same path take the corrections over, and those that fit nothing are listed`() throws {
        try take(note(paragraphs, "a", changes: found))
        try say()
        #expect(try shown == corrected)
        var moved = paragraphs
        moved.swapAt(0, 3)
        moved[2] = "De pool werd in 2009 gesloten."
        try take(note(moved, "b", changes: [("Kring Noord", "2004"), ("De pool werd", "2009")]))
        #expect(try shown == corrected + ["2009 De pool werd"])
        let rows = try store.corrections()
        #expect(rows.map(\.fit) == ["context", "none", "quote"])
        #expect(rows[1].misfit?.contains("no longer stand") == true)
        #expect(try store.verify() == [])
    }

    @Test func `what an earlier state gave comes back after its files were replaced`() throws {
        try take(note(paragraphs, "a", changes: found))
        let plain = (try store.snapshot(), try store.events(matching: TimelineFilter()))
        try say()
        let said = (try store.snapshot(), try store.events(matching: TimelineFilter()))
        try take(note(["Nieuw."] + paragraphs, "b", changes: found))
        #expect(try shown == corrected)
        #expect(try rows(asOf: plain.0) == plain.1)
        #expect(try rows(asOf: said.0) == said.1)
        try take(note(["Anders."], "c", changes: []))
        #expect(try store.corrections().map(\.fit) == ["none", "none", "none"])
        #expect(try rows(asOf: plain.0) == plain.1)
        #expect(try rows(asOf: said.0) == said.1)
        #expect(try store.verify() == [])
    }

    @Test func `the old bytes that come back have their corrections again`() throws {
        try take(note(paragraphs, "a", changes: found))
        try say()
        try take(note(["Nieuw."] + paragraphs, "b", changes: found))
        let replaced = (try store.snapshot(), try store.events(matching: TimelineFilter()))
        let run = try store.beginRun(program: "test")
        #expect(try store.recordDuplicate(note(paragraphs, "a", changes: found).file(modified: 3), run: run))
        try store.endRun(run, counts: [:], exitCode: 0)
        #expect(try shown == corrected)
        #expect(try store.corrections().map(\.fit) == ["position", "position", "position"])
        #expect(try rows(asOf: replaced.0) == replaced.1)
        #expect(try store.verify() == [])
    }

    @Test func `a file that gives no document any more leaves its corrections listed`() throws {
        let note = note(paragraphs, "a", changes: found)
        try take(note)
        try say()
        var file = note.file(modified: 5)
        file.sha256 = InventedDocument.hash("d")
        let run = try store.beginRun(program: "test")
        let failure = FailureRecord(outcome: "empty", stage: "ingest", reason: "Leeg.", remedy: "", version: "1")
        try store.recordOutcome(failure, file: file, run: run)
        try store.endRun(run, counts: [:], exitCode: 0)
        #expect(try store.corrections().map(\.fit) == ["none", "none", "none"])
        #expect(try store.corrections().allSatisfy { $0.misfit == "No file holds its document any more." })
        #expect(try store.verify() == [])
    }

    @Test func `an earlier state names its files where they were`() throws {
        let note = note(paragraphs, "a", changes: found)
        try take(note)
        let first = (try store.snapshot(), try store.events(matching: TimelineFilter()))
        try take(self.note(["Los."], "e", changes: [("Los.", "2010")]), path: "bron/los.txt")
        let run = try store.beginRun(program: "test")
        #expect(try store.recordDuplicate(note.file(path: "bron/aap.txt"), run: run))
        try store.endRun(run, counts: [:], exitCode: 0)
        #expect(try store.events(matching: TimelineFilter()).first?.sourcePath == "bron/aap.txt")
        #expect(try rows(asOf: first.0) == first.1)
        #expect(try store.verify() == [])
    }
}

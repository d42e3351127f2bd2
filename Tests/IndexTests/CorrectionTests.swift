import Foundation
import GRDB
import Model
import Testing

@testable import Index

@Suite struct CorrectionTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore
    private let run: RunID

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
        run = try store.beginRun(program: "test")
    }

    private func letter(_ paragraphs: [String], sha256: Character = "a", changes: [(String, String)])
        -> InventedDocument
    {
        var made = InventedDocument(
            paragraphs.map { (.paragraph, $0) }, sha256: InventedDocument.hash(sha256),
            identifier: "kst-1-2")
        for (words, edtf) in changes { made.change(words, edtf) }
        return made
    }

    private func write(_ letter: InventedDocument) throws {
        try store.replace(letter.document, letter.extraction, file: letter.file(), run: run)
    }

    private let paragraphs = [
        "Eerst was er niets.", "In 2004 begon Kring Noord met het werk.",
        "De pool verdween in 2009 geheel.",
    ]
    private let found = [("Kring Noord", "2004"), ("De pool verdween", "2009")]

    private func correct(_ words: String, _ change: (inout CorrectionFields) -> Void) throws
        -> CorrectionRow?
    {
        var fields = CorrectionFields()
        change(&fields)
        let event = try #require(
            try store.events(matching: TimelineFilter()).first { $0.quote == words })
        let draft = try #require(
            try store.draft(
                .correct, of: event.eventID, fields: fields, reason: "gelezen", author: "E. de Boer"))
        return try store.record([draft]).first
    }

    @Test func `a correction is what every question meets, and the row says so`() throws {
        try write(letter(paragraphs, changes: found))
        let row = try correct("Kring Noord") {
            $0.edtf = "2003-05"
            $0.subject = "Kring Zuid"
        }
        #expect(row?.fit == "position")
        let event = try #require(try store.events(matching: TimelineFilter()).first)
        #expect(
            event.edtf == "2003-05" && event.earliest == "2003-05-01" && event.latest == "2003-05-31")
        #expect(event.subject == "Kring Zuid" && event.corrected && event.action == "start")
        #expect(try store.events(matching: TimelineFilter(about: SearchQuery("zuid"))).count == 1)
        #expect(try store.verify() == [])
    }

    @Test func `it survives an extraction made anew from the text of the store`() throws {
        let letter = letter(paragraphs, changes: found)
        try write(letter)
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        let stages = StageVersions()
        let difference = try store.reprocess(letter.document, letter.extraction, stages: stages, isDry: false)
        #expect(difference.isEmpty)
        #expect(try store.events(matching: TimelineFilter()).first?.edtf == "2003")
        #expect(try store.verify() == [])
    }

    @Test func `it survives a reading that moves the sentence and changes what stands around it`()
        throws
    {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        let moved = [
            "Een voorwoord dat er eerst niet stond.",
            "In 2004 be-gon Kring  Noord met het werk, zo staat er.",
        ]
        try write(letter(moved, changes: [("Kring  Noord", "2004")]))
        let event = try #require(try store.events(matching: TimelineFilter()).first)
        #expect(event.edtf == "2003" && event.corrected)
        #expect(try store.corrections().map(\.fit) == ["context"])
        try write(letter(["Wie sprak van Kring Noord?"], changes: []))
        #expect(try store.corrections().map(\.fit) == ["quote"])
        #expect(try store.events(matching: TimelineFilter()).map(\.edtf) == ["2003"])
        #expect(try store.verify() == [])
    }

    @Test
    func
        `it is listed when its words are gone or stand in several places, and fits again when they return`()
        throws
    {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        try write(letter(["Hier staat iets anders."], changes: []))
        let misfit = try #require(try store.corrections().first)
        #expect(misfit.fit == "none" && misfit.misfit != nil && misfit.eventID == nil)
        #expect(try store.verify() == [])
        try write(letter(["Kring Noord of Kring Noord?"], changes: []))
        #expect(try store.corrections().map(\.fit) == ["none"])
        try write(letter(paragraphs, changes: found))
        #expect(try store.corrections().map(\.fit) == ["position"])
        #expect(try store.events(matching: TimelineFilter()).first?.edtf == "2003")
    }

    @Test func `other rules lose no correction: an event they no longer find is written from it`()
        throws
    {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        try write(letter(paragraphs, changes: []))
        let events = try store.events(matching: TimelineFilter())
        #expect(events.map(\.subject) == ["Kring Noord"] && events.map(\.rule) == ["hand"])
        #expect(try store.verify() == [])
    }

    @Test func `what is rejected stays away, what is added stays`() throws {
        try write(letter(paragraphs, changes: found))
        let pool = try #require(try store.events(matching: TimelineFilter()).last)
        let rejection = try #require(
            try store.draft(
                .reject, of: pool.eventID, fields: CorrectionFields(), reason: "niet", author: "B"))
        var fields = CorrectionFields()
        fields.action = "end"
        fields.subject = "pool"
        fields.edtf = "2009"
        let addition = try #require(
            try store.draft(
                adding: "policy_change", quote: "verdween in 2009", in: pool.documentID, fields: fields,
                reason: "wel",
                author: "B"))
        try store.record([rejection, addition])
        for _ in 0..<2 {
            let events = try store.events(matching: TimelineFilter())
            #expect(events.map(\.quote) == ["Kring Noord", "verdween in 2009"])
            #expect(events.map(\.corrected) == [false, true])
            #expect(try store.verify() == [])
            try write(letter(paragraphs, changes: found))
        }
    }

    @Test func `a newer copy of the document takes the corrections over`() throws {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        try write(letter(["Nieuw."] + paragraphs, sha256: "b", changes: found))
        #expect(try store.events(matching: TimelineFilter()).map(\.edtf) == ["2003", "2009"])
    }

    @Test func `the same file of corrections taken in twice changes nothing`() throws {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        let words = try store.corrections().map(\.correction)
        let other = try TimelineStore(path: folder.file("other.db"))
        let letter = letter(paragraphs, changes: found)
        let run = try other.beginRun(program: "test")
        try other.record(words)
        #expect(try other.corrections().map(\.fit) == ["none"])
        try other.replace(letter.document, letter.extraction, file: letter.file(), run: run)
        try other.record(words)
        #expect(try other.corrections().count == 1)
        #expect(try other.events(matching: TimelineFilter()).map(\.edtf) == ["2003", "2009"])
    }

    @Test func `a correction that knows more than the event it is laid over finds it by the rest`() throws {
        try write(letter(paragraphs, changes: found))
        let event = try #require(try store.events(matching: TimelineFilter()).first { $0.quote == "Kring Noord" })
        var fields = CorrectionFields()
        fields.edtf = "2003"
        let draft = try store.draft(
            .correct, of: event.eventID, fields: fields, reason: "gelezen", author: "E. de Boer")
        var word = try #require(draft)
        (word.original.actor, word.original.stance, word.original.low) = ("Inspectie", "observation", 3)
        word.event = nil
        #expect(try store.record([word]).first?.fit == "position")
        #expect(try store.events(matching: TimelineFilter()).first?.edtf == "2003")
    }

    @Test func `what was corrected and then rejected is no damage`() throws {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        let event = try #require(try store.events(matching: TimelineFilter()).first { $0.quote == "Kring Noord" })
        let away = try store.draft(
            .reject, of: event.eventID, fields: CorrectionFields(), reason: "ruis", author: "E. de Boer")
        try store.record([try #require(away)])
        #expect(try store.events(matching: TimelineFilter()).map(\.quote) == ["De pool verdween"])
        #expect(try store.verify() == [])
        // Without the rejection the event is missed.
        try store.pool.writeWithoutTransaction { db in
            try db.execute(sql: "DELETE FROM correction WHERE kind = 'reject'")
        }
        #expect(try store.verify().contains { $0.kind == .correction })
    }

    @Test func `what was added and then rejected is no damage, before and after a new reading`() throws {
        try write(letter(paragraphs, changes: found))
        let document = try #require(try store.events(matching: TimelineFilter()).first).documentID
        var fields = CorrectionFields()
        (fields.action, fields.subject, fields.edtf) = ("end", "pool", "2009")
        let added = try store.draft(
            adding: "policy_change", quote: "verdween in 2009", in: document, fields: fields, reason: "wel", author: "B"
        )
        let addition = try #require(added)
        let event = try #require(try store.record([addition]).first?.eventID)
        let away = try store.draft(.reject, of: event, fields: CorrectionFields(), reason: "niet", author: "B")
        try store.record([try #require(away)])
        for _ in 0..<2 {
            #expect(try store.events(matching: TimelineFilter()).map(\.quote) == ["Kring Noord", "De pool verdween"])
            #expect(try store.verify() == [])
            try write(letter(paragraphs, changes: found))
        }
    }

    @Test func `a share of change that only a correction still knows is one of change`() throws {
        let words = "De bijdrage daalde met 12%."
        var made = letter([words], changes: [])
        made.add("12%", "2009", .statistic(Statistic(low: 12, high: 12, isChange: true)))
        try write(made)
        _ = try correct("12%") { ($0.low, $0.high) = (120, 120) }
        #expect(try store.corrections().first?.correction.flaw == nil)
        try write(letter([words], changes: []))
        let row = try #require(try store.events(matching: TimelineFilter()).first)
        #expect(row.rule == "hand" && row.low == 120 && row.change == true)
    }

    @Test func `offsets outside the text are told, and those of no text refused`() throws {
        try write(letter(paragraphs, changes: found))
        let event = try #require(try store.events(matching: TimelineFilter()).first { $0.quote == "Kring Noord" })
        var fields = CorrectionFields()
        fields.edtf = "2003"
        let draft = try store.draft(
            .correct, of: event.eventID, fields: fields, reason: "gelezen", author: "E. de Boer")
        var word = try #require(draft)
        #expect(word.flaw == nil)
        let length = word.end - word.start
        (word.start, word.end) = (50_000, 50_000 + length)
        let row = try #require(try store.record([word]).first)
        #expect(row.fit != "position" && row.misfit?.contains("outside the text") ?? false)
        (word.start, word.end) = (100_000_000_000_000_000, 100_000_000_000_000_000 + length)
        #expect(word.flaw != nil)
        (word.start, word.end) = (3, 4)
        #expect(word.flaw != nil)
    }

    @Test func `the last of two corrections stands, and verify sees what was tampered with`() throws {
        try write(letter(paragraphs, changes: found))
        _ = try correct("Kring Noord") { $0.edtf = "2003" }
        _ = try correct("Kring Noord") { $0.edtf = "2002" }
        #expect(try store.events(matching: TimelineFilter()).first?.edtf == "2002")
        #expect(try store.verify() == [])
        try store.write { db in try db.execute(sql: "UPDATE event SET edtf = '1999' WHERE corrected") }
        #expect(Set(try store.verify().map(\.kind)) == [.correction])
        try store.write { db in try db.execute(sql: "UPDATE event SET edtf = '2002', corrected = 0") }
        #expect(try store.verify().map(\.kind).contains(.correction))
    }

    @Test func `an earlier state gives what it gave, before and after corrections and new documents`()
        throws
    {
        try write(letter(paragraphs, changes: found))
        let first = try store.snapshot()
        let rows = try store.events(matching: TimelineFilter())
        _ = try correct("Kring Noord") { $0.edtf = "2011" }
        let second = try store.snapshot()
        let corrected = try store.events(matching: TimelineFilter())
        let later = try store.beginRun(program: "test")
        let other = InventedDocument(
            [(.paragraph, "In 2001 kwam de wet.")], sha256: InventedDocument.hash("c"),
            path: "bron/ander.pdf")
        try store.replace(other.document, other.extraction, file: other.file(), run: later)
        try store.endRun(later, counts: [:], exitCode: 0)
        for (snapshot, wanted) in [(first, rows), (second, corrected)] {
            var got: [TimelineRow] = []
            let refusal = try store.events(asOf: snapshot.short, matching: TimelineFilter()) {
                got.append($0)
            }
            #expect(refusal == nil)
            #expect(got == wanted)
        }
        #expect(first.key != second.key)
        #expect(try store.snapshots().count >= 3)
    }

    @Test func `a state whose documents were read anew otherwise is refused with the reason`() throws {
        try write(letter(paragraphs, changes: found))
        let first = try store.snapshot()
        let later = try store.beginRun(program: "test")
        try write(letter(paragraphs, changes: [("Kring Noord", "2005")]))
        try store.endRun(later, counts: [:], exitCode: 0)
        let refusal = try store.events(asOf: first.short, matching: TimelineFilter()) { _ in }
        #expect(refusal == .changed(documents: [String(InventedDocument.hash("a").prefix(16))]))
        let unknown = try store.events(asOf: "ffffffff", matching: TimelineFilter()) { _ in }
        #expect(unknown == .unknown("ffffffff"))
    }
}

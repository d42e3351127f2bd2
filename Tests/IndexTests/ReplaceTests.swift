import GRDB
import Model
import Testing

@testable import Index

@Suite struct ReplaceTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
    }

    @Test func `an extraction comes back as it went in`() throws {
        let replaced = try store.take(.letter())
        #expect(replaced == Replacement(documentID: "aaaaaaaaaaaaaaaa", outcome: "ok", events: 6))
        let rows = try store.events(of: "aaaaaaaaaaaaaaaa")
        #expect(
            rows.map(\.kind) == [
                "policy_change", "policy_change", "policy_change", "finding", "statistic", "quantity",
            ])
        let change = try #require(rows.first)
        #expect(change.edtf == "1998/2002")
        #expect(change.earliest == "1998-01-01")
        #expect(change.latest == "2002-12-31")
        #expect(change.action == "establish")
        #expect(change.subject == "Stichting Één Loket")
        #expect(change.quote == "Stichting Één Loket opgericht")
        #expect(change.prefix == "Beleid per jaar\n1998-2002: ")
        #expect(change.suffix == " in drie regio’s\nTot 1991: Raad voor de ")
        #expect(change.page == 1)
        #expect(change.section == "1 Beleid per jaar")
        #expect(change.documentDate == "2014-03-05")
        #expect(change.sourcePath == "bron/brief.pdf")
        #expect(change.dateSource == "label")
        let finding = rows[3]
        #expect(finding.actor == "Inspectie SZW; UWV")
        #expect(finding.stance == "judgement")
        #expect(finding.polarity == "negative")
        #expect(finding.role == "bevindingen")
        #expect(finding.section == "2 Bevindingen")
        #expect(finding.page == 2)
        let share = rows[4]
        #expect([share.low, share.high] == [65, 70])
        #expect(
            [share.unit, share.qualifier, share.whole, share.measure] == ["%", "about", "van de gemeenten", "kreeg"])
        #expect(share.n == 12)
        #expect(share.change == false)
        let amount = rows[5]
        #expect([amount.value, amount.high] == [2_000_000, 3_000_000])
        #expect([amount.unit, amount.currency, amount.qualifier, amount.role] == ["EUR", "EUR", "at_most", "target"])
        #expect(amount.edtf == nil)
        #expect(amount.page == 3)
    }

    @Test(arguments: [("EUR", "EUR"), ("gulden", "NLG"), ("NLG", "NLG"), ("dollar", nil), ("banen", nil)])
    func `money of euros and guilders has a currency, in the view as in the rows`(unit: String, currency: String?)
        throws
    {
        var made = InventedDocument([(.paragraph, "Het fonds kreeg er 40.")])
        made.add("40", nil, .quantity(Quantity(value: 40, unit: unit)))
        try store.take(made)
        let row = try #require(try store.events(matching: TimelineFilter()).first)
        #expect(row.unit == unit && row.currency == currency)
        let seen = try store.read { db in try String.fetchOne(db, sql: "SELECT currency FROM timeline") }
        #expect(seen == currency)
    }

    @Test func `the row of the view is the row of the query`() throws {
        try store.take(.letter())
        let byQuery = try store.events(of: "aaaaaaaaaaaaaaaa")
        for row in byQuery { #expect(try store.event(row.eventID) == row) }
        #expect(try store.event("00000000000000000000000000000000") == nil)
    }

    @Test func `every quote stands at its offsets`() throws {
        let letter = InventedDocument.letter()
        try store.take(letter)
        let spans = try store.read { db in
            try Row.fetchAll(db, sql: "SELECT start, end, quote, prefix, suffix FROM event").map {
                (Span($0[0], $0[1]), $0[2] as String, $0[3] as String, $0[4] as String)
            }
        }
        #expect(spans.count == 6)
        for (span, quote, prefix, suffix) in spans {
            #expect(letter.document.text[span] == quote)
            #expect(letter.document.text[Span(0, span.start)].hasSuffix(prefix))
            #expect(letter.document.text[Span(span.end, letter.document.text.count)].hasPrefix(suffix))
            #expect(prefix.count <= 40 && suffix.count <= 40)
        }
    }

    @Test func `taking a document in twice leaves the same content and no orphans`() throws {
        try store.take(.letter())
        let first = try store.dumpLines()
        #expect(first.count > 30)
        try store.take(.letter())
        #expect(try store.dumpLines() == first)
        let counts = try store.read { db in
            try ["document", "documentText", "passage", "event", "block", "section", "temporal", "reference", "repair"]
                .map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1 }
        }
        #expect(counts == [1, 1, 7, 6, 7, 2, 1, 1, 1])
        #expect(try store.read { db in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count } == 0)
        #expect(try store.ftsAgrees())
    }

    @Test func `a new extraction takes the place of the old one`() throws {
        try store.take(.letter())
        var again = InventedDocument.letter()
        again.extraction.events.removeLast(4)
        again.extraction.rules = "2"
        try store.take(again)
        #expect(try store.events(of: "aaaaaaaaaaaaaaaa").count == 2)
        #expect(try store.fileState("bron/brief.pdf")?.version == "pdf/1 2")
        #expect(try store.ftsAgrees())
    }

    @Test func `a value that breaks a rule leaves nothing of its document`() throws {
        var broken = InventedDocument.letter()
        broken.extraction.events[3].confidence = 2
        #expect {
            try store.take(broken)
        } throws: { error in
            if case IndexError.unexpected? = error as? IndexError { true } else { false }
        }
        let rows = try store.read { db in
            try ["document", "event", "passage", "block", "sourceFile"].map {
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") ?? -1
            }
        }
        #expect(rows == [0, 0, 0, 0, 0])
    }

    @Test func `events that agree in everything are both kept`() throws {
        var letter = InventedDocument.letter()
        letter.extraction.events.append(letter.extraction.events[0])
        try store.take(letter)
        #expect(Set(try store.events(of: "aaaaaaaaaaaaaaaa").map(\.eventID)).count == 7)
    }

    @Test func `identifiers depend on content alone`() throws {
        try store.take(InventedDocument([(.paragraph, "Ander stuk.")], sha256: InventedDocument.hash("b"), path: "z"))
        try store.take(.letter())
        let other = try TimelineStore(path: folder.file("other.db"))
        try other.take(.letter())
        #expect(
            try store.events(of: "aaaaaaaaaaaaaaaa").map(\.eventID)
                == other.events(of: "aaaaaaaaaaaaaaaa").map(\.eventID))
    }

    @Test func `the way back leads to the pages`() throws {
        let letter = InventedDocument.letter()
        try store.take(letter)
        #expect(
            try store.text(of: "aaaaaaaaaaaaaaaa", page: 3)
                == "In 2012 kreeg 65 tot 70% van de gemeenten samen € 2 miljoen voor coördinatie.")
        #expect(try store.text(of: "aaaaaaaaaaaaaaaa", page: 9) == "")
        #expect(try store.text(of: "aaaaaaaaaaaaaaaa") == letter.document.text.string)
        let kept = WayBack(WayBack(runs: letter.document.runs, places: letter.document.places).encoded())
        #expect(kept?.runs == letter.document.runs)
        #expect(kept?.places == letter.document.places)
    }

    @Test func `a way back of elements and lines is kept, a mutilated one refused`() throws {
        let places = [
            Place(element: "kamerstuk/stuk/al[3]"), Place(line: 12), Place(page: 4, box: nil, element: "é", line: 2),
        ]
        let runs = [
            SourceRun(span: Span(3, 10), sourceStart: 40, place: 2),
            SourceRun(span: Span(12, 12), sourceStart: 0, place: 0),
        ]
        let bytes = WayBack(runs: runs, places: places).encoded()
        #expect(WayBack(bytes)?.places == places)
        #expect(WayBack(bytes)?.runs == runs)
        for length in 0..<bytes.count { #expect(WayBack(Array(bytes[..<length])) == nil) }
    }
}

extension TimelineStore {
    /// Whether the index holds what the text says, by SQLite's own comparison and by ours.
    func ftsAgrees() throws -> Bool {
        do {
            try write { db in
                try db.execute(
                    sql: """
                        INSERT INTO eventSearch (eventSearch, rank) VALUES ('integrity-check', 1)
                        """)
            }
            return try read { db in try SearchCheck.all(db) }.isEmpty
        } catch IndexError.damaged {
            return false
        }
    }
}

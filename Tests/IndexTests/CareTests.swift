import Foundation
import GRDB
import Model
import Testing

@testable import Index

/// What is taken out, taken back and rebuilt.
@Suite struct CareTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
    }

    private func letter(_ words: String, _ sha256: Character, path: String) -> InventedDocument {
        var letter = InventedDocument(
            [(.heading, "Kop"), (.paragraph, words)], sha256: InventedDocument.hash(sha256), path: path,
            identifier: "kst-1-\(sha256)", title: "Stuk \(sha256)")
        letter.change(words, "2014", subject: words)
        return letter
    }

    private func run(_ statement: String) throws {
        try indexErrors(store.path) {
            try store.pool.writeWithoutTransaction { db in try db.execute(sql: statement) }
        }
    }

    @Test func `words of a dry run are not taken for words of the store`() throws {
        try store.take(letter("De pool begon", "a", path: "a"))
        var other = letter("De tuinderij begon", "a", path: "a")
        other.extraction.rules = "2"
        let difference = try store.reprocess(
            other.document, other.extraction, stages: StageVersions(), isDry: true)
        #expect(!difference.isEmpty)
        try store.take(letter("Een vlonder begon", "b", path: "b"))
        try store.take(letter("Nog een tuinderij begon", "c", path: "c"))
        #expect(try store.verify() == [])
        #expect(try store.search(SearchQuery("tuinderij")).total == 1)
        #expect(try store.search(SearchQuery("vlonder")).total == 1)
    }

    @Test func `nothing of a forgotten document can be read in the file`() throws {
        try store.take(letter("De pool begon met Xaverius Quibus", "a", path: "geheim"))
        for (number, digit) in "bcdef".enumerated() {
            try store.take(letter("De pool begon in kring \(number)", digit, path: "\(digit)"))
        }
        let event = try #require(try store.events(of: "aaaaaaaaaaaaaaaa").first)
        var fields = CorrectionFields()
        fields.subject = "pool van Quibus"
        let draft = try #require(
            try store.draft(.correct, of: event.eventID, fields: fields, reason: "gelezen", author: "E. de Boer"))
        try store.record([draft])
        try store.supply([SuppliedValue(.path("geheim"), .title, "Brief van Quibus")], origin: "hand")
        try store.forget("aaaaaaaaaaaaaaaa", reason: "ingetrokken")
        #expect(try store.corrections().isEmpty)
        #expect(try store.verify() == [])
        #expect(try store.search(SearchQuery("pool")).total == 5)
        try store.take(letter("De pool begon weer", "9", path: "nieuw"))
        #expect(try store.verify() == [])
        try store.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("store.db")))
        for trace in ["uibus", "averius"] {
            #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
        }
    }

    @Test func `what was forgotten is let in by an id that means one document`() throws {
        for digit in "aab" {
            try run(
                """
                INSERT OR IGNORE INTO forgotten VALUES ('\(String(repeating: "abcd", count: 15))000\(digit)', 'x', 'x')
                """)
        }
        let both = ["abcdabcdabcdabcd", "abcdabcdabcdabcd"]
        #expect(throws: IndexError.ambiguousDocument(name: "abcd", candidates: both)) {
            try store.remember("abcd")
        }
        try store.remember(String(repeating: "abcd", count: 15) + "000b")
        #expect(throws: IndexError.noSuchDocument(name: "ffff")) { try store.remember("ffff") }
    }

    @Test func `an event goes by the beginning of its id`() throws {
        try store.take(.letter())
        let rows = try store.events(matching: TimelineFilter())
        for row in rows {
            #expect(try store.event(row.eventID) == row)
            #expect(try store.event(String(row.eventID.prefix(12))) == row)
        }
        #expect(try store.event("zzzz") == nil)
        #expect(try store.event(String(rows[0].eventID.prefix(3))) == nil)
        try run("UPDATE event SET key = 'abcdef' || substr(key, 7)")
        #expect {
            try store.event("abcdef")
        } throws: { error in
            guard case .ambiguousEvent("abcdef", let candidates) = error as? IndexError else { return false }
            return candidates.count == rows.count
        }
    }

    @Test(arguments: [
        "DELETE FROM searchState", "DELETE FROM searchPosting", "DELETE FROM searchFresh", "DELETE FROM searchDocument",
        "UPDATE searchWord SET word = word || 'x'", "UPDATE searchWord SET stem = 'ander'",
        "INSERT INTO searchGone VALUES (1, 2)",
        "UPDATE searchState SET passages = passages + 1", "UPDATE searchFresh SET lists = x'00'",
        "UPDATE searchPosting SET passages = x'ffff', positions = x''",
        "INSERT INTO eventSearch (eventSearch) VALUES ('delete-all')",
    ])
    func `search that drifted from the text is made anew, and no document is touched`(drift: String) throws {
        // Joined lists and fresh ones side by side.
        for (number, digit) in "abcde".enumerated() {
            try store.take(letter("De pool begon in kring \(number)", digit, path: "\(digit)"))
            if number == 2 { try store.write { db in try SearchIndexer(db, store.lexicon).join() } }
        }
        let content = try store.dumpLines()
        try run(drift)
        let damage = try store.verify()
        #expect(damage.contains { $0.kind == .textIndex })
        let repair = try store.repair(damage, sources: Set(try store.fileStates().keys))
        #expect(repair.toReadAgain == [])
        #expect(try store.verify() == [])
        #expect(try store.dumpLines() == content)
        #expect(try store.search(SearchQuery("kring"), limit: nil).total == 5)
        try store.take(letter("De pool begon weer", "9", path: "nieuw"))
        #expect(try store.verify() == [])
    }

    @Test func `no bytes in the place of a way back end the program`() throws {
        var random = SystemRandomNumberGenerator()
        let letter = InventedDocument.letter()
        let right = WayBack(runs: letter.document.runs, places: letter.document.places).encoded()
        for _ in 0..<2_000 {
            var bytes = right
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = [0xFF, 0x80, 0x7F, 0].randomElement() ?? 0
            }
            if let read = WayBack(bytes) { #expect(read.runs.count <= bytes.count) }
        }
    }

    @Test func `a box that no page can have is kept as well as it can be`() throws {
        let box = Box(xMin: .nan, yMin: -.infinity, xMax: 1e300, yMax: 12.5)
        let bytes = WayBack(runs: [], places: [Place(page: 1, box: box)]).encoded()
        let read = try #require(WayBack(bytes)?.places.first?.box)
        #expect(read == Box(xMin: 0, yMin: 0, xMax: 1e9, yMax: 12.5))
    }

    @Test func `a share of one number stays one where one end is corrected, and its ends never cross`() throws {
        var made = InventedDocument([(.paragraph, "In 2012 kreeg 40% een loket en 10 tot 20% niets.")])
        made.add("40%", "2012", .statistic(Statistic(low: 40, high: 40)))
        made.add("10 tot 20%", "2012", .statistic(Statistic(low: 10, high: 20)))
        try store.take(made)
        for (quote, low) in [("40%", 50.0), ("10 tot 20%", 30)] {
            let event = try #require(try store.events(matching: TimelineFilter()).first { $0.quote == quote })
            var fields = CorrectionFields()
            fields.low = low
            let draft = try #require(
                try store.draft(.correct, of: event.eventID, fields: fields, reason: "gelezen", author: "E. de Boer"))
            try store.record([draft])
        }
        let shares = try store.events(matching: TimelineFilter()).map { [$0.low, $0.high] }
        #expect(shares == [[50, 50], [20, 30]])
        #expect(try store.verify() == [])
    }

    @Test func `the last arrival is of the last run that met news, not of one that only read again`() throws {
        func night(_ seconds: Double, arrived: Int?) throws {
            let run = try store.beginRun(program: "test", at: Date(timeIntervalSince1970: seconds))
            let made = letter("De pool begon", "a", path: "a")
            try store.replace(made.document, made.extraction, file: made.file(), run: run)
            var details = RunDetails()
            details.arrived = arrived
            try store.endRun(run, counts: [:], exitCode: 0, details: details)
        }
        #expect(try store.lastArrival() == nil)
        // As an older program left it: what was read counts.
        try night(1_000, arrived: nil)
        #expect(try store.lastArrival() == Date(timeIntervalSince1970: 1_000))
        try night(2_000, arrived: 1)
        try night(3_000, arrived: 0)
        #expect(try store.lastArrival() == Date(timeIntervalSince1970: 2_000))
    }

    @Test func `a file that lies elsewhere now is not gone for good`() throws {
        try store.take(letter("De pool begon", "a", path: "oud"))
        try store.take(letter("De kring begon", "b", path: "weg"))
        let night = try store.beginRun(program: "test")
        #expect(try store.mark(gone: ["/oud", "oud", "weg"], back: [], folder: nil, run: night) == 2)
        #expect(try store.goneForGood(in: night) == 2)
        #expect(try store.recordDuplicate(letter("De pool begon", "a", path: "nieuw").file(path: "nieuw"), run: night))
        #expect(try store.goneForGood(in: night) == 1)
    }
}

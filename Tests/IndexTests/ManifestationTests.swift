import Foundation
import GRDB
import Model
import Testing

@testable import Index

/// The same paper in several files: one speaks, the others are kept.
@Suite struct ManifestationTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
    }

    /// The same letter as it lies in a file of some format.
    private static func letter(
        _ format: MediaType, _ digit: Character, identifier: String = "kst-31907-12", extra: Int = 0
    ) -> InventedDocument {
        var letter = InventedDocument(
            [
                (.heading, "Brief"), (.listItem, "1998-2002: Stichting Loket opgericht"),
                (.paragraph, "De inspectie constateert dat de dienstverlening tekortschiet."),
            ] + (0..<extra).map { (.paragraph, "Alinea \($0) die hier verder niets ter zake doet, maar ruimte vult.") },
            sha256: InventedDocument.hash(digit), path: "in/\(digit).\(format.rawValue)", identifier: identifier)
        letter.document.source.mediaType = format
        letter.change("Stichting Loket opgericht", "1998/2002", .establish, subject: "Stichting Loket")
        letter.finding(
            "De inspectie constateert dat de dienstverlening tekortschiet.", "2014-03-05", actor: "Inspectie")
        return letter
    }

    private static let all = [
        letter(.pdf, "c"), letter(.html, "b"), letter(.xml, "e"), letter(.plainText, "d"), letter(.pdf, "f"),
    ]

    private func speakers() throws -> [String] {
        try store.documents().filter { $0.manifestationOf == nil && $0.outcome == "ok" }.map(\.mediaType)
    }

    private func drop(_ path: String) throws {
        _ = try store.mark(gone: [path], back: [], folder: nil, run: try store.beginRun(program: "test 1"))
    }

    @Test(arguments: [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [3, 1, 4, 0, 2]])
    func `the best one speaks in whatever order they come`(order: [Int]) throws {
        for index in order { try store.take(Self.all[index]) }
        #expect(try speakers() == ["xml"])
        #expect(Set(try store.events(matching: TimelineFilter()).map(\.documentID)) == ["eeeeeeeeeeeeeeee"])
        #expect(try Set(store.changes().map(\.row.documentID)) == ["eeeeeeeeeeeeeeee"])
        #expect(try store.search(SearchQuery("dienstverlening")).hits.map(\.documentID) == ["eeeeeeeeeeeeeeee"])
        #expect(try store.verify() == [])
        let other = try TimelineStore(path: folder.file("other.db"))
        for letter in Self.all { try other.take(letter) }
        #expect(try store.dumpLines() == other.dumpLines())
        // A second night brings nothing new.
        for index in order.reversed() { try store.take(Self.all[index]) }
        #expect(try store.dumpLines() == other.dumpLines())
    }

    @Test func `the others are kept and shown for what they are`() throws {
        for letter in Self.all { try store.take(letter) }
        let others = try store.manifestations(of: "eeeeeeeeeeeeeeee")
        #expect(others.map(\.mediaType) == ["html", "pdf", "text", "pdf"])
        #expect(others.allSatisfy { $0.outcome == "duplicate" && $0.findings == 1 })
        #expect(try store.document("kst-31907-12").documentID == "eeeeeeeeeeeeeeee")
        #expect(try store.document("in/b.html").manifestationOf == "eeeeeeeeeeeeeeee")
        let rows = try store.failures()
        #expect(rows.map(\.path) == ["in/b.html", "in/c.pdf", "in/d.text", "in/f.pdf"])
        #expect(rows.first?.reason == "It is kst-31907-12 too, for which in/e.xml speaks.")
        let coverage = try store.coverage()
        #expect(coverage.count == 1 && coverage.first?.known == 1 && coverage.first?.manifestations == 4)
        let status = try store.status()
        #expect(status.documents == 1 && status.superseded == 0 && status.manifestations == 4)
    }

    @Test func `where the best one goes the next best speaks, and gives way when it is back`() throws {
        for letter in Self.all { try store.take(letter) }
        try drop("in/e.xml")
        #expect(try speakers() == ["html"])
        try drop("in/b.html")
        #expect(try speakers() == ["pdf"])
        #expect(try store.verify() == [])
        _ = try store.mark(gone: [], back: ["in/e.xml"], folder: nil, run: try store.beginRun(program: "test 1"))
        #expect(try speakers() == ["xml"])
        try store.forget("eeeeeeeeeeeeeeee", reason: "privacy")
        #expect(try speakers() == ["pdf"])
        #expect(try store.verify() == [])
    }

    @Test func `a file that is taken for another paper by now frees those it stood for`() throws {
        try store.take(Self.letter(.xml, "e"))
        try store.take(Self.letter(.pdf, "c"))
        var again = Self.letter(.xml, "e")
        again.extraction.metadata.identifier = .init("kst-31907-13", origin: .metadata)
        try store.take(again)
        #expect(try speakers().sorted() == ["pdf", "xml"])
        let stages = StageVersions()
        _ = try store.reprocess(
            Self.letter(.xml, "e").document, Self.letter(.xml, "e").extraction, stages: stages, isDry: false)
        #expect(try speakers() == ["xml"])
        #expect(try store.verify() == [])
    }

    @Test func `a mere summary does not speak for the whole text, nor what was read in part`() throws {
        try store.take(Self.letter(.html, "b"))
        try store.take(Self.letter(.pdf, "c", extra: 9))
        #expect(try speakers() == ["pdf"])
        var mended = Self.letter(.xml, "e", extra: 9)
        mended.document.flaws = [Flaw(.notWellFormed, "It breaks off.")]
        try store.take(mended)
        #expect(try speakers() == ["pdf"])
        #expect(try store.failures().map(\.outcome) == ["duplicate", "duplicate"])
        #expect(try store.verify() == [])
    }

    @Test func `a person's word moves to the one that speaks, and back`() throws {
        try store.take(Self.letter(.pdf, "c"))
        let event = try #require(try store.events(matching: TimelineFilter(kinds: [.policyChange])).first)
        var fields = CorrectionFields()
        fields.edtf = "1999"
        let correction = try #require(
            try store.draft(.correct, of: event.eventID, fields: fields, reason: "bron", author: "an"))
        try store.record([correction])
        let finding = try #require(try store.events(matching: TimelineFilter(kinds: [.finding])).first)
        let reject = try #require(
            try store.draft(
                .reject, of: finding.eventID, fields: CorrectionFields(), reason: "ruis", author: "an"))
        try store.record([reject])
        func said() throws -> [String?] { try store.events(matching: TimelineFilter()).map(\.edtf) }
        #expect(try said() == ["1999"])
        try store.take(Self.letter(.xml, "e"))
        #expect(try said() == ["1999"])
        #expect(try store.events(of: "cccccccccccccccc").map(\.edtf) == ["1998/2002", "2014-03-05"])
        #expect(try store.verify() == [])
        try store.take(Self.letter(.xml, "e"))
        try store.take(Self.letter(.pdf, "c"))
        #expect(try said() == ["1999"])
        try drop("in/e.xml")
        #expect(try said() == ["1999"])
        #expect(try store.verify() == [])
        try store.forget("cccccccccccccccc", reason: "privacy")
        #expect(try said() == ["1999"])
        #expect(try store.verify() == [])
    }

    @Test(arguments: [
        ("kst-29544-807", false, "kst-29544-807"), ("KST-20032004-29058-C", false, "kst-29058-c"),
        ("kst-1259252", false, "kst-1259252"), ("stb-2014-296", false, "stb-2014-296"), ("home-page", false, nil),
        ("rapport 7", true, "rapport 7"), ("kst", false, nil), ("kst-", false, nil), ("", true, nil),
    ])
    func `only an official identifier or a person's word makes a work`(
        identifier: String, isSupplied: Bool, work: String?
    ) {
        #expect(Manifestations.work(identifier: identifier, isSupplied: isSupplied) == work)
    }

    @Test func `a store of before knows its manifestations once it is brought up to date`() throws {
        for letter in Self.all { try store.take(letter) }
        try store.write { db in
            try db.execute(sql: "UPDATE document SET work = NULL, speakerId = NULL, superseded = 0")
            try Manifestations(db: db).settleAll()
        }
        #expect(try speakers() == ["xml"])
        #expect(try store.verify() == [])
    }
}

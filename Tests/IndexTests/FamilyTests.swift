import GRDB
import Testing

@testable import Index

/// The joined lists of compounds: what is found with them is what was found without.
@Suite struct FamilyTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    private static let words = [
        "school", "schoolbestuur", "schoolgebouw", "basisschool", "avondschool", "schoolplein", "bestuur", "gebouw",
        "stadsbestuur", "bestuursakkoord", "akkoord", "plein", "stadsplein", "stad", "avond", "basis", "avondklok",
    ]

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
        // The words alone come first, so that the others are known as compounds of them.
        try take("0", Self.words.joined(separator: " "))
        for letter in "123456" { try take(letter, Self.text(letter)) }
        try join()
        try store.write { db in try SearchIndexer(db, store.lexicon).cutAll() }
    }

    private static func text(_ letter: Character) -> String {
        let start = letter.hexDigitValue ?? 0
        return (0..<9).map { words[(start * 5 + $0 * $0) % words.count] }.joined(separator: " ")
    }

    private func take(_ letter: Character, _ text: String) throws {
        try store.take(
            InventedDocument(
                [(.paragraph, text), (.paragraph, "Over het \(words(letter)) en de rest.")],
                sha256: InventedDocument.hash(letter), path: "bron/\(letter).pdf"))
    }

    private func words(_ letter: Character) -> String { Self.words[(letter.hexDigitValue ?? 0) % Self.words.count] }

    private func join() throws { try store.write { db in try SearchIndexer(db, store.lexicon).join() } }

    private func answers() throws -> [[SearchHit]] {
        var options = SearchOptions()
        options.folds = false
        return try ["school", "bestuur", "stad bestuur", "school -plein", "avond OR basis", "school gebouw"].map {
            try store.search(SearchQuery($0), limit: nil, options: options).hits
        }
    }

    private func run(_ sql: String) throws { try store.write { db in try db.execute(sql: sql) } }

    private func number(_ sql: String) throws -> Int { try store.read { try Int.fetchOne($0, sql: sql) ?? 0 } }

    private static let none =
        "DELETE FROM searchFamily; DELETE FROM searchFamilyPosting; UPDATE searchState SET familiesThrough = 0"

    private func expectTheSameWithoutFamilies() throws {
        let with = try answers()
        #expect(with.allSatisfy { !$0.isEmpty })
        try run("CREATE TABLE keptFamily AS SELECT * FROM searchFamily")
        try run("CREATE TABLE keptPosting AS SELECT * FROM searchFamilyPosting")
        let through = try number("SELECT familiesThrough FROM searchState")
        try run(Self.none)
        let without = try answers()
        #expect(with.map { $0.map(\.span) } == without.map { $0.map(\.span) })
        #expect(with.map { $0.map(\.documentID) } == without.map { $0.map(\.documentID) })
        #expect(with.map { $0.map(\.marks) } == without.map { $0.map(\.marks) })
        for (left, right) in zip(with.joined(), without.joined()) { #expect(abs(left.score - right.score) < 0.001) }
        try run("INSERT INTO searchFamily SELECT * FROM keptFamily; DROP TABLE keptFamily")
        try run("INSERT INTO searchFamilyPosting SELECT * FROM keptPosting; DROP TABLE keptPosting")
        try run("UPDATE searchState SET familiesThrough = \(through)")
    }

    @Test func `families hold the compounds, and answers are those of their lists one by one`() throws {
        #expect(try number("SELECT count(*) FROM searchFamily WHERE stem = 'school'") == 1)
        #expect(try number("SELECT count(*) FROM searchFamilyPosting") > 3)
        #expect(try store.verify() == [])
        try expectTheSameWithoutFamilies()
    }

    @Test func `passages that come later are joined, words that come later are found beside the families`() throws {
        let through = try number("SELECT familiesThrough FROM searchState")
        for letter: Character in ["7", "8"] { try take(letter, Self.text(letter) + " schoolstad stadsavond") }
        try expectTheSameWithoutFamilies()
        try join()
        #expect(try store.verify() == [])
        #expect(try number("SELECT familiesThrough FROM searchState") == through)
        #expect(try number("SELECT max(id) FROM searchWord") > through)
        try expectTheSameWithoutFamilies()
        #expect(try store.search(SearchQuery("stad"), limit: nil).hits.contains { $0.snippet.contains("schoolstad") })
    }

    @Test func `what goes leaves the families too`() throws {
        let before = try number("SELECT count(*) FROM searchFamily")
        let gone = try store.documents().filter { $0.sourcePath != "bron/1.pdf" }.map(\.documentID)
        for document in gone { try store.forget(document, reason: "op verzoek") }
        #expect(try store.verify() == [])
        let after = try number("SELECT count(*) FROM searchFamily")
        #expect(after > 0 && after < before)
        try take("9", Self.text("9"))
        try join()
        #expect(try store.verify() == [])
    }

    @Test(arguments: [
        "DELETE FROM searchFamilyPosting", "DELETE FROM searchFamily WHERE stem = 'school'",
        "UPDATE searchFamily SET words = x'01'", "UPDATE searchFamily SET apart = words",
        "UPDATE searchFamilyPosting SET passages = x'ffff'", "UPDATE searchState SET familiesThrough = 1",
        "INSERT INTO searchFamilyPosting SELECT 9999 << 24, passages FROM searchFamilyPosting LIMIT 1",
    ])
    func `families that drifted are told of and made anew`(drift: String) throws {
        let before = try answers()
        try run(drift)
        _ = try answers()
        let damage = try store.verify()
        #expect(damage.contains { $0.kind == .textIndex })
        _ = try store.repair(damage, sources: Set(try store.fileStates().keys))
        #expect(try store.verify() == [])
        #expect(try answers().map { $0.map(\.span) } == before.map { $0.map(\.span) })
    }

    @Test func `a store from before families gets them when it is opened`() throws {
        let before = try answers()
        try run("DROP TABLE searchFamily; DROP TABLE searchFamilyPosting")
        try run("ALTER TABLE searchState DROP COLUMN familiesThrough; UPDATE searchState SET analysis = 2")
        try run(Migration.m011Families.sql)
        try store.close()
        let opened = try TimelineStore(path: store.path)
        #expect(try opened.verify() == [])
        #expect(try opened.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM searchFamilyPosting") ?? 0 } > 3)
        var options = SearchOptions()
        options.folds = false
        let hits = try opened.search(SearchQuery("school"), limit: nil, options: options).hits
        #expect(hits.map(\.span) == before[0].map(\.span))
        try opened.close()
    }

    @Test func `a store of older stems and titles gets those of today when it is opened`() throws {
        try run("UPDATE searchWord SET stem = word || 'x', parts = NULL; DELETE FROM searchPart")
        try run("UPDATE document SET dossierTitle = 'Visserij op zee'; UPDATE searchState SET analysis = 3")
        try store.close()
        let opened = try TimelineStore(path: store.path)
        #expect(try opened.verify() == [])
        #expect(try opened.search(SearchQuery("title:visserij school"), limit: nil).hits.isEmpty == false)
        #expect(try opened.search(SearchQuery("title:landbouw school"), limit: nil).hits.isEmpty)
        try opened.close()
    }

    @Test func `a compound is found by parts that came behind it in the same run`() throws {
        // So many words that a few more are no quarter.
        try take(
            "7",
            (0..<400).map {
                "woord\(String(UnicodeScalar(UInt8(97 + $0 % 26))))\(String(UnicodeScalar(UInt8(97 + $0 / 26))))"
            }.joined(separator: " "))
        let run = try store.beginRun(program: "test")
        for (letter, text) in [("8", "De flubberkwast is nieuw."), ("9", "De kwast en de flubber.")] {
            let invented = InventedDocument(
                [(.paragraph, text)], sha256: InventedDocument.hash(Character(letter)), path: "bron/\(letter).pdf")
            try store.replace(invented.document, invented.extraction, file: invented.file(path: nil), run: run)
        }
        func found() throws -> Int { try store.search(SearchQuery("kwast"), limit: nil).hits.count }
        #expect(try found() == 1)
        try store.endRun(run, counts: [:], exitCode: 0)
        #expect(try found() == 2)
    }
}

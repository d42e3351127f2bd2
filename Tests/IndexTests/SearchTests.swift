import GRDB
import Model
import Testing

@testable import Index

@Suite struct SearchTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
        try store.take(.letter())
    }

    @Test func `a hit has its passage, its place, its marks and its event`() throws {
        let answer = try store.search(SearchQuery("inspectie constateert"))
        #expect(answer.total == 1)
        let hit = try #require(answer.hits.first)
        #expect(hit.documentID == "aaaaaaaaaaaaaaaa")
        #expect(hit.identifier == "kst-11111-1")
        #expect(hit.page == 2)
        #expect(hit.section == "2 Bevindingen")
        #expect(hit.kind == "paragraph")
        #expect(hit.snippet.hasPrefix("De inspectie constateert dat"))
        let bytes = Array(hit.snippet.utf8)
        #expect(hit.marks.map { String(decoding: bytes[$0], as: UTF8.self) } == ["inspectie", "constateert"])
        #expect(hit.score > 0)
        #expect(hit.events.map(\.kind) == ["finding"])
    }

    @Test(arguments: [
        ("een loket", 2), ("EEN", 1), ("één", 1), ("'s-Gravenhage", 0), ("f-35", 1), ("\"in F-35 regio\"", 1),
        ("\"regio in\"", 0), ("werkgevers*", 1), ("werkgevers", 1), ("werkgever dienstverlening", 1), ("regios", 2),
        ("miljoen OR scholing", 2),
        ("raad miljoen OR scholing", 1), ("regio", 2), ("regio -inspectie", 1), ("regio -\"drie regio\"", 1),
        ("„drie regio”", 1), ("\"Wet Loketten", 1), ("NEAR(", 0), ("2 AND miljoen", 1), ("regio OR", 2),
        ("uitvoe* wet", 1),
    ])
    func `words, phrases, exclusions and beginnings find what they say`(typed: String, count: Int) throws {
        let inText = try store.search(SearchQuery(typed)).hits.filter { !$0.marks.isEmpty && !$0.isPartial }
        #expect(inText.count == count)
    }

    static let nasty =
        [
            "\"", "\"\"", "AND", "OR", "NOT", "NEAR(", "NEAR(a b, 2)", "F-35", "'s-Gravenhage", "a OR", "OR a",
            "a OR OR b",
            "🙂", "a 🙂 b", "\u{0}", "a\u{0}b", "\"a\u{0}", "*", "a*", "\"a\"*", "* a", "-", "--", "-a", "a -", "-a -b",
            "a -OR b", "text:a", "{text}:a", "^a", "a + b", "(", ")", "a) OR (b", "';DROP TABLE event;--", "\\", "%",
            "…",
            "e\u{301}", "\u{301}", "ﬁ", "ß", "١٢", "½", "²", "\u{E000}", "日本", "\u{1F1F3}\u{1F1F1}", "\u{FFFD}",
            "\u{202E}a",
            "a OR -b", "-a OR b", "\" \"", "\"-\"", "“", "«a»", "\u{10FFFF}", "\u{AD}", "wo\u{AD}ord", "ⅷ", "𝐚",
            "\u{A69E}",
            "\u{1E900}", "ꟿ", "\u{16F50}", "ͰͶ", "a\nb\tc", "a title:🙂", "-title:🙂 a",
        ] + [
            String(repeating: "a", count: 10_000), String(repeating: "a ", count: 5_000),
            String(repeating: "\"", count: 10_000), String(repeating: "OR ", count: 3_333),
            String(repeating: "a OR ", count: 2_000), String(repeating: "-a ", count: 3_333),
            String(repeating: "(", count: 10_000),
        ]

    @Test(arguments: nasty)
    func `any string gives an answer or says why there is none`(typed: String) throws {
        let query = SearchQuery(typed)
        if query.isEmpty {
            #expect(query.message != nil)
        } else {
            #expect(query.match?.contains("\u{0}") != true)
        }
        _ = try store.search(query)
        _ = try store.events(matching: TimelineFilter(about: query))
    }

    @Test func `strings made of every awkward sign are searched without an error`() throws {
        let signs: [String] = [
            "\"", "*", "-", " ", "(", ")", "OR", "AND", "NEAR", "NOT", "a", "é", "'", ":", "^", "+", "{", "}", "\u{0}",
            "🙂", "\u{301}", ",", ".", "“", "year:", "NEAR(", "regio", "..",
        ]
        var state: UInt64 = 42
        for _ in 0..<1_500 {
            var typed = ""
            for _ in 0..<8 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                typed += signs[Int(state >> 33) % signs.count]
            }
            let query = SearchQuery(typed)
            let answer = try store.search(query)
            #expect(!query.isEmpty || query.message != nil, "\(typed)")
            for hit in answer.hits { #expect(hit.marks.allSatisfy { $0.upperBound <= hit.snippet.utf8.count }) }
        }
    }

    @Test(arguments: [
        ("", "At character 1: There is no word in the query: give at least one letter or digit."),
        ("!? …", "At character 1: There is no word in the query: give at least one letter or digit."),
        ("-raad", "At character 1: A query cannot consist of exclusions alone: give a word that must occur."),
        ("raad OR", "At character 6: OR has nothing to join there and is left out."),
    ])
    func `a query says what is the matter with it`(typed: String, message: String) {
        #expect(SearchQuery(typed).message == message)
    }

    @Test func `filters hold for passages too`() throws {
        func total(_ typed: String, _ filter: TimelineFilter) throws -> Int {
            try store.search(SearchQuery(typed), filter: filter).total ?? -1
        }
        #expect(try total("regio", TimelineFilter(kinds: [.finding])) == 1)
        #expect(try total("regio", TimelineFilter(action: .establish)) == 1)
        #expect(try total("regio", TimelineFilter(document: "bbbbbbbbbbbbbbbb")) == 0)
        #expect(try total("regio", TimelineFilter(from: CivilDate(2013, 1, 1))) == 2)
        #expect(try total("regio", TimelineFilter(from: CivilDate(2015, 1, 1))) == 0)
        #expect(try total("regio", TimelineFilter(to: CivilDate(1999, 1, 1))) == 1)
    }

    @Test func `limit and offset cut the list, nil gives all`() throws {
        let all = try store.search(SearchQuery("beleid OR bevindingen"), limit: nil)
        #expect(all.hits.count == all.total)
        #expect(all.total == 7)
        let second = try store.search(SearchQuery("beleid OR bevindingen"), limit: 2, offset: 1)
        #expect(second.hits == Array(all.hits[1...2]))
        #expect(second.total == 7)
    }

    @Test func `every passage is found by its own words`() throws {
        let passages = try store.read { db in
            try Row.fetchAll(db, sql: "SELECT text, start FROM passage").map { ($0[0] as String, $0[1] as Int) }
        }
        for (text, start) in passages {
            let hits = try store.search(SearchQuery("\"" + text + "\""), limit: nil).hits
            #expect(hits.contains { $0.span.start == start }, "\(text)")
        }
    }

    @Test(arguments: [
        ("werkgeversdienstverlenng", "stands nowhere"), ("actr:inspectie", "Did you mean actor:?"),
        ("regio jaar:20x", "At character 7: “20x” is no year"), ("zzz:regio", "The fields are actor:"),
        ("NEAR(", "NEAR wants two words"),
    ])
    func `what cannot be followed is told with its place and a way out`(typed: String, part: String) throws {
        let messages = try store.search(SearchQuery(typed)).messages
        #expect(messages.contains { $0.contains(part) }, "\(messages)")
    }

    @Test(arguments: [
        ("dossier:11111", true), ("dossier:99999", false), ("year:1990", false), ("title:bestaatniet", false),
        ("document:aaaa", true), ("stance:agreement", false), ("kind:finding", true), ("-kind:heading regio", true),
    ])
    func `fields narrow what is found`(typed: String, finds: Bool) throws {
        #expect(try store.search(SearchQuery(typed)).hits.isEmpty != finds)
    }

    @Test func `facets count what was found`() throws {
        var options = SearchOptions()
        options.facets = true
        let answer = try store.search(SearchQuery("regio OR inspectie"), options: options)
        #expect(answer.facets.contains { $0.field == "kind" && $0.value == "finding" && $0.count > 0 })
        #expect(answer.facets.filter { $0.field == "year" }.reduce(0) { $0 + $1.count } == answer.total)
    }

    @Test func `the same text in another document is told beside the first`() throws {
        try store.take(.letter(sha256: InventedDocument.hash("b"), path: "bron/tweede.pdf"))
        var options = SearchOptions()
        let folded = try store.search(SearchQuery("regio"), options: options)
        #expect(folded.total == 4)
        options.folds = false
        #expect(try store.search(SearchQuery("regio"), options: options).hits.count == 4)
    }

    @Test func `a field with a value that nothing has is told, several values are any of them`() throws {
        let slip = try store.search(SearchQuery("regio kind:bevinding"))
        #expect(slip.hits.isEmpty)
        #expect(slip.messages.contains { $0.hasPrefix("No passage has kind:bevinding. There is ") })
        let either = try store.search(SearchQuery("inspectie kind:finding,statistic"))
        #expect(either.total == 1 && either.messages.isEmpty)
        #expect(SearchQuery("regio year: 2012").message?.contains("right behind it") == true)
    }

    @Test func `a search tells once of each hit`() throws {
        try store.addWatch(name: "regio", query: "regio")
        let first = try store.newHits(of: "regio")
        #expect(first.count == 2)
        // What was not told is new again.
        #expect(try store.newHits(of: "regio") == first)
        try store.markTold(first, of: "regio")
        #expect(try store.newHits(of: "regio").isEmpty)
        try store.take(.letter(sha256: InventedDocument.hash("b"), path: "bron/tweede.pdf"))
        #expect(try store.newHits(of: "regio").count == 2)
        #expect(try store.watches().map(\.name) == ["regio"])
        #expect(try store.removeWatch(name: "regio"))
        #expect(try !store.removeWatch(name: "regio"))
    }

    @Test func `lists that are joined answer as fresh ones did, and what goes leaves no trace`() throws {
        for letter: Character in ["b", "c", "d"] {
            try store.take(.letter(sha256: InventedDocument.hash(letter), path: "bron/\(letter).pdf"))
        }
        var options = SearchOptions()
        options.folds = false
        let before = try store.search(SearchQuery("regio OR \"in F-35 regio\""), limit: nil, options: options)
        try store.write { db in try SearchIndexer(db, store.lexicon).join() }
        let after = try store.search(SearchQuery("regio OR \"in F-35 regio\""), limit: nil, options: options)
        #expect(before.hits.map(\.documentID) == after.hits.map(\.documentID))
        #expect(before.hits.map(\.span) == after.hits.map(\.span))
        #expect(try store.read { try SearchCheck.all($0) } == [])
        try store.take(.letter())
        #expect(try store.search(SearchQuery("regio"), options: options).total == 8)
        #expect(try store.read { try SearchCheck.all($0) } == [])
    }
}

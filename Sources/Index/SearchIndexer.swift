import Dutch
import Foundation
import GRDB
import Search

/// Takes the passages of documents into the search tables, within the transaction that writes the document.
final class SearchIndexer {
    let db: Database
    let lexicon: SearchLexicon
    let stemmer = Stemmer()
    private var tokenizer = Tokenizer()
    /// Whether all documents are taken in at once, so that words are cut, and written, when all are known.
    var isBuilding = false
    /// Words that wait until all are known, and the number of the first of them.
    var newWords: [String] = []
    var firstNew = 1

    /// Documents that wait at most until their lists are joined with the others.
    static let mostFresh = 128
    static let mostFreshBytes = 6_000_000

    init(_ db: Database, _ lexicon: SearchLexicon) {
        self.db = db
        self.lexicon = lexicon
    }

    /// The first of so many ids that no passage has had.
    static func reserve(_ count: Int, _ db: Database) throws -> Int64 {
        let first = try Int64.fetchOne(db.cachedStatement(sql: "SELECT nextPassage FROM searchState")) ?? 1
        try db.run("UPDATE searchState SET nextPassage = ?", [first + Int64(count)])
        return first
    }

    /// A passage as its row has it.
    struct Passage {
        var id: Int64
        var kind: String
        var section: String
        var text: String
    }

    /// Makes a document's passages findable; the document must not be there yet.
    ///
    /// - Parameter passages: the document's, by their ids.
    func add(_ document: Int64, _ passages: [Passage]) throws {
        var builder: PostingBuilder?
        try read(document, passages, into: &builder)
        if var builder {
            let first = Int64(builder.first)
            try db.cachedStatement(sql: "INSERT INTO searchFresh VALUES (?, ?, ?)")
                .execute(arguments: [first, document, Data(FreshLists.encoded(builder.lists()))])
        }
        try tidy()
    }

    /// Takes the words of a document into a builder, which is made where there is none and the document has passages; its
    /// passages must lie behind those that the builder has.
    func read(_ document: Int64, into shared: inout PostingBuilder?) throws {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, kind, section, text FROM passage WHERE documentId = ? ORDER BY id"),
            arguments: [document])
        let passages = rows.map { Passage(id: $0[0], kind: $0[1], section: $0[2], text: $0[3]) }
        try read(document, passages, into: &shared)
    }

    private func read(_ document: Int64, _ passages: [Passage], into shared: inout PostingBuilder?) throws {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql:
                        "SELECT title, identifier, dossier, earliest, abbreviations, dossierTitle FROM document WHERE id = ?"
                ),
                arguments: [document])
        else { return }
        let title: String = row[0] ?? ""
        let day: String? = row[3]
        let context = [title, row[1] ?? "", row[2] ?? "", day.map { String($0.prefix(4)) } ?? ""]
            .joined(separator: " | ")
        let events = Set(
            try Int64.fetchAll(
                db.cachedStatement(
                    sql: "SELECT DISTINCT passageId FROM event WHERE documentId = ? AND passageId IS NOT NULL"),
                arguments: [document]))
        let first = passages.first?.id ?? 1
        let last = passages.last?.id ?? 0
        try db.run(
            "INSERT INTO searchDocument VALUES (?, ?, ?, ?)",
            [document, first, last, titleStems(row[0], row[5])])
        try addAbbreviations(row[4], document)
        guard !passages.isEmpty else { return }
        var builder = shared ?? PostingBuilder(first: UInt32(truncatingIfNeeded: first))
        shared = nil
        while builder.next < first { builder.beginPassage(isHeading: false) }
        var standing: [UInt32] = []
        let date = Self.days(day)
        let contextWords = try words(context)
        var section: (name: String, words: [UInt32]) = ("", [])
        var expected = first
        for passage in passages {
            let id = passage.id
            // Ids lie close together; an older store may have a gap.
            while expected < id {
                builder.beginPassage(isHeading: false)
                standing.append(0)
                expected += 1
            }
            expected += 1
            builder.beginPassage(isHeading: passage.kind == "heading")
            standing.append(date | (events.contains(id) ? 0x8000_0000 : 0))
            try scan(passage.text) { word, position in builder.add(word: word, position: position) }
            let name = passage.section
            if name != section.name { section = (name, try words(name)) }
            for word in section.words { builder.add(titleWord: word) }
            for word in contextWords { builder.add(titleWord: word) }
        }
        shared = builder
        try writeStanding(standing, from: first)
        try db.run("UPDATE searchState SET passages = passages + ?", [last - first + 1])
    }

    /// Days since 1800-01-01, at least 1; what has no date is oldest.
    private static func days(_ day: String?) -> UInt32 {
        guard let day else { return 1 }
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, parts[0] >= 1800 else { return 1 }
        return UInt32((parts[0] - 1800) * 372 + parts[1] * 31 + parts[2] + 1)
    }

    func stems(_ text: String) -> Set<String> {
        Set(tokenizer.tokens(text).map { stemmer.stem($0.form) })
    }

    private func words(_ text: String) throws -> [UInt32] {
        var found: Set<UInt32> = []
        try scan(text) { word, _ in found.insert(word) }
        return found.sorted()
    }

    /// Hands each word of a text with its position to `body`; words that are new are taken into the lexicon.
    private func scan(_ text: String, _ body: (UInt32, Int) -> Void) throws {
        try lexicon.readAll(db)
        var text = text
        var unknown: [(form: String, position: Int)] = []
        text.withUTF8 { bytes in
            lexicon.words.withLock { words in
                tokenizer.scan(bytes) { form, position, _, _ in
                    guard form.count <= 120 else { return }
                    let number = words?.number(of: form) ?? 0
                    if number > 0 {
                        body(number, position)
                    } else {
                        unknown.append((String(decoding: form, as: UTF8.self), position))
                    }
                }
            }
        }
        // The builder sorts, so that words may come in any order; its length is that of the last position.
        for (form, position) in unknown { body(try id(of: form), position) }
    }

    /// The number of a word that the lexicon does not know; it may have come in within the same passage.
    private func id(of word: String) throws -> UInt32 {
        var copy = word
        let known = copy.withUTF8 { bytes in lexicon.words.withLock { $0?.number(of: bytes) ?? 0 } }
        if known > 0 { return known }
        if isBuilding {
            let id = UInt32(truncatingIfNeeded: firstNew + newWords.count)
            newWords.append(word)
            lexicon.words.withLock { $0?.insert(word, .collection, number: id) }
            return id
        }
        let found = analysis(of: word)
        let insert = try db.cachedStatement(sql: "INSERT INTO searchWord (word, stem, parts) VALUES (?, ?, ?)")
        try db.step(insert, [sql(word), sql(found.stem), sql(found.parts)])
        let id = UInt32(db.lastInsertedRowID)
        lexicon.words.withLock { $0?.insert(word, .collection, number: id) }
        try addParts(found, Int64(id))
        return id
    }

    private func addAbbreviations(_ json: String, _ document: Int64) throws {
        if json == "{}" { return }
        guard let pairs = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String] else { return }
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO searchAbbreviation VALUES (?, ?, ?)")
        for (short, long) in pairs {
            let from = SearchPlan.phrase(short, &tokenizer)
            let to = SearchPlan.phrase(long, &tokenizer)
            guard !from.isEmpty, !to.isEmpty, from != to else { continue }
            try insert.execute(arguments: [from, to, document])
        }
    }

    private func writeStanding(_ standing: [UInt32], from first: Int64) throws {
        var index = 0
        while index < standing.count {
            let slot = first + Int64(index)
            let chunk = slot / 1024
            var days =
                try Data.fetchOne(
                    db.cachedStatement(sql: "SELECT days FROM searchStanding WHERE chunk = ?"), arguments: [chunk])
                ?? Data(count: 4096)
            let count = min(standing.count - index, Int((chunk + 1) * 1024 - slot))
            for number in 0..<count {
                let place = Int(slot % 1024 + Int64(number)) * 4
                for byte in 0..<4 {
                    days[place + byte] = UInt8(truncatingIfNeeded: standing[index + number] >> (8 * UInt32(byte)))
                }
            }
            try db.run("INSERT OR REPLACE INTO searchStanding VALUES (?, ?)", [chunk, days])
            index += count
        }
    }
}

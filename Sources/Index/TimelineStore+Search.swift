import Foundation
import GRDB
import Model
import Search

/// A passage that answers a query.
public struct SearchHit: Hashable, Sendable {
    public var documentID: String
    public var title: String?
    public var identifier: String?
    /// EDTF.
    public var documentDate: String?
    public var sourcePath: String?
    /// Physical, from 1.
    public var page: Int?
    public var section: String
    /// `paragraph`, `heading`, `listItem` …
    public var kind: String
    /// Where the passage stands in the document's text.
    public var span: Span
    /// The part of the passage where most of the words stand, `…` where it was cut.
    public var snippet: String
    /// The words found, in UTF-8 bytes of ``snippet``.
    public var marks: [Range<Int>]
    /// Higher is better; comparable within one query only.
    public var score: Double
    /// The events of the passage that the filter lets through, in the order of the text.
    public var events: [TimelineRow]
    /// Whether some of the words asked for are missing: such passages follow those that have all.
    public var isPartial = false
    /// Where nearly the same text stands too; those are no hits of their own.
    public var repeated: [SearchPlace] = []
    /// The document it stands in, where ``SearchOptions/documents`` asked for it.
    public var document: DocumentRow?
}

/// Where a passage stands.
public struct SearchPlace: Hashable, Sendable {
    public var documentID: String
    public var identifier: String?
    public var sourcePath: String?
    public var page: Int?
    public var span: Span
}

/// A value of a facet and how many passages have it.
public struct SearchFacet: Hashable, Sendable {
    /// `year`, `kind`, `actor`, `dossier` or `stance`.
    public var field: String
    public var value: String
    public var count: Int
}

/// How a search is answered.
public struct SearchOptions: Hashable, Sendable {
    public enum Order: String, Hashable, Sendable, CaseIterable { case rank, date }

    /// Best or newest first.
    public var order = Order.rank
    /// Whether all passages are counted, which may cost a look at each of them.
    public enum Counting: Hashable, Sendable { case none, cheap, all }

    /// ``Counting/cheap`` counts where the words are rare enough for that to be no matter.
    public var counts = Counting.cheap
    public var facets = false
    /// Whether passages that are nearly the same are one hit.
    public var folds = true
    /// Whether each hit brings its document, as citations want: another question for each document.
    public var documents = false

    public init() {}
}

/// What a query found.
public struct SearchAnswer: Hashable, Sendable {
    /// Best first.
    public var hits: [SearchHit]
    /// How many passages hold all words; nil where they were not counted.
    public var total: Int?
    /// What was made of the query: words that were corrected, parts that were left out.
    public var messages: [String] = []
    public var facets: [SearchFacet] = []

    public init(hits: [SearchHit], total: Int?, messages: [String] = []) {
        self.hits = hits
        self.total = total
        self.messages = messages
    }
}

extension TimelineStore {
    /// Hands every passage that has all words to `body`, best or newest first; none is folded under another.
    ///
    /// Cost: twelve bytes a passage, and reading each once it is its turn.
    /// - Returns: what was made of the query.
    public func search(
        _ query: SearchQuery, filter: TimelineFilter = TimelineFilter(), options: SearchOptions = SearchOptions(),
        _ body: (SearchHit) throws -> Void
    ) throws(IndexError) -> [String] {
        if query.isEmpty { return query.message.map { [$0] } ?? [] }
        return try read { db in
            var options = options
            options.folds = false
            let run = try SearchRun(db, query, filter, options)
            try run.each(body)
            return run.messages
        }
    }

    /// Makes words ask events by their inflections and the compounds with them too.
    public func widened(_ query: SearchQuery) throws(IndexError) -> SearchQuery {
        try read { db in
            var query = query
            let stemmer = Stemmer()
            try query.widen { word, isExcluded in
                let stem = stemmer.stem(word)
                let compounds =
                    "UNION SELECT word FROM searchPart JOIN searchWord ON id = wordId WHERE searchPart.stem = ?1"
                return try String.fetchAll(
                    db, sql: "SELECT word FROM searchWord WHERE stem = ?1 \(isExcluded ? "" : compounds) LIMIT 400",
                    arguments: [stem])
            }
            return query
        }
    }

    /// The words of the collection, folded.
    public func searchWords() throws(IndexError) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT word FROM searchWord ORDER BY word") }
    }

    /// The passages that answer a query, best first; those that lack a word follow where there are fewer than asked for.
    ///
    /// A filter that only events can meet asks for passages that hold such an event; a window alone lets a passage
    /// through by the date of an event in it or of its document.
    ///
    /// - Parameter limit: nil gives all that have every word.
    public func search(
        _ query: SearchQuery, filter: TimelineFilter = TimelineFilter(), limit: Int? = 20, offset: Int = 0,
        options: SearchOptions = SearchOptions()
    ) throws(IndexError) -> SearchAnswer {
        if query.isEmpty { return SearchAnswer(hits: [], total: 0, messages: query.message.map { [$0] } ?? []) }
        return try read { db in
            let run = try SearchRun(db, query, filter, options)
            return try run.answer(limit: limit, offset: max(0, offset))
        }
    }
}

/// One search in one consistent state of the store.
private struct SearchRun {
    let db: Database
    let options: SearchOptions
    let plan: SearchPlan
    let standing: SearchStanding
    let details: SearchDetails
    let marks: SearchMarks
    let message: String?
    private let conditions: [FieldCondition]

    init(_ db: Database, _ query: SearchQuery, _ filter: TimelineFilter, _ options: SearchOptions) throws {
        self.db = db
        self.options = options
        message = query.message
        conditions = query.parsed.conditions
        // Lists of words lie all over the file, and those of one query are read more than once. The connection keeps the
        // room: the next query asks for much of the same.
        try db.execute(sql: "PRAGMA cache_size = -65536")
        plan = try SearchPlanner(db).plan(query.parsed)
        standing = try SearchStanding(db)
        let narrow = try SearchFilter(db, filter, query.parsed.conditions)
        if narrow.isNarrow { standing.allowed = try narrow.allowed() }
        details = try SearchDetails(db, filter, documents: options.documents ? KnownDocuments(db) : nil)
        marks = try SearchMarks(db, plan.words, typed: query.parsed)
    }

    var messages: [String] { (message.map { [$0] } ?? []) + plan.messages }

    /// Passages of all lists together up to which counting is no matter.
    private static let cheap = 50_000

    private var countsAll: Bool {
        switch options.counts {
        case .none: false
        case .all: true
        case .cheap: plan.required.joined().reduce(0) { $0 + $1.count } <= Self.cheap
        }
    }

    private func ranking(_ required: [[PostingSource]]) -> Ranking {
        Ranking(required: required, excluded: plan.excluded) { [standing] in
            standing.lets($0)
        } standing: { [standing] in
            standing($0)
        }
    }

    /// The passages that have all words: the best of them, or all where `most` is nil.
    private func found(_ most: Int?) -> [RankedPassage] {
        if plan.required.isEmpty { return everyPassage() }
        let ranking = ranking(plan.required)
        var found = most.map { ranking.best($0) } ?? ranking.all()
        if options.order == .date {
            found.sort { left, right in
                let (newer, older) = (left.standing & 0x7FFF_FFFF, right.standing & 0x7FFF_FFFF)
                return newer != older ? newer > older : RankedPassage.precedes(left, right)
            }
        }
        return found
    }

    /// The best passages of any of several ways to leave words out.
    private func best(_ ways: [[[PostingSource]]], _ most: Int) -> [RankedPassage] {
        var best: [UInt32: RankedPassage] = [:]
        for required in ways {
            for passage in ranking(required).best(most) {
                if let other = best[passage.slot], !RankedPassage.precedes(passage, other) { continue }
                best[passage.slot] = passage
            }
        }
        return best.values.sorted(by: RankedPassage.precedes)
    }

    func each(_ body: (SearchHit) throws -> Void) throws {
        for passage in found(nil) {
            if let hit = try details.hit(passage, marking: marks) { try body(hit.0) }
        }
    }

    func answer(limit: Int?, offset: Int) throws -> SearchAnswer {
        let wanted = limit.map { $0 + offset }
        let all = wanted == nil || countsAll || options.facets || options.order == .date
        // Repeated text costs places: half as many again are looked at.
        let most = all ? nil : wanted.map { options.folds ? $0 + $0 / 2 + 5 : $0 }
        let found = found(most)
        let isAll = most.map { found.count < $0 } ?? true
        var answer = SearchAnswer(hits: [], total: isAll ? found.count : nil, messages: messages)
        if options.facets { answer.facets = try SearchFacets.count(db, found.map(\.slot)) }
        if found.isEmpty { answer.messages += try emptyFields() }
        var folder = SearchFolding(isOn: options.folds && limit != nil)
        for passage in found {
            if let wanted, folder.hits.count >= wanted { break }
            if let hit = try details.hit(passage, marking: marks) { folder.add(hit.0, text: hit.1) }
        }
        if let wanted, folder.hits.count < wanted, plan.required.count > 1, options.order == .rank {
            var known = Set(found.map(\.slot))
            for required in plan.partly where folder.hits.count < wanted {
                for passage in best(required, wanted + known.count) where known.insert(passage.slot).inserted {
                    if folder.hits.count >= wanted { break }
                    guard var hit = try details.hit(passage, marking: marks) else { continue }
                    hit.0.isPartial = true
                    folder.add(hit.0, text: hit.1)
                }
            }
        }
        answer.hits = Array(folder.hits.dropFirst(offset))
        return answer
    }

    /// Fields whose value nothing has, a sentence each: `kind:bevinding` is a slip, not an answer.
    private func emptyFields() throws -> [String] {
        try conditions.compactMap { field in
            guard !field.isExcluded else { return nil }
            let filter = try SearchFilter(db, TimelineFilter(), [field])
            guard try filter.allowed().allSatisfy({ $0 == 0 }) else { return nil }
            let known = try SearchFilter.values(db, field.field)
            return "No passage has \(field.field.rawValue):\(field.value)."
                + (known.isEmpty ? "" : " There is \(known.joined(separator: ", ")).")
        }
    }

    /// A query of fields alone: the newest first.
    private func everyPassage() -> [RankedPassage] {
        guard let allowed = standing.allowed else { return [] }
        var found: [RankedPassage] = []
        for (index, bits) in allowed.enumerated() where bits != 0 {
            for bit in 0..<64 where bits >> UInt64(bit) & 1 == 1 {
                let slot = UInt32(index * 64 + bit)
                let place = standing(slot)
                if place > 0 { found.append(RankedPassage(slot: slot, score: 0, standing: place)) }
            }
        }
        return found.sorted(by: RankedPassage.precedes)
    }
}

/// Reads what is told of a passage.
private struct SearchDetails {
    let row: Statement
    let events: Statement
    let condition: Condition
    let documents: KnownDocuments?

    init(_ db: Database, _ filter: TimelineFilter, documents: KnownDocuments?) throws {
        self.documents = documents
        row = try db.cachedStatement(
            sql: """
                SELECT document.key, document.title, document.identifier, document.date, document.sourcePath,
                    passage.page, passage.section, passage.kind, passage.start, passage.end, passage.text
                FROM passage JOIN document ON document.id = passage.documentId WHERE passage.id = ?
                """)
        var condition = filter.eventCondition()
        condition.clauses.append("event.passageId = ?")
        self.condition = condition
        events = try db.cachedStatement(
            sql: """
                SELECT \(TimelineRow.selection) FROM event JOIN document ON document.id = event.documentId
                \(condition.sql) ORDER BY event.start, event.end, event.key
                """)
    }

    func hit(_ passage: RankedPassage, marking marks: SearchMarks) throws -> (SearchHit, String)? {
        let id = Int64(passage.slot)
        guard let row = try Row.fetchOne(row, arguments: [id]) else { return nil }
        let text: String = row[10]
        let snippet = Snippet(of: text, forms: try marks.forms(in: text))
        var found: [TimelineRow] = []
        if passage.standing & 0x8000_0000 != 0 {
            found = try Row.fetchAll(
                events, arguments: StatementArguments(condition.arguments + [id.databaseValue])
            ).map(TimelineRow.init)
        }
        var hit = SearchHit(
            documentID: row[0], title: row[1], identifier: row[2], documentDate: row[3], sourcePath: row[4],
            page: row[5], section: row[6], kind: row[7], span: Span(row[8], row[9]), snippet: snippet.text,
            marks: snippet.marks, score: Double(passage.score), events: found)
        hit.document = try documents?.row(of: hit.documentID)
        return (hit, text)
    }
}

/// Documents of hits; each is looked up once.
private final class KnownDocuments {
    private let statement: Statement
    private var rows: [String: DocumentRow?] = [:]

    init(_ db: Database) throws {
        statement = try db.cachedStatement(sql: "SELECT * FROM \(DocumentRow.rows) WHERE document_id = ?")
    }

    func row(of documentID: String) throws -> DocumentRow? {
        if let known = rows[documentID] { return known }
        let row = try Row.fetchOne(statement, arguments: [documentID]).map(DocumentRow.init)
        rows[documentID] = .some(row)
        return row
    }
}

/// Tells which words of a passage were asked for. A query may stand for thousands, of which few are in the best passages:
/// it is those that are looked up.
private final class SearchMarks {
    private let lookup: Statement
    private let words: [[Int64]]
    private let small: Set<String>
    private var known: [String: Bool] = [:]
    private var tokenizer = Tokenizer()

    /// - Parameters:
    ///   - words: their numbers, each list ascending.
    ///   - query: small words are marked only where it has them: what `IWI` stands for has an `en`.
    init(_ db: Database, _ words: [[Int64]], typed query: ParsedQuery) throws {
        small = SearchPlanner.stopWords.subtracting(query.words.map(\.form))
        lookup = try db.cachedStatement(
            sql: "SELECT word, searchWord.id FROM json_each(?) CROSS JOIN searchWord ON word = json_each.value")
        self.words = words
    }

    /// Strings as an array in JSON.
    private static func json(_ forms: Set<String>) -> String {
        var bytes = [UInt8(ascii: "[")]
        for form in forms {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in form.utf8 {
                // No word has a control character.
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
                if byte >= 0x20 { bytes.append(byte) }
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The folded forms of a text that are to be marked.
    func forms(in text: String) throws -> Set<String> {
        let all = Set(tokenizer.tokens(text).map(\.form))
        // All of a passage at once: a question of its own for each word costs more than its answer.
        let new = all.filter { known[$0] == nil && !small.contains($0) }
        if !new.isEmpty {
            for form in new { known[form] = false }
            let rows = try Row.fetchCursor(lookup, arguments: [Self.json(new)])
            while let row = try rows.next() {
                let id: Int64 = row[1]
                if words.contains(where: { $0.containsSorted(id) }) { known[row[0]] = true }
            }
        }
        return all.filter { known[$0] == true }
    }
}

/// Puts passages that are nearly the same under the first of them.
private struct SearchFolding {
    let isOn: Bool
    private(set) var hits: [SearchHit] = []
    private var likenesses: [Likeness] = []

    init(isOn: Bool) { self.isOn = isOn }

    mutating func add(_ hit: SearchHit, text: String) {
        guard isOn else {
            hits.append(hit)
            return
        }
        let likeness = Likeness(text)
        // What holds an event of its own stays a hit of its own.
        if hit.events.isEmpty, text.utf8.count > 40, let same = likenesses.firstIndex(where: { $0.isNear(likeness) }) {
            hits[same].repeated.append(
                SearchPlace(
                    documentID: hit.documentID, identifier: hit.identifier, sourcePath: hit.sourcePath, page: hit.page,
                    span: hit.span))
            return
        }
        hits.append(hit)
        likenesses.append(likeness)
    }
}

/// How the passages found are spread.
private enum SearchFacets {
    static func count(_ db: Database, _ slots: [UInt32]) throws -> [SearchFacet] {
        let ids = "[" + slots.map(String.init).joined(separator: ",") + "]"
        let sql = """
            WITH found AS (SELECT value AS id FROM json_each(?)),
            place AS (SELECT passage.id, passage.documentId FROM found JOIN passage ON passage.id = found.id)
            SELECT 'year' AS field, substr(earliest, 1, 4) AS value, count(*) AS times
            FROM place JOIN document ON document.id = place.documentId WHERE earliest IS NOT NULL GROUP BY value
            UNION ALL
            SELECT 'dossier', dossier, count(*) FROM place JOIN document ON document.id = place.documentId
            WHERE dossier IS NOT NULL GROUP BY dossier
            UNION ALL
            SELECT 'kind', kind, count(DISTINCT place.id) FROM place JOIN event ON passageId = place.id GROUP BY kind
            UNION ALL
            SELECT 'actor', actor, count(DISTINCT place.id) FROM place JOIN event ON passageId = place.id
            WHERE actor IS NOT NULL GROUP BY actor
            UNION ALL
            SELECT 'stance', stance, count(DISTINCT place.id) FROM place JOIN event ON passageId = place.id
            WHERE stance IS NOT NULL GROUP BY stance
            ORDER BY field, times DESC, value
            """
        return try Row.fetchAll(db, sql: sql, arguments: [ids]).map {
            SearchFacet(field: $0[0], value: $0[1], count: $0[2])
        }
    }
}

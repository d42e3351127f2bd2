import GRDB
import Model

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
}

/// What a query found.
public struct SearchAnswer: Hashable, Sendable {
    /// Best first.
    public var hits: [SearchHit]
    /// How many passages there are in all.
    public var total: Int
}

extension TimelineStore {
    /// The passages that answer a query, best first (BM25, a section's title a third of the weight of the text).
    ///
    /// A filter that only events can meet asks for passages that hold such an event; a window alone lets a passage
    /// through by the date of an event in it or of its document.
    ///
    /// - Parameter limit: nil gives all.
    public func search(
        _ query: SearchQuery, filter: TimelineFilter = TimelineFilter(), limit: Int? = 20, offset: Int = 0
    ) throws(IndexError) -> SearchAnswer {
        guard let match = query.match else { return SearchAnswer(hits: [], total: 0) }
        var condition = Condition()
        condition.add("passageSearch MATCH ?", match.databaseValue)
        filter.addPassageConditions(to: &condition)
        return try read { db in
            let source = """
                passageSearch JOIN passage ON passage.id = passageSearch.rowid
                JOIN document ON document.id = passage.documentId \(condition.sql)
                """
            let total = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM " + source, arguments: StatementArguments(condition.arguments))
            let best = try Row.fetchAll(
                db,
                sql: """
                    SELECT passage.id, bm25(passageSearch, 1.0, 0.33) AS score FROM \(source)
                    ORDER BY score, document.date DESC, document.key, passage.start LIMIT ? OFFSET ?
                    """,
                arguments: StatementArguments(
                    condition.arguments + [(limit ?? -1).databaseValue, max(0, offset).databaseValue]))
            // Snippets are cut for these alone: SQLite would make one of every passage it sorts.
            let answers = try db.cachedStatement(
                sql: """
                    SELECT document.key, document.title, document.identifier, document.date, document.sourcePath,
                        passage.page, passage.section, passage.kind, passage.start, passage.end,
                        snippet(passageSearch, 0, char(2), char(3), '…', 40)
                    FROM passageSearch JOIN passage ON passage.id = passageSearch.rowid
                    JOIN document ON document.id = passage.documentId
                    WHERE passageSearch MATCH ? AND passageSearch.rowid = ?
                    """)
            var eventCondition = filter.eventCondition()
            eventCondition.clauses.append("event.passageId = ?")
            let events = try db.cachedStatement(
                sql: """
                    SELECT \(TimelineRow.selection) FROM event JOIN document ON document.id = event.documentId
                    \(eventCondition.sql) ORDER BY event.start, event.end, event.key
                    """)
            let hits = try best.compactMap { found -> SearchHit? in
                let id: Int64 = found[0]
                guard let row = try Row.fetchOne(answers, arguments: [match, id]) else { return nil }
                let marked = MarkedSnippet(row[10])
                return SearchHit(
                    documentID: row[0], title: row[1], identifier: row[2], documentDate: row[3], sourcePath: row[4],
                    page: row[5], section: row[6], kind: row[7], span: Span(row[8], row[9]), snippet: marked.text,
                    marks: marked.ranges, score: -(found[1] as Double),
                    events: try Row.fetchAll(
                        events, arguments: StatementArguments(eventCondition.arguments + [id.databaseValue])
                    ).map(TimelineRow.init))
            }
            return SearchAnswer(hits: hits, total: total ?? 0)
        }
    }
}

extension TimelineFilter {
    fileprivate func addPassageConditions(to condition: inout Condition) {
        let document = documentCondition()
        condition.clauses += document.clauses
        condition.arguments += document.arguments
        let event = eventCondition()
        guard !event.clauses.isEmpty else { return }
        let holds = "EXISTS (SELECT 1 FROM event WHERE event.passageId = passage.id AND \(event.joined))"
        if needsEvent {
            condition.clauses.append(holds)
            condition.arguments += event.arguments
        } else {
            var window = Condition()
            addWindow(to: &window, table: "document", undated: includesUndated)
            condition.clauses.append("(\(holds) OR \(window.joined))")
            condition.arguments += event.arguments + window.arguments
        }
    }
}

/// A snippet whose marks are taken out of it.
struct MarkedSnippet {
    var text: String
    var ranges: [Range<Int>] = []

    /// Marks are the bytes 2 and 3, which no document's text holds.
    init(_ marked: String) {
        var bytes: [UInt8] = []
        var start: Int?
        for byte in marked.utf8 {
            switch byte {
            case 2: start = bytes.count
            case 3:
                if let begun = start { ranges.append(begun..<bytes.count) }
                start = nil
            default: bytes.append(byte)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }
}

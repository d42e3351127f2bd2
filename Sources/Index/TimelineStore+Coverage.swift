import GRDB
import Model

/// A row of the view `coverage`: what the store knows from one source, of one year and kind.
public struct CoverageRow: Hashable, Sendable {
    public var source: String
    /// Of the document; nil where it was not read or states none.
    public var year: Int?
    public var kind: String?
    /// Files seen, copies of the same bytes once.
    public var known: Int
    public var read: Int
    public var withText: Int
    public var withEvents: Int
    /// Not read.
    public var setAside: Int
    /// Further files of the publications that were read, in other formats.
    public var manifestations: Int
}

/// What an answer rests on.
public struct CoverageLine: Hashable, Sendable {
    /// Files seen, copies of the same bytes once.
    public var known: Int
    public var read: Int
    /// Documents with an event in the window.
    public var withEvents: Int
    /// Documents dated in the window.
    public var dated: Int
    public var setAside: Int
    /// Months of the window, or between the first and the last document, in which no document is dated.
    public var emptyMonths = 0
    public var hasWindow: Bool

    /// One line to print under an answer.
    public var sentence: String {
        let window = hasWindow ? " in the window" : ""
        return "Coverage: \(known) documents known, \(read) read, \(setAside) set aside; "
            + "\(dated) dated\(window), \(withEvents) with events\(window)"
            + (emptyMonths > 0 ? "; \(emptyMonths) months without a document." : ".")
    }
}

extension TimelineStore {
    /// What the store knows, per source, year and kind of document.
    public func coverage() throws(IndexError) -> [CoverageRow] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM coverage ORDER BY source, year IS NULL, year, kind IS NULL, kind"
            ).map {
                CoverageRow(
                    source: $0[0], year: $0[1], kind: $0[2], known: $0[3], read: $0[4], withText: $0[5],
                    withEvents: $0[6], setAside: $0[7], manifestations: $0[8])
            }
        }
    }

    /// Months in which no document is dated, between the first and the last day that documents and window allow.
    private static func emptyMonths(_ db: Database, from: CivilDate?, to: CivilDate?) throws -> Int {
        let months = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT substr(earliest, 1, 7) FROM document
                WHERE NOT superseded AND earliest IS NOT NULL AND substr(earliest, 1, 7) = substr(latest, 1, 7)
                """
        ).compactMap { CivilDate($0 + "-01") }.map { $0.year * 12 + $0.month }.sorted()
        guard var first = months.first, var last = months.last else { return 0 }
        if let from { first = max(first, from.year * 12 + from.month) }
        if let to { last = min(last, to.year * 12 + to.month) }
        return first > last ? 0 : last - first + 1 - months.count { $0 >= first && $0 <= last }
    }

    /// What an answer about a window rests on.
    ///
    /// - Parameter kinds: of events; empty means every kind.
    public func coverageLine(
        from: CivilDate? = nil, to: CivilDate? = nil, kinds: Set<Event.Kind> = []
    ) throws(IndexError) -> CoverageLine {
        let filter = TimelineFilter(from: from, to: to, kinds: kinds)
        return try read { db in
            func count(_ sql: String, _ arguments: [DatabaseValue] = []) throws -> Int {
                try Int.fetchOne(db, sql: sql, arguments: StatementArguments(arguments)) ?? 0
            }
            var dated = filter.documentCondition()
            filter.addWindow(to: &dated, table: "document", undated: false)
            if from == nil && to == nil { dated.clauses.append("document.date IS NOT NULL") }
            let event = filter.eventCondition()
            return CoverageLine(
                known: try count(
                    """
                    SELECT count(*) FROM sourceFile LEFT JOIN document ON document.id = sourceFile.documentId
                    WHERE sourceFile.outcome NOT IN ('duplicate', 'forgotten')
                        AND (sourceFile.goneRunId IS NULL OR document.sourcePath = sourceFile.path)
                    """),
                read: try count("SELECT count(*) FROM document WHERE NOT superseded"),
                withEvents: try count(
                    """
                    SELECT count(*) FROM document WHERE NOT superseded AND EXISTS (
                        SELECT 1 FROM event WHERE event.documentId = document.id AND \(event.joined))
                    """, event.arguments),
                dated: try count("SELECT count(*) FROM document \(dated.sql)", dated.arguments),
                setAside: try count(
                    """
                    SELECT count(*) FROM sourceFile
                    WHERE documentId IS NULL AND outcome NOT IN ('duplicate', 'forgotten') AND goneRunId IS NULL
                    """),
                emptyMonths: try TimelineStore.emptyMonths(db, from: from, to: to),
                hasWindow: from != nil || to != nil)
        }
    }
}

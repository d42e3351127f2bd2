import Foundation
import GRDB
import Model

/// A policy change with what is needed to relate it to others.
public struct ChangeRow: Hashable, Sendable {
    public var row: TimelineRow
    /// `law:wet-suwi`.
    public var law: String?
    /// Whether the subject opens its sentence.
    public var opensSentence: Bool
    /// The last day that the document can be of, `YYYY-MM-DD`.
    public var told: String?
}

/// An abbreviation as a document defines it.
public struct DefinedAbbreviation: Hashable, Sendable {
    public var documentID: String
    public var short: String
    public var long: String
}

extension TimelineStore {
    /// The policy changes that a filter lets through, in order of time, events without a date among them.
    public func changes(matching filter: TimelineFilter = TimelineFilter()) throws(IndexError) -> [ChangeRow] {
        var filter = filter
        filter.kinds = [.policyChange]
        var condition = filter.documentCondition()
        let event = filter.eventCondition()
        condition.clauses += event.clauses
        condition.arguments += event.arguments
        return try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(TimelineRow.selection), event.law, event.subjectStart = event.sentenceStart,
                        document.latest
                    FROM event JOIN document ON document.id = event.documentId \(condition.sql)
                    ORDER BY coalesce(event.earliest, event.latest) IS NULL, coalesce(event.earliest, event.latest),
                        event.latest IS NULL, event.latest, document.date, document.key, event.start, event.end,
                        event.key
                    """,
                arguments: StatementArguments(condition.arguments))
            var changes: [ChangeRow] = []
            let width = TimelineRow.columns.count
            while let row = try rows.next() {
                changes.append(
                    ChangeRow(
                        row: TimelineRow(row), law: row[width], opensSentence: row[width + 1] ?? false,
                        told: row[width + 2]))
            }
            return changes
        }
    }

    /// Every abbreviation that a document defines, in the order of the documents' ids and of the abbreviations.
    public func abbreviations() throws(IndexError) -> [DefinedAbbreviation] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT document.key, defined.key, defined.value FROM document, json_each(document.abbreviations) AS defined
                    WHERE NOT document.superseded ORDER BY document.key, defined.key
                    """
            ).map { DefinedAbbreviation(documentID: $0[0], short: $0[1], long: $0[2]) }
        }
    }
}

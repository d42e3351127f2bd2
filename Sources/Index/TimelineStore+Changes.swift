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
    /// Where the subject was found in the quote, in bytes, also where a person names it otherwise; nil where it stands
    /// outside.
    public var subjectPlace: Range<Int>?
    /// The last day that the document can be of, `YYYY-MM-DD`.
    public var told: String?
    /// What follows what began, ended or was agreed on in its sentence, which may say what came before or after it, or
    /// that it never came; nil of others.
    public var tail: String?
    /// Where its sentence begins in the document, in bytes, and the event itself.
    public var sentence: Int?
    public var start: Int?

    public init(
        row: TimelineRow, law: String?, opensSentence: Bool, subjectPlace: Range<Int>? = nil, told: String?,
        tail: String? = nil, sentence: Int? = nil, start: Int? = nil
    ) {
        self.row = row
        self.law = law
        self.opensSentence = opensSentence
        self.subjectPlace = subjectPlace
        self.told = told
        self.tail = tail
        self.sentence = sentence
        self.start = start
    }
}

/// An abbreviation as a document defines it.
public struct DefinedAbbreviation: Hashable, Sendable {
    public var documentID: String
    public var short: String
    public var long: String
}

extension TimelineStore {
    /// The policy changes in order of time, events without a date among them.
    ///
    /// - Parameters:
    ///   - document: of one document alone, by its whole id.
    ///   - isBrief: whether prefix, suffix and section are left empty.
    ///   - includingSuperseded: whether those of documents that no longer speak are among them.
    public func changes(
        document: String? = nil, isBrief: Bool = true, includingSuperseded: Bool = false
    ) throws(IndexError) -> [ChangeRow] {
        let filter = TimelineFilter(kinds: [.policyChange], document: document)
        var condition = filter.documentCondition()
        if includingSuperseded { condition.clauses.removeAll { $0 == "NOT document.superseded" } }
        let event = filter.eventCondition()
        condition.clauses += event.clauses
        condition.arguments += event.arguments
        return try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(TimelineRow.eventSelection(isBrief: isBrief)), event.documentId, event.law, event.subjectStart = event.sentenceStart,
                        document.latest,
                        CASE WHEN event.subjectStart >= event.start AND event.subjectEnd <= event.end
                            THEN event.subjectStart - event.start END,
                        CASE WHEN event.action IN ('agree', 'start', 'introduce', 'establish', 'enter_into_force', 'pilot', 'end',
                            'dissolve', 'phase_out') AND event.end <= event.sentenceEnd
                            THEN CAST(substr(CAST(event.sentence AS BLOB), event.end - event.sentenceStart + 1) AS TEXT) END,
                        event.subjectEnd - event.start, event.sentenceStart, event.start
                    FROM event JOIN document ON document.id = event.documentId \(condition.sql)
                    ORDER BY \(TimelineStore.timeOrder)
                    """,
                arguments: StatementArguments(condition.arguments))
            var reader = BriefRows(db)
            var changes: [ChangeRow] = []
            while let row = try rows.next() {
                guard let event = try reader.read(row) else { continue }
                var place: Range<Int>?
                if let start: Int = row[BriefRows.next + 3], let end: Int = row[BriefRows.next + 5], start <= end {
                    place = start..<end
                }
                changes.append(
                    ChangeRow(
                        row: event, law: row[BriefRows.next], opensSentence: row[BriefRows.next + 1] ?? false,
                        subjectPlace: place, told: row[BriefRows.next + 2],
                        tail: row[BriefRows.next + 4], sentence: row[BriefRows.next + 6],
                        start: row[BriefRows.next + 7]))
            }
            return changes
        }
    }

    /// Every abbreviation that a document defines, in the order of the documents' ids and of the abbreviations.
    ///
    /// - Parameter documents: those that are asked; nil for all that speak.
    public func abbreviations(in documents: Set<String>? = nil) throws(IndexError) -> [DefinedAbbreviation] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT document.key, defined.key, defined.value FROM document, json_each(document.abbreviations) AS defined
                    WHERE :all OR NOT document.superseded ORDER BY document.key, defined.key
                    """, arguments: ["all": documents != nil]
            ).map { DefinedAbbreviation(documentID: $0[0], short: $0[1], long: $0[2]) }
                .filter { documents?.contains($0.documentID) ?? true }
        }
    }
}

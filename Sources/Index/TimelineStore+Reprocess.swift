import Foundation
import GRDB
import Model

/// A document of the store that this program would make otherwise, or might.
public struct StaleDocument: Hashable, Sendable {
    /// Its id.
    public var documentID: String
    public var sha256: String
    /// Where its bytes were last; nil where no file held them any more.
    public var sourcePath: String?
    /// Whether the text itself may come out otherwise, so that the source has to be read again.
    public var needsSource: Bool
}

/// What reading or extracting a document anew changes.
public struct DocumentDifference: Hashable, Sendable {
    /// A field of the document's own description.
    public struct FieldChange: Hashable, Sendable {
        public var field: String
        public var before: String?
        public var after: String?
    }

    /// An event whose words are found again and read otherwise.
    public struct EventChange: Hashable, Sendable {
        public var before: TimelineRow
        public var after: TimelineRow
    }

    public var documentID: String
    public var isTextChanged = false
    public var fields: [FieldChange] = []
    public var gained: [TimelineRow] = []
    public var lost: [TimelineRow] = []
    public var changed: [EventChange] = []

    public var isEmpty: Bool {
        !isTextChanged && fields.isEmpty && gained.isEmpty && lost.isEmpty && changed.isEmpty
    }
}

extension TimelineStore {
    /// Documents that other stages made than these, by id.
    ///
    /// - Parameter everything: also those that these stages made.
    public func staleDocuments(
        against stages: StageVersions, everything: Bool = false
    ) throws(IndexError) -> [StaleDocument] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT key, sha256, sourcePath, converter <> :converter FROM document
                    WHERE :all OR converter <> :converter OR extractor <> :extractor OR schemaVersion < :schema
                    ORDER BY key
                    """,
                arguments: [
                    "converter": stages.converter, "extractor": stages.extractor, "schema": Migration.all.count,
                    "all": everything,
                ]
            ).map { StaleDocument(documentID: $0[0], sha256: $0[1], sourcePath: $0[2], needsSource: $0[3]) }
        }
    }

    /// A document as it was handed to the extractor, made again of what the store keeps.
    ///
    /// The way back to the source is that of the store: sides of boxes to a thousandth of a point.
    ///
    /// - Throws: ``IndexError/noSuchDocument(name:)``, ``IndexError/damaged(path:detail:)``.
    public func storedDocument(_ documentID: String) throws(IndexError) -> Document {
        let document = try read { db in try StoredDocument(db, key: documentID)?.document() }
        guard let document else { throw .noSuchDocument(name: documentID) }
        return document
    }

    /// Writes a document anew in the place of what the store has of the same bytes, and tells what that changes.
    ///
    /// Its files stay as they are; corrections are kept as with any writing.
    ///
    /// - Parameters:
    ///   - isDry: whether everything is taken back in the end, so that only the answer remains.
    /// - Throws: ``IndexError/noSuchDocument(name:)`` where the store has nothing of these bytes.
    public func reprocess(
        _ document: Document, _ extraction: Extraction, stages: StageVersions, isDry: Bool
    ) throws(IndexError) -> DocumentDifference {
        let key = String(document.source.sha256.prefix(16))
        var isKept = false
        // Words that a transaction took in which was taken back are not in the store.
        defer { if !isKept { lexicon.forget() } }
        let difference = try indexErrors(path) {
            try pool.writeWithoutTransaction { db in
                var difference = DocumentDifference(documentID: key)
                try db.inTransaction(.immediate) {
                    let before = try StoredState(db, key: key)
                    guard let before else { throw IndexError.noSuchDocument(name: key) }
                    var writer = try DocumentWriter(db, lexicon, document, extraction, stages)
                    let id = try writer.write(key: key, outcome: document.flaws.isEmpty ? "ok" : "partial")
                    try db.execute(
                        sql: "UPDATE document SET source = ? WHERE id = ?", arguments: [before.source, id])
                    try db.execute(
                        sql: "UPDATE sourceFile SET version = ? WHERE documentId = ?",
                        arguments: [document.reader + " " + extraction.rules, id])
                    try FileLedger.settle(id, db, fresh: id)
                    try writer.settleFormerWork()
                    try CorrectionApplier(db: db, documentID: id).applyAll()
                    if let after = try StoredState(db, key: key) { difference = before.difference(to: after) }
                    return isDry ? .rollback : .commit
                }
                return difference
            }
        }
        isKept = !isDry
        return difference
    }
}

/// What there is to compare of a document.
private struct StoredState {
    var key: String
    var source: String
    var text: String
    var fields: [(String, String?)]
    var events: [TimelineRow]

    init?(_ db: Database, key: String) throws {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT document.*, documentText.text AS words FROM document
                JOIN documentText ON documentText.documentId = document.id WHERE key = ?
                """, arguments: [key])
        guard let row else { return nil }
        self.key = key
        source = row["source"]
        text = row["words"]
        let names = [
            "outcome", "documentKind", "date", "place", "title", "dossier", "dossierTitle", "number", "sessionYear",
            "chamber", "sender", "recipient", "signatories", "identifier", "ownMark", "theirMark", "requestDate",
            "commissioner", "pageCount",
        ]
        fields = names.map { name in
            let value: DatabaseValue = row[name]
            return (name, value.isNull ? nil : value.storage.value.map { "\($0)" })
        }
        events = try Row.fetchAll(
            db,
            sql: """
                SELECT \(TimelineRow.selection) FROM event JOIN document ON document.id = event.documentId
                WHERE document.key = ? ORDER BY event.start, event.end, event.key
                """, arguments: [key]
        ).map(TimelineRow.init)
    }

    func difference(to after: StoredState) -> DocumentDifference {
        var difference = DocumentDifference(documentID: key)
        difference.isTextChanged = text != after.text
        for ((name, before), (_, now)) in zip(fields, after.fields) where before != now {
            difference.fields.append(DocumentDifference.FieldChange(field: name, before: before, after: now))
        }
        let byID = Dictionary(uniqueKeysWithValues: after.events.map { ($0.eventID, $0) })
        let keptIDs = Set(events.map(\.eventID))
        var gained = after.events.filter { !keptIDs.contains($0.eventID) }
        for event in events {
            if let same = byID[event.eventID] {
                if !event.says(what: same) {
                    difference.changed.append(DocumentDifference.EventChange(before: event, after: same))
                }
            } else if let index = gained.firstIndex(where: { $0.kind == event.kind && $0.quote == event.quote }) {
                let other = gained.remove(at: index)
                difference.changed.append(DocumentDifference.EventChange(before: event, after: other))
            } else {
                difference.lost.append(event)
            }
        }
        difference.gained = gained
        return difference
    }
}

extension TimelineRow {
    /// Whether both say the same, whatever their document's own fields say by now.
    fileprivate func says(what other: TimelineRow) -> Bool {
        var other = other
        other.identifier = identifier
        other.title = title
        other.documentDate = documentDate
        other.sourcePath = sourcePath
        return self == other
    }
}

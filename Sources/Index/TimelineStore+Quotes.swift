import Foundation
import GRDB
import Model

/// An event's words as they lie in the source.
public struct QuotedEvent: Hashable, Sendable {
    /// A stretch of the words that stands together in the source, and where.
    public struct Piece: Hashable, Sendable {
        public var place: Place
        public var text: String
    }

    public var eventID: String
    /// In the order of the words; none where the way back leads nowhere.
    public var pieces: [Piece]
}

/// A document and the files that hold it.
public struct DocumentFiles: Hashable, Sendable {
    public var documentID: String
    public var sha256: String
    /// The reader that made its text and its version: `pdf/3`.
    public var reader: String
    /// Fingerprint of all that made its text.
    public var converter: String
    public var paths: [String]
}

extension TimelineStore {
    /// Every document with the files that are there and hold it, in the order of their ids.
    public func documentFiles() throws(IndexError) -> [DocumentFiles] {
        try read { db in
            var documents: [DocumentFiles] = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT document.key, document.sha256, reader, converter, sourceFile.path
                    FROM document JOIN sourceFile ON sourceFile.sha256 = document.sha256
                    WHERE goneRunId IS NULL ORDER BY document.key, sourceFile.path
                    """)
            while let row = try rows.next() {
                let key: String = row[0]
                if documents.last?.documentID != key {
                    documents.append(
                        DocumentFiles(documentID: key, sha256: row[1], reader: row[2], converter: row[3], paths: []))
                }
                documents[documents.count - 1].paths.append(row[4])
            }
            return documents
        }
    }

    /// The words of each event of a document, cut where the source cuts them: what the way back says of them.
    ///
    /// Cost: the document's way back and its events.
    public func quotedEvents(of documentID: String) throws(IndexError) -> [QuotedEvent] {
        try read { db in
            let found = try Row.fetchOne(
                db,
                sql: """
                    SELECT document.id, text, wayBack FROM document JOIN documentText ON documentId = document.id
                    WHERE key = ?
                    """, arguments: [documentID])
            guard let found, let wayBack = WayBack(Array(found[2] as Data)) else { return [] }
            let text = DocumentText(found[1] as String)
            let rows = try Row.fetchAll(
                db, sql: "SELECT key, start, end FROM event WHERE documentId = ? ORDER BY start, key",
                arguments: [found[0] as Int64])
            return rows.map { row in
                let span = Span(row[1], row[2])
                let pieces = wayBack.runs(in: span).compactMap { run -> QuotedEvent.Piece? in
                    let own = Span(max(run.span.start, span.start), min(run.span.end, span.end))
                    guard wayBack.places.indices.contains(run.place), own.end <= text.count else { return nil }
                    return QuotedEvent.Piece(place: wayBack.places[run.place], text: text[own])
                }
                return QuotedEvent(eventID: row[0], pieces: pieces)
            }
        }
    }
}

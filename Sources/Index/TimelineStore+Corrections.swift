import Foundation
import GRDB
import Model

extension TimelineStore {
    /// Writes a person's word and lays it over the event at once.
    ///
    /// - Returns: how it stands in the text; a correction that the store already has is not written again.
    @discardableResult
    public func record(_ corrections: [Correction]) throws(IndexError) -> [CorrectionRow] {
        try write { db in
            try SnapshotLedger(db: db).record()
            let sequence = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM snapshot") ?? 0
            var documents: Set<Int64> = []
            var first: Int64?
            for correction in corrections {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
                let original = String(decoding: try encoder.encode(correction.original), as: UTF8.self)
                let fields = String(decoding: try encoder.encode(correction.fields), as: UTF8.self)
                try db.execute(
                    sql: """
                        INSERT INTO correction (key, kind, documentKey, identifier, eventKey, eventKind, start, end, quote,
                            prefix, suffix, original, fields, reason, author, madeAt, afterSequence, misfit)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Its document is not in the store.')
                        ON CONFLICT (key) DO NOTHING
                        """,
                    arguments: [
                        correction.key, correction.kind.rawValue, correction.document, correction.identifier,
                        correction.event, correction.eventKind, correction.start, correction.end, correction.quote,
                        correction.prefix, correction.suffix, original, fields, correction.reason, correction.author,
                        correction.madeAt, sequence,
                    ])
                guard db.changesCount > 0 else { continue }
                if first == nil { first = db.lastInsertedRowID }
                let speaker = try CorrectionLineage.speaker(
                    db, of: correction.document, identifier: correction.identifier)
                if let speaker { documents.insert(speaker) }
            }
            // What was said before stays as it lies: the new words go over it.
            for document in documents.sorted() {
                try CorrectionApplier(db: db, documentID: document).applyAll(from: first ?? 0)
            }
            try SnapshotLedger(db: db).record()
            let keys = Set(corrections.map(\.key))
            return try TimelineStore.rows(db, from: keys.count == 1 ? keys.first : nil).filter { keys.contains($0.id) }
        }
    }

    /// Every correction, in the order in which they were made.
    public func corrections() throws(IndexError) -> [CorrectionRow] {
        try read { db in try TimelineStore.rows(db) }
    }

    /// - Parameter key: of one of them alone.
    static func rows(_ db: Database, from key: String? = nil) throws -> [CorrectionRow] {
        let decoder = JSONDecoder()
        return try Row.fetchAll(
            db,
            sql: """
                SELECT correction.*, event.key AS shown FROM correction LEFT JOIN event ON event.id = correction.eventId
                WHERE :key IS NULL OR correction.key = :key ORDER BY correction.id
                """, arguments: ["key": key]
        ).map { row in
            func fields(_ column: String) throws -> CorrectionFields {
                try decoder.decode(CorrectionFields.self, from: Data((row[column] as String).utf8))
            }
            let correction = Correction(
                kind: Correction.Kind(rawValue: row["kind"]) ?? .correct, document: row["documentKey"],
                identifier: row["identifier"], event: row["eventKey"], eventKind: row["eventKind"], start: row["start"],
                end: row["end"], quote: row["quote"], prefix: row["prefix"], suffix: row["suffix"],
                original: try fields("original"), fields: try fields("fields"), reason: row["reason"],
                author: row["author"], madeAt: row["madeAt"])
            let fit: String = row["fit"]
            return CorrectionRow(
                id: row["key"], correction: correction, fit: fit, misfit: row["misfit"],
                eventID: row["shown"])
        }
    }

    /// A correction of an event as it stands now, to be filled with what the person says.
    ///
    /// - Returns: nil where no event is called so.
    public func draft(
        _ kind: Correction.Kind, of eventID: String, fields: CorrectionFields, reason: String, author: String,
        at now: Date = Date()
    ) throws(IndexError) -> Correction? {
        try read { db in
            let found = try Row.fetchOne(
                db,
                sql: """
                    SELECT event.*, document.key AS documentKey, document.identifier FROM event
                    JOIN document ON document.id = event.documentId WHERE event.key = ?
                    """, arguments: [eventID])
            guard let row = found else { return nil }
            var original = CorrectionFields()
            original.edtf = row["edtf"]
            original.modifier = row["modifier"]
            original.action = row["action"]
            original.subject = row["subject"]
            original.status = row["status"]
            original.level = row["level"]
            original.actor = row["actor"]
            original.stance = row["stance"]
            original.successor = row["successor"]
            original.predecessor = row["predecessor"]
            original.low = row["low"]
            original.high = row["high"]
            original.value = row["value"]
            original.unit = row["unit"]
            original.change = row["change"]
            return Correction(
                kind: kind, document: row["documentKey"], identifier: row["identifier"], event: eventID,
                eventKind: row["kind"], start: row["start"], end: row["end"], quote: row["quote"],
                prefix: row["prefix"],
                suffix: row["suffix"], original: original, fields: fields, reason: reason, author: author,
                madeAt: Instant.text(now))
        }
    }

    /// An event that the program did not find, at words of a document.
    ///
    /// - Returns: nil where the words do not stand in the document exactly once.
    public func draft(
        adding eventKind: String, quote: String, in documentID: String, fields: CorrectionFields, reason: String,
        author: String, at now: Date = Date()
    ) throws(IndexError) -> Correction? {
        try read { db in
            let found = try Row.fetchOne(
                db,
                sql: """
                    SELECT text, identifier FROM document JOIN documentText ON documentId = document.id WHERE key = ?
                    """, arguments: [documentID])
            guard let row = found else { return nil }
            let text = DocumentText(row[0] as String)
            let anchor = QuoteAnchor(text)
            guard let place = anchor.find(start: 0, end: text.count + 1, quote: quote, prefix: "", suffix: "") else {
                return nil
            }
            return Correction(
                kind: .add, document: documentID, identifier: row[1], event: nil, eventKind: eventKind,
                start: place.span.start, end: place.span.end, quote: text[place.span],
                prefix: text.prefix(of: place.span), suffix: text.suffix(of: place.span), original: CorrectionFields(),
                fields: fields, reason: reason, author: author, madeAt: Instant.text(now))
        }
    }
}

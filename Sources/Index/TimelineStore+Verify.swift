import Foundation
import GRDB
import Model

/// Something in the store that contradicts something else in it.
public struct StoreDamage: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// SQLite's own check of its pages, indexes and constraints.
        case database
        /// A row that refers to one that is not there.
        case foreignKey
        /// Full-text search and text disagree.
        case textIndex
        /// A quote, its context or its sentence that does not stand at its offsets.
        case quote
        /// A passage, date, reference or heading that does not stand at its offsets.
        case mention
        /// A date that is no EDTF, as one that ends before it starts.
        case date
        /// The way back to the source cannot be read, runs out of the text, or leads to another page.
        case wayBack
        /// A document's identifier, length or files do not fit.
        case document
        /// An event, or a document's date, that is not what was written when it was read.
        case event
        /// A state of the store that does not follow from what it is written down to be made of.
        case snapshot
        /// A correction that is not what its event says, or an event corrected by nobody.
        case correction
    }

    public var kind: Kind
    /// Of the document; nil where it is the store's.
    public var documentID: String?
    /// One sentence.
    public var detail: String

    public init(kind: Kind, documentID: String?, detail: String) {
        self.kind = kind
        self.documentID = documentID
        self.detail = detail
    }
}

extension TimelineStore {
    /// Everything in the store that contradicts something else in it; empty when all is well.
    ///
    /// Whether the sources on disk still have their hashes is for the caller to see (``fileStates()``).
    ///
    /// Cost: reads the whole store, one document at a time. FTS5 checks its index by a write statement, so the store
    /// has to be open for writing.
    public func verify() throws(IndexError) -> [StoreDamage] {
        var damage: [StoreDamage] = []
        do {
            damage += try read { db in try DatabaseCheck.all(db) }
            damage += try read { db in try SearchCheck.all(db) }
            for index in ["eventSearch"] {
                if try !indexAgrees(index) {
                    damage.append(
                        StoreDamage(kind: .textIndex, documentID: nil, detail: "\(index) disagrees with its text."))
                }
            }
            damage += try read { db in
                var found: [StoreDamage] = []
                let ids = try Int64.fetchAll(db, sql: "SELECT id FROM document ORDER BY key")
                let touched = try EventCheck.touched(db)
                for id in ids { found += try DocumentCheck(db, id)?.all(isTouched: touched.contains(id)) ?? [] }
                found += try CorrectionCheck.all(db)
                found += try SnapshotCheck.all(db)
                return found
            }
        } catch .damaged(_, let detail) {
            damage.append(StoreDamage(kind: .database, documentID: nil, detail: "SQLite stops: \(detail)."))
        }
        return damage
    }

    private func indexAgrees(_ index: String) throws(IndexError) -> Bool {
        do {
            try write { db in
                try db.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
            }
            return true
        } catch .damaged {
            return false
        }
    }
}

/// What can be asked of the store as a whole.
private enum DatabaseCheck {
    static func all(_ db: Database) throws -> [StoreDamage] {
        var damage: [StoreDamage] = []
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check") where line != "ok" {
            damage.append(StoreDamage(kind: .database, documentID: nil, detail: line + "."))
        }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            let table: String = row[0]
            let parent: String = row[2]
            damage.append(
                StoreDamage(
                    kind: .foreignKey, documentID: nil, detail: "A row of \(table) refers to a \(parent) that is gone.")
            )
        }
        let strays = try Row.fetchAll(
            db,
            sql: """
                SELECT key, 'It is marked superseded but has a file, or has none and is not.' FROM document
                WHERE speakerId IS NULL
                    AND superseded = EXISTS (SELECT 1 FROM sourceFile WHERE documentId = document.id)
                UNION ALL
                SELECT key, 'Its source path is not the first of its files.' FROM document
                WHERE sourcePath IS NOT (
                    SELECT path FROM sourceFile WHERE documentId = document.id
                    ORDER BY goneRunId IS NOT NULL, path LIMIT 1)
                UNION ALL
                SELECT key, 'It is marked gone but has a file that is there, or has none and is not.' FROM document
                WHERE NOT superseded AND isGone = EXISTS (
                    SELECT 1 FROM sourceFile WHERE documentId = document.id AND goneRunId IS NULL)
                UNION ALL
                \(Manifestations.damage)
                UNION ALL
                SELECT document.key, 'It was forgotten and is in the store.' FROM document JOIN forgotten
                    ON forgotten.sha256 = document.sha256
                UNION ALL
                SELECT key, 'It has no text.' FROM document
                WHERE NOT EXISTS (SELECT 1 FROM documentText WHERE documentId = document.id)
                UNION ALL
                SELECT NULL, path || ' is recorded as read, but its document is gone.' FROM sourceFile
                WHERE documentId IS NULL AND outcome IN ('ok', 'partial', 'duplicate')
                """)
        return damage + strays.map { StoreDamage(kind: .document, documentID: $0[0], detail: $0[1]) }
    }
}

/// What can be asked of one document.
private struct DocumentCheck {
    let db: Database
    let id: Int64
    let key: String
    let sha256: String
    let textBytes: Int
    let text: DocumentText
    let wayBack: WayBack?

    init?(_ db: Database, _ id: Int64) throws {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT key, sha256, textBytes, text, wayBack
                FROM document JOIN documentText ON documentId = id WHERE id = ?
                """, arguments: [id])
        guard let row else { return nil }
        self.db = db
        self.id = id
        key = row[0]
        sha256 = row[1]
        textBytes = row[2]
        text = DocumentText(row[3] as String)
        wayBack = WayBack(Array(row[4] as Data))
    }

    func all(isTouched: Bool) throws -> [StoreDamage] {
        var damage: [StoreDamage] = []
        func note(_ kind: StoreDamage.Kind, _ detail: String) {
            damage.append(StoreDamage(kind: kind, documentID: key, detail: detail))
        }
        if !sha256.hasPrefix(key) { note(.document, "Its identifier is not the beginning of its hash.") }
        if textBytes != text.count { note(.document, "Its text is not as long as recorded.") }
        let runs = wayBack?.runs ?? []
        let places = wayBack?.places ?? []
        if wayBack == nil { note(.wayBack, "The way back to its source cannot be read.") }
        if runs.contains(where: { $0.span.start < 0 || $0.span.end > text.count || !places.indices.contains($0.place) })
        {
            note(.wayBack, "The way back to its source leads out of its text.")
        }
        // Finds places as the document did when its rows were written.
        let pages = Document(
            source: SourceFile(path: "", sha256: sha256, byteCount: 0, mediaType: .unknown), reader: "", text: text,
            runs: runs, places: places)
        let events = try Row.fetchCursor(
            db,
            sql: """
                SELECT start, end, sentenceStart, sentenceEnd, quote, prefix, suffix, sentence, page, key, edtf
                FROM event
                WHERE documentId = ? ORDER BY start, key
                """, arguments: [id])
        while let row = try events.next() {
            let span = Span(row[0], row[1])
            let event: String = row[9]
            if span.end > text.count || text[span] != row[4] as String {
                note(.quote, "The quote of event \(event) does not stand at its place.")
            }
            if text.prefix(of: span) != row[5] as String || text.suffix(of: span) != row[6] as String {
                note(.quote, "The words around event \(event) are not those of its place.")
            }
            if text[Span(row[2], row[3])] != row[7] as String {
                note(.quote, "The sentence of event \(event) does not stand at its place.")
            }
            if let edtf = row[10] as String?, EDTF(edtf) == nil {
                note(.date, "The date of event \(event) is none: \(edtf).")
            }
            if pages.page(at: span.start) != row[8] as Int? {
                note(.wayBack, "The page of event \(event) is not the one that its place leads to.")
            }
        }
        damage += try EventCheck(db, id, key: key, sha256: sha256, isTouched: isTouched).all()
        damage += try SectionCheck(db, id, key: key).all { pages.page(at: $0) }
        let mentions = try Row.fetchCursor(
            db,
            sql: """
                SELECT 'passage', start, end, text FROM passage WHERE documentId = :id
                UNION ALL SELECT 'date', start, end, text FROM temporal WHERE documentId = :id
                UNION ALL SELECT 'reference', start, end, text FROM reference WHERE documentId = :id
                UNION ALL SELECT 'heading', start, end, title FROM section WHERE documentId = :id
                """, arguments: ["id": id])
        while let row = try mentions.next() {
            let span = Span(row[1], row[2])
            if span.end > text.count || text[span] != row[3] as String {
                let name: String = row[0]
                note(.mention, "A \(name) does not stand at its place, byte \(span.start).")
            }
        }
        return damage
    }
}

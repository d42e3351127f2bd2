import Foundation
import GRDB
import Model

extension TimelineStore {
    /// Takes a document out with all that was found in it, and keeps its bytes from being taken in again.
    ///
    /// Its files stay known as `forgotten`, so that they are passed over. With it go its corrections, what a person
    /// supplied of it, and words of the lexicon that only it held. What is freed is overwritten (`secure_delete`); the
    /// write-ahead log is emptied when the store is closed.
    ///
    /// Cost: a look at every list of search.
    ///
    /// - Parameter documentID: a whole id, as ``document(_:)`` gives it.
    /// - Throws: ``IndexError/noSuchDocument(name:)``.
    public func forget(_ documentID: String, reason: String, at now: Date = Date()) throws(IndexError) {
        try indexErrors(path) {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA secure_delete = ON")
                try db.inTransaction(.immediate) {
                    guard
                        let found = try Row.fetchOne(
                            db, sql: "SELECT sha256, work, id FROM document WHERE key = ?", arguments: [documentID])
                    else { throw IndexError.noSuchDocument(name: documentID) }
                    let sha256: String = found[0]
                    try CorrectionLineage(db: db, documentID: found[2]).withdraw()
                    try db.execute(
                        sql: "INSERT OR REPLACE INTO forgotten (sha256, forgottenAt, reason) VALUES (?, ?, ?)",
                        arguments: [sha256, Instant.text(now), reason])
                    try db.execute(
                        sql: """
                            UPDATE sourceFile SET outcome = 'forgotten', stage = NULL, reason = NULL, remedy = NULL,
                                documentId = NULL
                            WHERE sha256 = ?
                            """, arguments: [sha256])
                    try db.execute(sql: "DELETE FROM document WHERE sha256 = ?", arguments: [sha256])
                    if let work: String = found[1] { try Manifestations(db: db).settle(work) }
                    try TimelineStore.removeTraces(db, of: sha256)
                    try SnapshotLedger(db: db).record(at: now)
                    try SearchIndexer(db, lexicon).purge()
                    return .commit
                }
                try db.execute(sql: "PRAGMA secure_delete = OFF")
            }
        }
    }

    /// What a person said of a document quotes it or describes it; a correction that another copy can bear stays.
    private static func removeTraces(_ db: Database, of sha256: String) throws {
        try db.execute(
            sql: "DELETE FROM correctionPast WHERE documentKey = substr(?, 1, 16)", arguments: [sha256])
        try db.execute(
            sql: """
                DELETE FROM correction WHERE documentKey = substr(:sha256, 1, 16) AND NOT EXISTS (
                    SELECT 1 FROM document WHERE document.identifier = correction.identifier)
                """, arguments: ["sha256": sha256])
        try db.execute(
            sql: """
                DELETE FROM suppliedMetadata
                WHERE sha256 = :sha256 OR path IN (SELECT path FROM sourceFile WHERE sha256 = :sha256)
                """, arguments: ["sha256": sha256])
        // FTS5 keeps the words of a deleted row until it joins its segments.
        try db.execute(sql: "INSERT INTO eventSearch (eventSearch) VALUES ('optimize')")
    }

    /// Lets the bytes of a forgotten document be taken in again by the next run.
    ///
    /// - Parameter name: its id, the beginning of its SHA-256.
    /// - Throws: ``IndexError/noSuchDocument(name:)`` where nothing of that name was forgotten,
    ///   ``IndexError/ambiguousDocument(name:candidates:)``.
    public func remember(_ name: String) throws(IndexError) {
        try write { db in
            let found =
                name.utf8.count < 4
                ? []
                : try String.fetchAll(
                    db, sql: "SELECT sha256 FROM forgotten WHERE substr(sha256, 1, length(:name)) = :name ORDER BY 1",
                    arguments: ["name": name])
            guard let sha256 = found.first else { throw IndexError.noSuchDocument(name: name) }
            if found.count > 1 {
                throw IndexError.ambiguousDocument(name: name, candidates: found.map { String($0.prefix(16)) })
            }
            try db.execute(sql: "DELETE FROM forgotten WHERE sha256 = ?", arguments: [sha256])
            // Unknown again, its files are read by the next run.
            try db.execute(
                sql: "DELETE FROM sourceFile WHERE sha256 = ? AND outcome = 'forgotten'", arguments: [sha256])
        }
    }

    /// Whether these bytes are to stay out.
    public func isForgotten(sha256: String) throws(IndexError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE sha256 = ?)"),
                arguments: [sha256]) ?? false
        }
    }
}

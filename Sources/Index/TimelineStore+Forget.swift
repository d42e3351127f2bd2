import Foundation
import GRDB
import Model

extension TimelineStore {
    /// Takes a document out with all that was found in it, and keeps its bytes from being taken in again.
    ///
    /// Its files stay known as `forgotten`, so that they are passed over. What is freed is overwritten
    /// (`secure_delete`); the write-ahead log is emptied when the store is closed.
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
                    try TimelineStore.withdraw(db, found[2])
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
                    return .commit
                }
                try db.execute(sql: "PRAGMA secure_delete = OFF")
            }
        }
    }

    /// Lets the bytes of a forgotten document be taken in again by the next run.
    ///
    /// - Parameter name: its id, the beginning of its SHA-256.
    /// - Throws: ``IndexError/noSuchDocument(name:)`` where nothing of that name was forgotten.
    public func remember(_ name: String) throws(IndexError) {
        try write { db in
            guard name.utf8.count >= 4,
                let sha256 = try String.fetchOne(
                    db, sql: "SELECT sha256 FROM forgotten WHERE substr(sha256, 1, length(:name)) = :name",
                    arguments: ["name": name])
            else { throw IndexError.noSuchDocument(name: name) }
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
                db, sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE sha256 = ?)", arguments: [sha256]) ?? false
        }
    }
}

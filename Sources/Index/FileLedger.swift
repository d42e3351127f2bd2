import Foundation
import GRDB

/// What became of one file, written inside the transaction that its document is written in.
struct FileLedger {
    let db: Database
    let file: FileRecord
    let run: RunID

    /// - Parameters:
    ///   - document: what these bytes gave, now or before.
    ///   - isClean: whether reason and remedy are left empty.
    func record(_ failure: FailureRecord, document: Int64?, isClean: Bool) throws {
        let before = try Int64.fetchOne(
            db, sql: "SELECT documentId FROM sourceFile WHERE path = ?", arguments: [file.path])
        try db.execute(
            sql: """
                INSERT INTO sourceFile (
                    path, source, sha256, byteCount, modifiedNanoseconds, inode, mediaType, documentId, outcome, stage,
                    reason, remedy, version, attempts, firstRunId, lastRunId)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                ON CONFLICT (path) DO UPDATE SET
                    attempts = CASE WHEN sha256 IS excluded.sha256 AND version = excluded.version
                        THEN attempts + 1 ELSE 1 END,
                    source = excluded.source, sha256 = excluded.sha256, byteCount = excluded.byteCount,
                    modifiedNanoseconds = excluded.modifiedNanoseconds, inode = excluded.inode,
                    mediaType = excluded.mediaType, documentId = excluded.documentId, outcome = excluded.outcome,
                    stage = excluded.stage, reason = excluded.reason, remedy = excluded.remedy,
                    version = excluded.version, lastRunId = excluded.lastRunId, goneRunId = NULL
                """,
            arguments: [
                file.path, file.source, file.sha256, file.byteCount, file.modifiedNanoseconds, file.inode,
                file.mediaType.rawValue, document, failure.outcome, isClean ? nil : failure.stage,
                isClean ? nil : failure.reason, isClean ? nil : failure.remedy, failure.version, run, run,
            ])
        try finishAttempt(failure, isClean: isClean)
        if let document { try settle(document) }
        if let before, before != document { try settle(before) }
    }

    /// Ends the attempt that was begun for the file in this run, or notes one that was not announced. What earlier runs
    /// left open is explained by it.
    private func finishAttempt(_ failure: FailureRecord, isClean: Bool) throws {
        try db.execute(
            sql: """
                UPDATE attempt SET sha256 = ?, byteCount = ?, outcome = ?, stage = ?, reason = ?, seconds = ?,
                    readSeconds = ?, extractSeconds = ?
                WHERE id = (SELECT max(id) FROM attempt WHERE path = ? AND runId = ? AND outcome IS NULL)
                """,
            arguments: [
                file.sha256, file.byteCount, failure.outcome, failure.stage, isClean ? nil : failure.reason,
                failure.seconds, failure.times.read, failure.times.extract, file.path, run,
            ])
        if db.changesCount == 0 {
            try db.execute(
                sql: """
                    INSERT INTO attempt (
                        runId, path, sha256, byteCount, startedAt, outcome, stage, reason, seconds, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run, file.path, file.sha256, file.byteCount,
                    Instant.text(Date(timeIntervalSinceNow: -failure.seconds)), failure.outcome, failure.stage,
                    isClean ? nil : failure.reason, failure.seconds, failure.version,
                ])
        }
        try db.execute(
            sql: "UPDATE attempt SET outcome = 'cut-off' WHERE path = ? AND outcome IS NULL", arguments: [file.path])
    }

    private func settle(_ document: Int64) throws { try FileLedger.settle(document, db) }

    /// Makes outcomes and paths depend on the set of files alone, not on the order they came in: the first path by name
    /// of the files that are there stands for the document, the others are its duplicates; a document without files is
    /// superseded, one whose files all went is gone.
    static func settle(_ document: Int64, _ db: Database) throws {
        let first = """
            (SELECT path FROM sourceFile WHERE documentId = :document ORDER BY goneRunId IS NOT NULL, path LIMIT 1)
            """
        try db.execute(
            sql: """
                UPDATE sourceFile SET outcome = CASE
                    WHEN path = \(first)
                    THEN (SELECT outcome FROM document WHERE id = :document) ELSE 'duplicate' END
                WHERE documentId = :document AND outcome IN ('ok', 'partial', 'duplicate')
                """,
            arguments: ["document": document])
        try db.execute(
            sql: """
                UPDATE document SET
                    sourcePath = \(first),
                    source = coalesce((SELECT source FROM sourceFile WHERE path = \(first)), source),
                    superseded = NOT EXISTS (SELECT 1 FROM sourceFile WHERE documentId = :document),
                    isGone = EXISTS (SELECT 1 FROM sourceFile WHERE documentId = :document) AND NOT EXISTS (
                        SELECT 1 FROM sourceFile WHERE documentId = :document AND goneRunId IS NULL)
                WHERE id = :document
                """,
            arguments: ["document": document])
    }
}

/// Points in time as the store writes them.
enum Instant {
    /// The moment that ``text(_:)`` wrote; nil for anything else.
    static func date(_ text: String) -> Date? {
        let style = Date.ISO8601FormatStyle(
            includingFractionalSeconds: true, timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt)
        do {
            return try style.parse(text)
        } catch {
            return nil
        }
    }

    /// `2017-06-01T04:05:06.789Z`.
    static func text(_ date: Date) -> String {
        date.formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt))
    }
}

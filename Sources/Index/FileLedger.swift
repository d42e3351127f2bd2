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
                    version = excluded.version, lastRunId = excluded.lastRunId
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

    /// Ends the attempt that was begun for the file in this run, or notes one that was not announced.
    private func finishAttempt(_ failure: FailureRecord, isClean: Bool) throws {
        try db.execute(
            sql: """
                UPDATE attempt SET sha256 = ?, outcome = ?, stage = ?, reason = ?, seconds = ?
                WHERE id = (SELECT max(id) FROM attempt WHERE path = ? AND runId = ? AND outcome IS NULL)
                """,
            arguments: [
                file.sha256, failure.outcome, failure.stage, isClean ? nil : failure.reason, failure.seconds, file.path,
                run,
            ])
        if db.changesCount > 0 { return }
        try db.execute(
            sql: """
                INSERT INTO attempt (runId, path, sha256, startedAt, outcome, stage, reason, seconds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run, file.path, file.sha256, Instant.text(Date(timeIntervalSinceNow: -failure.seconds)),
                failure.outcome, failure.stage, isClean ? nil : failure.reason, failure.seconds,
            ])
    }

    /// Makes outcomes and paths depend on the set of files alone, not on the order they came in: the first path by name
    /// stands for the document, the others are its duplicates; a document without files is superseded.
    private func settle(_ document: Int64) throws {
        try db.execute(
            sql: """
                UPDATE sourceFile SET outcome = CASE
                    WHEN path = (SELECT min(path) FROM sourceFile WHERE documentId = :document)
                    THEN (SELECT outcome FROM document WHERE id = :document) ELSE 'duplicate' END
                WHERE documentId = :document AND outcome IN ('ok', 'partial', 'duplicate')
                """,
            arguments: ["document": document])
        try db.execute(
            sql: """
                UPDATE document SET
                    sourcePath = (SELECT min(path) FROM sourceFile WHERE documentId = :document),
                    source = coalesce(
                        (SELECT source FROM sourceFile WHERE documentId = :document ORDER BY path LIMIT 1), source),
                    superseded = NOT EXISTS (SELECT 1 FROM sourceFile WHERE documentId = :document)
                WHERE id = :document
                """,
            arguments: ["document": document])
    }
}

/// Points in time as the store writes them.
enum Instant {
    /// `2017-06-01T04:05:06.789Z`.
    static func text(_ date: Date) -> String {
        date.formatted(
            Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt))
    }
}

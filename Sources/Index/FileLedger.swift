import Foundation
import GRDB
import Model

/// What became of one file, written inside the transaction that its document is written in.
struct FileLedger {
    let db: Database
    let file: FileRecord
    let run: RunID
    /// The document that was written in this transaction, if any.
    var fresh: Int64?

    /// - Parameters:
    ///   - document: what these bytes gave, now or before.
    ///   - isClean: whether reason and remedy are left empty.
    func record(_ failure: FailureRecord, document: Int64?, isClean: Bool) throws {
        let before = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT documentId FROM sourceFile WHERE path = ?"), arguments: [file.path])
        try db.run(
            """
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
            [
                file.path, file.source, file.sha256, file.byteCount, file.modifiedNanoseconds, file.inode,
                file.mediaType.rawValue, document, failure.outcome, isClean ? nil : failure.stage,
                isClean ? nil : failure.reason, isClean ? nil : failure.remedy, failure.version, run, run,
            ])
        try finishAttempt(failure, isClean: isClean)
        if let document { try settle(document) }
        if let before, before != document {
            try settle(before)
            // What was written in this transaction takes over what a person said when all of it is there.
            let speaker = try document.flatMap { document in
                try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT coalesce(speakerId, id) FROM document WHERE id = ?"),
                    arguments: [document])
            }
            if let speaker, speaker != fresh {
                try CorrectionLineage(db: db, documentID: speaker).reapply(takes: false)
            }
        }
    }

    /// Ends the attempt that was begun for the file in this run, or notes one that was not announced. What earlier runs
    /// left open is explained by it.
    private func finishAttempt(_ failure: FailureRecord, isClean: Bool) throws {
        try db.run(
            """
            UPDATE attempt SET sha256 = ?, byteCount = ?, outcome = ?, stage = ?, reason = ?, seconds = ?,
                readSeconds = ?, extractSeconds = ?
            WHERE id = (SELECT max(id) FROM attempt WHERE path = ? AND runId = ? AND outcome IS NULL)
            """,
            [
                file.sha256, file.byteCount, failure.outcome, failure.stage, isClean ? nil : failure.reason,
                failure.seconds, failure.times.read, failure.times.extract, file.path, run,
            ])
        if db.changesCount == 0 {
            try db.run(
                """
                INSERT INTO attempt (
                    runId, path, sha256, byteCount, startedAt, outcome, stage, reason, seconds, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    run, file.path, file.sha256, file.byteCount,
                    Instant.text(Date(timeIntervalSinceNow: -failure.seconds)), failure.outcome, failure.stage,
                    isClean ? nil : failure.reason, failure.seconds, failure.version,
                ])
        }
        try db.run(
            "UPDATE attempt SET outcome = 'cut-off' WHERE path = ? AND outcome IS NULL",
            [file.path])
    }

    private func settle(_ document: Int64) throws { try FileLedger.settle(document, db, fresh: fresh) }

    /// Makes outcomes and paths depend on the set of files alone, not on the order they came in: the first path by name
    /// of the files that are there stands for the document, the others are its duplicates; a document without files is
    /// superseded, one whose files all went is gone; of several manifestations of one work the best one speaks.
    ///
    /// - Parameter fresh: the document that was written in this transaction, if any.
    static func settle(_ document: Int64, _ db: Database, fresh: Int64? = nil) throws {
        try db.run(
            """
            UPDATE document SET
                sourcePath = \(first),
                formerPath = iif(\(first) IS NULL, coalesce(sourcePath, formerPath), NULL),
                source = coalesce((SELECT source FROM sourceFile WHERE path = \(first)), source),
                isGone = EXISTS (SELECT 1 FROM sourceFile WHERE documentId = :document) AND NOT EXISTS (
                    SELECT 1 FROM sourceFile WHERE documentId = :document AND goneRunId IS NULL)
            WHERE id = :document
            """,
            ["document": document])
        let work = try String.fetchOne(
            db.cachedStatement(sql: "SELECT work FROM document WHERE id = ?"), arguments: [document])
        if let work { return try Manifestations(db: db, fresh: fresh).settle(work) }
        let wasSilent = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT superseded FROM document WHERE id = ?"), arguments: [document])
        try db.run(
            """
            UPDATE document SET speakerId = NULL,
                superseded = NOT EXISTS (SELECT 1 FROM sourceFile WHERE documentId = :document)
            WHERE id = :document
            """,
            ["document": document])
        try settleFiles(of: document, db)
        guard document != fresh, let wasSilent else { return }
        let isSilent = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT superseded FROM document WHERE id = ?"), arguments: [document])
        if isSilent == true, !wasSilent { try CorrectionLineage(db: db, documentID: document).shelve() }
        if isSilent == false, wasSilent { try CorrectionLineage(db: db, documentID: document).reapply() }
    }

    /// The path that stands for a document.
    private static let first = """
        (SELECT path FROM sourceFile WHERE documentId = :document ORDER BY goneRunId IS NOT NULL, path LIMIT 1)
        """

    /// Gives the files of a document their outcomes: that of the document for the one that stands for it.
    static func settleFiles(of document: Int64, _ db: Database) throws {
        let found = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT outcome, flaws, speakerId IS NULL FROM document WHERE id = ?"),
            arguments: [document])
        guard let found else { return }
        let outcome: String = found[0]
        let flaws =
            outcome == "partial" ? try JSONDecoder().decode([Flaw].self, from: Data((found[1] as String).utf8)) : []
        try db.run(
            """
            UPDATE sourceFile SET outcome = CASE WHEN :speaks AND path = \(first) THEN :outcome ELSE 'duplicate' END,
                stage = iif(:speaks AND path = \(first), :stage, NULL),
                reason = iif(:speaks AND path = \(first), :reason, NULL),
                remedy = iif(:speaks AND path = \(first), :remedy, NULL)
            WHERE documentId = :document AND outcome IN ('ok', 'partial', 'duplicate')
            """,
            [
                "document": document, "speaks": found[2] as Bool, "outcome": outcome,
                "stage": flaws.isEmpty ? nil : "ingest",
                "reason": flaws.isEmpty ? nil : flaws.map(\.reason).joined(separator: " "),
                "remedy": flaws.isEmpty ? nil : FailureRecord.partialRemedy,
            ])
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

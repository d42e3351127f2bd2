import Foundation
import GRDB
import Model

/// A file that was set aside or not read whole.
public struct FailureRow: Hashable, Sendable {
    public var path: String
    public var outcome: String
    public var stage: String?
    /// One sentence.
    public var reason: String?
    /// What a person can do.
    public var remedy: String?
    /// In a row with the same bytes and version.
    public var attempts: Int
    /// The run that last tried.
    public var run: RunID
}

/// What one run did.
public struct RunRow: Hashable, Sendable {
    public var id: RunID
    public var program: String
    /// ISO 8601, UTC.
    public var startedAt: String
    /// Nil while it runs, and of one that was cut off.
    public var endedAt: String?
    public var exitCode: Int32?
    /// Files by outcome; `unchanged` for those passed over.
    public var counts: [String: Int]
    /// Nil of a run that never ended.
    public var details: RunDetails?
}

/// One file in the hands of one run.
public struct AttemptRow: Hashable, Sendable {
    public var path: String
    /// Nil where the run was cut off before there was one.
    public var outcome: String?
    public var stage: String?
    public var reason: String?
    public var byteCount: Int?
    /// All of it, and what the stages took.
    public var seconds: Double?
    public var readSeconds: Double?
    public var extractSeconds: Double?
}

/// How much the store holds.
public struct StoreStatus: Hashable, Sendable {
    /// Files by outcome; `gone` for those that are no longer there.
    public var files: [String: Int]
    /// Documents that a file stands for.
    public var documents: Int
    public var superseded: Int
    /// Documents for which a better manifestation of the same publication speaks.
    public var manifestations: Int
    /// Events by kind, of documents that are not superseded.
    public var events: [String: Int]
    public var passages: Int
    /// Days; of documents.
    public var firstDay: String?
    public var lastDay: String?
    /// Bytes of the database file.
    public var byteCount: Int
    /// How many migrations it has had.
    public var schemaVersion: Int
    public var lastRun: RunRow?
}

extension TimelineStore {
    /// Every file that was set aside, not read whole, or for which a better manifestation of the same publication
    /// speaks; by path.
    public func failures() throws(IndexError) -> [FailureRow] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT path, outcome, stage, reason, remedy, attempts, lastRunId FROM sourceFile
                    WHERE outcome NOT IN ('ok', 'duplicate') AND goneRunId IS NULL
                    UNION ALL
                    SELECT path, sourceFile.outcome, NULL,
                        'It is ' || document.work || ' too, for which ' || speaker.sourcePath || ' speaks.',
                        'Nothing to do; it speaks where the better file goes.', attempts, lastRunId
                    FROM document JOIN sourceFile ON sourceFile.documentId = document.id
                    JOIN document AS speaker ON speaker.id = document.speakerId
                    WHERE sourceFile.outcome = 'duplicate' AND goneRunId IS NULL
                    ORDER BY path
                    """
            ).map {
                FailureRow(
                    path: $0[0], outcome: $0[1], stage: $0[2], reason: $0[3], remedy: $0[4], attempts: $0[5], run: $0[6]
                )
            }
        }
    }

    /// Every run, the last one first.
    public func runs() throws(IndexError) -> [RunRow] {
        try read { db in try RunRow.fetchAll(db) }
    }

    /// The files that a run had in hand, the slowest first.
    public func attempts(of run: RunID) throws(IndexError) -> [AttemptRow] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT path, outcome, stage, reason, byteCount, seconds, readSeconds, extractSeconds FROM attempt
                    WHERE runId = ? ORDER BY seconds DESC, path
                    """, arguments: [run]
            ).map {
                AttemptRow(
                    path: $0[0], outcome: $0[1], stage: $0[2], reason: $0[3], byteCount: $0[4], seconds: $0[5],
                    readSeconds: $0[6], extractSeconds: $0[7])
            }
        }
    }

    /// How much the store holds.
    public func status() throws(IndexError) -> StoreStatus {
        try read { db in
            func counts(_ sql: String) throws -> [String: Int] {
                try Row.fetchAll(db, sql: sql).reduce(into: [:]) { $0[$1[0]] = $1[1] }
            }
            let documents = try Row.fetchOne(
                db,
                sql: """
                    SELECT coalesce(sum(NOT superseded), 0), coalesce(sum(superseded AND speakerId IS NULL), 0),
                        min(earliest), max(latest), count(speakerId)
                    FROM document
                    """)
            return StoreStatus(
                files: try counts(
                    "SELECT iif(goneRunId IS NULL, outcome, 'gone'), count(*) FROM sourceFile GROUP BY 1"),
                documents: documents?[0] ?? 0, superseded: documents?[1] ?? 0,
                manifestations: documents?[4] ?? 0,
                events: try counts("SELECT kind, count(*) FROM timeline GROUP BY 1"),
                passages: try Int.fetchOne(db, sql: "SELECT count(*) FROM passage") ?? 0,
                firstDay: documents?[2], lastDay: documents?[3],
                byteCount: try Int.fetchOne(
                    db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0,
                schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                lastRun: try RunRow.fetchAll(db, limit: 1).first)
        }
    }
}

extension RunRow {
    /// - Parameter limit: -1 gives all.
    fileprivate static func fetchAll(_ db: Database, limit: Int = -1) throws -> [RunRow] {
        try Row.fetchAll(
            db,
            sql: "SELECT id, program, startedAt, endedAt, exitCode, counts, details FROM run ORDER BY id DESC LIMIT ?",
            arguments: [limit]
        ).map { row in
            let json: String? = row[5]
            let counts = try json.map { try JSONDecoder().decode([String: Int].self, from: Data($0.utf8)) }
            let more: String? = row[6]
            return RunRow(
                id: row[0], program: row[1], startedAt: row[2], endedAt: row[3], exitCode: row[4],
                counts: counts ?? [:],
                details: try more.map { try JSONDecoder().decode(RunDetails.self, from: Data($0.utf8)) })
        }
    }
}

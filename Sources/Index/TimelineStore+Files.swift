import Foundation
import GRDB
import Model

extension TimelineStore {
    /// Begins a run.
    ///
    /// - Parameters:
    ///   - program: name and version.
    ///   - folder: the working folder, which relative paths are relative to.
    public func beginRun(program: String, folder: String? = nil, at now: Date = Date()) throws(IndexError) -> RunID {
        try write { db in
            try SnapshotLedger(db: db).record(at: now)
            try SearchIndexer(db, lexicon).beginRun()
            try db.execute(
                sql: "INSERT INTO run (program, startedAt, folder) VALUES (?, ?, ?)",
                arguments: [program, Instant.text(now), folder])
            return db.lastInsertedRowID
        }
    }

    /// Ends a run.
    ///
    /// - Parameters:
    ///   - counts: files by outcome; `unchanged` for those passed over.
    ///   - details: what else is to be known of it.
    public func endRun(
        _ run: RunID, counts: [String: Int], exitCode: Int32, details: RunDetails? = nil, at now: Date = Date()
    ) throws(IndexError) {
        try write { db in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let json = String(decoding: try encoder.encode(counts), as: UTF8.self)
            let more = try details.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
            try db.execute(
                sql: "UPDATE run SET endedAt = ?, counts = ?, exitCode = ?, details = ? WHERE id = ?",
                arguments: [Instant.text(now), json, exitCode, more, run])
            try SearchIndexer(db, lexicon).endRun()
            try SnapshotLedger(db: db).record(at: now)
        }
    }

    /// Notes that a file is about to be read, so that a crash can be laid at its door.
    ///
    /// - Parameters:
    ///   - version: reader and rules that are about to read it.
    ///   - isAlone: whether no other file is in hand.
    public func beginAttempt(
        _ file: FileRecord, run: RunID, version: String = "", isAlone: Bool = false, at now: Date = Date()
    ) throws(IndexError) {
        try write { db in
            try db.run(
                """
                INSERT INTO attempt (runId, path, sha256, byteCount, startedAt, version, isAlone)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [run, file.path, file.sha256, file.byteCount, Instant.text(now), version, isAlone])
        }
    }

    /// When the last run began that met a file which was new or had other bytes than before; nil where none ever did.
    ///
    /// Of a run that was cut off, or that an older program wrote, every document that it read counts.
    public func lastArrival() throws(IndexError) -> Date? {
        let text = try read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT max(startedAt) FROM run
                    WHERE coalesce(json_extract(details, '$.arrived') > 0, EXISTS (
                        SELECT 1 FROM attempt WHERE runId = run.id AND outcome IN ('ok', 'partial')))
                    """)
        }
        return text.flatMap(Instant.date)
    }

    /// Files that were in hand when an earlier run broke off and came to no outcome since.
    public func suspects() throws(IndexError) -> Set<String> {
        try read { db in
            try String.fetchSet(db, sql: "SELECT DISTINCT path FROM attempt WHERE outcome IS NULL")
        }
    }

    /// How often a run broke off while this file, with these bytes and under this version, was the only one in hand.
    public func crashes(path: String, sha256: String, version: String) throws(IndexError) -> Int {
        try read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM attempt
                    WHERE path = ? AND outcome IS NULL AND sha256 = ? AND version = ? AND isAlone
                    """, arguments: [path, sha256, version]) ?? 0
        }
    }

    /// Marks files that the walk did not find as gone, and those that came back as there again.
    ///
    /// A relative path is marked only where the run that wrote it worked in the same folder.
    ///
    /// - Returns: how many were marked as gone.
    public func mark(
        gone: [String], back: [String], folder: String?, run: RunID
    ) throws(IndexError) -> Int {
        if gone.isEmpty && back.isEmpty { return 0 }
        return try write { db in
            let leave = try db.cachedStatement(
                sql: """
                    UPDATE sourceFile SET goneRunId = ? WHERE path = ? AND goneRunId IS NULL AND (path GLOB '/*'
                        OR (SELECT folder FROM run WHERE run.id = sourceFile.lastRunId) IS ?)
                    RETURNING documentId
                    """)
            let comeBack = try db.cachedStatement(
                sql: "UPDATE sourceFile SET goneRunId = NULL, lastRunId = ? WHERE path = ? RETURNING documentId")
            var documents: Set<Int64> = []
            var count = 0
            for path in gone {
                let row = try Row.fetchOne(leave, arguments: [run, path, folder])
                if row != nil { count += 1 }
                if let document: Int64 = row?[0] { documents.insert(document) }
            }
            for path in back {
                let row = try Row.fetchOne(comeBack, arguments: [run, path])
                if let document: Int64 = row?[0] { documents.insert(document) }
            }
            for document in documents.sorted() { try FileLedger.settle(document, db) }
            return count
        }
    }

    /// The folder that relative paths of the store's files start from; nil where it has none of them.
    public func relativeFolder() throws(IndexError) -> String? {
        try read { db in
            // The sign after the stroke is the digit nought: what is neither below nor above begins with a stroke.
            try String.fetchOne(
                db,
                sql: """
                    SELECT folder FROM run WHERE id = (
                        SELECT lastRunId FROM sourceFile WHERE path < '/' OR path >= '0' ORDER BY path LIMIT 1)
                    """)
        }
    }

    /// How many of the files that a run marked as gone left nothing behind: those whose bytes lie elsewhere only moved.
    public func goneForGood(in run: RunID) throws(IndexError) -> Int {
        try read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM sourceFile AS old WHERE goneRunId = ? AND NOT EXISTS (
                        SELECT 1 FROM sourceFile AS other
                        WHERE other.documentId = old.documentId AND other.goneRunId IS NULL)
                    """, arguments: [run]) ?? 0
        }
    }

    /// What the store knows of the file at a path; nil where it never saw it.
    public func fileState(_ path: String) throws(IndexError) -> FileState? {
        try read { db in
            try Row.fetchOne(db, sql: FileState.query + " WHERE path = ?", arguments: [path]).map(FileState.init)
        }
    }

    /// What the store knows of the files from one path to another, in the order of their paths' bytes.
    ///
    /// Cost: constant memory; a walk along an index.
    public func eachFile(
        from first: String, through last: String, _ body: (FileState) -> Void
    ) throws(IndexError) {
        try read { db in
            let rows = try Row.fetchCursor(
                db, sql: FileState.query + " WHERE path BETWEEN ? AND ? ORDER BY path", arguments: [first, last])
            while let row = try rows.next() { body(FileState(row)) }
        }
    }

    /// What the store knows of every file, by path.
    public func fileStates() throws(IndexError) -> [String: FileState] {
        try read { db in
            var states: [String: FileState] = [:]
            let rows = try Row.fetchCursor(db, sql: FileState.query)
            while let row = try rows.next() {
                let state = FileState(row)
                states[state.path] = state
            }
            return states
        }
    }

    /// Whether there is a document of these bytes.
    public func holds(sha256: String) throws(IndexError) -> Bool {
        try read { db in
            try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = ?)"),
                arguments: [sha256]) ?? false
        }
    }
}

extension FileState {
    fileprivate static let query = """
        SELECT path, sha256, byteCount, modifiedNanoseconds, inode, outcome, version, attempts,
            goneRunId IS NOT NULL
        FROM sourceFile
        """

    fileprivate init(_ row: Row) {
        path = row[0]
        sha256 = row[1]
        byteCount = row[2]
        modifiedNanoseconds = row[3]
        inode = row[4]
        outcome = row[5]
        version = row[6]
        attempts = row[7]
        isGone = row[8]
    }
}

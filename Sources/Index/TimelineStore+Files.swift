import Foundation
import GRDB
import Model

extension TimelineStore {
    /// Begins a run.
    ///
    /// - Parameter program: name and version.
    public func beginRun(program: String, at now: Date = Date()) throws(IndexError) -> RunID {
        try write { db in
            try SnapshotLedger(db: db).record(at: now)
            try db.execute(
                sql: "INSERT INTO run (program, startedAt) VALUES (?, ?)", arguments: [program, Instant.text(now)])
            return db.lastInsertedRowID
        }
    }

    /// Ends a run.
    ///
    /// - Parameter counts: files by outcome; `unchanged` for those passed over.
    public func endRun(
        _ run: RunID, counts: [String: Int], exitCode: Int32, at now: Date = Date()
    ) throws(IndexError) {
        try write { db in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let json = String(decoding: try encoder.encode(counts), as: UTF8.self)
            try db.execute(
                sql: "UPDATE run SET endedAt = ?, counts = ?, exitCode = ? WHERE id = ?",
                arguments: [Instant.text(now), json, exitCode, run])
            try SnapshotLedger(db: db).record(at: now)
        }
    }

    /// Notes that a file is about to be read, so that a crash can be laid at its door.
    public func beginAttempt(_ file: FileRecord, run: RunID, at now: Date = Date()) throws(IndexError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO attempt (runId, path, sha256, startedAt) VALUES (?, ?, ?, ?)",
                arguments: [run, file.path, file.sha256, Instant.text(now)])
        }
    }

    /// How often these bytes were begun in a run that never came to an outcome.
    public func crashes(sha256: String) throws(IndexError) -> Int {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM attempt WHERE sha256 = ? AND outcome IS NULL", arguments: [sha256]) ?? 0
        }
    }

    /// What the store knows of the file at a path; nil where it never saw it.
    public func fileState(_ path: String) throws(IndexError) -> FileState? {
        try read { db in
            try Row.fetchOne(db, sql: FileState.query + " WHERE path = ?", arguments: [path]).map(FileState.init)
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
                db, sql: "SELECT EXISTS (SELECT 1 FROM document WHERE sha256 = ?)", arguments: [sha256]) ?? false
        }
    }
}

extension FileState {
    fileprivate static let query = """
        SELECT path, sha256, byteCount, modifiedNanoseconds, inode, outcome, version, attempts FROM sourceFile
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
    }
}

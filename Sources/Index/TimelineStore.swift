import CSQLite
import Foundation
import GRDB

/// The SQLite file that holds documents, their text and their events.
///
/// One writer, any number of readers; readers never wait for the writer (write-ahead log). A commit survives a crash of
/// the program; a power cut may lose the last commits, never a part of one (`synchronous=NORMAL`).
public struct TimelineStore: Sendable {
    /// The path it was opened by.
    public let path: String
    let pool: DatabasePool
    /// Device and inode of the file that was opened.
    private let place: FilePlace?
    let lexicon = SearchLexicon()

    /// Opens a store to write to it; makes it where there is none, brings it up to date where it is older.
    ///
    /// - Throws: ``IndexError/notADatabase(path:)``, ``IndexError/foreign(path:)``,
    ///   ``IndexError/newerVersion(path:found:known:)``, ``IndexError/damaged(path:detail:)``,
    ///   ``IndexError/io(path:detail:)``, ``IndexError/locked(path:)``.
    public init(path: String) throws(IndexError) {
        let exists = FileManager.default.fileExists(atPath: path)
        if exists { try TimelineStore.checkHeader(path) }
        self.path = path
        pool = try indexErrors(path) { try DatabasePool(path: path, configuration: .store(readonly: false)) }
        place = FilePlace(path)
        try indexErrors(path) { try TimelineStore.migrate(pool, path: path) }
        try buildSearch()
    }

    /// Refuses to go on where the file was removed or put elsewhere since it was opened: SQLite would write on, and all
    /// of it would go with the last process that has it open.
    ///
    /// - Throws: ``IndexError/io(path:detail:)``.
    public func checkPlace() throws(IndexError) {
        if FilePlace(path) != place { throw .io(path: path, detail: "it was removed or replaced while it was in use") }
    }

    /// Whether a path leads to the file of this store, by whatever name.
    public func isFile(_ path: String) -> Bool { place != nil && FilePlace(path) == place }

    /// Opens a store to read from it.
    ///
    /// - Throws: as ``init(path:)``, and ``IndexError/missing(path:)`` where there is none,
    ///   ``IndexError/olderVersion(path:)`` where it has to be brought up to date first.
    public static func reading(path: String) throws(IndexError) -> TimelineStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        try checkHeader(path)
        let pool = try indexErrors(path) { try DatabasePool(path: path, configuration: .store(readonly: true)) }
        let version = try indexErrors(path) { try pool.read { db in try checkedVersion(db, path: path) } }
        if version < Migration.all.count { throw .olderVersion(path: path) }
        return TimelineStore(path: path, pool: pool)
    }

    private init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
        place = FilePlace(path)
    }

    /// Gives the file back to the system; the store cannot be used afterwards.
    ///
    /// What a writer's log still holds goes into the file first, so that the one file is whole when it is copied; where
    /// a reader is in the way, SQLite does it later.
    public func close() throws(IndexError) {
        try indexErrors(path) {
            if !pool.configuration.readonly {
                do {
                    try pool.writeWithoutTransaction { db in
                        // What is not written back now is written back later: no reason to wait for readers.
                        try db.execute(sql: "PRAGMA busy_timeout = 2000")
                        _ = try db.checkpoint(.truncate)
                    }
                } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {}
            }
            try pool.close()
        }
    }

    /// Runs queries on one consistent state of the store.
    func read<T>(_ body: (Database) throws -> T) throws(IndexError) -> T {
        try indexErrors(path) { try pool.read(body) }
    }

    /// Runs statements in one transaction: all of them or none.
    func write<T>(_ body: (Database) throws -> T) throws(IndexError) -> T {
        do {
            return try indexErrors(path) { try pool.write(body) }
        } catch {
            // Words that a failed transaction took in are not in the store.
            lexicon.forget()
            throw error
        }
    }

    /// Takes the documents of a store that an older version made into search, and brings its stems up to date.
    private func buildSearch() throws(IndexError) {
        let row = try read { db in try Row.fetchOne(db, sql: "SELECT isBuilt, analysis FROM searchState") }
        guard let row else { return }
        if !(row[0] as Bool) {
            try write { db in try SearchIndexer(db, lexicon).buildAll() }
        } else if row[1] != SearchIndexer.analysis {
            try write { db in try SearchIndexer(db, lexicon).cutAll() }
        }
    }
}

/// What tells a file from another of the same name.
private struct FilePlace: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64

    /// Nil where there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

extension TimelineStore {
    /// SQLite opens an empty file and reads a foreign one only at the first statement; looking first gives the same
    /// answer whichever way the store is opened.
    private static func checkHeader(_ path: String) throws(IndexError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw .io(path: path, detail: "it is a folder")
        }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .io(path: path, detail: "it cannot be opened")
        }
        let head: Data
        do {
            head = try file.read(upToCount: 16) ?? Data()
            try file.close()
        } catch {
            throw .io(path: path, detail: "it cannot be read")
        }
        if !head.isEmpty && head != Data("SQLite format 3\0".utf8) { throw .notADatabase(path: path) }
    }

    /// How many migrations the store has had.
    private static func checkedVersion(_ db: Database, path: String) throws -> Int {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if application != Migration.applicationID {
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            if application != 0 || tables > 0 { throw IndexError.foreign(path: path) }
        }
        if version > Migration.all.count {
            throw IndexError.newerVersion(path: path, found: version, known: Migration.all.count)
        }
        return version
    }

    /// Where a store is copied to before it is brought up to date.
    public static func backupPath(of path: String, version: Int) -> String { "\(path).v\(version).bak" }

    private static func migrate(_ pool: DatabasePool, path: String) throws {
        let before = try pool.read { try checkedVersion($0, path: path) }
        if before == Migration.all.count { return }
        // What years have gathered is not changed without a copy of how it was.
        if before > 0 { try TimelineStore(path: path, pool: pool).backup(to: backupPath(of: path, version: before)) }
        try pool.writeWithoutTransaction { db in
            // The version is read again under the lock: another program may have migrated in between.
            try db.inTransaction(.immediate) {
                let version = try checkedVersion(db, path: path)
                if version == 0 {
                    try db.execute(sql: Migration.whole)
                } else {
                    try bringUpToDate(db, from: version)
                }
                try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(Migration.all.count)")
                return .commit
            }
        }
    }

    private static func bringUpToDate(_ db: Database, from version: Int) throws {
        for migration in Migration.all.dropFirst(version) { try db.execute(sql: migration.sql) }
        // The third made full-text search of events; those that were there before it are taken in.
        if version < 3 { try db.execute(sql: "INSERT INTO eventSearch (eventSearch) VALUES ('rebuild')") }
        try Manifestations(db: db).settleAll()
        try CorrectionLineage.settleAll(db)
    }
}

extension Configuration {
    /// What holds for all connections of this process; done once, before the first.
    private static let process: Void = csqlite_leave_memory_uncounted()

    fileprivate static func store(readonly: Bool) -> Configuration {
        process
        var configuration = Configuration()
        configuration.readonly = readonly
        // Readers wait for nobody. A writer waits while a check or a saved search holds the store: a night must not end
        // for a question that takes a minute.
        configuration.busyMode = .timeout(readonly ? 5 : 60)
        configuration.label = "tijdlijn"
        configuration.prepareDatabase { db in
            // A document touches pages all over a large store, and the next one the same ones.
            if !db.configuration.readonly {
                try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384")
            }
            // Pages in the order of time lie scattered: 8 MiB spare reading most of them twice.
            if db.configuration.readonly { try db.execute(sql: "PRAGMA cache_size = -8192") }
        }
        return configuration
    }
}

/// Runs what SQLite may refuse and gives its refusal our names.
func indexErrors<T>(_ path: String, _ body: () throws -> T) throws(IndexError) -> T {
    do {
        return try body()
    } catch {
        throw IndexError(error, path: path)
    }
}

import GRDB

/// Why the store cannot do what it was asked: one case, one sentence, one remedy.
public enum IndexError: Error, Hashable, Sendable {
    /// There is no store at this path.
    case missing(path: String)
    /// The file is something else than an SQLite database.
    case notADatabase(path: String)
    /// An SQLite database that another program made.
    case foreign(path: String)
    /// A store that a newer version of this program has written to.
    case newerVersion(path: String, found: Int, known: Int)
    /// A store made by an older version, opened where it may not be brought up to date.
    case olderVersion(path: String)
    /// SQLite says that the file contradicts itself.
    case damaged(path: String, detail: String)
    /// The file cannot be opened, read or written: rights, a read-only or full disk.
    case io(path: String, detail: String)
    /// Another connection holds the store.
    case locked(path: String)
    /// No document goes by this name.
    case noSuchDocument(name: String)
    /// Several documents go by this name; the first of them by identifier.
    case ambiguousDocument(name: String, candidates: [String])
    /// Several events go by this beginning of an id; the first of them.
    case ambiguousEvent(name: String, candidates: [String])
    /// SQLite refused a statement of ours.
    case unexpected(path: String, detail: String)

    /// One sentence that says what is the matter.
    public var reason: String {
        switch self {
        case .missing(let path): "There is no store at \(path)."
        case .notADatabase(let path): "\(path) is no SQLite database."
        case .foreign(let path): "\(path) is an SQLite database that another program made."
        case .newerVersion(let path, let found, let known):
            "The store \(path) was made by a newer version (its form is \(found), this program knows up to \(known))."
        case .olderVersion(let path): "The store \(path) was made by an older version."
        case .damaged(let path, let detail): "The store \(path) is damaged: \(detail)."
        case .io(let path, let detail): "The store \(path) cannot be read or written: \(detail)."
        case .locked(let path): "The store \(path) is in use by another run."
        case .noSuchDocument(let name): "No document in the store is called \(name)."
        case .ambiguousDocument(let name, let candidates):
            "\(name) can be several documents: \(candidates.joined(separator: ", "))."
        case .ambiguousEvent(let name, let candidates):
            "\(name) can be several events: \(candidates.joined(separator: ", "))."
        case .unexpected(let path, let detail): "The store \(path) refused a statement: \(detail)."
        }
    }

    /// What a person can do about it.
    public var remedy: String {
        switch self {
        case .missing: "Make it with: tijdlijn ingest PATH, or name another with --store."
        case .notADatabase, .foreign: "Name the store with --store, or move this file away."
        case .newerVersion: "Use the newer program, or another store."
        case .olderVersion: "Run tijdlijn ingest once; it brings the store up to date."
        case .damaged: "Put a backup in its place, or move it away and take the documents in again."
        case .io: "Check that its folder exists, that you may write there and that the disk has room."
        case .locked: "Wait until the other run has ended."
        case .noSuchDocument:
            "Give an id or the first characters of one, an identifier such as kst-29544-807, or a file's name."
        case .ambiguousDocument: "Give one of these, or more of the path."
        case .ambiguousEvent: "Give more characters."
        case .unexpected: "Report it with this sentence."
        }
    }

    /// The program's exit code for it.
    public var exitCode: Int32 {
        switch self {
        case .missing, .noSuchDocument, .ambiguousDocument, .ambiguousEvent: 2
        case .notADatabase, .foreign, .damaged: 4
        case .newerVersion, .olderVersion, .io, .unexpected: 74
        case .locked: 75
        }
    }

    /// Tells by SQLite's result code, never by its words, which change between versions.
    init(_ error: any Error, path: String) {
        if let known = error as? IndexError {
            self = known
            return
        }
        guard let error = error as? DatabaseError else {
            self = .unexpected(path: path, detail: "\(error)")
            return
        }
        let detail = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
        switch error.resultCode.primaryResultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .damaged(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH,
            .SQLITE_NOLFS:
            self = .io(path: path, detail: detail)
        default: self = .unexpected(path: path, detail: detail)
        }
    }
}

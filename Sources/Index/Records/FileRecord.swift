import Model

/// The number of a run in its store.
public typealias RunID = Int64

/// A file on disk as the walk over the folders found it.
public struct FileRecord: Hashable, Sendable {
    public var path: String
    /// 64 lower-case hexadecimal digits; nil where the bytes could not be read.
    public var sha256: String?
    /// Bytes.
    public var byteCount: Int
    /// Nanoseconds since 1970.
    public var modifiedNanoseconds: Int64
    public var inode: Int64
    public var mediaType: MediaType
    /// What `coverage` counts by.
    public var source: String

    /// - Parameter source: nil takes the name of the folder that holds the file.
    public init(
        path: String, sha256: String?, byteCount: Int, modifiedNanoseconds: Int64, inode: Int64,
        mediaType: MediaType = .unknown, source: String? = nil
    ) {
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
        self.modifiedNanoseconds = modifiedNanoseconds
        self.inode = inode
        self.mediaType = mediaType
        self.source = source ?? FileRecord.folderName(of: path)
    }

    private static func folderName(of path: String) -> String {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        return parts.count < 2 ? "." : String(decoding: parts[parts.count - 2], as: UTF8.self)
    }
}

/// What the store knows of a file: enough to pass over one that has not changed.
public struct FileState: Hashable, Sendable {
    public var path: String
    public var sha256: String?
    /// Bytes.
    public var byteCount: Int
    /// Nanoseconds since 1970.
    public var modifiedNanoseconds: Int64
    public var inode: Int64
    /// `ok`, `partial`, `duplicate` or the name of a failure.
    public var outcome: String
    /// Reader and rules under which the outcome came about.
    public var version: String
    /// In a row with the same bytes and version.
    public var attempts: Int
    /// Whether the last run that looked for it did not find it.
    public var isGone = false

    /// Whether a file with these marks need not be read.
    public func isUnchanged(byteCount: Int, modifiedNanoseconds: Int64, inode: Int64) -> Bool {
        self.byteCount == byteCount && self.modifiedNanoseconds == modifiedNanoseconds && self.inode == inode
    }
}

/// What became of a file that gave no document.
public struct FailureRecord: Hashable, Sendable {
    /// `encrypted`, `needs-ocr`, `damaged`, `timeout` …
    public var outcome: String
    /// `ingest`, `extract`, `index`.
    public var stage: String
    /// One sentence.
    public var reason: String
    public var remedy: String
    public var seconds: Double
    /// Reader and rules under which it failed; where these change it is worth another try.
    public var version: String
    /// What the stages took of ``seconds``.
    public var times = StageTimes()

    /// What a person can do about a document that was read in part.
    static let partialRemedy = "Look at what is missing; fetch the file anew or recognise its text."

    public init(
        outcome: String, stage: String, reason: String, remedy: String, seconds: Double = 0, version: String = ""
    ) {
        self.outcome = outcome
        self.stage = stage
        self.reason = reason
        self.remedy = remedy
        self.seconds = seconds
        self.version = version
    }
}

/// What ``TimelineStore/replace(_:_:file:run:seconds:)`` wrote.
public struct Replacement: Hashable, Sendable {
    /// First 16 hexadecimal digits of the SHA-256.
    public var documentID: String
    /// `ok`, `partial`, or `duplicate` where another path stands for these bytes.
    public var outcome: String
    public var events: Int
}

/// Seconds that a document took in the stages of a worker; nil where it was not that far.
public struct StageTimes: Hashable, Codable, Sendable {
    public var read: Double?
    public var extract: Double?

    public init(read: Double? = nil, extract: Double? = nil) {
        self.read = read
        self.extract = extract
    }
}

/// Fingerprints of the stages that make a document: where one differs, the document is stale.
public struct StageVersions: Hashable, Sendable {
    public var converter: String
    public var extractor: String

    public init(converter: String = "", extractor: String = "") {
        self.converter = converter
        self.extractor = extractor
    }
}

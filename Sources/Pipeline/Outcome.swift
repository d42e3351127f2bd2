import Ingest

/// What became of a file; every file that a run meets ends with one of these names.
public enum Outcome: String, Hashable, Codable, Sendable, CaseIterable {
    case ok, partial, duplicate, empty, unsupported
    case encrypted
    case needsOCR = "needs-ocr"
    case damaged, timeout
    case outOfMemory = "out-of-memory"
    case tooLarge = "too-large"
    case unreadable, crashed
    case toolMissing = "tool-missing"
    /// A pipe, a socket, a device or a symbolic link in a folder.
    case notAFile = "not-a-file"
    /// A file that describes the document beside it and is read with that.
    case metadata
    /// A person had it forgotten.
    case forgotten

    /// Whether the run ends with exit code 1 for it.
    public var isSetAside: Bool {
        switch self {
        case .partial, .encrypted, .needsOCR, .damaged, .timeout, .outOfMemory, .tooLarge, .unreadable, .crashed: true
        case .ok, .duplicate, .empty, .unsupported, .toolMissing, .notAFile, .metadata, .forgotten: false
        }
    }

    /// Whether the next run tries again although neither the file nor the program has changed.
    func isRetried(afterAttempts attempts: Int) -> Bool {
        switch self {
        case .toolMissing, .unreadable: true
        case .crashed: attempts < Outcome.crashLimit
        default: false
        }
    }

    /// Breakdowns on the same bytes after which a file is set aside for good.
    public static let crashLimit = 2

    init(_ error: IngestError) {
        self = Outcome(rawValue: error.outcome) ?? .damaged
    }
}

/// Why a file gave no document.
public struct Refusal: Hashable, Codable, Sendable {
    public var outcome: Outcome
    /// `walk`, `ingest` or `extract`.
    public var stage: String
    /// One sentence.
    public var reason: String
    public var remedy: String

    public init(_ outcome: Outcome, stage: String, reason: String, remedy: String) {
        self.outcome = outcome
        self.stage = stage
        self.reason = reason
        self.remedy = remedy
    }

    init(_ error: IngestError) {
        self.init(Outcome(error), stage: "ingest", reason: error.reason, remedy: error.remedy)
    }

    /// The store was told to forget these bytes.
    static let forgotten = Refusal(
        .forgotten, stage: "ingest", reason: "Its document was forgotten.",
        remedy: "Nothing to do; tijdlijn forget --undo lets it in again.")

    init(_ error: SourceError) {
        let outcome: Outcome =
            switch error {
            case .notRegular, .isFolder: .notAFile
            default: .unreadable
            }
        self.init(outcome, stage: "walk", reason: error.reason, remedy: error.remedy)
    }
}

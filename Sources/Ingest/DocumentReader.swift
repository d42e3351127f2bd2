import Model

/// Reads one kind of file into a draft.
protocol DocumentReader: Sendable {
    /// Name and version of the reader's rules, kept with every document it makes: `pdf/1`.
    static var name: String { get }

    /// Reads the file.
    ///
    /// - Throws: the named outcome where nothing can be read; what can be read in part is a draft with flaws.
    func read(_ input: SourceInput) async throws(IngestError) -> Draft
}

/// A file about to be read.
struct SourceInput: Sendable {
    var file: SourceFile
    /// The whole file; empty where the reader works from the path (a PDF is read by a child process).
    var bytes: [UInt8]
    /// What may be spent on it.
    var limits: ReadingLimits
}

/// What may be spent on one document, in one place.
public struct ReadingLimits: Hashable, Sendable {
    /// Wall time of a document in seconds.
    public var seconds = 60.0
    /// Seconds for drawing one page as small as it takes to see whether it holds writing.
    public var secondsPerLook = 10.0
    /// Further seconds a page where text is recognised from pictures.
    public var secondsPerScannedPage = 30.0
    /// Address space of a child process in bytes.
    public var memory = 1 << 30
    /// Characters put out for each byte put in, counted after the first million characters.
    public var outputRatio = 100
    /// Depth of nested elements.
    public var depth = 100
    /// Whether words are recognised in pictures of pages.
    public var ocr = Recognition.now

    /// What is done about pages whose words are only to be seen.
    public enum Recognition: String, Hashable, Sendable {
        /// Such pages stay without text.
        case never
        /// Reading ends with `.needsOCR` before the first such page, so that the caller can allow more time.
        case announce
        /// They are recognised, where the programs for it are installed.
        case now
    }

    public init() {}
}

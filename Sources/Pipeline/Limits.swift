import Model

/// What one document may cost, all in one place.
public struct Limits: Hashable, Sendable {
    /// Wall time for reading and extracting, in seconds.
    public var seconds = 60.0
    /// Memory of a worker beyond what the program itself takes, in bytes.
    public var memory = 1 << 30
    /// Further seconds for each page whose words are recognised from its picture.
    public var secondsPerScannedPage = 30.0
    /// Whether words are recognised in pictures of pages, where the programs for it are installed.
    public var recognisesText = true
    /// Bytes of what a worker hands back.
    public var answer = 1 << 29
    /// Documents after which a worker is replaced, so that what it hoards ends with it.
    public var documentsPerWorker = 250

    public init() {}
}

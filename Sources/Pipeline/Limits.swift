import Model

/// What one document may cost, all in one place.
public struct Limits: Hashable, Sendable {
    /// Wall time for reading and extracting, in seconds.
    public var seconds = 60.0
    /// Memory of a worker beyond what the program itself takes, in bytes.
    public var memory = 1 << 30
    /// Bytes of what a worker hands back.
    public var answer = 1 << 29
    /// Documents after which a worker is replaced, so that what it hoards ends with it.
    public var documentsPerWorker = 250

    public init() {}
}

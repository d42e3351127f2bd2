import Model

/// The first stage: a file in, a clean document out.
public struct Ingestor: Sendable {
    public init() {}

    /// Reads a file.
    ///
    /// - Parameter file: the file as hashed by the caller; its bytes are read again from `file.path`.
    /// - Throws: ``IngestError``, one case for each named outcome that is not `ok` or `partial`.
    public func ingest(_ file: SourceFile) async throws(IngestError) -> Document {
        throw .unsupported(format: file.mediaType.rawValue, remedy: "nothing reads it yet")
    }
}

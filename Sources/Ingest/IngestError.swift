/// Why a file could not be read.
public enum IngestError: Error, Hashable, Sendable {
    case unsupported(format: String, remedy: String)
}

import Extract
import Ingest
import Model
import Pipeline

/// The first two stages on one file, without a store.
enum FileReading {
    /// Reads a file; what is not whole about it is said on standard error.
    static func document(_ path: String) async throws(CommandError) -> Document {
        let source: SourceFile
        do {
            source = try SourceProbe.describe(path)
        } catch {
            throw CommandError(error)
        }
        let document: Document
        do {
            document = try await Ingestor().ingest(source)
        } catch {
            throw CommandError(error, path: path)
        }
        for flaw in document.flaws { Messages.print("\(path): \(flaw.reason)") }
        return document
    }
}

import Ingest
import Pipeline

/// Why a command ends: one sentence, one remedy, one exit code.
struct CommandError: Error, CustomStringConvertible {
    var reason: String
    var remedy: String
    var status: ExitStatus

    var description: String { remedy.isEmpty ? reason : "\(reason) \(remedy)" }

    init(_ reason: String, remedy: String = "", status: ExitStatus) {
        self.reason = reason
        self.remedy = remedy
        self.status = status
    }

    init(_ error: SourceError) {
        reason = error.reason
        remedy = error.remedy
        status =
            switch error {
            case .missing, .isFolder, .notRegular: .usage
            case .notPermitted, .unreadable: .cannotReadOrWrite
            }
    }

    init(_ error: IngestError, path: String) {
        reason = "\(path): \(error.reason)"
        remedy = error.remedy
        status =
            switch error {
            case .toolMissing: .toolMissing
            case .unreadable: .cannotReadOrWrite
            case .empty, .unsupported: .ok
            default: .setAside
            }
    }
}

import Index
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

    init(_ error: IndexError) {
        reason = error.reason
        remedy = error.remedy
        status = ExitStatus(rawValue: error.exitCode) ?? .cannotReadOrWrite
    }

    init(_ error: StoreLock.Failure) {
        reason = error.reason
        remedy = error.remedy
        status =
            switch error {
            case .held: .locked
            case .cannotCreate: .cannotReadOrWrite
            }
    }

    init(_ error: Batch.Failure) {
        switch error {
        case .store(let error): self.init(error)
        case .worker(let detail):
            self.init(
                "No reading process could be started: \(detail).", remedy: "Check the free memory and process limits.",
                status: .cannotReadOrWrite)
        }
    }
}

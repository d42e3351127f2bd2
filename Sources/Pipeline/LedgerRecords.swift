import Index
import Model

extension FailureRecord {
    init(_ refusal: Refusal, seconds: Double) {
        self.init(
            outcome: refusal.outcome.rawValue, stage: refusal.stage, reason: refusal.reason, remedy: refusal.remedy,
            seconds: seconds, version: Batch.version)
    }
}

extension FileRecord {
    init(_ entry: FileWalk.Entry, _ file: SourceFile?) {
        self.init(
            path: entry.path, sha256: file?.sha256, byteCount: entry.marks.byteCount,
            modifiedNanoseconds: entry.marks.modifiedNanoseconds, inode: entry.marks.inode,
            mediaType: file?.mediaType ?? .unknown, source: file?.supplied.first { $0.name == "source" }?.value)
    }
}

import Foundation
import Index
import Model

/// The one place of a run that touches the store: hands out files and writes what they gave, in order.
actor BatchWriter {
    /// What became of a file that was handed out.
    enum Result: Sendable {
        case read(Document, Extraction, seconds: Double)
        /// Another file of this store or run has the same bytes.
        case sameBytes(SourceFile)
        case refused(Refusal, seconds: Double)

        init(_ answer: WorkerAnswer) {
            switch answer {
            case .read(let document, let extraction, let seconds): self = .read(document, extraction, seconds: seconds)
            case .refused(let refusal, let seconds): self = .refused(refusal, seconds: seconds)
            case .described, .scanned: self = .refused(Refusal(broken: "the worker lost its place"), seconds: 0)
            }
        }
    }

    private let store: TimelineStore
    private let interruption: Interruption
    private let progress: @Sendable (Batch.Progress) -> Void
    /// Results that may wait for an earlier file; beyond it no file is handed out.
    private let window: Int
    private let run: RunID
    private let pending: [FileWalk.Entry]
    /// Files of which something was said, or taken back, since they were read.
    private let renewed: Set<String>
    /// What the paths of ``pending`` held before.
    private let before: [String: FileState]
    private var summary: RunSummary
    private var failure: Batch.Failure?

    private var handedOut = 0
    private var written = 0
    private var held: [Int: Result] = [:]
    private var described: [Int: SourceFile] = [:]
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// The first file of this run that was seen to have certain bytes.
    private var firstWithBytes: [String: Int] = [:]
    /// What bytes gave where they gave no document.
    private var refusals: [String: Refusal] = [:]

    /// Begins the run and settles every file that needs no reading.
    init(
        _ store: TimelineStore, _ entries: [FileWalk.Entry], _ program: String, _ interruption: Interruption,
        window: Int, _ progress: @escaping @Sendable (Batch.Progress) -> Void
    ) throws(IndexError) {
        self.store = store
        self.interruption = interruption
        self.window = window
        self.progress = progress
        let states = try store.fileStates()
        renewed = try store.pathsWithNewMetadata()
        run = try store.beginRun(program: program)
        var summary = RunSummary(run: run)
        var pending: [FileWalk.Entry] = []
        var before: [String: FileState] = [:]
        for entry in entries {
            if let refusal = entry.refusal, refusal.outcome == .metadata || refusal.outcome == .notAFile {
                summary.count(refusal.outcome)
            } else if let state = states[entry.path], !renewed.contains(entry.path),
                BatchWriter.isSettled(entry, state)
            {
                summary.unchanged += 1
            } else if let refusal = entry.refusal {
                try store.recordOutcome(FailureRecord(refusal, seconds: 0), file: FileRecord(entry, nil), run: run)
                summary.count(refusal, path: entry.path)
            } else {
                pending.append(entry)
                before[entry.path] = states[entry.path]
            }
        }
        self.pending = pending
        self.before = before
        self.summary = summary
    }

    /// Whether reading the file again would give what the store has.
    private static func isSettled(_ entry: FileWalk.Entry, _ state: FileState) -> Bool {
        guard
            state.isUnchanged(
                byteCount: entry.marks.byteCount, modifiedNanoseconds: entry.marks.modifiedNanoseconds,
                inode: entry.marks.inode)
        else { return false }
        switch Outcome(rawValue: state.outcome) {
        case .ok, .partial, .duplicate: return true
        case let outcome?: return state.version == Batch.version && !outcome.isRetried(afterAttempts: state.attempts)
        case nil: return false
        }
    }

    var pendingCount: Int { pending.count }

    func path(_ index: Int) -> String { pending[index].path }

    /// The next file to read; nil when there is none or the run is to stop.
    func next() async -> Int? {
        while !isStopping, handedOut < pending.count, handedOut >= written + window {
            await withCheckedContinuation { waiting.append($0) }
        }
        guard !isStopping, handedOut < pending.count else { return nil }
        defer { handedOut += 1 }
        return handedOut
    }

    private var isStopping: Bool { failure != nil || interruption.isRequested }

    /// What a person says of a file.
    func supplied(for file: SourceFile) -> [SourceProperty] {
        guarded(or: []) { () throws(IndexError) in try store.supplied(sha256: file.sha256, path: file.path) }
    }

    /// Whether the same bytes were met at the same path and what lies beside them was touched since.
    private func isSideChanged(_ index: Int, _ file: SourceFile) -> Bool {
        let entry = pending[index]
        return entry.hasSideFile && before[entry.path]?.sha256 == file.sha256
    }

    /// Notes that a file is about to be read; false where its bytes are known and reading them again is of no use.
    func begin(_ index: Int, _ file: SourceFile) -> Bool {
        described[index] = file
        if let first = firstWithBytes[file.sha256], first < index { return false }
        firstWithBytes[file.sha256] = index
        return guarded(or: false) { () throws(IndexError) in
            let isRenewed = renewed.contains(file.path) || isSideChanged(index, file)
            if !isRenewed, try store.holds(sha256: file.sha256) { return false }
            try store.beginAttempt(FileRecord(pending[index], file), run: run)
            return true
        }
    }

    /// Takes the result of a file; writes it as soon as all before it are written.
    func settle(_ index: Int, _ result: Result) {
        held[index] = result
        while let result = held.removeValue(forKey: written) {
            let index = written
            if failure == nil {
                guarded(or: ()) { () throws(IndexError) in try write(index, result) }
                progress(Batch.Progress(done: index + 1, total: pending.count, path: pending[index].path))
            }
            described[index] = nil
            written += 1
        }
        let resumed = waiting
        waiting = []
        for continuation in resumed { continuation.resume() }
    }

    private func write(_ index: Int, _ result: Result) throws(IndexError) {
        let entry = pending[index]
        let source = described[index]
        let file = FileRecord(entry, source)
        summary.byteCount += source?.byteCount ?? 0
        switch result {
        case .read(let document, let extraction, let seconds):
            let replacement = try store.replace(document, extraction, file: file, run: run, seconds: seconds)
            for event in extraction.events { summary.events[event.kind, default: 0] += 1 }
            let outcome = Outcome(rawValue: replacement.outcome) ?? .ok
            if outcome == .partial {
                let reasons = document.flaws.map(\.reason).joined(separator: " ")
                summary.count(
                    Refusal(.partial, stage: "ingest", reason: reasons, remedy: "Look at what is missing."),
                    path: entry.path)
            } else {
                summary.count(outcome)
            }
        case .sameBytes:
            if try store.recordDuplicate(file, run: run) {
                // Touched or copied over itself: the same words under the same name.
                if before[entry.path]?.sha256 == source?.sha256 {
                    summary.unchanged += 1
                } else {
                    summary.count(.duplicate)
                }
            } else {
                let refusal = refusals[source?.sha256 ?? ""] ?? Refusal(broken: "its twin gave no outcome")
                try record(refusal, file, seconds: 0)
            }
        case .refused(let refusal, let seconds):
            if let sha256 = source?.sha256 { refusals[sha256] = refusal }
            try record(refusal, file, seconds: seconds)
        }
    }

    private func record(_ refusal: Refusal, _ file: FileRecord, seconds: Double) throws(IndexError) {
        try store.recordOutcome(FailureRecord(refusal, seconds: seconds), file: file, run: run)
        summary.count(refusal, path: file.path)
    }

    /// Ends the run before its time.
    func abort(_ failure: Batch.Failure) {
        if self.failure == nil { self.failure = failure }
        let resumed = waiting
        waiting = []
        for continuation in resumed { continuation.resume() }
    }

    private func guarded<Value>(or fallback: Value, _ body: () throws(IndexError) -> Value) -> Value {
        do {
            return try body()
        } catch {
            abort(.store(error))
            return fallback
        }
    }

    /// Writes the run's end.
    func finish(seconds: Double) throws(Batch.Failure) -> RunSummary {
        if let failure { throw failure }
        summary.seconds = seconds
        summary.isInterrupted = interruption.isRequested && written < pending.count
        summary.remarks.sort { $0.path < $1.path }
        var counts = Dictionary(uniqueKeysWithValues: summary.outcomes.map { ($0.key.rawValue, $0.value) })
        if summary.unchanged > 0 { counts["unchanged"] = summary.unchanged }
        do {
            try store.endRun(run, counts: counts, exitCode: summary.exitCode)
        } catch {
            throw .store(error)
        }
        return summary
    }
}

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

import Foundation
import Index
import Model

/// The one place of a run that touches the store: hands out files and writes what they gave, in order.
actor BatchWriter {
    /// What became of a file that was handed out.
    enum Result: Sendable {
        case read(Document, Extraction, StageTimes)
        /// Another file of this store or run has the same bytes.
        case sameBytes(SourceFile)
        case refused(Refusal, seconds: Double)

        init(_ answer: WorkerAnswer) {
            switch answer {
            case .read(let document, let extraction, let times): self = .read(document, extraction, times)
            case .refused(let refusal, let seconds): self = .refused(refusal, seconds: seconds)
            case .described, .scanned: self = .refused(Refusal(broken: "the worker lost its place"), seconds: 0)
            }
        }
    }

    private let store: TimelineStore
    private let interruption: Interruption
    private let report: @Sendable (Batch.Progress) -> Void
    private let run: RunID
    /// The files to read, and how far each of them is.
    nonisolated let queue: FileQueue
    /// Files of which something was said, or taken back, since they were read.
    private let renewed: Set<String>
    /// What the paths of ``pending`` held before.
    private let before: [String: FileState]
    private var summary: RunSummary
    private var failure: Batch.Failure?

    private var held: [Int: Result] = [:]
    /// Files written behind one that was never read.
    private var late = 0
    private var isWriting = false
    private var described: [Int: SourceFile] = [:]
    /// Who waits for a file.
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// Who waits until all is written.
    private var ending: CheckedContinuation<Void, Never>?
    private var isReleased = false
    /// The first file of this run that was seen to have certain bytes.
    private var firstWithBytes: [String: Int] = [:]
    /// What bytes gave where they gave no document.
    private var refusals: [String: Refusal] = [:]
    private let started = ContinuousClock.now
    private let breakdown: Breakdown?
    private let times: Batch.Clocks

    /// Begins the run and settles every file that needs no reading.
    init(
        _ store: TimelineStore, _ walk: FileWalk, _ options: Batch.Options, _ interruption: Interruption,
        _ report: @escaping @Sendable (Batch.Progress) -> Void
    ) throws(IndexError) {
        self.store = store
        self.interruption = interruption
        self.report = report
        breakdown = options.breakdown
        var times = options.clocks
        let comparing = ContinuousClock.now
        renewed = try store.pathsWithNewMetadata()
        let compared = try WalkComparison(walk, store, renewed: renewed, retries: options.retries)
        times.walk += comparing.duration(to: .now) / .seconds(1)
        run = try store.beginRun(program: options.program, folder: options.folder)
        breakdown?.pass(.begun)
        var summary = RunSummary(run: run)
        summary.unchanged = compared.unchanged
        summary.outcomes = compared.passedOver
        summary.emptyRoots = compared.emptyRoots
        summary.gone = try store.mark(gone: compared.gone, back: compared.back, folder: options.folder, run: run)
        for entry in compared.refused {
            guard let refusal = entry.refusal else { continue }
            try store.recordOutcome(FailureRecord(refusal, seconds: 0), file: FileRecord(entry, nil), run: run)
            summary.count(refusal, path: entry.path)
        }
        queue = FileQueue(
            compared.pending, firstSuspect: compared.firstSuspect, jobs: options.jobs, interruption: interruption)
        before = compared.before
        self.summary = summary
        self.times = times
    }

    private var pending: [FileWalk.Entry] { queue.files }

    /// The next file to read; nil when there is none or the run is to stop.
    func next() async -> Int? {
        while true {
            if let next = queue.next() { return next }
            if queue.isOver { return nil }
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    /// Waits until all files are written, or until ``release()``.
    func allWritten() async {
        if isReleased || queue.written == pending.count { return }
        await withCheckedContinuation { ending = $0 }
    }

    /// Nobody reads any more.
    func release() {
        isReleased = true
        ending?.resume()
        ending = nil
    }

    /// What a person says of a file.
    private func supplied(for file: SourceFile) -> [SourceProperty] {
        guarded(or: []) { () throws(IndexError) in try store.supplied(sha256: file.sha256, path: file.path) }
    }

    /// Whether the same bytes were met at the same path and what lies beside them was touched since.
    private func isSideChanged(_ index: Int, _ file: SourceFile) -> Bool {
        let entry = pending[index]
        return entry.hasSideFile && before[entry.path]?.sha256 == file.sha256
    }

    /// What is to be done with a file whose bytes are known now.
    enum Permission: Sendable {
        /// Whoever is free first takes it by ``FileQueue/takeBegun()``.
        case read
        /// Other files have the same bytes, and reading them again is of no use.
        case sameBytes
        case refused(Refusal)
    }

    /// Adds what a person says of a file, notes that it is about to be read, and lays it where workers take it.
    func begin(supplying file: SourceFile, _ index: Int) -> Permission {
        var file = file
        file.supplied = supplied(for: file)
        let permission = begin(index, file)
        if case .read = permission { queue.add((index, file)) }
        return permission
    }

    /// Notes that a file is about to be read.
    func begin(_ index: Int, _ file: SourceFile) -> Permission {
        described[index] = file
        breakdown?.pass(.described)
        if let first = firstWithBytes[file.sha256], first < index { return .sameBytes }
        firstWithBytes[file.sha256] = index
        return guarded(or: .sameBytes) { () throws(IndexError) in
            if try store.isForgotten(sha256: file.sha256) { return .refused(Refusal.forgotten) }
            let isRenewed = renewed.contains(file.path) || isSideChanged(index, file)
            if !isRenewed, try store.holds(sha256: file.sha256) { return .sameBytes }
            let path = pending[index].path
            let isAlone = index >= queue.firstSuspect
            if isAlone,
                try store.crashes(path: path, sha256: file.sha256, version: Batch.version) >= Outcome.crashLimit
            {
                return .refused(Refusal(broken: "twice a run broke off while it was read alone"))
            }
            try store.beginAttempt(
                FileRecord(pending[index], file), run: run, version: Batch.version, isAlone: isAlone)
            breakdown?.pass(.attempted)
            return .read
        }
    }

    /// Takes the results of files; writes each as soon as all before it are written.
    ///
    /// Who asks for files is answered between two of them. Where writing goes on already, that call writes these too.
    func settle(_ results: [(index: Int, result: Result)]) async {
        for (index, result) in results {
            breakdown?.pass(.read)
            held[index] = result
        }
        guard !isWriting else { return }
        isWriting = true
        while let result = held.removeValue(forKey: queue.written) {
            settleNext(result)
            await Task.yield()
        }
        isWriting = false
    }

    func settle(_ index: Int, _ result: Result) async { await settle([(index, result)]) }

    /// Writes what a run that was stopped has read behind a file that it has not.
    private func writeHeld() {
        for index in held.keys.sorted() where failure == nil {
            guard let result = held.removeValue(forKey: index) else { continue }
            guarded(or: ()) { () throws(IndexError) in
                try write(index, result)
                try store.checkPlace()
            }
            late += 1
        }
    }

    private func settleNext(_ result: Result) {
        let index = queue.written
        if failure == nil {
            guarded(or: ()) { () throws(IndexError) in
                try write(index, result)
                try store.checkPlace()
            }
            breakdown?.pass(.written)
            report(progress(index))
        }
        described[index] = nil
        queue.noteWritten()
        resumeWaiting()
        if queue.written == pending.count { release() }
    }

    private func write(_ index: Int, _ result: Result) throws(IndexError) {
        let entry = pending[index]
        let source = described[index]
        let file = FileRecord(entry, source)
        summary.byteCount += source?.byteCount ?? 0
        if isNews(entry, source) { summary.arrived += 1 }
        switch result {
        case .read(let document, let extraction, let times):
            do {
                try keep(document, extraction, times, of: file)
            } catch {
                // What breaks a rule of the schema costs its own file, not the night.
                guard case .unexpected(_, let detail) = error else { throw error }
                try record(Refusal(unfit: detail), file, seconds: (times.read ?? 0) + (times.extract ?? 0))
            }
        case .sameBytes:
            if try store.recordDuplicate(file, run: run) {
                // Touched or copied over itself: the same words under the same name.
                if before[entry.path]?.sha256 == source?.sha256 {
                    summary.unchanged += 1
                } else if try store.fileState(entry.path)?.outcome == Outcome.duplicate.rawValue {
                    summary.count(.duplicate)
                } else {
                    summary.moved += 1
                    summary.arrived -= 1
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

    /// Whether a file is new or has other bytes than before; of one that could not be opened, whether its name is new.
    private func isNews(_ entry: FileWalk.Entry, _ source: SourceFile?) -> Bool {
        guard let source else { return before[entry.path] == nil }
        return before[entry.path]?.sha256 != source.sha256
    }

    private func keep(
        _ document: Document, _ extraction: Extraction, _ times: StageTimes, of file: FileRecord
    ) throws(IndexError) {
        let beginning = ContinuousClock.now
        let replacement = try store.replace(
            document, extraction, file: file, run: run, seconds: (times.read ?? 0) + (times.extract ?? 0),
            times: times, stages: Fingerprint.stages)
        summary.add(times, write: beginning.duration(to: .now) / .seconds(1))
        for event in extraction.events { summary.events[event.kind, default: 0] += 1 }
        let outcome = Outcome(rawValue: replacement.outcome) ?? .ok
        guard outcome == .partial else { return summary.count(outcome) }
        let reasons = document.flaws.map(\.reason).joined(separator: " ")
        summary.count(
            Refusal(.partial, stage: "ingest", reason: reasons, remedy: "Look at what is missing."), path: file.path)
    }

    private func record(_ refusal: Refusal, _ file: FileRecord, seconds: Double) throws(IndexError) {
        try store.recordOutcome(FailureRecord(refusal, seconds: seconds), file: file, run: run)
        summary.count(refusal, path: file.path)
    }

    private func progress(_ index: Int) -> Batch.Progress {
        Batch.Progress(
            done: index + 1, total: pending.count, path: pending[index].path, outcome: summary.lastOutcome,
            refusal: summary.remarks.last.flatMap { $0.path == pending[index].path ? $0.refusal : nil })
    }

    /// Ends the run before its time.
    func abort(_ failure: Batch.Failure) {
        if self.failure == nil { self.failure = failure }
        queue.close()
        resumeWaiting()
    }

    private func resumeWaiting() {
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
    ///
    /// - Parameter expectation: whether the run brought what was expected; asked when all is known.
    func finish(_ expectation: (RunSummary) -> Bool?) throws(Batch.Failure) -> RunSummary {
        writeHeld()
        if let failure {
            // The store is whole where no worker could be started: its record tells that the run is over.
            if case .worker = failure {
                do {
                    try store.endRun(run, counts: counts, exitCode: 74, details: summary.details)
                } catch {
                    throw .store(error)
                }
            }
            throw failure
        }
        summary.seconds = started.duration(to: .now) / .seconds(1) + times.walk
        summary.stageSeconds["walk"] = times.walk
        summary.isInterrupted = interruption.isRequested && queue.written + late < pending.count
        summary.remarks.sort { PathOrder.precedes($0.path, $1.path) }
        summary.expectationFailed = expectation(summary).map { !$0 }
        do {
            if summary.gone > 0 { summary.gone = try store.goneForGood(in: run) }
            try store.endRun(run, counts: counts, exitCode: summary.exitCode, details: summary.details)
            breakdown?.pass(.ended)
        } catch {
            throw .store(error)
        }
        return summary
    }
}

extension BatchWriter {
    /// What the run's record counts files by.
    private var counts: [String: Int] {
        var counts = Dictionary(uniqueKeysWithValues: summary.outcomes.map { ($0.key.rawValue, $0.value) })
        if summary.unchanged > 0 { counts["unchanged"] = summary.unchanged }
        if summary.moved > 0 { counts["moved"] = summary.moved }
        return counts
    }
}

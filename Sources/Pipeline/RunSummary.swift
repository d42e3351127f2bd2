import Index
import Model

/// What a run did.
public struct RunSummary: Hashable, Sendable {
    /// A file that was not read whole, and why.
    public struct Remark: Hashable, Sendable {
        public var path: String
        public var refusal: Refusal
    }

    /// The run's number in its store.
    public var run: RunID
    /// Files that came to an outcome in this run.
    public var outcomes: [Outcome: Int] = [:]
    /// Files passed over because they have not changed.
    public var unchanged = 0
    /// Events of the documents written in this run.
    public var events: [Event.Kind: Int] = [:]
    /// Bytes of the files read.
    public var byteCount = 0
    /// Wall time in seconds.
    public var seconds = 0.0
    /// Seconds by stage: `walk` and `write` of the run, `read` and `extract` added up over the workers.
    public var stageSeconds: [String: Double] = [:]
    /// Files set aside, and those that lack a tool, by path.
    public var remarks: [Remark] = []
    /// Files that are no longer there, but for those that were found under another name.
    public var gone = 0
    /// Files that are found under another name.
    public var moved = 0
    /// Files that are new or have other bytes than before, whatever became of them.
    public var arrived = 0
    /// Folders that held files and hold none now; nothing of theirs was marked as gone.
    public var emptyRoots: [String] = []
    /// Whether something new was expected and did not come; nil where nothing was expected.
    public var expectationFailed: Bool?
    public var isInterrupted = false
    /// What became of the file that was written last.
    var lastOutcome = Outcome.ok

    init(run: RunID) { self.run = run }

    /// Files that the walk met.
    public var fileCount: Int { outcomes.values.reduce(unchanged + moved, +) }

    /// Documents written.
    public var newCount: Int { (outcomes[.ok] ?? 0) + (outcomes[.partial] ?? 0) + (outcomes[.duplicate] ?? 0) }

    /// The program's exit code for it: 0, 1, 3, 5, 6 or 130.
    public var exitCode: Int32 {
        if isInterrupted { return 130 }
        if outcomes[.toolMissing] != nil { return 3 }
        if !emptyRoots.isEmpty { return 5 }
        if expectationFailed == true { return 6 }
        return outcomes.keys.contains { $0.isSetAside } ? 1 : 0
    }

    /// What the run's record keeps beside the counts.
    var details: RunDetails {
        var details = RunDetails()
        details.bytes = byteCount
        details.seconds = stageSeconds
        details.events = Dictionary(uniqueKeysWithValues: events.map { ($0.key.rawValue, $0.value) })
        details.gone = gone
        details.moved = moved
        details.arrived = arrived
        details.expectation = expectationFailed.map { $0 ? "failed" : "met" }
        return details
    }

    mutating func add(_ times: StageTimes, write: Double) {
        stageSeconds["read", default: 0] += times.read ?? 0
        stageSeconds["extract", default: 0] += times.extract ?? 0
        stageSeconds["write", default: 0] += write
    }

    mutating func count(_ outcome: Outcome) {
        outcomes[outcome, default: 0] += 1
        lastOutcome = outcome
    }

    mutating func count(_ refusal: Refusal, path: String) {
        count(refusal.outcome)
        if refusal.outcome.isSetAside || refusal.outcome == .toolMissing {
            remarks.append(Remark(path: path, refusal: refusal))
        }
    }
}

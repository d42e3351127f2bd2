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
    /// Files set aside, and those that lack a tool, by path.
    public var remarks: [Remark] = []
    public var isInterrupted = false

    init(run: RunID) { self.run = run }

    /// Files that the walk met.
    public var fileCount: Int { outcomes.values.reduce(unchanged, +) }

    /// Documents written.
    public var newCount: Int { (outcomes[.ok] ?? 0) + (outcomes[.partial] ?? 0) + (outcomes[.duplicate] ?? 0) }

    /// The program's exit code for it: 0, 1, 3 or 130.
    public var exitCode: Int32 {
        if isInterrupted { return 130 }
        if outcomes[.toolMissing] != nil { return 3 }
        return outcomes.keys.contains { $0.isSetAside } ? 1 : 0
    }

    mutating func count(_ outcome: Outcome) { outcomes[outcome, default: 0] += 1 }

    mutating func count(_ refusal: Refusal, path: String) {
        count(refusal.outcome)
        if refusal.outcome.isSetAside || refusal.outcome == .toolMissing {
            remarks.append(Remark(path: path, refusal: refusal))
        }
    }
}

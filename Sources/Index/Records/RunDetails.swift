/// What a run's record tells beyond its counts.
public struct RunDetails: Hashable, Codable, Sendable {
    /// Bytes of the files that were read.
    public var bytes = 0
    /// Seconds by stage: `walk` and `write` of the run itself, `read` and `extract` added up over its workers.
    public var seconds: [String: Double] = [:]
    /// Events written, by kind.
    public var events: [String: Int] = [:]
    /// Files that were no longer found, and those found under another name.
    public var gone = 0
    public var moved = 0
    /// Files that were new or had other bytes than before, whatever became of them; nil in what older programs wrote.
    public var arrived: Int?
    /// What `--log json` calls the run's expectation: `met`, `failed`; nil where none was set.
    public var expectation: String?

    public init() {}
}

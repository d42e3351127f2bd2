import Synchronization

/// A request to stop after the documents in hand.
public final class Interruption: Sendable {
    private let flag = Atomic(false)

    public init() {}

    /// Whether the run is to stop.
    public var isRequested: Bool { flag.load(ordering: .relaxed) }

    public func request() { flag.store(true, ordering: .relaxed) }
}

import Foundation
import Synchronization

/// A stage boundary at which the process ends by SIGKILL, or waits by SIGSTOP, so that tests can show what is left then
/// and what becomes of a run to which something happens there.
public final class Breakdown: Sendable {
    /// The boundaries of a run, in their order; those of files are passed once a file.
    public enum Point: String, Sendable, CaseIterable {
        /// The walk is over; nothing is written yet.
        case walked
        /// The right to write is held.
        case locked
        /// The store is there and of today's form.
        case opened
        /// The run's record is written.
        case begun
        /// A file's hash is known.
        case described
        /// Its attempt is recorded.
        case attempted
        /// A worker has handed over what it gave.
        case read
        /// Its document is in the store.
        case written
        /// The run's record is complete; the store is not closed yet.
        case ended
    }

    private let point: Point
    private let rest: Atomic<Int>
    private let signal: Int32

    /// - Parameter text: a point and which time it counts, `written:17`; with `:stop` behind it the process waits there
    ///   until a SIGCONT.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.count == 2 || parts[2] == "stop",
            let point = Point(rawValue: String(parts[0])), let number = Int(parts[1]), number > 0
        else { return nil }
        self.point = point
        rest = Atomic(number)
        signal = parts.count == 2 ? SIGKILL : SIGSTOP
    }

    /// Ends or holds the process where this is the boundary and the time that is meant.
    public func pass(_ point: Point) {
        guard point == self.point, rest.subtract(1, ordering: .relaxed).newValue == 0 else { return }
        kill(getpid(), signal)
    }
}

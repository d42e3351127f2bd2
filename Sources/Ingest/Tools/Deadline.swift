import Dispatch
import Synchronization

/// The death of a process that is due unless it is called off: by the clock, or at once.
final class Deadline: Sendable {
    private struct State {
        var timer: (any DispatchSourceTimer)?
        var verdict: ChildProcess.Ending?
        var isOver = false
    }

    /// A thread of its own: the clock runs where all tasks of the process are busy or wait.
    private static let clock = DispatchQueue(label: "tijdlijn.deadline", qos: .userInitiated)

    private let leader: Int32
    private let state = Mutex(State())

    /// Starts the clock for the process group of `leader`.
    init(_ leader: Int32, seconds: Double) {
        self.leader = leader
        state.withLock { state in
            let timer = DispatchSource.makeTimerSource(queue: Self.clock)
            timer.setEventHandler { [weak self] in self?.kill(as: .timedOut) }
            timer.schedule(deadline: .now() + seconds)
            timer.activate()
            state.timer = timer
        }
    }

    /// Kills the process and all it started, unless it is over or dead already.
    func kill(as verdict: ChildProcess.Ending) {
        state.withLock { state in
            guard !state.isOver, state.verdict == nil else { return }
            state.verdict = verdict
            ProcessTree.kill(leader)
        }
    }

    /// Stops the clock.
    ///
    /// - Returns: why the process was killed; nil where it was not.
    @discardableResult
    func callOff() -> ChildProcess.Ending? {
        state.withLock { state in
            state.isOver = true
            state.timer?.cancel()
            state.timer = nil
            return state.verdict
        }
    }
}

import Synchronization

/// The death of a process that is due unless it is called off: by the clock, or at once.
final class Deadline: Sendable {
    private struct State {
        var timer: Task<Void, any Error>?
        var verdict: ChildProcess.Ending?
        var isOver = false
    }

    private let leader: Int32
    private let state = Mutex(State())

    /// Starts the clock for the process group of `leader`.
    init(_ leader: Int32, seconds: Double) {
        self.leader = leader
        let timer = Task { [weak self] in
            try await Task.sleep(for: .seconds(seconds))
            self?.kill(as: .timedOut)
        }
        state.withLock { $0.timer = timer }
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
            return state.verdict
        }
    }
}

import Foundation
import Pipeline
import Synchronization

/// A line on the terminal that says how far a run is; nothing where standard error is no terminal.
final class ProgressBar: Sendable {
    private let isShown = Terminal.isTerminal(STDERR_FILENO)
    private let last = Mutex(ContinuousClock.now - .seconds(1))

    /// Draws at most ten times a second.
    func show(_ progress: Batch.Progress) {
        guard isShown, progress.total > 0 else { return }
        let isDue = last.withLock { last in
            let now = ContinuousClock.now
            guard progress.done == progress.total || last.duration(to: now) > .milliseconds(100) else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let cells = 24
        let full = progress.done * cells / progress.total
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        let head = "\(bar) \(progress.done)/\(progress.total)  "
        let room = max(0, Terminal.width(STDERR_FILENO) - head.count - 1)
        let name = String((progress.path.split(separator: "/").last ?? "").prefix(room))
        Messages.write("\r\u{1B}[K\(head)\(name)")
    }

    /// Takes the line away.
    func clear() {
        if isShown { Messages.write("\r\u{1B}[K") }
    }
}

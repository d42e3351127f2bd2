import Model
import Synchronization

/// The files of a run on their way to the workers: handed out in order, begun, and taken by whoever is free first.
///
/// Nobody who asks here waits for what is being written meanwhile.
final class FileQueue: Sendable {
    /// A file that is noted as begun and that nobody reads yet.
    typealias Begun = (index: Int, file: SourceFile)

    private struct State {
        var handedOut = 0
        var written = 0
        var begun: [Begun] = []
        var isClosed = false
    }

    /// The files in the order in which they are handed out and written.
    let files: [FileWalk.Entry]
    /// From here on files are read alone: a run that broke off had them in hand.
    let firstSuspect: Int
    /// Results that may wait for an earlier file; beyond it no file is handed out.
    private let window: Int
    private let interruption: Interruption
    private let state = Mutex(State())

    /// - Parameters:
    ///   - files: in the order of the walk; of the last ones the largest goes first.
    ///   - firstSuspect: where those that are read alone begin.
    ///   - jobs: workers side by side.
    init(_ files: [FileWalk.Entry], firstSuspect: Int, jobs: Int, interruption: Interruption) {
        self.files = firstSuspect < files.count ? files : Self.order(files)
        self.firstSuspect = firstSuspect
        self.interruption = interruption
        window = 8 * jobs
    }

    /// How many files at the end go by their size.
    private static let sorted = 16

    /// The run is not to wait for a large file that was begun when all others were done, and the last that is written is to
    /// be a small one.
    private static func order(_ files: [FileWalk.Entry]) -> [FileWalk.Entry] {
        let last = files.suffix(sorted).enumerated()
            .sorted { ($0.element.marks.byteCount, $1.offset) > ($1.element.marks.byteCount, $0.offset) }
        return files.dropLast(sorted) + last.map(\.element)
    }

    /// The next file; nil where there is none, or none may be read yet.
    func next() -> Int? {
        state.withLock { state in
            guard !isOver(state), state.handedOut < state.written + room(state) else { return nil }
            defer { state.handedOut += 1 }
            return state.handedOut
        }
    }

    /// How far reading may be ahead of writing.
    private func room(_ state: State) -> Int { state.handedOut >= firstSuspect ? 1 : window }

    /// Whether no further file will be handed out.
    var isOver: Bool { state.withLock { isOver($0) } }

    private func isOver(_ state: State) -> Bool {
        state.isClosed || interruption.isRequested || state.handedOut >= files.count
    }

    /// Files that are written.
    var written: Int { state.withLock { $0.written } }

    /// The next file in order is written.
    func noteWritten() { state.withLock { $0.written += 1 } }

    /// Lays a file that is begun where ``takeBegun()`` finds it.
    func add(_ begun: Begun) { state.withLock { $0.begun.append(begun) } }

    /// The first of the files that are begun, which is the caller's from now on; nil where there is none now.
    func takeBegun() -> Begun? { state.withLock { $0.begun.isEmpty ? nil : $0.begun.removeFirst() } }

    /// Hands out nothing any more: the run is to end.
    func close() { state.withLock { $0.isClosed = true } }
}

import Extract
import Foundation
import Index
import Ingest
import Model

/// Many files into one store: workers read and extract, this process schedules and writes.
public struct Batch: Sendable {
    /// Why a run could not go on; what was written before stays.
    public enum Failure: Error, Hashable, Sendable {
        case store(IndexError)
        /// No worker could be started.
        case worker(detail: String)
    }

    /// How far a run is.
    public struct Progress: Hashable, Sendable {
        /// Files that came to an outcome, and how many there are to read.
        public var done: Int
        public var total: Int
        /// The file that came to its outcome last.
        public var path: String
        public var outcome = Outcome.ok
        /// Why it was set aside, where it was.
        public var refusal: Refusal?
    }

    /// Seconds that were spent before the run began.
    public struct Clocks: Sendable {
        /// The walk over the folders.
        public var walk = 0.0

        public init() {}
    }

    /// How a run is done.
    public struct Options: Sendable {
        /// Workers side by side.
        public var jobs: Int
        public var limits: Limits
        /// The program whose hidden command `worker` reads.
        public var executable: String
        /// Name and version for the run's record.
        public var program: String
        /// Whether files that were set aside are read again although nothing has changed.
        public var retries = false
        /// The working folder, which relative paths are relative to.
        public var folder = FileManager.default.currentDirectoryPath
        public var clocks = Clocks()
        /// Where the process is to end as if its power had failed; only tests say so.
        public var breakdown: Breakdown?

        public init(jobs: Int = Batch.coreCount, limits: Limits = Limits(), executable: String, program: String) {
            self.jobs = jobs
            self.limits = limits
            self.executable = executable
            self.program = program
        }
    }

    /// Versions of all that decides what a file gives, programs that are here or not among it; a failure is tried again
    /// when it changes.
    public static let version = ([Fingerprint.stages.converter, Fingerprint.stages.extractor] + ToolProbe.present)
        .joined(separator: " ")

    /// Cores of this machine that this process may use.
    public static var coreCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    /// The path of this very program; asked once, since the file may be replaced while the run lasts.
    public static let thisExecutable: String = {
        guard let resolved = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
        defer { free(resolved) }
        return String(cString: resolved)
    }()

    private let store: TimelineStore
    private let options: Options

    public init(store: TimelineStore, options: Options) {
        self.store = store
        self.options = options
    }

    /// Takes in what a walk found.
    ///
    /// Files are written in one order whatever the number of workers, so that it changes nothing: that of the walk, and the
    /// last ones by their size.
    ///
    /// - Parameters:
    ///   - crew: workers that were started before; nil to start as many as there are cores or files.
    ///   - expectation: whether the run brought what was expected; nil where nothing was.
    ///
    /// Cost: memory for the marks of every file of the walk and of the store, and for the documents in flight.
    public func run(
        _ walk: FileWalk, crew: Crew? = nil, interruption: Interruption = Interruption(),
        expectation: @Sendable (RunSummary) -> Bool? = { _ in nil },
        progress: @escaping @Sendable (Progress) -> Void
    ) async throws(Failure) -> RunSummary {
        let writer: BatchWriter
        do {
            writer = try BatchWriter(store, walk, options, interruption, progress)
        } catch {
            await crew?.dismiss()
            throw .store(error)
        }
        let count = writer.queue.files.count
        let crew = if let crew { crew } else { Crew(options, count: min(options.jobs, count)) }
        // Not before: the workers' own start is what the first document waits for.
        if count > 0 { TimelineStore.prepareSearch() }
        await crew.work(for: writer)
        do {
            let summary = try await writer.finish(expectation)
            await crew.leave()
            return summary
        } catch {
            await crew.leave()
            throw error
        }
    }
}

/// Workers, started before it is known what they are to read: a new store is made meanwhile.
public struct Crew: Sendable {
    private let room = WaitingRoom()
    private let loops: Task<Void, Never>

    /// Starts workers; ``dismiss()`` ends them where no run comes of it.
    ///
    /// - Parameter count: how many.
    public init(_ options: Batch.Options, count: Int) {
        // Arenas reserve addresses that the limit on memory would count; a trap needs no report of many pages.
        setenv("MALLOC_ARENA_MAX", "2", 1)
        setenv("SWIFT_BACKTRACE", "enable=no", 1)
        // Memory of one document serves the next; the kernel would have to clear its pages anew.
        setenv("MALLOC_TRIM_THRESHOLD_", "67108864", 1)
        setenv("MALLOC_MMAP_THRESHOLD_", "33554432", 1)
        // What is freed stays at hand for the next of its size: a tenth of pdftotext's time goes into sorting it back.
        let kept = "glibc.malloc.tcache_count=4000"
        let tunables = getenv("GLIBC_TUNABLES").map { String(cString: $0) } ?? ""
        if !tunables.contains(kept) { setenv("GLIBC_TUNABLES", tunables.isEmpty ? kept : "\(tunables):\(kept)", 1) }
        loops = Task { [room] in
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<count { group.addTask { await WorkerLoop(room: room, options: options).run() } }
            }
        }
    }

    /// Lets the workers end without work.
    public func dismiss() async {
        await room.open(nil)
        await loops.value
    }

    /// Lets them read all that a writer hands out, until it has all of it. The end of the run is written while their
    /// processes go.
    func work(for writer: BatchWriter) async {
        await room.open(writer)
        Task { [loops] in
            await loops.value
            await writer.release()
        }
        await writer.allWritten()
    }

    /// Waits until the last of their processes is gone.
    func leave() async { await loops.value }
}

/// Where workers wait until it is known for whom they work.
actor WaitingRoom {
    private var answer: BatchWriter??
    private var waiting: [CheckedContinuation<BatchWriter?, Never>] = []

    /// The writer that hands out files; nil where there will be none.
    func writer() async -> BatchWriter? {
        if let answer { return answer }
        return await withCheckedContinuation { waiting.append($0) }
    }

    func open(_ writer: BatchWriter?) {
        answer = .some(writer)
        for continuation in waiting { continuation.resume(returning: writer) }
        waiting = []
    }
}

extension Refusal {
    /// The program itself broke down.
    init(broken detail: String) {
        self.init(IngestError.crashed(tool: "tijdlijn", detail: detail))
    }

    /// The store would not take what a document gave.
    init(unfit detail: String) {
        self.init(
            .crashed, stage: "index", reason: "What was found in the file breaks a rule of the store: \(detail).",
            remedy: "Report it with the file.")
    }
}

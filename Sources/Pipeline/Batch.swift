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

        public init(jobs: Int = Batch.coreCount, limits: Limits = Limits(), executable: String, program: String) {
            self.jobs = jobs
            self.limits = limits
            self.executable = executable
            self.program = program
        }
    }

    /// Versions of all that decides what a file gives; a failure is tried again when it changes.
    public static let version = "ingest/1 rules/\(Extractor.version)"

    /// Cores of this machine that this process may use.
    public static var coreCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    private let store: TimelineStore
    private let options: Options

    public init(store: TimelineStore, options: Options) {
        self.store = store
        self.options = options
    }

    /// Takes in what a walk found.
    ///
    /// Files are written in the order of the walk whatever the number of workers, so that it changes nothing.
    ///
    /// Cost: memory for the marks of every file of the walk and of the store, and for the documents in flight.
    public func run(
        _ walk: FileWalk, interruption: Interruption = Interruption(), progress: @escaping @Sendable (Progress) -> Void
    ) async throws(Failure) -> RunSummary {
        let start = ContinuousClock.now
        let writer: BatchWriter
        do {
            writer = try BatchWriter(
                store, walk.entries, options.program, interruption, window: 8 * options.jobs, progress)
        } catch {
            throw .store(error)
        }
        // Arenas reserve addresses that the limit on memory would count; a trap needs no report of many pages.
        setenv("MALLOC_ARENA_MAX", "2", 1)
        setenv("SWIFT_BACKTRACE", "enable=no", 1)
        let workerCount = min(options.jobs, await writer.pendingCount)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<workerCount {
                group.addTask { await WorkerLoop(writer: writer, options: options).run() }
            }
        }
        return try await writer.finish(seconds: start.duration(to: .now) / .seconds(1))
    }
}

/// One worker after the other, each until it has served its share or breaks down.
private struct WorkerLoop: Sendable {
    let writer: BatchWriter
    let options: Batch.Options

    /// A worker that broke down, and on what.
    private struct Breakdown: Sendable {
        var index: Int
        var failure: WorkerProcess.Failure
        /// Files that the same worker had served before.
        var served: Int
    }

    func run() async {
        var next = await writer.next()
        while let index = next {
            let breakdown: Breakdown?
            let ending: ChildProcess.Ending
            do {
                let outcome = try await WorkerProcess.run(
                    executable: options.executable, arguments: arguments, memory: nil
                ) { connection in await serve(from: index, &connection) }
                breakdown = outcome.value
                ending = outcome.ending
            } catch {
                return await writer.abort(.worker(detail: error.reason))
            }
            if let breakdown {
                // What a worker hoarded from earlier files must not decide on this one: a fresh one tries again.
                if breakdown.failure == .ended && breakdown.served > 0 {
                    next = breakdown.index
                    continue
                }
                await writer.settle(breakdown.index, .refused(refusal(breakdown.failure, ending), seconds: 0))
            }
            next = await writer.next()
        }
    }

    private var arguments: [String] {
        [
            Worker.commandName, "--seconds", "\(options.limits.seconds)", "--memory", "\(options.limits.memory)",
            "--ocr", options.limits.recognisesText ? "auto" : "never",
        ]
    }

    private func serve(from first: Int, _ connection: inout WorkerProcess.Connection) async -> Breakdown? {
        var served = 0
        var current: Int? = first
        while let index = current {
            do {
                await writer.settle(index, try await result(for: index, &connection))
            } catch {
                return Breakdown(index: index, failure: error, served: served)
            }
            served += 1
            current = served < options.limits.documentsPerWorker ? await writer.next() : nil
        }
        return nil
    }

    private func result(
        for index: Int, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> BatchWriter.Result {
        let path = await writer.path(index)
        let description = try await exchange(.describe(path: path), &connection)
        guard case .described(var file) = description else { return BatchWriter.Result(description) }
        file.supplied = await writer.supplied(for: file)
        guard await writer.begin(index, file) else { return .sameBytes(file) }
        let answer = try await exchange(.read(file), &connection)
        guard case .scanned(let pages) = answer else { return BatchWriter.Result(answer) }
        let further = options.limits.secondsPerScannedPage * Double(pages)
        return BatchWriter.Result(try await exchange(.recognise(file, pages: pages), more: further, &connection))
    }

    private func exchange(
        _ request: WorkerRequest, more seconds: Double = 0, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> WorkerAnswer {
        let bytes: [UInt8]
        do {
            bytes = try Wire.encode(request)
        } catch {
            return .refused(Refusal(broken: "its path cannot be coded"), seconds: 0)
        }
        // The readers keep the limit themselves and name what was slow; this one is for what does not.
        let answer = try await connection.exchange(
            bytes, within: options.limits.seconds + seconds + 5, answerLimit: options.limits.answer)
        do {
            return try Wire.decodeAnswer(answer)
        } catch {
            return .refused(Refusal(broken: "its answer cannot be read"), seconds: 0)
        }
    }

    private func refusal(_ failure: WorkerProcess.Failure, _ ending: ChildProcess.Ending) -> Refusal {
        switch failure {
        case .timedOut: return Refusal(IngestError.timeout(seconds: Int(options.limits.seconds)))
        case .answerTooLarge(let bytes):
            return Refusal(IngestError.tooLarge(detail: "its text and events take \(bytes >> 20) MiB"))
        case .ended:
            switch ending {
            case .exited(Worker.outOfMemoryCode): return Refusal(IngestError.outOfMemory(limit: options.limits.memory))
            case .exited(let code): return Refusal(broken: "the worker ended with exit code \(code)")
            case .signalled(let signal): return Refusal(broken: "the worker ended by signal \(signal)")
            default: return Refusal(broken: "the worker ended")
            }
        }
    }
}

extension Refusal {
    /// The program itself broke down.
    init(broken detail: String) {
        self.init(IngestError.crashed(tool: "tijdlijn", detail: detail))
    }
}

import Glibc
import Subprocess

/// A process that answers requests one by one until it is no longer needed or breaks down.
///
/// Requests and answers are frames: four bytes of length, the highest first, and then that many bytes. The other end
/// is ``WorkerChannel``. What the worker writes to standard error is kept for the report of its end.
public struct WorkerProcess: Sendable {
    /// Why a request has no answer; the worker is dead after each of them.
    public enum Failure: Error, Hashable, Sendable {
        /// It took longer than allowed and was killed with all that it started.
        case timedOut(seconds: Double)
        /// It ended before it answered; ``Outcome/ending`` says how.
        case ended
        /// It announced an answer larger than allowed and was killed.
        case answerTooLarge(bytes: Int)
    }

    /// What is left of a worker.
    public struct Outcome<Value: Sendable>: Sendable {
        /// What the body returned.
        public var value: Value
        public var ending: ChildProcess.Ending
        /// The first 64 KiB of what it wrote to standard error.
        public var standardError: [UInt8]
    }

    /// Starts a worker, lets `body` talk to it, and ends it.
    ///
    /// - Parameters:
    ///   - executable: the path of the program; a worker of the same program is `/proc/self/exe`.
    ///   - memory: its address space in bytes; nil for no limit but the machine's.
    ///   - body: talks to the worker; when it returns, the worker's input is closed, and it is killed where it has not
    ///     ended five seconds later.
    /// - Throws: ``IngestError/crashed(tool:detail:)`` where it could not be started.
    public static func run<Value: Sendable>(
        executable: String, arguments: [String], memory: Int?, body: (inout Connection) async -> Value
    ) async throws(IngestError) -> Outcome<Value> {
        // A worker that died makes a write fail; without this the write would end this process.
        signal(SIGPIPE, SIG_IGN)
        do {
            if memory == nil {
                do {
                    return try await run(executable, Arguments(arguments), body)
                } catch let error as SubprocessError
                    where error.code == .spawnFailed || error.code == .executableNotFound
                {
                    // A shell can start what the kernel cannot, and says best what it is that cannot be started.
                }
            }
            return try await run("/bin/sh", ChildProcess.limited(executable, arguments, memory: memory, nil), body)
        } catch {
            throw .crashed(tool: executable, detail: "it could not be run (\(error))")
        }
    }

    private static func run<Value: Sendable>(
        _ executable: String, _ arguments: Arguments, _ body: (inout Connection) async -> Value
    ) async throws -> Outcome<Value> {
        let result = try await Subprocess.run(
            .path(.init(executable)), arguments: arguments, platformOptions: ChildProcess.options(),
            input: .inputWriter, output: .sequence, error: .sequence
        ) { execution in
            async let errors = ChildProcess.drain(execution.standardError)
            let leader = execution.processIdentifier.value
            var connection = Connection(
                leader: leader, writer: execution.standardInputWriter,
                output: execution.standardOutput.makeAsyncIterator())
            let value = await body(&connection)
            let deadline = Deadline(leader, seconds: 5)
            try await execution.standardInputWriter.finish()
            return (value, try await errors, deadline)
        }
        let (value, errors, deadline) = result.closureResult
        deadline.callOff()
        return Outcome(value: value, ending: ChildProcess.Ending(result.terminationStatus), standardError: errors)
    }

    /// The way to one living worker.
    public struct Connection {
        let leader: Int32
        let writer: StandardInputWriter
        var output: SubprocessOutputSequence.Iterator
        var pending: [UInt8] = []
        private var failure: Failure?

        init(leader: Int32, writer: StandardInputWriter, output: SubprocessOutputSequence.Iterator) {
            self.leader = leader
            self.writer = writer
            self.output = output
        }

        /// Sends a request and waits for its answer.
        ///
        /// - Parameters:
        ///   - seconds: wall time until the answer is complete.
        ///   - answerLimit: bytes of the answer.
        /// - Throws: ``Failure``; every later call throws the same.
        public mutating func exchange(
            _ request: [UInt8], within seconds: Double, answerLimit: Int = 1 << 30
        ) async throws(Failure) -> [UInt8] {
            if let failure { throw failure }
            let deadline = Deadline(leader, seconds: seconds)
            let answer: Result<[UInt8], Failure>
            do {
                let frame = WorkerChannel.header(of: request) + request
                if try await writer.write(frame) < frame.count {
                    answer = .failure(.ended)
                } else {
                    answer = try await receive(limit: answerLimit)
                }
            } catch {
                answer = .failure(.ended)
            }
            let isLate = deadline.callOff() != nil
            switch answer {
            case .success(let bytes): return bytes
            case .failure(let found):
                if !isLate { ProcessTree.kill(leader) }
                let reason = isLate ? .timedOut(seconds: seconds) : found
                failure = reason
                throw reason
            }
        }

        private mutating func receive(limit: Int) async throws -> Result<[UInt8], Failure> {
            while true {
                if let count = WorkerChannel.length(at: pending) {
                    if count > limit { return .failure(.answerTooLarge(bytes: count)) }
                    if pending.count >= count + 4 {
                        let frame = Array(pending[4..<(count + 4)])
                        pending.removeFirst(count + 4)
                        return .success(frame)
                    }
                }
                guard let buffer = try await output.next() else { return .failure(.ended) }
                buffer.withUnsafeBytes { pending.append(contentsOf: $0) }
            }
        }
    }
}

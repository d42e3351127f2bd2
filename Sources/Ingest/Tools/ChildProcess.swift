import CColourless
import Glibc
import Subprocess

/// A foreign program run once, with limits on time, memory and output, and killed with all that it started.
///
/// It gets a process group of its own, no standard input, and its memory and processor time are limited by the kernel,
/// so that it ends even where this process is killed first.
public struct ChildProcess: Sendable {
    /// What the program may spend.
    public struct Limits: Hashable, Sendable {
        /// Wall time in seconds.
        public var seconds: Double
        /// Address space in bytes.
        public var memory: Int
        /// Bytes of standard output.
        public var output: Int

        public init(seconds: Double, memory: Int, output: Int) {
            self.seconds = seconds
            self.memory = memory
            self.output = output
        }
    }

    /// How the program ended.
    public enum Ending: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
        /// Killed because its time was over.
        case timedOut
        /// Killed because it put out too much.
        case outputExceeded
        /// Killed because the reader of its output had enough.
        case stopped
    }

    /// What is left when the program has ended.
    public struct Result: Hashable, Sendable {
        public var ending: Ending
        /// The first 64 KiB of what it wrote to standard error.
        public var standardError: [UInt8]
        /// Bytes of standard output handed on.
        public var outputCount: Int
    }

    /// Bytes of standard error that are kept; the rest is read and dropped.
    static let errorLimit = 1 << 16

    /// Runs a program and hands its output on as it arrives.
    ///
    /// - Parameters:
    ///   - executable: the path of the program.
    ///   - preload: a shared library that the program is started with, which sets its limits before the program runs
    ///     (`Sources/CColourless/colourless.c`); nil for none.
    ///   - onOutput: gets each piece of standard output; false ends the program.
    /// - Throws: ``IngestError/crashed(tool:detail:)`` where it could not be started.
    public static func run(
        executable: String, arguments: [String], preload: String? = nil, limits: Limits,
        onOutput: (UnsafeRawBufferPointer) -> Bool
    ) async throws(IngestError) -> Result {
        do {
            if let preload {
                let memory = capped(limits.memory, by: RLIMIT_AS)
                let seconds = capped(Int(limits.seconds.rounded(.up)) + 1, by: RLIMIT_CPU)
                let result = served(
                    executable: executable, arguments: arguments, memory: memory, seconds: seconds, limits: limits,
                    onOutput: onOutput)
                if let result { return result }
                do {
                    return try await run(
                        executable, Arguments(arguments),
                        .inherit.updating(["LD_PRELOAD": preload, "TIJDLIJN_LIMITS": "\(memory) \(seconds)"]),
                        limits, onStart: { ccolourless_limit($0, UInt(memory), UInt(seconds)) }, onOutput)
                } catch let error as SubprocessError where error.code == .spawnFailed {
                    // A shell can start what the kernel cannot, and says best what it is that cannot be started.
                }
            }
            return try await run(
                "/bin/sh", limited(executable, arguments, memory: limits.memory, limits.seconds, preload: preload),
                .inherit, limits, onStart: { _ in }, onOutput)
        } catch {
            throw .crashed(tool: executable, detail: "it could not be run (\(error))")
        }
    }

    private static func run(
        _ executable: String, _ arguments: Arguments, _ environment: Environment, _ limits: Limits,
        onStart: (Int32) -> Void, _ onOutput: (UnsafeRawBufferPointer) -> Bool
    ) async throws -> Result {
        let result = try await Subprocess.run(
            .path(.init(executable)), arguments: arguments, environment: environment,
            platformOptions: options(), input: .none, output: .sequence, error: .sequence
        ) { execution in
            onStart(execution.processIdentifier.value)
            let deadline = Deadline(execution.processIdentifier.value, seconds: limits.seconds)
            async let errors = drain(execution.standardError)
            var count = 0
            for try await buffer in execution.standardOutput {
                count += buffer.count
                if count > limits.output {
                    deadline.kill(as: .outputExceeded)
                    break
                }
                if !buffer.withUnsafeBytes(onOutput) {
                    deadline.kill(as: .stopped)
                    break
                }
            }
            return (count, try await errors, deadline)
        }
        let (count, errors, deadline) = result.closureResult
        return Result(
            ending: deadline.callOff() ?? Ending(result.terminationStatus), standardError: errors,
            outputCount: count)
    }

    /// The shell that sets the limits and then becomes the program.
    static func limited(
        _ executable: String, _ arguments: [String], memory: Int?, _ seconds: Double?, preload: String? = nil
    ) -> Arguments {
        var script = ""
        if let memory { script += "ulimit -v \(capped(memory, by: RLIMIT_AS) >> 10); " }
        if let seconds { script += "ulimit -t \(capped(Int(seconds.rounded(.up)) + 1, by: RLIMIT_CPU)); " }
        if let preload { script += "LD_PRELOAD=\(preload) " }
        return Arguments(["-c", script + "exec \"$0\" \"$@\"", executable] + arguments)
    }

    /// A process may lower its hard limit but not raise it.
    private static func capped(_ wanted: Int, by resource: __rlimit_resource) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return wanted }
        return Int(min(UInt64(wanted), UInt64(limit.rlim_max)))
    }

    static func options() -> PlatformOptions {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        return options
    }

    /// Reads standard error to its end and keeps its beginning.
    static func drain(_ sequence: SubprocessOutputSequence) async throws -> [UInt8] {
        var kept: [UInt8] = []
        for try await buffer in sequence where kept.count < errorLimit {
            buffer.withUnsafeBytes { kept.append(contentsOf: $0.prefix(errorLimit - kept.count)) }
        }
        return kept
    }
}

extension ChildProcess.Ending {
    init(_ status: TerminationStatus) {
        switch status {
        case .exited(let code): self = .exited(code)
        case .signaled(let signal): self = .signalled(signal)
        }
    }
}

import CColourless
import Foundation
import Synchronization

/// A foreign program that is started once and copies itself for each file, so that its libraries are loaded once.
///
/// The library that it is started with (`Sources/CColourless/colourless.c`) lets it wait at a socket before its first own
/// step. Each copy is a process as any other: with a group, limits and an end of its own. It lasts as long as this value.
///
/// Source: `man 2 fork`, `man 7 unix` (SCM_RIGHTS).
final class ToolServer: Sendable {
    private let socket: Int32
    private let process: pid_t

    /// Starts the program.
    ///
    /// - Parameter preload: the path of the library.
    /// - Returns: nil where it cannot be started. One that does not serve shows that at ``start(_:limits:output:error:)``.
    init?(executable: String, preload: String) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            return nil
        }
        guard let process = Self.spawn(executable, preload: preload, input: ends[1]) else {
            for end in ends { close(end) }
            return nil
        }
        close(ends[1])
        socket = ends[0]
        self.process = process
    }

    deinit {
        close(socket)
        // It waits for its copy at most, and that has ended or been killed.
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    private static func spawn(_ executable: String, preload: String, input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var variables = ProcessInfo.processInfo.environment
        variables["LD_PRELOAD"] = preload
        variables["TIJDLIJN_SERVE"] = "1"
        let environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in environment { free(text) } }
        var arguments = [strdup(executable), nil]
        defer { free(arguments[0]) }
        var process: pid_t = 0
        return posix_spawn(&process, executable, &actions, nil, &arguments, environment) == 0 ? process : nil
    }

    /// Has a copy made that runs the program.
    ///
    /// - Parameters:
    ///   - memory: address space in bytes.
    ///   - seconds: processor time.
    ///   - output: what it writes to; the caller closes it here.
    /// - Returns: the number of the process, which has been or will be the leader of a group; nil where this program cannot
    ///   serve, or no more.
    func start(_ arguments: [String], memory: Int, seconds: Int, output: Int32, error: Int32) -> pid_t? {
        var request = Array("\(memory) \(seconds)".utf8)
        for argument in arguments { request += [0] + argument.utf8 }
        request.append(0)
        guard request.count <= Self.largest, arguments.count < Self.mostArguments else { return nil }
        let sent = ccolourless_request(socket, request, UInt(request.count), output, error)
        // One that was started without the library may do anything, and never answers.
        var ready = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard sent == request.count, poll(&ready, 1, Self.patience) == 1, let copy = answer(), copy > 0 else {
            return nil
        }
        return copy
    }

    /// `REQUEST` and `MOST` of the library, less what a script's interpreter takes.
    private static let largest = 32_768
    private static let mostArguments = 60
    /// Milliseconds until a server that says nothing is none.
    private static let patience: Int32 = 5_000

    /// Waits until the copy has ended.
    ///
    /// - Returns: as wait(2) tells it; nil where the server is gone.
    func status() -> Int32? { answer() }

    private func answer() -> Int32? {
        var value: Int32 = 0
        while true {
            let count = recv(socket, &value, 4, 0)
            if count < 0 && errno == EINTR { continue }
            return count == 4 ? value : nil
        }
    }
}

/// The programs that this process keeps ready: a worker does, which reads one file after the other.
final class ReadyTools: Sendable {
    static let shared = ReadyTools()

    private struct State {
        var isOn = false
        var idle: [String: ToolServer] = [:]
        /// Programs that cannot serve.
        var unfit: Set<String> = []
    }

    private let state = Mutex(State())

    /// Keeps programs ready from now on, and starts some.
    func keep(_ executables: [String]) {
        state.withLock { $0.isOn = true }
        for executable in executables {
            if let server = take(executable) { giveBack(server, executable) }
        }
    }

    /// A server that is the caller's until ``giveBack(_:_:)``; nil where the program is to be started as any other.
    func take(_ executable: String) -> ToolServer? {
        let (idle, isWanted) = state.withLock { state in
            (state.idle.removeValue(forKey: executable), state.isOn && !state.unfit.contains(executable))
        }
        guard idle == nil, isWanted, let preload = Colourless.path else { return idle }
        guard let made = ToolServer(executable: executable, preload: preload) else {
            refuse(executable)
            return nil
        }
        return made
    }

    func giveBack(_ server: ToolServer, _ executable: String) {
        state.withLock { if $0.isOn { $0.idle[executable] = server } }
    }

    /// Ends those that nobody uses, and keeps none from now on.
    func release() {
        let idle = state.withLock { state in
            state.isOn = false
            defer { state.idle = [:] }
            return state.idle
        }
        withExtendedLifetime(idle) {}
    }

    /// A program that cannot serve is not asked again.
    func refuse(_ executable: String) { _ = state.withLock { $0.unfit.insert(executable) } }
}

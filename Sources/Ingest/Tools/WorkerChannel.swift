import Glibc

/// The worker's end of ``WorkerProcess``: requests on standard input, answers on what was standard output.
///
/// Standard output itself is turned into standard error, so that a stray print cannot spoil an answer.
public struct WorkerChannel: Sendable {
    private let input: Int32
    private let output: Int32

    /// Takes standard input and output over; nil where there are none.
    public init?() {
        let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
        signal(SIGPIPE, SIG_IGN)
        input = STDIN_FILENO
        output = copy
    }

    /// Answers requests until the other end closes.
    public func serve(_ answer: ([UInt8]) async -> [UInt8]) async {
        while let request = receive() {
            guard send(await answer(request)) else { return }
        }
    }

    /// The next request; nil at the end.
    ///
    /// It blocks the thread: a worker has nothing to do between requests.
    public func receive() -> [UInt8]? {
        guard let header = bytes(4), let count = WorkerChannel.length(at: header) else { return nil }
        return bytes(count)
    }

    /// Sends an answer; false where nobody listens any more.
    public func send(_ answer: [UInt8]) -> Bool {
        let frame = WorkerChannel.header(of: answer) + answer
        var sent = 0
        while sent < frame.count {
            let count = frame[sent...].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private func bytes(_ count: Int) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let read = buffer[got...].withUnsafeMutableBytes { Glibc.read(input, $0.baseAddress, $0.count) }
            if read < 0 && errno == EINTR { continue }
            guard read > 0 else { return nil }
            got += read
        }
        return buffer
    }

    static func header(of frame: [UInt8]) -> [UInt8] {
        let count = UInt32(truncatingIfNeeded: frame.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> UInt32($0)) }
    }

    static func length(at bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    }
}

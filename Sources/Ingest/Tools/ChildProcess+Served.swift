import CColourless
import Glibc

extension ChildProcess {
    /// Keeps the programs that read PDF files ready in this process, which is to read many (``ToolServer``).
    public static func keepReady() {
        ReadyTools.shared.keep([PDFToText.name].compactMap { ToolProbe.find($0) })
    }

    /// Ends what ``keepReady()`` keeps.
    public static func releaseReady() { ReadyTools.shared.release() }

    /// Runs a program as a copy of one that is kept ready.
    ///
    /// It occupies the thread that it is called on until the program has ended.
    ///
    /// - Parameters:
    ///   - memory: as the kernel is to keep it, in bytes.
    ///   - seconds: of processor time, likewise.
    /// - Returns: nil, with nothing done, where none is kept ready or it cannot serve.
    static func served(
        executable: String, arguments: [String], memory: Int, seconds: Int, limits: Limits,
        tools: ReadyTools = .shared, onOutput: (UnsafeRawBufferPointer) -> Bool
    ) -> Result? {
        guard let server = tools.take(executable) else { return nil }
        guard let output = Pipe(), let errors = Pipe() else { return nil }
        defer {
            output.closeReading()
            errors.closeReading()
        }
        let leader = server.start(
            arguments, memory: memory, seconds: seconds, output: output.writing, error: errors.writing)
        output.closeWriting()
        errors.closeWriting()
        guard let leader else {
            tools.refuse(executable)
            return nil
        }
        let deadline = Deadline(leader, seconds: limits.seconds)
        var result = Result(ending: .stopped, standardError: [], outputCount: 0)
        read(output.reading, errors.reading, limits, deadline, &result, onOutput)
        let status = server.status()
        let verdict = deadline.callOff()
        if let status {
            result.ending = verdict ?? Ending(waited: status)
            tools.giveBack(server, executable)
        } else {
            // Whoever killed the server may not have killed its copy.
            ProcessTree.kill(leader)
            result.ending = verdict ?? .signalled(SIGKILL)
        }
        return result
    }

    /// Reads what a program writes until it has closed both, or is killed for what it writes.
    private static func read(
        _ output: Int32, _ errors: Int32, _ limits: Limits, _ deadline: Deadline, _ result: inout Result,
        _ onOutput: (UnsafeRawBufferPointer) -> Bool
    ) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { room.deallocate() }
        var waiting = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        // A file that is read to its end is passed over by poll(2) when its number is below nought.
        while waiting.contains(where: { $0.fd >= 0 }) {
            if poll(&waiting, 2, -1) < 0 {
                if errno == EINTR { continue }
                return
            }
            for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                let count = Glibc.read(waiting[index].fd, room.baseAddress, room.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    waiting[index].fd = -1
                    continue
                }
                let piece = UnsafeRawBufferPointer(rebasing: room[..<count])
                if index == 1 {
                    result.standardError.append(contentsOf: piece.prefix(errorLimit - result.standardError.count))
                    continue
                }
                result.outputCount += count
                if result.outputCount > limits.output { return deadline.kill(as: .outputExceeded) }
                if !onOutput(piece) { return deadline.kill(as: .stopped) }
            }
        }
    }
}

extension ChildProcess.Ending {
    /// What wait(2) tells: the low seven bits are the signal, the next byte is the exit code.
    fileprivate init(waited status: Int32) {
        self = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
    }
}

/// The two ends of a pipe, neither of which children get by accident.
private struct Pipe {
    let reading: Int32
    let writing: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard ccolourless_pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
    }

    func closeReading() { close(reading) }
    func closeWriting() { close(writing) }
}

import Index
import Ingest
import Model

/// Questions to a worker and what its silence means.
struct WorkerTalk: Sendable {
    let limits: Limits

    var arguments: [String] {
        [
            Worker.commandName, "--seconds", "\(limits.seconds)", "--memory", "\(limits.memory)",
            "--ocr", limits.recognisesText ? "auto" : "never",
        ]
    }

    /// The limits in the command line of a process that was started with ``arguments``; nil for any other, which the parser of
    /// command lines is to judge: that takes as long as the rest of a start.
    static func limits(_ commandLine: [String]) -> Limits? {
        guard commandLine.count == 8, let seconds = Double(commandLine[3]), let memory = Int(commandLine[5]) else {
            return nil
        }
        var limits = Limits()
        limits.seconds = seconds
        limits.memory = memory
        limits.recognisesText = commandLine[7] == "auto"
        return WorkerTalk(limits: limits).arguments == Array(commandLine.dropFirst()) ? limits : nil
    }

    /// Reads a file, in a second question with more time where its pages are pictures.
    func read(
        _ file: SourceFile, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> WorkerAnswer {
        let answer = try await exchange(.read(file), &connection)
        guard case .scanned(let pages) = answer else { return answer }
        let further = limits.secondsPerScannedPage * Double(pages)
        return try await exchange(.recognise(file, pages: pages), more: further, &connection)
    }

    func exchange(
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
            bytes, within: limits.seconds + seconds + 5, answerLimit: limits.answer)
        do {
            return try Wire.decodeAnswer(answer)
        } catch {
            return .refused(Refusal(broken: "its answer cannot be read"), seconds: 0)
        }
    }

    /// What a worker that broke down says of the file it had in hand.
    func refusal(_ failure: WorkerProcess.Failure, _ ending: ChildProcess.Ending) -> Refusal {
        switch failure {
        case .timedOut: return Refusal(IngestError.timeout(seconds: Int(limits.seconds)))
        case .answerTooLarge(let bytes):
            return Refusal(IngestError.tooLarge(detail: "its text and events take \(bytes >> 20) MiB"))
        case .ended:
            switch ending {
            case .exited(Worker.outOfMemoryCode): return Refusal(IngestError.outOfMemory(limit: limits.memory))
            case .exited(let code): return Refusal(broken: "the worker ended with exit code \(code)")
            case .signalled(let signal): return Refusal(broken: "the worker ended by signal \(signal)")
            default: return Refusal(broken: "the worker ended")
            }
        }
    }
}

import Extract
import Foundation
import Index
import Ingest
import Model

/// The reading side: a process that reads and extracts one document after the other.
///
/// Whatever a file does to it costs this process and nothing else.
public enum Worker {
    /// Exit code of a worker that met its memory limit.
    static let outOfMemoryCode: Int32 = 86

    /// The hidden command that starts it.
    public static let commandName = "worker"

    /// Serves where this process was started as a worker by another one of the program.
    ///
    /// - Parameter commandLine: the program's name and its arguments.
    /// - Returns: false, at once, where it was not.
    public static func serve(startedBy commandLine: [String]) async -> Bool {
        guard let limits = WorkerTalk.limits(commandLine) else { return false }
        await serve(limits)
        return true
    }

    /// Serves requests on standard input until it closes.
    ///
    /// - Parameter limits: what one document may cost.
    public static func serve(_ limits: Limits) async {
        guard let channel = WorkerChannel() else { return }
        // Who stops the run stops the parent, which lets the document in hand be finished; a service manager tells all.
        signal(SIGTERM, SIG_IGN)
        signal(SIGINT, SIG_IGN)
        MemoryLimit.set(beyondPresent: limits.memory)
        ChildProcess.keepReady()
        defer { ChildProcess.releaseReady() }
        // Its tables are made while the words of the first file are waited for.
        let extractor = Task.detached(priority: .utility) { Extractor() }
        var reading = ReadingLimits()
        reading.seconds = limits.seconds
        reading.memory = limits.memory
        reading.secondsPerScannedPage = limits.secondsPerScannedPage
        reading.ocr = limits.recognisesText ? .announce : .never
        await channel.serve { request in
            // The parent ends a worker that hangs; the clock does where the parent is gone.
            alarm(UInt32(min(limits.seconds, 1e6)) + 10)
            let answer = await answer(request, reading, extractor)
            alarm(0)
            do {
                return try Wire.encode(answer)
            } catch {
                return refusalBytes("the answer could not be coded (\(error))")
            }
        }
    }

    private static func refusalBytes(_ detail: String) -> [UInt8] {
        let refusal = Refusal(
            .crashed, stage: "extract", reason: "The program broke down on this file: \(detail).",
            remedy: "Report it with the file.")
        do {
            return try Wire.encode(WorkerAnswer.refused(refusal, seconds: 0))
        } catch {
            return []
        }
    }

    private static func extracted(
        _ document: Document, _ extractor: Task<Extractor, Never>, read: Double?
    ) async -> WorkerAnswer {
        let extractor = await extractor.value
        let start = ContinuousClock.now
        let extraction = extractor.extract(from: document)
        return .read(document, extraction, StageTimes(read: read, extract: start.duration(to: .now) / .seconds(1)))
    }

    private static func answer(
        _ bytes: [UInt8], _ limits: ReadingLimits, _ extractor: Task<Extractor, Never>
    ) async -> WorkerAnswer {
        let start = ContinuousClock.now
        func seconds() -> Double { start.duration(to: .now) / .seconds(1) }
        do {
            switch try Wire.decode(WorkerRequest.self, from: bytes) {
            case .describe(let path):
                return .described(try SourceProbe.describe(path))
            case .read(let file):
                let document = try await Ingestor(limits: limits).ingest(file)
                return await extracted(document, extractor, read: seconds())
            case .extract(let document):
                return await extracted(document, extractor, read: nil)
            case .recognise(let file, let pages):
                var patient = limits
                patient.ocr = .now
                alarm(UInt32(min(limits.seconds + limits.secondsPerScannedPage * Double(pages), 1e6)) + 10)
                let document = try await Ingestor(limits: patient).ingest(file)
                return await extracted(document, extractor, read: seconds())
            }
        } catch IngestError.needsOCR(let pages, _, true) where limits.ocr == .announce {
            return .scanned(pages: pages)
        } catch let error as IngestError {
            return .refused(Refusal(error), seconds: seconds())
        } catch let error as SourceError {
            return .refused(Refusal(error), seconds: seconds())
        } catch {
            let refusal = Refusal(
                .crashed, stage: "ingest", reason: "The file could not be read: \(error).", remedy: "Report it.")
            return .refused(refusal, seconds: seconds())
        }
    }
}

/// The memory that a worker may take, kept by the kernel.
enum MemoryLimit {
    /// Limits the address space, and names the cause where that breaks the process.
    static func set(beyondPresent bytes: Int) {
        let limit = rlim_t(addressSpace() + bytes)
        var limits = rlimit(rlim_cur: limit, rlim_max: limit)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits)
        // A core file of a hostile document is of no use to anybody and may fill the disk.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        // Swift ends a process that gets no memory by a trap; what it has taken by then tells this from other traps.
        for code in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS] {
            signal(code) { code in
                if MemoryLimit.isNearlyUsedUp() { _exit(Worker.outOfMemoryCode) }
                signal(code, SIG_DFL)
                raise(code)
            }
        }
    }

    /// Whether more than two thirds of the limit are taken. Calls nothing that a signal handler may not call.
    private static func isNearlyUsedUp() -> Bool {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits) == 0 else { return false }
        return addressSpace() > Int(truncatingIfNeeded: limits.rlim_cur) / 3 * 2
    }

    /// Bytes of address space that the process takes now; 0 where the kernel does not say.
    private static func addressSpace() -> Int {
        let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        return withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            let count = read(file, buffer.baseAddress, buffer.count)
            var pages = 0
            for index in 0..<max(0, count) {
                let digit = Int(buffer[index]) - 0x30
                guard digit >= 0 && digit <= 9 else { break }
                pages = pages * 10 + digit
            }
            return pages * 4096
        }
    }
}

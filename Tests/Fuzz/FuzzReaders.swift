import Foundation
import Ingest
import Model

/// Feeds changed copies of real files to the readers and looks for a trap, a hang or a hunger for memory.
///
/// `scripts/fuzz-readers` runs it; one process a target, so that a trap ends that process alone. What a reader refuses
/// with a named outcome is right; what ends the process, takes a second or 256 MiB is not.
@main struct FuzzReaders {
    /// The kinds of file, by the suffix that the changed copies get.
    static let targets: [String: String] = [
        "xml": "xml", "html": "html", "docx": "docx", "odt": "odt", "text": "txt", "markdown": "md", "boxes": "pdf",
        "pdf": "pdf", "docbook": "doc", "rtf": "rtf", "zip": "zip",
    ]

    static func main() async {
        let options = Options(CommandLine.arguments)
        guard let options, let suffix = targets[options.target] else {
            print(
                "fuzz-readers TARGET SECONDS SEED FOLDER-OF-SEEDS OUTPUT-FOLDER [COUNT]; targets: \(targets.keys.sorted())"
            )
            exit(2)
        }
        let seeds = options.files.compactMap { try? Data(contentsOf: URL(fileURLWithPath: $0)) }.map(Array.init)
            .filter { !$0.isEmpty && $0.count < 400_000 }
        guard !seeds.isEmpty else {
            print("fuzz-readers: no seeds")
            exit(2)
        }
        var mutator = Mutator(seeds: seeds, target: options.target)
        var tally: [String: Int] = [:]
        var slowest = 0.0
        var slowestTool = 0.0
        var largest = 0
        var count = 0
        let path = "\(options.output)/input.\(suffix)"
        let start = ContinuousClock.now
        let baseline = memory()
        limitMemory(to: baseline.virtual + 1 << 28)
        var limits = ReadingLimits()
        limits.ocr = .never
        let ingestor = Ingestor(limits: limits)
        while count < options.count, start.duration(to: .now) < .seconds(options.seconds) {
            let seed = options.seed &+ UInt64(count)
            let bytes = mutator.bytes(seed)
            try? Data(bytes).write(to: URL(fileURLWithPath: path))
            try? Data("\(seed)\n".utf8).write(to: URL(fileURLWithPath: "\(options.output)/seed"))
            let begin = processorSeconds()
            let toolBegin = processorSeconds(RUSAGE_CHILDREN)
            let outcome: String
            do {
                let file = SourceFile(path: path, sha256: "", byteCount: bytes.count, mediaType: .unknown)
                let document = try await ingestor.ingest(file)
                let broken = document.brokenInvariants()
                outcome = broken.isEmpty ? (document.flaws.isEmpty ? "ok" : "partial") : "INVARIANT"
                if !broken.isEmpty {
                    print("seed \(seed): \(broken[0])")
                    keep(path, options, seed, "invariant")
                }
            } catch {
                outcome = error.outcome
            }
            let seconds = processorSeconds() - begin
            let grown = memory().resident - baseline.resident
            if seconds > slowest { slowest = seconds }
            slowestTool = max(slowestTool, processorSeconds(RUSAGE_CHILDREN) - toolBegin)
            if grown > largest { largest = grown }
            if seconds > 1 {
                print("seed \(seed): \(seconds) s")
                keep(path, options, seed, "slow")
            }
            tally[outcome, default: 0] += 1
            count += 1
        }
        let outcomes = tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print(
            "\(options.target)\t\(count) executions\t\(Int(start.duration(to: .now) / .seconds(1))) s\tslowest "
                + "\((slowest * 1000).rounded() / 1000) s (tool \((slowestTool * 1000).rounded() / 1000) s)\tgrown \(largest >> 20) MiB\t\(outcomes)"
        )
    }

    private static func keep(_ path: String, _ options: Options, _ seed: UInt64, _ why: String) {
        let copy = "\(options.output)/\(why)-\(seed)"
        try? FileManager.default.removeItem(atPath: copy)
        try? FileManager.default.copyItem(atPath: path, toPath: copy)
    }

    /// Seconds of processor time of this process, or of the programs that it ran: a busy machine makes no reader slow.
    private static func processorSeconds(_ who: __rusage_who = RUSAGE_SELF) -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(who.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    /// Bytes of address space and of memory that the process takes.
    private static func memory() -> (virtual: Int, resident: Int) {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").prefix(2).compactMap { Int($0) }
        return pages.count == 2 ? (pages[0] * 4096, pages[1] * 4096) : (0, 0)
    }

    private static func limitMemory(to bytes: Int) {
        var limits = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits)
    }
}

private struct Options {
    var target: String
    var seconds: Double
    var seed: UInt64
    var files: [String]
    var output: String
    var count = Int.max

    init?(_ arguments: [String]) {
        guard arguments.count >= 6, let seconds = Double(arguments[2]), let seed = UInt64(arguments[3]) else {
            return nil
        }
        target = arguments[1]
        self.seconds = seconds
        self.seed = seed
        let names = (try? FileManager.default.contentsOfDirectory(atPath: arguments[4])) ?? []
        files = names.sorted().map { "\(arguments[4])/\($0)" }
        output = arguments[5]
        if arguments.count > 6, let count = Int(arguments[6]) { self.count = count }
    }
}

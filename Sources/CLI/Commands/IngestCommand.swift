import ArgumentParser
import Dispatch
import Foundation
import Index
import Pipeline

/// `ingest PATH…`: takes documents in.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Take in files and folders: convert, extract, index.",
        discussion: """
            Folders are searched to their bottom; hidden files are passed over, symbolic links in them not followed.
            Files that have not changed since they were taken in are passed over without being read. A file that cannot
            be read is set aside with a reason (see “tijdlijn failures”) and never stops the others; the exit code is
            then 1. Ctrl-C or SIGTERM ends the run after the documents in hand; the next run goes on from there.

            Example:  tijdlijn ingest ~/kamerbrieven --store beleid.db
            """)

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
    var paths: [String]

    @OptionGroup var store: StoreOptions

    @Option(help: "Documents read side by side; else one for each core.")
    var jobs: Int?

    @Option(help: ArgumentHelp("Seconds that one document may take.", valueName: "seconds"))
    var timeLimit = Limits().seconds

    @Option(help: ArgumentHelp("Memory that one document may take, in MiB.", valueName: "MiB"))
    var memoryLimit = Limits().memory >> 20

    @Option(
        help: """
            Read pages that are pictures by OCR: “auto” where tesseract and its Dutch are installed (30 more seconds a \
            page), or “never”; then they end as needs-ocr.
            """)
    var ocr = OCRChoice.auto

    @Option(
        name: .customLong("metadata"),
        help: ArgumentHelp(
            """
            What is known of documents from elsewhere: a table with the columns path or sha256, and date, kind, \
            identifier, title, source. It stands above what a document says of itself.
            """, valueName: "file.csv"))
    var metadataPath: String?

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file or folder.") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if !(timeLimit > 0) || timeLimit > 86_400 { throw ValidationError("--time-limit takes 1 to 86400 seconds.") }
        if !(16...1_048_576).contains(memoryLimit) {
            throw ValidationError("--memory-limit takes 16 to 1048576 MiB.")
        }
    }

    func run() async throws {
        let walk: FileWalk
        do {
            walk = try FileWalk(paths, store: store.path)
        } catch {
            throw CommandError(error)
        }
        let lock: StoreLock
        do {
            lock = try StoreLock(store: store.path)
        } catch {
            throw CommandError(error)
        }
        let summary = try await batch(walk)
        withExtendedLifetime(lock) {}
        if !quiet { Messages.write(SummaryText(summary, store: store.path).text) }
        if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
    }

    private func batch(_ walk: FileWalk) async throws(CommandError) -> RunSummary {
        let timeline = try answering { () throws(IndexError) in try TimelineStore(path: store.path) }
        var limits = Limits()
        limits.seconds = timeLimit
        limits.memory = memoryLimit << 20
        limits.recognisesText = ocr == .auto
        let options = Batch.Options(
            jobs: jobs ?? Batch.coreCount, limits: limits, executable: Self.executable,
            program: "tijdlijn \(Tijdlijn.version)")
        try supply(walk, to: timeline)
        let interruption = Interruption()
        let sources = Self.listen(interruption)
        defer { for source in sources { source.cancel() } }
        let bar = quiet ? nil : ProgressBar()
        let summary: RunSummary
        do {
            summary = try await Batch(store: timeline, options: options)
                .run(walk, interruption: interruption) { progress in bar?.show(progress) }
        } catch {
            bar?.clear()
            throw CommandError(error)
        }
        bar?.clear()
        try answering { () throws(IndexError) in try timeline.close() }
        return summary
    }

    /// Keeps what the table of `--metadata` says before anything is read.
    private func supply(_ walk: FileWalk, to timeline: TimelineStore) throws(CommandError) {
        guard let metadataPath else { return }
        guard let data = FileManager.default.contents(atPath: metadataPath),
            let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
        else {
            throw CommandError(
                "\(metadataPath) cannot be read.", remedy: "Check that it exists and that you may read it.",
                status: .usage)
        }
        var table: SuppliedTable
        do {
            table = try SuppliedTable(text)
        } catch {
            throw CommandError("\(metadataPath): \(error.reason)", remedy: error.remedy, status: .usage)
        }
        let folder = metadataPath.split(separator: "/").dropLast().joined(separator: "/")
        let unknown = table.resolve(
            walk.entries.map(\.path), from: metadataPath.hasPrefix("/") ? "/" + folder : folder.isEmpty ? "." : folder)
        for path in unknown where !quiet {
            Messages.print("\(metadataPath): \(path) is not among the files taken in; what is said of it is kept.")
        }
        let values = table.values
        try answering { () throws(IndexError) in try timeline.supply(values, origin: metadataPath) }
    }

    /// This very program; asked once, since the file may be replaced while the run lasts.
    static var executable: String {
        guard let resolved = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The first signal asks for an end after the documents in hand, the second one ends at once.
    private static func listen(_ interruption: Interruption) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { code in
            signal(code, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: code, queue: .global())
            source.setEventHandler {
                if interruption.isRequested { _exit(ExitStatus.interrupted.rawValue) }
                interruption.request()
                Messages.print("Stopping after the documents in hand; once more stops at once.")
            }
            source.resume()
            return source
        }
    }
}

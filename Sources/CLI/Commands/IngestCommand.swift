import ArgumentParser
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

    @Flag(help: "Read files again that were set aside although nothing has changed.")
    var retry = false

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

    @OptionGroup var night: NightOptions

    @Option(help: .hidden)
    var dieAt: String?

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name at least one file or folder.") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if let dieAt, Breakdown(dieAt) == nil {
            throw ValidationError("--die-at takes POINT:NUMBER or POINT:NUMBER:stop.")
        }
        if !(timeLimit > 0) || timeLimit > 86_400 { throw ValidationError("--time-limit takes 1 to 86400 seconds.") }
        if !(16...1_048_576).contains(memoryLimit) {
            throw ValidationError("--memory-limit takes 16 to 1048576 MiB.")
        }
    }

    func run() async throws {
        if night.log == .json { Messages.speakJSON() }
        // Before the store is there, so that whoever sees it can stop the run in good order.
        let interruption = Interruption()
        let sources = interruption.listen {
            Messages.print("Stopping after the documents in hand; once more stops at once.", at: .notice)
        }
        defer { for source in sources { source.cancel() } }
        // A new store knows none of the files: they will be read, and workers start while it is made.
        let isNew = !FileManager.default.fileExists(atPath: store.path)
        let crew = isNew ? Crew(options, count: isOneFile ? 1 : options.jobs) : nil
        do {
            try await ingest(crew, interruption)
        } catch {
            await crew?.dismiss()
            throw error
        }
    }

    /// Whether no more than a file is to be read.
    private var isOneFile: Bool {
        var isFolder: ObjCBool = false
        return paths.count == 1 && FileManager.default.fileExists(atPath: paths[0], isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    private var options: Batch.Options {
        var limits = Limits()
        limits.seconds = timeLimit
        limits.memory = memoryLimit << 20
        limits.recognisesText = ocr == .auto
        return Batch.Options(
            jobs: jobs ?? Batch.coreCount, limits: limits, executable: Batch.thisExecutable,
            program: "tijdlijn \(Tijdlijn.version)")
    }

    private func ingest(_ crew: Crew?, _ interruption: Interruption) async throws {
        let calendar = try night.calendar()
        let beginning = ContinuousClock.now
        let walk = try walk(placed(), interruption)
        if walk.isBroken {
            throw CommandError(
                "Stopped while files were looked for.", remedy: "Nothing was taken in.", status: .interrupted)
        }
        let breakdown = dieAt.flatMap { Breakdown($0) }
        breakdown?.pass(.walked)
        try night.checkRoom(for: store.path)
        let lock = try store.lock()
        breakdown?.pass(.locked)
        let walkSeconds = beginning.duration(to: .now) / .seconds(1)
        let summary = try await batch(walk, crew, walkSeconds: walkSeconds, calendar, breakdown, interruption)
        withExtendedLifetime(lock) {}
        if night.log == .json {
            RunLog().ended(summary)
            SummaryText(summary, store: store.path).showAlarms()
        } else if quiet {
            SummaryText(summary, store: store.path).showAlarms()
        } else {
            SummaryText(summary, store: store.path).show()
        }
        if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
    }

    private func walk(_ paths: [String], _ interruption: Interruption) throws(CommandError) -> FileWalk {
        do {
            return try FileWalk(paths, store: store.path, interruption: interruption)
        } catch {
            throw CommandError(error)
        }
    }

    /// The paths as the store is to know them. One that a killed run left half made cannot be read, and knows none of
    /// them; it is mended where it is opened to be written, as one of an older version is brought up to date there.
    private func placed() throws(CommandError) -> [String] {
        guard paths.contains(where: { !$0.hasPrefix("/") }), FileManager.default.fileExists(atPath: store.path) else {
            return paths
        }
        do {
            return try named()
        } catch {
            if case .olderVersion = error { return paths }
            if FileManager.default.fileExists(atPath: store.path + "-journal") { return paths }
            throw CommandError(error)
        }
    }

    private func named() throws(IndexError) -> [String] {
        let timeline = try TimelineStore.reading(path: store.path)
        let named = try FilePlaces(timeline).named(paths)
        try timeline.close()
        return named
    }

    private func batch(
        _ walk: FileWalk, _ crew: Crew?, walkSeconds: Double, _ calendar: PublicationCalendar, _ breakdown: Breakdown?,
        _ interruption: Interruption
    ) async throws(CommandError) -> RunSummary {
        var options = options
        options.breakdown = breakdown
        options.retries = retry
        options.clocks.walk = walkSeconds
        let timeline = try answering { () throws(IndexError) in try TimelineStore(path: store.path) }
        try supply(walk, to: timeline)
        breakdown?.pass(.opened)
        let expectation = try night.expectation(timeline, calendar)
        let log = night.log == .json ? RunLog() : nil
        log?.started(paths: paths, store: store.path, version: options.program)
        let bar = quiet || log != nil ? nil : ProgressBar()
        let summary: RunSummary
        do {
            summary = try await Batch(store: timeline, options: options).run(
                walk, crew: crew, interruption: interruption,
                expectation: { summary in
                    expectation.map { $0.isMet(arrived: summary.arrived) }
                },
                progress: { progress in
                    log?.settled(progress)
                    bar?.show(progress)
                })
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
}

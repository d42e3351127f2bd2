import ArgumentParser
import Foundation
import Index
import Pipeline
import Synchronization

/// `reprocess`: makes anew what an upgrade left stale.
struct ReprocessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprocess",
        abstract: "Make documents anew that an older version of the program made; say what that changes.",
        discussion: """
            A document is stale when the converter, the rules or the store's form have changed since it was taken in; all
            others are left alone. Where only the rules changed, its source is not needed. With --dry-run nothing is
            written: each event gained, lost or changed is listed, document by document.

            Example:  tijdlijn reprocess --dry-run --format csv --output verschillen.csv
            """)

    @Argument(help: "These documents alone: ids, identifiers or paths.")
    var names: [String] = []

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Write nothing; list what would change.")
    var dryRun = false

    @Flag(help: "Also documents that are not stale.")
    var all = false

    @Option(help: "Documents read side by side; else one for each core.")
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    func run() async throws {
        let interruption = Interruption()
        let sources = interruption.listen()
        defer { for source in sources { source.cancel() } }
        let (timeline, lock) = try store.writingAlone()
        defer { withExtendedLifetime(lock) {} }
        let options = Batch.Options(
            jobs: jobs ?? Batch.coreCount, executable: Batch.thisExecutable, program: "tijdlijn \(Tijdlijn.version)")
        let work = Reprocess(store: timeline, options: options, isDry: dryRun)
        var documents = try answering { () throws(IndexError) in try work.stale(everything: all || !names.isEmpty) }
        if !names.isEmpty {
            var wanted: Set<String> = []
            for name in names {
                wanted.insert(try answering { () throws(IndexError) in try timeline.document(name).documentID })
            }
            documents.removeAll { !wanted.contains($0.documentID) }
        }
        let reports = Mutex<(kept: [Reprocess.Report], count: Int)>(([], 0))
        do {
            try await work.run(documents, interruption: interruption) { report in
                let isWorthKeeping = report.difference?.isEmpty != true || report.remark != nil
                reports.withLock { reports in
                    reports.count += 1
                    if isWorthKeeping { reports.kept.append(report) }
                }
            }
        } catch {
            throw CommandError(error)
        }
        try answering { () throws(IndexError) in try timeline.close() }
        let (kept, count) = reports.withLock { $0 }
        try show(kept)
        try conclude(kept, of: count, isCut: count < documents.count)
    }

    private func show(_ reports: [Reprocess.Report]) throws {
        var rows: [KeyValuePairs<String, JSON>] = []
        for report in reports {
            func row(_ change: String, _ kind: String?, _ before: String?, _ after: String?, _ quote: String?) {
                rows.append([
                    "document": .string(report.documentID), "change": .string(change), "kind": .text(kind),
                    "before": .text(before), "after": .text(after), "quote": .text(quote),
                    "source_path": .text(report.sourcePath),
                ])
            }
            if let remark = report.remark {
                let change = report.difference == nil ? "kept" : "remark"
                row(change, remark.outcome.rawValue, nil, "\(remark.reason) \(remark.remedy)", nil)
            }
            guard let difference = report.difference else { continue }
            if difference.isTextChanged { row("text", nil, nil, nil, nil) }
            for field in difference.fields { row("field", field.field, field.before, field.after, nil) }
            for event in difference.lost { row("lost", event.kind, event.gist, nil, event.quote) }
            for event in difference.gained { row("gained", event.kind, nil, event.gist, event.quote) }
            for event in difference.changed {
                row("changed", event.after.kind, event.before.gist, event.after.gist, event.after.quote)
            }
        }
        try SimpleRows.print(
            rows, names: ["document", "change", "kind", "before", "after", "quote", "source_path"],
            flexible: ["before", "after", "quote", "source_path"], output, empty: "Nothing changes.")
    }

    private func conclude(_ reports: [Reprocess.Report], of count: Int, isCut: Bool) throws {
        let differences = reports.compactMap(\.difference)
        func sum(_ number: (DocumentDifference) -> Int) -> Int { differences.map(number).reduce(0, +) }
        let kept = reports.count { $0.difference == nil }
        Messages.print(
            """
            \(isCut ? "Interrupted: " : "")\(count) documents \(dryRun ? "would be made anew" : "made anew"): \(sum(\.gained.count)) events gained, \
            \(sum(\.lost.count)) lost, \(sum(\.changed.count)) changed, \(sum(\.fields.count)) fields changed\
            \(kept > 0 ? "; \(kept) stayed as they were" : "").
            """)
        if isCut { throw ExitCode(ExitStatus.interrupted.rawValue) }
        if kept > 0 { throw ExitCode(ExitStatus.setAside.rawValue) }
    }
}

extension TimelineRow {
    /// What an event says, in a line.
    var gist: String {
        let number = low.map { low in high.map { $0 == low ? "\(low)" : "\(low)–\($0)" } ?? "\(low)" }
        let parts = [
            edtf, modifier, action, status, level, subject, actor, stance, polarity, number ?? value.map { "\($0)" },
            unit, qualifier, whole, measure, role, successor, predecessor,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }
}

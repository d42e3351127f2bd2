import ArgumentParser
import Index
import Pipeline

/// `failures`: what was set aside, why, and what to do.
struct FailuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "failures",
        abstract: "Each file that was set aside: stage, reason, attempts, what to do.",
        discussion: """
            Files of a kind that is not read, empty files, and files for which a better one of the same publication
            speaks (duplicate) are left out unless --all is given.

            Example:  tijdlijn failures --format csv
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "This outcome alone: encrypted, needs-ocr, damaged, timeout …")
    var outcome: String?

    @Flag(help: "Also files of a kind that is not read, empty ones, and further files of one publication.")
    var all = false

    func run() throws {
        if let outcome, Outcome(rawValue: outcome) == nil {
            throw CommandError(
                "“\(outcome)” is no outcome.",
                remedy: "One of \(Outcome.allCases.map(\.rawValue).joined(separator: ", ")).", status: .usage)
        }
        let timeline = try store.reading()
        let rows = try answering { () throws(IndexError) in try timeline.failures() }.filter { row in
            if let outcome { return row.outcome == outcome }
            guard let known = Outcome(rawValue: row.outcome) else { return true }
            return all || known.isSetAside || known == .toolMissing
        }
        try SimpleRows.print(
            rows.map { row in
                [
                    "path": .string(row.path), "outcome": .string(row.outcome), "stage": .text(row.stage),
                    "attempts": .int(row.attempts), "reason": .text(row.reason), "remedy": .text(row.remedy),
                ]
            }, names: ["path", "outcome", "stage", "attempts", "reason", "remedy"],
            flexible: ["path", "reason", "remedy"], output, empty: "Nothing is set aside.")
    }
}

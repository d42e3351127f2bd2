import ArgumentParser
import Index

/// `runs`: what each run did, the last one first.
struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "What each run did, the last one first.",
        discussion: """
            A run without an end was cut off, or still goes on.

            Example:  tijdlijn runs 12 --format json
            """)

    @Argument(help: "One run, by its number.")
    var number: Int64?

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let timeline = try store.reading()
        var rows = try answering { () throws(IndexError) in try timeline.runs() }
        if let number {
            rows = rows.filter { $0.id == number }
            if rows.isEmpty {
                throw CommandError("There is no run \(number).", remedy: "See: tijdlijn runs", status: .usage)
            }
        }
        try SimpleRows.print(
            rows.map { row in
                let counts = row.counts.sorted { $0.key < $1.key }
                let files: JSON =
                    output.format == .table
                    ? .string(counts.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
                    : .object(counts.map { JSON.Member(name: $0.key, value: .int($0.value)) })
                return [
                    "run": .int(Int(row.id)), "started": .string(row.startedAt), "ended": .text(row.endedAt),
                    "exit_code": .integer(row.exitCode.map(Int.init)), "files": files,
                    "program": .string(row.program),
                ]
            }, names: ["run", "started", "ended", "exit_code", "files", "program"], flexible: ["files"], output,
            empty: "There has been no run.")
    }
}

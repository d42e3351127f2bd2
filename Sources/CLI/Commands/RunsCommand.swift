import ArgumentParser
import Index

/// `runs`: what each run did, the last one first.
struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs", abstract: "What each run did, the last one first; with a number, all about one.",
        discussion: """
            A run without an end was cut off, or still goes on. Of one run also: seconds by stage, bytes, events, the
            slowest files and those that were set aside in it.

            Example:  tijdlijn runs 12 --format json
            """)

    @Argument(help: "One run, by its number.")
    var number: Int64?

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let timeline = try store.reading()
        let rows = try answering { () throws(IndexError) in try timeline.runs() }
        guard let number else { return try list(rows) }
        guard let row = rows.first(where: { $0.id == number }) else {
            throw CommandError("There is no run \(number).", remedy: "See: tijdlijn runs", status: .usage)
        }
        let attempts = try answering { () throws(IndexError) in try timeline.attempts(of: number) }
        if output.format == .table { try tell(row, attempts) } else { try print(row, attempts) }
    }

    private func list(_ rows: [RunRow]) throws {
        try SimpleRows.print(
            rows.map { row in
                [
                    "run": .int(Int(row.id)), "started": .string(row.startedAt), "ended": .text(row.endedAt),
                    "exit_code": .integer(row.exitCode.map(Int.init)), "files": files(row),
                    "program": .string(row.program),
                ]
            }, names: ["run", "started", "ended", "exit_code", "files", "program"], flexible: ["files"], output,
            empty: "There has been no run.")
    }

    private func files(_ row: RunRow) -> JSON {
        let counts = row.counts.sorted { $0.key < $1.key }
        return output.format == .table
            ? .string(counts.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
            : .object(counts.map { JSON.Member(name: $0.key, value: .int($0.value)) })
    }

    private func tell(_ row: RunRow, _ attempts: [AttemptRow]) throws {
        let details = row.details ?? RunDetails()
        var rows: [(String, String)] = [
            ("run", String(row.id)), ("program", row.program), ("started", row.startedAt),
            ("ended", row.endedAt ?? "cut off, or still going on"), ("exit code", row.exitCode.map { "\($0)" } ?? ""),
            ("files", CSV.text(files(row))), ("bytes read", String(details.bytes)),
        ]
        if details.gone > 0 { rows.append(("gone", String(details.gone))) }
        rows += details.events.sorted { $0.key < $1.key }.map { ("events \($0.key)", String($0.value)) }
        rows += details.seconds.sorted { $0.key < $1.key }.map { ("seconds \($0.key)", Self.seconds($0.value)) }
        rows += attempts.prefix(Self.slowestCount).map { ("slowest", "\(Self.seconds($0.seconds)) s  \($0.path)") }
        rows += attempts.filter { $0.reason != nil }.map { ("set aside", "\($0.outcome ?? "?")  \($0.path)") }
        rows += attempts.filter { $0.outcome == nil }.map { ("in hand at the end", $0.path) }
        try SimpleRows.print(
            rows.map { ["what": .string($0.0), "value": .string(Shown.path($0.1))] }, names: ["what", "value"],
            flexible: ["value"], output, empty: "")
    }

    private static let slowestCount = 5

    private static func seconds(_ value: Double?) -> String {
        let thousandths = Int(((value ?? 0) * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private func print(_ row: RunRow, _ attempts: [AttemptRow]) throws {
        let details = row.details ?? RunDetails()
        func numbers(_ values: [String: Int]) -> JSON {
            .object(values.sorted { $0.key < $1.key }.map { JSON.Member(name: $0.key, value: .int($0.value)) })
        }
        func attempt(_ row: AttemptRow) -> JSON {
            .members([
                "path": .string(row.path), "outcome": .text(row.outcome), "stage": .text(row.stage),
                "reason": .text(row.reason), "bytes": .integer(row.byteCount), "seconds": .real(row.seconds),
                "read_seconds": .real(row.readSeconds), "extract_seconds": .real(row.extractSeconds),
            ])
        }
        let fields: KeyValuePairs<String, JSON> = [
            "run": .int(Int(row.id)), "started": .string(row.startedAt), "ended": .text(row.endedAt),
            "exit_code": .integer(row.exitCode.map(Int.init)), "files": files(row), "program": .string(row.program),
            "bytes": .int(details.bytes), "gone": .int(details.gone), "moved": .int(details.moved),
            "expectation": .text(details.expectation), "events": numbers(details.events),
            "seconds": .object(
                details.seconds.sorted { $0.key < $1.key }.map { JSON.Member(name: $0.key, value: .number($0.value)) }),
            "slowest": .array(attempts.prefix(Self.slowestCount).map(attempt)),
            "set_aside": .array(attempts.filter { $0.reason != nil }.map(attempt)),
            "in_hand": .array(attempts.filter { $0.outcome == nil }.map { .string($0.path) }),
        ]
        var writer = RowWriter(output.format, columns: [], to: try output.open())
        try writer.write(OutputRow(fields: fields.map { JSON.Member(name: $0.key, value: $0.value) }, cells: []))
        try writer.finish()
    }
}

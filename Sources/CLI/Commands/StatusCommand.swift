import ArgumentParser
import Index

/// `status`: what the store holds.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What the store holds.",
        discussion: "Example:  tijdlijn status --store beleid.db")

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let timeline = try store.reading()
        let status = try answering { () throws(IndexError) in try timeline.status() }
        let rows: [(String, JSON)] =
            [
                ("store", .string(timeline.path)), ("documents", .int(status.documents)),
                ("superseded", .int(status.superseded)),
                ("manifestations", .int(status.manifestations)), ("first_day", .text(status.firstDay)),
                ("last_day", .text(status.lastDay)), ("passages", .int(status.passages)),
            ] + status.events.sorted { $0.key < $1.key }.map { ("events_\($0.key)", .int($0.value)) }
            + status.files.sorted { $0.key < $1.key }.map { ("files_\($0.key)", .int($0.value)) } + [
                ("size", .int(status.byteCount)), ("schema_version", .int(status.schemaVersion)),
                ("last_run", .integer(status.lastRun.map { Int($0.id) })),
                ("last_run_started", .text(status.lastRun?.startedAt)),
                ("last_run_ended", .text(status.lastRun?.endedAt)),
                ("last_run_exit_code", .integer(status.lastRun?.exitCode.map(Int.init))),
            ]
        if output.format == .table {
            try SimpleRows.print(
                rows.map { row in ["what": .string(row.0), "value": row.1] }, names: ["what", "value"], output,
                empty: "")
        } else {
            let data = try output.open()
            var writer = RowWriter(output.format, columns: [], to: data)
            try writer.write(OutputRow(fields: rows.map { JSON.Member(name: $0.0, value: $0.1) }, cells: []))
            try writer.finish()
        }
    }
}

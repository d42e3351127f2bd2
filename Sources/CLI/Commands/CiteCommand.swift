import ArgumentParser
import Index

/// `cite EVENT`: the citation and the quote.
struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "The citation of an event and the words that prove it.",
        discussion: """
            An event goes by its event_id, which timeline prints with --format json, jsonl or csv, or by the beginning of it.

            Example:  tijdlijn cite 0123456789abcdef
            """)

    @Argument(help: "The event's id, or the beginning of it.")
    var event: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let timeline = try store.reading()
        guard let row = try answering({ () throws(IndexError) in try timeline.event(event) }) else {
            throw CommandError(
                "No event in the store is called \(event).",
                remedy: "See the column event_id of: tijdlijn timeline --format csv", status: .usage)
        }
        let document = try answering { () throws(IndexError) in try timeline.document(row.documentID) }
        let citation = Citation(document, page: row.page).text
        let data = try output.open()
        if output.format == .table {
            try data.line("\(citation)\n“\(row.quote)”")
            return try data.flush()
        }
        var writer = RowWriter(output.format, columns: [], to: data)
        let fields: [JSON.Member] = [
            .init(name: "event_id", value: .string(row.eventID)), .init(name: "citation", value: .string(citation)),
            .init(name: "quote", value: .string(row.quote)), .init(name: "prefix", value: .string(row.prefix)),
            .init(name: "suffix", value: .string(row.suffix)), .init(name: "page", value: .integer(row.page)),
            .init(name: "source_path", value: .text(row.sourcePath)), .init(name: "sha256", value: .string(row.sha256)),
        ]
        try writer.write(OutputRow(fields: fields, cells: []))
        try writer.finish()
    }
}

import ArgumentParser
import Index

/// `coverage`: what is known, read and set aside, per source, year and kind of document.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "What is known, read and set aside, per source, year and kind of document.",
        discussion: "Example:  tijdlijn coverage --format csv")

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let timeline = try store.reading()
        let rows = try answering { () throws(IndexError) in try timeline.coverage() }
        try SimpleRows.print(
            rows.map { row in
                [
                    "source": .string(row.source), "year": .integer(row.year), "kind": .text(row.kind),
                    "known": .int(row.known), "read": .int(row.read), "with_text": .int(row.withText),
                    "with_events": .int(row.withEvents), "set_aside": .int(row.setAside),
                ]
            }, names: ["source", "year", "kind", "known", "read", "with_text", "with_events", "set_aside"],
            flexible: ["source", "kind"], output, empty: "The store holds no documents.")
    }
}

import ArgumentParser
import Index

/// `dump`: the content as text in a stable order.
struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "The store's content as JSON Lines in a stable order, without times, attempts and runs.",
        discussion: """
            Two stores with the same content give the same dump, however they came about.

            Example:  tijdlijn dump --store a.db | sha256sum
            """)

    @OptionGroup var store: StoreOptions

    @Option(name: .customLong("output"), help: ArgumentHelp("Write to FILE, not standard output.", valueName: "file"))
    var outputPath: String?

    func run() throws {
        let timeline = try store.reading()
        let data = try Output(path: outputPath)
        var broken: OutputError?
        try answering { () throws(IndexError) in
            try timeline.dump { line in
                do throws(OutputError) {
                    try data.line(line)
                } catch {
                    broken = error
                    throw error
                }
            }
        } unless: {
            broken
        }
        try data.flush()
    }
}

/// As ``answering(_:)``, for a body that stops the store's own walk when the output fails.
func answering(_ body: () throws(IndexError) -> Void, unless failure: () -> OutputError?) throws {
    do {
        try body()
    } catch {
        if let failure = failure() { throw failure }
        throw CommandError(error)
    }
}

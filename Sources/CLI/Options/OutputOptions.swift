import ArgumentParser

/// How and where rows are printed.
struct OutputOptions: ParsableArguments {
    @Option(help: "How rows are printed: table, json, jsonl or csv.")
    var format: RowFormat = .table

    @Option(name: .customLong("output"), help: ArgumentHelp("Write to FILE, not standard output.", valueName: "file"))
    var outputPath: String?

    /// Whether anything but the default is asked for.
    var isGiven: Bool { format != .table || outputPath != nil }

    func open() throws(OutputError) -> Output { try Output(path: outputPath) }
}

extension RowFormat: ExpressibleByArgument {}

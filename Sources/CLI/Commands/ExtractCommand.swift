import ArgumentParser
import Extract

/// `extract FILE`: the first two stages, no store.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print everything found in a document: metadata, headings, dates, citations, events.",
        discussion: """
            No store is read or written. With “--format jsonl” each line is one annotation: its layer, the exact words,
            the forty characters before and after them, its page and the fields of its layer.

            Example:  tijdlijn extract kst-31907-12.pdf --format jsonl
            """)

    @Argument(help: "The document: PDF, XML, HTML, Markdown, text, DOCX or ODT.")
    var file: String

    @Option(help: "Print this layer alone: temporal, policy_change, finding, statistic, quantity, reference, section.")
    var layer: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let layer, !AnnotationRows.layers.contains(name(layer)) {
            throw ValidationError("“\(layer)” is no layer: one of \(AnnotationRows.layers.joined(separator: ", ")).")
        }
    }

    private func name(_ layer: String) -> String { layer.split(separator: "-").joined(separator: "_") }

    func run() async throws {
        let document = try await FileReading.document(file)
        let rows = AnnotationRows(document, Extractor().extract(from: document)).rows()
        let wanted = layer.map(name)
        var writer = RowWriter(output.format, columns: AnnotationRows.columns, to: try output.open())
        for row in rows where wanted == nil || row.fields.first?.value == wanted.map(JSON.string) {
            try writer.write(row)
        }
        try writer.finish()
    }
}

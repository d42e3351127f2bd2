import ArgumentParser
import Extract
import Model

/// `explain TEXT`: why something was found in a sentence, or was not.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell which rules fired on a sentence and how its dates were resolved.",
        discussion: """
            Example:  tijdlijn explain "De regeling vervalt per 1 juli van dit jaar." --date 2014-03-02
            """)

    @Argument(help: "The sentence, in quotes.")
    var text: String

    @Option(help: "The date of the document it stands in, as 2014-03-02.")
    var date: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let date, CivilDate(date) == nil {
            throw ValidationError("“\(date)” is no date: write it as 2014-03-02.")
        }
    }

    func run() throws {
        let explanation = Extractor().explain(sentence: text, date: date.flatMap { CivilDate($0) })
        let columns = [
            TableColumn(title: "stage"), TableColumn(title: "what it found", least: 40, isFlexible: true),
        ]
        if output.format == .table {
            let data = try output.open()
            for step in explanation.steps { try data.line("\(step.stage)  \(step.text)") }
            return try data.flush()
        }
        var writer = RowWriter(output.format, columns: columns, to: try output.open())
        for step in explanation.steps {
            let fields = [
                JSON.Member(name: "stage", value: .string(step.stage)),
                JSON.Member(name: "text", value: .string(step.text)),
            ]
            try writer.write(OutputRow(fields: fields, cells: [step.stage, step.text]))
        }
        try writer.finish(header: ["stage", "text"])
    }
}

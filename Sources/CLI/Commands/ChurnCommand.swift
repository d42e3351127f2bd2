import ArgumentParser
import Index
import Model

/// `churn`: how much changed, year by year.
struct ChurnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "churn",
        abstract: "Policy changes a year.",
        discussion: """
            “at least” counts the changes that the text dates to that year and no other; “at most” adds those whose
            date spans several years. Beside them stand the documents that tell of them and the documents dated that
            year, so that a dip can be seen as policy or as missing documents.

            Example:  tijdlijn churn --from 1991 --to 2016
            """)

    enum Measure: String, CaseIterable, ExpressibleByArgument { case year }

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "What is counted by: year.")
    var by: Measure = .year

    enum What: String, CaseIterable, ExpressibleByArgument { case changes, lifetimes }

    @Option(help: "What is measured: changes or lifetimes.")
    var measure: What = .changes

    static let columns = [
        TableColumn(title: "year"), TableColumn(title: "at least", isNumber: true),
        TableColumn(title: "at most", isNumber: true), TableColumn(title: "told by", isNumber: true),
        TableColumn(title: "published", isNumber: true), TableColumn(title: ""),
    ]

    func run() throws {
        let timeline = try store.reading()
        let conditions = try filter.filter(in: timeline)
        if measure == .lifetimes {
            let related = try RelatedChanges(timeline)
            var writer = RowWriter(output.format, columns: LifetimeRows.columns, to: try output.open())
            for life in related.lifetimes(matching: conditions) {
                try writer.write(LifetimeRows.row(life, in: related))
            }
            return try writer.finish(header: LifetimeRows.names)
        }
        let kinds = conditions.kinds.isEmpty ? [.policyChange] : conditions.kinds.sorted { $0.rawValue < $1.rawValue }
        guard kinds.count == 1, let kind = kinds.first else {
            throw CommandError("churn counts one kind at a time.", remedy: "Give one --kind.", status: .usage)
        }
        let years = try answering { () throws(IndexError) in
            try timeline.churnByYear(
                from: conditions.from?.year, to: conditions.to?.year, kind: kind, filter: conditions)
        }
        let most = max(1, years.map(\.high).max() ?? 1)
        var writer = RowWriter(output.format, columns: Self.columns, to: try output.open())
        for year in years { try writer.write(Self.row(year, most: most)) }
        try writer.finish(header: ["year", "low", "high", "documents", "published"])
        if output.format == .table {
            if years.isEmpty { Messages.print("No events match.") }
            try CoverageText.show(timeline, from: conditions.from, to: conditions.to, kinds: [kind])
        }
    }

    /// The bar is dark as far as the year is sure.
    private static func row(_ year: ChurnYear, most: Int) -> OutputRow {
        let cells = 40
        let sure = year.low * cells / most
        let bar =
            String(repeating: "█", count: sure) + String(repeating: "░", count: max(0, year.high * cells / most - sure))
        let numbers = [year.year, year.low, year.high, year.documents, year.published]
        let names = ["year", "low", "high", "documents", "published"]
        return OutputRow(
            fields: zip(names, numbers).map { JSON.Member(name: $0, value: .int($1)) },
            cells: numbers.map(String.init) + [bar])
    }
}

import ArgumentParser
import Index
import Model

/// `statistics`: the shares and quantities as a table.
struct StatisticsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statistics",
        abstract: "Shares and quantities as a table: by measure, whole and year.",
        discussion: """
            Numbers are numbers and an empty field is an unknown one, so that R and pandas read the csv as it stands.
            “year” is the one year a number holds for, as far as the text says; “edtf” has what it says in full. “low”
            and “high” are percents, “value” is money or a count. “role” tells growth, interest, norm, target and
            percentagePoint from what was observed.

            Example:  tijdlijn statistics --kind statistic --about gemeenten --format csv --output shares.csv
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "With --from or --to: also numbers whose time the text leaves open.")
    var undated = false

    func validate() throws {
        let kinds = try filter.kinds()
        guard kinds.isSubset(of: [.statistic, .quantity]) else {
            throw ValidationError("statistics shows the kinds statistic and quantity.")
        }
    }

    static let names = [
        "kind", "measure", "whole", "year", "low", "high", "value", "unit", "qualifier", "n", "change", "role", "edtf",
        "modifier", "earliest", "latest", "quote", "sentence", "page", "section", "identifier", "title",
        "document_date", "source_path", "document_id", "event_id", "rule", "confidence",
    ]

    static let columns = [
        TableColumn(title: "year"), TableColumn(title: "number", least: 8), TableColumn(title: "role"),
        TableColumn(title: "whole", least: 16, isFlexible: true),
        TableColumn(title: "measure", least: 24, isFlexible: true),
        TableColumn(title: "source", least: 16, isFlexible: true),
        TableColumn(title: "quote", least: 12, isFlexible: true),
    ]

    func run() throws {
        let timeline = try store.reading()
        var conditions = try filter.filter(in: timeline)
        conditions.includesUndated = undated || (conditions.from == nil && conditions.to == nil)
        var writer = RowWriter(output.format, columns: Self.columns, to: try output.open())
        var broken: OutputError?
        try answering { () throws(IndexError) in
            try timeline.statistics(matching: conditions) { row in
                guard broken == nil else { return }
                do throws(OutputError) {
                    try writer.write(Self.row(row))
                } catch {
                    broken = error
                    throw error
                }
            }
        } unless: {
            broken
        }
        try writer.finish(header: Self.names)
        if output.format == .table && writer.rowCount == 0 { Messages.print("No shares or quantities match.") }
        if conditions.kinds.isEmpty { conditions.kinds = [.statistic, .quantity] }
        let notes = try ExportNotes(timeline, filter: conditions)
        for line in notes.lines.dropFirst() { Messages.print(line) }
    }

    private static func row(_ row: StatisticRow) -> OutputRow {
        let event = row.event
        let values: [JSON] = [
            .string(event.kind), .text(event.measure), .text(event.whole), .integer(row.year), .real(event.low),
            .real(event.high), .real(event.value), .text(event.unit), .text(event.qualifier), .integer(event.n),
            event.change.map(JSON.bool) ?? .null, .text(event.role), .text(event.edtf), .text(event.modifier),
            .text(event.earliest), .text(event.latest), .string(event.quote), .string(row.sentence),
            .integer(event.page), .string(event.section), .text(event.identifier), .text(event.title),
            .text(event.documentDate), .text(event.sourcePath), .string(event.documentID), .string(event.eventID),
            .string(event.rule), .number(event.confidence),
        ]
        let year = row.year.map(String.init) ?? event.edtf ?? "–"
        return OutputRow(
            fields: zip(names, values).map { JSON.Member(name: $0, value: $1) },
            cells: [
                year, number(event), event.role ?? "", event.whole ?? "", event.measure ?? "",
                TimelineRows.source(event), event.quote,
            ])
    }

    /// `65–70 %`, `2000000 EUR`.
    private static func number(_ event: TimelineRow) -> String {
        let unit = event.unit ?? ""
        let low = JSON.digits(event.low ?? event.value ?? 0)
        guard let high = event.high, high != event.low else { return "\(low) \(unit)" }
        return "\(low)–\(JSON.digits(high)) \(unit)"
    }
}

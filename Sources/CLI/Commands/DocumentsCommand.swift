import ArgumentParser
import Index

/// `documents`: every document of the store.
struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents", abstract: "Every document of the store, by date.",
        discussion: "Example:  tijdlijn documents --format csv")

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    static let columns = [
        TableColumn(title: "document"), TableColumn(title: "date"), TableColumn(title: "kind", least: 10),
        TableColumn(title: "identifier"), TableColumn(title: "title", least: 24, isFlexible: true),
        TableColumn(title: "pages", isNumber: true), TableColumn(title: "events", isNumber: true),
        TableColumn(title: "outcome"),
    ]

    func run() throws {
        let timeline = try store.reading()
        let rows = try answering { () throws(IndexError) in try timeline.documents() }
        var writer = RowWriter(output.format, columns: Self.columns, to: try output.open())
        for row in rows {
            let file = row.sourcePath.map { String($0.split(separator: "/").last ?? "") }
            let events = row.policyChanges + row.findings + row.statistics + row.quantities
            try writer.write(
                OutputRow(
                    fields: DocumentFields.named(row).map { JSON.Member(name: $0.name, value: $0.value) },
                    cells: [
                        row.documentID, row.documentDate ?? "", row.documentKind ?? "", row.identifier ?? "",
                        row.title ?? file ?? "", row.pages.map(String.init) ?? "", String(events), row.outcome,
                    ]))
        }
        try writer.finish()
        if rows.isEmpty && output.format == .table { Messages.print("The store holds no documents.") }
    }
}

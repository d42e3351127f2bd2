import ArgumentParser
import Index

/// `coverage`: what is known, read and set aside, per source, year and kind of document, and what is missing.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "What is known, read and set aside, per source, year and kind of document.",
        discussion: """
            With --holes what is missing instead: months without a document between the first and the last of a source
            that is a series (one month in four has a document), and parliamentary papers that held documents cite and the store lacks, the most cited ones first.

            Example:  tijdlijn coverage --holes --format csv
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "What is missing: months without documents, papers cited and not held.")
    var holes = false

    func run() throws {
        let timeline = try store.reading()
        let found = try answering { () throws(IndexError) in try timeline.coverageHoles() }
        if holes {
            return try SimpleRows.print(
                found.map(row), names: ["hole", "source", "month", "identifier", "cited_by"], flexible: ["source"],
                output, empty: "No holes are seen.")
        }
        let rows = try answering { () throws(IndexError) in try timeline.coverage() }
        try SimpleRows.print(
            rows.map { row in
                [
                    "source": .string(row.source), "year": .integer(row.year), "kind": .text(row.kind),
                    "known": .int(row.known), "read": .int(row.read), "with_text": .int(row.withText),
                    "with_events": .int(row.withEvents), "set_aside": .int(row.setAside),
                    "manifestations": .int(row.manifestations),
                ]
            },
            names: [
                "source", "year", "kind", "known", "read", "with_text", "with_events", "set_aside", "manifestations",
            ],
            flexible: ["source", "kind"], output, empty: "The store holds no documents.")
        if output.format == .table && !found.isEmpty { Messages.print(summary(found)) }
    }

    private func row(_ hole: CoverageHole) -> KeyValuePairs<String, JSON> {
        switch hole {
        case .month(let source, let month):
            [
                "hole": .string("month"), "source": .string(source), "month": .string(month), "identifier": .null,
                "cited_by": .null,
            ]
        case .cited(let identifier, let documents):
            [
                "hole": .string("cited"), "source": .null, "month": .null, "identifier": .string(identifier),
                "cited_by": .int(documents),
            ]
        }
    }

    private func summary(_ holes: [CoverageHole]) -> String {
        var months = 0
        var papers: [String] = []
        for hole in holes {
            switch hole {
            case .month: months += 1
            case .cited(let identifier, _): papers.append(identifier)
            }
        }
        let named = papers.prefix(3).joined(separator: ", ")
        return "Missing: \(months) months without a document, \(papers.count) papers cited and not held"
            + (named.isEmpty ? "" : " (\(named)\(papers.count > 3 ? " …" : ""))")
            + ". All of it: tijdlijn coverage --holes"
    }
}

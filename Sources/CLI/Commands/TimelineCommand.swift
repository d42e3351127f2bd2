import ArgumentParser
import Index

/// `timeline`: events in order of time.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Events in order of time.",
        discussion: """
            Dates are written as the text has them, in EDTF: 2002/2009 a period, 2014/.. from then on, ../1991 until
            then, 2018-22 summer. An event is shown where the days it can mean touch the window. The table shows a
            choice of columns; json, jsonl and csv show all of the view “timeline”. Beside a recommendation the table says
            how it was answered, in the same or a later document that names the report.

            Example:  tijdlijn timeline --from 1991 --to 2016 --kind policy-change --format csv --output churn.csv
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Also events whose date the text leaves open.")
    var undated = false

    func run() throws {
        let timeline = try store.reading()
        var conditions = try filter.filter(in: timeline)
        conditions.includesUndated = undated || (conditions.from == nil && conditions.to == nil)
        var writer = RowWriter(output.format, columns: TimelineRows.columns, to: try output.open())
        if output.format == .table { return try showTable(timeline, conditions, &writer) }
        var broken: OutputError?
        try answering { () throws(IndexError) in
            try timeline.events(matching: conditions) { row in
                guard broken == nil else { return }
                do throws(OutputError) {
                    try writer.write(TimelineRows.row(row))
                } catch {
                    broken = error
                    throw error
                }
            }
        } unless: {
            broken
        }
        try writer.finish(header: TimelineRows.names)
    }

    /// A table waits for its last row anyway, since its widths hang on all.
    private func showTable(_ timeline: TimelineStore, _ conditions: TimelineFilter, _ writer: inout RowWriter) throws {
        let rows = try answering { () throws(IndexError) in try timeline.events(matching: conditions) }
        let advice = rows.filter { $0.stance == "recommendation" }.map(\.eventID)
        let answers = try answering { () throws(IndexError) in try timeline.reactions(to: advice) }
        for row in rows {
            try writer.write(TimelineRows.row(row, answer: answers[row.eventID].flatMap(ReactionText.status)))
        }
        try writer.finish(header: TimelineRows.names)
        if rows.isEmpty { Messages.print("No events match.") }
        try CoverageText.show(timeline, from: conditions.from, to: conditions.to, kinds: conditions.kinds)
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

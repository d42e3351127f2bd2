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
            choice of columns; json, jsonl and csv show all of the view “timeline”.

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
        if output.format == .table {
            if writer.rowCount == 0 { Messages.print("No events match.") }
            try CoverageText.show(timeline, from: conditions.from, to: conditions.to, kinds: conditions.kinds)
        }
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

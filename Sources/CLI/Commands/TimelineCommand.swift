import ArgumentParser
import Foundation
import Index
import Model
import Render

/// `timeline`: events in order of time.
struct TimelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Events in order of time.",
        discussion: """
            Dates are written as the text has them, in EDTF: 2002/2009 a period, 2014/.. from then on, ../1991 until
            then, 2018-22 summer. An event is shown where the days it can mean touch the window. The table shows a
            choice of columns; json, jsonl and csv show all of the view “timeline”. svg and html are pictures that stand
            alone, without scripts; timelinejs, atom and ics are for other programs (ics: what is planned). With csv and
            a folder as --output a data package is written: the table, its types, the query, its hash. Beside a recommendation the table says how it
            was answered, in the same or a later document that names the report.

            Example:  tijdlijn timeline --from 1991 --to 2016 --kind policy-change --format html --output churn.html
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, jsonl, csv, svg, html, timelinejs, ics, atom

        /// The form of rows; nil for documents of another kind.
        var rows: RowFormat? { RowFormat(rawValue: rawValue) }
    }

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions

    @Option(help: "table, json, jsonl, csv, svg, html, timelinejs, ics or atom.")
    var format: Format = .table

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("Write to FILE; with csv also to a folder, as a data package.", valueName: "file"))
    var outputPath: String?

    @Flag(help: "Also events whose date the text leaves open.")
    var undated = false

    @Option(help: ArgumentHelp("What an earlier state of the store gave.", valueName: "snapshot"))
    var asOf: String?

    @Option(help: "In svg and html a line for each: subject or action; else by how much there is.")
    var by: PictureBuilder.Arrangement?

    @Flag(help: "With csv: a byte order mark, and text that a spreadsheet would reckon with is guarded.")
    var excel = false

    func validate() throws {
        if excel && format != .csv { throw ValidationError("--excel goes with --format csv.") }
        if by != nil && format != .svg && format != .html { throw ValidationError("--by goes with svg and html.") }
    }

    func run() async throws {
        let timeline = try store.reading()
        var conditions = try filter.filter(in: timeline)
        conditions.includesUndated = undated || (conditions.from == nil && conditions.to == nil)
        if let outputPath, DataPackage.isFolder(outputPath), format != .csv || asOf != nil {
            throw CommandError(
                "\(outputPath) is a folder.",
                remedy: asOf == nil
                    ? "A folder goes with --format csv; else name a file."
                    : "A data package is of the present state; name a file.", status: .usage)
        }
        let notes = try ExportNotes(timeline, filter: conditions, asOf: asOf)
        if format == .csv, asOf == nil {
            let export = CSVExport(store: timeline, filter: conditions, forSpreadsheets: excel)
            if let outputPath, DataPackage.isFolder(outputPath) {
                try DataPackage(folder: outputPath, notes: notes).write(export)
            } else {
                let output = try Output(path: outputPath)
                _ = try export.write(to: output)
            }
            return say(notes)
        }
        if let rows = format.rows { return try print(rows, timeline, conditions, notes) }
        let builder: PictureBuilder
        if asOf == nil {
            // What happened is related while the rows are read.
            async let relating = RelatedChanges(timeline)
            let rows = try briefRows(timeline, conditions)
            builder = try PictureBuilder(
                timeline, filter: conditions, rows: rows, related: try await relating, notes: notes, by: by)
        } else {
            // Of an earlier state only what that state told is related.
            var changes: [TimelineRow] = []
            try each(timeline, TimelineFilter(kinds: [.policyChange])) { changes.append($0) }
            builder = try PictureBuilder(
                timeline, filter: conditions, rows: try briefRows(timeline, conditions),
                related: try RelatedChanges(timeline, earlier: changes), notes: notes, by: by)
        }
        let bytes: [UInt8] =
            switch format {
            case .svg: SVG.document(builder.picture(isAlone: true))
            case .html: builder.page().html()
            case .atom: try FeedBuilder(builder, timeline, asOf: asOf).atom()
            case .ics: try FeedBuilder(builder, timeline, asOf: asOf).calendar()
            default: Array(TimelineJS(builder).text.utf8)
            }
        let output = try Output(path: outputPath)
        try output.write(bytes)
        try output.flush()
        say(notes)
        guard format == .timelinejs else { return }
        let dated = builder.rows.count { $0.earliest != nil || $0.latest != nil }
        if dated < builder.rows.count {
            Messages.print(
                "\(builder.rows.count - dated) events without a date are left out: TimelineJS has no place for them.")
        }
        if dated > TimelineJS.comfortable {
            Messages.print(
                "TimelineJS is made for stories: with \(dated) events it will be slow and hard to read. Narrow the"
                    + " question, or take --format html.")
        }
    }

    private func say(_ notes: ExportNotes) {
        // A table is read where it was asked for; what is taken elsewhere wants the question with it.
        for line in format == .table ? notes.lines.dropFirst() : notes.lines[...] { Messages.print(line) }
    }

    private func print(
        _ format: RowFormat, _ timeline: TimelineStore, _ conditions: TimelineFilter, _ notes: ExportNotes
    ) throws {
        var writer = RowWriter(format, columns: TimelineRows.columns, to: try Output(path: outputPath))
        if format == .table { return try showTable(timeline, conditions, notes, &writer) }
        var broken: OutputError?
        try answering { () throws(CommandError) in
            try each(timeline, conditions) { row in
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
        say(notes)
    }

    /// A table waits for its last row anyway, since its widths hang on all.
    private func showTable(
        _ timeline: TimelineStore, _ conditions: TimelineFilter, _ notes: ExportNotes, _ writer: inout RowWriter
    ) throws {
        var rows: [TimelineRow] = []
        try each(timeline, conditions) { rows.append($0) }
        let advice = rows.filter { $0.stance == "recommendation" }.map(\.eventID)
        let answers = try answering { () throws(IndexError) in try timeline.reactions(to: advice) }
        for row in rows {
            try writer.write(TimelineRows.row(row, answer: answers[row.eventID].flatMap(ReactionText.status)))
        }
        try writer.finish(header: TimelineRows.names)
        if rows.isEmpty { Messages.print("No events match.") }
        say(notes)
    }

    /// The rows as far as a picture or a feed shows them.
    private func briefRows(_ timeline: TimelineStore, _ conditions: TimelineFilter) throws -> [TimelineRow] {
        if asOf == nil {
            return try answering { () throws(IndexError) in try timeline.briefEvents(matching: conditions) }
        }
        var rows: [TimelineRow] = []
        try each(timeline, conditions) { rows.append($0) }
        return rows
    }

    /// The rows, of the present or of an earlier state.
    private func each(
        _ timeline: TimelineStore, _ conditions: TimelineFilter, _ body: (TimelineRow) throws -> Void
    ) throws(CommandError) {
        guard let asOf else {
            return try answering { () throws(IndexError) in try timeline.events(matching: conditions, body) }
        }
        let refusal = try answering { () throws(IndexError) in
            try timeline.events(asOf: asOf, matching: conditions, body)
        }
        if let refusal { throw CommandError(refusal.reason, remedy: refusal.remedy, status: .usage) }
    }
}

extension PictureBuilder.Arrangement: ExpressibleByArgument {}

/// Runs a walk over the store; where the output failed on the way, that is what is said.
func answering(_ body: () throws(CommandError) -> Void, unless failure: () -> OutputError?) throws {
    do {
        try body()
    } catch {
        if let failure = failure() { throw failure }
        throw error
    }
}

import ArgumentParser
import Dutch
import Index
import Model
import Relate
import Render

/// `churn`: how much changed, how long things lived, what was undone and what never came.
struct ChurnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "churn",
        abstract: "How much changed, how long it lived, what was undone.",
        discussion: """
            changes: what several documents tell of one change is counted once. “at least” counts the changes that can only lie in that year or cabinet, “at most” adds those that can;
            beside them the documents that tell of them and the documents dated there, so that a dip can be seen as policy
            or as missing documents. lifetimes: from beginning to end, dates that exclude each other side by side.
            survival: the share that outlives each year, also counting lives whose end is not known. reversals: what a later
            change undid. plans: announced or planned, never told to have come. docs/churn.md defines each.

            Example:  tijdlijn churn --from 1991 --to 2016 --by cabinet
            """)

    enum By: String, CaseIterable, ExpressibleByArgument {
        case year, subject, action, level, cabinet
    }

    enum Measure: String, CaseIterable, ExpressibleByArgument {
        case changes, lifetimes, survival, reversals, plans
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, jsonl, csv, svg
        var rows: RowFormat? { RowFormat(rawValue: rawValue) }
    }

    @OptionGroup var store: StoreOptions
    @OptionGroup var filter: FilterOptions

    @Option(help: "What is measured: changes, lifetimes, survival, reversals or plans.")
    var measure: Measure = .changes

    @Option(help: "What changes are counted by: year, subject, action, level or cabinet.")
    var by: By = .year

    @Option(help: "table, json, jsonl, csv or svg.")
    var format: Format = .table

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp("Write to FILE, not standard output.", valueName: "file"))
    var outputPath: String?

    @Flag(help: "Lives also of descriptions of which only one end is told.")
    var all = false

    func validate() throws {
        if measure != .changes, let kind = filter.kind, kind != "policy-change" {
            throw ValidationError("--measure \(measure.rawValue) is of policy changes: leave --kind out.")
        }
        if by != .year && measure != .changes {
            throw ValidationError("--by goes with --measure changes.")
        }
        if all && (measure == .changes || measure == .plans) {
            throw ValidationError("--all goes with --measure lifetimes, survival and reversals.")
        }
        if format == .svg && (measure == .reversals || measure == .plans) {
            throw ValidationError("svg goes with changes, lifetimes and survival.")
        }
    }

    func run() throws {
        let timeline = try store.reading()
        let conditions = try filter.filter(in: timeline)
        let notes = try ExportNotes(timeline, filter: conditions)
        let table = try self.table(timeline, conditions, notes)
        let output = try Output(path: outputPath)
        if let rows = format.rows {
            var writer = RowWriter(rows, columns: table.columns, to: output)
            for row in table.rows { try writer.write(row) }
            try writer.finish(header: table.names)
            if rows == .table {
                if table.rows.isEmpty { Messages.print("Nothing to measure.") }
                for line in table.remarks { Messages.print(line) }
            }
        } else {
            try output.write(table.picture(notes))
            try output.flush()
        }
        for line in format == .table ? notes.lines.dropFirst() : notes.lines[...] { Messages.print(line) }
    }

    private func table(_ timeline: TimelineStore, _ filter: TimelineFilter, _ notes: ExportNotes)
        throws -> ChurnTable
    {
        if measure == .changes {
            let kinds =
                filter.kinds.isEmpty ? [.policyChange] : filter.kinds.sorted { $0.rawValue < $1.rawValue }
            guard kinds.count == 1, let kind = kinds.first else {
                throw CommandError(
                    "churn counts one kind at a time.", remedy: "Give one --kind.", status: .usage)
            }
            var conditions = filter
            conditions.kinds = [kind]
            let related = kind == .policyChange ? try RelatedChanges(timeline) : nil
            let changes = try CountedChange.all(timeline, conditions, related)
            let documents = try answering { () throws(IndexError) in try timeline.uncountedDocuments() }
            return ChurnTable(groups: ChurnGroups(changes, documents, by: by, filter: conditions))
        }
        let related = try RelatedChanges(timeline)
        var lives = related.lifetimes(matching: filter, all: all)
        let measures = ChurnMeasures(related.finder)
        // The subjects of which an event is asked for; the window chooses among what is told of them.
        var asked: Set<Int>?
        var events = filter
        (events.from, events.to, events.includesUndated) = (nil, nil, true)
        if !events.isAll {
            events.kinds = [.policyChange]
            let rows = try answering { () throws(IndexError) in try timeline.briefEvents(matching: events) }
            asked = related.subjects(of: Set(rows.map(\.eventID)))
        }
        if let asked { lives.removeAll { !asked.contains($0.subject) } }
        switch measure {
        case .lifetimes: return ChurnTable(lives: lives, summary: measures.summary(of: lives), related)
        case .survival: return ChurnTable(steps: measures.survival(of: lives))
        case .reversals: return ChurnTable(reversals: measures.reversals(of: lives), related)
        default:
            let plans = measures.unfulfilled().filter { item in
                (asked?.contains(item.subject) ?? true) && related.touches(item, filter)
            }
            return ChurnTable(plans: plans, related)
        }
    }
}

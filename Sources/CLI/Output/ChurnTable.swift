import Index
import Model
import Relate
import Render

/// A measure as rows, and as a picture where it has one.
struct ChurnTable {
    var names: [String]
    var columns: [TableColumn]
    var rows: [OutputRow]
    /// Lines under the table.
    var remarks: [String] = []
    private var chart: Chart?
    private var lanes: [Picture.Lane] = []

    init(groups: ChurnGroups) {
        let isTime = groups.groups.contains { $0.published != nil }
        names = [groups.by, "low", "high", "documents"] + (isTime ? ["published"] : [])
        columns =
            [TableColumn(title: groups.by, least: 12, isFlexible: true)]
            + Self.numbers(
                [isTime ? "at least" : "done", isTime ? "at most" : "with plans", "told by"]
                    + (isTime ? ["published"] : []))
            + [TableColumn(title: "")]
        let most = max(1, groups.groups.map(\.high).max() ?? 1)
        let names = names
        let isYear = groups.by == "year"
        let name = { (group: ChurnGroups.Group) in
            (isYear ? Int(group.name) : nil).map(JSON.int) ?? .string(group.name)
        }
        rows = groups.groups.map { group in
            Self.row(
                names,
                [name(group), .int(group.low), .int(group.high), .int(group.documents)]
                    + (isTime ? [.integer(group.published)] : []), bar: Self.bar(group.low, group.high, most))
        }
        chart = Chart(
            title: isYear ? "Changes a year" : "Changes by \(groups.by)", unit: Self.changes,
            bars: groups.groups.prefix(isTime ? Int.max : Self.mostBars).map {
                Chart.Bar(name: $0.name, low: Double($0.low), high: Double($0.high), below: $0.documents)
            }, belowName: Self.documents)
    }

    init(lives: [Lifetime], summary: ChurnMeasures.Summary, _ related: RelatedChanges) {
        names = LifetimeRows.names
        columns = LifetimeRows.columns
        rows = lives.map { LifetimeRows.row($0, in: related) }
        func shown(_ value: Double?) -> String {
            value.map { JSON.digits(($0 * 10).rounded() / 10) } ?? "–"
        }
        remarks = [
            "Lives: \(summary.lives), of which \(summary.ended) ended and \(summary.alive) have no told end. Of \(summary.measured)"
                + " with both ends dated: median \(shown(summary.median)) years, quartiles \(shown(summary.lowerQuartile)) and"
                + " \(shown(summary.upperQuartile)); median survival (Kaplan–Meier) "
                + (summary.medianSurvival.map { "\($0) years." } ?? "not reached.")
        ]
        lanes = lives.map { life in
            let title = related.title(of: life.subject)
            return Picture.Lane(
                title: title,
                lives: [
                    Picture.Life(
                        begin: life.begin.map { DrawnWindow($0.window.first, $0.window.last) },
                        end: life.end.map { DrawnWindow($0.window.first, $0.window.last) },
                        title: "\(title), \(life.begin?.edtf ?? "?") to \(life.end?.edtf ?? "no end told")",
                        link: nil)
                ])
        }
    }

    init(steps: [ChurnMeasures.Step]) {
        names = ["years", "at_risk", "ended", "censored", "survival"]
        columns =
            Self.numbers(["years", "at risk", "ended", "censored", "survival"]) + [TableColumn(title: "")]
        let names = names
        rows = steps.map { step in
            Self.row(
                names,
                [
                    .int(step.years), .int(step.atRisk), .int(step.ended), .int(step.censored),
                    .number((step.survival * 10000).rounded() / 10000),
                ], bar: Self.bar(Int(step.survival * 40), 40, 40))
        }
        chart = Chart(
            title: "Share that outlives each year (Kaplan–Meier)", unit: Chart.Noun("share", "share"),
            bars: steps.map {
                Chart.Bar(name: String($0.years), low: $0.survival, high: $0.survival, below: $0.atRisk)
            },
            belowName: Chart.Noun("life at risk", "lives at risk"))
    }

    init(reversals: [ChurnMeasures.Reversal], _ related: RelatedChanges) {
        names = ["subject", "what", "undone", "undoing", "days_least", "days_most", "witnesses"]
        columns = [
            TableColumn(title: "subject", least: 24, isFlexible: true), TableColumn(title: "what"),
            TableColumn(title: "undone"), TableColumn(title: "undoing"),
            TableColumn(title: "days", isNumber: true),
            TableColumn(title: "", isNumber: true),
            TableColumn(title: "witnesses", least: 20, isFlexible: true),
        ]
        let names = names
        rows = reversals.map { item in
            let sources = LifetimeRows.sources(item.undone.accounts + item.undoing.accounts, related)
            return Self.row(
                names,
                [
                    .string(related.title(of: item.subject)),
                    .string(item.kind.rawValue),
                    .string(item.undone.edtf), .string(item.undoing.edtf), .integer(item.days?.least),
                    .integer(item.days?.most), .string(sources.joined(separator: ", ")),
                ], bar: nil)
        }
    }

    init(plans: [ChurnMeasures.Unfulfilled], _ related: RelatedChanges) {
        names = ["subject", "planned", "is_due", "withdrawn", "witnesses", "quote"]
        columns = [
            TableColumn(title: "subject", least: 24, isFlexible: true), TableColumn(title: "planned"),
            TableColumn(title: "due"), TableColumn(title: "withdrawn"),
            TableColumn(title: "witnesses", least: 16, isFlexible: true),
            TableColumn(title: "quote", least: 24, isFlexible: true),
        ]
        let names = names
        rows = plans.map { item in
            let accounts = [item.plan, item.withdrawal].compactMap { $0 }.flatMap(\.accounts)
            return Self.row(
                names,
                [
                    .string(related.title(of: item.subject)), .text(item.plan?.edtf),
                    .bool(item.isDue), .bool(item.isWithdrawn),
                    .string(LifetimeRows.sources(accounts, related).joined(separator: ", ")),
                    .text(accounts.first.map { related.rows[$0.witness].quote }),
                ], bar: nil)
        }
    }

    /// From so many groups on a picture shows the most told and says that there are more.
    private static let mostBars = 40

    /// SVG.
    func picture(_ notes: ExportNotes) -> [UInt8] {
        if let chart {
            let left = rows.count - chart.bars.count
            let more = left > 0 ? ["\(left) more with fewer changes are in the table alone."] : []
            return chart.svg(notes: notes.lines + more)
        }
        let days = lanes.flatMap(\.lives).flatMap {
            [$0.begin?.first, $0.begin?.last, $0.end?.first, $0.end?.last]
        }
        .compactMap { $0 }
        let from = CivilDate.firstDay(ofMonth: 1, year: days.min()?.year ?? 2000)
        let to = CivilDate.lastDay(ofMonth: 12, year: days.max()?.year ?? 2000)
        return SVG.document(
            Picture(
                title: "Lifetimes \(from.year)–\(to.year)", notes: notes.lines, lanes: lanes,
                eras: PictureBuilder.eras(),
                density: [], from: from, to: to))
    }

    private static let changes = Chart.Noun("change", "changes")
    private static let documents = Chart.Noun("document that tells of it", "documents that tell of them")

    private static func numbers(_ titles: [String]) -> [TableColumn] {
        titles.map { TableColumn(title: $0, isNumber: true) }
    }

    private static func row(_ names: [String], _ values: [JSON], bar: String?) -> OutputRow {
        OutputRow(
            fields: zip(names, values).map { JSON.Member(name: $0, value: $1) },
            cells: values.map { CSV.text($0) } + (bar.map { [$0] } ?? []))
    }

    /// Dark as far as it is sure.
    private static func bar(_ low: Int, _ high: Int, _ most: Int) -> String {
        let sure = low * 40 / most
        return String(repeating: "█", count: sure)
            + String(repeating: "░", count: max(0, high * 40 / most - sure))
    }
}

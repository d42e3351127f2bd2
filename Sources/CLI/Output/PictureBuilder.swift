import Dutch
import Index
import Model
import Relate
import Render

/// Makes a picture and a page of rows.
struct PictureBuilder {
    enum Arrangement: String, CaseIterable { case subject, action }

    /// From so many events on a line for each subject is more than a picture can hold.
    static let mostBySubject = 1500
    /// From so many events on a strip of yearly numbers stands above.
    static let leastForStrip = 100

    let store: TimelineStore
    let filter: TimelineFilter
    let rows: [TimelineRow]
    let notes: ExportNotes
    let arrangement: Arrangement
    private let related: RelatedChanges
    private let lives: [Lifetime]
    /// Where a period begins that labels a thing, by event: its mark stands there, its bar shows the rest.
    private let beginnings: [String: DrawnWindow]
    private var citations: [String: DocumentRow] = [:]

    init(
        _ store: TimelineStore, filter: TimelineFilter, rows: [TimelineRow], notes: ExportNotes, by: Arrangement?
    ) throws(CommandError) {
        self.store = store
        self.filter = filter
        self.rows = rows
        self.notes = notes
        arrangement = by ?? (rows.count > Self.mostBySubject ? .action : .subject)
        related = try RelatedChanges(store)
        let shown = Set(rows.map(\.eventID))
        let finder = related.finder
        // Lives of which an event is shown.
        lives = related.lifetimes(matching: filter).filter { life in
            finder.register.subjects[life.subject].witnesses.contains { shown.contains(finder.witnesses[$0].eventID) }
        }
        var beginnings: [String: DrawnWindow] = [:]
        for life in lives {
            for turn in [life.begin].compactMap({ $0 }) + life.otherBegins {
                for account in turn.accounts where account.source == .period {
                    beginnings[finder.witnesses[account.witness].eventID] = DrawnWindow(
                        account.window.first, account.window.last)
                }
            }
        }
        self.beginnings = beginnings
        let documents = try answering { () throws(IndexError) in try store.documents() }
        citations = Dictionary(documents.map { ($0.documentID, $0) }) { first, _ in first }
    }

    func page() -> Page { Page(picture: picture(), rows: rows.indices.map(row), lives: lives.map(life)) }

    func picture() -> Picture {
        let days = rows.flatMap { [$0.earliest, $0.latest] }.compactMap { $0.flatMap { CivilDate($0) } }
        let first =
            filter.from ?? days.min().map { .firstDay(ofMonth: 1, year: $0.year) } ?? .firstDay(ofMonth: 1, year: 2000)
        let last =
            filter.to ?? days.max().map { .lastDay(ofMonth: 12, year: $0.year) } ?? .lastDay(ofMonth: 12, year: 2000)
        var density: [Picture.Density] = []
        if rows.count >= Self.leastForStrip {
            var tally = YearTally(window: first.year...max(first.year, last.year))
            for row in rows {
                tally.count(
                    earliest: row.earliest.flatMap { CivilDate($0) }, latest: row.latest.flatMap { CivilDate($0) },
                    modifier: row.modifier.flatMap(DateModifier.init(rawValue:)),
                    told: row.documentDate.flatMap { EDTF($0)?.bounds.latest }, document: row.documentID)
            }
            density = tally.years.map { Picture.Density(year: $0.year, low: $0.low, high: $0.high) }
        }
        let undated = rows.filter { $0.earliest == nil && $0.latest == nil }.count
        var lines = notes.lines
        if undated > 0 { lines.append("\(undated) events without a date are in the table alone.") }
        return Picture(
            title: title(first, last), notes: lines, lanes: lanes(), eras: Self.eras(), density: density, from: first,
            to: last)
    }

    private func title(_ first: CivilDate, _ last: CivilDate) -> String {
        let kinds = filter.kinds.map(\.rawValue).sorted().map { $0.split(separator: "_").joined(separator: " ") + "s" }
        let what = kinds.isEmpty ? "Events" : kinds.joined(separator: ", ")
        return what.prefix(1).uppercased() + what.dropFirst() + " \(first.year)–\(last.year)"
    }

    static func eras() -> [Picture.Era] {
        Cabinet.all.compactMap { cabinet in
            CivilDate(cabinet.start).map {
                Picture.Era(name: cabinet.title, first: $0, last: cabinet.end.flatMap { CivilDate($0) })
            }
        }
    }

    private func lanes() -> [Picture.Lane] {
        var subjectOf: [String: Int] = [:]
        for (index, witness) in related.finder.witnesses.enumerated() {
            if let subject = related.finder.register.subjectsOfWitness[index].first {
                subjectOf[witness.eventID] = subject
            }
        }
        var order: [String] = []
        var marks: [String: [Picture.Mark]] = [:]
        var lifeLines: [String: [Picture.Life]] = [:]
        func name(_ row: TimelineRow) -> String {
            switch arrangement {
            case .action: return TimelineRows.what(row).split(separator: "_").joined(separator: " ")
            case .subject:
                if let subject = subjectOf[row.eventID] { return related.finder.register.subjects[subject].title }
                return row.action != nil ? "Measures without a name" : row.actor ?? TimelineRows.what(row)
            }
        }
        for (index, row) in rows.enumerated() {
            let lane = name(row)
            if marks[lane] == nil { order.append(lane) }
            let isDated = row.earliest != nil || row.latest != nil
            marks[lane, default: []] += isDated ? [mark(row, index)] : []
        }
        for (index, life) in lives.enumerated() {
            let title = related.finder.register.subjects[life.subject].title
            let lane = arrangement == .subject ? title : "Lives"
            guard arrangement == .action || marks[lane] != nil else { continue }
            lifeLines[lane, default: []].append(
                Picture.Life(
                    begin: life.begin.map { DrawnWindow($0.window.first, $0.window.last) },
                    end: life.end.map { DrawnWindow($0.window.first, $0.window.last) },
                    title: "\(title), \(life.begin?.edtf ?? "?") to \(life.end?.edtf ?? "no end told")",
                    link: "#l\(index)"))
        }
        if arrangement == .action, lifeLines["Lives"] != nil, rows.count <= Self.mostBySubject { order.append("Lives") }
        let last = "Measures without a name"
        let ordered = order.filter { $0 != last } + order.filter { $0 == last }
        return ordered.map { Picture.Lane(title: $0, lives: lifeLines[$0] ?? [], marks: marks[$0] ?? []) }
            .filter { !$0.marks.isEmpty || !$0.lives.isEmpty }
    }

    private func mark(_ row: TimelineRow, _ index: Int) -> Picture.Mark {
        let shape: Picture.Shape =
            switch row.action {
            case "start", "introduce", "establish", "enter_into_force", "pilot", "agree": .begin
            case "end", "dissolve", "phase_out", "merge": .end
            case nil: .other
            default: .change
            }
        var window = DrawnWindow(row.earliest.flatMap { CivilDate($0) }, row.latest.flatMap { CivilDate($0) })
        if window.last == nil, row.modifier != "after", case .interval(let start, _)? = row.edtf.flatMap({ EDTF($0) }) {
            window.last = start.point?.last
        }
        if window.first == nil, row.modifier != "before", case .interval(_, let end)? = row.edtf.flatMap({ EDTF($0) }) {
            window.first = end.point?.first
        }
        return Picture.Mark(
            window: arrangement == .subject ? beginnings[row.eventID] ?? window : window, shape: shape,
            isPlan: row.action == "announce" || (row.status ?? "done") != "done",
            title: "\(TimelineRows.date(row)): \(TimelineRows.what(row)), \(TimelineRows.subject(row))",
            link: "#e\(index)")
    }

    private func row(_ index: Int) -> Page.Row {
        let row = rows[index]
        let machine: String? = row.edtf.flatMap { text in
            guard case .point(let point)? = EDTF(text), point.qualifier == nil, point.unspecifiedDigits == 0,
                (point.month ?? 1) <= 12
            else { return nil }
            return text
        }
        return Page.Row(
            anchor: "e\(index)", date: TimelineRows.date(row), machineDate: machine,
            what: TimelineRows.what(row).split(separator: "_").joined(separator: " "),
            subject: TimelineRows.subject(row),
            status: row.status ?? "", citation: citation(row), quote: row.quote, isCorrected: row.corrected)
    }

    func citation(_ row: TimelineRow) -> String {
        citations[row.documentID].map { Citation($0, page: row.page).text } ?? TimelineRows.source(row)
    }

    private func life(_ life: Lifetime) -> Page.LifeRow {
        let cells = LifetimeRows.row(life, in: related).cells
        return Page.LifeRow(
            subject: cells[0], begin: cells[1], end: cells[2], years: cells[3], others: cells[4], successor: cells[5],
            witnesses: cells[7])
    }
}

extension Cabinet {
    /// `Balkenende IV`.
    var title: String {
        let words = name.split(separator: " ").map { word in
            ["van", "den", "de"].contains(word) && name.hasPrefix(String(word)) && name != String(word)
                ? word.prefix(1).uppercased() + word.dropFirst() : word.prefix(1).uppercased() + word.dropFirst()
        }
        let numerals = ["", " I", " II", " III", " IV", " V"]
        return words.joined(separator: " ") + (numerals.indices.contains(rank) ? numerals[rank] : "")
    }
}

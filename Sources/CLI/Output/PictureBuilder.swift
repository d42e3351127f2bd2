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

    let filter: TimelineFilter
    let rows: [TimelineRow]
    let notes: ExportNotes
    let arrangement: Arrangement
    private let related: RelatedChanges
    private let lives: [Lifetime]
    /// The days of each row, read once.
    private let days: [DrawnWindow]
    /// Where a period begins that labels a thing, by row: its mark stands there, its bar shows the rest.
    private let beginnings: [Int: DrawnWindow]
    /// The first subject of each row; nil for none.
    private let subjects: [Int?]
    private let citations: CitationBook

    init(
        _ store: TimelineStore, filter: TimelineFilter, rows: [TimelineRow], related: RelatedChanges,
        notes: ExportNotes,
        by: Arrangement?
    ) throws(CommandError) {
        self.filter = filter
        self.rows = rows
        self.notes = notes
        self.related = related
        arrangement = by ?? (rows.count > Self.mostBySubject ? .action : .subject)
        days = rows.map { row in
            DrawnWindow(row.earliest.flatMap { CivilDate($0) }, row.latest.flatMap { CivilDate($0) })
        }
        let finder = related.finder
        let places = Dictionary(rows.enumerated().map { ($1.eventID, $0) }) { first, _ in first }
        let rowOfWitness = finder.witnesses.map { places[$0.eventID] }
        var subjects: [Int?] = Array(repeating: nil, count: rows.count)
        for (row, found) in zip(rowOfWitness, finder.register.subjectsOfWitness) {
            if let row { subjects[row] = found.first }
        }
        self.subjects = subjects
        // Lives of which an event is shown.
        lives = related.lifetimes(matching: filter).filter { life in
            finder.register.subjects[life.subject].witnesses.contains { rowOfWitness[$0] != nil }
        }
        var beginnings: [Int: DrawnWindow] = [:]
        for life in lives {
            for turn in [life.begin].compactMap({ $0 }) + life.otherBegins {
                for account in turn.accounts where account.source == .period {
                    guard let row = rowOfWitness[account.witness] else { continue }
                    beginnings[row] = DrawnWindow(account.window.first, account.window.last)
                }
            }
        }
        self.beginnings = beginnings
        citations = CitationBook(try answering { () throws(IndexError) in try store.uncountedDocuments() }, rows)
    }

    func page() -> Page { Page(picture: picture(), rows: rows.indices.map(row), lives: lives.map(life)) }

    func picture() -> Picture {
        let known = days.flatMap { [$0.first, $0.last] }.compactMap { $0 }
        let first =
            filter.from ?? known.min().map { .firstDay(ofMonth: 1, year: $0.year) } ?? .firstDay(ofMonth: 1, year: 2000)
        let last =
            filter.to ?? known.max().map { .lastDay(ofMonth: 12, year: $0.year) } ?? .lastDay(ofMonth: 12, year: 2000)
        let undated = days.filter { $0.first == nil && $0.last == nil }.count
        var lines = notes.lines
        if undated > 0 { lines.append("\(undated) events without a date are in the table alone.") }
        return Picture(
            title: title(first, last), notes: lines, lanes: lanes(), eras: Self.eras(), density: density(first, last),
            from: first, to: last)
    }

    private func density(_ first: CivilDate, _ last: CivilDate) -> [Picture.Density] {
        guard rows.count >= Self.leastForStrip else { return [] }
        var tally = YearTally(from: first.year, to: max(first.year, last.year))
        var told: [String: CivilDate?] = [:]
        for (row, window) in zip(rows, days) {
            let date = row.documentDate ?? ""
            let day = told[date] ?? EDTF(date)?.bounds.latest
            told[date] = .some(day)
            tally.count(
                earliest: window.first, latest: window.last,
                modifier: row.modifier.flatMap(DateModifier.init(rawValue:)), told: day, documents: [])
        }
        return tally.years.map { Picture.Density(year: $0.year, low: $0.low, high: $0.high) }
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
        var order: [String] = []
        var marks: [String: [Picture.Mark]] = [:]
        var lifeLines: [String: [Picture.Life]] = [:]
        for (index, row) in rows.enumerated() {
            let lane = lane(of: row, index)
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
        let last = Self.nameless
        let ordered = order.filter { $0 != last } + order.filter { $0 == last }
        return ordered.map { Picture.Lane(title: $0, lives: lifeLines[$0] ?? [], marks: marks[$0] ?? []) }
            .filter { !$0.marks.isEmpty || !$0.lives.isEmpty }
    }

    private static let nameless = "Measures without a name"

    private func lane(of row: TimelineRow, _ index: Int) -> String {
        switch arrangement {
        case .action: return TimelineRows.words(of: TimelineRows.what(row))
        case .subject:
            if let subject = subjects[index] { return related.finder.register.subjects[subject].title }
            return row.action != nil ? Self.nameless : row.actor ?? TimelineRows.words(of: TimelineRows.what(row))
        }
    }

    private func mark(_ row: TimelineRow, _ index: Int) -> Picture.Mark {
        let shape: Picture.Shape =
            switch row.action {
            case "start", "introduce", "establish", "enter_into_force", "pilot", "agree": .begin
            case "end", "dissolve", "phase_out", "merge": .end
            case nil: .other
            default: .change
            }
        var window = days[index]
        if window.first == nil || window.last == nil,
            case .interval(let start, let end)? = row.edtf.flatMap({ EDTF($0) })
        {
            if window.last == nil, row.modifier != "after" { window.last = start.point?.last }
            if window.first == nil, row.modifier != "before" { window.first = end.point?.first }
        }
        return Picture.Mark(
            window: arrangement == .subject ? beginnings[index] ?? window : window, shape: shape,
            isPlan: row.action == "announce" || (row.status ?? "done") != "done",
            title: TimelineRows.date(row) + ": " + TimelineRows.words(of: TimelineRows.what(row)) + ", "
                + TimelineRows.subject(row),
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
            what: TimelineRows.words(of: TimelineRows.what(row)),
            subject: TimelineRows.subject(row),
            status: row.status ?? "", citation: citation(row), quote: row.quote, isCorrected: row.corrected)
    }

    func citation(_ row: TimelineRow) -> String { citations.text(of: row) }

    private func life(_ life: Lifetime) -> Page.LifeRow {
        let cells = LifetimeRows.cells(life, in: related)
        return Page.LifeRow(
            subject: cells[0], begin: cells[1], end: cells[2], years: cells[3], others: cells[4], successor: cells[5],
            witnesses: cells[7])
    }
}

extension Cabinet {
    /// `Balkenende IV`.
    var title: String {
        let words = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
        let numerals = ["", " I", " II", " III", " IV", " V"]
        return words.joined(separator: " ") + (numerals.indices.contains(rank) ? numerals[rank] : "")
    }
}

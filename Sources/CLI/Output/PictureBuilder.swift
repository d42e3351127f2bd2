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
    /// From so many events on those of one lane, shape and date are one mark.
    static let mostMarks = 1500
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
    /// The end of a period that a row tells by labelling a thing, by row: its mark stands there, its bar shows the rest.
    private let turns: [Int: Turning]
    /// The first subject of each row; nil for none.
    private let subjects: [Int?]

    /// What a row is in its subject's life.
    private struct Turning {
        var isEnd: Bool
        /// Of a row that tells both ends, the days of this one.
        var window: DrawnWindow?
    }
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
        var turns: [Int: Turning] = [:]
        for life in lives {
            let begins = ([life.begin].compactMap { $0 } + life.otherBegins).map { (false, $0) }
            let ends = ([life.end].compactMap { $0 } + life.otherEnds).map { (true, $0) }
            for (isEnd, turn) in begins + ends {
                for account in turn.accounts where account.source == .period || account.source == .event {
                    guard let row = rowOfWitness[account.witness], subjects[row] == life.subject else { continue }
                    // A row of both ends stands where its action says.
                    if turns[row] != nil, Self.shape(of: rows[row]) != (isEnd ? .end : .begin) { continue }
                    let window = DrawnWindow(account.window.first, account.window.last)
                    turns[row] = Turning(isEnd: isEnd, window: account.source == .period ? window : nil)
                }
            }
        }
        self.turns = turns
        citations = CitationBook(try answering { () throws(IndexError) in try store.uncountedDocuments() }, rows)
    }

    func page() -> Page { Page(picture: picture(isAlone: false), rows: rows.indices.map(row), lives: lives.map(life)) }

    /// - Parameter isAlone: whether it is a file of its own, whose marks carry their quotes themselves.
    func picture(isAlone: Bool) -> Picture {
        let known = days.flatMap { [$0.first, $0.last] }.compactMap { $0 }
        let first =
            filter.from ?? known.min().map { .firstDay(ofMonth: 1, year: min($0.year, filter.to?.year ?? $0.year)) }
            ?? filter.to.map { .firstDay(ofMonth: 1, year: $0.year) } ?? .firstDay(ofMonth: 1, year: 2000)
        // What lies before the window (an open end, an undated row) does not turn the picture round.
        let last =
            filter.to ?? known.max().map { .lastDay(ofMonth: 12, year: max($0.year, first.year)) }
            ?? .lastDay(ofMonth: 12, year: first.year)
        let undated = days.filter { $0.first == nil && $0.last == nil }.count
        var lines = notes.lines
        if rows.isEmpty { lines.append("No events match.") }
        if undated > 0 {
            lines.append("\(undated) events without a date are \(isAlone ? "left out" : "in the table alone").")
        }
        return Picture(
            title: title(first, last), notes: lines, lanes: lanes(isAlone: isAlone), eras: Self.eras(),
            density: density(first, last),
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
                modifier: row.modifier.flatMap(DateModifier.init(rawValue:)), told: day, begin: Self.begin(row),
                documents: [])
        }
        return tally.years.map { Picture.Density(year: $0.year, low: $0.low, high: $0.high) }
    }

    /// The last year that an open stretch can have begun in.
    private static func begin(_ row: TimelineRow) -> Int? {
        guard row.latest == nil, case .interval(let start, _)? = row.edtf.flatMap({ EDTF($0) }) else { return nil }
        return start.point?.last.year
    }

    private func title(_ first: CivilDate, _ last: CivilDate) -> String {
        let kinds = filter.kinds.map(\.rawValue).sorted().map { $0.split(separator: "_").joined(separator: " ") + "s" }
        let what = kinds.isEmpty ? "Events" : kinds.joined(separator: ", ")
        let isOpen = filter.from == nil && filter.to == nil && days.allSatisfy { $0.first == nil && $0.last == nil }
        let years = first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
        return what.prefix(1).uppercased() + what.dropFirst() + (isOpen ? "" : " " + years)
    }

    static func eras() -> [Picture.Era] {
        Cabinet.all.compactMap { cabinet in
            CivilDate(cabinet.start).map {
                Picture.Era(name: cabinet.title, first: $0, last: cabinet.end.flatMap { CivilDate($0) })
            }
        }
    }

    /// What a line of the picture stands for: subjects that bear one name are lines of their own.
    private enum LaneKey: Hashable {
        case subject(Int)
        case words(String)
    }

    private struct MarkKey: Hashable {
        var window: DrawnWindow
        var shape: Picture.Shape
        var isPlan: Bool
    }

    /// - Parameter isAlone: whether no table with the quotes stands under the picture.
    private func lanes(isAlone: Bool) -> [Picture.Lane] {
        var order: [LaneKey] = []
        var marks: [LaneKey: [Picture.Mark]] = [:]
        var lifeLines: [LaneKey: [Picture.Life]] = [:]
        for (index, row) in rows.enumerated() {
            let lane = lane(of: row, index)
            if marks[lane] == nil { order.append(lane) }
            let isDated = row.earliest != nil || row.latest != nil
            marks[lane, default: []] += isDated ? [mark(row, index, isAlone: isAlone)] : []
        }
        let lifeLane = LaneKey.words("Lives")
        for (index, life) in lives.enumerated() {
            let title = related.title(of: life.subject)
            let lane = arrangement == .subject ? LaneKey.subject(life.subject) : lifeLane
            if arrangement == .subject, marks[lane] == nil {
                // Known only from what took its place.
                marks[lane] = []
                order.append(lane)
            }
            // Of a thing of which no more than a planned end is told, that is all there is to draw.
            let end = life.end ?? (life.begin == nil ? life.plannedEnds.first : nil)
            let isPlanned = life.end == nil && end != nil
            lifeLines[lane, default: []].append(
                Picture.Life(
                    begin: life.begin.map { DrawnWindow($0.window.first, $0.window.last) },
                    end: end.map { DrawnWindow($0.window.first, $0.window.last) },
                    title: "\(title), \(life.begin?.edtf ?? "?") to "
                        + (isPlanned ? "a planned end, " : "") + (end?.edtf ?? "no end told")
                        + (isAlone ? quotes(of: life) : ""),
                    link: isAlone ? nil : "#l\(index)", name: arrangement == .action ? title : nil))
        }
        if arrangement == .action, lifeLines[lifeLane] != nil, rows.count <= Self.mostBySubject {
            order.append(lifeLane)
        }
        let last = LaneKey.words(Self.nameless)
        let ordered = order.filter { $0 != last } + order.filter { $0 == last }
        return ordered.map { key in
            let title =
                switch key {
                case .subject(let subject): related.title(of: subject)
                case .words(let words): words
                }
            return Picture.Lane(title: title, lives: lifeLines[key] ?? [], marks: gathered(marks[key] ?? []))
        }.filter { !$0.marks.isEmpty || !$0.lives.isEmpty }
    }

    /// Marks of one shape and date as one, where there are many.
    private func gathered(_ marks: [Picture.Mark]) -> [Picture.Mark] {
        guard rows.count > Self.mostMarks else { return marks }
        var places: [MarkKey: Int] = [:]
        var gathered: [Picture.Mark] = []
        for mark in marks {
            let key = MarkKey(window: mark.window, shape: mark.shape, isPlan: mark.isPlan)
            if let place = places[key] {
                gathered[place].count += 1
            } else {
                places[key] = gathered.count
                gathered.append(mark)
            }
        }
        for place in gathered.indices where gathered[place].count > 1 {
            gathered[place].title = "\(gathered[place].count) events, the first: " + gathered[place].title
        }
        return gathered
    }

    /// The words that prove a life's ends, for a picture without a table.
    private func quotes(of life: Lifetime) -> String {
        [life.begin, life.end].compactMap { $0?.accounts.first }.map { account in
            let row = related.rows[account.witness]
            return "\n“\(row.quote)” " + citation(row)
        }.joined()
    }

    private static let nameless = "Measures without a name"

    private func lane(of row: TimelineRow, _ index: Int) -> LaneKey {
        switch arrangement {
        case .action: return .words(TimelineRows.words(of: TimelineRows.what(row)))
        case .subject:
            if let subject = subjects[index] { return .subject(subject) }
            return .words(
                row.action != nil ? Self.nameless : row.actor ?? TimelineRows.words(of: TimelineRows.what(row)))
        }
    }

    private static func shape(of row: TimelineRow) -> Picture.Shape {
        switch row.action {
        case "start", "introduce", "establish", "enter_into_force", "pilot", "agree": .begin
        case "end", "dissolve", "phase_out", "merge": .end
        case nil: .other
        default: .change
        }
    }

    private func mark(_ row: TimelineRow, _ index: Int, isAlone: Bool) -> Picture.Mark {
        let turn = arrangement == .subject ? turns[index] : nil
        let shape = turn.map { $0.isEnd ? .end : .begin } ?? Self.shape(of: row)
        var window = days[index]
        if window.first == nil || window.last == nil,
            case .interval(let start, let end)? = row.edtf.flatMap({ EDTF($0) })
        {
            if window.last == nil, row.modifier != "after" { window.last = start.point?.last }
            if window.first == nil, row.modifier != "before" { window.first = end.point?.first }
        }
        return Picture.Mark(
            window: turn?.window ?? window, shape: shape,
            isPlan: row.action == "announce" || (row.status ?? "done") != "done",
            title: TimelineRows.date(row) + ": " + TimelineRows.words(of: TimelineRows.what(row)) + ", "
                + TimelineRows.subject(row) + (row.corrected ? " (corrected by hand)" : "")
                + (isAlone ? "\n“\(row.quote)” " + citation(row) : ""),
            link: isAlone ? nil : "#e\(index)")
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
        let cells = LifetimeRows.cells(life, in: related, source: citations.source)
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

import Index
import Model
import Relate

/// What `churn` counts as one: a policy change with all that tell of it, or an event of another kind.
struct CountedChange {
    /// The telling that stands for it.
    var row: TimelineRow
    /// The first and last day it can have been on; nil at an open end.
    var first: CivilDate?
    var last: CivilDate?
    /// Documents that tell of it, by id.
    var documents: Set<String>
    /// Whether one of them tells it as done, and not as planned alone.
    var isDone: Bool
    /// What changed, by its place among the subjects and by the name it is shown under.
    var subjects: [(id: Int, title: String)]

    /// - Parameters:
    ///   - filter: its window chooses among the changes, the rest among the tellings.
    ///   - related: nil for kinds other than policy changes, of which each event is one.
    static func all(
        _ store: TimelineStore, _ filter: TimelineFilter, _ related: RelatedChanges?
    ) throws(CommandError) -> [CountedChange] {
        var tellings = filter
        (tellings.from, tellings.to, tellings.includesUndated) = (nil, nil, true)
        let rows = try answering { () throws(IndexError) in try store.briefEvents(matching: tellings) }
        var changes: [CountedChange] = []
        if let related {
            let asked = Set(rows.map(\.eventID))
            for told in related.finder.changes(where: { asked.contains($0.eventID) }) {
                changes += [CountedChange(told, related)].compactMap { $0 }
            }
        } else {
            changes = rows.map(CountedChange.init)
        }
        return changes.filter { $0.touches(filter) }
    }

    private init?(_ told: ToldChange, _ related: RelatedChanges) {
        guard let place = told.witnesses.first else { return nil }
        row = related.rows[place]
        (first, last) = (told.window.first, told.window.last)
        documents = Set(told.witnesses.map { related.rows[$0].documentID })
        isDone = told.witnesses.contains { related.finder.witnesses[$0].status == .done }
        subjects = related.finder.register.subjectsOfWitness[place].map {
            (id: $0, title: related.title(of: $0))
        }
    }

    private init(_ row: TimelineRow) {
        self.row = row
        first = row.earliest.flatMap { CivilDate($0) }
        last = row.latest.flatMap { CivilDate($0) }
        if last == nil, row.modifier == "since", case .interval(let start, _)? = row.edtf.flatMap({ EDTF($0) }) {
            last = start.point?.last
        }
        documents = [row.documentID]
        isDone = row.status ?? "done" == "done"
        subjects = []
    }

    /// The days it can have been on, as ``YearTally`` takes them: an open end runs to the day of the document that tells
    /// it, an open beginning through its last year alone; nil without a date.
    var span: (first: CivilDate, last: CivilDate, isSure: Bool)? {
        let told = row.documentDate.flatMap { EDTF($0)?.bounds.latest }
        switch (first, last) {
        case (let first?, let last?): return (first, last, true)
        case (let first?, nil): return (first, max(first, told ?? first), false)
        case (nil, let last?): return (.firstDay(ofMonth: 1, year: last.year), last, false)
        case (nil, nil): return nil
        }
    }

    /// Whether the days it can have been on touch the window.
    private func touches(_ filter: TimelineFilter) -> Bool {
        guard filter.from != nil || filter.to != nil else { return true }
        guard first != nil || last != nil else { return false }
        if let from = filter.from, let last, last < from { return false }
        if let to = filter.to, let first, first > to { return false }
        return true
    }
}

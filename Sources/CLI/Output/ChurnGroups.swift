import Dutch
import Index
import Model
import Relate

/// Changes counted by something else than years.
struct ChurnGroups {
    struct Group {
        var name: String
        var low: Int
        var high: Int
        /// Documents that tell of them.
        var documents: Int
        /// Documents dated there; nil where a group is no stretch of time.
        var published: Int?
    }

    let by: String
    var groups: [Group]

    init(_ changes: [CountedChange], _ documents: [DocumentRow], by: ChurnCommand.By, filter: TimelineFilter) {
        self.by = by.rawValue
        groups = []
        switch by {
        case .cabinet: byCabinet(changes, documents, filter)
        case .year: byYear(changes, documents, filter)
        case .subject: count(changes) { $0.subjects.map { (.subject($0.id), $0.title) } }
        case .action: count(changes) { Self.word($0.row.action ?? $0.row.stance ?? $0.row.kind) }
        case .level: count(changes) { Self.word($0.row.level ?? "none") }
        }
    }

    /// What a group stands for: subjects that bear one name are groups of their own.
    private enum Key: Hashable {
        case subject(Int)
        case word(String)
    }

    private static func word(_ word: String) -> [(Key, String)] { [(.word(word), word)] }

    private mutating func count(_ changes: [CountedChange], by keys: (CountedChange) -> [(Key, String)]) {
        var counts: [Key: (name: String, sure: Int, all: Int, documents: Set<String>)] = [:]
        for change in changes {
            for (key, name) in keys(change) {
                counts[key, default: (name, 0, 0, [])].all += 1
                // A plan is told, but has not happened.
                if change.isDone { counts[key]?.sure += 1 }
                counts[key]?.documents.formUnion(change.documents)
            }
        }
        groups = counts.values.map {
            Group(name: $0.name, low: $0.sure, high: $0.all, documents: $0.documents.count)
        }.sorted { ($1.high, $0.name) < ($0.high, $1.name) }
    }

    private mutating func byYear(
        _ changes: [CountedChange], _ documents: [DocumentRow], _ filter: TimelineFilter
    ) {
        var tally = YearTally(from: filter.from?.year, to: filter.to?.year)
        for change in changes {
            tally.count(
                earliest: change.first, latest: change.last,
                modifier: change.row.modifier.flatMap(DateModifier.init(rawValue:)),
                told: change.row.documentDate.flatMap { EDTF($0)?.bounds.latest }, documents: change.documents)
        }
        var published: [Int: Int] = [:]
        for day in documents.compactMap(Self.published) { published[day.year, default: 0] += 1 }
        groups = tally.years.map { year in
            Group(
                name: String(year.year), low: year.low, high: year.high, documents: year.documents,
                published: published[year.year] ?? 0)
        }
    }

    /// The first day a document can be of; nil for one that another took the place of.
    private static func published(_ document: DocumentRow) -> CivilDate? {
        if document.outcome == "superseded" || document.outcome == "duplicate" { return nil }
        return document.documentDate.flatMap { EDTF($0)?.bounds.earliest }
    }

    /// The cabinets with their first and last days, and what lies before the first that is known.
    private static let terms: [(name: String, first: CivilDate?, last: CivilDate?)] = {
        let known = Cabinet.all.map { cabinet in
            (cabinet.title, CivilDate(cabinet.start), cabinet.end.flatMap { CivilDate($0) }?.adding(days: -1))
        }
        guard let first = known.first else { return [] }
        return [("before \(first.0)", nil, first.1?.adding(days: -1))] + known
    }()

    private mutating func byCabinet(
        _ changes: [CountedChange], _ documents: [DocumentRow], _ filter: TimelineFilter
    ) {
        let days = documents.compactMap(Self.published)
        for (name, first, last) in Self.terms {
            if let from = filter.from, let last, last < from { continue }
            if let to = filter.to, let first, first > to { continue }
            var group = Group(name: name, low: 0, high: 0, documents: 0, published: 0)
            var told: Set<String> = []
            for change in changes {
                guard let span = change.span, first.map({ span.last >= $0 }) ?? true,
                    last.map({ span.first <= $0 }) ?? true
                else { continue }
                group.high += 1
                told.formUnion(change.documents)
                if span.isSure, first.map({ span.first >= $0 }) ?? true, last.map({ span.last <= $0 }) ?? true {
                    group.low += 1
                }
            }
            group.documents = told.count
            group.published =
                days.filter { day in first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true }.count
            if group.high > 0 || group.published ?? 0 > 0 { groups.append(group) }
        }
    }
}

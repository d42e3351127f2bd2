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
        var first: CivilDate?
    }

    let by: String
    var groups: [Group]

    init(
        _ rows: [TimelineRow], _ related: RelatedChanges?, _ documents: [DocumentRow],
        by: ChurnCommand.By,
        filter: TimelineFilter
    ) {
        self.by = by.rawValue
        groups = []
        switch by {
        case .cabinet: byCabinet(rows, documents, filter)
        case .subject:
            var names: [String: [String]] = [:]
            if let related {
                for (index, witness) in related.finder.witnesses.enumerated() {
                    names[witness.eventID] = related.finder.register.subjectsOfWitness[index]
                        .map { related.finder.register.subjects[$0].title }
                }
            }
            count(rows) { names[$0.eventID] ?? [] }
        case .action: count(rows) { [$0.action ?? $0.stance ?? $0.kind] }
        default: count(rows) { [$0.level ?? "none"] }
        }
    }

    private mutating func count(_ rows: [TimelineRow], by names: (TimelineRow) -> [String]) {
        var counts: [String: (sure: Int, all: Int, documents: Set<String>)] = [:]
        for row in rows {
            for name in names(row) {
                counts[name, default: (0, 0, [])].all += 1
                // A plan is told, but has not happened.
                if row.status ?? "done" == "done" { counts[name]?.sure += 1 }
                counts[name]?.documents.insert(row.documentID)
            }
        }
        groups = counts.map {
            Group(
                name: $0.key, low: $0.value.sure, high: $0.value.all, documents: $0.value.documents.count)
        }.sorted { ($1.high, $0.name) < ($0.high, $1.name) }
    }

    private mutating func byCabinet(
        _ rows: [TimelineRow], _ documents: [DocumentRow], _ filter: TimelineFilter
    ) {
        for cabinet in Cabinet.all {
            guard let first = CivilDate(cabinet.start) else { continue }
            let next = cabinet.end.flatMap { CivilDate($0) }
            let last = next?.adding(days: -1)
            if let from = filter.from, let last, last < from { continue }
            if let to = filter.to, first > to { continue }
            var group = Group(
                name: cabinet.title, low: 0, high: 0, documents: 0, published: 0, first: first)
            var told: Set<String> = []
            for row in rows {
                let earliest = row.earliest.flatMap { CivilDate($0) }
                var latest = row.latest.flatMap { CivilDate($0) }
                if latest == nil, row.modifier == "since",
                    case .interval(let start, _)? = row.edtf.flatMap({ EDTF($0) })
                {
                    latest = start.point?.last
                }
                guard earliest != nil || latest != nil else { continue }
                if let latest, latest < first { continue }
                if let earliest, let last, earliest > last { continue }
                group.high += 1
                told.insert(row.documentID)
                if let earliest, let latest, earliest >= first, last.map({ latest <= $0 }) ?? true {
                    group.low += 1
                }
            }
            group.documents = told.count
            group.published =
                documents.filter { document in
                    guard document.outcome != "superseded",
                        let day = document.documentDate.flatMap({ EDTF($0)?.bounds.earliest })
                    else { return false }
                    return day >= first && last.map { day <= $0 } ?? true
                }.count
            if group.high > 0 || group.published ?? 0 > 0 { groups.append(group) }
        }
    }
}

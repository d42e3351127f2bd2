import Index
import Model
import Relate

/// The policy changes of a store with the subjects and lives they make up.
struct RelatedChanges {
    let rows: [TimelineRow]
    let finder: LifetimeFinder
    /// Shown names that several subjects bear.
    private let shared: Set<String>

    /// All changes of the store: what is asked for chooses what is shown, not what is related.
    ///
    /// - Parameters:
    ///   - isBrief: whether the rows lack what stands around their quotes.
    ///   - earlier: the changes that an earlier state told; nil for the present one.
    ///   - documents: those of that state; nil for the present ones.
    init(
        _ store: TimelineStore, isBrief: Bool = true, earlier: [TimelineRow]? = nil, documents: Set<String>? = nil
    ) throws(CommandError) {
        var changes = try answering { () throws(IndexError) in
            try store.changes(isBrief: isBrief, includingSuperseded: earlier != nil)
        }
        if let earlier {
            let known = Dictionary(changes.map { ($0.row.eventID, $0) }) { first, _ in first }
            changes = earlier.map { row in
                // Whether the subject opens its sentence is only known of what still says the same.
                if let same = known[row.eventID], same.row.subject == row.subject {
                    var change = same
                    change.row = row
                    return change
                }
                let same = known[row.eventID].flatMap { $0.row.quote == row.quote ? $0 : nil }
                return ChangeRow(
                    row: row, law: known[row.eventID]?.law, opensSentence: false, subjectPlace: same?.subjectPlace,
                    told: row.documentDate.flatMap { EDTF($0)?.bounds.latest?.description })
            }
        }
        let definitions = try answering { () throws(IndexError) in try store.abbreviations(in: documents) }
        rows = changes.map(\.row)
        finder = LifetimeFinder(
            changes.map(Self.witness),
            definitions: definitions.map { Definition(documentID: $0.documentID, short: $0.short, long: $0.long) })
        var seen: Set<String> = []
        var shared: Set<String> = []
        for subject in finder.register.subjects where !seen.insert(subject.title).inserted {
            shared.insert(subject.title)
        }
        self.shared = shared
    }

    /// The name a subject is shown under; with its document where another one bears the same.
    func title(of subject: Int) -> String {
        let subject = finder.register.subjects[subject]
        guard shared.contains(subject.title) else { return subject.title }
        // A proper name that two things bear is told apart by who first tells of it.
        let document = subject.documentID ?? subject.witnesses.first.map { finder.witnesses[$0].documentID }
        guard let document else { return subject.title }
        return "\(subject.title) (in \(document.prefix(8)))"
    }

    private static func witness(_ change: ChangeRow) -> Witness {
        let row = change.row
        return Witness(
            eventID: row.eventID, documentID: row.documentID,
            action: row.action.flatMap(PolicyChange.Action.init(rawValue:)) ?? .amend,
            status: row.status.flatMap(PolicyChange.Status.init(rawValue:)) ?? .done,
            level: row.level.flatMap(PolicyChange.Level.init(rawValue:)) ?? .national, subject: row.subject ?? "",
            opensSentence: change.opensSentence, law: change.law, successor: row.successor,
            predecessor: row.predecessor, edtf: row.edtf.flatMap { EDTF($0) },
            modifier: row.modifier.flatMap(DateModifier.init(rawValue:)),
            earliest: row.earliest.flatMap { CivilDate($0) },
            latest: row.latest.flatMap { CivilDate($0) }, dateSource: DateSource(rawValue: row.dateSource) ?? .explicit,
            quote: row.quote, subjectPlace: change.subjectPlace, told: change.told.flatMap { CivilDate($0) },
            tail: change.tail, sentence: change.sentence, start: change.start)
    }

    /// Lives to show: of proper names, and of descriptions of which one document tells both ends.
    func lifetimes(matching filter: TimelineFilter = TimelineFilter(), all: Bool = false) -> [Lifetime] {
        finder.lifetimes.filter { life in
            let subject = finder.register.subjects[life.subject]
            guard all || subject.isName || (life.begin != nil && life.end != nil) else { return false }
            return touches(life, filter)
        }
    }

    private func touches(_ life: Lifetime, _ filter: TimelineFilter) -> Bool {
        if let from = filter.from, let last = life.end?.window.last, last < from { return false }
        // Of some lives no more is told than a planned end.
        let told = life.begin ?? life.end ?? life.plannedEnds.first
        if let to = filter.to, let first = told?.window.first, first > to { return false }
        return true
    }

    /// The subjects that some events speak of, or name beside what they speak of.
    func subjects(of events: Set<String>) -> Set<Int> {
        var found: Set<Int> = []
        for subject in finder.register.subjects
        where subject.witnesses.contains(where: { events.contains(finder.witnesses[$0].eventID) }) {
            found.insert(subject.id)
        }
        return found
    }

    /// Whether a plan, or what is told of its withdrawal, lies in the window asked for.
    func touches(_ item: ChurnMeasures.Unfulfilled, _ filter: TimelineFilter) -> Bool {
        guard filter.from != nil || filter.to != nil else { return true }
        guard let window = (item.plan ?? item.withdrawal)?.window, window.first != nil || window.last != nil else {
            return false
        }
        if let from = filter.from, let last = window.last, last < from { return false }
        if let to = filter.to, let first = window.first, first > to { return false }
        return true
    }
}

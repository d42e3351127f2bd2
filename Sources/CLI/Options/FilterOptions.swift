import ArgumentParser
import Index
import Model

/// Which events are meant.
struct FilterOptions: ParsableArguments {
    @Option(help: "From this year, month or day on: 1991, 1991-05, 1991-05-03.")
    var from: String?

    @Option(help: "Up to and including this year, month or day.")
    var to: String?

    @Option(help: "Kinds, divided by commas: policy-change, finding, statistic, quantity.")
    var kind: String?

    @Option(help: ArgumentHelp("Events whose subject or words hold these words.", valueName: "words"))
    var about: String?

    @Option(help: "Who found it or did it, as the row names them.")
    var actor: String?

    @Option(help: "observation, conclusion, judgement, recommendation, agreement or disagreement.")
    var stance: Finding.Stance?

    @Option(help: "start, introduce, establish, amend, merge, replace, end …")
    var action: PolicyChange.Action?

    @Option(help: "done, planned, conditional or withdrawn.")
    var status: PolicyChange.Status?

    @Option(help: "national, regional or local.")
    var level: PolicyChange.Level?

    @Option(
        help: """
            One document: its id or the beginning of it, its identifier (kst-29544-807), its path or the file's name.
            """)
    var document: String?

    func validate() throws {
        for typed in [from, to].compactMap({ $0 }) where TimelineFilter.day(typed, end: .first) == nil {
            throw ValidationError("“\(typed)” is no date: write 1991, 1991-05 or 1991-05-03.")
        }
        if let first, let last, last < first {
            throw ValidationError("--from \(from ?? "") lies after --to \(to ?? ""): change them round.")
        }
        _ = try kinds()
    }

    var first: CivilDate? { from.flatMap { TimelineFilter.day($0, end: .first) } }
    var last: CivilDate? { to.flatMap { TimelineFilter.day($0, end: .last) } }

    /// The kinds named; empty means all.
    func kinds() throws -> Set<Event.Kind> {
        var kinds: Set<Event.Kind> = []
        for name in (kind ?? "").split(separator: ",") {
            let plain = name.split(separator: "-").joined(separator: "_").split(separator: " ").joined()
            guard let found = Event.Kind(rawValue: plain) else {
                throw ValidationError("“\(name)” is no kind: one of policy-change, finding, statistic, quantity.")
            }
            kinds.insert(found)
        }
        return kinds
    }

    /// The conditions, with the document's name looked up.
    func filter(in store: TimelineStore) throws -> TimelineFilter {
        var filter = TimelineFilter(from: first, to: last, kinds: try kinds())
        if let about {
            let query = SearchQuery(about)
            if let message = query.message { Messages.print("tijdlijn: \(message)") }
            if query.isEmpty {
                throw CommandError("--about “\(about)” holds nothing to look for.", status: .usage)
            }
            filter.about = try answering { () throws(IndexError) in try store.widened(query) }
        }
        filter.actor = actor
        filter.stance = stance
        filter.action = action
        filter.status = status
        filter.level = level
        if let document {
            filter.document = try answering { () throws(IndexError) in try store.document(document).documentID }
        }
        return filter
    }
}

extension Finding.Stance: ExpressibleByArgument {}
extension PolicyChange.Action: ExpressibleByArgument {
    /// Also takes hyphens: `enter-into-force`.
    public init?(argument: String) {
        self.init(rawValue: argument.split(separator: "-").joined(separator: "_"))
    }
}
extension PolicyChange.Status: ExpressibleByArgument {}
extension PolicyChange.Level: ExpressibleByArgument {}

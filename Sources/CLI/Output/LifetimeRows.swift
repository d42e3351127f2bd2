import Index
import Relate

/// Lives in the forms they are printed in.
enum LifetimeRows {
    static let names = [
        "subject", "names", "begin", "begin_earliest", "begin_latest", "begin_documents", "other_begins", "end",
        "end_earliest", "end_latest", "end_documents", "other_ends", "planned_ends", "state", "days_least", "days_most",
        "successors", "predecessors", "last_seen", "documents", "witnesses",
    ]

    static let columns = [
        TableColumn(title: "subject", least: 24, isFlexible: true), TableColumn(title: "from"),
        TableColumn(title: "to"), TableColumn(title: "years", isNumber: true),
        TableColumn(title: "also told", least: 9, isFlexible: true),
        TableColumn(title: "then", least: 12, isFlexible: true), TableColumn(title: "documents", isNumber: true),
        TableColumn(title: "witnesses", least: 20, isFlexible: true),
    ]

    static func row(_ life: Lifetime, in related: RelatedChanges) -> OutputRow {
        let subject = related.finder.register.subjects[life.subject]
        let turns = turns(life)
        let accounts = turns.flatMap(\.accounts)
        let documents = Set(accounts.map { related.rows[$0.witness].documentID })
        let fields: [JSON] = [
            .string(related.title(of: life.subject)), .array(subject.names.map { .string($0.text) }),
            .text(life.begin?.edtf), .text(life.begin?.window.first?.description),
            .text(life.begin?.window.last?.description), .integer(life.begin?.documents),
            .array(life.otherBegins.map { .string($0.edtf) }), .text(life.end?.edtf),
            .text(life.end?.window.first?.description), .text(life.end?.window.last?.description),
            .integer(life.end?.documents), .array(life.otherEnds.map { .string($0.edtf) }),
            .array(life.plannedEnds.map { .string($0.edtf) }), .string(life.state.rawValue),
            .integer(life.days?.least), .integer(life.days?.most),
            .array(life.successors.map { neighbour($0, related) }),
            .array(life.predecessors.map { neighbour($0, related) }), .text(life.lastSeen?.description),
            .int(documents.count),
            .array(turns.flatMap { turn in turn.accounts.map { account($0, turn, life, related) } }),
        ]
        return OutputRow(
            fields: zip(names, fields).map { JSON.Member(name: $0, value: $1) }, cells: cells(life, in: related))
    }

    /// What a person reads of it, in the order of ``columns``.
    ///
    /// - Parameter source: how a witness's place is written.
    static func cells(
        _ life: Lifetime, in related: RelatedChanges, source: (TimelineRow) -> String = { TimelineRows.source($0) }
    ) -> [String] {
        let accounts = turns(life).flatMap(\.accounts)
        let documents = Set(accounts.map { related.rows[$0.witness].documentID }).count
        let wide = { (turn: Turn?, word: String) in
            (turn?.accounts ?? []).map(\.edtf).filter { $0.contains("/") && $0 != turn?.edtf }.map { "\(word) \($0)" }
        }
        let others =
            life.otherBegins.map { "from \($0.edtf)" } + wide(life.begin, "from")
            + life.otherEnds.map { "to \($0.edtf)" }
            + wide(life.end, "to") + life.plannedEnds.map { "planned to \($0.edtf)" }
        return [
            related.title(of: life.subject), life.begin?.edtf ?? "?", life.end?.edtf ?? "…",
            years(life), others.joined(separator: ", "),
            life.successors.map(\.name).joined(separator: ", "), String(documents),
            sources(accounts, related, source).joined(separator: ", "),
        ]
    }

    /// All that is told of its ends.
    private static func turns(_ life: Lifetime) -> [Turn] {
        [life.begin, life.end].compactMap { $0 } + life.otherBegins + life.otherEnds + life.plannedEnds
    }

    /// `7`, or `6–8` where the dates leave it open; an end that is not told leaves it empty.
    static func years(_ life: Lifetime) -> String {
        guard let (least, most) = life.years else { return "" }
        return least == most ? String(least) : "\(least)–\(most)"
    }

    /// Each document once, by its shortest name.
    static func sources(
        _ accounts: [Turn.Account], _ related: RelatedChanges,
        _ source: (TimelineRow) -> String = { TimelineRows.source($0) }
    ) -> [String] {
        var names: [String] = []
        for account in accounts {
            let name = source(related.rows[account.witness])
            if !names.contains(name) { names.append(name) }
        }
        return names
    }

    private static func neighbour(_ neighbour: Lifetime.Neighbour, _ related: RelatedChanges) -> JSON {
        .members([
            "name": .string(neighbour.name),
            "source": .string(neighbour.witness == nil ? "table" : "text"),
            "event_id": neighbour.witness.map { .string(related.rows[$0].eventID) },
        ])
    }

    private static func account(
        _ account: Turn.Account, _ turn: Turn, _ life: Lifetime, _ related: RelatedChanges
    ) -> JSON {
        let row = related.rows[account.witness]
        let isBegin = life.begin == turn || life.otherBegins.contains(turn)
        return .members([
            "turn": .string(isBegin ? "begin" : life.plannedEnds.contains(turn) ? "planned end" : "end"),
            "edtf": .string(account.edtf), "told_as": .string(account.source.rawValue),
            "event_id": .string(row.eventID), "source": .string(TimelineRows.source(row)),
            "quote": .string(row.quote),
        ])
    }
}

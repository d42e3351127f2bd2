import Index
import Relate

/// All that is known of one subject.
enum SubjectText {
    static func fields(_ subject: Subject, _ related: RelatedChanges) -> [JSON.Member] {
        let lives = related.finder.lifetimes(of: subject.id)
        return [
            .init(name: "subject", value: .string(subject.title)), .init(name: "is_name", value: .bool(subject.isName)),
            .init(
                name: "names",
                value: .array(
                    subject.names.map {
                        .members([
                            "name": .string($0.text), "witnesses": .int($0.witnesses), "documents": .int($0.documents),
                        ])
                    })),
            .init(
                name: "links",
                value: .array(
                    subject.links.map {
                        .members([
                            "name": .string($0.name), "same_as": .string($0.other),
                            "reason": .string($0.reason.rawValue),
                            "document_id": .text($0.documentID),
                        ])
                    })),
            .init(
                name: "lifetimes",
                value: .array(lives.map { .object(Array(LifetimeRows.row($0, in: related).fields.dropFirst(2))) })),
            .init(
                name: "changes",
                value: .array(subject.witnesses.map { .object(TimelineRows.row(related.rows[$0]).fields) })),
        ]
    }

    static func lines(_ subject: Subject, _ related: RelatedChanges) -> [String] {
        var lines = [subject.title + (subject.isName ? "" : "  (a description in one document)")]
        for name in subject.names {
            lines.append("  named “\(name.text)” \(name.witnesses)× in \(counted(name.documents, "document"))")
        }
        for link in subject.links where link.name != link.other { lines.append("  " + reason(link)) }
        for life in related.finder.lifetimes(of: subject.id) {
            lines.append("  life \(life.begin?.edtf ?? "?") – \(life.end?.edtf ?? "…")" + after(life))
            let turns: [(String, Turn)] =
                [life.begin].compactMap { $0 }.map { ("begins", $0) }
                + life.otherBegins.map { ("also told: begins", $0) }
                + [life.end].compactMap { $0 }.map { ("ends", $0) } + life.otherEnds.map { ("also told: ends", $0) }
                + life.plannedEnds.map { ("planned to end", $0) }
            for (what, turn) in turns {
                lines.append("    \(what) \(turn.edtf), \(counted(turn.documents, "document"))")
                for account in turn.accounts {
                    let row = related.rows[account.witness]
                    lines.append("      \(TimelineRows.source(row)): “\(row.quote)”  \(row.eventID)")
                }
            }
        }
        lines.append("  all that is told, in order of time")
        for index in subject.witnesses {
            let row = related.rows[index]
            lines.append(
                "    \(TimelineRows.date(row))  \(TimelineRows.what(row)) (\(row.status ?? ""))  \(TimelineRows.source(row)): “\(row.quote)”"
            )
        }
        return lines
    }

    private static func after(_ life: Lifetime) -> String {
        var text = LifetimeRows.years(life).isEmpty ? "" : ", \(LifetimeRows.years(life)) years"
        for next in life.successors { text += ", then \(next.name)" + (next.witness == nil ? " (table)" : "") }
        for last in life.predecessors { text += ", after \(last.name)" }
        return text
    }

    private static func reason(_ link: Subject.Link) -> String {
        switch link.reason {
        case .definition: "“\(link.name)” stands for “\(link.other)”, as document \(link.documentID ?? "") defines it"
        case .agreement: "“\(link.name)” stands for “\(link.other)” in every document that defines it"
        case .shortForm:
            "“\(link.name)” is short for “\(link.other)”, the only such name in document \(link.documentID ?? "")"
        case .law: "“\(link.name)” is \(link.other)"
        case .bill: "“\(link.name)” is a bill for \(link.other)"
        case .table: "“\(link.name)” is “\(link.other)”: table of facts"
        }
    }

    static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

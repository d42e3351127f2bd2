import GRDB
import Model

/// The columns of `event` and their values, in one order.
enum EventColumns {
    static let inserted =
        ["key", "documentId", "passageId"] + own + shown + ["sentence"]

    /// What the timeline shows of the text around an event.
    static let shown = ["page", "section", "quote", "prefix", "suffix"]

    static let own = [
        "kind", "start", "end", "sentenceStart", "sentenceEnd", "edtf", "modifier", "earliest", "latest", "precision",
        "dateSource", "dateBasis", "confidence", "rule", "action", "status", "level", "subject", "subjectStart",
        "subjectEnd", "actor", "successor", "predecessor", "law", "stance", "polarity", "low", "high", "value", "unit",
        "qualifier", "whole", "measure", "n", "change", "role",
    ]

    /// Values of ``own``.
    static func values(_ event: Event) -> [DatabaseValue] {
        [
            sql(event.kind), sql(event.span.start), sql(event.span.end), sql(event.sentence.start),
            sql(event.sentence.end), sql(event.date.edtf?.description), sql(event.date.modifier),
            sql(event.date.earliest), sql(event.date.latest), sql(event.date.precision), sql(event.date.source),
            sql(event.date.basis), sql(event.confidence), sql(event.rule),
        ] + details(event.details)
    }

    private static func details(_ details: Event.Details) -> [DatabaseValue] {
        let none = DatabaseValue.null
        switch details {
        case .policyChange(let change):
            return [
                sql(change.action), sql(change.status), sql(change.level), sql(change.subject),
                sql(change.subjectSpan?.start), sql(change.subjectSpan?.end), sql(change.actor), sql(change.successor),
                sql(change.predecessor), sql(change.law), none, none, none, none, none, none, none, none, none, none,
                none, none,
            ]
        case .finding(let finding):
            return [
                none, none, none, none, none, none, sql(finding.actor), none, none, none, sql(finding.stance),
                sql(finding.polarity), none, none, none, none, none, none, none, none, none, sql(finding.role),
            ]
        case .statistic(let share):
            return [
                none, none, none, none, none, none, none, none, none, none, none, none, sql(share.low), sql(share.high),
                none, sql("%"), sql(share.qualifier), sql(share.whole), sql(share.measure), sql(share.n),
                sql(share.isChange), sql(share.role),
            ]
        case .quantity(let quantity):
            return [
                none, none, none, none, none, none, none, none, none, none, none, none, none, sql(quantity.high),
                sql(quantity.value), sql(quantity.unit), sql(quantity.qualifier), none, none, none, none,
                sql(quantity.role),
            ]
        }
    }
}

extension EventColumns {
    /// Columns of ``own`` that hold real numbers.
    static let reals: Set<String> = ["confidence", "low", "high", "value"]

    /// ``Event/key(in:copy:)`` of an event as its row tells it.
    static func key(of columns: [String: DatabaseValue], in sha256: String, copy: Int) -> String {
        func text(_ column: String) -> String? { columns[column].flatMap { String.fromDatabaseValue($0) } }
        func real(_ column: String) -> Double? { columns[column].flatMap { Double.fromDatabaseValue($0) } }
        func whole(_ column: String) -> Int { columns[column].flatMap { Int.fromDatabaseValue($0) } ?? -1 }
        var hash = ContentHash()
        hash.feed(sha256)
        hash.feed(text("kind"))
        hash.feed(whole("start"))
        hash.feed(whole("end"))
        hash.feed(text("edtf"))
        switch text("kind") {
        case "policy_change":
            hash.feed(text("action"))
            hash.feed(text("subject"))
            hash.feed(text("status"))
        case "finding":
            hash.feed(text("actor"))
            hash.feed(text("stance"))
        case "statistic":
            hash.feed(real("low"))
            hash.feed(real("high"))
        default:
            hash.feed(real("value"))
            hash.feed(text("unit"))
        }
        hash.feed(copy)
        return hash.hexadecimal
    }
}

extension Event {
    /// The event's identifier: a hash of the document's bytes, the words it stands on and what it says of them.
    ///
    /// - Parameter copy: tells events apart that agree in all of it.
    func key(in sha256: String, copy: Int) -> String {
        var hash = ContentHash()
        hash.feed(sha256)
        hash.feed(kind.rawValue)
        hash.feed(span.start)
        hash.feed(span.end)
        hash.feed(date.edtf?.description)
        switch details {
        case .policyChange(let change):
            hash.feed(change.action.rawValue)
            hash.feed(change.subject)
            hash.feed(change.status.rawValue)
        case .finding(let finding):
            hash.feed(finding.actor)
            hash.feed(finding.stance.rawValue)
        case .statistic(let share):
            hash.feed(share.low)
            hash.feed(share.high)
        case .quantity(let quantity):
            hash.feed(quantity.value)
            hash.feed(quantity.unit)
        }
        hash.feed(copy)
        return hash.hexadecimal
    }
}

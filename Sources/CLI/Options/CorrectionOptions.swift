import ArgumentParser
import Foundation
import Index
import Model
import Pipeline

/// What a person says of an event.
struct CorrectionOptions: ParsableArguments {
    @Option(help: "EDTF: 2012, 2012-05, 2012-05-03, 2002/2009, 2014/.., ../1991; empty takes it away.")
    var date: String?

    @Option(help: "start, mid, end, since, after, before; empty takes it away.")
    var modifier: String?

    @Option(help: "start, introduce, establish, amend, merge, replace, end …")
    var action: PolicyChange.Action?

    @Option(help: "What changed.")
    var subject: String?

    @Option(help: "done, planned, conditional or withdrawn.")
    var status: PolicyChange.Status?

    @Option(help: "national, regional or local.")
    var level: PolicyChange.Level?

    @Option(help: "Who found it or did it.")
    var actor: String?

    @Option(help: "observation, conclusion, judgement, recommendation, agreement or disagreement.")
    var stance: Finding.Stance?

    @Option(help: "What took its place.")
    var successor: String?

    @Option(help: "What it took the place of.")
    var predecessor: String?

    @Option(help: "Of a share, in percent; the least of a range.")
    var low: Double?

    @Option(help: "Of a share, in percent; the most of a range.")
    var high: Double?

    @Option(help: "Of a quantity.")
    var value: Double?

    @Option(help: "Of a quantity: EUR, NLG or what is counted.")
    var unit: String?

    func validate() throws {
        if let date, !date.isEmpty, EDTF(date) == nil {
            throw ValidationError("“\(date)” is no EDTF date: write 2012, 2012-05-03, 2002/2009, 2014/.. or ../1991.")
        }
        if let modifier, !modifier.isEmpty, DateModifier(rawValue: modifier) == nil {
            throw ValidationError("“\(modifier)” is no modifier: one of start, mid, end, since, after, before.")
        }
        if subject?.isEmpty ?? false { throw ValidationError("A change has a subject: give one, or reject the event.") }
    }

    var fields: CorrectionFields {
        var fields = CorrectionFields()
        fields.edtf = date
        fields.modifier = modifier
        fields.action = action?.rawValue
        fields.subject = subject
        fields.status = status?.rawValue
        fields.level = level?.rawValue
        fields.actor = actor
        fields.stance = stance?.rawValue
        fields.successor = successor
        fields.predecessor = predecessor
        fields.low = low
        fields.high = high
        fields.value = value
        fields.unit = unit
        return fields
    }

    /// Throws where a field does not belong to a kind of event, or the ends of a share stand the wrong way round.
    func check(kind: String) throws(CommandError) {
        let options: [(name: String, isGiven: Bool, kinds: Set<Event.Kind>)] = [
            ("--action", action != nil, [.policyChange]), ("--subject", subject != nil, [.policyChange]),
            ("--status", status != nil, [.policyChange]), ("--level", level != nil, [.policyChange]),
            ("--successor", successor != nil, [.policyChange]), ("--predecessor", predecessor != nil, [.policyChange]),
            ("--actor", actor != nil, [.policyChange, .finding]), ("--stance", stance != nil, [.finding]),
            ("--low", low != nil, [.statistic]), ("--high", high != nil, [.statistic, .quantity]),
            ("--value", value != nil, [.quantity]), ("--unit", unit != nil, [.quantity]),
        ]
        let own = Event.Kind(rawValue: kind)
        if let wrong = options.first(where: { option in option.isGiven && !(own.map(option.kinds.contains) ?? false) })
        {
            let right = options.filter { option in own.map(option.kinds.contains) ?? false }.map(\.name)
            throw CommandError(
                "A \(kind.split(separator: "_").joined(separator: " ")) has no \(wrong.name).",
                remedy: "It has --date, --modifier, \(right.joined(separator: ", ")).", status: .usage)
        }
        if let low, let high, low > high {
            throw CommandError(
                "--low \(JSON.digits(low)) lies above --high \(JSON.digits(high)).", remedy: "Change them round.",
                status: .usage)
        }
    }
}

/// Who says so, and why.
struct Responsibility: ParsableArguments {
    @Option(help: "Why; it is kept with the correction.")
    var reason: String

    @Option(name: .customLong("by"), help: "Your name; else $TIJDLIJN_NAME.")
    var name: String?

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("Give the reason in a few words: --reason “…”.") }
        if author.isEmpty { throw ValidationError("Say who corrects: --by NAME, or set $TIJDLIJN_NAME.") }
    }

    var author: String { name ?? ProcessInfo.processInfo.environment["TIJDLIJN_NAME"] ?? "" }
}

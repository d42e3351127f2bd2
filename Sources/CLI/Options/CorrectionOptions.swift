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

    @Option(help: "Of a quantity: EUR, gulden or what is counted.")
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
        fields.edtf = date.map { EDTF($0)?.description ?? $0 }
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

    /// Throws where what is said cannot be said of such an event.
    ///
    /// - Parameters:
    ///   - row: the event as it stands; nil for one that is added.
    func check(_ word: Correction.Kind, kind: String, of row: TimelineRow? = nil) throws(CommandError) {
        var original = CorrectionFields()
        (original.low, original.high, original.value) = (row?.low, row?.high, row?.value)
        original.change = row?.change
        guard let flaw = fields.flaw(word, of: kind, original: original) else { return }
        throw CommandError(flaw.reason, remedy: flaw.remedy, status: .usage)
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
        if author.allSatisfy(\.isWhitespace) {
            throw ValidationError("Say who corrects: --by NAME, or set $TIJDLIJN_NAME.")
        }
    }

    var author: String { name ?? ProcessInfo.processInfo.environment["TIJDLIJN_NAME"] ?? "" }
}

import Dutch
import Model

/// Finds policy changes: first those that a label dates, then those of running prose.
enum ChangeFinder {
    static let rules: [any Rule.Type] = [LabelledItemRule.self]
    static let cues: [Cues] = ChangeLexicon.cues

    /// The changes of a document, in the order of the text.
    ///
    /// Cost: linear; a sentence without a cue is passed over by its features.
    static func events(in reading: Reading) -> [Event] {
        var log = ChangeLog(isOn: false)
        return events(in: reading, only: nil, log: &log)
    }

    /// Why a change was or was not seen in a sentence, a line a step.
    static func trace(in reading: Reading, sentence: SentenceView) -> [String] {
        var log = ChangeLog(isOn: true)
        let found = events(in: reading, only: sentence, log: &log)
        if found.isEmpty { log.note("no change kept") }
        for event in found {
            guard case .policyChange(let change) = event.details else { continue }
            log.note(
                "\(event.rule): \(change.action.rawValue) ‘\(change.subject)’ \(event.date.edtf?.description ?? "no date")"
                    + " \(change.status.rawValue)")
        }
        return log.lines
    }

    private static func events(in reading: Reading, only: SentenceView?, log: inout ChangeLog) -> [Event] {
        let labels = LabelMap(reading)
        var changes: [Change] = []
        var block = -1
        for index in reading.sentences.indices {
            let sentence = reading.sentences[index]
            if sentence.block != block {
                block = sentence.block
            }
            guard only == nil || only?.span == sentence.span else { continue }
            guard let label = labels.label(of: sentence) else { continue }
            changes += LabelledItemRule.changes(in: sentence, label: label, of: reading, log: &log)
        }
        return changes.compactMap { $0.event(in: reading) }
    }
}

/// What `explain` tells of a sentence; nothing is kept where nobody asks.
struct ChangeLog {
    let isOn: Bool
    private(set) var lines: [String] = []

    init(isOn: Bool) { self.isOn = isOn }

    mutating func note(_ line: @autoclosure () -> String) {
        if isOn { lines.append(line()) }
    }
}

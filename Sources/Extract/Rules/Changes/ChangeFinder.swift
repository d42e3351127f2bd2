import Dutch
import Model

/// Finds policy changes: first those that a label dates, then those of running prose.
enum ChangeFinder {
    static let rules: [any Rule.Type] = [
        LabelledItemRule.self, AttributiveChangeRule.self, VerbChangeRule.self, NominalChangeRule.self,
        AnnouncementRule.self, NoLongerRule.self,
    ]
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
        var prose = ProseFinder(reading)
        for (index, sentence) in reading.sentences.enumerated() {
            guard let only else {
                let found = self.changes(in: index, sentence, labels, &prose, reading, log: &log)
                if !found.isEmpty { changes += found }
                continue
            }
            if sentence.span.start > only.span.start { break }
            var noted = ChangeLog(isOn: log.isOn && only.span == sentence.span)
            let found = self.changes(in: index, sentence, labels, &prose, reading, log: &noted)
            if only.span == sentence.span {
                changes += found
                log.append(noted)
            }
        }
        return changes.compactMap { $0.event(in: reading) }
    }

    private static func changes(
        in index: Int, _ sentence: SentenceView, _ labels: LabelMap, _ prose: inout ProseFinder, _ reading: Reading,
        log: inout ChangeLog
    ) -> [Change] {
        guard reading.document.blocks.indices.contains(sentence.block) else { return [] }
        let label = labels.label(of: sentence)
        switch reading.document.blocks[sentence.block].kind {
        case .figureText where label != nil, .titleBlock where label?.isApart ?? false: break
        case .heading, .footnote, .figureText, .titleBlock, .caption:
            log.note("no change is read from a heading, note, caption, figure or letterhead")
            return []
        default: break
        }
        if let label {
            let found = LabelledItemRule.changes(in: sentence, label: label, of: reading, log: &log)
            if !found.isEmpty { return found }
        }
        if label == nil, !sentence.features.isDisjoint(with: ProseFinder.gate),
            reading.temporalPlaces(in: sentence.span).count > 1, let inside = LabelMap.inside(sentence, reading)
        {
            let found = LabelledItemRule.changes(in: sentence, label: inside, of: reading, log: &log)
            if !found.isEmpty { return found }
        }
        return prose.changes(in: index, label: label?.date, log: &log)
    }
}

/// What `explain` tells of a sentence; nothing is kept where nobody asks.
struct ChangeLog {
    let isOn: Bool
    private(set) var lines: [String] = []

    init(isOn: Bool) { self.isOn = isOn }

    mutating func append(_ other: ChangeLog) { lines += other.lines }

    mutating func note(_ line: @autoclosure () -> String) {
        if isOn { lines.append(line()) }
    }
}

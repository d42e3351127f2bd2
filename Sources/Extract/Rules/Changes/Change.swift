import Dutch
import Model

/// A change as a rule sees it, in tokens.
struct Change: Sendable {
    var action: ChangeKind
    /// The words that prove it: a clause or an item.
    var tokens: Range<Int>
    var subject: NounPhrase
    var date: EventDate
    var status: PolicyChange.Status = .done
    var sentence: SentenceView
    var rule: String
    /// By its conditions; ``ChangeReliability`` says what the grade is worth.
    var grade: Double
    var actor: String?
    var successor: NounPhrase?
    var predecessor: NounPhrase?

    /// The event; nil where no word of the subject is left.
    func event(in reading: Reading) -> Event? {
        guard !subject.tokens.isEmpty, !tokens.isEmpty, let kind = PolicyChange.Action(rawValue: action.rawValue) else {
            return nil
        }
        let span = reading.tokens.span(tokens)
        let subjectSpan = reading.tokens.span(subject.tokens)
        let law = reading.references(in: subjectSpan).first { $0.kind == .law }?.identifier
        let details = PolicyChange(
            action: kind, subject: reading.document.text[subjectSpan], subjectSpan: subjectSpan, status: status,
            level: ChangeLevel.level(of: self, in: reading), actor: actor, successor: words(successor, reading),
            predecessor: words(predecessor, reading), law: law)
        return Event(
            span: span, sentence: sentence.span, date: date, details: .policyChange(details),
            confidence: ChangeReliability.confidence(grade: grade), rule: rule)
    }

    private func words(_ phrase: NounPhrase?, _ reading: Reading) -> String? {
        phrase.map { reading.document.text[reading.tokens.span($0.tokens)] }
    }

    /// Whether another rule told the same of the same thing at the same time.
    func tellsSame(as other: Change) -> Bool {
        action == other.action && subject.tokens == other.subject.tokens && date == other.date
    }
}

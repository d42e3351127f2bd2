/// Something the timeline holds: a policy change, a finding, a share or a quantity, with the words that prove it.
public struct Event: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case policyChange = "policy_change"
        case finding, statistic, quantity
    }

    /// What only one kind of event has.
    public enum Details: Hashable, Codable, Sendable {
        case policyChange(PolicyChange)
        case finding(Finding)
        case statistic(Statistic)
        case quantity(Quantity)
    }

    /// The words that prove it.
    public var span: Span
    /// The sentence or list item it stands in.
    public var sentence: Span
    public var date: EventDate
    public var details: Details
    /// 0...1: the share of events found by the same rule under the same conditions that were right on the corpus.
    public var confidence: Double
    public var rule: String

    public init(
        span: Span, sentence: Span, date: EventDate, details: Details, confidence: Double, rule: String
    ) {
        self.span = span
        self.sentence = sentence
        self.date = date
        self.details = details
        self.confidence = confidence
        self.rule = rule
    }

    public var kind: Kind {
        switch details {
        case .policyChange: .policyChange
        case .finding: .finding
        case .statistic: .statistic
        case .quantity: .quantity
        }
    }
}

/// A law, programme, organisation, budget or measure that came, changed or went.
public struct PolicyChange: Hashable, Codable, Sendable {
    public enum Action: String, Hashable, Codable, Sendable, CaseIterable {
        case announce, start, introduce, establish
        case enterIntoForce = "enter_into_force"
        case amend, evaluate, merge, rename, replace
        case phaseOut = "phase_out"
        case end, dissolve, agree, fund, pilot, reorganise
    }
    public enum Status: String, Hashable, Codable, Sendable, CaseIterable {
        case done, planned, conditional, withdrawn
    }
    public enum Level: String, Hashable, Codable, Sendable, CaseIterable {
        case national, regional, local
    }

    public var action: Action
    /// What changed, verbatim, without its article.
    public var subject: String
    /// Where those words stand.
    public var subjectSpan: Span?
    public var status: Status
    public var level: Level
    public var actor: String?
    public var successor: String?
    public var predecessor: String?
    /// The law's identifier: `law:wet-suwi`.
    public var law: String?

    public init(
        action: Action, subject: String, subjectSpan: Span? = nil, status: Status = .done, level: Level = .national,
        actor: String? = nil, successor: String? = nil, predecessor: String? = nil, law: String? = nil
    ) {
        self.action = action
        self.subject = subject
        self.subjectSpan = subjectSpan
        self.status = status
        self.level = level
        self.actor = actor
        self.successor = successor
        self.predecessor = predecessor
        self.law = law
    }
}

/// What an inspectorate, researcher or party observed, concluded, judged or recommends.
public struct Finding: Hashable, Codable, Sendable {
    public enum Stance: String, Hashable, Codable, Sendable, CaseIterable {
        case observation, conclusion, judgement, recommendation, agreement, disagreement
    }
    public enum Polarity: String, Hashable, Codable, Sendable, CaseIterable {
        case positive, negative, mixed
    }

    /// Canonical name, several joined by `; `; nil where nobody is named.
    public var actor: String?
    public var stance: Stance
    public var polarity: Polarity?
    /// The part of the document it stands in: `bevindingen`, `conclusies`, `zienswijze`, `aanbevelingen`, `reactie`.
    public var role: String?
    /// Of a recommendation, agreement or disagreement: the reports it speaks of, under the names by which two documents
    /// can agree on them: `kst-31839-216`, `title:werk aan de uitvoering`.
    public var reports: [String]
    /// The recommendation's number in its report: `aanbeveling 3`.
    public var number: Int?
    /// Of a reaction: where the recommendation of the same document begins that it points at, a byte of the text.
    public var answers: Int?

    public init(
        actor: String?, stance: Stance, polarity: Polarity? = nil, role: String? = nil, reports: [String] = [],
        number: Int? = nil, answers: Int? = nil
    ) {
        self.actor = actor
        self.stance = stance
        self.polarity = polarity
        self.role = role
        self.reports = reports
        self.number = number
        self.answers = answers
    }

    /// Whether it answers what somebody else recommends.
    public var isReaction: Bool { stance == .agreement || stance == .disagreement }
}

/// A word beside a number that loosens it.
public enum Qualifier: String, Hashable, Codable, Sendable, CaseIterable {
    case about, over, under
    case atLeast = "at_least"
    case atMost = "at_most"
}

/// A share, in percent.
public struct Statistic: Hashable, Codable, Sendable {
    public var low: Double
    public var high: Double
    public var qualifier: Qualifier?
    /// Of what, verbatim: `van de gemeenten`.
    public var whole: String?
    /// What share it is, in a few verbatim words.
    public var measure: String?
    /// Sample size.
    public var n: Int?
    /// Whether the number is a growth or a fall, not a level.
    public var isChange: Bool
    /// `norm` where law or policy sets the number, `target` where it is aimed at, `percentagePoint`; else nil.
    public var role: String?

    public init(
        low: Double, high: Double, qualifier: Qualifier? = nil, whole: String? = nil, measure: String? = nil,
        n: Int? = nil, isChange: Bool = false, role: String? = nil
    ) {
        self.low = low
        self.high = high
        self.qualifier = qualifier
        self.whole = whole
        self.measure = measure
        self.n = n
        self.isChange = isChange
        self.role = role
    }
}

/// Money or a count that a policy sets or reports.
public struct Quantity: Hashable, Codable, Sendable {
    public var value: Double
    /// The upper end of a range.
    public var high: Double?
    /// `EUR`, `gulden`, another coin's name, or the head noun verbatim.
    public var unit: String
    public var qualifier: Qualifier?
    /// `target` or `reported`; nil where the text does not settle it.
    public var role: String?

    public init(value: Double, high: Double? = nil, unit: String, qualifier: Qualifier? = nil, role: String? = nil) {
        self.value = value
        self.high = high
        self.unit = unit
        self.qualifier = qualifier
        self.role = role
    }
}

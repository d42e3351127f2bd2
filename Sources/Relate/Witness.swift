import Model

/// What one document says of one change: the unit that lives are made of.
public struct Witness: Hashable, Sendable {
    /// The event's id in its store.
    public var eventID: String
    public var documentID: String
    public var action: PolicyChange.Action
    public var status: PolicyChange.Status
    public var level: PolicyChange.Level
    /// Verbatim.
    public var subject: String
    /// Whether the subject opens its sentence, where a capital proves nothing.
    public var opensSentence: Bool
    /// `law:wet-suwi`.
    public var law: String?
    public var successor: String?
    public var predecessor: String?
    public var edtf: EDTF?
    public var modifier: DateModifier?
    /// The first and last day it can mean; nil at an open or unknown end.
    public var earliest: CivilDate?
    public var latest: CivilDate?
    public var dateSource: DateSource
    public var quote: String
    /// The last day that the document can be of; nil where it states none.
    public var told: CivilDate?

    public init(
        eventID: String, documentID: String, action: PolicyChange.Action, status: PolicyChange.Status = .done,
        level: PolicyChange.Level = .national, subject: String, opensSentence: Bool = false, law: String? = nil,
        successor: String? = nil, predecessor: String? = nil, edtf: EDTF? = nil, modifier: DateModifier? = nil,
        earliest: CivilDate? = nil, latest: CivilDate? = nil, dateSource: DateSource = .explicit, quote: String = "",
        told: CivilDate? = nil
    ) {
        self.eventID = eventID
        self.documentID = documentID
        self.action = action
        self.status = status
        self.level = level
        self.subject = subject
        self.opensSentence = opensSentence
        self.law = law
        self.successor = successor
        self.predecessor = predecessor
        self.edtf = edtf
        self.modifier = modifier
        self.earliest = earliest
        self.latest = latest
        self.dateSource = dateSource
        self.quote = quote
        self.told = told
    }
}

/// An abbreviation as one document defines it.
public struct Definition: Hashable, Sendable {
    public var documentID: String
    /// `RPA`.
    public var short: String
    /// `Regionale Arbeidsmarkt Platforms`.
    public var long: String

    public init(documentID: String, short: String, long: String) {
        self.documentID = documentID
        self.short = short
        self.long = long
    }
}

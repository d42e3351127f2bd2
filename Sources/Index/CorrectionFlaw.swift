import Model

/// Why a person's word on an event is not taken.
public enum CorrectionFlaw: Hashable, Sendable {
    // Of what is said.
    case kind(String)
    case date(String)
    case years(String)
    case field(Event.Kind, String)
    case word(field: String, String)
    case noNumber(String)
    case share(String)
    case control(field: String)
    case crossingEnds
    case crossingValue
    case incomplete(Event.Kind)
    case nothing
    // Of who says it, why, and of which words.
    case reason
    case author
    case document
    case place

    /// One sentence.
    public var reason: String {
        switch self {
        case .kind(let name): "“\(name)” is no kind of event."
        case .date(let text): "“\(text)” is no EDTF date."
        case .years(let text):
            "“\(text)” lies outside the years \(EDTF.years.lowerBound) to \(EDTF.years.upperBound)."
        case .field(let kind, let name): "A \(Self.name(kind)) has no \(name)."
        case .word(let field, let text): "“\(text)” is no \(field)."
        case .noNumber(let field): "The \(field) is no number."
        case .share(let field): "A share lies between 0 and 100 percent, and \(field) does not."
        case .control(let field): "The \(field) holds a control character."
        case .crossingEnds: "The low end lies above the high one."
        case .crossingValue: "The value lies above its high end."
        case .incomplete(let kind): "A \(Self.name(kind)) wants \(Self.needs(kind))."
        case .nothing: "It says nothing to be otherwise."
        case .reason: "It gives no reason."
        case .author: "Nobody says so."
        case .document: "It names no document."
        case .place: "Its quote does not fit the place that it names."
        }
    }

    /// What to do, by the options of the command line.
    public var remedy: String {
        switch self {
        case .kind: "One of policy_change, finding, statistic, quantity."
        case .date: "Write 2012, 2012-05-03, 2002/2009, 2014/.. or ../1991."
        case .years: "Write the year in four digits, as the words have it."
        case .field(let kind, _): Self.fields(of: kind)
        case .word: "The values of each option are listed by: tijdlijn correct --help"
        case .noNumber: "Write it as 12.5."
        case .share: "Write it in percent; only a share of change may be any number."
        case .control: "Type it without: words on one line."
        case .crossingEnds: "Give both ends: --low and --high."
        case .crossingValue: "Give both ends: --value and --high."
        case .incomplete(let kind): Self.fields(of: kind)
        case .nothing: "Give --date, --action, --subject …"
        case .reason: "Give the reason in a few words: --reason “…”."
        case .author: "Say who corrects: --by NAME, or set $TIJDLIJN_NAME."
        case .document, .place: "Take the line as tijdlijn corrections --export FILE wrote it."
        }
    }

    /// A kind of event, as people call it.
    private static func name(_ kind: Event.Kind) -> String {
        switch kind {
        case .policyChange: "change"
        case .finding: "finding"
        case .statistic: "share"
        case .quantity: "quantity"
        }
    }

    /// What an event of the kind cannot do without.
    private static func needs(_ kind: Event.Kind) -> String {
        switch kind {
        case .policyChange: "an action and a subject"
        case .finding: "a stance"
        case .statistic: "a low end"
        case .quantity: "a value"
        }
    }

    private static func fields(of kind: Event.Kind) -> String {
        let own =
            switch kind {
            case .policyChange: "--action, --subject, --status, --level, --actor, --successor and --predecessor"
            case .finding: "--stance and --actor"
            case .statistic: "--low and --high, in percent"
            case .quantity: "--value, --high and --unit"
            }
        return "It has --date and --modifier, and \(own)."
    }
}

/// A date expression found in the text, resolved as far as the text settles it.
public struct TemporalMention: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case date, period, duration, set
        case parliamentaryYear = "parliamentary_year"
    }

    /// The expression, as the guide's `text` wants it: with `sinds` or `tot`, without `in`, `op` or `per`.
    public var span: Span
    public var kind: Kind
    /// ``EventDate/edtf`` is nil for durations, sets and what the text leaves open.
    public var date: EventDate
    /// ISO 8601 (`P3Y`), for durations.
    public var duration: String?
    /// Inside a bibliographic reference, the name of a law or report, an identifier or a web address.
    public var isInReference: Bool
    /// A year or period that labels what follows it: `2002-2009: …` or a heading that is a year.
    public var isLabel: Bool
    public var rule: String

    public init(
        span: Span, kind: Kind, date: EventDate, duration: String? = nil, isInReference: Bool = false,
        isLabel: Bool = false, rule: String
    ) {
        self.span = span
        self.kind = kind
        self.date = date
        self.duration = duration
        self.isInReference = isInReference
        self.isLabel = isLabel
        self.rule = rule
    }
}

/// A citation of an official document, a law, a report, or an identifier of another kind.
public struct Reference: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case kamerstuk, dossier, staatsblad, staatscourant, tractatenblad, handelingen, law, article, report
        case parliamentDocument, caseLaw, webAddress, letterMark, phone, bankAccount, postcode, other
    }

    public var span: Span
    public var kind: Kind
    /// Canonical: `kst-29544-807`, `stb-2014-366`, `law:wet-suwi:10`; nil for a report cited by name.
    public var identifier: String?
    /// Verbatim, where it is cited by its title.
    public var title: String?
    /// Whether the guide's `reference` layer holds it; others only keep dates and amounts out of their span.
    public var isCitation: Bool
    public var rule: String

    public init(
        span: Span, kind: Kind, identifier: String?, title: String? = nil, isCitation: Bool = true, rule: String
    ) {
        self.span = span
        self.kind = kind
        self.identifier = identifier
        self.title = title
        self.isCitation = isCitation
        self.rule = rule
    }
}

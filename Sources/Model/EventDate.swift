/// What EDTF does not say of a date: `begin`, `medio`, `sinds` …
public enum DateModifier: String, Hashable, Codable, Sendable, CaseIterable {
    case start, mid, end, since, after, before
}

/// What settled a date.
public enum DateSource: String, Hashable, Codable, Sendable, CaseIterable {
    /// The words of the statement itself.
    case explicit
    /// The year before a bullet or in a heading.
    case label
    /// An expression resolved against the document's date or a date beside it.
    case relative
    /// The document's own date.
    case document
    /// A date that a person supplied for the document.
    case supplied
}

/// How fine a date is.
public enum DatePrecision: String, Hashable, Codable, Sendable, CaseIterable {
    case day, month, season, quarter, half, year, schoolYear, parliamentaryYear, decade, century, period
}

/// The date of an event: what was said in EDTF, and the days it can mean.
public struct EventDate: Hashable, Codable, Sendable {
    /// EDTF as the guide writes it; nil where the text does not settle it.
    public var edtf: EDTF?
    public var modifier: DateModifier?
    /// The first day it can mean, inclusive; nil at an open or unknown end.
    public var earliest: CivilDate?
    /// The last day it can mean, inclusive; nil at an open or unknown end.
    public var latest: CivilDate?
    public var precision: DatePrecision?
    public var source: DateSource
    /// Why it was resolved so, in a few words that `explain` prints: `year of the document's date`.
    public var basis: String?

    public init(
        edtf: EDTF?, modifier: DateModifier? = nil, earliest: CivilDate? = nil, latest: CivilDate? = nil,
        precision: DatePrecision? = nil, source: DateSource, basis: String? = nil
    ) {
        self.edtf = edtf
        self.modifier = modifier
        self.earliest = earliest
        self.latest = latest
        self.precision = precision
        self.source = source
        self.basis = basis
    }
}

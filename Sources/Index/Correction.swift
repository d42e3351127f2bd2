import Foundation
import GRDB
import Model

/// What a person says of an event; nil leaves what the program said, an empty string takes it away.
public struct CorrectionFields: Hashable, Codable, Sendable {
    public var edtf: String?
    public var modifier: String?
    public var action: String?
    public var subject: String?
    public var status: String?
    public var level: String?
    public var actor: String?
    public var stance: String?
    public var successor: String?
    public var predecessor: String?
    public var low: Double?
    public var high: Double?
    public var value: Double?
    public var unit: String?
    /// Of what the program said of a share: whether it tells by how much something changed, and so may be any number.
    ///
    /// No person says it, and no identifier is made of it.
    public var change: Bool?

    public init() {}

    /// The fields that are texts, by their columns.
    var texts: [(column: String, value: String?)] {
        [
            ("modifier", modifier), ("action", action), ("subject", subject), ("status", status), ("level", level),
            ("actor", actor), ("stance", stance), ("successor", successor), ("predecessor", predecessor),
            ("unit", unit),
        ]
    }

    var numbers: [(column: String, value: Double?)] { [("low", low), ("high", high), ("value", value)] }

    public var isEmpty: Bool {
        edtf == nil && texts.allSatisfy { $0.value == nil } && numbers.allSatisfy { $0.value == nil }
    }

    /// The ends of a share under a correction: one that was one number stays one where one end is corrected, and ends never
    /// cross.
    static func ends(_ low: Double?, _ high: Double?, under other: CorrectionFields) -> (low: Double?, high: Double?) {
        guard let low, let high else { return (other.low ?? low, other.high ?? high) }
        if other.low == nil, other.high == nil { return (low, high) }
        let isOne = low == high
        let least = other.low ?? (isOne ? other.high : nil) ?? low
        let most = other.high ?? (isOne ? other.low : nil) ?? high
        return (min(least, most), max(least, most))
    }

    /// The columns of an event that a correction changes, with their new values.
    ///
    /// - Parameter columns: the event's, by name; `low`, `high`, `edtf` and `modifier` are looked at.
    func overlay(on columns: [String: DatabaseValue]) -> [String: DatabaseValue] {
        var changed: [String: DatabaseValue] = ["corrected": 1.databaseValue]
        for field in texts {
            if let value = field.value { changed[field.column] = value.isEmpty ? .null : value.databaseValue }
        }
        for field in numbers { if let value = field.value { changed[field.column] = value.databaseValue } }
        func real(_ column: String) -> Double? { columns[column].flatMap { Double.fromDatabaseValue($0) } }
        func text(_ column: String) -> String? { columns[column].flatMap { String.fromDatabaseValue($0) } }
        if low != nil || high != nil, real("low") != nil {
            let ends = CorrectionFields.ends(real("low"), real("high"), under: self)
            changed["low"] = sql(ends.low)
            changed["high"] = sql(ends.high)
        }
        if edtf != nil || modifier != nil {
            let date = EventDate(corrected: edtf ?? text("edtf"), modifier: modifier ?? text("modifier"))
            changed["edtf"] = sql(date.edtf?.description)
            changed["earliest"] = sql(date.earliest)
            changed["latest"] = sql(date.latest)
            changed["precision"] = sql(date.precision)
        }
        return changed
    }

    /// The other's fields where it has them.
    func overlaid(with other: CorrectionFields) -> CorrectionFields {
        var fields = self
        fields.edtf = other.edtf ?? edtf
        fields.modifier = other.modifier ?? modifier
        fields.action = other.action ?? action
        fields.subject = other.subject ?? subject
        fields.status = other.status ?? status
        fields.level = other.level ?? level
        fields.actor = other.actor ?? actor
        fields.stance = other.stance ?? stance
        fields.successor = other.successor ?? successor
        fields.predecessor = other.predecessor ?? predecessor
        (fields.low, fields.high) = CorrectionFields.ends(low, high, under: other)
        fields.value = other.value ?? value
        fields.unit = other.unit ?? unit
        return fields
    }
}

/// A person's word over the program's: an event corrected, rejected or added, tied to the words it stands on.
public struct Correction: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable { case correct, reject, add }

    public var kind: Kind
    /// First 16 hexadecimal digits of the document's SHA-256.
    public var document: String
    /// `kst-29544-807`: by which a newer copy of the document is known.
    public var identifier: String?
    /// The event as it was called when the correction was made.
    public var event: String?
    /// `policy_change` …
    public var eventKind: String
    /// UTF-8 bytes of the document's text as it then was.
    public var start: Int
    public var end: Int
    public var quote: String
    public var prefix: String
    public var suffix: String
    /// What the program said.
    public var original: CorrectionFields
    public var fields: CorrectionFields
    public var reason: String
    public var author: String
    /// ISO 8601, UTC.
    public var madeAt: String

    /// Derived from what it says.
    var key: String {
        var hash = ContentHash()
        for part in [kind.rawValue, document, eventKind, quote, prefix, suffix, reason, author] { hash.feed(part) }
        hash.feed(start)
        for side in [original, fields] {
            hash.feed(side.edtf)
            for text in side.texts { hash.feed(text.value) }
            for number in side.numbers { hash.feed(number.value) }
        }
        return hash.hexadecimal
    }
}

/// A correction and how it stands in the text as it is now.
public struct CorrectionRow: Hashable, Sendable {
    public var id: String
    public var correction: Correction
    /// `position`, `context`, `quote`; `none` where it no longer fits.
    public var fit: String
    /// Why it does not fit; nil where it does.
    public var misfit: String?
    /// The event it shows in; nil for a rejected one and where it does not fit.
    public var eventID: String?
}

extension EDTF {
    /// The bounds with `begin`, `medio` and `eind` of a year taken as the annotation rules take them: January to March,
    /// May to August, October to December; thirds of a month.
    func bounds(_ modifier: DateModifier?) -> (earliest: CivilDate?, latest: CivilDate?) {
        let whole = bounds
        guard case .point(let point) = self, let modifier, let first = whole.earliest, let last = whole.latest else {
            return whole
        }
        switch modifier {
        case .since, .after: return (first, nil)
        case .before: return (nil, last)
        case .start, .mid, .end:
            if point.month == nil, point.unspecifiedDigits == 0 {
                let months = modifier == .start ? (1, 3) : modifier == .mid ? (5, 8) : (10, 12)
                return (
                    .firstDay(ofMonth: months.0, year: point.year), .lastDay(ofMonth: months.1, year: point.year)
                )
            }
            let third = (last.dayNumber - first.dayNumber + 1) / 3
            if third == 0 { return whole }
            switch modifier {
            case .start: return (first, first.adding(days: third - 1))
            case .mid: return (first.adding(days: third), last.adding(days: -third))
            default: return (last.adding(days: 1 - third), last)
            }
        }
    }
}

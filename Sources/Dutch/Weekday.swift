/// The days of the week; raw values are those of ISO 8601, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
    case maandag = 1
    case dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag

    /// Full name, and the two letters that stand before a date (`ma 3 mei`), folded.
    public var spellings: [String] { [String(describing: self), String(String(describing: self).prefix(2))] }

    private static let table: [String: Weekday] = {
        var table: [String: Weekday] = [:]
        for day in allCases { for name in day.spellings { table[name] = day } }
        return table
    }()

    /// The day of a folded word.
    public static func named(_ folded: String) -> Weekday? { table[folded] }
}

/// The days of the week; raw values are those of ISO 8601, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
    case maandag = 1
    case dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag

    /// Full name, and the short forms that stand before a date (`ma 3 mei`, `woe. 4 juni`), folded.
    public var spellings: [String] {
        let name = String(describing: self)
        let longer: [String] =
            switch self {
            case .maandag: []
            case .dinsdag: ["dins"]
            case .woensdag: ["woe", "woens"]
            case .donderdag: ["don"]
            case .vrijdag: ["vrij"]
            case .zaterdag: ["zat"]
            case .zondag: ["zon"]
            }
        return [name, String(name.prefix(2))] + longer
    }

    private static let table: [String: Weekday] = {
        var table: [String: Weekday] = [:]
        for day in allCases { for name in day.spellings { table[name] = day } }
        return table
    }()

    /// The day of a folded word.
    public static func named(_ folded: String) -> Weekday? { table[folded] }
}

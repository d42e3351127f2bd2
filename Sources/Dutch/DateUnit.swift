/// Units in which stretches of time are counted.
public enum DateUnit: String, CaseIterable, Sendable {
    case day, week, month, quarter, third, half, year, decade, century

    /// Folded names, singular and plural.
    public var names: [String] {
        switch self {
        case .day: ["dag", "dagen", "werkdag", "werkdagen", "kalenderdagen"]
        case .week: ["week", "weken"]
        case .month: ["maand", "maanden", "kalendermaand", "kalendermaanden"]
        case .quarter: ["kwartaal", "kwartalen"]
        case .third: ["trimester", "trimesters"]
        case .half: ["halfjaar", "semester", "semesters"]
        case .year: ["jaar", "jaren", "jaartje", "kalenderjaar", "kalenderjaren"]
        case .decade: ["decennium", "decennia"]
        case .century: ["eeuw", "eeuwen"]
        }
    }

    /// The ISO 8601 duration of so many of them: 3 years → `P3Y`. Halves of a unit are given in the next lower one.
    public func duration(halves: Int) -> String {
        let whole = halves % 2 == 0
        switch self {
        case .day: return "P\(halves / 2)D"
        case .week: return whole ? "P\(halves / 2)W" : "P\(halves * 7 / 2)D"
        case .month: return whole ? "P\(halves / 2)M" : "P\(halves * 2)W"
        case .quarter: return "P\(halves * 3 / 2)M"
        case .third: return "P\(halves * 2)M"
        case .half: return "P\(halves * 3)M"
        case .year: return whole ? "P\(halves / 2)Y" : "P\(halves * 6)M"
        case .decade: return "P\(halves * 5)Y"
        case .century: return "P\(halves * 50)Y"
        }
    }

    private static let table: [String: DateUnit] = {
        var table: [String: DateUnit] = [:]
        for unit in allCases { for name in unit.names { table[name] = unit } }
        return table
    }()

    /// The unit of a folded word.
    public static func named(_ folded: String) -> DateUnit? { table[folded] }
}

/// Years that do not begin in January, or are a budget's or a House's.
public enum YearKind: String, CaseIterable, Sendable {
    case school, parliamentary, season, budget, calendar

    /// Folded names, singular and plural.
    public var names: [String] {
        switch self {
        case .school:
            [
                "schooljaar", "schooljaren", "studiejaar", "studiejaren", "cursusjaar", "cursusjaren", "collegejaar",
                "collegejaren", "lesjaar", "academisch", "academische",
            ]
        case .parliamentary:
            [
                "vergaderjaar", "vergaderjaren", "zittingsjaar", "zittingjaar", "zitting", "parlementair",
                "parlementaire",
            ]
        case .season: ["seizoen", "seizoenen", "theaterseizoen", "stookseizoen", "griepseizoen", "groeiseizoen"]
        case .budget:
            [
                "begrotingsjaar", "begrotingsjaren", "boekjaar", "boekjaren", "verslagjaar", "verslagjaren",
                "subsidiejaar", "belastingjaar", "dienstjaar", "peiljaar", "rapportagejaar",
            ]
        case .calendar: ["kalenderjaar", "kalenderjaren"]
        }
    }

    private static let table: [String: YearKind] = {
        var table: [String: YearKind] = [:]
        for kind in allCases { for name in kind.names { table[name] = kind } }
        return table
    }()

    /// The kind of a folded word.
    public static func named(_ folded: String) -> YearKind? { table[folded] }
}

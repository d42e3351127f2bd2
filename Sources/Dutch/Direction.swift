/// Words that turn a unit or a season towards the past, the present or the future.
public enum Direction: Int, CaseIterable, Sendable {
    case past = -1
    case present = 0
    case future = 1

    /// Folded words before a unit: `vorig jaar`, `dit najaar`, `komende maanden`.
    public var words: [String] {
        switch self {
        case .past: ["vorig", "vorige", "afgelopen", "voorbije", "verstreken", "voorgaand", "voorgaande"]
        case .present: ["dit", "deze", "huidig", "huidige", "lopend", "lopende"]
        case .future:
            [
                "volgend", "volgende", "komend", "komende", "aankomend", "aankomende", "aanstaand", "aanstaande",
                "eerstvolgende", "eerstkomende",
            ]
        }
    }

    private static let table: [String: Direction] = {
        var table: [String: Direction] = [:]
        for direction in allCases { for word in direction.words { table[word] = direction } }
        return table
    }()

    /// The direction of a folded word.
    public static func named(_ folded: String) -> Direction? { table[folded] }
}

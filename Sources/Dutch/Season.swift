/// The seasons as Dutch government prose means them; raw values are those of EDTF.
public enum Season: Int, CaseIterable, Sendable {
    case spring = 21
    case summer, autumn, winter

    /// Folded names.
    public var names: [String] {
        switch self {
        case .spring: ["voorjaar", "lente"]
        case .summer: ["zomer"]
        case .autumn: ["najaar", "herfst"]
        case .winter: ["winter"]
        }
    }

    private static let table: [String: Season] = {
        var table: [String: Season] = [:]
        for season in allCases { for name in season.names { table[name] = season } }
        return table
    }()

    /// The season of a folded word.
    public static func named(_ folded: String) -> Season? { table[folded] }
}

/// The weeks in which the Houses do not sit, by which letters are promised.
public enum Recess: String, CaseIterable, Sendable {
    case zomerreces, herfstreces, kerstreces, voorjaarsreces, krokusreces, meireces

    /// The month it falls in, or the EDTF season where it fills one.
    public var month: Int {
        switch self {
        case .zomerreces: 22
        case .herfstreces: 10
        case .kerstreces: 12
        case .voorjaarsreces, .krokusreces: 2
        case .meireces: 5
        }
    }
}

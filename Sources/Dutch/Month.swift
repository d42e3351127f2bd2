/// The twelve months under the names that officials and scanners give them.
public enum Month: Int, CaseIterable, Sendable {
    case januari = 1
    case februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december

    /// Full names and older spellings, folded. They need no number beside them to be a month.
    public var names: [String] {
        switch self {
        case .oktober: ["oktober", "october"]
        default: [String(describing: self)]
        }
    }

    /// Short forms, folded, without full stop; `jan` and `mar` are also names of people, so a number must stand beside.
    public var abbreviations: [String] {
        switch self {
        case .januari: ["jan"]
        case .februari: ["feb", "febr"]
        case .maart: ["mrt", "mar"]
        case .april: ["apr"]
        case .mei: []
        case .juni: ["jun"]
        case .juli: ["jul"]
        case .augustus: ["aug"]
        case .september: ["sep", "sept"]
        case .oktober: ["okt", "oct"]
        case .november: ["nov"]
        case .december: ["dec"]
        }
    }

    /// What scanners make of the name where no other word is spelled so.
    public var misreadings: [String] {
        switch self {
        case .januari: ["januarl", "ianuari", "januarj"]
        case .februari: ["februarl", "februarj", "pebruari"]
        case .maart: ["rnaart", "maarl"]
        case .april: ["aprll", "aprii", "apriî"]
        case .mei: ["rnei"]
        case .juni: ["junl", "iuni"]
        case .juli: ["jull", "iuli"]
        case .augustus: ["auguslus", "augustu"]
        case .september: ["septernber", "seplember", "sepiember"]
        case .oktober: ["oklober", "okiober"]
        case .november: ["novernber"]
        case .december: ["decernber"]
        }
    }

    /// Everything that stands for the month, folded.
    public var spellings: [String] { names + misreadings.map { Folding.fold($0) } + abbreviations }

    private static let table: [String: (month: Month, isShort: Bool)] = {
        var table: [String: (month: Month, isShort: Bool)] = [:]
        for month in allCases {
            for name in month.names + month.misreadings { table[Folding.fold(name)] = (month, false) }
            for name in month.abbreviations { table[name] = (month, true) }
        }
        return table
    }()

    /// The month of a folded word, and whether it is a short form; nil for any other word.
    public static func named(_ folded: String) -> (month: Month, isShort: Bool)? { table[folded] }
}

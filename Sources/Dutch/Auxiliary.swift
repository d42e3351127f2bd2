/// Verbs that carry tense and mood for another verb.
public enum Auxiliary: UInt8, Hashable, Sendable, CaseIterable {
    case be, become, have, shall, can, must, may, want, go, remain, cause

    /// Forms of the present.
    public var present: [String] {
        switch self {
        case .be: ["is", "zijn", "ben"]
        case .become: ["wordt", "worden", "word"]
        case .have: ["heeft", "hebben", "heb"]
        case .shall: ["zal", "zullen"]
        case .can: ["kan", "kunnen"]
        case .must: ["moet", "moeten", "dient", "dienen"]
        case .may: ["mag", "mogen"]
        case .want: ["wil", "willen", "beoogt", "beogen", "streeft", "streef", "streven"]
        case .go: ["gaat", "gaan", "ga"]
        case .remain: ["blijft", "blijven", "blijf"]
        case .cause: ["laat", "laten", "doet", "doen"]
        }
    }

    /// Forms of the past.
    public var past: [String] {
        switch self {
        case .be: ["was", "waren"]
        case .become: ["werd", "werden"]
        case .have: ["had", "hadden"]
        case .shall: ["zou", "zouden"]
        case .can: ["kon", "konden"]
        case .must: ["moest", "moesten", "diende", "dienden"]
        case .may: ["mocht", "mochten"]
        case .want: ["wilde", "wilden", "wou"]
        case .go: ["ging", "gingen"]
        case .remain: ["bleef", "bleven"]
        case .cause: ["liet", "lieten", "deed", "deden"]
        }
    }

    /// Infinitives and participles that stand in a verb group.
    public static let others = ["geworden", "geweest", "gehad", "hoeven", "moeten", "kunnen", "zullen"]
}

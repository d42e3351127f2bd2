/// Nouns that ask for a preposition of their own: `verbod op`, `subsidie aan`.
///
/// A phrase that stands behind its noun with one of these belongs to the name; with another it may belong to the clause.
public enum NounPreposition {
    /// By preposition: whole words and the ends of compounds, folded.
    public static let nouns: [String: [String]] = [
        "op": [
            "wet", "verbod", "recht", "toezicht", "heffing", "controle", "bezuiniging", "korting", "belasting",
            "toeslag",
            "aanspraak", "accijns", "uitzondering", "aanvulling", "rem", "aftrek", "boete",
        ],
        "aan": ["subsidie", "subsidies", "bijdrage", "bijdragen", "steun", "eisen", "deelname", "uitkering", "hulp"],
        "in": ["deelname", "inzicht", "investering", "investeringen"],
        "bij": ["hulp", "toezicht"],
        "naar": ["overgang", "doorstroom"],
    ]

    /// Whether a preposition belongs to the noun before it.
    public static func joins(_ noun: String, _ preposition: String) -> Bool {
        nouns[preposition]?.contains { noun.hasSuffix($0) } ?? false
    }

    /// Nouns of what is set or foreseen for a time, whole words and the ends of compounds: `de prognose voor eind 2012`.
    ///
    /// Behind any other noun `voor eind 2012` is *before*: `de Kamer voor eind 2012 een brief sturen`.
    public static let foreseen = [
        "prognose", "prognoses", "verwachting", "verwachtingen", "raming", "ramingen", "schatting", "schattingen",
        "begroting", "begrotingen", "budget", "budgetten", "planning", "planningen", "agenda", "doel", "doelen",
        "doelstelling", "doelstellingen", "streefcijfer", "streefcijfers", "streefwaarde", "streefwaarden", "ambitie",
        "ambities", "taakstelling", "taakstellingen", "norm", "normen", "target", "targets", "voorspelling",
        "voorspellingen", "vooruitzicht", "vooruitzichten",
    ]

    /// Whether a folded noun is one of ``foreseen`` or ends in one.
    public static func isForeseen(_ noun: String) -> Bool { foreseen.contains { noun.hasSuffix($0) } }
}

/// Nouns for what a rule sets: bounds, rates, lengths of time, duties and claims.
///
/// None of them is a thing of policy by itself; of a noun like these a passive with `per 1 juli 2012` says that a rule
/// changed, and of any other it may say that a lift was repaired. What ``PolicyThing`` holds is not repeated here.
public enum RuleContent {
    /// Whole words, folded.
    public static let words: Set<String> = [
        "drempel", "drempels", "grens", "grenzen", "maximum", "minimum", "maxima", "minima", "plafond", "plafonds",
        "limiet", "limieten", "marge", "marges", "franchise", "rijksvergoeding", "dekking", "garantie", "garanties",
        "toelage", "toelagen", "opslag", "opslagen", "staffel", "staffels", "schijf", "schijven", "mandaat",
        "mandaten", "aanspraak", "aanspraken", "frequentie", "doodstraf", "slavernij", "opkomstplicht",
        "maximumprijs", "minimumprijs", "richtprijs", "huurprijs", "maximumprijzen", "minimumprijzen", "huurprijzen",
        "studentenkaart", "strippenkaart", "steunpakket", "maatregelenpakket", "verstrekkingenpakket", "hulppakket",
        "belastingrente", "heffingsrente", "invorderingsrente", "hulp", "thuishulp", "vrijlating", "diploma-eis",
        "taaleis",
    ]

    /// Ends of compounds, folded; longer than what else they could end: `kwaliteitseis`, not `studiereis`.
    public static let endings: [String] = [
        "drempel", "drempels", "grens", "grenzen", "limieten", "plafonds", "duur", "termijn", "termijnen", "toelage",
        "toelagen", "plichten", "verplichtingen", "seis", "norm", "bedrag", "bedragen", "percentage", "percentages",
        "tarieven", "premies", "kortingen", "heffingen", "vergoedingen", "belastingen", "boetes", "toeslagen",
        "garantie", "dekking", "frequentie", "aanspraak", "aanspraken",
    ]

    /// Whether a folded noun is one of them or a compound with one at its end.
    public static func holds(_ word: String) -> Bool { words.contains(word) || isCompound(word) }

    /// Whether a folded noun is a compound with one of them at its end.
    public static func isCompound(_ word: String) -> Bool {
        endings.contains { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }
    }
}

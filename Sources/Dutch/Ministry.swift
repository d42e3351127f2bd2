/// The ministries of 1991–2026, with their official names and the abbreviations that officials write.
public struct Ministry: Sendable, Hashable {
    /// As a letter's head has it: `Sociale Zaken en Werkgelegenheid`.
    public let name: String
    /// `SZW`.
    public let abbreviation: String

    /// Longest names first, so that `Economische Zaken en Klimaat` is met before `Economische Zaken`.
    public static let all: [Ministry] = [
        ("Landbouw, Natuurbeheer en Visserij", "LNV"), ("Landbouw, Natuur en Voedselkwaliteit", "LNV"),
        ("Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN"),
        ("Economische Zaken, Landbouw en Innovatie", "EL&I"), ("Economische Zaken en Klimaat", "EZK"),
        ("Economische Zaken", "EZ"), ("Klimaat en Groene Groei", "KGG"),
        ("Sociale Zaken en Werkgelegenheid", "SZW"),
        ("Volksgezondheid, Welzijn en Sport", "VWS"), ("Welzijn, Volksgezondheid en Cultuur", "WVC"),
        ("Onderwijs, Cultuur en Wetenschappen", "OCenW"), ("Onderwijs, Cultuur en Wetenschap", "OCW"),
        ("Onderwijs en Wetenschappen", "OenW"),
        ("Binnenlandse Zaken en Koninkrijksrelaties", "BZK"), ("Binnenlandse Zaken", "BiZa"),
        ("Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer", "VROM"),
        ("Volkshuisvesting en Ruimtelijke Ordening", "VRO"),
        ("Infrastructuur en Waterstaat", "IenW"), ("Infrastructuur en Milieu", "IenM"),
        ("Verkeer en Waterstaat", "VenW"),
        ("Justitie en Veiligheid", "JenV"), ("Veiligheid en Justitie", "VenJ"), ("Justitie", "Justitie"),
        ("Asiel en Migratie", "AenM"), ("Financiën", "Financiën"), ("Defensie", "Defensie"),
        ("Buitenlandse Zaken", "BZ"), ("Buitenlandse Handel en Ontwikkelingssamenwerking", "BHO"),
        ("Algemene Zaken", "AZ"),
    ].map { Ministry(name: $0.0, abbreviation: $0.1) }

    /// The ministry whose name stands in a text that may be in capitals or broken by commas; the longest name wins.
    public static func named(in text: String) -> Ministry? {
        let folded = Folding.fold(text)
        return foldedNames.first { folded.contains($0.name) }?.ministry
    }

    /// The longest first; of two as long the first of the table.
    private static let foldedNames = all.enumerated()
        .sorted { ($1.element.name.utf8.count, $0.offset) < ($0.element.name.utf8.count, $1.offset) }
        .map { (ministry: $0.element, name: Folding.fold($0.element.name)) }

    /// The ministry of which a folded word is the abbreviation; of several the first of the table.
    static func abbreviated(_ words: some Collection<String>) -> Ministry? {
        foldedAbbreviations.first { words.contains($0.letters) }?.ministry
    }

    private static let foldedAbbreviations = all.map { (ministry: $0, letters: Folding.fold($0.abbreviation)) }
}

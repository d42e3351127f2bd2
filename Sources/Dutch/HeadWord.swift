/// Words that stand in capitals before a day in the head of a paper and name no place: what met, what came in, what the
/// paper is.
public enum HeadWord {
    /// Whether a word, alone or as the end of a compound, is one of them: `Ontvangen`, `Bestuursraad`, `Kamerbrief`.
    public static func isNoPlace(_ word: String) -> Bool {
        let folded = Folding.fold(word)
        return stamps.contains(folded) || ends.contains(where: folded.hasSuffix)
    }

    /// Whole words, folded.
    static let stamps: Set<String> = [
        "algemeen", "algemene", "ontvangen", "verzonden", "ingekomen", "uitgegaan", "vastgesteld", "goedgekeurd",
        "gewijzigd", "afgedrukt", "geprint", "gepubliceerd", "bijgewerkt", "geplaatst", "opgesteld", "getekend",
        "versie", "concept", "definitief", "ontwerp", "stand", "status", "datum", "dagtekening", "wijziging", "druk",
        "plenair", "plenaire", "schriftelijk", "schriftelijke", "openbaar", "openbare", "besloten", "vertrouwelijk",
        "agenda", "bijlage", "onderwerp", "betreft", "kenmerk", "tweede", "eerste", "kamer", "per", "van", "op",
        "uiterlijk",
    ]

    /// Ends of words, folded; each is a word too.
    static let ends = [
        "overleg", "debat", "vergadering", "zitting", "hoorzitting", "bijeenkomst", "raad", "commissie", "besluit",
        "brief",
        "nota", "notitie", "rapport", "rapportage", "verslag", "notulen", "memo", "advies", "verzoek", "motie",
        "inspectie",
        "ministerie", "regeling", "akkoord", "publicatie", "uitgave", "persbericht", "evaluatie", "onderzoek",
        "toespraak",
        "lezing", "congres", "conferentie", "peildatum", "startdatum", "termijn",
    ]
}

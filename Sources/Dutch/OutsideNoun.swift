/// Nouns for what begins, changes and ends every day without being policy: papers, persons, talks, studies, premises.
public enum OutsideNoun {
    /// Whole words, folded.
    public static let words: Set<String> = papers.union(persons).union(talks).union(studies).union(cases).union(daily)

    /// Whole words and ends of compounds, folded.
    public static let endings: [String] = [
        "rapport", "rapportage", "interviews", "onderzoek", "brief", "debat", "advies", "enquete", "lidmaatschap",
        "huurovereenkomst", "arbeidsovereenkomst", "huurcontract", "arbeidscontract", "dienstverband", "verkiezingen",
        "cijfers", "kabinet", "kosten", "antwoorden", "problemen", "problematiek", "klachten", "adres", "wachtwoord",
        "telefoonnummer", "faxnummer", "rekeningnummer", "contactpersoon",
    ]

    /// Whether a folded noun is one of them or a compound with one at its end.
    public static func holds(_ word: String) -> Bool {
        words.contains(word) || endings.contains { word.hasSuffix($0) }
    }

    static let papers: Set<String> = [
        "brieven", "rapporten", "motie", "moties", "artikel", "boek", "publicatie", "tabel", "figuur", "bijlage",
        "hoofdstuk", "paragraaf", "tekst", "concept", "inhoud", "stukken", "document", "documenten", "dossiers",
        "verzending",
    ]

    static let persons: Set<String> = [
        "minister", "ministers", "staatssecretaris", "voorzitter", "directeur", "wethouder", "wethouders",
        "burgemeester", "ambassadeur", "kamer", "kamerleden", "clienten", "partijen", "onderzoekers", "eiser",
        "verweerder", "verzoeker", "nederland", "gemeenten", "scholen", "functionarissen", "vertrek", "aftreden",
    ]

    static let talks: Set<String> = [
        "overleg", "vergadering", "bijeenkomst", "conferentie", "gesprek", "gesprekken", "reactie", "antwoord",
        "beantwoording", "vraag", "vragen", "discussie", "strijd", "verzoek",
    ]

    static let studies: Set<String> = [
        "onderzoeken", "interview", "veldwerk", "studie", "vragenlijst", "vragenlijsten", "peiling", "respons",
        "aantal", "percentage", "aandeel", "resultaten", "uitkomsten", "knelpunten", "onvolkomenheden",
        "verwachtingen", "planning", "raming", "ramingen", "verschillen", "begrip",
    ]

    static let cases: Set<String> = [
        "bezwaar", "beroep", "aanvraag", "aanvragen", "beslag", "vergunning", "procedure", "zaak", "geschil",
        "beslistermijn", "bezwaarschrift", "termijn", "ambtstermijn", "zittingstermijn",
    ]

    static let daily: Set<String> = [
        "werkloosheid", "economie", "crisis", "jaar", "periode", "ontwerpfase", "fase", "dak", "gebouw", "pand",
        "lift", "tentoonstelling", "rekening", "telefoon", "bedrijf", "onderneming", "fabriek", "winkel", "staking",
        "stakingen", "voorraad", "voorraden", "oorlog", "conflict", "bezetting", "onrust", "komst", "werkzaamheden",
    ]
}

/// How a letter ends: a greeting, the office that signs, another who signs for it, a name.
///
/// Words are lower-case UTF-8 without full stop.
public enum LetterClosing {
    /// What opens a closing: `Hoogachtend`, `Met vriendelijke groet`.
    public static let greetings: [String] = [
        "hoogachtend", "met de meeste hoogachting", "met bijzondere hoogachting", "met verschuldigde hoogachting",
        "met hoogachting", "met vriendelijke groeten", "met vriendelijke groet", "met hartelijke groeten",
        "met hartelijke groet", "vriendelijke groeten", "vriendelijke groet", "hartelijke groeten", "hartelijke groet",
    ]

    /// What tells that another signs: `namens deze`, `w.g.`.
    public static let proxies: [String] = [
        "namens deze", "namens dezen", "namens hen", "namens hem", "namens haar", "voor deze", "voor dezen", "w.g",
        "in opdracht van", "bij afwezigheid van", "krachtens mandaat",
    ]

    /// Who signs letters, without an article.
    public static let offices: Set<String> = [
        "minister", "minister-president", "viceminister-president", "staatssecretaris", "directeur", "plaatsvervangend",
        "directeur-generaal", "secretaris", "secretaris-generaal", "inspecteur-generaal", "hoofdinspecteur",
        "inspecteur", "burgemeester", "wethouder", "gemeentesecretaris", "provinciesecretaris", "college",
        "voorzitter", "president", "griffier", "hoofd", "afdelingshoofd", "afdelingsmanager", "teammanager",
        "teamleider", "manager", "commissaris", "gedeputeerde", "gedeputeerden", "bestuurder", "bestuursvoorzitter",
        "projectleider", "programmamanager", "programmadirecteur", "stadsdeeldirecteur", "stadsdeelsecretaris",
        "stadsdeelvoorzitter", "procureur-generaal", "korpschef", "ondervoorzitter", "waarnemend", "demissionair",
        "rapporteur",
    ]

    /// What a heading behind a closing begins with.
    public static let followers: Set<String> = [
        "bezwaar", "bezwaarclausule", "bezwaarschrift", "beroep", "rechtsmiddelen", "rechtsmiddelenverwijzing",
        "rechtsmiddelenclausule", "bijlage", "bijlagen", "kopie", "afschrift", "cc", "niet", "contact", "inlichtingen",
        "toelichting", "noot", "noten", "inhoud", "inhoudsopgave", "vraag", "antwoord", "overzicht",
    ]
}

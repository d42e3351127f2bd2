/// Common nouns for those who observe, judge and recommend, folded.
public enum ActorNoun {
    /// Plurals that the guide's `actor` takes as the text has them.
    public static let plurals: [String] = [
        "aanwezigen", "partijen", "partners", "respondenten", "betrokkenen", "experts", "deskundigen", "wethouders",
        "ouders", "leden", "fracties", "ondernemers", "deelnemers", "bonden", "instanties", "scholen", "roc's",
        "gemeenten",
        "regio's", "provincies", "burgers", "studenten", "docenten", "leraren", "jongeren", "ouderen", "geinterviewden",
        "ondervraagden", "gebruikers", "bezoekers", "bewoners", "huurders", "verhuurders", "corporaties",
        "wetenschappers",
        "auteurs", "critici", "kiezers", "leerlingen", "bezwaarmakers", "zorgverleners", "artsen",
        "huisartsen", "patienten", "vrijwilligers", "inwoners", "belanghebbenden", "derde-belanghebbenden",
        "aanvragers",
        "advocaten", "juristen", "economen", "verpleegkundigen", "ondertekenaars", "indieners",
    ]
    /// Ends of such plurals.
    public static let pluralEndings: [String] = [
        "werkgevers", "werknemers", "organisaties", "gemeenten", "instellingen", "medewerkers", "bestuurders",
        "managers",
        "adviseurs", "coordinatoren", "onderzoekers", "werkzoekenden", "consulenten", "bedrijven", "partijen",
        "inspecteurs",
        "servicepunten", "verenigingen", "ambtenaren", "regio's", "scholen", "jongeren", "aanbieders", "verleners",
        "vertegenwoordigers", "professionals", "directeuren", "coaches", "begeleiders", "leidinggevenden", "clienten",
        "bureaus", "kantoren", "raden", "kamers", "bonden", "leiders", "houders", "corporaties", "verzekeraars",
        "banken",
        "ondernemers", "deskundigen", "kundigen", "meesters", "apothekers", "verzorgenden", "specialisten",
        "therapeuten", "psychologen", "leraren", "docenten", "artsen", "juristen", "ouders", "leden", "inwoners",
        "toezichthouders", "uitvoerders", "huurders", "verhuurders", "plussers", "gerechtigden",
    ]
    /// Words with such an end that name nobody.
    public static let things: Set<String> = [
        "raden", "aangeraden", "afgeraden", "overladen", "graden", "draden", "ontraden", "aanraden", "afraden",
        "beraden", "verraden", "geraden", "sieraden",
        "voorraden", "slaapkamers", "huiskamers", "wachtkamers",
        "kleedkamers", "behandelkamers", "databanken", "zandbanken",
        "standhouders", "spoorbanken", "werkbanken", "ijskamers",
    ]
    /// Singulars: a body or person already named, or one that the text names only so.
    public static let singulars: [String] = [
        "inspectie", "raad", "commissie", "bureau", "onderzoeksbureau", "kabinet", "regering", "minister",
        "staatssecretaris",
        "college", "rekenkamer", "evaluatiecommissie", "fractie", "clientenraad", "ondernemingsraad", "vakbeweging",
        "planbureau", "stuurgroep", "werkgroep", "taskforce", "kamer", "autoriteit", "ombudsman", "stichting",
        "afdeling",
        "visitatiecommissie", "adviescommissie", "toezichthouder", "bedrijfsleven", "klantmanager", "wethouder",
        "burgemeester", "beleidsmedewerker", "jongerencoach", "gemeenteraad", "gemeente", "provincie",
        "onderzoekscommissie",
        "ministerraad", "projectgroep", "expertgroep", "klankbordgroep", "ambtenaar", "rapporteur", "accountant",
        "auditdienst", "adviesraad", "rechtbank", "gerechtshof", "brancheorganisatie", "vakbond", "vereniging",
        "gedeputeerde", "branche", "hof", "ambassade", "belanghebbende", "derde-belanghebbende", "bezwaarmaker",
        "directie", "hoogleraar", "accountantsdienst", "begeleidingscommissie", "onderzoeker",
        "inspecteur",
    ]
    /// Studies: what they show is found by whoever made them.
    public static let studies: [String] = [
        "onderzoek", "onderzoeken", "rapport", "rapporten", "evaluatie", "evaluaties", "studie", "studies", "enquete",
        "rapportage", "rapportages", "monitor", "analyse", "analyses", "nulmeting", "meting", "metingen", "cijfers",
        "gegevens",
        "uitkomsten", "resultaten", "casestudie", "casusstudie", "casestudies", "casusstudies", "dossieronderzoek",
        "literatuur",
        "tabel", "figuur", "grafiek", "bevindingen", "gesprekken", "interviews", "peiling", "barometer", "statistieken",
        "ervaringen", "signalen", "inventarisatie", "verkenning", "doorlichting", "visitatie", "document", "stukken",
        "ramingen", "raming", "notitie", "advies", "uitvraag", "vragenlijst", "documenten", "opgave", "overzicht",
        "schets", "beelden",
        "eindrapport", "tussenrapport", "jaarverslag", "verslag", "programmarapportage", "toets", "audit", "navraag",
        "contacten", "antwoorden", "beantwoording", "beoordeling", "adviezen", "steekproef", "rondgang",
    ]
    /// Ends of compounds that name a study.
    public static let studyEndings: [String] = [
        "onderzoek", "onderzoeken", "rapport", "rapportage", "evaluatie", "meting", "enquete", "monitor", "studie",
        "analyse",
        "peiling", "rapporten", "studies", "cijfers", "literatuur",
    ]
    /// Studies whose words are their own: `de enquête` of this very document.
    public static let ownParts: Set<String> = [
        "tabel", "figuur", "grafiek", "enquete", "dossieronderzoek", "casestudie", "casusstudie", "bevindingen",
        "overzicht",
        "gesprekken", "interviews", "signalen", "schets", "vragenlijst", "resultaten", "deelonderzoek", "beoordeling",
    ]
}

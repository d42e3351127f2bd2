/// Nouns for what policy counts: jobs, people, bodies and places. The guide's `quantity` layer holds no others.
public enum CountNoun {
    /// Whole words, folded, in the plural.
    public static let words: [String] = [
        "banen", "plekken", "plaatsen", "vacatures", "mensen", "personen", "vrouwen", "mannen", "regio's", "roc's",
        "wsp's",
        "rpa's", "landen", "steden", "locaties", "loketten", "centra", "scholen", "bonden", "partners", "ouders",
        "arbeiders", "zzp'ers", "wsw'ers", "wajongers", "ww'ers", "pgb-houders", "kinderen", "leden", "burgers",
        "inwoners",
        "vestigingen", "fte", "fte's", "arbeidsjaren", "waterschappen", "rechtbanken",
        "ziekenhuizen", "sw-bedrijven", "ondernemingen", "bijstandsgerechtigden", "gezinnen", "huishoudens",
        "wethouders", "burgemeesters", "consulenten", "uitkeringsgerechtigden", "bestuurders", "banenplan", "nuggers",
        "starters", "ondernemers", "agenten", "artsen", "verpleegkundigen", "rechters", "vrijwilligers", "allochtonen",
        "arbeidsgehandicapten", "gehandicapten", "ouderen",
        "jongeren", "wao'ers", "zelfstandigen", "vluchtelingen", "statushouders", "asielzoekers", "nieuwkomers",
        "gedetineerden", "wachtenden", "wachtlijsters", "flexwerkers", "uitzendkrachten", "woningen", "corporaties",
    ]

    /// Ends of compounds and derivations, folded.
    public static let endings: [String] = [
        "banen", "plaatsen", "plekken", "vacatures", "dienstbetrekkingen", "functies", "personen",
        "werkgevers", "werknemers", "werkzoekenden", "werklozen", "jongeren", "ouderen", "clienten", "deelnemers",
        "leerlingen",
        "studenten", "medewerkers", "ambtenaren", "inwoners", "huishoudens", "gerechtigden", "kandidaten", "verlaters",
        "leraren", "docenten", "adviseurs", "managers", "inspecteurs", "consulenten", "coaches", "begeleiders",
        "klanten",
        "banenpoolers", "bewoners", "huurders", "migranten", "ontvangers", "gebruikers", "patienten", "aanvragers",
        "gemeenten", "provincies", "regio's", "bedrijven", "organisaties", "instellingen", "departementen",
        "ministeries",
        "instanties", "kenniscentra", "scholen", "verbanden", "besturen", "bureaus", "kantoren", "loketten", "fondsen",
        "vestigingen", "locaties", "pleinen", "praktijken", "wijkteams", "winkels", "steden", "wijken", "centra",
        "servicepunten",
        "corporaties", "verenigingen", "stichtingen", "ondernemingen", "werkers",
        "krachten", "moeders", "vaders", "gezinnen", "woningen", "starters", "instituten", "universiteiten",
        "hogescholen",
        "kringen", "houders", "jeugdigen", "slachtoffers", "korpsen", "inrichtingen", "netwerken", "gestelden",
        "kinderen", "verzekerden", "verdachten", "bezoekers", "chauffeurs", "boeren", "agenten", "rechters",
        "advocaten", "ziekenhuizen", "verpleegkundigen", "artsen", "eigenaren", "ondernemers", "burgers", "'ers",
        "uitkeringsgerechtigden", "wsw'ers", "poolers", "garantiebanen", "arbeidsjaren", "mensen",
    ]
}

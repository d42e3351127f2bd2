/// What Dutch compounds are joined by, and which words no compound is cut into.
public enum CompoundPart {
    /// What may stand between two parts, besides nothing.
    ///
    /// Source: Algemene Nederlandse Spraakkunst, 12.3.1 (tussenklanken).
    public static let links: [String] = ["s", "en", "e", "er", "n"]

    /// Words that are parts of other words by chance or by derivation: particles, prefixes, endings.
    public static let never: Set<String> = Set(FunctionWord.prepositions + FunctionWord.subordinators)
        .union(FunctionWord.pronouns).union(FunctionWord.determiners).union(FunctionWord.coordinators)
        .union(FunctionWord.adverbs).union(FunctionWord.negations)
        .union([
            "heid", "heden", "lijk", "lijke", "loos", "loze", "baar", "bare", "schap", "schappen", "ing", "ingen",
            "achtig", "achtige", "matig", "matige", "zaam", "zame", "dom", "isch", "ische", "teit", "iteit", "atie",
            "aties", "erij", "ster", "sters", "tje", "tjes", "end", "ende", "ste", "sten", "ten", "ter", "ers", "ens",
            "her", "ver", "ont", "ge", "be", "on", "wan", "af", "heen", "weg", "neer", "mis", "los", "mee", "dicht",
            "terug", "plaats", "deel", "gave", "gaven", "geven", "gever", "gevers", "nemer", "nemers", "nemen", "name",
            "komst", "komsten", "komen", "gang", "gangen", "legging", "stelling", "stellen", "stand", "houden",
            "bied", "eren", "eert", "eerd", "ering", "eringen", "elijk", "elijke", "enis", "ling", "lingen", "voor",
            "oor", "oord", "raad", "pen", "per", "pers", "zen", "den", "ren", "sen", "len", "men", "nen", "gen", "ken",
            "ven", "wen", "inge", "erde", "aan", "uit", "ijk", "kel", "ke", "ten", "ton", "tor", "ele", "ant", "ent",
            "ist", "isme", "sie", "tie", "cie", "xie", "theek", "graaf", "gram", "grafie", "logie", "loog", "nome",
        ])
        // Real words all the same where they stand in front or behind.
        .subtracting(["raad", "plaats", "deel", "stand", "gang", "weg", "pers", "komst", "komsten"])

    /// Compounds that nobody thinks of as such: their parts would find what has nothing to do with them.
    public static let whole: Set<String> = [
        "werkgever", "werknemer", "ondernemer", "overheid", "onderwijs", "onderzoek", "voorwaarde", "maatregel",
        "maatschappij", "wetgever", "opdracht", "opdrachtgever", "toezicht", "toekomst", "aandacht", "aanvraag",
        "gemeente", "minister", "ministerie", "inspectie", "provincie", "rapport", "waterschap", "staatssecretaris",
        "burgemeester", "wethouder", "aandeel", "onderdeel", "voordeel", "nadeel", "oordeel", "aanleiding",
        "afspraak", "uitspraak", "inspraak", "uitvoering", "invoering", "antwoord", "verantwoord", "tegenstand",
        "bestand", "toestand", "afstand", "voorstel", "herstel", "uitstel", "opstel", "inkomen", "uitkomst", "inkomst",
        "overeenkomst", "herkomst", "bijeenkomst", "voorkomen", "belangrijk", "koninkrijk", "samenwerking",
        "bekend", "aanpak", "bijdrage", "overdracht", "kenmerk", "opmerking", "aanbod", "verbod", "gebod", "uitgave",
        "opgave", "aangifte", "omgeving", "begroting", "inrichting", "oprichting", "stichting", "berichtgeving",
        "wetgeving", "regelgeving", "zorgvuldig", "eenvoudig", "meervoud", "plaatsvinden", "landelijk", "handhaving",
        "evaluatie", "organisatie", "informatie", "communicatie", "coordinatie", "subsidie", "financiering",
        "effectief", "doelmatig", "rechtmatig", "grootschalig", "kleinschalig", "langdurig", "kortdurend",
    ]
}

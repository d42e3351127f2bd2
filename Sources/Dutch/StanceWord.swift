/// Words by which a statement shows need, judgement or how good or bad something is, folded.
public enum StanceWord {
    /// Need or advice for action.
    public static let need: [String] = [
        "noodzakelijk", "nodig", "wenselijk", "gewenst", "noodzaak", "geboden", "vereist", "aanbeveling",
        "raadzaam", "aangewezen", "moeten", "moet", "dient", "dienen", "zou", "zouden", "prioriteit", "onontbeerlijk",
    ]

    /// What a thing is called by who judges it.
    public static let judgement: Set<String> = [
        "noodzakelijk", "nodig", "wenselijk", "gewenst", "onwenselijk", "belangrijk", "belangrijker", "onvoldoende",
        "voldoende",
        "goed", "slecht", "beter", "positief", "negatief", "terecht", "onterecht", "juist", "onjuist", "zorgelijk",
        "zorgwekkend",
        "bedreigend", "lastig", "lastiger", "moeilijk", "ingewikkeld", "complex", "duidelijk", "onduidelijk", "nuttig",
        "zinvol",
        "onverstandig", "verstandig", "ongewenst", "aanvaardbaar", "onaanvaardbaar", "prematuur", "redelijk",
        "onredelijk",
        "kort", "lang", "laag", "hoog", "teleurstellend", "passend", "geschikt", "ongeschikt", "haalbaar", "kansrijk",
        "effectief", "doelmatig", "doeltreffend", "waardevol", "essentieel", "cruciaal", "opvallend", "opmerkelijk",
        "beperkt",
        "verontrustend", "bezwaarlijk", "problematisch", "verbetering", "verslechtering", "signaal", "probleem",
        "bindend",
        "gerechtvaardigd", "ontoereikend", "toereikend", "evenwichtig", "zwaarwegend", "kunstmatig", "belemmerend",
        "eerlijk", "oneerlijk", "matig", "prima", "uitstekend", "hinderlijk", "jammer", "begrijpelijk", "onbehoorlijk",
        "behoorlijk", "ondermaats", "zwak", "bedenkelijk",
        "acceptabel", "onacceptabel", "eenzijdig", "voorbarig", "onhoudbaar", "houdbaar", "werkbaar", "onwerkbaar",
        "verwarrend", "overbodig", "achterhaald", "onzorgvuldig", "zorgvuldig", "ongelukkig", "kwalijk", "verwijtbaar",
        "onbegrijpelijk",
        "onmisbaar", "realistisch", "onrealistisch", "onhaalbaar", "onuitvoerbaar", "uitvoerbaar", "wenselijker",
        "onnodig", "ongeloofwaardig", "geloofwaardig", "betrouwbaar", "onbetrouwbaar", "overzichtelijk",
        "onoverzichtelijk", "veilig", "onveilig", "prettig", "vervelend", "storend", "schadelijk", "onbillijk",
        "billijk", "zorgvuldiger",
        "verklaring", "noodzaak", "voorwaarde", "kans", "kansen", "risico", "risico's", "belemmering", "oplossing",
    ]

    /// Words that settle that something is well.
    public static let positive: Set<String> = [
        "verbeterd", "verbetering", "verbeteringen", "voldoet", "voldoende", "goed", "vooruitgang", "succesvol",
        "succes",
        "tevreden", "positief", "toereikend", "effectief", "voortgang", "geslaagd", "versterkt", "onderschrijft",
        "waardeert", "verheugend", "verheugende", "betrouwbaar",
        "uitstekend", "onmisbaar", "positieve",
        "doeltreffend", "doelmatig", "verbetert", "verbeterden", "verheugd", "blij", "waardering", "ingenomen",
    ]
    /// Words that settle that something is not.
    public static let negative: Set<String> = [
        "onvoldoende", "ontbreekt", "ontbreken", "gebrekkig", "tekort", "tekortkomingen", "knelpunt", "knelpunten",
        "risico",
        "risico's", "verslechterd", "ontoereikend", "belemmering", "belemmeringen", "belemmerend", "ontevreden",
        "beperkt",
        "beperkte", "beperkingen", "weinig", "achterblijft", "nauwelijks", "zorgelijk", "zelden", "problemen",
        "probleem",
        "tekortschoot", "tekortschiet", "tekortschieten", "tekortgeschoten", "ontbrak", "ontbraken", "achteruitgegaan",
        "achteruitgang", "versnipperd", "versnippering", "zorgwekkend", "zorgwekkende", "zorgelijke", "ondermaats",
        "slecht", "slechte", "gebrekkige", "verouderd", "onveilig", "onzorgvuldig", "onbetrouwbaar",
        "tekorten", "overtredingen", "overtreding", "fouten", "misstanden", "gebreken", "onvolkomenheden",
        "achterstand",
        "achterstanden", "onduidelijk", "onduidelijkheid", "moeizaam", "matig", "zwak", "zwakke", "ontoereikende",
        "onbekend", "onbehoorlijk",
        "onbekendheid", "tegenstellingen", "gebrek", "drempel", "bedreigend", "lastig", "mislukt", "stagneert",
        "onaanvaardbaar", "onaanvaardbare", "onzeker", "onbetaalbaar", "uitgehold", "vreest", "vrezen", "vreesde",
        "vreesden", "betreurt", "betreur", "betreuren", "bezorgd", "betwijfelt", "betwijfel", "ingewikkeld",
        "onregelmatigheden", "misbruik", "achterlopen", "achterloopt", "gebruiksonvriendelijk", "kanttekeningen",
        "rompslomp", "onrealistisch", "onhaalbaar", "onverantwoord", "onuitvoerbaar", "verslechtering", "knellend",
        "kwetsbaar",
    ]
    /// What one asks of a thing, so that only its denial settles something: `niet haalbaar`.
    public static let expected: [String] = [
        "voldoen", "voldaan", "voldeden", "voldeed", "realistisch", "verantwoord", "haalbaar", "volledig", "beschikken",
        "beschikt", "inzichtelijk", "gewaarborgd", "meetbaar", "onderbouwd", "aannemelijk", "zichtbaar", "sluitend",
        "nageleefd", "opgevolgd", "uitvoerbaar", "werkbaar", "acceptabel", "verstandig", "klaar", "aanvaardbaar",
    ]
    /// Words that say that there is less of a thing.
    public static let falling: [String] = [
        "gedaald", "daalde", "daalden", "daalt", "dalen", "daling", "afgenomen", "afname", "verminderd", "vermindert",
        "minder", "teruggedrongen", "teruggelopen", "weggewerkt",
    ]
    /// What is too much or too little behind `te`.
    public static let excesses: [String] = [
        "hoog", "hoge", "laag", "lage", "lang", "lange", "kort", "korte", "laat", "weinig", "veel", "streng", "strenge",
        "smal", "smalle", "groot", "grote", "klein", "kleine", "beperkt", "ingewikkeld", "ingewikkelde", "complex",
        "traag", "zwaar", "zware", "duur", "optimistisch", "vrijblijvend", "mager", "vaag", "algemeen", "zelden",
    ]
    /// What is missed where there is none.
    public static let lacking: [String] = [
        "gegevens", "plan", "plannen", "visie", "budget", "werkafspraken", "afspraken", "inzicht", "zicht",
        "verbetering", "vooruitgang", "aandacht", "toezicht", "onderbouwing", "overleg", "samenwerking", "regie",
    ]
    /// Words before a good one that turn it round.
    public static let negations: Set<String> = [
        "niet", "geen", "nooit", "nergens", "niemand", "nauwelijks", "onvoldoende",
    ]

    /// What one agrees or disagrees with.
    public static let views: Set<String> = [
        "conclusie", "conclusies", "aanbeveling", "aanbevelingen", "beeld", "mening", "opvatting", "oordeel", "kritiek",
        "bevinding",
        "bevindingen", "constatering", "analyse", "zienswijze", "advies", "adviezen", "visie", "standpunt", "zorg",
        "zorgen",
        "uitkomsten", "cijfers", "lijn", "hoofdlijn", "punt", "punten", "inzicht", "rapport", "gedachte", "voorstel",
        "dit", "dat",
        "daarin", "hierin", "uitgangspunt", "uitgangspunten", "diagnose", "vrees", "ambitie", "ambities",
    ]

    /// Words that turn agreement with a report into its contrary.
    public static let rejections: [[String]] = [
        ["geen", "recht"], ["onjuist", "beeld"], ["te", "smalle", "basis"], ["tegen", "openbaarmaking"],
        ["te", "verzetten"],
        ["zich", "tegen"], ["bezwaar", "tegen"], ["te", "betreuren"],
    ]
}

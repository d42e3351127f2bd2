/// The `ge` of a participle, and where a word has one that is none.
public enum ParticiplePrefix {
    /// What may stand before `ge` within a word: `aan-ge-nomen`. In any other place, `werk-ge-ver`, it is no participle's.
    ///
    /// Source: Algemene Nederlandse Spraakkunst, 12.2.2.2 (scheidbaar samengestelde werkwoorden).
    public static let separable: [String] = [
        "aan", "achter", "af", "bij", "binnen", "bloot", "deel", "door", "dood", "gelijk", "goed", "groot", "in",
        "kennis",
        "klaar", "kwijt", "leeg", "los", "mee", "mis", "na", "neer", "om", "omhoog", "onder", "op", "open", "over",
        "plaats",
        "recht", "samen", "schoon", "stil", "stop", "tegemoet", "tegen", "teleur", "terecht", "terug", "thuis", "toe",
        "tot",
        "tussen", "uit", "vast", "vol", "voor", "voort", "vrij", "waar", "weer", "weg",
    ]

    /// Beginnings of words in `ge` that are no participles: without it `gemeente` would be found by `mening`.
    public static let whole: [String] = [
        "gebaar", "gebeur", "gebied", "gebit", "gebod", "geboort", "gebouw", "gebrek", "gebruik", "gedeel", "gedicht",
        "geding", "gedoe", "gedrag", "geduld", "geest", "gegad", "gegev", "geheel", "gehele", "geheim", "geheug",
        "gehoor",
        "gehore", "gekk", "gelaat", "geld", "geled", "gelegen", "gelid", "gelijk", "gelov", "geloof", "geluid", "geluk",
        "gemaal",
        "gemak",
        "gemeen", "gemiddeld", "gemoed", "genade", "gender", "gene", "genie", "genoeg", "genot", "gepeupel", "geraamt",
        "gerecht", "gering", "geschenk", "geschied", "geschik", "geschil", "geschut", "geslacht", "gesprek", "gestalt",
        "getal", "getuig", "geur", "gevaar", "geval", "gevangen", "gevar", "gevecht", "gevel", "gevoel", "gevog",
        "gevolg",
        "geweer", "geweld", "gewest", "geweten", "gewicht", "gewoon", "gewoont", "gewone", "gezag", "gezant", "gezel",
        "gezicht", "gezin", "gezond",
    ]

    /// Participles that begin as one of ``whole``.
    public static let participles: Set<String> = [
        "gewoond", "gewoonde", "gevolgd", "gevolgde", "gedeeld", "gedeelde", "gedragen",
    ]
}

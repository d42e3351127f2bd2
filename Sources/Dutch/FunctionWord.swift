/// Closed classes of words that hold a sentence together.
public enum FunctionWord {
    /// Articles, demonstratives, possessives and quantifiers that open a noun phrase.
    public static let determiners: [String] = [
        "de", "het", "een", "'t", "dit", "deze", "die", "dat", "zijn", "haar", "hun", "mijn", "onze", "ons", "uw",
        "elke",
        "elk", "alle", "iedere", "ieder", "beide", "enkele", "enige", "sommige", "zulke", "geen", "der", "den", "des",
        "welke", "dezelfde", "hetzelfde", "zodanige", "diverse", "verschillende", "verscheidene", "meerdere",
    ]
    public static let articles: [String] = ["de", "het", "een", "'t", "der", "den", "des", "'n"]
    public static let prepositions: [String] = [
        "van", "voor", "met", "in", "op", "bij", "aan", "tot", "over", "door", "naar", "uit", "om", "tegen", "tussen",
        "onder", "zonder", "binnen", "buiten", "vanuit", "volgens", "sinds", "sedert", "vanaf", "na", "per", "tijdens",
        "vanwege",
        "wegens", "via", "rond", "rondom", "omstreeks", "namens", "ondanks", "gedurende", "ten", "ter", "te", "inzake",
        "betreffende", "conform", "krachtens", "jegens", "achter", "boven", "langs", "naast", "behalve", "vóór",
        "ingevolge", "blijkens", "gezien", "overeenkomstig", "middels", "tegenover", "omtrent", "richting", "dankzij",
        "voorafgaand", "ingaande", "uiterlijk", "m.i.v", "t/m", "evenals", "behoudens", "qua", "zoals", "als", "dan",
    ]
    /// Prepositions whose phrase belongs to the noun before them.
    public static let attaching: [String] = [
        "van", "voor", "tot", "tegen", "tussen", "over", "met", "inzake", "betreffende", "ten",
    ]
    public static let coordinators: [String] = ["en", "of", "maar", "dan", "want", "doch", "dus", "alsmede"]
    public static let subordinators: [String] = [
        "dat", "omdat", "doordat", "nadat", "voordat", "totdat", "zodat", "opdat", "toen", "terwijl", "indien", "als",
        "wanneer", "tenzij", "mits", "hoewel", "zodra", "waarbij", "waarmee", "waarna", "waarvan", "waarin", "waardoor",
        "waarvoor", "waarop", "waaraan", "waartoe", "waarover", "waarbinnen", "waaronder", "waaruit", "waartegen",
        "waar",
        "waarom", "die", "welke", "hetgeen", "wat",
        "aangezien",
        "naarmate",
        "of", "ofschoon",
    ]
    public static let relatives: [String] = [
        "die", "dat", "welke", "waarbij", "waarmee", "waarna", "waarvan", "waarin", "waardoor", "waarvoor", "waarop",
        "waaraan", "waartoe", "waarover", "waarbinnen", "waaronder", "waaruit", "waartegen",
    ]
    public static let pronouns: [String] = [
        "ik", "wij", "we", "hij", "zij", "ze", "hem", "hen", "u", "men", "zich", "er", "daar", "hier", "daarbij",
        "daarmee", "daardoor", "daartoe", "daarvoor", "daarna", "daaraan", "daarop", "hiertoe", "hiervoor", "hierbij",
        "hiermee", "hiervan", "hieraan", "daarvan", "daarover", "daaruit", "hierover", "daarnaast", "daaronder",
        "daarin", "daarom", "mij", "elkaar", "elkaars", "zichzelf", "iedereen", "iemand", "niemand", "niets", "iets",
        "wie",
    ]
    /// Adverbs and other words that no noun phrase holds.
    public static let adverbs: [String] = [
        "niet", "ook", "al", "reeds", "alweer", "weer", "nog", "nu", "pas", "eerst", "inmiddels", "thans", "onlangs",
        "recent", "straks", "later", "eerder", "vroeger", "voorts", "verder", "bovendien", "tevens", "echter",
        "evenwel", "immers", "namelijk", "overigens", "zodanig", "zo", "zeer", "ten minste", "wel", "toch", "steeds",
        "altijd", "nooit", "nimmer", "vaak", "soms", "meestal", "alsnog", "daarentegen", "tegelijk", "tegelijkertijd",
        "gefaseerd", "geleidelijk", "definitief", "feitelijk", "formeel", "officieel", "wettelijk", "ingrijpend",
        "wezenlijk", "sindsdien", "destijds", "toentertijd", "indertijd", "vooralsnog", "wederom", "opnieuw", "samen",
        "tezamen", "gezamenlijk", "geheel", "volledig", "gedeeltelijk", "deels", "grotendeels", "vervolgens",
        "ten slotte",
        "tenslotte", "allereerst", "uiteindelijk", "zogenaamd", "zogeheten", "eveneens", "daadwerkelijk", "dus",
        "derhalve",
        "bijna", "ruim", "circa", "ongeveer", "nader", "alleen", "slechts", "vooral", "zelfs", "mede", "voortaan",
        "eenmaal", "graag", "binnenkort", "eindelijk", "aanvankelijk", "oorspronkelijk", "tijdelijk", "structureel",
        "zodoende", "aldus", "niettemin", "desondanks", "hierdoor", "vermoedelijk", "uiteraard", "vrijwel", "nagenoeg",
        "stapsgewijs", "substantieel", "aanzienlijk", "fors", "momenteel", "jaarlijks",
    ]
    public static let negations: [String] = ["niet", "geen", "niets", "nooit", "nimmer", "noch", "evenmin"]
    /// Words that make what they introduce depend on something.
    public static let conditions: [String] = [
        "indien", "mits", "mocht", "tenzij", "ingeval", "voorbehoud", "eventuele", "eventueel", "mogelijk",
    ]
}

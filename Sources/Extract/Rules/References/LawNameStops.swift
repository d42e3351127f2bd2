import Dutch

extension LawName {
    static let stopWords = WordTable(nameStops.map { ($0, true) })

    /// Whether a word is a participle by its build: `ingeruild`, `afgeschaft`, `geïntroduceerd`. No name of a law holds
    /// one without an ending; `verplichte` and `gehandicapten` are other words.
    static func isParticiple(_ tokens: TokenStream, _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, (7...24).contains(token.count) else { return false }
        let last = tokens.byte(before: token.end)
        guard last == 0x64 || last == 0x74 else { return false }
        // Nearly every such word shows by its first letters that it is none.
        guard participleLetters.contains(tokens.byte(index) | 0x20) else { return false }
        let word = tokens.folded(index)
        if word.hasPrefix("ge"), word.hasSuffix("eerd") { return true }
        guard !word.hasSuffix("heid"), !nounsLikeParticiples.contains(word), !word.hasPrefix("omgeving"),
            !word.hasSuffix("recht"), !word.hasSuffix("kracht"), !word.hasSuffix("plicht"), !word.hasSuffix("dienst")
        else { return false }
        return participleHeads.contains { word.hasPrefix($0) }
    }

    private static let participleLetters = Set(participleHeads.compactMap(\.utf8.first) + [0x67])
    private static let participleHeads = [
        "aange", "afge", "bijge", "doorge", "inge", "omge", "opge", "overge", "samenge", "stopge", "terugge",
        "toege", "uitge", "vastge", "voortge", "wegge", "vrijge", "stilge", "gelijkge", "onderge",
    ]
    private static let nounsLikeParticiples: Set<String> = ["overgewicht", "ondergewicht", "ingewand", "uitgeest"]

    /// Words before which the name of a law ends: verbs that follow their subject, pronouns, adverbs, conjunctions.
    static let nameStops: Set<String> = [
        // finite verbs and participles
        "is", "was", "waren", "zijn", "wordt", "worden", "werd", "werden", "heeft", "hebben", "had", "hadden", "kan",
        "kunnen", "kon", "konden", "moet", "moeten", "moest", "moesten", "mag", "mogen", "mocht", "zal", "zullen",
        "zou", "zouden", "wil", "willen", "wilde", "gaat", "gaan", "ging", "gingen", "komt", "komen", "kwam", "kwamen",
        "blijft", "blijven", "bleef", "treedt", "treden", "trad", "traden", "getreden", "vervalt", "vervallen",
        "verviel", "volgt", "volgde", "volgden", "verplicht", "verplichtte", "biedt", "bieden", "bood", "regelt",
        "regelen", "regelde", "schrijft", "schreef", "geeft", "geven", "gaf", "gaven", "stelt", "stellen", "stelde",
        "maakt", "maken", "maakte", "maakten", "bepaalt", "bepaalde", "leidt", "leiden", "leidde", "beoogt", "beoogde",
        "kent", "kennen", "kende", "vervangt", "vervangen", "verving", "ontvangt", "ontvangen", "ontving", "betekent",
        "betekende", "bevat", "bevatte", "dient", "dienen", "diende", "ziet", "zien", "zag", "legt", "legde",
        "veronderstelt", "eist", "vereist", "vormt", "vormen", "vormde", "staat", "staan", "stond", "krijgt",
        "krijgen", "kreeg", "kregen", "brengt", "brengen", "bracht", "houdt", "houden", "hield", "richt", "richtte",
        "loopt", "lopen", "liep", "verbiedt", "bestaat", "bestaan", "bestond", "ingevoerd", "ingetrokken", "gewijzigd",
        "geevalueerd", "opgenomen", "vastgesteld", "genoemd", "genoemde", "bedoeld", "bedoelde", "aangenomen",
        "toegevoegd", "geldt", "gelden", "gold", "golden", "doet", "doen", "deed", "laat", "laten", "liet", "neemt",
        "nemen", "nam", "voorziet", "voorzag", "introduceert", "introduceerde", "verandert", "veranderde", "verruimt",
        "verruimde", "beperkt", "beperkte", "creeert", "schept", "schiep", "dwingt", "draagt", "droeg", "dragen",
        "vraagt", "vroeg", "werkt", "werkte", "wijzigt", "wijzigde", "steunt", "beschrijft", "noemt", "noemde",
        "vergt", "heet", "heette", "toestaat", "toetst", "trekt", "trok", "valt", "vallen", "viel", "vielen", "begint",
        "begon", "eindigt", "opgegaan", "afgeschaft", "ingesteld", "voert", "voerde", "voorschrijft", "onderdeel",
        "beschikbaar", "gericht", "bekend", "samen", "spreekt", "verwijst", "verplichten", "verschaft", "voldoet",
        "voldoen", "zorgt", "zorgde", "helpt", "speelt", "beslaat", "gebruikt", "aangeboden", "ingediend", "behandeld",
        "aangepast", "uitgevoerd", "toegepast", "bereikt", "gekregen", "gemaakt", "gekomen", "gegeven", "gesteld",
        "geregeld", "geldende", "heffen", "toe", "uit", "af", "teniet", "geworden", "gebleven", "geleid",
        // pronouns, articles, adverbs, conjunctions, prepositions that no name holds
        "de", "het", "een", "dat", "die", "dit", "deze", "wat", "welke", "waarin", "waarmee", "waardoor", "waarbij",
        "waarvan", "waarop", "waaronder", "zoals", "alsmede", "evenals", "alsook", "ook", "niet", "al", "reeds",
        "echter", "dan", "daarom", "hierbij", "daarbij", "daarmee", "hiermee", "daarnaast", "hierna", "er", "zich",
        "men", "ik", "wij", "we", "zij", "ze", "hij", "hun", "haar", "mijn", "onze", "uw", "ons", "nog", "nu", "thans",
        "pas",
        "weer", "wel", "geen", "door", "met", "om", "per", "sinds", "sedert", "vanaf", "over", "onder", "na", "binnen",
        "zonder", "volgens", "als", "maar", "want", "omdat", "terwijl", "toen", "wanneer", "indien", "of", "dus",
        "te", "ter", "ten", "ingevolge", "krachtens", "wegens", "wordende", "uiterlijk", "medio", "begin", "eind",
        "respectievelijk", "zodanig", "c.q", "mede", "zelf", "verder", "onverkort", "volledig", "inmiddels", "eerst",
        "alle",
        "allen", "beide", "hierin", "daarin", "hierdoor", "daardoor", "bovendien", "immers", "tevens", "vooral",
        "voortaan", "gemeenten", "staatsblad", "stb", "artikel", "kamerstuk", "kamerstukken", "jo", "juncto",
    ]
}

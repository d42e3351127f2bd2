/// What Dutch spelling says of a hyphen: where it belongs to the word and where it only breaks a line.
///
/// Words are given as lower-case UTF-8 without the hyphen. Source: the spelling guide of the Taalunie, chapters on the
/// hyphen (`koppelteken`), the hyphen of omission (`weglatingsstreepje`) and the diaeresis (`trema`).
public enum Hyphenation {
    /// Words after which a hyphen hangs for a left-out part: `werkgevers- en werknemers`.
    public static let hangingFollowers: Set<String> = [
        "en", "of", "en/of", "dan", "tot", "als", "respectievelijk", "resp", "c.q", "cq", "danwel", "noch", "maar",
        "naar", "versus", "plus", "alsmede", "alsook", "evenals", "oftewel", "ofwel", "et", "and", "or", "und", "&",
    ]

    /// Whole words that end in one of ``hangingFollowers`` and may be broken before it: `zo-als`.
    public static let wordsEndingInFollower: Set<String> = [
        "zoals", "evenals", "nogmaals", "alsmaar", "alleszins", "waarnaar", "daarnaar", "hiernaar", "ernaar",
        "evenmaar",
        "minnaar", "zeemaar", "openbaarmaar", "terugnaar", "zodan", "alsdan", "aldus", "ieder en", "tenzij", "nadien",
        "ertoe", "winnaar", "dienaar", "kunstenaar", "molenaar", "eigenaar", "bedelnaar", "tekenaar", "rekenaar",
    ]

    /// Short words that stand by themselves so often that a space beside them is no break within a word: `er van`.
    public static let standalone: Set<String> = [
        "te", "ten", "ter", "tot", "er", "in", "op", "uit", "af", "aan", "om", "na", "bij", "door", "over", "onder",
        "voor",
        "van", "met", "mee", "toe", "zo", "al", "als", "dan", "dat", "die", "dit", "de", "het", "een", "en", "of",
        "ook",
        "nog", "wel", "niet", "geen", "meer", "veel", "zeer", "heel", "hoe", "wat", "wie", "waar", "daar", "hier",
        "naar",
        "tegen", "tussen", "terug", "samen", "weer", "weg", "vast", "open", "langs", "per", "via", "is", "was", "zijn",
        "ik", "je", "we", "ze", "hij", "zij", "u", "men", "nu", "ja", "nee", "los", "vol", "thuis", "binnen", "buiten",
        "boven", "neer", "rond", "tijd", "keer", "eens", "even", "elk", "elke", "ieder", "alle", "goed", "groot",
        "hoog",
        "lang", "klein", "vrij", "half", "twee", "drie", "vier", "vijf", "zes", "acht", "tien", "maal", "kant", "deel",
    ]

    /// First parts that keep their hyphen whatever follows: `niet-`, `ex-`, `oud-minister`.
    public static let keepingFirstParts: Set<String> = [
        "niet", "ex", "non", "quasi", "semi", "pseudo", "sint", "adjunct", "aspirant", "interim", "kandidaat", "vice",
        "front", "back", "follow", "know", "stand-by", "add", "web-based", "evidence", "pre-", "anti-", "pro-", "all",
        "stand", "start-up", "one", "high", "low", "hands", "face", "peer", "opt", "check", "roll", "spin", "work-out",
        "privaat-", "secretaris", "directeur", "inspecteur", "procureur", "advocaat", "gouverneur", "commissaris",
        "noord", "zuid", "oost", "west", "midden", "benchmark-", "sociaal", "financieel", "christelijk", "technisch",
    ]

    /// Second parts that a hyphen joins to some of ``keepingFirstParts``; an empty set is every second part.
    public static let secondPartsOfKeeping: [String: Set<String>] = [
        "front": ["office", "end"], "back": ["office", "end", "up"], "follow": ["up"], "know": ["how"],
        "stand": ["by", "alone"], "add": ["on", "ons"], "evidence": ["based"], "one": ["stop"], "high": ["tech"],
        "low": ["tech"], "hands": ["on"], "face": ["to"], "peer": ["to"], "opt": ["in", "out"], "check": ["in", "up"],
        "roll": ["out"], "spin": ["off"], "all": ["in", "inclusive"], "secretaris": ["generaal"],
        "directeur": ["generaal"], "inspecteur": ["generaal"], "procureur": ["generaal"], "advocaat": ["generaal"],
        "gouverneur": ["generaal"], "commissaris": ["generaal"], "noord": ["holland", "brabant", "nederland", "zuid"],
        "zuid": ["holland", "nederland"], "oost": ["nederland"], "west": ["nederland", "brabant", "europese"],
        "midden": ["nederland", "brabant", "holland"], "interim": ["manager", "bestuurder", "directeur"],
        "sociaal": ["economisch", "economische", "maatschappelijk", "maatschappelijke", "cultureel", "culturele"],
        "financieel": ["economisch", "economische", "administratief", "administratieve"],
        "christelijk": ["democratisch", "democratische", "historisch"],
        "technisch": ["inhoudelijk", "inhoudelijke", "wetenschappelijk"],
        "adjunct": ["directeur", "secretaris", "inspecteur"], "kandidaat": ["lid", "leden", "minister", "notaris"],
        "semi": ["publiek", "publieke", "overheid", "permanent", "permanente", "ambtelijk", "ambtelijke"],
        "vice": ["voorzitter", "premier", "president", "minister"], "ex": [], "niet": [], "non": [], "sint": [],
        "quasi": [], "pseudo": ["wetenschap", "wetenschappelijk"], "aspirant": ["lid", "leden", "agent", "agenten"],
    ]

    /// First parts ending in a vowel that make a compound (a hyphen stands before a clashing vowel): `re-integratie`.
    public static let vowelFirstParts: Set<String> = [
        "re", "de", "pre", "co", "auto", "radio", "video", "foto", "studio", "bio", "eco", "euro", "socio", "taxi",
        "anti", "mini", "semi", "multi", "contra", "extra", "infra", "ultra", "mega", "meta", "para", "intra", "data",
        "media", "agenda", "firma", "massa", "zee", "mee", "twee", "drie", "gala", "thema", "quota", "pro", "macro",
        "micro", "neo", "retro", "demo", "info", "wifi", "ski", "juni", "juli", "premie", "energie", "regie",
        "strategie", "subsidie", "commissie", "informatie", "organisatie", "promotie", "justitie", "politie",
        "coalitie", "participatie", "registratie", "administratie", "prestatie", "evaluatie", "communicatie",
        "implementatie", "migratie", "integratie", "reactie", "actie", "sanctie", "productie", "visie", "innovatie",
        "gemeente", "mede", "basis", "milieu", "niveau", "bureau", "sociale", "toe", "na", "acceptatie", "investering",
    ]

    /// Prefixes of verbs whose diaeresis a line end has swallowed: `ge-|evalueerd` is `geëvalueerd`.
    public static let diaeresisPrefixes: Set<String> = [
        "ge", "be", "onge", "inge", "aange", "uitge", "opge", "afge", "overge", "voorge", "toege", "meege", "bijge",
        "doorge", "terugge", "samenge", "herge", "onbe", "omge", "nage", "achterge", "tegenge", "misge",
    ]

    /// Whether two vowels that meet over a break would be read as one sound, so that spelling parts them.
    ///
    /// - Parameters: the last byte of the first half and the first two of the second, lower case.
    public static func clashes(_ last: UInt8, _ first: UInt8, _ second: UInt8) -> Bool {
        switch (last, first) {
        case (0x61, 0x61), (0x61, 0x65), (0x61, 0x69), (0x61, 0x75): true  // aa ae ai au
        case (0x65, 0x65), (0x65, 0x69): true  // ee ei
        case (0x65, 0x75): second != 0x69  // eu; `eui` is read right
        case (0x69, 0x65): second != 0x65 && second != 0x75 && second != 0x69  // ie; not iee, ieu
        case (0x69, 0x69), (0x69, 0x6A): true  // ii ij
        case (0x6F, 0x65), (0x6F, 0x69), (0x6F, 0x6F), (0x6F, 0x75): true  // oe oi oo ou
        case (0x75, 0x69), (0x75, 0x75): true  // ui uu
        default: false
        }
    }
}

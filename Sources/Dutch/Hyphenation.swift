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
        "oud", "woon",
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
        "woon": ["werkverkeer", "werkafstand", "werkreis", "zorgcomplex", "zorgcentrum"],
        "oud": [
            "minister", "ministers", "premier", "premiers", "bewindspersoon", "bewindslieden", "staatssecretaris",
            "staatssecretarissen", "wethouder", "wethouders", "burgemeester", "burgemeesters", "gouverneur",
            "kamerlid", "kamerleden", "raadslid", "raadsleden", "lid", "leden", "voorzitter", "voorzitters",
            "fractievoorzitter", "directeur", "directeuren", "president", "secretaris", "bestuurder", "bestuurders",
            "commissaris", "ambassadeur", "informateur", "politicus", "politici", "rechter", "rechters",
            "hoogleraar", "hoogleraren", "medewerker", "medewerkers", "werknemer", "werknemers", "collega",
            "leerling", "leerlingen", "student", "studenten", "cursist", "cursisten", "militair", "militairen",
            "bewoner", "bewoners", "eigenaar", "eigenaren", "topman", "inspecteur", "griffier", "notaris",
        ],
    ]

    /// Beginnings of second parts that a hyphen joins to a first part of equal rank, or that English put behind it:
    /// `prijs-kwaliteitverhouding`, `rechter-commissarissen`, `check-upbeleid`.
    public static let openingsOfSecondParts: [String: [String]] = [
        "minister": ["president"], "rechter": ["commissaris"], "luitenant": ["kolonel", "generaal", "admiraal"],
        "kapitein": ["luitenant"], "chef": ["staf", "kok"], "kosten": ["baten"], "prijs": ["kwaliteit", "prestatie"],
        "arts": ["patiënt", "assistent", "onderzoeker"], "leraar": ["leerling"], "docent": ["student", "onderzoeker"],
        "moeder": ["kind"], "vader": ["kind"], "ouder": ["kindrelatie", "kindzorg"], "vraag": ["antwoord"],
        "zwart": ["wit"], "kop": ["hals", "staart"], "werkgever": ["werknemer"], "huurder": ["verhuurder"],
        "input": ["output"], "hoog": ["laag"], "oost": ["west"], "west": ["oost"], "noord": ["zuid"],
        "zuid": ["noord"], "nul": ["nul"], "stand": ["alone"], "check": ["up"], "follow": ["up"], "start": ["up"],
        "lock": ["in"], "make": ["over"], "plug": ["in"], "log": ["in"], "back": ["up", "office"], "one": ["stop"],
        "front": ["office"], "woon": ["werk"], "jeugd": ["ggz", "ggd"], "havo": ["vwo"], "collega": [""],
        "aspirant": [""], "stagiair": [""], "kandidaat": ["koper", "huurder", "bestuurder", "commissaris"],
    ]

    /// Beginnings of what is no second part behind `ex`, `non` and `niet`: `ex-ploitatie`, `non-chalant`, `niet-igheid`.
    private static let boundSecondParts: [String: [String]] = [
        "ex": [
            "ploit", "ploot", "pert", "port", "tract", "tra", "trem", "press", "peri", "amen", "tern", "plic", "ces",
            "cell", "cept", "act", "pans", "pedi", "secut", "empl", "istent", "clus", "cus", "otisch", "ogeen", "hibi",
        ], "non": ["chal"], "niet": ["ig"],
    ]

    /// Whether a hyphen joins a first part to a second one; both in lower case.
    ///
    /// - Returns: nil where the two tell nothing.
    public static func keepsHyphen(_ left: String, _ right: String) -> Bool? {
        if let bound = boundSecondParts[left], bound.contains(where: { right.hasPrefix($0) }) { return false }
        if let openings = openingsOfSecondParts[left], right.utf8.count > 2,
            openings.contains(where: { right.hasPrefix($0) })
        {
            return true
        }
        // From one month or day to another.
        if Month.named(left) != nil, Month.named(right) != nil { return true }
        if Weekday.named(left) != nil, Weekday.named(right) != nil { return true }
        return left.utf8.count > 3 && spelledFirstParts.contains(right) ? true : nil
    }

    /// Words in capitals and small letters that a font's kerning parts behind the first letter: `D e`, `W et`.
    public static let splitAfterCapital: Set<String> = [
        "De", "Het", "Dit", "Dat", "Deze", "Die", "Wet", "Van", "Voor", "Ten", "Ter", "Tot", "Te", "We", "Wij", "Wie",
        "Wat", "Waar", "Werk", "Wel", "Via", "Vrij", "Veel", "Vier", "Vijf", "Tien", "Twee", "Tweede", "Eerste",
        "Voorzitter", "Kamer", "Minister", "Wetboek", "Wmo", "Vraag", "Vragen", "Toen", "Tijd", "Tijdens", "Tegen",
    ]

    /// Whether a capital and the small letters behind a space are one word that a font's kerning parted: `T weede`,
    /// `V oorzitter`.
    ///
    /// - Parameters:
    ///   - before: the word before the capital, empty where none stands there: `artikel V luidt` counts.
    ///   - isKnown: whether the document has the small letters as a word elsewhere.
    public static func isSplitCapital(_ capital: UInt8, _ rest: String, behind before: String, isKnown: Bool) -> Bool {
        let letter = String(Unicode.Scalar(capital))
        if splitAfterCapital.contains(letter + rest), !standalone.contains(rest) { return true }
        // A name, or what has a letter for its number.
        if before.utf8.first.map({ $0 < 0x61 }) ?? false || lettered.contains(before) { return false }
        guard letter == "T" || letter == "V" || letter == "W" || letter == "Y", rest.utf8.count > 4, !isKnown,
            !standalone.contains(rest), !helpingVerbs.contains(rest), !CommonVerb.finite.contains(rest)
        else { return false }
        return mayOpen(letter.lowercased() + rest)
    }

    /// Nouns that a letter by itself may follow as their number.
    private static let lettered: Set<String> = [
        "artikel", "artikelen", "bijlage", "bijlagen", "onderdeel", "onderdelen", "hoofdstuk", "titel", "deel", "boek",
        "categorie", "klasse", "type", "variant", "scenario", "groep", "lid", "punt", "fase", "blok", "vak", "niveau",
        "model", "afdeling", "paragraaf", "sub", "en", "of", "tot", "met", "vitamine", "figuur", "tabel", "lijn",
        "kolom",
        "rij", "letter", "plan", "optie", "tranche", "perceel", "kavel", "gebied", "zone", "toets", "pijler",
    ]

    /// Whether a hyphen with a space on each side hangs on the word before it: `in - en uitstroom`,
    /// `werkgevers - en werknemersorganisaties`; words in lower case.
    public static func hangs(_ left: String, _ right: String) -> Bool {
        if particles.contains(left) { return particles.contains { right.hasPrefix($0) && right != $0 } }
        guard !standalone.contains(left), left.utf8.count > 5, right.utf8.count > 11, !standalone.contains(right),
            left.utf8.first.map({ $0 >= 0x61 }) ?? false
        else { return false }
        // `werkgevers - en werknemersorganisaties`: the second word's first part ends as the first word does.
        let (end, inside) = (Array(left.utf8.suffix(3)), Array(right.utf8.dropFirst().dropLast(3)))
        return inside.indices.contains { inside[$0...].starts(with: end) }
    }

    /// Abbreviations in small letters that are spoken letter by letter; their compounds have a hyphen: `mbo-opleiding`.
    public static let spelledFirstParts: Set<String> = [
        "hbo", "mbo", "vwo", "vmbo", "cao", "ict", "zzp", "wao", "wia", "wmo", "hiv", "pgb", "ggz", "ggd", "ozb", "ivf",
        "uwv", "apk", "btw", "gft", "sms", "tbs", "mkb", "wsw", "ov", "aow",
    ]

    /// Words that link the members of a chain: `kant-en-klaar`, `man-op-man`, `up-to-date`.
    public static let chainLinks: Set<String> = [
        "en", "of", "op", "aan", "in", "tot", "om", "voor", "door", "to", "de", "het", "te",
        "stop", "hals",
    ]

    /// Endings of adjectives that a hyphen joins to another one: `politiek-bestuurlijk`.
    private static let firstAdjectives = ["isch", "iaal", "ionaal", "ieel", "ueel", "ureel", "elijk"]
    private static let secondAdjectives = ["isch", "ische", "lijk", "lijke", "eel", "ele", "ief", "ieve"]

    /// Whether two adjectives side by side qualify one noun and keep their hyphen: `juridisch-|technische`.
    ///
    /// - Parameters: both halves in lower case. What is of law (`publiekrechtelijk`) is one word.
    public static func areAdjectives(_ left: String, _ right: String) -> Bool {
        guard !right.hasPrefix("rechtelijk"), right.utf8.count > 4 else { return false }
        let isFirst =
            ["politiek", "fysiek", "publiek", "bestuurlijk"].contains(left)
            || left.utf8.count > 6 && firstAdjectives.contains { left.hasSuffix($0) }
        return isFirst && secondAdjectives.contains { right.hasSuffix($0) }
    }

    /// Verbs that help others; no half of a broken word.
    private static let helpingVerbs: Set<String> = [
        "worden", "wordt", "werd", "werden", "kunnen", "kunt", "moet", "moeten", "moest", "moesten", "zullen", "zult",
        "zouden", "zoudt", "hebben", "heeft", "hadden", "mogen", "mocht", "mochten", "willen", "wilde", "wilden",
        "luidt", "luidde", "luiden", "luidden", "blijven", "blijft", "bleef", "bleven", "gaan", "gaat", "ging",
        "gingen", "komen", "komt", "kwam", "kwamen",
        "laten", "laat", "liet", "lieten", "waren", "geweest", "gehad", "doen", "doet", "deed", "deden",
    ]
    private static let boundEndings = [
        "lijk", "heid", "heden", "ing", "schap", "zaam", "atie", "iteit", "teit", "isch", "tisch", "isering", "eerd",
        "eren", "achtig", "nis", "sel", "tief", "tie", "vers", "ders", "gers", "kers", "ters",
    ]
    private static let adjectiveEndings = ["isch", "lijk", "baar", "loos", "zaam", "achtig"]
    private static let particles = [
        "aan", "af", "op", "uit", "in", "bij", "door", "toe", "voor", "over", "om", "mee", "terug", "vast", "na",
    ]

    /// Pairs of consonants that a Dutch word may begin with.
    private static let openings: Set<String> = [
        "bl", "br", "ch", "cl", "cr", "dj", "dr", "dw", "fj", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "kw",
        "pl",
        "pn", "pr", "ps", "ph", "rh", "sc", "sch", "sf", "sh", "sj", "sk", "sl", "sm", "sn", "sp", "st", "sw", "th",
        "tj", "tr", "ts", "tw", "vl", "vr", "wh", "wr", "zw",
    ]

    /// Whether a word in lower case begins as Dutch words do.
    static func mayOpen(_ word: String) -> Bool {
        let head = word.utf8.prefix(2)
        guard head.count == 2, head.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A && !"aeiouyj".utf8.contains($0) }) else {
            return true
        }
        return openings.contains(String(word.prefix(2)))
    }

    /// Whether two words side by side are plainly two, though they are written as one elsewhere: `vijfde lid`,
    /// `asiel aanvragen`, `een bijdrage worden`.
    ///
    /// - Parameters:
    ///   - left: the first in lower case, `right` the second.
    ///   - isAfterNumber: whether a number stands before the first: `24 uurs opvang`.
    public static func areTwoWords(_ left: String, _ right: String, isAfterNumber: Bool) -> Bool {
        guard left.utf8.count > 3, right.utf8.count > 2 else { return false }
        if helpingVerbs.contains(left) || helpingVerbs.contains(right) { return true }
        let isBound = boundEndings.contains {
            right.hasPrefix($0) && right.utf8.count <= $0.utf8.count + 2 || right.hasPrefix($0 + "s")
        }
        if isBound, right != "lijkt", right != "lijken" { return false }
        if !mayOpen(right) { return false }
        // What is inflected is no first half of a compound.
        if left.hasSuffix("e") || adjectiveEndings.contains(where: { left.hasSuffix($0) }) { return true }
        if isAfterNumber, ["uurs", "jaars", "daags", "weeks", "maands", "persoons"].contains(left) { return true }
        return right.hasSuffix("en") && !right.hasSuffix("ingen") && particles.contains { right.hasPrefix($0) }
    }

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

/// Words that say which of two things came in the place of the other, and words that say how long one stood.
public enum Succession {
    /// What precedes these came in the place of what follows them.
    public static let newBeforeOld = [
        "als opvolger van", "opvolger van", "in plaats van", "in de plaats van", "in de plaats gekomen van",
        "in de plaats getreden van", "ter vervanging van", "vervangt", "vervangen het", "verving", "vervingen",
        "namen de taken van", "neemt de plaats in van", "nam de plaats in van", "komt in de plaats van",
        "kwam in de plaats van",
    ]

    /// What precedes these took work over from what follows them: the one ended, the other may have been there before.
    public static let takeovers = [
        "de taken over van", "taken overgenomen van", "de werkzaamheden over van", "werkzaamheden overgenomen van",
        "de rol over van",
    ]

    /// Nouns of a merger, before the list of those that merged.
    public static let mergers = ["fusie van", "samenvoeging van", "samengaan van", "Fusie van", "Samenvoeging van"]

    /// Verbs of a merger that made a new thing.
    public static let merged = ["samengevoegd tot", "gefuseerd tot", "samengegaan tot"]

    /// What opens the clause behind an end and names what came in the place: `ingetrokken; daarvoor in de plaats kwam X`.
    public static let behindEnds: Set<String> = [
        "daarvoor in de plaats kwam", "daarvoor in de plaats kwamen", "in de plaats daarvan kwam",
        "in plaats daarvan kwam", "en vervangen door", "en opgevolgd door", "vervangen door", "opgevolgd door",
    ]

    /// What precedes these goes on under the name that follows them.
    public static let newNames = [
        "omgedoopt tot", "omgedoopt in", "herdoopt tot", "hernoemd tot", "hernoemd naar", "gewijzigd in",
        "veranderd in",
        "verder onder de naam", "verder als",
    ]

    /// Words of a thing that goes on for few: `staat alleen nog open voor`.
    public static let narrowings = ["alleen nog", "nog alleen", "slechts nog", "nog slechts", "enkel nog", "nog maar"]

    /// Those of them that may also stand before what came: `Ter vervanging van X is Y opgericht`.
    public static let beforeBoth: Set<String> = [
        "als opvolger van", "in plaats van", "in de plaats van", "ter vervanging van",
    ]

    /// What precedes these was followed by what follows them.
    public static let oldBeforeNew = [
        "vervangen door", "opgevolgd door", "omgezet in", "omgevormd tot", "overgegaan in", "ging over in",
        "gaat over in", "gaan over in", "gingen over in", "opgegaan in", "ging op in", "gaat op in", "gingen op in",
        "opgaan in",
    ]

    /// Words that a second clause can begin with before its verb and have no subject of its own: `en is in mei 2002`.
    public static let betweenClauses: Set<String> = Set([
        "en", "is", "zijn", "werd", "werden", "wordt", "worden", "in", "op", "per", "sinds", "vanaf", "met", "ingang",
        "van", "toen", "later", "daarna", "vervolgens", "daarop", "inmiddels", "uiteindelijk", "begin", "medio", "eind",
        "jaar", "het", "dat", "datzelfde", "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
        "september", "oktober", "november", "december",
    ])

    /// Verbs of standing: a period beside them is how long a thing stood, not when it came.
    public static let standing: Set<String> = [
        "bestond", "bestonden", "bestaan", "liep", "liepen", "gelopen", "loopt", "lopen", "gold", "golden", "gegolden",
        "geldt", "functioneerde", "functioneerden", "actief", "werkzaam", "kracht", "duurde", "duurt", "draaide",
        "draaiden",
    ]

    /// Words that open another clause, whose verb is not the subject's.
    public static let clauseOpeners: Set<String> = [
        "waar", "waarin", "waarbij", "waarvoor", "waarmee", "waardoor", "die", "dat", "omdat", "doordat", "zodat",
        "terwijl", "hoewel", "indien", "als", "toen", "nadat", "voordat",
    ]

    /// Words that deny what their clause tells: `is nooit in werking getreden`.
    public static let denials: Set<String> = ["niet", "nooit", "nimmer"]

    /// Words behind a denial that take it back: `niet langer`, `niet eerder dan`.
    public static let softenedDenials: Set<String> = [
        "meer", "langer", "eerder", "later", "alleen", "zozeer", "slechts",
    ]

    /// Words of coming into force or into use: `in werking`, `ingevoerd`.
    public static let comings: Set<String> = [
        "werking", "ingevoerd", "ingegaan", "doorgevoerd", "kracht", "doorgegaan", "uitgevoerd",
    ]

    /// Nouns for a law that is not one yet, before its name.
    public static let billNouns: Set<String> = [
        "wetsvoorstel", "voorstel", "wetsontwerp", "ontwerpwet", "conceptwetsvoorstel",
    ]

    /// Those of them that as often propose something else: `het voorstel voor de commissie`.
    public static let looseBillNouns: Set<String> = ["voorstel"]

    /// Verbs of what would have been.
    public static let unreal: Set<String> = ["zou", "zouden"]

    /// With each other in a sentence, they tell of what did not come: `had moeten ingaan`.
    public static let unrealPair: (had: Set<String>, should: Set<String>) = (["had", "hadden"], ["moeten", "zullen"])
}

/// A law, programme or body whose names no text need say again, and what came in its place.
///
/// Only what laws and their explanatory memoranda say; a name that several things bear is not here. The laws of ``Law``
/// and the bodies of ``Institution`` are facts of the same kind.
public struct SubjectFact: Sendable, Hashable {
    /// The name it is shown under.
    public let name: String
    /// Further names, as printed.
    public let aliases: [String]
    /// The name of what took its place.
    public let successor: String?

    init(_ name: String, _ aliases: [String] = [], successor: String? = nil) {
        self.name = name
        self.aliases = aliases
        self.successor = successor
    }

    public static let all: [SubjectFact] = [
        // Laws
        SubjectFact("Algemene bijstandswet", ["Abw"], successor: "Wet werk en bijstand"),
        SubjectFact("Wet werk en bijstand", ["WWB"], successor: "Participatiewet"),
        SubjectFact("Jeugdwerkgarantiewet", ["JWG"], successor: "Wet inschakeling werkzoekenden"),
        SubjectFact("Wet inschakeling werkzoekenden", ["WIW"], successor: "Wet werk en bijstand"),
        SubjectFact("Wet SUWI", ["SUWI", "Wet structuur uitvoeringsorganisatie werk en inkomen"]),
        SubjectFact(
            "Wet op de arbeidsongeschiktheidsverzekering", ["WAO"],
            successor: "Wet werk en inkomen naar arbeidsvermogen"),
        SubjectFact("Algemene Wet Bijzondere Ziektekosten", ["AWBZ"], successor: "Wet langdurige zorg"),
        SubjectFact("Ziekenfondswet", ["ZFW"], successor: "Zorgverzekeringswet"),
        SubjectFact("Wet voorzieningen gehandicapten", ["WVG"], successor: "Wet maatschappelijke ondersteuning"),
        SubjectFact("Wet openbaarheid van bestuur", ["Wob"], successor: "Wet open overheid"),
        SubjectFact(
            "Wet bescherming persoonsgegevens", ["Wbp"], successor: "Algemene verordening gegevensbescherming"),
        SubjectFact("Arbeidsvoorzieningswet", successor: "Arbeidsvoorzieningswet 1996"),
        SubjectFact("Arbeidsvoorzieningswet 1996", successor: "Wet SUWI"),
        SubjectFact("Organisatiewet sociale verzekeringen 1997", ["Osv 1997"], successor: "Wet SUWI"),
        SubjectFact("Wet investeren in jongeren", successor: "Wet werk en bijstand"),
        SubjectFact(
            "Wet op de reïntegratie arbeidsgehandicapten",
            ["Wet REA"],
            successor: "Wet werk en inkomen naar arbeidsvermogen"),
        SubjectFact("Wet arbeidsongeschiktheidsverzekering zelfstandigen", ["WAZ"]),
        SubjectFact("Wet inburgering nieuwkomers", successor: "Wet inburgering"),
        SubjectFact("Wet op de jeugdhulpverlening", successor: "Wet op de jeugdzorg"),
        SubjectFact("Wet op de jeugdzorg", successor: "Jeugdwet"),
        // Bodies
        SubjectFact(
            "Centrum voor Werk en Inkomen", ["CWI", "Centrale organisatie werk en inkomen"], successor: "UWV"),
        SubjectFact("Landelijk instituut sociale verzekeringen", ["Lisv"], successor: "UWV"),
        SubjectFact("Inspectie Werk en Inkomen", ["IWI"], successor: "Inspectie SZW"),
        SubjectFact("College van toezicht sociale verzekeringen", ["Ctsv"], successor: "Inspectie Werk en Inkomen"),
        SubjectFact(
            "Arbeidsvoorziening", ["Arbeidsvoorzieningsorganisatie"], successor: "Centrum voor Werk en Inkomen"),
        SubjectFact("Raad voor Werk en Inkomen", ["RWI"]),
        SubjectFact(
            "Regionaal Platform Arbeidsmarktbeleid",
            ["RPA", "Regionaal Arbeidsmarkt Platform", "Regionale Platforms Arbeidsmarkt"]),
        SubjectFact("Bedrijfsverzamelgebouw", ["BVG"]),
        SubjectFact("Algemeen Ketenoverleg", ["AKO"]),
        SubjectFact("Bureau Keteninformatisering Werk en Inkomen", ["BKWI"]),
        SubjectFact("Inspectie voor de Gezondheidszorg", ["IGZ"], successor: "Inspectie Gezondheidszorg en Jeugd"),
        SubjectFact("Nederlandse Mededingingsautoriteit", ["NMa"], successor: "Autoriteit Consument en Markt"),
        SubjectFact("Informatie Beheer Groep", ["IB-Groep"], successor: "Dienst Uitvoering Onderwijs"),
        SubjectFact("VROM-Inspectie", successor: "Inspectie Leefomgeving en Transport"),
        SubjectFact("Inspectie Verkeer en Waterstaat", ["IVW"], successor: "Inspectie Leefomgeving en Transport"),
        SubjectFact("College bescherming persoonsgegevens", ["CBP"], successor: "Autoriteit Persoonsgegevens"),
        SubjectFact("Sociale Inlichtingen- en Opsporingsdienst", ["SIOD"], successor: "Inspectie SZW"),
        SubjectFact("Sociale Verzekeringsraad", ["SVr"], successor: "College van toezicht sociale verzekeringen"),
        SubjectFact(
            "Tijdelijk instituut voor coördinatie en afstemming", ["Tica"],
            successor: "Landelijk instituut sociale verzekeringen"),
        SubjectFact("Ziekenfondsraad", successor: "College voor zorgverzekeringen"),
        SubjectFact("College voor zorgverzekeringen", ["CVZ"], successor: "Zorginstituut Nederland"),
        SubjectFact("College tarieven gezondheidszorg", ["CTG"], successor: "Nederlandse Zorgautoriteit"),
        SubjectFact("Inspectie Jeugdzorg", successor: "Inspectie Gezondheidszorg en Jeugd"),
        SubjectFact(
            "Onafhankelijke Post en Telecommunicatie Autoriteit", ["OPTA"],
            successor: "Autoriteit Consument en Markt"),
        SubjectFact("Consumentenautoriteit", successor: "Autoriteit Consument en Markt"),
        SubjectFact("SenterNovem", successor: "Agentschap NL"),
        SubjectFact("Agentschap NL", successor: "Rijksdienst voor Ondernemend Nederland"),
        SubjectFact("Dienst Regelingen", successor: "Rijksdienst voor Ondernemend Nederland"),
        SubjectFact("Voedsel en Waren Autoriteit", ["VWA"], successor: "Nederlandse Voedsel- en Warenautoriteit"),
        SubjectFact("Plantenziektenkundige Dienst", successor: "Nederlandse Voedsel- en Warenautoriteit"),
    ]

    /// Words that name the class before a proper name and may be left out: `programma Matchen op Werk`.
    public static let classNouns: Set<String> = ["programma", "programma's", "project", "projecten", "campagne"]

    /// Collections that stand for what they are made of, before `van` and a name with its abbreviation:
    /// `dekkend netwerk van Regionale Platforms (RPA)`.
    public static let collectives: Set<String> = ["netwerk", "stelsel", "geheel", "vorming"]

    /// Words before a name that change nothing of what it names.
    public static let emptyFirstWords: Set<String> = [
        "de", "het", "een", "deze", "dit", "die", "dat", "zogeheten", "zogenaamde", "zogenoemde", "huidige",
        "toenmalige",
        "voormalige", "eerdere", "genoemde", "bestaande", "onze", "hun", "zijn", "alle", "diverse",
    ]

    /// Small words that no name ends in: what ends in one was cut off.
    public static let cutOffEnds: Set<String> = [
        "de", "het", "een", "van", "op", "voor", "tot", "in", "ter", "ten", "der", "en", "met", "bij",
    ]

    /// Words before a noun that say nothing by which one thing is told from another.
    public static let vagueWords: Set<String> = [
        "nieuw", "nieuwe", "eerste", "tweede", "derde", "vierde", "vijfde", "andere", "overige", "verschillende",
        "aantal", "extra", "aanvullende", "tijdelijke", "structurele", "betreffende", "volgende", "eigen", "dergelijke",
        "gehele", "verdere", "aparte", "afzonderlijke", "beide", "enkele", "meer", "veel", "zo'n", "ongeveer", "circa",
    ]

    /// Nouns that name no thing of policy by themselves and are not among the words of ``PolicyThing``.
    public static let bareNouns: Set<String> = [
        "naam", "schakel", "agenda", "kabinet", "periode", "jaar", "moment", "datum", "onderzoek", "rapport", "brief",
        "situatie", "ontwikkeling", "verandering", "wijziging", "vorm", "partijen", "gemeenten", "gemeente", "regio",
        "regio's", "rijk", "minister", "inspectie", "raad", "plaatsen", "locaties", "mogelijkheid", "mogelijkheden",
        "kader", "onderdeel", "onderdelen", "deel", "aandeel", "toename", "afname", "impuls", "sw-bedrijf",
        "sw-bedrijven", "doelgroep", "overeenkomst", "regeerakkoord", "kabinetsperiode", "werkgevers", "werknemers",
    ]

    /// Nouns that make a part or a flow of the name that follows them without a preposition: `instroom Wajong`.
    public static let partNouns: Set<String> = [
        "instroom", "doorstroom", "uitstroom", "inkoop", "uitvoering", "financiering", "toepassing", "uitbreiding",
        "doorontwikkeling", "vorming", "ontwikkeling", "voorstel", "wetsvoorstel", "concept", "ontwerp",
    ]

    /// Nouns for one of many houses, which letters before them make no name of: `SW-bedrijf`.
    public static let establishments: Set<String> = [
        "bedrijf", "school", "instelling", "vestiging", "locatie", "kantoor", "loket", "werkplaats", "centrum", "punt",
        "plek", "plaats", "afdeling", "consulent", "adviseur",
    ]

    /// Those who may come in, behind `nieuwe`: a part of what they come into.
    public static let intakes: Set<String> = ["instroom", "instromers", "aanvragen", "aanvragers", "gevallen"]

    /// Words between a noun and what it is a part of, is for or is about.
    public static let linkWords: Set<String> = [
        "van", "voor", "met", "in", "op", "bij", "aan", "uit", "over", "tot", "tussen", "naar", "om",
    ]
}

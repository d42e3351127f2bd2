/// What a finding says of its holder's attitude, before the holder is known.
public enum FindingTone: Sendable, Hashable {
    case observation, conclusion, judgement, recommendation, agreement, disagreement
    /// An observation where a researcher or the writer speaks, a judgement of anybody else.
    case report
}

/// A verb that reports what somebody found, in the forms that can carry a sentence.
///
/// A class, because rules ask it at each of its forms in a text and it holds six lists.
public final class FindingVerb: Sendable {
    /// What must stand with it before it counts.
    public enum Need: Sendable, Hashable {
        case nothing
        /// A clause with `dat`, `of`, `hoe`, a colon or quoted speech.
        case clause
        /// A clause, or a word of judgement or need in the sentence.
        case clauseOrJudgement
        /// `als` after it, or a word of judgement.
        case asOrJudgement
        /// A view, a conclusion, advice or a picture as its object.
        case view
        /// What to do: `te`, `om`, `tot` or `dat`.
        case advice
    }

    public let lemma: String
    /// Present and past in a main clause, folded.
    public let finite: [String]
    /// Folded; empty where it has none that reports.
    public let participle: String
    /// Forms of a separable verb written as one, folded: `vaststelt`.
    public let joined: [String]
    /// Words of which one must follow the finite form: `vast`; several words divided by a space.
    public let particles: [String]
    public let tone: FindingTone
    public let need: Need
    /// Whether it reports without a holder: `blijkt`, `valt op`.
    public let isEvidence: Bool

    init(
        _ lemma: String, _ finite: String, participle: String = "", joined: String = "", with particles: [String] = [],
        _ tone: FindingTone, need: Need = .nothing, isEvidence: Bool = false
    ) {
        self.lemma = lemma
        self.finite = FindingVerb.words(finite)
        self.participle = participle
        self.joined = FindingVerb.words(joined)
        self.particles = particles
        self.tone = tone
        self.need = need
        self.isEvidence = isEvidence
    }

    private static func words(_ list: String) -> [String] {
        list.utf8.split(separator: 0x20).map { String($0) ?? "" }
    }

    /// `zorgen` with each word that may stand before it where somebody worries: alone it is a verb too.
    static let worries: [String] =
        [
            "zich", "mij", "me", "ons", "grote", "groot", "ernstige", "ernstig", "veel", "meer", "flinke", "flink",
            "serieuze", "serieus", "oprechte", "oprecht", "toenemende", "grotere", "grootste", "meeste", "zware",
            "terecht", "nog", "wel", "ook", "erg", "hierover", "daarover", "hierom", "daarom",
        ].map { $0 + " zorgen" } + ["zorgen over", "zorgen om"]

    public static let all: [FindingVerb] = [
        // What was seen
        FindingVerb(
            "constateren", "constateert constateer constateren constateerde constateerden", participle: "geconstateerd",
            .observation),
        FindingVerb(
            "vaststellen", "stelt stel stellen stelde stelden", participle: "vastgesteld",
            joined: "vaststelt vaststellen vaststelde vaststelden", with: ["vast"], .observation, need: .clause),
        FindingVerb(
            "waarnemen", "neemt neem nemen nam namen", participle: "waargenomen", joined: "waarneemt waarnemen waarnam",
            with: ["waar"], .observation),
        FindingVerb(
            "signaleren", "signaleert signaleer signaleren signaleerde signaleerden", participle: "gesignaleerd",
            .observation),
        FindingVerb(
            "aantonen", "toont toon tonen toonde toonden", participle: "aangetoond",
            joined: "aantoont aantonen aantoonde", with: ["aan"], .observation),
        FindingVerb("laten zien", "laat laten liet lieten", with: ["zien"], .observation),
        FindingVerb(
            "aantreffen", "trof troffen treft treffen", participle: "aangetroffen", with: ["aan"], .observation),
        FindingVerb(
            "aanwijzingen vinden", "vindt vind vinden vond vonden", participle: "gevonden",
            with: ["aanwijzing", "aanwijzingen"], .observation),
        FindingVerb(
            "een beeld schetsen", "schetst schetsen schetste schetsten", with: ["beeld"], .observation, isEvidence: true
        ),
        FindingVerb(
            "aantekenen", "tekent teken tekenen tekende", participle: "aangetekend", joined: "aantekent", with: ["aan"],
            .observation, need: .clause),
        FindingVerb(
            "rapporteren", "rapporteert rapporteren rapporteerde rapporteerden", participle: "gerapporteerd",
            .observation, need: .clause),
        FindingVerb("melden", "meldt melden meldde meldden", participle: "gemeld", .observation, need: .clause),
        FindingVerb(
            "becijferen", "becijfert becijferen becijferde becijferden", participle: "becijferd", .observation,
            need: .clause),
        FindingVerb("ontdekken", "ontdekt ontdekte ontdekten", participle: "ontdekt", .observation, need: .clause),
        FindingVerb("leren", "leert leerde", .observation, need: .clause, isEvidence: true),
        FindingVerb("blijken", "blijkt blijken bleek bleken", participle: "gebleken", .observation, isEvidence: true),
        FindingVerb(
            "opvallen", "valt vallen viel vielen", participle: "opgevallen", joined: "opvalt opvallen opviel opvielen",
            with: ["op"], .observation, isEvidence: true),
        FindingVerb("naar voren komen", "komt komen kwam kwamen", with: ["naar voren"], .observation, isEvidence: true),
        FindingVerb(
            "duidelijk worden", "wordt werd", with: ["duidelijk dat", "duidelijk hoe"], .observation, isEvidence: true),
        FindingVerb(
            "afleiden (valt)", "valt", with: ["af te leiden", "te concluderen", "op te maken", "te constateren"],
            .observation, isEvidence: true),
        FindingVerb(
            "uitwijzen", "wijst wijzen wees wezen", participle: "uitgewezen", joined: "uitwijst", with: ["uit"],
            .observation, need: .clause, isEvidence: true),
        FindingVerb(
            "bevestigen", "bevestigt bevestig bevestigen bevestigde bevestigden", participle: "bevestigd", .agreement),
        // What was inferred
        FindingVerb(
            "concluderen", "concludeert concludeer concluderen concludeerde concludeerden", participle: "geconcludeerd",
            .conclusion),
        FindingVerb(
            "afleiden", "leidt leid leiden leidde leidden", participle: "afgeleid",
            joined: "afleidt afleid afleiden afleidde", with: ["af"], .conclusion, need: .clause),
        FindingVerb("destilleren", "destilleert destilleer destilleren destilleerde", .conclusion, need: .clause),
        FindingVerb(
            "tot de conclusie komen", "komt kom komen kwam kwamen", participle: "gekomen",
            with: [
                "tot de conclusie", "tot de slotsom", "tot het inzicht", "tot de bevinding",
                "tot de volgende conclusies",
            ], .conclusion),
        FindingVerb(
            "de conclusie trekken", "trekt trek trekken trok trokken", participle: "getrokken",
            with: ["de conclusie", "conclusie", "volgende conclusies"], .conclusion),
        // What was judged
        FindingVerb(
            "kanttekeningen plaatsen",
            "plaatst plaats plaatsen plaatste plaatsten zet zetten zette stelt stellen stelde stelden",
            participle: "geplaatst",
            with: ["kanttekening", "kanttekeningen", "vraagtekens"], .judgement),
        FindingVerb(
            "kritiek hebben", "heeft hebben had hadden uit uiten uitte uitten", participle: "geuit",
            with: ["kritiek op"],
            .judgement),
        FindingVerb(
            "waarschuwen", "waarschuwt waarschuw waarschuwen waarschuwde waarschuwden", participle: "gewaarschuwd",
            .judgement),
        FindingVerb("menen", "meent meen menen meende meenden", .judgement),
        FindingVerb(
            "van mening zijn", "is ben zijn was waren bent",
            with: [
                "van mening", "van oordeel", "van opvatting", "de mening toegedaan", "ervan overtuigd",
                "er van overtuigd", "niet van overtuigd", "niet overtuigd", "overtuigd dat", "tevreden", "ontevreden",
                "kritisch over", "positief over", "negatief over", "ingenomen met", "verheugd dat", "verheugd over",
                "blij dat", "blij met", "bezorgd over", "bezorgd dat", "verbaasd over", "teleurgesteld over",
            ], .judgement),
        FindingVerb(
            "tot het oordeel komen", "komt kom komen kwam kwamen", participle: "gekomen", with: ["tot het oordeel"],
            .judgement),
        FindingVerb(
            "oordelen", "oordeelt oordeel oordelen oordeelde oordeelden", participle: "geoordeeld", .judgement,
            need: .clauseOrJudgement),
        FindingVerb(
            "beoordelen", "beoordeelt beoordeel beoordelen beoordeelde beoordeelden", participle: "beoordeeld",
            .judgement, need: .asOrJudgement),
        FindingVerb("vinden", "vindt vind vinden vond vonden", .judgement, need: .clauseOrJudgement),
        FindingVerb("achten", "acht achten achtte achtten", .judgement, need: .clauseOrJudgement),
        FindingVerb(
            "onderkennen", "onderkent onderken onderkennen onderkende onderkenden", participle: "onderkend", .judgement),
        FindingVerb("erkennen", "erkent erken erkennen erkende erkenden", .judgement, need: .clause),
        FindingVerb(
            "benadrukken", "benadrukt benadruk benadrukken benadrukte benadrukten", participle: "benadrukt", .judgement),
        FindingVerb(
            "onderstrepen", "onderstreept onderstreep onderstrepen onderstreepte", participle: "onderstreept",
            .judgement),
        FindingVerb(
            "opmerken", "merkt merk merken merkte merkten", participle: "opgemerkt",
            joined: "opmerkt opmerken opmerkte", with: ["op"], .report, need: .clause),
        FindingVerb("eraan hechten op te merken", "hecht hechten", with: ["op te merken", "meer waarde"], .judgement),
        FindingVerb(
            "wijzen op", "wijst wijs wijzen wees wezen", participle: "gewezen",
            with: ["erop", "er op", "op"], .judgement),
        FindingVerb(
            "zich afvragen", "vraagt vraag vragen vroeg vroegen",
            with: ["zich af", "af of", "me af", "mij af", "ons af"], .judgement),
        FindingVerb("zien", "ziet zie zien zag zagen", .judgement, need: .asOrJudgement),
        FindingVerb(
            "ervaren", "ervaart ervaren ervaarde ervoer ervoeren", participle: "ervaren", .judgement,
            need: .asOrJudgement),
        FindingVerb(
            "beschouwen", "beschouwt beschouw beschouwen beschouwde beschouwden", .judgement, need: .asOrJudgement),
        FindingVerb(
            "noemen", "noemt noem noemen noemde noemden", participle: "genoemd", .judgement, need: .asOrJudgement),
        FindingVerb(
            "benoemen", "benoemt benoemen benoemde benoemden", participle: "benoemd", .observation, need: .clause),
        FindingVerb("waarderen", "waardeert waardeer waarderen waardeerde waardeerden", .judgement),
        FindingVerb("verwachten", "verwacht verwachten verwachtte verwachtten", .judgement, need: .clause),
        FindingVerb("vrezen", "vreest vrees vrezen vreesde vreesden", .judgement, need: .clause),
        FindingVerb("betreuren", "betreurt betreur betreuren betreurde betreurden", .judgement),
        FindingVerb(
            "zich zorgen maken", "maakt maak maken maakte maakten",
            with: worries, .judgement),
        FindingVerb("stellen", "stelt stel stellen stelde stelden", .judgement, need: .clause),
        FindingVerb("zeggen", "zegt zeg zeggen zei zeiden", .judgement),
        FindingVerb(
            "aangeven", "geeft geef geven gaf gaven", participle: "aangegeven",
            joined: "aangeeft aangeven aangaf aangaven", with: ["aan"], .judgement, need: .clause),
        FindingVerb(
            "te kennen geven", "geeft geef geven gaf gaven", participle: "gegeven", with: ["te kennen"], .judgement),
        FindingVerb(
            "laten weten", "laat laten liet lieten heeft hebben",
            with: ["laten weten", "weten dat", "weten de", "weten deze", "weten die", "weten het"], .judgement),
        FindingVerb(
            "kenbaar maken", "maakt maken maakte maakten", participle: "gemaakt", with: ["kenbaar"], .judgement),
        FindingVerb("verklaren", "verklaart verklaren verklaarde verklaarden", .judgement, need: .clause),
        FindingVerb("vermoeden", "vermoedt vermoeden vermoedde vermoedden", .judgement, need: .clause),
        FindingVerb("betogen", "betoogt betogen betoogde betoogden", .judgement, need: .clause),
        FindingVerb(
            "betwijfelen", "betwijfelt betwijfel betwijfelen betwijfelde betwijfelden", .judgement, need: .clause),
        FindingVerb("schatten", "schat schatte", participle: "geschat", .judgement, need: .clause),
        FindingVerb(
            "toeschrijven", "schrijft schrijf schrijven schreef schreven", participle: "toegeschreven",
            with: ["toe aan"],
            .judgement),
        FindingVerb("wijten", "wijt wijten", with: ["dit aan", "dat aan", "deze aan"], .judgement),
        FindingVerb(
            "verwijten", "verwijt verwijten verweet verweten", participle: "verweten", .judgement, need: .clause),
        FindingVerb("klagen", "klaagt klagen klaagde klaagden", participle: "geklaagd", .judgement, need: .clause),
        FindingVerb("ramen", "raamt raamde raamden", participle: "geraamd", .judgement, need: .clause),
        FindingVerb("overwegen", "overwoog", .judgement, need: .clause),
        FindingVerb(
            "kwalificeren", "kwalificeert kwalificeer kwalificeren kwalificeerde", participle: "gekwalificeerd",
            .judgement, need: .asOrJudgement),
        FindingVerb(
            "waardering uitspreken", "spreekt spreek spreken sprak spraken", participle: "uitgesproken",
            with: ["waardering uit", "zorg uit", "zorgen uit", "verbazing uit"], .judgement),
        FindingVerb(
            "zorg hebben", "heeft heb hebben had hadden",
            with: [
                "zorg over", "zorgen over", "zorgen om", "indruk dat", "waardering voor", "begrip voor",
                "twijfels over", "twijfel over", "vertrouwen in",
            ], .judgement),
        FindingVerb(
            "zorg uiten", "uit uiten uitte uitten", participle: "geuit",
            with: ["zorg over", "zorgen over", "twijfels over", "twijfel over"], .judgement),
        FindingVerb(
            "belang hechten", "hecht hechten hechtte",
            with: ["eraan dat", "groot belang aan", "veel belang aan", "veel waarde aan", "grote waarde aan"],
            .judgement),
        FindingVerb("twijfelen", "twijfelt twijfelen twijfelde twijfelden", .judgement),
        // What should be done
        FindingVerb(
            "adviseren", "adviseert adviseer adviseren adviseerde adviseerden", participle: "geadviseerd",
            .recommendation, need: .advice),
        FindingVerb(
            "aanbevelen", "beveelt beveel bevelen beval bevalen", participle: "aanbevolen",
            joined: "aanbeveelt aanbevelen", with: ["aan"], .recommendation, need: .advice),
        FindingVerb(
            "afraden", "raadt raad raden raadde raadden", participle: "afgeraden", joined: "afraadt afraden",
            with: ["af"], .recommendation, need: .advice),
        FindingVerb(
            "aanraden", "raadt raad raden raadde raadden", participle: "aangeraden", joined: "aanraadt aanraden",
            with: ["aan"], .recommendation, need: .advice),
        FindingVerb(
            "in overweging geven", "geeft geef geven gaf gaven", participle: "gegeven", with: ["in overweging"],
            .recommendation, need: .advice),
        FindingVerb(
            "aandacht vragen", "vraagt vraag vragen vroeg vroegen", participle: "gevraagd", with: ["aandacht voor"],
            .recommendation),
        FindingVerb("oproepen", "roept roep roepen riep riepen", with: ["op tot", "op om", "op te"], .recommendation),
        FindingVerb(
            "aanbevelingen doen", "doet doe doen deed deden", participle: "gedaan", with: ["volgende aanbevelingen"],
            .recommendation),
        FindingVerb("bepleiten", "bepleit bepleiten bepleitte bepleitten", .recommendation),
        FindingVerb("pleiten voor", "pleit pleiten pleitte pleitten", participle: "gepleit", .recommendation),
        // Who agrees
        FindingVerb(
            "onderschrijven", "onderschrijft onderschrijf onderschrijven onderschreef onderschreven",
            participle: "onderschreven", .agreement),
        FindingVerb("herkennen", "herkent herken herkennen herkende herkenden", .agreement),
        FindingVerb(
            "het eens zijn", "is ben zijn was waren",
            with: ["het eens", "het niet", "het met", "het daarmee", "het hiermee", "het geheel", "oneens"],
            .agreement),
        FindingVerb("volgen", "volg", .agreement, need: .view),
        FindingVerb("delen", "deelt deel delen deelde deelden", .agreement, need: .view),
        FindingVerb("steunen", "steunt steun steunen steunde steunden", .agreement, need: .view),
        FindingVerb(
            "ondersteunen", "ondersteunt ondersteun ondersteunen ondersteunde ondersteunden", .agreement, need: .view),
        FindingVerb(
            "ter harte nemen", "neemt neem nemen nam namen", participle: "genomen", with: ["ter harte"], .agreement),
        FindingVerb(
            "overnemen", "neemt neem nemen nam namen", participle: "overgenomen", joined: "overneemt overnemen",
            with: ["over"], .agreement, need: .view),
        FindingVerb(
            "instemmen", "stemt stem stemmen stemde stemden", participle: "ingestemd", with: ["in met"], .agreement,
            need: .view),
        FindingVerb("zich vinden in", "kan kunnen kon konden", with: ["vinden", "volgen"], .agreement, need: .view),
        FindingVerb(
            "bezwaar maken", "maakt maken maakte maakten heeft hebben", participle: "gemaakt",
            with: ["bezwaar gemaakt", "bezwaar tegen"], .disagreement),
        FindingVerb("betwisten", "betwist betwisten betwistte betwistten", .disagreement, need: .clause),
        FindingVerb("bestrijden", "bestrijdt bestrijden bestreed bestreden", .disagreement),
    ]

    /// How a form stands for a verb.
    public enum Form: Sendable, Hashable {
        case finite, joined, participle
    }

    /// The verbs of every form, as indices in ``all``.
    public static let forms: [String: [(verb: Int, form: Form)]] = {
        var forms: [String: [(verb: Int, form: Form)]] = [:]
        for (index, verb) in all.enumerated() {
            for word in verb.finite { forms[word, default: []].append((index, .finite)) }
            for word in verb.joined { forms[word, default: []].append((index, .joined)) }
            if !verb.participle.isEmpty { forms[verb.participle, default: []].append((index, .participle)) }
        }
        return forms
    }()
}

/// A verb, or a verb with a fixed complement, that says that something came, changed or went.
///
/// A class, because rules hand a verb on many times and its forms are eight lists.
public final class ChangeVerb: Sendable {
    /// Which noun phrase of the clause is what changed.
    public enum Valency: Hashable, Sendable {
        /// The object, which is the subject in the passive: `invoeren`.
        case patient
        /// The grammatical subject: `vervallen`.
        case theme
        /// Either, by voice: `starten`, `fuseren`.
        case either
    }

    /// How a form stands in a clause.
    public enum Form: UInt8, Hashable, Sendable {
        case present, past, participle, infinitive
    }

    public let action: ChangeKind
    public let valency: Valency
    /// Whether it says a change of policy only of a law, programme, body or the like.
    public let isWeak: Bool
    /// The separable part, `in` of `invoeren`; empty where there is none.
    public let particle: String
    /// Words that make the meaning together with the verb, `in werking`; empty where there are none.
    public let complement: [String]
    /// The preposition before what changed, `met` of `een begin maken met`; empty where it is subject or object.
    public let preposition: String
    public let present: [String]
    public let past: [String]
    public let participles: [String]
    public let infinitives: [String]

    init(
        _ action: ChangeKind, _ valency: Valency, weak: Bool = false, _ lemma: String, _ present: String,
        _ past: String,
        _ participle: String
    ) {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        let parts = lemma.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        self.action = action
        self.valency = valency
        isWeak = weak
        particle = parts.count > 1 ? parts[0] : ""
        complement = parts.count > 2 ? words(parts[2]) : []
        preposition = parts.count > 3 ? parts[3] : ""
        infinitives = words(parts.count > 1 ? parts[1] : parts[0])
        self.present = words(present)
        self.past = words(past)
        participles = words(participle)
    }

    /// Lemma as `particle|infinitive|complement|preposition`, then present, past and participle without the particle.
    ///
    /// Sources: Nederlandse Taalunie, *Woordenlijst Nederlandse Taal*, for the forms.
    public static let all: [ChangeVerb] = common + shapes + settings

    private static let common: [ChangeVerb] = [
        // Coming
        ChangeVerb(.introduce, .patient, "in|voeren", "voer voert voeren", "voerde voerden", "gevoerd"),
        ChangeVerb(
            .introduce, .patient, weak: true, "introduceren", "introduceer introduceert introduceren",
            "introduceerde introduceerden", "geïntroduceerd"),
        ChangeVerb(.introduce, .theme, weak: true, "|komen|tot stand", "komt komen", "kwam kwamen", "gekomen"),
        ChangeVerb(.introduce, .patient, "|brengen|tot stand", "brengt brengen", "bracht brachten", "gebracht"),
        ChangeVerb(.introduce, .patient, weak: true, "vast|leggen", "leg legt leggen", "legde legden", "gelegd"),
        ChangeVerb(
            .introduce, .patient, weak: true, "hanteren", "hanteer hanteert hanteren", "hanteerde hanteerden",
            "gehanteerd"),
        ChangeVerb(.introduce, .theme, weak: true, "bij|komen", "komt komen", "kwam kwamen", "gekomen"),
        ChangeVerb(.introduce, .theme, weak: true, "komen", "komt komen", "kwam kwamen", "gekomen"),
        ChangeVerb(.introduce, .theme, weak: true, "over|gaan||op", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.introduce, .theme, weak: true, "over|stappen||op", "stapt stappen", "stapte stapten", "gestapt"),
        ChangeVerb(.introduce, .theme, weak: true, "dateren", "dateert dateren", "dateerde dateerden", "gedateerd"),
        ChangeVerb(.introduce, .theme, weak: true, "volgen", "volgt volgen", "volgde volgden", "gevolgd"),
        ChangeVerb(
            .introduce, .patient, weak: true, "verplichten", "verplicht", "verplichtte verplichtten", "verplicht"),
        ChangeVerb(.start, .either, weak: true, "starten", "start starten", "startte startten", "gestart"),
        ChangeVerb(.start, .either, weak: true, "op|starten", "start starten", "startte startten", "gestart"),
        ChangeVerb(.start, .either, weak: true, "beginnen", "begint beginnen", "begon begonnen", "begonnen"),
        ChangeVerb(
            .start, .theme, "|gaan zijn|van start", "gaat gaan is zijn", "ging gingen was waren", "gegaan"),
        ChangeVerb(
            .start, .theme, weak: true, "|gaan zijn|aan de slag", "gaat gaan is zijn", "ging gingen", "gegaan"),
        ChangeVerb(.start, .either, weak: true, "open|stellen", "stel stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(.start, .patient, weak: true, "bij|houden", "houd houdt houden", "hield hielden", "gehouden"),
        ChangeVerb(.start, .either, weak: true, "openen", "open opent openen", "opende openden", "geopend"),
        ChangeVerb(.start, .patient, "|openen|deuren", "opent openen", "opende openden", "geopend"),
        ChangeVerb(.start, .theme, weak: true, "open|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.start, .either, weak: true, "aan|vangen", "vangt vangen", "ving vingen", "gevangen"),
        ChangeVerb(
            .start, .patient, weak: true, "lanceren", "lanceer lanceert lanceren", "lanceerde lanceerden", "gelanceerd"),
        ChangeVerb(.establish, .patient, "op|richten", "richt richten", "richtte richtten", "gericht"),
        ChangeVerb(.establish, .patient, "in|stellen", "stel stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(.establish, .patient, "op|zetten", "zetten", "zette zetten", "gezet"),
        ChangeVerb(.establish, .patient, weak: true, "vormen", "vorm vormt vormen", "vormde vormden", "gevormd"),
        ChangeVerb(.establish, .patient, weak: true, "in|richten", "richt richten", "richtte richtten", "gericht"),
        ChangeVerb(
            .establish, .patient, "installeren", "installeer installeert installeren", "installeerde installeerden",
            "geïnstalleerd"),
        ChangeVerb(.establish, .patient, "|roepen|in het leven", "roep roept roepen", "riep riepen", "geroepen"),
        ChangeVerb(.establish, .patient, weak: true, "stichten", "sticht stichten", "stichtte stichtten", "gesticht"),
        ChangeVerb(
            .enterIntoForce, .theme, "|treden|in werking", "treedt treden", "trad traden", "getreden"),
        ChangeVerb(.enterIntoForce, .theme, "in werking|treden", "treedt treden", "trad traden", "getreden"),
        ChangeVerb(
            .enterIntoForce, .theme, "|worden zijn|van kracht", "is wordt worden zijn", "was werd werden waren",
            "geworden"),
        ChangeVerb(.enterIntoForce, .theme, weak: true, "in|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.enterIntoForce, .theme, weak: true, "gelden", "geldt gelden", "gold golden", "gegolden"),
        ChangeVerb(.start, .patient, weak: true, "|maken|begin|met", "maak maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.start, .patient, weak: true, "|maken|start|met", "maak maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.start, .theme, weak: true, "|gaan zijn|actief", "is zijn", "was waren werd werden", "geworden"),
        ChangeVerb(.start, .either, weak: true, "hervatten", "hervat hervatten", "hervatte hervatten", "hervat"),
        ChangeVerb(.establish, .theme, weak: true, "ontstaan", "ontstaat ontstaan", "ontstond ontstonden", "ontstaan"),
        ChangeVerb(
            .introduce, .patient, weak: true, "implementeren", "implementeer implementeert implementeren",
            "implementeerde implementeerden", "geïmplementeerd"),
        ChangeVerb(.introduce, .patient, weak: true, "uit|rollen", "rolt rollen", "rolde rolden", "gerold"),
        ChangeVerb(.introduce, .patient, weak: true, "door|voeren", "voer voert voeren", "voerde voerden", "gevoerd"),
        ChangeVerb(.introduce, .patient, "uit|vaardigen", "vaardigt vaardigen", "vaardigde vaardigden", "gevaardigd"),
        ChangeVerb(
            .introduce, .patient, weak: true, "|stellen|verplicht", "stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(.introduce, .patient, weak: true, "toe|passen", "past passen", "paste pasten", "gepast"),
        ChangeVerb(.introduce, .patient, weak: true, "kennen", "kent kennen", "kende kenden", "gekend"),
        ChangeVerb(
            .enterIntoForce, .theme, weak: true, "|worden zijn|van toepassing", "is wordt worden zijn",
            "was werd werden waren", "geworden"),
        ChangeVerb(.introduce, .theme, weak: true, "|worden|verplicht", "wordt worden", "werd werden", "geworden"),
        ChangeVerb(
            .introduce, .patient, weak: true, "verbieden", "verbiedt verbieden", "verbood verboden", "verboden"),
        ChangeVerb(
            .introduce, .patient, weak: true, "herinvoeren", "herinvoeren", "herinvoerde herinvoerden", "heringevoerd"),
        ChangeVerb(
            .introduce, .patient, weak: true, "treffen", "tref treft treffen", "trof troffen", "getroffen"),
        ChangeVerb(
            .start, .patient, weak: true, "heropenen", "heropent heropenen", "heropende heropenden", "heropend"),
        ChangeVerb(
            .start, .theme, weak: true, "|worden zijn|operationeel", "is wordt worden zijn", "was werd werden waren",
            "geworden"),
        ChangeVerb(
            .start, .theme, weak: true, "|worden zijn|toegankelijk", "wordt worden", "werd werden", "geworden"),
        ChangeVerb(
            .start, .patient, weak: true, "|nemen|in gebruik", "neem neemt nemen", "nam namen", "genomen"),
        ChangeVerb(.start, .theme, weak: true, "|krijgen|een vervolg", "krijgt krijgen", "kreeg kregen", "gekregen"),
        ChangeVerb(.start, .patient, weak: true, "uit|voeren", "voert voeren", "voerde voerden", "gevoerd"),
        ChangeVerb(.establish, .patient, weak: true, "op|tuigen", "tuigt tuigen", "tuigde tuigden", "getuigd"),
        // Changing
        ChangeVerb(
            .amend, .patient, weak: true, "wijzigen", "wijzig wijzigt wijzigen", "wijzigde wijzigden", "gewijzigd"),
        ChangeVerb(.amend, .patient, weak: true, "herzien", "herzie herziet herzien", "herzag herzagen", "herzien"),
        ChangeVerb(.amend, .patient, weak: true, "aan|passen", "pas past passen", "paste pasten", "gepast"),
        ChangeVerb(.amend, .patient, weak: true, "uit|breiden", "breid breidt breiden", "breidde breidden", "gebreid"),
        ChangeVerb(
            .amend, .patient, weak: true, "verlengen", "verleng verlengt verlengen", "verlengde verlengden", "verlengd"),
        ChangeVerb(
            .amend, .patient, weak: true, "verhogen", "verhoog verhoogt verhogen", "verhoogde verhoogden", "verhoogd"),
        ChangeVerb(
            .amend, .patient, weak: true, "verlagen", "verlaag verlaagt verlagen", "verlaagde verlaagden", "verlaagd"),
        ChangeVerb(
            .amend, .patient, weak: true, "verruimen", "verruim verruimt verruimen", "verruimde verruimden", "verruimd"),
        ChangeVerb(
            .amend, .patient, weak: true, "aan|scherpen", "scherp scherpt scherpen", "scherpte scherpten", "gescherpt"),
        ChangeVerb(
            .amend, .patient, weak: true, "vereenvoudigen", "vereenvoudig vereenvoudigt vereenvoudigen",
            "vereenvoudigde vereenvoudigden", "vereenvoudigd"),
        ChangeVerb(
            .amend, .patient, weak: true, "versoepelen", "versoepel versoepelt versoepelen", "versoepelde versoepelden",
            "versoepeld"),
        ChangeVerb(.amend, .patient, weak: true, "toe|voegen", "voeg voegt voegen", "voegde voegden", "gevoegd"),
        ChangeVerb(.amend, .patient, weak: true, "bij|stellen", "stel stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(.amend, .patient, weak: true, "op|nemen|in de wet", "neem neemt nemen", "nam namen", "genomen"),
        ChangeVerb(
            .amend, .theme, weak: true, "|worden gaan|eenvoudiger", "wordt worden gaat gaan", "werd werden", "geworden"),
        ChangeVerb(
            .evaluate, .patient, "evalueren", "evalueer evalueert evalueren", "evalueerde evalueerden", "geëvalueerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "veranderen", "verander verandert veranderen", "veranderde veranderden",
            "veranderd"),
        ChangeVerb(
            .amend, .patient, weak: true, "|maken|inkomensafhankelijk", "maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.amend, .theme, weak: true, "omhoog|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.amend, .theme, weak: true, "omlaag|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(
            .amend, .patient, weak: true, "verdubbelen", "verdubbelt verdubbelen", "verdubbelde verdubbelden",
            "verdubbeld"),
        ChangeVerb(.amend, .patient, weak: true, "halveren", "halveert halveren", "halveerde halveerden", "gehalveerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "verzachten", "verzacht verzachten", "verzachtte verzachtten", "verzacht"),
        ChangeVerb(.amend, .patient, weak: true, "verkorten", "verkort verkorten", "verkortte verkortten", "verkort"),
        ChangeVerb(.amend, .patient, weak: true, "bevriezen", "bevriest bevriezen", "bevroor bevroren", "bevroren"),
        ChangeVerb(
            .amend, .patient, weak: true, "moderniseren", "moderniseert moderniseren", "moderniseerde moderniseerden",
            "gemoderniseerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "harmoniseren", "harmoniseert harmoniseren", "harmoniseerde harmoniseerden",
            "geharmoniseerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "vernieuwen", "vernieuwt vernieuwen", "vernieuwde vernieuwden", "vernieuwd"),
        ChangeVerb(
            .amend, .patient, weak: true, "verscherpen", "verscherpt verscherpen", "verscherpte verscherpten",
            "verscherpt"),
        ChangeVerb(
            .amend, .patient, weak: true, "verbreden", "verbreedt verbreden", "verbreedde verbreedden", "verbreed"),
        ChangeVerb(.amend, .patient, weak: true, "uit|stellen", "stel stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(.amend, .patient, weak: true, "op|nemen|in de grondwet", "neem neemt nemen", "nam namen", "genomen"),
        ChangeVerb(
            .amend, .patient, weak: true, "versoberen", "versobert versoberen", "versoberde versoberden", "versoberd"),
        ChangeVerb(
            .amend, .patient, weak: true, "beperken", "beperk beperkt beperken", "beperkte beperkten", "beperkt"),
        ChangeVerb(.amend, .patient, weak: true, "in|perken", "perkt perken", "perkte perkten", "geperkt"),
        ChangeVerb(.amend, .patient, weak: true, "af|zwakken", "zwakt zwakken", "zwakte zwakten", "gezwakt"),
        ChangeVerb(
            .amend, .patient, weak: true, "verzwaren", "verzwaart verzwaren", "verzwaarde verzwaarden", "verzwaard"),
        ChangeVerb(
            .amend, .patient, weak: true, "continueren", "continueert continueren", "continueerde continueerden",
            "gecontinueerd"),
        ChangeVerb(.amend, .patient, weak: true, "herijken", "herijkt herijken", "herijkte herijkten", "herijkt"),
        ChangeVerb(
            .amend, .patient, weak: true, "stroomlijnen", "stroomlijnt stroomlijnen", "stroomlijnde stroomlijnden",
            "gestroomlijnd"),
        ChangeVerb(.amend, .patient, weak: true, "in|korten", "kort korten", "kortte kortten", "gekort"),
        ChangeVerb(.amend, .patient, weak: true, "korten", "kort korten", "kortte kortten", "gekort"),
        ChangeVerb(
            .amend, .patient, weak: true, "intensiveren", "intensiveert intensiveren", "intensiveerde intensiveerden",
            "geïntensiveerd"),
        ChangeVerb(
            .amend, .patient, weak: true, "verminderen", "vermindert verminderen", "verminderde verminderden",
            "verminderd"),
        ChangeVerb(
            .amend, .patient, weak: true, "vergroten", "vergroot vergroten", "vergrootte vergrootten", "vergroot"),
        ChangeVerb(.amend, .patient, weak: true, "oormerken", "oormerkt oormerken", "oormerkte", "geoormerkt"),
        ChangeVerb(
            .amend, .patient, weak: true, "flexibiliseren", "flexibiliseert flexibiliseren",
            "flexibiliseerde flexibiliseerden", "geflexibiliseerd"),
        ChangeVerb(.amend, .patient, weak: true, "op|trekken", "trekt trekken", "trok trokken", "getrokken"),
        ChangeVerb(
            .amend, .patient, weak: true, "op|schroeven", "schroeft schroeven", "schroefde schroefden", "geschroefd"),
        ChangeVerb(.amend, .patient, weak: true, "bekorten", "bekort bekorten", "bekortte bekortten", "bekort"),
        ChangeVerb(
            .amend, .patient, weak: true, "indexeren", "indexeert indexeren", "indexeerde indexeerden", "geïndexeerd"),
        ChangeVerb(.amend, .patient, weak: true, "op|hogen", "hoogt hogen", "hoogde hoogden", "gehoogd"),
        ChangeVerb(.amend, .theme, weak: true, "stijgen", "stijgt stijgen", "steeg stegen", "gestegen"),
        ChangeVerb(.amend, .theme, weak: true, "dalen", "daalt dalen", "daalde daalden", "gedaald"),
        ChangeVerb(.amend, .patient, weak: true, "gelijk|trekken", "trekt trekken", "trok trokken", "getrokken"),
        // Joining, naming, giving way
        ChangeVerb(.merge, .theme, "fuseren", "fuseert fuseren", "fuseerde fuseerden", "gefuseerd"),
        ChangeVerb(.merge, .patient, "samen|voegen", "voeg voegt voegen", "voegde voegden", "gevoegd"),
        ChangeVerb(.merge, .theme, "samen|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.merge, .theme, "op|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(
            .merge, .patient, weak: true, "bundelen", "bundel bundelt bundelen", "bundelde bundelden", "gebundeld"),
        ChangeVerb(
            .merge, .patient, weak: true, "koppelen", "koppel koppelt koppelen", "koppelde koppelden", "gekoppeld"),
        ChangeVerb(
            .merge, .patient, weak: true, "integreren", "integreer integreert integreren", "integreerde integreerden",
            "geïntegreerd"),
        ChangeVerb(.rename, .patient, "om|dopen", "doop doopt dopen", "doopte doopten", "gedoopt"),
        ChangeVerb(.rename, .patient, "hernoemen", "hernoem hernoemt hernoemen", "hernoemde hernoemden", "hernoemd"),
        ChangeVerb(.rename, .theme, weak: true, "verder|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.replace, .theme, weak: true, "|maken|plaats|voor", "maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(
            .replace, .theme, "|zijn worden|opvolger", "is zijn wordt worden", "was waren werd werden", "geworden"),
        ChangeVerb(.rename, .theme, "|gaan|onder de naam", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(
            .replace, .patient, weak: true, "vervangen", "vervang vervangt vervangen", "verving vervingen", "vervangen"),
        ChangeVerb(
            .replace, .theme, "|komen treden|in de plaats", "komt komen treedt treden", "kwam kwamen trad traden",
            "gekomen getreden"),
        ChangeVerb(.replace, .patient, weak: true, "om|zetten", "zet zetten", "zette zetten", "gezet"),
        ChangeVerb(.replace, .patient, "om|vormen", "vorm vormt vormen", "vormde vormden", "gevormd"),
        ChangeVerb(.replace, .theme, weak: true, "over|nemen", "neem neemt nemen", "nam namen", "genomen"),
        ChangeVerb(
            .merge, .patient, weak: true, "onder|brengen", "breng brengt brengen", "bracht brachten", "gebracht"),
        ChangeVerb(.replace, .either, weak: true, "op|volgen", "volgt volgen", "volgde volgden", "gevolgd"),
        ChangeVerb(.rename, .theme, weak: true, "heten", "heet heten", "heette heetten", "geheten"),
        ChangeVerb(.reorganise, .theme, weak: true, "over|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "over|dragen", "draag draagt dragen", "droeg droegen", "gedragen"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "splitsen", "splitst splitsen", "splitste splitsten", "gesplitst"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "op|splitsen", "splitst splitsen", "splitste splitsten", "gesplitst"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "privatiseren", "privatiseert privatiseren",
            "privatiseerde privatiseerden", "geprivatiseerd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "liberaliseren", "liberaliseert liberaliseren",
            "liberaliseerde liberaliseerden", "geliberaliseerd"),
        ChangeVerb(.replace, .patient, weak: true, "in|ruilen", "ruilt ruilen", "ruilde ruilden", "geruild"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "formaliseren", "formaliseert formaliseren",
            "formaliseerde formaliseerden", "geformaliseerd"),
        ChangeVerb(.reorganise, .patient, weak: true, "om|bouwen", "bouwt bouwen", "bouwde bouwden", "gebouwd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "centraliseren", "centraliseert centraliseren",
            "centraliseerde centraliseerden", "gecentraliseerd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "nationaliseren", "nationaliseert nationaliseren",
            "nationaliseerde nationaliseerden", "genationaliseerd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "dereguleren", "dereguleert dereguleren", "dereguleerde dereguleerden",
            "gedereguleerd"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "|mandateren||voor", "mandateert mandateren", "mandateerde mandateerden",
            "gemandateerd"),
        ChangeVerb(.reorganise, .patient, weak: true, "|nemen|op zich", "neem neemt nemen", "nam namen", "genomen"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "uit|besteden", "besteedt besteden", "besteedde besteedden", "besteed"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "af|splitsen", "splitst splitsen", "splitste splitsten", "gesplitst"),
        ChangeVerb(
            .reorganise, .theme, weak: true, "|worden zijn|belast|met", "is wordt worden zijn", "was werd werden waren",
            "geworden"),
        ChangeVerb(
            .reorganise, .theme, weak: true, "|krijgen|verantwoordelijkheid|voor", "krijg krijgt krijgen",
            "kreeg kregen", "gekregen"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "beleggen", "belegt beleggen", "belegde belegden", "belegd"),
        ChangeVerb(.reorganise, .patient, weak: true, "op|dragen", "draagt dragen", "droeg droegen", "gedragen"),
        ChangeVerb(.reorganise, .patient, weak: true, "los|maken", "maakt maken", "maakte maakten", "gemaakt"),
        // Without its participle, which is also the plural of `geval`.
        ChangeVerb(.reorganise, .theme, weak: true, "vallen", "valt vallen", "viel vielen", ""),
        ChangeVerb(.reorganise, .theme, weak: true, "liggen", "ligt liggen", "lag lagen", "gelegen"),
        ChangeVerb(.reorganise, .theme, weak: true, "berusten", "berust berusten", "berustte berustten", "berust"),
        // Going
        ChangeVerb(.phaseOut, .patient, "af|bouwen", "bouw bouwt bouwen", "bouwde bouwden", "gebouwd"),
        ChangeVerb(.phaseOut, .patient, "uit|faseren", "faseer faseert faseren", "faseerde faseerden", "gefaseerd"),
        ChangeVerb(
            .phaseOut, .theme, weak: true, "verdwijnen", "verdwijnt verdwijnen", "verdween verdwenen", "verdwenen"),
        ChangeVerb(.phaseOut, .theme, weak: true, "stil|vallen", "valt vallen", "viel vielen", "gevallen"),
        ChangeVerb(.phaseOut, .theme, weak: true, "terug|lopen", "loopt lopen", "liep liepen", "gelopen"),
        ChangeVerb(
            .end, .patient, weak: true, "beëindigen", "beëindig beëindigt beëindigen", "beëindigde beëindigden",
            "beëindigd"),
        ChangeVerb(.end, .theme, "vervallen", "vervalt vervallen", "verviel vervielen", "vervallen"),
        ChangeVerb(.end, .theme, "|komen|te vervallen", "komt komen", "kwam kwamen", "gekomen"),
        ChangeVerb(.end, .patient, "af|schaffen", "schaf schaft schaffen", "schafte schaften", "geschaft"),
        ChangeVerb(.end, .patient, "in|trekken", "trek trekt trekken", "trok trokken", "getrokken"),
        ChangeVerb(.end, .either, weak: true, "stoppen", "stop stopt stoppen", "stopte stopten", "gestopt"),
        ChangeVerb(.end, .theme, weak: true, "eindigen", "eindigt eindigen", "eindigde eindigden", "geëindigd"),
        ChangeVerb(.end, .patient, weak: true, "staken", "staak staakt staken", "staakte staakten", "gestaakt"),
        ChangeVerb(
            .end, .patient, weak: true, "schrappen", "schrap schrapt schrappen", "schrapte schrapten", "geschrapt"),
        ChangeVerb(.end, .patient, weak: true, "sluiten", "sluit sluiten", "sloot sloten", "gesloten"),
        ChangeVerb(.end, .patient, "|sluiten|deuren", "sluit sluiten", "sloot sloten", "gesloten"),
        ChangeVerb(.end, .patient, weak: true, "af|sluiten", "sluit sluiten", "sloot sloten", "gesloten"),
        ChangeVerb(.end, .patient, weak: true, "af|ronden", "rond rondt ronden", "rondde rondden", "gerond"),
        ChangeVerb(.end, .theme, weak: true, "af|lopen", "loopt lopen", "liep liepen", "gelopen"),
        ChangeVerb(.end, .theme, weak: true, "verlopen", "verloopt verlopen", "verliep verliepen", "verlopen"),
        ChangeVerb(.end, .theme, "op|houden|te bestaan", "houdt houden", "hield hielden", "gehouden"),
        ChangeVerb(.end, .theme, weak: true, "|lopen|ten einde", "loopt lopen", "liep liepen", "gelopen"),
        ChangeVerb(.end, .theme, "|gaan|teniet", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(
            .end, .patient, weak: true, "liquideren", "liquideert liquideren", "liquideerde liquideerden",
            "geliquideerd"),
        ChangeVerb(.end, .theme, "|gaan zijn worden|failliet", "is gaat gaan zijn", "ging gingen werd was", "gegaan"),
        ChangeVerb(
            .end, .patient, "|stellen treden|buiten werking", "stelt stellen treedt treden", "stelde trad traden",
            "gesteld getreden"),
        ChangeVerb(
            .end, .patient, "|halen|van de agenda", "haalt halen", "haalde haalden", "gehaald"),
        ChangeVerb(
            .end, .patient, "|verklaren|controversieel", "verklaart verklaren", "verklaarde verklaarden", "verklaard"),
        ChangeVerb(.end, .patient, "|maken|ongedaan", "maak maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.end, .patient, weak: true, "stop|zetten", "zet zetten", "zette zetten", "gezet"),
        ChangeVerb(.end, .theme, weak: true, "|komen|einde|aan", "komt komen", "kwam kwamen", "gekomen"),
        ChangeVerb(.end, .patient, weak: true, "op|schorten", "schort schorten", "schortte schortten", "geschort"),
        ChangeVerb(.end, .patient, weak: true, "voltooien", "voltooit voltooien", "voltooide voltooiden", "voltooid"),
        ChangeVerb(.end, .patient, weak: true, "af|blazen", "blaast blazen", "blies bliezen", "geblazen"),
        ChangeVerb(.end, .theme, weak: true, "door|gaan", "gaat gaan", "ging gingen", "gegaan"),
        ChangeVerb(.end, .patient, weak: true, "los|laten", "laat laten", "liet lieten", "gelaten"),
        ChangeVerb(.end, .patient, weak: true, "terug|draaien", "draait draaien", "draaide draaiden", "gedraaid"),
        ChangeVerb(.end, .patient, weak: true, "op|zeggen", "zegt zeggen", "zegde zegden zei", "gezegd"),
        ChangeVerb(.end, .theme, weak: true, "weg|vallen", "valt vallen", "viel vielen", "gevallen"),
        ChangeVerb(.end, .theme, weak: true, "af|zien||van", "zie ziet zien", "zag zagen", "gezien"),
        ChangeVerb(.end, .theme, weak: true, "terug|trekken||uit", "trekt trekken", "trok trokken", "getrokken"),
        ChangeVerb(.end, .patient, weak: true, "verwerpen", "verwerpt verwerpen", "verwierp verwierpen", "verworpen"),
        ChangeVerb(.dissolve, .patient, weak: true, "op|doeken", "doekt doeken", "doekte doekten", "gedoekt"),
        ChangeVerb(
            .dissolve, .patient, weak: true, "ontmantelen", "ontmantelt ontmantelen", "ontmantelde ontmantelden",
            "ontmanteld"),
        ChangeVerb(.dissolve, .patient, "op|heffen", "hef heft heffen", "hief hieven", "geheven"),
        ChangeVerb(.dissolve, .patient, "ontbinden", "ontbind ontbindt ontbinden", "ontbond ontbonden", "ontbonden"),
        // Money
        ChangeVerb(.fund, .patient, "|stellen|beschikbaar", "stel stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(.fund, .theme, "|komen zijn|beschikbaar", "komt komen is zijn", "kwam kwamen was waren", "gekomen"),
        ChangeVerb(.fund, .patient, "uit|trekken", "trek trekt trekken", "trok trokken", "getrokken"),
        ChangeVerb(
            .fund, .patient, weak: true, "verdelen", "verdeel verdeelt verdelen", "verdeelde verdeelden", "verdeeld"),
        ChangeVerb(.fund, .patient, weak: true, "uit|keren", "keert keren", "keerde keerden", "gekeerd"),
        ChangeVerb(.fund, .theme, weak: true, "|vinden|plaats", "vindt vinden", "vond vonden", "gevonden"),
        ChangeVerb(.fund, .theme, weak: true, "plaats|vinden", "vindt vinden", "vond vonden", "gevonden"),
        ChangeVerb(.fund, .patient, weak: true, "in|boeken", "boek boekt boeken", "boekte boekten", "geboekt"),
        ChangeVerb(
            .fund, .patient, weak: true, "ontvangen", "ontvang ontvangt ontvangen", "ontving ontvingen", "ontvangen"),
        ChangeVerb(.fund, .patient, weak: true, "krijgen", "krijg krijgt krijgen", "kreeg kregen", "gekregen"),
        ChangeVerb(.fund, .patient, weak: true, "toe|kennen", "ken kent kennen", "kende kenden", "gekend"),
        ChangeVerb(
            .fund, .patient, weak: true, "reserveren", "reserveert reserveren", "reserveerde reserveerden",
            "gereserveerd"),
        ChangeVerb(.fund, .patient, weak: true, "vrij|maken", "maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(
            .fund, .patient, weak: true, "financieren", "financier financiert financieren",
            "financierde financierden", "gefinancierd"),
        ChangeVerb(
            .fund, .patient, weak: true, "subsidiëren", "subsidieer subsidieert subsidiëren",
            "subsidieerde subsidieerden", "gesubsidieerd"),
        ChangeVerb(
            .fund, .patient, weak: true, "bekostigen", "bekostig bekostigt bekostigen", "bekostigde bekostigden",
            "bekostigd"),
        ChangeVerb(
            .fund, .patient, weak: true, "bezuinigen", "bezuinigt bezuinigen", "bezuinigde bezuinigden", "bezuinigd"),
        ChangeVerb(.fund, .patient, "|stellen|ter beschikking", "stel stelt stellen", "stelde stelden", "gesteld"),
        // Shape
        ChangeVerb(
            .reorganise, .patient, weak: true, "reorganiseren", "reorganiseer reorganiseert reorganiseren",
            "reorganiseerde reorganiseerden", "gereorganiseerd"),
        ChangeVerb(
            .reorganise, .patient, "herstructureren", "herstructureert herstructureren",
            "herstructureerde herstructureerden", "geherstructureerd"),
        ChangeVerb(
            .reorganise, .patient, "hervormen", "hervorm hervormt hervormen", "hervormde hervormden", "hervormd"),
        ChangeVerb(
            .reorganise, .patient, "verzelfstandigen", "verzelfstandigt verzelfstandigen",
            "verzelfstandigde verzelfstandigden", "verzelfstandigd"),
        ChangeVerb(
            .reorganise, .patient, "decentraliseren", "decentraliseert decentraliseren",
            "decentraliseerde decentraliseerden", "gedecentraliseerd"),
        ChangeVerb(.reorganise, .patient, weak: true, "over|hevelen", "hevelt hevelen", "hevelde hevelden", "geheveld"),
        ChangeVerb(
            .reorganise, .theme, "|worden zijn|verantwoordelijk", "is wordt worden zijn", "was werd werden waren",
            "geworden"),
        ChangeVerb(
            .reorganise, .patient, weak: true, "terug|brengen", "breng brengt brengen", "bracht brachten", "gebracht"),
        // Saying
        ChangeVerb(.announce, .patient, "aan|kondigen", "kondig kondigt kondigen", "kondigde kondigden", "gekondigd"),
        ChangeVerb(.amend, .patient, weak: true, "voort|zetten", "zet zetten", "zette zetten", "gezet"),
        ChangeVerb(.announce, .patient, "|maken|bekend", "maak maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.announce, .patient, "|maken|kenbaar", "maak maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(
            .announce, .patient, weak: true, "presenteren", "presenteer presenteert presenteren",
            "presenteerde presenteerden", "gepresenteerd"),
        ChangeVerb(.announce, .patient, weak: true, "in|dienen", "dient dienen", "diende dienden", "gediend"),
        ChangeVerb(.announce, .patient, weak: true, "aan|bieden", "biedt bieden", "bood boden", "geboden"),
        ChangeVerb(
            .announce, .theme, weak: true, "verschijnen", "verschijnt verschijnen", "verscheen verschenen", "verschenen"
        ),
        ChangeVerb(.agree, .patient, "overeen|komen", "komt komen", "kwam kwamen", "gekomen"),
        ChangeVerb(
            .agree, .patient, "ondertekenen", "ondertekent ondertekenen", "ondertekende ondertekenden", "ondertekend"),
        ChangeVerb(
            .agree, .patient, weak: true, "tekenen", "teken tekent tekenen", "tekende tekenden", "getekend"),
        ChangeVerb(
            .agree, .patient, weak: true, "bereiken", "bereik bereikt bereiken", "bereikte bereikten", "bereikt"),
        ChangeVerb(.announce, .patient, weak: true, "|maken|aanhangig", "maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(.agree, .patient, weak: true, "af|spreken", "spreekt spreken", "sprak spraken", "gesproken"),
        ChangeVerb(.agree, .patient, weak: true, "maken", "maakt maken", "maakte maakten", "gemaakt"),
        ChangeVerb(
            .agree, .patient, weak: true, "aanvaarden", "aanvaardt aanvaarden", "aanvaardde aanvaardden", "aanvaard"),
        ChangeVerb(.agree, .patient, weak: true, "aan|nemen", "neemt nemen", "nam namen", "genomen"),
        ChangeVerb(.agree, .patient, weak: true, "in|stemmen||met", "stem stemt stemmen", "stemde stemden", "gestemd"),
        ChangeVerb(
            .agree, .theme, weak: true, "|gaan zijn|akkoord|met", "gaat gaan is zijn", "ging gingen was waren", "gegaan"
        ),
        ChangeVerb(
            .agree, .patient, weak: true, "|bereiken|overeenstemming|over", "bereik bereikt bereiken",
            "bereikte bereikten", "bereikt"),
        ChangeVerb(.agree, .theme, weak: true, "|worden|eens|over", "wordt worden", "werd werden", "geworden"),
        ChangeVerb(.agree, .patient, weak: true, "goed|keuren", "keur keurt keuren", "keurde keurden", "gekeurd"),
        ChangeVerb(
            .agree, .patient, weak: true, "bekrachtigen", "bekrachtigt bekrachtigen", "bekrachtigde bekrachtigden",
            "bekrachtigd"),
        ChangeVerb(
            .agree, .patient, weak: true, "ratificeren", "ratificeert ratificeren", "ratificeerde ratificeerden",
            "geratificeerd"),
        ChangeVerb(.agree, .patient, weak: true, "vast|stellen", "stel stelt stellen", "stelde stelden", "gesteld"),
        ChangeVerb(
            .agree, .patient, weak: true, "|verheffen|tot wet", "verheft verheffen", "verhief verhieven", "verheven"),
        // Being there for a time
        ChangeVerb(.start, .theme, weak: true, "bestaan", "bestaat bestaan", "bestond bestonden", "bestaan"),
        ChangeVerb(.start, .theme, weak: true, "lopen", "loopt lopen", "liep liepen", "gelopen"),
        ChangeVerb(.start, .theme, weak: true, "duren", "duurt duren", "duurde duurden", "geduurd"),
    ]
}

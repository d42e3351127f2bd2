/// Forms that no rule of inflection leads to.
///
/// All are folded as search folds: lower case, no accents, no apostrophes. No form belongs to two words (proven by tests).
/// Source: Algemene Nederlandse Spraakkunst, 2.3 (het werkwoord), 3.5.2 (meervoud), 6.4.2 (trappen van vergelijking).
public enum IrregularForm {
    /// A word and its forms.
    public typealias Family = (base: String, forms: [String])

    /// Nouns whose plural keeps neither vowel nor ending; compounds end in them too. The families of a line stand between
    /// bars.
    public static let nouns: [Family] = families(
        """
        dag dagen|weg wegen|slag slagen|bedrag bedragen|verdrag verdragen|gedrag gedragingen|dak daken|pad paden
        vat vaten|gat gaten|glas glazen|blad bladen bladeren|lot loten|slot sloten|schot schoten|god goden
        hof hoven|oorlog oorlogen|gebrek gebreken|stad steden|lid leden|gelid gelederen|schip schepen|smid smeden
        kind kinderen|ei eieren|rund runderen|lied liederen|volk volkeren|kalf kalveren|lam lammeren|rad raderen
        been beenderen|hoen hoenderen|gemoed gemoederen|koe koeien|vlo vlooien|ontslag ontslagen|ondergang ondergangen
        criterium criteria|centrum centra|museum musea|forum fora|quotum quota|kwotum kwota|curriculum curricula
        gremium gremia|symposium symposia|decennium decennia|stadium stadia|aquarium aquaria|crematorium crematoria
        laboratorium laboratoria|territorium territoria|moratorium moratoria|memorandum memoranda|sanatorium sanatoria
        referendum referenda|addendum addenda|podium podia|gymnasium gymnasia|lyceum lycea|observatorium observatoria
        compendium compendia|auditorium auditoria|consortium consortia|imperium imperia|millennium millennia
        technicus technici|criticus critici|academicus academici|politicus politici|musicus musici
        historicus historici|medicus medici|chemicus chemici|mechanicus mechanici|catalogus catalogi
        alumnus alumni|crisis crises|index indices|codex codices|matrix matrices|appendix appendices|basis bases
        thesis theses|cao caos|menu menus|taxi taxis|kilo kilos|baby babys|collega collegae|zee zeeen|idee ideeen
        kolonie kolonien|bacterie bacterien|provincie provincien|porie porien|vakman vaklieden|raadsman raadslieden
        koopman kooplieden|zakenman zakenlieden|verslag verslagen|reden redenen
        """)

    /// Words that end as those plurals do and are none.
    public static let noPlurals: Set<String> = [
        "verleden", "geleden", "overleden", "beleden", "aangeleden", "uitdagen", "verdagen", "bewegen", "overwegen",
        "afwegen", "meewegen", "opwegen", "doorwegen", "genegen", "gelegen", "samenvaten", "besloten", "gesloten",
        "afgesloten", "uitgesloten", "aangesloten", "opgesloten", "ingesloten", "ontsloten", "omsloten", "geschoten",
        "verloten", "genoten", "begoten", "gegoten", "beschoten", "verschoten", "geslagen", "afgeslagen", "opgeslagen",
        "aangeslagen", "overgeslagen", "neergeslagen", "omgeslagen", "uitgeslagen", "behoven",
    ]

    /// Verbs with another vowel in the past or the participle. A form stands alone, behind a particle or prefix, and behind
    /// `ge`; those with `-` never alone, where they are another word (`namen`, `sloten`).
    public static let verbs: [Family] = families(
        """
        neem nam -name -namen -nomen|kom komt komen kwam kwamen|ga gaat gaan ging gingen -gegaan
        sta staat staan stond stonden|doe doet doen deed deden|zie ziet zien zag zagen
        krijg kreeg kregen|blijf bleef bleven|blijk bleek bleken|schrijf schreef schreven|kijk keek keken
        wijs -wees -wezen|stijg steeg stegen|drijf dreef dreven|verdwijn verdween verdwenen|begin begint begon begonnen
        vind vond vonden|bind -bonden|win wint won wonnen|dring drong drongen|klink klonk klonken|krimp kromp krompen
        help hielp hielpen holpen|werf wierf wierven -worven|sterf stierf stierven -storven
        breek brak braken broken|spreek sprak -sproken|steek stak|tref trof troffen|trek trok trokken
        vecht vocht vochten|zend zond zonden|schenk schonk schonken|beveel beval bevalen bevolen
        lees leest las lazen|zit zat zaten zeten|lig lag|treed trad traden|vergeet vergat|draag droeg droegen
        sla slaat slaan sloeg sloegen geslagen|val viel vielen|houd hield hielden|laat liet lieten|loop liep liepen
        roep riep riepen|hang hing hingen|vang ving vingen|koop kocht kochten|zoek zocht zochten|denk dacht dachten
        breng bracht brachten|bied bood boden|kies koos kozen|verlies verloor verloren|sluit sloot -sloten
        buig boog bogen|schuif schoof schoven|geniet genoot genoten|weet wist wisten|word werd werden
        zeg zei zeiden|verbied verbood verboden|geef gaf|strijd streed streden|rijs rees rezen
        grijp greep grepen|bijt beet|snijd sneed sneden|zwijg zweeg zwegen|vlieg vloog vlogen|giet goot goten
        vries vroor vroren|kruip kroop kropen|spring sprong sprongen|zing zong zongen|zink zonk zonken
        dwing dwong dwongen|drink dronk dronken|eis eist eiste eisten|lijd leed
        hef heft hief hieven -heven|pas past paste pasten gepast|mis mist miste misten|beslis beslist besliste beslisten|vereis vereist vereiste vereisten|los lost loste losten
        open opent opende openden|teken tekent tekende tekenden|reken rekent rekende rekenden
        oefen oefent oefende oefenden|dien dient diende dienden|ken kent kende kenden
        """
    )

    /// Adjectives that are compared, and what stands before `-er`: `groter`, `zwaarder`.
    public static let compared: [(base: String, open: String)] = families(
        """
        groot grot|hoog hog|laag lag|klein klein|breed bred|lang lang|kort kort|jong jong|nieuw nieuw
        snel snell|streng streng|zwaar zwaard|licht licht|vroeg vroeg|sterk sterk|zwak zwakk|smal small|duur duurd
        goedkoop goedkop|groen groen|hard hard|zacht zacht|diep diep|dicht dicht|vaak vak|warm warm|koud koud
        slecht slecht|ernstig ernstig|arm arm|rijk rijk|droog drog|dik dikk|dun dunn|scherp scherp|schoon schon
        gezond gezond|gunstig gunstig|veilig veilig|eenvoudig eenvoudig|krap krapp|langdurig langdurig
        zuinig zuinig|makkelijk makkelijk|moeilijk moeilijk|duidelijk duidelijk|belangrijk belangrijk|actief actiev
        effectief effectiev|intensief intensiev|positief positiev|negatief negatiev|kwetsbaar kwetsbaard
        zichtbaar zichtbaard|strikt strikt|gering gering|hevig hevig|nauw nauw|wijd wijd|zelfstandig zelfstandig
        soepel soepel|helder helderd|slim slimm
        """
    ).map { ($0.base, $0.forms.first ?? $0.base) }

    /// The compared forms of ``compared``.
    public static let comparisons: [Family] =
        compared.map { base, open in
            (base, [open + "er", open + "ere", open + "eren", base + "st", base + "ste", base + "sten"])
            // `ouder` and `ouderen` are people.
        } + [("oud", ["oude", "oudst", "oudste", "oudsten"])]

    private static func families(_ text: String) -> [Family] {
        text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { family in
            let words = family.split(separator: " ").map(String.init)
            return words.first.map { ($0, Array(words.dropFirst())) }
        }
    }
}

/// A noun that names a change: `invoering`, `opheffing`, `pilot`.
public struct ChangeNoun: Hashable, Sendable {
    public let action: ChangeKind
    /// Lower case, without accents; singular and plural.
    public let words: [String]
    /// Whether compounds that end in it say the same: `eindevaluatie`, `wetswijziging`.
    public let endsCompounds: Bool
    /// Whether running prose uses it for much else; then it counts only at the head of a list item.
    public let isForLists: Bool
    /// Whether it is itself what came (`pilot`, `akkoord`), and not only the change of something.
    public let isThing: Bool

    private init(
        _ action: ChangeKind, _ words: String, compounds: Bool = false, lists: Bool = false, thing: Bool = false
    ) {
        self.action = action
        self.words = words.split(separator: " ").map(String.init)
        endsCompounds = compounds
        isForLists = lists
        isThing = thing
    }

    public static let all: [ChangeNoun] = [
        ChangeNoun(.introduce, "invoering introductie herinvoering uitrol"),
        ChangeNoun(.introduce, "komst totstandkoming"),
        ChangeNoun(.introduce, "tijdlijn", lists: true),
        ChangeNoun(.start, "start lancering"),
        ChangeNoun(.start, "aanvang ontwikkeling", lists: true),
        ChangeNoun(.establish, "oprichting vorming", compounds: false),
        ChangeNoun(.establish, "instelling opening inrichting installatie", lists: true),
        ChangeNoun(.enterIntoForce, "inwerkingtreding inwerkingtreden inwerkingtredingsdatum ingangsdatum"),
        ChangeNoun(.amend, "wijziging wijzigingen herziening", compounds: true),
        ChangeNoun(
            .amend,
            "versobering verzwaring herijking inperking aanpassing uitbreiding verlenging verlaging verhoging verruiming aanscherping vereenvoudiging versoepeling halvering verkorting bevriezing verbreding flexibilisering vervroeging actualisering opschaling ontkoppeling maximering"
        ),
        ChangeNoun(.evaluate, "evaluatie evaluaties evaluatiestudie evaluatiestudies", compounds: true),
        ChangeNoun(.merge, "fusie samenvoeging samengaan bundeling"),
        ChangeNoun(.merge, "opgaan overname integratie", lists: true),
        ChangeNoun(.rename, "naamswijziging naamsverandering omdoping"),
        ChangeNoun(.replace, "vervanging"),
        ChangeNoun(.replace, "opvolger omvorming omzetting", lists: true),
        ChangeNoun(.phaseOut, "afbouw uitfasering"),
        ChangeNoun(.phaseOut, "aflopen verdwijnen", lists: true),
        ChangeNoun(.end, "beëindiging afschaffing intrekking"),
        ChangeNoun(.end, "einde sluiting stopzetting staking", lists: true),
        ChangeNoun(.dissolve, "opheffing ontbinding"),
        ChangeNoun(
            .reorganise,
            "reorganisatie herstructurering hervorming hervormingen verzelfstandiging decentralisatie decentralisaties herinrichting modernisering herindeling stelselherziening overheveling nationalisering privatisering liberalisering"
        ),
        ChangeNoun(.reorganise, "ontvlechting afsplitsing"),
        ChangeNoun(
            .reorganise, "terugbrengen re-design redesign opsplitsing uitbesteding ombouw", lists: true),
        ChangeNoun(
            .pilot, "pilot pilots proef proeven proefproject proefprojecten experiment experimenten", lists: true,
            thing: true),
        ChangeNoun(
            .announce, "voorstel plan nota wetsvoorstel banenplan beleidsnota plannen", lists: true, thing: true),
        ChangeNoun(.agree, "akkoord convenant convenanten ondertekening", compounds: true, lists: true, thing: true),
        ChangeNoun(.fund, "bezuiniging subsidie", lists: true, thing: true),
    ]
}

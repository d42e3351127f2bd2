/// Finite forms of common verbs that tell no change: they show where a clause has its verb and where a noun phrase ends.
///
/// Only forms that are no noun, adjective or participle; what ``Auxiliary``, ``ChangeVerb`` and ``FindingVerb`` have
/// stands there.
public enum CommonVerb {
    /// Third person singular of the present and the past, singular and plural; lower case.
    public static let finite: [String] = words(
        """
        geeft gaf gaven biedt bood boden leidt leidde leidden bevat bevatte bevatten omvat omvatte omvatten
        regelt regelde regelden bepaalt bepaalden vraagt vroeg vroegen betreft betrof betroffen betekent
        betekende voldoet voldeed voldeden werkt werkte werkten stond stonden bleek bleken noemt
        noemde zegt zei zeiden schrijft schreef schreven meldt meldde meldden vindt vond vonden ziet zag zagen
        weet wist wisten denkt dacht dachten hoopt hoopte eist eiste eisten hoeft hoefde hoefden probeert
        probeerde probeerden helpt hielp hielpen levert leverde leverden zorgt zorgde zorgden speelt speelde
        speelden telt telde telden bedraagt bedroeg bedroegen groeit
        groeide groeiden kost kostte kostten voorziet voorzag voorzagen vergt vergde vergden besteedt besteedde
        besteedden benadrukte concludeert concludeerde constateert constateerde wijst wezen beschrijft beschreef
        verwijst verwees beschikte beschikten hangt hing raakt raakte raakten leeft leefde
        leefden woont woonde woonden leert mist miste ontbreekt ontbrak ontbraken gebeurt gebeurde ervaart
        bevindt bevond bevonden verdient verdiende vertoont vertoonde wenst wenste zoekt zocht zochten koopt
        kocht kochten betaalt dreigt dreigde volstaat geschiedt geschiedde zit
        zat zaten kiest koos kozen besliste besloot vertrekt vertrok beschouwt beschouwde beveelt beval pleit
        pleitte pleitten adviseert adviseerde oordeelt oordeelde overweegt overwoog antwoordt antwoordde
        reageert reageerde reageerden functioneert functioneerde functioneerden verleent vermeldt vermeldde
        publiceert publiceerde rapporteert rapporteerde schetst schetste informeert informeerde overlegt
        overlegde ontwikkelt ontwikkelde ontwikkelden deelt deelde deelden verbetert verbeterde verbeterden
        beoogde streefde steunt steunde begrijpt begreep lijkt leek leken schuift schoof heerst heerste vreest
        vreesde vertelt vertelde zwijgt zweeg reikt reikte ontleent handelt handelde klinkt klonk mondt mondde
        behelst behelsde
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }
}

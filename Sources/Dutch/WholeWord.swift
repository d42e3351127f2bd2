/// Words that end as if inflected or derived and are not, so that a stemmer would make another word of them.
///
/// All are folded. With `-` compounds that end in the word are meant too (`-plaats`: `arbeidsplaats`); the others stand
/// alone, since the ends of other words look like them (`vers`, `werkgevers`).
public enum WholeWord {
    /// The `s` behind a consonant is their own: `kans` is no plural of `kan`.
    public static let inConsonantS: [String] = words(
        """
        -plaats -kans -toets -koers -grens -wens -prins -balans -ambulans -gans -glans -krans -beurs -kaars -hals -puls
        -rots -schets -fiets -arts -koorts -trots -gids -fonds -reeks -flits -schaats -wals -pols -spits -trans
        mens medemens evenmens dans lens trens mars vers kers pers gers laars vals muts boots iets niets reeds steeds
        sinds heks seks links rechts slechts opeens ineens eens anders immers tevens zelfs als diens trouwens overigens volgens wegens
        telkens minstens hoogstens althans langs straks plots bons dras frans corps korps chaos taks
        cadans intens immens divers tijdens nergens ergens daags fluks kras
        jaarlijks maandelijks wekelijks dagelijks deels grotendeels voorts eveneens vervolgens
        """)

    /// Their `s` behind a vowel is their own: `aardgas`, `proces`.
    public static let inVowelS: [String] = words(
        """
        -gas -kas -glas -pas -matras -kompas -gewas -terras -moeras -atlas -canvas -kaas -baas -ananas -bos -chaos
        -kosmos -albatros -proces -succes -adres -congres -expres -interes -abces -fortres -princes -stewardes -advies
        -verlies -precies -devies -vos tas ras was das bas los mos ros tros
        gros les mes bes fles zes hes kies vlies taalles rijles zwemles gymles praktijkles leges alles
        """)

    /// Their `en` is their own; the plural has `s`, or another `en`.
    public static let inEn: [String] = words(
        """
        -bekken -examen -tentamen -wapen -varken -regimen -veulen -gegeven -vermogen -inkomen -voornemen -vermoeden
        -onderkomen -keuken -deken toren kerktoren watertoren oven hoogoven keten bewijsketen voedselketen haven
        zeehaven luchthaven jachthaven vluchthaven binnenhaven molen windmolen baken kussen laken reden midden eigen
        open teken kenteken handteken leesteken verkeersteken zeven negen volwassen christen heiden
        """)

    /// Nouns in `-te` and `-de`: what is left without it means something else, `ziek`, `hoog`, `gemeen`.
    public static let inTe: [String] = words(
        """
        -ziekte -hoogte -lengte -breedte -diepte -grootte -ruimte -zwakte -schaarste -behoefte -gedachte -geboorte
        -gemeente -belofte -gewoonte -warmte -leegte -droogte -stilte -gedeelte -gesteente -gedaante -laagte -methode
        -periode -episode -rente -route -menigte -liefde -schade sterkte dikte akte einde orde waarde aarde
        zijde rede lade ware wijze mate vrede winde koude vreugde begeerte kunde
        """)

    /// Their t or d is no ending of a verb.
    public static let inT: [String] = words(
        """
        -markt -schrift -kaart -vaart -taart -staart -soort -poort -buurt -gemeent -document -moment -percent -asfalt
        -consult -basalt -naald -vriend -beeld -wereld -woord -akkoord -jeugd -deugd -vreugd -contract -product -concept
        -recept -accept -script -punt verwond gezond rond grond -kunst -dienst -impact -district -effect -object -project -subject
        -traject -insect -dialect -aspect -conflict -contact -hoofd -eiland -meld -rijst -lijst -helft -kracht
        -drift -lift -schild lift gift drift maart voort beurt kwart zwaart honderd maand eend veld held geld zeld
        oord moord noord bord koord aard paard waard baard zwaard hemd vreemd verkeerd bekend weekend duizend avond
        geest feest laatst eerst best akt inspect perfect direct indirect correct exact intact hart start part
        apart expert concert smart zwart ambt milt echt vermeld wild mild schuld geduld gewild bejaard ontaard
        """)

    /// Nouns in `-ing` and `-heid` that are not what the verb or the adjective says.
    public static let derived: [String] = words(
        """
        -woning -koning -regeling -rekening -leerling -planning -marketing -training -overheid -eenheid -hoeveelheid
        -meerderheid -minderheid -gelegenheid -aangelegenheid -bijzonderheid -persoonlijkheid -vrijheid apartheid openheid -doelstelling
        -probleemstelling -vraagstelling -veronderstelling -bestemming -verdieping -belasting -stichting -verordening
        penning honing haring paling kring ding ring vesting zending schikking godheid menigheid holding briefing
        hosting meeting stelling zitting lading leiding houding
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

/// Nouns that name what policy is made of.
///
/// The class says what a list item without a word of change means: a body is established, a programme starts, a law is
/// introduced.
public enum PolicyThing: UInt8, Hashable, Sendable, CaseIterable {
    case body, programme, plan, accord, law, service, money, pilot, benefit

    /// What it means that such a thing stands under a year.
    public var action: ChangeKind {
        switch self {
        case .body: .establish
        case .programme: .start
        case .plan: .announce
        case .accord: .agree
        case .law, .service, .benefit: .introduce
        case .money: .fund
        case .pilot: .pilot
        }
    }

    /// Whole words with white space between them, lower case.
    public var words: String {
        switch self {
        case .body:
            """
            centra centrum raad raden commissie commissies taskforce platform platforms platform’s werkkamer kamer
            programmaraad netwerk netwerken bestuur besturen dienst diensten stichting stichtingen inspectie loket
            loketten werkplein werkpleinen team teams bureau bureaus werkbedrijf werkbedrijven schakelpunt
            servicepunt servicepunten werkgeversservicepunt inspecties monitorgroep stuurgroep werkgroep projectdirectie
            directie instituut agentschap fonds cwi uwv rwi lisv bkwi rpa rpa's sbb ako organisatie organisaties
            uitvoeringsinstellingen bedrijfsverenigingen mobiliteitscentra vestiging vestigingen steunpunt steunpunten
            bedrijfsverzamelgebouw bedrijfsverzamelgebouwen werkgeversplein sector coalitie alliantie kenniscentrum
            kenniscentra toetsingscommissie entiteit entiteiten
            productschap productschappen bedrijfschappen projectgroep klankbordgroep waterschap waterschappen bedrijfschap corporaties universiteit ministerie
            ministeries provincies regiegroep kerngroep adviesgroep expertgroep taakgroep opvangcentrum korps korpsen
            politie ombudsman kinderombudsman ziekenfonds gemeentebestuur
            luchtmacht krijgsmacht rechtbanken gerechtshoven kantongerechten academie veiligheidshuizen veiligheidsregio
            veiligheidsregio's samenwerkingsverband samenwerkingsverbanden gevangenis gevangenissen kazerne kazernes bibliotheek bibliotheken zwembad
            zwembaden inrichtingen secretariaat secretariaten buurthuis buurthuizen vereniging afdeling meldkamer meldkamers
            """
        case .programme:
            """
            programma programma's actieplannen project projecten aanpak aanpakken campagne actieplan actieprogramma initiatief
            initiatieven operatie model toonkamermodel traject trajecten impuls agenda offensief melkertbanen
            banenpools ondersteuningsprogramma jongerenpunt monitor banen banenpool
            """
        case .plan:
            "plan plannen verbeterplan masterplan deltaplan voorstel voorstellen nota notitie beleidsnota banenplan voornemen voornemens beleidsvoornemens"
        case .accord:
            """
            akkoord akkoorden cao cao's convenant convenanten overeenkomst overeenkomsten afspraak afspraken contract contracten
            pact techniekpact bestuurspact onderwijspact stabiliteitspact zorgpact verdrag intentieverklaring serviceniveauovereenkomst
            """
        case .law:
            """
            wet wetten regeling regelingen besluit besluiten verordening verordeningen wetsvoorstel wetsvoorstellen
            wetsartikel richtlijn richtlijnen protocol overdrachtsprotocol regel regels plicht verplichting
            verplichtingen grondslag stelsel systeem subsidiesysteem normkostensysteem quotum kwotum norm normen
            wajong wia wao wwb wiw wsw wij ioaw ioaz abw jwg suwi participatiewet maatregel maatregelen amvb
            onderscheid rookverbod koppeling indexering systematiek bevoegdheid bevoegdheden prestatienorm
            horizonbepaling bepaling voorschrift voorwaarde voorwaarden artikel zorgplicht leerplicht wetswijziging
            eis eisen kwaliteitseisen leidraad code gedragscode toets toetsing vergunningplicht vergunningstelsel
            dienstplicht toezichtkader beleidskader wetgeving basisbeurs leenstelsel beurs
            doelgroep winkeltijden sluitingstijd sluitingstijden openingstijden onderwijstijd arbeidstijd arbeidsduur studieduur diensttijd
            ontslagbescherming rechtspositie moratorium vacaturestop bouwstop bestel kiesdrempel gedoogbeleid basispakket
            tegenprestatie ketenbepaling urennorm gewichtenregeling verdeelmodel
            derogatie ondertoezichtstelling ouderschapsverlof zorgverlof maximumsnelheid snelheidslimiet partnerbegrip urencriterium overgangstermijn
            status definitie keuzeregime verbod ontheffing recht monopolie bemiddelingsmonopolie
            """
        case .service:
            """
            dienstverlening register doelgroepregister portaal werkgeversportaal voorziening voorzieningen registratie
            functie arbeidsmarktbeleid beleid samenwerking structuur zoektermijn opleiding opleidingen entreeopleiding
            onderwijs vmbo instrument instrumenten instrumentenpakket taken taak accountmanager doorstroomcoach
            doorstroomcoaches toegang bestand nazorg plaats participatieplaats monitoring toezicht rol instroom
            toonkamers proefplaatsing no-riskpolis praktijkroute beschut leeftijd meldpunt keurmerk werkwijze
            financiering zorgstelsel jeugdzorg jeugdhulp thuiszorg opvang toelating begeleiding
            wijkverpleging leerlingenvervoer medezeggenschap tuchtrecht klachtrecht rekentoets eindexamen inburgeringsexamen
            spreekuur hulplijn website databank inspectiemethode reclassering schuldhulpverlening dagbesteding
            opdrachtgeverschap verantwoordelijkheid verantwoordelijkheden regie zeggenschap indicatiestelling bekostiging inkoop
            """
        case .money:
            """
            budget budgetten subsidie subsidies miljoen miljard mln mld euro gulden middelen bijdrage bijdragen
            rijksbijdrage rijksbijdragen taakstelling bezuiniging cofinanciering tegemoetkoming
            bedrag bedragen aanjaagbudget implementatiebudget participatiebudget pot potje
            """
        case .pilot:
            "pilot pilots proef proeven proefproject proefprojecten experiment experimenten proeftuin proeftuinen"
        case .benefit:
            """
            toeslag toeslagen premiekorting langdurigheidstoeslag uitkering uitkeringen premie premies bonus mobiliteitsbonus
            loonkostensubsidie loonkostensubsidies loonkostenvoordeel huurverhoging huurverhogingen huurprijsvaststelling
            minimumloon minimumjeugdloon tarief tarieven belasting heffing quotumheffing startersbeurs vrijstelling korting
            vaststelling deeltijd-ww bijstand huursubsidie bijtelling aftrek afdrachtvermindering btw accijns accijnzen kinderbijslag
            aow aow-leeftijd pensioenleeftijd btw-tarief kinderbijslagen hypotheekrenteaftrek griffierecht griffierechten
            collegegeld collegegelden lesgeld lesgelden schoolgeld prestatiebeurs wachtgeld wachtgelden lumpsum lumpsumbedrag
            ov-jaarkaart jeugdloon kostendelersnorm bijstandsnorm bijstandsnormen mantelzorgcompliment rugzakje
            leges salarissen ambtenarensalarissen minimumuurloon dwangsom boete boetes inkomensgrens vermogensgrens basisverzekering volksverzekering
            """
        }
    }

    /// Ends of compounds.
    public var endings: [String] {
        switch self {
        case .body:
            [
                "raad", "commissie", "platform", "platforms", "netwerk", "bestuur", "dienst", "diensten", "loket",
                "loketten", "team", "teams", "bedrijf", "bedrijven", "centrum", "centra", "bureau", "instituut",
                "fonds", "kamer", "instellingen", "organisatie", "organisaties", "punten", "punt", "plein", "pleinen",
                "scholen", "vestigingen", "verenigingen", "autoriteit", "unie", "waterschap", "stichting", "agentschap",
                "kantoor",
                "kantoren", "politie",
            ]
        case .programme:
            [
                "programma", "programma's", "project", "projecten", "aanpak", "campagne", "actieplan", "traject",
                "monitor", "agenda", "offensief", "route",
            ]
        case .plan:
            [
                "voorstel", "voorstellen", "nota", "banenplan", "plannen", "splan", "structuurvisie", "woonvisie",
                "omgevingsvisie",
            ]
        case .accord:
            ["akkoord", "convenant", "convenanten", "overeenkomst", "afspraak", "afspraken", "contract"]
        case .law:
            [
                "wet", "wetten", "regeling", "regelingen", "besluit", "verordening", "verordeningen", "wetsvoorstel",
                "plicht", "verplichting", "stelsel", "quotum", "protocol", "richtlijn", "voorschriften", "wetgeving",
                "systeem", "eisen", "regels", "normen", "verbod", "srecht", "reglement", "toets", "systematiek",
                "sgrens",
                "regime", "maatregel", "maatregelen", "model", "modellen",
                "structuur", "limiet", "plafond", "criteria", "bestel", "rechten", "instroomstop", "vrijstelling",
                "vrijstellingen",
            ]
        case .service:
            [
                "dienstverlening", "register", "portaal", "voorziening", "voorzieningen", "beleid", "opleiding",
                "opleidingen", "onderwijs", "instrumenten", "financiering", "zorg", "hulpverlening", "opvang",
                "leeftijd",
                "toezicht", "begeleiding", "keurmerk", "kinddossier", "patientendossier", "beheer", "bezoldiging",
            ]
        case .money:
            ["budget", "budgetten", "subsidie", "subsidies", "middelen", "bijdrage", "bijdragen", "fondsen"]
        case .pilot:
            ["pilot", "pilots", "experiment", "experimenten"]
        case .benefit:
            [
                "toeslag", "uitkering", "uitkeringen", "premie", "bonus", "voordeel", "korting", "heffing", "tarief",
                "bijslag", "vergoeding", "aftrek", "boete", "forfait", "accijns", "belasting", "verzekering",
                "verzekeringen",
            ]
        }
    }
}

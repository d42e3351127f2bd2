/// What Dutch compounds are joined by, what they are often made of, and which words no compound is cut into.
public enum CompoundPart {
    /// What may stand between two parts, besides nothing.
    ///
    /// Source: Algemene Nederlandse Spraakkunst, 12.3.1 (tussenklanken).
    public static let links: [String] = ["s", "en", "e", "er", "n"]

    /// Words that are parts of other words by chance or by derivation: particles, prefixes, endings.
    public static let never: Set<String> = Set(FunctionWord.prepositions + FunctionWord.subordinators)
        .union(FunctionWord.pronouns).union(FunctionWord.determiners).union(FunctionWord.coordinators)
        .union(FunctionWord.adverbs).union(FunctionWord.negations)
        .union([
            "heid", "heden", "lijk", "lijke", "loos", "loze", "baar", "bare", "schap", "schappen", "ingen", "achtig",
            "achtige", "matig", "matige", "zaam", "zame", "isch", "ische", "teit", "iteit", "atie", "aties", "erij",
            "ster", "sters", "tjes", "ende", "sten", "heen", "neer", "inter", "ultra", "super", "anti", "mede", "terug",
            "gave", "gaven", "geven", "gever", "gevers", "nemer", "nemers", "nemen", "name", "komen", "legging",
            "stellen", "houden", "bied", "eren", "eert", "eerd", "ering", "eringen", "elijk", "elijke", "enis", "ling",
            "lingen", "oord", "inge", "erde", "isme", "theek", "graaf", "gram", "grafie", "logie", "loog", "nome",
            "meen", "treden", "staande", "zakelijk", "zakelijke", "liteit", "sing", "zing", "ting", "ging", "king",
            "ning", "ding", "ring", "wijze", "weer", "mate", "maal", "beide", "onder", "zins", "waarts", "halve",
            "neden", "oude", "nade", "ringen", "streeks", "gelegd", "ware", "waren", "meer", "minder", "elke", "ieder",
            "geen", "daar", "hier", "waar",
            "gene", "tere", "dere", "lende", "rende", "nende", "tende", "dende", "bende", "sche", "ster", "alge",
            "dien", "laten", "gaan", "staan", "doen", "brengen", "trekken", "vangen", "acht", "mini", "chil",
        ])

    /// Beginnings of what follows a word by derivation rather than by composition.
    public static let derivations: [String] = [
        "zaam", "zame", "matig", "schappelijk", "achtig", "loos", "loze", "lijk",
        "baar", "igheid", "ment", "iteit",
    ]

    /// Words of three letters that compounds are made of; any other of that length is there by chance.
    public static let short: Set<String> = [
        "arm", "bad", "bak", "bed", "bom", "bos", "bus", "cao", "cel", "dag", "dak", "dam", "eis", "erf", "gas", "gat",
        "gif",
        "hal", "hof", "ict", "ijs", "kas", "kip", "koe", "lab", "les", "lid", "lot", "net", "pas", "rij",
        "rug",
        "tak", "tal", "tas", "tol", "top", "vak", "vat", "vee", "vet", "vis", "wal", "web", "weg", "wet", "zak", "zee",
        "zin",
    ]

    /// Words that the compounds of official Dutch are made of again and again, known where no list of words is.
    public static let common: Set<String> = Set(
        """
        aanbesteding aanbieder aanbod aandeel aanpak aansluiting aantal aanvraag aard achterstand actie
        activiteit administratie advies adviseur afdeling afhankelijk afspraak aftrek afval agenda agent akkoord
        ambtenaar analyse apparaat arbeid arbeider archief armoede artikel arts asiel auto baan banen bank
        bedrag bedrijf bedrijven begeleiding begroting behandeling beheer belang belasting beleid belemmering
        bemiddeling bepaling beperking berg bericht beroep bescherming besluit bestand besteding bestel
        bestemming bestrijding bestuur bestuurder betaling beveiliging bevordering bewijs bezit bezoek
        bezuiniging bezwaar bijdrage bijstand blad bloed boek boete bond boom bord bouw brand brief brieven bron
        brug buitenland bureau burger buurt cel centrum cijfer cirkel code college commissie computer
        conferentie congres consument contract controle cooperatie corporatie criminaliteit crisis cultuur
        cursus daling data debat deel defensie dekking delen delict dienst diensten dienstverlening dier dieren
        dijk diploma directeur document doel doelen doelgroep dorp dorps dossier douane draad drager drank
        drempel drink drug drugs druk duur effect eigenaar eigendom eiland eind einde eis energie erfgoed
        evaluatie examen expert export fabriek factor feest fiets figuur film filter fonds formatie formulier
        fractie fraude fruit functie garage gebied gebouw gebrek gebruik gebruiker gegeven gegevens geld
        gelijkheid gemeente genees gerechtigde geschil gevaar geval geweld gezag gezin gezondheid goed goederen
        golf grens groei groep groepen grond groot handel handeling handhaving handleiding haven heffing herstel
        historie hoofd hoog houder houderij hout huis huisvesting hulp huren huur huurder import impuls index
        industrie informatie inkomen inkomens inkomst inkomsten inspecteur inspectie installatie instantie
        instelling instrument integratie invoer invoering jaar jacht jeugd jongeren kaart kabel kabinet kader
        kamer kanaal kanton kantoor kapitaal kerk kerken kern keten keuze kies kinder kinderen klacht klant klas
        klein klimaat kliniek koers kolen koning koninklijk kool koop kort kosten kracht krediet krijgs kunst
        kust kwaliteit kwartaal laag land landbouw landen lang last lasten leden leeftijd leer leerling leger
        leges leiding lening lens leraar leraren leven levens leverancier lijn lijst lijsten locatie loket lonen
        loon looptijd lucht maand maatregel maatschappij macht mantel markt materiaal materieel medewerker media
        meester melk mens mensen mest metaal meting middel middelen migrant mijn milieu minimum minister
        ministers model molen monitor monument motie motor museum naam nacht natuur nest netwerk niveau nood
        norm normen nota nummer object oefening olie omgeving omroep onderhoud ondernemer onderneming
        ondersteuning onderwijs onderzoek onderzoeker ongeschiktheid ongeval ontslag ontwerp ontwijking
        ontwikkeling oorlog opbrengst operatie opgave opleiding opvang orde orgaan organisatie ouder ouderen
        ouders overeenkomst overheid overleg overschot overschrijding paard pad parkeer parlement participatie
        partij patient peil pensioen periode pers personeel persoon plaats plaatsen plafond plan plannen plant
        pleeg plein plek plekken plicht plichtig poging politie pool poort positie post praktijk premie
        prestatie prijs prijzen prik procedure proces product productie programma project projecten protocol
        provincie punt raad raden ramp rand rapport rapportage reactie recht rechten rechter reclame
        reclassering reductie regeer regel regeling regels regering regie regio register registratie reis reken
        rekening rente resultaat risico rivier rol route ruimte sanctie schaal schade scheep scheiding schema
        schets schip scholen school schuld schulden secretaris sector seizoen signaal situatie slachtoffer snel
        snelheid sociaal soort spaar spel spoed spoor sport staat staats stad stads stand standaard standpunt
        station status steen stelling stelsel stem stempel steun stijging stof stoffen stook stop storting
        straat straf strand strategie streek stroom structuur studenten studie stuk stukken sturing subsidie
        systeem taak taal taken tand tarief team technologie teken tekort telecom telefoon termijn terrein tijd
        toegang toelage toerisme toeslag toets toezicht toezichthouder toren traject transport trein tuin tunnel
        uitgave uitgaven uitkering uitspraak uitstoot uitvoer uitvoering uitwisseling unie uren vaardigheid
        vaart vakantie veiligheid veiling veld verandering verband verbod verdeling verdrag vereniging vergadering
        vergoeding vergunning verhoging verkeer verkiezing verlaging verlater verleden verlener verlening verlof
        vermogen verordening verplichting verschil verslag versterking vervoer vervuiling verwachting verwerking
        verzekeraar verzekering verzorging verzuim vestiging vlees vloot vlucht vluchteling voedsel voertuig
        volk volks voorraad voorstel voorwaarde voorwaarden voorziening vorm vorming vraag vraagstuk vracht
        vrede vrijheid vrijwilligers vrouwen vuur waarde wacht wagen wand wapen warmte water weduwe week wegen
        weide welzijn werk werken werker werkgever werkgevers werkloosheid werknemer werknemers wetgeving wezen
        wiel wijk wijken wijziging wind winkel winning winst wonen woning woningen woon zaak zaken zand zieken
        ziekte zoeker zomer zone zorg zorger zout zuivel zuivering zwem
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Compounds that nobody thinks of as such: their parts would find what has nothing to do with them.
    public static let whole: Set<String> = [
        "werkgever", "werknemer", "ondernemer", "overheid", "onderwijs", "onderzoek", "voorwaarde", "maatregel",
        "maatschappij", "wetgever", "opdracht", "opdrachtgever", "toezicht", "toekomst", "aandacht", "aanvraag",
        "gemeente", "minister", "ministerie", "inspectie", "provincie", "rapport", "waterschap", "staatssecretaris",
        "burgemeester", "wethouder", "aandeel", "onderdeel", "voordeel", "nadeel", "oordeel", "aanleiding",
        "afspraak", "uitspraak", "inspraak", "uitvoering", "invoering", "antwoord", "verantwoord", "tegenstand",
        "bestand", "toestand", "afstand", "voorstel", "herstel", "uitstel", "opstel", "inkomen", "uitkomst", "inkomst",
        "overeenkomst", "herkomst", "bijeenkomst", "voorkomen", "belangrijk", "koninkrijk", "samenwerking",
        "bekend", "aanpak", "bijdrage", "overdracht", "kenmerk", "opmerking", "aanbod", "verbod", "gebod", "uitgave",
        "opgave", "aangifte", "omgeving", "begroting", "inrichting", "oprichting", "stichting", "berichtgeving",
        "wetgeving", "regelgeving", "zorgvuldig", "eenvoudig", "meervoud", "plaatsvinden", "landelijk", "handhaving",
        "evaluatie", "organisatie", "informatie", "communicatie", "coordinatie", "subsidie", "financiering",
        "effectief", "doelmatig", "rechtmatig", "grootschalig", "kleinschalig", "langdurig", "kortdurend",
        "nederland", "vereniging", "vergadering", "verandering", "verbetering", "bespreking", "betrekking", "kantoor",
        "oorzaak", "wetenschap", "tegenstelling",
        "vaststelling", "automaat", "achtergrond", "achterstand",
    ]
}

/// Which clause a verb and its date belong to, and verbs that hand over, set free or reach.
extension ChangeExamples {
    static let clauses: [Example] = [
        .finds(
            "⟦De Waterwet treedt naar verwachting in 2015 in werking⟧.", "enter_into_force | Waterwet | 2015 | planned",
            date: "2014-06-15"),
        .finds(
            "⟦De stichting die in 2009 is bezocht is in 2013 opgeheven⟧.", "dissolve | stichting | 2013 | done",
            date: "2014-06-15"),
        .ignores("De derde tranche van de Waterwet, die in 2012 begint, telt vier polders."),
        .ignores("In het tweede jaar van de proef, dat in 2011 begon, meldden zich meer boeren."),
        .ignores("De directeur van het fonds, die in 2008 is gestopt, lichtte dat toe."),
        .ignores("De Wadwet zit in de tweede ronde die gestart is op 1 mei 2012 en eindigt op 1 mei 2013."),
        .ignores("Het bestuur dat in 2011 aantrad, heeft de subsidie afgeschaft."),
        .finds(
            "⟦Het fonds dat in 2004 adviseerde, is in 2011 opgeheven⟧.", "dissolve | fonds | 2011 | done",
            date: "2014-06-15"),
        .ignores("De Kamer verzoekt de minister de regeling per 1 januari 2015 in te trekken.", date: "2014-06-15"),
        .ignores(
            "De Europese Raad roept op om in 2015 overeenstemming te bereiken over de richtlijn.", date: "2014-06-15"),
        .ignores("De raden verzochten het Rijk de heffing in 2013 te verlagen.", date: "2014-06-15"),
        .finds(
            "Het akkoord, ⟦waarover in 2011 overeenstemming werd bereikt⟧, telt tien punten.",
            "agree | akkoord | 2011 | done"),
        .finds(
            "De provincies, ⟦die sinds 2006 verantwoordelijk zijn voor het natuurbeheer⟧, overleggen vaak.",
            "reorganise | natuurbeheer | 2006/.. since | done", date: "2014-06-15"),
        .ignores("Het is nog niet duidelijk of de heffing in 2016 kan worden ingevoerd.", date: "2014-06-15"),
        .ignores("Onzeker is of het fonds in 2016 wordt opgeheven.", date: "2014-06-15"),
    ]

    static let passages: [Example] = [
        .finds(
            "⟦Het beheer van de duinen is in 2000 opgedragen aan de Waterdienst⟧.",
            "reorganise | beheer van de duinen | 2000 | done"),
        .ignores("De scholier heeft in 2000 een gedicht opgedragen."),
        .finds("⟦De bonden tekenden op 3 mei 2012 een nieuwe cao⟧.", "agree | nieuwe cao | 2012-05-03 | done"),
        .finds(
            "⟦De code voor goed bestuur is in 2010 aanvaard⟧.", "agree | code voor goed bestuur | 2010 | done"),
        .ignores("De uitnodiging is in 2010 aanvaard."),
        .finds("⟦Het UWV sloot in 2013 tien vestigingen⟧.", "end | tien vestigingen | 2013 | done"),
        .ignores("De gemeente sloot in 2013 haar ogen."),
        .finds(
            "⟦De huidige regeling dateert van 1 juli 2008⟧.", "introduce | huidige regeling | 2008-07-01 | done",
            date: "2014-06-15"),
        .finds(
            "⟦Het eerste convenant dateert uit 1994⟧.", "introduce | eerste convenant | 1994 | done", date: "2014-06-15"
        ),
        .ignores("De brief dateert van 1 juli 2008."),
        .ignores("De loketten dateren uit de periode 2012-2015."),
        .ignores("In veel gevallen was dat in 2008 anders."),
        .finds(
            "⟦De heffing wordt vanaf 2014 inkomensafhankelijk gemaakt⟧.",
            "amend | heffing | 2014/.. since | planned", date: "2013-06-15"),
        .finds(
            "⟦In 2013 liep het experiment met vrije roosters ten einde⟧.",
            "end | experiment met vrije roosters | 2013 | done"),
        .ignores("In 2013 liep het jaar ten einde."),
        .finds(
            "⟦De ambulante hulp is in 2007 ondergebracht in de Zorgwet⟧.",
            "merge | ambulante hulp | 2007 | done"),
        .ignores("De familie is in 2007 ondergebracht in een hotel."),
        .finds(
            "⟦In maart 2010 sloten Rijk, provincies en gemeenten het Bestuursakkoord Kust⟧.",
            "agree | Bestuursakkoord Kust | 2010-03 | done"),
        .finds(
            "⟦Per september 2015 krijgen scholen de plicht een plek te bieden⟧.",
            "introduce | plicht | 2015-09 | planned", date: "2014-06-15"),
        .ignores("De VNG stopte in 2011 met de vergelijking."),
        .finds(
            "⟦De visserij viel tot 2009 onder de Zeewet⟧.", "reorganise | visserij | ../2009 | done",
            date: "2014-06-15", except: ["atTheVeryEnd"]),
        .ignores("De kosten vielen in 2012 onder de raming."),
        .ignores("In 2011 viel het besluit niet mee."),
        .finds(
            "⟦Het toezicht op de visserij is in 2012 overgegaan van de provincies naar de inspectie⟧.",
            "reorganise | toezicht op de visserij | 2012 | done"),
        .finds(
            "⟦Het Kustbureau gaat op 1 januari 2015 over in de Waterdienst⟧.",
            "reorganise | Kustbureau | 2015-01-01 | planned", date: "2014-06-15"),
        .finds(
            "⟦De verlaging van de premie is per 1 juli 2012 ongedaan gemaakt⟧.",
            "end | verlaging van de premie | 2012-07-01 | done"),
        .finds("⟦De Waterdienst is in 1997 losgemaakt van het ministerie⟧.", "reorganise | Waterdienst | 1997 | done"),
        .finds(
            "⟦Voor het natuurbeheer is in 2012 20 miljoen euro vrijgemaakt⟧.",
            "fund | 20 miljoen euro | 2012 | done"),
        .finds(
            "⟦De ombudsraad kreeg in 1998 een wettelijke grondslag⟧.",
            "introduce | wettelijke grondslag | 1998 | done"),
        .ignores("De wedstrijd kreeg in 1998 een vaste plaats."),
        .finds(
            "⟦In 1996 zijn de mogelijkheden voor tijdelijke verhuur verruimd⟧.",
            "amend | mogelijkheden voor tijdelijke verhuur | 1996 | done"),
        .finds("⟦In mei 2011 is de eerste zorgwinkel geopend⟧.", "start | eerste zorgwinkel | 2011-05 | done"),
        .ignores("In mei 2011 is de derde zorgwinkel geopend."),
        .finds(
            "⟦De voorgenomen samenvoeging van de inspecties in 2011 gaat niet door⟧.",
            "merge | voorgenomen samenvoeging van de inspecties | 2011 | withdrawn"),
        .finds(
            "⟦Het besluit is sinds 1990 vaak gewijzigd, voor het laatst in 2013⟧.",
            "amend | besluit | 2013 | done", date: "2014-06-15"),
        .finds("⟦Met ingang van 2012 geldt de norm niet langer⟧.", "end | norm | 2012 | done", date: "2014-06-15"),
        .ignores("Minimaal 20% van de plaatsen is afgebouwd na 2012."),
        .ignores("Vanaf 2015 wordt de CO>- heffing verhoogd.", date: "2014-06-15"),
        .ignores("De bewoner heeft in 2011 zijn huurcontract beëindigd."),
        .ignores("De structuur wordt voortgezet tot het einde van het project in 2017.", date: "2014-06-15"),
    ]

    static let targets: [Example] = [
        .ignores("Het gesprek over de modernisering Comptabi!iteitswet in 2014 volgt."),
        .ignores("De doelstelling voor 2015 is een verlaging van het tarief met 5 procent.", date: "2014-06-15"),
        .ignores("Het streefcijfer in 2013 was een verlaging van de premie met een tiende."),
    ]
}

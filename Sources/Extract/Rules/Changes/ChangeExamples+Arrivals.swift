/// What comes into being, is put off, decided, paid for or handed over.
extension ChangeExamples {
    static let arrivals: [Example] = [
        .finds(
            "⟦In 2010 kwam er een landelijk register voor tolken⟧.",
            "introduce | landelijk register voor tolken | 2010 | done"),
        .finds(
            "⟦Er komt per 1 januari 2015 een nieuwe inspectiedienst⟧.",
            "establish | nieuwe inspectiedienst | 2015-01-01 | planned", date: "2014-06-15"),
        .finds(
            "⟦Het ministerie stapte in 2009 over op een nieuw begrotingssysteem⟧.",
            "introduce | nieuw begrotingssysteem | 2009 | done"),
        .finds(
            "⟦De invoering van de kilometerheffing is uitgesteld tot 2016⟧.",
            "amend | kilometerheffing | 2016 | planned", date: "2014-06-15"),
        .finds(
            "⟦De provincie financierde in 2010 de proeftuin Nieuwe Landbouw⟧.",
            "fund | proeftuin Nieuwe Landbouw | 2010 | done"),
        .finds(
            "⟦Het steunpunt wordt vanaf 2012 door het Rijk gesubsidieerd⟧.", "fund | steunpunt | 2012/.. since | done",
            date: "2014-06-15"),
        .finds(
            "⟦De gemeenten en het Rijk werden het in maart 2011 eens over een bestuursakkoord⟧.",
            "agree | bestuursakkoord | 2011-03 | done"),
        .finds(
            "⟦Het college besloot in 2011 de subsidie aan de bibliotheken te korten⟧.",
            "amend | subsidie aan de bibliotheken | 2011 | done", date: "2014-06-15"),
        .finds(
            "De minister heeft in december 2010 besloten ⟦dat de inspectie extra bevoegdheden krijgt⟧.",
            "introduce | extra bevoegdheden | 2010-12 | done", date: "2014-06-15"),
        .finds(
            "⟦In 2011 heeft het ministerie het opdrachtgeverschap voor de beveiliging op zich genomen⟧.",
            "reorganise | opdrachtgeverschap voor de beveiliging | 2011 | done"),
        .finds(
            "⟦In 2013 zijn de instellingen aan de slag gegaan met het verbeterplan⟧.",
            "start | verbeterplan | 2013 | done"),
        .finds(
            "⟦Het Loodswezen startte in 2008 met het register van vaartuigen⟧.",
            "start | register van vaartuigen | 2008 | done"),
        .finds(
            "⟦Het actieplan is in september 2012 aangeboden aan de Tweede Kamer⟧.",
            "announce | actieplan | 2012-09 | done"),
        .finds(
            "⟦In het voorjaar van 1998 verscheen het derde Nationaal Verkeersplan⟧.",
            "announce | derde Nationaal Verkeersplan | 1998-21 | done"),
        .finds("⟦De drempel is met ingang van 1 juli 2012 verlaagd⟧.", "amend | drempel | 2012-07-01 | done"),
        .finds("⟦De verhoging van de accijns in 2013 wordt niet doorgevoerd⟧.", "amend | accijns | 2013 | withdrawn"),
        .finds("⟦In 1991 werd de Kinderzorgwet aangenomen⟧.", "agree | Kinderzorgwet | 1991 | done"),
        .finds(
            "⟦In 2017 wordt € 2 miljoen bezuinigd en in 2018 € 3 miljoen⟧.", "fund | € 2 miljoen | 2017 | planned",
            date: "2016-02-01"),
        .finds(
            "⟦Het experiment met vrije roosters duurt van 2011 tot 2016⟧.",
            "pilot | experiment met vrije roosters | 2011/2016 | planned", date: "2014-06-15"),
        .finds(
            "⟦In 2012 werd afgezien van de invoering van de eigen bijdrage⟧.",
            "introduce | eigen bijdrage | 2012 | withdrawn"),
        .finds("⟦De uitvoering ligt sinds 2008 bij de Rijksdienst⟧.", "reorganise | uitvoering | 2008/.. since | done"),
        .finds(
            "⟦Het lage tarief voor de bouw is in 2013 verlengd⟧.", "amend | lage tarief voor de bouw | 2013 | done"),
        .ignores("Het bedrijf startte in 2009 een nieuwe fabriek."),
        .finds("⟦In 2014 is het tijdelijke verbod van rechtswege vervallen⟧.", "end | tijdelijke verbod | 2014 | done"),
        .ignores("De impuls geldt voor het einde van de periode in 2028."),
        .finds(
            "⟦De minister stelde in februari 2012 een expertgroep in⟧ die de tarieven bekijkt.",
            "establish | expertgroep | 2012-02 | done"),
        .finds("⟦In 1999 ging het ministerie over op een nieuw stelsel⟧.", "introduce | nieuw stelsel | 1999 | done"),
        .finds(
            "⟦Het Besluit geluidhinder is in 2004 van kracht geworden⟧ en ⟦in 2009 aangepast⟧.",
            "enter_into_force | Besluit geluidhinder | 2004 | done", "amend | Besluit geluidhinder | 2009 | done",
            date: "2014-06-15"),
        .finds("⟦Tot 2006 bestond de reizigersverzekering⟧.", "end | reizigersverzekering | ../2006 | done"),
        .finds(
            "⟦De gemeente stopt per 1 juli 2014 met de inkoop van cursussen⟧.",
            "end | inkoop van cursussen | 2014-07-01 | planned", date: "2014-06-15"),
        .finds(
            "⟦De ontheffing geldt tot 1 januari 2012⟧.", "end | ontheffing | ../2012-01-01 | planned",
            date: "2011-06-15"),
        .ignores("Op 6 juni 2012 heeft de werkgroep afspraken het rapport aan de voorzitter van de Kamer aangeboden."),
        .finds(
            "⟦Met ingang van 1 januari 2014 is de studieaftrek beperkt⟧.", "amend | studieaftrek | 2014-01-01 | done"),
        .ignores("De directeur kondigde in 2012 zijn vertrek aan."),
        .ignores("In 2012 is onderzocht of de regeling kan worden verbreed."),
        .ignores("Er kwam in 2011 veel kritiek op de regeling."),
        .ignores("Er kwamen in 2012 twaalf klachten binnen."),
        .ignores("Er komt in 2015 een einde aan de onrust."),
        .ignores("In 2011 kwam er een einde aan de staking."),
        .ignores("Wij hebben in 2012 onze werkwijze aangepast."),
        .ignores("De brief is op 3 mei 2013 aangeboden aan de Kamer."),
        .ignores("De cursus werd in 2010 aangeboden aan alle leerlingen."),
        .ignores("In 2012 verscheen een studie naar de wet."),
        .ignores("In 2009 stapte de voorzitter over naar een andere partij."),
        .ignores("De vergadering duurde van 2011 tot 2012."),
        .ignores("De onderzoekers werden het in 2011 eens over de vraagstelling."),
        .ignores("De bank financierde in 2010 de verbouwing."),
        .ignores("Zorgvuldig beheer en toezicht vormen een voorwaarde voor de jaren negentig."),
        .ignores("Op 1 maart 2013 werd het overleg geïntensiveerd."),
    ]

    static let arrivalNouns: [Example] = [
        .finds("Het ⟦afschaffen van de basisbeurs per 2012⟧ levert geld op.", "end | basisbeurs | 2012 | done"),
        .finds("Het ⟦samenvoegen van de drie fondsen in 2007⟧ bracht rust.", "merge | drie fondsen | 2007 | done"),
        .finds("Na ⟦afschaffing opkomstplicht in 1997⟧ veranderde het leger.", "end | opkomstplicht | 1997 | done"),
        .finds(
            "De ⟦overheveling van de nazorg naar de provincies in 2011⟧ vroeg veel.",
            "reorganise | nazorg | 2011 | done"),
        .finds("De ⟦afschaffing van de slavernij in 1863⟧ wordt herdacht.", "end | slavernij | 1863 | done"),
        .ignores("Er is geen overeenstemming over het uitvoeren van de controles over 2014."),
        .ignores("Het verhogen van de druk in 2010 had geen zin."),
        .ignores("Het sluiten van de deuren in 2011 was een misverstand."),
        .ignores("De invoering van gegevens in 2012 kostte tijd."),
    ]
}

/// Several dates or verbs of one change, promises, and what nobody must any longer.
extension ChangeExamples {
    static let steps: [Example] = [
        .ignores("De voorzitter sprak de raad toe in 2004 en 2009."),
        .ignores("In 2004 en 2009 lag het tarief lager dan daarvoor."),
        .finds(
            "⟦Het kustfonds is in 2010 van start gegaan⟧ en ⟦sluit eind 2014⟧.",
            "start | kustfonds | 2010 | done", "end | kustfonds | 2014 end | planned", date: "2014-06-15"),
        .finds("⟦Het meldpunt sluit eind 2014⟧.", "end | meldpunt | 2014 end | planned", date: "2014-06-15"),
        .ignores("Het rapport sluit in 2014 aan bij eerder werk."),
        .ignores("Hij sluit in 2014 zijn ogen."),
        .finds(
            "⟦De Waterdienst gaat per 1 januari 2016 verder als Agentschap Kust⟧.",
            "rename | Waterdienst | 2016-01-01 | planned", date: "2014-06-15"),
        .finds(
            "⟦Het Kustbureau en de Duindienst gaan in 2016 samen verder als één dienst⟧.",
            "merge | Kustbureau en de Duindienst | 2016 | planned", date: "2014-06-15"),
        .ignores("De commissie gaat in 2016 verder met het onderzoek.", date: "2014-06-15"),
        .ignores("De brief gaat in 2014 niet verder dan een samenvatting.", date: "2014-06-15"),
        .finds(
            "⟦In 2005 is besloten de Visserijwet op te laten gaan in de Zeewet⟧.",
            "merge | Visserijwet | 2005 | done", date: "2014-06-15"),
        .ignores("Het is mogelijk de ballon in 2015 op te laten stijgen.", date: "2014-06-15"),
        .finds(
            "⟦De dijkwet is aangepast⟧ en geeft per 1 januari 2014 de beheerder de bevoegdheid te sluiten.",
            "amend | dijkwet | 2014-01-01 | done", date: "2014-06-15"),
        .finds(
            "⟦De bond heeft in 2011 een meldpunt geopend⟧.", "start | meldpunt | 2011 | done"),
        .ignores("De voorzitter heeft in 2011 de vergadering geopend."),
        .finds(
            "⟦In het voorjaar van 1999 ging het eerste kustloket open⟧.",
            "establish | eerste kustloket | 1999-21 | done"),
        .ignores("In 1999 ging de deur open."),
        .finds(
            "⟦De bouw van sluizen werd in 1995 niet langer gesubsidieerd⟧.", "end | bouw van sluizen | 1995 | done"),
        .finds(
            "⟦Het Rijk stopt per 2015 met de bekostiging van de kustcentra⟧.",
            "end | bekostiging van de kustcentra | 2015 | planned", date: "2014-06-15"),
        .finds(
            "⟦Vanaf het studiejaar 2015-2016 maakt de duinbeurs plaats voor een leenstelsel⟧.",
            "replace | leenstelsel | 2015/.. since | planned", date: "2014-06-15"),
        .finds(
            "⟦De bezuiniging van € 3 miljoen op de opvang zal in 2018 plaatsvinden⟧.",
            "fund | bezuiniging | 2018 | planned", date: "2014-06-15"),
        .ignores("De wedstrijd om € 300 zal in 2018 plaatsvinden.", date: "2014-06-15"),
        .finds(
            "⟦Vanaf 2017 zullen de duinplaatsen overgaan van een subsidiesystematiek naar een inkoopsystematiek⟧.",
            "reorganise | duinplaatsen | 2017/.. since | planned", date: "2014-06-15"),
        .ignores("Vanaf 2017 zullen de huurders overgaan van gas naar stroom.", date: "2014-06-15"),
        .finds(
            "⟦De uitvoering van dit N.D.P. zal uiterlijk in 2010 moeten worden voltooid⟧.",
            "end | uitvoering van dit N.D.P | ../2010 before | planned", date: "2004-06-15"),
        .ignores("Hij zegde toe eind 2014 een evaluatie van de kustproef te sturen.", date: "2014-06-15"),
        .ignores("Dit is het bedrag van het aantal meldingen dat in 2012 ter beschikking is gesteld: € 4 miljoen."),
        .finds(
            "⟦Tot 2007 kende het eiland een eigen Duinwet⟧.", "end | eigen Duinwet | ../2007 | done",
            date: "2014-06-15", except: ["atTheVeryEnd"]),
        .ignores("Tot 2007 kende hij de buren niet."),
        .finds(
            "⟦Sinds 2004 voeren gemeenten de Duinwet uit⟧.", "introduce | Duinwet | 2004/.. since | done",
            date: "2014-06-15"),
        .ignores("Sinds 2004 voeren gemeenten gesprekken met de Duinraad.", date: "2014-06-15"),
        .finds(
            "⟦De duinzorg verhuist in 2015 van de Zeewet naar de Kaderwet⟧.", "reorganise | duinzorg | 2015 | planned",
            date: "2014-06-15"),
        .ignores("De dienst verhuist in 2015 naar Den Helder.", date: "2014-06-15"),
        .finds(
            "⟦In 2010 is de uitkeringsduur verkort⟧.", "amend | uitkeringsduur | 2010 | done"),
        .ignores("In 2010 is de drempel verlaagd."),
        .finds(
            "⟦Na een proef in 2009 volgde in 2010 de landelijke invoering van het duinregister⟧.",
            "introduce | landelijke invoering van het duinregister | 2010 | done"),
        .finds(
            "⟦Het fonds werd in 2001 met vijf miljoen gulden aangevuld⟧.", "amend | fonds | 2001 | done"),
        .ignores("De voorraad werd in 2001 aangevuld."),
        .finds(
            "⟦De minister verhoogde in 2008 het wettelijk collegegeld met 22 euro⟧.",
            "amend | wettelijk collegegeld | 2008 | done"),
        .ignores("De tribune maakte in 2012 plaats voor bloemen."),
        .finds(
            "⟦De polderregeling wordt vanaf 2016 toegepast⟧.",
            "introduce | polderregeling | 2016/.. since | planned", date: "2014-06-15"),
        .ignores("De methode is in 2012 toegepast bij twee scholen."),
        .finds(
            "⟦De Kustinspectie, de Duindienst en het Zeebureau vormen sinds 2012 de Waterdienst⟧.",
            "establish | Waterdienst | 2012/.. since | done", date: "2014-06-15"),
        .ignores("De meren vormen sinds 2012 een gevaar."),
        .finds(
            "⟦In 2015 wordt € 60 miljoen uitgekeerd aan de provincies⟧.",
            "fund | € 60 miljoen | 2015 | planned", date: "2014-06-15"),
        .finds(
            "⟦Op 3 juni 2014 is de Eerste Kamer akkoord gegaan met het afschaffen van de duinheffing⟧.",
            "agree | afschaffen van de duinheffing | 2014-06-03 | done", date: "2014-06-15"),
        .finds(
            "⟦De Wet op de (re)integratie arbeidsgehandicapten is in 1998 ingevoerd⟧.",
            "introduce | Wet op de (re)integratie arbeidsgehandicapten | 1998 | done"),
        .ignores("De Kaderwet SUWI veronderstelt sinds 2002 overleg tussen de partijen."),
        .ignores(
            "De plicht geldt sinds de uitspraak van de Afdeling bestuursrechtspraak van de Raad van State van 14 april 2010."
        ),
    ]

    static let promises: [Example] = [
        .ignores("De staatssecretaris zegde op 4 februari 2014 toe de regeling te verlengen."),
        .ignores("De minister stelde op 3 maart 2012 voor de wet in te trekken."),
        .ignores("Het college beloofde in 2011 de heffing te verlagen."),
        .ignores("De raad overwoog in 2011 de subsidie te beëindigen."),
        .finds(
            "⟦De minister zegde toe de regeling per 1 januari 2015 te verlengen⟧.",
            "amend | regeling | 2015-01-01 | planned", date: "2014-06-15"),
    ]

    static let releases: [Example] = [
        .finds(
            "⟦Gemeenten hoeven vanaf 2012 geen verantwoording meer af te leggen⟧.",
            "end | verantwoording | 2012/.. since | done", date: "2014-06-15"),
        .finds(
            "⟦Met ingang van 2013 hoeven scholen de duinheffing niet meer te betalen⟧.",
            "end | duinheffing | 2013 | done", date: "2014-06-15"),
        .finds(
            "⟦Sinds 1998 mogen gemeenten geen inkomenseisen meer stellen⟧.",
            "end | inkomenseisen | 1998/.. since | done", date: "2014-06-15"),
        .ignores("De bewoner hoeft sinds 2012 geen medicijnen meer te slikken."),
        .ignores("Wij kunnen sinds de zomer van 2012 geen klachten meer behandelen."),
        .ignores("In 2012 kon de raad geen besluit meer nemen."),
        .ignores("Sinds 2012 kan het tarief niet meer dan tien euro zijn."),
        .ignores("De burger mag sinds 2012 niet langer dan een jaar wachten."),
        .ignores("Het hoeft niet meer, zo bleek in 2012."),
    ]

    /// A label dates a block's first words only, so these stand at its beginning.
    static let rows: [Example] = [
        .finds(
            "In 2007: ⟦fusie van de waterschappen⟧; in 2010: ⟦invoering van de duinheffing⟧.",
            "merge | waterschappen | 2007 | done", "introduce | duinheffing | 2010 | done",
            except: ["secondInItsText"]),
        .finds(
            "2006: ⟦convenant Zilte Natuur⟧; 2008: ⟦aanvullend akkoord met boeren⟧.",
            "agree | convenant Zilte Natuur | 2006 | done", "agree | aanvullend akkoord met boeren | 2008 | done",
            except: ["secondInItsText"]),
        .finds(
            "De stappen waren: 1994: ⟦start kustproef⟧; 1997: ⟦invoering Duinwet⟧.",
            "start | kustproef | 1994 | done", "introduce | Duinwet | 1997 | done"),
        .ignores("De trein vertrok om 9:30 en kwam in 2007: te laat."),
        .ignores("In 2007: niemand."),
    ]
}

/// Running prose: how far the name of what changed reaches, and verbs that say it of some things only.
extension ChangeExamples {
    static let subjects: [Example] = [
        .finds("⟦In 2012 is de 24-uurs regeling afgeschaft⟧.", "end | 24-uurs regeling | 2012 | done"),
        .finds("⟦In 2012 is een meerjarig programma gestart⟧.", "start | meerjarig programma | 2012 | done"),
        .finds(
            "⟦Het verbod op slapen in de duinen geldt sinds 1 juli 2006⟧.",
            "enter_into_force | verbod op slapen in de duinen | 2006-07-01/.. since | done", date: "2017-05-12"),
        .finds(
            "⟦In 2011 is de subsidie aan het dorpshuis stopgezet⟧.", "end | subsidie aan het dorpshuis | 2011 | done"),
        .finds(
            "⟦Het onderscheid tussen dorpen en steden verviel in 1998⟧.",
            "end | onderscheid tussen dorpen en steden | 1998 | done"),
        .finds(
            "⟦Het experiment vrije openingstijden begon in oktober 2009⟧.",
            "pilot | experiment vrije openingstijden | 2009-10 | done"),
        .finds("⟦In 2014 is de landelijke Leesroute gelanceerd⟧.", "start | landelijke Leesroute | 2014 | done"),
        .finds(
            "⟦De evaluatie van de Wet op de bossen is in juni 2011 afgerond⟧.",
            "evaluate | Wet op de bossen | 2011-06 | done"),
        .finds(
            "⟦De naam van het Bureau Duinen is in 2003 gewijzigd in Dienst Kust⟧.",
            "rename | Bureau Duinen | 2003 | done"),
        .finds(
            "⟦Op 23 april 2009 tekenden provincies en waterschappen het convenant Schone Sloten⟧.",
            "agree | convenant Schone Sloten | 2009-04-23 | done"),
        .finds(
            "⟦Het wetsvoorstel zeedijken is in maart 2006 verworpen⟧.",
            "end | wetsvoorstel zeedijken | 2006-03 | withdrawn"),
        .finds(
            "⟦In 1998 kregen de eilanden een gezamenlijke meldkamer⟧.",
            "establish | gezamenlijke meldkamer | 1998 | done"),
        .finds(
            "⟦In 2015 kregen provincies de verantwoordelijkheid voor het natuurbeleid⟧.",
            "reorganise | natuurbeleid | 2015 | done"),
        .finds(
            "⟦Bij besluit van 5 juli 2001 is de Adviescommissie Getijden ingesteld⟧.",
            "establish | Adviescommissie Getijden | 2001-07-05 | done"),
        .finds(
            "⟦Het budget voor dijkherstel daalde van € 19 miljoen in 2010 naar € 7 miljoen in 2014⟧.",
            "amend | budget voor dijkherstel | 2010/2014 | done"),
        .finds(
            "⟦De Wet open duinen zou op 1 januari 2013 ingaan⟧, maar is nooit in werking getreden.",
            "enter_into_force | Wet open duinen | 2013-01-01 | withdrawn"),
        .finds(
            "⟦De bevoegdheid tot het sluiten van stranden ligt sinds 2004 bij de kustgemeenten⟧.",
            "reorganise | bevoegdheid tot het sluiten van stranden | 2004/.. since | done", date: "2017-05-12"),
        .finds(
            "⟦In juli 2007 is het wetsvoorstel duinfonds ingediend⟧.",
            "announce | wetsvoorstel duinfonds | 2007-07 | done"),
        .finds(
            "⟦Het Actieplan Strand wordt in de periode 2011-2014 uitgevoerd⟧.",
            "start | Actieplan Strand | 2011/2014 | done", date: "2017-05-12"),
        .ignores("De taken worden in de periode 2011-2014 uitgevoerd.", date: "2017-05-12"),
        .ignores("Op 3 mei 2016 waren wij belast met de post toezicht."),
        .ignores("De eilanden waren in 2004 tegen de afschaffing van het veer."),
        .ignores("Het samenwerkingsverband bestaat sinds 1993 uit zeven dorpen.", date: "2017-05-12"),
        .ignores("Daarmee komt de verhoogde ambitie voor het beleid in 2030 in zicht.", date: "2017-05-12"),
        .ignores("De uitvoering verliep in 2006 moeizaam."),
        .ignores("In 2011 kregen de bezoekers een brochure."),
        .ignores("Het toezicht was in 2009 beperkt."),
        .ignores("Het aantal bezoekers steeg in 2010 met de helft."),
        .ignores("De woning ligt sinds 1994 bij het station."),
        .ignores("In 2012 bereikten de wandelaars het eindpunt."),
    ]
}

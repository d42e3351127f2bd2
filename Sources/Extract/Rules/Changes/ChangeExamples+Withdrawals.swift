/// What is given up or was only meant, instruments that date what they do, and values that rules set.
extension ChangeExamples {
    static let withdrawals: [Example] = [
        .finds(
            "⟦Het amendement om de duinregeling in 2011 te schrappen is verworpen⟧.",
            "end | duinregeling | 2011 | withdrawn", date: "2010-03-01"),
        .finds(
            "Het wetsvoorstel ⟦dat per 2011 de havenheffing zou invoeren⟧, heeft het niet gehaald.",
            "introduce | havenheffing | 2011 | withdrawn", date: "2010-03-01"),
        .finds(
            "De Zeewet, ⟦die aanvankelijk per 1 juli 2011 zou vervallen⟧, blijft gelden.",
            "end | Zeewet | 2011-07-01 | withdrawn", date: "2010-03-01"),
        .finds(
            "⟦De belasting op pleziervaart gaat vanaf 1 juli 2011 omhoog⟧; de voorgenomen verdubbeling is van de baan.",
            "amend | belasting op pleziervaart | 2011-07-01/.. since | planned", date: "2010-03-01"),
        .finds(
            "⟦De kustheffing zal niet in 2011 maar in 2012 worden ingevoerd⟧.",
            "introduce | kustheffing | 2012 | planned", date: "2010-03-01"),
        .finds(
            "⟦De Zeewet is niet per 1 januari maar per 1 juli 2009 in werking getreden⟧.",
            "enter_into_force | Zeewet | 2009-07-01 | done", date: "2010-03-01"),
        .ignores("De Zeewet is niet op 1 juli 2009 in werking getreden.", date: "2010-03-01"),
        .finds(
            "⟦Aanvankelijk was beoogd de Zeewet per 1 juli 2011 te laten ingaan⟧; dat bleek te vroeg.",
            "enter_into_force | Zeewet | 2011-07-01 | withdrawn", date: "2010-03-01"),
        .finds(
            "De Dijkwet is oud. ⟦Per 1 juli 2009 is het verlaagde watertarief verlengd⟧.",
            "amend | verlaagde watertarief | 2009-07-01 | done", date: "2010-03-01"),
        .finds(
            "⟦De kustregeling is verlengd tot 1 januari 2017⟧.", "amend | kustregeling | ../2017-01-01 | done",
            date: "2010-03-01"),
        .finds(
            "De taakstelling van 20 mln. gulden ⟦die voor 2011 was ingeboekt⟧, wordt ingetrokken.",
            "end | taakstelling | 2011 | withdrawn", date: "2010-03-01"),
        .ignores("Indien de kustregeling in 2009 zou zijn ingevoerd, was het anders gegaan.", date: "2010-03-01"),
        .ignores("Klopt het dat de kustregeling in 2009 is ingetrokken?", date: "2010-03-01"),
        .ignores("Waarom is de kustregeling in 2009 ingetrokken?", date: "2010-03-01"),
        .ignores("Vanaf 1 januari 2011 is het verboden om te vissen.", date: "2010-03-01"),
    ]

    static let withdrawnNouns: [Example] = [
        .finds(
            "Wat heeft de ⟦invoering van de kustheffing in 2009⟧ de dorpen gekost?",
            "introduce | kustheffing | 2009 | done", date: "2010-03-01"),
        .finds(
            "De minister ziet af van de ⟦invoering van de kustheffing in 2011⟧.",
            "introduce | kustheffing | 2011 | withdrawn", date: "2010-03-01"),
        .finds(
            "Het college heeft besloten af te zien van de ⟦verhoging van de toeristenbelasting in 2011⟧.",
            "amend | toeristenbelasting | 2011 | withdrawn", date: "2010-03-01"),
        .finds(
            "De oorspronkelijk voor ⟦2009 voorziene invoering van de vaarbelasting⟧ vindt geen doorgang.",
            "introduce | vaarbelasting | 2009 | withdrawn", date: "2010-03-01"),
        .finds(
            "⟦De evaluatie van de Zeewet is voorzien voor het najaar van 2011⟧.",
            "evaluate | Zeewet | 2011-23 | planned", date: "2010-03-01"),
    ]

    static let instruments: [Example] = [
        .finds(
            "⟦De Waterwet is bij wet van 5 december 2013 gewijzigd⟧.", "amend | Waterwet | 2013-12-05 | done",
            date: "2014-03-01"),
        .finds(
            "⟦De Deltacommissie is bij koninklijk besluit van 4 februari 2004 ingesteld⟧.",
            "establish | Deltacommissie | 2004-02-04 | done", date: "2014-03-01"),
        .finds(
            "⟦De Mijnbouwwet is laatstelijk gewijzigd bij wet van 12 mei 2011⟧.",
            "amend | Mijnbouwwet | 2011-05-12 | done", date: "2014-03-01"),
        .finds(
            "⟦De kustcommissie is ingesteld bij besluit van de minister van 3 maart 2008⟧.",
            "establish | kustcommissie | 2008-03-03 | done", date: "2014-03-01"),
        .finds(
            "⟦De duinregeling is bij ministeriële regeling van 3 maart 2008 ingetrokken⟧.",
            "end | duinregeling | 2008-03-03 | done", date: "2014-03-01"),
        .finds(
            "⟦Op 1 januari 2010 is de eerste fase van de Waterwet in werking getreden⟧.",
            "enter_into_force | eerste fase van de Waterwet | 2010-01-01 | done", date: "2014-03-01"),
        .ignores("De nota is besproken met de minister van 3 maart 2008.", date: "2014-03-01"),
        .ignores("Het bezwaar is bij besluit van 12 mei 2011 ongegrond verklaard.", date: "2014-03-01"),
        .ignores("De regeling is bij brief van 12 mei 2011 gewijzigd.", date: "2014-03-01"),
        .finds(
            "⟦Artikel 7:12 van de Waterwet is per 1 juli 2009 gewijzigd⟧.",
            "amend | Artikel 7:12 van de Waterwet | 2009-07-01 | done", date: "2014-03-01"),
        .finds(
            "⟦De eerste tranche van de Waterwet is op 1 januari 2008 ingegaan⟧.",
            "enter_into_force | eerste tranche van de Waterwet | 2008-01-01 | done", date: "2014-03-01"),
        .finds(
            "⟦In 2008 is de Dijkwet gewijzigd⟧, in ⟦2009 de Zeewet⟧ en in ⟦2010 de Visserijwet⟧.",
            "amend | Dijkwet | 2008 | done", "amend | Zeewet | 2009 | done", "amend | Visserijwet | 2010 | done",
            date: "2014-03-01"),
        .finds(
            "⟦In 2008 is de Dijkwet gewijzigd⟧, in 2009 was het stil.", "amend | Dijkwet | 2008 | done",
            date: "2014-03-01"),
        .finds(
            "⟦Het door de bond aangekondigde duinprogramma is per 1 april 2009 van start gegaan⟧.",
            "start | duinprogramma | 2009-04-01 | done", date: "2010-03-01"),
        .finds(
            "⟦In 2006 is de Zeewet aangenomen⟧. ⟦De wet is in 2007 in werking getreden⟧.",
            "agree | Zeewet | 2006 | done", "enter_into_force | Zeewet | 2007 | done", date: "2010-03-01"),
    ]

    static let settings: [Example] = [
        .finds(
            "⟦De Kustdienst werd op 1 januari 2003 een agentschap⟧.", "reorganise | Kustdienst | 2003-01-01 | done",
            date: "2014-03-01"),
        .finds(
            "⟦De Kustdienst is per 1 januari 2003 zelfstandig bestuursorgaan geworden⟧.",
            "reorganise | Kustdienst | 2003-01-01 | done", date: "2014-03-01"),
        .ignores("Zijn zoon werd in 2003 minister.", date: "2014-03-01"),
        .finds(
            "⟦Het agentschap draagt sinds 1 januari 2012 de naam Agentschap Kust⟧.",
            "rename | agentschap | 2012-01-01/.. since | done", date: "2014-03-01"),
        .finds(
            "⟦De Duindienst gaat vanaf 1 januari 2012 als Agentschap Kust door het leven⟧.",
            "rename | Duindienst | 2012-01-01/.. since | done", date: "2014-03-01"),
        .finds(
            "⟦De eigen bijdrage is per 1 januari 2009 op nihil gesteld⟧.", "amend | eigen bijdrage | 2009-01-01 | done",
            date: "2014-03-01"),
        .finds(
            "⟦Met ingang van 1 juli 2011 wordt een risicoanalyse verplicht⟧.",
            "introduce | risicoanalyse | 2011-07-01 | planned", date: "2010-03-01"),
        .ignores("De deelnemers werden in 2009 verplicht tot zwijgen.", date: "2010-03-01"),
    ]
}

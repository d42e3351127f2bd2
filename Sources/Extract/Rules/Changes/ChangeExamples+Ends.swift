/// What came in whose place, until when a law held, decrees that date what they do, and what was given up.
extension ChangeExamples {
    static let ends: [Example] = [
        .finds(
            "⟦De Duinbank is in 2004 overgegaan in de Kustbank⟧.", "reorganise | Duinbank | 2004 | done",
            date: "2014-06-15"),
        .finds(
            "⟦Het Kustbureau is sinds 2002 de opvolger van de Duindienst⟧.",
            "replace | Kustbureau | 2002/.. since | done", date: "2014-06-15"),
        .ignores("Hij is sinds 2002 de opvolger van Jansen.", date: "2014-06-15"),
        .finds(
            "⟦De Visserijwet is van kracht geweest tot 2009⟧.", "end | Visserijwet | ../2009 | done",
            date: "2014-06-15"),
        .finds(
            "⟦In 2011 startte het project Vissers aan de slag⟧.", "start | project Vissers aan de slag | 2011 | done",
            date: "2014-06-15"),
        .finds(
            "⟦De Zeewet is bij wet van 5 december 2013 gewijzigd⟧.", "amend | Zeewet | 2013-12-05 | done",
            date: "2014-06-15"),
        .ignores("De Zeewet, genoemd in het besluit van 5 december 2013, is streng.", date: "2014-06-15"),
        .finds(
            "⟦De duintoeslag gaat vanaf 1 juli 2015 omhoog⟧; de voorgenomen verdubbeling is van de baan.",
            "amend | duintoeslag | 2015-07-01/.. since | planned", date: "2014-06-15"),
    ]

    static let abandoned: [Example] = [
        .finds(
            "Het kabinet ziet af van de ⟦invoering van de duintoeslag in 2015⟧.",
            "introduce | duintoeslag | 2015 | withdrawn", date: "2014-06-15"),
        .finds(
            "De oorspronkelijk voor ⟦2013 voorziene invoering van de duintoeslag⟧ vindt geen doorgang.",
            "introduce | duintoeslag | 2013 | withdrawn", date: "2014-06-15"),
        .finds(
            "⟦De evaluatie van de Zeewet is voorzien voor het najaar van 2015⟧.",
            "evaluate | Zeewet | 2015-23 | planned", date: "2014-06-15"),
        .ignores("Het kabinet ziet er in 2015 goed uit.", date: "2014-06-15"),
    ]
}

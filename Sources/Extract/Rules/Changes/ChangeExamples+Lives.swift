/// What would have been, what came in whose place, and what a name holds.
extension ChangeExamples {
    static let unreal: [Example] = [
        .finds(
            "⟦Sinds 1 mei 2011 moeten waterschappen en havens per regio een Havenloket hebben opgericht⟧.",
            "establish | Havenloket | 2011-05-01/.. since | done", date: "2014-06-15"),
        .finds(
            "De Duinwet, ⟦die op 1 januari 2012 had moeten ingaan⟧, is niet behandeld.",
            "enter_into_force | Duinwet | 2012-01-01 | withdrawn", date: "2014-06-15"),
        .finds(
            "⟦De Adviesraad Verkeer zou in 2010 worden opgeheven⟧.",
            "dissolve | Adviesraad Verkeer | 2010 | planned", date: "2014-06-15"),
        .finds(
            "⟦De havenregeling zou per 1 maart 2012 vervallen⟧, maar is blijven bestaan.",
            "end | havenregeling | 2012-03-01 | withdrawn", date: "2014-06-15"),
        .finds(
            "⟦Het Fonds Zeehavens zou in 2009 worden ontbonden⟧, maar dat is niet gebeurd.",
            "dissolve | Fonds Zeehavens | 2009 | withdrawn", date: "2014-06-15"),
        .finds(
            "⟦De tolheffing zou in 2011 worden afgeschaft⟧, maar dat ging niet door.",
            "end | tolheffing | 2011 | withdrawn", date: "2014-06-15"),
        .finds(
            "⟦De tolheffing is in 2011 afgeschaft⟧, maar de boetes zijn blijven bestaan.",
            "end | tolheffing | 2011 | done", date: "2014-06-15"),
        .ignores("De minister overwoog in 2008 de tolheffing af te schaffen.", date: "2014-06-15"),
        .ignores("In 2008 is overwogen het Fonds Zeehavens op te heffen.", date: "2014-06-15"),
        .ignores("Het bestuur overweegt in 2015 de havenregeling in te trekken.", date: "2014-06-15"),
        .finds(
            "⟦De samenwerking in de regio Zeeland dateert van 2004⟧.",
            "introduce | samenwerking in de regio Zeeland | 2004 | done"),
        .finds(
            "⟦De visregeling staat sinds 1 januari 2012 alleen nog open voor kleine schepen⟧.",
            "amend | visregeling | 2012-01-01/.. since | done", date: "2014-06-15"),
        .ignores("Het loket staat in 2012 open voor vragen.", date: "2014-06-15"),
    ]

    static let successions: [Example] = [
        .finds(
            "⟦In 1893 werd de Kamer van Visserij ingesteld⟧; ⟦in 1921 werd zij opgeheven⟧.",
            "establish | Kamer van Visserij | 1893 | done", "dissolve | Kamer van Visserij | 1921 | done"),
        .finds(
            "Een wetsvoorstel om de heffing uit te breiden tot vissers uit de binnenvaart en het voortgezet kustonderwijs is aanvaard en ⟦zal op 1 januari 2019 in werking treden⟧.",
            "enter_into_force | wetsvoorstel | 2019-01-01 | planned", date: "2018-06-15"),
        .finds(
            "⟦Het Bureau Visserij werd op 1 juli 2003 opgericht⟧, ⟦nadat in het voorjaar het Bureau Kustzorg was opgeheven⟧.",
            "establish | Bureau Visserij | 2003-07-01 | done", "dissolve | Bureau Kustzorg | 2003-21 | done",
            date: "2014-06-15"),
        .finds(
            "⟦In het voorjaar werd het Bureau Kustzorg opgeheven⟧.", "dissolve | Bureau Kustzorg | 2014-21 | done",
            date: "2014-07-15"),
    ]

    static let signs: [Example] = [
        .finds(
            "⟦De Tijdelijke regeling Brug naar zee 2013–2015 is per 1 januari 2013 in werking getreden⟧.",
            "enter_into_force | Tijdelijke regeling Brug naar zee 2013–2015 | 2013-01-01 | done", date: "2014-06-15"),
        .finds(
            "⟦Het Bureau 😀 Kustzorg is in 2009 opgericht⟧.", "establish | Bureau 😀 Kustzorg | 2009 | done",
            date: "2014-06-15"),
        .finds(
            "⟦Het Actieplan Kust & Werk is in 2009 gestart⟧.", "start | Actieplan Kust & Werk | 2009 | done",
            date: "2014-06-15"),
        .finds(
            "⟦De Stichting Ambacht <\"Zuid\"> is in 2009 opgericht⟧.",
            "establish | Stichting Ambacht <\"Zuid\"> | 2009 | done", date: "2014-06-15"),
        .ignores("Het aantal schepen < 24 meter is in 2009 gedaald > 10 meter.", date: "2014-06-15"),
    ]
}

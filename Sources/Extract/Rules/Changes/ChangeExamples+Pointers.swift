/// Dates that stand elsewhere or belong to something else, what the next sentence denies, and duties.
extension ChangeExamples {
    static let pointers: [Example] = [
        .finds(
            "⟦De duinregeling zou per 1 januari 2009 worden ingevoerd⟧. Dat is niet doorgegaan.",
            "introduce | duinregeling | 2009-01-01 | withdrawn", date: "2010-03-01"),
        .finds(
            "⟦Het college was van plan de duinregeling in 2011 af te schaffen⟧. Daar is van afgezien.",
            "end | duinregeling | 2011 | withdrawn", date: "2010-03-01"),
        .finds(
            "⟦De duinregeling wordt in 2011 afgeschaft⟧. Dat heeft voor niemand gevolgen.",
            "end | duinregeling | 2011 | planned", date: "2010-03-01"),
        .finds(
            "⟦De duinregeling is in 2008 ingevoerd⟧. Dat is niet zonder overleg gebeurd.",
            "introduce | duinregeling | 2008 | done", date: "2010-03-01"),
        .finds(
            "De korting ⟦die in 2011 zou ingaan⟧, is geschrapt.", "enter_into_force | korting | 2011 | withdrawn",
            date: "2010-03-01"),
        .finds(
            "⟦Het besluit om in 2011 de kustsubsidie te beëindigen⟧, is teruggedraaid.",
            "end | kustsubsidie | 2011 | withdrawn", date: "2010-03-01"),
        .finds(
            "⟦De kustregeling wordt elke vijf jaar, voor het eerst in 2014, herzien⟧.",
            "amend | kustregeling | 2014 | planned", date: "2010-03-01"),
        .finds(
            "⟦De kustregeling, die tot 2008 bij de provincies berustte, is in dat jaar ingetrokken⟧.",
            "end | kustregeling | 2008 | done", date: "2010-03-01"),
        .ignores("Conform het kustakkoord van 2008 wordt de subsidie verhoogd.", date: "2010-03-01"),
        .ignores("Op basis van de evaluatie van 2007 wordt de kustregeling verlengd.", date: "2010-03-01"),
        .ignores("Zoals in 2004 is afgesproken, wordt de kustregeling nu beëindigd.", date: "2010-03-01"),
        .finds(
            "⟦Volgens de planning wordt de Kustwet in 2012 ingevoerd⟧.", "introduce | Kustwet | 2012 | planned",
            date: "2010-03-01"),
        .ignores("Vóór 2005 werd het kustbeheer gefinancierd via de gemeenten.", date: "2010-03-01"),
        .ignores("De voorstellen van de raad van maart 2008 neem ik grotendeels over.", date: "2010-03-01"),
        .ignores("Veel kleine instellingen waren in 2009 overgenomen door een grotere aanbieder.", date: "2010-03-01"),
        .finds(
            "⟦De taken zijn in 2008 overgenomen door het Kustagentschap⟧.",
            "replace | Kustagentschap | 2008 | done", date: "2010-03-01"),
    ]

    static let duties: [Example] = [
        .finds(
            "⟦Sinds augustus 2007 zijn basisscholen verplicht een luchtmeter te gebruiken⟧.",
            "introduce | luchtmeter | 2007-08/.. since | done", date: "2010-03-01"),
        .ignores("In 2007 waren basisscholen verplicht een luchtmeter te gebruiken.", date: "2010-03-01"),
        .ignores("De minister gaat in 2011 naar 20 gemeenten.", date: "2010-03-01"),
        .finds(
            "⟦In 2009 is de eigen bijdrage verhoogd tot € 12 per uur⟧.", "amend | eigen bijdrage | 2009 | done",
            date: "2010-03-01"),
        .finds(
            "⟦De naam van de Kustwet luidt sinds 1 augustus 2009 Wet kust en duin⟧.",
            "rename | Kustwet | 2009-08-01/.. since | done", date: "2010-03-01"),
        .ignores("De tekst van de bijlage luidt sinds 2009 anders.", date: "2010-03-01"),
        .finds(
            "⟦Op 1 juli 2009 is het programma 'Duin en zee' gestart⟧.",
            "start | programma 'Duin en zee' | 2009-07-01 | done", date: "2010-03-01", except: ["inParentheses"]),
        .finds(
            "Het kustakkoord ⟦dat de minister in januari 2009 met de bond sloot⟧, is duidelijk.",
            "agree | kustakkoord | 2009-01 | done", date: "2010-03-01"),
        .finds(
            "⟦De Duinwet geldt sinds april 2002⟧. ⟦De Strandwet is toen ingetrokken⟧.",
            "enter_into_force | Duinwet | 2002-04/.. since | done", "end | Strandwet | 2002-04 | done",
            date: "2010-03-01"),
        .finds(
            "⟦In 2008 is de Duinwet ingevoerd⟧. Dat gebeurde toen de Strandwet nog gold.",
            "introduce | Duinwet | 2008 | done", date: "2010-03-01"),
        .finds(
            "⟦Tot 2010 gold een bijdrage van maximaal € 5⟧.", "end | bijdrage | ../2010 | done", date: "2010-03-01"),
        .finds(
            "⟦In enkele gemeenten gaan begin 2011 pilots van start⟧.", "pilot | pilots | 2011 start | planned",
            date: "2010-03-01"),
        .ignores("De deur die de minister in januari 2009 sloot, is dicht.", date: "2010-03-01"),
        .finds(
            "⟦De kustsubsidie wordt vanaf 2011 vervangen door een vaste en een losse component⟧.",
            "replace | kustsubsidie | 2011/.. since | planned", date: "2010-03-01"),
        .finds(
            "⟦De kustconvenanten, die voor vier jaar gelden, lopen dit jaar af⟧.",
            "end | kustconvenanten | 2010 | planned", date: "2010-03-01"),
        .finds(
            "⟦Vanuit het duinproject is in 2008 een kustnetwerk opgezet⟧.", "establish | kustnetwerk | 2008 | done",
            date: "2010-03-01"),
    ]
}

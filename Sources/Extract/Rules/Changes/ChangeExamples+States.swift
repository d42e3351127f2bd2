/// What holds no longer, what only says of what a rule holds, what is put off, and what takes effect on a day.
extension ChangeExamples {
    static let states: [Example] = [
        .finds(
            "⟦De kustregeling geldt per 1 mei 2011 niet meer⟧.", "end | kustregeling | 2011-05-01 | done",
            date: "2014-06-15"),
        .finds(
            "⟦De subsidieregeling geldt vanaf 1 januari 2011 niet langer⟧.",
            "end | subsidieregeling | 2011-01-01/.. since | done", date: "2014-06-15"),
        .finds(
            "⟦De verordening is per 1 mei 2011 niet langer van kracht⟧.", "end | verordening | 2011-05-01 | done",
            date: "2014-06-15"),
        .finds(
            "⟦De heffing is met ingang van 2012 niet meer van toepassing⟧.", "end | heffing | 2012 | done",
            date: "2014-06-15"),
        .finds(
            "⟦De kustregeling geldt per 1 mei 2011 voor niet meer dan tien dorpen⟧.",
            "enter_into_force | kustregeling | 2011-05-01 | done", date: "2014-06-15"),
        .finds(
            "⟦De kustregeling geldt tot 1 mei 2011⟧.", "end | kustregeling | ../2011-05-01 | done", date: "2014-06-15",
            except: ["atTheVeryEnd"]),
        .finds(
            "⟦De nieuwe norm geldt uiterlijk 1 mei 2015⟧.",
            "enter_into_force | nieuwe norm | ../2015-05-01 before | planned", date: "2014-06-15"),
        .finds(
            "⟦De invoering van de tolheffing is met een jaar uitgesteld, tot 2016⟧.",
            "amend | tolheffing | 2016 | planned", date: "2014-06-15"),
        .ignores("De regeling geldt voor aanvragen vóór 1 mei 2011.", date: "2014-06-15"),
        .ignores("De korting geldt alleen bij betaling vóór 1 mei 2011.", date: "2014-06-15"),
        .ignores("De toeslag geldt voor kinderen geboren vóór 1 mei 2011.", date: "2014-06-15"),
        .ignores("De norm geldt voor woningen gebouwd na 2010.", date: "2014-06-15"),
        .finds(
            "De tolheffing is uitgesteld: ⟦tot 2016 geldt de oude regeling⟧.",
            "end | oude regeling | ../2016 | planned", date: "2014-06-15"),
        .finds(
            "De tolheffing is eerder uitgesteld en ⟦geldt tot 2016⟧.", "end | tolheffing | ../2016 | planned",
            date: "2014-06-15"),
        .finds(
            "⟦De invoering van de tolheffing wordt tot 2016 uitgesteld⟧.", "amend | tolheffing | 2016 | planned",
            date: "2014-06-15"),
    ]

    static let effects: [Example] = [
        .finds("⟦De inkomensdrempel is per 1 mei 2011 verhoogd⟧.", "amend | inkomensdrempel | 2011-05-01 | done"),
        .finds("⟦De bewaartermijn is per 1 mei 2011 verkort⟧.", "amend | bewaartermijn | 2011-05-01 | done"),
        .finds("⟦De toelage is per 1 mei 2011 beëindigd⟧.", "end | toelage | 2011-05-01 | done"),
        .ignores("Het telefoonnummer van de inspectie is per 1 mei 2011 gewijzigd."),
        .ignores("Het bezoekadres is per 1 mei 2011 gewijzigd."),
        .ignores("Het wachtwoord is per 1 mei 2011 gewijzigd."),
        .ignores("Het rekeningnummer van de stichting is per 1 mei 2011 gewijzigd."),
        .ignores("In verband met onderhoud is de lift per 1 mei 2011 aangepast."),
        .ignores("Het dienstverband van de medewerker is per 1 mei 2011 beëindigd."),
        .ignores("De huur van het pand is per 1 mei 2011 beëindigd."),
        .ignores("De samenstelling van de groep is met ingang van 1 mei 2011 gewijzigd."),
    ]

    static let comings: [Example] = [
        .finds(
            "⟦Er kwam in 2011 een uitbreiding van de regeling⟧.", "amend | regeling | 2011 | done",
            date: "2014-06-15"),
        .finds(
            "⟦Er kwam in 2011 een convenant met de visserij⟧.", "agree | convenant met de visserij | 2011 | done",
            date: "2014-06-15"),
        .ignores("Er kwam in 2011 een uitbreiding van de kantine."),
        .ignores("Er kwam in 2011 een afspraak met de tandarts."),
        .ignores("Er kwam in 2011 een voorstel van de heer De Vries."),
        .ignores("Er kwam in 2011 een plan van de buurman."),
    ]
}

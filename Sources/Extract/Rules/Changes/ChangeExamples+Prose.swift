/// Running prose: objects with a preposition, infinitives, several subjects, what came in the place of what.
extension ChangeExamples {
    static let governed: [Example] = [
        .finds(
            "⟦In 2009 is een begin gemaakt met het programma Kansrijke Wijken⟧.",
            "start | programma Kansrijke Wijken | 2009 | done"),
        .finds(
            "⟦De Eerste Kamer stemde op 8 juli 2014 in met de Wet op de buurtzorg⟧.",
            "agree | Wet op de buurtzorg | 2014-07-08 | done"),
        .finds("⟦In 2002 kwam er een einde aan de regeling Instroom⟧.", "end | regeling Instroom | 2002 | done"),
        .finds(
            "⟦Vanaf 2015 zijn gemeenten verantwoordelijk voor de jeugdzorg⟧.",
            "reorganise | jeugdzorg | 2015/.. since | done", date: "2017-01-10"),
        .finds("⟦Novem trad op 1 januari 2004 in werking⟧.", "enter_into_force | Novem | 2004-01-01 | done"),
        .finds(
            "⟦Nederland kent sinds 2011 een Kinderombudsman⟧.", "establish | Kinderombudsman | 2011/.. since | done"),
        .finds(
            "⟦De fusie van de waterschappen is in 2014 niet doorgegaan⟧.",
            "merge | fusie van de waterschappen | 2014 | withdrawn"),
        .finds(
            "⟦Het besluit treedt niet in werking op 1 januari 2018⟧.",
            "enter_into_force | besluit | 2018-01-01 | withdrawn"),
        .finds(
            "⟦Het voornemen om de regeling per 1 januari 2017 te beëindigen is besproken⟧.",
            "end | regeling | 2017-01-01 | planned", date: "2017-06-01"),
        .finds(
            "⟦De basisbeurs is per 1 september 2015 vervangen door een leenstelsel⟧.",
            "replace | leenstelsel | 2015-09-01 | done"),
        .ignores("Het bestuur gaf in mei 2016 opdracht om de regels aan te passen."),
        .ignores("Wat heeft u sinds 2014 gedaan om de regeling te vereenvoudigen?"),
        .ignores("Het programma gaat in 2015 door."),
        .ignores("De inspectie heeft in 2013 vastgesteld dat de regeling wordt nageleefd."),
        .ignores("In 2011 heeft de rekenkamer de invoering van het systeem onderzocht."),
        .ignores("De rechter hief in 2013 het beslag op."),
        .ignores("De huurovereenkomst van het pand is in 2012 beëindigd."),
        .ignores("In 2015 werd het dak van het gebouw vervangen."),
        .ignores("De vergunning is op 3 april 2011 verleend en eindigt op 31 december 2020."),
        .ignores("In 1994 introduceerde een leverancier een nieuw type telefoon."),
        .ignores("De verzending van de brieven is op 1 juli 2012 gestart."),
        .ignores("Deze kunnen ook ontstaan in de verantwoording van de uitgaven over 2016."),
        .ignores("De ontheffing geldt voor vijftig vluchten op 17 maart 2017."),
        .ignores("Het contract is gekoppeld aan de stijging van de lonen in 2021."),
        .ignores("Aldus vastgesteld in de vergadering van het bestuur op 8 mei 2014."),
        .ignores("Het besluit van de minister van Verkeer van 10 augustus 1983 wordt aangehaald."),
    ]
}

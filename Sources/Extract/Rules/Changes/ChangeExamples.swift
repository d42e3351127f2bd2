/// Sentences that prove the rules of this folder; they stand together because many are shared in kind.
enum ChangeExamples {
    /// A label dates a block's first words only, so these stand at its beginning.
    private static let apart = ["secondInItsText"]

    static let labelled: [Example] =
        [
            .finds(
                "2006: ⟦invoering Zorgverzekeringswet⟧.", "introduce | Zorgverzekeringswet | 2006 | done", except: apart
            ),
            .finds(
                "1994: ⟦oprichting Raad voor Cultuur⟧; ⟦evaluatie 1999⟧.",
                "establish | Raad voor Cultuur | 1994 | done", "evaluate | Raad voor Cultuur | 1999 | done",
                except: apart),
            .finds(
                "2001: ⟦einde Huursubsidiewet⟧, ⟦invoering Wet op de huurtoeslag⟧.",
                "end | Huursubsidiewet | 2001 | done", "introduce | Wet op de huurtoeslag | 2001 | done", except: apart),
            .finds(
                "2004-2008: ⟦Actieprogramma Water⟧.", "start | Actieprogramma Water | 2004/2008 | done", except: apart),
            .finds(
                "2010: ⟦opheffing Adviesraad Verkeer⟧/ ⟦start pilot Slim Reizen⟧.",
                "dissolve | Adviesraad Verkeer | 2010 | done", "pilot | pilot Slim Reizen | 2010 | done", except: apart),
            .ignores("2012: 35% van de bezoekers kwam met de trein.", except: apart),
            .ignores("2012: er was veel regen.", except: apart),
            .ignores("2012: Bezuiniging op kustkosten als percentage van de bezuiniging.", except: apart),
            .ignores("2013: zie hiervoor de tabel.", except: apart),
            .ignores("2014: de respons was hoger dan daarvoor.", except: apart),
            .ignores("2015: 12.400 (voorlopig).", except: apart),
            .ignores("2016: hij werd toen gekozen.", except: apart),
            .ignores("2017: 48,2%.", except: apart),
            .ignores("2018: zij waren daar niet bij.", except: apart),
            .ignores("2019: waarvan de helft in het noorden.", except: apart),
            .ignores("2011: € 4,5 miljoen was toen genoeg.", except: apart),
        ] + rows

    static let verbs: [Example] =
        [
            .finds(
                "⟦De Mediawet trad op 1 januari 1988 in werking⟧.", "enter_into_force | Mediawet | 1988-01-01 | done"),
            .finds(
                "⟦In 2003 werd het Fonds Podiumkunsten opgericht⟧.", "establish | Fonds Podiumkunsten | 2003 | done"),
            .finds(
                "⟦De regeling is per 1 juli 2005 ingetrokken⟧.", "end | regeling | 2005-07-01 | done"),
            .finds(
                "⟦Het besluit wordt uiterlijk 1 mei 2014 geëvalueerd⟧.",
                "evaluate | besluit | ../2014-05-01 before | planned",
                date: "2012-02-01"),
            .finds(
                "⟦De stichting is in 2009 opgegaan in het Nationaal Fonds⟧.", "merge | stichting | 2009 | done"),
            .finds(
                "⟦Per 1 maart 1999 stelde de minister een adviescommissie in⟧.",
                "establish | adviescommissie | 1999-03-01 | done"),
        ] + governed + subjects + letters + publications + research + persons + meetings + otherVerbs + arrivals
        + clauses + passages + states + effects + comings + steps + promises + unreal + successions + signs + ends
        + withdrawals + instruments + settings + pointers + duties

    static let attributive: [Example] = [
        .finds(
            "Het per ⟦1 januari 1996 in werking getreden Besluit bodemkwaliteit⟧ noemt geen termijn.",
            "enter_into_force | Besluit bodemkwaliteit | 1996-01-01 | done"),
        .finds(
            "De in ⟦2004 ingestelde commissie⟧ bracht geen verslag uit.", "establish | commissie | 2004 | done"),
        .ignores("De in 2004 gehouden interviews zijn niet bewaard."),
        .ignores("Het op 3 mei 2011 ontvangen antwoord was kort."),
        .ignores("De in 2010 verschenen studie noemt dit niet."),
        .ignores("Het in 1998 geschreven boek is nog te koop."),
        .ignores("De op 12 mei 2009 gestelde vragen zijn beantwoord."),
        .ignores("De in 2013 gemeten waarden lagen hoger."),
        .ignores("De in juni 2002 gekozen voorzitter bedankte."),
        .ignores("Het in 2001 bezochte gebouw staat leeg."),
    ]

    static let nouns: [Example] =
        [
            .finds(
                "Sinds de ⟦invoering van de Kaderwet in 1997⟧ overleggen zij vaker.",
                "introduce | Kaderwet | 1997 | done"),
            .finds(
                "De gevolgen van de ⟦opheffing van het productschap in 2014⟧ zijn nog merkbaar.",
                "dissolve | productschap | 2014 | done"),
            .finds(
                "Bij de ⟦fusie van de waterschappen per 1 januari 2005⟧ veranderde de naam.",
                "merge | waterschappen | 2005-01-01 | done"),
            .ignores("De invoering van de wet heeft veel gevraagd van de uitvoering."),
            .ignores("Over de evaluatie van het programma heeft u in 2011 vragen gesteld."),
            .ignores("Een wijziging van inzicht in 2008 heeft daar niets aan veranderd."),
            .ignores("De start van het nieuwe seizoen is altijd druk."),
            .ignores("Voor de vorming van een oordeel is dat te weinig."),
            .ignores("De komst van de zomer maakte dat anders."),
            .ignores("Zijn instelling is sinds 2003 niet veranderd."),
            .ignores("Een verlaging van de druk is niet gemeten."),
            .ignores("De afbouw van de spanning kost tijd."),
            .ignores("Met de opheffing van dit misverstand is veel gewonnen."),
            .ignores("De integratie van nieuwkomers vraagt om geduld."),
            .ignores("Een akkoord is nog niet in zicht."),
            .ignores("De ontwikkeling van de lonen is in 2012 gematigd."),
        ] + considerations + arrivalNouns + targets + abandoned + withdrawnNouns

    static let announcements: [Example] = [
        .finds(
            "⟦Ik wil het programma Bibliotheek op School graag voortzetten⟧.",
            "announce | programma Bibliotheek op School | 2013-03-05 | planned", date: "2013-03-05"),
        .ignores("Ik zal uw Kamer hierover informeren.", date: "2013-03-05"),
        .ignores("Ik wil hierover met de sector in gesprek gaan.", date: "2013-03-05"),
        .ignores("Wij zullen bezien of het programma kan worden voortgezet.", date: "2013-03-05"),
        .ignores("Ik zal onderzoeken of de regeling kan worden verlengd.", date: "2013-03-05"),
        .ignores("Ik wil de heer De Vries danken voor zijn inzet.", date: "2013-03-05"),
        .ignores("Wij gaan ervan uit dat dit voldoende is.", date: "2013-03-05"),
        .ignores("Ik zal daar in een volgende brief op ingaan.", date: "2013-03-05"),
        .ignores("Ik wil benadrukken dat dit niet nieuw is.", date: "2013-03-05"),
        .ignores("Het kabinet zal zich daarover nog beraden.", date: "2013-03-05"),
        .ignores("Ik wil de wet niet wijzigen.", date: "2013-03-05"),
        .ignores("Wij willen leren van de ervaringen in andere landen.", date: "2013-03-05"),
    ]
}

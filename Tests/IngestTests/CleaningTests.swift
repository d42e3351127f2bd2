import Model
import Testing

@testable import Ingest

@Suite struct CleaningTests {
    /// Words as spelling divides them; each place between two parts is a case.
    private static let divided = """
        ar-beids-markt-be-leid werk-ge-vers-dienst-ver-le-ning uit-ke-rings-ge-rech-tig-den ge-meen-te-raad
        sa-men-wer-kings-ver-ban-den ver-ant-woor-de-lijk-heid uit-voe-rings-prak-tijk be-lang-heb-ben-den
        ont-wik-ke-lings-plan be-stuurs-ak-koord me-de-wer-kers wet-ge-vings-o-ver-leg rijks-be-gro-ting
        so-ci-a-le-zaken werk-zoe-ken-den jeugd-werk-loos-heid on-der-wijs-in-stel-lin-gen ver-ga-der-jaar
        ver-zeke-rings-plicht re-ke-nings-plich-ti-gen toe-zichts-kader kwa-li-teits-im-puls
        doel-groe-pen-be-leid sub-si-die-re-ge-ling in-spec-tie-rap-port maat-rege-len beleids-door-lich-ting
        markt-be-wer-kings-plan loon-kos-ten-sub-si-die be-stands-op-name keten-part-ners per-so-neels-te-kor-ten
        voor-trek-kers-rol be-mid-de-lings-taak vak-man-schap sector-plan-nen be-zui-ni-gin-gen con-tact-per-soon
        ver-gun-ning-plicht hand-ha-ving be-roeps-be-vol-king in-komens-on-der-steu-ning jaar-ver-slag
        bij-stands-ge-rech-tig-de schuld-hulp-ver-le-ning vrij-wil-li-gers-werk ar-beids-om-stan-dig-heden
        mantel-zorg wijk-teams on-der-zoeks-vraag pro-gram-ma-raad loket-functie huis-hou-dens con-ve-nant
        proef-plaat-sing na-zorg be-oor-de-lings-ka-der pilot-fase ver-or-de-ning col-lege-be-sluit cen-trum-ge-meen-te
        con-trole-systeem be-stem-mings-plan wo-ning-bouw-pro-gram-ma ver-keers-vei-lig-heid mi-lieu-ef-fect
        jeugd-zorg-stel-sel reken-kamer-rap-port be-kos-ti-ging zorg-kan-toor in-bur-ge-ring scho-lings-bud-get
        tewerk-stel-ling ver-vol-gens mi-nis-te-rie kamer-stuk voort-gangs-rap-por-tage ac-coun-tants-ver-kla-ring
        toe-lei-ding af-spra-ken be-vin-din-gen aan-be-ve-lin-gen con-clu-sies ziens-wijze waar-ne-ming
        ge-bruik ver-schil-len-de be-trok-ken-heid klant-ma-na-ger tevre-den-heid aan-sluiting over-een-komst
        hoofd-lij-nen uit-gangs-pun-ten hoofd-ver-ant-woor-de-lijke doel-stel-lin-gen re-gel-ge-ving in-stem-ming be-windslie-den
        ou-de-ren oud-heid-kun-dig pu-bliek-rech-te-lij-ke staats-rech-te-lij-ke ge-meen-schap-pe-lij-ke tech-nisch
        aan-be-ste-ding ver-slag-ge-ving werk-ge-le-gen-heid stu-die-fi-nan-cie-ring toe-komst-be-sten-dig sa-men-vat-ting voor-woord in-lei-ding ver-ant-woor-ding bij-lage
        """

    /// Words whose hyphen spelling asks for, broken at it.
    private static let hyphenated = """
        SW|bedrijf UWV|medewerkers ICT|systeem CPB|raming WW|uitkering WIA|instroom SER|advies VNG|denktank e|mail
        x|as 16|jarigen 50|plussers 65|jarige 2016|2018 A4|formaat 24|uurs Noord|Holland Zuid|Limburg Noord|Brabant
        Oost|Groningen front|office back|office niet|ambtelijke niet|werkenden ex|gedetineerden ex|werknemer non|profit
        re|integratie re|integreren auto|industrie zee|egel radio|uitzending mede|eigenaar na|apen
        Midden|Nederland MBO|instelling HBO|niveau MKB|bedrijven EU|lidstaten BTW|tarief CAO|partijen AOW|leeftijd
        secretaris|generaal directeur|generaal inspecteur|generaal co|ouderschap vice|voorzitter interim|manager
        sociaal|economische financieel|economische semi|publieke T|shirt WWB|uitgaven PGB|houders NAVO|partners
        oud|minister oud|wethouders oud|leerlingen tv|programma pc|gebruik mbo|opleiding vwo|leerling cao|loon
        politiek|bestuurlijke juridisch|technische cultureel|maatschappelijke fysiek|ruimtelijke kant-en|klare
        man-op|man woon|werkverkeer school|werk-trouwen-kinderen
        minister|president rechter|commissaris luitenant|kolonel chef|staf kosten|batenanalyse prijs|kwaliteitverhouding
        arts|patiëntrelatie ouder|kindrelatie vraag|antwoordlijst mei|juli oktober|november maandag|vrijdag zwart|wit
        ex|partner ex|gedetineerde aspirant|koper collega|bestuurder stagiair|verpleegkundige kandidaat|koper
        stand|alonesysteem start|upfonds check|upbeleid follow|upmeting lock|inperiode make|overproject one-stop|shop
        Wob|verzoek Woo|besluit ov|chipkaart jeugd|ggz havo|vwo oost|west noord|zuidlijn werkgever|werknemerrelatie
        subsidie|inkomsten studie|inkomen bureau|uren gala|avond video|opname foto|expositie drie|eenheid
        """

    /// First parts that hang before `en` or `of`.
    private static let hanging = """
        werkgevers in arbeids onderwijs voor leer wet proces structuur zit wervings kennis advies beleids bestuurs inkomens
        vermogens stads streek natuur lucht bus trein zorg welzijns jeugd ouderen land tuinbouw midden kunst cultuur sport
        vracht personen woon werk dag nacht zomer winter groot klein hoofd neven koop huur begrotings verantwoordings
        meer minder
        """

    private func join(_ left: String, _ right: String) -> String {
        let lines = ["Dit is \(left)-", "\(right) dus."]
        var draft = Draft(places: [Place(line: 1)])
        draft.blocks = [
            DraftBlock(kind: .paragraph, lines: lines.map { DraftLine(text: $0, place: 0, sourceStart: 0) })
        ]
        let source = SourceFile(path: "", sha256: "", byteCount: 0, mediaType: .plainText)
        let text = Assembler().document(from: draft, source: source, reader: "text/1").text.string
        return String(text.dropFirst("Dit is ".count).dropLast(" dus.".count))
    }

    @Test func `five hundred hyphens at line ends are settled as spelling asks`() {
        var cases = 0
        var missed: [String] = []
        var falseJoins: [String] = []
        for word in Self.divided.split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "-").map(String.init)
            for cut in 1..<parts.count {
                let left = parts[..<cut].joined()
                // Typesetters leave no single letter at a line's end.
                guard left.count > 1 else { continue }
                cases += 1
                let right = parts[cut...].joined()
                if join(left, right) != left + right { missed.append("\(left)-|\(right)") }
            }
        }
        let joins = cases
        for word in Self.hyphenated.split(whereSeparator: \.isWhitespace) {
            let halves = word.split(separator: "|").map(String.init)
            cases += 1
            if join(halves[0], halves[1]) != "\(halves[0])-\(halves[1])" { falseJoins.append(String(word)) }
        }
        for word in Self.hanging.split(whereSeparator: \.isWhitespace).map(String.init) {
            for follower in ["en uitvoerders", "of verenigingen"] {
                cases += 1
                if join(word, follower) != "\(word)- \(follower)" { falseJoins.append("\(word)-|\(follower)") }
            }
        }
        print("line-end hyphens: \(cases) cases, \(joins - missed.count) of \(joins) joins, \(falseJoins.count) false")
        #expect(cases >= 500)
        #expect(falseJoins.isEmpty)
        #expect(missed.count * 50 <= joins, "\(missed)")
    }

    private func text(_ lines: [String], words: String) -> String {
        var draft = Draft(places: [Place(line: 1)])
        draft.blocks = [lines, [words]].map { lines in
            DraftBlock(kind: .paragraph, lines: lines.map { DraftLine(text: $0, place: 0, sourceStart: 0) })
        }
        let source = SourceFile(path: "", sha256: "", byteCount: 0, mediaType: .plainText)
        let document = Assembler().document(from: draft, source: source, reader: "text/1")
        #expect(document.brokenInvariants().isEmpty)
        return document.blocks.first.map { document.text[$0.span] } ?? ""
    }

    @Test func `a space inside a word goes only where the document proves the word`() {
        #expect(text(["Alle ge meenten."], words: "De gemeenten willen dat.") == "Alle gemeenten.")
        #expect(text(["Alle ge meenten."], words: "De provincies willen dat.") == "Alle ge meenten.")
        #expect(text(["Wij gaan er van uit."], words: "Ervan uitgaan is goed, ervan.") == "Wij gaan er van uit.")
        #expect(text(["Grote personeel s-", "tekorten."], words: "Niets.") == "Grote personeelstekorten.")
    }

    @Test func `two words side by side stay two though they are written as one elsewhere`() {
        let words = "Wie asielaanvragen indient, vijfdelid, vijfdelid, plannorm. Een bijdrageworden. De asielaanvragen."
        for line in [
            "Als zij asiel aanvragen, is dat zo.", "Artikel 3, vijfde lid, zegt dat.", "Dat moet een bijdrage worden.",
            "Er is 24 uurs opvang.",
        ] {
            #expect(text([line], words: words + " uursopvang uursopvang bijdrageworden") == line)
        }
        #expect(
            text(["Zo kan het een bijdra-", "ge worden voor de stad."], words: "Het is geworden, geworden.")
                == "Zo kan het een bijdrage worden voor de stad.")
        // A half that no Dutch word begins or ends like is none.
        #expect(
            text(["De taa kversobering."], words: "Over taakversobering en taakversobering.") == "De taakversobering.")
        #expect(text(["De gemeente lijke taak."], words: "Gemeentelijke, gemeentelijke.") == "De gemeentelijke taak.")
    }

    @Test func `split capitals are put together`() {
        #expect(text(["De T weede Kamer."], words: "De tweede keer.") == "De Tweede Kamer.")
        // These show by themselves: no Dutch word begins or ends like the halves.
        let lines = [
            ("De T weede Kamer.", "De Tweede Kamer."), ("De V oorzitter zegt dat.", "De Voorzitter zegt dat."),
            ("W et op de zorg.", "Wet op de zorg."), ("D e minister komt.", "De minister komt."),
            ("Het personeel s-tekort groeit.", "Het personeelstekort groeit."),
            ("De in - en uitstroom stijgt.", "De in- en uitstroom stijgt."),
            ("De werkgevers - en werknemersorganisaties.", "De werkgevers- en werknemersorganisaties."),
        ]
        for (line, mended) in lines { #expect(text([line], words: "Niets.") == mended) }
        for line in [
            "Scenario T wordt gekozen.", "Bijlage V bevat dat.", "Wat U daarvan vindt.", "Variant W van het plan.",
            "Artikel V luidt als volgt.", "In artikel V aanhef staat dat.", "Onderdeel T inclusief de bijlage.",
            "Karel V overleed daar.", "Klasse V leerlingen zijn geslaagd.",
            "Het gaat om ouderen - en verantwoordelijkheid is er ook.", "De s-bocht in de weg.",
            "Een plan - en dat is goed - voor de regio.",
            "Hij zegt het - en verantwoordelijkheid neemt hij ook - met klem.",
        ] {
            #expect(text([line], words: "Niets.") == line)
        }
        #expect(text(["B R I E F  V A N  D E  minister"], words: "Niets.") == "BRIEF VAN DE minister")
    }

    @Test func `hyphens inside a line are never joined by the text's own repair`() {
        let line = "Een front-office en een back-office, 2016-2018, in- en uitstroom."
        #expect(text([line], words: "frontoffice backoffice inuitstroom") == line)
    }

    @Test func `free accents are composed and wrong apostrophes left`() {
        #expect(text(["De regio´s en de co¨ordinatie."], words: "Niets.") == "De regio´s en de coördinatie.")
        #expect(text(["Als ´opvolger´ van ´e´en bureau."], words: "Niets.") == "Als ´opvolger´ van één bureau.")
    }
}

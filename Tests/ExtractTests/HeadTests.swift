import Model
import TestSupport
import Testing

@testable import Extract

/// Heads and signatures: whose paper it is, of which dossier, and what is prose and no field.
struct HeadTests {
    @Test(arguments: [
        ("29544", "29 544", "29544"), ("29 544", "29 544", "29544"), ("29.544", "29 544", "29544"),
        ("34 725 XV", "34 725 XV", "34725-XV"), ("34725-XV", "34 725 XV", "34725-XV"),
        ("21501-02", "21 501-02", "21501-02"), ("21 501–02", "21 501-02", "21501-02"),
        ("21 501 02", "21 501-02", "21501-02"), ("25 268 (R 1590)", "25 268 (R1590)", "25268-(R1590)"),
        ("36600 A", "36 600 A", "36600-A"), ("36600-K", "36 600 K", "36600-K"), ("36 600 E", "36 600 E", "36600-E"),
        ("36600 IXA", "36 600 IXA", "36600-IXA"), ("36600-IIB", "36 600 IIB", "36600-IIB"),
        ("36 600 V", "36 600 V", "36600-V"),
    ])
    func `a dossier is printed in one way, however it is spelled`(text: String, printed: String, compact: String) {
        let dossier = Dossier(text)
        #expect(dossier?.printed == printed)
        #expect(dossier?.compact == compact)
        #expect(Dossier(printed) == dossier)
    }

    @Test(
        arguments: [
            (["23 april 2004"], "2004-04-23"), (["Den Haag 23 april 2004"], "2004-04-23"),
            (["uw brief van uw kenmerk ons kenmerk datum", "DL. 2004/3120 23 april 2004"], "2004-04-23"),
            (["Ons kenmerk Datum DLZ 2004/3120 23 april 2004"], "2004-04-23"),
            (["De zitting van 23 april 2004"], nil), (["Ons kenmerk 23 april"], nil), (["april 2004"], nil),
            (["Algemeen Overleg 23 april 2004"], nil), (["Ontvangen 23 april 2004"], nil),
            (["Besluit Ministerraad 23 april 2004"], nil), (["’s-Gravenhage 23 april 2004"], "2004-04-23"),
        ] as [([String], String?)])
    func `a day that stands alone in the head of a letter is its date`(_ lines: [String], _ date: String?) {
        let head = ["Ministerie van Financiën", "De Voorzitter van de Tweede Kamer"]
        let body = ["Betreft: Duinen", "Geachte voorzitter,", "Dit is een brief."]
        let found = metadata((head + lines + body).map { TestBlock.paragraph($0) })
        #expect(found.date?.value == date)
    }

    @Test(arguments: [("36600-ZZ", "36600-ZZ"), ("36 600 ZZ", "36600-ZZ"), ("36600 ZZ", "36600-ZZ")])
    func `a record's own way of writing a dossier is joined as it stands`(text: String, joined: String) {
        #expect(Dossier(text) == nil)
        #expect(Dossier.joined(text) == joined)
        let found = metadata(
            [
                "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2024-2025", "Nr. 2 MEMORIE VAN TOELICHTING",
                "Dit is de toelichting.",
            ],
            properties: [
                SourceProperty("OVERHEIDop.dossiernummer", text, origin: .xmlMetadata),
                SourceProperty("OVERHEIDop.ondernummer", "2", origin: .xmlMetadata),
                SourceProperty("OVERHEIDop.publicationName", "Kamerstuk", origin: .xmlMetadata),
            ])
        #expect(found.dossier?.value == text)
        #expect(found.identifier?.value == "kst-\(joined)-2")
    }

    @Test(arguments: ["29544;30012", "geen", "", "2954", "295445-A", "36600"])
    func `what a record states that is no number is not joined`(text: String) { #expect(Dossier.joined(text) == nil) }

    @Test func `the chapter of a fund is no word of the title`() {
        let found = metadata([
            "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2024-2025",
            "36 600 K Vaststelling van de begrotingsstaten van een fonds", "Nr. 2 MEMORIE VAN TOELICHTING",
            "Dit is de toelichting.",
        ])
        #expect(found.dossier?.value == "36 600 K")
        #expect(found.identifier?.value == "kst-36600-K-2")
        #expect(found.dossierTitle?.value == "Vaststelling van de begrotingsstaten van een fonds")
    }

    @Test(arguments: ["29544-807", "2954", "295445", "29 54", "29 544 Werk", "", "XV 29 544"])
    func `what is no dossier is none`(text: String) { #expect(Dossier(text) == nil) }

    @Test func `a head of a series names dossier, title and paper`() {
        let found = metadata([
            "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2014-2015", "21 501-20 Europese Raad",
            "Nr. 960 BRIEF VAN DE MINISTER VAN FINANCIËN", "Er is vergaderd.",
        ])
        #expect(found.dossier?.value == "21 501-20")
        #expect(found.dossierTitle?.value == "Europese Raad")
        #expect(found.identifier?.value == "kst-21501-20-960")
    }

    @Test func `a head may begin with its dossiers`() {
        let found = metadata([
            "31 288 Hoger onderwijs", "29 338 Wetenschapsbudget", "Nr. 312 BRIEF VAN DE MINISTER VAN FINANCIËN",
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 28 november 2012",
            "Er is een plan.",
        ])
        #expect(found.dossier?.value == "31 288")
        #expect(found.dossierTitle?.value == "Hoger onderwijs")
        #expect(found.number?.value == "312")
        #expect(found.documentKind?.value == "kamerbrief")
        #expect(metadata(["12 345 mensen kwamen.", "Nr. 3 van de lijst is vol."]).dossier == nil)
    }

    @Test(arguments: [
        ("BRIEF VAN DE MINISTER VAN FINANCIËN", "kamerbrief"), ("NADERE MEMORIE VAN ANTWOORD", "memorandum_of_reply"),
        ("TWEEDE NOTA VAN WIJZIGING", "government_amendment"),
        ("ADVIES VAN DE AFDELING ADVISERING EN NADER RAPPORT", "council_of_state_advice"),
        ("LIJST VAN VRAGEN EN ANTWOORDEN", "list_of_questions"), ("VERSLAG VAN EEN OVERLEG", "report_of_committee"),
        ("KADERSTELLING", nil),
    ])
    func `the title of a paper says what it is, whoever signed it`(title: String, kind: String?) {
        let found = metadata([
            "Tweede Kamer der Staten-Generaal", "Vergaderjaar 2011-2012", "32 999 Veren", "Nr. 8 \(title)",
            "De veren varen weer.", "De Minister van Financiën,", "A. Bakker",
        ])
        #expect(found.documentKind?.value == kind)
    }

    @Test(arguments: [
        "Verslag van de Raad voor de veren", "Actieve openbaarmaking van gegevens",
        "Evaluatie van de Wet openbaarmaking tarieven", "Briefwisseling over de veren", "Evaluatie van de Wob",
    ])
    func `the subject of a letter does not say what the letter is`(subject: String) {
        let found = metadata([
            "De Voorzitter van de Tweede Kamer der Staten-Generaal", "Datum 14 okt. 2011",
            .paragraph("Betreft \(subject)"),
            "Geachte voorzitter,", "De veren varen weer.", "De Minister van Financiën,", "mevrouw dr. A. de Wit",
        ])
        #expect(found.documentKind?.value == "kamerbrief")
        #expect(found.date?.value == "2011-10-14")
        #expect(found.from?.value == "Minister van Financiën")
        #expect(found.signatories.map(\.name) == ["mevrouw dr. A. de Wit"])
    }

    @Test func `a web page about letters is no letter`() {
        let found = metadata([.heading("Briefadres aanvragen"), "U vraagt het aan."], type: .html)
        #expect(found.documentKind?.value == "web_page")
    }

    @Test(arguments: [
        ("Inspectie Gezondheidszorg en Jeugd", "Inspectie Gezondheidszorg en Jeugd", "IGJ"),
        ("VROM-Inspectie", "VROM-Inspectie", "VROM-Inspectie"),
        ("Inspectie Veren", "Inspectie Veren", "Inspectie Veren"),
    ])
    func `a report is of the inspectorate that it names`(line: String, from: String, actor: String) {
        let text = document([
            .paragraph(line), "Toezicht op de veren", "Utrecht, maart 2019", .heading("Inleiding", label: "1"),
            "De inspectie concludeert dat de wachttijden zijn opgelopen.", .heading("Slot", label: "2"), "Einde.",
        ])
        let extraction = Extractor().extract(from: text)
        #expect(extraction.metadata.documentKind?.value == "inspection_report")
        #expect(extraction.metadata.from?.value == from)
        let actors = extraction.events.compactMap { event -> String? in
            guard case .finding(let finding) = event.details else { return nil }
            return finding.actor
        }
        #expect(actors == [actor])
    }

    @Test(arguments: [
        "Kenmerk van deze regeling is dat zij tot 2014 duurt", "Kenmerk 2 is vervallen.",
        "Uw brief van 2 februari 2013 heb ik in goede orde ontvangen",
    ])
    func `a sentence is no mark`(line: String) {
        let found = metadata(["Den Haag, 14 maart 2013", .paragraph(line), "De regeling is verlengd."])
        #expect(
            metadata([.paragraph(line), "Uw brief van", "Geachte heer/mevrouw,", "Er is een plan."]).theirMark == nil)
        #expect(found.ownMark == nil)
        #expect(found.theirMark == nil)
    }

    @Test func `letters that folding shortens move no field`() {
        let found = metadata([
            "Aan de Vóórzitter van de Tweede Kamer der Staten-Generaal te Den Haag", "Den Haag, 3 mei 2017",
            "Geachte voorzitter,", "Er is een plan.",
            "Hoogáchtend, de Minister van Financiën, namens deze, de directeur Vérzorging, mr. Zoë de Wít",
        ])
        #expect(found.to?.value == "Vóórzitter van de Tweede Kamer der Staten-Generaal")
        #expect(found.signatories == [.init(name: "mr. Zoë de Wít", office: "directeur Vérzorging")])
    }

    @Test func `questions with answers are of the day of the answers`() {
        let text: [TestBlock] = [
            "Aanhangsel van de Handelingen", "1234",
            "Vragen van het lid De Wit aan de Minister over veren (ingezonden 3 februari 2015). Antwoord (ontvangen 12 maart 2015).",
            "Klopt het?",
        ]
        let properties = [
            SourceProperty("kamervragen", "antwoorden", origin: .xmlBody),
            SourceProperty("kamervraagnummer", "1234", origin: .xmlBody),
            SourceProperty("kamervraagonderwerp", "veren", origin: .xmlBody),
        ]
        let found = metadata(text, properties: properties, type: .xml)
        #expect(found.documentKind?.value == "parliamentary_answer")
        #expect(found.number?.value == "1234")
        #expect(found.title?.value == "veren")
        #expect(found.date?.value == "2015-03-12")
        #expect(found.to == nil)
        #expect(metadata(text).documentKind?.value == "parliamentary_answer")
    }
}

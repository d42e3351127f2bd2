import Model
import TestSupport
import Testing

@testable import Extract

/// What a document says of itself, and where each field came from.
struct MetadataTests {
    @Test func `a stamp of receipt is not the date of the letter`() {
        let found = metadata([
            "INGEKOMEN 19 mei 2014", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Datum 12 mei 2014",
            "Betreft Voortgang banenplan", "Uw kenmerk 2014Z0812", "Ons kenmerk 2014-0000066",
            "Geachte voorzitter,", "Met uw brief van 2 mei 2014 vroeg u naar de voortgang.",
        ])
        #expect(found.date?.value == "2014-05-12")
        #expect(found.date?.origin == .head)
        #expect(found.ownMark?.value == "2014-0000066")
        #expect(found.theirMark?.value == "2014Z0812")
        #expect(found.title?.value == "Voortgang banenplan")
    }

    @Test func `a remark between the label and its date is passed over`() {
        let found = metadata([
            "Datum: Alleen per e-mail verzonden op 4 november 2020", "Betreft: Besluit op Woo-verzoek 20-11",
            "Geachte heer,", "In uw e-mail van 3 september 2020 heeft u om stukken over de loods verzocht.",
        ])
        #expect(found.date?.value == "2020-11-04")
        #expect(found.documentKind?.value == "decision_letter")
        #expect(found.requestDate?.value == "2020-09-03")
    }

    @Test(arguments: [
        ("Bij brief van 10 november 2020, ontvangen op 11 november 2020, hebt u een verzoek ingediend.", "2020-11-10"),
        ("Op 11 mei 2020 heeft u met een beroep op de wet een verzoek gedaan.", "2020-05-11"),
        ("Tussen 2 juni 2020 en 9 juli 2020 heeft u een verzoek ingediend en gepreciseerd.", "2020-06-02"),
        ("Met uw verzoek d.d. 04-03-2020 vraagt u om alle verslagen.", "2020-03-04"),
        ("Op 8 april jl. verzocht u mij om openbaarmaking van het dossier.", "2020-04-08"),
        ("Op 12 december jl. verzocht u mij om openbaarmaking van het dossier.", "2019-12-12"),
        ("Op 7 mei 2020 ontving ik uw verzoek om openbaarmaking.", "2020-05-07"),
    ])
    func `the request of a decision has a date of its own`(sentence: String, date: String) {
        let found = metadata([
            "Datum 3 december 2020", "Betreft Besluit op uw Wob-verzoek", "Geachte mevrouw,", .paragraph(sentence),
            "Op 24 november 2020 heb ik u om uitstel verzocht.",
        ])
        #expect(found.date?.value == "2020-12-03")
        #expect(found.requestDate?.value == date)
        #expect(found.requestDate?.origin == .body)
    }

    @Test func `the subject of a decision may date its request`() {
        let found = metadata([
            "Datum 20 april 2021", "Betreft Beslissing op uw Wobverzoek van 14 december 2020 inzake de veerdienst",
            "Geachte heer,", "Op 1 februari 2021 is uw verzoek doorgezonden.",
        ])
        #expect(found.requestDate?.value == "2020-12-14")
    }

    @Test func `an audit office's letter names the paper that it is about, and is not that paper`() {
        let found = metadata([
            """
            Algemene Rekenkamer BEZORGEN De Voorzitter van de Tweede Kamer der Staten-Generaal Binnenhof 4 DATUM 13 maart \
            2012 BETREFT Antwoorden bij rapport Sluizen van het Rijk (Tweede Kamer, vergaderjaar 2011-20 12, 33 999 XII, \
            nr. 2) Geachte mevrouw De Wit, Hierbij bieden wij u de op 13 maart 2012 vastgestelde antwoorden aan.
            """
        ])
        #expect(found.date?.value == "2012-03-13")
        #expect(found.sessionYear?.value == "2011/2012")
        #expect(found.dossier?.value == "33 999 XII")
        #expect(found.number?.value == "2")
        #expect(found.documentKind?.value == "audit_letter")
        #expect(found.identifier == nil)
    }

    @Test func `where the head of a letter has the wrong year the text has the word`() {
        let found = metadata([
            """
            Algemene Rekenkamer De Voorzitter van de Tweede Kamer der Staten-Generaal vatum 13 juni 2013 setrerr \
            Antwoorden over de Staat van de dijken Geachte mevrouw De Wit, Hierbij bieden wij u de op 13 juni 2014 \
            vastgestelde antwoorden aan (Tweede Kamer, vergaderjaar 2013-2014, 33 998, nr. 1).
            """
        ])
        #expect(found.date?.value == "2014-06-13")
        #expect(found.date?.origin == .body)
    }

    @Test(arguments: [
        ("stb-2014-999", "bulletin_of_acts", nil, nil, "999"),
        ("h-tk-20172018-70-6", "proceedings", "2017/2018", "Tweede Kamer", "70-6"),
        ("ah-ek-20112012-12", "parliamentary_answer", "2011/2012", "Eerste Kamer", "12"),
        ("stcrt-2002-121-p17-SC35209", "government_gazette", nil, nil, "121-p17-SC35209"),
        ("gmb-2019-5", "local_gazette", nil, nil, nil),
    ])
    func `an official identifier tells kind, session year, chamber and number`(
        identifier: String, kind: String, session: String?, chamber: String?, number: String?
    ) {
        let record = SourceProperty(
            "OVERHEIDop.externMetadataRecord", "https://zoek.officielebekendmakingen.nl/\(identifier)/metadata.xml",
            origin: .xmlMetadata)
        let found = metadata(["Een besluit."], properties: [record], type: .xml)
        #expect(found.identifier?.value == identifier)
        #expect(found.documentKind?.value == kind)
        #expect(found.sessionYear?.value == session)
        #expect(found.chamber?.value == chamber)
        #expect(found.number?.value == number)
    }

    @Test(arguments: [
        ("kst-29544-512", "29 544", "512"), ("kst-34000-XV-48", "34 000 XV", "48"), ("kst-29058-C", "29 058", "C"),
        ("kst-19951996-24400-XVI-171c", "24 400 XVI", "171c"), ("kst-1259252", nil, nil),
        ("kst-29544-512-b1", nil, nil),
    ])
    func `the identifier of a Kamerstuk is made of its dossier and number`(
        identifier: String, dossier: String?, number: String?
    ) {
        let record = SourceProperty("DC.identifier", identifier, origin: .htmlMeta)
        let found = metadata(["Een brief."], properties: [record], type: .html)
        #expect(found.dossier?.value == dossier)
        #expect(found.number?.value == number)
    }

    @Test func `a page whose identifier names the dossier gives title and sender of the paper`() {
        let found = metadata(
            [
                "33 981 Werk en wijken", "Nr. 19 BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID",
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 22 april 2015",
                "Hierbij zend ik u het plan.",
            ], properties: [SourceProperty("DC.identifier", "kst-33981-19", origin: .htmlMeta)], type: .html)
        #expect(found.dossierTitle?.value == "Werk en wijken")
        #expect(found.title?.value == "BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID")
        #expect(found.from?.value == "Minister van Sociale Zaken en Werkgelegenheid")
        #expect(found.date?.value == "2015-04-22")
    }

    @Test func `a date told in running text is not the document's own`() {
        let found = metadata([
            .heading("1 Inleiding", level: 1),
            "De Wet op de loketten is op 1 januari 2012 in werking getreden, zo zegt de wethouder.", "Meer niet.",
        ])
        #expect(found.date == nil)
    }

    @Test func `a colophon under labels gives title, date and commissioner, also where its lines were run together`() {
        let found = metadata([
            "Inspectie SZW", "Werk in de wijk", .heading("1 Inleiding", level: 1), "In 2013 is onderzoek gedaan.",
            "Colofon", "Titel: Werk in de wijk",
            "Opdrachtgever: de Staatssecretaris van Sociale Zaken Datum: november 2014 Nummer: 2014/07",
        ])
        #expect(found.title?.value == "Werk in de wijk")
        #expect(found.date?.value == "2014-11")
        #expect(found.date?.origin == .colophon)
        #expect(found.commissioner?.value == "Staatssecretaris van Sociale Zaken")
    }

    @Test func `an answer to questions is of the day on which it came`() {
        let record = SourceProperty("DC.identifier", "ah-tk-20122013-1543", origin: .xmlMetadata)
        let text: [TestBlock] = [
            "Vragen van het lid Pietersen over loketten (ingezonden 14 februari 2013).",
            "Antwoord van de Staatssecretaris (ontvangen 12 maart 2013).", "Klopt het?",
        ]
        #expect(metadata(text, properties: [record], type: .xml).date?.value == "2013-03-12")
        let received = SourceProperty("OVERHEIDop.datumOntvangst", "2013-03-13", origin: .xmlMetadata)
        #expect(metadata(text, properties: [record, received], type: .xml).date?.value == "2013-03-13")
    }

    @Test func `an act takes its title from its record and its place from the dateline`() {
        let found = metadata(
            ["Artikel I", "De wet wordt gewijzigd.", "Gegeven te Wassenaar, 2 juli 2014"],
            properties: [
                SourceProperty("DC.identifier", "stb-2014-999", origin: .htmlMeta),
                SourceProperty("DC.title", "Wet van 2 juli 2014 tot wijziging van de Loketwet", origin: .htmlMeta),
            ], type: .html)
        #expect(found.title?.value == "Wet van 2 juli 2014 tot wijziging van de Loketwet")
        #expect(found.place?.value == "Wassenaar")
    }

    @Test func `a date that the format states leaves the place to the dateline`() {
        let found = metadata(
            [
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 7 juli 2023",
                "Geachte voorzitter,",
            ],
            properties: [SourceProperty("OVERHEIDop.datumBrief", "2023-07-07", origin: .xmlMetadata)], type: .xml)
        #expect(found.date?.origin == .metadata)
        #expect(found.place?.value == "Den Haag")
    }

    @Test func `the day a report's file was made stands in only where the report states none`() {
        let made = SourceProperty("CreationDate", "2016-10-12T09:30:00+02", origin: .pdfInfo)
        let title: [TestBlock] = [
            .heading("De sluizen in beeld"), "Inspectie Leefomgeving", "Een verslag.", "Er staat geen dag in.",
            "Er zijn 12 sluizen bezocht.", "Daarvan is de helft op orde.", "De rest volgt.",
            "Elf ervan lekken.", "Een ervan is dicht.", "Niemand weet hoe lang.", "Ook dat volgt.", "En dat is het.",
        ]
        let silent = metadata(title, properties: [made], type: .pdf)
        #expect(silent.documentKind?.value == "inspection_report")
        #expect(silent.date == DocumentMetadata.Field("2016-10-12", origin: .fileProperties))
        let colophon = title + [.heading("Colofon"), "Uitgave van de inspectie te Utrecht | september 2016"]
        let stated = metadata(colophon, properties: [made], type: .pdf)
        #expect(stated.date?.value == "2016-09")
        #expect(stated.date?.origin == .colophon)
    }

    @Test func `a sentence that begins with aan is no addressee, and a colon no mark`() {
        let found = metadata(["Aan behandeling van het bezwaar zijn geen kosten verbonden.", "Kenmerk", ": 4430906"])
        #expect(found.to == nil)
        #expect(found.ownMark?.value == "4430906")
    }

    @Test func `who signed a foreword is told apart from its text`() {
        let found = metadata([
            .heading("Voorwoord"), "De inspectie bezocht de sluizen.",
            "Anna van Dijk Inspecteur-generaal Inspectie Water",
            .heading("Samenvatting", label: "1"), "De helft is op orde.",
        ])
        #expect(
            found.signatories == [.init(name: "Anna van Dijk", office: "Inspecteur-generaal Inspectie Water")])
        #expect(metadata(["BRIEF VAN DE MINISTER VAN FINANCIËN", "Er is een plan."]).signatories.isEmpty)
    }
}

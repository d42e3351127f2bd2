import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct FindingsTests {
    private static let extractor = Extractor()

    private func findings(_ blocks: [TestBlock], date: String? = "2017-05-02") -> [String] {
        let made = document(blocks, date: date)
        return Self.extractor.extract(from: made).events.compactMap { event in
            guard case .finding(let finding) = event.details else { return nil }
            return "\(finding.actor ?? "?") | \(finding.stance.rawValue) | \(made.text[event.span])"
        }
    }

    @Test func `each item of a list under a lead-in with a cue is a finding of its own`() {
        let found = findings([
            .paragraph("De Algemene Rekenkamer constateert dat:"),
            .item("de registratie in twee wijken ontbreekt;"), .item("de termijnen verschillen."),
        ])
        #expect(
            found == [
                "Algemene Rekenkamer | observation | de registratie in twee wijken ontbreekt;",
                "Algemene Rekenkamer | observation | de termijnen verschillen.",
            ])
    }

    @Test func `initials that two bodies share are those of the one that running text means`() {
        #expect(
            findings([.paragraph("Het IMG concludeert dat de schade toeneemt.")]) == [
                "IMG | conclusion | Het IMG concludeert dat de schade toeneemt."
            ])
    }

    @Test func `items of a list in a list take the outer lead-in`() {
        let found = findings([
            .paragraph("Divosa beveelt aan om:"), .item("de nazorg te verlengen, en daarbij:"),
            .item("een vaste begeleider aan te wijzen;", label: "–", level: 2), .item("de intake te vervroegen."),
        ])
        #expect(
            found == [
                "Divosa | recommendation | de nazorg te verlengen, en daarbij:",
                "Divosa | recommendation | een vaste begeleider aan te wijzen;",
                "Divosa | recommendation | de intake te vervroegen.",
            ])
    }

    @Test func `a list goes on after a note at the foot of the page`() {
        let found = findings([
            .paragraph("Uit onderzoek van het CPB blijkt dat:"), .item("de instroom daalt;"),
            .footnote("Zie de bijlage."), .item("de uitstroom stijgt."),
        ])
        #expect(found.map { String($0.suffix(20)) } == ["| de instroom daalt;", "de uitstroom stijgt."])
    }

    @Test func `the one beside the verb holds it, not the one in the clause`() {
        let found = findings([
            .paragraph("Dat was niet zo en wij vinden dat de minister van Financiën te laat is."),
            .paragraph("De Algemene Rekenkamer en wij vinden dat de termijn te kort is."),
        ])
        #expect(!found.contains { $0.hasPrefix("minister Financiën") })
    }

    @Test func `items that complete a phrase of their lead-in are no findings`() {
        #expect(
            findings([
                .paragraph("De Algemene Rekenkamer constateert dat veel moet worden afgerond, waaronder:"),
                .item("het vaststellen van de budgetten;"),
            ]).count == 1)
    }

    @Test func `a recommendation and its reaction name their report`() throws {
        let made = document(
            [
                .heading("Reactie op het rapport «Goed geteld in de wijk»"),
                .paragraph(
                    "De Algemene Rekenkamer beveelt aan de registratie te verbeteren. Deze aanbeveling neemt UWV over."),
                .paragraph("Cedris onderschrijft aanbeveling 3."),
            ], date: "2017-05-02")
        let found = Self.extractor.extract(from: made).events.compactMap { event -> Finding? in
            guard case .finding(let finding) = event.details else { return nil }
            return finding
        }
        #expect(found.map(\.reports) == Array(repeating: ["title:goed geteld in de wijk"], count: 3))
        #expect(found.map(\.number) == [nil, nil, 3])
        let advice = made.text.string.utf8.count - made.text.string.drop { $0 != "\n" }.utf8.count + 1
        #expect(found.map(\.answers) == [nil, advice, nil])
    }

    @Test func `items under a lead-in that only states a need are no findings`() {
        #expect(
            findings([.paragraph("Van belang zijn de volgende punten:"), .item("een vaste begeleider;")]).isEmpty)
    }

    @Test func `in a letter of questions and answers only the answers find`() {
        let found = findings([
            .paragraph("Vraag 3"), .paragraph("De fractie constateert dat de kosten stijgen."), .paragraph("Antwoord"),
            .paragraph("Het CPB constateert dat de kosten dalen."),
        ])
        #expect(found == ["CPB | observation | Het CPB constateert dat de kosten dalen."])
    }

    @Test func `an answer that no word sets apart from its question finds`() {
        let found = findings([
            .paragraph("Antwoorden op de vragen over het rapport"), .heading("Vraag 1"),
            .paragraph("Dalen de kosten? Het CPB constateert dat de kosten dalen."), .heading("Vraag 2"),
            .paragraph("Klopt dat? De SER concludeert dat het klopt."),
        ])
        #expect(
            found == [
                "CPB | observation | Het CPB constateert dat de kosten dalen.",
                "SER | conclusion | De SER concludeert dat het klopt.",
            ])
    }

    @Test func `questions that are answered together find nothing`() {
        let found = findings([
            .paragraph("Vraag 1"), .paragraph("Het CPB constateert dat de kosten dalen. Graag een toelichting."),
            .paragraph("Vraag 2"), .paragraph("De SER concludeert dat het klopt. Is dat zo?"),
            .paragraph("Antwoord op de vragen 1 en 2"), .paragraph("Divosa constateert dat de kosten stijgen."),
        ])
        #expect(found == ["Divosa | observation | Divosa constateert dat de kosten stijgen."])
    }

    @Test func `a question finds nothing`() {
        #expect(findings([.paragraph("Vindt de VNG dat de termijn te kort is?")]).isEmpty)
    }

    @Test func `a pronoun takes the party named before it`() {
        let found = findings([
            .paragraph("Divosa heeft het plan bekeken. Zij vindt de termijn te kort.")
        ])
        #expect(found == ["Divosa | judgement | Zij vindt de termijn te kort."])
    }

    @Test func `the council is the one that was named`() {
        let found = findings([
            .paragraph("De Raad van State heeft advies uitgebracht. De raad concludeert dat de wet volstaat.")
        ])
        #expect(found == ["Raad van State | conclusion | De raad concludeert dat de wet volstaat."])
    }

    @Test func `several holders stand in the order of the text`() {
        let found = findings([.paragraph("VNO-NCW, MKB-Nederland en de FNV onderschrijven deze conclusie.")])
        #expect(
            found == [
                "VNO-NCW; MKB-Nederland; FNV | agreement | VNO-NCW, MKB-Nederland en de FNV onderschrijven deze conclusie."
            ])
    }

    @Test func `a finding without a time of its own holds for the document's date`() throws {
        let made = document([.paragraph("Divosa meent dat de termijn te kort is.")])
        let found = Self.extractor.extract(from: made, supplied: EDTF("2017-05-02"))
        let event = try #require(found.events.first { $0.kind == .finding })
        #expect(event.date.edtf?.description == "2017-05-02")
        #expect(event.date.source == .supplied)
    }

    @Test func `a finding takes the year that its sentence states`() throws {
        let made = document([.paragraph("In 2012 constateerde Divosa dat de termijn te kort was.")], date: "2017-05-02")
        let event = try #require(Self.extractor.extract(from: made).events.first { $0.kind == .finding })
        #expect(event.date.edtf?.description == "2012")
    }

    @Test(arguments: [
        ("Divosa stelt vast dat de regeling, die in 2004 is ingevoerd, vaker werkt.", "2017-05-02"),
        ("Hoewel de regeling in 2004 is ingevoerd, stelt Divosa vast dat zij werkt.", "2017-05-02"),
        ("In 2006 was het niet op orde, maar Divosa constateert dat het beter gaat.", "2017-05-02"),
        ("Aan de in 2003 gemaakte afspraken is volgens Divosa niet voldaan.", "2017-05-02"),
        ("Divosa stelt vast dat gemeenten die in 2004 zijn gestart, verder zijn.", "2017-05-02"),
        ("Divosa constateerde in 2009 dat de regeling, die in 2004 begon, werkt.", "2009"),
        ("In het verslag, waarin Divosa in 2009 vaststelde dat het beter ging, staat meer.", "2009"),
    ])
    func `a date that tells of something else is not the time of a finding`(_ text: String, _ date: String) throws {
        let made = document([.paragraph(text)], date: "2017-05-02")
        let event = try #require(Self.extractor.extract(from: made).events.first { $0.kind == .finding })
        #expect(event.date.edtf?.description == date)
    }

    @Test(
        arguments: [
            ("Divosa meent dat de begeleiding onvoldoende is.", .negative),
            ("Divosa constateert dat het aantal zwakke wijken is gedaald.", .positive),
            ("Divosa constateert dat er geen knelpunten zijn.", nil),
            ("Divosa meent dat de termijn te kort is.", .negative),
            ("Divosa meent dat de termijn niet te kort is.", nil),
            ("Divosa constateert dat de administratie op orde is.", .positive),
            ("Divosa constateert dat de administratie niet op orde is.", .negative),
            ("Divosa meent dat zij mag ingrijpen indien niet is voldaan aan de eis.", nil),
            ("Divosa meent dat dit doel niet haalbaar is.", .negative), ("Divosa meent dat dit doel bestaat.", nil),
            ("Divosa beveelt aan om te zorgen voor inzicht.", nil),
            ("Divosa maakt zich zorgen over de wijken.", .negative),
            ("Divosa constateert dat er geen schriftelijke afspraken zijn.", .negative),
            ("Divosa vindt dat de controle verbetering behoeft.", .negative),
            ("Divosa vindt dat verbetering van het toezicht nodig is.", .negative),
        ] as [(String, Finding.Polarity?)])
    func `words settle whether a thing is well, and their denial or fall turns them`(
        _ text: String, _ polarity: Finding.Polarity?
    ) throws {
        let made = document([.paragraph(text)])
        let event = try #require(Self.extractor.extract(from: made).events.first { $0.kind == .finding })
        guard case .finding(let finding) = event.details else { return }
        #expect(finding.polarity == polarity)
    }

    @Test func `the section tells what a finding is for`() throws {
        let made = document([
            .heading("4 Conclusies"), .paragraph("Divosa meent dat de begeleiding onvoldoende is."),
        ])
        let event = try #require(Self.extractor.extract(from: made).events.first { $0.kind == .finding })
        guard case .finding(let finding) = event.details else { return }
        #expect(finding.role == "conclusies")
        #expect(finding.polarity == .negative)
    }

    @Test func `a trace says which cue was seen and whose it is`() {
        let made = document([.paragraph("Divosa meent dat de termijn te kort is.")])
        let lines = FindingFinder.trace(in: Self.extractor.read(made), sentence: 0)
        #expect(lines.contains { $0.contains("menen by Divosa") })
    }

    @Test(
        arguments: zip(
            [
                "De Algemene Rekenkamer constateert het volgende:", "De belangrijkste bevindingen van Divosa zijn:",
                "Divosa komt tot de volgende aanbevelingen:", "De Algemene Rekenkamer beveelt de minister aan:",
                "Scholen noemen de volgende knelpunten:",
            ],
            [
                "Algemene Rekenkamer | observation", "Divosa | observation", "Divosa | recommendation",
                "Algemene Rekenkamer | recommendation", "scholen | judgement",
            ]))
    func `the commonest openings of a list say who found its items`(_ opening: String, _ found: String) {
        let item = "de termijnen in twee wijken zijn verschillend;"
        #expect(findings([.paragraph(opening), .item(item)]).last == "\(found) | \(item)")
        #expect(findings([.paragraph(opening), .paragraph("Meer niet.")]).isEmpty)
    }

    @Test func `a programme's plans under a verb of seeing are no findings`() {
        #expect(
            findings([
                .paragraph("De VNG ziet hierbij de volgende hoofdlijnen:"), .item("de tarieven volgen de lonen;"),
            ])
            .isEmpty)
    }

    @Test func `ik is the office at the foot of the letter, or the minister of its head`() {
        let view = "Ik acht een landelijke regeling niet nodig."
        #expect(
            findings([.paragraph(view), .paragraph("De Minister van Economische Zaken,"), .paragraph("(H. Duinker)")])
                == ["minister EZ | judgement | \(view)"])
        #expect(
            findings([.paragraph("Ministerie van Financiën"), .paragraph(view)])
                == ["minister Financiën | judgement | \(view)"])
        #expect(findings([.paragraph(view)]).isEmpty)
    }

    @Test func `a judgement at the head of its sentence is the writer's`() {
        #expect(
            findings([.paragraph("Zorgelijk is dat de wachttijd groeit.")]).first
                == "? | judgement | Zorgelijk is dat de wachttijd groeit.")
        #expect(findings([.paragraph("Als duidelijk wordt dat het werkt, volgt een brief.")]).isEmpty)
    }
}

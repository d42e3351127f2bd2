import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct ChangeFinderTests {
    static let extractor = Extractor()

    static func changes(_ text: String, date: String? = nil) -> [(event: Event, change: PolicyChange)] {
        let extraction = extractor.extract(from: document(.paragraph(text)), supplied: date.flatMap { EDTF($0) })
        return extraction.events.compactMap { event in
            if case .policyChange(let change) = event.details { (event, change) } else { nil }
        }
    }

    static let negatives = ChangeFinder.rules.flatMap { $0.examples }.filter { $0.values.isEmpty }

    @Test(arguments: ChangeFinderTests.negatives.map { $0.text })
    func `what one rule leaves no other rule of change takes`(_ text: String) throws {
        let example = try #require(Self.negatives.first { $0.text == text })
        let found = Self.changes(text, date: example.date)
        #expect(found.isEmpty, "\(found.map { $0.change })", sourceLocation: example.sourceLocation)
    }

    @Test func `the rules leave at least 150 sentences`() {
        #expect(Set(Self.negatives.map { $0.text }).count >= 150)
    }

    @Test func `a word that points back takes the date of the change before`() throws {
        let found = Self.changes(
            "De Omgevingswet trad op 1 maart 2004 in werking. Op diezelfde dag verviel de oude verordening.")
        try #require(found.count == 2)
        #expect(found[1].event.date.edtf == EDTF("2004-03-01"))
        #expect(found[1].event.date.source == .relative)
        #expect(found[1].change.action == .end)
    }

    @Test func `of what zowel and als join the same is told`() {
        let found = Self.changes(
            "Zowel de Waterdienst als de Kustraad wordt per 2015 opgeheven.", date: "2014-06-15")
        #expect(found.map { $0.change.subject } == ["Waterdienst", "Kustraad"])
        #expect(found.allSatisfy { $0.change.action == .dissolve && $0.event.date.edtf == EDTF("2015") })
    }

    @Test func `an evaluation alone under its year stands for itself`() {
        let items = ["1999 start Project Kustwacht", "2002 tussenevaluatie"]
        let extraction = Self.extractor.extract(from: document(items.map { .item($0) }), supplied: nil)
        let found = extraction.events.compactMap { event -> String? in
            guard case .policyChange(let change) = event.details else { return nil }
            return "\(change.action.rawValue) \(change.subject)"
        }
        #expect(found == ["start Project Kustwacht", "evaluate tussenevaluatie"])
    }

    @Test func `a running head inside a sentence lends it nothing`() {
        let head = "Antwoorden op vragen over rapport Duinen (Tweede Kamer, vergaderjaar 2012-2013, 33 605, nr. 2)"
        let texts = [
            "De heffing is \(head) in 2009 verhoogd.", "Het strand \(head) is breed.",
            "De regeling die wij noemden, is 2 \(head) 3 per 1 januari 2011 ingetrokken.",
        ]
        let extraction = Self.extractor.extract(from: document(texts.map { .paragraph($0) }), supplied: nil)
        let found = extraction.events.compactMap { event -> String? in
            guard case .policyChange(let change) = event.details else { return nil }
            return "\(change.action.rawValue) \(change.subject) \(event.date.edtf?.description ?? "?")"
        }
        #expect(found == ["amend heffing 2009", "end regeling 2011-01-01"])
    }

    @Test func `what is done in steps is a change at each date`() {
        let found = Self.changes(
            "Het tarief zal in twee stappen, in 2015 en 2017, worden verlaagd. De heffing is in 2004 en in 2009 verhoogd.",
            date: "2014-06-15")
        #expect(found.map { $0.change.subject } == ["tarief", "tarief", "heffing", "heffing"])
        #expect(found.compactMap { $0.event.date.edtf?.description } == ["2015", "2017", "2004", "2009"])
        #expect(found.map { $0.change.status } == [.planned, .planned, .done, .done])
    }

    @Test func `a relative clause without commas ends where its clause goes on`() {
        let found = Self.changes(
            "De regeling die in 2009 is ingevoerd is in 2013 vervangen door een stelsel.", date: "2014-06-15")
        #expect(Set(found.map { $0.change.action }) == [.introduce, .replace])
        #expect(Set(found.compactMap { $0.event.date.edtf }) == Set([EDTF("2009"), EDTF("2013")].compactMap { $0 }))
    }

    @Test func `what a law merges into is its successor`() throws {
        let found = Self.changes("De dienst Wegen is per 1 januari 2011 opgegaan in het Agentschap Verkeer.")
        let change = try #require(found.first?.change)
        #expect(change.action == .merge)
        #expect(change.subject == "dienst Wegen")
        #expect(change.successor == "Agentschap Verkeer")
    }

    @Test func `subjects that en ties together are changes of their own`() {
        let verbs = Self.changes("Op 1 januari 2015 werden de Jeugdwet, de Kaderwet en de Wmo 2015 van kracht.")
        #expect(verbs.map { $0.change.subject } == ["Jeugdwet", "Kaderwet", "Wmo 2015"])
        #expect(Set(verbs.map { $0.event.date.edtf }) == [EDTF("2015-01-01")])
        let nouns = Self.changes(
            "De invoering van de loontoeslag in 2013 en van de mobiliteitsbonus in 2014 vroeg veel van de uitvoering.")
        #expect(nouns.map { $0.change.subject } == ["loontoeslag", "mobiliteitsbonus"])
        #expect(nouns.map { $0.event.date.edtf } == [EDTF("2013"), EDTF("2014")])
    }

    @Test(arguments: [
        ("De WIK is in 2005 opgevolgd door de WWIK.", "WWIK", "WIK"),
        ("De basisbeurs is per 1 september 2015 vervangen door een leenstelsel.", "leenstelsel", "basisbeurs"),
        ("De Waterwet verving in 2009 de Grondwaterwet.", "Waterwet", "Grondwaterwet"),
    ])
    func `what came has what it replaced as its predecessor`(_ text: String, _ subject: String, _ before: String) throws
    {
        let change = try #require(Self.changes(text).first?.change)
        #expect(change.subject == subject)
        #expect(change.predecessor == before)
    }

    @Test func `a new name is a successor`() throws {
        let change = try #require(
            Self.changes("In 2006 werd het Bureau Arbeid omgedoopt in Kennispunt Werk.").first?.change)
        #expect(change.action == .rename)
        #expect(change.successor == "Kennispunt Werk")
    }

    @Test func `years that stand loose date what stands under them`() {
        let blocks: [TestBlock] = [
            "2004", "invoering Huisvestingsregeling", "2006", "oprichting Adviesraad Wonen", "2009",
            "opheffing Adviesraad Wonen",
        ]
        let events = Self.extractor.extract(from: document(blocks)).events
        #expect(events.map { $0.date.edtf } == [EDTF("2004"), EDTF("2006"), EDTF("2009")])
        #expect(events.allSatisfy { $0.date.source == .label })
        // A year alone, as on a cover, dates nothing.
        #expect(Self.extractor.extract(from: document(["2004", "invoering Huisvestingsregeling"])).events.isEmpty)
    }

    @Test func `a line that only says when is the next label of a list, whatever its form`() {
        let blocks: [TestBlock] = [
            .heading("1997"), .item("invoering Huisvestingsregeling"), "1998-2000",
            .item("oprichting Adviesraad Wonen"),
            "najaar 2010", .item("opheffing Adviesraad Wonen"), "1 januari 2012", .item("invoering Woonwet"),
        ]
        let events = Self.extractor.extract(from: document(blocks)).events
        #expect(
            events.map { $0.date.edtf?.description } == ["1997", "1998/2000", "2010-23", "2012-01-01"])
    }

    @Test func `a named place makes a change local, a body of every region does not make it regional`() {
        #expect(Self.changes("In 2008 opende de gemeente Dalen een loket.").first?.change.level == .local)
        #expect(Self.changes("In 2008 is in Dalen een loket geopend.").first?.change.level == .local)
        #expect(Self.changes("In 2008 heeft de provincie een fonds opgericht.").first?.change.level == .regional)
        #expect(Self.changes("In 2008 zijn regionale loketten opgericht.").first?.change.level == .national)
    }

    @Test func `a date inside an infinitive's own words dates it, one outside does not`() {
        #expect(Self.changes("Het bestuur gaf in mei 2016 opdracht om de regels aan te passen.").isEmpty)
        let found = Self.changes("Het plan om de regeling per 1 mei 2016 af te schaffen is besproken.")
        #expect(found.first?.event.date.edtf == EDTF("2016-05-01"))
        #expect(found.first?.change.status == .planned)
    }

    @Test func `an option that hangs on consent is conditional`() throws {
        let found = Self.changes(
            "Mits de raad instemt, wordt de regeling op 1 juli 2015 ingevoerd.", date: "2015-02-01")
        #expect(found.first?.change.status == .conditional)
    }

    @Test func `a change to come is planned and one made is done`() {
        let text = "Het fonds wordt op 1 mei 2013 opgeheven."
        #expect(Self.changes(text, date: "2012-11-02").first?.change.status == .planned)
        #expect(Self.changes("Het fonds is op 1 mei 2011 opgeheven.", date: "2012-11-02").first?.change.status == .done)
    }

    @Test func `the span of a change lies in its sentence and its subject stands where it says`() {
        let text = "In 2003 werd de Adviesraad Water opgericht; in 2009 is hij weer opgeheven."
        for (event, change) in Self.changes(text) {
            #expect(event.sentence.contains(event.span))
            if let span = change.subjectSpan { #expect(DocumentText(text)[span] == change.subject) }
        }
        #expect(Self.changes(text).count == 2)
    }

    @Test func `the trace says which cue was met and which date is missing`() throws {
        let reading = Self.extractor.read(document(.paragraph("De commissie is ingesteld.")))
        let sentence = try #require(reading.sentences.first)
        let lines = ChangeFinder.trace(in: reading, sentence: sentence)
        #expect(lines.contains("no change kept"))
    }

    @Test(arguments: ["en ", ", die ", "; ", "( ", "– ", "dat ", "2004 ", "is ", "opgericht "])
    func `no run of marks and words keeps it busy without end`(_ unit: String) {
        let text = "In 2004 is de raad opgericht" + String(repeating: " " + unit, count: 400) + "gesloten."
        _ = Self.changes(text)
        #expect(Self.changes("In 2004 is de raad opgericht.").count == 1)
    }
}

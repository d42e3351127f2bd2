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

    @Test func `what a law merges into is its successor`() throws {
        let found = Self.changes("De dienst Wegen is per 1 januari 2011 opgegaan in het Agentschap Verkeer.")
        let change = try #require(found.first?.change)
        #expect(change.action == .merge)
        #expect(change.subject == "dienst Wegen")
        #expect(change.successor == "Agentschap Verkeer")
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

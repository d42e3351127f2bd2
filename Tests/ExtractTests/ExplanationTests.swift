import Model
import Testing

@testable import Extract

struct ExplanationTests {
    @Test func `a sentence that gives a change says by which rule and from which date`() throws {
        let date = try #require(CivilDate(2016, 10, 25))
        let steps = Extractor().explain(sentence: "Het programma is begin dit jaar opgezet.", date: date).steps
        #expect(steps.contains { $0.stage == "dates" && $0.text.contains("2016") && $0.text.contains("start") })
        #expect(steps.contains { $0.stage == "policy_change" && $0.text.contains("establish") })
    }

    @Test func `a sentence that gives nothing says why not`() {
        let steps = Extractor().explain(sentence: "De wethouder at een appel.", date: nil).steps
        #expect(steps.contains { $0.stage == "events" })
        #expect(steps.contains { $0.stage.hasPrefix("why") && !$0.text.isEmpty })
    }

    @Test(arguments: ["", " ", "…", "«", "1", "2015:", "\u{FFFD}"])
    func `nothing that is typed breaks it`(text: String) {
        #expect(Extractor().explain(sentence: text, date: nil).steps.contains { $0.stage == "events" })
    }
}

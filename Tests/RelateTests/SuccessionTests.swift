import Dutch
import Model
import Testing

@testable import Relate

/// What came in whose place, and laws that are abbreviated with one capital.
@Suite struct SuccessionTests {
    private func finder(_ witnesses: [Witness], _ definitions: [Definition] = []) -> LifetimeFinder {
        LifetimeFinder(witnesses, definitions: definitions)
    }

    private func lives(_ witnesses: [Witness], _ definitions: [Definition] = []) -> [String] {
        let finder = finder(witnesses, definitions)
        return finder.lifetimes.map { life in
            let before = life.predecessors.map { $0.name + " > " }.joined()
            let then = life.successors.map { " > " + $0.name }.joined()
            let title = finder.register.subjects[life.subject].title
            return "\(before)\(title) \(life.begin?.edtf ?? "?")–\(life.end?.edtf ?? "")\(then)"
        }
    }

    /// A witness at a place in a sentence of document `a`.
    private func told(
        _ edtf: String, _ action: PolicyChange.Action, _ subject: String, _ quote: String, at start: Int
    ) -> Witness {
        var witness = witness(edtf, action, subject, quote: quote)
        (witness.sentence, witness.start) = (0, start)
        return witness
    }

    @Test(arguments: [
        "is in 2002 vervangen door de Kamer Zorg", "werd in mei 2002 opgevolgd door de Kamer Zorg",
        "vervangen door de Kamer Zorg",
    ])
    func `what a second clause says was replaced is the subject of the first`(quote: String) {
        #expect(
            lives([
                told("1996", .establish, "Raad Zorg", "De Raad Zorg is in 1996 ingesteld", at: 0),
                told("2002", .replace, "Kamer Zorg", quote, at: 40),
            ]) == ["Raad Zorg 1996–2002 > Kamer Zorg", "Raad Zorg > Kamer Zorg 2002–"])
    }

    @Test(arguments: [
        ("daarbij is de pool in 2002 vervangen door de Kamer Zorg", 0),
        ("is in 2002 vervangen door de Kamer Zorg", 200),
    ])
    func `a clause with a subject of its own, or another sentence, replaces nothing named before`(
        quote: String, sentence: Int
    ) {
        var second = told("2002", .replace, "Kamer Zorg", quote, at: sentence + 40)
        second.sentence = sentence
        let found = lives([told("1996", .establish, "Raad Zorg", "De Raad Zorg is in 1996 ingesteld", at: 0), second])
        #expect(found == ["Raad Zorg 1996–"])
    }

    @Test func `what follows the event in its sentence at once names what came before or after it`() {
        var begun = witness("2003", .establish, "Commissie Sierra")
        begun.tail = ", als opvolger van de Commissie Tango."
        #expect(lives([begun]) == ["Commissie Tango > Commissie Sierra 2003–"])
        var ended = witness("2005", .end, "Regeling Oscar")
        ended.tail = "; daarvoor in de plaats kwam de Regeling Papa."
        #expect(lives([ended]) == ["Regeling Oscar ?–2005 > Regeling Papa"])
        ended.tail = ", nadat de pool was vervangen door de Regeling Papa."
        #expect(lives([ended]) == ["Regeling Oscar ?–2005"])
    }

    @Test func `parties of a merger end in what they became, which begins then`() {
        let merger = witness(
            "2012", .merge, "Bureau Oost en Bureau West tot Bureau Midden plaats",
            quote: "2012 vond een fusie van Bureau Oost en Bureau West tot Bureau Midden plaats")
        #expect(
            Set(lives([merger])) == [
                "Bureau Oost ?–2012 > Bureau Midden", "Bureau West ?–2012 > Bureau Midden",
                "Bureau Oost > Bureau West > Bureau Midden 2012–",
            ])
    }

    @Test(arguments: ["Stichting tot Bevordering van Scholing", "Dienst Werk in Utrecht"])
    func `a name of one body is no merger of several`(name: String) {
        #expect(
            lives([witness("2012", .merge, name, quote: "De \(name) is opgegaan in Bureau Midden")]) == [
                "\(name) ?–2012 > Bureau Midden"
            ])
    }

    @Test func `a new name follows the old one and ends nothing`() {
        let found = lives([
            witness("2001", .establish, "Bureau Midden"),
            witness("2015", .rename, "Bureau Midden", quote: "In 2015 is Bureau Midden omgedoopt tot Bureau Centraal"),
        ])
        #expect(found == ["Bureau Midden 2001– > Bureau Centraal"])
    }

    @Test func `who takes over the work of another ends that one, and need not begin with it`() {
        let found = lives([
            witness("2001", .establish, "Bureau Oost"),
            witness(
                "2010", .replace, "Scholingshuis", quote: "Het Scholingshuis nam in 2010 de taken over van Bureau Oost"),
        ])
        #expect(found == ["Bureau Oost 2001–2010 > Scholingshuis"])
    }

    @Test func `what came in a place begins then, unless it was there before`() {
        let end = witness(
            "2004", .replace, "Pool Jong", quote: "De Pool Jong is in 2004 vervangen door het Steunpunt Jong")
        #expect(lives([end]) == ["Pool Jong ?–2004 > Steunpunt Jong", "Pool Jong > Steunpunt Jong 2004–"])
        let earlier = witness("2001", .amend, "Steunpunt Jong")
        #expect(lives([end, earlier]) == ["Pool Jong ?–2004 > Steunpunt Jong"])
        let founded = witness("1999", .establish, "Steunpunt Jong", in: "b")
        #expect(
            Set(lives([end, founded])) == ["Pool Jong ?–2004 > Steunpunt Jong", "Pool Jong > Steunpunt Jong 1999–"])
    }

    @Test(arguments: ["Wet hulp bij scholing (Whs)", "Wet hulp bij scholing (hierna: Whs)"])
    func `a law is abbreviated with one capital as well`(subject: String) {
        let whole = witness("1999", .enterIntoForce, subject)
        let short = witness("2005", .end, "Whs")
        let defined = [Definition(documentID: "a", short: "Whs", long: "Wet hulp bij scholing")]
        #expect(lives([whole, short], defined) == ["Wet hulp bij scholing (Whs) 1999–2005"])
        #expect(lives([whole, short]).count == 1)
    }

    @Test func `letters with one capital mean in other documents what all agree on`() {
        let whole = witness("1999", .enterIntoForce, "Wet hulp bij scholing")
        let other = witness("2005", .end, "Whs", in: "b")
        let defined = Definition(documentID: "a", short: "Whs", long: "Wet hulp bij scholing")
        #expect(lives([whole, other], [defined]) == ["Wet hulp bij scholing (Whs) 1999–2005"])
        let divided = Definition(documentID: "c", short: "Whs", long: "Wet huur en sanering")
        #expect(lives([whole, other], [defined, divided]).count == 2)
        let raad = Definition(documentID: "a", short: "Raad", long: "Raad voor de Arbeidsdagen")
        #expect(
            lives(
                [witness("1999", .establish, "Raad voor de Arbeidsdagen"), witness("2005", .end, "Raad", in: "b")],
                [raad]
            ) == ["Raad voor de Arbeidsdagen 1999–"])
    }

    @Test func `an extraction cut short proves no short form`() {
        let whole = witness("2001", .establish, "Bureau Kansen")
        let cut = witness("1994", .establish, "Bureau", quote: "oprichting Bureau ☀ Toekomst")
        #expect(lives([whole, cut]).contains("Bureau Kansen 2001–"))
        let short = witness("2008", .dissolve, "Bureau", quote: "opheffing van het Bureau")
        #expect(lives([whole, short]) == ["Bureau Kansen 2001–2008"])
    }

    @Test func `what is there for fewer does not begin`() {
        let law = witness("1998", .enterIntoForce, "Wet steun jonge makers")
        let narrowed = witness(
            "2015", .start, "Wet steun jonge makers", in: "b",
            quote: "Wet steun jonge makers staat sinds 2015 alleen nog open voor starters")
        #expect(lives([law, narrowed]) == ["Wet steun jonge makers 1998–"])
    }

    @Test(arguments: ["SW-bedrijf", "VSO-scholen", "Whs voor nieuwe instroom"])
    func `one of many houses, and who may come in, are descriptions`(subject: String) {
        #expect(SubjectName(subject).rank == .term)
    }

    @Test func `a period in force is a life`() {
        let quote = "De Steunwet is van 2004 tot 2009 van kracht geweest"
        #expect(lives([witness("2004/2009", .start, "Steunwet", quote: quote)]) == ["Steunwet 2004–2009"])
    }
}

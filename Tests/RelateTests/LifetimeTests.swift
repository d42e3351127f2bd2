import Model
import Testing

@testable import Relate

@Suite struct LifetimeTests {
    private func lives(_ witnesses: [Witness]) -> [String] {
        let finder = LifetimeFinder(witnesses, definitions: [])
        return finder.lifetimes.map { life in
            let others = (life.otherBegins + life.otherEnds).map(\.edtf).joined(separator: ",")
            let then = life.successors.map { " > " + $0.name }.joined()
            return "\(finder.register.subjects[life.subject].title) \(life.begin?.edtf ?? "?")–\(life.end?.edtf ?? "")"
                + (others.isEmpty ? "" : " (\(others))") + then
        }
    }

    @Test func `beginning and end make a life, and what is told twice counts once`() {
        #expect(
            lives([
                witness("2001", .establish, "Kring Noord"), witness("2001-03-01", .establish, "Kring Noord", in: "b"),
                witness("2007", .dissolve, "Kring Noord"),
            ]) == ["Kring Noord 2001-03-01–2007"])
    }

    @Test func `of two wide dates what both allow is left`() {
        #expect(
            lives([
                witness("2004/2010", .phaseOut, "Kring Noord"), witness("2005/2015", .phaseOut, "Kring Noord", in: "b"),
            ]) == ["Kring Noord ?–2005/2010"])
    }

    @Test func `dates that exclude each other stand side by side, the better founded first`() {
        #expect(
            lives([
                witness("2001", .enterIntoForce, "Wet Brede Inzet"),
                witness("2002", .introduce, "Wet Brede Inzet", in: "b"),
                witness("2002-01-01", .introduce, "Wet Brede Inzet", in: "c"),
            ]) == ["Wet Brede Inzet 2002-01-01– (2001)"])
    }

    @Test func `a beginning after the end is another life`() {
        #expect(
            lives([
                witness("1995", .start, "Kansen Nu"), witness("1998", .end, "Kansen Nu"),
                witness("2004", .start, "Kansen Nu"),
            ]) == ["Kansen Nu 1995–1998", "Kansen Nu 2004–"])
    }

    @Test(arguments: [
        ("Kring Noord", DateSource.label, "2002–2009"), ("vorming Kring Noord", .label, "2002/2009–"),
        ("die van 2002 tot 2009 bestond", .explicit, "2002–2009"), ("Kring Noord (2002-2009)", .explicit, "2002–2009"),
        ("tussen 2002 en 2009 kwam Kring Noord tot stand", .explicit, "2002/2009–"),
        ("Kring Noord is in 2002-2009 ingevoerd in gemeenten waar al projecten lopen", .explicit, "2002/2009–"),
        ("Van 2002 tot 2009 bestond de Kring Noord", .explicit, "2002–2009"),
        ("de Kring Noord, die van 2002 tot 2009 bestond, is opgericht", .explicit, "2002–2009"),
    ])
    func `a period is a life only where it says how long the thing stood`(
        quote: String, source: DateSource, expected: String
    ) {
        #expect(
            lives([witness("2002/2009", .establish, "Kring Noord", quote: quote, source: source)])
                == ["Kring Noord \(expected)"])
    }

    @Test func `what came in the place of another ends it, and is its successor`() {
        #expect(
            lives([
                witness("2009", .start, "brede toeleiding"),
                witness(
                    "2012", .introduce, "smalle toeleiding",
                    quote: "introductie smalle toeleiding in plaats van brede toeleiding", source: .label),
            ]) == ["brede toeleiding 2009–2012 > smalle toeleiding", "smalle toeleiding 2012–"])
    }

    @Test func `what the event says of the old and the new is not turned round by its words`() {
        #expect(
            lives([
                witness(
                    "2006-01-01", .replace, "Wet Nieuwe Zorg",
                    quote: "De Wet Oude Zorg is per 1 januari 2006 vervangen door de Wet Nieuwe Zorg",
                    predecessor: "Wet Oude Zorg")
            ]).sorted() == ["Wet Nieuwe Zorg 2006-01-01–", "Wet Oude Zorg ?–2006-01-01 > Wet Nieuwe Zorg"])
        #expect(
            lives([
                witness(
                    "2007", .replace, "Wet Brede Inzet nieuwkomers",
                    quote: "De Wet Brede Inzet nieuwkomers is vervangen door de Wet Brede Inzet"),
                witness("2007", .enterIntoForce, "Wet Brede Inzet"),
            ]).sorted() == ["Wet Brede Inzet 2007–", "Wet Brede Inzet nieuwkomers ?–2007 > Wet Brede Inzet"])
    }

    @Test func `a period in brackets behind the subject is its life whatever is told of it`() {
        let quote = "Het Actieplan Kansrijk (2005-2009) is succesvol verlopen"
        #expect(
            lives([witness("2005/2009", .end, "Actieplan Kansrijk", quote: quote)]) == ["Actieplan Kansrijk 2005–2009"])
    }

    @Test(arguments: [
        ("Kring Oost", "Kring Oost"), ("UWV Loket", "UWV Loket"), ("dienst van de regio", "dienst van de regio"),
    ])
    func `a neighbour of which nothing else is told keeps its name`(successor: String, shown: String) {
        let told = [witness("2001", .merge, "Kring Noord", successor: successor), witness("2002", .start, "UWV")]
        #expect(lives(told).contains("Kring Noord ?–2001 > \(shown)"))
    }

    @Test func `a noun that many things bear is no successor, and a name cut off at its head is made whole`() {
        #expect(lives([witness("2015", .end, "Wet Brede Inzet", successor: "regeling")]) == ["Wet Brede Inzet ?–2015"])
        let cut = witness(
            "2000", .replace, "Kansbanen", quote: "in 2000 omgezet in op- en afstapbanen", successor: "- en afstapbanen"
        )
        #expect(lives([cut]).first == "Kansbanen ?–2000 > op- en afstapbanen")
        #expect(lives([witness("1998", .introduce, "Wet op de")]) == [])
    }

    @Test func `marks around a cue's word hide nothing`() {
        #expect(
            lives([
                witness(
                    "2002/2009", .replace, "Kring Noord", quote: "Kring Noord als ´opvolger´ van Kring Oud",
                    source: .label), witness("1990", .start, "Kring Oud"),
            ]) == ["Kring Oud 1990–2002 > Kring Noord", "Kring Noord 2002–2009"])
    }

    @Test func `an end that is only planned is told`() throws {
        let finder = LifetimeFinder(
            [witness("2015-07-01", .dissolve, "Kring Noord", status: .planned, told: 2014)], definitions: [])
        let life = try #require(finder.lifetimes.first)
        #expect(life.begin == nil && life.state == .ending && life.plannedEnds.map(\.edtf) == ["2015-07-01"])
    }

    @Test func `many beginnings of one thing are paired in no more than a moment each`() {
        let days = (0..<3000).map { CivilDate(1990, 1, 1)?.adding(days: $0 * 3).description ?? "" }
        let finder = LifetimeFinder(days.map { witness($0, .start, "Kring Noord") }, definitions: [])
        #expect(finder.lifetimes.count == 1 && finder.lifetimes[0].otherBegins.count == 2999)
        #expect(finder.changes().count == 3000)
    }

    @Test func `sinds and tot fix the turn, na leaves it open`() throws {
        #expect(lives([witness("2015/..", .start, "Kansen Nu", modifier: .since)]) == ["Kansen Nu 2015–"])
        #expect(lives([witness("../1991", .end, "Kring Noord")]) == ["Kring Noord ?–1991"])
        let finder = LifetimeFinder(
            [witness("2003/..", .phaseOut, "Kring Noord", modifier: .after)], definitions: [])
        let end = try #require(finder.lifetimes.first?.end)
        #expect(end.window.first == CivilDate(2003, 1, 1) && end.window.last == nil)
    }

    @Test func `a plan proves neither beginning nor end`() throws {
        let finder = LifetimeFinder(
            [
                witness("2004", .start, "Kansen Nu"), witness("2008", .end, "Kansen Nu", status: .planned),
                witness("2009", .start, "Kring Noord", status: .planned),
            ], definitions: [])
        let life = try #require(finder.lifetimes.first)
        #expect(finder.lifetimes.count == 1)
        #expect(life.state == .ending && life.plannedEnds.map(\.edtf) == ["2008"] && life.end == nil)
        #expect(finder.plans.count == 1)
    }

    @Test func `a merger of two does not say which of them goes on`() {
        let quote = "fusie van Kring Noord en Kring Zuid"
        #expect(lives([witness("2009", .merge, "Kring Noord", quote: quote)]).isEmpty)
        #expect(
            lives([witness("2009", .merge, "Kring Noord", quote: quote, successor: "Kring Midden")])
                == ["Kring Noord ?–2009 > Kring Midden", "Kring Midden 2009–"])
    }

    @Test(arguments: [
        ("2003-01-01", "2009-12-31", 6, 6), ("2004-02-29", "2009-02-28", 4, 4), ("2003-01-01", "2009-01-01", 6, 6),
        ("2002", "2009-01-01", 6, 7), ("1999", "2003-01-01", 3, 4), ("2003", "2009", 5, 7),
    ])
    func `years are a range only where the dates leave them open`(
        begin: String, end: String, least: Int, most: Int
    ) throws {
        let finder = LifetimeFinder(
            [witness(begin, .start, "Kansen Nu"), witness(end, .end, "Kansen Nu")], definitions: [])
        let years = try #require(finder.lifetimes.first?.years)
        #expect(years.least == least && years.most == most)
    }

    @Test(arguments: [
        ("De Kring Oost is per 1 januari 2009 in de plaats gekomen van de Kring Oud", 3),
        ("In Oost is per 1 januari 2009 de Kring Oost in de plaats van de Kring Oud gekomen", 33),
    ])
    func `a subject that a person names otherwise keeps what its words tell`(quote: String, place: Int) {
        var told = witness("2009-01-01", .replace, "Kring Oost", quote: quote)
        let old = witness("2001-01-01", .establish, "Kring Oud")
        #expect(lives([told, old]) == ["Kring Oud 2001-01-01–2009-01-01 > Kring Oost", "Kring Oost 2009-01-01–"])
        told.subject = "Regionale Kring Oost"
        told.subjectPlace = place..<place + 10
        #expect(
            lives([told, old])
                == ["Kring Oud 2001-01-01–2009-01-01 > Regionale Kring Oost", "Regionale Kring Oost 2009-01-01–"])
        // A place outside the quote is none.
        told.subjectPlace = 500..<510
        #expect(lives([told, old]) == ["Kring Oud 2001-01-01–"])
    }

    @Test func `a label keeps its period under the name that a person gave its subject`() {
        var told = witness("2002/2009", .establish, "Kring Noord", quote: "de Kring Noord", source: .label)
        told.subject = "Regiokring Noord"
        told.subjectPlace = 3..<14
        #expect(lives([told]) == ["Regiokring Noord 2002–2009"])
    }

    @Test(
        arguments: [
            ("Het Programma Nieuw loopt van 2012 tot 2018", PolicyChange.Status.planned, 2014, "2012"),
            ("Het Programma Nieuw loopt van 2012 tot 2018", .planned, 2011, nil),
            ("Het Programma Nieuw loopt van 2012 tot 2018", .conditional, 2014, nil),
            ("Het Programma Nieuw zou van 2012 tot 2018 lopen", .planned, 2014, nil),
        ] as [(String, PolicyChange.Status, Int, String?)])
    func `what runs already has begun, though its end is a plan`(
        quote: String, status: PolicyChange.Status, told: Int, begin: String?
    ) throws {
        let finder = LifetimeFinder(
            [
                witness("2012/2018", .start, "Programma Nieuw", quote: quote, status: status, told: told),
                witness("2012", .start, "Programma Nieuw", in: "b", status: .planned, told: 2010),
            ], definitions: [])
        let life = try #require(finder.lifetimes.first)
        #expect(life.begin?.edtf == begin && life.plannedEnds.map(\.edtf) == ["2018"] && life.end == nil)
        #expect(ChurnMeasures(finder).unfulfilled().isEmpty == (begin != nil))
    }

    @Test func `least and most days follow from the bounds`() throws {
        let finder = LifetimeFinder(
            [witness("2002", .start, "Kansen Nu"), witness("2004", .end, "Kansen Nu")], definitions: [])
        let days = try #require(finder.lifetimes.first?.days)
        #expect(days.least == 366 && days.most == 1095)
    }
}

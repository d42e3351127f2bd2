import Model
import Testing

@testable import Relate

@Suite struct ChurnMeasureTests {
    private func measures(_ witnesses: [Witness]) -> (ChurnMeasures, [Lifetime]) {
        let finder = LifetimeFinder(witnesses, definitions: [])
        return (ChurnMeasures(finder), finder.lifetimes)
    }

    @Test func `the survival curve counts lives whose end is not known as long as they are seen`() {
        // By hand: three lives; one ends in its third year, one in its sixth, one is seen for four.
        let (measures, lives) = measures([
            witness("2000-01-01", .start, "Kring A", told: 2001),
            witness("2003-01-01", .end, "Kring A", told: 2003),
            witness("2000-01-01", .start, "Kring B", told: 2001),
            witness("2006-01-01", .end, "Kring B", told: 2006),
            witness("2000-01-01", .start, "Kring C", told: 2004),
        ])
        let steps = measures.survival(of: lives)
        #expect(steps.map(\.atRisk) == [3, 3, 3, 3, 2, 1, 1])
        #expect(steps.map(\.ended).reduce(0, +) == 2 && steps.map(\.censored).reduce(0, +) == 1)
        let end = steps.first { $0.ended > 0 }
        #expect(end.map { abs($0.survival - 2.0 / 3.0) < 1e-9 } == true)
        #expect(steps.last?.survival == 0)
    }

    @Test(arguments: [
        ("2001-01-01", "2003-01-01", 2), ("2001", "2003", 2), ("2001-03-01", "2002-02-28", 0), ("2002", "2004", 2),
        ("2000-01-01", "2002-01-01", 2), ("2001-06-30", "2003-07-01", 2),
    ])
    func `years of a life are those of the calendar`(begin: String, end: String, years: Int) {
        let (measures, lives) = measures([witness(begin, .start, "Kring A"), witness(end, .end, "Kring A")])
        #expect(measures.survival(of: lives).first { $0.ended > 0 }?.years == years)
    }

    @Test func `a bill that was withdrawn is a plan that never came, one that became law is not`() {
        let (measures, _) = measures([
            witness("2012-06", .end, "wetsvoorstel Wet Brede Inzet", status: .withdrawn),
            witness("2001", .start, "voorstel Wet Smalle Inzet 1999", status: .planned),
            witness("2002", .enterIntoForce, "Wet Smalle Inzet", in: "b"),
        ])
        let open = measures.unfulfilled()
        #expect(open.map(\.isWithdrawn) == [true] && open.first?.plan == nil)
        #expect(measures.finder.register.subjects.flatMap(\.links).contains { $0.reason == .bill })
    }

    @Test func `what is told of a bill and of its law is one plan, with all its witnesses`() {
        let (measures, _) = measures([
            witness("2012-06", .end, "wetsvoorstel Brede Inzet", status: .withdrawn),
            witness("2012-06-05", .end, "Wet brede inzet", in: "b", status: .withdrawn),
            witness(
                "2013-01-01", .enterIntoForce, "Wet brede inzet", in: "b",
                quote: "die op 1 januari 2013 had moeten ingaan", status: .withdrawn),
        ])
        let open = measures.unfulfilled()
        #expect(open.map { measures.finder.register.subjects[$0.subject].title } == ["Wet brede inzet"])
        #expect(open.first?.plan?.edtf == "2013-01-01")
        #expect(open.first?.withdrawal?.edtf == "2012-06-05")
        #expect(open.first?.withdrawal?.accounts.contains { $0.witness == 0 } == true)
    }

    @Test func `a proposal for what is no law is not the thing itself, and its withdrawal is told`() {
        let (measures, _) = measures([
            witness("2008", .end, "voorstel voor de Commissie Zuid", status: .withdrawn),
            witness("2005", .establish, "Commissie Zuid", in: "b"),
            witness("2009", .end, "voorstel Zuiderwet", status: .withdrawn),
            witness("2010", .enterIntoForce, "Zuiderwet", in: "b"),
        ])
        let register = measures.finder.register
        #expect(
            measures.unfulfilled().map { register.subjects[$0.subject].title } == ["voorstel voor de Commissie Zuid"])
        #expect(register.subjects.flatMap(\.links).filter { $0.reason == .bill }.map(\.other) == ["Zuiderwet"])
    }

    @Test(arguments: [
        (", maar nooit in werking getreden.", true), (", maar is nimmer ingevoerd.", true),
        (" en trad toch niet in werking.", true), (" en in 2006 in werking getreden.", false),
        (", maar trad niet eerder in werking dan 2007.", false),
        (" en de Wet Smalle Inzet trad nooit in werking.", false),
        (", waarvan artikel 3 nooit in werking trad.", false), ("", false),
    ])
    func `what was agreed on and never came is a plan, no life`(tail: String, isPlan: Bool) {
        var agreed = witness("2005", .agree, "Wet Brede Inzet")
        agreed.tail = tail
        let (measures, lives) = measures([agreed, witness("2015", .amend, "Kring A")])
        #expect(lives.isEmpty == isPlan)
        #expect(measures.unfulfilled().map(\.isDue) == (isPlan ? [true] : []))
    }

    @Test func `quartiles are those of R and NumPy`() {
        #expect(ChurnMeasures.quantile([1, 2, 3, 4], 0.25) == 1.75)
        #expect(ChurnMeasures.quantile([1, 2, 3, 4], 0.5) == 2.5)
        #expect(ChurnMeasures.quantile([], 0.5) == nil)
        #expect(ChurnMeasures.quantile([7], 0.75) == 7)
    }

    @Test func `an end soon after the beginning is a reversal, and so is a return`() {
        let (measures, lives) = measures([
            witness("2000", .start, "Kring A"), witness("2002", .end, "Kring A"),
            witness("2010", .start, "Kring A"),
            witness("1990", .start, "Kring B"), witness("2015", .end, "Kring B"),
        ])
        #expect(measures.reversals(of: lives).map(\.kind) == [.ended, .revived])
    }

    @Test func `a plan is unfulfilled until any document tells that it came`() {
        let plan = witness("2005", .start, "Kring A", status: .planned, told: 2004)
        let late = witness("2014", .start, "Kring B", told: 2016)
        let (open, _) = measures([plan, late])
        #expect(open.unfulfilled().map(\.isDue) == [true])
        let (kept, _) = measures([plan, late, witness("2006", .amend, "Kring A", in: "b")])
        #expect(kept.unfulfilled().isEmpty)
        let (withdrawn, _) = measures([
            plan, witness("2005", .start, "Kring A", in: "b", status: .withdrawn),
        ])
        #expect(withdrawn.unfulfilled().map(\.isWithdrawn) == [true])
    }

    @Test func `years that a date leaves open are a range`() {
        var tally = YearTally(from: 2000, to: 2004)
        func count(_ edtf: String, _ modifier: DateModifier? = nil) {
            let date = EDTF(edtf)
            tally.count(
                earliest: date?.bounds.earliest, latest: date?.bounds.latest, modifier: modifier,
                told: CivilDate(2003, 1, 1), documents: [edtf])
        }
        count("2001-05-03")
        count("2001/2002")
        count("2002/..", .since)
        count("2002/..", .after)
        count("1980")
        #expect(tally.years.map(\.low) == [0, 1, 1, 0, 0])
        #expect(tally.years.map(\.high) == [0, 2, 3, 1, 0])
        #expect(tally.years.map(\.documents) == [0, 2, 2, 1, 0])
    }
}

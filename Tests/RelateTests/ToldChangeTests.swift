import Model
import Testing

@testable import Relate

@Suite struct ToldChangeTests {
    /// Places of the witnesses of each change.
    private func changes(_ witnesses: [Witness]) -> [[Int]] {
        LifetimeFinder(witnesses, definitions: []).changes().map(\.witnesses)
    }

    @Test func `what two documents tell of one change is one change`() {
        #expect(
            changes([
                witness("2002-01-01", .establish, "Kring Noord"),
                witness("2002-01-01", .start, "Kring Noord", in: "b"),
            ]) == [[0, 1]])
    }

    @Test func `the narrower days stand for the wider ones around them`() {
        let told = LifetimeFinder(
            [
                witness("2005/2015", .end, "Kring Noord"), witness("2010", .end, "Kring Noord", in: "b"),
                witness("2010-03-01", .dissolve, "Kring Noord", in: "c"),
            ], definitions: []
        ).changes()
        #expect(told.map(\.witnesses) == [[2, 1, 0]])
        #expect(told.first?.window.first == CivilDate(2010, 3, 1) && told.first?.window.last == CivilDate(2010, 3, 1))
    }

    @Test func `days that exclude each other are two changes`() {
        #expect(
            changes([
                witness("2001", .enterIntoForce, "Kring Noord"),
                witness("2002", .enterIntoForce, "Kring Noord", in: "b"),
            ]) == [[0], [1]])
    }

    @Test func `what can happen again is the same only within a year`() {
        #expect(
            changes([
                witness("2001/2010", .amend, "Kring Noord"), witness("2005-07-01", .amend, "Kring Noord", in: "b"),
                witness("2005", .amend, "Kring Noord", in: "c"), witness("2005-12-01", .amend, "Kring Noord", in: "d"),
            ]) == [[0], [1, 2], [3]])
    }

    @Test func `a plan and its coming true are one, told as done`() {
        let told = changes([
            witness("2012-01-01", .end, "Kring Noord", status: .planned),
            witness("2012", .dissolve, "Kring Noord", in: "b"),
        ])
        #expect(told == [[1, 0]])
    }

    @Test func `another thing, another turn and a noun that many things bear stay apart`() {
        #expect(
            changes([
                witness("2002", .start, "Kring Noord"), witness("2002", .start, "Kring Zuid"),
                witness("2002", .end, "Kring Noord"), witness("2002", .start, "regeling"),
                witness("2002", .start, "regeling", in: "b"),
            ]) == [[0], [1], [2], [3], [4]])
    }

    @Test func `a period that labels a life begins in its first year`() {
        let told = LifetimeFinder(
            [
                witness("2002/2009", .establish, "Kring Noord", source: .label),
                witness("2002-01-01", .establish, "Kring Noord", in: "b"),
            ], definitions: []
        ).changes()
        #expect(told.map(\.witnesses) == [[1, 0]])
    }

    @Test func `who is not asked tells nothing`() {
        let finder = LifetimeFinder(
            [witness("2002-01-01", .start, "Kring Noord"), witness("2002", .start, "Kring Noord", in: "b")],
            definitions: [])
        #expect(finder.changes { $0.documentID == "b" }.map(\.witnesses) == [[1]])
    }
}

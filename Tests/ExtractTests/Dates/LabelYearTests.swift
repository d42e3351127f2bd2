import Model
import TestSupport
import Testing

@testable import Extract

/// Which year a bare day or month takes from the labels around it.
struct LabelYearTests {
    private func dates(_ blocks: [TestBlock]) -> [String] {
        let extraction = Extractor().extract(from: document(blocks), supplied: EDTF("2016-01-16"))
        return extraction.temporals.map { $0.date.edtf?.description ?? "?" }
    }

    @Test func `the year at the head of a row dates what stands in the row, and no other row`() {
        let found = dates([
            .cell("2004", row: 0, column: 0), .cell("Op 1 juni ging de wet in.", row: 0, column: 1),
            .cell("2007", row: 1, column: 0), .cell("In mei is het loket gestart.", row: 1, column: 1),
            .cell("Later", row: 2, column: 0), .cell("In mei 2011 en in juni is dit gebeurd.", row: 2, column: 1),
        ])
        #expect(found == ["2004", "2004-06-01", "2007", "2007-05", "2011-05", "2015-06"])
    }

    @Test func `a year that heads a column dates what stands below it, until the table ends`() {
        let found = dates([
            .cell("Stap", row: 0, column: 0, isHeader: true), .cell("2009", row: 0, column: 1, isHeader: true),
            .cell("2011", row: 0, column: 2, isHeader: true), .cell("Start", row: 1, column: 0),
            .cell("in mei begonnen", row: 1, column: 1), .cell("in juni begonnen", row: 1, column: 2),
            "In mei was dit klaar.",
        ])
        #expect(found == ["2009", "2011", "2009-05", "2011-06", "2015-05"])
    }

    @Test(arguments: ["2009:", "2009", "**2009**"])
    func `a label line dates the list below it, until the next label or heading`(_ label: String) {
        let found = dates([
            .heading("2003"), .paragraph(label), .item("In mei is de proef gestart."), .item("In juni volgde meer."),
            "2011: in mei is dit gestopt.", "In juni was dit klaar.", .heading("Slot"), "In juni was dit klaar.",
        ])
        #expect(found == ["2003", "2009", "2009-05", "2009-06", "2011", "2011-05", "2003-06", "2015-06"])
    }

    @Test func `a letter's date on a line of its own labels nothing`() {
        #expect(dates(["14 maart 2012", "In mei was dit klaar."]) == ["2012-03-14", "2015-05"])
    }

    @Test func `a list item dates the items inside it and no item beside it`() {
        let found = dates([
            .item("2011: begin"), .item("in april gestart", level: 2), .item("2012:"),
            .item("in maart gestart", level: 2), .item("in mei was dit klaar"),
        ])
        #expect(found == ["2011", "2011-04", "2012", "2012-03", "2015-05"])
    }

    @Test(arguments: ["in", "tot het einde van het project in", "aanvankelijk", "voor"])
    func `a year that opens its sentence asks nothing of the line before it`(_ words: String) {
        let extraction = Extractor().extract(
            from: document([.paragraph("Vernieuwing \(words)"), .paragraph("2012 is de wet ingevoerd.")]),
            supplied: EDTF("2016-01-16"))
        #expect(extraction.temporals.map { $0.date.edtf?.description } == ["2012"])
    }
}

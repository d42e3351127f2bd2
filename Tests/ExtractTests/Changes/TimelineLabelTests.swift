import Model
import TestSupport
import Testing

@testable import Extract

/// Which year or period dates the items of a timeline.
struct TimelineLabelTests {
    private static func changes(_ blocks: [TestBlock]) -> [String] {
        Extractor().extract(from: document(blocks), supplied: nil).events.compactMap { event in
            guard case .policyChange(let change) = event.details else { return nil }
            return "\(event.date.edtf?.description ?? "?") \(change.subject)"
        }
    }

    @Test(arguments: [
        ("1998-2000", "1998/2000"), ("2004/2005", "2004/2005"), ("2008 e.v.", "2008/.."), ("vanaf 2008", "2008/.."),
        ("najaar 2010", "2010-23"), ("jan. 2015", "2015-01"), ("1 januari 2015", "2015-01-01"),
        ("2015 (1 januari)", "2015-01-01"), ("2006:", "2006"), ("Voor 1990", "../1990"),
    ])
    func `a line of its own above a list dates it as a heading does`(label: String, date: String) {
        let found = Self.changes([
            .heading("1997"), .item("Opheffing Kustraad"), .paragraph(label), .item("Oprichting Duinraad"),
            .item("Invoering Zeewet"),
        ])
        #expect(found == ["1997 Kustraad", "\(date) Duinraad", "\(date) Zeewet"])
    }

    @Test func `a label that says no date ends the reach of the one before`() {
        let found = Self.changes([
            .heading("1997"), .item("Opheffing Kustraad"), .paragraph("Kabinet-Jansen II (1998-2002)"),
            .item("Oprichting Duinraad"),
        ])
        #expect(found == ["1997 Kustraad"])
    }

    @Test func `a row without a year of its own stands under the year above`() {
        let found = Self.changes([
            .cell("1994", row: 0, column: 0), .cell("Inwerkingtreding Zeewet", row: 0, column: 1),
            .cell("Start Kustfonds", row: 1, column: 1), .cell("1995", row: 2, column: 0),
            .cell("Oprichting Duinraad", row: 2, column: 1),
        ])
        #expect(found == ["1994 Zeewet", "1994 Kustfonds", "1995 Duinraad"])
    }

    @Test func `a bracket behind the year of a heading says the day, and a letter's date heads no column`() {
        let found = Self.changes([
            .heading("2015 (1 januari)"), .item("Invoering Zeewet"),
            .item("Proef met duinloketten, uitrol m.i.v. 2016"),
        ])
        #expect(found.first == "2015-01-01 Zeewet")
        #expect(!found.contains { $0.hasSuffix("m.i.v") })
        let head: [TestBlock] = [
            .cell("Datum", row: 0, column: 0), .cell("18 september 2012", row: 0, column: 1),
            .cell("Onderwerp", row: 1, column: 0), .cell("Evaluatie Zeewet", row: 1, column: 1),
        ]
        #expect(Self.changes(head).isEmpty)
    }

    @Test func `months and seasons under a year are of that year`() {
        let found = Self.changes([
            .heading("2010"), .item("1 juli: invoering Zeewet"), .item("najaar: evaluatie Dijkwet"),
            .item("okt.: oprichting Duinraad"), .item("Opheffing Kustraad (december)"),
        ])
        #expect(found == ["2010-07-01 Zeewet", "2010-23 Dijkwet", "2010-10 Duinraad", "2010-12 Kustraad"])
    }

    @Test func `laws that one item joins are several, and a name that turns into another is renamed`() {
        let found = Self.changes([
            .heading("2015"), .item("Waterwet en Dijkwet ingetrokken"),
            .item("Naam Stichting Duinloket wordt Kenniscentrum Kust"),
        ])
        #expect(found == ["2015 Waterwet", "2015 Dijkwet", "2015 Stichting Duinloket"])
    }

    @Test func `a dash behind the year is a colon`() {
        let found = Self.changes(["1997 – Opheffing Kustraad", "1998 – Oprichting Duinraad"])
        #expect(found == ["1997 Kustraad", "1998 Duinraad"])
    }

    @Test func `an item says that a plan was dropped, that a step is to come, and when a pilot was prolonged`() {
        let blocks: [TestBlock] = [
            .heading("2014"), .item("plan Kustloket geschrapt"), .item("Beëindiging kustregeling aangekondigd"),
            .item("Experiment Duinloket verlengd t/m 2016"),
        ]
        let found = Extractor().extract(from: document(blocks), supplied: nil).events.compactMap { event -> String? in
            guard case .policyChange(let change) = event.details else { return nil }
            return "\(event.date.edtf?.description ?? "?") \(change.status.rawValue)"
        }
        #expect(found == ["2014 withdrawn", "2014 planned", "2014 done"])
    }
}

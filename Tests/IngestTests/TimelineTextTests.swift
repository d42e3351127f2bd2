import Model
import Testing

@testable import Ingest

/// Timelines and tables of plain text, whose shape is all in where the words stand.
struct TimelineTextTests {
    @Test func `a year straight under an item heads what follows`() throws {
        let document = try plainDocument(
            """
            Bijlage 2: Tijdlijn

            1994
            - Invoering Zeewet
            - Start van het Kustfonds voor de dorpen langs de zee en de duinen
            1995
            - Oprichting Duinraad
            1998-2000
            - Proef met loketten
            vanaf 2001
            - Afbouw van het Kustfonds
            """)
        let kinds = document.blocks.map { "\($0.kind) \(document.text[$0.span])" }
        for label in ["1994", "1995", "1998-2000", "vanaf 2001"] { #expect(kinds.contains("heading \(label)")) }
        #expect(document.blocks.count { $0.kind == .listItem } == 5)
    }

    @Test func `a year that ends an item's second line stays in it`() throws {
        let document = try plainDocument(
            """
            De raad noemt twee zaken:
            - de oprichting van een gezamenlijk loket voor alle ondernemers langs de kust in
              2005
            - de sluiting van het oude loket.
            """)
        #expect(document.blocks.contains { document.text[$0.span].hasSuffix("langs de kust in 2005") })
    }

    @Test(arguments: [
        ("1997", true), ("1998 - 2000", true), ("2008 e.v.", true), ("jaren '90", true), ("1 januari 2015", true),
        ("2012-heden", true), ("2015 (1 januari)", true), ("In 2005 is", false), ("35 gemeenten", false),
        ("jaren later", false), ("artikel 2005", false),
    ])
    func `a line is a period or says more`(line: String, isPeriod: Bool) {
        #expect(PlainTextPeriods.isAlone(Array(line.utf8)) == isPeriod)
    }

    @Test(arguments: [
        ("2001-2004: Programma", true), ("vanaf 2005: afbouw", true), ("1 januari 2007: invoering", true),
        ("1997 – Opheffing", true), ("1998 - 2000", false), ("2005 was een goed jaar: droog", false),
        ("Let op: 2005", false),
    ])
    func `a line opens with its period or does not`(line: String, opens: Bool) {
        #expect(PlainTextPeriods.opens(Array(line.utf8)) == opens)
    }

    @Test func `cells stand in the column below which they are printed`() throws {
        let document = try plainDocument(
            """
            Tabel 2: Tevreden bezoekers (in %)

                               2009     2010    2011
            Stranden             24       51      25
            Havens               31               20

            """)
        let cells = document.blocks.compactMap { block in
            block.cell.map { "\($0.row).\($0.column) \(document.text[block.span])" }
        }
        #expect(
            cells == [
                "0.1 2009", "0.2 2010", "0.3 2011", "1.0 Stranden", "1.1 24", "1.2 51", "1.3 25", "2.0 Havens",
                "2.1 31", "2.3 20",
            ])
    }

    @Test func `a line under the second column is a row whose first cell is empty`() throws {
        let document = try plainDocument(
            """
            1997        Opheffing Kustraad
            1998-2000   Oprichting Duinraad
                        Invoering Zeewet
                        in alle gemeenten
            2001        Start programma Zee
            """)
        let cells = document.blocks.compactMap { block in
            block.cell.map { "\($0.row).\($0.column) \(document.text[block.span])" }
        }
        #expect(cells.contains("2.1 Invoering Zeewet in alle gemeenten"))
        #expect(cells.last?.hasSuffix("Start programma Zee") == true)
    }
}

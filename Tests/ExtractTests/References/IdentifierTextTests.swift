import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct IdentifierTextTests {
    static let extractor = Extractor()

    /// The ways officials print the paper with number 469 of dossier 29 544.
    @Test(arguments: [
        "Kamerstuk 29 544, nr. 469", "Kamerstukken II 2011–2012, 29 544, nr. 469", "kamerstukken II, 29544, nr. 469",
        "Kamerstukken II 2011/12, 29 544, nr. 469", "Kamerstukken II 29 544 (469)", "29544-469", "kst-29544-469",
        "Tweede Kamer, vergaderjaar 2011-2012, 29 544, nr. 469", "TK 2011-2012, 29544, nr. 469", "29 544, nr. 469",
        "Kamerstukken 29 544, nr.469", "Kamerstuk II, 29.544, nr. 469", "Kamerstukken II, 2011-2012, 29544 nr. 469",
    ])
    func `a paper is recognised however it is printed`(_ printed: String) {
        let document = document(.paragraph("Zie hierover " + printed + " en elders."))
        let extraction = Self.extractor.extract(from: document)
        #expect(extraction.references.map(\.identifier) == ["kst-29544-469"])
        #expect(extraction.temporals.isEmpty)
    }

    @Test func `an abbreviation that the text defines is known from there on`() {
        let document = document("De Wet voorbeeld en bewijs (WVB) geldt.", "De WVB is goed.")
        let extraction = Self.extractor.extract(from: document)
        #expect(extraction.abbreviations["WVB"] == "Wet voorbeeld en bewijs")
        #expect(
            extraction.references.map(\.identifier) == ["law:wet-voorbeeld-en-bewijs", "law:wet-voorbeeld-en-bewijs"])
    }

    @Test func `the note that cites by author and year holds no date of its own`() {
        let document = document(.footnote("Zie Inspectie Voorbeeld, Nulmeting regio, Den Haag, mei 2013."))
        let extraction = Self.extractor.extract(from: document)
        #expect(extraction.references.contains { $0.kind == .report })
        #expect(extraction.temporals.isEmpty)
    }
}

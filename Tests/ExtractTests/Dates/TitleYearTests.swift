import TestSupport
import Testing

@testable import Extract

struct TitleYearTests {
    @Test(arguments: [
        "Zie de Voorbeeldse Almanak (1817-1864, 1887-1954).",
        "Het Koloniaal Verslag van Bestuur (1866–1923) is digitaal.",
        "Veen, P. De ambtenaar voor de Oost 1825-1950. Haarlem: Voorbeeld, 2003.",
        "Het Verdrag van Voorbeeldstad van 2012 geldt nog.",
        "de Monitor 2014 en de Miljoenennota 2015",
    ])
    func `a year in a title or an imprint dates nothing`(_ text: String) {
        let extraction = Extractor().extract(from: document(.paragraph(text)))
        let roles = extraction.temporals.map { $0.isInReference }
        #expect(!roles.contains(false))
    }

    @Test(arguments: [
        "De almanak verscheen jaarlijks (1817-1864).", "Haarlem kreeg in 2003 een nieuw loket.",
        "Het verslag (2012) toont groei. Den Haag volgt later.", "Het verdrag is in 2012 getekend.",
    ])
    func `a year told of beside a publication is a date`(_ text: String) {
        let extraction = Extractor().extract(from: document(.paragraph(text)))
        let roles = extraction.temporals.map { $0.isInReference }
        #expect(roles.contains(false))
    }
}

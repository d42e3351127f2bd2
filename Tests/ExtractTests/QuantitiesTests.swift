import Dutch
import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct QuantitiesTests {
    private static let extractor = Extractor()

    private func quantities(_ blocks: [TestBlock]) -> [Quantity] {
        Self.extractor.extract(from: document(blocks)).events.compactMap { event in
            guard case .quantity(let quantity) = event.details else { return nil }
            return quantity
        }
    }

    @Test func `money is the number that the text states, to the last figure`() {
        let found = quantities([.paragraph("Het kost € 16,9 miljard, en 8,3 mln. euro voor de wijken.")])
        #expect(found.map(\.value) == [16_900_000_000, 8_300_000])
    }

    @Test func `a table headed in millions multiplies its cells`() {
        let found = quantities([
            TestBlock(.caption, "Middelen (x € 1 miljoen)"), .cell("Post", row: 0, column: 0, isHeader: true),
            .cell("2014", row: 0, column: 1, isHeader: true), .cell("Impuls", row: 1, column: 0, isHeader: true),
            .cell("24,5", row: 1, column: 1),
        ])
        #expect(found.map { $0.value } == [24_500_000])
        #expect(found.first?.unit == "EUR")
    }

    @Test func `a range keeps both its ends`() {
        let found = quantities(["Het geldt voor 50 tot 60 gemeenten."])
        #expect(found.map { $0.value } == [50])
        #expect(found.map { $0.high } == [60])
    }

    @Test func `numbers of dates, references and sections count nothing`() {
        #expect(
            quantities([
                "Op 3 mei 2014 schreven gemeenten een brief (Kamerstuk 29 544, nr. 12).",
                "Zie hoofdstuk 3 voor de gemeenten.", "Na drie jaar keerden zij terug.",
            ]).isEmpty)
    }

    @Test func `a target is told from a report`() {
        let found = quantities(["Doel is 125.000 banen te scheppen.", "In dat jaar telde het land 35 regio’s."])
        #expect(found.map { $0.role } == ["target", "reported"])
    }

    @Test func `every name and every sign of money is read behind a number, with its unit`() {
        for (word, unit) in Money.words {
            let written =
                Money.anyCase.contains(word) || !Money.currencies.contains { $0.codes.contains(word) }
                ? word : word.uppercased()
            #expect(quantities(["Het loket vraagt 15 \(written) voor een pas."]).map { $0.unit } == [unit], "\(word)")
        }
        for (sign, unit) in Money.signs {
            #expect(quantities(["Het loket vraagt 15\(sign) voor een pas."]).map { $0.unit } == [unit], "\(sign)")
        }
        for (name, unit) in Money.behindScale {
            #expect(quantities(["Daar is 3 miljoen \(name) voor."]).map { $0.unit } == [unit], "\(name)")
            #expect(quantities(["Het zijn 3 \(name) te veel."]).isEmpty, "\(name)")
        }
    }
}

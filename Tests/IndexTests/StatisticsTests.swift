import Model
import Testing

@testable import Index

/// Shares and quantities as a table.
@Suite struct StatisticsTests {
    private let folder: TemporaryFolder
    private let store: TimelineStore

    init() throws {
        folder = try TemporaryFolder()
        store = try TimelineStore(path: folder.file("store.db"))
        var letter = InventedDocument([
            (.paragraph, "In 2016 kent 66% van de wijken het loket en in 2012 nog 48%."),
            (.paragraph, "Een derde is tevreden. Van 2012 tot 2014 kwamen er 30 loketten."),
        ])
        func share(_ low: Double, _ measure: String, whole: String? = nil) -> Event.Details {
            .statistic(Statistic(low: low, high: low, whole: whole, measure: measure))
        }
        letter.add("66%", "2016", share(66, "kent het loket", whole: "van de wijken"))
        letter.add("48%", "2012", share(48, "Kent het loket", whole: "van de wijken"))
        letter.add("Een derde", nil, share(33.3, "is tevreden"))
        letter.add("30 loketten", "2012/2014", .quantity(Quantity(value: 30, unit: "loketten", role: "reported")))
        try store.take(letter)
    }

    private func rows(_ filter: TimelineFilter = TimelineFilter()) throws -> [StatisticRow] {
        var rows: [StatisticRow] = []
        try store.statistics(matching: filter) { rows.append($0) }
        return rows
    }

    @Test func `shares come before quantities, those of one measure together and in order of time`() throws {
        let found = try rows()
        #expect(found.map(\.event.quote) == ["Een derde", "48%", "66%", "30 loketten"])
        #expect(found.map(\.year) == [nil, 2012, 2016, nil])
        #expect(found[1].sentence.hasPrefix("In 2016 kent"))
    }

    @Test func `a filter keeps its kinds and its window`() throws {
        #expect(try rows(TimelineFilter(kinds: [.quantity])).map(\.event.unit) == ["loketten"])
        #expect(try rows(TimelineFilter(kinds: [.finding])).isEmpty)
        let window = TimelineFilter(from: CivilDate(2015, 1, 1), to: CivilDate(2016, 12, 31))
        #expect(try rows(window).map(\.event.low) == [66])
    }
}

import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct SharesTests {
    private static let extractor = Extractor()

    private func shares(_ blocks: [TestBlock]) -> [(share: Statistic, edtf: String?)] {
        Self.extractor.extract(from: document(blocks)).events.compactMap { event in
            guard case .statistic(let share) = event.details else { return nil }
            return (share, event.date.edtf?.description)
        }
    }

    @Test func `a share in a table takes its row and the year of its column`() throws {
        let found = shares([
            TestBlock(.caption, "Bereik van het loket"), .cell("Wijk", row: 0, column: 0, isHeader: true),
            .cell("2014", row: 0, column: 1, isHeader: true), .cell("2016", row: 0, column: 2, isHeader: true),
            .cell("Noord", row: 1, column: 0, isHeader: true), .cell("12,5%", row: 1, column: 1),
            .cell("18%", row: 1, column: 2),
        ])
        #expect(found.map { $0.share.low } == [12.5, 18])
        #expect(found.map { $0.edtf } == ["2014", "2016"])
        #expect(found.first?.share.whole == "Noord")
    }

    @Test func `each share takes the year beside it`() {
        let found = shares(["Het bereik is gestegen van 48% in 2015 naar 63% in 2018."])
        #expect(found.map { $0.edtf } == ["2015", "2018"])
    }

    @Test func `a year that belongs to another share is left to it`() {
        let found = shares(["Van de wijken heeft 62% een loket, tegen 41% in 2015."])
        #expect(found.map { $0.edtf } == [nil, "2015"])
    }

    @Test(arguments: [
        ("Het bereik is gestegen van 40% tot 45%.", [40.0, 45], [nil, nil] as [String?]),
        ("Het bereik ligt tussen 40% en 45%.", [40], [nil]),
        ("Het tarief varieert van 40% tot 45%.", [40], [nil]),
        ("Tussen 2010 en 2012 is het bereik gestegen van 4,9% naar 5,6%.", [4.9, 5.6], ["2010", "2012"]),
        ("In 52% van de dossiers staat een datum; in 2004 was dat 40%.", [52, 40], [nil, "2004"]),
        ("Het bereik is 45%, meer dan in 2006.", [45], [nil]),
        ("Het bereik was 45% in 2006.", [45], ["2006"]),
    ])
    func `each side of a course or a comparison has its own year`(_ text: String, _ lows: [Double], _ years: [String?])
    {
        let found = shares([.paragraph(text)])
        #expect(found.map { $0.share.low } == lows)
        #expect(found.map { $0.edtf } == years)
    }

    @Test(arguments: [
        ("Het aandeel zeer zwakke wijken daalde van 11% naar 4%.", ["wijken", "wijken"] as [String?]),
        ("Het aandeel wijken met een loket is 44%.", ["wijken"]), ("Het aandeel vrouwen is 44%.", [nil]),
        ("Van de wijken heeft 52% een loket; in 2004 was dat 40%.", ["Van de wijken", "Van de wijken"]),
    ])
    func `those of whom a part is told are the whole`(_ text: String, _ wholes: [String?]) {
        #expect(shares([.paragraph(text)]).map { $0.share.whole } == wholes)
    }

    @Test(
        arguments: [
            ("Tabel 1 Bereik (in procenten)", 29.0, nil as String?), ("Tabel 1 Bereik (%)", 29, nil),
            ("Tabel 3 Bereik in 2011 (%)", 29, "2011"), ("Tabel 3 Bereik (x 1.000)", nil, nil),
        ] as [(String, Double?, String?)])
    func `the title of a table says that its numbers are shares, and of which year`(
        _ title: String, _ low: Double?, _ year: String?
    ) {
        let found = shares([
            TestBlock(.caption, title), .cell("Wijk", row: 0, column: 0, isHeader: true),
            .cell("Oost", row: 0, column: 1, isHeader: true), .cell("Loket", row: 1, column: 0, isHeader: true),
            .cell("29", row: 1, column: 1),
        ])
        #expect(found.first?.share.low == low)
        #expect(found.first?.edtf == year)
    }

    @Test func `of two wholes in a sentence each number has its own`() {
        let found = shares(["Van de mannen werkt 72%, van de vrouwen 58%."])
        #expect(found.map { $0.share.whole } == ["Van de mannen", "van de vrouwen"])
    }

    @Test(arguments: [
        ("De bijdrage mag niet meer bedragen dan 5 procent van het budget.", ["norm"] as [String?]),
        ("De maximale verhoging bedraagt 3,0%.", ["norm"]),
        ("Het bereik wordt als doel verhoogd van 49% naar 60%.", [nil, "target"]),
        ("In 2004 was 53% van de taakstelling gerealiseerd.", [nil]), ("Het bereik bedraagt 30%.", [nil]),
    ])
    func `a bound is a norm, and what was reached is no aim`(_ text: String, _ roles: [String?]) {
        #expect(shares([.paragraph(text)]).map { $0.share.role } == roles)
    }

    @Test func `the sample stands beside the share`() {
        let found = shares(["In de andere wijken is dat 58% (n=1.204)."])
        #expect(found.first?.share.n == 1204)
    }

    @Test func `a growth is told from a level`() {
        let found = shares(["Het aantal is met 10% gestegen.", "Een op de tien, ofwel 10%, stopt."])
        #expect(found.map { $0.share.isChange } == [true, false, false])
    }

    @Test func `percentage points and norms have their role`() {
        let found = shares(["Het steeg met 14 procentpunten.", "De uitkering is 70% van het wettelijk minimumloon."])
        #expect(found.map { $0.share.role } == ["percentagePoint", "norm"])
    }

    @Test func `growth, interest and aims are kept apart from what was observed`() {
        let found = shares([
            "De economie groeit met 2%.", "De rente bedraagt 4%.", "Doel is een bereik van 80% van de wijken.",
            "Bij 61% van de wijken is de norm bekend, en 12% van de bewoners moet nog wachten.",
        ])
        #expect(found.map { $0.share.role } == ["growth", "interest", "target", nil, nil])
    }

    @Test func `a change is seen in every form`() {
        let found = shares([
            "Een reductie van de subsidies met 20% volgt.", "De huur is 10 procent hoger dan in 2014.",
            "Het aantal steeg met slechts 2%.", "De kosten nemen met 5% toe.",
            "De raad neemt met 66% van de stemmen het plan aan.",
        ])
        #expect(found.map { $0.share.isChange } == [true, true, true, true, false])
    }

    @Test func `of what it is a share ends with its noun`() {
        let found = shares([
            "Van de labels is 14% van de afgegeven energielabels onterecht afgegeven.",
            "Het bleek dat 48% van de 1.113 deelnemers slaagde.", "Dat is 30% van ons bruto binnenlands product.",
            "Zij kiezen de helft van de leden van de Raad van Commissarissen zelf.",
        ])
        #expect(
            found.map { $0.share.whole } == [
                "van de afgegeven energielabels", "van de 1.113 deelnemers", "van ons bruto binnenlands product",
                "van de leden van de Raad van Commissarissen",
            ])
    }

    @Test func `of what it is a share is kept in the text's words`() {
        let found = shares(["Volgens opgave kent 66% van de gemeenten het loket."])
        #expect(found.first?.share.whole == "van de gemeenten")
    }

    @Test func `a number in a reference or a date is no share`() {
        #expect(shares(["Zie Kamerstuk 29 544, nr. 12 van 3 mei 2014."]).isEmpty)
    }

    @Test func `a row of years below the heads dates the columns, also where one table stands below another`() {
        let found = shares([
            .cell("Kengetal", row: 0, column: 0, isHeader: true), .cell("Uitkomst", row: 0, column: 1, isHeader: true),
            .cell("Uitkomst", row: 0, column: 2, isHeader: true), .cell("volgens opgave", row: 1, column: 0),
            .cell("2013", row: 1, column: 1), .cell("2012", row: 1, column: 2), .cell("Bereik", row: 2, column: 0),
            .cell("58%", row: 2, column: 1), .cell("53%", row: 2, column: 2), .cell("Uitval", row: 3, column: 0),
            .cell("2016", row: 3, column: 1), .cell("2015", row: 3, column: 2), .cell("Noord", row: 4, column: 0),
            .cell("7%", row: 4, column: 1), .cell("9%", row: 4, column: 2),
        ])
        #expect(found.map { $0.edtf } == ["2013", "2012", "2016", "2015"])
    }

    @Test func `numbers of a project are no row of years`() {
        let found = shares([
            .cell("Kenmerk", row: 0, column: 0, isHeader: true), .cell("Noord", row: 0, column: 1, isHeader: true),
            .cell("Zuid", row: 0, column: 2, isHeader: true), .cell("Begonnen", row: 1, column: 0),
            .cell("2004", row: 1, column: 1), .cell("2009", row: 1, column: 2), .cell("Bereik", row: 2, column: 0),
            .cell("58%", row: 2, column: 1), .cell("53%", row: 2, column: 2),
        ])
        #expect(found.map { $0.edtf } == [nil, nil])
    }

    @Test func `a table that a page read as prose keeps its years`() {
        let found = shares([
            "Tabel 1. Marge bij de lonen 2012 2013 2014 Begroot 5.513 5.563 5.140 Aandeel van de marge 11% 8% 12% volgens ons."
        ])
        #expect(found.map { $0.edtf } == ["2012", "2013", "2014"])
    }

    @Test func `of what it is a share stands before, behind or with the share that it is held against`() {
        let found = shares([
            "Van de vrouwen tussen 40 en 50 jaar werkt 61 % (was 82 % in 1975).",
            "Nu zijn vier op de tien vrouwen zonder werk.", "Het bleek dat van de uitgaven nu 7% naar beheer gaat.",
            "Dat is 12% van de van de wijken in het gebied.", "Dat is 70% van de van het fonds ontvangen subsidie.",
            "Het is 1% van de begroting, waarvan 0,1% voor beheer.", "Ruim 95% van de 450 miljoen dieren staat binnen.",
            "Een vijfde van de 24-uurs plaatsen verdwijnt.",
        ])
        #expect(
            found.map { $0.share.whole } == [
                "Van de vrouwen", "Van de vrouwen", "vrouwen", "van de uitgaven", "van de wijken",
                "van de van het fonds ontvangen subsidie", "van de begroting", "waarvan", "van de 450 miljoen dieren",
                "van de 24-uurs plaatsen",
            ])
        #expect(found.prefix(2).map { $0.edtf } == [nil, "1975"])
    }

    @Test func `rates of taxes are norms, and what they change by is growth`() {
        let found = shares([
            "De belasting op winsten boven een ton wordt verhoogd van 25,5 procent naar 31 procent.",
            "De AOW-premie van 14% wordt geheven.", "Een aftrek tegen 42 procent blijft.",
            "De premieverhoging van 3% gaat door.", "Er komt 2% verlichting in de eerste schijf.",
            "Het tekort dient te worden teruggebracht tot 1,5%.", "In 2020 zal 60% van de wijken meedoen.",
            "De koopkracht steeg opnieuw, en wel met 2,5%.", "Zij gingen er 12 procent in inkomen op vooruit.",
            "Bij een groei van bijv. 2 % is dat haalbaar.", "Bij lagere groei behouden wij nog een kwart.",
        ])
        #expect(
            found.map { $0.share.role } == [
                "norm", "norm", "norm", "norm", "growth", "growth", "target", nil, "growth", "growth", "growth", nil,
            ])
    }

    @Test func `the year of the next share is not that of this one`() {
        let found = shares(["Het aantal steeg in 1992 met 0,2% en in 1993 met 0,9%."])
        #expect(found.map { $0.edtf } == ["1992", "1993"])
    }
}

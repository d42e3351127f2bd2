import Model
import TestSupport
import Testing

@testable import Extract

/// Who signed a letter, however the name stands under it.
struct SignatureTests {
    private static let head: [TestBlock] = [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 21 januari 2011",
        "Geachte voorzitter,", .paragraph("Ik deel de conclusie van de raad dat het loket beter kan."),
    ]
    private static let office = "Minister van Infrastructuur en Milieu"

    @Test(arguments: [
        ["De Minister van Infrastructuur en Milieu,", "(J. de Wit)"],
        ["De Minister van Infrastructuur en Milieu,", "w.g. J. de Wit"],
        ["DE MINISTER VAN INFRASTRUCTUUR EN MILIEU,", "J. de Wit"],
        ["De Minister van Infrastructuur en Milieu (J. de Wit)"],
    ])
    func `a name is read in brackets, behind a proxy's sign and under capitals`(foot: [String]) {
        let found = metadata(Self.head + foot.map { .paragraph($0) })
        #expect(found.signatories == [.init(name: "J. de Wit", office: Self.office)])
        #expect(found.documentKind?.value == "kamerbrief")
    }

    @Test func `an office without a name still says who writes`() {
        let found = metadata(Self.head + ["De Minister van Infrastructuur en Milieu,"])
        #expect(found.signatories.isEmpty)
        #expect(found.from?.value == Self.office)
        #expect(found.documentKind?.value == "kamerbrief")
    }

    @Test func `two who sign beside one another are two`() {
        let cells = [
            ["De Minister van Justitie,", "De Staatssecretaris van Justitie,"], ["(W. de Wit)", "(J. Bos)"],
        ]
        let table = cells.enumerated().flatMap { row, texts in
            texts.enumerated().map { TestBlock.cell($0.element, row: row, column: $0.offset) }
        }
        let wanted: [DocumentMetadata.Signatory] = [
            .init(name: "W. de Wit", office: "Minister van Justitie"),
            .init(name: "J. Bos", office: "Staatssecretaris van Justitie"),
        ]
        #expect(metadata(Self.head + table).signatories == wanted)
        let row: [TestBlock] = [
            "De Minister van Justitie, De Staatssecretaris van Justitie,", "(W. de Wit) (J. Bos)",
        ]
        #expect(metadata(Self.head + row).signatories == wanted)
    }

    @Test func `an addressee under a letterhead signs nothing`() {
        let found = metadata([
            "Ministerie van Justitie", "De voorzitter van de Tweede Kamer der Staten-Generaal",
            "Datum 21 januari 2011", "Betreft Evaluatie loketten", "Hierbij zend ik u het rapport.",
            "De Minister van Justitie,", "W. de Wit",
        ])
        #expect(found.signatories == [.init(name: "W. de Wit", office: "Minister van Justitie")])
        #expect(found.documentKind?.value == "kamerbrief")
    }

    @Test(arguments: [
        ("Ministerie van Justitie", "minister Justitie"), ("Gemeentehuis Almelo", "ondertekenaar"),
    ])
    func `where nobody signs, the letterhead says who ik is`(letterhead: String, actor: String) {
        let made = document([.paragraph(letterhead)] + Self.head)
        let actors = Extractor().extract(from: made).events.compactMap { event -> String? in
            guard case .finding(let finding) = event.details else { return nil }
            return finding.actor
        }
        #expect(actors == [actor])
    }
}

import Model
import Testing

@testable import Index

/// Recommendations and the reactions to them, over documents.
@Suite struct ReactionTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A store that has taken these in, each in place of what was there of the same bytes.
    private func store(_ name: String, _ documents: [InventedDocument]) throws -> TimelineStore {
        let store = try TimelineStore(path: folder.file(name + ".db"))
        for document in documents { try store.take(document) }
        return store
    }

    private static let advised = "De inspectie beveelt aan de registratie te verbeteren."
    private static let other = "De inspectie beveelt ook aan de intake te vervroegen."
    private static let taken = "Aanbeveling 1 neem ik over."

    private func report(_ digit: Character = "a", date: String? = "2012-03-01") -> InventedDocument {
        var report = InventedDocument(
            [(.paragraph, Self.advised), (.paragraph, Self.other)], sha256: InventedDocument.hash(digit),
            path: "bron/rapport-\(digit).pdf", date: date, identifier: "kst-31839-216")
        report.add(
            Self.advised, "2012",
            .finding(
                Finding(
                    actor: "Inspectie SZW", stance: .recommendation, reports: ["kst-31839-216", "title:goed geteld"],
                    number: 1)))
        report.add(
            Self.other, "2012",
            .finding(
                Finding(
                    actor: "Inspectie SZW", stance: .recommendation, reports: ["kst-31839-216", "title:goed geteld"],
                    number: 2)))
        return report
    }

    private func letter(
        date: String? = "2012-06-01", number: Int? = 1, reports: [String] = ["title:goed geteld"],
        actor: String = "minister SZW"
    ) -> InventedDocument {
        var letter = InventedDocument(
            [(.paragraph, Self.taken)], sha256: InventedDocument.hash("b"), path: "bron/reactie.pdf", date: date,
            identifier: "kst-31839-220")
        letter.add(
            Self.taken, "2012",
            .finding(Finding(actor: actor, stance: .agreement, reports: reports, number: number)))
        return letter
    }

    private func ties(_ name: String, _ documents: InventedDocument...) throws -> [ReactionRow] {
        let store = try store(name, documents)
        let advice = try store.events(matching: TimelineFilter(stance: .recommendation)).map(\.eventID)
        return try store.reactions(to: advice).values.flatMap { $0 }
    }

    @Test func `a reaction finds the recommendation of its number in the report that both name`() throws {
        let found = try ties("number", report(), letter())
        #expect(found.map(\.recommendation) == [Self.advised])
        #expect(found.first?.basis == "number")
        #expect(found.first?.answeredBy == "minister SZW")
        #expect(found.first?.answeredOn == "2012-06-01")
    }

    @Test func `both documents show the tie`() throws {
        let store = try store("both", [report(), letter()])
        for document in try store.documents() {
            #expect(try store.reactions(of: document.documentID).map(\.reaction) == [Self.taken])
        }
    }

    @Test func `a reaction without a number is one to the whole report`() throws {
        let found = try ties("whole", report(), letter(number: nil))
        #expect(Set(found.map(\.recommendation)) == [Self.advised, Self.other])
        #expect(Set(found.map(\.basis)) == ["report"])
    }

    @Test func `an earlier letter, another report and the same writer are no reaction`() throws {
        #expect(try ties("earlier", report(), letter(date: "2011-06-01")).isEmpty)
        #expect(try ties("other", report(), letter(reports: ["title:iets anders nog"])).isEmpty)
        #expect(try ties("same", report(), letter(actor: "Inspectie SZW")).isEmpty)
    }

    @Test func `a tie goes with its document`() throws {
        let store = try store("gone", [report(), letter()])
        let advice = try store.events(matching: TimelineFilter(stance: .recommendation)).map(\.eventID)
        #expect(try store.reactions(to: advice).count == 1)
        var empty = letter()
        empty.extraction.events = []
        try store.take(empty)
        #expect(try store.reactions(to: advice).isEmpty)
    }

    @Test func `what points at one recommendation of its document answers no other`() throws {
        var letter = InventedDocument(
            [(.paragraph, Self.advised), (.paragraph, Self.other), (.paragraph, "Die aanbeveling neem ik over.")])
        for words in [Self.advised, Self.other] {
            letter.add(
                words, "2012",
                .finding(Finding(actor: "Inspectie SZW", stance: .recommendation, reports: ["kst-31839-216"])))
        }
        letter.add(
            "Die aanbeveling neem ik over.", "2012",
            .finding(
                Finding(
                    actor: "minister SZW", stance: .agreement, reports: ["kst-31839-216"],
                    answers: letter.span(Self.other).start)))
        let store = try store("pointed", [letter])
        let id = try #require(try store.documents().first).documentID
        #expect(try store.reactions(of: id).map(\.recommendation) == [Self.other])
        #expect(try store.reactions(of: id).first?.basis == "text")
    }
}

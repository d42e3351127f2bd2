import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct GrammarTests {
    private func clauses(_ text: String) -> [(kind: Clause.Kind, words: String)] {
        let reading = Extractor().read(document(.paragraph(text)))
        return ClauseSplitter.clauses(of: reading.tokens.indices, in: reading.tokens).map { clause in
            (clause.kind, clause.pieces.map { reading.document.text[reading.tokens.span($0)] }.joined(separator: " | "))
        }
    }

    @Test func `a relative clause is taken out of the clause that it stands in`() {
        let found = clauses("De raad, die in 1998 werd ingesteld, is in 2004 opgeheven.")
        #expect(found.map { $0.words } == ["De raad | is in 2004 opgeheven.", "die in 1998 werd ingesteld"])
        #expect(found.last?.kind == .relative)
    }

    @Test func `en divides clauses only where both sides have a verb`() {
        #expect(clauses("De wet en de regeling zijn in 2004 ingetrokken.").count == 1)
        #expect(clauses("De wet werd ingetrokken en de raad werd opgeheven.").count == 2)
    }

    @Test func `a participle to come does not part from its auxiliary`() {
        #expect(clauses("Er is een voorstel over water en over wegen ingediend.").count == 1)
    }

    @Test func `a parent stands before its clause`() {
        let reading = Extractor().read(
            document(.paragraph("Toen, nadat (zie noot), de wet, die gold, verviel; en dat, omdat, of niet.")))
        let found = ClauseSplitter.clauses(of: reading.tokens.indices, in: reading.tokens)
        for (index, clause) in found.enumerated() {
            if let parent = clause.parent { #expect(parent < index) }
        }
        #expect(!found.isEmpty)
    }

    @Test(arguments: [
        ("de nieuwe Wet op het verkeer is", "nieuwe Wet op het verkeer"),
        ("een landelijk netwerk van scholen werd", "landelijk netwerk van scholen"),
        ("het Fonds Cultuur (FC) bestaat", "Fonds Cultuur (FC)"),
        ("de subsidie voor molens is", "subsidie voor molens"),
    ])
    func `a noun phrase has its name whole and its article off`(_ text: String, _ wanted: String) throws {
        let reading = Extractor().read(document(.paragraph(text)))
        var read = reading
        read.references = ReferenceRecogniser.references(in: reading)
        let phrase = try #require(
            PhraseReader(read).read(0, to: reading.tokens.count, style: .prose))
        #expect(reading.document.text[reading.tokens.span(phrase.tokens)] == wanted)
        #expect(phrase.isDetermined)
    }
}

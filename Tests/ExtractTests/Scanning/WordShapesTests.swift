import Model
import Testing

@testable import Extract

/// The picture of a sentence's words that tells most words to be absent.
struct WordShapesTests {
    private func shapes(_ text: String) -> (shapes: WordShapes, tokens: TokenStream) {
        let tokens = TokenStream(DocumentText(text), lexicon: Lexicon([]))
        return (WordShapes(tokens.indices, in: tokens), tokens)
    }

    @Test(arguments: [
        "De Inspectie stelt vast dat de VNG-leden meedoen", "Financiën én coördinatie blijven", "één regio’s", "",
    ])
    func `no word of a sentence is told to be absent`(_ text: String) {
        let (shapes, tokens) = shapes(text)
        for index in tokens.indices { #expect(shapes.mayHold(Array(tokens.folded(index).utf8))) }
    }

    @Test func `a word of another length or letter is absent`() {
        let (shapes, _) = shapes("stelt vast")
        #expect(!shapes.mayHold(Array("waar".utf8)))
        #expect(!shapes.mayHold(Array("vastgesteld".utf8)))
        #expect(!shapes.mayHold([]))
    }

    @Test func `spans asked in order or out of it give the same tokens`() {
        let (_, tokens) = shapes("Een zin van acht woorden. En nog een zin.")
        var next = 0
        for span in [Span(0, 25), Span(26, 41), Span(0, 3), Span(4, 25), Span(41, 60)] {
            #expect(tokens.range(of: span, from: &next) == tokens.range(of: span))
        }
    }
}

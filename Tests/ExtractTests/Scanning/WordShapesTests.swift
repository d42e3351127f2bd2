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
            let found = tokens.range(of: span, from: &next)
            #expect(found.tokens == tokens.range(of: span))
            #expect(found.features == found.tokens.reduce(into: Features()) { $0.formUnion(tokens[$1].features) })
        }
    }

    @Test func `a word holds letters in any case, and none that run over its end`() {
        let (_, tokens) = shapes("De STAATSSECRETARIS zegt")
        #expect(tokens.holds(1, Array("secretaris".utf8)))
        #expect(tokens.holds(1, Array("staats".utf8)))
        #expect(!tokens.holds(1, Array("secretarissen".utf8)))
        #expect(!tokens.holds(2, Array("zegtdat".utf8)))
        #expect(!tokens.holds(0, []))
    }

    @Test func `a mark and a number are none of any words`() {
        let (_, tokens) = shapes("in 2014, dan")
        #expect(tokens.isOne(0, of: ["op", "in"]))
        #expect(!tokens.isOne(1, of: ["2014"]))
        #expect(!tokens.isOne(2, of: [","]))
        #expect(!tokens.isOne(9, of: ["dan"]))
        #expect(tokens.is(3, "dan"))
        #expect(!tokens.is(3, "da"))
        #expect(!tokens.is(2, ","))
    }
}

import Model
import Testing

@testable import Extract

/// Words asked by the bytes of a token, eight at a time.
struct WordTableTests {
    private let words = [
        "en", "in", "wet", "gemeenten", "inwerkingtreding", "uitvoeringsorganisaties", "regio's", "co",
    ]

    private func tokens(_ text: String) -> TokenStream { TokenStream(DocumentText(text), lexicon: Lexicon([])) }

    @Test func `every word is found in any case, and has its own value`() {
        let table = WordTable(words.enumerated().map { ($0.element, $0.offset) })
        let tokens = tokens(words.joined(separator: " ") + " " + words.joined(separator: " ").uppercased())
        #expect(tokens.count == words.count * 2)
        for index in tokens.indices { #expect(tokens.value(index, in: table) == index % words.count) }
    }

    @Test func `accents and curved apostrophes are folded`() {
        let table = WordTable([("regio's", 1), ("coördinatie", 2)])
        let tokens = tokens("Regio’s COORDINATIE coördinatie één")
        #expect(tokens.indices.map { tokens.value($0, in: table) } == [1, 2, 2, nil])
    }

    @Test func `neither a part of a word nor a mark or number is found`() {
        let set = WordSet(words)
        let tokens = tokens("gemeente gemeentent inwerkingtredin e 12 . wetten")
        for index in tokens.indices { #expect(!tokens.isOne(index, of: set)) }
        #expect(!tokens.isOne(-1, of: set))
        #expect(!tokens.isOne(tokens.count, of: set))
    }

    @Test func `the first value of a word given twice stays`() {
        let table = WordTable([("wet", 1), ("Wet", 2)])
        #expect(tokens("wet").value(0, in: table) == 1)
    }

    @Test func `a lexicon tells words of every length, at the end of the text too`() {
        let lexicon = Lexicon([Cues(feature: .negation, words: words), Cues(feature: .month, endings: ["evaluatie"])])
        for word in words {
            let tokens = TokenStream(DocumentText("De " + word), lexicon: lexicon)
            #expect(tokens[1].features == .negation, "\(word)")
            #expect(tokens[0].features.isEmpty)
        }
        let compounds = TokenStream(DocumentText("eindevaluatie Evaluatie evaluaties"), lexicon: lexicon)
        #expect(compounds.tokens.map(\.features) == [.month, .month, []])
    }

    @Test(arguments: [
        "Uitvoeringsinstituut Werknemersverzekeringen", "SW-bedrijf 's-Gravenhage RPA's wet- en", "A'B-C d", "x",
        "ABCDEFGH",
        "ABCDEFGHi jklmnopq{r @a[z]", "een-twee-drie-vier-vijf zes-", "élan Ünlü",
    ])
    func `words begin and end as letters and joints say, byte by byte`(_ text: String) {
        let stream = tokens(text)
        for (index, token) in stream.tokens.enumerated() where token.isPlain {
            let word = Array(stream.word(index).utf8)
            #expect(word.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D || $0 == 0x27 })
            let capitals = word.count { $0 >= 0x41 && $0 <= 0x5A }
            let joints = word.count { $0 == 0x2D || $0 == 0x27 }
            #expect(token.isAllCapitals == (capitals >= 2 && capitals + joints == word.count))
            #expect(token.isCapitalised == (word[0] < 0x61))
        }
        #expect(stream.tokens.map { stream.text[$0.span] }.joined() == text.filter { $0 != " " })
    }

    @Test func `endings and whole strings are told without a string`() {
        let tokens = tokens("Gemeentelijk lijk coördinatie 12")
        #expect(tokens.endsInOne(0, of: ["ig", "lijk"]))
        #expect(tokens.endsInOne(1, of: ["lijk"]))
        #expect(!tokens.endsInOne(1, of: ["lijk"], isWhole: false))
        #expect(tokens.endsInOne(2, of: ["natie"]))
        #expect(!tokens.endsInOne(0, of: ["k en", "isch"]))
        #expect(tokens.reads(0, "gemeentelijk"))
        #expect(tokens.reads(2, "coordinatie"))
        #expect(tokens.reads(3, "12"))
        #expect(!tokens.reads(0, "gemeentelijke"))
        #expect(tokens.reads(9, ""))
    }
}

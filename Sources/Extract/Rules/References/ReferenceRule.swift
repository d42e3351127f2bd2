import Dutch
import Model

/// A rule that finds citations or other numbers that own their span.
protocol ReferenceRule: Rule {
    /// What begins at a token; nil where nothing of this kind does.
    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch?
}

/// What a rule made of the text from a token on.
struct ReferenceMatch {
    var references: [Reference]
    /// The token after the last one it read.
    var end: Int
    /// The folded abbreviation that the text gives a law here.
    var abbreviation: String?
}

/// What the rules may look at: the tokens, the blocks and the laws that the document has named so far.
struct ReferenceScan {
    let document: Document
    var tokens: TokenStream
    /// Identifier by folded abbreviation: `wwb` → `law:wet-werk-en-bijstand`.
    private(set) var laws: [String: String]
    /// Which lengths and first letters the abbreviations have, so that most words are told apart without a look-up.
    private var lawShapes: [Bool]

    init(document: Document, tokens: TokenStream) {
        self.document = document
        self.tokens = tokens
        laws = Self.wellKnown.laws
        lawShapes = Self.wellKnown.shapes
    }

    /// The laws that every document may abbreviate.
    private static let wellKnown: (laws: [String: String], shapes: [Bool]) = {
        var laws: [String: String] = [:]
        var shapes = [Bool](repeating: false, count: 1024)
        for law in Law.all {
            let folded = Folding.fold(law.abbreviation)
            laws[folded] = Law.identifier(of: law.name)
            if let first = folded.utf8.first { shapes[shape(first, folded.utf8.count)] = true }
        }
        return (laws, shapes)
    }()

    /// Remembers the abbreviation of a law.
    mutating func know(_ folded: String, as identifier: String) {
        laws[folded] = identifier
        guard let first = folded.utf8.first else { return }
        lawShapes[Self.shape(first, folded.utf8.count)] = true
    }

    /// The law whose abbreviation a token is.
    func law(at index: Int) -> String? {
        let token = tokens[index]
        if token.isPlain, !lawShapes[Self.shape(tokens.byte(index) | 0x20, token.count)] { return nil }
        return laws[tokens.folded(index)]
    }

    private static func shape(_ first: UInt8, _ count: Int) -> Int { (Int(first & 0x1F) << 5 | min(count, 31)) & 1023 }

    /// A reference from one token to before another.
    func reference(
        _ kind: Reference.Kind, _ range: Range<Int>, _ identifier: String?, title: String? = nil,
        isCitation: Bool = true, rule: any Rule.Type
    ) -> Reference {
        Reference(
            span: tokens.span(range), kind: kind, identifier: identifier, title: title, isCitation: isCitation,
            rule: rule.name)
    }

    /// The kind of the block in which a token stands.
    func blockKind(at index: Int) -> Block.Kind? {
        document.blockIndex(at: Int(tokens[index].start)).map { document.blocks[$0].kind }
    }

    /// The tokens up to the end of the line in which a token stands.
    func endOfLine(_ index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, !tokens.isFirstOfLine(end) { end += 1 }
        return end
    }

    /// A session year at a token (`2011–2012`, `2002/03`, `1995-1996`): the token after it.
    func afterSessionYear(_ index: Int) -> Int? {
        guard tokens.isNumber(index, digits: 4...4), let first = tokens.number(index), (1800...2099).contains(first),
            tokens.isDash(index + 1) || tokens.isMark(index + 1, "/")
        else { return nil }
        let next = tokens.isApostrophe(index + 2) ? index + 3 : index + 2
        guard let second = tokens.number(next), tokens[next].count == 4 || tokens[next].count == 2,
            second % 100 == (first + 1) % 100
        else { return nil }
        return next + 1
    }

    /// A dossier at a token: `29 544`, `29544`, `29.544`, `34 725 XV`, `21 501-02`.
    ///
    /// Behind a word that announces one (`isLed`) the Eerste Kamer's own low numbers count too: `00 051`.
    func dossier(_ index: Int, isLed: Bool = false) -> (number: String, end: Int)? {
        var number: String
        var end: Int
        if tokens.isNumber(index, digits: 5...5) {
            number = tokens.word(index)
            end = index + 1
        } else if tokens.isNumber(index, digits: 2...2), tokens.isNumber(index + 1, digits: 3...3) {
            number = tokens.word(index) + tokens.word(index + 1)
            end = index + 2
        } else if tokens.isNumber(index, digits: 2...2), tokens.isMark(index + 1, "."), tokens.isGlued(index + 1),
            tokens.isGlued(index + 2), tokens.isNumber(index + 2, digits: 3...3)
        {
            number = tokens.word(index) + tokens.word(index + 2)
            end = index + 3
        } else {
            return nil
        }
        guard let value = Int(number), (isLed ? 1...59_999 : 10_000...59_999).contains(value) else {
            return nil
        }
        var suffix = end
        if tokens.isDash(end), tokens.isGlued(end) { suffix = end + 1 }
        if tokens.isWord(suffix), let addition = addition(suffix) {
            // `36600 A` is chapter A; a lone capital that opens a clause is not.
            number += "-" + addition
            end = suffix + 1
        } else if suffix > end, value == 21501 || value == 22112, tokens.isNumber(suffix, digits: 2...2),
            tokens.isGlued(suffix)
        {
            number += "-" + tokens.word(suffix)
            end = suffix + 1
        }
        if tokens.isMark(end, "("), tokens.is(end + 1, "r"), tokens.isNumber(end + 2, digits: 3...5),
            tokens.isMark(end + 3, ")")
        {
            end += 4
        }
        return (number, end)
    }

    /// A budget chapter: a Roman number or a letter, in capitals.
    private func addition(_ index: Int) -> String? {
        let token = tokens[index]
        guard token.kind == .word, token.isCapitalised, token.count <= 5, token.isAllCapitals || token.count == 1
        else { return nil }
        let word = tokens.word(index)
        let roman = word.utf8.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x4C }
        let romanWithLetter = word.utf8.dropLast().allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
        if roman || (token.count > 1 && romanWithLetter) || "ABCFJH".contains(word) { return word }
        let next = tokens.isMark(index + 1, ",") ? index + 2 : index + 1
        return token.count == 1 && tokens.is(next, "nr") ? word : nil
    }

    /// `nr. 3`, `nrs. 2–3`, `(3)`, `A`, `-807` after a dossier: the number and the token after it.
    func paperNumber(_ index: Int, afterComma: Bool) -> (number: String, end: Int)? {
        if tokens.is(index, "nr") || tokens.is(index, "nrs") || tokens.is(index, "nummer")
            || tokens.is(index, "nummers") || tokens.is(index, "no")
        {
            let start = tokens.afterStop(index + 1)
            guard let (number, end) = oneNumber(start) else { return nil }
            return (number, afterRange(end))
        }
        if tokens.isMark(index, "("), tokens.isNumber(index + 1, digits: 1...4), tokens.isMark(index + 2, ")") {
            return (tokens.digits(index + 1), index + 3)
        }
        if tokens.isDash(index), tokens.isGlued(index), tokens.isGlued(index + 1) { return oneNumber(index + 1) }
        if afterComma, tokens.isWord(index), tokens[index].isCapitalised,
            tokens[index].count == 1 || tokens[index].isAllCapitals && (tokens[index].count == 2 || isRoman(index))
        {
            return (tokens.word(index), index + 1)
        }
        if afterComma, tokens.isNumber(index, digits: 1...3), tokens.isMark(index + 1, ")") {
            return (tokens.digits(index), index + 1)
        }
        return nil
    }

    /// Whether a word of capitals is a Roman number of at most six signs, as the Eerste Kamer counts past `Z`.
    private func isRoman(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.count <= 6 else { return false }
        return (Int(token.start)..<Int(token.end)).allSatisfy {
            let byte = tokens.text.bytes[$0]
            return byte == 0x49 || byte == 0x56 || byte == 0x58 || byte == 0x4C
        }
    }

    private func oneNumber(_ index: Int) -> (number: String, end: Int)? {
        if tokens.isNumber(index, digits: 1...4) {
            var number = tokens.digits(index)
            var end = index + 1
            if tokens.isGlued(end), tokens.isWord(end), tokens[end].count == 1 {
                number += tokens.word(end)
                end += 1
            }
            return (number, end)
        }
        if tokens.isWord(index), tokens[index].isCapitalised, tokens[index].count <= 3 {
            return (tokens.word(index), index + 1)
        }
        return nil
    }

    /// `–3` or ` en 4` after a number.
    private func afterRange(_ index: Int) -> Int {
        var end = index
        while tokens.isDash(end) || tokens.is(end, "en") || tokens.isMark(end, ",") || tokens.is(end, "tm"),
            tokens.isNumber(end + 1, digits: 1...4), !tokens.isMark(end, ",") || continuesList(end)
        {
            end += 2
        }
        return end
    }

    /// Whether `, 4` goes on as a list of numbers that ends in `en`: `nrs. 2, 4 en 6`.
    private func continuesList(_ index: Int) -> Bool {
        tokens.isNumber(index + 1, digits: 1...3)
            && (tokens.is(index + 2, "en") || tokens.isMark(index + 2, ","))
            && tokens.isNumber(index + 3, digits: 1...3) && !tokens.isNumber(index + 4, digits: 3...3)
    }
}

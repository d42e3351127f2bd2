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
    /// The folded abbreviations that the document itself gave.
    private var stated: Set<String> = []
    /// Which lengths and first letters the abbreviations have, so that most words are told apart without a look-up.
    private var lawShapes: [Bool]
    /// Whether the document has notes.
    let hasNotes: Bool

    init(document: Document, tokens: TokenStream) {
        self.document = document
        self.tokens = tokens
        let blocks = document.blocks
        hasNotes = blocks.indices.contains { blocks[$0].kind == .footnote }
        laws = Self.wellKnown.laws
        lawShapes = Self.wellKnown.shapes
    }

    /// The laws that every document may abbreviate.
    private static let wellKnown: (laws: [String: String], shapes: [Bool]) = {
        var laws: [String: String] = [:]
        var shapes = [Bool](repeating: false, count: 1024)
        for law in Law.all {
            let folded = Folding.fold(law.abbreviation)
            if laws[folded] == nil { laws[folded] = Law.identifier(of: law.name) }
            // A token holds the part before a year or a slash.
            let head = folded.utf8.prefix { $0 != 0x20 && $0 != 0x2F }
            if let first = head.first { shapes[shape(first, head.count)] = true }
        }
        return (laws, shapes)
    }()

    /// The short names of laws that are words or names as well, as they are written, by their folded form.
    private static let likeWords = Dictionary(
        Law.likeWords.map { (Folding.fold($0), $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether the short name at a token is the law's where it could be a word or a name: `de Bor`, `WIJ en WWB`.
    ///
    /// It is written as the law's is, in no line of capitals; what is no acronym stands behind an article, in brackets or
    /// beside another law. One that the document gives a law itself needs no more than its capitals.
    func isMeant(at index: Int) -> Bool {
        let folded = tokens.folded(index)
        guard let spelling = Self.likeWords[folded] else { return true }
        let isStated = stated.contains(folded)
        guard tokens.word(index) == spelling || isStated && tokens[index].isAllCapitals else { return false }
        guard tokens[index].isAllCapitals else { return isStated || isLed(index) }
        var hasNeighbour = false
        for word in [neighbour(of: index, step: -1), neighbour(of: index, step: 1)].compactMap({ $0 }) {
            if tokens[word].isAllCapitals, tokens[word].count > 1, !isOtherLaw(word) { return false }
            hasNeighbour = true
        }
        return hasNeighbour
    }

    /// The word beside a token in its line, past one mark at most.
    private func neighbour(of index: Int, step: Int) -> Int? {
        var at = index
        for _ in 0..<2 {
            if step < 0 ? tokens.isFirstOfLine(at) : tokens.isFirstOfLine(at + 1) { return nil }
            at += step
            if tokens.isWord(at) { return at }
        }
        return nil
    }

    private func isLed(_ index: Int) -> Bool {
        if tokens.isFirstOfLine(index) { return false }
        if tokens.isOne(index - 1, of: ["de", "het", "wet", "besluit", "conform", "ingevolge", "krachtens"]) {
            return true
        }
        if tokens.isMark(index - 1, "("), tokens.isMark(index + 1, ")") { return true }
        if isJoint(index - 1), !tokens.isFirstOfLine(index - 1), isOtherLaw(index - 2) { return true }
        return isJoint(index + 1) && !tokens.isFirstOfLine(index + 1) && isOtherLaw(index + 2)
    }

    private func isJoint(_ index: Int) -> Bool {
        tokens.isMark(index, ",") || tokens.isMark(index, "/") || tokens.isOne(index, of: ["en", "of"])
    }

    private func isOtherLaw(_ index: Int) -> Bool {
        tokens.isWord(index) && tokens[index].isCapitalised && tokens[index].count <= 8
            && Self.likeWords[tokens.folded(index)] == nil && law(at: index) != nil
    }

    /// Remembers the abbreviation of a law.
    mutating func know(_ folded: String, as identifier: String) {
        laws[folded] = identifier
        stated.insert(folded)
        guard let first = folded.utf8.first else { return }
        lawShapes[Self.shape(first, folded.utf8.count)] = true
    }

    /// The law whose abbreviation stands at a token, and the token behind it: `WWB`, `Wgbh/cz`, `Wmo 2015`.
    ///
    /// A year belongs to it only where a law is known under that year.
    func law(at index: Int) -> (identifier: String, end: Int)? {
        let token = tokens[index]
        if token.isPlain, !lawShapes[Self.shape(tokens.byte(index) | 0x20, token.count)] { return nil }
        var folded = tokens.folded(index)
        var end = index + 1
        if tokens.isMark(end, "/"), tokens.isGlued(end), tokens.isWord(end + 1), tokens.isGlued(end + 1) {
            let whole = folded + "/" + tokens.folded(end + 1)
            if laws[whole] != nil { (folded, end) = (whole, end + 2) }
        }
        if LawName.isYear(tokens, end), let identifier = laws[folded + " " + tokens.word(end)] {
            return (identifier, end + 1)
        }
        return laws[folded].map { ($0, end) }
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
        if tokens.isWord(suffix), let addition = addition(suffix, isJoined: suffix > end) {
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
    private func addition(_ index: Int, isJoined: Bool) -> String? {
        let token = tokens[index]
        guard token.kind == .word, token.isCapitalised, token.count <= 5, token.isAllCapitals || token.count == 1
        else { return nil }
        let word = tokens.word(index)
        let roman = word.utf8.allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 || $0 == 0x4C }
        let romanWithLetter = word.utf8.dropLast().allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
        if roman || (token.count > 1 && romanWithLetter) || "ABCFJH".contains(word) { return word }
        if isJoined, token.count == 1, Dossier.isLetter(tokens.byte(index)) { return word }
        let next = tokens.isMark(index + 1, ",") ? index + 2 : index + 1
        return token.count == 1 && tokens.is(next, "nr") ? word : nil
    }

    /// `nr. 3`, `nrs. 2–3`, `nrs. 2, 4 en 6`, `(3)`, `A`, `-807` after a dossier that begins at `start`: a reference for
    /// each number, the first with all before it.
    func papers(
        of dossier: String, from start: Int, at index: Int, afterComma: Bool, rule: any Rule.Type
    ) -> (references: [Reference], end: Int)? {
        guard let (number, end) = paperNumber(index, afterComma: afterComma) else { return nil }
        var last = end
        var references = [reference(.kamerstuk, start..<end, "kst-\(dossier)-\(number)", rule: rule)]
        if tokens.isOne(index, of: Self.numberWords) {
            let isList = tokens.isOne(index, of: Self.listWords)
            while references.count < 40, let (next, after) = furtherNumber(last, isList: isList) {
                references.append(
                    reference(.kamerstuk, next, "kst-\(dossier)-\(tokens.digits(next.lowerBound))", rule: rule))
                last = after
            }
        }
        return (references, last)
    }

    private static let numberWords: [StaticString] = ["nr", "nrs", "nummer", "nummers", "no"]
    /// Those of them that several numbers follow.
    static let listWords: [StaticString] = ["nrs", "nummers"]

    /// The first number behind a dossier, and the token after it.
    private func paperNumber(_ index: Int, afterComma: Bool) -> (number: String, end: Int)? {
        if tokens.isOne(index, of: Self.numberWords) { return oneNumber(tokens.afterStop(index + 1)) }
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

    /// `–3`, ` en 4`, ` t/m 6` after a number: the number, and the token after it.
    ///
    /// - Parameter isList: whether a word in the plural announces several; else `nr. 86 en 12 andere brieven` is one.
    func furtherNumber(
        _ index: Int, digits: ClosedRange<Int> = 1...4, isList: Bool
    ) -> (number: Range<Int>, end: Int)? {
        var next = index + 1
        let isAdded = tokens.isOne(index, of: ["en", "of"])
        if tokens.is(index, "t"), tokens.isMark(next, "/"), tokens.is(next + 1, "m") {
            next += 2
        } else if tokens.is(index, "tot"), tokens.is(next, "en"), tokens.is(next + 1, "met") {
            next += 2
        } else {
            guard
                tokens.isDash(index) || tokens.isOne(index, of: ["en", "of", "tm"])
                    || tokens.isMark(index, ",") && continuesList(index)
            else { return nil }
        }
        // `en 19 637, nr. 4` opens another dossier, `en 4 mei` a day, `en 12%` a share.
        guard tokens.isNumber(next, digits: digits), !tokens.isFirstOfLine(next),
            !tokens.isNumber(next + 1, digits: 3...3),
            !tokens.isWord(next + 1)
                || tokens[next + 1].features.isDisjoint(
                    with: [.month, .countNoun, .timeUnit, .moneyWord, .scaleWord, .percentWord]),
            !tokens.isMark(next + 1, "%"),
            !(tokens.isMark(next + 1, ".") && tokens.isGlued(next + 2)
                && tokens[next + 2].kind == .number), isList || !isAdded || isClosed(next + 1)
        else { return nil }
        return (next..<next + 1, next + 1)
    }

    /// Whether nothing counted begins at a token: a mark, a small word, a verb, the next line.
    private func isClosed(_ index: Int) -> Bool {
        guard tokens.isWord(index), !tokens.isFirstOfLine(index) else { return true }
        let small: Features = [.preposition, .conjunction, .article, .auxiliary, .plainVerb, .changeVerb, .findingVerb]
        return !tokens[index].features.isDisjoint(with: small) || tokens.isOne(index, of: FunctionWords.relatives)
            || tokens.isOne(index, of: ["niet", "ook", "wel", "samen", "respectievelijk"])
    }

    /// Whether `, 4` goes on as a list of numbers that ends in `en`: `nrs. 2, 4 en 6`.
    private func continuesList(_ index: Int) -> Bool {
        tokens.isNumber(index + 1, digits: 1...5)
            && (tokens.is(index + 2, "en") || tokens.isMark(index + 2, ","))
            && tokens.isNumber(index + 3, digits: 1...5) && !tokens.isNumber(index + 4, digits: 3...3)
    }
}

import Dutch
import Model

/// A word, a run of digits or one punctuation character.
struct Token: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        /// Letters, with hyphens and apostrophes between letters: `SW-bedrijf`, `RPA’s`.
        case word
        /// Digits only; `125.000` is three tokens.
        case number
        /// One character that is neither; `…` and `€` are one token each.
        case mark
    }

    let start: UInt32
    /// The length in the low 24 bits and a bit for each property: a text of ten megabytes has two million tokens, and
    /// sixteen bytes each are read in half the time of thirty-two.
    private let extent: UInt32
    var features: Features

    init(
        start: UInt32, end: UInt32, features: Features, kind: Kind, hasSpaceBefore: Bool, isCapitalised: Bool,
        isAllCapitals: Bool, isPlain: Bool = false, isFirstOfLine: Bool = false
    ) {
        self.start = start
        self.features = features
        var bits = UInt32(kind.rawValue) << 24
        if hasSpaceBefore { bits |= 1 << 26 }
        if isCapitalised { bits |= 1 << 27 }
        if isAllCapitals { bits |= 1 << 28 }
        if isPlain { bits |= 1 << 29 }
        if isFirstOfLine { bits |= 1 << 30 }
        extent = min(end - start, Self.longest) | bits
    }

    /// No token is longer; what would be is cut.
    static let longest: UInt32 = 0xFF_FFFF

    var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: extent >> 24) & 3) ?? .mark }
    /// Whether it is a word: what ``kind`` says, by one look at the bits.
    var isWord: Bool { extent & 3 << 24 == 0 }
    /// Whether white space stands before it.
    var hasSpaceBefore: Bool { extent & 1 << 26 != 0 }
    /// Whether a word begins with a capital.
    var isCapitalised: Bool { extent & 1 << 27 != 0 }
    /// Whether a word has no lower-case letter and at least two capitals.
    var isAllCapitals: Bool { extent & 1 << 28 != 0 }
    /// Whether it is a word of ASCII letters alone, so that it folds to as many bytes.
    var isPlain: Bool { extent & 1 << 29 != 0 }
    /// Whether a line feed stands between it and the token before it, or it is the first of the text.
    var isFirstOfLine: Bool { extent & 1 << 30 != 0 }

    var end: UInt32 { start + extent & Self.longest }
    var span: Span { Span(Int(start), Int(end)) }
    var count: Int { Int(extent & Self.longest) }
}

/// A document's text cut into tokens, each looked up once in the lexicon.
///
/// A class, since every rule and reader keeps it: handing it on costs one reference.
final class TokenStream: Sendable {
    let text: DocumentText
    let tokens: [Token]

    /// Of the whole text or of some of its lines.
    ///
    /// Cost: one pass over the bytes.
    init(_ text: DocumentText, in span: Span? = nil, lexicon: Lexicon) {
        self.text = text
        let span = span ?? Span(0, text.count)
        tokens = text.bytes.withUnsafeBufferPointer { bytes in
            lexicon.withLookup { lookup in
                var scanner = Scanner(bytes: bytes, lexicon: lookup)
                return scanner.tokens(of: span)
            }
        }
    }

    var indices: Range<Int> { 0..<tokens.count }
    var count: Int { tokens.count }
    /// The token at `index`; past either end ``nothing``, so that a rule may look around at the edge of a text.
    subscript(index: Int) -> Token { index >= 0 && index < tokens.count ? tokens[index] : Self.nothing }

    /// No token: an empty mark without features.
    static let nothing = Token(
        start: 0, end: 0, features: [], kind: .mark, hasSpaceBefore: true, isCapitalised: false, isAllCapitals: false)

    /// The bytes of a token as a string.
    func word(_ index: Int) -> String { text[self[index].span] }

    /// The folded bytes of a token as a string: the form in which Dutch's tables are asked.
    func folded(_ index: Int) -> String {
        let token = self[index]
        let start = Int(token.start)
        guard token.isPlain else {
            return text.bytes.withUnsafeBufferPointer { bytes in
                Folding.foldedString(UnsafeBufferPointer(rebasing: bytes[start..<Int(token.end)]))
            }
        }
        // Letters, hyphens and apostrophes of ASCII: one bit folds them all.
        return text.bytes.withUnsafeBufferPointer { bytes in
            String(unsafeUninitializedCapacity: token.count) { folded in
                for offset in 0..<token.count { folded[offset] = bytes[start + offset] | 0x20 }
                return token.count
            }
        }
    }

    /// Whether the token at `index`, folded, is this word (lower case, without accents). False past either end.
    ///
    /// Most words have another length; that much is asked where the rule stands.
    @inline(__always)
    func `is`(_ index: Int, _ word: StaticString) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        let token = tokens[index]
        return (token.isPlain ? token.count == word.utf8CodeUnitCount : token.isWord) && matches(token, word)
    }

    /// Whether the token is one of these words.
    ///
    /// The list is made only for a word: beside a number or a mark most rules ask in vain.
    @inline(__always)
    func isOne(_ index: Int, of words: @autoclosure () -> [StaticString]) -> Bool {
        guard index >= 0, index < tokens.count, tokens[index].isWord else { return false }
        return isOne(tokens[index], of: words())
    }

    private func isOne(_ token: Token, of words: [StaticString]) -> Bool {
        guard token.isPlain else { return slowMatches(token, words) }
        let length = token.count
        let start = Int(token.start)
        return text.bytes.withUnsafeBufferPointer { bytes in
            let head = bytes[start] | 0x20
            for word in words where word.utf8CodeUnitCount == length && word.utf8Start[0] == head {
                var offset = 1
                while offset < length, bytes[start + offset] | 0x20 == word.utf8Start[offset] { offset += 1 }
                if offset == length { return true }
            }
            return false
        }
    }

    /// Most comparisons end at the length or the first letter.
    private func matches(_ token: Token, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        let start = Int(token.start)
        let wanted = word.utf8Start
        if token.isPlain {
            guard token.count == length, text.bytes[start] | 0x20 == wanted[0] else { return false }
            for offset in 1..<max(1, length) {
                let byte = text.bytes[start + offset]
                if byte != wanted[offset] && (byte | 0x20 != wanted[offset] || byte < 0x41 || byte > 0x5A) {
                    return false
                }
            }
            return true
        }
        return token.isWord && slowMatches(token, word)
    }

    @inline(never)
    private func slowMatches(_ token: Token, _ words: [StaticString]) -> Bool {
        words.contains { slowMatches(token, $0) }
    }

    /// Out of line, so that the way of plain words stays short.
    @inline(never)
    private func slowMatches(_ token: Token, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        var position = 0
        var same = true
        Folding.fold(text.bytes[Int(token.start)..<Int(token.end)]) { byte in
            if position >= length || word.utf8Start[position] != byte { same = false }
            position += 1
        }
        return same && position == length
    }

    /// Whether a token is a word whose folded bytes are these.
    func spells(_ index: Int, _ word: [UInt8]) -> Bool { spells(index, word, in: word.indices) }

    /// The same of a word that is a part of some bytes.
    func spells(_ index: Int, _ words: [UInt8], in range: Range<Int>) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        let token = tokens[index]
        let count = range.count
        guard count > 0, token.isPlain ? token.count == count : token.isWord && count <= token.count else {
            return false
        }
        let start = Int(token.start)
        let first = text.bytes[start]
        if first < 0x80, first | 0x20 != words[range.lowerBound] { return false }
        if token.isPlain {
            var offset = 1
            while offset < count, text.bytes[start + offset] | 0x20 == words[range.lowerBound + offset] { offset += 1 }
            return offset == count
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            var same = true
            Folding.fold(UnsafeBufferPointer(rebasing: bytes[start..<Int(token.end)])) { byte in
                if position >= count || words[range.lowerBound + position] != byte { same = false }
                position += 1
            }
            return same && position == count
        }
    }

    /// Whether a word of ASCII has some small letters in it, one after the other.
    func holds(_ index: Int, _ letters: [UInt8]) -> Bool {
        let token = tokens[index]
        guard let head = letters.first, letters.count <= token.count else { return false }
        return text.bytes.withUnsafeBufferPointer { bytes in
            let first = Int(token.start)
            for start in first...first + token.count - letters.count where bytes[start] | 0x20 == head {
                var offset = 1
                while offset < letters.count, bytes[start + offset] | 0x20 == letters[offset] { offset += 1 }
                if offset == letters.count { return true }
            }
            return false
        }
    }

    /// The first byte of the token; 0 past either end.
    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < tokens.count ? text.bytes[Int(tokens[index].start)] : 0
    }

    /// A byte of a token that has as many.
    func byte(_ index: Int, _ offset: Int) -> UInt8 { text.bytes[Int(tokens[index].start) + offset] }

    /// The value of a run of at most nine digits; nil for anything else.
    func number(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].count <= 9 else {
            return nil
        }
        var value = 0
        for offset in tokens[index].start..<tokens[index].end {
            value = value * 10 + Int(text.bytes[Int(offset)] - 0x30)
        }
        return value
    }

    /// The tokens that begin inside a span.
    ///
    /// Cost: two binary searches.
    func range(of span: Span) -> Range<Int> {
        let start = firstIndex(atOrAfter: span.start)
        return start..<max(start, firstIndex(atOrAfter: span.end))
    }

    /// The tokens that begin inside a span, and all features that they have, sought from a token on that begins at or
    /// before it where spans are asked in their order; `next` moves along.
    func range(of span: Span, from next: inout Int) -> (tokens: Range<Int>, features: Features) {
        if next > 0, Int(tokens[next - 1].start) >= span.start { next = firstIndex(atOrAfter: span.start) }
        let from = next
        let (range, features) = tokens.withUnsafeBufferPointer { tokens in
            var first = from
            while first < tokens.count, Int(tokens[first].start) < span.start { first += 1 }
            var end = first
            var features: UInt64 = 0
            while end < tokens.count, Int(tokens[end].start) < span.end {
                features |= tokens[end].features.rawValue
                end += 1
            }
            return (first..<end, Features(rawValue: features))
        }
        next = range.upperBound
        return (range, features)
    }

    /// The span from the first token to the last of a range that is not empty.
    func span(_ range: Range<Int>) -> Span {
        Span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    }

    /// The first token from one on that has one of some features; nil where none has before the end.
    ///
    /// Rules that are asked of every sentence step from one of their words to the next with it.
    func first(_ features: Features, from index: Int, before end: Int) -> Int? {
        guard index < end else { return nil }
        return tokens[index..<end].withUnsafeBufferPointer { tokens in
            var offset = 0
            while offset < tokens.count, tokens[offset].features.isDisjoint(with: features) { offset += 1 }
            return offset < tokens.count ? index + offset : nil
        }
    }

    private func firstIndex(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

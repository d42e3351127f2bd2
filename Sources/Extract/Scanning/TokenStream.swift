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
    func `is`(_ index: Int, _ word: StaticString) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        return matches(tokens[index], word)
    }

    /// Whether the token is one of these words.
    func isOne(_ index: Int, of words: [StaticString]) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        let token = tokens[index]
        guard token.isPlain else { return token.kind == .word && slowMatches(token, words) }
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
    @inline(__always)
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
        guard token.kind == .word else { return false }
        return slowMatches(token, word)
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
    func spells(_ index: Int, _ word: [UInt8]) -> Bool {
        guard index >= 0, index < tokens.count else { return false }
        let token = tokens[index]
        let count = word.count
        guard count > 0, token.isPlain ? token.count == count : token.kind == .word && count <= token.count else {
            return false
        }
        let start = Int(token.start)
        let first = text.bytes[start]
        if first < 0x80, first | 0x20 != word[0] { return false }
        if token.isPlain {
            var offset = 1
            while offset < count, text.bytes[start + offset] | 0x20 == word[offset] { offset += 1 }
            return offset == count
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            var same = true
            Folding.fold(UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])) { byte in
                if position >= word.count || word[position] != byte { same = false }
                position += 1
            }
            return same && position == word.count
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

    /// The tokens that begin inside a span, sought from a token on that begins at or before it where spans are asked in
    /// their order; `next` moves along.
    func range(of span: Span, from next: inout Int) -> Range<Int> {
        if next > 0, Int(tokens[next - 1].start) >= span.start { next = firstIndex(atOrAfter: span.start) }
        while next < tokens.count, Int(tokens[next].start) < span.start { next += 1 }
        let first = next
        while next < tokens.count, Int(tokens[next].start) < span.end { next += 1 }
        return first..<next
    }

    /// The span from the first token to the last of a range that is not empty.
    func span(_ range: Range<Int>) -> Span {
        Span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
    }

    /// All features that the tokens of a range have.
    func features(in range: Range<Int>) -> Features {
        var all: Features = []
        for index in range { all.formUnion(tokens[index].features) }
        return all
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

/// Cuts bytes into tokens in one pass; a word is folded, hashed and looked up while it is read.
private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let lexicon: LexiconLookup
    private var folded: [UInt8] = []

    init(bytes: UnsafeBufferPointer<UInt8>, lexicon: LexiconLookup) {
        self.bytes = bytes
        self.lexicon = lexicon
    }

    mutating func tokens(of span: Span) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(span.count / 5 + 16)
        var spaced = true
        var isFirst = true
        var position = span.start
        while position < span.end {
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x0A {
                spaced = true
                if byte == 0x0A { isFirst = true }
                position += 1
                continue
            }
            let start = position
            var token: Token
            if Self.isPlainLetter(byte) {
                token = shortWord(&position, spaced, isFirst) ?? word(&position, spaced, isFirst)
            } else if byte >= 0x30 && byte <= 0x39 {
                let limit = min(bytes.count, start + Int(Token.longest))
                repeat {
                    position += 1
                } while position < limit && bytes[position] >= 0x30 && bytes[position] <= 0x39
                token = Token(
                    start: UInt32(start), end: UInt32(position), features: .digits, kind: .number,
                    hasSpaceBefore: spaced,
                    isCapitalised: false, isAllCapitals: false, isFirstOfLine: isFirst)
                if position - start == 4 && (bytes[start] == 0x31 || bytes[start] == 0x32) {
                    token.features = [.digits, .yearLike]
                }
            } else if Self.letterLength(bytes, position) > 0 {
                token = word(&position, spaced, isFirst)
            } else {
                position = min(position + Self.characterLength(byte), bytes.count)
                token = Token(
                    start: UInt32(start), end: UInt32(position), features: [], kind: .mark, hasSpaceBefore: spaced,
                    isCapitalised: false, isAllCapitals: false, isFirstOfLine: isFirst)
            }
            tokens.append(token)
            spaced = false
            isFirst = false
        }
        return tokens
    }

    /// A word of at most seven letters of ASCII and nothing beside them: one look at eight bytes tells where it ends,
    /// how it is written and what it is; nil for any other.
    @inline(__always)
    private func shortWord(_ position: inout Int, _ spaced: Bool, _ isFirst: Bool) -> Token? {
        let start = position
        guard start + 8 <= bytes.count else { return nil }
        let eight = UInt64(
            littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let letters = Self.letters(eight)
        // The first bit that is no letter's: seven below it in its byte.
        let end = UInt64((~letters & Self.high).trailingZeroBitCount) & ~7
        guard end < 64 else { return nil }
        let behind = UInt8(truncatingIfNeeded: eight &>> end)
        guard behind < 0x80, behind != 0x2D, behind != 0x27 else { return nil }
        let own: UInt64 = (1 &<< end) &- 1
        let count = Int(end >> 3)
        position = start + count
        let features = lexicon.features(
            ofShort: (eight | 0x2020_2020_2020_2020) & own, WordBytes(bytes, start..<position, isFolded: false))
        return Token(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), features: features,
            kind: .word, hasSpaceBefore: spaced, isCapitalised: eight & 0x20 == 0,
            isAllCapitals: count >= 2 && letters & own & eight << 2 == 0, isPlain: true, isFirstOfLine: isFirst)
    }

    /// Letters of ASCII are folded by one bit, so most words are hashed and looked up where they stand.
    private mutating func word(_ position: inout Int, _ spaced: Bool, _ isFirst: Bool) -> Token {
        let start = position
        let limit = min(bytes.count, start + Int(Token.longest))
        // Not zero where a letter is small.
        var small: UInt64 = 0
        var next = start
        let raw = UnsafeRawBufferPointer(bytes)
        var isOpen = true
        while isOpen, next + 8 <= limit {
            let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: next, as: UInt64.self))
            let letters = Self.letters(eight)
            let run = (~letters & Self.high).trailingZeroBitCount >> 3
            let own = run == 8 ? letters : letters & ((1 << UInt64(run &* 8)) &- 1)
            // The fifth bit tells a small letter; shifted it lies on the mark of its own byte.
            small |= own & eight << 2
            next += run
            if run < 8 {
                isOpen = Self.isJoint(bytes, next)
                if isOpen { next += 1 }
            }
        }
        while isOpen, next < limit {
            let byte = bytes[next]
            if Self.isPlainLetter(byte) {
                if byte >= 0x61 { small = 1 }
                next += 1
            } else if Self.isJoint(bytes, next) {
                next += 1
            } else {
                break
            }
        }
        if next < limit, bytes[next] >= 0x80 || bytes[next] == 0x2D || bytes[next] == 0x27,
            Self.letterLength(bytes, next) > 0 || Self.jointLength(bytes, next) > 0
        {
            return accented(&position, spaced, isFirst)
        }
        position = next
        var capitals = 0
        if small == 0 { for byte in bytes[start..<next] where byte != 0x2D && byte != 0x27 { capitals += 1 } }
        return Token(
            start: UInt32(start), end: UInt32(next),
            features: lexicon.features(of: WordBytes(bytes, start..<next, isFolded: false)), kind: .word,
            hasSpaceBefore: spaced, isCapitalised: bytes[start] < 0x61, isAllCapitals: capitals >= 2, isPlain: true,
            isFirstOfLine: isFirst)
    }

    /// A word with letters outside ASCII, or a joint that may hold it together.
    private mutating func accented(_ position: inout Int, _ spaced: Bool, _ isFirst: Bool) -> Token {
        let start = position
        let limit = min(bytes.count, start + Int(Token.longest) - 4)
        var capitals = 0
        var small = 0
        var isPlain = true
        folded.removeAll(keepingCapacity: true)
        while position < limit {
            var length = Self.letterLength(bytes, position)
            if length > 0 {
                if Self.isCapital(bytes, position) { capitals += 1 } else { small += 1 }
            } else {
                length = Self.jointLength(bytes, position)
                guard length > 0, position + length < bytes.count, Self.letterLength(bytes, position + length) > 0
                else { break }
            }
            isPlain = isPlain && bytes[position] < 0x80
            position += length
        }
        var features: Features = []
        if position - start <= 512 {
            Folding.fold(bytes[start..<position]) { folded.append($0) }
            features = folded.withUnsafeBufferPointer { lexicon.features(of: WordBytes($0, isFolded: true)) }
        }
        return Token(
            start: UInt32(start), end: UInt32(position), features: features, kind: .word, hasSpaceBefore: spaced,
            isCapitalised: Self.isCapital(bytes, start), isAllCapitals: capitals >= 2 && small == 0, isPlain: isPlain,
            isFirstOfLine: isFirst)
    }

    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The upper bit of each of eight bytes that is a letter of ASCII.
    @inline(__always)
    private static func letters(_ eight: UInt64) -> UInt64 {
        let small = (eight | 0x2020_2020_2020_2020) & ~high
        let isAtLeastA = small &+ 0x1F1F_1F1F_1F1F_1F1F
        let isBehindZ = small &+ 0x0505_0505_0505_0505
        return isAtLeastA & ~isBehindZ & ~eight & high
    }

    /// A hyphen or apostrophe belongs to the word only between two letters.
    @inline(__always)
    private static func isJoint(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard bytes[place] == 0x2D || bytes[place] == 0x27 else { return false }
        return place + 1 < bytes.count && isPlainLetter(bytes[place + 1])
    }

    @inline(__always)
    private static func isPlainLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// Length in bytes of the letter at a position; 0 where none stands there.
    ///
    /// Letters are ASCII, Latin-1, Latin Extended-A and -B and everything from U+0370 to U+1FFF.
    @inline(__always)
    private static func letterLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let byte = bytes[position]
        if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A { return 1 }
        guard byte >= 0xC3, position + 1 < bytes.count else { return 0 }
        if byte <= 0xCA { return byte == 0xC3 && (bytes[position + 1] == 0x97 || bytes[position + 1] == 0xB7) ? 0 : 2 }
        if byte <= 0xDF { return 2 }
        if byte == 0xE0 || byte == 0xE1 { return position + 2 < bytes.count ? 3 : 0 }
        return 0
    }

    private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        let byte = bytes[position]
        if byte >= 0x41 && byte <= 0x5A { return true }
        return byte == 0xC3 && position + 1 < bytes.count && bytes[position + 1] >= 0x80 && bytes[position + 1] <= 0x9E
    }

    /// Length of a hyphen or an apostrophe; 0 for anything else.
    private static func jointLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let byte = bytes[position]
        if byte == 0x2D || byte == 0x27 { return 1 }
        if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xB4 { return 2 }
        if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
            let third = bytes[position + 2]
            return third == 0x99 || third == 0x90 || third == 0x91 || third == 0x98 ? 3 : 0
        }
        return 0
    }

    private static func characterLength(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}

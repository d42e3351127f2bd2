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

    var start: UInt32
    var end: UInt32
    var features: Features
    var kind: Kind
    /// Whether white space stands before it.
    var hasSpaceBefore: Bool
    /// Whether a word begins with a capital.
    var isCapitalised: Bool
    /// Whether a word has no lower-case letter and at least two capitals.
    var isAllCapitals: Bool

    var span: Span { Span(Int(start), Int(end)) }
    var count: Int { Int(end - start) }
}

/// A document's text cut into tokens, each looked up once in the lexicon.
struct TokenStream: Sendable {
    let text: DocumentText
    private(set) var tokens: [Token] = []

    /// Cost: one pass over the bytes.
    init(_ text: DocumentText, lexicon: Lexicon) {
        self.text = text
        tokens.reserveCapacity(text.count / 5)
        scan(lexicon)
    }

    var indices: Range<Int> { tokens.indices }
    var count: Int { tokens.count }
    /// The token at `index`; past either end ``nothing``, so that a rule may look around at the edge of a text.
    subscript(index: Int) -> Token { tokens.indices.contains(index) ? tokens[index] : Self.nothing }

    /// No token: an empty mark without features.
    static let nothing = Token(
        start: 0, end: 0, features: [], kind: .mark, hasSpaceBefore: true, isCapitalised: false, isAllCapitals: false)

    /// The bytes of a token as a string.
    func word(_ index: Int) -> String { text[self[index].span] }

    /// The folded bytes of a token as a string: the form in which Dutch's tables are asked.
    func folded(_ index: Int) -> String {
        let token = self[index]
        return text.bytes.withUnsafeBufferPointer { bytes in
            Folding.foldedString(UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)]))
        }
    }

    /// Whether the token at `index`, folded, is this word (lower case, without accents). False past either end.
    func `is`(_ index: Int, _ word: StaticString) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        return text.bytes.withUnsafeBufferPointer { bytes in
            Self.spells(UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)]), word)
        }
    }

    /// Whether the token is one of these words.
    func isOne(_ index: Int, of words: [StaticString]) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let token = tokens[index]
        return text.bytes.withUnsafeBufferPointer { bytes in
            let spelled = UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)])
            for word in words where Self.spells(spelled, word) { return true }
            return false
        }
    }

    /// Whether bytes, folded, are this word. The first byte and the length settle most of the questions: folding makes
    /// no word longer and leaves one ASCII letter one.
    @inline(__always)
    private static func spells(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard length <= bytes.count, let first = bytes.first, length > 0 else { return false }
        if first < 0x80, (first >= 0x41 && first <= 0x5A ? first | 0x20 : first) != word.utf8Start[0] { return false }
        var position = 0
        var same = true
        Folding.fold(bytes) { byte in
            if position >= length || word.utf8Start[position] != byte { same = false }
            position += 1
        }
        return same && position == length
    }

    /// Whether a token is a word whose folded bytes are these.
    func spells(_ index: Int, _ word: [UInt8]) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .word, let head = word.first else { return false }
        let token = tokens[index]
        guard word.count <= token.count else { return false }
        let first = text.bytes[Int(token.start)]
        if first < 0x80, (first >= 0x41 && first <= 0x5A ? first | 0x20 : first) != head { return false }
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
        tokens.indices.contains(index) ? text.bytes[Int(tokens[index].start)] : 0
    }

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

extension TokenStream {
    private mutating func scan(_ lexicon: Lexicon) {
        var folded = [UInt8](repeating: 0, count: 512)
        var spaced = true
        let bytes = text.bytes
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x0A {
                spaced = true
                position += 1
                continue
            }
            let start = position
            var token: Token
            if byte >= 0x30 && byte <= 0x39 {
                while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
                token = Token(
                    start: UInt32(start), end: UInt32(position), features: .digits, kind: .number,
                    hasSpaceBefore: spaced,
                    isCapitalised: false, isAllCapitals: false)
                if position - start == 4 && (bytes[start] == 0x31 || bytes[start] == 0x32) {
                    token.features = [.digits, .yearLike]
                }
            } else {
                let length = Self.letterLength(bytes, position)
                if length > 0 {
                    token = word(bytes, &position, spaced, lexicon, &folded)
                } else {
                    position += Self.characterLength(byte)
                    position = min(position, bytes.count)
                    token = Token(
                        start: UInt32(start), end: UInt32(position), features: [], kind: .mark, hasSpaceBefore: spaced,
                        isCapitalised: false, isAllCapitals: false)
                }
            }
            tokens.append(token)
            spaced = false
        }
    }

    private func word(
        _ bytes: [UInt8], _ position: inout Int, _ spaced: Bool, _ lexicon: Lexicon, _ folded: inout [UInt8]
    ) -> Token {
        let start = position
        if let token = plainWord(bytes, &position, spaced, lexicon, &folded) { return token }
        position = start
        var capitals = 0
        var small = 0
        while position < bytes.count {
            let length = Self.letterLength(bytes, position)
            if length > 0 {
                if Self.isCapital(bytes, position) { capitals += 1 } else { small += 1 }
                position += length
                continue
            }
            // A hyphen or apostrophe belongs to the word only between two letters.
            let joint = Self.jointLength(bytes, position)
            if joint > 0, position + joint < bytes.count, Self.letterLength(bytes, position + joint) > 0 {
                position += joint
                continue
            }
            break
        }
        var features: Features = []
        if position - start <= folded.count {
            var count = 0
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            bytes.withUnsafeBufferPointer { text in
                Folding.fold(UnsafeBufferPointer(rebasing: text[start..<position])) { byte in
                    folded[count] = byte
                    count += 1
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
            }
            features = lexicon.features(of: folded, count: count, hash: hash ^ (hash >> 29))
        }
        return Token(
            start: UInt32(start), end: UInt32(position), features: features, kind: .word, hasSpaceBefore: spaced,
            isCapitalised: Self.isCapital(bytes, start), isAllCapitals: capitals >= 2 && small == 0)
    }

    /// A word of ASCII letters, hyphens and apostrophes, as most are: read, folded and hashed in one pass. Nil where
    /// another letter or joint may belong to it.
    private func plainWord(
        _ bytes: [UInt8], _ position: inout Int, _ spaced: Bool, _ lexicon: Lexicon, _ folded: inout [UInt8]
    ) -> Token? {
        let start = position
        var capitals = 0
        var count = 0
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let end: Int? = bytes.withUnsafeBufferPointer { text in
            folded.withUnsafeMutableBufferPointer { folded in
                var at = start
                while at < text.count {
                    let byte = text[at]
                    var small = byte | 0x20
                    if small < 0x61 || small > 0x7A {
                        if byte >= 0x80 { return nil }
                        guard byte == 0x2D || byte == 0x27, at + 1 < text.count else { break }
                        let next = text[at + 1]
                        if next >= 0x80 { return nil }
                        guard (next | 0x20) >= 0x61, (next | 0x20) <= 0x7A else { break }
                        small = byte
                    } else if byte != small {
                        capitals += 1
                    }
                    guard count < folded.count else { return nil }
                    folded[count] = small
                    count += 1
                    hash = (hash ^ UInt64(small)) &* 0x100_0000_01b3
                    at += 1
                }
                return at
            }
        }
        guard let end, count > 0 else { return nil }
        position = end
        return Token(
            start: UInt32(start), end: UInt32(end),
            features: lexicon.features(of: folded, count: count, hash: hash ^ (hash >> 29)), kind: .word,
            hasSpaceBefore: spaced, isCapitalised: Self.isCapital(bytes, start),
            isAllCapitals: capitals >= 2 && isWithoutSmall(folded, count, capitals))
    }

    /// Whether a word's letters are all capitals: as many as its bytes, but for hyphens and apostrophes.
    private func isWithoutSmall(_ folded: [UInt8], _ count: Int, _ capitals: Int) -> Bool {
        if capitals == count { return true }
        return capitals == folded[..<count].count { $0 != 0x2D && $0 != 0x27 }
    }

    /// Length in bytes of the letter at a position; 0 where none stands there.
    ///
    /// Letters are ASCII, Latin-1, Latin Extended-A and -B and everything from U+0370 to U+1FFF.
    private static func letterLength(_ bytes: [UInt8], _ position: Int) -> Int {
        let byte = bytes[position]
        if (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A { return 1 }
        guard byte >= 0xC3, position + 1 < bytes.count else { return 0 }
        if byte <= 0xCA { return byte == 0xC3 && (bytes[position + 1] == 0x97 || bytes[position + 1] == 0xB7) ? 0 : 2 }
        if byte <= 0xDF { return 2 }
        if byte == 0xE0 || byte == 0xE1 { return position + 2 < bytes.count ? 3 : 0 }
        return 0
    }

    private static func isCapital(_ bytes: [UInt8], _ position: Int) -> Bool {
        let byte = bytes[position]
        if byte >= 0x41 && byte <= 0x5A { return true }
        return byte == 0xC3 && position + 1 < bytes.count && bytes[position + 1] >= 0x80 && bytes[position + 1] <= 0x9E
    }

    /// Length of a hyphen or an apostrophe; 0 for anything else.
    private static func jointLength(_ bytes: [UInt8], _ position: Int) -> Int {
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

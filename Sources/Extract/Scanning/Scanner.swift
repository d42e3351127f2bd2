import Dutch
import Model

/// Cuts bytes into tokens in one pass; a word is folded, hashed and looked up while it is read.
struct Scanner {
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
                token =
                    shortWord(&position, spaced, isFirst) ?? mediumWord(&position, spaced, isFirst)
                    ?? word(&position, spaced, isFirst)
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

    /// A word of eight to fifteen letters of ASCII and nothing beside them: two looks; nil for any other.
    @inline(__always)
    private func mediumWord(_ position: inout Int, _ spaced: Bool, _ isFirst: Bool) -> Token? {
        let start = position
        guard start + 16 <= bytes.count else { return nil }
        let raw = UnsafeRawBufferPointer(bytes)
        let head = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        let rest = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self))
        let headLetters = Self.letters(head)
        let letters = Self.letters(rest)
        let end = UInt64((~letters & Self.high).trailingZeroBitCount) & ~7
        guard headLetters == Self.high, end < 64 else { return nil }
        let behind = UInt8(truncatingIfNeeded: rest &>> end)
        guard behind < 0x80, behind != 0x2D, behind != 0x27 else { return nil }
        let own: UInt64 = (1 &<< end) &- 1
        let fold: UInt64 = 0x2020_2020_2020_2020
        position = start &+ 8 &+ Int(end >> 3)
        let features = lexicon.features(
            of: head | fold, (rest | fold) & own, WordBytes(bytes, start..<position, isFolded: false))
        return Token(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), features: features,
            kind: .word, hasSpaceBefore: spaced, isCapitalised: head & 0x20 == 0,
            isAllCapitals: (headLetters & head << 2) | (letters & own & rest << 2) == 0, isPlain: true,
            isFirstOfLine: isFirst)
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

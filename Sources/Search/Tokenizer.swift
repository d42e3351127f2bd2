/// A word of a text or a query, in the form under which it is looked up.
public struct Token: Hashable, Sendable {
    /// Folded: lower case, without accents.
    public var form: String
    /// Words count from 0; forms of one word stand at the same position.
    public var position: Int
    /// UTF-8 bytes of what was scanned; of the whole word, hyphens included.
    public var range: Range<Int>
    /// Whether it is a part that a hyphen, apostrophe or space sets off, beside the whole.
    public var isPart: Bool
}

/// Cuts text into words, for indexing and asking alike.
///
/// A word written with hyphens, apostrophes or full stops is one word at one position, with its parts beside it:
/// `re-integratie` gives `reintegratie`, `re`, `integratie`; `u.w.v.` gives `uwv`; `RPA's` gives `rpas` and `rpa`;
/// `kst-29544-807` gives `kst29544807`, `kst`, `29544`, `807`. Digits in groups of three are one number, `29 544` and
/// `29.544` alike `29544`. `2009-2010` gives its years.
public struct Tokenizer {
    private var whole: [UInt8] = []
    private var pieces: [Range<Int>] = []
    private var folded: [UInt8] = []

    public init() {}

    /// The words of a string.
    public mutating func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var text = text
        text.withUTF8 { bytes in
            scan(bytes) { form, position, range, isPart in
                tokens.append(
                    Token(
                        form: String(decoding: form, as: UTF8.self), position: position, range: range, isPart: isPart))
            }
        }
        return tokens
    }

    /// Hands each form of each word to `body`: the folded bytes, the position, the bytes it stands at, and whether it is
    /// a part of a word beside the whole. Linear; the buffer is valid within the call alone.
    public mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        _ body: (_ form: UnsafeBufferPointer<UInt8>, _ position: Int, _ range: Range<Int>, _ isPart: Bool) -> Void
    ) {
        var index = 0
        var position = 0
        while index < text.count {
            let width = Self.wordWidth(text, index)
            if width <= 0 {
                index += -width
                continue
            }
            index = word(text, from: index)
            emit(text, position: &position, body)
        }
    }

    /// Collects the pieces of the word that begins at `start` into ``pieces``; gives where it ends.
    private mutating func word(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        pieces.removeAll(keepingCapacity: true)
        var index = start
        while true {
            let begun = index
            while index < text.count {
                let width = Self.wordWidth(text, index)
                if width <= 0 { break }
                index += width
            }
            pieces.append(begun..<index)
            let join = Self.joinWidth(text, index, after: begun..<index)
            guard join > 0 else { break }
            index += join
        }
        return index
    }

    private mutating func emit(
        _ text: UnsafeBufferPointer<UInt8>, position: inout Int,
        _ body: (UnsafeBufferPointer<UInt8>, Int, Range<Int>, Bool) -> Void
    ) {
        let range = pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound
        whole.removeAll(keepingCapacity: true)
        if pieces.count == 1 {
            WordFolding.append(UnsafeBufferPointer(rebasing: text[pieces[0]]), to: &whole)
            if whole.isEmpty { return }
            whole.withUnsafeBufferPointer { body($0, position, range, false) }
            position += 1
            return
        }
        var allNumbers = true
        var allLetters = true
        for piece in pieces {
            WordFolding.append(UnsafeBufferPointer(rebasing: text[piece]), to: &whole)
            allNumbers = allNumbers && Self.isNumber(text, piece)
            allLetters = allLetters && piece.count == 1
        }
        if whole.isEmpty { return }
        let separator = text[pieces[0].upperBound]
        // 2,5 keeps its comma, since 25 is another number; of 2009-2010 only the years are words.
        if allNumbers && separator == 0x2C {
            whole.removeAll(keepingCapacity: true)
            for index in range { whole.append(text[index]) }
            whole.withUnsafeBufferPointer { body($0, position, range, false) }
            position += 1
            return
        }
        let isSpan = allNumbers && separator != 0x20 && separator != 0x2E
        if !isSpan { whole.withUnsafeBufferPointer { body($0, position, range, false) } }
        if allLetters && separator == 0x2E {
            position += 1
            return
        }
        for (index, piece) in pieces.enumerated() {
            // What follows an apostrophe is an ending: RPA's, auto'tje.
            if index > 0 && Self.isApostrophe(text, piece.lowerBound) && piece.count <= 4 { continue }
            folded.removeAll(keepingCapacity: true)
            WordFolding.append(UnsafeBufferPointer(rebasing: text[piece]), to: &folded)
            if folded.isEmpty { continue }
            folded.withUnsafeBufferPointer { body($0, position, range, true) }
        }
        position += 1
    }

    /// The bytes of the word character at `index`; 0 or less where there is none, the number to pass over negated.
    @inline(__always)
    private static func wordWidth(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 {
            return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 ? 1 : -1
        }
        return wideWidth(text, index)
    }

    private static func wideWidth(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = text[index]
        let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + width <= text.count else { return -(text.count - index) }
        let next = width > 1 ? text[index + 1] : 0
        switch byte {
        case 0x80..<0xC2: return -1
        // Latin-1 signs but the ordinal indicators and the micro sign; × and ÷.
        case 0xC2: return next == 0xAA || next == 0xB5 || next == 0xBA ? 2 : -2
        case 0xC3: return next == 0x97 || next == 0xB7 ? -2 : 2
        // Punctuation, signs, arrows, boxes: U+2000…U+2BFF; U+2C00 and on are letters again.
        case 0xE2: return next < 0xB0 ? -3 : 3
        case 0xE3: return next == 0x80 ? -3 : 3
        case 0xEF: return next == 0xBC || next == 0xBD || (0xA4...0xB7).contains(next) ? 3 : -3
        // Pictographs, tags and what lies beyond the planes of letters.
        case 0xF0: return next == 0x9F ? -4 : 4
        case 0xF1...0xFF: return -width
        default: return width
        }
    }

    /// How many bytes join the piece before `index` to one behind it; 0 where the word ends.
    @inline(__always)
    private static func joinWidth(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, after piece: Range<Int>) -> Int {
        guard index + 1 < text.count else { return 0 }
        let byte = text[index]
        let width: Int
        switch byte {
        case 0x2D, 0x27, 0x60, 0x26: width = 1
        case 0x2E: return joinsByStop(text, index, after: piece) ? 1 : 0
        case 0x2C: return isNumber(text, piece) && text[index + 1] &- 0x30 < 10 ? 1 : 0
        case 0x20: return joinsBySpace(text, index, after: piece) ? 1 : 0
        case 0xE2:
            guard index + 3 < text.count, text[index + 1] == 0x80 else { return 0 }
            switch text[index + 2] {
            case 0x90, 0x91, 0x98, 0x99: width = 3
            default: return 0
            }
        case 0xC2:
            guard index + 2 < text.count, text[index + 1] == 0xB4 || text[index + 1] == 0xAD else { return 0 }
            width = 2
        default: return 0
        }
        return index + width < text.count && wordWidth(text, index + width) > 0 ? width : 0
    }

    /// Whether a full stop stands within `u.w.v.` or `29.544`.
    private static func joinsByStop(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, after piece: Range<Int>) -> Bool {
        if isNumber(text, piece) { return piece.count <= 3 && isThousand(text, index + 1) }
        guard piece.count == 1, wordWidth(text, index + 1) == 1, text[index + 1] > 0x39 else { return false }
        return index + 2 >= text.count || wordWidth(text, index + 2) <= 0
    }

    /// Whether a space stands within `29 544`.
    private static func joinsBySpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, after piece: Range<Int>) -> Bool
    {
        piece.count <= 3 && isNumber(text, piece) && isThousand(text, index + 1)
            && (piece.lowerBound == 0 || text[piece.lowerBound - 1] != 0x2C)
    }

    /// Whether three digits and no more stand at `index`.
    private static func isThousand(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index + 3 <= text.count, isNumber(text, index..<index + 3) else { return false }
        return index + 3 == text.count || wordWidth(text, index + 3) <= 0
    }

    private static func isNumber(_ text: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Bool {
        for index in piece where text[index] &- 0x30 >= 10 { return false }
        return true
    }

    private static func isApostrophe(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start > 0 else { return false }
        switch text[start - 1] {
        case 0x27, 0x60, 0xB4, 0x98, 0x99: return true
        default: return false
        }
    }
}

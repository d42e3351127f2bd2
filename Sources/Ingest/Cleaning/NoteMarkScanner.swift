/// Finds numbers in a line that can be the mark of a note: `mij1`, `overheid.3`, `(WSP)21`, `20212`; and the marks that
/// bring their own signs: `<sup>1</sup>`, `werking (1).`, `gestegen [2]`, `gedaan.*`.
struct NoteMarkScanner {
    /// How a mark, or a note's number, is printed.
    enum Form: Int {
        /// A number and no more.
        case plain
        /// `<sup>1</sup>`
        case tagged
        /// `(1)`
        case round
        /// `[1]`
        case square
        /// `*`, `**`; its number is how many there are, below zero.
        case star

        /// Whether a mark of this form can belong to a note of another: a raised number marks a plain one too.
        func marks(_ note: Form) -> Bool { self == note || (self == .tagged && note == .plain) }
    }

    struct Candidate: Hashable {
        /// UTF-8 offset of the mark in the line.
        var offset: Int
        var length: Int
        var number: Int
        /// 4 with signs of its own, 3 after a word's small letters or a closing sign, 2 after punctuation, 1 where it can
        /// as well be a number.
        var strength: Int
        var form = Form.plain
    }

    private static let unitLetters: Set<[UInt8]> = [
        Array("km".utf8), Array("cm".utf8), Array("dm".utf8), Array("mm".utf8), Array("ha".utf8),
    ]
    /// Abbreviations after whose full stop a number is a number.
    private static let countedWords: Set<[UInt8]> = Set(
        [
            "nr", "nrs", "art", "blz", "pag", "p", "pp", "par", "hfst", "st", "no", "vol", "jrg", "afl", "ca", "dd",
            "tel",
            "bijl", "tab", "fig", "lid", "c", "e",
        ].map { Array($0.utf8) })

    /// The candidates of a line, in order.
    ///
    /// - Parameters:
    ///   - wanted: numbers for which a number that only ends in them is a candidate too (`37001` for 1).
    ///   - forms: the marks with signs of their own that are looked for.
    static func candidates(
        in bytes: some Collection<UInt8>, wanted: Set<Int> = [], forms: Set<Form> = []
    ) -> [Candidate] {
        let bytes = Array(bytes)
        var found: [Candidate] = []
        var index = 0
        while index < bytes.count {
            guard PlainTextCues.isDigit(bytes[index]) else {
                if !forms.isEmpty, let signed = signed(bytes, index, forms) {
                    found.append(signed)
                    index = signed.offset + signed.length
                } else {
                    index += 1
                }
                continue
            }
            let start = index
            while index < bytes.count, PlainTextCues.isDigit(bytes[index]) { index += 1 }
            // `1.9002`: the group behind the point may bear a mark.
            if !wanted.isEmpty, index + 4 < bytes.count, bytes[index] == 0x2E, index - start <= 3,
                bytes[(index + 1)...(index + 4)].allSatisfy(PlainTextCues.isDigit)
            {
                index += 1
                continue
            }
            guard start > 0, endsWord(bytes, index) else {
                skipWord(bytes, &index, toSigns: !forms.isEmpty)
                continue
            }
            let length = index - start
            if length <= 3, bytes[start] != 0x30, let strength = strength(bytes, start, index) {
                found.append(
                    Candidate(offset: start, length: length, number: value(bytes, start, index), strength: strength))
            } else if !wanted.isEmpty, length >= 4 || isGroup(bytes, start) {
                for digits in 1...2 where length - digits >= 2 {
                    let number = value(bytes, index - digits, index)
                    guard wanted.contains(number), bytes[index - digits] != 0x30,
                        isPlausible(bytes, start, index - digits)
                    else { continue }
                    found.append(Candidate(offset: index - digits, length: digits, number: number, strength: 1))
                }
            }
        }
        return found
    }

    /// A mark with signs of its own that starts at `index`.
    private static func signed(_ bytes: [UInt8], _ index: Int, _ forms: Set<Form>) -> Candidate? {
        switch bytes[index] {
        case 0x3C where forms.contains(.tagged):
            guard let raised = MarkdownInline.raised(bytes, index) else { return nil }
            let label = Array(raised.label.utf8)
            let isNumber = label.allSatisfy(PlainTextCues.isDigit)
            guard isNumber || label.allSatisfy({ $0 == 0x2A }) else { return nil }
            return Candidate(
                offset: index, length: raised.end - index,
                number: isNumber ? value(label, 0, label.count) : -label.count, strength: 4, form: .tagged)
        case 0x28 where forms.contains(.round) && index > 0: return bracketed(bytes, index, 0x29, .round)
        case 0x5B where forms.contains(.square) && index > 0: return bracketed(bytes, index, 0x5D, .square)
        case 0x2A where forms.contains(.star) && index > 0 && takesStar(bytes[index - 1]):
            var end = index
            while end < bytes.count, bytes[end] == 0x2A { end += 1 }
            let isLast =
                end == bytes.count || bytes[end] == 0x20 || [0x2C, 0x2E, 0x3A, 0x3B, 0x29].contains(bytes[end])
            guard isLast, end - index <= 3 else { return nil }
            return Candidate(offset: index, length: end - index, number: index - end, strength: 4, form: .star)
        default: return nil
        }
    }

    /// Whether a star behind this byte marks a note: behind a letter, a figure or a sign that closes.
    private static func takesStar(_ byte: UInt8) -> Bool {
        byte >= 0x80 || PlainTextCues.isDigit(byte) || PlainTextCues.isLower(byte | 0x20)
            || [0x2C, 0x2E, 0x29, 0x25, 0x3B, 0x22, 0x27].contains(byte)
    }

    /// `(1)` before a closing sign or at a line's end, or glued to its word; `[1]` anywhere behind a word.
    private static func bracketed(_ bytes: [UInt8], _ open: Int, _ close: UInt8, _ form: Form) -> Candidate? {
        var end = open + 1
        while end < bytes.count, PlainTextCues.isDigit(bytes[end]), end - open < 4 { end += 1 }
        guard end > open + 1, end < bytes.count, bytes[end] == close, bytes[open + 1] != 0x30 else { return nil }
        let isGlued = bytes[open - 1] > 0x20
        let after = end + 1
        let isClosed = after == bytes.count || [0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x21].contains(bytes[after])
        guard form == .square || isGlued || isClosed else { return nil }
        // The space before goes with the mark.
        let start = isGlued ? open : open - 1
        return Candidate(
            offset: start, length: after - start, number: value(bytes, open + 1, end), strength: 4, form: form)
    }

    private static func value(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        bytes[start..<end].reduce(0) { min($0 * 10 + Int($1) - 0x30, 1_000_000) }
    }

    /// Whether a mark may end here: before white space, closing signs or punctuation, but not inside a number.
    private static func endsWord(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard end < bytes.count else { return true }
        let byte = bytes[end]
        if byte == 0x2C || byte == 0x2E || byte == 0x3A {
            return end + 1 >= bytes.count || !PlainTextCues.isDigit(bytes[end + 1])
        }
        if byte == 0x25 || byte == 0x2F || byte == 0x2D || byte == 0x5F || byte == 0x40 { return false }
        if PlainTextCues.isUpper(byte) || PlainTextCues.isLower(byte) {
            // `»4en`: a mark after a closing quotation mark, glued to the next word too.
            var start = end
            while start > 0, PlainTextCues.isDigit(bytes[start - 1]) { start -= 1 }
            return start > 0 && isClosingQuote(bytes, start - 1)
        }
        return byte != 0xC2 || end + 1 >= bytes.count || bytes[end + 1] == 0xA0 || bytes[end + 1] == 0xBB
    }

    /// Goes to the end of a word, or to where a mark with signs of its own may begin in it.
    private static func skipWord(_ bytes: [UInt8], _ index: inout Int, toSigns: Bool) {
        while index < bytes.count, bytes[index] > 0x20 {
            if toSigns, [0x28, 0x2A, 0x3C, 0x5B].contains(bytes[index]) { return }
            index += 1
        }
    }

    private static func isClosingQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
        if bytes[index] == 0x22 { return true }
        if index > 0, bytes[index] == 0xBB, bytes[index - 1] == 0xC2 { return true }
        return index > 1 && (bytes[index] == 0x99 || bytes[index] == 0x9D) && bytes[index - 1] == 0x80
            && bytes[index - 2] == 0xE2
    }

    private static func strength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        let before = bytes[start - 1]
        if isClosingQuote(bytes, start - 1) { return 3 }
        if before == 0x29 { return 3 }
        if PlainTextCues.isLower(before) || before >= 0x80 && before < 0xC0 && !endsSign(bytes, start - 1) {
            return letters(bytes, before: start)
        }
        if PlainTextCues.isUpper(before) {
            var first = start
            while first > 0, PlainTextCues.isUpper(bytes[first - 1]) || bytes[first - 1] == 0x26 { first -= 1 }
            return start - first >= 3 ? 1 : nil
        }
        if before == 0x2E || before == 0x2C || before == 0x3B || before == 0x3A || before == 0x3F || before == 0x21 {
            guard start > 1, !PlainTextCues.isDigit(bytes[start - 2]), bytes[start - 2] != 0x20 else { return nil }
            var word = start - 1
            while word > 0, PlainTextCues.isLower(bytes[word - 1] | 0x20) { word -= 1 }
            let letters = bytes[word..<(start - 1)].map { $0 | 0x20 }
            return countedWords.contains(letters) ? nil : 2
        }
        if before == 0x20, start > 1, [0x2E, 0x3F, 0x21].contains(bytes[start - 2]) {
            let isAtEnd = end >= bytes.count
            return isAtEnd ? 1 : nil
        }
        return nil
    }

    /// Whether the byte ends a sign outside the letters: a dash, a bullet, the sign of the euro.
    private static func endsSign(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index > 1 else { return true }
        return bytes[index - 1] == 0xC2 || bytes[index - 2] == 0xE2
    }

    private static func letters(_ bytes: [UInt8], before start: Int) -> Int? {
        var first = start
        while first > 0, bytes[first - 1] >= 0x80 || PlainTextCues.isLower(bytes[first - 1] | 0x20) { first -= 1 }
        let word = Array(bytes[first..<start])
        guard word.count >= 2, !unitLetters.contains(word) else { return nil }
        // A web address or a file's name holds digits of its own.
        if first > 0, bytes[first - 1] == 0x2F || bytes[first - 1] == 0x40 || bytes[first - 1] == 0x5F { return nil }
        if first > 0, bytes[first - 1] == 0x2E, first > 1, bytes[first - 2] > 0x20 { return nil }
        return 3
    }

    private static func isGroup(_ bytes: [UInt8], _ start: Int) -> Bool {
        start > 1 && bytes[start - 1] == 0x2E && PlainTextCues.isDigit(bytes[start - 2])
    }

    private static func wholeNumber(_ bytes: [UInt8], _ start: Int) -> Int? {
        var end = start
        while end < bytes.count, PlainTextCues.isDigit(bytes[end]) { end += 1 }
        return end > start ? value(bytes, start, end) : nil
    }

    /// What is left when the mark is gone: a year, or a number that ends in zeros or has its full group of three.
    private static func isPlausible(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        if isGroup(bytes, start) { return end - start == 3 }
        guard start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] == 0x28 || bytes[start - 1] >= 0x80 else {
            return false
        }
        // A year of its own holds no mark.
        if let whole = wholeNumber(bytes, start), whole >= 1900, whole <= 2099 { return false }
        if end - start == 4 {
            let year = value(bytes, start, end)
            if year >= 1900 && year <= 2099 { return true }
        }
        return end - start >= 3 && bytes[end - 1] == 0x30
    }
}

/// Finds numbers in a line that can be the mark of a note: `mij1`, `overheid.3`, `(WSP)21`, `20212`.
struct NoteMarkScanner {
    struct Candidate: Hashable {
        /// UTF-8 offset of the mark in the line.
        var offset: Int
        var length: Int
        var number: Int
        /// 3 after a word's small letters or a closing sign, 2 after punctuation, 1 where it can as well be a number.
        var strength: Int
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
    /// - Parameter wanted: numbers for which a number that only ends in them is a candidate too (`37001` for 1).
    static func candidates(in bytes: some Collection<UInt8>, wanted: Set<Int> = []) -> [Candidate] {
        let bytes = Array(bytes)
        var found: [Candidate] = []
        var index = 0
        while index < bytes.count {
            guard PlainTextCues.isDigit(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, PlainTextCues.isDigit(bytes[index]) { index += 1 }
            guard start > 0, endsWord(bytes, index) else {
                skipWord(bytes, &index)
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

    private static func skipWord(_ bytes: [UInt8], _ index: inout Int) {
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
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

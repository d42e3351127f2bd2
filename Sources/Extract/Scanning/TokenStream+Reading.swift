import Model

/// Small questions about tokens that rules ask all the time; none of them builds a string.
extension TokenStream {
    /// Whether the token is this one-byte mark. False past either end.
    func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        return mark.isASCII && text.bytes[Int(tokens[index].start)] == UInt8(ascii: mark) && tokens[index].count == 1
    }

    /// Whether the token is a hyphen, a dash or a minus sign.
    func isDash(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        let start = Int(tokens[index].start)
        let bytes = text.bytes
        if bytes[start] == 0x2D { return true }
        guard tokens[index].count == 3, bytes[start] == 0xE2 else { return false }
        if bytes[start + 1] == 0x80 { return bytes[start + 2] >= 0x90 && bytes[start + 2] <= 0x95 }
        return bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92
    }

    /// Whether the token is an apostrophe of any kind, or a stop used as one before a year.
    func isApostrophe(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        let start = Int(tokens[index].start)
        let bytes = text.bytes
        if bytes[start] == 0x27 || bytes[start] == 0x60 { return true }
        if tokens[index].count == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xB4 }
        return tokens[index].count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
            && (bytes[start + 2] == 0x98 || bytes[start + 2] == 0x99)
    }

    /// Whether the token opens a quotation: `«`, `“`, `„`, `‘`, `"`, `'`.
    func isOpeningQuote(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        let start = Int(tokens[index].start)
        let bytes = text.bytes
        if bytes[start] == 0x22 { return true }
        if tokens[index].count == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xAB }
        guard tokens[index].count == 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80 else { return false }
        return bytes[start + 2] == 0x9C || bytes[start + 2] == 0x9E || bytes[start + 2] == 0x98
    }

    /// Whether the token closes a quotation: `»`, `”`, `’`, `"`.
    func isClosingQuote(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        let start = Int(tokens[index].start)
        let bytes = text.bytes
        if bytes[start] == 0x22 { return true }
        if tokens[index].count == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xBB }
        guard tokens[index].count == 3, bytes[start] == 0xE2, bytes[start + 1] == 0x80 else { return false }
        return bytes[start + 2] == 0x9D || bytes[start + 2] == 0x99
    }

    /// The bytes of a mark that has more than one, as `…` or `€`.
    func isMark(_ index: Int, bytes wanted: StaticString) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark,
            tokens[index].count == wanted.utf8CodeUnitCount
        else { return false }
        let start = Int(tokens[index].start)
        for offset in 0..<wanted.utf8CodeUnitCount where text.bytes[start + offset] != wanted.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The byte before an offset, a letter of ASCII made small; 0 before the first.
    func byte(before offset: UInt32) -> UInt8 { offset > 0 ? text.bytes[Int(offset) - 1] | 0x20 : 0 }

    /// Whether no white space stands before the token.
    func isGlued(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].hasSpaceBefore }

    /// Whether the token is a run of so many digits.
    func isNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .number && digits.contains(tokens[index].count)
    }

    /// Whether the token is a word.
    func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }

    /// The index after a glued full stop, or the index itself where none stands there.
    func afterStop(_ index: Int) -> Int { isMark(index, ".") && isGlued(index) ? index + 1 : index }

    /// The index after a short form spelled with or without stops (`m.i.v.`, `miv`, `d.d.`), or nil.
    ///
    /// `letters` are its letters, one a part: `["m", "i", "v"]`.
    func afterShortForm(_ index: Int, _ letters: StaticString) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        if tokens[index].count > 1 {
            return self.is(index, letters) ? afterStop(index + 1) : nil
        }
        let count = letters.utf8CodeUnitCount
        var position = index
        for letter in 0..<count {
            guard tokens.indices.contains(position), tokens[position].kind == .word, tokens[position].count == 1,
                byte(position) | 0x20 == letters.utf8Start[letter], letter == 0 || isGlued(position)
            else { return nil }
            position += 1
            if letter < count - 1 {
                guard isMark(position, "."), isGlued(position) else { return nil }
                position += 1
            }
        }
        return afterStop(position)
    }

    /// The digits of a number token, as a string without leading zeros.
    func digits(_ index: Int) -> String {
        let word = word(index)
        let stripped = word.drop { $0 == "0" }
        return stripped.isEmpty ? "0" : String(stripped)
    }

    /// Where the block or the sentence of a token begins: the token before it ends on another line, or there is none.
    func isFirstOfLine(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return index == 0 }
        return tokens[index].isFirstOfLine
    }

    /// Whether the folded token is this string: what `folded(index) == word` says, mostly without making a string.
    func reads(_ index: Int, _ word: String) -> Bool {
        let token = self[index]
        guard token.isPlain else { return folded(index) == word }
        let count = word.utf8.count
        guard token.count == count, count > 0 else { return false }
        var place = Int(token.start)
        for byte in word.utf8 {
            if text.bytes[place] | 0x20 != byte { return false }
            place += 1
        }
        return true
    }

    /// Whether the folded token ends in one of these (lower case, without accents).
    ///
    /// `isWhole` says whether a token that is the ending itself counts too.
    func endsInOne(_ index: Int, of endings: [StaticString], isWhole: Bool = true) -> Bool {
        let token = self[index]
        guard token.isPlain else {
            let word = folded(index)
            return endings.contains {
                (isWhole || word.utf8.count > $0.utf8CodeUnitCount) && word.hasSuffix("\($0)")
            }
        }
        let end = Int(token.end)
        return text.bytes.withUnsafeBufferPointer { bytes in
            let last = bytes[end - 1] | 0x20
            for ending in endings {
                let count = ending.utf8CodeUnitCount
                guard count <= token.count, isWhole || count < token.count, ending.utf8Start[count - 1] == last
                else { continue }
                var offset = 0
                while offset < count - 1, bytes[end - count + offset] | 0x20 == ending.utf8Start[offset] { offset += 1 }
                if offset == count - 1 { return true }
            }
            return false
        }
    }
}

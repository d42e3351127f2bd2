import Model

/// Marks inside a phrase: brackets, quotation marks, signs and years of a name.
extension PhraseReader {
    /// Where a phrase goes on after a mark; nil where the mark ends it.
    func mark(_ index: Int, to end: Int, from first: Int) -> Int? {
        switch tokens.byte(index) {
        case 0x28:
            // `(december)` says when.
            guard index > first, tokens[index + 1].features.isDisjoint(with: [.month, .season]),
                let close = closing(index, to: end), isAbbreviation(index + 1..<close)
            else { return nil }
            return close + 1
        case 0xE2, 0x22, 0x27, 0xC2:
            if index > first, tokens.isOpeningQuote(index) || tokens.isMark(index, "'"), tokens[index].hasSpaceBefore,
                let close = closingQuote(index, to: end)
            {
                return close + 1
            }
            if index > first, isLoneQuote(index) { return nil }
            // Quotation marks, and the acute that stands for one; the euro sign begins with the same byte.
            return index + 1
        case 0x26, 0x2B: return index + 1
        case 0x2D where !tokens[index].hasSpaceBefore && index + 2 < end && tokens.isOne(index + 1, of: ["en", "of"]):
            // `Drank- en Horecawet`
            return index + 2
        case 0x2D, 0x2F: return tokens[index].hasSpaceBefore ? nil : index + 1
        case 0x2E where index > first && tokens.isOne(index - 1, of: ["mln", "mld"]): return index + 1
        case 0x2E: return index + 1 < end && !tokens[index + 1].hasSpaceBefore ? index + 1 : nil
        case 0x3C: return index > first ? tag(index, to: end, from: first) : nil
        case 0xEF...0xF4: return index > first ? sign(index, to: end) : nil
        default: return nil
        }
    }

    /// `<b>`, `</b>`, `<"Noord">`: where a name goes on behind what pointed brackets hold; nil where they hold no word.
    private func tag(_ open: Int, to end: Int, from first: Int) -> Int? {
        guard open + 1 < end, !tokens[open + 1].hasSpaceBefore,
            let close = (open + 1..<min(end, open + 7)).first(where: { tokens.isMark($0, ">") }),
            !tokens[close].hasSpaceBefore, (open + 1..<close).contains(where: { tokens[$0].kind == .word })
        else { return nil }
        guard !tokens.isMark(open + 1, "/") || (first..<open).contains(where: { tokens.isMark($0, "<") }) else {
            return nil
        }
        return close + 1
    }

    /// `Bureau 😀 Toekomst`: a sign between the words of a name; nil where no name goes on behind it.
    private func sign(_ index: Int, to end: Int) -> Int? {
        var next = index
        while next < end, next - index < 4, tokens[next].kind == .mark, tokens.byte(next) >= 0xE2 { next += 1 }
        return next < end && tokens[next].kind == .word && tokens[next].isCapitalised && tokens[index - 1].kind == .word
            ? next : nil
    }

    /// Whether a token opens a quotation that nothing closes near; the apostrophe of `‘s-Gravenhage` and `‘98` does not.
    func isLoneQuote(_ index: Int) -> Bool {
        guard tokens.isOpeningQuote(index), tokens[index].hasSpaceBefore, index + 1 < tokens.count,
            tokens[index + 1].kind == .word, tokens[index + 1].count > 1
        else { return false }
        return !(index + 2..<max(index + 2, min(tokens.count, index + 42))).contains { tokens.isClosingQuote($0) }
    }

    /// `Tijdelijke regeling Brug naar werk 2013–2015`: the end of the years of which a phrase holds the first.
    func endOfYears(_ last: Int, to end: Int) -> Int {
        guard last + 1 < end, tokens.isNumber(last - 1, digits: 4...4), tokens.isDash(last),
            !tokens[last].hasSpaceBefore, !tokens[last + 1].hasSpaceBefore, tokens.isNumber(last + 1, digits: 2...4)
        else { return last }
        return last + 2
    }

    /// `Dienst Oost en Dienst West`: whether a word opens another name of the sort that a phrase opens with.
    func isSameSort(_ index: Int, as first: Int) -> Bool {
        tokens[first].isCapitalised && tokens[index].isCapitalised && tokens[first].features.contains(.policyThing)
            && tokens[first].count == tokens[index].count && tokens.folded(first) == tokens.folded(index)
    }

    /// The token that closes the quotation that a token opens; nil where none stands near.
    func closingQuote(_ open: Int, to end: Int) -> Int? {
        (open + 1..<max(open + 1, min(end, open + 14))).first { index in
            (tokens.isClosingQuote(index) || tokens.isMark(open, "'") && tokens.isMark(index, "'"))
                && (index + 1 >= tokens.count || tokens[index + 1].hasSpaceBefore
                    || tokens[index + 1].kind == .mark)
        }
    }

    /// The token that closes the bracket at `open`.
    func closing(_ open: Int, to end: Int) -> Int? {
        var index = open + 1
        while index < end, index - open < 60 {
            if tokens.byte(index) == 0x29 { return index }
            index += 1
        }
        return nil
    }
}

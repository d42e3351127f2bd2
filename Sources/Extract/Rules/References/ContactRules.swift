import Model

/// Web addresses and addresses of e-mail.
enum WebAddressRule: ReferenceRule {
    static let cues: Features = .referenceWord
    static let examples: [Example] = [
        .finds("zie ⟦www.voorbeeld.nl/2012/01/stuk-1999.html⟧ voor meer", "webAddress"),
        .finds("⟦https://voorbeeld.nl/a?jaar=2012&x=1⟧.", "webAddress"),
        .ignores("het web van regels uit"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        let isAddress =
            tokens.is(index, "www") && tokens.isMark(index + 1, ".")
            || (tokens.is(index, "http") || tokens.is(index, "https")) && tokens.isMark(index + 1, ":")
        guard isAddress else { return nil }
        var end = index + 1
        while tokens.isGlued(end), !tokens.isMark(end, ")"), !tokens.isMark(end, ">"), !tokens.isMark(end, "]"),
            !tokens.isClosingQuote(end)
        {
            end += 1
        }
        while end > index + 1, tokens.isMark(end - 1, ".") || tokens.isMark(end - 1, ",") || tokens.isMark(end - 1, ";")
        {
            end -= 1
        }
        let reference = scan.reference(.webAddress, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

/// Telephone numbers: `070 333 44 44`, `(070) 333 4444`, `06-12345678`, `+31 70 333 4444`, `telefoon 1990`.
enum PhoneRule: ReferenceRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("bel ⟦070-3334444⟧ of", "phone"),
        .finds("⟦070 333 20 12⟧", "phone"),
        .finds("⟦06-20122013⟧", "phone"),
        .finds("⟦+31 70 333 2012⟧", "phone"),
        .finds("⟦+31 (0)70 333 2012⟧", "phone"),
        .ignores("van 12 naar 2012"),
        .ignores("0,5 procent"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens[index].kind == .number else { return nil }
        var digits = tokens[index].count
        var start = index
        if tokens.isMark(index - 1, "+"), tokens.isNumber(index, digits: 2...3) {
            start = index - 1
        } else {
            guard tokens.byte(index) == 0x30, (2...4).contains(digits) || digits == 10 else { return nil }
        }
        var end = index + 1
        // `+31 (0)70 333 2012`
        if start < index, tokens.isMark(end, "("), tokens.isNumber(end + 1, digits: 1...1), tokens.isMark(end + 2, ")"),
            tokens.isNumber(end + 3, digits: 1...9)
        {
            digits += tokens[end + 3].count
            end += 4
        }
        while end < tokens.count, digits < 13 {
            let joint = tokens.isDash(end) || tokens.isMark(end, ")") && tokens.isMark(start - 1, "(")
            let next = joint ? end + 1 : end
            guard tokens.isNumber(next, digits: 2...10), joint || tokens[next].hasSpaceBefore,
                !tokens.isFirstOfLine(next)
            else { break }
            digits += tokens[next].count
            end = next + 1
        }
        guard digits == 10 || start < index && (10...13).contains(digits) else { return nil }
        let reference = scan.reference(.phone, start..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

/// Bank accounts: `NL91 ABNA 0417 1643 00`.
enum BankAccountRule: ReferenceRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("op ⟦NL91 ABNA 0417 1643 00⟧ gestort", "bankAccount"),
        .finds("⟦NL20INGB0001234567⟧", "bankAccount"),
        .ignores("NL 2012 en verder"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index), tokens[index].count == 2, tokens[index].isAllCapitals,
            tokens.isNumber(index + 1, digits: 2...2), tokens.isGlued(index + 1), tokens.isWord(index + 2),
            tokens[index + 2].count == 4, tokens[index + 2].isAllCapitals, tokens.isNumber(index + 3, digits: 2...10)
        else { return nil }
        var end = index + 3
        var digits = 0
        while tokens.isNumber(end, digits: 1...10), digits < 10 {
            digits += tokens[end].count
            end += 1
        }
        guard digits == 10 else { return nil }
        let reference = scan.reference(.bankAccount, index..<end, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: end)
    }
}

/// Postcodes: `2594 AV Den Haag`; and post boxes: `Postbus 2001`.
enum PostcodeRule: ReferenceRule {
    static let cues: Features = []
    static let examples: [Example] = [
        .finds("Straat 4, ⟦2015 AV⟧ Den Haag", "postcode"),
        .finds("⟦1990AB⟧ Haarlem", "postcode"),
        .finds("⟦Postbus 2001⟧ te Utrecht", "postcode"),
        .ignores("In 2012 UWV en gemeenten"),
        .ignores("in 2012 EU en VN"),
    ]

    static func match(_ scan: ReferenceScan, at index: Int) -> ReferenceMatch? {
        let tokens = scan.tokens
        if tokens.is(index, "postbus"), tokens.isNumber(index + 1, digits: 1...6) {
            let reference = scan.reference(.postcode, index..<index + 2, nil, isCitation: false, rule: Self.self)
            return ReferenceMatch(references: [reference], end: index + 2)
        }
        guard tokens.isNumber(index, digits: 4...4), tokens.byte(index) != 0x30, tokens.isWord(index + 1),
            tokens[index + 1].count == 2, tokens[index + 1].isAllCapitals
        else { return nil }
        // A year may stand before `EU`; a postcode before a place name with a capital, or the letters are glued.
        guard
            tokens.isGlued(index + 1)
                || tokens.isWord(index + 2) && tokens[index + 2].isCapitalised && !tokens.isFirstOfLine(index + 2)
        else { return nil }
        let reference = scan.reference(.postcode, index..<index + 2, nil, isCitation: false, rule: Self.self)
        return ReferenceMatch(references: [reference], end: index + 2)
    }
}

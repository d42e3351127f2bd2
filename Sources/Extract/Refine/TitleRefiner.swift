import Model

/// Marks years that belong to the title or imprint of a publication: `Koloniale Almanak (1817–1864)`,
/// `De ambtenaar voor de Oost 1825–1950. Haarlem: Voorbeeld, 2003`. They date nothing that the text tells.
enum TitleRefiner {
    static func mark(_ matches: inout [DateMatch], _ tokens: TokenStream) {
        for index in matches.indices where !matches[index].isInReference && isYears(matches[index].expression) {
            let range = matches[index].range
            if isImprint(tokens, range.lowerBound) || precedesImprint(tokens, range.upperBound)
                || followsSerial(tokens, range.lowerBound)
            {
                matches[index].isInReference = true
            }
        }
    }

    private static func isYears(_ expression: DateExpression) -> Bool {
        switch expression {
        case .date(.absolute, nil, nil), .range(.date(.absolute, nil, nil), .date(.absolute, nil, nil)): true
        default: false
        }
    }

    /// `Haarlem: Voorbeeld, ` before a year.
    private static func isImprint(_ tokens: TokenStream, _ year: Int) -> Bool {
        guard tokens.isMark(year - 1, ","), tokens.isWord(year - 2), tokens[year - 2].isCapitalised else {
            return false
        }
        var colon = year - 3
        while colon > year - 8, isName(tokens, colon) { colon -= 1 }
        return tokens.isMark(colon, ":") && isPlace(tokens, colon - 1)
    }

    /// `. Haarlem: Voorbeeld, 2003` or `. Den Haag, 2015` behind a year.
    private static func precedesImprint(_ tokens: TokenStream, _ end: Int) -> Bool {
        var next = end
        guard tokens[next].kind == .mark else { return false }
        while tokens.isMark(next, "]") || tokens.isMark(next, ")") { next += 1 }
        guard tokens.isMark(next, "."), isPlace(tokens, next + 1), !tokens.isFirstOfLine(next + 1) else { return false }
        next += 2
        while next < end + 8, isName(tokens, next) { next += 1 }
        guard tokens.isMark(next, ":") || tokens.isMark(next, ",") else { return false }
        next += 1
        while next < end + 14, isName(tokens, next) || tokens.isMark(next, ",") { next += 1 }
        return tokens.isNumber(next, digits: 4...4) && tokens[next].features.contains(.yearLike)
    }

    /// `Surinaamse Almanak (`, `Jaarboek Werk (1980–1985, ` before a year.
    private static func followsSerial(_ tokens: TokenStream, _ year: Int) -> Bool {
        var open = year - 1
        guard tokens[open].kind == .mark else { return false }
        // Other years may stand before it in the same brackets.
        while open > year - 12, tokens[open].kind == .number || tokens.isMark(open, ",") || tokens.isDash(open) {
            open -= 1
        }
        guard tokens.isMark(open, "(") else { return false }
        var word = open - 1
        while word >= 0, word > open - 16, tokens.isWord(word) || tokens.isMark(word, ",") {
            if tokens[word].isCapitalised, tokens.isOne(word, of: serials) { return true }
            if tokens.isFirstOfLine(word) { return false }
            word -= 1
        }
        return false
    }

    private static func isPlace(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isWord(index) && tokens[index].isCapitalised && tokens[index].count > 2
    }

    private static func isName(_ tokens: TokenStream, _ index: Int) -> Bool {
        tokens.isWord(index) && (tokens[index].isCapitalised || tokens.isOne(index, of: ["en", "van", "de", "het"]))
            && !tokens.isFirstOfLine(index) || tokens.isMark(index, "&")
    }

    private static let serials: [StaticString] = [
        "almanak", "regeringsalmanak", "regeeringsalmanak", "staatsalmanak", "jaarboek", "tijdschrift", "verslag",
        "bulletin", "naamregister", "encyclopedie", "encyclopaedie", "atlas", "mededelingen", "mededeelingen",
        "inventaris", "bronnengids", "onderzoeksgids", "gids", "handboek",
    ]
}

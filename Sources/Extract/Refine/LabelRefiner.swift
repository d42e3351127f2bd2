import Model

/// Marks years and periods that label what follows them: `2002-2009: …`, a heading that is a year, the head of a row.
enum LabelRefiner {
    static func mark(_ matches: inout [DateMatch], _ scan: DateScan) {
        for index in matches.indices where isLabel(matches[index], scan) { matches[index].isLabel = true }
    }

    private static func isLabel(_ match: DateMatch, _ scan: DateScan) -> Bool {
        let tokens = scan.tokens
        switch match.expression {
        case .date(.absolute, _, _), .range, .decade, .yearSpan: break
        default: return false
        }
        var start = match.range.lowerBound
        while start > 0, !tokens.isFirstOfLine(start), tokens[start - 1].kind == .mark { start -= 1 }
        guard tokens.isFirstOfLine(start), let block = scan.document.blockIndex(at: Int(tokens[start].start)) else {
            return false
        }
        var end = match.range.upperBound
        while tokens.isMark(end, "*"), tokens.isGlued(end) { end += 1 }
        let isAtEnd = end >= tokens.count || tokens.isFirstOfLine(end)
        switch scan.document.blocks[block].kind {
        // `2015 (1 januari)`: the day in the bracket is of that year.
        case .heading: return isAtEnd || tokens.isMark(end, ":") || tokens.isDash(end) || tokens.isMark(end, "(")
        case .tableCell: return isAtEnd && (scan.document.blocks[block].cell?.column ?? 0) == 0
        case .listItem, .paragraph, .figureText:
            if tokens.isMark(end, ":") || tokens.isOpeningQuote(end) { return true }
            if tokens.isMark(end, "("), let close = closing(tokens, end), tokens.isMark(close + 1, ":") { return true }
            if isAtEnd { return scan.document.blocks[block].kind == .paragraph }
            // `2015 oprichting Werkgeversplein`: an item that opens with its year and goes on without a comma.
            return scan.document.blocks[block].kind == .listItem
                && (tokens.isWord(end) || tokens.isDash(end) || tokens.isMark(end, "*"))
        default: return false
        }
    }

    private static func closing(_ tokens: TokenStream, _ open: Int) -> Int? {
        (open..<min(open + 6, tokens.count)).first { tokens.isMark($0, ")") }
    }
}

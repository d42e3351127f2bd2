import Dutch
import Model

/// Days of the document's month, or of the one beside it: `13 dezer`, `de twaalfde van deze maand`.
enum MonthDayRule: DateRule {
    static let cues: Features = [.dateWord, .direction]
    static let examples: [Example] = [
        .finds("Uw brief van ⟦13 dezer⟧ is ontvangen.", "2012-03-13", date: "2012-03-14"),
        .finds("op de ⟦twaalfde van deze maand⟧", "2012-03-12", date: "2012-03-14"),
        .finds(
            "op de ⟦5e van vorige maand⟧ en op de ⟦1e van de volgende maand⟧", "2012-02-05", "2012-04-01",
            date: "2012-03-14"),
        .finds("op de ⟦31e van vorige maand⟧", "?", date: "2012-03-14"),
        .ignores("een dezer dagen en 13 dezer partijen"),
        .ignores("de vijfde van de maand komt het geld"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        if tokens.isNumber(index, digits: 1...2), tokens.is(index + 1, "dezer"), tokens.isGlued(index + 1) == false,
            !tokens.isFirstOfLine(index + 1), let day = tokens.number(index), (1...31).contains(day),
            NumericDateRule.isFree(tokens, before: index), !isNoun(tokens, index + 2)
        {
            return DateMatch(index..<index + 2, .monthDay(.present, day), rule: Self.self)
        }
        guard let (day, after) = scan.ordinal(index), (1...31).contains(day), tokens.is(after, "van") else {
            return nil
        }
        let next = tokens.is(after + 1, "de") ? after + 2 : after + 1
        guard let direction = scan.direction(next), tokens.is(next + 1, "maand"),
            !(after...next + 1).contains(where: { tokens.isFirstOfLine($0) })
        else { return nil }
        return DateMatch(index..<next + 2, .monthDay(direction, day), rule: Self.self)
    }

    /// `13 dezer partijen`
    private static func isNoun(_ tokens: TokenStream, _ index: Int) -> Bool {
        guard tokens.isWord(index), !tokens.isFirstOfLine(index), !tokens[index].isCapitalised else { return false }
        return tokens[index].features.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .article, .pronoun])
            && tokens[index].count > 3
    }
}

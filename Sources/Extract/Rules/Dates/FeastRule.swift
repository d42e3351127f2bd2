import Dutch
import Model

/// Days known by a name: `Prinsjesdag 2016`, `met Kerst`, `Koningsdag`.
enum FeastRule: DateRule {
    static let cues: Features = .dateWord
    static let examples: [Example] = [
        .finds("op ⟦Prinsjesdag 2016⟧ gemeld", "2016-09-20"),
        .finds("⟦Koningsdag 2014⟧ viel op een zaterdag", "2014-04-26"),
        .finds("op ⟦tweede kerstdag 2014⟧ en ⟦Goede Vrijdag 2014⟧", "2014-12-26", "2014-04-18"),
        .finds("U hoort dit op ⟦Prinsjesdag⟧.", "2017-09-19", date: "2017-03-01"),
        .finds(
            "rond de ⟦jaarwisseling 2011/2012⟧ en de ⟦jaarwisseling van 2012 op 2013⟧", "2011-12-31/2012-01-01",
            "2012-12-31/2013-01-01"),
        .ignores("prinsjesdagstukken en kerstboom"),
        .ignores("een subsidie van sinterklaas en het carnaval"),
        .ignores("de feestdagen"),
    ]

    static func match(_ scan: DateScan, at index: Int) -> DateMatch? {
        let tokens = scan.tokens
        guard tokens.isWord(index) else { return nil }
        if tokens.is(index, "jaarwisseling") { return turn(scan, index) }
        if tokens.is(index, "goede"), tokens.is(index + 1, "vrijdag") { return phrase(scan, index, 2, .goodFriday) }
        if let (rank, after) = scan.ordinal(index), rank <= 2, tokens.isWord(after),
            let feast = FeastDay(rawValue: tokens.folded(after)), feast.isOfTwoDays
        {
            return phrase(scan, index, after + 1 - index, rank == 2 ? .second(feast) : .day(feast))
        }
        guard tokens[index].features.contains(.dateWord), let feast = FeastDay(rawValue: tokens.folded(index))
        else { return nil }
        if tokens.isGlued(index + 1), tokens.isDash(index + 1) { return nil }
        // `een subsidie van sinterklaas` is no day: what is not a day by its name needs a word that leads to one.
        guard feast.rawValue.hasSuffix("dag") || scan.yearSuffix(index + 1) != nil || isLedTo(tokens, index) else {
            return nil
        }
        return phrase(scan, index, 1, .day(feast))
    }

    private static func isLedTo(_ tokens: TokenStream, _ index: Int) -> Bool {
        if tokens.isFirstOfLine(index) { return index + 1 >= tokens.count || tokens.isFirstOfLine(index + 1) }
        if tokens[index - 1].features.contains(.direction) { return true }
        return tokens.isOne(
            index - 1,
            of: [
                "met", "op", "voor", "na", "tot", "rond", "sinds", "vanaf", "uiterlijk", "tussen", "en", "eind",
                "tijdens", "om", "omstreeks", "per",
            ])
    }

    /// `de jaarwisseling 2011/2012`, `de jaarwisseling van 2011 op 2012`: its two days.
    private static func turn(_ scan: DateScan, _ index: Int) -> DateMatch? {
        let tokens = scan.tokens
        let next = tokens.is(index + 1, "van") ? index + 2 : index + 1
        var years = YearSpanRule.span(scan, next)
        if years == nil, let first = scan.year(next), tokens.isOne(next + 1, of: ["op", "naar"]),
            let last = scan.year(next + 2)
        {
            years = (first, last, next + 3)
        }
        guard let (first, last, end) = years, last == first + 1 else { return nil }
        return DateMatch(
            index..<end,
            .range(.date(.absolute(first), month: 12, day: 31), .date(.absolute(last), month: 1, day: 1)),
            rule: Self.self)
    }

    private static func phrase(_ scan: DateScan, _ index: Int, _ count: Int, _ feast: NamedDay) -> DateMatch {
        let next = index + count
        if let (year, end) = scan.yearSuffix(next) {
            return DateMatch(index..<end, .feast(year, feast), rule: Self.self)
        }
        return DateMatch(index..<next, .feast(.missing, feast), rule: Self.self)
    }
}

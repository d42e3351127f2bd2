import Model

/// A number whose noun stands elsewhere: `het aantal vestigingen ging van 98 naar 30`, a sum in a table of millions.
enum BareQuantity: NumberRule {
    static let cues: Features = []

    static let examples: [Example] = [
        .finds("Het aantal vestigingen is teruggebracht van ⟦98⟧ naar ⟦30⟧.", "98 | vestigingen", "30 | vestigingen"),
        .finds("Het aantal kantoren, dat in dat jaar nog ⟦131⟧ bedroeg, loopt terug.", "131 | kantoren"),
        .finds("Het aantal werklozen nam toe met ⟦2.150⟧.", "2150 | werklozen"),
        .ignores("De gemeenten zijn verdeeld in fase 2 en 3."),
        .ignores("De vestigingen gaan uit van variant 12."),
    ]

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let amount = scan.amount(at: index), amount.value >= 2, !amount.isWord else { return nil }
        if let cell = scan.tables.cell(scan.sentence.block), let money = cell.money,
            index == scan.start || AmountReader.isDash(scan.start, scan.tokens)
        {
            scan.addQuantity(
                BareQuantity.self, index..<amount.tokens.upperBound, amount.value * money.factor, unit: money.unit,
                qualifier: nil, confidence: 0.9)
            return amount.tokens.upperBound
        }
        let next = amount.tokens.upperBound
        guard !amount.looksLikeYear, amount.value == amount.value.rounded(),
            !CountQuantity.isLabel(index - 1, in: scan)
        else { return nil }
        if let noun = anaphor(at: index, next: next, in: scan) {
            scan.addQuantity(
                BareQuantity.self, index..<next, amount.value, unit: scan.tokens.word(noun), qualifier: nil,
                confidence: 0.8)
            return next
        }
        guard isFree(next, in: scan) else { return nil }
        let (qualifier, first) = scan.qualifier(before: index)
        let hasVerb = scan.word(next, ["bedroeg", "bedraagt", "bedragen", "bedroegen", "telde", "telt"])
        guard hasVerb || scan.word(first - 1, ["van", "naar", "tot", "met", "bedroeg", "bedraagt"]) else { return nil }
        guard let noun = countedNoun(before: index, in: scan) else { return nil }
        scan.addQuantity(
            BareQuantity.self, first..<next, amount.value, unit: scan.tokens.word(noun), qualifier: qualifier,
            confidence: 0.85)
        return next
    }

    /// Whether the number stands alone: a mark or a function word follows.
    private static func isFree(_ index: Int, in scan: NumberScan) -> Bool {
        guard index < scan.end else { return true }
        if scan.tokens[index].kind == .mark { return scan.tokens.byte(index) != 0x25 }
        return scan.word(
            index,
            [
                "naar", "tot", "in", "op", "bedroeg", "bedraagt", "bedragen", "bedroegen", "telde", "telt", "nu", "en",
                "is", "zijn",
                "was", "waren", "te", "per", "eind", "medio", "begin", "terugbrengt", "teruggebracht",
                "terug", "gedaald", "gestegen", "verlaagd", "verhoogd", "afgenomen", "toegenomen", "gegaan", "ging",
                "gaat",
            ])
    }

    /// The noun of `waarvan er 152 zijn`, `per 1 oktober 31.`, `waren in september 22 gerealiseerd`.
    private static func anaphor(at index: Int, next: Int, in scan: NumberScan) -> Int? {
        let isThere = scan.word(index - 1, ["er"]) && scan.word(next, ["zijn", "is", "waren", "was"])
        let isDated = index > scan.start && scan.isApart(index - 1) && closes(next, in: scan)
        guard isThere || isDated else { return nil }
        return scan.sentence.tokens.last { $0 < index && scan.tokens[$0].features.contains(.countNoun) }
    }

    private static func closes(_ index: Int, in scan: NumberScan) -> Bool {
        guard index < scan.end else { return true }
        if scan.tokens[index].kind == .mark {
            return [0x2E, 0x2C, 0x3B].contains(scan.tokens.byte(index)) && index + 1 >= scan.end - 1
        }
        return scan.word(index, ["gerealiseerd", "geplaatst", "bereikt", "gevuld", "ingevuld", "geopend"])
    }

    /// How many words away the counted noun or its verb can stand: a long sentence, and no more, so that a text without
    /// sentences costs no square of its length.
    private static let reach = 60

    /// The counted noun of `aantal …` before the number.
    private static func countedNoun(before index: Int, in scan: NumberScan) -> Int? {
        var at = index - 1
        var noun: Int?
        while at >= max(scan.start, index - reach) {
            if scan.tokens[at].features.contains(.countNoun) { noun = at }
            if scan.word(at, ["aantal", "totaal"]) { return noun }
            at -= 1
        }
        // `het aantal` may be left out after a change of a body: `UWV-vestigingen teruggebracht van 98 naar 30`.
        guard let noun else { return nil }
        let near = scan.sentence.tokens.clamped(to: max(0, index - reach)..<index + reach)
        return near.contains {
            scan.word($0, ["teruggebracht", "terugbrengt", "terug", "verminderd", "uitgebreid", "bracht", "brengt"])
        }
            ? noun : nil
    }
}

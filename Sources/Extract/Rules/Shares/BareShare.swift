import Model

/// `het percentage van 5½`, `het percentage … is tot hooguit 5 gedaald`, a number in a table whose head says `%`.
enum BareShare: NumberRule {
    static let cues: Features = []

    static let examples: [Example] = [
        .finds("Het percentage van ⟦5½⟧ blijft gehandhaafd.", "5.5"),
        .finds("Het percentage dat zonder aanbod blijft, is tot ⟦hooguit 5⟧ gedaald.", "5 | at_most"),
        .ignores("Het percentage is in 12 gemeenten bekend."),
        .ignores("Het budget is tot 5 verlaagd."),
    ]

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let amount = scan.amount(at: index), !amount.looksLikeYear else { return nil }
        let next = amount.tokens.upperBound
        if let cell = scan.tables.cell(scan.sentence.block), cell.isPercent {
            guard amount.value <= 1000, next >= scan.end || !scan.tokens[next].features.contains(.countNoun),
                scan.start == index || scan.qualifier(before: index).start == scan.start
            else { return nil }
            scan.addShare(
                BareShare.self, scan.start..<next, low: amount.value, high: amount.value,
                qualifier: scan.qualifier(before: index).qualifier, confidence: 0.9)
            return next
        }
        guard scan.sentence.features.contains(.percentWord), amount.value <= 100, isFree(next, in: scan),
            hasPercentage(before: index, in: scan)
        else { return nil }
        let (qualifier, first) = scan.qualifier(before: index)
        guard scan.word(first - 1, ["van", "tot", "naar", "op", "met", "bedraagt", "bedroeg", "is", "was"]) else {
            return nil
        }
        scan.addShare(
            BareShare.self, first..<next, low: amount.value, high: amount.value, qualifier: qualifier, confidence: 0.85)
        return next
    }

    /// Whether nothing that could be counted follows.
    private static func isFree(_ index: Int, in scan: NumberScan) -> Bool {
        guard index < scan.end, scan.tokens[index].kind == .word else { return true }
        return scan.word(
            index,
            [
                "is", "was", "wordt", "werd", "zijn", "in", "naar", "tot", "gedaald", "gestegen", "verlaagd",
                "verhoogd",
                "bedraagt", "bedroeg", "ligt", "lag", "per", "voor", "en", "te", "uitgekomen", "gehandhaafd", "blijft",
            ])
    }

    private static func hasPercentage(before index: Int, in scan: NumberScan) -> Bool {
        var at = index - 1
        while at >= scan.start {
            if scan.word(at, ["percentage", "percentages"]) { return true }
            at -= 1
        }
        return false
    }
}

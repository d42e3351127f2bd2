import Model

/// A table that a page read as prose: `2012 2013 2014 … Aandeel 11% 8% 12%`. The third share is that of the third year.
enum YearRow {
    /// How many words a row can stand below its years.
    private static let reach = 160

    static func date(_ scan: NumberScan, _ range: Range<Int>) -> EventDate? {
        guard isNumber(range.upperBound, scan) || isNumber(range.lowerBound - 1, scan) else { return nil }
        var first = range.lowerBound
        while first > scan.start, isNumber(first - 1, scan) { first -= 1 }
        var count = 0
        var place: Int?
        var index = first
        while index < scan.end, isNumber(index, scan) {
            guard let amount = AmountReader.amount(at: index, before: scan.end, in: scan.tokens) else {
                index += 1
                continue
            }
            if place == nil, amount.tokens.upperBound > range.lowerBound { place = count }
            count += 1
            index = amount.tokens.upperBound
        }
        guard let place, count > 1, let year = years(count, before: first, scan) else { return nil }
        let edtf = EDTF.year(year + place)
        return EventDate(
            edtf: edtf, earliest: edtf.bounds.earliest, latest: edtf.bounds.latest, precision: .year, source: .label,
            basis: "year above the number in its row")
    }

    /// A number or what stands between two of a row; never the stop of a sentence.
    private static func isNumber(_ index: Int, _ scan: NumberScan) -> Bool {
        guard index >= scan.start, index < scan.end else { return false }
        let token = scan.tokens[index]
        if token.kind == .number { return true }
        guard token.kind == .mark else { return false }
        return [0x25, 0x2F].contains(scan.tokens.byte(index))
            || !token.hasSpaceBefore && [0x2C, 0x2E].contains(scan.tokens.byte(index)) && index + 1 < scan.end
                && scan.tokens[index + 1].kind == .number && !scan.tokens[index + 1].hasSpaceBefore
    }

    /// The first of so many years that follow one another, in the same block above a row.
    private static func years(_ count: Int, before end: Int, _ scan: NumberScan) -> Int? {
        let tokens = scan.reading.tokens
        let block = tokens.range(of: scan.reading.document.blocks[scan.sentence.block].span)
        var last = end - 1
        var run = 0
        while last >= max(block.lowerBound, end - reach) {
            let isYear = tokens[last].kind == .number && tokens[last].features.contains(.yearLike)
            if isYear, run == 0 || tokens.number(last).map({ $0 + 1 }) == tokens.number(last + 1) {
                run += 1
                // The row of years is as long as the row of numbers: none stands before it.
                let opens = last == block.lowerBound || !tokens[last - 1].features.contains(.yearLike)
                if run == count, opens { return tokens.number(last) }
            } else {
                run = isYear ? 1 : 0
            }
            last -= 1
        }
        return nil
    }
}

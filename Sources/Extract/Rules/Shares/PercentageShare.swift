import Model

/// `66%`, `66 procent`, `65 tot 70%`, `tussen de 10 en 15 procent`, `14 procentpunten`.
enum PercentageShare: NumberRule {
    static let cues: Features = []
    static let units = [
        "procent", "percent", "procents", "pct", "procentpunt", "procentpunten", "percentpunt", "percentpunten",
    ]

    static let examples: [Example] = [
        .finds("Van de wijkteams werkt ⟦66%⟧ met een vaste consulent.", "66"),
        .finds("Het bereik bedroeg ⟦ruim 66 %⟧ van de doelgroep.", "66 | over"),
        .finds("Daarvan is ⟦zesenzestig procent⟧ ouder dan zij.", "66"),
        .finds("De uitval ligt op ⟦65 tot 70%⟧ van de trajecten.", "65–70"),
        .finds("De groei komt uit tussen de ⟦10 en 15 procent⟧.", "10–15"),
        .finds("De bezetting daalde met ⟦4,5%⟧ en het verzuim steeg met ⟦2 procentpunten⟧.", "4.5", "2"),
        .finds("Het aandeel steeg van ⟦54⟧ naar ⟦66 procent⟧.", "54", "66"),
        .finds("De premie stijgt van ⟦12⟧ in het eerste jaar naar ⟦hooguit 15%⟧.", "12", "15 | at_most"),
        .finds("Het ging om ⟦l6%⟧ van de dossiers.", "16"),
        .finds("Voor de helft van hen (⟦5½%⟧) gold een vrijstelling.", "5.5"),
        .finds("De koopkracht verandert met ⟦-2,5%⟧.", "-2.5"),
        .finds("Bij ⟦20% of meer⟧ uitval volgt een gesprek.", "20 | at_least"),
        .finds("Dat is een daling van ⟦min vijf procent⟧.", "-5"),
        .finds("Het forfait stijgt met ⟦1%punt⟧ en de heffing met ⟦2 %-punt⟧.", "1", "2"),
        .finds("In drie wijken was dat ⟦40⟧, ⟦45⟧ en ⟦50 procent⟧.", "40", "45", "50"),
        .finds("Er resteert een saldo (⟦-0,7%⟧).", "-0.7"),
        .finds("De deelname van 55-64-jarigen steeg van ⟦34%⟧ naar ⟦51%⟧.", "34", "51"),
        .finds("Het overige deel ⟦O,6%⟧ bleef achter.", "0.6"),
        .finds("Het aandeel bedroeg ⟦77°/o⟧ van de stromen.", "77"),
        .finds("De premie stijgt met ⟦anderhalf procent⟧.", "1.5"),
        .finds("Bij (⟦<50%⟧) volgt een gesprek.", "50 | under"),
        .finds("Het effect is ⟦vijf komma twee procent⟧.", "5.2"),
        .finds("Zij zijn ⟦1 0 procent⟧ duurder.", "10"),
        .finds("De druk daalt met ⟦2 procentpunten⟧ tot ⟦ongeveer 51,6%⟧.", "2", "51.6 | about"),
        .finds("De teruggang is in de orde van ⟦2 tot ruim 3%⟧.", "2–3"),
        .ignores("In paragraaf 3.4 staan de percentages per regio."),
        .ignores("% werkgevers (n=885)"),
        // No integer holds so many.
        .finds("Van hen ging ⟦40%⟧ (n=10.000.000.000.000.000.000) akkoord.", "40"),
    ]

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let first = number(at: index, in: scan) else { return nil }
        var low = first.amount
        if let unit = unit(at: low.tokens.upperBound, in: scan) {
            // `20% tot 25%`
            if let (second, after) = rangeEnd(at: unit.next, from: low, in: scan), after.isPoints == unit.isPoints {
                return emit(low, second, after, in: &scan)
            }
            return emit(low, nil, unit, in: &scan)
        }
        if let (second, after) = rangeEnd(at: low.tokens.upperBound, from: low, in: scan) {
            return emit(low, second, after, in: &scan)
        }
        // `van 54 naar 66 procent`, `van 9,5 in 2015 opgelopen tot 13%`
        if isListed(low, in: scan) { return emit(low, nil, (low.tokens.upperBound, false), in: &scan) }
        // The number of `van 55-64-jarigen` is part of a word.
        guard !low.looksLikeYear, isAfterFrom(low.tokens.lowerBound, in: scan),
            !AmountReader.isDash(low.tokens.upperBound, scan.tokens)
                || scan.tokens[low.tokens.upperBound].hasSpaceBefore,
            let other = laterShare(after: low, in: scan)
        else { return nil }
        low.tokens = low.tokens.lowerBound..<low.tokens.upperBound
        _ = other
        return emit(low, nil, (low.tokens.upperBound, false), in: &scan)
    }

    private static func number(at index: Int, in scan: NumberScan) -> (amount: Amount, isMended: Bool)? {
        if NumberScan.isMisreadOne(index, scan.tokens), let digits = scan.tokens.number(index + 1),
            unit(at: index + 2, in: scan) != nil
        {
            let value = Double(digits) + (scan.tokens[index + 1].count == 1 ? 10 : 100)
            return (Amount(value: value, tokens: index..<index + 2), true)
        }
        guard var amount = scan.amount(at: index) else { return nil }
        // `91 157%` are two cells of a table that lost its columns, `(O,6%)` a zero that a scan took for a letter.
        let end = amount.tokens.upperBound
        if amount.value >= 1000, end - index == 2, unit(at: end, in: scan) != nil,
            let last = scan.tokens.number(end - 1)
        {
            amount = Amount(value: Double(last), tokens: end - 1..<end)
        }
        if index - 2 >= scan.start, scan.tokens.byte(index - 1) == 0x2C, !scan.tokens[index].hasSpaceBefore,
            scan.word(index - 2, ["o"]), !scan.tokens[index - 1].hasSpaceBefore
        {
            var part = amount.value
            for _ in 0..<scan.tokens[index].count { part /= 10 }
            amount = Amount(value: part, tokens: index - 2..<end)
        }
        // `1 0 procent`: a ten whose digits a scan set apart
        if amount.value == 0, end == index + 1, scan.tokens[index].count == 1, index > scan.start,
            scan.tokens[index - 1].kind == .number, scan.tokens[index - 1].count == 1,
            let tens = scan.tokens.number(index - 1), tens > 0, unit(at: end, in: scan) != nil
        {
            amount = Amount(value: Double(tens * 10), tokens: index - 1..<end)
        }
        if scan.word(index - 1, ["min", "minus"]), unit(at: end, in: scan) != nil {
            amount.value = -amount.value
            amount.tokens = index - 1..<amount.tokens.upperBound
        }
        let sign = index - 1
        if sign >= scan.start, AmountReader.isDash(sign, scan.tokens), !scan.tokens[index].hasSpaceBefore,
            scan.tokens[sign].hasSpaceBefore || sign == scan.start || scan.tokens.byte(sign - 1) == 0x28,
            !amount.isWord
        {
            amount.value = -amount.value
            amount.tokens = sign..<amount.tokens.upperBound
        }
        return (amount, false)
    }

    /// The percent sign or word at a token.
    static func unit(at index: Int, in scan: NumberScan) -> (next: Int, isPoints: Bool)? {
        guard index < scan.end else { return nil }
        if scan.tokens.byte(index) == 0x25 {
            // `%-punt`
            // `2%-punt`, `2%punt`
            let dash = index + 1 < scan.end && AmountReader.isDash(index + 1, scan.tokens) ? 1 : 0
            let isPoints =
                index + dash + 1 < scan.end && !scan.tokens[index + dash + 1].hasSpaceBefore
                && scan.word(index + dash + 1, ["punt", "punten"])
            return (isPoints ? index + dash + 2 : index + 1, isPoints)
        }
        // `77°/o`: a percent sign as a scan reads it
        if scan.tokens.byte(index) == 0xC2, scan.tokens[index].count == 2,
            scan.tokens.text.bytes[Int(scan.tokens[index].start) + 1] == 0xB0, scan.tokens.byte(index + 1) == 0x2F,
            !scan.tokens[index + 1].hasSpaceBefore, index + 2 < scan.end, !scan.tokens[index + 2].hasSpaceBefore,
            scan.word(index + 2, ["o", "0"])
        {
            return (index + 3, false)
        }
        guard scan.tokens[index].features.contains(.percentWord),
            !scan.word(index, ["percentage", "percentages"])
        else { return nil }
        let points = scan.word(index, ["procentpunt", "procentpunten", "percentpunt", "percentpunten"])
        return (index + 1, points)
    }

    /// Whether a number opens or continues a list whose last has the sign: `40, 45 en 50 procent`.
    private static func isListed(_ low: Amount, in scan: NumberScan) -> Bool {
        guard !low.looksLikeYear, low.value <= 100, !low.isWord else { return false }
        var index = low.tokens.upperBound
        var count = 0
        while count < 6, index + 1 < scan.end {
            let isLast = scan.word(index, ["en"])
            guard isLast || scan.tokens.byte(index) == 0x2C, let next = scan.amount(at: index + 1), next.value <= 100,
                !next.looksLikeYear, !next.isWord
            else { return false }
            index = next.tokens.upperBound
            if unit(at: index, in: scan) != nil { return isLast }
            if isLast { return false }
            count += 1
        }
        return false
    }

    /// The second number of a range that begins with the joining word at a token, with its unit.
    private static func rangeEnd(
        at index: Int, from low: Amount, in scan: NumberScan
    ) -> (Amount, (next: Int, isPoints: Bool))? {
        guard index < scan.end else { return nil }
        var next = index
        let isAfterBetween = isAfterBetween(low.tokens.lowerBound, in: scan)
        if AmountReader.isDash(index, scan.tokens) || scan.word(index, ["a"]) || scan.word(index, ["of"]) {
            next += 1
        } else if scan.word(index, ["tot"]) {
            // `van 80% tot 65%` falls; it is no range. Nor is `gestegen van 40% tot 45%`.
            if isAfterFrom(low.tokens.lowerBound, in: scan), ShareCourse.isMove(scan, from: low.tokens.lowerBound) {
                return nil
            }
            next += scan.word(index + 1, ["en"]) && scan.word(index + 2, ["met"]) ? 3 : 1
        } else if scan.word(index, ["en"]), isAfterBetween {
            next += 1
        } else {
            return nil
        }
        // `2 tot ruim 3%`
        if scan.tokens[next].features.contains(.looseWord), scan.amount(at: next + 1) != nil { next += 1 }
        guard let high = scan.amount(at: next), let unit = unit(at: high.tokens.upperBound, in: scan),
            high.value >= low.value
        else { return nil }
        return (high, unit)
    }

    /// Whether `tussen` or `tussen de` stands straight before a token.
    private static func isAfterBetween(_ index: Int, in scan: NumberScan) -> Bool {
        scan.word(index - 1, ["tussen"]) || (scan.word(index - 1, ["de"]) && scan.word(index - 2, ["tussen"]))
    }

    private static func isAfterFrom(_ index: Int, in scan: NumberScan) -> Bool {
        let first = scan.qualifier(before: index).start
        return scan.word(first - 1, ["van"])
    }

    /// The share to which a number without a unit runs: the first after `naar` or `tot`.
    private static func laterShare(after low: Amount, in scan: NumberScan) -> Amount? {
        var index = low.tokens.upperBound
        let last = min(scan.end, index + 14)
        while index < last {
            if scan.tokens[index].features.contains(.countNoun) { return nil }
            if scan.word(index, ["naar", "tot", "op"]) {
                var next = index + 1
                while next < last, next < index + 4 {
                    if let amount = scan.amount(at: next) {
                        return unit(at: amount.tokens.upperBound, in: scan) == nil ? nil : amount
                    }
                    next += 1
                }
            }
            index += 1
        }
        return nil
    }

    private static func emit(
        _ low: Amount, _ high: Amount?, _ unit: (next: Int, isPoints: Bool), in scan: inout NumberScan
    ) -> Int {
        var (qualifier, first) = scan.qualifier(before: low.tokens.lowerBound)
        var next = unit.next
        // `<50%`
        if qualifier == nil, first > scan.start, first == low.tokens.lowerBound {
            switch scan.tokens.byte(first - 1) {
            case 0x3C: (qualifier, first) = (.under, first - 1)
            case 0x3E: (qualifier, first) = (.over, first - 1)
            default: break
            }
        }
        if qualifier == nil, let after = QualifierReader.after(next, before: scan.end, in: scan.tokens) {
            qualifier = after.qualifier
            next = after.next
        }
        if first > low.tokens.lowerBound { first = low.tokens.lowerBound }
        scan.addShare(
            PercentageShare.self, first..<next, low: low.value, high: high?.value ?? low.value, qualifier: qualifier,
            isPoints: unit.isPoints, confidence: 0.97)
        return next
    }
}

import Dutch
import Model

/// `€ 2 miljoen`, `2,5 mln. euro`, `250 miljoen`, `ƒ 40 mln.`, `1.000.000 gulden`.
enum MoneyQuantity: NumberRule {
    static let cues: Features = []

    static let examples: [Example] = [
        .finds("Er is ⟦€ 2 miljoen⟧ beschikbaar.", "2000000 | EUR"),
        .finds("De regeling kost ⟦2,5 mln. euro⟧ per jaar.", "2500000 | EUR"),
        .finds("Voor de wijken is ⟦ruim 250 miljoen⟧ uitgetrokken.", "250000000 | EUR | over"),
        .finds(
            "Het fonds beschikte over ⟦ƒ 40 mln.⟧ en ⟦1.000.000 gulden⟧ aan leningen.", "40000000 | gulden",
            "1000000 | gulden"),
        .finds("Met de regeling is ⟦f 1,1 miljard⟧ gemoeid.", "1100000000 | gulden"),
        .finds("Zij ontvangt ⟦€ 450.000,-⟧ en later ⟦3 ton⟧.", "450000 | EUR", "300000 | EUR"),
        .finds("Het kost ⟦€ 20 à 25 miljoen⟧.", "20000000 | EUR"),
        .finds("Het bedrag is ⟦3 euro en 50 cent⟧ per uur.", "3.5 | EUR"),
        .finds("De schade is ⟦$ 45 miljoen⟧ per jaar.", "45000000 | dollar"),
        .finds("De huur is ⟦€ 24k⟧ per jaar.", "24000 | EUR"),
        .finds("Zij betaalt ⟦20 dollar 43⟧.", "20.43 | dollar"),
        .finds("Dat kost ⟦10 cent⟧ per liter.", "10 | cent"),
        .finds("De bijdrage is ⟦GBP 3,01⟧ per stuk.", "3.01 | GBP"),
        .finds("⟦Een dubbeltje⟧ per liter is genoeg, en niet ⟦drie kwartjes⟧.", "1 | dubbeltje", "3 | kwartje"),
        .finds("De toeslag was ⟦twee stuivers⟧ per kilometer.", "2 | stuiver"),
        .finds("Het loket vroeg ⟦drie gulden en een kwartje⟧ per afschrift.", "3.25 | gulden"),
        .finds("Een pas kostte ⟦twee rijksdaalders⟧.", "2 | rijksdaalder"),
        .finds("De boete was ⟦tien pennies⟧ in Londen.", "10 | penny"),
        .finds("Zij vroegen er ⟦twee-en-veertig bucks⟧ voor.", "42 | dollar"),
        .finds("De lening bedroeg ⟦£ 40 mln.⟧ en ⟦¥ 3 miljard⟧.", "40000000 | GBP", "3000000000 | JPY"),
        .finds("Het kost tussen ⟦€ 3 en € 4 miljoen⟧ per jaar.", "3000000 | EUR"),
        .finds("Het budget gaat van ⟦30⟧ naar ⟦20 miljoen euro⟧.", "30000000 | EUR", "20000000 | EUR"),
        .finds("Een kaartje kost daar ⟦90元⟧ per dag.", "90 | CNY"),
        .finds("De zetel betaalde ⟦AUD$ 25⟧ en later ⟦CHF 300⟧.", "25 | AUD", "300 | CHF"),
        .finds("Uit Brussel kwam ⟦12 miljoen ecu⟧ voor de scholing.", "12000000 | ECU"),
        .finds("Daar is ⟦3 miljoen pond⟧ mee gemoeid.", "3000000 | GBP"),
        .ignores("Wie voor een dubbeltje op de eerste rang wil zitten, komt bedrogen uit."),
        .ignores("De afweging is een dubbeltje op zijn kant."),
        .ignores("Bij het bestuur is een kwartje gevallen."),
        .ignores("Het pakket woog 2 pond en droeg het merk Mark."),
        .ignores("De 3 cad-tekeningen zijn bewaard."),
        .ignores("Er zijn 3 miljoen uren gemaakt."),
        .ignores("Het aantal ouderen stijgt van 1,6 miljoen tot 2,2 miljoen."),
        .ignores("Een ton afval per dag."),
    ]

    /// ``Money/signs`` by their bytes.
    private static let signs: [UInt32: String] = Dictionary(
        uniqueKeysWithValues: Money.signs.map { sign, unit in (sign.utf8.reduce(0) { $0 << 8 | UInt32($1) }, unit) })
    private static let anyCase = WordSet(Money.anyCase)
    private static let names = WordSet(Money.currencies.flatMap(\.names) + Money.coins.flatMap(\.names))
    private static let coinUnits: [String: Money.Coin] = Dictionary(
        uniqueKeysWithValues: Money.coins.map { ($0.unit, $0) })
    private static let sayings = WordSet(Money.sayings)

    /// The unit of money at a token: a sign or a word.
    static func unit(at index: Int, before end: Int, in tokens: TokenStream) -> String? {
        guard index < end else { return nil }
        let token = tokens[index]
        if token.kind == .mark {
            guard token.count <= 4 else { return nil }
            let start = Int(token.start)
            return signs[tokens.text.bytes[start..<start + token.count].reduce(0) { $0 << 8 | UInt32($1) }]
        }
        guard token.kind == .word else { return nil }
        if token.features.contains(.moneyWord) {
            guard let unit = Money.words[tokens.folded(index)] else { return nil }
            let isRead = token.isAllCapitals || tokens.isOne(index, of: names) || tokens.isOne(index, of: anyCase)
            return isRead ? unit : nil
        }
        guard token.count <= 2, index + 1 < end else { return nil }
        let isSign = Money.guilderSigns.contains(tokens.folded(index)) || tokens.word(index) == "ƒ"
        guard isSign else { return nil }
        let next = tokens.byte(index + 1) == 0x2E ? index + 2 : index + 1
        return next < end && tokens[next].kind == .number ? "gulden" : nil
    }

    /// `aud$`: the code before a sign of dollars says whose they are.
    private static func code(before sign: Int, in scan: NumberScan) -> String? {
        guard sign > scan.start, scan.tokens.byte(sign) == 0x24, !scan.tokens[sign].hasSpaceBefore,
            scan.tokens[sign - 1].features.contains(.moneyWord)
        else { return nil }
        return Money.words[scan.tokens.folded(sign - 1)]
    }

    /// Whether `een dubbeltje` with this coin at a token is a saying and no amount.
    private static func isSaying(_ index: Int, in scan: NumberScan) -> Bool {
        let near = max(scan.start, index - 6)..<min(scan.end, index + 6)
        return near.contains { scan.word($0, sayings) }
    }

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let amount = scan.amount(at: index) else { return nil }
        var first = index
        var unit: String?
        // The full stop of `f. 47 miljard` may have ended the sentence before.
        if index == scan.start, index >= 2, scan.tokens.byte(index - 1) == 0x2E, !scan.tokens[index - 1].hasSpaceBefore,
            scan.tokens.isOne(index - 2, of: ["f", "fl", "hfl"]), !scan.tokens[index - 2].isAllCapitals
        {
            unit = "gulden"
        }
        let sign = scan.tokens.byte(index - 1) == 0x2E && index - 2 >= scan.start ? index - 2 : index - 1
        if sign >= scan.start, let before = Self.unit(at: sign, before: scan.end, in: scan.tokens) {
            unit = before
            first = sign
            if let code = code(before: sign, in: scan) { (unit, first) = (code, sign - 1) }
        }
        var low = amount.value
        var high = amount.value
        var next = amount.tokens.upperBound
        let firstScale = AmountReader.scale(at: next, before: scan.end, in: scan.tokens)
        if let firstScale {
            low *= firstScale.factor
            high = low
            next = firstScale.next
        }
        var isScaled = firstScale != nil
        // `€ 24k`
        if !isScaled, scan.word(next, ["k"]), !scan.tokens[next].hasSpaceBefore,
            unit != nil || Self.unit(at: next + 1, before: scan.end, in: scan.tokens) != nil
        {
            low *= 1000
            high = low
            next += 1
            isScaled = true
        }
        // `verdrievoudigd van € 1,0 miljard tot € 3,2 miljard`
        let isMove =
            firstScale != nil && scan.word(next, ["tot"]) && scan.word(first - 1, ["van"])
            && ShareCourse.isMove(scan, from: first)
        if !isMove, let (end, after) = rangeEnd(at: next, from: first, in: scan), end.value >= amount.value {
            let scale = AmountReader.scale(at: after, before: scan.end, in: scan.tokens)
            let unitAfter = scale.map { $0.next } ?? after
            if scale != nil || unit != nil || Self.unit(at: unitAfter, before: scan.end, in: scan.tokens) != nil {
                if firstScale == nil, let scale { low *= scale.factor }
                high = end.value * (scale?.factor ?? firstScale?.factor ?? 1)
                next = unitAfter
                isScaled = isScaled || scale != nil
            }
        }
        // `3,14 US$`, `20€`
        if unit == nil {
            let place = scan.word(next, ["us"]) ? next + 1 : next
            if place < scan.end, scan.tokens[place].kind == .mark,
                let after = Self.unit(at: place, before: scan.end, in: scan.tokens),
                !scan.tokens[place].hasSpaceBefore || place + 1 >= scan.end || scan.tokens[place + 1].kind != .number
            {
                unit = after
                next = place + 1
            }
        }
        if let after = Self.unit(at: next, before: scan.end, in: scan.tokens), scan.tokens[next].kind == .word {
            if unit == nil { unit = after }
            next += 1
            // `3 euro en 50 cent`, `vijf euro vijftig`
            let small = scan.word(next, ["en"]) ? next + 1 : next
            if !isScaled, coinUnits[after] == nil, let cents = scan.amount(at: small), cents.value < 100,
                cents.value == cents.value.rounded(),
                let worth = worth(at: cents.tokens.upperBound, in: after, scan)
                    ?? (small == next && closes(cents.tokens.upperBound, in: scan) ? 0.01 : nil)
            {
                low = ((low + cents.value * worth) * 100).rounded() / 100
                high = low
                next = min(
                    scan.end, cents.tokens.upperBound + (scan.tokens[cents.tokens.upperBound].kind == .word ? 1 : 0))
            }
        }
        // `3 miljoen pond`
        if unit == nil, isScaled, next < scan.end, scan.tokens[next].features.contains(.moneyWord),
            let name = Money.behindScale[scan.tokens.folded(next)]
        {
            unit = name
            next += 1
        }
        if unit == nil, !isScaled, let later = laterSum(after: next, from: first, in: scan) {
            scan.addQuantity(
                MoneyQuantity.self, index..<next, low * later.factor, unit: later.unit, qualifier: nil, confidence: 0.93
            )
            return next
        }
        if unit == nil {
            guard isScaled, !isCount(index, in: scan),
                isMoney(next, in: scan, isTon: scan.word(amount.tokens.upperBound, ["ton"]))
            else {
                return nil
            }
            unit = scan.isGuilderTime ? "gulden" : "EUR"
        }
        guard let unit else { return nil }
        if amount.isWord, amount.value == 1, !isScaled {
            // One of a coin is a price (`een dubbeltje per liter`); `een euro` is most often just the coin.
            guard coinUnits[unit] != nil, unit != "cent" || scan.word(next, ["per"]), !isSaying(next - 1, in: scan)
            else { return nil }
        }
        // `(× € 1 miljoen)` is a unit of the table below.
        if scan.word(first - 1, ["x"]) || (first > scan.start && scan.tokens.byte(first - 1) == 0xC3) { return next }
        let (qualifier, start) = scan.qualifier(before: first)
        scan.addQuantity(
            MoneyQuantity.self, min(start, first)..<next, low, high: high, unit: unit, qualifier: qualifier,
            confidence: 0.97)
        return next
    }

    /// What a coin at a token is worth in a currency: `drie gulden en een kwartje`.
    private static func worth(at index: Int, in unit: String, _ scan: NumberScan) -> Double? {
        if scan.word(index, ["c"]) { return 0.01 }
        guard index < scan.end, scan.tokens[index].features.contains(.moneyWord),
            let coin = Money.words[scan.tokens.folded(index)].flatMap({ coinUnits[$0] }), coin.of.contains(unit)
        else { return nil }
        return coin.worth
    }

    /// The sum to which a bare number runs: `van 30 naar 20 miljoen euro`.
    private static func laterSum(after index: Int, from first: Int, in scan: NumberScan) -> (
        factor: Double, unit: String
    )? {
        guard first > scan.start, scan.word(first - 1, ["van"]), scan.word(index, ["naar", "tot"]),
            let end = scan.amount(at: index + 1)
        else { return nil }
        let scale = AmountReader.scale(at: end.tokens.upperBound, before: scan.end, in: scan.tokens)
        let place = scale?.next ?? end.tokens.upperBound
        guard place < scan.end, scan.tokens[place].kind == .word,
            let unit = unit(at: place, before: scan.end, in: scan.tokens)
        else { return nil }
        return (scale?.factor ?? 1, unit)
    }

    private static func rangeEnd(at index: Int, from first: Int, in scan: NumberScan) -> (Amount, Int)? {
        guard index < scan.end else { return nil }
        let isBetween = scan.word(index, ["en"]) && first > scan.start && scan.word(first - 1, ["tussen"])
        guard isBetween || scan.word(index, ["tot", "a"]) || AmountReader.isDash(index, scan.tokens) else { return nil }
        var next = index + 1
        if Self.unit(at: next, before: scan.end, in: scan.tokens) != nil { next += 1 }
        guard let amount = scan.amount(at: next) else { return nil }
        return (amount, amount.tokens.upperBound)
    }

    /// Whether a sentence ends at a token.
    private static func closes(_ index: Int, in scan: NumberScan) -> Bool {
        index >= scan.end || [0x2E, 0x29].contains(scan.tokens.byte(index))
    }

    /// Whether what is counted has been said: `het aantal ouderen stijgt van 1,6 miljoen tot 2,2 miljoen`.
    private static func isCount(_ index: Int, in scan: NumberScan) -> Bool {
        var at = index - 1
        while at >= scan.start, at > index - 24, scan.tokens.byte(at) != 0x3B {
            if scan.word(at, ["aantal", "aantallen", "bevolking", "inwonertal", "omvang"]) { return true }
            // `nu 15,2 miljoen mensen, groeit tot 17,7 miljoen`
            if scan.tokens[at].features.contains(.countNoun), at > scan.start,
                scan.tokens[at - 1].features.contains(.scaleWord)
            {
                return true
            }
            at -= 1
        }
        return false
    }

    /// Whether an amount in millions without a currency is money: no noun of something else follows.
    private static func isMoney(_ index: Int, in scan: NumberScan, isTon: Bool) -> Bool {
        guard index < scan.end, scan.tokens[index].kind == .word else { return true }
        if isTon { return scan.word(index, ["per", "aan", "voor", "is", "in", "van", "subsidie"]) }
        return scan.word(
            index,
            [
                "voor", "per", "aan", "beschikbaar", "structureel", "in", "van", "uit", "op", "en", "is", "was",
                "wordt", "werd",
                "zijn", "te", "tot", "met", "extra", "om", "naar", "die", "dat", "incidenteel", "subsidie", "over",
                "bij", "minder",
                "meer", "vanaf", "gereserveerd", "uitgetrokken", "begroot", "bedroeg", "bedraagt", "ten", "door",
                "waarvan",
            ])
    }
}

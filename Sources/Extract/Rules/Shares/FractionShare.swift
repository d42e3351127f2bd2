import Dutch
import Model

/// `ruim de helft`, `een kwart`, `tweederde deel (67%)`, `drie vijfde`.
enum FractionShare: NumberRule {
    static let cues: Features = [.fractionWord, .digits]

    static let examples: [Example] = [
        .finds("⟦Ruim de helft⟧ van de wijken heeft een loket.", "50 | over"),
        .finds("⟦Een kwart⟧ van de bezoekers komt terug.", "25"),
        .finds("⟦Tweederde deel (67%)⟧ is tevreden.", "67"),
        .finds("In ⟦éénderde⟧ van de wijken ontbreekt een loket.", "33.3"),
        .finds("Bijna alle dossiers, ⟦drie vijfde⟧ daarvan volledig, zijn ingezien.", "60"),
        .finds("Voor ⟦ongeveer een derde⟧ duurt het langer.", "33.3 | about"),
        .finds("⟦Meer dan 1/2⟧ van de leden stemde in.", "50 | over"),
        .finds("⟦2/3 deel⟧ is gereed.", "66.7"),
        .finds("⟦Bijna de helft van de wijken (46%)⟧ heeft een loket.", "46"),
        .finds("Het gaat om ⟦een kwart tot een derde⟧ van de wijken.", "25–33.3"),
        .finds("Tussen ⟦een derde en de helft⟧ haakt af.", "33.3–50"),
        .ignores("In de tweede helft van 2014 volgt een derde ronde."),
        .ignores("Openbaarmaking kan schade toebrengen aan een derde."),
        .ignores("Twee derde belanghebbenden gaven hun zienswijze."),
        .ignores("In noot 6 Twaalfde rapport van de studiegroep."),
        .ignores("De derde fase begint in het eerste kwartaal."),
        .ignores("Een vijfde wijk sloot zich later aan."),
        .ignores("Dat is al een kwart eeuw zo."),
    ]

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let (value, range) = fraction(at: index, in: scan) else { return nil }
        let (qualifier, start) = scan.qualifier(before: range.lowerBound)
        var first = min(start, range.lowerBound)
        // The article belongs to the share: `de helft`, `een kwart`.
        if first == range.lowerBound, scan.word(first - 1, ["de", "een"]) { first -= 1 }
        var next = range.upperBound
        if scan.word(next, ["deel", "gedeelte"]) { next += 1 }
        // `een derde tot de helft`, `tussen een kwart en een derde`
        let isBetween = scan.word(first - 1, ["tussen"]) && scan.word(next, ["en"])
        if scan.word(next, ["tot"]) || isBetween {
            let after = scan.word(next + 1, ["de"]) ? next + 2 : next + 1
            if after < scan.end, let (high, end) = fraction(at: after, in: scan), high > value {
                scan.addShare(
                    FractionShare.self, first..<end.upperBound, low: value, high: high, qualifier: qualifier,
                    confidence: 0.93)
                return end.upperBound
            }
        }
        // `bijna de helft van de wijken (46%)`
        if let whole = ShareWhole.range(scan, first..<next), whole.lowerBound == next,
            let (exact, end) = bracketed(at: whole.upperBound, in: scan), abs(exact.value - value) < 12
        {
            scan.addShare(
                FractionShare.self, first..<end, low: exact.value, high: exact.value, qualifier: nil, noun: whole,
                confidence: 0.95)
            return end
        }
        // `tweederde deel (67%)`: the number in brackets is the exact one.
        if let (exact, end) = bracketed(at: next, in: scan) {
            scan.addShare(
                FractionShare.self, first..<end, low: exact.value, high: exact.value, qualifier: nil, confidence: 0.97)
            return end
        }
        scan.addShare(
            FractionShare.self, first..<next, low: value, high: value, qualifier: qualifier, confidence: 0.93)
        return next
    }

    /// `(67%)` at a token, and the token after it.
    private static func bracketed(at index: Int, in scan: NumberScan) -> (Amount, Int)? {
        guard index + 2 < scan.end, scan.tokens.byte(index) == 0x28, let exact = scan.amount(at: index + 1),
            let unit = PercentageShare.unit(at: exact.tokens.upperBound, in: scan), !unit.isPoints,
            unit.next < scan.end, scan.tokens.byte(unit.next) == 0x29
        else { return nil }
        return (exact, unit.next + 1)
    }

    /// The fraction at a token in percent, and the tokens that say it.
    private static func fraction(at index: Int, in scan: NumberScan) -> (Double, Range<Int>)? {
        let tokens = scan.tokens
        if tokens[index].features.contains(.fractionWord), let value = Fraction.names[tokens.folded(index)] {
            guard isShare(index, in: scan) else { return nil }
            return (value, index..<index + 1)
        }
        if let found = slashed(at: index, in: scan) { return found }
        // `een half van`
        if scan.word(index, ["half"]), scan.word(index - 1, ["een"]), scan.word(index + 1, ["van"]) {
            return (50, index - 1..<index + 1)
        }
        // `een derde`, `drie vijfde`
        guard tokens[index].features.contains(.numeral) || tokens[index].kind == .number,
            index + 1 < scan.end, tokens[index + 1].features.contains(.fractionWord),
            let parts = Fraction.denominators[tokens.folded(index + 1)], let amount = scan.amount(at: index),
            amount.tokens.upperBound == index + 1, amount.value >= 1, amount.value < parts,
            amount.value == amount.value.rounded(),
            // `6 Twaalfde rapport` is a note's mark and a title.
            amount.isWord || !tokens[index + 1].isCapitalised
        else { return nil }
        let next = index + 2
        let isCertain =
            amount.value > 1 || parts == 4 || scan.qualifier(before: index).qualifier != nil
            || !canBeNoun(next, in: scan)
        guard isCertain, isShare(index + 1, in: scan), !isThirdParty(index, next: next, in: scan) else { return nil }
        return (amount.value / parts * 100, index..<next)
    }

    /// `schade aan een derde`: a person, not a part.
    private static func isThirdParty(_ index: Int, next: Int, in scan: NumberScan) -> Bool {
        // `twee derde belanghebbenden`: two who are neither side
        if scan.word(next - 1, ["derde"]),
            scan.word(next, ["belanghebbende", "belanghebbenden", "partij", "partijen", "land", "landen"])
        {
            return true
        }
        return scan.word(index, ["een"]) && scan.word(next - 1, ["derde"])
            && scan.word(index - 1, ["aan", "door", "jegens", "namens", "bij", "of"])
            && !scan.word(next, ["van", "deel", "gedeelte", "daarvan", "hiervan", "minder", "meer", "lager", "hoger"])
    }

    /// `1/4 van`, `2/3 deel`.
    private static func slashed(at index: Int, in scan: NumberScan) -> (Double, Range<Int>)? {
        let tokens = scan.tokens
        guard tokens[index].kind == .number, tokens.byte(index + 1) == 0x2F, !tokens[index + 1].hasSpaceBefore,
            index + 2 < scan.end, tokens[index + 2].kind == .number, !tokens[index + 2].hasSpaceBefore,
            let part = tokens.number(index), let whole = tokens.number(index + 2), part > 0, part < whole, whole <= 100,
            scan.word(index + 3, ["van", "deel", "gedeelte"]), index == 0 || tokens.byte(index - 1) != 0x2F
        else { return nil }
        return (Double(part) / Double(whole) * 100, index..<index + 3)
    }

    /// Whether `een derde` before this token is an ordinal: a noun or an adjective of one follows.
    private static func canBeNoun(_ index: Int, in scan: NumberScan) -> Bool {
        guard index < scan.end, scan.tokens[index].kind == .word else { return false }
        return !scan.word(
            index,
            [
                "van", "deel", "gedeelte", "daarvan", "hiervan", "is", "zijn", "was", "waren", "heeft", "had", "hebben",
                "hadden", "wordt", "werd", "kan", "kon", "zal", "zou", "geeft", "gaf", "vindt", "vond", "zegt", "in",
                "op", "bij",
                "en", "maar", "of", "met", "voor", "komt", "krijgt", "gaat", "meer", "minder", "lager", "hoger",
                "langer", "te",
                "al", "niet", "wel", "nog", "dat", "die", "wil", "maakt", "doet", "werkt", "blijft", "bedraagt",
            ])
    }

    /// Whether the word at a token is a part of a whole and not of a year, a century or a name.
    private static func isShare(_ index: Int, in scan: NumberScan) -> Bool {
        if scan.isApart(index) { return false }
        if scan.word(index, ["helft"]) {
            if scan.word(index - 1, ["eerste", "tweede", "andere", "betere", "laatste"]) {
                return scan.word(index - 1, ["andere"])
            }
            if scan.word(index + 1, ["van"]) {
                let next = index + 2
                if next < scan.end, scan.tokens[next].features.contains(.yearLike) { return false }
                if scan.word(next, ["het", "dit", "vorig", "volgend"]),
                    scan.word(next + 1, ["jaar", "decennium"])
                        || scan.word(next, ["vorig", "volgend", "dit"])
                {
                    return !scan.word(next + 1, ["jaar", "decennium"])
                }
            }
        }
        if scan.word(index, ["kwart"]) {
            return !scan.word(index + 1, ["over", "voor", "eeuw", "jaar"])
                && !scan.word(index - 1, ["laatste", "eerste"])
        }
        // Alone, `derde` is an ordinal; it is a part only where a numeral stands before it or in it.
        return Fraction.names[scan.tokens.folded(index)] != nil || scan.tokens[max(scan.start, index - 1)].kind != .mark
    }
}

import Model

/// `125.000 extra banen`, `van 98 naar 30 vestigingen`, `50 tot 60 gemeenten`, `35 arbeidsmarktregio's`.
enum CountQuantity: NumberRule {
    static let cues: Features = [.countNoun]

    static let examples: [Example] = [
        .finds("Het akkoord levert ⟦90.000 extra banen⟧ op.", "90000 | banen"),
        .finds("Het aantal ging van ⟦98⟧ naar ⟦30 vestigingen⟧.", "98 | vestigingen", "30 | vestigingen"),
        .finds("Het geldt voor ⟦50 tot 60 gemeenten⟧.", "50 | gemeenten"),
        .finds("⟦Ca. 24 300 jongeren⟧ deden mee.", "24300 | jongeren | about"),
        .finds("In de ⟦zeventien bestaande kenniscentra⟧ zijn adviseurs aangesteld.", "17 | kenniscentra"),
        .finds("Naar schatting gaat het om ⟦1,5 miljoen werknemers⟧.", "1500000 | werknemers"),
        .ignores("Eén gezamenlijke manager stuurt het loket aan."),
        .ignores("In hoofdstuk 3 gemeenten en hun rol."),
        .ignores("Na drie jaar zijn zij vertrokken."),
        .ignores("Op blad 3/30 Meerdere uitvoeringsorganisaties geven het aan."),
        .ignores("In de tabel staat 26 Commando Dienstencentra vermeld."),
        .ignores("6 Omdat gemeenten zelf kiezen, verschilt het beeld."),
    ]

    static func read(at index: Int, in scan: inout NumberScan) -> Int? {
        guard let amount = scan.amount(at: index) else { return nil }
        // `3/30`: a page of so many
        if scan.tokens.byte(index - 1) == 0x2F, !scan.tokens[index].hasSpaceBefore { return nil }
        if isLabel(index - 1, in: scan) || isListNumber(index, next: amount.tokens.upperBound, in: scan) { return nil }
        var value = amount.value
        var next = amount.tokens.upperBound
        if let scale = AmountReader.scale(at: next, before: scan.end, in: scan.tokens) {
            value *= scale.factor
            next = scale.next
        } else if value != value.rounded() || value < 2 {
            return nil
        }
        var high: Double?
        // `50 tot 60 gemeenten`
        if scan.word(next, ["tot", "a"]) || AmountReader.isDash(next, scan.tokens), !isAfterFrom(index, in: scan),
            let end = scan.amount(at: next + 1), end.value > amount.value
        {
            let scale = AmountReader.scale(at: end.tokens.upperBound, before: scan.end, in: scan.tokens)
            let after = scale?.next ?? end.tokens.upperBound
            if NounReader.noun(at: after, in: scan) != nil {
                high = end.value * (scale?.factor ?? 1)
                if let scale { value *= scale.factor }
                next = after
            }
        }
        let (qualifier, first) = scan.qualifier(before: index)
        if let noun = NounReader.noun(at: next, in: scan) {
            if amount.looksLikeYear,
                noun.head == next || scan.word(index - 1, ["voor", "in", "over", "sinds", "vanaf", "tot"]),
                !scan.word(first - 1, ["de", "alle"]), qualifier == nil,
                amount.value > 1900, amount.value < 2100
            {
                return nil
            }
            // `1.600 voor 2015 geraamde plekken`: the noun stands too far off to belong to the words.
            let last = noun.head - next > 2 && scan.word(next, ["voor", "in"]) ? next : noun.range.upperBound
            scan.addQuantity(
                CountQuantity.self, first..<last, value, high: high,
                unit: scan.tokens.word(noun.head), qualifier: qualifier, confidence: 0.93)
            return noun.range.upperBound
        }
        // `van 98 naar 30 vestigingen`
        guard isAfterFrom(index, in: scan), let unit = laterNoun(from: next, in: scan) else { return nil }
        scan.addQuantity(
            CountQuantity.self, first..<next, value, unit: unit, qualifier: qualifier, confidence: 0.9)
        return next
    }

    /// Whether a number stands at the head of a sentence before a capital: `6 Omdat de gemeenten …` in a list.
    private static func isListNumber(_ index: Int, next: Int, in scan: NumberScan) -> Bool {
        index == scan.start && next < scan.end && scan.tokens[index].kind == .number && scan.tokens[index].count <= 2
            && scan.tokens[next].kind == .word && scan.tokens[next].isCapitalised
            && !scan.tokens[next].isAllCapitals && !scan.tokens[next].features.contains(.countNoun)
    }

    private static func isAfterFrom(_ index: Int, in scan: NumberScan) -> Bool {
        scan.word(scan.qualifier(before: index).start - 1, ["van"])
    }

    /// The noun of the second number of `van … naar …`.
    private static func laterNoun(from index: Int, in scan: NumberScan) -> String? {
        var at = index
        while at < min(scan.end, index + 6) {
            if scan.word(at, ["naar", "tot"]) {
                let first = QualifierEnd.after(at + 1, in: scan)
                guard let amount = scan.amount(at: first),
                    let noun = NounReader.noun(at: amount.tokens.upperBound, in: scan)
                else { return nil }
                return scan.tokens.word(noun.head)
            }
            at += 1
        }
        return nil
    }

    /// Whether the word before a number makes it a rank: `hoofdstuk 3`, `fase 2`.
    static func isLabel(_ index: Int, in scan: NumberScan) -> Bool {
        scan.word(
            index,
            [
                "hoofdstuk", "paragraaf", "artikel", "bijlage", "figuur", "tabel", "fase", "variant", "nr", "nummer",
                "document",
                "categorie", "pagina", "pag", "blz", "p", "stap", "deel", "lid", "noot", "voetnoot", "vraag", "punt",
                "hfst", "kader",
                "grafiek", "week", "groep", "klasse", "niveau", "top",
            ])
            // `nr. 12`
            || (index > scan.start && scan.tokens.byte(index) == 0x2E
                && scan.word(index - 1, ["nr", "blz", "pag", "p"]))
    }
}

/// Steps over a qualifier that stands before a number.
enum QualifierEnd {
    static func after(_ index: Int, in scan: NumberScan) -> Int {
        var at = index
        while at < min(scan.end, index + 4) {
            if scan.amount(at: at) != nil { return at }
            at += 1
        }
        return index
    }
}

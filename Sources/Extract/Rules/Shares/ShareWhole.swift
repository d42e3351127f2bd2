import Dutch

/// Of what a share is: the noun group that `van` opens.
enum ShareWhole {
    /// Words that no noun group goes on with.
    static let stops = WordSet([
        "is", "zijn", "was", "waren", "heeft", "hebben", "had", "hadden", "wordt", "worden", "werd", "werden", "kan",
        "kunnen", "kon", "konden", "zal", "zullen", "zou", "zouden", "moet", "moeten", "mag", "mogen", "geeft", "gaf",
        "vindt", "vond", "komt", "krijgt", "maakt", "doet", "gaat", "weet", "wil", "ziet", "zegt", "kent", "werkt",
        "blijft", "blijkt", "bedraagt", "bedroeg", "betreft", "bestaat", "voldoet", "ligt", "staat", "in", "op", "met",
        "niet", "aan", "binnen", "voor", "bij", "naar", "per", "dat", "die", "om", "te", "door", "tot", "tegen",
        "sinds", "geen", "ook", "al", "en", "of", "uit", "over", "onder", "tussen", "als", "dan", "nog", "wel", "maar",
        "er", "zich", "onterecht", "terecht", "volledig", "juist", "hier", "daar", "nu", "toen", "meer", "minder",
    ])
    /// Heads that only measure: what is measured stands behind them.
    private static let measures: [StaticString] = ["aantal", "totaal", "deel", "groep", "som", "meerderheid"]
    private static let determiners = WordSet([
        "de", "het", "een", "deze", "die", "dit", "alle", "ons", "onze", "hun", "haar", "mijn", "uw", "iedere", "elke",
        "zijn",
    ])

    /// `van de gemeenten` behind the number, else `Van de gemeenten` at the head of the sentence.
    static func range(_ scan: NumberScan, _ range: Range<Int>) -> Range<Int>? {
        if scan.word(range.upperBound, ["van"]), let found = group(scan, from: range.upperBound, before: scan.end) {
            return found
        }
        if scan.word(scan.start, ["van"]), range.lowerBound > scan.start + 1, !scan.isApart(scan.start + 1),
            let found = group(scan, from: scan.start, before: range.lowerBound)
        {
            return found
        }
        if scan.word(scan.start, ["daarvan", "hiervan"]) { return scan.start..<scan.start + 1 }
        if scan.word(range.upperBound, ["daarvan", "hiervan"]) { return range.upperBound..<range.upperBound + 1 }
        return nil
    }

    /// The preposition, its noun group, and one more that `van` joins to it.
    private static func group(_ scan: NumberScan, from start: Int, before end: Int) -> Range<Int>? {
        if scan.word(start + 1, ["hen"]) { return start..<start + 2 }
        guard var next = noun(scan, from: start + 1, before: end) else { return nil }
        if scan.word(next - 1, measures), let more = noun(scan, from: next, before: end) { next = more }
        if scan.word(next, ["van"]), let more = noun(scan, from: next + 1, before: end) { next = more }
        // `werkgevers met minder dan 25 werknemers`
        if scan.word(next, ["met"]), scan.word(next + 1, ["minder", "meer"]), scan.word(next + 2, ["dan"]),
            let more = noun(scan, from: next + 3, before: end)
        {
            next = more
        }
        return start..<next
    }

    /// The token after the head of a noun group: what stands before the head is an article, a number or an adjective.
    private static func noun(_ scan: NumberScan, from start: Int, before end: Int) -> Int? {
        var index = start
        if scan.word(index, determiners) { index += 1 }
        while index < end, index < start + 7 {
            if let amount = scan.amount(at: index), !scan.tokens[index].features.contains(.numeral) {
                index = amount.tokens.upperBound
                continue
            }
            let token = scan.tokens[index]
            guard token.kind == .word, !scan.isApart(index), !scan.word(index, stops) else { return nil }
            if isModifier(scan, index, before: end) {
                index += 1
                continue
            }
            // A name goes on as long as its words have capitals.
            var next = index + 1
            while token.isCapitalised, next < end, scan.tokens[next].kind == .word {
                // `de Raad van Commissarissen`
                let isJoined =
                    scan.word(next, ["van", "voor"]) && scan.tokens[next + 1].isCapitalised && next + 1 < end
                guard scan.tokens[next].isCapitalised || isJoined else { break }
                next += isJoined ? 2 : 1
            }
            return next
        }
        return nil
    }

    private static func isModifier(_ scan: NumberScan, _ index: Int, before end: Int) -> Bool {
        let token = scan.tokens[index]
        guard index + 1 < end, scan.tokens[index + 1].kind == .word, !scan.word(index + 1, stops),
            !scan.word(index + 1, ["van", "de", "het", "een"]), !scan.isApart(index + 1)
        else { return false }
        if token.features.contains(.numeral) { return true }
        if !token.features.isDisjoint(with: [.countNoun, .actorWord]) { return false }
        let word = scan.tokens.folded(index)
        if word.hasSuffix("e") { return true }
        if ["eigen", "totaal", "extra", "zeer", "relatief", "groot", "klein", "bruto", "netto"].contains(word) {
            return true
        }
        // `van het nationaal inkomen`, `van ons binnenlands product`
        if ["naal", "eel", "isch", "lands", "lijk"].contains(where: word.hasSuffix) { return true }
        // `van de afgegeven labels`: a participle before its noun
        return word.hasSuffix("en") && participleStarts.contains { word.hasPrefix($0) }
            && !scan.tokens.folded(index + 1).hasSuffix("en")
    }

    private static let participleStarts = ["ge", "af", "aange", "inge", "uitge", "opge", "toege", "verle", "ontva"]
}

/// What share it is: the words beside the number and its whole.
enum ShareMeasure {
    /// Words without content at either end of what is said.
    private static let edges = WordSet([
        "en", "of", "maar", "dat", "die", "van", "met", "tot", "naar", "op", "om", "te", "de", "het", "een", "is",
        "was", "bedraagt", "bedroeg", "dan", "tegen", "door", "in", "per", "als", "wordt", "werd", "zijn", "waren",
    ])

    /// The words after the number and its whole up to the next mark or number; before it where none follow.
    static func range(_ scan: NumberScan, _ range: Range<Int>, _ whole: Range<Int>?) -> Range<Int>? {
        var first = range.upperBound
        if let whole, whole.lowerBound >= range.upperBound { first = whole.upperBound }
        var last = first
        while last < scan.end, last < first + 14, goesOn(scan, last) { last += 1 }
        if let after = trimmed(scan, first..<last, whole) { return after }
        last = range.lowerBound
        first = last
        while first > scan.start, first > last - 14, goesOn(scan, first - 1) { first -= 1 }
        if let whole, whole.overlaps(first..<last) { first = max(first, min(last, whole.upperBound)) }
        return trimmed(scan, first..<last, whole)
    }

    private static func goesOn(_ scan: NumberScan, _ index: Int) -> Bool {
        scan.tokens[index].kind == .word && !scan.isApart(index)
            && scan.tokens[index].features.isDisjoint(with: [.percentWord])
    }

    /// Without empty words at its ends; nil where fewer than one word of four letters is left.
    private static func trimmed(_ scan: NumberScan, _ range: Range<Int>, _ whole: Range<Int>?) -> Range<Int>? {
        var first = range.lowerBound
        var last = range.upperBound
        while first < last, scan.word(first, ["en", "of", "maar", "dat", "die", "dan", "tegen", "in", "van"]) {
            first += 1
        }
        while last > first, scan.word(last - 1, edges) { last -= 1 }
        guard first < last, (first..<last).contains(where: { scan.tokens[$0].count >= 4 }) else { return nil }
        return first..<last
    }
}

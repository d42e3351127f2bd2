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
        "zijn", "dat", "elk", "ieder", "zulke",
    ])

    /// `van de gemeenten` behind the number, else `Van de gemeenten` at the head of the sentence.
    static func range(_ scan: NumberScan, _ range: Range<Int>) -> Range<Int>? {
        if scan.word(range.upperBound, ["van"]), let found = group(scan, from: range.upperBound, before: scan.end) {
            return found
        }
        if let near = (max(scan.start, range.lowerBound - 4)..<max(scan.start, range.lowerBound)).last(where: {
            scan.word($0, ["hiervan", "daarvan"])
        }), near > scan.start {
            return near..<near + 1
        }
        if let holders = bracketed(scan, range) { return holders }
        // `Van de mannen werkt 72%, van de vrouwen 58%`
        if range.lowerBound > scan.start + 6, let own = ofClause(scan, range), own.lowerBound > scan.start + 2,
            [0x2C, 0x3B].contains(scan.tokens.byte(own.lowerBound - 1))
        {
            return own
        }
        if scan.word(scan.start, ["van"]), range.lowerBound > scan.start + 1, !scan.isApart(scan.start + 1),
            !isOfOthers(scan, range),
            let found = group(scan, from: scan.start, before: range.lowerBound)
        {
            return found
        }
        // `1% van de begroting, waarvan 0,1% voor beheer`
        let first = scan.qualifier(before: range.lowerBound).start
        if scan.word(first - 1, ["waarvan"]) { return first - 1..<first }
        if let own = ofClause(scan, range) { return own }
        if scan.word(scan.start, ["daarvan", "hiervan"]) { return scan.start..<scan.start + 1 }
        if scan.word(range.upperBound, ["daarvan", "hiervan"]) { return range.upperBound..<range.upperBound + 1 }
        return ofPart(scan, range)
    }

    /// The whole at the head of the number's own clause.
    private static func ofClause(_ scan: NumberScan, _ range: Range<Int>) -> Range<Int>? {
        // `dat van de uitgaven nu 7% naar …`, `en van de wijken werkt nog 12%`: at the head of its clause
        var open = range.lowerBound - 2
        while open >= max(scan.start, range.lowerBound - 14), scan.tokens[open].kind != .mark {
            if scan.word(open, ["van"]), !scan.isApart(open + 1) {
                let isHead =
                    scan.word(open - 1, ["dat", "en", "maar", "terwijl", "waar", "omdat"])
                    || [0x2C, 0x28].contains(scan.tokens.byte(open - 1))
                guard isHead, let found = group(scan, from: open, before: range.lowerBound) else { break }
                return found
            }
            open -= 1
        }
        return nil
    }

    /// `het aandeel zeer zwakke scholen`, `het aandeel bedrijven met een plan`: those of whom some are so. Of `het aandeel
    /// vrouwen` the text does not say of what.
    private static func ofPart(_ scan: NumberScan, _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound - 1
        while index >= max(scan.start, range.lowerBound - 16), scan.tokens.byte(index) != 0x3B {
            if scan.word(index, ["aandeel"]) {
                guard let next = noun(scan, from: index + 1, before: range.lowerBound), next > index + 1,
                    next > index + 2 || scan.word(next, ["met", "zonder", "dat", "die", "waar", "waarin"])
                else { return nil }
                return next - 1..<next
            }
            index -= 1
        }
        return nil
    }

    /// `vrijwel alle gemeenten (97%)`: who stands straight before the bracket.
    private static func bracketed(_ scan: NumberScan, _ range: Range<Int>) -> Range<Int>? {
        let open = range.lowerBound - 1
        guard open > scan.start, scan.tokens.byte(open) == 0x28, range.upperBound < scan.end,
            scan.tokens.byte(range.upperBound) == 0x29,
            !scan.tokens[open - 1].features.isDisjoint(with: [.countNoun, .actorPlural])
        else { return nil }
        var first = open - 1
        while first > scan.start, first > open - 4, scan.word(first - 1, ["alle", "de", "het", "deze", "veel"]) {
            first -= 1
        }
        // `de relatie met kinderen (67%)` is what was measured.
        guard first == scan.start || first < open - 1, !scan.word(first - 1, ["met", "van", "voor", "door", "tussen"])
        else { return nil }
        return first..<open
    }

    /// Whether the clause of the number tells of others than the sentence's head: `…, bij kleine is dat 12%`.
    private static func isOfOthers(_ scan: NumberScan, _ range: Range<Int>) -> Bool {
        (scan.start + 2..<max(scan.start + 2, range.lowerBound)).contains { index in
            scan.word(index, ["bij", "onder", "in", "binnen"])
                && (scan.tokens.byte(index - 1) == 0x2C || scan.tokens.byte(index - 1) == 0x3B
                    || scan.word(index - 1, ["en", "terwijl", "maar"]))
                && !scan.isApart(index + 1)
        }
    }

    /// The preposition, its noun group, and one more that `van` joins to it.
    private static func group(_ scan: NumberScan, from begin: Int, before end: Int) -> Range<Int>? {
        var start = begin
        // `van de van de gemeenten`: what a page's end wrote twice
        while scan.word(start + 1, ["de", "het"]), scan.word(start + 2, ["van"]), start + 3 < end,
            scan.word(start + 3, ["de", "het"]), attribute(scan, from: start + 2, before: end) == nil
        {
            start += 2
        }
        if scan.word(start + 1, ["hen"]) { return start..<start + 2 }
        // `van wat wij verdienen`
        if scan.word(start + 1, ["wat", "hetgeen", "degenen"]) {
            var last = start + 2
            while last < min(end, start + 9), scan.tokens[last].kind == .word, !scan.isApart(last),
                last < start + 3 || !scan.word(last, stops)
            {
                last += 1
            }
            return start..<last
        }
        // `van De prijs van …`: a title, or the head of a page
        if scan.word(start + 1, ["de", "het", "een"]), scan.tokens[start + 1].isCapitalised { return nil }
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
        if scan.word(index, determiners) {
            index += 1
            if scan.word(index, ["der", "des"]) { index += 1 }
            if let closed = attribute(scan, from: index, before: end) { index = closed }
        }
        while index < end, index < start + 12 {
            if let amount = scan.amount(at: index), !scan.tokens[index].features.contains(.numeral) {
                index = amount.tokens.upperBound
                // `de 24-uurs voorzieningen`, `de 450 miljoen dieren`
                if index + 1 < end, AmountReader.isDash(index, scan.tokens), !scan.tokens[index].hasSpaceBefore {
                    // `de 55-plussers` are the noun themselves.
                    if !scan.word(index + 1, ["uurs", "daags", "jarige", "urige"]) { return index + 2 }
                    index += 2
                }
                if index + 1 < end, scan.tokens[index].features.contains(.scaleWord) { index += 1 }
                continue
            }
            let token = scan.tokens[index]
            // One letter is a sign of money or a place in a list.
            guard token.kind == .word, token.count > 1, !scan.isApart(index), !scan.word(index, stops) else {
                return nil
            }
            // `dat zojuist omschreven product`
            if index + 2 < end, scan.word(index, ["zojuist", "eerder", "destijds", "thans"]) {
                index += 2
                continue
            }
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

    /// The noun behind an attribute of several words: `de [uit het fonds betaalde] projecten`; nil where none opens.
    private static func attribute(_ scan: NumberScan, from start: Int, before end: Int) -> Int? {
        guard
            scan.word(start, ["van", "uit", "door", "aan", "in", "op", "voor", "bij", "met", "naar", "binnen", "tot"])
        else { return nil }
        var index = start + 2
        while index < min(end - 1, start + 9), scan.tokens[index].kind == .word || scan.tokens[index].kind == .number {
            let word = scan.tokens[index]
            // `het in de hoofdsom te vorderen bedrag`
            if scan.word(index, ["te"]), index + 2 < end, scan.tokens[index + 2].kind == .word,
                scan.tokens.folded(index + 1).hasSuffix("en")
            {
                return index + 2
            }
            if word.kind == .word, !word.isCapitalised, isParticiple(scan.tokens.folded(index)),
                scan.tokens[index + 1].kind == .word, !scan.word(index + 1, stops)
            {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    private static func isParticiple(_ word: String) -> Bool {
        word.count > 5 && ["de", "te", "en", "ene", "ige"].contains(where: word.hasSuffix)
            && (word.hasSuffix("ige") || word.hasSuffix("ende") || participleStarts.contains { word.hasPrefix($0) }
                || !word.hasSuffix("en") && ["ver", "be", "ont", "her"].contains { word.hasPrefix($0) })
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
        if ["naal", "iaal", "eel", "isch", "lands", "lijk"].contains(where: word.hasSuffix) { return true }
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

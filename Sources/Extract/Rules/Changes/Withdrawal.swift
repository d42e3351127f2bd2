import Dutch
import Model

/// What was to come and is given up, refused or left as it was: `ziet af van de invoering`, `vindt geen doorgang`.
enum Withdrawal {
    /// Marks the changes of a sentence that its own words call off.
    static func settle(_ changes: inout [Change], _ prose: ProseReader) {
        for index in changes.indices where changes[index].status != .withdrawn {
            if isCalledOff(changes[index], prose) { changes[index].status = .withdrawn }
        }
    }

    private static func isCalledOff(_ change: Change, _ prose: ProseReader) -> Bool {
        let part = stretch(around: change.tokens.lowerBound, prose)
        return isGivenUp(change, part, prose.tokens) || takesNoPlace(change, part, prose)
            || isRefused(change, part, prose.tokens) || isScrapped(change, part, prose) || wasToBe(change, prose)
    }

    /// A sentence between its semicolons: what one half calls off stands in the other.
    static func stretch(around token: Int, _ prose: ProseReader) -> Range<Int> {
        let whole = prose.sentence.tokens
        var lower = token
        while lower > whole.lowerBound, prose.tokens.byte(lower - 1) != 0x3B { lower -= 1 }
        var upper = token
        while upper < whole.upperBound, prose.tokens.byte(upper) != 0x3B { upper += 1 }
        return lower..<upper
    }

    /// `ziet af van de invoering`, `heeft besloten af te zien van`, `afgezien van`
    private static func isGivenUp(_ change: Change, _ part: Range<Int>, _ tokens: TokenStream) -> Bool {
        part.contains { index in
            guard tokens.is(index, "van"), index < change.subject.tokens.lowerBound,
                change.subject.tokens.lowerBound - index <= 14
            else { return false }
            if tokens.isOne(index - 1, of: ["afgezien", "afzien", "afziet", "afzag", "afzagen"]) { return true }
            if tokens.is(index - 1, "zien") { return tokens.is(index - 2, "te") && tokens.is(index - 3, "af") }
            return tokens.is(index - 1, "af")
                && (max(part.lowerBound, index - 9)..<index).contains {
                    tokens.isOne($0, of: ["zie", "ziet", "zien", "zag", "zagen"])
                }
        }
    }

    /// `De invoering van X vindt geen doorgang`: what a noun tells.
    private static func takesNoPlace(_ change: Change, _ part: Range<Int>, _ prose: ProseReader) -> Bool {
        change.rule != VerbChangeRule.name
            && part.contains { index in
                prose.tokens.is(index, "doorgang") && prose.tokens.is(index - 1, "geen")
                    && change.subject.tokens.lowerBound < index
            }
    }

    /// `De motie om X te schrappen is verworpen`, `het wetsvoorstel dat X zou invoeren, heeft het niet gehaald`
    private static func isRefused(_ change: Change, _ part: Range<Int>, _ tokens: TokenStream) -> Bool {
        guard
            part.contains(where: { index in
                tokens.isOne(index, of: ["verworpen", "weggestemd"]) || isOwnNegation(index, in: part, tokens)
            }), let first = part.first(where: { tokens.isOne($0, of: proposals) }),
            first < change.subject.tokens.lowerBound
        else { return false }
        return (first + 1..<min(part.upperBound, first + 4)).contains { index in
            tokens.isOne(index, of: ["om", "dat", "die", "tot", "waarmee", "waarin"])
        }
    }

    private static let proposals = WordSet([
        "motie", "voorstel", "wetsvoorstel", "initiatiefwetsvoorstel", "voornemen", "plan", "amendement", "initiatief",
        "besluit", "plannen", "voornemens",
    ])

    /// `Dat is niet doorgegaan.`, `Daar is van afgezien.`, `Zover is het niet gekomen.`: what the next sentence denies.
    static func isDenied(behind index: Int, _ reading: Reading) -> Bool {
        guard reading.sentences.indices.contains(index + 1) else { return false }
        let sentence = reading.sentences[index + 1]
        let tokens = reading.tokens
        guard sentence.block == reading.sentences[index].block, sentence.tokens.count <= 18,
            sentence.features.contains(.negation) || sentence.tokens.contains(where: { tokens.isOne($0, of: givenUp) }),
            tokens.isOne(
                sentence.tokens.lowerBound, of: ["dat", "dit", "daar", "daarvan", "hier", "hiervan", "zover", "die"])
        else { return false }
        // `Dat plan is ingetrokken`, `Daar is van afgezien`
        if sentence.tokens.contains(where: { tokens.isOne($0, of: givenUp) }) {
            return tokens.isOne(sentence.tokens.lowerBound + 1, of: proposals)
                || sentence.tokens.contains { tokens.isOne($0, of: ["afgezien", "teruggekomen"]) }
        }
        return sentence.tokens.contains { tokens.isOne($0, of: ["niet", "nooit"]) }
            && sentence.tokens.contains {
                tokens.isOne(
                    $0,
                    of: [
                        "doorgegaan", "gebeurd", "gekomen", "doorgevoerd", "uitgevoerd", "gerealiseerd", "doorgezet",
                        "gelukt", "ingevoerd",
                    ])
            }
    }

    private static let givenUp = WordSet(["afgezien", "ingetrokken", "teruggetrokken", "teruggekomen", "geschrapt"])

    /// `De bezuiniging die in 2011 zou ingaan, is geschrapt`, `Het besluit om X te beëindigen, is teruggedraaid`
    private static func isScrapped(_ change: Change, _ part: Range<Int>, _ prose: ProseReader) -> Bool {
        let tokens = prose.tokens
        let words = part.filter { index in
            tokens.isOne(index, of: ["geschrapt", "teruggedraaid"])
                || tokens.is(index, "terug") && tokens.isOne(index - 1, of: ["wij", "we", "ik"])
                    && part.contains { tokens.isOne($0, of: ["draaien", "draai", "draait"]) }
        }
        guard let word = words.first, change.status == .planned, change.tokens.lowerBound < word,
            let clause = prose.clause(of: change.tokens.lowerBound)
        else { return false }
        let view = prose.clauses[clause]
        // `die in 2011 zou ingaan`
        if view.kind == .relative, !view.tokens.contains(word), prose.has(view, ["zou", "zouden"]) { return true }
        return part.contains { index in
            tokens.isOne(index, of: proposals) && index < change.subject.tokens.lowerBound
                && (index + 1..<min(part.upperBound, index + 6)).contains { tokens.is($0, "om") }
        }
    }

    /// `heeft het niet gehaald`, `wordt niet uitgevoerd` behind an infinitive: the negation is that of the proposal.
    static func isOwnNegation(_ index: Int, in part: Range<Int>, _ tokens: TokenStream) -> Bool {
        guard tokens.is(index, "niet") else { return false }
        if tokens.is(index + 1, "gehaald") { return tokens.is(index - 1, "het") }
        return tokens.isOne(index + 1, of: ["uitgevoerd", "aangenomen", "overgenomen", "doorgezet"])
            && part.contains { $0 < index && tokens.is($0, "te") }
    }

    /// `die aanvankelijk per 2011 zou vervallen`: what once was meant is no longer.
    private static func wasToBe(_ change: Change, _ prose: ProseReader) -> Bool {
        guard let clause = prose.clause(of: change.tokens.lowerBound) else { return false }
        let view = prose.clauses[clause]
        guard prose.has(view, ["aanvankelijk", "oorspronkelijk"]) else { return false }
        return prose.has(view, ["zou", "zouden"])
            || prose.has(view, ["was", "waren"]) && prose.has(view, ["beoogd", "voorzien", "gepland"])
    }
}

extension ProseReader {
    /// `niet in 2011 maar in 2012`: whether a negation denies only the date behind it, as another takes its place.
    func isContrast(_ negation: Int) -> Bool {
        guard tokens.is(negation, "niet"), let first = date(after: negation) else { return false }
        var next = first.upperBound
        if tokens.byte(next) == 0x2C { next += 1 }
        guard tokens.is(next, "maar") else { return false }
        return date(after: next) != nil
    }

    /// The date that begins within three words of a token.
    private func date(after token: Int) -> Range<Int>? {
        stops.first { $0.lowerBound > token && $0.lowerBound - token <= 3 }
    }

    /// Whether a date is the one that such a negation denies.
    func isDenied(_ range: Range<Int>) -> Bool {
        (max(sentence.tokens.lowerBound, range.lowerBound - 3)..<range.lowerBound).contains { isContrast($0) }
    }
}

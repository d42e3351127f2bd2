import Dutch
import Model

/// Cuts a list item into the changes it tells of.
struct ItemSplitter {
    let reading: Reading
    private var tokens: TokenStream { reading.tokens }

    init(_ reading: Reading) { self.reading = reading }

    /// The parts between `;`, ` / `, `:` and the commas before a change word of its own.
    func parts(of range: Range<Int>) -> [Part] {
        var parts: [Part] = []
        var start = range.lowerBound
        var isExplanation = false
        var depth = 0
        func close(_ end: Int, _ next: Int) {
            if end > start { parts.append(Part(tokens: start..<end, isExplanation: isExplanation)) }
            start = next
        }
        for index in range {
            switch tokens.byte(index) {
            case 0x28: depth += 1
            case 0x29: depth = max(0, depth - 1)
            case 0x3B where depth == 0:
                close(index, index + 1)
            case 0x2F where depth == 0 && isSlash(index, in: range):
                close(index, index + 1)
                isExplanation = false
            case 0x3A where depth == 0 && tokens[index].kind == .mark:
                close(index, index + 1)
                isExplanation = true
            case 0x2C where depth == 0 && opensChange(index + 1, before: range.upperBound):
                close(index, index + 1)
            default:
                if depth == 0, index > start, tokens.is(index, "en"), startsNominal(index + 1, before: range.upperBound)
                {
                    close(index, index + 1)
                }
            }
        }
        close(range.upperBound, range.upperBound)
        return parts
    }

    struct Part {
        var tokens: Range<Int>
        /// Whether a colon stands before it: what follows explains, unless it tells a change itself.
        var isExplanation: Bool
    }

    /// A slash between words with space on one side, or between a word and a change noun.
    private func isSlash(_ index: Int, in range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound, tokens[index - 1].kind != .number else {
            return false
        }
        return tokens[index].hasSpaceBefore || tokens[index + 1].hasSpaceBefore
    }

    /// Whether the words after a comma have a change word of their own before the next comma.
    private func opensChange(_ start: Int, before end: Int) -> Bool {
        guard start < end, !tokens[start].features.contains(.conjunction) else { return false }
        // `gevoed uit het Fonds` and other afterthoughts have no change word and are appositions.
        var index = start
        var depth = 0
        while index < end {
            let byte = tokens.byte(index)
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            if depth == 0, byte == 0x3B || byte == 0x2C || byte == 0x3A { break }
            index += 1
        }
        if startsNominal(start, before: index) { return true }
        return ItemWord.participle(in: start..<index, of: reading) != nil
    }

    /// Whether a change noun stands first, adjectives before it aside.
    func startsNominal(_ start: Int, before end: Int) -> Bool {
        ItemWord.noun(in: start..<end, of: reading) != nil
    }
}

/// The change word of a list item.
enum ItemWord {
    /// The change noun at the head of an item, with its token.
    static func noun(in range: Range<Int>, of reading: Reading) -> (token: Int, noun: ChangeNoun)? {
        let tokens = reading.tokens
        let reader = PhraseReader(reading)
        var index = range.lowerBound
        var steps = 0
        while index < range.upperBound, steps < 5 {
            let token = tokens[index]
            if token.kind == .mark {
                // `(voorgenomen) uitbreiding`, `eind december 2008: opening`
                guard tokens.byte(index) == 0x28, let close = reader.closing(index, to: range.upperBound) else {
                    if tokens.byte(index) == 0xE2 {
                        index += 1
                        continue
                    }
                    return nil
                }
                index = close + 1
                continue
            }
            if token.kind == .word, token.features.contains(.changeNoun),
                let noun = ChangeLexicon.shared.noun(tokens.folded(index))
            {
                return (index, noun)
            }
            if let temporal = reading.temporals(in: token.span).first {
                index = max(index + 1, tokens.range(of: temporal.span).upperBound)
                steps += 1
                continue
            }
            guard
                token.features.contains(.article)
                    || token.features.contains(.preposition)
                        && tokens.isOne(index, of: ["per", "in", "op", "vanaf"])
                    || token.features.contains(.change2) || reader.isModifier(index, to: range.upperBound)
            else { return nil }
            index += 1
            steps += 1
        }
        return nil
    }

    /// Verbs that prose uses of much else, and an item under a year only of policy: `WIW vervangt JWG`.
    private static func tellsItems(_ verb: ChangeVerb) -> Bool {
        guard verb.particle.isEmpty, let infinitive = verb.infinitives.first else { return false }
        return ["vervangen", "starten", "beëindigen", "introduceren", "lanceren", "bundelen"].contains(infinitive)
    }

    /// Whether a word stands in a title: `Nota ‘Een goede start’`.
    private static func isQuoted(_ index: Int, in range: Range<Int>, _ tokens: TokenStream) -> Bool {
        (range.lowerBound..<index).contains { open in
            (tokens.isOpeningQuote(open) || tokens.isMark(open, "'")) && tokens[open].hasSpaceBefore
        }
            && (index + 1..<range.upperBound).contains { tokens.isClosingQuote($0) || tokens.isMark($0, "'") }
    }

    /// The participle, verb or fixed complement that tells the change of an item, with its token and the verb.
    static func participle(in range: Range<Int>, of reading: Reading) -> (token: Int, verb: ChangeVerb, isFinite: Bool)?
    {
        let tokens = reading.tokens
        for index in range where tokens[index].kind == .word {
            guard tokens[index].features.contains(.changeVerb), !tokens[index].isCapitalised,
                !isQuoted(index, in: range, tokens)
            else { continue }
            for use in ChangeLexicon.shared.verbs[tokens.folded(index)] ?? [] {
                let verb = ChangeVerb.all[use.verb]
                switch use.part {
                case .complement where verb.action == .reorganise || verb.action == .announce: continue
                case .complement:
                    let words = verb.complement
                    let first = index - words.count + 1
                    guard first >= range.lowerBound,
                        zip(first..., words).allSatisfy({ tokens.folded($0) == Folding.fold($1) })
                    else { continue }
                    return (first, verb, false)
                case .whole:
                    if use.form == .infinitive && !verb.particle.isEmpty { continue }
                    if use.form == .participle { return (index, verb, false) }
                    if !verb.isWeak || tellsItems(verb), use.form != .infinitive { return (index, verb, true) }
                case .bare, .carrier: continue
                }
            }
        }
        return nil
    }
}

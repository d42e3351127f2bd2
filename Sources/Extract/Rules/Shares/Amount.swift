import Dutch
import Model

/// A number as written, without its unit.
struct Amount: Hashable, Sendable {
    var value: Double
    /// The tokens it is written in.
    var tokens: Range<Int>
    /// Whether it is written in letters.
    var isWord = false
    /// Whether it is four digits that can be a year.
    var looksLikeYear = false

    /// The whole number below it; nil where no machine's integer holds that.
    var count: Int? { Int(exactly: value.rounded(.towardZero)) }
}

/// Reads numbers as Dutch writes them: `125.000`, `24 300`, `2,5`, `5½`, `tweeënveertig`.
enum AmountReader {
    /// The number that begins at a token, as long as it can be made.
    static func amount(at start: Int, before end: Int, in tokens: TokenStream) -> Amount? {
        guard start < end else { return nil }
        let token = tokens[start]
        switch token.kind {
        case .number: return digits(at: start, before: end, in: tokens)
        case .word: return letters(at: start, before: end, in: tokens)
        case .mark:
            guard let part = vulgarFraction(start, tokens) else { return nil }
            return Amount(value: part, tokens: start..<start + 1)
        }
    }

    private static func digits(at start: Int, before end: Int, in tokens: TokenStream) -> Amount? {
        guard var value = tokens.number(start).map(Double.init) else { return nil }
        var next = start + 1
        let isGroupHead = tokens[start].count <= 3 && tokens.byte(start) != 0x30
        while isGroupHead, next < end {
            let dotted =
                tokens.byte(next) == 0x2E && !tokens[next].hasSpaceBefore && next + 1 < end
                && tokens[next + 1].kind == .number && !tokens[next + 1].hasSpaceBefore && tokens[next + 1].count == 3
            let spaced = tokens[next].kind == .number && tokens[next].hasSpaceBefore && tokens[next].count == 3
            guard dotted || spaced, let group = tokens.number(dotted ? next + 1 : next) else { break }
            value = value * 1000 + Double(group)
            next += dotted ? 2 : 1
        }
        let isWhole = next == start + 1
        if next + 1 < end, tokens[next].kind == .mark, !tokens[next].hasSpaceBefore, !tokens[next + 1].hasSpaceBefore {
            let byte = tokens.byte(next)
            if byte == 0x2C || (byte == 0x2E && isWhole && tokens[next + 1].count <= 2),
                tokens[next + 1].kind == .number, let decimals = tokens.number(next + 1)
            {
                var divisor = 1.0
                for _ in 0..<tokens[next + 1].count { divisor *= 10 }
                value = ((value * divisor) + Double(decimals)) / divisor
                next += 2
            } else if byte == 0x2C, tokens.byte(next + 1) == 0x2D || isDash(next + 1, tokens) {
                next += 2
            }
        }
        if next < end, let part = vulgarFraction(next, tokens), !tokens[next].hasSpaceBefore {
            value += part
            next += 1
        }
        return Amount(
            value: value, tokens: start..<next,
            looksLikeYear: isWhole && next == start + 1 && tokens[start].features.contains(.yearLike))
    }

    private static func letters(at start: Int, before end: Int, in tokens: TokenStream) -> Amount? {
        guard tokens[start].features.contains(.numeral), let value = NumeralWords.value(start, in: tokens) else {
            return nil
        }
        // `vijf komma vijf`
        if start + 2 < end, tokens.is(start + 1, "komma"), tokens[start + 2].features.contains(.numeral),
            let part = NumeralWords.value(start + 2, in: tokens), part < 10
        {
            return Amount(value: value + part / 10, tokens: start..<start + 3, isWord: true)
        }
        return Amount(value: value, tokens: start..<start + 1, isWord: true)
    }

    /// `½`, `¼`, `¾`.
    private static func vulgarFraction(_ index: Int, _ tokens: TokenStream) -> Double? {
        guard tokens.byte(index) == 0xC2, tokens[index].count == 2 else { return nil }
        switch tokens.text.bytes[Int(tokens[index].start) + 1] {
        case 0xBC: return 0.25
        case 0xBD: return 0.5
        case 0xBE: return 0.75
        default: return nil
        }
    }

    /// A hyphen, a dash or a minus sign.
    static func isDash(_ index: Int, _ tokens: TokenStream) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return false }
        if tokens.byte(index) == 0x2D { return true }
        guard tokens[index].count == 3, tokens.byte(index) == 0xE2 else { return false }
        let bytes = tokens.text.bytes
        let start = Int(tokens[index].start)
        return (bytes[start + 1] == 0x80 && bytes[start + 2] >= 0x90 && bytes[start + 2] <= 0x95)
            || (bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92)
    }

    /// The factor of a scale word at a token (`miljoen`, `mln.`) and the token after it.
    static func scale(at index: Int, before end: Int, in tokens: TokenStream) -> (factor: Double, next: Int)? {
        guard index < end, tokens[index].features.contains(.scaleWord),
            let factor = ScaleWord.factors[tokens.folded(index)]
        else { return nil }
        // The full stop of `mln.` belongs to the word unless it ends the sentence.
        let isShort = tokens.isOne(index, of: ["mln", "mld", "mrd", "mio"])
        let next = isShort && index + 2 < end && tokens.byte(index + 1) == 0x2E ? index + 2 : index + 1
        return (factor, next)
    }
}

/// A phrase beside a number that loosens it.
enum QualifierReader {
    private struct Phrase: Sendable {
        var parts: [[UInt8]]
        var looseness: Looseness
    }

    /// ``Looseness/phrasesBefore`` by bytes, in the same order.
    private static let phrases: [Phrase] = Looseness.phrasesBefore.map { words, looseness in
        Phrase(parts: words.map { Array($0.utf8) }, looseness: looseness)
    }

    private static let phrasesAfter: [Phrase] = Looseness.phrasesAfter.map { words, looseness in
        Phrase(parts: words.map { Array($0.utf8) }, looseness: looseness)
    }

    /// Those that end in each word, in the same order.
    private static let byLastWord = WordTable(
        Dictionary(grouping: phrases) { String(decoding: $0.parts.last ?? [], as: UTF8.self) }.map {
            ($0.key, $0.value)
        })

    /// The words in which they end.
    static let lastWords: [String] = Set(Looseness.phrasesBefore.compactMap(\.words.last)).sorted()

    /// The qualifier that ends straight before a token, and where it begins. An article between them is passed over.
    static func before(_ index: Int, from start: Int, in tokens: TokenStream) -> (qualifier: Qualifier, start: Int)? {
        if let found = ending(at: index, from: start, in: tokens) { return found }
        guard index > start, tokens.isOne(index - 1, of: ["de", "een", "het"]) else { return nil }
        return ending(at: index - 1, from: start, in: tokens)
    }

    private static func ending(
        at end: Int, from start: Int, in tokens: TokenStream
    ) -> (qualifier: Qualifier, start: Int)? {
        // `ca.`
        let isShort = end - 2 >= start && tokens.byte(end - 1) == 0x2E
        let last = isShort ? end - 2 : end - 1
        guard last >= start, tokens[last].features.contains(.looseWord) else { return nil }
        for phrase in tokens.value(last, in: byLastWord) ?? [] where !isShort || phrase.parts.count == 1 {
            let first = last - phrase.parts.count + 1
            guard first >= start else { continue }
            if phrase.parts.indices.allSatisfy({ tokens.spells(first + $0, phrase.parts[$0]) }) {
                return (Qualifier(phrase.looseness), first)
            }
        }
        return nil
    }

    /// The qualifier that begins straight at a token, and the token after it.
    static func after(_ index: Int, before end: Int, in tokens: TokenStream) -> (qualifier: Qualifier, next: Int)? {
        for phrase in phrasesAfter where index + phrase.parts.count <= end {
            if phrase.parts.indices.allSatisfy({ tokens.spells(index + $0, phrase.parts[$0]) }) {
                return (Qualifier(phrase.looseness), index + phrase.parts.count)
            }
        }
        return nil
    }
}

extension Qualifier {
    init(_ looseness: Looseness) {
        switch looseness {
        case .about: self = .about
        case .over: self = .over
        case .under: self = .under
        case .atLeast: self = .atLeast
        case .atMost: self = .atMost
        }
    }
}

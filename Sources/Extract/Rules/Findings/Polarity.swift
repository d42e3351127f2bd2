import Dutch
import Model

/// Whether a statement says that something is well or not, where its words settle it.
enum Polarity {
    static func of(_ sentence: SentenceView, _ tokens: TokenStream) -> Finding.Polarity? {
        var positive = false
        var negative = false
        // Sought once a sentence, and only where a bad word stands.
        var falls: Bool?
        for index in sentence.tokens {
            let before = max(sentence.tokens.lowerBound, index - 3)..<index
            switch tokens.value(index, in: words) {
            case .bad:
                if isDenied(index, in: sentence.tokens, tokens) { continue }
                let isLess =
                    falls ?? sentence.tokens.contains { tokens.isOne($0, of: falling) }
                falls = isLess
                if isLess { positive = true } else { negative = true }
            case .good where isWanting(index, in: sentence.tokens, tokens): negative = true
            case .good:
                // `betwijfelen of de verdachte voldoende is beschermd`
                if before.contains(where: { tokens.isOne($0, of: negations) })
                    || (sentence.tokens.lowerBound..<index).contains(where: { tokens.isOne($0, of: doubts) })
                {
                    negative = true
                } else {
                    positive = true
                }
            case .badIfDenied:
                // `indien niet is voldaan` supposes it.
                if sentence.tokens.contains(where: { tokens.isOne($0, of: ["indien", "mits", "tenzij"]) }) { continue }
                if before.contains(where: { tokens.isOne($0, of: negations) }) { negative = true }
            case nil:
                if isExcess(index, tokens) { negative = true }
                switch phrase(index, tokens) {
                case .good:
                    if before.contains(where: { tokens.isOne($0, of: negations) }) {
                        negative = true
                    } else {
                        positive = true
                    }
                case .bad:
                    if !before.contains(where: { tokens.isOne($0, of: negations) }) { negative = true }
                case .badIfDenied: negative = true
                default: break
                }
            }
        }
        switch (positive, negative) {
        case (true, true): return .mixed
        case (true, false): return .positive
        case (false, true): return .negative
        case (false, false): return nil
        }
    }

    private enum Word: Hashable, Sendable { case good, bad, badIfDenied }

    /// `geen knelpunten`, `van onvoldoende toezicht is geen sprake`, `niet zo dat … onvoldoende`: says nothing for sure.
    private static func isDenied(_ index: Int, in sentence: Range<Int>, _ tokens: TokenStream) -> Bool {
        if index > sentence.lowerBound, tokens.isOne(index - 1, of: ["geen", "niet", "nooit", "zonder"]) {
            return true
        }
        let rest = index + 1..<min(sentence.upperBound, index + 8)
        if rest.contains(where: { tokens.is($0, "sprake") && tokens.is($0 - 1, "geen") }) { return true }
        return (max(sentence.lowerBound, index - 8)..<index).contains {
            tokens.is($0, "niet") && tokens.is($0 + 1, "zo") && tokens.is($0 + 2, "dat")
        }
    }

    /// `verbetering behoeft`, `verdere verbetering is nodig`: what is well is still to come.
    private static func isWanting(_ index: Int, in sentence: Range<Int>, _ tokens: TokenStream) -> Bool {
        tokens.isOne(index, of: ["verbetering", "verbeteringen", "verbeterd", "verbeteren"])
            && (index + 1..<max(index + 1, min(sentence.upperBound, index + 6))).contains {
                tokens.isOne(
                    $0, of: ["behoeft", "behoeven", "behoefde", "nodig", "noodzakelijk", "vereist", "vatbaar"])
            }
    }

    /// `te hoog`, `te laat`; not `niet te laat`.
    private static func isExcess(_ index: Int, _ tokens: TokenStream) -> Bool {
        tokens.is(index, "te") && tokens.isOne(index + 1, of: excesses) && !tokens.isOne(index - 1, of: ["niet"])
    }

    /// Two words that say it together, by the last of them.
    private static func phrase(_ index: Int, _ tokens: TokenStream) -> Word? {
        if tokens.is(index, "orde") { return tokens.is(index - 1, "op") ? .good : nil }
        if tokens.is(index, "druk") {
            return tokens.is(index - 1, "onder") && tokens.isOne(index + 1, of: ["staat", "staan", "komt", "komen"])
                ? .bad : nil
        }
        if tokens.is(index, "maat") { return tokens.is(index - 1, "de") && tokens.is(index - 2, "onder") ? .bad : nil }
        if tokens.is(index, "geding") { return tokens.is(index - 1, "het") && tokens.is(index - 2, "in") ? .bad : nil }
        // `maakt zich zorgen`, `zorgen over`; to see to a thing is another verb.
        if tokens.is(index, "zorgen") {
            return tokens.isOne(index - 1, of: ["zich", "ernstig", "ernstige", "grote", "veel"])
                || tokens.is(index + 1, "over") ? .bad : nil
        }
        // `geen gegevens`, `geen schriftelijke afspraken`
        if tokens.isOne(index, of: lacking), tokens.is(index - 1, "geen") || tokens.is(index - 2, "geen") {
            return .badIfDenied
        }
        return nil
    }

    /// A word that is in two lists is one of complaint.
    private static let words = WordTable(
        StanceWord.negative.map { ($0, Word.bad) } + StanceWord.positive.map { ($0, .good) }
            + StanceWord.expected.map { ($0, .badIfDenied) })
    private static let negations = WordSet(StanceWord.negations)
    private static let falling = WordSet(StanceWord.falling)
    private static let excesses = WordSet(StanceWord.excesses)
    private static let doubts = WordSet(["betwijfelt", "betwijfel", "betwijfelen", "betwijfelde", "betwijfelden"])
    private static let lacking = WordSet(StanceWord.lacking)
}

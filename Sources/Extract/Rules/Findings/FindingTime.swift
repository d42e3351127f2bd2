import Dutch
import Model

/// Which dates of a sentence say when a finding holds.
enum FindingTime {
    /// Whether a date tells of something else: it stands in a relative clause, in a concession, on the other side of
    /// `maar`, or with a participle before its noun.
    static func isAside(_ date: Range<Int>, _ sentence: Range<Int>, cue: Int, _ tokens: TokenStream) -> Bool {
        isRelative(date, sentence, cue, tokens) || isConceded(date, sentence, cue, tokens)
            || isAcross(date, cue, tokens) || isAttribute(date, sentence, tokens)
    }

    private static let pronouns = WordSet([
        "die", "welke", "waarin", "waarbij", "waarmee", "waarvan", "waarvoor", "waarop", "waardoor",
    ])

    /// `de regeling, die in 2004 is ingevoerd,`, `gemeenten die in 2004 zijn gestart`
    private static func isRelative(
        _ date: Range<Int>, _ sentence: Range<Int>, _ cue: Int, _ tokens: TokenStream
    ) -> Bool {
        var index = date.lowerBound - 1
        let first = max(sentence.lowerBound + 1, date.lowerBound - reach)
        while index >= first {
            if tokens[index].kind == .mark { return false }
            // `die datum`, `die jaren`: no clause.
            if tokens.isOne(index, of: pronouns), tokens[index - 1].kind == .mark || tokens[index - 1].count > 3,
                !tokens[index + 1].features.contains(.timeUnit),
                tokens[index - 1].features.isDisjoint(with: [.preposition, .auxiliary, .findingVerb])
            {
                // The cue may stand in that clause: `, waarin zij in 2009 vaststelde dat`.
                let end = clauseEnd(date.upperBound, sentence, tokens)
                return !(index..<end).contains(cue)
            }
            index -= 1
        }
        return false
    }

    /// How far before a date its relative pronoun stands.
    private static let reach = 8

    private static func clauseEnd(_ start: Int, _ sentence: Range<Int>, _ tokens: TokenStream) -> Int {
        var index = start
        while index < sentence.upperBound, tokens[index].kind != .mark || tokens.byte(index) == 0x28 { index += 1 }
        return index
    }

    /// `Hoewel de regeling pas in 2004 is ingevoerd, stelt de inspectie vast dat`
    private static func isConceded(
        _ date: Range<Int>, _ sentence: Range<Int>, _ cue: Int, _ tokens: TokenStream
    ) -> Bool {
        guard tokens.isOne(sentence.lowerBound, of: ["hoewel", "ofschoon", "alhoewel", "nadat"]) else { return false }
        let end = clauseEnd(date.upperBound, sentence, tokens)
        return end < sentence.upperBound && tokens.byte(end) == 0x2C && cue > end
    }

    /// `In 2006 was het niet op orde, maar de inspectie constateert dat het beter gaat`
    private static func isAcross(_ date: Range<Int>, _ cue: Int, _ tokens: TokenStream) -> Bool {
        guard date.upperBound < cue else { return false }
        return (date.upperBound..<cue).contains { index in
            tokens.isOne(index, of: ["maar", "doch"]) && tokens.byte(index - 1) == 0x2C
        }
    }

    /// `de in 2003 gemaakte afspraken`, `het op 4 juni 2007 gesloten akkoord`
    private static func isAttribute(_ date: Range<Int>, _ sentence: Range<Int>, _ tokens: TokenStream) -> Bool {
        let article = date.lowerBound - 2
        guard article >= sentence.lowerBound, date.upperBound + 1 < sentence.upperBound,
            tokens[date.lowerBound - 1].features.contains(.preposition), tokens[article].features.contains(.article),
            tokens[date.upperBound].kind == .word, tokens[date.upperBound + 1].kind == .word
        else { return false }
        return tokens.endsInOne(date.upperBound, of: ["de", "te", "en"], isWhole: false)
    }
}

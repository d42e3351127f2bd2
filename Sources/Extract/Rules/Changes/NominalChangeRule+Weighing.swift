import Model

extension NominalChangeRule {
    /// `Het kabinet ziet af van de invoering`, `De invoering vindt geen doorgang`, `Het voorstel tot … is verworpen`.
    static func isAbandoned(_ index: Int, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        let sentence = context.prose.sentence.tokens
        // No farther than the half-sentence of the noun.
        let first = sentence.last { $0 < index && tokens.byte($0) == 0x3B }.map { $0 + 1 } ?? sentence.lowerBound
        let last = sentence.first { $0 > index && tokens.byte($0) == 0x3B } ?? sentence.upperBound
        for at in first..<last where tokens[at].kind == .word {
            // `geen doorgang`, `verworpen`
            if tokens.is(at, "doorgang"), tokens.isOne(at - 1, of: ["geen"]) { return true }
            guard tokens.is(at, "van"), at < index, at > first else { continue }
            let isOff =
                tokens.is(at - 1, "af") || tokens.isOne(at - 1, of: ["afgezien", "afzien", "afziet", "afzag"])
                || tokens.is(at - 1, "zien") && tokens.is(at - 2, "te")
            guard isOff else { continue }
            let verbs: [StaticString] = ["ziet", "zien", "zag", "zagen", "afgezien", "afzien", "afziet", "afzag"]
            if (first..<at).contains(where: { tokens.isOne($0, of: verbs) }) { return true }
        }
        return false
    }

    /// `Opheffing van de raad is in 2010 overwogen`: what is weighed has not come; `na de opheffing is overwogen` has.
    static func isWeighed(_ index: Int, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        guard context.prose.has(context.view, ["overwogen", "overweegt", "overwegen", "overwoog"]),
            let phrase = context.prose.all(context.view).first(where: { $0.tokens.contains(index) })
        else { return false }
        return phrase.preposition.map { !tokens.isOne($0, of: ["na", "sinds", "sedert", "bij", "met", "door"]) } ?? true
    }
}

import Model

extension NominalChangeRule {
    /// `Opheffing van de raad is in 2010 overwogen`: what is weighed has not come; `na de opheffing is overwogen` has.
    static func isWeighed(_ index: Int, _ context: ChangeContext) -> Bool {
        let tokens = context.prose.tokens
        guard context.prose.has(context.view, ["overwogen", "overweegt", "overwegen", "overwoog"]),
            let phrase = context.prose.all(context.view).first(where: { $0.tokens.contains(index) })
        else { return false }
        return phrase.preposition.map { !tokens.isOne($0, of: ["na", "sinds", "sedert", "bij", "met", "door"]) } ?? true
    }
}

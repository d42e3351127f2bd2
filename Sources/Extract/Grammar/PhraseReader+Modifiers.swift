import Dutch

extension PhraseReader {
    /// Whether a word is an adjective or number before the noun that follows.
    func isModifier(_ index: Int, to end: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, index + 1 < min(end, tokens.count), tokens[index + 1].kind == .word else {
            return token.kind == .number
        }
        guard tokens[index + 1].features.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .change3, .article])
        else { return false }
        if token.features.contains(.change2) { return true }
        if token.isCapitalised && index > 0 && tokens[index].hasSpaceBefore && token.features.contains(.policyThing) {
            return false
        }
        // `de landelijke Schuldhulproute gelanceerd`: a name before its verb.
        if token.isCapitalised, tokens[index + 1].features.contains(.changeVerb), !tokens[index + 1].isCapitalised,
            tokens[index + 1].features.isDisjoint(with: [.policyThing, .changeNoun])
        {
            return false
        }
        if tokens.is(index, "verplicht"), isLower(index + 1) { return true }
        if token.features.contains(.policyThing) { return false }
        if tokens.isOne(index, of: Self.adjectives) { return true }
        // `24-uurs zorg`
        if index > 1, tokens.byte(index - 1) == 0x2D, tokens[index - 2].kind == .number, !token.hasSpaceBefore,
            tokens.isOne(index, of: ["uurs", "persoons", "sterren", "fasen", "puntig"])
        {
            return true
        }
        if tokens.endsInOne(index, of: Self.nounEndings) { return false }
        return tokens.endsInOne(index, of: Self.adjectiveEndings)
    }

    private static let nounEndings: [StaticString] = ["ie", "ode", "iste", "unde", "uimte", "egeling", "heid"]
    private static let adjectiveEndings: [StaticString] = [
        "e", "lijk", "aal", "ief", "isch", "baar", "eel", "air", "zaam", "loos", "kend", "dend", "gend", "send", "rend",
        "lend", "vend",
        "gebonden", "gericht", "matig", "achtig", "jarig", "daags", "weeks", "maands",
    ]
    private static let adjectives = WordSet([
        "nieuw", "ander", "verplicht", "eigen", "vast", "uniform", "afzonderlijk", "breed", "groot", "klein", "eerst",
        "extra",
        "integraal", "vrijwillig", "bijzonder", "openbaar", "volledig", "gezamenlijk", "oud", "hun", "zogeheten",
        "zogenaamd", "voorgenomen", "beschermd", "begeleid", "sociaal", "zogenoemd", "ongedeeld", "landelijk",
        "gemeentelijk", "twee", "drie", "vier", "vijf",
        "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "zeventien", "achttien",
    ])
}

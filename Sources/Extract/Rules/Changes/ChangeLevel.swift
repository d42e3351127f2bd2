import Dutch
import Model

/// Whether a change is the state's, a region's or a municipality's.
///
/// A body or scheme of every region is the state's (`regionale meldpunten`); a region's or a municipality's own change
/// names it: `regio Oost`, `gemeente Dalen`, `in Dalen`.
enum ChangeLevel {
    private static let local: Set<String> = [
        "gemeentelijk", "gemeenteraad", "wethouder", "wijkteam", "wijkteams", "raadsbesluit", "gemeentebestuur",
    ]
    private static let regional: Set<String> = [
        "provincie", "provinciale", "subregio", "intergemeentelijke", "waterschap", "veiligheidsregio",
    ]
    /// What stands after `in` with a capital and is no place in the country.
    private static let abroad: Set<String> = [
        "nederland", "europa", "engeland", "belgie", "vlaanderen", "duitsland", "frankrijk", "brussel", "denemarken",
        "zweden", "den", "de", "het", "caribisch", "eerste", "tweede",
    ]

    static func level(of change: Change, in reading: Reading) -> PolicyChange.Level {
        let tokens = reading.tokens
        var isRegional = false
        for index in change.tokens where tokens[index].kind == .word {
            let word = tokens.folded(index)
            let next = tokens[index + 1]
            if local.contains(word) { return .local }
            if word == "gemeente" { return .local }
            if word == "gemeenten", tokens.is(index - 2, "in"), tokens[index - 1].features.contains(.numeral) {
                return .local
            }
            if regional.contains(word) { isRegional = true }
            if word == "regio" || word == "arbeidsmarktregio",
                next.isCapitalised || tokens.isOne(index - 1, of: ["de", "deze", "onze"])
            {
                isRegional = true
            }
            if word == "in", isPlace(index + 1, tokens), change.tokens.contains(index + 1) { return .local }
        }
        if isRegional { return .regional }
        return reading.metadata.documentKind?.value == "municipal_letter" ? .local : .national
    }

    private static func isPlace(_ index: Int, _ tokens: TokenStream) -> Bool {
        let token = tokens[index]
        return token.kind == .word && token.isCapitalised && !token.isAllCapitals
            && token.features.isDisjoint(with: [.month, .policyThing, .season, .lawWord, .changeNoun])
            && !tokens[index + 1].isCapitalised && !abroad.contains(tokens.folded(index))
    }
}

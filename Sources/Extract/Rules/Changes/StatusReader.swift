import Model

/// Reads whether a change was made, is to come, hangs on something or was called off.
enum StatusReader {
    private static let foreseen: Set<String> = [
        "beoogd", "beoogde", "voorzien", "voorziene", "voorgenomen", "gepland", "geplande", "verwacht", "verwachte",
        "planning",
    ]

    /// Whether one of the tokens says that something is foreseen.
    static func isForeseen(_ range: Range<Int>, in tokens: TokenStream) -> Bool {
        range.contains { tokens[$0].kind == .word && foreseen.contains(tokens.folded($0)) }
    }

    /// Whether a date lies wholly after the document's.
    static func isAhead(_ date: EventDate, of reading: Reading) -> Bool {
        guard let today = reading.metadata.edtf?.bounds.latest, let first = date.earliest ?? date.latest else {
            return false
        }
        return first > today
    }
}

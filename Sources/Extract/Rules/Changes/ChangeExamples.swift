/// Sentences that prove the rules of this folder; kept apart where a rule has many.
enum ChangeExamples {
    static let labelled: [Example] = [
        .finds("2006: ⟦invoering Zorgverzekeringswet⟧.", "introduce | Zorgverzekeringswet | 2006 | done")
    ]
    static let verbs: [Example] = []
    static let attributive: [Example] = []
    static let nouns: [Example] = []
    static let announcements: [Example] = []
}

/// Sentences that prove the rules of this folder; kept apart where a rule has many.
enum ChangeExamples {
    static let labelled: [Example] = [
        .finds("2006: ⟦invoering Zorgverzekeringswet⟧.", "introduce | Zorgverzekeringswet | 2006 | done")
    ]
}

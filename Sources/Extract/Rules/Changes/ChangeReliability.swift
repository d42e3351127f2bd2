/// What a change's confidence says: of the changes found under the same conditions, the share that was right.
///
/// A rule grades what it finds by its conditions; the table below has, for each grade, how many of that grade were
/// right in place, date and subject among all found in the corpus, in three reports and letters with gold, and in a
/// hundred changes of documents that no rule was written for, judged one by one (docs/changes.md). One right and one
/// wrong are added to each (Laplace), so that few cases claim little.
enum ChangeReliability {
    private static let counts: [(grade: Int, right: Int, found: Int)] = [
        // An announcement that the document dates, a label's name without a word that tells what it is.
        (60, 3, 3),
        // A verb used of much else; a noun of change that its clause dates.
        (75, 116, 128),
        // A thing of policy under a year, without a word of change.
        (80, 41, 42),
        // A noun of change with its date beside it.
        (85, 38, 40),
        // A verb of change, a participle before its noun.
        (90, 134, 146),
        // A change noun under a year.
        (95, 82, 82),
    ]

    /// The confidence of a grade, 0...1.
    static func confidence(grade: Double) -> Double {
        let key = Int((grade * 100).rounded())
        guard let row = counts.first(where: { $0.grade == key }) else { return grade }
        let right = Double(row.right + 1)
        let found = Double(row.found + 2)
        return (100 * right / found).rounded() / 100
    }
}

import Dutch
import Model

/// Seasons and months of a story: they lie in the year that the story is in.
extension DateResolver {
    /// `werd op 1 juli 2003 opgericht, nadat in het voorjaar het bureau was gesloten`: whether a season or month told in
    /// the simple past lies in the year of the date before it. `In maart is de nota verschenen` counts from the letter.
    func isNarrated(_ match: DateMatch, _ point: EDTF.Point, _ now: EDTF.Point) -> Bool {
        guard case .date(.missing, .some, nil) = match.expression, let previous, let previousDistance,
            previousDistance <= 1, previous.year < now.year
        else { return false }
        // In the sentence behind, the story has gone on: a season before that day is one of a later year.
        guard previousDistance == 0 || previous.month == nil || point.last >= previous.first else { return false }
        let words = tokens.range(of: sentence)
        let first = max(words.lowerBound, match.range.lowerBound - 12)
        let near = first..<max(first, min(words.upperBound, match.range.upperBound + 20))
        return near.contains { tokens.isOne($0, of: Self.simplePasts) }
            && !near.contains { tokens.isOne($0, of: ["ik", "mijn", "wij", "u", "uw"]) }
    }

    private static let simplePasts = WordSet([
        "werd", "werden", "was", "waren", "had", "hadden", "volgde", "kwam", "ging",
    ])
}

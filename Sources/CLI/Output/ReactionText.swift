import Index

/// Reactions to recommendations as a person reads them, and as JSON.
enum ReactionText {
    /// `agreement: staatssecretaris SZW, 2013-05-01, kst-29544-460 p. 2`.
    static func line(_ row: ReactionRow) -> String {
        let place = (row.identifier ?? String(row.documentID.prefix(8))) + (row.page.map { " p. \($0)" } ?? "")
        return "\(row.stance): " + [row.answeredBy, row.answeredOn, place].compactMap { $0 }.joined(separator: ", ")
    }

    /// What the table's narrow column says: the first stance, and how many more there are.
    static func status(_ rows: [ReactionRow]) -> String? {
        guard let first = rows.first else { return nil }
        return first.stance + (rows.count > 1 ? " +\(rows.count - 1)" : "")
    }

    /// Names and values as the view `reaction` has them.
    static func json(_ row: ReactionRow) -> JSON {
        .members([
            "recommendation_id": .string(row.recommendationID), "reaction_id": .string(row.reactionID),
            "report": .string(row.report), "basis": .string(row.basis), "number": .integer(row.number),
            "recommended_by": .text(row.recommendedBy), "answered_by": .text(row.answeredBy),
            "stance": .string(row.stance), "answered_on": .text(row.answeredOn),
            "recommendation": .string(row.recommendation), "reaction": .string(row.reaction),
            "page": .integer(row.page), "identifier": .text(row.identifier), "document_id": .string(row.documentID),
            "recommendation_document_id": .string(row.recommendationDocumentID),
        ])
    }
}

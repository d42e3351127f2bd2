import GRDB
import Model

/// A reaction to a recommendation, with its proof.
public struct ReactionRow: Hashable, Sendable {
    public var recommendationID: String
    public var reactionID: String
    /// The name on which both agree: `kst-31839-216`, `title:werk aan de uitvoering`, or `at:` and the place pointed at.
    public var report: String
    /// `text`, `number` or `report`: how closely the two are tied.
    public var basis: String
    /// The recommendation's number in its report.
    public var number: Int?
    public var recommendedBy: String?
    public var answeredBy: String?
    /// `agreement` or `disagreement`.
    public var stance: String
    /// EDTF; the date of the document that answers.
    public var answeredOn: String?
    public var recommendation: String
    public var reaction: String
    /// Of the reaction.
    public var page: Int?
    /// Of the document that answers.
    public var identifier: String?
    public var documentID: String
    public var recommendationDocumentID: String

    init(_ row: Row) {
        recommendationID = row[0]
        reactionID = row[1]
        report = row[2]
        basis = row[3]
        number = row[4]
        recommendedBy = row[5]
        answeredBy = row[6]
        stance = row[7]
        answeredOn = row[8]
        recommendation = row[9]
        reaction = row[10]
        page = row[11]
        identifier = row[12]
        documentID = row[13]
        recommendationDocumentID = row[14]
    }
}

extension TimelineStore {
    /// The reactions to recommendations of a document, and those that it gives itself.
    ///
    /// - Parameter documentID: a whole id, as ``document(_:)`` gives it.
    public func reactions(of documentID: String) throws(IndexError) -> [ReactionRow] {
        try read { db in
            let keys = try String.fetchAll(
                db,
                sql: """
                    SELECT event.key FROM event JOIN document ON document.id = event.documentId
                    WHERE document.key = ? AND event.stance IN ('recommendation', 'agreement', 'disagreement')
                    ORDER BY event.start, event.key
                    """, arguments: [documentID])
            let toIt = try db.cachedStatement(sql: Self.ordered("recommendation_id"))
            let byIt = try db.cachedStatement(sql: Self.ordered("reaction_id"))
            var rows: [ReactionRow] = []
            for key in keys { rows += try Row.fetchAll(toIt, arguments: [key]).map(ReactionRow.init) }
            for key in keys {
                rows += try Row.fetchAll(byIt, arguments: [key]).map(ReactionRow.init)
                    .filter { $0.recommendationDocumentID != documentID }
            }
            return rows
        }
    }

    private static func ordered(_ column: String) -> String {
        "SELECT * FROM reaction WHERE \(column) = ? ORDER BY answered_on IS NULL, answered_on, reaction_id"
    }

    /// The reactions to some recommendations, by the recommendation's id; earliest first.
    public func reactions(to eventIDs: [String]) throws(IndexError) -> [String: [ReactionRow]] {
        guard !eventIDs.isEmpty else { return [:] }
        return try read { db in
            let statement = try db.cachedStatement(sql: Self.ordered("recommendation_id"))
            var found: [String: [ReactionRow]] = [:]
            for id in eventIDs {
                let rows = try Row.fetchAll(statement, arguments: [id]).map(ReactionRow.init)
                if !rows.isEmpty { found[id] = rows }
            }
            return found
        }
    }
}

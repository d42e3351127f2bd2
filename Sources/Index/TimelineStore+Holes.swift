import GRDB
import Model

/// Something that a store could hold and does not.
public enum CoverageHole: Hashable, Sendable {
    /// A month without a document of a source, between its first and its last: `2014-08`.
    case month(source: String, month: String)
    /// A parliamentary paper that held documents cite.
    case cited(identifier: String, documents: Int)
}

extension TimelineStore {
    /// What is missing as far as the store itself can tell: months without documents, by source, and then papers that
    /// are cited and not held, the most cited ones first.
    ///
    /// Documents that state no month fill none.
    public func coverageHoles() throws(IndexError) -> [CoverageHole] {
        try read { db in try emptyMonths(db) + missingPapers(db) }
    }

    private func emptyMonths(_ db: Database) throws -> [CoverageHole] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT DISTINCT source, substr(earliest, 1, 7) AS month FROM document
                WHERE NOT superseded AND earliest IS NOT NULL AND substr(earliest, 1, 7) = substr(latest, 1, 7)
                ORDER BY source, month
                """)
        var holes: [CoverageHole] = []
        var last: (source: String, month: Int)?
        while let row = try rows.next() {
            let source: String = row[0]
            guard let day = CivilDate((row[1] as String) + "-01") else { continue }
            let month = day.year * 12 + day.month - 1
            if let last, last.source == source {
                for missing in (last.month + 1)..<max(last.month + 1, month) {
                    let first = CivilDate.firstDay(ofMonth: missing % 12 + 1, year: missing / 12)
                    holes.append(.month(source: source, month: String(first.description.prefix(7))))
                }
            }
            last = (source, month)
        }
        return holes
    }

    private func missingPapers(_ db: Database) throws -> [CoverageHole] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT reference.identifier, count(DISTINCT reference.documentId) AS documents FROM reference
                JOIN document ON document.id = reference.documentId AND NOT document.superseded
                WHERE reference.kind = 'kamerstuk' AND reference.identifier IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM document AS held WHERE held.identifier = reference.identifier)
                GROUP BY reference.identifier ORDER BY documents DESC, reference.identifier
                """
        ).map { .cited(identifier: $0[0], documents: $0[1]) }
    }
}

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
    /// Documents that state no month fill none. A source is a series, with months that can be missing, where at least one
    /// of four months has a document: a folder of loose papers of thirty years has no holes.
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
        var months: [(source: String, months: [Int])] = []
        while let row = try rows.next() {
            let source: String = row[0]
            guard let day = CivilDate((row[1] as String) + "-01") else { continue }
            let month = day.year * 12 + day.month - 1
            if months.last?.source == source {
                months[months.count - 1].months.append(month)
            } else {
                months.append((source, [month]))
            }
        }
        return months.flatMap { series in TimelineStore.holes(in: series.months, of: series.source) }
    }

    /// - Parameter months: with a document, ascending.
    private static func holes(in months: [Int], of source: String) -> [CoverageHole] {
        guard let first = months.first, let last = months.last, (last - first + 1) <= 4 * months.count else {
            return []
        }
        let filled = Set(months)
        return (first...last).filter { !filled.contains($0) }.map { month in
            let day = CivilDate.firstDay(ofMonth: month % 12 + 1, year: month / 12)
            return .month(source: source, month: String(day.description.prefix(7)))
        }
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

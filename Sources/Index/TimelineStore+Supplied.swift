import Foundation
import GRDB
import Model

/// What a person says of one field of one document.
public struct SuppliedValue: Hashable, Sendable {
    /// What a person may say; the raw value is the column of the table and the name of the property.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        /// EDTF.
        case date
        /// `inspection_report`, `kamerbrief` …
        case kind
        /// `kst-29544-807`.
        case identifier
        case title
        /// What `coverage` counts by.
        case source
    }

    /// What it is said of.
    public enum Subject: Hashable, Sendable {
        /// Bytes, by their SHA-256 in 64 lower-case hexadecimal digits.
        case bytes(String)
        /// Whatever lies at a path.
        case path(String)
    }

    public var subject: Subject
    public var field: Field
    /// Nil takes back what was said before.
    public var value: String?

    public init(_ subject: Subject, _ field: Field, _ value: String?) {
        self.subject = subject
        self.field = field
        self.value = value
    }
}

extension TimelineStore {
    /// Keeps what a person says, in place of what was said before of the same field.
    ///
    /// - Parameter origin: the file or command that it came by.
    public func supply(_ values: [SuppliedValue], origin: String) throws(IndexError) {
        try write { db in
            for said in values {
                let (column, key) =
                    switch said.subject {
                    case .bytes(let sha256): ("sha256", sha256)
                    case .path(let path): ("path", path)
                    }
                guard let value = said.value else {
                    try db.execute(
                        sql: "DELETE FROM suppliedMetadata WHERE \(column) = ? AND field = ?",
                        arguments: [key, said.field.rawValue])
                    continue
                }
                try db.execute(
                    sql: """
                        INSERT INTO suppliedMetadata (\(column), field, value, origin, suppliedAt) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (\(column), field) DO UPDATE SET
                            value = excluded.value, origin = excluded.origin, suppliedAt = excluded.suppliedAt
                        WHERE value <> excluded.value
                        """,
                    arguments: [key, said.field.rawValue, value, origin, Instant.text(Date())])
            }
        }
    }

    /// What a person said of a file, as properties of its document, by name.
    public func supplied(sha256: String, path: String) throws(IndexError) -> [SourceProperty] {
        try read { db in try suppliedProperties(db, sha256: sha256, path: path) }
    }

    /// Paths whose documents were read before something was said of them, or before it was taken back.
    ///
    /// Cost: a look at the documents of which something is or was said.
    public func pathsWithNewMetadata() throws(IndexError) -> Set<String> {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT sourceFile.path, document.sha256, document.properties FROM document
                    JOIN sourceFile ON sourceFile.documentId = document.id
                    WHERE document.id IN (
                        SELECT id FROM document WHERE sha256 IN (SELECT sha256 FROM suppliedMetadata)
                        UNION SELECT id FROM document WHERE instr(properties, '"supplied"') > 0)
                    UNION
                    SELECT sourceFile.path, document.sha256, document.properties FROM sourceFile
                    JOIN document ON document.id = sourceFile.documentId
                    WHERE sourceFile.path IN (SELECT path FROM suppliedMetadata)
                    """)
            var found: Set<String> = []
            for row in rows {
                let properties = try JSONDecoder().decode([SourceProperty].self, from: Data((row[2] as String).utf8))
                let known = properties.filter { $0.origin == .supplied }
                if try known != suppliedProperties(db, sha256: row[1], path: row[0]) { found.insert(row[0]) }
            }
            return found
        }
    }
}

/// One value a field, by the field's name; of two, that of the bytes.
func suppliedProperties(_ db: Database, sha256: String, path: String) throws -> [SourceProperty] {
    let query = try db.cachedStatement(
        sql: """
            SELECT field, value, max(sha256 IS NOT NULL) FROM suppliedMetadata WHERE sha256 = ? OR path = ?
            GROUP BY field ORDER BY field
            """)
    let rows = try Row.fetchAll(query, arguments: [sha256, path])
    return rows.map { SourceProperty($0[0], $0[1], origin: .supplied) }
}

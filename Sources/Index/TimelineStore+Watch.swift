import Foundation
import GRDB
import Model

/// A saved search.
public struct SavedSearch: Hashable, Sendable {
    public var name: String
    public var query: String
    /// ISO 8601, UTC.
    public var createdAt: String
}

extension TimelineStore {
    /// Saves a search under a name; one that was there takes the new query and keeps what it told of.
    public func addWatch(name: String, query: String, at date: Date = Date()) throws(IndexError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO watch VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query
                    """,
                arguments: [name, query, date.formatted(.iso8601)])
        }
    }

    /// The saved searches by name.
    public func watches() throws(IndexError) -> [SavedSearch] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT name, query, createdAt FROM watch ORDER BY name").map {
                SavedSearch(name: $0[0], query: $0[1], createdAt: $0[2])
            }
        }
    }

    /// Forgets a saved search; false where there is none of that name.
    public func removeWatch(name: String) throws(IndexError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM watch WHERE name = ?", arguments: [name])
            return db.changesCount > 0
        }
    }

    /// The hits that a saved search has not told of, newest first; from now on it has.
    ///
    /// A hit is known by its document and its text, so that reading a document anew tells nothing twice.
    public func newHits(of name: String) throws(IndexError) -> [SearchHit] {
        guard let saved = try watches().first(where: { $0.name == name }) else { return [] }
        var options = SearchOptions()
        options.order = .date
        options.documents = true
        let answer = try search(SearchQuery(saved.query), limit: nil, options: options)
        return try write { db in
            let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO watchHit VALUES (?, ?)")
            return try answer.hits.filter { hit in
                var hash = ContentHash()
                let text = try String.fetchOne(
                    db,
                    sql: """
                        SELECT passage.text FROM passage JOIN document ON document.id = documentId
                        WHERE document.key = ? AND start = ?
                        """, arguments: [hit.documentID, hit.span.start])
                hash.feed(text ?? hit.snippet)
                try insert.execute(arguments: [name, hit.documentID + " " + hash.hexadecimal])
                return db.changesCount > 0
            }
        }
    }
}

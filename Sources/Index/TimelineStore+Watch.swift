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

/// A hit that a saved search has not told of.
public struct WatchHit: Hashable, Sendable {
    public var hit: SearchHit
    /// What it is known by.
    let key: String
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

    /// The hits that a saved search has not told of, newest first; ``markTold(_:of:)`` says that it has.
    ///
    /// A hit is known by its document and its text, so that reading a document anew tells nothing twice.
    public func newHits(of name: String) throws(IndexError) -> [WatchHit] {
        guard let saved = try watches().first(where: { $0.name == name }) else { return [] }
        var options = SearchOptions()
        options.order = .date
        options.documents = true
        let answer = try search(SearchQuery(saved.query), limit: nil, options: options)
        return try read { db in
            var told = Set(try String.fetchAll(db, sql: "SELECT hit FROM watchHit WHERE watch = ?", arguments: [name]))
            return try answer.hits.compactMap { hit in
                var hash = ContentHash()
                let text = try String.fetchOne(
                    db,
                    sql: """
                        SELECT passage.text FROM passage JOIN document ON document.id = documentId
                        WHERE document.key = ? AND start = ?
                        """, arguments: [hit.documentID, hit.span.start])
                hash.feed(text ?? hit.snippet)
                let key = hit.documentID + " " + hash.hexadecimal
                return told.insert(key).inserted ? WatchHit(hit: hit, key: key) : nil
            }
        }
    }

    /// Notes that hits were told of: to be called when what tells of them has been written.
    public func markTold(_ hits: [WatchHit], of name: String) throws(IndexError) {
        try write { db in
            let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO watchHit VALUES (?, ?)")
            for hit in hits { try insert.execute(arguments: [name, hit.key]) }
        }
    }
}

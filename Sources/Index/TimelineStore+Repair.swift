import GRDB
import Model

/// What ``TimelineStore/repair(_:)`` did.
public struct StoreRepair: Hashable, Sendable {
    /// What was rebuilt, a sentence each.
    public var steps: [String] = []
    /// Paths whose documents were taken out, since they contradict themselves; the next run reads them again.
    public var toReadAgain: [String] = []
}

extension TimelineStore {
    /// Rebuilds what can be rebuilt: SQLite's indexes, full-text search, and which file stands for which document.
    ///
    /// A document that contradicts itself is taken out where one of `sources` can give it again; what is wrong beyond
    /// that stays, for ``verify()`` to tell.
    ///
    /// - Parameters:
    ///   - damage: what ``verify()`` found.
    ///   - sources: paths whose files still have the bytes that were read.
    public func repair(_ damage: [StoreDamage], sources: Set<String>) throws(IndexError) -> StoreRepair {
        var repair = StoreRepair()
        if damage.isEmpty { return repair }
        try write { db in try db.execute(sql: "REINDEX") }
        repair.steps.append("SQLite's indexes were rebuilt.")
        // Search is made anew from the text; a document is not at fault where the two differ.
        let broken = Set(damage.filter { $0.kind != .textIndex }.compactMap(\.documentID))
        for key in broken.sorted() {
            let paths = try write { db in
                let paths = try String.fetchAll(
                    db,
                    sql: """
                        SELECT path FROM sourceFile JOIN document ON document.id = documentId WHERE key = ? ORDER BY path
                        """, arguments: [key])
                guard paths.contains(where: sources.contains) else { return [String]() }
                try db.execute(
                    sql: "DELETE FROM sourceFile WHERE documentId = (SELECT id FROM document WHERE key = ?)",
                    arguments: [key])
                try db.execute(sql: "DELETE FROM document WHERE key = ?", arguments: [key])
                return paths
            }
            repair.toReadAgain += paths
        }
        // The next state is made without documents that are gone.
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO documentTouched SELECT documentKey FROM documentState
                    WHERE toSequence IS NULL AND documentKey NOT IN (SELECT key FROM document);
                    UPDATE documentState SET toSequence = (SELECT max(sequence) FROM snapshot)
                    WHERE toSequence IS NULL AND documentKey NOT IN (SELECT key FROM document);
                    """)
        }
        try write { db in
            // A file without a document that it is said to have given is read again.
            repair.toReadAgain += try String.fetchAll(
                db,
                sql: """
                    DELETE FROM sourceFile WHERE documentId IS NULL AND outcome IN ('ok', 'partial', 'duplicate')
                    RETURNING path
                    """)
            for document in try Int64.fetchAll(db, sql: "SELECT id FROM document") {
                try FileLedger.settle(document, db)
            }
        }
        repair.steps.append("Which file stands for which document was settled anew.")
        try rebuildSearch()
        repair.steps.append("Full-text search was rebuilt from the text.")
        return repair
    }

    /// Makes the index of full-text search anew from the text.
    func rebuildSearch() throws(IndexError) {
        try write { db in
            try SearchIndexer(db, lexicon).rebuildAll()
            try db.execute(sql: "INSERT INTO eventSearch (eventSearch) VALUES ('rebuild')")
        }
    }
}

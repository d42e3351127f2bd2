import GRDB
import Model

/// The corrections that lie over one document, and where they go when it speaks no more.
///
/// A document whose file got other bytes gives its corrections to what stands at that path now, one that a better file
/// of the same publication silences to that file. How they lay is kept, so that an earlier state can be given back.
struct CorrectionLineage {
    let db: Database
    let documentID: Int64

    /// Keys of the documents in whose place the document `:id` came: their path is one of its own.
    static let before = """
        SELECT own.key FROM sourceFile JOIN document AS own
            ON own.formerPath = sourceFile.path AND own.superseded AND own.speakerId IS NULL
        WHERE sourceFile.documentId = :id
            OR sourceFile.documentId IN (SELECT id FROM document AS silent WHERE silent.speakerId = :id)
        """

    /// The document that corrections of another one belong to: itself or what speaks for it, else a copy by its
    /// identifier, else what stands where it stood; nil where none is there.
    static func speaker(_ db: Database, of key: String, identifier: String?) throws -> Int64? {
        try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM (
                    SELECT coalesce(speakerId, id) AS id, 1 AS rank FROM document
                    WHERE key = :key AND (NOT superseded OR speakerId IS NOT NULL)
                    UNION ALL SELECT id, 2 FROM document WHERE identifier = :identifier AND NOT superseded
                    UNION ALL SELECT coalesce(now.speakerId, now.id), 3 FROM document AS own
                    JOIN sourceFile ON sourceFile.path = own.formerPath
                    JOIN document AS now ON now.id = sourceFile.documentId
                    WHERE own.key = :key AND own.superseded
                ) ORDER BY rank LIMIT 1
                """, arguments: ["key": key, "identifier": identifier])
    }

    /// Takes the corrections off the document, and keeps how they lay up to the last snapshot.
    func shelve() throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO correctionPast (correctionId, documentKey, toSequence, kept)
                SELECT correction.id, document.key, coalesce((SELECT max(sequence) FROM snapshot), 0), kept
                FROM correction JOIN document ON document.id = laidOn WHERE laidOn = ? AND fit <> 'none'
                """, arguments: [documentID])
        let shown = try Row.fetchAll(
            db,
            sql: """
                SELECT correction.id AS correctionId, document.key AS documentKey, event.* FROM correction
                JOIN document ON document.id = laidOn JOIN event ON event.id = eventId
                WHERE laidOn = ? AND fit <> 'none'
                """, arguments: [documentID])
        for row in shown {
            let columns = row.dropFirst(2).map { ($0, $1) }
            try db.execute(
                sql: "UPDATE correctionPast SET shown = ? WHERE correctionId = ? AND documentKey = ?",
                arguments: [EventJSON.text(columns), row[0] as Int64, row[1] as String])
        }
        try withdraw()
    }

    /// Takes what corrections did to the document's events back.
    func withdraw() throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, eventId, kept FROM correction WHERE laidOn = ? AND fit <> 'none' ORDER BY id DESC",
            arguments: [documentID])
        for row in rows {
            let event: Int64? = row["eventId"]
            if let kept = row["kept"] as String? {
                var columns = EventJSON.columns(kept)
                if let passage = columns["passageId"], !passage.isNull {
                    let isThere = try Bool.fetchOne(
                        db, sql: "SELECT EXISTS (SELECT 1 FROM passage WHERE id = ?)", arguments: [passage])
                    if isThere != true { columns["passageId"] = .null }
                }
                if columns["documentId"] == documentID.databaseValue { try restore(columns, event: event) }
            } else if let event {
                try db.execute(sql: "DELETE FROM event WHERE id = ?", arguments: [event])
            }
            try db.execute(
                sql: """
                    UPDATE correction SET fit = 'none', eventId = NULL, kept = NULL, laidOn = NULL,
                        misfit = 'No file holds its document any more.'
                    WHERE id = ?
                    """, arguments: [row["id"] as Int64])
        }
    }

    /// Takes the corrections back, then lays all of them over the document again.
    ///
    /// - Parameter takes: whether those that lie over another document are taken from it.
    func reapply(takes: Bool = true) throws {
        try withdraw()
        try CorrectionApplier(db: db, documentID: documentID).applyAll(takes: takes)
    }

    /// Gives an event back what the program had said; one that was rejected comes back as a row of its own.
    private func restore(_ columns: [String: DatabaseValue], event: Int64?) throws {
        let names = columns.keys.filter { $0 != "id" }.sorted()
        let values = names.map { columns[$0] ?? .null }
        if let event {
            // The row stays, and with it what refers to it.
            try db.execute(
                sql: "UPDATE event SET \(names.map { $0 + " = ?" }.joined(separator: ", ")) WHERE id = ?",
                arguments: StatementArguments(values + [event.databaseValue]))
            return
        }
        try db.execute(
            sql: """
                INSERT INTO event (\(names.joined(separator: ", ")))
                VALUES (\(names.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT (key) DO NOTHING
                """, arguments: StatementArguments(values))
        if db.changesCount == 0 { return }
        try db.execute(
            sql: """
                INSERT INTO eventSearch (rowid, sentence, subject, actor, section)
                SELECT id, sentence, subject, actor, section FROM event WHERE id = ?
                """, arguments: [db.lastInsertedRowID])
    }

    /// Moves corrections that an older program left over documents that speak no more.
    static func settleAll(_ db: Database) throws {
        let silent = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT document.id, document.key, document.identifier FROM correction
                JOIN document ON document.id = laidOn WHERE superseded AND fit <> 'none' ORDER BY 1
                """)
        for row in silent { try CorrectionLineage(db: db, documentID: row[0]).shelve() }
        for row in silent {
            guard let speaker = try speaker(db, of: row[1], identifier: row[2]) else { continue }
            try CorrectionLineage(db: db, documentID: speaker).reapply()
        }
    }
}

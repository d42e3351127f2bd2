import Foundation
import GRDB
import Model

/// What can be asked of one document's events and date: that they say what they said when they were written.
///
/// Of what an older program wrote only as much is asked as that program wrote down.
struct EventCheck {
    let db: Database
    let id: Int64
    let key: String
    let sha256: String
    /// Whether a person said something of one of its events, or of those of a copy that it speaks for.
    let isTouched: Bool

    init(_ db: Database, _ id: Int64, key: String, sha256: String, isTouched: Bool) {
        self.isTouched = isTouched
        self.db = db
        self.id = id
        self.key = key
        self.sha256 = sha256
    }

    func all() throws -> [StoreDamage] {
        var damage: [StoreDamage] = []
        func note(_ kind: StoreDamage.Kind, _ detail: String) {
            damage.append(StoreDamage(kind: kind, documentID: key, detail: detail))
        }
        let document = try Row.fetchOne(
            db, sql: "SELECT date, earliest, latest, stateHash, schemaVersion FROM document WHERE id = ?",
            arguments: [id])
        guard let document else { return [] }
        if let date = (document[0] as String?).flatMap({ EDTF($0)?.bounds }),
            date.earliest?.description != document[1] as String? || date.latest?.description != document[2] as String?
        {
            note(.document, "Its date is not the days that it is recorded to mean.")
        }
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM event WHERE documentId = ? ORDER BY id", arguments: [id])
        let corrections = try Row.fetchAll(
            db,
            sql: """
                SELECT correction.eventId, correction.fields, correction.kept FROM correction
                JOIN event ON event.id = eventId WHERE event.documentId = ? ORDER BY correction.id
                """, arguments: [id])
        let state: String = document[3]
        // What a program wrote that knew no states yet is not asked for.
        let isOld = state.isEmpty
        var corrected: [Int64: [Row]] = [:]
        for row in corrections { corrected[row[0], default: []].append(row) }
        for row in rows {
            let columns = Dictionary(row.map { ($0, $1) }) { first, _ in first }
            let event: String = row["key"]
            if let words = corrected[row["id"]] {
                if try !follows(columns, from: words) {
                    note(.correction, "Event \(event) is not what it was with its corrections laid over it.")
                }
            } else if !isOld, !hasKey(columns, event) {
                note(.event, "Event \(event) does not say what its identifier was made of.")
            }
        }
        // Rows that a correction took away and gave back stand in another order: of them each is asked alone.
        if !isTouched, !isOld, document[4] as Int == Migration.all.count, state != hash(of: rows) {
            note(.event, "Its events are not those that were written when it was read.")
        }
        return damage
    }

    /// The documents of which a person said something.
    static func touched(_ db: Database) throws -> Set<Int64> {
        try Int64.fetchSet(
            db,
            sql: """
                SELECT document.id FROM correction JOIN document ON document.key = documentKey
                UNION SELECT document.id FROM correction JOIN document ON document.identifier = correction.identifier
                UNION SELECT speakerId FROM correction JOIN document ON document.key = documentKey
                WHERE speakerId IS NOT NULL
                UNION SELECT laidOn FROM correction WHERE laidOn IS NOT NULL
                UNION SELECT document.id FROM correctionPast JOIN document ON document.key = documentKey
                """)
    }

    /// As the writer of a document makes it.
    private func hash(of rows: [Row]) -> String {
        var state = ContentHash()
        for row in rows {
            state.feed(row["key"] as String)
            for column in EventColumns.own + EventColumns.shown {
                let value: DatabaseValue = row[column]
                state.feed(value.description)
            }
        }
        return state.hexadecimal
    }

    private func hasKey(_ columns: [String: DatabaseValue], _ key: String) -> Bool {
        (0..<64).contains { EventColumns.key(of: columns, in: sha256, copy: $0) == key }
    }

    /// Whether an event is what was kept of it with each correction laid over it in turn; of an event that a person added
    /// nothing was kept.
    private func follows(_ columns: [String: DatabaseValue], from words: [Row]) throws -> Bool {
        guard let kept = words.compactMap({ $0["kept"] as String? }).first else { return true }
        var expected = EventJSON.columns(kept)
        for word in words where word["kept"] as String? != nil {
            let fields = try JSONDecoder().decode(CorrectionFields.self, from: Data((word["fields"] as String).utf8))
            expected.merge(fields.overlay(on: expected)) { $1 }
        }
        return EventColumns.own.allSatisfy {
            isSame(columns[$0], expected[$0], isReal: EventColumns.reals.contains($0))
        }
    }

    /// Whether two values of a column are one. Never inlined: the optimiser of Swift 6.3.1 breaks down on it.
    @inline(never)
    private func isSame(_ own: DatabaseValue?, _ other: DatabaseValue?, isReal: Bool) -> Bool {
        if isReal { return own.flatMap(Double.fromDatabaseValue) == other.flatMap(Double.fromDatabaseValue) }
        return (own ?? .null) == (other ?? .null)
    }
}

/// What can be asked of the states that are written down.
enum SnapshotCheck {
    static func all(_ db: Database) throws -> [StoreDamage] {
        func damage(_ detail: String, _ document: String? = nil) -> StoreDamage {
            StoreDamage(kind: .snapshot, documentID: document, detail: detail)
        }
        guard
            let last = try Row.fetchOne(
                db, sql: "SELECT sequence, key FROM snapshot ORDER BY sequence DESC LIMIT 1")
        else {
            let isExpected = try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM correction) OR EXISTS (SELECT 1 FROM documentState)
                        OR EXISTS (SELECT 1 FROM run WHERE endedAt IS NOT NULL)
                            AND EXISTS (SELECT 1 FROM document WHERE stateHash <> '')
                    """)
            return isExpected == true ? [damage("No state of the store is written down any more.")] : []
        }
        let sequence: Int = last[0]
        let states = try Row.fetchAll(
            db,
            sql: """
                SELECT documentKey, state, superseded FROM documentState
                WHERE fromSequence <= :last AND (toSequence IS NULL OR toSequence >= :last) ORDER BY documentKey
                """, arguments: ["last": sequence])
        var hash = ContentHash()
        for state in states {
            hash.feed(state[0] as String)
            hash.feed(state[1] as String)
            hash.feed(state[2] as Bool ? 1 : 0)
        }
        let corrections = try String.fetchAll(
            db, sql: "SELECT key FROM correction WHERE afterSequence < ? ORDER BY key", arguments: [sequence])
        for key in corrections { hash.feed(key) }
        if hash.hexadecimal != last[1] as String {
            return [damage("The last state of the store is not what it is written down to be made of.")]
        }
        // A run that broke off may have written what is not written down yet.
        let isRunning = try Bool.fetchOne(db, sql: "SELECT endedAt IS NULL FROM run ORDER BY id DESC LIMIT 1")
        if isRunning == true { return [] }
        let live = try SnapshotLedger(db: db).live().reduce(into: [String: String]()) { $0[$1.document] = $1.state }
        // The next state is made of those that are open.
        let open = try Row.fetchAll(
            db, sql: "SELECT documentKey, state FROM documentState WHERE toSequence IS NULL ORDER BY documentKey")
        let known = Set(open.map { $0[0] as String })
        return open.compactMap { state in
            let document: String = state[0]
            guard let now = live[document] else { return damage("Document \(document) is in the last state and gone.") }
            if now == state[1] as String { return nil }
            return damage("Its date, title, identifier or events are not those of the last state.", document)
        }
            + live.keys.filter { !known.contains($0) }.sorted().map { damage("It is in no state of the store.", $0) }
    }
}

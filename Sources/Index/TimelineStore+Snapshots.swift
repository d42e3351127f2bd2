import Foundation
import GRDB
import Model

/// A state that the store was in: a hash of its documents' events and of the corrections.
public struct Snapshot: Hashable, Sendable {
    /// 32 hexadecimal digits, derived from content: stores made apart of the same content agree.
    public var key: String
    /// ISO 8601; nil for a state that is not written down yet.
    public var recordedAt: String?
    public var documents: Int
    public var events: Int
    public var corrections: Int

    /// What is printed: the first 16 digits.
    public var short: String { String(key.prefix(16)) }
}

/// Why an earlier state cannot be given back.
public enum SnapshotRefusal: Error, Hashable, Sendable {
    case unknown(String)
    /// Documents whose events have been found anew, or that were forgotten.
    case changed(documents: [String])
    /// Words are looked up in the events as they are now.
    case words(corrections: Int)

    public var reason: String {
        switch self {
        case .unknown(let key): "No recorded state of the store is called \(key)."
        case .changed(let documents):
            "That state cannot be given: \(documents.count) of its documents were read anew with other results, or are"
                + " gone: \(documents.prefix(5).joined(separator: ", "))\(documents.count > 5 ? " …" : "")."
        case .words(let corrections):
            "--about looks in the events as they are now, and \(corrections) were corrected since that state."
        }
    }

    public var remedy: String {
        switch self {
        case .unknown: "Every answer names its snapshot in its last line; the table “snapshot” of the store lists them."
        case .changed: "Restore a backup of that time, or ask without --as-of."
        case .words: "Leave --about out, or ask without --as-of."
        }
    }
}

/// Writes states down.
struct SnapshotLedger {
    let db: Database

    private typealias State = (document: String, state: String, superseded: Bool)

    private static let columns =
        "key, stateHash, rules, date, title, identifier, superseded, coalesce(sourcePath, formerPath)"

    private static func state(_ row: Row) -> State {
        var hash = ContentHash()
        let state: String = row[1]
        hash.feed(state.isEmpty ? row[2] as String : state)
        hash.feed(row[3] as String?)
        hash.feed(row[4] as String?)
        hash.feed(row[5] as String?)
        return (row[0], String(hash.hexadecimal.prefix(16)), row[6])
    }

    /// Each document's state as it is now.
    func live() throws -> [(document: String, state: String, superseded: Bool)] {
        try Row.fetchAll(db, sql: "SELECT \(Self.columns) FROM document ORDER BY key").map(Self.state)
    }

    /// The state as it is now. Cost: a look at every document.
    func current() throws -> Snapshot {
        let rows = try Row.fetchCursor(db, sql: "SELECT \(Self.columns) FROM document ORDER BY key")
        return try snapshot(of: rows.map(Self.state))
    }

    private func snapshot(of documents: some Cursor<State>) throws -> Snapshot {
        var hash = ContentHash()
        var heard = 0
        while let document = try documents.next() {
            hash.feed(document.document)
            hash.feed(document.state)
            hash.feed(document.superseded ? 1 : 0)
            if !document.superseded { heard += 1 }
        }
        let corrections = try String.fetchAll(db, sql: "SELECT key FROM correction ORDER BY key")
        for key in corrections { hash.feed(key) }
        // Few are silent: counting theirs costs less than asking of each event whose it is.
        let events =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM event) - (
                        SELECT count(*) FROM document JOIN event ON documentId = document.id WHERE superseded)
                    """) ?? 0
        return Snapshot(
            key: hash.hexadecimal, recordedAt: nil, documents: heard, events: events, corrections: corrections.count)
    }

    /// Writes the state down where it is not the last one.
    ///
    /// Cost: nothing where nothing was touched; else a look at what was, and one along the keys of all documents.
    func record(at now: Date = Date()) throws {
        let last = try Row.fetchOne(db, sql: "SELECT sequence, key FROM snapshot ORDER BY sequence DESC LIMIT 1")
        let touched = try String.fetchAll(db, sql: "SELECT key FROM documentTouched ORDER BY key")
        if last != nil && touched.isEmpty { return }
        let sequence = (last?[0] as Int? ?? 0) + 1
        let known = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM document WHERE key = ?")
        let written = try db.cachedStatement(
            sql: "SELECT state, superseded FROM documentState WHERE documentKey = ? AND toSequence IS NULL")
        var paths: [String: String?] = [:]
        let closing = try db.cachedStatement(
            sql: "UPDATE documentState SET toSequence = ? WHERE documentKey = ? AND toSequence IS NULL")
        let opening = try db.cachedStatement(
            sql: "INSERT INTO documentState (documentKey, state, superseded, fromSequence) VALUES (?, ?, ?, ?)")
        for key in touched {
            let row = try Row.fetchOne(known, arguments: [key])
            let document = row.map(Self.state)
            if let row { paths[key] = .some(row[7]) }
            if let before = try Row.fetchOne(written, arguments: [key]) {
                if let document, document.state == before[0], document.superseded == before[1] { continue }
                try closing.execute(arguments: [sequence - 1, key])
            }
            guard let document else { continue }
            try opening.execute(arguments: [key, document.state, document.superseded, sequence])
        }
        try db.execute(sql: "DELETE FROM documentTouched")
        let open = try Row.fetchCursor(
            db,
            sql:
                "SELECT documentKey, state, superseded FROM documentState WHERE toSequence IS NULL ORDER BY documentKey"
        )
        let snapshot = try snapshot(of: open.map { (document: $0[0], state: $0[1], superseded: $0[2]) })
        let isSame = last.map { $0[1] as String == snapshot.key } ?? false
        try note(paths, since: isSame ? sequence - 1 : sequence)
        if isSame { return }
        try db.execute(
            sql: """
                INSERT INTO snapshot (sequence, key, recordedAt, documents, events, corrections)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sequence, snapshot.key, Instant.text(now), snapshot.documents, snapshot.events, snapshot.corrections,
            ])
    }

    /// Where files are from a state on: no part of what the state is called after, but of what it shows.
    private func note(_ paths: [String: String?], since sequence: Int) throws {
        for (key, path) in paths.sorted(by: { $0.key < $1.key }) {
            let open = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT fromSequence, path, state, superseded FROM documentState
                        WHERE documentKey = ? AND toSequence IS NULL
                        """), arguments: [key])
            guard let open, open[1] as String? != path else { continue }
            if open[0] as Int >= sequence || open[1] as String? == nil {
                try db.execute(
                    sql: "UPDATE documentState SET path = ? WHERE documentKey = ? AND toSequence IS NULL",
                    arguments: [path, key])
                continue
            }
            try db.execute(
                sql: "UPDATE documentState SET toSequence = ? WHERE documentKey = ? AND toSequence IS NULL",
                arguments: [sequence - 1, key])
            try db.execute(
                sql: """
                    INSERT INTO documentState (documentKey, state, superseded, fromSequence, path)
                    VALUES (?, ?, ?, ?, ?)
                    """, arguments: [key, open[2] as String, open[3] as Bool, sequence, path])
        }
    }
}

extension TimelineStore {
    /// The state of the store as it is now, written down or not.
    public func snapshot() throws(IndexError) -> Snapshot {
        try read { db in try SnapshotLedger(db: db).current() }
    }

    /// The states that are written down, the newest first.
    public func snapshots() throws(IndexError) -> [Snapshot] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT key, recordedAt, documents, events, corrections FROM snapshot ORDER BY sequence DESC"
            ).map {
                Snapshot(key: $0[0], recordedAt: $0[1], documents: $0[2], events: $0[3], corrections: $0[4])
            }
        }
    }

    /// When what the timeline shows came in, in ISO 8601: documents in their present state by their ids, corrected events
    /// by theirs.
    ///
    /// - Parameter key: of an earlier state or the beginning of it; what came after that is not told. Nil for all.
    public func arrivals(
        asOf key: String? = nil
    ) throws(IndexError) -> (documents: [String: String], events: [String: String]) {
        try read { db in
            let past = try key.flatMap { try AsOfPlan.sequence(db, key: $0) } ?? Int(Int32.max)
            let documents = try Row.fetchAll(
                db,
                sql: """
                    SELECT documentKey, recordedAt FROM documentState JOIN snapshot ON sequence = fromSequence
                    WHERE fromSequence <= :past AND (toSequence IS NULL OR toSequence >= :past)
                    """, arguments: ["past": past])
            // A correction whose event a later one took away knows it by name.
            let events = try Row.fetchAll(
                db,
                sql: """
                    SELECT coalesce(event.key, eventKey, correction.key) AS name, max(madeAt) FROM correction
                    LEFT JOIN event ON event.id = eventId
                    WHERE afterSequence < :past AND (fit <> 'none' OR correction.id IN (
                        SELECT correctionId FROM correctionPast WHERE toSequence >= :past)) GROUP BY name
                    """, arguments: ["past": past])
            return (
                Dictionary(documents.map { ($0[0], $0[1]) }) { first, _ in first },
                Dictionary(events.map { ($0[0], $0[1]) }) { first, _ in first }
            )
        }
    }

    /// The events that an earlier state gave, in order of time.
    ///
    /// Documents that came later are left out, corrections that were made later taken back.
    ///
    /// - Parameter key: of a snapshot, or the beginning of it.
    /// - Returns: a refusal where the store no longer holds what that state was made of.
    public func events(
        asOf key: String, matching filter: TimelineFilter, _ body: (TimelineRow) throws -> Void
    ) throws(IndexError) -> SnapshotRefusal? {
        let plan = try read { db in try AsOfPlan(db, key: key, filter: filter) }
        if let refusal = plan.refusal { return refusal }
        if plan.isNow {
            try events(matching: filter, body)
            return nil
        }
        var added = plan.originals[...]
        func show(_ row: TimelineRow) throws {
            var row = row
            row.sourcePath = plan.paths[row.documentID] ?? row.sourcePath
            try body(row)
        }
        try events(matching: filter, includingSuperseded: true) { row in
            guard plan.documents.contains(row.documentID), !plan.later.contains(row.eventID) else { return }
            while let first = added.first, plan.order(first) < plan.order(row) {
                try show(first)
                added = added.dropFirst()
            }
            try show(row)
        }
        let rest = added
        try indexErrors(path) { for row in rest { try show(row) } }
        return nil
    }

    /// The documents that spoke in an earlier state, by id; nil where it is the present one, or none.
    public func documents(asOf key: String) throws(IndexError) -> Set<String>? {
        try read { db in
            if try SnapshotLedger(db: db).current().key.hasPrefix(key) { return nil }
            guard let sequence = try AsOfPlan.sequence(db, key: key) else { return nil }
            return try String.fetchSet(
                db,
                sql: """
                    SELECT documentKey FROM documentState
                    WHERE fromSequence <= :past AND (toSequence IS NULL OR toSequence >= :past) AND NOT superseded
                    """, arguments: ["past": sequence])
        }
    }
}

/// What an earlier state was made of, as far as the store still has it.
private struct AsOfPlan {
    var refusal: SnapshotRefusal?
    var isNow = false
    var documents: Set<String> = []
    /// Where their files were.
    var paths: [String: String] = [:]
    /// Events that later corrections changed or made.
    var later: Set<String> = []
    /// Those events as they were, in order of time.
    var originals: [TimelineRow] = []
    /// Where events stand in the text of the documents that have such ones.
    private var starts: [String: Int] = [:]

    init(_ db: Database, key: String, filter: TimelineFilter) throws {
        let now = try SnapshotLedger(db: db).current()
        if !key.isEmpty, now.key.hasPrefix(key) {
            isNow = true
            return
        }
        guard let sequence = try AsOfPlan.sequence(db, key: key), key.utf8.count >= 6 else {
            refusal = .unknown(key)
            return
        }
        let live = try SnapshotLedger(db: db).live().reduce(into: [String: String]()) { $0[$1.document] = $1.state }
        var changed: [String] = []
        for row in try Row.fetchAll(
            db,
            sql: """
                SELECT documentKey, state, path FROM documentState
                WHERE fromSequence <= ? AND (toSequence IS NULL OR toSequence >= ?) AND NOT superseded
                ORDER BY documentKey
                """, arguments: [sequence, sequence])
        {
            let document: String = row[0]
            paths[document] = row[2]
            if live[document] == row[1] { documents.insert(document) } else { changed.append(document) }
        }
        if !changed.isEmpty {
            refusal = .changed(documents: changed)
            return
        }
        let corrections = try Row.fetchAll(
            db,
            sql: """
                SELECT correction.kept, event.key, correction.id FROM correction LEFT JOIN event ON event.id = correction.eventId
                WHERE afterSequence >= ? AND fit <> 'none'
                """, arguments: [sequence])
        let past = try PastEvent.all(db, at: sequence, in: documents)
        let touching = corrections.count + past.reduce(0) { $0 + $1.corrections }
        if filter.about != nil && touching > 0 {
            refusal = .words(corrections: touching)
            return
        }
        for row in corrections {
            if let event = row[1] as String? { later.insert(event) }
            guard let kept = row[0] as String? else { continue }
            let columns = try AsOfPlan.columns(db, kept, before: row[2], sequence)
            if let start = columns["start"].flatMap({ Int.fromDatabaseValue($0) }),
                let event = columns["key"].flatMap({ String.fromDatabaseValue($0) })
            {
                starts[event] = start
            }
            guard let original = try AsOfPlan.row(db, columns), documents.contains(original.documentID),
                !originals.contains(where: { $0.eventID == original.eventID }), filter.lets(original)
            else { continue }
            later.insert(original.eventID)
            originals.append(original)
        }
        for event in past {
            later.insert(event.key)
            guard let columns = event.columns, let row = try AsOfPlan.row(db, columns), filter.lets(row) else {
                continue
            }
            starts[event.key] = columns["start"].flatMap { Int.fromDatabaseValue($0) }
            originals.append(row)
        }
        // A correction made before that state is part of it: its event stays as it is corrected.
        for document in Set(originals.map(\.documentID)) {
            for row in try Row.fetchAll(
                db,
                sql:
                    "SELECT event.key, start FROM event JOIN document ON document.id = documentId WHERE document.key = ?",
                arguments: [document])
            {
                starts[row[0]] = row[1]
            }
        }
        let plan = self
        originals.sort { plan.order($0) < plan.order($1) }
    }

    /// The number of the latest state whose key begins so.
    static func sequence(_ db: Database, key: String) throws -> Int? {
        try Int.fetchOne(
            db, sql: "SELECT sequence FROM snapshot WHERE substr(key, 1, length(?)) = ? ORDER BY sequence DESC LIMIT 1",
            arguments: [key, key])
    }

    /// A kept row under the corrections that were made on it before that state.
    private static func columns(
        _ db: Database, _ kept: String, before id: Int64, _ sequence: Int
    ) throws -> [String: DatabaseValue] {
        var columns = EventJSON.columns(kept)
        let earlier = try String.fetchAll(
            db,
            sql: """
                SELECT earlier.fields FROM correction AS earlier JOIN correction AS this ON this.id = ?
                WHERE earlier.id < this.id AND earlier.afterSequence < ? AND earlier.kind = 'correct'
                    AND (earlier.eventId = this.eventId OR earlier.eventKey = this.eventKey) ORDER BY earlier.id
                """, arguments: [id, sequence])
        for json in earlier {
            let fields = try JSONDecoder().decode(CorrectionFields.self, from: Data(json.utf8))
            columns.merge(fields.overlay(on: columns)) { $1 }
        }
        return columns
    }

    /// Where a row stands in the timeline.
    func order(_ row: TimelineRow) -> TimelineOrder { TimelineOrder(row, start: starts[row.eventID] ?? 0) }

    /// A kept row as the view shows it.
    private static func row(_ db: Database, _ columns: [String: DatabaseValue]) throws -> TimelineRow? {
        let names = columns.keys.sorted()
        let values = names.map { "? AS \"\($0)\"" }.joined(separator: ", ")
        return try Row.fetchOne(
            db,
            sql: """
                SELECT \(TimelineRow.selection) FROM (SELECT \(values)) AS event
                JOIN document ON document.id = event.documentId
                """, arguments: StatementArguments(names.map { columns[$0] ?? .null })
        ).map(TimelineRow.init)
    }
}

/// The order of the timeline, as its query sorts.
private struct TimelineOrder: Comparable {
    private let parts: [String]
    private let start: Int
    private let key: String

    init(_ row: TimelineRow, start: Int) {
        let anchor = row.earliest ?? row.latest
        parts = [
            anchor == nil ? "1" : "0", anchor ?? "", row.latest == nil ? "1" : "0", row.latest ?? "",
            row.documentDate ?? "", row.documentID,
        ]
        self.start = start
        key = row.eventID
    }

    static func < (left: TimelineOrder, right: TimelineOrder) -> Bool {
        left.parts == right.parts
            ? (left.start, left.key) < (right.start, right.key) : left.parts.lexicographicallyPrecedes(right.parts)
    }
}

extension TimelineFilter {
    /// As ``eventCondition()``, for a row that is no longer in the store; words are not looked up.
    fileprivate func lets(_ row: TimelineRow) -> Bool {
        if !kinds.isEmpty, !kinds.contains(where: { $0.rawValue == row.kind }) { return false }
        if from != nil || to != nil {
            let isDated = row.earliest != nil || row.latest != nil
            if !isDated { return includesUndated }
            if let to, let earliest = row.earliest, earliest > to.description { return false }
            if let from, let latest = row.latest, latest < from.description { return false }
        }
        if let actor, !(row.actor?.lowercased().contains(actor.lowercased()) ?? false) { return false }
        if let stance, row.stance != stance.rawValue { return false }
        if let action, row.action != action.rawValue { return false }
        if let status, row.status != status.rawValue { return false }
        if let level, row.level != level.rawValue { return false }
        if let document, row.documentID != document { return false }
        return true
    }
}

import Foundation
import GRDB

/// An event as it was in an earlier state, under corrections that lie elsewhere or nowhere now.
struct PastEvent {
    var key: String
    /// Nil where it was rejected by then, or was not there yet.
    var columns: [String: DatabaseValue]?
    /// How many corrections touched it, then or later.
    var corrections: Int

    /// Those of the documents of a state, by the places of their corrections.
    static func all(_ db: Database, at sequence: Int, in documents: Set<String>) throws -> [PastEvent] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT correctionPast.kept, shown, correctionPast.documentKey, kind, fields, afterSequence < :past
                FROM correctionPast JOIN correction ON correction.id = correctionId
                WHERE toSequence >= :past ORDER BY correctionId
                """, arguments: ["past": sequence])
        var keys: [String] = []
        var byKey: [String: [Row]] = [:]
        for row in rows where documents.contains(row[2]) {
            let told = (row[1] as String? ?? row[0] as String?).map(EventJSON.columns) ?? [:]
            guard let key = told["key"].flatMap({ String.fromDatabaseValue($0) }) else { continue }
            if byKey[key] == nil { keys.append(key) }
            byKey[key, default: []].append(row)
        }
        return try keys.map { key in
            let rows = byKey[key] ?? []
            return PastEvent(key: key, columns: try columns(rows), corrections: rows.count)
        }
    }

    /// What was first kept of the event under what was said of it by then.
    private static func columns(_ rows: [Row]) throws -> [String: DatabaseValue]? {
        let made = rows.filter { $0[5] as Bool }
        if made.contains(where: { $0[3] as String == Correction.Kind.reject.rawValue }) { return nil }
        // Of what a correction itself brought nothing was kept: it was not there before.
        let brings = { (row: Row) in row[0] as String? == nil }
        if rows.contains(where: brings), !made.contains(where: brings) { return nil }
        let kept = rows.compactMap { $0[0] as String? }.first
        guard let kept else { return made.compactMap { $0[1] as String? }.first.map(EventJSON.columns) }
        var columns = EventJSON.columns(kept)
        for row in made where !brings(row) {
            let fields = try JSONDecoder().decode(CorrectionFields.self, from: Data((row[4] as String).utf8))
            columns.merge(fields.overlay(on: columns)) { $1 }
        }
        return columns
    }
}

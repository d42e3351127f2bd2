import Foundation
import GRDB

/// What can be asked of corrections: that they stand where they say, and that nothing is corrected without one.
enum CorrectionCheck {
    static func all(_ db: Database) throws -> [StoreDamage] {
        let strays = try Row.fetchAll(
            db,
            sql: """
                SELECT document.key, 'Event ' || event.key || ' is marked as corrected, but no correction says so.'
                FROM event JOIN document ON document.id = event.documentId
                WHERE event.corrected AND NOT document.superseded AND NOT EXISTS (SELECT 1 FROM correction WHERE eventId = event.id)
                UNION ALL
                SELECT documentKey, 'Correction ' || correction.key || ' stands on an event that is not marked so.'
                FROM correction JOIN event ON event.id = eventId WHERE NOT event.corrected
                UNION ALL
                SELECT documentKey, 'Correction ' || key || ' is laid over an event that is gone.'
                FROM correction WHERE fit <> 'none' AND kind <> 'reject' AND eventId IS NULL AND NOT EXISTS (
                    -- A person took the event away after it was corrected.
                    SELECT 1 FROM correction AS later WHERE later.kind = 'reject' AND later.id > correction.id
                        AND later.fit <> 'none' AND (later.eventKey IN (correction.eventKey, correction.key)
                            OR later.documentKey = correction.documentKey AND later.eventKind = correction.eventKind
                                AND later.start < correction.end AND later.end > correction.start))
                UNION ALL
                SELECT documentKey, 'Correction ' || correction.key || ' fits nothing and yet has an event.'
                FROM correction WHERE fit = 'none' AND eventId IS NOT NULL
                """)
        var damage = strays.map { StoreDamage(kind: .correction, documentID: $0[0], detail: $0[1]) }
        for row in try TimelineStore.rows(db) where row.correction.key != row.id {
            damage.append(
                StoreDamage(
                    kind: .correction, documentID: row.correction.document,
                    detail: "Correction \(row.id) is not what its identifier was made of."))
        }
        // The last correction of an event is what the event says.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT correction.key, correction.fields, correction.documentKey AS documentKey, event.* FROM correction
                JOIN event ON event.id = eventId
                WHERE NOT EXISTS (SELECT 1 FROM correction AS next
                    WHERE next.eventId = correction.eventId AND next.id > correction.id)
                """)
        while let row = try rows.next() {
            let fields: CorrectionFields
            do {
                fields = try JSONDecoder().decode(CorrectionFields.self, from: Data((row[1] as String).utf8))
            } catch {
                damage.append(
                    StoreDamage(
                        kind: .correction, documentID: row[2], detail: "Correction \(row[0] as String) cannot be read.")
                )
                continue
            }
            let wanted = fields.texts.filter { $0.value != nil } + [("edtf", fields.edtf)].filter { $0.1 != nil }
            for field in wanted where (row[field.column] as String? ?? "") != field.value ?? "" {
                damage.append(
                    StoreDamage(
                        kind: .correction, documentID: row[2],
                        detail: "Correction \(row[0] as String) is not what its event says of \(field.column)."))
            }
        }
        return damage
    }
}

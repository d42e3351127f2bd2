import GRDB
import Model

/// What can be asked of one document's passages and events: that they say the section and the page they lie in.
///
/// Only of what this version wrote: an older program may have told sections otherwise.
struct SectionCheck {
    let db: Database
    let id: Int64
    let key: String

    init(_ db: Database, _ id: Int64, key: String) {
        self.db = db
        self.id = id
        self.key = key
    }

    /// - Parameter page: the page of a byte of the text.
    func all(page: (Int) -> Int?) throws -> [StoreDamage] {
        let version = try Int.fetchOne(db, sql: "SELECT schemaVersion FROM document WHERE id = ?", arguments: [id])
        guard version == Migration.all.count else { return [] }
        let headings = try Row.fetchAll(
            db, sql: "SELECT start, end, number, level, title, page FROM section WHERE documentId = ?",
            arguments: [id])
        let path = SectionPath(
            headings.map {
                SectionPath.Entry(span: Span($0[0], $0[1]), number: $0[2], level: $0[3], title: $0[4])
            })
        var damage: [StoreDamage] = []
        func note(_ kind: StoreDamage.Kind, _ detail: String) {
            damage.append(StoreDamage(kind: kind, documentID: key, detail: detail))
        }
        for row in headings where page(row[0]) != row[5] as Int? {
            note(.wayBack, "The page of a heading is not the one that its place, byte \(row[0] as Int), leads to.")
        }
        let passages = try Row.fetchCursor(
            db, sql: "SELECT start, section, page FROM passage WHERE documentId = ? ORDER BY start", arguments: [id])
        while let row = try passages.next() {
            let start: Int = row[0]
            if row[1] as String != path.path(at: start) {
                note(.mention, "The section of a passage is not the one that its place, byte \(start), lies in.")
            }
            if row[2] as Int? != page(start) {
                note(.wayBack, "The page of a passage is not the one that its place, byte \(start), leads to.")
            }
        }
        let events = try Row.fetchCursor(
            db,
            sql: """
                SELECT event.key, event.start, event.section, event.rule = 'hand', passage.section FROM event
                LEFT JOIN passage ON passage.id = event.passageId WHERE event.documentId = ?
                ORDER BY event.start, event.key
                """, arguments: [id])
        while let row = try events.next() {
            let section: String = row[2]
            // What a person added lies where its passage lies.
            let own = row[3] as Bool ? row[4] as String? ?? "" : path.path(at: row[1])
            if section != own {
                note(.event, "The section of event \(row[0] as String) is not the one that its place lies in.")
            }
        }
        return damage
    }
}

import GRDB
import Model

extension TimelineStore {
    /// The events that a filter lets through, in order of time, one by one.
    ///
    /// In order of the first day an event can mean (of an open beginning: the last), then the last day (open ends
    /// behind), the document's date, its id, and the place in the text; events without a date come last. The same
    /// content gives the same order in every store.
    ///
    /// Cost: constant memory, but for what SQLite sorts.
    public func events(
        matching filter: TimelineFilter, _ body: (TimelineRow) throws -> Void
    ) throws(IndexError) {
        try events(matching: filter, includingSuperseded: false, body)
    }

    /// As ``events(matching:)``, without prefix, suffix and section, which are empty: for pictures and lists of thousands.
    public func briefEvents(matching filter: TimelineFilter) throws(IndexError) -> [TimelineRow] {
        try read { db in
            var condition = filter.documentCondition()
            let event = filter.eventCondition()
            condition.clauses += event.clauses
            condition.arguments += event.arguments
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(BriefRows.selection) FROM event JOIN document ON document.id = event.documentId
                    \(condition.sql) ORDER BY \(TimelineStore.timeOrder)
                    """,
                arguments: StatementArguments(condition.arguments))
            var reader = BriefRows(db)
            var events: [TimelineRow] = []
            while let row = try rows.next() { if let event = try reader.read(row) { events.append(event) } }
            return events
        }
    }

    /// The order of the timeline: see ``events(matching:_:)``.
    static let timeOrder = """
        coalesce(event.earliest, event.latest) IS NULL, coalesce(event.earliest, event.latest),
        event.latest IS NULL, event.latest, document.date, document.key, event.start, event.end, event.key
        """

    /// As ``events(matching:_:)``, and where asked also those of documents that no file holds any more.
    func events(
        matching filter: TimelineFilter, includingSuperseded: Bool, _ body: (TimelineRow) throws -> Void
    ) throws(IndexError) {
        try read { db in
            var condition = filter.documentCondition()
            if includingSuperseded { condition.clauses.removeAll { $0 == "NOT document.superseded" } }
            let event = filter.eventCondition()
            condition.clauses += event.clauses
            condition.arguments += event.arguments
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(TimelineRow.selection) FROM event JOIN document ON document.id = event.documentId
                    \(condition.sql)
                    ORDER BY \(TimelineStore.timeOrder)
                    """,
                arguments: StatementArguments(condition.arguments))
            while let row = try rows.next() { try body(TimelineRow(row)) }
        }
    }

    /// The events that a filter lets through, in order of time.
    public func events(matching filter: TimelineFilter) throws(IndexError) -> [TimelineRow] {
        var rows: [TimelineRow] = []
        try events(matching: filter) { rows.append($0) }
        return rows
    }

    /// A document's events in the order of its text.
    ///
    /// - Parameter documentID: a whole id, as ``document(_:)`` gives it.
    public func events(of documentID: String) throws(IndexError) -> [TimelineRow] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(TimelineRow.selection) FROM event JOIN document ON document.id = event.documentId
                    WHERE document.key = ? ORDER BY event.start, event.end, event.key
                    """, arguments: [documentID])
            var events: [TimelineRow] = []
            while let row = try rows.next() { events.append(TimelineRow(row)) }
            return events
        }
    }

    /// The event of that id, or of that beginning of one (four characters or more); nil where there is none.
    ///
    /// - Throws: ``IndexError/ambiguousEvent(name:candidates:)``.
    public func event(_ eventID: String) throws(IndexError) -> TimelineRow? {
        guard eventID.utf8.count >= 4 else { return nil }
        let rows = try read { db in
            // After the digits and the letters up to f comes g.
            try Row.fetchAll(
                db, sql: "SELECT * FROM timeline WHERE event_id >= ? AND event_id < ? ORDER BY event_id LIMIT 6",
                arguments: [eventID, eventID + "g"]
            ).map(TimelineRow.init)
        }
        let found = rows.filter { $0.eventID.hasPrefix(eventID) }
        if found.count > 1 { throw .ambiguousEvent(name: eventID, candidates: found.map(\.eventID)) }
        return found.first
    }
}

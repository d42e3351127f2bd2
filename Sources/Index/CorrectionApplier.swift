import Foundation
import GRDB
import Model

/// Lays corrections over the events of one document, in the transaction that writes them.
///
/// The event's row takes the person's word, so that every question to the store meets it; what the program had said is
/// kept with the correction. A corrected event that the rules no longer find is written from the correction.
struct CorrectionApplier {
    let db: Database
    let documentID: Int64

    /// Applies every correction that belongs to the document, the oldest first; over a silent one none is laid.
    ///
    /// - Parameters:
    ///   - first: those made before this one are laid already.
    ///   - takes: whether those that lie over another document are taken from it.
    func applyAll(from first: Int64 = 0, takes: Bool = true) throws {
        let query = try db.cachedStatement(
            sql: """
                SELECT correction.* FROM correction JOIN document ON document.id = :id
                WHERE NOT document.superseded AND (documentKey = document.key
                    OR (correction.identifier = document.identifier AND NOT EXISTS (
                        SELECT 1 FROM document AS own WHERE own.key = documentKey AND NOT own.superseded))
                    OR documentKey IN (SELECT key FROM document AS own WHERE own.speakerId = :id)
                    OR (documentKey IN (\(CorrectionLineage.before)) AND NOT EXISTS (
                        SELECT 1 FROM document AS same
                        WHERE same.identifier = correction.identifier AND NOT same.superseded)))
                    AND correction.id >= :first
                ORDER BY correction.id
                """)
        var corrections = try Row.fetchAll(query, arguments: ["id": documentID, "first": first])
        if corrections.isEmpty { return }
        // A document that speaks again takes back what lay over the one that came in its place.
        let others = Set(corrections.compactMap { $0["laidOn"] as Int64? }).subtracting([documentID]).sorted()
        if !takes {
            corrections.removeAll { row in (row["laidOn"] as Int64?).map { $0 != documentID } ?? false }
        } else if !others.isEmpty {
            for other in others { try CorrectionLineage(db: db, documentID: other).shelve() }
            try applyAll(from: first)
            for other in others { try CorrectionApplier(db: db, documentID: other).applyAll(takes: false) }
            return
        }
        guard
            let text = try String.fetchOne(
                db, sql: "SELECT text FROM documentText WHERE documentId = ?", arguments: [documentID])
        else { return }
        let document = DocumentText(text)
        let anchor = QuoteAnchor(document)
        for row in corrections { try apply(row, document, anchor) }
    }

    private func apply(_ row: Row, _ text: DocumentText, _ anchor: QuoteAnchor) throws {
        let id: Int64 = row["id"]
        guard
            let found = anchor.find(
                start: row["start"], end: row["end"], quote: row["quote"], prefix: row["prefix"], suffix: row["suffix"])
        else {
            try note(id, fit: "none", misfit: "Its words no longer stand in the text, or stand there more than once.")
            return
        }
        let fields = try decode(row["fields"])
        let original = try decode(row["original"])
        let kind: String = row["kind"]
        let eventKind: String = row["eventKind"]
        let event = kind == "add" ? nil : try self.event(at: found.span, eventKind, original, key: row["eventKey"])
        switch (kind, event) {
        case ("reject", let event?):
            let kept = try keep(event)
            try db.execute(sql: "DELETE FROM event WHERE id = ?", arguments: [event])
            try note(id, fit: found.fit.rawValue, event: nil, kept: kept)
        case ("reject", nil):
            // The rules no longer find it either.
            try note(id, fit: found.fit.rawValue)
        case (_, let event?):
            let kept = try keep(event)
            try overlay(fields, on: event)
            try note(id, fit: found.fit.rawValue, event: event, kept: kept)
        case (_, nil):
            let event = try add(original.overlaid(with: fields), eventKind, found.span, text, key: row["key"])
            try note(id, fit: found.fit.rawValue, event: event)
        }
        if row["end"] as Int > text.count {
            try db.execute(
                sql: "UPDATE correction SET misfit = ? WHERE id = ?",
                arguments: ["Its offsets lie outside the text; its words were found by themselves.", id])
        }
    }

    /// The event of that kind at the words that is most like the one that was corrected.
    private func event(at span: Span, _ kind: String, _ original: CorrectionFields, key: String?) throws -> Int64? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, key, start, end, action, subject, edtf, stance, actor, low, value, corrected FROM event
                WHERE documentId = ? AND kind = ? AND start < ? AND end > ? ORDER BY start, end, key
                """, arguments: [documentID, kind, span.end, span.start])
        var best: (id: Int64, score: Int)?
        for row in rows {
            var score = row["key"] as String == key ? 100 : 0
            if row["start"] as Int == span.start && row["end"] as Int == span.end { score += 8 }
            if let action = original.action, row["action"] as String? == action { score += 4 }
            if let subject = original.subject, row["subject"] as String? == subject { score += 4 }
            if let edtf = original.edtf, row["edtf"] as String? == edtf { score += 2 }
            if let stance = original.stance, row["stance"] as String? == stance { score += 2 }
            if let actor = original.actor, row["actor"] as String? == actor { score += 2 }
            if let low = original.low, row["low"] as Double? == low { score += 6 }
            if let value = original.value, row["value"] as Double? == value { score += 6 }
            // An event that only touches the words and says nothing of the same is another one.
            if score > 3, score > best?.score ?? 0 { best = (row["id"], score) }
        }
        return best?.id
    }

    /// The row as JSON; what an event had before its first correction stays.
    private func keep(_ event: Int64) throws -> String? {
        if let earlier = try String.fetchOne(
            db, sql: "SELECT kept FROM correction WHERE eventId = ? AND kept IS NOT NULL ORDER BY id LIMIT 1",
            arguments: [event])
        {
            return earlier
        }
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM event WHERE id = ?", arguments: [event]) else {
            return nil
        }
        return EventJSON.text(row)
    }

    private func overlay(_ fields: CorrectionFields, on event: Int64) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT low, high, edtf, modifier FROM event WHERE id = ?", arguments: [event])
        else { return }
        let columns = Dictionary(uniqueKeysWithValues: row.map { ($0, $1) })
        let changed = fields.overlay(on: columns).sorted { $0.key < $1.key }
        try db.execute(
            sql: "UPDATE event SET \(changed.map { "\($0.key) = ?" }.joined(separator: ", ")) WHERE id = ?",
            arguments: StatementArguments(changed.map(\.value) + [event.databaseValue]))
    }

    private func add(
        _ fields: CorrectionFields, _ kind: String, _ span: Span, _ text: DocumentText, key: String
    ) throws -> Int64? {
        guard let details = fields.details(kind) else { return nil }
        let sentence = try Row.fetchOne(
            db, sql: "SELECT start, end FROM sentence WHERE documentId = ? AND start <= ? AND end >= ?",
            arguments: [documentID, span.start, span.end]
        ).map { Span($0[0], $0[1]) }
        let passage = try Row.fetchOne(
            db, sql: "SELECT id, section FROM passage WHERE documentId = ? AND start <= ? AND end > ?",
            arguments: [documentID, span.start, span.start])
        let wayBack = try Data.fetchOne(
            db, sql: "SELECT wayBack FROM documentText WHERE documentId = ?", arguments: [documentID]
        ).flatMap { WayBack(Array($0)) }
        let pages = Document(
            source: SourceFile(path: "", sha256: "", byteCount: 0, mediaType: .unknown), reader: "", text: text,
            runs: wayBack?.runs ?? [], places: wayBack?.places ?? [])
        let event = Event(
            span: span, sentence: sentence ?? span,
            date: EventDate(corrected: fields.edtf, modifier: fields.modifier), details: details, confidence: 1,
            rule: "hand")
        let id = try Inserter(db, into: "event", EventColumns.inserted).insert(
            [sql(key), sql(documentID), passage?[0] ?? .null] + EventColumns.values(event) + [
                sql(pages.page(at: span.start)), (passage?[1] as String? ?? "").databaseValue, sql(text[span]),
                sql(text.prefix(of: span)), sql(text.suffix(of: span)), sql(text[event.sentence]),
            ])
        try db.execute(sql: "UPDATE event SET corrected = 1 WHERE id = ?", arguments: [id])
        try db.execute(
            sql: """
                INSERT INTO eventSearch (rowid, sentence, subject, actor, section)
                SELECT id, sentence, subject, actor, section FROM event WHERE id = ?
                """, arguments: [id])
        return id
    }

    private func note(
        _ id: Int64, fit: String, misfit: String? = nil, event: Int64? = nil, kept: String? = nil
    ) throws {
        try db.execute(
            sql: "UPDATE correction SET fit = ?, misfit = ?, eventId = ?, kept = ?, laidOn = ? WHERE id = ?",
            arguments: [fit, misfit, event, kept, fit == "none" ? nil : documentID, id])
        if fit != "none" {
            try db.execute(
                sql: """
                    DELETE FROM correctionPast
                    WHERE correctionId = ? AND documentKey = (SELECT key FROM document WHERE id = ?)
                    """, arguments: [id, documentID])
        }
    }

    private func decode(_ json: String) throws -> CorrectionFields {
        try JSONDecoder().decode(CorrectionFields.self, from: Data(json.utf8))
    }
}

extension EventDate {
    /// A date as a person gives it; empty strings take away.
    init(corrected edtf: String?, modifier: String?) {
        let date = edtf.flatMap { EDTF($0) }
        let modifier = modifier.flatMap(DateModifier.init(rawValue:))
        let bounds = date?.bounds(modifier)
        let precision: DatePrecision? =
            switch date {
            case .point(let point):
                point.day != nil
                    ? .day
                    : (point.month ?? 0) > 12
                        ? .season
                        : point.month != nil
                            ? .month
                            : point.unspecifiedDigits == 1 ? .decade : point.unspecifiedDigits == 2 ? .century : .year
            case .interval: .period
            case nil: nil
            }
        self.init(
            edtf: date, modifier: modifier, earliest: bounds?.earliest, latest: bounds?.latest, precision: precision,
            source: .explicit, basis: "a person's word")
    }
}

extension CorrectionFields {
    /// The event's own part; nil where a person left out what the kind cannot do without.
    func details(_ kind: String) -> Event.Details? {
        func text(_ value: String?) -> String? { value.flatMap { $0.isEmpty ? nil : $0 } }
        switch kind {
        case "policy_change":
            guard let action = action.flatMap(PolicyChange.Action.init(rawValue:)), let subject = text(subject) else {
                return nil
            }
            return .policyChange(
                PolicyChange(
                    action: action, subject: subject,
                    status: status.flatMap(PolicyChange.Status.init(rawValue:)) ?? .done,
                    level: level.flatMap(PolicyChange.Level.init(rawValue:)) ?? .national, actor: text(actor),
                    successor: text(successor), predecessor: text(predecessor)))
        case "finding":
            guard let stance = stance.flatMap(Finding.Stance.init(rawValue:)) else { return nil }
            return .finding(Finding(actor: text(actor), stance: stance))
        case "statistic":
            guard let low = low ?? high else { return nil }
            return .statistic(Statistic(low: low, high: high ?? low, isChange: change ?? false))
        default:
            guard let value else { return nil }
            return .quantity(Quantity(value: value, high: high, unit: text(unit) ?? "EUR"))
        }
    }
}

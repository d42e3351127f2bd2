import Foundation
import Index

/// Corrections in words, and their way into the store.
enum CorrectionText {
    static func record(
        _ timeline: TimelineStore, _ kind: Correction.Kind, _ event: String, _ word: CorrectionOptions?,
        _ who: Responsibility
    ) throws {
        let found = try answering { () throws(IndexError) in try timeline.event(event) }
        guard let row = found else {
            try refuseRejected(timeline, event)
            throw CommandError(
                "No event in the store is called \(event).",
                remedy: "See the column event_id of: tijdlijn timeline --format csv", status: .usage)
        }
        try word?.check(.correct, kind: row.kind, of: row)
        let draft = try answering { () throws(IndexError) in
            try timeline.draft(
                kind, of: row.eventID, fields: word?.fields ?? CorrectionFields(), reason: who.reason,
                author: who.author)
        }
        if let draft { try record(timeline, draft) }
    }

    /// Throws where an event of that name, or that beginning of one, was rejected.
    private static func refuseRejected(_ timeline: TimelineStore, _ event: String) throws {
        let said = try answering { () throws(IndexError) in try timeline.corrections() }
        let rejected = said.last { row in
            row.correction.kind == .reject && row.fit != "none" && event.utf8.count >= 4
                && row.correction.event?.hasPrefix(event) ?? false
        }
        guard let word = rejected?.correction else { return }
        throw CommandError(
            "Event \(event) was rejected by \(word.author): \(word.reason)",
            remedy: "Say it anew with: tijdlijn add --document \(word.identifier ?? word.document) --quote …",
            status: .usage)
    }

    static func record(_ timeline: TimelineStore, _ draft: Correction) throws {
        if let flaw = draft.flaw { throw CommandError(flaw.reason, remedy: flaw.remedy, status: .usage) }
        let rows = try answering { () throws(IndexError) in try timeline.record([draft]) }
        for row in rows {
            Messages.print(
                row.misfit ?? "\(row.correction.kind.rawValue): \(row.eventID ?? row.correction.event ?? "")")
        }
    }

    /// `date 2003, subject Kring Noord`.
    static func says(_ word: Correction) -> String {
        let fields = word.fields
        let pairs: [(String, String?)] = [
            ("date", fields.edtf), ("modifier", fields.modifier), ("action", fields.action),
            ("subject", fields.subject),
            ("status", fields.status), ("level", fields.level), ("actor", fields.actor), ("stance", fields.stance),
            ("successor", fields.successor), ("predecessor", fields.predecessor),
            ("low", fields.low.map { JSON.digits($0) }),
            ("high", fields.high.map { JSON.digits($0) }), ("value", fields.value.map { JSON.digits($0) }),
            ("unit", fields.unit),
        ]
        return pairs.compactMap { name, value in value.map { "\(name) \($0.isEmpty ? "–" : $0)" } }.joined(
            separator: ", ")
    }

    static func line(_ word: Correction) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(word), as: UTF8.self)
    }
}

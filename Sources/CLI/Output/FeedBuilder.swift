import Foundation
import Index
import Model
import Render

/// Events as a feed and as a calendar.
struct FeedBuilder {
    private let builder: PictureBuilder
    private let arrivals: (documents: [String: String], events: [String: String])

    /// - Parameter asOf: the state that was asked for; nil for the present one.
    init(_ builder: PictureBuilder, _ store: TimelineStore, asOf: String?) throws(CommandError) {
        self.builder = builder
        arrivals = try answering { () throws(IndexError) in try store.arrivals(asOf: asOf) }
    }

    /// When a row came to say what it says: with its document, or with its last correction.
    private func updated(_ row: TimelineRow) -> String {
        arrivals.events[row.eventID] ?? arrivals.documents[row.documentID] ?? updated
    }

    /// When the state of the store was written down; a store that is being written has none yet.
    private var updated: String { builder.notes.snapshot.recordedAt ?? "1970-01-01T00:00:00Z" }

    func atom() -> [UInt8] {
        let notes = builder.notes
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in notes.query.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return AtomFeed(
            id: "urn:tijdlijn:timeline:" + String(hash, radix: 16), title: "Tijdlijn: \(notes.query)",
            subtitle: notes.lines.dropFirst().joined(separator: " "), updated: updated,
            generator: "tijdlijn \(Tijdlijn.version)",
            entries: builder.rows.map { row in
                AtomFeed.Entry(
                    id: "urn:tijdlijn:event:" + row.eventID,
                    title: "\(TimelineRows.date(row)): \(what(row)), \(TimelineRows.subject(row))" + corrected(row),
                    updated: updated(row),
                    published: row.documentDate.flatMap { CivilDate($0) }.map { "\($0)T00:00:00Z" },
                    summary: "“\(row.quote)” \(builder.citation(row))", category: row.action ?? row.kind)
            }
        ).xml()
    }

    /// What is planned and dated, and nothing else: history in a calendar is noise.
    func calendar() -> [UInt8] {
        let planned = builder.rows.filter {
            ($0.status == "planned" || $0.status == "conditional") && ($0.latest != nil || $0.earliest != nil)
        }
        let stamp = updated.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
        return ICalendar(
            name: "Tijdlijn: \(builder.notes.query)",
            description: builder.notes.lines.dropFirst().joined(separator: " "),
            stamp: String(stamp),
            entries: planned.compactMap { row in
                let earliest = row.earliest.flatMap { CivilDate($0) }
                let latest = row.latest.flatMap { CivilDate($0) }
                // A deadline is its last day; what runs on begins on its first.
                guard let first = earliest ?? latest else { return nil }
                let last = earliest == nil ? first : latest ?? first
                return ICalendar.Entry(
                    uid: row.eventID + "@tijdlijn", first: first, last: last,
                    summary: (earliest == nil ? "uiterlijk: " : "") + "\(TimelineRows.subject(row)) (\(what(row)))",
                    description: "“\(row.quote)”\n\(builder.citation(row))\n\(TimelineRows.date(row))" + corrected(row),
                    isSure: row.status == "planned")
            }
        ).text()
    }

    private func corrected(_ row: TimelineRow) -> String { row.corrected ? " (corrected by hand)" : "" }

    private func what(_ row: TimelineRow) -> String {
        TimelineRows.words(of: TimelineRows.what(row))
    }
}

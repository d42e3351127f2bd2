import Index
import Model

/// Rows of the timeline in the two forms they are printed in.
enum TimelineRows {
    /// Columns of the table.
    static let columns = [
        TableColumn(title: "date", least: 10), TableColumn(title: "what"),
        TableColumn(title: "subject", least: 24, isFlexible: true), TableColumn(title: "status"),
        TableColumn(title: "source", least: 20, isFlexible: true), TableColumn(title: "event"),
        TableColumn(title: "quote", least: 24, isFlexible: true),
    ]

    /// Names of all fields, as the view `timeline` has them.
    static let names = TimelineRow.columns

    /// Digits of an id that a table shows: enough for `cite` and `correct` to find the event by.
    private static let shortID = 8

    /// - Parameter answer: for a person: how a recommendation was answered; it takes the place of the status.
    static func row(_ row: TimelineRow, answer: String? = nil) -> OutputRow {
        let values: [JSON] = [
            .string(row.eventID), .string(row.kind), .text(row.edtf), .text(row.modifier), .text(row.earliest),
            .text(row.latest), .text(row.precision), .string(row.dateSource), .text(row.action), .text(row.status),
            .text(row.level), .text(row.subject), .text(row.actor), .text(row.stance), .text(row.polarity),
            .real(row.low), .real(row.high), .text(row.unit), .real(row.value), .text(row.currency),
            .text(row.qualifier), .text(row.whole), .text(row.measure), .integer(row.n),
            row.change.map(JSON.bool) ?? .null, .text(row.role), .text(row.successor), .text(row.predecessor),
            .number(row.confidence), .bool(row.corrected), .text(row.duplicateOf), .string(row.quote),
            .string(row.prefix), .string(row.suffix), .integer(row.page), .string(row.section), .string(row.rule),
            .string(row.documentID), .text(row.identifier), .text(row.title), .text(row.documentDate),
            .text(row.sourcePath), .string(row.sha256),
        ]
        return OutputRow(
            fields: zip(names, values).map { JSON.Member(name: $0, value: $1) },
            cells: [
                date(row), what(row), subject(row), (row.status ?? answer ?? "") + (row.corrected ? " ✎" : ""),
                source(row),
                String(row.eventID.prefix(shortID)), row.quote,
            ])
    }

    /// As written, with what EDTF does not say: `2015/.. since`.
    static func date(_ row: TimelineRow) -> String {
        let edtf = row.edtf ?? "–"
        return row.modifier.map { edtf + " " + $0 } ?? edtf
    }

    /// What kind of thing happened: the action, the stance, or the kind.
    static func what(_ row: TimelineRow) -> String { row.action ?? row.stance ?? row.kind }

    /// `enter_into_force` as people write it.
    static func words(of name: String) -> String {
        name.utf8.contains(0x5F) ? name.split(separator: "_").joined(separator: " ") : name
    }

    /// What it is about: the subject, who found it, the number.
    static func subject(_ row: TimelineRow) -> String {
        if let subject = row.subject { return subject }
        if let low = row.low {
            let number = row.high.map { $0 == low ? "" : "–\(JSON.digits($0))" } ?? ""
            return "\(JSON.digits(low))\(number) % \(row.whole ?? "")"
        }
        if let value = row.value { return "\(JSON.digits(value)) \(row.currency ?? row.unit ?? "")" }
        return row.actor ?? ""
    }

    /// The document by its shortest name, and the page: which of the file it is, unless its printed number is given.
    static func source(_ row: TimelineRow, page label: String? = nil) -> String {
        let file = row.sourcePath.map { String($0.split(separator: "/").last ?? "") }
        let name = row.identifier ?? file ?? row.title ?? row.documentID
        return Shown.path(name) + ((label ?? row.page.map(String.init)).map { " p. " + $0 } ?? "")
    }
}

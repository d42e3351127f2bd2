import Dutch
import Index
import Model

/// The JSON that TimelineJS reads (timeline.knightlab.com, “JSON format”).
///
/// It knows no uncertain dates, so what is uncertain stands in `display_date`, as EDTF has it. Undated events have no place.
struct TimelineJS {
    /// More events than this make a slow and crowded slider.
    static let comfortable = 100

    let text: String

    init(_ builder: PictureBuilder) {
        let events: [JSON] = builder.rows.compactMap { row in
            let earliest = row.earliest.flatMap { CivilDate($0) }
            let latest = row.latest.flatMap { CivilDate($0) }
            guard let start = earliest ?? latest else { return nil }
            let shown = Self.display(row)
            let isPoint = earliest != nil && earliest == latest
            let point: EDTF.Point? = row.edtf.flatMap { text in
                if case .point(let point)? = EDTF(text) { point } else { nil }
            }
            // A decade or a season is a stretch; a year, a month and a day are told as such.
            let isExact = point.map { $0.unspecifiedDigits == 0 && ($0.month ?? 1) <= 12 } ?? false
            return .members([
                "start_date": Self.date(start, point: point),
                "end_date": isPoint || isExact || earliest == nil ? nil : latest.map { Self.date($0, point: nil) },
                "display_date": .string(shown),
                "text": .members([
                    "headline": .string(Self.escaped("\(TimelineRows.subject(row)): \(Self.what(row))")),
                    "text": .string(
                        "<q>\(Self.escaped(row.quote))</q><p>\(Self.escaped(builder.citation(row)))"
                            + (row.corrected ? " (corrected by hand)" : "") + "</p>"),
                ]),
                "group": .string(Self.what(row)), "unique_id": .string("e" + row.eventID),
            ])
        }
        let years = builder.rows.compactMap { ($0.earliest ?? $0.latest).flatMap { CivilDate($0)?.year } }
        let window = (years.min() ?? 0)...(years.max() ?? 0)
        let eras: [JSON] = Cabinet.all.compactMap { cabinet in
            guard let first = CivilDate(cabinet.start), first.year <= window.upperBound else { return nil }
            let last =
                cabinet.end.flatMap { CivilDate($0) } ?? .lastDay(ofMonth: 12, year: max(first.year, window.upperBound))
            guard last.year >= window.lowerBound else { return nil }
            return .members([
                "start_date": Self.date(first, point: nil),
                "end_date": Self.date(last, point: nil),
                "text": .members(["headline": .string(cabinet.title)]),
            ])
        }
        text =
            JSON.members([
                "title": .members([
                    "text": .members([
                        "headline": .string("Tijdlijn"),
                        "text": .string(builder.notes.lines.map(Self.escaped).joined(separator: "<br>")),
                    ])
                ]), "events": .array(events), "eras": .array(eras), "scale": .string("human"),
            ]).pretty + "\n"
    }

    /// As exact as the date was said: a year alone has no month.
    private static func date(_ day: CivilDate, point: EDTF.Point?) -> JSON {
        let isYear = point.map { $0.month == nil && $0.unspecifiedDigits == 0 } ?? false
        let isMonth = point.map { $0.day == nil && ($0.month ?? 13) <= 12 } ?? false
        return .members([
            "year": .int(day.year), "month": isYear ? nil : .int(day.month),
            "day": isYear || isMonth ? nil : .int(day.day),
        ])
    }

    private static func display(_ row: TimelineRow) -> String {
        switch row.modifier {
        case "since": "from " + (row.edtf ?? "").prefix { $0 != "/" }
        case "before": "at the latest " + (row.edtf ?? "").drop { $0 == "." || $0 == "/" }
        case let modifier?: (row.edtf ?? "") + " (\(modifier))"
        case nil: row.edtf ?? ""
        }
    }

    private static func what(_ row: TimelineRow) -> String {
        TimelineRows.words(of: TimelineRows.what(row))
    }

    /// TimelineJS shows text as HTML.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

import Model

/// A calendar (RFC 5545) of whole days.
public struct ICalendar: Sendable {
    public struct Entry: Sendable {
        /// Never changes for this event.
        public var uid: String
        public var first: CivilDate
        /// Inclusive.
        public var last: CivilDate
        public var summary: String
        public var description: String
        /// `CONFIRMED` or `TENTATIVE`.
        public var isSure: Bool

        public init(
            uid: String, first: CivilDate, last: CivilDate, summary: String, description: String, isSure: Bool
        ) {
            self.uid = uid
            self.first = first
            self.last = last
            self.summary = summary
            self.description = description
            self.isSure = isSure
        }
    }

    public var name: String
    public var description: String
    /// `20261121T052408Z`.
    public var stamp: String
    public var entries: [Entry]

    public init(name: String, description: String, stamp: String, entries: [Entry]) {
        self.name = name
        self.description = description
        self.stamp = stamp
        self.entries = entries
    }

    /// The calendar in UTF-8, with lines folded at 75 bytes.
    public func text() -> [UInt8] {
        var bytes: [UInt8] = []
        func line(_ text: String) {
            var count = 0
            for scalar in text.unicodeScalars {
                let own = Array(String(scalar).utf8)
                if count + own.count > 75 {
                    bytes += [0x0D, 0x0A, 0x20]
                    count = 1
                }
                bytes += own
                count += own.count
            }
            bytes += [0x0D, 0x0A]
        }
        for text in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tijdlijn//tijdlijn//NL", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:" + ICalendar.escaped(name), "X-WR-CALDESC:" + ICalendar.escaped(description),
        ] { line(text) }
        for entry in entries {
            line("BEGIN:VEVENT")
            line("UID:" + entry.uid)
            line("DTSTAMP:" + stamp)
            line("DTSTART;VALUE=DATE:" + ICalendar.day(entry.first))
            line("DTEND;VALUE=DATE:" + ICalendar.day(entry.last.adding(days: 1)))
            line("SUMMARY:" + ICalendar.escaped(entry.summary))
            line("DESCRIPTION:" + ICalendar.escaped(entry.description))
            line("STATUS:" + (entry.isSure ? "CONFIRMED" : "TENTATIVE"))
            line("TRANSP:TRANSPARENT")
            line("END:VEVENT")
        }
        line("END:VCALENDAR")
        return bytes
    }

    private static func day(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n", "\r\n": escaped += "\\n"
            case "\r": break
            // RFC 5545, 3.1: of the control characters a text holds none but the tab.
            case _ where character.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }: break
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

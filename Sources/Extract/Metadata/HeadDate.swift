import Dutch
import Model

/// The date of a letter's or report's head, read before the temporal rules run: they need it.
enum HeadDate {
    /// `9 oktober 2008`, `13-04-2010`, `13 april 2010`, `juni 2018`; the whole text but for a weekday before it.
    static func parse(_ text: String) -> EDTF? {
        guard hasDigit(text) else { return nil }
        var words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map { Folding.fold(String($0)) }
        // A full stop ends a month's short form (`12 dec. 2015`), or the line.
        for index in words.indices {
            while words[index].utf8.last == UInt8(ascii: "."), words[index].utf8.count > 1 { words[index].removeLast() }
        }
        if let first = words.first, words.count > 1, Int(first) == nil, month(first) == nil { words.removeFirst() }
        switch words.count {
        case 1:
            return numeric(words[0])
        case 2:
            guard let month = month(words[0]), let year = year(words[1]) else { return nil }
            return .month(year, month)
        case 3:
            guard let day = Int(words[0]), let month = month(words[1]), let year = year(words[2]) else { return nil }
            return CivilDate(year, month, day).map(EDTF.day)
        default:
            return nil
        }
    }

    /// The first date that stands at the start of a text which may run on.
    static func parsePrefix(_ text: String) -> EDTF? {
        guard hasDigit(text) else { return nil }
        let words = text.split(separator: " ")
        // Every date has a digit, and none is longer.
        guard words.prefix(4).contains(where: { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }) else { return nil }
        for count in [4, 3, 2, 1] where words.count >= count {
            if let date = parse(words.prefix(count).joined(separator: " ")) { return date }
        }
        return nil
    }

    /// Whether a text can hold a date at all: every one has a year in digits.
    static func hasDigit(_ text: String) -> Bool { text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }

    private static func numeric(_ text: String) -> EDTF? {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." }).map(String.init)
        guard parts.count == 3, let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2]) else {
            return nil
        }
        if parts[0].count == 4 { return CivilDate(first, month, last).map(EDTF.day) }
        return year(parts[2]).flatMap { CivilDate($0, month, first) }.map(EDTF.day)
    }

    private static func year(_ text: String) -> Int? {
        guard text.utf8.count == 4, let year = Int(text), (1800...2200).contains(year) else { return nil }
        return year
    }

    private static func month(_ folded: String) -> Int? { Month.named(folded)?.month.rawValue }
}

import Dutch
import Model

/// `gestegen van 40% tot 45%`, `tussen 1998 en 2003 van 12 naar 20 miljard`: two values of one course, and when each held.
enum ShareCourse {
    private static let moves = WordSet([
        "stijgt", "steeg", "stegen", "stijgen", "gestegen", "stijging", "groeit", "groeide", "groeiden", "gegroeid",
        "groei", "daalt", "daalde", "daalden", "gedaald", "daling", "toegenomen", "toename", "toenam", "afgenomen",
        "afname", "opgelopen", "opliep", "oplopen", "liep", "liepen", "loopt", "lopen", "verdubbeld", "verdubbelde",
        "verdrievoudigd", "verviervoudigd", "teruggelopen", "teruggebracht", "verhoogd", "verlaagd", "verhoging",
        "verlaging", "uitgebreid", "verminderd", "gehalveerd", "halveerde", "nam", "namen",
    ])

    /// Whether `van … tot` tells of a move and no range: a word of growth or fall stands near.
    static func isMove(_ scan: NumberScan, from low: Int) -> Bool {
        let near = max(scan.start, low - 14)..<min(scan.end, low + 14)
        guard let verb = near.first(where: { scan.word($0, moves) }) else { return false }
        // `loopt uiteen van 10% tot 20%`
        return !near.contains { scan.word($0, ["uiteen", "uiteenlopend", "varieert", "variëren", "varieerde"]) }
            && !(min(verb, low)..<max(verb, low)).contains { scan.tokens.byte($0) == 0x3B }
    }

    /// The year at which one side of `van … naar` held, where a period is named for the whole of it.
    static func date(_ scan: NumberScan, _ range: Range<Int>, _ all: [TemporalMention]) -> EventDate? {
        guard all.count == 1, case .interval(.point(let from), .point(let to))? = all[0].date.edtf,
            all[0].date.modifier == nil
        else { return nil }
        let first = min(scan.qualifier(before: range.lowerBound).start, range.lowerBound)
        // The sign of money stands before its number.
        let before = first - 1
        let after = range.upperBound..<min(scan.end, range.upperBound + 4)
        if scan.word(before, ["van"]), after.contains(where: { scan.word($0, ["naar", "tot"]) }) {
            return point(from, of: all[0].date)
        }
        guard scan.word(before, ["naar", "tot"]) else { return nil }
        let earlier = max(scan.start, before - 9)..<before
        guard
            earlier.contains(where: { index in
                scan.word(index, ["van"])
                    && (index + 1..<min(before, index + 4)).contains { scan.amount(at: $0) != nil }
            })
        else { return nil }
        return point(to, of: all[0].date)
    }

    private static func point(_ point: EDTF.Point, of date: EventDate) -> EventDate {
        var date = date
        date.edtf = .point(point)
        date.earliest = point.first
        date.latest = point.last
        date.precision = point.month == nil ? .year : .month
        return date
    }
}

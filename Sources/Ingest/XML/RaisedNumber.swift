import Model

/// Raised numbers that lead nowhere: marks of notes, or powers and measures (`10⁶`, `30 m²`).
enum RaisedNumber {
    /// What the text before a raised number tells of it.
    enum Reading: Hashable {
        /// Part of the text.
        case power
        case mark
        /// A mark where a note bears its number or its neighbours are marks too, else part of the text.
        case open
    }

    /// Reads a number raised above the text that ends in `before`.
    static func reading(_ label: String, after before: [UInt8]) -> Reading {
        guard let number = Int(label) else { return .mark }
        var end = before.count
        while end > 0, before[end - 1] == 0x20 { end -= 1 }
        var start = end
        while start > 0, isWord(before[start - 1]) { start -= 1 }
        let word = String(decoding: before[start..<end], as: UTF8.self)
        if word == "10", start == 0 || !joinsNumbers(before[start - 1]) {
            if isMultiplied(before[..<start]) { return .power }
            // A first exponent is no use to anyone, a first note is.
            return number == 1 || isCited(before[..<start]) ? .mark : .open
        }
        if units.contains(word), number <= 3 || word == "CO" { return .power }
        // Behind a full stop, a bracket or a year nobody raises to a power.
        guard !word.isEmpty, word.utf8.allSatisfy({ $0 < 0x30 || $0 > 0x39 }) else { return .mark }
        return number > 1 && word.unicodeScalars.count <= 3 ? .open : .mark
    }

    private static let units: Set<String> = [
        "mm", "cm", "dm", "m", "dam", "hm", "km", "ha", "are", "\u{3BC}m", "\u{B5}m", "CO",
    ]

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || byte >= 0x80
    }

    /// `2.10` and `2010-10` end in a number that is not ten.
    private static func joinsNumbers(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x2C || byte == 0x2D || byte == 0x2F
    }

    /// Whether a text ends in a sign of multiplication: what follows is a factor (`3,2 × 10⁶`).
    private static func isMultiplied(_ before: ArraySlice<UInt8>) -> Bool {
        let text = trimmed(before)
        if signs.contains(where: { text.suffix($0.count).elementsEqual($0) }) { return true }
        guard text.last == UInt8(ascii: "x"), let place = trimmed(text.dropLast()).last else { return false }
        return place >= 0x30 && place <= 0x39
    }

    /// Whether a text ends in a word that counts parts of a text or things in a row, or in a list of such numbers:
    /// `artikel`, `de artikelen 4, 8 en`.
    private static func isCited(_ before: ArraySlice<UInt8>) -> Bool {
        var text = before
        for _ in 0..<mostListed {
            text = trimmed(text)
            var isAbbreviated = false
            while let last = text.last, !isWord(last), last != 0x20 {
                isAbbreviated = isAbbreviated || last == UInt8(ascii: ".")
                text = text.dropLast()
            }
            var word: [UInt8] = []
            while let last = text.last, isWord(last) {
                word.append(last | (last < 0x80 && last >= 0x41 ? 0x20 : 0))
                text = text.dropLast()
            }
            let name = String(decoding: word.reversed(), as: UTF8.self)
            if counted.contains(name) { return true }
            let isNumber = name.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
            // Behind a number or a small word the stop is that of the sentence.
            guard !isAbbreviated, isNumber || listing.contains(name) else { return false }
        }
        return false
    }

    /// Words of a list of numbers that are looked back on, at most.
    private static let mostListed = 16

    private static let signs: [[UInt8]] = ["\u{D7}", "\u{B7}", "\u{22C5}", "*"].map { Array($0.utf8) }

    private static let listing: Set<String> = ["en", "of", "tot", "met", "t", "m"]

    private static let counted: Set<String> = [
        "artikel", "artikelen", "art", "artt", "lid", "leden", "onderdeel", "onderdelen", "onder", "sub", "punt",
        "punten", "bladzijde", "bladzijden", "bladzijdes", "blz", "pagina", "pag", "p", "pp", "paragraaf", "paragrafen",
        "par", "\u{A7}", "hoofdstuk", "hoofdstukken", "hfst", "hst", "afdeling", "titel", "deel", "bijlage", "bijlagen",
        "bijlages", "bijl", "tabel", "tabellen", "figuur", "figuren", "fig", "grafiek", "kader", "nummer", "nummers",
        "nr",
        "nrs", "no", "noot", "noten", "overweging", "overwegingen", "aanbeveling", "aanbevelingen", "vraag", "vragen",
        "motie", "regel", "regels", "richtlijn", "verordening", "besluit", "protocol", "stap", "fase", "week", "groep",
        "klasse", "categorie", "versie", "aflevering", "kolom", "kamerstuk", "kamerstukken",
    ]

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while text.last == 0x20 { text = text.dropLast() }
        return text
    }

    /// Puts the open numbers that no note and no neighbour bears out back into their sentences.
    static func settle(_ draft: inout Draft) {
        var known: Set<String> = []
        var hasOpen = false
        for block in draft.blocks {
            if block.kind == .footnote, let label = block.label { known.insert(label) }
            for mark in block.lines.lazy.flatMap(\.marks) {
                known.insert(mark.isBare ? "?\(mark.label)" : mark.label)
                hasOpen = hasOpen || mark.isBare
            }
        }
        guard hasOpen else { return }
        func isBorneOut(_ label: String) -> Bool {
            guard let number = Int(label), !known.contains(label) else { return true }
            return [number - 1, number + 1].contains { known.contains("\($0)") || known.contains("?\($0)") }
        }
        for block in draft.blocks.indices {
            for line in draft.blocks[block].lines.indices
            where draft.blocks[block].lines[line].marks.contains(where: { $0.isBare && !isBorneOut($0.label) }) {
                draft.blocks[block].lines[line].putBack { isBorneOut($0) }
            }
        }
    }
}

extension DraftLine {
    /// Writes the bare marks that are none into the text; the marks behind them move.
    fileprivate mutating func putBack(where isMark: (String) -> Bool) {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var kept: [Mark] = []
        var copied = 0
        for mark in marks {
            result += bytes[copied..<max(copied, min(mark.offset, bytes.count))]
            copied = max(copied, min(mark.offset, bytes.count))
            if mark.isBare, !isMark(mark.label) {
                result += mark.label.utf8
            } else {
                var moved = mark
                moved.offset = result.count
                kept.append(moved)
            }
        }
        result += bytes[copied...]
        text = String(decoding: result, as: UTF8.self)
        marks = kept
    }
}

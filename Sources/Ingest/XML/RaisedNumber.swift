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
        if word == "10", start == 0 || !joinsNumbers(before[start - 1]) { return .power }
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

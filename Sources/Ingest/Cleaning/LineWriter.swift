import Model

/// Writes source lines into the final text, mending single characters on the way.
///
/// One pass over the bytes; what it changes is told in ``repairs``, with offsets in the final text.
struct LineWriter {
    private(set) var out: [UInt8] = []
    private(set) var repairs: [Repair] = []
    /// Note marks with the key of their note.
    private(set) var marks: [(offset: Int, label: String, key: String?)] = []
    /// Whether white space stands between what is written and what comes.
    private var pendingSpace = false
    /// Where the block began; no space is written before its first word.
    private var blockStart = 0
    /// Whether the last line ended in a soft hyphen.
    private(set) var endsInSoftHyphen = false
    /// Whether the next letter takes the diaeresis that a line's end has swallowed.
    private var diaeresisIsDue = false

    mutating func reserve(_ bytes: Int) { out.reserveCapacity(bytes) }

    /// Starts a block; what was written before is parted from it by a line feed.
    mutating func startBlock() {
        if out.count > blockStart { out.append(0x0A) }
        blockStart = out.count
        pendingSpace = false
        endsInSoftHyphen = false
    }

    var currentBlockStart: Int { blockStart }
    var isBlockEmpty: Bool { out.count == blockStart }

    /// White space between two lines.
    mutating func separate() { pendingSpace = true }

    /// Nothing between two lines.
    mutating func join() { pendingSpace = false }

    /// Writes the space between two lines where one is due, so that it belongs to the line before.
    mutating func flushSpace() {
        if pendingSpace && out.count > blockStart && out.last != 0x20 { out.append(0x20) }
        pendingSpace = false
    }

    /// Takes the last byte off again: a hyphen that only broke a word, a space at a block's end.
    mutating func dropLast() { out.removeLast() }

    mutating func record(_ kind: Repair.Kind, _ span: Span, _ original: String) {
        repairs.append(Repair(kind, span: span, original: original))
    }

    /// Ends the block: no space stands at its end.
    mutating func endBlock() {
        pendingSpace = false
        while out.count > blockStart, out.last == 0x20 { out.removeLast() }
        endsInSoftHyphen = false
    }

    /// Puts a diaeresis on the letter that comes next.
    mutating func putDiaeresisOnNext() { diaeresisIsDue = true }

    /// The word before a hyphen that ends the text so far; nil where no word's hyphen ends it.
    func brokenWord() -> [UInt8]? {
        guard out.count >= blockStart + 2, out.last == 0x2D else { return nil }
        let before = out[out.count - 2]
        let isWordEnd =
            before >= 0x80 || (before >= 0x30 && before <= 0x39) || (before | 0x20 >= 0x61 && before | 0x20 <= 0x7A)
            || before == 0x29
        guard isWordEnd, !endsInPunctuation(at: out.count - 2) else { return nil }
        var begin = out.count - 1
        while begin > blockStart {
            let byte = out[begin - 1]
            if byte <= 0x22 || byte == 0x28 || byte == 0x2C || byte == 0x3A || byte == 0x3B { break }
            if endsInPunctuation(at: begin - 1) { break }
            begin -= 1
        }
        return begin < out.count - 1 ? Array(out[begin..<(out.count - 1)]) : nil
    }

    /// Mends ` s-` at a line's end, a linking letter that a converter tore off: `personeel s-|tekorten`.
    mutating func mendTornLink() -> Bool {
        let count = out.count
        guard count >= blockStart + 5, out[count - 1] == 0x2D, out[count - 2] == 0x73, out[count - 3] == 0x20,
            out[count - 4] >= 0x61, out[count - 4] <= 0x7A
        else { return false }
        out.removeSubrange((count - 3)...)
        record(.spaceRemoved, Span(out.count, out.count), " ")
        out.append(0x73)
        record(.hyphenJoined, Span(out.count, out.count), "-\n")
        return true
    }

    /// The word before a hyphen that stands apart at a line's end: `verant -`.
    func wordBeforeLooseHyphen() -> [UInt8]? {
        guard out.count >= blockStart + 4, out.last == 0x2D, out[out.count - 2] == 0x20 else { return nil }
        return lastWord(endingAt: out.count - 2)
    }

    /// The letters that end at a place.
    func lastWord(endingAt end: Int) -> [UInt8]? {
        var begin = end
        while begin > blockStart,
            out[begin - 1] >= 0x61 || out[begin - 1] == 0x2D || (out[begin - 1] >= 0x41 && out[begin - 1] <= 0x5A)
        {
            begin -= 1
        }
        return begin < end ? Array(out[begin..<end]) : nil
    }

    /// Whether the byte at `index` ends a quotation mark or dash (E2 80 xx).
    private func endsInPunctuation(at index: Int) -> Bool {
        index >= 2 && out[index] >= 0x80 && out[index - 1] == 0x80 && out[index - 2] == 0xE2
    }

    /// Whether the next line goes on without a space though no word is broken: after a dash between numbers, or a
    /// stroke between words.
    func bindsNextLine(startingWith first: UInt8) -> Bool {
        guard out.count >= blockStart + 2 else { return false }
        if out.last == 0x2F { return out[out.count - 2] > 0x20 && (first >= 0x80 || first >= 0x30) }
        guard out.count > blockStart + 3, out.last == 0x93, endsInPunctuation(at: out.count - 1) else { return false }
        let before = out[out.count - 4]
        return before >= 0x30 && before <= 0x39 && first >= 0x30 && first <= 0x39
    }

    /// Takes a mark to the final text at the place reached.
    mutating func mark(_ label: String, key: String?) {
        marks.append((out.count, label, key))
    }

    /// Writes a line with its edits, in order of offset.
    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, edits: [LineEdit]) {
        endsInSoftHyphen = false
        var position = 0
        for edit in edits {
            let offset = min(max(edit.offset, position), bytes.count)
            write(bytes, from: position, to: offset)
            let end = min(offset + edit.length, bytes.count)
            if let label = edit.markLabel { mark(label, key: edit.markKey) }
            if end > offset || !edit.replacement.isEmpty {
                if pendingSpace && edit.kind != .spaceRemoved { flushSpace() }
                let original = String(decoding: bytes[offset..<end], as: UTF8.self)
                let start = out.count
                out.append(contentsOf: edit.replacement)
                record(edit.kind, Span(start, out.count), original)
                if edit.kind == .spaceRemoved || edit.kind == .capitalsJoined { pendingSpace = false }
            }
            position = end
        }
        write(bytes, from: position, to: bytes.count)
    }

    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte > 0x20 && byte < 0x7F {
                if pendingSpace { flushSpace() }
                if diaeresisIsDue {
                    diaeresisIsDue = false
                    if let second = LineEndHyphen.diaeresis[byte | 0x20] {
                        out += [0xC3, byte < 0x61 ? second - 0x20 : second]
                        record(
                            .accentComposed, Span(out.count - 2, out.count), String(decoding: [byte], as: UTF8.self))
                        index += 1
                        continue
                    }
                }
                var stop = index + 1
                while stop < end, bytes[stop] > 0x20, bytes[stop] < 0x7F { stop += 1 }
                out.append(contentsOf: bytes[index..<stop])
                index = stop
                endsInSoftHyphen = false
            } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                pendingSpace = true
                index += 1
            } else if byte < 0x80 {
                record(.controlRemoved, Span(out.count, out.count), String(decoding: [byte], as: UTF8.self))
                index += 1
            } else {
                index = writeScalar(bytes, at: index, end: end)
            }
        }
    }

    /// Writes the scalar at `index`; answers where the next one starts.
    private mutating func writeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int {
        let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : bytes[index] >= 0xC0 ? 2 : 1
        let next = min(index + length, end)
        // Letters and signs of Latin-1 but for the few below, and all that is not of the Latin or punctuation blocks.
        let lead = bytes[index]
        if lead == 0xC3, bytes[next - 1] == 0x83 || bytes[next - 1] == 0x82 || bytes[next - 1] == 0xA2,
            let mended = MisreadSigns.mend(bytes, at: index, end: end)
        {
            if pendingSpace { flushSpace() }
            let start = out.count
            out.append(contentsOf: mended.bytes)
            record(.mojibakeMended, Span(start, out.count), LineWriter.string(bytes, index, mended.next))
            endsInSoftHyphen = false
            return mended.next
        }
        if lead == 0xC3 || (lead >= 0xCE && lead < 0xE2) || (lead > 0xE2 && lead < 0xEE && lead != 0xE3) || lead >= 0xF0
        {
            append(bytes, index, next)
            return next
        }
        let scalar = LineWriter.scalar(bytes, index, next)
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            pendingSpace = true
        case 0xAD:
            record(.softHyphenRemoved, Span(out.count, out.count), "\u{AD}")
            endsInSoftHyphen = true
            return next
        case 0x80...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFC:
            record(.controlRemoved, Span(out.count, out.count), LineWriter.string(bytes, index, next))
        case 0xE001...0xE01F:
            // A control character that no font's letters explain.
            record(.controlRemoved, Span(out.count, out.count), LineWriter.string(bytes, index, next))
        case 0xF020...0xF0FF where SymbolFont.shown(scalar) != nil:
            if pendingSpace { flushSpace() }
            let start = out.count
            out.append(contentsOf: (SymbolFont.shown(scalar) ?? "").utf8)
            record(.mojibakeMended, Span(start, out.count), LineWriter.string(bytes, index, next))
        case 0x2010, 0x2011:
            if pendingSpace { flushSpace() }
            out.append(0x2D)
            record(.hyphenKept, Span(out.count - 1, out.count), LineWriter.string(bytes, index, next))
        case 0x132, 0x133, 0xFB00...0xFB06:
            if pendingSpace { flushSpace() }
            let start = out.count
            out.append(contentsOf: LineWriter.ligature(scalar).utf8)
            record(.ligatureSplit, Span(start, out.count), LineWriter.string(bytes, index, next))
        case 0x300...0x36F:
            compose(accent: scalar, original: LineWriter.string(bytes, index, next))
        case 0xA8, 0xB4, 0x2C6, 0xB8:
            return writeFreeAccent(scalar, bytes, index, next, end)
        default:
            append(bytes, index, next)
        }
        endsInSoftHyphen = endsInSoftHyphen && pendingSpace
        return next
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        if pendingSpace { flushSpace() }
        out.append(contentsOf: bytes[start..<end])
        endsInSoftHyphen = false
    }

    /// Puts an accent on the letter written last; an accent that fits no letter is dropped.
    private mutating func compose(accent: UInt32, original: String) {
        guard !pendingSpace, let (letter, start) = lastScalar(),
            let whole = LatinComposition.compose(letter, accent), let scalar = Unicode.Scalar(whole)
        else {
            record(.controlRemoved, Span(out.count, out.count), original)
            return
        }
        let before = String(decoding: out[start...], as: UTF8.self)
        out.removeSubrange(start...)
        out.append(contentsOf: Character(scalar).utf8)
        record(.accentComposed, Span(start, out.count), before + original)
    }

    /// Whether the byte written last is part of a letter.
    private var endsInLetter: Bool {
        guard let last = out.last else { return false }
        return last >= 0x80 || ((last | 0x20) >= 0x61 && (last | 0x20) <= 0x7A)
    }

    /// `co¨ordinatie`: an accent printed before its letter, as typesetters of formulas leave it.
    private mutating func writeFreeAccent(
        _ accent: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ next: Int, _ end: Int
    ) -> Int {
        guard next < end, let combining = LatinComposition.combining(accent) else {
            append(bytes, index, next)
            return next
        }
        // At the start of a word an acute is a quotation mark of the wrong kind (`´opvolger´`), unless its letter is
        // followed by another one (`´e´en`).
        if accent == 0xB4, pendingSpace || !endsInLetter {
            let isDoubled = next + 2 < end && bytes[next + 1] == 0xC2 && bytes[next + 2] == 0xB4
            guard isDoubled else {
                append(bytes, index, next)
                return next
            }
        }
        var after = next + 1
        var letter = UInt32(bytes[next])
        if bytes[next] == 0xC4, next + 1 < end, bytes[next + 1] == 0xB1 {
            letter = 0x69
            after = next + 2
        }
        guard letter < 0x80, LatinComposition.takesFreeAccent(letter, accent),
            let whole = LatinComposition.compose(letter, combining), let scalar = Unicode.Scalar(whole)
        else {
            append(bytes, index, next)
            return next
        }
        if pendingSpace { flushSpace() }
        let start = out.count
        out.append(contentsOf: Character(scalar).utf8)
        record(.accentComposed, Span(start, out.count), LineWriter.string(bytes, index, after))
        return after
    }

    private func lastScalar() -> (UInt32, Int)? {
        guard out.count > blockStart else { return nil }
        var start = out.count - 1
        while start > blockStart, out[start] >= 0x80, out[start] < 0xC0 { start -= 1 }
        return out.withUnsafeBufferPointer { (LineWriter.scalar($0, start, $0.count), start) }
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
        let lead = UInt32(bytes[start])
        func next(_ index: Int) -> UInt32 { start + index < end ? UInt32(bytes[start + index]) & 0x3F : 0 }
        if lead < 0x80 { return lead }
        if lead < 0xE0 { return (lead & 0x1F) << 6 | next(1) }
        if lead < 0xF0 { return (lead & 0x0F) << 12 | next(1) << 6 | next(2) }
        return (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }

    private static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func ligature(_ scalar: UInt32) -> String {
        switch scalar {
        case 0x132: "IJ"
        case 0x133: "ij"
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        default: "st"
        }
    }
}

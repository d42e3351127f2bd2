import Dutch
import Model

/// Finds where sentences end in the prose of Dutch officials.
///
/// A stop, a question mark, an exclamation mark or an ellipsis ends a sentence where white space and a capital, a number
/// or an opening quotation mark follow, and nothing says otherwise: an abbreviation, an initial, the number of an item.
/// Cost: one pass over the bytes; words are looked up only at stops.
struct SentenceSplitter: Sendable {
    /// The sentences of running text, list items, notes, cells and captions; headings and labels are none.
    func sentences(of blocks: [Block], in text: [UInt8]) -> [Span] {
        var spans: [Span] = []
        spans.reserveCapacity(text.count / 100)
        text.withUnsafeBufferPointer { bytes in
            for block in blocks {
                switch block.kind {
                case .heading, .figureText, .titleBlock: continue
                case .paragraph, .listItem, .tableCell, .footnote, .caption:
                    split(block.span, in: bytes, into: &spans)
                }
            }
        }
        return spans
    }

    /// Appends the sentences of a stretch of text.
    func split(_ span: Span, in text: UnsafeBufferPointer<UInt8>, into spans: inout [Span]) {
        var start = span.start
        var index = span.start
        while index < span.end {
            guard let sign = endSign(text, index, span.end) else {
                index += 1
                continue
            }
            let after = closers(text, sign.end, span.end)
            if isBeforeAttribution(text, after, span.end) {
                let end = attributionEnd(text, after + 1, span.end)
                spans.append(Span(start, after))
                start = after + 1
                index = start
                // Who said it stands by itself where another sentence follows.
                if let end, end < span.end, opens(text, end + 1, span.end) {
                    spans.append(Span(start, end))
                    start = end + 1
                    index = start
                }
                continue
            }
            guard after < span.end, text[after] == 0x20, opens(text, after + 1, span.end),
                ends(text, sign, start: start, next: after + 1, limit: span.end)
            else {
                index = max(after, index + 1)
                continue
            }
            spans.append(Span(start, after))
            start = after + 1
            index = start
        }
        if start < span.end { spans.append(Span(start, span.end)) }
    }

    /// Whether who said it follows a quoted sentence: `“Dat werkt niet.” (wethouder)`.
    private func isBeforeAttribution(_ text: UnsafeBufferPointer<UInt8>, _ after: Int, _ limit: Int) -> Bool {
        guard after + 2 < limit, after > 3, text[after] == 0x20, text[after + 1] == 0x28 else { return false }
        return text[after - 1] == 0x22 || (text[after - 1] == 0x9D && text[after - 2] == 0x80)
    }

    /// Where the bracket that opens at `start` closes; nil where it does not within a name's and an office's length.
    private func attributionEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        for index in start..<min(limit, start + 120) where text[index] == 0x29 {
            return index + 1 < limit && text[index + 1] == 0x20 ? index + 1 : nil
        }
        return nil
    }

    private struct Sign {
        var start: Int
        var end: Int
        /// A single full stop, which can also close an abbreviation.
        var isStop: Bool
        var isEllipsis: Bool
    }

    /// The run of end signs at a place.
    private func endSign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Sign? {
        var end = index
        var stops = 0
        var ellipsis = false
        while end < limit {
            let byte = text[end]
            if byte == 0x2E {
                stops += 1
                end += 1
            } else if byte == 0x21 || byte == 0x3F {
                stops = max(stops, 1) + 1
                end += 1
            } else if byte == 0xE2, end + 2 < limit, text[end + 1] == 0x80, text[end + 2] == 0xA6 {
                ellipsis = true
                end += 3
            } else {
                break
            }
        }
        guard end > index else { return nil }
        let isStop = end - index == 1 && text[index] == 0x2E
        let dots = !isStop && text[index] == 0x2E && stops == end - index
        return Sign(start: index, end: end, isStop: isStop, isEllipsis: ellipsis || dots)
    }

    /// Past closing quotation marks and brackets, which belong to the sentence.
    private func closers(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = text[index]
            if byte == 0x29 || byte == 0x5D || byte == 0x22 || byte == 0x27 {
                index += 1
            } else if byte == 0xE2, index + 2 < limit, text[index + 1] == 0x80,
                text[index + 2] == 0x99 || text[index + 2] == 0x9D
            {
                index += 3
            } else if byte == 0xC2, index + 1 < limit, text[index + 1] == 0xBB {
                index += 2
            } else if byte == 0x2E, index > start {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// Whether what follows can open a sentence: a capital or a number, after opening signs.
    private func opens(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        var index = start
        while index < limit {
            let byte = text[index]
            if isUpper(byte) || isDigit(byte) { return true }
            if byte == 0xC3 { return index + 1 < limit && text[index + 1] < 0x9F }
            if byte == 0x22 || byte == 0x28 || byte == 0x5B || byte == 0x27 {
                index += 1
                // 's Avonds, 't Is
                if byte == 0x27, index + 2 < limit, text[index + 1] == 0x20, isUpper(text[index + 2]) { return true }
            } else if byte == 0xE2, index + 2 < limit, text[index + 1] == 0x80 {
                let last = text[index + 2]
                if last == 0x99, index + 5 < limit, text[index + 4] == 0x20, isUpper(text[index + 5]) { return true }
                guard last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D || last == 0x9E || last == 0xA6
                else {
                    return index + 4 < limit && (last == 0x93 || last == 0x94) && text[index + 3] == 0x20
                        && isUpper(text[index + 4])
                }
                index += 3
            } else if byte == 0xC2, index + 1 < limit, text[index + 1] == 0xAB {
                index += 2
            } else if byte == 0xE2, index + 2 < limit, text[index + 1] == 0x82, text[index + 2] == 0xAC {
                return true
            } else {
                return false
            }
        }
        return false
    }

    /// Whether a sign that stands where a sentence could end does end it.
    private func ends(
        _ text: UnsafeBufferPointer<UInt8>, _ sign: Sign, start: Int, next: Int, limit: Int
    ) -> Bool {
        if sign.isEllipsis, sign.start > start, text[sign.start - 1] == 0x28 || text[sign.start - 1] == 0x5B {
            // `(…)` marks what was left out of a quotation.
            return false
        }
        guard sign.isStop else { return true }
        var begin = sign.start
        while begin > start, isWordPart(text[begin - 1]) { begin -= 1 }
        guard begin < sign.start else { return true }
        let length = sign.start - begin
        let isNumber = (begin..<sign.start).allSatisfy { isDigit(text[$0]) }
        // The number or letter of an item at a sentence's head.
        if begin == start && (isNumber && length <= 3 || length == 1) { return false }
        if isNumber { return true }
        guard length <= 12 else { return true }
        let word = String(decoding: text[begin..<sign.start].map { isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        let nextIsDigit = isDigit(text[next])
        if nextIsDigit, Abbreviation.months.contains(word) || Abbreviation.money.contains(word) { return false }
        if Abbreviation.closing.contains(word) { return !nextIsDigit }
        if Abbreviation.continuing.contains(word) { return endsAnyway(text, begin, sign, next, limit) }
        if isInitials(text, begin, sign.start) { return endsAfterInitials(text, begin, start, next, limit) }
        return !isDotted(text, begin, sign.start) || nextIsDigit == false && opensPlainly(text, next, limit)
    }

    /// Words that are abbreviations only in small print: `min. 5`, but `met ten minste één lid. De`.
    private func endsAnyway(
        _ text: UnsafeBufferPointer<UInt8>, _ begin: Int, _ sign: Sign, _ next: Int, _ limit: Int
    ) -> Bool {
        let word = String(decoding: text[begin..<sign.start], as: UTF8.self)
        return Abbreviation.alsoWords.contains(word) && !isDigit(text[next])
    }

    /// `J.`, `W.F.H.`, `Th.`, `IJ.`: capitals, each with its stop.
    private func isInitials(_ text: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int) -> Bool {
        var index = begin
        while index < end {
            guard isUpper(text[index]) else { return false }
            index += 1
            if index < end, text[index] == 0x68 || text[index] == 0x4A || text[index] == 0x72 { index += 1 }
            if index < end {
                guard text[index] == 0x2E || text[index] == 0x2D else { return false }
                index += 1
            }
        }
        return true
    }

    /// After initials a name follows, unless the next word opens sentences.
    private func endsAfterInitials(
        _ text: UnsafeBufferPointer<UInt8>, _ begin: Int, _ start: Int, _ next: Int, _ limit: Int
    ) -> Bool {
        if isDigit(text[next]) { return true }
        // A direction, not a name: `04° 02' E.`
        if begin > start + 1, text[begin - 1] == 0x20, text[begin - 2] == 0x27 || text[begin - 2] == 0xB0 {
            return true
        }
        return opensPlainly(text, next, limit)
    }

    private func opensPlainly(_ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ limit: Int) -> Bool {
        var end = next
        while end < limit, isUpper(text[end] & 0xDF), text[end] < 0x80 { end += 1 }
        let word = String(decoding: text[next..<end].map { $0 | 0x20 }, as: UTF8.self)
        return Abbreviation.openers.contains(word)
    }

    /// An abbreviation of several parts that no table holds: `o.v.t.t`.
    private func isDotted(_ text: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int) -> Bool {
        var part = 0
        var parts = 1
        for index in begin..<end {
            if text[index] == 0x2E {
                parts += 1
                part = 0
            } else {
                part += 1
                if part > 3 || isDigit(text[index]) { return false }
            }
        }
        return parts > 1
    }

    private func isWordPart(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x2D || byte == 0x2F || isDigit(byte) || byte >= 0x80 || isUpper(byte & 0xDF)
    }
    private func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension PlainTextLayout {
    /// How many lines the heading at a place has; nil where none stands.
    func headingLength(at place: Int) -> Int? {
        if timeline.contains(place) { return 1 }
        let bytes = line(place).bytes
        guard bytes.count < 200, !PlainTextCues.isSalutation(bytes),
            PlainTextCues.columns(bytes).isEmpty || isNumberApart(place)
        else { return nil }
        if isAppendix(bytes) { return appendixLength(at: place) }
        if let label = headingLabel(at: place) { return numberedLength(at: place, label) }
        if isTitleOfTwo(place) { return 2 }
        let length = capitalsLength(at: place)
        if length > 1, isTitleShaped(bytes), stands(place), isFollowedByText(place, length) { return length }
        return isPlainHeading(at: place) ? length : nil
    }

    /// Whether a line by itself is a number and, some spaces on, a title: `1    Inleiding`.
    private func isNumberApart(_ place: Int) -> Bool {
        let bytes = line(place).bytes
        guard let label = headingLabel(at: place), PlainTextCues.startsUpper(Array(bytes.dropFirst(label.body))),
            PlainTextCues.columns(Array(bytes.dropFirst(label.body))).isEmpty,
            place == 0 || body[place].gap > 0 || body[place].isInterrupted
        else { return false }
        let next = place + (isTitleEnd(place + 1) ? 2 : 1)
        return next < body.count && (body[next].gap > 0 || body[next].isInterrupted)
    }

    /// Whether a title between empty lines runs on over its line in small letters.
    private func isTitleOfTwo(_ place: Int) -> Bool {
        guard place > 0, body[place].gap > 0, place + 2 < body.count, body[place + 2].gap > 0,
            !text.isDoubleSpaced, headingLabel(at: place) == nil, PlainTextCues.label(line(place).bytes) == nil,
            line(place).width * 2 > text.width, PlainTextCues.endsSentence(line(place - 1).bytes),
            isTitleShaped(line(place).bytes), isTitleEnd(place + 1)
        else { return false }
        let after = line(place + 2)
        return PlainTextCues.startsUpper(after.bytes) && after.width * 10 > text.width * 7
    }

    /// How many lines a heading in capitals runs on over.
    private func capitalsLength(at place: Int) -> Int {
        var length = 1
        while length < 3, place + length < body.count, isCapitals(line(place + length - 1).bytes),
            isCapitals(line(place + length).bytes), body[place + length].gap == 0, !body[place + length].isInterrupted,
            PlainTextCues.label(line(place + length).bytes) == nil, isTitleShaped(line(place + length).bytes),
            line(place + length - 1).width * 5 > text.width * 2
                || PlainTextCues.wantsMore(
                    line(place + length - 1).bytes.map { PlainTextCues.isUpper($0) ? $0 | 0x20 : $0 })
        {
            length += 1
        }
        return length
    }

    /// The number or letter that a heading may bear.
    func headingLabel(at place: Int) -> PlainTextCues.Label? {
        guard let label = PlainTextCues.label(line(place).bytes) else { return nil }
        switch label.kind {
        case .decimal, .number, .capital: return label
        case .bullet, .small: return nil
        }
    }

    // MARK: appendices and chapters

    /// `Bijlage 2`, `Hoofdstuk 3`, with or without title.
    func isAppendix(_ bytes: [UInt8]) -> Bool {
        for word in ["Bijlage", "BIJLAGE", "Hoofdstuk", "HOOFDSTUK", "Appendix", "Annex"]
        where bytes.starts(with: word.utf8) {
            let rest = bytes.dropFirst(word.utf8.count)
            guard let first = rest.first else { return true }
            guard first == 0x20 || first == 0x3A else { return false }
            let number = rest.drop { $0 == 0x20 || $0 == 0x3A }.prefix { $0 != 0x20 && $0 != 0x3A && $0 != 0x2E }
            let isNumber =
                number.count <= 4
                && number.allSatisfy { PlainTextCues.isDigit($0) || PlainTextCues.isUpper($0) || $0 == 0x2E }
            return isNumber && bytes.count < 120 && !PlainTextCues.endsSentence(bytes)
        }
        return false
    }

    private func appendixLength(at place: Int) -> Int? {
        if place > 0 && body[place].gap == 0 && !body[place].isInterrupted
            && PlainTextCues.isUnfinished(line(place - 1).bytes)
        {
            return nil
        }
        let isBare = line(place).bytes.count < 16
        guard isBare, place + 1 < body.count, body[place + 1].gap <= 1, !body[place + 1].isInterrupted else { return 1 }
        let next = line(place + 1)
        let isTitle =
            isTitleShaped(next.bytes) && !PlainTextPeriods.isAlone(next.bytes) && next.width < 110
            && PlainTextCues.label(next.bytes) == nil
        guard isTitle, !isAppendix(next.bytes) else { return 1 }
        return place + 2 < body.count && isTitleEnd(place + 2) ? 3 : 2
    }

    /// Whether a line ends the title that the line before began.
    private func isTitleEnd(_ place: Int) -> Bool {
        guard place < body.count, body[place].gap == 0, !body[place].isInterrupted else { return false }
        let here = line(place)
        guard PlainTextCues.startsLower(here.bytes), here.width * 10 < text.width * 6,
            !PlainTextCues.endsSentence(here.bytes)
        else { return false }
        return place + 1 >= body.count || body[place + 1].gap > 0 || body[place + 1].isInterrupted
            || PlainTextCues.label(line(place + 1).bytes) != nil
            || PlainTextCues.startsUpper(line(place + 1).bytes) && line(place + 1).width * 10 > text.width * 7
    }

    // MARK: numbered headings

    private func numberedLength(at place: Int, _ label: PlainTextCues.Label) -> Int? {
        let here = line(place)
        let title = Array(here.bytes.dropFirst(label.body))
        // A word broken at the line's end.
        let isBroken = title.last == 0x2D && isTitleEnd(place + 1)
        guard isTitleShaped(isBroken ? Array(title.dropLast()) : title), here.width < 120,
            label.value > 0 || label.printed.contains("."), stands(place)
        else {
            return nil
        }
        let next = place + 1
        let length = isTitleEnd(next) ? 2 : 1
        switch label.kind {
        case .decimal(let depth):
            guard depth <= 5, label.value <= 60 else { return nil }
            return length
        case .number(let closing) where closing == 0:
            guard label.value <= 40, next < body.count else { return nil }
            return length == 2 || !PlainTextCues.startsLower(line(next).bytes) ? length : nil
        case .number, .capital:
            guard label.value <= 30, next < body.count, length == 2 || isFollowedByText(place, length) else {
                return nil
            }
            return isAmongItems(place, label) ? nil : length
        default: return nil
        }
    }

    /// Whether the next label of the series follows at once: an item of a list, not a heading over text.
    private func isAmongItems(_ place: Int, _ label: PlainTextCues.Label) -> Bool {
        func isNeighbour(_ other: Int, _ value: Int) -> Bool {
            guard body.indices.contains(other), let near = PlainTextCues.label(line(other).bytes) else { return false }
            return near.kind == label.kind && near.value == value
        }
        return isNeighbour(place + 1, label.value + 1) || isNeighbour(place - 1, label.value - 1)
    }

    // MARK: headings without number

    private func isPlainHeading(at place: Int) -> Bool {
        let here = line(place)
        let bytes = here.bytes
        if isQuestion(bytes), body[place].gap > 1 || place == 0 { return true }
        let isYear = isYear(bytes)
        let widest = max(60, text.width * (isCapitals(bytes) ? 9 : 7) / 10)
        guard isYear || isTitleShaped(bytes), here.width <= widest, here.width <= 90,
            PlainTextCues.label(bytes) == nil, !PlainTextCues.isDateLine(bytes), stands(place)
        else { return false }
        if PlainTextCues.wantsMore(bytes) { return false }
        // The last words of a page head nothing, and a question under a heading is asked by the text.
        if place + 1 < body.count, body[place + 1].isInterrupted, !body[place].isInterrupted,
            !PlainTextCues.isLabelled(bytes)
        {
            return false
        }
        if bytes.last == 0x3F, isHeadingBefore(place) { return false }
        return isFollowedByText(place, 1)
    }

    /// `Vraag 12`, or `Antwoord`, alone on its line.
    private func isQuestion(_ bytes: [UInt8]) -> Bool {
        if bytes.elementsEqual("Antwoord".utf8) { return true }
        guard bytes.starts(with: "Vraag ".utf8), bytes.count < 40 else { return false }
        let number = bytes.dropFirst(6).drop { $0 == 0x20 || $0 == 0x2E }
        let rest = number.drop(while: PlainTextCues.isDigit)
        return rest.count < number.count && (rest.isEmpty || rest.starts(with: " (".utf8) && rest.last == 0x29)
    }

    /// `2005`, alone on its line.
    private func isYear(_ bytes: [UInt8]) -> Bool {
        bytes.count == 4 && bytes.allSatisfy(PlainTextCues.isDigit) && (bytes[0] == 0x31 || bytes[0] == 0x32)
    }

    /// Whether words can be a title: a capital first, no sign of a sentence last, no more than a dozen words or so.
    private func isTitleShaped(_ bytes: [UInt8]) -> Bool {
        guard PlainTextCues.startsUpper(bytes) || isYear(bytes), bytes.count > 2 else { return false }
        let sign = PlainTextCues.lastSign(bytes)
        let isDotted = bytes.count > 2 && bytes.suffix(3).allSatisfy { $0 == 0x2E }
        guard isDotted || (sign != 0x2E && sign != 0x2C && sign != 0x3B && sign != 0x3A && sign != 0x21) else {
            return false
        }
        guard bytes.last != 0x2D, bytes.last != 0x2F else { return false }
        guard !PlainTextCues.isContentsLine(bytes), !holdsSentenceEnd(bytes) else { return false }
        var words = 1
        for byte in bytes where byte == 0x20 { words += 1 }
        return words <= 16
    }

    /// Whether a sentence ends within: a full stop after a word of some length, then a capital.
    private func holdsSentenceEnd(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 6 else { return false }
        for index in 4..<(bytes.count - 2)
        where bytes[index] == 0x2E && bytes[index + 1] == 0x20 && PlainTextCues.isUpper(bytes[index + 2]) {
            if bytes[(index - 4)..<index].allSatisfy(PlainTextCues.isLower) { return true }
        }
        return false
    }

    /// Whether what stands before lets a heading stand here.
    private func stands(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = line(place - 1)
        if body[place].gap > 0 || body[place].isInterrupted {
            let last = before.bytes.last ?? 0
            return last != 0x2C && last != 0x2D
        }
        if text.isDoubleSpaced || !text.lines[max(0, body[place].index - 1)].isBlank {
            // Without an empty line the text before must be over: a sentence's end, on a short line.
            if isHeadingBefore(place) { return true }
            let isShort = before.width * 100 < text.width * 85
            return PlainTextCues.endsSentence(before.bytes) && (isShort || isSetOff(place))
        }
        return true
    }

    /// Whether a line between two full ones is so short that it can only stand by itself.
    private func isSetOff(_ place: Int) -> Bool {
        let here = line(place)
        guard text.width < 160, here.width * 100 < text.width * 50, here.bytes.count(where: { $0 == 0x20 }) < 8,
            place + 1 < body.count, body[place + 1].gap == 0, !body[place + 1].isInterrupted
        else { return false }
        let next = line(place + 1)
        return next.width * 100 >= text.width * 75 && PlainTextCues.startsUpper(next.bytes)
            && line(place - 1).width * 100 >= text.width * 85
    }

    /// Whether the line before, which opened after a gap, is a heading itself.
    private func isHeadingBefore(_ place: Int) -> Bool {
        let before = place - 1
        guard before >= 0, isTitleShaped(stripped(before)), line(before).width * 10 < text.width * 7 else {
            return false
        }
        return before == 0 || body[before].gap > 0 || body[before].isInterrupted
    }

    private func stripped(_ place: Int) -> [UInt8] {
        let bytes = line(place).bytes
        guard let label = headingLabel(at: place) else { return bytes }
        return Array(bytes.dropFirst(label.body))
    }

    /// Whether running text, a list or another heading follows.
    private func isFollowedByText(_ place: Int, _ length: Int) -> Bool {
        let next = place + length
        guard next < body.count else { return false }
        let after = line(next)
        if PlainTextCues.startsLower(after.bytes) && PlainTextCues.label(after.bytes) == nil { return false }
        if PlainTextCues.isSalutation(after.bytes) || PlainTextCues.isDateLine(after.bytes) { return false }
        if after.width * 10 >= text.width * 6 { return true }
        if PlainTextCues.label(after.bytes) != nil { return true }
        // A heading over a heading, or a short sentence of its own.
        if body[next].gap == 0 && !text.isDoubleSpaced {
            return isTitleShaped(after.bytes) && next + 1 < body.count
                && line(next + 1).width * 10 >= text.width * 6 && (body[place].gap > 0 || place == 0)
        }
        if PlainTextCues.endsSentence(after.bytes) || PlainTextCues.lastSign(after.bytes) == 0x3A { return true }
        return isTitleShaped(after.bytes) && next + 1 < body.count && PlainTextCues.label(line(next + 1).bytes) != nil
    }
}

/// Tells how deep a heading lies.
struct PlainTextLevels {
    /// The level of the last heading with a number.
    private var numbered = 0
    private var plain: Int?
    private var hasCapitals = false

    /// - Parameters: the kind of its label, and whether another heading stands right above it.
    mutating func level(of kind: PlainTextCues.Label.Kind?, isAppendix: Bool, followsHeading: Bool) -> Int {
        if isAppendix {
            numbered = 1
            plain = nil
            return 1
        }
        switch kind {
        case .decimal(let depth): numbered = depth
        case .number(let closing): numbered = hasCapitals && closing != 0 ? 2 : 1
        case .capital:
            hasCapitals = true
            numbered = 1
        default:
            if let last = plain, followsHeading { return last + 1 > numbered + 2 ? last : setPlain(last + 1) }
            return setPlain(plain ?? numbered + 1)
        }
        plain = nil
        return numbered
    }

    private mutating func setPlain(_ level: Int) -> Int {
        plain = level
        return level
    }
}

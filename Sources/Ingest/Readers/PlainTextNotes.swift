import Dutch

/// Tells the notes of a text file from its running text.
///
/// A line that starts with a number is a note where its number is the next one, and a mark of that number stands
/// before it; or where it follows a note without a break. A number with signs of its own (`(1)`, `[2]`, `*`) is one
/// where a mark with the same signs stands before it.
struct PlainTextNotes {
    /// What a note's first line begins with.
    struct Start {
        /// Below zero for stars: how many there are.
        var number: Int
        /// Where its words start.
        var body: Int
        var form: NoteMarkScanner.Form

        /// As the note is labelled.
        var label: String { number < 0 ? String(repeating: "*", count: -number) : String(number) }
        var hasSigns: Bool { form == .round || form == .square || form == .star }
    }

    private struct Mark {
        var line: Int
        var strength: Int
        var form: NoteMarkScanner.Form
    }

    /// For every line: the number of the note it starts, 0 where it continues one, nil in running text.
    private(set) var roles: [Int?]
    /// For every line: the note that it would start.
    private let starts: [Start?]
    private var marks: [Int: [Mark]] = [:]

    init(_ text: PlainTextLines) {
        roles = Array(repeating: nil, count: text.lines.count)
        starts = text.lines.map { $0.isBlank || $0.isFurniture ? nil : PlainTextNotes.start(of: $0.bytes) }
        var wanted: Set<Int> = []
        var forms: Set<NoteMarkScanner.Form> = []
        for case .some(let start) in starts {
            wanted.insert(start.number)
            forms.insert(start.form)
        }
        guard !wanted.isEmpty else { return }
        forms.insert(.tagged)
        for (index, line) in text.lines.enumerated() where !line.isBlank && !line.isFurniture {
            for candidate in NoteMarkScanner.candidates(in: line.bytes, wanted: wanted, forms: forms)
            where candidate.offset > 0 {
                marks[candidate.number, default: []].append(
                    Mark(line: index, strength: candidate.strength, form: candidate.form))
            }
        }
        // More lines that a star opens than stars that are marks: a list.
        let starred = starts.count { $0?.form == .star } + text.lines.count { $0.bytes == [0x2A] }
        let starsAreBullets = starred > marks.values.reduce(0) { $0 + $1.count { $0.form == .star } }
        var last = 0
        var lastMark = -1
        var index = 0
        while index < text.lines.count {
            defer { index += 1 }
            guard let start = starts[index] else { continue }
            let number = start.number
            let follows = followsNote(index, text)
            let isApart = isAfterGap(index, text)
            if start.hasSigns {
                guard isApart || follows, mark(of: start, before: index, within: 120) != nil,
                    start.form != .star || !starsAreBullets
                else { continue }
                if number > 0 { last = number }
                index = take(index, last, text)
                continue
            }
            guard number == last + 1 || (number == 1 && !follows) || start.form == .tagged else { continue }
            if number == 1 && last > 0 && !follows {
                lastMark = max(lastMark, marks[1]?.last { $0.line < index }?.line ?? -1) - 1
            }
            let fitting = marks[number]?.filter { $0.form.marks(start.form) }
            let mark = fitting?.first { $0.line > lastMark - 1 && $0.line < index && index - $0.line < 120 }
            let later = fitting?.first { $0.line > index && $0.line - index < 60 }
            let isNote =
                (mark != nil && isApart) || (follows && (mark != nil || later != nil || !isAfterBlank(index, text)))
                || (mark.map { $0.strength > 1 && index - $0.line < 12 } ?? false) && cutsSentence(index, start, text)
            guard isNote else { continue }
            last = number
            lastMark = mark?.line ?? lastMark
            index = take(index, number, text)
        }
    }

    /// The note that the lines from `index` on are; only where ``roles`` says so.
    func start(at index: Int) -> Start? { starts[index] }

    /// The number a line starts with, as a note prints it: in digits or raised digits and no full stop, or with signs.
    static func start(of bytes: [UInt8]) -> Start? {
        guard let first = bytes.first, bytes.count > 3 else { return nil }
        switch first {
        case 0x3C:
            guard let raised = MarkdownInline.raised(bytes, 0), let number = Int(raised.label), number > 0 else {
                return nil
            }
            return start(number, bytes, from: raised.end, .tagged)
        case 0x28, 0x5B:
            var end = 1
            while end < bytes.count, PlainTextCues.isDigit(bytes[end]), end < 4 { end += 1 }
            guard end > 1, end < bytes.count, bytes[end] == (first == 0x28 ? 0x29 : 0x5D), bytes[1] != 0x30 else {
                return nil
            }
            let number = bytes[1..<end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
            return start(number, bytes, from: end + 1, first == 0x28 ? .round : .square)
        case 0x2A:
            let stars = bytes.prefix { $0 == 0x2A }.count
            guard stars <= 3 else { return nil }
            return start(-stars, bytes, from: stars, .star)
        default:
            if let raised = raised(bytes) { return start(raised.value, bytes, from: raised.end, .plain) }
            guard PlainTextCues.isDigit(first), let label = PlainTextCues.label(bytes),
                case .number(let closing) = label.kind, closing == 0 || closing == 0x29
            else { return nil }
            return Start(number: label.value, body: label.body, form: .plain)
        }
    }

    private static func start(
        _ number: Int, _ bytes: [UInt8], from end: Int, _ form: NoteMarkScanner.Form
    ) -> Start? {
        var body = end
        while body < bytes.count, bytes[body] == 0x20 || bytes[body] == 0x09 { body += 1 }
        return body < bytes.count ? Start(number: number, body: body, form: form) : nil
    }

    private func mark(of start: Start, before index: Int, within reach: Int) -> Mark? {
        marks[start.number]?.last { $0.line < index && index - $0.line < reach && $0.form.marks(start.form) }
    }

    /// Whether a note that no rule or empty line sets apart stands in the middle of a sentence: it starts with a capital
    /// and ends as a sentence, and the line below goes on with the one above it.
    private func cutsSentence(_ index: Int, _ start: Start, _ text: PlainTextLines) -> Bool {
        let line = text.lines[index]
        guard index > 0, !text.lines[index - 1].isBlank, !line.startsPage,
            PlainTextCues.isUnfinished(text.lines[index - 1].bytes),
            PlainTextCues.startsUpper(Array(line.bytes.dropFirst(start.body)))
        else { return false }
        var end = index
        while end + 1 < text.lines.count, end - index < 3, !PlainTextCues.endsSentence(text.lines[end].bytes) {
            end += 1
        }
        guard end + 1 < text.lines.count, PlainTextCues.endsSentence(text.lines[end].bytes) else { return false }
        let next = text.lines[end + 1]
        return !next.startsPage && PlainTextCues.startsLower(next.bytes) && PlainTextCues.label(next.bytes) == nil
    }

    /// A number in raised digits at the head of a line: `¹²`.
    private static func raised(_ bytes: [UInt8]) -> (value: Int, end: Int)? {
        var index = 0
        var value = 0
        while index + 1 < bytes.count {
            if bytes[index] == 0xC2, let digit = [0xB9: 1, 0xB2: 2, 0xB3: 3][bytes[index + 1]] {
                value = value * 10 + digit
                index += 2
            } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x81,
                bytes[index + 2] == 0xB0 || (bytes[index + 2] >= 0xB4 && bytes[index + 2] <= 0xB9)
            {
                value = value * 10 + Int(bytes[index + 2]) - 0xB0
                index += 3
            } else {
                break
            }
            guard value < 1000 else { return nil }
        }
        guard value > 0 else { return nil }
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        return (value, index)
    }

    /// Whether the words before are a note's, on the same page.
    private func followsNote(_ index: Int, _ text: PlainTextLines) -> Bool {
        guard !text.lines[index].startsPage else { return false }
        var before = index - 1
        while before >= 0, text.lines[before].isBlank {
            if text.lines[before].startsPage { return false }
            before -= 1
        }
        return before >= 0 && roles[before] != nil
    }

    private func isAfterBlank(_ index: Int, _ text: PlainTextLines) -> Bool {
        index > 0 && text.lines[index - 1].isBlank && !text.isDoubleSpaced
    }

    /// Whether an empty line, a rule, a page or a finished sentence stands before.
    private func isAfterGap(_ index: Int, _ text: PlainTextLines) -> Bool {
        guard index > 0 else { return true }
        let before = text.lines[index - 1]
        return before.isBlank || before.isFurniture || roles[index - 1] != nil
            || PlainTextCues.endsSentence(before.bytes)
    }

    /// Gives a note its lines; answers the last one.
    private mutating func take(_ start: Int, _ number: Int, _ text: PlainTextLines) -> Int {
        roles[start] = starts[start]?.number ?? number
        let bodyIsUnfinished = unfinishedBody(before: start, text)
        var last = start
        var index = start + 1
        while index < text.lines.count {
            let line = text.lines[index]
            if line.startsPage || line.isFurniture { break }
            if line.isBlank {
                let next = index + 1
                guard next < text.lines.count, !text.lines[next].isBlank, !text.lines[next].startsPage,
                    text.isDoubleSpaced || continuesNote(after: last, at: next, text)
                        || isTail(at: next, after: last, number, bodyIsUnfinished, text)
                else { break }
                index = next
                continue
            }
            if isNextNote(index, after: number) { break }
            let previous = text.lines[last]
            let ends = PlainTextCues.endsSentence(previous.bytes) && !endsInAbbreviation(previous.bytes)
            if bodyIsUnfinished && ends && PlainTextCues.startsLower(line.bytes) { break }
            roles[index] = 0
            last = index
            index += 1
        }
        return last
    }

    private func isNextNote(_ index: Int, after number: Int) -> Bool {
        guard let start = starts[index] else { return false }
        if start.number == number + 1 && !start.hasSigns || start.form == .tagged { return true }
        return start.hasSigns && mark(of: start, before: index, within: 120) != nil
    }

    /// Whether a note runs on after an empty line: its last line is unfinished and the next one starts small.
    private func continuesNote(after last: Int, at next: Int, _ text: PlainTextLines) -> Bool {
        guard next < text.lines.count else { return false }
        let line = text.lines[next]
        return PlainTextCues.isUnfinished(text.lines[last].bytes) && PlainTextCues.startsLower(line.bytes)
            && !unfinishedBody(before: last, text)
    }

    /// Whether the lines at `next`, up to the next gap, are the end of a note that an empty line tore off: its full last
    /// line has no closing sign, and behind them comes a page, a foot or the next note, or what goes on with the open
    /// sentence above the notes.
    private func isTail(
        at next: Int, after last: Int, _ number: Int, _ bodyIsUnfinished: Bool, _ text: PlainTextLines
    ) -> Bool {
        let before = text.lines[last]
        let startsLower = PlainTextCues.startsLower(text.lines[next].bytes)
        let isOpen = endsInAbbreviation(before.bytes) ? startsLower : PlainTextCues.isUnfinished(before.bytes)
        let wants = PlainTextCues.wantsMore(before.bytes)
        guard isOpen, wants || before.width * 100 >= text.width * 85, !isNextNote(next, after: number) else {
            return false
        }
        // `11 april`: a number is no label here.
        if let label = PlainTextCues.label(text.lines[next].bytes), label.kind != .number(closing: 0) { return false }
        var end = next
        while end < text.lines.count, end - next < 4, !text.lines[end].isBlank {
            if end > next, text.lines[end].startsPage || text.lines[end].isFurniture || isNextNote(end, after: number) {
                return true
            }
            end += 1
        }
        guard end - next < 4 else { return false }
        while end < text.lines.count, text.lines[end].isBlank { end += 1 }
        guard end < text.lines.count else { return wants || startsLower }
        if text.lines[end].startsPage || text.lines[end].isFurniture || isNextNote(end, after: number) { return true }
        if bodyIsUnfinished { return startsLower && PlainTextCues.startsLower(text.lines[end].bytes) }
        return wants
    }

    /// `o.a.`, `nr.`: a full stop that ends no sentence.
    private func endsInAbbreviation(_ bytes: [UInt8]) -> Bool {
        guard bytes.last == 0x2E else { return false }
        let end = bytes.count - 1
        var start = end
        while start > 0, end - start < 9, PlainTextCues.isLower(bytes[start - 1]) || bytes[start - 1] == 0x2E {
            start -= 1
        }
        guard start < end, start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] == 0x28 else { return false }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        return Abbreviation.continuing.contains(word) && !Abbreviation.alsoWords.contains(word)
    }

    private func unfinishedBody(before index: Int, _ text: PlainTextLines) -> Bool {
        var place = index - 1
        while place >= 0, text.lines[place].isBlank || text.lines[place].isFurniture || roles[place] != nil {
            place -= 1
        }
        return place >= 0 && PlainTextCues.isUnfinished(text.lines[place].bytes)
            && text.lines[place].width * 10 > text.width * 6
    }
}

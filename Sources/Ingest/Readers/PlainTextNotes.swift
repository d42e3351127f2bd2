/// Tells the notes of a text file from its running text.
///
/// A line that starts with a number is a note where its number is the next one, and a mark of that number stands
/// before it; or where it follows a note without a break.
struct PlainTextNotes {
    /// For every line: the number of the note it starts, 0 where it continues one, nil in running text.
    private(set) var roles: [Int?]

    init(_ text: PlainTextLines) {
        roles = Array(repeating: nil, count: text.lines.count)
        var marks: [Int: [Int]] = [:]
        var wanted: Set<Int> = []
        for line in text.lines where !line.isBlank {
            if let number = PlainTextNotes.number(of: line) { wanted.insert(number) }
        }
        for (index, line) in text.lines.enumerated() where !line.isBlank && !line.isFurniture {
            for candidate in NoteMarkScanner.candidates(in: line.bytes, wanted: wanted) {
                marks[candidate.number, default: []].append(index)
            }
        }
        var last = 0
        var lastMark = -1
        var index = 0
        while index < text.lines.count {
            defer { index += 1 }
            let line = text.lines[index]
            guard !line.isBlank, !line.isFurniture, let number = PlainTextNotes.number(of: line) else { continue }
            let follows = followsNote(index, text)
            guard number == last + 1 || (number == 1 && !follows) else { continue }
            if number == 1 && last > 0 && !follows { lastMark = max(lastMark, lastLine(before: index, marks[1])) - 1 }
            let mark = marks[number]?.first { $0 > lastMark - 1 && $0 < index && index - $0 < 120 }
            let later = marks[number]?.first { $0 > index && $0 - index < 60 }
            let isApart = isAfterGap(index, text)
            let isNote =
                (mark != nil && isApart) || (follows && (mark != nil || later != nil || !isAfterBlank(index, text)))
            guard isNote else { continue }
            last = number
            lastMark = mark ?? lastMark
            index = take(index, number, text)
        }
    }

    /// The number a note's first line starts with, in digits or raised digits, and no full stop.
    static func number(of line: PlainTextLine) -> Int? {
        if let raised = raised(line.bytes) { return raised.value }
        guard let label = PlainTextCues.label(line.bytes), case .number(let closing) = label.kind,
            closing == 0 || closing == 0x29
        else { return nil }
        return label.value
    }

    /// The words of a note's first line: their offset.
    static func body(of line: PlainTextLine) -> Int {
        if let raised = raised(line.bytes) { return raised.end }
        return PlainTextCues.label(line.bytes)?.body ?? 0
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

    private func lastLine(before index: Int, _ lines: [Int]?) -> Int { lines?.last { $0 < index } ?? -1 }

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
        roles[start] = number
        let bodyIsUnfinished = unfinishedBody(before: start, text)
        var last = start
        var index = start + 1
        while index < text.lines.count {
            let line = text.lines[index]
            if line.startsPage || line.isFurniture { break }
            if line.isBlank {
                let next = index + 1
                guard text.isDoubleSpaced || continuesNote(after: last, at: next, text), next < text.lines.count,
                    !text.lines[next].isBlank, !text.lines[next].startsPage
                else { break }
                index = next
                continue
            }
            if PlainTextNotes.number(of: line) == number + 1 { break }
            let previous = text.lines[last]
            let ends = PlainTextCues.endsSentence(previous.bytes)
            if bodyIsUnfinished && ends && PlainTextCues.startsLower(line.bytes) { break }
            roles[index] = 0
            last = index
            index += 1
        }
        return last
    }

    /// Whether a note runs on after an empty line: its last line is unfinished and the next one starts small.
    private func continuesNote(after last: Int, at next: Int, _ text: PlainTextLines) -> Bool {
        guard next < text.lines.count else { return false }
        let line = text.lines[next]
        return PlainTextCues.isUnfinished(text.lines[last].bytes) && PlainTextCues.startsLower(line.bytes)
            && !unfinishedBody(before: last, text)
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

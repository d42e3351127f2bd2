import Dutch

/// A line of a text file with what the layout asks of it.
struct PlainTextLine {
    /// Without white space at both ends.
    var bytes: [UInt8]
    /// Where `bytes` starts in the decoded file.
    var start: Int
    /// White space before it, in bytes.
    var indent: Int
    /// From 1.
    var number: Int
    /// From 1; nil where the file shows no pages.
    var page: Int?
    var startsPage = false
    /// Whether it is the first of a column that the file had beside another.
    var startsColumn = false
    /// Whether it stood in a frame of signs.
    var isBoxed = false
    /// A running head, a foot, a page number or a rule: no part of the text.
    var isFurniture = false
    /// Whether it starts anew though no empty line stands before it (a long line cut at its cues).
    var breaksBefore = false
    /// Characters.
    var width: Int

    var isBlank: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The lines of a text file, with pages told and running heads marked.
struct PlainTextLines {
    var lines: [PlainTextLine] = []
    var pageCount: Int?
    /// Whether every line is followed by an empty one that means nothing.
    var isDoubleSpaced = false
    /// The width that full lines reach, in characters.
    var width = 80
    /// What running heads and feet say, once each.
    private(set) var runningLines: [String] = []
    /// Printed page numbers by page, where they differ from it.
    private(set) var pageLabels: [Int: String] = [:]

    init(_ bytes: [UInt8]) {
        split(bytes)
        openFrames()
        lines = PlainTextColumns.settled(lines)
        cutLongLines()
        findPages()
        markFurniture()
        keepFurniture()
        measure()
    }

    private mutating func split(_ bytes: [UInt8]) {
        var start = 0
        var number = 1
        var page = 1
        var startsPage = false
        var index = 0
        func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }
        while index <= bytes.count {
            guard index == bytes.count || isBreak(bytes[index]) else {
                index += 1
                continue
            }
            var first = start
            while first < index, bytes[first] <= 0x20 { first += 1 }
            var last = index
            while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
            let content = Array(bytes[first..<last])
            let width = content.reduce(0) { $0 + ($1 < 0x80 || $1 >= 0xC0 ? 1 : 0) }
            lines.append(
                PlainTextLine(
                    bytes: content, start: first, indent: first - start, number: number, page: page,
                    startsPage: startsPage, width: width))
            startsPage = false
            guard index < bytes.count else { break }
            if bytes[index] == 0x0C {
                page += 1
                startsPage = true
            } else {
                number += 1
                if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            }
            index += 1
            start = index
        }
        // A page break at the very end opens no page.
        if let last = lines.last, last.isBlank, last.startsPage { page -= 1 }
        pageCount = page > 1 ? page : nil
        // A page's mark goes to its first line with words.
        var pending = false
        for index in lines.indices {
            if lines[index].startsPage {
                pending = true
                lines[index].startsPage = false
            }
            if pending && !lines[index].isBlank {
                lines[index].startsPage = true
                pending = false
            }
        }
    }

    /// Takes the frames of boxes off their lines.
    private mutating func openFrames() {
        var index = 0
        while index < lines.count {
            guard let sign = lines[index].bytes.first, sign == 0x7C || sign == 0x2B || sign == 0xE2 else {
                index += 1
                continue
            }
            var parts: [Range<Int>] = []
            while index + parts.count < lines.count, let part = PlainTextBoxes.framed(lines[index + parts.count].bytes)
            {
                parts.append(part)
            }
            let hasEdge = parts.indices.contains { PlainTextBoxes.isEdge(lines[index + $0].bytes) }
            if parts.count > 2, hasEdge || parts.count > 3 {
                for (offset, part) in parts.enumerated() {
                    var line = lines[index + offset]
                    line.bytes = Array(line.bytes[part])
                    line.start += part.lowerBound
                    line.width = line.bytes.count { $0 < 0x80 || $0 >= 0xC0 }
                    line.isBoxed = true
                    lines[index + offset] = line
                }
            }
            index += max(1, parts.count)
        }
    }

    /// A whole document on one line is cut at its own signs.
    private mutating func cutLongLines() {
        guard lines.contains(where: { $0.bytes.count > PlainTextCuts.longest }) else { return }
        var cut: [PlainTextLine] = []
        for line in lines {
            guard line.bytes.count > PlainTextCuts.longest else {
                cut.append(line)
                continue
            }
            let pieces = PlainTextCuts(line.bytes)
            var page = pieces.pageCount == nil ? line.page : 1
            for piece in pieces.cuts {
                var first = piece.start
                var last = piece.end
                while first < last, line.bytes[first] <= 0x20 { first += 1 }
                while last > first, line.bytes[last - 1] <= 0x20 { last -= 1 }
                page = piece.page ?? page
                guard last > first else { continue }
                var part = line
                part.bytes = Array(line.bytes[first..<last])
                part.start = line.start + first
                part.page = page
                part.startsPage = piece.page != nil
                part.breaksBefore = piece.page == nil
                part.indent = 0
                part.width = part.bytes.count
                cut.append(part)
            }
            if let count = pieces.pageCount { pageCount = count }
        }
        lines = cut
    }

    /// Without form feeds, a single space at the head of a line tells a page where no other line has any.
    private mutating func findPages() {
        guard pageCount == nil else { return }
        var spaced = 0
        var deeper = 0
        var filled = 0
        for line in lines where !line.isBlank {
            filled += 1
            if line.indent == 1 { spaced += 1 } else if line.indent > 1 { deeper += 1 }
        }
        let tells = spaced > 0 && filled > 20 && spaced * 12 < filled && deeper * 4 <= spaced
        var page = 0
        for index in lines.indices {
            if tells && lines[index].indent == 1 && !lines[index].isBlank {
                page += 1
                lines[index].startsPage = true
            }
            lines[index].page = tells ? max(page, 1) : nil
        }
        pageCount = tells ? page : nil
    }

    private mutating func measure() {
        let widths = lines.filter { !$0.isBlank && !$0.isFurniture }.map(\.width).sorted()
        // A file of nothing but running lines has no width.
        guard !widths.isEmpty else { return }
        width = max(40, widths[widths.count * 9 / 10])
        var single = 0
        var filled = 0
        for index in lines.indices.dropLast(2) where !lines[index].isBlank {
            filled += 1
            if lines[index + 1].isBlank && !lines[index + 2].isBlank { single += 1 }
        }
        isDoubleSpaced =
            filled > 12 && single * 100 >= filled * 85
            && widths[widths.count / 2] * 2 > width && width < 160
    }

    /// The width of the lines around one: a box or a note may be narrower than the page.
    func width(around index: Int) -> Int {
        var widest = 0
        for other in max(0, index - 4)...min(lines.count - 1, index + 4) where !lines[other].isFurniture {
            widest = max(widest, lines[other].width)
        }
        return min(widest, width)
    }

    // MARK: running heads and feet

    private mutating func markFurniture() {
        var seen: [[UInt8]: [Int]] = [:]
        for index in lines.indices where !lines[index].isBlank && lines[index].width < 160 {
            if PlainTextCues.isRule(lines[index].bytes) || PlainTextCues.isPageNumber(lines[index].bytes) {
                // A number alone is a page number only at a page's edge, or where pages are not told.
                if PlainTextCues.isRule(lines[index].bytes) || isAtEdge(index) { lines[index].isFurniture = true }
                continue
            }
            if isStamp(index) {
                lines[index].isFurniture = true
                if index + 1 < lines.count, PlainTextCues.isStampNumber(lines[index + 1].bytes) {
                    lines[index + 1].isFurniture = true
                }
                continue
            }
            if lines[index].isFurniture { continue }
            seen[PlainTextCues.withoutNumbers(lines[index].bytes), default: []].append(index)
        }
        for (key, places) in seen {
            let example = lines[places[0]].bytes
            if PlainTextCues.isPageFoot(example)
                && ((places.count > 1 && key.count >= 8) || PlainTextCues.isCertainFoot(example))
            {
                for place in places { lines[place].isFurniture = true }
                continue
            }
            guard places.count >= 3, key.count >= 8, !PlainTextCues.isLabelled(example) else { continue }
            let edges = places.filter { isAtEdge($0) }
            if pageCount != nil {
                let pages = Set(edges.compactMap { lines[$0].page })
                if pages.count >= 3 && pages.count * 10 >= places.count * 8 {
                    for place in edges { lines[place].isFurniture = true }
                }
            } else if places.count >= 4 && key.count >= 14 && !PlainTextCues.endsSentence(example) {
                for place in places { lines[place].isFurniture = true }
            }
        }
    }

    /// A library's stamp on one of the first pages: `BIBLIOTHEEK RU GRONINGEN`.
    private func isStamp(_ index: Int) -> Bool {
        let bytes = lines[index].bytes
        guard index < 300, bytes.count < 60, !bytes.contains(where: PlainTextCues.isLower) else { return false }
        let small = bytes.map { PlainTextCues.isUpper($0) ? $0 | 0x20 : $0 }
        return CatalogueField.stamps.contains { small.starts(with: Array($0.utf8) + [0x20]) }
    }

    /// Keeps what the running lines say: their words, and the numbers that are printed on the pages.
    private mutating func keepFurniture() {
        var said: Set<[UInt8]> = []
        var numbers: [(page: Int, printed: Int)] = []
        for line in lines where line.isFurniture && !PlainTextCues.isRule(line.bytes) {
            let key = PlainTextCues.withoutNumbers(line.bytes)
            if key.count > 4, runningLines.count < 12, said.insert(key).inserted {
                runningLines.append(line.text.split(separator: " ").joined(separator: " "))
            }
            if let page = line.page, let printed = PlainTextCues.runningNumber(line.bytes) {
                numbers.append((page, printed))
            }
        }
        // One number may be anything; where two are as far ahead of their pages, so are the pages between them.
        let offsets = Dictionary(grouping: numbers) { $0.printed - $0.page }
        guard let best = offsets.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }), best.key != 0,
            let first = best.value.map(\.page).min(), let last = best.value.map(\.page).max(), first < last
        else { return }
        for page in first...last { pageLabels[page] = String(page + best.key) }
    }

    /// Whether a line is among the first or last two lines of its page.
    private func isAtEdge(_ index: Int) -> Bool {
        guard pageCount != nil else { return false }
        var before = 0
        var place = index
        while place >= 0, !lines[place].startsPage, before < 3 {
            place -= 1
            if place >= 0, !lines[place].isBlank { before += 1 }
        }
        if before < 2 || place < 0 { return true }
        var after = 0
        place = index + 1
        while place < lines.count, !lines[place].startsPage, after < 2 {
            if !lines[place].isBlank { after += 1 }
            place += 1
        }
        return after < 2
    }
}

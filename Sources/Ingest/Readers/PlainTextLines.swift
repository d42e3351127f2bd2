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

    /// Takes bytes off its head, and the white space behind them.
    mutating func drop(first count: Int) {
        var first = min(count, bytes.count)
        while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
        bytes.removeFirst(first)
        start += first
        width = bytes.count { $0 < 0x80 || $0 >= 0xC0 }
    }

    /// Takes off what stands behind its first bytes, and the white space before that.
    mutating func keep(first count: Int) {
        var last = min(count, bytes.count)
        while last > 0, bytes[last - 1] <= 0x20 { last -= 1 }
        bytes.removeLast(bytes.count - last)
        width = bytes.count { $0 < 0x80 || $0 >= 0xC0 }
    }
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
    var runningLines: [String] = []
    /// Printed page numbers by page, where they differ from it.
    var pageLabels: [Int: String] = [:]

    init(_ bytes: [UInt8]) {
        split(bytes)
        openFrames()
        lines = PlainTextColumns.settled(lines)
        cutLongLines()
        let hasFormFeeds = pageCount != nil
        if !hasFormFeeds { cutGluedHeads() }
        findPages()
        if pageCount == nil { findPageNumbers() }
        markFurniture(hasFormFeeds: hasFormFeeds)
        markPageTops()
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
        var total = 0
        var longest = 0
        for line in lines {
            total += line.bytes.count
            longest = max(longest, line.bytes.count)
        }
        // Where one line is nearly the whole file, it is the file.
        let limit = longest * 10 > total * 9 ? PlainTextCuts.longest / 3 : PlainTextCuts.longest
        guard longest > limit else { return }
        var cut: [PlainTextLine] = []
        for line in lines {
            guard line.bytes.count > limit else {
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
                part.isFurniture = piece.isHead
                part.breaksBefore = piece.page == nil && !piece.isHead && !piece.followsHead
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
}

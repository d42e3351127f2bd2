import Model

/// Reads Markdown: headings, lists, tables, notes; no sign of markup stays in the text.
struct MarkdownReader: DocumentReader {
    static var name: String { "markdown/1" }

    func read(_ input: SourceInput) async throws(IngestError) -> Draft {
        try MarkdownReader.draft(input.bytes)
    }

    /// Reads the bytes of a Markdown file.
    static func draft(_ bytes: [UInt8]) throws(IngestError) -> Draft {
        let decoding = PlainTextDecoding(bytes)
        var blocks = MarkdownBlocks(decoding.bytes)
        let draft = blocks.read()
        guard draft.blocks.contains(where: { !$0.lines.isEmpty }) else { throw .empty }
        return draft
    }
}

/// Puts the lines of a Markdown file together to blocks.
struct MarkdownBlocks {
    private let lines: [PlainTextLine]
    private let notes: Set<String>
    private var draft = Draft()
    private var open: DraftBlock?
    /// Indices of the open block's lines, and where the words of each start.
    private var openLines: [(index: Int, offset: Int)] = []
    /// Indents of the open lists, outermost first.
    private var indents: [Int] = []
    private var tableCount = 0

    init(_ bytes: [UInt8]) {
        lines = MarkdownBlocks.split(bytes)
        notes = MarkdownBlocks.definedNotes(lines)
    }

    private static func split(_ bytes: [UInt8]) -> [PlainTextLine] {
        var lines: [PlainTextLine] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
            var first = start
            var indent = 0
            while first < index, bytes[first] == 0x20 || bytes[first] == 0x09 {
                indent += bytes[first] == 0x09 ? 4 : 1
                first += 1
            }
            var last = index
            while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
            lines.append(
                PlainTextLine(
                    bytes: Array(bytes[first..<last]), start: first, indent: indent, number: lines.count + 1, page: nil,
                    width: last - first))
            start = index + 1
        }
        return lines
    }

    /// The labels of notes: `[^1]: …`, or a line that starts with `<sup>1</sup>`.
    private static func definedNotes(_ lines: [PlainTextLine]) -> Set<String> {
        var notes: Set<String> = []
        for line in lines { if let note = noteStart(line.bytes) { notes.insert(note.label) } }
        return notes
    }

    private static func noteStart(_ bytes: [UInt8]) -> (label: String, body: Int)? {
        if bytes.starts(with: "[^".utf8), let end = bytes.firstIndex(of: 0x5D), end + 1 < bytes.count,
            bytes[end + 1] == 0x3A
        {
            return (String(decoding: bytes[2..<end], as: UTF8.self), end + 2)
        }
        if let raised = MarkdownInline.raised(bytes, 0), raised.end < bytes.count { return (raised.label, raised.end) }
        return nil
    }

    mutating func read() -> Draft {
        for line in lines { draft.places.append(Place(line: line.number)) }
        var index = frontMatterEnd()
        while index < lines.count {
            index = take(index)
        }
        close()
        return draft
    }

    /// A block of metadata between two rules at the head of a file.
    private func frontMatterEnd() -> Int {
        guard let first = lines.first, first.bytes == [0x2D, 0x2D, 0x2D] else { return 0 }
        for index in 1..<min(lines.count, 60) where lines[index].bytes == [0x2D, 0x2D, 0x2D] {
            let isData = lines[1..<index].allSatisfy { $0.isBlank || $0.bytes.contains(0x3A) || $0.indent > 0 }
            return isData ? index + 1 : 0
        }
        return 0
    }

    /// Takes the line at `index` and what belongs to it; answers the next line.
    private mutating func take(_ index: Int) -> Int {
        let line = lines[index]
        let bytes = line.bytes
        if line.isBlank {
            close()
            return index + 1
        }
        if bytes.starts(with: "```".utf8) || bytes.starts(with: "~~~".utf8) {
            close()
            return index + 1
        }
        if let level = setextLevel(bytes), open?.kind == .paragraph {
            open?.kind = .heading
            open?.level = level
            close()
            return index + 1
        }
        if isBreak(bytes) {
            close()
            indents = []
            return index + 1
        }
        if let heading = atx(bytes) {
            close()
            indents = []
            start(DraftBlock(kind: .heading, level: heading.level, lines: []), index, heading.body)
            close()
            return index + 1
        }
        if isTableRow(bytes), index + 1 < lines.count, isTableRule(lines[index + 1].bytes) { return takeTable(index) }
        if let note = MarkdownBlocks.noteStart(bytes), open == nil || open?.kind == .footnote {
            close()
            start(
                DraftBlock(kind: .footnote, label: note.label, lines: [], noteKey: "note\(note.label)"), index,
                note.body)
            return index + 1
        }
        if isLinkDefinition(bytes) { return index + 1 }
        if let label = listLabel(bytes) {
            close()
            start(
                DraftBlock(kind: .listItem, level: listLevel(line.indent), label: label.printed, lines: []), index,
                label.body)
            return index + 1
        }
        let quote = bytes[0] == 0x3E ? (bytes.count > 1 && bytes[1] == 0x20 ? 2 : 1) : 0
        if open == nil {
            if line.indent < 2 { indents = [] }
            start(DraftBlock(kind: .paragraph, lines: [], isHardWrapped: true), index, quote)
            open?.isBoxed = quote > 0
        } else {
            openLines.append((index, quote))
        }
        return index + 1
    }

    private mutating func start(_ block: DraftBlock, _ index: Int, _ offset: Int) {
        open = block
        openLines = [(index, offset)]
    }

    private mutating func close() {
        guard var block = open else { return }
        open = nil
        var source: [UInt8] = []
        for (number, line) in openLines.enumerated() {
            if number > 0 { source.append(0x0A) }
            source += lines[line.index].bytes.dropFirst(line.offset)
        }
        let inline = MarkdownInline(source, notes: notes)
        var content = inline.text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard content.contains(where: { $0.contains { $0 > 0x20 } }) else { return }
        var offset = 0
        if block.kind == .heading { offset = takeNumber(&block, &content) }
        for (number, text) in content.enumerated() where number < openLines.count {
            let line = lines[openLines[number].index]
            let marks = inline.marks.filter { $0.offset >= offset && $0.offset <= offset + text.count }
            // A mark at a line's end stands at the next one's head as well; it is counted once.
            let own = marks.filter {
                $0.offset < offset + text.count || number + 1 == content.count || $0.offset > offset
            }
            block.lines.append(
                DraftLine(
                    text: String(decoding: text, as: UTF8.self), place: openLines[number].index,
                    sourceStart: line.start + openLines[number].offset,
                    marks: own.map {
                        DraftLine.Mark(offset: $0.offset - offset, label: $0.label, noteKey: "note\($0.label)")
                    }))
            offset += text.count + 1
        }
        draft.blocks.append(block)
    }

    /// Takes the number off a heading: `1.1 De Taskforce`; answers how many bytes went.
    private func takeNumber(_ block: inout DraftBlock, _ content: inout [[UInt8]]) -> Int {
        let first = Array(content[0].drop { $0 <= 0x20 })
        guard let label = PlainTextCues.label(first) else { return 0 }
        switch label.kind {
        case .decimal, .number, .capital:
            guard label.body < first.count else { return 0 }
            let isClosed = label.printed.last == "." || label.printed.last == ")"
            block.label = isClosed ? String(label.printed.dropLast()) : label.printed
            let removed = content[0].count - first.count + label.body
            content[0] = Array(first.dropFirst(label.body))
            return removed
        case .bullet, .small: return 0
        }
    }

    // MARK: lines

    private func atx(_ bytes: [UInt8]) -> (level: Int, body: Int)? {
        var level = 0
        while level < bytes.count, bytes[level] == 0x23 { level += 1 }
        guard level > 0, level <= 6, level == bytes.count || bytes[level] == 0x20 || bytes[level] == 0x09 else {
            return nil
        }
        return (level, level)
    }

    private func setextLevel(_ bytes: [UInt8]) -> Int? {
        if bytes.count > 1, bytes.allSatisfy({ $0 == 0x3D }) { return 1 }
        return bytes.count > 1 && bytes.allSatisfy({ $0 == 0x2D }) ? 2 : nil
    }

    /// A rule: three or more of `-`, `*` or `_` and nothing else.
    private func isBreak(_ bytes: [UInt8]) -> Bool {
        guard let sign = bytes.first, sign == 0x2D || sign == 0x2A || sign == 0x5F else { return false }
        var count = 0
        for byte in bytes where byte != 0x20 {
            guard byte == sign else { return false }
            count += 1
        }
        return count >= 3
    }

    private func listLabel(_ bytes: [UInt8]) -> PlainTextCues.Label? {
        guard let label = PlainTextCues.label(bytes) else { return nil }
        switch label.kind {
        case .bullet(let sign): return sign == "o" ? nil : label
        case .number(let closing):
            return closing != 0 && (open == nil || open?.kind == .listItem || label.value == 1) ? label : nil
        case .small: return open == nil || open?.kind == .listItem ? label : nil
        case .capital, .decimal: return nil
        }
    }

    private mutating func listLevel(_ indent: Int) -> Int {
        while let last = indents.last, last > indent + 1 { indents.removeLast() }
        if let last = indents.last, indent <= last + 1 { return indents.count }
        indents.append(indent)
        return indents.count
    }

    /// `[name]: https://…`
    private func isLinkDefinition(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == 0x5B, let end = bytes.firstIndex(of: 0x5D), end + 1 < bytes.count, bytes[end + 1] == 0x3A
        else {
            return false
        }
        return !bytes.starts(with: "[^".utf8)
    }

    // MARK: tables

    private func isTableRow(_ bytes: [UInt8]) -> Bool { bytes.contains(0x7C) }

    private func isTableRule(_ bytes: [UInt8]) -> Bool {
        bytes.contains(0x2D) && bytes.contains(0x7C)
            && bytes.allSatisfy { $0 == 0x2D || $0 == 0x7C || $0 == 0x3A || $0 == 0x20 }
    }

    private mutating func takeTable(_ first: Int) -> Int {
        close()
        indents = []
        var index = first
        var row = 0
        while index < lines.count, isTableRow(lines[index].bytes), !lines[index].isBlank {
            defer { index += 1 }
            if index == first + 1 { continue }
            for (column, range) in MarkdownBlocks.cells(lines[index].bytes).enumerated() {
                let inline = MarkdownInline(Array(lines[index].bytes[range]), notes: notes)
                guard inline.text.contains(where: { $0 > 0x20 }) else { continue }
                draft.blocks.append(
                    DraftBlock(
                        kind: .tableCell,
                        cell: Block.Cell(table: tableCount, row: row, column: column, isHeader: row == 0),
                        lines: [
                            DraftLine(
                                text: String(decoding: inline.text, as: UTF8.self), place: index,
                                sourceStart: lines[index].start + range.lowerBound,
                                marks: inline.marks.map {
                                    DraftLine.Mark(offset: $0.offset, label: $0.label, noteKey: "note\($0.label)")
                                })
                        ]))
            }
            row += 1
        }
        tableCount += 1
        return index
    }

    private static func cells(_ bytes: [UInt8]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = bytes.first == 0x7C ? 1 : 0
        for index in start..<bytes.count where bytes[index] == 0x7C && (index == 0 || bytes[index - 1] != 0x5C) {
            cells.append(start..<index)
            start = index + 1
        }
        if start < bytes.count { cells.append(start..<bytes.count) }
        return cells
    }
}

import Dutch
import Model

/// Puts the lines of a text file together to headings, paragraphs, lists, tables and notes.
struct PlainTextLayout {
    /// A line of running text with what stands before it.
    struct BodyLine {
        var index: Int
        /// Empty lines before it, those of double spacing left out.
        var gap: Int
        /// Whether a page, a foot or a note stands between it and the line before.
        var isInterrupted: Bool
    }

    let text: PlainTextLines
    let notes: PlainTextNotes
    var body: [BodyLine] = []
    private var draft = Draft()
    private var open: DraftBlock?
    private var levels = PlainTextLevels()
    private var nextNoteLine = 0
    private var noteCount = 0
    private var tableCount = 0
    private var listLabels: [PlainTextCues.Label.Kind] = []
    private var points: Set<Int> = []
    /// Places of lines that are the labels of a timeline.
    private(set) var timeline: Set<Int> = []

    init(_ text: PlainTextLines) {
        self.text = text
        notes = PlainTextNotes(text)
        var gap = 0
        var interrupted = false
        var isBoxed = false
        for (index, line) in text.lines.enumerated() {
            if line.startsPage || line.startsColumn { interrupted = true }
            if line.isBoxed != isBoxed {
                gap = max(gap, 2)
                isBoxed = line.isBoxed
            }
            if line.isBlank {
                gap += 1
            } else if line.isFurniture || notes.roles[index] != nil {
                interrupted = true
            } else {
                if text.isDoubleSpaced && gap == 1 { gap = 0 }
                if line.breaksBefore { gap = max(gap, 2) }
                body.append(BodyLine(index: index, gap: gap, isInterrupted: interrupted))
                gap = 0
                interrupted = false
            }
        }
        timeline = Self.timeline(body, text.lines, width: text.width)
    }

    func line(_ place: Int) -> PlainTextLine { text.lines[body[place].index] }

    /// Whether a line is the caption of a table or a figure: one that stands by itself or over the rows of a table.
    private func isCaption(_ place: Int) -> Bool {
        guard PlainTextCues.isCaption(line(place).bytes) else { return false }
        let isOverTable = tableLength(at: place + 1) != nil
        let isApart = place == 0 || body[place].gap > 0 || body[place].isInterrupted
        guard isApart || isOverTable && PlainTextCues.endsSentence(line(place - 1).bytes) else { return false }
        return isOverTable || place + 1 == body.count || body[place + 1].gap > 0
    }

    /// The places of numbered points without a full stop: `3 De gemeenten …`, one after another, each running on over
    /// its line; one number may be missing.
    private func findPoints() -> Set<Int> {
        var points: Set<Int> = []
        var run: [(place: Int, value: Int)] = []
        var runningOn = 0
        func take() {
            if run.count >= 4, runningOn * 4 >= run.count * 3 { points.formUnion(run.map(\.place)) }
            run = []
            runningOn = 0
        }
        for place in body.indices {
            let bytes = line(place).bytes
            guard let first = bytes.first, PlainTextCues.isDigit(first), let label = PlainTextCues.label(bytes),
                label.kind == .number(closing: 0), label.value < 60,
                PlainTextCues.startsUpper(Array(bytes.dropFirst(label.body)))
            else { continue }
            let follows = run.last.map { (1...2).contains(label.value - $0.value) && place - $0.place <= 25 } ?? false
            if !follows {
                take()
                guard label.value <= 2 else { continue }
            }
            run.append((place, label.value))
            let goesOn =
                place + 1 < body.count && body[place + 1].gap == 0 && PlainTextCues.isUnfinished(bytes)
                && line(place).width * 10 >= text.width * 5
            if goesOn { runningOn += 1 }
        }
        take()
        return points
    }

    mutating func read() -> Draft {
        for line in text.lines { draft.places.append(Place(page: line.page, line: line.number)) }
        points = findPoints()
        var place = takeHead()
        while place < body.count {
            if open?.lines.isEmpty == true {
                // Behind a bullet that stands alone comes its item, whatever it looks like.
                let item = draftLine(body[place].index)
                open?.lines.append(item)
                place += 1
            } else if isCaption(place) {
                close(before: place)
                draft.blocks.append(DraftBlock(kind: .caption, lines: [draftLine(body[place].index)]))
                place += 1
            } else if !points.contains(place), let count = headingLength(at: place) {
                takeHeading(place, count)
                place += count
            } else if let rows = tableLength(at: place) {
                takeTable(place, rows)
                place += rows
            } else {
                takeText(place)
                place += 1
            }
        }
        close()
        flushNotes(before: text.lines.count)
        for (index, block) in draft.blocks.enumerated() {
            if let place = block.lines.first?.place, text.lines[place].isBoxed { draft.blocks[index].isBoxed = true }
        }
        PlainTextBoxes.settle(&draft)
        return draft
    }

    // MARK: blocks

    private mutating func close() {
        if let block = open, !block.lines.isEmpty { draft.blocks.append(block) }
        open = nil
    }

    /// Closes the open block and puts the notes that stand before a line behind it.
    private mutating func close(before place: Int) {
        close()
        flushNotes(before: body[place].index)
    }

    private mutating func flushNotes(before end: Int) {
        while nextNoteLine < end {
            defer { nextNoteLine += 1 }
            guard let number = notes.roles[nextNoteLine], number != 0, let start = notes.start(at: nextNoteLine) else {
                continue
            }
            var lines = [draftLine(nextNoteLine, from: start.body)]
            var next = nextNoteLine + 1
            while next < text.lines.count, notes.roles[next] == 0 || text.lines[next].isBlank {
                if notes.roles[next] == 0 { lines.append(draftLine(next)) }
                next += 1
            }
            noteCount += 1
            draft.blocks.append(
                DraftBlock(
                    kind: .footnote, label: start.label, lines: lines, noteKey: "note\(noteCount)", noteForm: start.form
                ))
        }
    }

    private func draftLine(_ index: Int, from offset: Int = 0) -> DraftLine {
        let line = text.lines[index]
        let content = offset > 0 ? Array(line.bytes.dropFirst(offset)) : line.bytes
        return DraftLine(
            text: String(decoding: content, as: UTF8.self), place: index, sourceStart: line.start + offset)
    }

    // MARK: the head of a letter

    /// Takes the lines above a letter's text; answers where the text starts.
    private mutating func takeHead() -> Int {
        let record = recordLength()
        let limit = min(body.count, record + 80)
        var end = record
        for place in record..<limit {
            let bytes = line(place).bytes
            if PlainTextCues.isSalutation(bytes) {
                end = place
                break
            }
            if PlainTextCues.isDateLine(bytes), end == record { end = place + 1 }
            // Running prose before: no letter, unless the date stood above it.
            if line(place).width > 60 && place + 1 < body.count && body[place + 1].gap == 0
                && line(place + 1).width > 60 && !isCapitals(bytes) && place > end
            {
                break
            }
        }
        for place in 0..<end {
            if continuesHead(place) {
                let next = draftLine(body[place].index)
                open?.lines.append(next)
            } else {
                close(before: place)
                open = DraftBlock(kind: .titleBlock, lines: [draftLine(body[place].index)])
            }
        }
        if end > 0 { close() }
        return end
    }

    /// How many lines a catalogue's record takes up that somebody put in front of the paper; 0 without one.
    ///
    /// Four fields make a record; what stands between them, and a notice below them on a page of their own, is part of
    /// it.
    private func recordLength() -> Int {
        var fields = 0
        var last = -1
        for place in 0..<min(body.count, 60) {
            if CatalogueField.isField(line(place).bytes) {
                fields += 1
                last = place
            } else if place - last > 6 {
                break
            }
        }
        guard fields >= 4 else { return 0 }
        var end = last + 1
        while end < body.count, body[end].gap == 0, !line(end).startsPage, line(end - 1).width > 60 { end += 1 }
        let next = (end..<min(body.count, end + 12)).first { line($0).startsPage }
        return next ?? end
    }

    private func continuesHead(_ place: Int) -> Bool {
        guard open != nil, place > 0, body[place].gap == 0 else { return false }
        let before = line(place - 1).bytes
        let here = line(place).bytes
        if before.last == 0x2D { return true }
        if isCapitals(here) && before.suffix(12).allSatisfy({ !PlainTextCues.isLower($0) }) && before.count > 24 {
            return true
        }
        return PlainTextCues.startsLower(here) && PlainTextCues.isUnfinished(before) && before.count > 24
    }

    func isCapitals(_ bytes: [UInt8]) -> Bool {
        bytes.count > 3 && bytes.contains(where: PlainTextCues.isUpper) && !bytes.contains(where: PlainTextCues.isLower)
    }

    // MARK: headings

    private mutating func takeHeading(_ place: Int, _ count: Int) {
        close(before: place)
        listLabels = []
        let first = body[place].index
        let label = timeline.contains(place) ? nil : headingLabel(at: place)
        var lines = [draftLine(first, from: label?.body ?? 0)]
        for other in 1..<max(count, 1) { lines.append(draftLine(body[place + other].index)) }
        let followsHeading = place > 0 && draft.blocks.last?.kind == .heading
        let level = levels.level(
            of: label?.kind, isAppendix: isAppendix(line(place).bytes), followsHeading: followsHeading)
        var printed = label?.printed
        if let text = printed, text.hasSuffix(".") || text.hasSuffix(")") { printed = String(text.dropLast()) }
        draft.blocks.append(DraftBlock(kind: .heading, level: level, label: printed, lines: lines))
    }

    // MARK: tables

    /// Wider lines are whole paragraphs, whatever spaces they hold.
    private static let widestRow = 400

    /// How many lines from here are rows of a table; nil where none is.
    private func tableLength(at place: Int) -> Int? {
        guard place < body.count else { return nil }
        var end = place
        var full = place
        while end < body.count, end == place || body[end].gap <= 1, line(end).width < PlainTextLayout.widestRow,
            (line(end).bytes.first == 0x7C) == (line(place).bytes.first == 0x7C)
        {
            if !PlainTextCues.columns(line(end).bytes).isEmpty {
                full = end
            } else if end == place || !isUnderColumn(end, of: full) {
                break
            }
            end += 1
        }
        return end - place >= 2 ? end - place : nil
    }

    private mutating func takeTable(_ place: Int, _ rows: Int) {
        close(before: place)
        listLabels = []
        let digits = line(place).bytes.contains(where: PlainTextCues.isDigit)
        for (row, cells) in rowCells(place, rows).enumerated() {
            let source = line(place + row)
            // A small letter goes on with the cell above.
            if cells.count == 1, cells[0].column > 0, draft.blocks.last?.cell?.column == cells[0].column,
                draft.blocks.last?.cell?.table == tableCount, PlainTextCues.startsLower(source.bytes)
            {
                draft.blocks[draft.blocks.count - 1].lines.append(draftLine(body[place + row].index))
                continue
            }
            for (column, range) in cells {
                let content = String(decoding: source.bytes[range], as: UTF8.self)
                let cell = Block.Cell(table: tableCount, row: row, column: column, isHeader: row == 0 && !digits)
                draft.blocks.append(
                    DraftBlock(
                        kind: .tableCell, cell: cell,
                        lines: [
                            DraftLine(
                                text: content, place: body[place + row].index,
                                sourceStart: source.start + range.lowerBound)
                        ]))
            }
        }
        tableCount += 1
    }

    // MARK: paragraphs and lists

    private mutating func takeText(_ place: Int) {
        let index = body[place].index
        if let label = listLabel(at: place) {
            close(before: place)
            let level = listLevel(label.kind)
            open = DraftBlock(
                kind: .listItem, level: level, label: label.printed, lines: [draftLine(index, from: label.body)])
        } else if let label = PlainTextCues.loneBullet(line(place).bytes), hasItemBelow(place) {
            close(before: place)
            open = DraftBlock(kind: .listItem, level: listLevel(label.kind), label: label.printed, lines: [])
        } else if open != nil && continues(place) {
            let next = draftLine(index)
            open?.lines.append(next)
        } else {
            close(before: place)
            listLabels = []
            open = DraftBlock(kind: .paragraph, lines: [draftLine(index)])
        }
    }

    /// Whether the line below may be the item of a bullet that stands alone.
    private func hasItemBelow(_ place: Int) -> Bool {
        guard place + 1 < body.count, body[place + 1].gap <= 1 else { return false }
        let below = line(place + 1).bytes
        return below.count > 3 && PlainTextCues.label(below) == nil
    }

    /// 1 for the outermost list; a kind of label not yet open opens a deeper one.
    private mutating func listLevel(_ kind: PlainTextCues.Label.Kind) -> Int {
        if let known = listLabels.firstIndex(of: kind) {
            listLabels.removeSubrange((known + 1)...)
        } else {
            listLabels.append(kind)
        }
        return listLabels.count
    }

    /// The label of a list item; nil where what looks like one is part of a sentence.
    private func listLabel(at place: Int) -> PlainTextCues.Label? {
        let bytes = line(place).bytes
        guard let label = PlainTextCues.label(bytes) ?? PlainTextCues.itemLabel(bytes) else { return nil }
        let isInside = body[place].gap == 0 && !body[place].isInterrupted && place > 0 && open != nil
        let before = isInside ? line(place - 1).bytes : []
        let isUnfinished = isInside && PlainTextCues.isUnfinished(before)
        switch label.kind {
        case .bullet(let sign):
            if sign == "-" || sign == "–" || sign == "—" || sign == "o" || sign == "+" || sign == "*" {
                let isLedIn = PlainTextCues.lastSign(before) == 0x3A
                if sign == "o" && !(open?.kind == .listItem || body[place].gap > 0 || isLedIn) { return nil }
                let isFull = isInside && line(place - 1).width * 10 > text.width * 8
                if isUnfinished && isFull && open?.kind != .listItem { return nil }
            }
            return label
        case .number(let closing):
            if points.contains(place) { return label }
            guard closing != 0, label.value < 100 else { return nil }
            let isFirst = label.value == 1 && bytes[0] != 0x28
            return isUnfinished && !isFirst && open?.kind != .listItem ? nil : label
        case .small, .capital:
            // An initial at a line's head is no label: `T. van Ark`.
            if let roman = RomanLabel(bytes) {
                if isRomanItem(place) { return label }
                if roman.length > 2 { return nil }
            }
            if case .capital = label.kind, isUnfinished || label.value > 8 { return nil }
            if isUnfinished && open?.kind != .listItem { return nil }
            return label
        case .decimal: return nil
        }
    }

    /// Whether a Roman number is one of a list: the first where the second follows soon, another behind its like.
    private func isRomanItem(_ place: Int) -> Bool {
        guard let label = RomanLabel(line(place).bytes) else { return false }
        if label.value > 1 {
            return open?.kind == .listItem && open?.label.flatMap { RomanLabel(Array($0.utf8) + [0x20, 0x78]) } != nil
        }
        guard place == 0 || body[place].gap > 0 || !PlainTextCues.isUnfinished(line(place - 1).bytes) else {
            return false
        }
        return (place + 1..<min(body.count, place + 6)).contains {
            body[$0].gap == 0 && RomanLabel(line($0).bytes)?.value == 2
        }
    }

    /// Whether a line goes on with the open block.
    private func continues(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let here = line(place)
        let before = line(place - 1)
        if PlainTextCues.isSalutation(before.bytes) || PlainTextCues.isClosing(before.bytes) { return false }
        let isUnfinished = PlainTextCues.isUnfinished(before.bytes)
        if isUnfinished && PlainTextCues.wantsMore(before.bytes) && body[place].gap <= 1 { return true }
        let isApart = isYearItem(place) || isTimeLabel(place) || timeline.contains(place - 1)
        if PlainTextCues.isContentsLine(before.bytes) || isApart { return false }
        if body[place].gap == 0 && !body[place].isInterrupted {
            if text.width > 160 { return isUnfinished && PlainTextCues.startsLower(here.bytes) }
            let isShort = before.width * 100 < text.width(around: body[place].index) * 78
            if PlainTextCues.startsLower(here.bytes) { return true }
            if isUnfinished { return !(isShort && open?.kind == .listItem) }
            return !isShort
        }
        guard isUnfinished else { return false }
        if PlainTextCues.startsLower(here.bytes) { return true }
        let isFull = before.width * 100 > text.width * 78
        if body[place].isInterrupted && isFull && body[place].gap <= 1 { return true }
        return open?.kind == .listItem && isFull && body[place].gap <= 1 && itemsEndInSigns
    }

    /// Whether a line is the label of the items below it and not the end of the item above, whose line was not full.
    private func isTimeLabel(_ place: Int) -> Bool {
        guard open?.kind == .listItem, body.indices.contains(place + 1), listLabel(at: place + 1) != nil else {
            return false
        }
        let isFull = line(place - 1).width * 100 >= text.width(around: body[place].index) * 78
        return (body[place].gap > 0 || !isFull) && PlainTextCues.isTimeLabel(line(place).bytes)
    }

    /// Whether a line begins with a year or a span of years and a colon, as the line above or below it does: a list of
    /// years without bullets.
    private func isYearItem(_ place: Int) -> Bool {
        guard PlainTextPeriods.opens(line(place).bytes) else { return false }
        return [place - 1, place + 1].contains {
            body.indices.contains($0) && PlainTextPeriods.opens(line($0).bytes)
        } || openBeginsWithYears
    }

    private var openBeginsWithYears: Bool {
        open?.lines.first.map { PlainTextPeriods.opens(Array($0.text.utf8)) } ?? false
    }

    /// Whether the items of the open list so far end as sentences or enumerations do.
    private var itemsEndInSigns: Bool {
        guard let last = draft.blocks.last, last.kind == .listItem, let text = last.lines.last?.text else {
            return false
        }
        return !PlainTextCues.isUnfinished(Array(text.utf8).reversed().drop { $0 == 0x20 }.reversed())
    }
}

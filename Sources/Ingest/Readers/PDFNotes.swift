import Model

/// Finds footnotes and the marks that point to them.
struct PDFNotes {
    let style: PDFStyle
    let pages: [PDFPage]

    /// The key of a note: marks and notes of one page share it.
    static func key(page: Int, label: String) -> String { "p\(page + 1):\(core(label))" }

    /// A mark without what only closes it: `1)` marks note 1.
    static func core(_ label: String) -> String { label.hasSuffix(")") ? String(label.dropLast()) : label }

    /// Takes the notes off the foot of a column.
    ///
    /// Small print at the foot is notes only where the text bears their marks, or their numbers are raised: the law that
    /// a decision quotes at its end, and a small table, are none.
    ///
    /// - Parameters:
    ///   - marks: what may be marks in the text of the page, as ``marks(on:)`` finds them.
    ///   - previous: the note before, on this page or the one before.
    /// - Returns: the lines that are left and the notes, each with its label; a first one without a label continues the
    ///   last note of the page before.
    func takeFoot(
        _ lines: [PDFTextLine], inMargin: Bool, marks: Set<String>, after previous: PDFBlock?
    ) -> (text: [PDFTextLine], notes: [PDFBlock]) {
        if lines.first?.place != nil { return (lines, []) }
        var start = footStart(lines, marks)
        guard start < lines.count else { return (lines, []) }
        // The topmost line that begins a note; before it may stand the end of a note of the page before.
        let begins = { (line: PDFTextLine) in
            noteLabel(line).map { label in
                (label.isRaised || !inMargin || line.size < style.bodySize * 0.9)
                    && (label.isRaised || marks.contains(label.text))
            } ?? false
        }
        guard let first = (start..<lines.count).first(where: { begins(lines[$0]) }) else {
            let isContinued = !inMargin && isUnfinished(previous, before: lines[start]) && lines.count - start < 8
            guard isContinued else { return (lines, []) }
            return (Array(lines[..<start]), [PDFBlock(kind: .footnote, lines: Array(lines[start...]))])
        }
        if !inMargin && first > start && !isSmall(lines[first]) { start = first }
        if inMargin || first - start > 6 || !isUnfinished(previous, before: lines[start]) { start = first }
        var notes: [PDFBlock] = []
        var end = lines.count
        for (index, line) in lines.enumerated().dropFirst(start) {
            // A table or a figure may stand below the notes of the one above it.
            if let last = notes.last?.lines.last, !inMargin, endsNotes(last, line) {
                end = index
                break
            }
            if let label = noteLabel(line), label.isRaised || follows(label.text, notes.last?.label) {
                var block = PDFBlock(kind: .footnote, label: label.text, labelWords: label.words, lines: [line])
                block.noteKey = PDFNotes.key(page: line.page, label: label.text)
                notes.append(block)
            } else if notes.isEmpty {
                notes.append(PDFBlock(kind: .footnote, lines: [line]))
            } else {
                notes[notes.count - 1].lines.append(line)
            }
        }
        return (Array(lines[..<start]) + Array(lines[end...]), notes)
    }

    /// Whether what follows a note's line is no note: it stands apart or is larger, and bears no raised number.
    private func endsNotes(_ last: PDFTextLine, _ line: PDFTextLine) -> Bool {
        if noteLabel(line)?.isRaised == true { return false }
        if line.size > last.size * 1.15 { return true }
        return noteLabel(line) == nil && line.baseline - last.baseline > max(last.size, line.size) * 2.6
    }

    /// Where the lines at the foot begin that are small, or that a raised number of a mark above opens.
    private func footStart(_ lines: [PDFTextLine], _ marks: Set<String>) -> Int {
        var start = lines.count
        while start > 0, isSmall(lines[start - 1]) || isNoteStart(lines[start - 1]) { start -= 1 }
        // Notes as large as the text: their raised numbers tell where they begin.
        var above = start
        while above > 0, start - above < 12 {
            above -= 1
            if let label = noteLabel(lines[above]), label.isRaised, marks.contains(label.text) { start = above }
        }
        return start
    }

    /// Whether a note of the page before breaks off in the middle of a sentence.
    private func isUnfinished(_ note: PDFBlock?, before line: PDFTextLine) -> Bool {
        guard let note, let last = note.lines.last, line.page - last.page == 1,
            abs(last.size - line.size) < line.size * 0.07
        else { return false }
        return !PDFParagraphs.endsSentence(last, pages[last.page].bytes)
    }

    /// What may be marks of notes among the words of a page: raised and small, or glued to the end of a word.
    ///
    /// A word at the head of a line is none: there a note's own number stands.
    func marks(on lines: [PDFTextLine]) -> Set<String> {
        var found: Set<String> = []
        for line in lines {
            let bytes = pages[line.page].bytes
            for (index, word) in line.words.enumerated() {
                let last = bytes[word.end - 1]
                if index > 0, isRaised(word, in: line) {
                    let text = line.text(of: index, bytes)
                    let core = [",", ".", ")"].contains { text.hasSuffix($0) } ? String(text.dropLast()) : text
                    if PDFNotes.isMark(core) { found.insert(core) }
                } else if last >= 0x30 && last <= 0x39, let label = gluedNumber(bytes[word.start..<word.end]) {
                    found.insert(label)
                } else if last == UInt8(ascii: "*"), word.count > 1 || index > 0 {
                    let stars = bytes[word.start..<word.end].reversed().prefix { $0 == UInt8(ascii: "*") }
                    found.insert(String(decoding: stars, as: UTF8.self))
                }
            }
        }
        return found
    }

    /// Whether a word is small and stands above the line, or stands well above it whatever its size.
    private func isRaised(_ word: PDFWord, in line: PDFTextLine) -> Bool {
        let rise = line.baseline - word.box.yMax
        return (word.box.height < line.size * 0.85 && rise > line.size * 0.05) || rise > line.size * 0.25
    }

    private func isSmall(_ line: PDFTextLine) -> Bool { line.size < style.bodySize * 0.94 }

    private func isNoteStart(_ line: PDFTextLine) -> Bool {
        guard let label = noteLabel(line) else { return false }
        return label.isRaised
    }

    /// A number counts up by one, or nearly; a star may follow anything.
    private func follows(_ label: String, _ last: String?) -> Bool {
        guard let last, let number = Int(label), let before = Int(last) else { return true }
        return number > before && number <= before + 3
    }

    /// The mark at the head of a line: a raised or plain number, a star, a number in brackets.
    func noteLabel(_ line: PDFTextLine) -> (text: String, words: Int, isRaised: Bool)? {
        guard let first = line.words.first, line.words.count > 1 else { return nil }
        let bytes = pages[line.page].bytes
        var text = line.text(of: 0, bytes)
        let isRaised = isRaised(first, in: line)
        if text.hasPrefix("[") && text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
        if text.hasSuffix(")") || text.hasSuffix(".") { text = String(text.dropLast()) }
        guard PDFNotes.isMark(text) else { return nil }
        return (text, 1, isRaised)
    }

    /// Whether a word may be a mark: one to three digits, stars, a dagger.
    static func isMark(_ text: String) -> Bool {
        if text.isEmpty || text.utf8.count > 3 { return false }
        if text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) { return text != "0" }
        return text.utf8.allSatisfy { $0 == UInt8(ascii: "*") } || text == "†"
    }

    /// Finds the marks in a line's words: raised and small, or glued to a word where the page has a note of that number.
    ///
    /// - Parameter notes: the labels of the notes on the line's page.
    func mark(_ line: inout PDFTextLine, from start: Int, notes: Set<String>) {
        let bytes = pages[line.page].bytes
        for index in line.words.indices where index >= start {
            let word = line.words[index]
            if isRaised(word, in: line) {
                let text = line.text(of: index, bytes)
                // A raised number at the head of a line goes with the last word of the line above.
                let core = PDFNotes.core(text)
                guard PDFNotes.isMark(core), index > 0 || notes.contains(core) else { continue }
                if isPower(line, index, text, bytes, hasNote: notes.contains(text)) {
                    line.raised.insert(index)
                } else if notes.contains(core) || core == text && isMarkWithoutNote(line, index, bytes) {
                    line.marks[index] = text
                }
                continue
            }
            if let label = glued(bytes[word.start..<word.end], notes) { line.marks[index] = label }
        }
    }

    /// Whether a raised number belongs to the text: `3,2 × 10⁶`, `30 m²`, `10⁶` on a page without such a note.
    private func isPower(
        _ line: PDFTextLine, _ index: Int, _ text: String, _ bytes: [UInt8], hasNote: Bool
    ) -> Bool {
        guard style.isUniform, index > 0, let number = Int(text), number < 100 else { return false }
        let before = line.words[index - 1]
        let word = line.words[index]
        guard word.box.height < line.size * 0.85, word.box.xMin - before.box.xMax < line.size * 0.15 else {
            return false
        }
        switch RaisedNumber.reading(text, after: line.before(index, bytes)) {
        case .power: return true
        case .mark: return false
        case .open: return !hasNote && line.text(of: index - 1, bytes) == "10"
        }
    }

    /// Whether a raised number is a mark though its note is not on the page: it stands by itself behind a word, in a
    /// document whose letters have one height; the words of a scan stand up and down, and a row of raised words is
    /// something written over the text.
    private func isMarkWithoutNote(_ line: PDFTextLine, _ index: Int, _ bytes: [UInt8]) -> Bool {
        guard style.isUniform, index > 0 else { return false }
        if index + 1 < line.words.count, isRaised(line.words[index + 1], in: line) { return false }
        if index > 1, isRaised(line.words[index - 1], in: line) { return false }
        let before = line.words[index - 1]
        let word = line.words[index]
        // A mark hangs on its word; a number that is a mark is small, or it is a number that stands high.
        guard word.box.xMin - before.box.xMax < line.size * 0.3 else { return false }
        let isNumber = bytes[word.start] >= 0x30 && bytes[word.start] <= 0x39
        if isNumber, word.box.xMin - before.box.xMax >= line.size * 0.15 || word.box.height >= line.size * 0.85 {
            return false
        }
        let text = line.text(of: index - 1, bytes)
        // Square and cubic metres are no notes, nor is a power.
        if ["m", "km", "cm", "dm", "mm", "CO", "10"].contains(text) { return false }
        return true
    }

    /// The number or stars at the end of a word, where a note of the page has that label.
    private func glued(_ word: ArraySlice<UInt8>, _ notes: Set<String>) -> String? {
        guard !notes.isEmpty, let last = word.last else { return nil }
        if last == UInt8(ascii: "*") {
            let stars = String(decoding: word.reversed().prefix { $0 == last }, as: UTF8.self)
            return stars.utf8.count < word.count && notes.contains(stars) ? stars : nil
        }
        return gluedNumber(word).flatMap { notes.contains($0) ? $0 : nil }
    }

    /// The number at the end of a word that is otherwise letters: `mij1`, `woonvorm.3`.
    private func gluedNumber(_ word: ArraySlice<UInt8>) -> String? {
        guard let last = word.last, last >= 0x30, last <= 0x39 else { return nil }
        var start = word.endIndex
        while start > word.startIndex, word[start - 1] >= 0x30, word[start - 1] <= 0x39 { start -= 1 }
        guard start > word.startIndex + 1 else { return nil }
        let before = word[start - 1]
        let isClosing = [".", ",", ";", ":", ")"].contains { before == UInt8(ascii: $0) } || before >= 0x80
        guard PDFParagraphs.isLower(before) || isClosing else { return nil }
        // `art.12` or `2,5` holds a number of its own.
        let letter = word[..<start].last { PDFParagraphs.isLower($0) || PDFParagraphs.isUpper($0) }
        guard letter != nil, !word[..<start].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let label = String(decoding: word[start...], as: UTF8.self)
        return PDFNotes.isMark(label) ? label : nil
    }

    /// Takes the notes under figures and tables out of the body: small print behind stars that something on the page bears.
    ///
    /// - Parameter marks: what may be marks, by page, for the pages that have stars.
    func takeStars(_ body: inout [PDFBlock], _ found: inout [PDFBlock], marks: [Int: Set<String>]) {
        guard !marks.isEmpty else { return }
        let before = found.count
        body.removeAll { block in
            guard block.kind == .paragraph, let marks = marks[block.page], let line = block.lines.first, isSmall(line),
                let label = noteLabel(line), label.text.first == "*", marks.contains(label.text),
                !found.contains(where: { $0.page == block.page && $0.label == label.text })
            else { return false }
            var note = block
            note.kind = .footnote
            note.label = label.text
            note.labelWords = label.words
            note.noteKey = PDFNotes.key(page: block.page, label: label.text)
            found.append(note)
            return true
        }
        guard found.count > before else { return }
        found = found.enumerated().sorted { ($0.element.page, $0.offset) < ($1.element.page, $1.offset) }.map(\.element)
    }

    /// Joins continued notes to their beginning, and puts every note behind the block that holds its mark.
    func place(_ notes: [PDFBlock], among blocks: [PDFBlock]) -> [PDFBlock] {
        var whole: [PDFBlock] = []
        for note in notes {
            if note.label == nil, let last = whole.last, note.page - last.page == 1 {
                whole[whole.count - 1].lines += note.lines
            } else {
                whole.append(note)
            }
        }
        var waiting: [String: Int] = [:]
        for (index, note) in whole.enumerated() { if let key = note.noteKey { waiting[key] = index } }
        var placed: [PDFBlock] = []
        var isPlaced = [Bool](repeating: false, count: whole.count)
        var next = 0
        // Notes of a table stand behind it.
        var ofTable: [Int] = []
        for block in blocks {
            if block.kind != .tableCell, !ofTable.isEmpty {
                placed += ofTable.map { whole[$0] }
                ofTable = []
            }
            // Notes whose mark was not found go to the end of their page.
            while next < whole.count, whole[next].page < block.page {
                if !isPlaced[next] { placed.append(whole[next]) }
                isPlaced[next] = true
                next += 1
            }
            placed.append(block)
            for line in block.lines {
                for (_, label) in line.marks.sorted(by: { $0.key < $1.key }) {
                    guard let index = waiting[PDFNotes.key(page: line.page, label: label)], !isPlaced[index] else {
                        continue
                    }
                    if block.kind == .tableCell { ofTable.append(index) } else { placed.append(whole[index]) }
                    isPlaced[index] = true
                }
            }
        }
        placed += ofTable.map { whole[$0] }
        for index in whole.indices where !isPlaced[index] { placed.append(whole[index]) }
        return placed
    }
}

import Model

/// Finds footnotes and the marks that point to them.
struct PDFNotes {
    let style: PDFStyle
    let pages: [PDFPage]

    /// The key of a note: marks and notes of one page share it.
    static func key(page: Int, label: String) -> String { "p\(page + 1):\(label)" }

    /// Takes the notes off the foot of a column.
    ///
    /// - Parameter lastLabel: the number of the last note before; the next one follows it or begins anew.
    /// - Returns: the lines that are left and the notes, each with its label; a first one without a label continues the
    ///   last note of the page before.
    func takeFoot(_ lines: [PDFTextLine], inMargin: Bool) -> (text: [PDFTextLine], notes: [PDFBlock]) {
        var start = lines.count
        while start > 0, isSmall(lines[start - 1]) || isNoteStart(lines[start - 1]) { start -= 1 }
        guard start < lines.count else { return (lines, []) }
        // The topmost line that begins a note; before it may stand the end of a note of the page before.
        let begins = { (line: PDFTextLine) in
            noteLabel(line).map { $0.isRaised || !inMargin || line.size < style.bodySize * 0.9 } ?? false
        }
        guard let first = (start..<lines.count).first(where: { begins(lines[$0]) }) else {
            return (lines, [])
        }
        if !inMargin && first > start && !isSmall(lines[first]) { start = first }
        if inMargin || first - start > 6 { start = first }
        var notes: [PDFBlock] = []
        for line in lines[start...] {
            if let label = noteLabel(line), follows(label.text, notes.last?.label) {
                var block = PDFBlock(kind: .footnote, label: label.text, labelWords: label.words, lines: [line])
                block.noteKey = PDFNotes.key(page: line.page, label: label.text)
                notes.append(block)
            } else if notes.isEmpty {
                notes.append(PDFBlock(kind: .footnote, lines: [line]))
            } else {
                notes[notes.count - 1].lines.append(line)
            }
        }
        return (Array(lines[..<start]), notes)
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
        let isRaised = first.box.height < line.size * 0.85 && first.box.yMax < line.baseline - line.size * 0.05
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
    func mark(_ line: inout PDFTextLine, from start: Int, notes: Set<String>) {
        let bytes = pages[line.page].bytes
        for index in line.words.indices where index >= start && index > 0 {
            let word = line.words[index]
            if word.box.height < line.size * 0.85, word.box.yMax < line.baseline - line.size * 0.05 {
                let text = line.text(of: index, bytes)
                let before = line.text(of: index - 1, bytes)
                // Square and cubic metres are no notes.
                if PDFNotes.isMark(text), !["m", "km", "cm", "dm", "mm"].contains(before) { line.marks[index] = text }
                continue
            }
            if let label = glued(bytes[word.start..<word.end], notes) { line.marks[index] = label }
        }
        if let first = line.words.first, start == 0, let label = glued(bytes[first.start..<first.end], notes) {
            line.marks[0] = label
        }
    }

    /// The number at the end of a word that is otherwise letters, where a note of the page has that number.
    private func glued(_ word: ArraySlice<UInt8>, _ notes: Set<String>) -> String? {
        guard !notes.isEmpty, let last = word.last, last >= 0x30, last <= 0x39 else { return nil }
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
        return notes.contains(label) ? label : nil
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
        for block in blocks {
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
                    placed.append(whole[index])
                    isPlaced[index] = true
                }
            }
        }
        for index in whole.indices where !isPlaced[index] { placed.append(whole[index]) }
        return placed
    }
}

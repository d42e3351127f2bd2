import Model

/// Finds the notes that stand together at the end of a document, by the marks in the text that have none on their pages.
struct PDFEndnotes {
    let pages: [PDFPage]

    /// The key of a note at the end.
    static func key(_ label: String) -> String { "end:\(PDFNotes.core(label))" }

    /// Makes notes of the numbered lines behind the last mark, where they are counted as the marks are.
    ///
    /// - Parameter found: the notes of the pages, whose marks wait for nothing.
    func take(_ body: inout [PDFBlock], found: [PDFBlock]) {
        let known = Set(found.compactMap(\.noteKey))
        var waiting: Set<Int> = []
        var last = 0
        for (index, block) in body.enumerated() {
            for line in block.lines {
                for label in line.marks.values {
                    guard let number = Int(PDFNotes.core(label)),
                        !known.contains(PDFNotes.key(page: line.page, label: label))
                    else { continue }
                    waiting.insert(number)
                    last = index
                }
            }
        }
        guard waiting.count > 2 else { return }
        var starts: [Int] = []
        for index in body.indices.dropFirst(last + 1) where number(body[index]) == starts.count + 1 {
            // Between two notes nothing stands but what they go on with.
            if let before = starts.last, index - before > 4 { break }
            starts.append(index)
        }
        guard starts.count > 2, waiting.count(where: { $0 <= starts.count }) * 5 >= waiting.count * 4,
            // A list that closes a paper is counted too: notes have a heading, or are as many as there are marks.
            starts.count == waiting.max() || body[last..<starts[0]].contains(where: isHeading)
        else { return }
        for (place, start) in starts.enumerated().reversed() {
            body[start].kind = .footnote
            body[start].level = 0
            body[start].label = String(place + 1)
            body[start].labelWords = 1
            body[start].noteKey = PDFEndnotes.key(String(place + 1))
            var end = start + 1
            while end < body.count, place + 1 < starts.count ? end < starts[place + 1] : end < start + 3,
                body[end].kind == .paragraph, body[end].gapBefore < 1.3 || body[end].gapBefore > 8
            {
                body[start].lines += body[end].lines
                end += 1
            }
            body.removeSubrange((start + 1)..<end)
        }
    }

    /// Whether a line heads the notes: `Noten`, `Eindnoten`.
    private func isHeading(_ block: PDFBlock) -> Bool {
        guard block.lines.count == 1, let line = block.lines.first, let word = line.words.last, line.words.count < 3
        else { return false }
        let text = String(decoding: pages[line.page].bytes[word.start..<word.end], as: UTF8.self)
        return ["noten", "eindnoten", "voetnoten"].contains(text.lowercased())
    }

    /// The number at the head of an item or a paragraph.
    private func number(_ block: PDFBlock) -> Int? {
        guard block.kind == .listItem || block.kind == .paragraph, let line = block.lines.first, line.words.count > 1
        else { return nil }
        let word = pages[line.page].bytes[line.words[0].start..<line.words[0].end]
        let digits = word.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !digits.isEmpty, digits.count < 4, word.count - digits.count < 2 else { return nil }
        if let sign = word.dropFirst(digits.count).first, sign != 0x2E, sign != 0x29 { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}

import Model

/// Tells captions and a figure's loose words from running text.
struct PDFCaptions {
    let pages: [PDFPage]

    /// Marks captions (`Tabel 2.1 …`, `Bron: …`) and runs of loose words among the blocks.
    func mark(_ blocks: inout [PDFBlock]) {
        for index in blocks.indices where blocks[index].kind == .paragraph {
            if isCaption(blocks[index]) {
                blocks[index].kind = .caption
            } else if blocks[index].lines.allSatisfy(\.isTurned) {
                blocks[index].kind = .figureText
            }
        }
        var start = 0
        while start < blocks.count {
            var end = start
            while end < blocks.count, isLoose(blocks[end]) { end += 1 }
            if end - start > 3 {
                let lefts = Set(blocks[start..<end].map { Int(($0.lines.first?.box.xMin ?? 0) / 6) })
                if lefts.count > 2 {
                    for index in start..<end {
                        blocks[index].kind = .figureText
                        blocks[index].level = 0
                    }
                }
            }
            start = max(end, start + 1)
        }
    }

    /// Whether a block says what a table, a figure or its source is.
    func isCaption(_ block: PDFBlock) -> Bool {
        guard let line = block.lines.first, line.words.count > 1, block.wordCount < 40 else { return false }
        let bytes = pages[line.page].bytes
        let first = line.text(of: 0, bytes)
        if first == "Bron:" || first == "Bronnen:" { return true }
        guard PDFCaptions.names.contains(first) else { return false }
        let number = line.text(of: 1, bytes)
        return number.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }

    /// A large number of a figure, which looks like a heading: `1.392`, `1 jaar`.
    private func isNumber(_ block: PDFBlock) -> Bool {
        guard block.kind == .heading, block.label == nil, block.wordCount < 3, let line = block.lines.first else {
            return false
        }
        let first = line.first(pages[line.page].bytes)
        return first >= 0x30 && first <= 0x39
    }

    private static let names: Set<String> = {
        let names = ["Tabel", "Figuur", "Grafiek", "Afbeelding", "Illustratie", "Diagram", "Kaart"]
        return Set(names + names.map { $0.uppercased() })
    }()

    /// A few words that end no sentence, on a page with a figure one among many.
    private func isLoose(_ block: PDFBlock) -> Bool {
        guard block.kind == .paragraph || block.kind == .figureText || isNumber(block), !block.isContents,
            block.wordCount <= 8,
            block.labelWords == 0, let last = block.lines.last
        else { return false }
        return !PDFParagraphs.endsSentence(last, pages[last.page].bytes)
            && last.last(pages[last.page].bytes) != UInt8(ascii: ",")
    }
}

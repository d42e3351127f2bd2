import Model

/// Tells items from paragraphs and gives each its depth.
struct PDFLists {
    let style: PDFStyle
    let pages: [PDFPage]

    /// Marks the items among the blocks; a label that introduces none is given back to the words.
    func mark(_ blocks: inout [PDFBlock]) {
        var indents: [Double] = []
        // Where the column of the items began: columns side by side count as one.
        var origin = 0.0
        for index in blocks.indices where blocks[index].kind == .paragraph && !blocks[index].isContents {
            guard let line = blocks[index].lines.first else { continue }
            let bytes = pages[line.page].bytes
            guard blocks[index].label != nil, let label = PDFLabel(line, bytes),
                isItem(label, line, bytes, isAmongItems(blocks, index))
            else {
                blocks[index].label = nil
                blocks[index].labelWords = 0
                if line.box.xMin <= (indents.first ?? 0) + 2 { indents = [] }
                continue
            }
            blocks[index].kind = .listItem
            if indents.isEmpty { origin = line.columnLeft }
            let isBeside = abs(line.columnLeft - origin) > style.bodySize * 12
            let left = line.box.xMin - (isBeside ? line.columnLeft - origin : 0)
            while let last = indents.last, left < last - 4 { indents.removeLast() }
            if let last = indents.last { if left > last + 4 { indents.append(left) } } else { indents = [left] }
            blocks[index].level = indents.count
        }
    }

    /// Whether an item stands before a block, or a labelled one behind it.
    private func isAmongItems(_ blocks: [PDFBlock], _ index: Int) -> Bool {
        if index > 0, blocks[index - 1].kind == .listItem { return true }
        return index + 1 < blocks.count && blocks[index + 1].kind == .paragraph && blocks[index + 1].labelWords > 0
    }

    private func isItem(_ label: PDFLabel, _ line: PDFTextLine, _ bytes: [UInt8], _ isAmongItems: Bool) -> Bool {
        switch label.kind {
        case .bullet: return true
        case .number: return true
        case .letter, .roman:
            // `H. J. van Dam` and `A. de Boer` are names.
            guard label.text.utf8.count == 2, label.text.hasSuffix("."),
                PDFParagraphs.isUpper(label.text.utf8.first ?? 0)
            else { return true }
            let next = label.words < line.words.count ? line.text(of: label.words, bytes) : ""
            let isInitial = next.utf8.count == 2 && next.hasSuffix(".")
            return !isInitial && (isAmongItems || line.words.count > 4)
        // `3 gemeenten` and `12 mei` are words; a number alone counts where a gap divides it from them.
        case .section(let depth):
            guard label.words < line.words.count else { return false }
            let gap = line.words[label.words].box.xMin - line.words[label.words - 1].box.xMax
            let isLower = PDFParagraphs.isLower(bytes[line.words[label.words].start])
            return gap > line.size * (isLower ? 1.2 : 0.6)
                || (depth > 1 && !PDFParagraphs.isLower(bytes[line.words[label.words].start]))
        }
    }
}

import Model

/// Joins paragraphs that a column's or a page's end cut in two.
struct PDFJoins {
    let style: PDFStyle
    let pages: [PDFPage]

    /// The blocks, those that run on joined.
    func joined(_ blocks: [PDFBlock]) -> [PDFBlock] {
        var joined: [PDFBlock] = []
        for block in blocks {
            if let target = target(for: block, among: joined) {
                joined[target].lines += block.lines
            } else {
                joined.append(block)
            }
        }
        return joined
    }

    /// The block that `block` continues, looking past captions, tables and text in the margin.
    private func target(for block: PDFBlock, among blocks: [PDFBlock]) -> Int? {
        guard block.kind == .paragraph, !block.isBoxed, block.gapBefore > 8, let line = block.lines.first,
            !block.isContents
        else {
            return nil
        }
        for index in blocks.indices.suffix(8).reversed() {
            let other = blocks[index]
            if other.kind == .caption || other.kind == .tableCell || other.kind == .figureText || other.isBoxed {
                continue
            }
            guard other.kind == .paragraph || other.kind == .listItem, !other.isContents,
                other.column != block.column, let last = other.lines.last, line.page - last.page <= 1,
                abs(last.size - line.size) < line.size * 0.07
            else { return nil }
            let lastBytes = pages[last.page].bytes
            let isLower = PDFParagraphs.isLower(line.first(pages[line.page].bytes))
            if last.last(lastBytes) == UInt8(ascii: "-") { return index }
            if PDFParagraphs.endsSentence(last, lastBytes) { return isLower && !last.isShort ? index : nil }
            if last.isShort && !isLower { return nil }
            return isLower || !last.isOtherFace || line.isOtherFace ? index : nil
        }
        return nil
    }
}

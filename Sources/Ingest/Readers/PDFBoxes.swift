import Dutch
import Model

/// Tells boxes from the running text around them: poppler tells no lines and no fills, but a box calls itself one
/// (`Kader 2.1`), stands in the middle of a sentence of the text, or is set in on both sides in another letter.
struct PDFBoxes {
    let style: PDFStyle
    let pages: [PDFPage]
    /// More blocks than these no box has.
    private let most = 24

    /// Marks the blocks of boxes, and joins the paragraph that a box cut in two.
    func mark(_ blocks: inout [PDFBlock]) {
        for index in blocks.indices where isText(blocks[index]) {
            if isSetIn(blocks, index) { blocks[index].isBoxed = true }
            if isTitle(blocks[index]) { markTitled(&blocks, from: index) }
        }
        join(&blocks)
    }

    private func isText(_ block: PDFBlock) -> Bool {
        block.kind == .paragraph || block.kind == .heading || block.kind == .listItem || block.kind == .caption
    }

    private func isTitle(_ block: PDFBlock) -> Bool {
        guard !block.isBoxed, !block.isContents, let line = block.lines.first else { return false }
        return BoxLabel.opens(line.text(pages[line.page].bytes)) && block.wordCount < 200
    }

    // MARK: looks

    /// Whether two blocks are set alike: the letter, and the edge that their lines begin at.
    private func isAlike(_ block: PDFBlock, _ other: PDFBlock) -> Bool {
        guard abs(block.size - other.size) < max(block.size, other.size) * 0.03 else { return false }
        let edges = [block, other].map { ($0.lines.map(\.box.xMin).min() ?? 0) - ($0.lines.first?.columnLeft ?? 0) }
        return abs(edges[0] - edges[1]) < style.bodySize * 0.8 && isOtherFace(block) == isOtherFace(other)
    }

    private func isOtherFace(_ block: PDFBlock) -> Bool {
        let told = block.lines.filter { $0.face != nil }
        return !told.isEmpty && told.count { $0.isOtherFace } * 2 > told.count
    }

    private func isBody(_ block: PDFBlock) -> Bool {
        guard let line = block.lines.first else { return false }
        return style.isBody(block.size) && !isOtherFace(block) && line.box.xMin - line.columnLeft < style.bodySize * 0.8
    }

    /// Whether a paragraph in smaller letters keeps as far away from the right edge of its column as from the left.
    private func isSetIn(_ blocks: [PDFBlock], _ index: Int) -> Bool {
        let block = blocks[index]
        guard block.kind == .paragraph, block.lines.count > 2, block.labelWords == 0,
            block.size < style.bodySize * 0.95, let first = block.lines.first,
            [index - 1, index + 1].contains(where: { blocks.indices.contains($0) && isBody(blocks[$0]) })
        else { return false }
        let left = (block.lines.map(\.box.xMin).min() ?? 0) - first.columnLeft
        let right = first.columnRight - (block.lines.map(\.box.xMax).max() ?? 0)
        return left > style.bodySize * 0.6 && right > style.bodySize * 0.6 && abs(left - right) < style.bodySize * 2
    }

    // MARK: boxes that call themselves so

    private func markTitled(_ blocks: inout [PDFBlock], from start: Int) {
        blocks[start].isBoxed = true
        if blocks[start].kind == .heading || blocks[start].lines.count < 3 {
            blocks[start].kind = .caption
            blocks[start].level = 0
        }
        var index = start + 1
        var model: PDFBlock?
        while index < blocks.count, index - start < most, blocks[index].page - blocks[index - 1].page <= 1 {
            let block = blocks[index]
            if block.kind == .tableCell || block.kind == .footnote || block.kind == .figureText {
                index += 1
                continue
            }
            guard block.kind != .titleBlock, !block.isContents, !isTitle(block) else { break }
            if let model {
                let isApart = !isBody(model)
                // A box in the letter of the text ends where the page leaves room.
                if isApart ? isBody(block) || block.size > model.size * 1.15 : block.gapBefore > 1.7 { break }
            } else if block.kind == .heading || block.gapBefore > 2.2, block.gapBefore < 8 {
                break
            } else {
                model = block
            }
            blocks[index].isBoxed = true
            index += 1
        }
    }

    // MARK: paragraphs cut in two

    /// Joins a paragraph that stops in the middle of a sentence to the one behind a box that goes on with it.
    private func join(_ blocks: inout [PDFBlock]) {
        var joined: [PDFBlock] = []
        var index = 0
        while index < blocks.count {
            if let place = continuation(of: index, among: blocks) {
                for between in (index + 1)..<place
                where isText(blocks[between]) && blocks[between].kind != .caption
                    && blocks[between].wordCount > 2
                {
                    blocks[between].isBoxed = true
                }
                blocks[index].lines += blocks[place].lines
                blocks[index].gapAfter = blocks[place].gapAfter
                blocks.remove(at: place)
            }
            joined.append(blocks[index])
            index += 1
        }
        blocks = joined
    }

    /// The block behind a box in which a sentence goes on; nil where nothing stands between or nothing goes on.
    private func continuation(of index: Int, among blocks: [PDFBlock]) -> Int? {
        let block = blocks[index]
        guard block.kind == .paragraph || block.kind == .listItem, !block.isBoxed, !block.isContents,
            index + 2 < blocks.count, let last = block.lines.last, isUnfinished(last)
        else { return nil }
        // What begins in small letters goes on with the sentence itself.
        guard isApart(blocks[index + 1], from: block), let next = blocks[index + 1].lines.first,
            blocks[index + 1].labelWords > 0 || !PDFParagraphs.isLower(next.first(pages[next.page].bytes))
        else { return nil }
        for place in (index + 2)..<min(blocks.count, index + most) {
            let other = blocks[place]
            guard other.page - block.page <= 1 else { return nil }
            if isApart(other, from: block) { continue }
            guard other.kind == .paragraph, other.labelWords == 0, let first = other.lines.first,
                isAlike(other, block) || block.kind == .listItem && abs(other.size - block.size) < 0.3
            else { return nil }
            return PDFParagraphs.isLower(first.first(pages[first.page].bytes)) ? place : nil
        }
        return nil
    }

    private func isUnfinished(_ line: PDFTextLine) -> Bool {
        let bytes = pages[line.page].bytes
        let width = line.columnRight - line.columnLeft
        guard line.box.xMax > line.columnRight - width * 0.4, line.words.count > 2,
            !PDFParagraphs.endsSentence(line, bytes)
        else { return false }
        let sign = line.last(bytes)
        return PDFParagraphs.isLower(sign) || sign == UInt8(ascii: ",") || sign == UInt8(ascii: "-")
    }

    /// Whether a block can stand in the middle of another's sentence.
    private func isApart(_ block: PDFBlock, from other: PDFBlock) -> Bool {
        switch block.kind {
        case .caption, .tableCell, .figureText: true
        case .titleBlock, .footnote: false
        case .heading: block.size < style.bodySize * 1.2
        case .paragraph, .listItem: block.isBoxed || abs(block.size - other.size) > other.size * 0.03
        }
    }
}

import Model

/// Makes blocks of pages: the whole of the layout in one screen.
struct PDFLayout {
    private var pages: [PDFPage]
    private let style: PDFStyle
    private(set) var heads = PDFRunningHeads()
    private let structure: PDFStructure

    init(_ pages: [PDFPage], structure: PDFStructure = PDFStructure()) {
        self.structure = structure
        var pages = pages.map { $0.upright() }
        PDFSymbolBullets.mend(&pages)
        self.pages = pages
        style = PDFStyle(pages)
        heads.style = style
        heads.drop(from: &self.pages)
    }

    /// The blocks in reading order.
    func blocks() -> [PDFBlock] {
        let columns = PDFColumns(style: style)
        let paragraphs = PDFParagraphs(style: style, pages: pages)
        let notes = PDFNotes(style: style, pages: pages)
        let tables = PDFTables(style: style, pages: pages)
        var body: [PDFBlock] = []
        var found: [PDFBlock] = []
        var marksOfPages: [Int: Set<String>] = [:]
        var column = 0
        var table = 0
        for (index, page) in pages.enumerated() where !page.lines.isEmpty {
            var streams = columns.streams(page, index: index)
            if index == 0 { body += PDFTitleHead(style: style, pages: pages).take(from: &streams) }
            let marks = notes.marks(on: streams.columns.flatMap { $0 })
            if marks.contains("*") || marks.contains("**") { marksOfPages[index] = marks }
            let margin = notes.takeFoot(streams.margin, inMargin: true, marks: marks, after: found.last)
            found += margin.notes
            body += marginBlocks(margin.text, paragraphs, isFirst: index == 0)
            for lines in streams.columns {
                column += 1
                let foot = notes.takeFoot(lines, inMargin: false, marks: marks, after: found.last)
                found += foot.notes
                for part in tables.parts(foot.text, &table) {
                    switch part {
                    case .lines(let lines): body += paragraphs.blocks(of: lines, column: column)
                    case .contents(let lines):
                        for line in lines {
                            var block = PDFBlock(kind: .paragraph, lines: [line])
                            block.isContents = true
                            body.append(block)
                        }
                    case .table(let cells): body += cells
                    }
                }
            }
        }
        notes.takeStars(&body, &found, marks: marksOfPages)
        mark(&body, &found, notes)
        PDFHeadings(style: style, pages: pages).mark(&body)
        PDFOutline(outline: structure.outline, pages: pages).mark(&body)
        PDFLists(style: style, pages: pages).mark(&body)
        PDFCaptions(pages: pages).mark(&body)
        PDFBoxes(style: style, pages: pages).mark(&body)
        body = PDFTableRuns(pages: pages).joined(body)
        PDFEndnotes(pages: pages).take(&body, found: found)
        body = PDFJoins(style: style, pages: pages).joined(body)
        return notes.place(found, among: body)
    }

    /// Text beside the running text, apart from notes: a letter's particulars, glosses.
    private func marginBlocks(_ lines: [PDFTextLine], _ paragraphs: PDFParagraphs, isFirst: Bool) -> [PDFBlock] {
        paragraphs.blocks(of: lines, column: 0).map { block in
            var block = block
            block.kind = isFirst ? .titleBlock : .caption
            block.isBoxed = !isFirst
            block.label = nil
            block.labelWords = 0
            return block
        }
    }

    private func mark(_ body: inout [PDFBlock], _ found: inout [PDFBlock], _ notes: PDFNotes) {
        var labels: [Int: Set<String>] = [:]
        for note in found { if let label = note.label { labels[note.page, default: []].insert(label) } }
        for block in body.indices {
            for line in body[block].lines.indices {
                let own = labels[body[block].lines[line].page] ?? []
                notes.mark(&body[block].lines[line], from: line == 0 ? body[block].labelWords : 0, notes: own)
            }
        }
    }

    /// Hands the blocks over as a draft: lines of text with their places.
    func draft() -> Draft {
        var draft = Draft()
        let lost = PDFLostLetters(pages)
        let blocks = blocks()
        let notes = Set(blocks.compactMap(\.noteKey))
        for block in blocks {
            var lines: [DraftLine] = []
            for (index, line) in block.lines.enumerated() {
                let start = index == 0 ? block.labelWords : 0
                guard start < line.words.count else { continue }
                let page = pages[line.page]
                let text = line.textBytes(page.bytes, from: start, lost: lost)
                guard !text.bytes.isEmpty else { continue }
                draft.places.append(Place(page: page.number, box: page.source(line.box)))
                lines.append(
                    DraftLine(
                        text: String(decoding: text.bytes, as: UTF8.self), place: draft.places.count - 1,
                        sourceStart: line.words[start].start,
                        marks: text.marks.map { mark in
                            let key = PDFNotes.key(page: line.page, label: mark.label)
                            let end = PDFEndnotes.key(mark.label)
                            return DraftLine.Mark(
                                offset: mark.offset, label: PDFNotes.core(mark.label),
                                noteKey: !notes.contains(key) && notes.contains(end) ? end : key)
                        }, gaps: text.gaps, raised: text.raised))
            }
            guard !lines.isEmpty else { continue }
            draft.blocks.append(
                DraftBlock(
                    kind: block.kind, level: block.level, label: block.label, cell: block.cell, isBoxed: block.isBoxed,
                    lines: lines, isHardWrapped: true, noteKey: block.noteKey))
        }
        draft.pageCount = pages.count
        // What is printed on the page goes before what the file says of it.
        draft.pageLabels = structure.labels(pageCount: pages.count).merging(heads.labels) { $1 }
        return draft
    }
}

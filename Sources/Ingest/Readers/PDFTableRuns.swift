import Model

/// Puts tables together that a page's end cut in two: the header that is printed again goes, and so does the break in a
/// cell.
struct PDFTableRuns {
    let pages: [PDFPage]

    /// The blocks with tables that run on joined; tables are counted anew.
    func joined(_ blocks: [PDFBlock]) -> [PDFBlock] {
        guard blocks.contains(where: { $0.cell != nil }) else { return blocks }
        var joined: [PDFBlock] = []
        joined.reserveCapacity(blocks.count)
        var running: Running?
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            guard let last = joined.last, last.cell != nil, block.page - (last.lines.last?.page ?? 0) == 1 else {
                joined.append(block)
                index += 1
                continue
            }
            if block.cell != nil {
                let end = self.end(of: index, in: blocks)
                append(Array(blocks[index..<end]), to: &joined, &running)
                index = end
            } else {
                if let target = cell(for: block, among: joined, &running) {
                    joined[target].lines += block.lines
                } else {
                    joined.append(block)
                }
                index += 1
            }
        }
        count(&joined)
        return joined
    }

    private func end(of start: Int, in blocks: [PDFBlock]) -> Int {
        var end = start
        while end < blocks.count, let cell = blocks[end].cell, cell.table == blocks[start].cell?.table { end += 1 }
        return end
    }

    /// Where the table begins that the blocks end with.
    private func start(of blocks: [PDFBlock]) -> Int {
        var start = blocks.count - 1
        while start > 0, blocks[start - 1].cell?.table == blocks[blocks.count - 1].cell?.table { start -= 1 }
        return start
    }

    // MARK: tables

    /// The table that the blocks end with, as far as it is known: it may go on over thousands of pages.
    private struct Running {
        var table: Int
        var start: Int
        /// The words of its first row.
        var header: [[UInt8]]
        /// Where its columns begin.
        var edges: [Int: Double]
    }

    /// What is known of the table that the blocks end with; looked for once.
    private func last(of blocks: [PDFBlock], _ running: inout Running?) -> Running? {
        guard let table = blocks.last?.cell?.table else { return nil }
        if let running, running.table == table { return running }
        let start = start(of: blocks)
        running = Running(
            table: table, start: start, header: texts(blocks[start...]), edges: edges(blocks[start...]))
        return running
    }

    /// Appends a page's first table to the one that the page before ended with, where it is the same.
    private func append(_ cells: [PDFBlock], to blocks: inout [PDFBlock], _ running: inout Running?) {
        let found = last(of: blocks, &running)
        let own = edges(cells[...])
        let hasHeader = cells[0].cell?.isHeader == true && texts(cells[...]) == found?.header
        guard let found, hasHeader || cells[0].cell?.isHeader == false && isAlike(found.edges, own),
            let row = blocks.last?.cell?.row
        else {
            blocks += cells
            return
        }
        let (table, start) = (found.table, found.start)
        running?.edges.merge(own) { min($0, $1) }
        var rest = hasHeader ? cells.filter { $0.cell?.row != 0 } : cells
        // The row's number in the table that goes on.
        var shift = row + (hasHeader ? 0 : 1)
        if let first = rest.first?.cell?.row {
            let own = rest.filter { $0.cell?.row == first }
            let targets = own.map { cell in cellAbove(cell, row: row, in: blocks[start...]) }
            let goesOn = zip(own, targets).contains { cell, target in
                target.map { runsOn(from: blocks[$0], to: cell) } ?? false
            }
            // A row whose first cell is empty, and that goes on with a sentence, began on the page before.
            if goesOn, own.allSatisfy({ $0.cell?.column != 0 }), targets.allSatisfy({ $0 != nil }) {
                for (cell, target) in zip(own, targets) { if let target { blocks[target].lines += cell.lines } }
                rest.removeFirst(own.count)
                shift -= 1
            }
        }
        for cell in rest {
            var cell = cell
            cell.cell?.table = table
            cell.cell?.row += shift
            cell.cell?.isHeader = false
            blocks.append(cell)
        }
    }

    /// The words of the first row.
    private func texts(_ cells: ArraySlice<PDFBlock>) -> [[UInt8]] {
        cells.prefix { $0.cell?.row == 0 }.map { block in
            var text: [UInt8] = []
            for line in block.lines { text += line.textBytes(pages[line.page].bytes, from: 0).bytes + [0x20] }
            return text
        }
    }

    /// Whether two tables have the same columns at the same places.
    private func isAlike(_ left: [Int: Double], _ right: [Int: Double]) -> Bool {
        guard left.count > 1, Set(right.keys).isSubset(of: Set(left.keys)), right.count > 1 else { return false }
        return right.allSatisfy { abs($0.value - (left[$0.key] ?? 0)) < 3 }
    }

    private func edges(_ cells: ArraySlice<PDFBlock>) -> [Int: Double] {
        var edges: [Int: Double] = [:]
        for block in cells {
            guard let column = block.cell?.column, let left = block.lines.map(\.box.xMin).min() else { continue }
            edges[column] = min(edges[column] ?? left, left)
        }
        return edges
    }

    // MARK: cells

    /// The cell of the last row that stands in the same column.
    private func cellAbove(_ cell: PDFBlock, row: Int, in blocks: ArraySlice<PDFBlock>) -> Int? {
        blocks.indices.reversed().prefix { blocks[$0].cell?.row == row }.first {
            blocks[$0].cell?.column == cell.cell?.column
        }
    }

    /// Whether a cell's sentence goes on in another block.
    private func runsOn(from cell: PDFBlock, to block: PDFBlock) -> Bool {
        guard let last = cell.lines.last, let first = block.lines.first else { return false }
        return !PDFParagraphs.endsSentence(last, pages[last.page].bytes)
            && PDFParagraphs.isLower(first.first(pages[first.page].bytes))
    }

    /// The cell of the last row that a paragraph at a page's head goes on with.
    private func cell(for block: PDFBlock, among blocks: [PDFBlock], _ running: inout Running?) -> Int? {
        guard block.kind == .paragraph, block.labelWords == 0, !block.isContents, block.gapBefore > 8,
            let first = block.lines.first, let row = blocks.last?.cell?.row
        else { return nil }
        let start = last(of: blocks, &running)?.start ?? blocks.count
        return blocks.indices.dropFirst(start).reversed().prefix { blocks[$0].cell?.row == row }.first {
            runsOn(from: blocks[$0], to: block)
                && abs((blocks[$0].lines.map(\.box.xMin).min() ?? 0) - first.box.xMin) < 3
        }
    }

    private func count(_ blocks: inout [PDFBlock]) {
        var numbers: [Int: Int] = [:]
        for index in blocks.indices {
            guard let table = blocks[index].cell?.table else { continue }
            let number = numbers[table] ?? numbers.count
            numbers[table] = number
            blocks[index].cell?.table = number
        }
    }
}

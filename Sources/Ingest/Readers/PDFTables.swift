import Model

/// Finds tables with a clear grid among a column's lines: words of several rows with the same empty strips between.
struct PDFTables {
    enum Part {
        case lines([PDFTextLine])
        /// Lines of a table of contents without dots: words and a page number.
        case contents([PDFTextLine])
        case table([PDFBlock])
    }

    /// Lines of one baseline.
    struct Row {
        var lines: [PDFTextLine]
        var baseline: Double
        var size: Double
        var words: [PDFWord] {
            // One line's words are mostly in order.
            if lines.count == 1 {
                let words = lines[0].words
                if !zip(words, words.dropFirst()).contains(where: { $0.box.xMin > $1.box.xMin }) { return words }
            }
            return lines.flatMap(\.words).sorted { $0.box.xMin < $1.box.xMin }
        }
        /// Whether a wide gap divides its words.
        var isDivided = false
    }

    let style: PDFStyle
    let pages: [PDFPage]

    /// The lines cut into running text and tables, in their order.
    func parts(_ lines: [PDFTextLine], _ table: inout Int) -> [Part] {
        if lines.first?.place != nil {
            defer { table += 1 }
            return [.table(placed(lines, table: table))]
        }
        let rows = rows(lines)
        var edges: [Int: Int] = [:]
        for row in rows {
            if let first = row.lines.map(\.box.xMin).min() { edges[Int(first.rounded()), default: 0] += 1 }
        }
        var parts: [Part] = []
        var plain: [PDFTextLine] = []
        var index = 0
        while index < rows.count {
            guard rows[index].isDivided, let end = end(of: rows, from: index) else {
                plain += whole(rows, index, edges)
                index += 1
                continue
            }
            let grid = Array(rows[index..<end])
            let columns = columns(of: grid)
            guard columns.count > 1, grid.count(where: \.isDivided) >= (columns.count > 3 ? 2 : 3) || isPair(grid)
            else {
                plain += whole(rows, index, edges)
                index += 1
                continue
            }
            if !plain.isEmpty { parts.append(.lines(plain)) }
            plain = []
            if isContents(grid, columns) {
                parts.append(.contents(grid.map { PDFTextLine(page: $0.lines[0].page, words: $0.words) }))
            } else {
                parts.append(.table(cells(of: grid, columns, table: table)))
                table += 1
            }
            index = end
        }
        if !plain.isEmpty { parts.append(.lines(plain)) }
        return parts
    }

    /// A row of no table: justified text that poppler cut at its wide spaces is one line.
    ///
    /// - Parameter edges: how many rows begin at each place; a part that begins where rows do is a cell.
    private func whole(_ rows: [Row], _ index: Int, _ edges: [Int: Int]) -> [PDFTextLine] {
        let row = rows[index]
        guard row.lines.count > 1, let first = row.lines.first else { return row.lines }
        let words = row.words
        let left = words.first?.box.xMin ?? 0
        let right = words.map(\.box.xMax).max() ?? 0
        let gaps = zip(words, words.dropFirst()).map { $1.box.xMin - $0.box.xMax }
        guard left - first.columnLeft < 40, (gaps.max() ?? 0) < row.size * 6, words.count > 3,
            isAmidProse(rows, index)
                || first.columnRight - right < 12
                    && !zip(row.lines, row.lines.dropFirst()).contains(where: {
                        $1.box.xMin - $0.box.xMax > row.size * 1.5 && isEdge($1.box.xMin, edges)
                    })
        else { return row.lines }
        var line = PDFTextLine(page: first.page, words: words)
        line.columnLeft = first.columnLeft
        line.columnRight = first.columnRight
        line.face = first.face
        line.hasOtherHeight = first.hasOtherHeight
        return [line]
    }

    /// Whether full lines of text stand straight above and below a row, and begin where it begins.
    private func isAmidProse(_ rows: [Row], _ index: Int) -> Bool {
        guard index > 0, index + 1 < rows.count, let left = rows[index].words.first?.box.xMin else { return false }
        return [index - 1, index + 1].allSatisfy { other in
            isFull(rows[other]) && abs((rows[other].words.first?.box.xMin ?? 0) - left) < 3
                && abs(rows[other].baseline - rows[index].baseline) < style.leading * 1.28
        }
    }

    private func isEdge(_ place: Double, _ edges: [Int: Int]) -> Bool {
        let near = Int(place.rounded())
        return (near - 1...near + 1).reduce(0) { $0 + (edges[$1] ?? 0) } > 4
    }

    private func rows(_ lines: [PDFTextLine]) -> [Row] {
        var rows: [Row] = []
        for line in lines {
            if let last = rows.last, !line.isMarginLabel, last.lines.last?.isMarginLabel != true,
                abs(last.baseline - line.baseline) < min(last.size, line.size) * 0.35,
                !last.lines.contains(where: { $0.box.xMin < line.box.xMax - 1 && line.box.xMin < $0.box.xMax - 1 })
            {
                rows[rows.count - 1].lines.append(line)
            } else {
                rows.append(Row(lines: [line], baseline: line.baseline, size: line.size))
            }
        }
        for index in rows.indices { rows[index].isDivided = isDivided(rows[index]) }
        return rows
    }

    private func isDivided(_ row: Row) -> Bool {
        guard let first = row.lines.first else { return false }
        let bytes = pages[first.page].bytes
        if row.lines.contains(where: { PDFParagraphs.isContentsLine($0, bytes) }) { return false }
        let words = row.words
        let label = PDFLabel(words, bytes)?.words ?? 0
        for index in words.indices.dropFirst() where index != label {
            if words[index].box.xMin - words[index - 1].box.xMax > row.size * 1.1 { return true }
        }
        return false
    }

    /// Where a run of divided rows ends; rows of one cell may stand between them.
    private func end(of rows: [Row], from start: Int) -> Int? {
        var end = start + 1
        var last = start
        while end < rows.count {
            let gap = (rows[end].baseline - rows[end - 1].baseline) / style.leading
            if gap > 2.8 || gap < 0 { break }
            if rows[end].isDivided {
                // New headers, with a title or without, begin another table.
                if end - last < 3, opens(rows[end], after: rows[last]),
                    abs((rows[end].words.first?.box.xMin ?? 0) - (rows[start].words.first?.box.xMin ?? 0))
                        < style.bodySize
                {
                    let title = last + 1
                    let next = title == end ? end + 1 : end
                    let below = next < rows.count ? rows[next].baseline - rows[title].baseline : .infinity
                    if rows[title].baseline - rows[last].baseline > below * (title == end ? 1.5 : 1.3) { break }
                }
                last = end
            } else if end - last > 3 || isFull(rows[end]) {
                break
            }
            end += 1
        }
        // A last cell's further lines, as far as they stand close and do not begin at the left edge.
        var stop = last + 1
        let left = rows[start].words.first?.box.xMin ?? 0
        while stop < rows.count, !rows[stop].isDivided,
            (rows[stop].baseline - rows[stop - 1].baseline) / style.leading < 1.15,
            (rows[stop].words.first?.box.xMin ?? 0) > left + style.bodySize * 2
        {
            stop += 1
        }
        return stop - start > 1 ? stop : nil
    }

    /// Whether a row holds the headers of another table: words or years behind its first cell, below a row of numbers.
    private func opens(_ row: Row, after other: Row) -> Bool {
        guard let word = row.words.first, let page = row.lines.first?.page else { return false }
        return !PDFParagraphs.isLower(pages[page].bytes[word.start]) && numbers(other) > 0 && numbers(row) == 0
    }

    /// Whether a table of two rows is one: years or words above numbers.
    func isPair(_ grid: [Row]) -> Bool {
        grid.count == 2 && grid.allSatisfy(\.isDivided) && grid[0].words.count == grid[1].words.count
            && numbers(grid[0]) == 0 && numbers(grid[1]) == grid[1].words.count
    }

    /// How many numbers that are no years a row has.
    private func numbers(_ row: Row) -> Int {
        let bytes = pages[row.lines.first?.page ?? 0].bytes
        return row.words.count { word in
            guard bytes[word.start] >= 0x30, bytes[word.start] <= 0x39 else { return false }
            let isYear =
                word.count == 4 && (bytes[word.start] == 0x31 || bytes[word.start] == 0x32)
                && bytes[word.start..<word.end].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            return !isYear
        }
    }

    /// Whether a row runs over the whole column as running text does.
    private func isFull(_ row: Row) -> Bool {
        guard row.lines.count == 1, let line = row.lines.first else { return false }
        return line.box.width > (line.columnRight - line.columnLeft) * 0.85 && line.words.count > 5
    }

    /// The stretches that words take up, between strips that hardly any row has words in.
    private func columns(of rows: [Row]) -> [(start: Double, end: Double)] {
        let divided = rows.filter(\.isDivided).map(\.words)
        guard let left = divided.joined().map(\.box.xMin).min(),
            let right = divided.joined().map(\.box.xMax).max(), right > left, right - left < 5000
        else { return [] }
        var cover = [Int](repeating: 0, count: Int(right - left) + 2)
        for words in divided {
            for word in words {
                let from = Int(word.box.xMin - left)
                let to = max(from, min(cover.count - 1, Int(word.box.xMax - left)))
                for bin in from...to { cover[bin] += 1 }
            }
        }
        let allowed = divided.count / 8
        // Spaces between words are narrower than this, and never one below the other in all rows.
        let sheer = max(4, Int(style.bodySize * 0.36))
        let isSheer = divided.count > 3
        let narrowest = max(4, Int(style.bodySize * 0.6))
        var columns: [(start: Double, end: Double)] = []
        var start: Int?
        var empty = 0
        var sheerRun = 0
        for bin in cover.indices {
            if cover[bin] > allowed {
                if start == nil { start = bin }
                empty = 0
                sheerRun = 0
            } else if let from = start {
                empty += 1
                if cover[bin] == 0 { sheerRun += 1 } else { sheerRun = 0 }
                if empty >= narrowest || isSheer && sheerRun >= sheer {
                    columns.append((left + Double(from), left + Double(bin - empty + 1)))
                    start = nil
                }
            }
        }
        if let start { columns.append((left + Double(start), right)) }
        return withSparse(columns, divided, narrowest: Double(narrowest))
    }

    /// The columns, and behind them one that few rows have words in: they begin below one another, apart from the rest.
    private func withSparse(
        _ columns: [(start: Double, end: Double)], _ rows: [[PDFWord]], narrowest: Double
    ) -> [(start: Double, end: Double)] {
        guard columns.count > 2, let last = columns.last else { return columns }
        var heads: [Double] = []
        var right = last.end
        for words in rows {
            let first = words.indices.first { $0 > 0 && words[$0].box.xMin >= last.end + narrowest }
            guard let first, words[first].box.xMin - words[first - 1].box.xMax > style.bodySize * 0.7 else { continue }
            heads.append(words[first].box.xMin)
            right = max(right, words[words.count - 1].box.xMax)
        }
        guard let left = heads.min(), heads.count(where: { $0 - left < 3 }) > 1
        else { return columns }
        return columns + [(left, right)]
    }

    private func isContents(_ rows: [Row], _ columns: [(start: Double, end: Double)]) -> Bool {
        guard columns.count < 4 else { return false }
        var numbers: [Int] = []
        for row in rows where row.isDivided {
            guard let word = row.words.last, let page = row.lines.first?.page,
                let number = Int(String(decoding: pages[page].bytes[word.start..<word.end], as: UTF8.self))
            else { return false }
            numbers.append(number)
        }
        return numbers.count > 3 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    }
}

import Model

/// Puts the lines of a page in the order in which they are read: columns, margins, rows.
struct PDFColumns {
    /// The lines of a page by the part of it they stand in.
    struct Streams {
        /// Columns of running text in reading order; each is a list of lines from top to bottom.
        var columns: [[PDFTextLine]] = []
        /// Lines in a margin beside the running text, from top to bottom.
        var margin: [PDFTextLine] = []
    }

    let style: PDFStyle

    /// Sorts the lines of a page.
    func streams(_ page: PDFPage, index: Int) -> Streams {
        var streams = Streams()
        var main: [PDFTextLine] = []
        let left = style.bodyLeft[page.number % 2]
        let right = style.bodyRight[page.number % 2]
        for line in merged(page, index: index) {
            let isLeft = left > page.width * 0.25 && line.box.xMax <= left - 2
            let isRight = right < page.width * 0.8 && line.box.xMin >= right + 6
            if isLeft || isRight { streams.margin.append(line) } else { main.append(line) }
        }
        streams.margin.sort { ($0.box.xMin > left ? 1 : 0, $0.baseline) < ($1.box.xMin > left ? 1 : 0, $1.baseline) }
        streams.columns = split(main, depth: 0)
        return streams
    }

    /// Joins poppler's lines that stand side by side on one baseline: a label and its words, wide spaces.
    func merged(_ page: PDFPage, index: Int) -> [PDFTextLine] {
        var lines: [PDFTextLine] = []
        let sorted = page.lines.sorted { ($0.baseline, $0.box.xMin) < ($1.baseline, $1.box.xMin) }
        for line in sorted where !line.words.isEmpty {
            var target: Int?
            for candidate in lines.indices.suffix(12).reversed() {
                let other = lines[candidate]
                if line.baseline - other.baseline > max(line.size, other.size) { break }
                if joins(other, line) || joins(line, other) {
                    target = candidate
                    break
                }
            }
            if let target {
                let words = (lines[target].words + line.words).sorted { $0.box.xMin < $1.box.xMin }
                lines[target] = PDFTextLine(page: index, words: words)
            } else {
                lines.append(PDFTextLine(page: index, words: line.words))
            }
        }
        for index in lines.indices {
            lines[index].hasOtherHeight = style.isOtherHeight(lines[index].size)
            lines[index].face = style.face?.ratio(lines[index].words, page.bytes)
        }
        return lines
    }

    private func joins(_ left: PDFTextLine, _ right: PDFLine) -> Bool {
        joins(left.box, left.baseline, left.size, right.box, right.baseline, right.size, left.words.count)
    }

    private func joins(_ left: PDFLine, _ right: PDFTextLine) -> Bool {
        joins(left.box, left.baseline, left.size, right.box, right.baseline, right.size, left.words.count)
    }

    private func joins(
        _ left: Box, _ leftBase: Double, _ leftSize: Double, _ right: Box, _ rightBase: Double, _ rightSize: Double,
        _ leftWords: Int
    ) -> Bool {
        let size = max(leftSize, rightSize)
        let gap = right.xMin - left.xMax
        // A raised mark that poppler gave a line of its own.
        let isHead = leftWords == 1 && leftSize < rightSize
        if min(leftSize, rightSize) < size * 0.87, gap > -1, gap < size * (isHead ? 1.2 : 0.25),
            right.yMin < left.yMax, left.yMin < right.yMax
        {
            return true
        }
        guard abs(leftBase - rightBase) < size * 0.2, abs(leftSize - rightSize) < size * 0.2 else { return false }
        if gap > -1 && gap < size * 0.9 { return true }
        // A bullet or a number stands farther from its words.
        return leftWords == 1 && left.width < size * 2.2 && gap > 0 && gap < size * 3.5
    }

    /// Cuts along the widest empty upright strip, where both sides hold running text.
    private func split(_ lines: [PDFTextLine], depth: Int) -> [[PDFTextLine]] {
        let sorted = lines.sorted { ($0.baseline, $0.box.xMin) < ($1.baseline, $1.box.xMin) }
        guard depth < 3, lines.count > 10, let cut = gutter(sorted) else { return [bounded(sorted)] }
        var columns: [[PDFTextLine]] = []
        var left: [PDFTextLine] = []
        var right: [PDFTextLine] = []
        var across: [PDFTextLine] = []
        func flush() {
            if !across.isEmpty { columns.append(bounded(across)) }
            if !left.isEmpty { columns += split(left, depth: depth + 1) }
            if !right.isEmpty { columns += split(right, depth: depth + 1) }
            (left, right, across) = ([], [], [])
        }
        for line in sorted {
            if line.box.xMax <= cut {
                left.append(line)
            } else if line.box.xMin >= cut {
                right.append(line)
            } else {
                if !left.isEmpty || !right.isEmpty { flush() }
                across.append(line)
            }
        }
        flush()
        return columns
    }

    /// Where an empty strip lies between two columns of running text; nil where there is none.
    private func gutter(_ lines: [PDFTextLine]) -> Double? {
        var best: (at: Double, score: Double)?
        let edges = Set(lines.filter { $0.words.count > 2 }.map { ($0.box.xMin / 3).rounded(.down) * 3 })
        for edge in edges {
            let cut = edge - 2
            let left = lines.filter { $0.box.xMax <= cut }
            let right = lines.filter { $0.box.xMin >= cut }
            let across = lines.count - left.count - right.count
            guard left.count > 4, right.count > 4, across * 4 < lines.count else { continue }
            guard isProse(left), isProse(right) else { continue }
            let overlap = right.filter { line in
                left.contains { $0.box.yMin < line.box.yMax && line.box.yMin < $0.box.yMax }
            }
            guard overlap.count * 2 > min(left.count, right.count) else { continue }
            let score = Double(min(left.count, right.count)) - Double(across) * 2
            if score > best?.score ?? 0 { best = (cut, score) }
        }
        return best?.at
    }

    /// Whether lines fill their column as running text does, and a table's cells do not.
    private func isProse(_ lines: [PDFTextLine]) -> Bool {
        let left = lines.map(\.box.xMin).min() ?? 0
        let right = lines.map(\.box.xMax).max() ?? 0
        let full = lines.filter { $0.box.width > (right - left) * 0.7 && $0.words.count > 2 }
        return right - left > 60 && full.count * 2 > lines.count
    }

    /// Notes in each line where its column begins and ends.
    private func bounded(_ lines: [PDFTextLine]) -> [PDFTextLine] {
        let left = lines.map(\.box.xMin).min() ?? 0
        let right = lines.map(\.box.xMax).max() ?? 0
        let widest = max(right, lines.count < 4 ? style.bodyRight.max() ?? 0 : 0)
        return lines.map { line in
            var line = line
            line.columnLeft = left
            line.columnRight = widest
            return line
        }
    }
}

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

    /// What of a line tells columns apart; its words make it dear to sort.
    struct Shape {
        var box: Box
        var baseline: Double
        var size: Double
        var words: Int

        init(_ line: PDFTextLine) {
            box = line.box
            baseline = line.baseline
            size = line.size
            words = line.words.count
        }
    }

    let style: PDFStyle

    /// Sorts the lines of a page.
    func streams(_ page: PDFPage, index: Int) -> Streams {
        var streams = Streams()
        var main: [PDFTextLine] = []
        // A sheet that is wider than the others has its own edges.
        let isWide = page.width > style.pageWidth * 1.1
        let left = isWide ? 0 : style.bodyLeft[page.number % 2]
        let right = isWide ? page.width : style.bodyRight[page.number % 2]
        var lines = merged(page, index: index)
        let tables = PDFProseTables(style: style, bytes: page.bytes).take(from: &lines)
        for line in lines {
            let isLeft = left > page.width * 0.25 && line.box.xMax <= left - 2
            let isRight = right < page.width * 0.85 && line.box.xMin >= right + 6
            if isLeft || isRight { streams.margin.append(line) } else { main.append(line) }
        }
        // The last columns of a sheet-wide table are no margin.
        let marginWords = streams.margin.reduce(0) { $0 + $1.words.count }
        if streams.margin.count > 60, marginWords < streams.margin.count * 3 {
            main += streams.margin
            streams.margin = []
        }
        let torn = tornColumn(streams.margin, main, right)
        if !torn.isEmpty {
            let places = Set(torn)
            main += torn.map { streams.margin[$0] }
            streams.margin = streams.margin.indices.filter { !places.contains($0) }.map { streams.margin[$0] }
        }
        // A label beside a line of the text (`Besluit:`) is read with that line.
        var labels: [PDFTextLine] = []
        streams.margin.removeAll { line in
            let isLabel = line.box.xMax <= left && isLabel(line, of: main)
            if isLabel { labels.append(line) }
            return isLabel
        }
        streams.margin.sort { ($0.box.xMin > left ? 1 : 0, $0.baseline) < ($1.box.xMin > left ? 1 : 0, $1.baseline) }
        for table in tables {
            let above = main.filter { $0.baseline < table.top }
            if !above.isEmpty { streams.columns += split(above, depth: 0) }
            streams.columns.append(table.lines)
            main.removeAll { $0.baseline < table.top }
        }
        if !main.isEmpty || tables.isEmpty { streams.columns += split(main, depth: 0) }
        labels.sort { $0.baseline < $1.baseline }
        for (index, label) in labels.enumerated() {
            insert(label, after: index > 0 ? labels[index - 1] : nil, into: &streams.columns)
        }
        return streams
    }

    private func isLabel(_ line: PDFTextLine, of main: [PDFTextLine]) -> Bool {
        guard line.words.count < 6, abs(line.size - style.bodySize) < style.bodySize * 0.2 else { return false }
        return main.contains { abs($0.baseline - line.baseline) < 2.5 && style.isBody($0.size) }
    }

    private func insert(
        _ label: PDFTextLine, after last: PDFTextLine?, into columns: inout [[PDFTextLine]]
    ) {
        for column in columns.indices {
            // The second line of a label goes with the first.
            if let last, label.baseline - last.baseline < style.leading * 1.6,
                abs(label.box.xMin - last.box.xMin) < 3, label.words.count < 6, last.words.count > 1,
                let place = columns[column].lastIndex(where: {
                    $0.isMarginLabel && label.baseline - $0.baseline < style.leading * 1.6
                        && label.baseline > $0.baseline && $0.box.xMax < columns[column][0].columnRight
                })
            {
                var label = label
                label.isMarginLabel = true
                columns[column].insert(label, at: place + 1)
                return
            }
            if let place = columns[column].firstIndex(where: {
                abs($0.baseline - label.baseline) < 2.5 && $0.place == nil
            }) {
                var label = label
                label.isMarginLabel = true
                columns[column].insert(label, at: place)
                return
            }
        }
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
                if joins(other, line) || joins(line, other) || isGround(line, beside: other, page.bytes) {
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
            if let size = style.trueSize(of: lines[index].size) {
                lines[index].size = size
                lines[index].hasOtherHeight = true
            }
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
        if min(leftSize, rightSize) < size * 0.87, gap > -1, gap < size * (isHead ? 2.5 : 0.25),
            right.yMin < left.yMax, left.yMin < right.yMax
        {
            return true
        }
        // A bullet of a symbol font stands a little off the line.
        if leftWords == 1, left.width < size * 1.2, leftSize < rightSize * 1.4, abs(leftBase - rightBase) < size * 0.4,
            gap > 0, gap < size * 3.5, left.yMin < right.yMax, right.yMin < left.yMax
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
        let spread = tableSpread(sorted, over: cut)
        for (index, line) in sorted.enumerated() {
            if spread.contains(index) || left.isEmpty && right.isEmpty && runsOn(across.last, line) {
                if !left.isEmpty || !right.isEmpty { flush() }
                across.append(line)
            } else if line.box.xMax <= cut {
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
        let shapes = lines.map(Shape.init)
        let sorted = shapes.sorted { $0.box.xMin < $1.box.xMin }
        let strict = gutter(sorted, slack: 4)
        // An item's words may begin to the right of its bullet.
        let loose = gutter(sorted, slack: style.bodySize * 2.2)
        guard let strict, let loose else { return strict?.at ?? loose?.at ?? figureGutter(shapes, sorted) }
        return loose.score > strict.score * 5 / 4 ? loose.at : strict.at
    }

    /// The lines that begin below one another.
    ///
    /// - Parameters:
    ///   - lines: from left to right.
    ///   - slack: how far the beginnings of one column's lines may lie apart.
    func edges(_ lines: [Shape], slack: Double) -> [(left: Double, lines: ArraySlice<Shape>)] {
        var edges: [(left: Double, lines: ArraySlice<Shape>)] = []
        var start = 0
        while start < lines.count {
            let left = lines[start].box.xMin
            var end = start + 1
            while end < lines.count, lines[end].box.xMin - left < slack { end += 1 }
            edges.append((left, lines[start..<end]))
            start = end
        }
        return edges
    }

    /// The best strip and how many lines speak for it.
    ///
    /// - Parameter lines: from left to right.
    private func gutter(_ lines: [Shape], slack: Double) -> (at: Double, score: Int)? {
        var edges: [(left: Double, right: Double, lines: ArraySlice<Shape>)] = []
        for edge in self.edges(lines, slack: slack) where edge.lines.count > 4 {
            let rights = edge.lines.map(\.box.xMax).sorted()
            let right = rights[rights.count * 3 / 4]
            if isProse(edge.lines, from: edge.left, to: right) { edges.append((edge.left, right, edge.lines)) }
        }
        var best: (at: Double, score: Int)?
        for (index, edge) in edges.enumerated().dropFirst() {
            let cut = edge.left - 2
            guard
                let left = edges[..<index].last(where: { other in
                    other.right <= cut
                        && overlaps(other.lines, edge.lines) * 2 > min(other.lines.count, edge.lines.count)
                })
            else { continue }
            let across = lines.count { $0.box.xMin < cut && $0.box.xMax > cut }
            guard across * 4 < lines.count else { continue }
            let score = min(left.lines.count, edge.lines.count) - across * 2
            if score > best?.score ?? 0 { best = (cut, score) }
        }
        return best
    }

    /// How many lines of one column have a line of the other beside them.
    private func overlaps(_ left: ArraySlice<Shape>, _ right: ArraySlice<Shape>) -> Int {
        right.count { line in left.contains { $0.box.yMin < line.box.yMax && line.box.yMin < $0.box.yMax } }
    }

    /// Whether lines fill their column as running text does, and a table's cells do not.
    func isProse(_ lines: ArraySlice<Shape>, from left: Double, to right: Double) -> Bool {
        let full = lines.count { $0.box.width > (right - left) * 0.7 && $0.words > 2 }
        let words = lines.reduce(0) { $0 + $1.words }
        // A column of a third of the page holds three words a line.
        return right - left > 60 && full * 2 > lines.count
            && words * 2 > lines.count * (right - left < style.bodySize * 15 ? 5 : 7)
    }

    /// Notes in each line where its column begins and ends.
    private func bounded(_ lines: [PDFTextLine]) -> [PDFTextLine] {
        let left = lines.map(\.box.xMin).min() ?? 0
        let right = usualRight(lines)
        let widest = max(right, lines.count < 4 ? style.bodyRight.max() ?? 0 : 0)
        var bounded = lines.map { line in
            var line = line
            line.columnLeft = left
            line.columnRight = max(widest, line.box.xMax)
            return line
        }
        // Prose in smaller letters, as in a box, has an edge of its own.
        var start = 0
        while start < bounded.count {
            var end = start + 1
            while end < bounded.count, abs(bounded[end].size - bounded[start].size) < bounded[start].size * 0.02,
                abs(bounded[end].box.xMin - bounded[start].box.xMin) < 3
            {
                end += 1
            }
            let run = bounded[start..<end]
            if end - start > 2, run[start].size < style.bodySize * 0.95, run[start].box.xMin > left + 4,
                run.reduce(0, { $0 + $1.words.count }) > run.count * 5
            {
                let own = run.map(\.box.xMax).max() ?? widest
                for index in start..<end { bounded[index].columnRight = own }
            }
            start = end
        }
        return bounded
    }

    /// Where the lines of a column end: a title or a line of a head that stands out alone is left aside.
    private func usualRight(_ lines: [PDFTextLine]) -> Double {
        let rights = lines.map(\.box.xMax).sorted(by: >)
        guard rights.count > 11, let widest = rights.first else { return rights.first ?? 0 }
        let needed = rights.count / 8
        guard
            let first = rights.indices.first(where: {
                $0 + needed < rights.count && rights[$0] - rights[$0 + needed] < 14
            })
        else { return widest }
        // A few lines that stick out a little are long lines.
        return widest - rights[first] > 40 && first < 5 ? rights[first] : widest
    }
}

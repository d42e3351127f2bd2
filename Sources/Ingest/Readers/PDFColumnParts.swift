import Model

/// What stands beside the running text and is no column of it: figures, the last columns of tables, blacked-out words.
extension PDFColumns {
    /// The lines of a table that lies across two columns of text: rows of four parts and more, some on each side.
    ///
    /// - Parameter lines: in order of their base lines.
    func tableSpread(_ lines: [PDFTextLine], over cut: Double) -> Range<Int> {
        var best = 0..<0
        var start = 0
        var first: Int?
        let left = lines.map(\.box.xMin).min() ?? cut
        let right = lines.map(\.box.xMax).max() ?? cut
        var last = 0
        var rows = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].baseline - lines[start].baseline < lines[start].size * 0.35 { end += 1 }
            let row = lines[start..<end]
            let words = row.reduce(0) { $0 + $1.words.count }
            let isRow =
                row.count > 3 && words <= row.count * 4 && row.contains { $0.box.xMax <= cut }
                && row.contains { $0.box.xMin >= cut } && !isBesideText(row, cut, left, right)
            if isRow {
                if first == nil || lines[start].baseline - lines[last - 1].baseline > style.leading * 3.5 {
                    (first, rows) = (start, 0)
                }
                rows += 1
                last = end
                if let first, rows > 2, last - first > best.count { best = first..<last }
            }
            start = end
        }
        // What a cell has on further lines.
        while best.upperBound > 0, best.upperBound < lines.count,
            lines[best.upperBound].baseline - lines[best.upperBound - 1].baseline < style.leading,
            lines[best.upperBound].box.xMin > lines[best.lowerBound].box.xMin
        {
            best = best.lowerBound..<(best.upperBound + 1)
        }
        return best
    }

    /// Whether one side of a row is a full line of running text.
    private func isBesideText(_ row: ArraySlice<PDFTextLine>, _ cut: Double, _ left: Double, _ right: Double) -> Bool {
        [row.filter { $0.box.xMax <= cut }, row.filter { $0.box.xMin >= cut }].contains { side in
            guard side.count == 1, let line = side.first, line.words.count > 3, style.isBody(line.size) else {
                return false
            }
            return line.box.width > (line.box.xMin >= cut ? right - cut : cut - left) * 0.8
        }
    }

    /// Whether a line goes on with one that runs across the columns.
    func runsOn(_ last: PDFTextLine?, _ line: PDFTextLine) -> Bool {
        guard let last, last.words.count > 5, abs(last.box.xMin - line.box.xMin) < 3 else { return false }
        return abs(last.size - line.size) < last.size * 0.03 && line.baseline - last.baseline < last.size * 1.4
            && line.size < style.bodySize * 0.94
    }

    /// Where a column of running text ends that has a figure, a box or a table beside it; nil where there is none.
    ///
    /// Its lines stand at the leading of the text and run on, and what stands beside them keeps to other base lines.
    ///
    /// - Parameter sorted: the same lines from left to right.
    func figureGutter(_ lines: [Shape], _ sorted: [Shape]) -> Double? {
        let edges = edges(sorted, slack: 4)
        for edge in edges where edge.lines.count > 7 {
            let own = longestRun(edge.lines.sorted { $0.baseline < $1.baseline })
            guard own.count > 7, let top = own.first?.box.yMin, let bottom = own.last?.box.yMax,
                let right = own.map(\.box.xMax).max(), isProse(own, from: edge.left, to: right)
            else { continue }
            var behind: [Shape] = []
            var before: [Shape] = []
            var across = 0
            for line in lines
            where line.box.yMin < bottom && line.box.yMax > top && line.box.xMin > edge.left + 4
                || line.box.yMin < bottom && line.box.yMax > top && line.box.xMin < edge.left - 4
            {
                if line.box.xMin > right + 6 {
                    behind.append(line)
                } else if line.box.xMax < edge.left - 6 {
                    before.append(line)
                } else {
                    across += 1
                }
            }
            let beside = max(behind.count, before.count)
            guard beside > 3, across * 6 < own.count else { continue }
            let others = behind.count > before.count ? behind : before
            let level = others.count { line in own.contains { abs($0.baseline - line.baseline) < 1.5 } }
            guard level * 10 <= others.count * 6 else { continue }
            return behind.count > before.count ? right + 3 : edge.left - 3
        }
        for edge in edges where edge.lines.count > 4 {
            if let cut = narrowed(edge.lines, at: edge.left, lines) { return cut }
        }
        return nil
    }

    /// Where running text ends that is set narrower for a while because a table or a box stands to its right.
    private func narrowed(_ column: ArraySlice<Shape>, at left: Double, _ lines: [Shape]) -> Double? {
        let beside = lines.filter { line in
            line.box.xMin > left + 100
                && column.contains {
                    $0.box.xMax < line.box.xMin - 6 && $0.box.yMin < line.box.yMax && line.box.yMin < $0.box.yMax
                }
        }.sorted { $0.baseline < $1.baseline }
        guard beside.count > 3, column.count < 200 else { return nil }
        var start = 0
        while start < beside.count {
            var end = start + 1
            while end < beside.count, beside[end].baseline - beside[end - 1].baseline < style.leading * 3 { end += 1 }
            let others = beside[start..<end]
            start = end
            guard others.count > 3, let top = others.map(\.box.yMin).min(), let bottom = others.map(\.box.yMax).max()
            else { continue }
            let own = column.filter { $0.box.yMin < bottom && $0.box.yMax > top }.sorted { $0.baseline < $1.baseline }
            let right = own.map(\.box.xMax).max() ?? 0
            let isText = zip(own, own.dropFirst()).allSatisfy { $1.baseline - $0.baseline < style.leading * 1.2 }
            guard own.count > 4, isText, isProse(own[...], from: left, to: right),
                others.allSatisfy({ $0.box.xMin > right + 6 })
            else { continue }
            let level = others.count { line in own.contains { abs($0.baseline - line.baseline) < 1.5 } }
            if level * 10 <= others.count * 6 { return right + 3 }
        }
        return nil
    }

    /// The longest stretch of lines at the leading of the text.
    private func longestRun(_ lines: [Shape]) -> ArraySlice<Shape> {
        var best = 0..<0
        var start = 0
        for index in lines.indices {
            if index > 0 {
                let distance = lines[index].baseline - lines[index - 1].baseline
                if distance > style.leading * 1.2 || !style.isBody(lines[index].size) { start = index }
            }
            if index + 1 - start > best.count { best = start..<(index + 1) }
        }
        return lines[best]
    }

    /// The lines right of the text that are a table's last column: they stand on the lines of its rows, not beside prose.
    ///
    /// - Returns: their indices; none where the text there is a margin's.
    func tornColumn(_ margin: [PDFTextLine], _ main: [PDFTextLine], _ right: Double) -> [Int] {
        let own = margin.indices.filter { margin[$0].box.xMin > right }
        guard own.count > 1 else { return [] }
        var places: [Int: (lines: Int, words: Int)] = [:]
        for line in main {
            let old = places[Int(line.baseline.rounded()), default: (0, 0)]
            let isDivided = zip(line.words, line.words.dropFirst()).contains {
                $1.box.xMin - $0.box.xMax > line.size * 1.1
            }
            places[Int(line.baseline.rounded())] = (old.lines + (isDivided ? 2 : 1), old.words + line.words.count)
        }
        var rows = 0
        for index in own {
            let place = Int(margin[index].baseline.rounded())
            let parts = (place - 1...place + 1).map { places[$0]?.lines ?? 0 }.reduce(0, +)
            let isAlike = abs(margin[index].size - style.bodySize) < style.bodySize * 0.25
            if parts > 1, isAlike, margin[index].words.count < 6 { rows += 1 }
        }
        return rows * 3 > own.count * 2 ? own : []
    }

    /// Whether one of two parts of a line is the ground for which words were blacked out (`10.2.e`), printed in letters of
    /// another size where the words stood.
    func isGround(_ line: PDFLine, beside other: PDFTextLine, _ bytes: [UInt8]) -> Bool {
        guard max(line.words.count, other.words.count) > 2 else { return false }
        let isLeft = line.box.xMin < other.box.xMin
        let gap = isLeft ? other.box.xMin - line.box.xMax : line.box.xMin - other.box.xMax
        let overlap = min(line.box.yMax, other.box.yMax) - max(line.box.yMin, other.box.yMin)
        let size = max(line.size, other.size)
        guard gap > -1, gap < size * 7, overlap > min(line.box.height, other.box.height) * 0.5,
            let last = isLeft ? line.words.last : other.words.last,
            let first = isLeft ? other.words.first : line.words.first
        else { return false }
        if gap < size * 3, PDFColumns.isGround(bytes[first.start..<first.end]) { return true }
        guard PDFColumns.isGround(bytes[last.start..<last.end]) else { return false }
        // The ground stands at the head of the blacked-out stretch, and the sentence goes on behind it.
        let next = bytes[first.start]
        return gap < size * 3 || PDFParagraphs.isLower(next)
            || [",", ".", ";", ")"].contains { next == UInt8(ascii: $0) }
    }

    /// `10.2.e`, `5.1.2.e`, `10.1.b/`: numbers and a letter between full stops; a sign may follow.
    static func isGround(_ word: ArraySlice<UInt8>) -> Bool {
        var numbers = 0
        var index = word.startIndex
        while index < word.endIndex, word[index] >= 0x30, word[index] <= 0x39 {
            var end = index
            while end < word.endIndex, word[end] >= 0x30, word[end] <= 0x39 { end += 1 }
            guard end < word.endIndex, word[end] == UInt8(ascii: "."), end - index < 3 else { return false }
            numbers += 1
            index = end + 1
        }
        guard numbers > 1, index < word.endIndex, PDFParagraphs.isLower(word[index]) else { return false }
        return word[(index + 1)...].count < 3 && !word[(index + 1)...].contains(where: PDFParagraphs.isLower)
    }
}

import Model

/// Finds tables whose cells hold sentences over several lines: recommendations with their answers, promises and what came
/// of them.
///
/// Such a table looks like columns of running text, and poppler joins cells that stand close. What tells it: no line
/// crosses the strips between its columns, its rows begin on one base line, and they end unevenly.
struct PDFProseTables {
    let style: PDFStyle
    let bytes: [UInt8]

    /// A table of a page.
    struct Table {
        /// Its first base line.
        var top: Double
        /// Its lines, cut at its columns, each with its ``PDFTextLine/place``, cell after cell.
        var lines: [PDFTextLine]
    }

    /// Words of one base line.
    private struct Row {
        var lines: [PDFTextLine]
        var words: [PDFWord]
        var baseline: Double
        var size: Double
    }

    /// The least room before a column, and how far its lines may begin from one another.
    private let room = 2.0
    private let slack = 1.5
    private let mostRows = 600

    /// Takes the tables out of the lines of a page, from top to bottom.
    func take(from lines: inout [PDFTextLine]) -> [Table] {
        guard lines.count > 7 else { return [] }
        let rows = rows(lines)
        // Where columns run and end is compared each with each; no page of sentences has as many lines.
        guard rows.count <= mostRows else { return [] }
        let candidates = candidates(rows)
        guard !candidates.isEmpty else { return [] }
        var tables: [Table] = []
        var rest: [PDFTextLine] = []
        var start = 0
        while start < rows.count, let found = table(rows, from: start, candidates) {
            rest += rows[start..<found.rows.lowerBound].flatMap(\.lines)
            tables.append(Table(top: rows[found.rows.lowerBound].baseline, lines: found.lines))
            start = found.rows.upperBound
        }
        guard !tables.isEmpty else { return [] }
        lines = rest + rows[start...].flatMap(\.lines)
        return tables
    }

    private func rows(_ lines: [PDFTextLine]) -> [Row] {
        var rows: [Row] = []
        for line in lines.sorted(by: { ($0.baseline, $0.box.xMin) < ($1.baseline, $1.box.xMin) }) {
            if let last = rows.last, line.baseline - last.baseline < min(last.size, line.size) * 0.35 {
                rows[rows.count - 1].lines.append(line)
                rows[rows.count - 1].words += line.words
            } else {
                rows.append(Row(lines: [line], words: line.words, baseline: line.baseline, size: line.size))
            }
        }
        for index in rows.indices where rows[index].lines.count > 1 {
            rows[index].words.sort { $0.box.xMin < $1.box.xMin }
        }
        return rows
    }

    // MARK: columns

    /// Where lines begin below one another with words before them: the left edges that columns may have.
    private func candidates(_ rows: [Row]) -> [Double] {
        var counts: [Int: (starts: Int, beside: Int)] = [:]
        for row in rows {
            for (index, word) in row.words.enumerated()
            where index == 0 || word.box.xMin - row.words[index - 1].box.xMax > row.size * 1.1 {
                let old = counts[Int(word.box.xMin.rounded()), default: (0, 0)]
                counts[Int(word.box.xMin.rounded())] = (old.starts + 1, old.beside + (index > 0 ? 1 : 0))
            }
        }
        func near(_ place: Int) -> (starts: Int, beside: Int) {
            (place - 1...place + 1).reduce((0, 0)) {
                ($0.0 + (counts[$1]?.starts ?? 0), $0.1 + (counts[$1]?.beside ?? 0))
            }
        }
        var found: [Int] = []
        let ordered = counts.filter { $0.value.starts > 1 || $0.value.beside > 0 }
            .sorted { ($0.value.starts, $1.key) > ($1.value.starts, $0.key) }
        for (place, _) in ordered where !found.contains(where: { abs($0 - place) < 3 }) {
            let times = near(place)
            if times.starts > 3, times.beside > 1 { found.append(place) }
            if found.count > 7 { break }
        }
        return found.map(Double.init)
    }

    /// Whether a row leaves room before a column's edge, or has no words there.
    private func isFree(_ row: Row, at edge: Double) -> Bool {
        for word in row.words {
            if word.box.xMin >= edge - slack { return true }
            if word.box.xMax > edge - room { return false }
        }
        return true
    }

    /// The rows around which no word crosses an edge.
    private func run(_ rows: [Row], from start: Int, at edge: Double) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var first = start
        for index in start..<rows.count {
            let isApart = index > first && rows[index].baseline - rows[index - 1].baseline > style.leading * 4.5
            if isApart || !isFree(rows[index], at: edge) {
                if index - first > 4 { runs.append(first..<index) }
                first = isApart && isFree(rows[index], at: edge) ? index : index + 1
            }
        }
        if rows.count - first > 4 { runs.append(first..<rows.count) }
        return runs
    }

    /// The left edges of the columns of rows: where an upright strip is empty throughout.
    private func edges(_ rows: ArraySlice<Row>, _ candidates: [Double]) -> [Double] {
        var (left, right) = (Double.infinity, -Double.infinity)
        for row in rows {
            for word in row.words {
                left = min(left, word.box.xMin)
                right = max(right, word.box.xMax)
            }
        }
        guard right - left < 5000, right > left else { return [] }
        var isCovered = [Bool](repeating: false, count: Int(right - left) + 2)
        for row in rows {
            for word in row.words {
                let from = Int(word.box.xMin - left)
                let to = max(from, min(isCovered.count - 1, Int(word.box.xMax - left)))
                for bin in from...to { isCovered[bin] = true }
            }
        }
        var edges = [left]
        var empty = 0
        for (bin, isCovered) in isCovered.enumerated() {
            if !isCovered {
                empty += 1
                continue
            }
            if empty > 0 {
                let edge = left + Double(bin)
                let isKnown = candidates.contains { abs($0 - edge) < 3 }
                if Double(empty) > style.bodySize * 0.8 || isKnown { edges.append(edge) }
            }
            empty = 0
        }
        return edges
    }

    private func column(of word: PDFWord, _ edges: [Double]) -> Int {
        max(0, edges.lastIndex { $0 <= word.box.xMin + slack } ?? 0)
    }

    /// The words of a row by column.
    private func cells(of words: [PDFWord], _ edges: [Double]) -> [ArraySlice<PDFWord>] {
        let columns = words.map { column(of: $0, edges) }
        var ordered = words
        var counts = [Int](repeating: 0, count: edges.count)
        for column in columns { counts[column] += 1 }
        // Words mostly stand from left to right; then the cells are stretches of the row itself.
        if zip(columns, columns.dropFirst()).contains(where: { $0 > $1 }) {
            let order = words.indices.sorted { (columns[$0], $0) < (columns[$1], $1) }
            ordered = order.map { words[$0] }
        }
        var start = 0
        return counts.map { count in
            defer { start += count }
            return ordered[start..<(start + count)]
        }
    }

    // MARK: rows

    /// The first table from a row on.
    private func table(
        _ rows: [Row], from start: Int, _ candidates: [Double]
    ) -> (rows: Range<Int>, lines: [PDFTextLine])? {
        var runs: [Range<Int>] = []
        for edge in candidates {
            for run in run(rows, from: start, at: edge)
            where run.count(where: { index in
                rows[index].words.contains { abs($0.box.xMin - edge) <= slack }
                    && (rows[index].words.first?.box.xMin ?? edge) < edge - slack
            }) > 1 { runs.append(run) }
        }
        runs.sort { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
        // Edges that end together give the same rows, which need no second look.
        var seen: Set<Range<Int>> = []
        for run in runs {
            // The edges of one table end together, but for a line that happens to leave room.
            let alike = runs.filter { $0.clamped(to: run).count * 10 > max($0.count, run.count) * 7 }
            let inner = (alike.map(\.lowerBound).max() ?? 0)..<(alike.map(\.upperBound).min() ?? 0)
            if inner.count > 4, seen.insert(inner).inserted, let found = table(rows, in: inner, candidates) {
                return found
            }
        }
        return nil
    }

    private func table(
        _ rows: [Row], in range: Range<Int>, _ candidates: [Double]
    ) -> (rows: Range<Int>, lines: [PDFTextLine])? {
        let edges = edges(rows[range], candidates)
        guard edges.count > 1, edges.count < 12 else { return nil }
        // The words of each row by column.
        let parts = range.map { cells(of: rows[$0].words, edges) }
        var bands = bands(rows[range], parts)
        trim(&bands, parts)
        guard bands.count > 2, let first = bands.first?.lowerBound, let end = bands.last?.upperBound,
            isTable(bands, parts)
        else { return nil }
        let page = rows[range.lowerBound].lines.first?.page ?? 0
        var lines: [PDFTextLine] = []
        for (number, band) in bands.enumerated() {
            let isHeader = number == 0 && isHeader(band, parts)
            for column in edges.indices {
                for index in band where !parts[index][column].isEmpty {
                    var line = PDFTextLine(page: page, words: Array(parts[index][column]))
                    // What is known of its letters is known of the whole row.
                    if let whole = rows[range.lowerBound + index].lines.first {
                        line.face = whole.face
                        line.hasOtherHeight = whole.hasOtherHeight
                        line.size = whole.size
                    }
                    line.place = Block.Cell(table: 0, row: number, column: column, isHeader: isHeader)
                    lines.append(line)
                }
            }
        }
        return ((range.lowerBound + first)..<(range.lowerBound + end), lines)
    }

    /// The rows of the table, as ranges of rows of words.
    private func bands(_ rows: ArraySlice<Row>, _ parts: [[ArraySlice<PDFWord>]]) -> [Range<Int>] {
        let distances = zip(rows, rows.dropFirst()).map { $1.baseline - $0.baseline }
        var counts: [Int: Int] = [:]
        for distance in distances { counts[Int((distance * 4).rounded()), default: 0] += 1 }
        // The leading of its letters: the smallest distance that comes back.
        let least = (rows.map(\.size).max() ?? style.bodySize) * 0.75
        let usual = counts.filter { $0.value > 1 && Double($0.key) / 4 >= least }.keys.min() ?? 0
        let leading = max(Double(usual) / 4, least)
        var starts: [Int] = [0]
        for index in 1..<rows.count
        where distances[index - 1] > leading * 1.22 || isNumberBelowNumber(index, parts) {
            starts.append(index)
        }
        if starts.count < 3 {
            starts = [0]
            for index in 1..<rows.count where restarts(index, parts) || distances[index - 1] > leading + 0.3 {
                if !runsOn(index, parts) { starts.append(index) }
            }
        }
        return zip(starts, starts.dropFirst() + [rows.count]).map { $0..<$1 }
    }

    /// Whether a number stands below a number in some column: a cell holds but one.
    private func isNumberBelowNumber(_ index: Int, _ parts: [[ArraySlice<PDFWord>]]) -> Bool {
        func isNumber(_ words: ArraySlice<PDFWord>) -> Bool {
            guard words.count == 1, let word = words.first, word.count < 12 else { return false }
            return bytes[word.start..<word.end].allSatisfy { $0 < 0x3A && $0 > 0x2B }
                && bytes[word.end - 1] != UInt8(ascii: "-")
        }
        return parts[index].indices.dropFirst().contains {
            isNumber(parts[index][$0]) && isNumber(parts[index - 1][$0])
        }
    }

    /// Whether a column begins anew in a row after having been empty in the one above.
    private func restarts(_ index: Int, _ parts: [[ArraySlice<PDFWord>]]) -> Bool {
        parts[index].indices.contains { !parts[index][$0].isEmpty && parts[index - 1][$0].isEmpty }
            && parts[index].count { !$0.isEmpty } > 1
    }

    /// Whether a sentence of any column goes on from the row above.
    private func runsOn(_ index: Int, _ parts: [[ArraySlice<PDFWord>]]) -> Bool {
        parts[index].indices.contains { runsOn(index, parts, $0) }
    }

    /// Whether a column goes on in small letters with what stands above it, over whatever room.
    func goesOnSmall(_ index: Int, _ parts: [[ArraySlice<PDFWord>]], _ column: Int) -> Bool {
        guard let word = parts[index][column].first, PDFParagraphs.isLower(bytes[word.start]),
            let last = parts[..<index].last(where: { !$0[column].isEmpty })?[column].last
        else { return false }
        return !endsSentence(last)
    }

    /// Whether a column's sentence goes on from the line above it.
    private func runsOn(_ index: Int, _ parts: [[ArraySlice<PDFWord>]], _ column: Int) -> Bool {
        guard let word = parts[index][column].first,
            let above = parts[..<index].last(where: { !$0[column].isEmpty }), let last = above[column].last
        else { return false }
        if endsSentence(last) { return false }
        if PDFParagraphs.isLower(bytes[word.start]) { return true }
        guard !parts[index - 1][column].isEmpty else { return false }
        let right = parts.compactMap { $0[column].last?.box.xMax }.max() ?? last.box.xMax
        let left = parts.compactMap { $0[column].first?.box.xMin }.min() ?? 0
        return last.box.xMax > right - (right - left) * 0.2
    }

    func endsSentence(_ word: PDFWord) -> Bool {
        [".", "!", "?", ":", ";", ")"].contains { bytes[word.end - 1] == UInt8(ascii: $0) }
    }

    /// Joins what is no row of its own, and takes off what stands above or below the table.
    private func trim(_ bands: inout [Range<Int>], _ parts: [[ArraySlice<PDFWord>]]) {
        func columns(_ band: Range<Int>) -> [Int] {
            (parts.first?.indices ?? 0..<0).filter { column in band.contains { !parts[$0][column].isEmpty } }
        }
        while let band = bands.first, columns(band).count < 2 { bands.removeFirst() }
        while let band = bands.last, columns(band) == [0] { bands.removeLast() }
        var joined: [Range<Int>] = []
        for band in bands {
            // A further paragraph of the cell above.
            if let last = joined.last, columns(band).count == 1, columns(band) != [0] {
                joined[joined.count - 1] = last.lowerBound..<band.upperBound
            } else {
                joined.append(band)
            }
        }
        bands = joined
    }
}

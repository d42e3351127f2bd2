import Model

extension PDFTables {
    /// The cells of lines that know their place.
    func placed(_ lines: [PDFTextLine], table: Int) -> [PDFBlock] {
        var cells: [PDFBlock] = []
        for line in lines {
            guard var place = line.place else { continue }
            place.table = table
            if cells.last?.cell == place {
                cells[cells.count - 1].lines.append(line)
            } else {
                cells.append(PDFBlock(kind: .tableCell, cell: place, lines: [line]))
            }
        }
        return cells
    }

    /// The cells of a table, row by row.
    func cells(of rows: [Row], _ columns: [(start: Double, end: Double)], table: Int) -> [PDFBlock] {
        let parts = rows.map { row in
            var parts = [[PDFWord]](repeating: [], count: columns.count)
            for word in row.words { parts[column(of: word, columns)].append(word) }
            return parts
        }
        let keyed = keyedStarts(rows, parts)
        let starts = keyed?.starts ?? leadingStarts(rows, parts)
        var grid: [[Int: [PDFTextLine]]] = []
        for (index, row) in rows.enumerated() {
            if grid.isEmpty || starts.contains(index) { grid.append([:]) }
            let page = row.lines.first?.page ?? 0
            for (column, words) in parts[index].enumerated() where !words.isEmpty {
                grid[grid.count - 1][column, default: []].append(PDFTextLine(page: page, words: words))
            }
        }
        let hasHeader = isPair(rows) || grid.count > 2 && keyed?.hasHeader ?? true
        var cells: [PDFBlock] = []
        for (row, parts) in grid.enumerated() {
            for (column, lines) in parts.sorted(by: { $0.key < $1.key }) {
                var block = PDFBlock(kind: .tableCell, lines: lines)
                block.cell = Block.Cell(table: table, row: row, column: column, isHeader: row == 0 && hasHeader)
                cells.append(block)
            }
        }
        return cells
    }

    /// The column that a word stands in: the one it shares most with, or else the one that it stands behind.
    private func column(of word: PDFWord, _ columns: [(start: Double, end: Double)]) -> Int {
        let middle = (word.box.xMin + word.box.xMax) / 2
        let before = columns.lastIndex { $0.start <= middle + 1 } ?? 0
        // A heading that is wider than its column's numbers begins before them.
        guard before + 1 < columns.count, word.box.xMin > columns[before].end else { return before }
        return word.box.xMax > columns[before + 1].start ? before + 1 : before
    }

    /// Which rows of words begin a row of the table, by the distances alone.
    private func leadingStarts(_ rows: [Row], _ parts: [[[PDFWord]]]) -> Set<Int> {
        let gaps = zip(rows, rows.dropFirst()).map { ($1.baseline - $0.baseline) / style.leading }.sorted()
        let isLoose = !gaps.isEmpty && gaps[gaps.count / 2] > 1.3
        var starts: Set<Int> = []
        var last = -Double.infinity
        for (index, row) in rows.enumerated() {
            let gap = (row.baseline - last) / style.leading
            last = row.baseline
            let bytes = pages[row.lines.first?.page ?? 0].bytes
            let startsLower = row.words.first.map { PDFParagraphs.isLower(bytes[$0.start]) } ?? false
            let own = parts[index]
            let isContinued =
                isLoose ? gap < 1.2 : gap < 1.3 && (own[0].isEmpty || (own.count { !$0.isEmpty } == 1 && startsLower))
            if !isContinued { starts.insert(index) }
        }
        return starts
    }

    // MARK: rows with a number or a date each

    /// Which rows of words begin a row of the table where one column holds a number or a date for each, at the top, in
    /// the middle or at the foot of the row: two of them are parted where the words of all columns leave most room.
    ///
    /// - Returns: nil where no column does so, or where every row is one line.
    private func keyedStarts(_ rows: [Row], _ parts: [[[PDFWord]]]) -> (starts: Set<Int>, hasHeader: Bool)? {
        guard let keys = [0, 1].lazy.map({ keys(in: $0, rows, parts) }).first(where: { $0.count > 1 }),
            let first = keys.first, rows.count * 4 > keys.count * 5
        else { return nil }
        var starts: Set<Int> = []
        var open: [(from: Int, to: Int)] = []
        // How many rows of the table have their key at the foot, in the middle, at the top.
        var places = [0, 0, 0]
        for (key, next) in zip(keys, keys.dropFirst()) {
            guard next > key + 1 else {
                starts.insert(next)
                continue
            }
            guard let cut = widest(rows, from: key, to: next) else {
                open.append((key, next))
                continue
            }
            starts.insert(cut)
            places[cut == key + 1 ? 0 : cut == next ? 2 : 1] += 1
        }
        for (key, next) in open {
            // Lines at one distance throughout are parted as most others are.
            if places[0] > places[2] {
                starts.insert(key + 1)
            } else {
                starts.insert(places[1] > places[2] ? (key + next + 1) / 2 : next)
            }
        }
        guard first > 0 else { return (starts, false) }
        let isAtTop = places[2] >= places[0] + places[1]
        let cut = isAtTop ? first : widest(rows, from: 0, to: first) ?? first
        starts.insert(cut)
        return (starts, true)
    }

    /// The row of words above which there is more room than above the others; nil where all stand alike.
    private func widest(_ rows: [Row], from: Int, to: Int) -> Int? {
        var best = 0.0
        var least = Double.infinity
        var cut: Int?
        for index in (from + 1)...to {
            let gap = rows[index].baseline - rows[index - 1].baseline
            least = min(least, gap)
            if gap > best {
                best = gap
                cut = index
            }
        }
        return best > least + style.bodySize * 0.12 ? cut : nil
    }

    /// The rows of words in which a column holds a number, a date or a file's number; none where it holds other words.
    private func keys(in column: Int, _ rows: [Row], _ parts: [[[PDFWord]]]) -> [Int] {
        var keys: [Int] = []
        var others = 0
        for (index, row) in rows.enumerated() {
            let words = parts[index][column]
            guard let word = words.first else { continue }
            let bytes = pages[row.lines.first?.page ?? 0].bytes[word.start..<word.end]
            let isKey =
                words.count == 1 && bytes.count < 14 && bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
                && !bytes.contains(UInt8(ascii: ","))
                && (column == 0 || bytes.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") } == 2)
            if isKey { keys.append(index) } else if !keys.isEmpty { others += 1 }
        }
        return others * 6 > keys.count ? [] : keys
    }
}

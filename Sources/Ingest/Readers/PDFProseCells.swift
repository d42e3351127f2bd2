import Model

/// Tells rows of cells with sentences in them from columns of running text and from lists.
extension PDFProseTables {
    /// What is counted of the cells of a table.
    private struct Count {
        /// Rows with more than one cell; those whose cells begin on one line; those that end unevenly.
        var rows = 0
        var level = 0
        var ragged = 0
        /// Cells of several lines and sentences.
        var prose = 0
        /// Places where a cell has an empty line, and where one goes on with a sentence of the cell above.
        var torn = 0
        var runningOn = 0
        /// Cells of the first column that name what stands beside them: `Besluit:`.
        var named = 0
        /// Cells by column, and those of them that hold but labels.
        var cells: [Int]
        var labels: [Int]
    }

    /// Whether bands of words are rows of cells with sentences in them.
    func isTable(_ bands: [Range<Int>], _ parts: [[ArraySlice<PDFWord>]]) -> Bool {
        let columns = parts.first?.indices ?? 0..<0
        let none = [Int](repeating: 0, count: columns.count)
        var count = Count(cells: none, labels: none)
        for band in bands {
            var filled = 0
            for column in columns {
                let lines = band.filter { !parts[$0][column].isEmpty }
                guard let first = lines.first, let last = lines.last else { continue }
                filled += 1
                count.cells[column] += 1
                let words = lines.reduce(0) { $0 + parts[$1][column].count }
                if lines.allSatisfy({ parts[$0][column].allSatisfy(isLabel) }) { count.labels[column] += 1 }
                if lines.count > 2, words > 8, words > lines.count * 2 { count.prose += 1 }
                if column == 0, let word = parts[last][0].last, bytes[word.end - 1] == UInt8(ascii: ":") {
                    count.named += 1
                }
                if last - first >= lines.count { count.torn += 1 }
                if band.lowerBound == first, goesOnSmall(first, parts, column) { count.runningOn += 1 }
            }
            guard filled > 1 else { continue }
            count.rows += 1
            if parts[band.lowerBound].count(where: { !$0.isEmpty }) > 1 { count.level += 1 }
            if parts[band.upperBound - 1].count(where: { !$0.isEmpty }) < filled { count.ragged += 1 }
        }
        let isTop = count.level * 3 >= count.rows * 2
        guard count.rows > 2, count.prose > 1, count.prose * 3 >= count.rows, count.ragged > 1,
            count.ragged * 2 >= count.rows - 1, isTop || count.rows > 3,
            count.runningOn * 6 < count.rows, count.torn * 4 <= count.rows
        else { return false }
        // Bullets and numbers before words are a list, and so are names before what they name.
        let worded = columns.count { count.labels[$0] * 5 < count.cells[$0] * 4 && count.cells[$0] * 2 >= count.rows }
        return worded > 1 && (columns.count > 3 || count.named * 2 < count.cells[0])
    }

    private func isLabel(_ word: PDFWord) -> Bool {
        // Long ones are numbers, and nothing is made of plain words.
        if word.count > 5, bytes[word.start] &- UInt8(ascii: "0") > 9 { return false }
        let text = String(decoding: bytes[word.start..<word.end], as: UTF8.self)
        return PDFLabel.isBullet(text) || PDFLabel.depth(text) != nil
            || text.utf8.count < 5 && text.utf8.allSatisfy { "IVXivx".utf8.contains($0) }
            || text.utf8.count < 6 && (text.hasSuffix(".") || text.hasSuffix(")"))
    }

    /// Whether the first row heads its columns: a few words in each, none of them a sentence.
    func isHeader(_ band: Range<Int>, _ parts: [[ArraySlice<PDFWord>]]) -> Bool {
        (parts.first?.indices ?? 0..<0).allSatisfy { column in
            let words = band.flatMap { parts[$0][column] }
            return words.count < 9
                && words.last.map { bytes[$0.end - 1] != UInt8(ascii: ".") || words.count < 2 } ?? true
        }
    }
}

/// Lays rows out in columns that fit a width.
struct TableLayout {
    private let columns: [TableColumn]
    private let width: Int

    init(_ columns: [TableColumn], width: Int) {
        self.columns = columns
        self.width = width
    }

    func write(_ rows: [[String]], to output: Output) throws(OutputError) {
        let widths = widths(of: rows)
        try output.line(line(columns.map(\.title), widths))
        for row in rows { try output.line(line(row, widths)) }
    }

    /// Each column as wide as its widest cell; what is too much is taken from the flexible ones, the widest first.
    private func widths(of rows: [[String]]) -> [Int] {
        var widths = columns.map { $0.title.count }
        for row in rows {
            for (index, cell) in row.enumerated() where index < widths.count {
                widths[index] = max(widths[index], cell.count)
            }
        }
        var over = widths.reduce(0, +) + 2 * (columns.count - 1) - width
        while over > 0 {
            let candidates = columns.indices.filter { columns[$0].isFlexible && widths[$0] > columns[$0].least }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let others = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let target = max(columns[widest].least, min(widths[widest] - 1, max(others, widths[widest] - over)))
            over -= widths[widest] - target
            widths[widest] = target
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, width) in widths.enumerated() {
            let cell = index < cells.count ? Self.fitted(cells[index], width, keepsEnd: columns[index].keepsEnd) : ""
            let padding = String(repeating: " ", count: max(0, width - cell.count))
            if index > 0 { line += "  " }
            line += columns[index].isNumber ? padding + cell : cell + padding
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func fitted(_ cell: String, _ width: Int, keepsEnd: Bool) -> String {
        let flat = cell.contains(where: \.isNewline) ? String(cell.map { $0.isNewline ? " " : $0 }) : cell
        if flat.count <= width { return flat }
        let room = max(0, width - 1)
        return keepsEnd ? "…" + flat.suffix(room) : flat.prefix(room) + "…"
    }
}

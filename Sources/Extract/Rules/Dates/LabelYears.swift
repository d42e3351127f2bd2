import Model

/// The years that headings, label lines, list items and table cells give the bare days and months below or beside them.
struct LabelYears {
    private var headings: [(level: Int, year: Int)] = []
    /// `2009:` on a line of its own, and how many blocks it still holds for.
    private var line: (year: Int, left: Int)?
    private var items: [(level: Int, year: Int)] = []
    private var row: (table: Int, row: Int, year: Int)?
    private var columns: [Int: Int] = [:]
    private var table: Int?
    /// No list under a line of its own is longer; a year that stands alone on a title page labels no chapter.
    private static let longestList = 40

    /// A block begins: what ends with it holds no longer.
    mutating func enter(_ kind: Block.Kind, level: Int, cell: Block.Cell?) {
        if let (year, left) = line { line = left > 0 ? (year, left - 1) : nil }
        if cell?.table != table {
            table = cell?.table
            row = nil
            columns = [:]
        }
        switch kind {
        case .heading:
            let level = max(1, level)
            headings.removeAll { $0.level >= level }
            line = nil
            items = []
        case .listItem: items.removeAll { $0.level >= level }
        // What a list item goes on with has its depth.
        case .paragraph: if !items.isEmpty { items.removeAll { $0.level > level } }
        default: break
        }
    }

    /// The year that holds for a block.
    func year(of block: Block) -> Int? {
        switch block.kind {
        case .tableCell:
            if let row, let cell = block.cell, row.table == cell.table, row.row == cell.row { return row.year }
            return block.cell.flatMap { columns[$0.column] } ?? line?.year ?? headings.last?.year
        case .listItem: return items.last?.year ?? line?.year ?? headings.last?.year
        case .paragraph: return (block.level > 0 ? items.last?.year : nil) ?? line?.year ?? headings.last?.year
        default: return headings.last?.year
        }
    }

    /// A label was read in a block; `isAlone` where the block holds nothing else.
    mutating func note(_ label: EDTF.Point, in block: Block, isAlone: Bool) {
        switch block.kind {
        case .heading: headings.append((max(1, block.level), label.year))
        case .listItem: items.append((block.level, label.year))
        case .tableCell:
            if let cell = block.cell { row = (cell.table, cell.row, label.year) }
        // A day alone is a letter's date.
        case .paragraph: line = isAlone && label.day == nil ? (label.year, Self.longestList) : nil
        default: break
        }
    }

    /// A date stands alone in a cell that heads its column.
    mutating func noteColumn(_ date: EDTF.Point, _ block: Block) {
        guard let cell = block.cell, cell.isHeader, cell.row == 0, date.month == nil else { return }
        columns[cell.column] = date.year
    }
}

import Model

/// What the headings of a table say of its cells.
struct TableHeads: Sendable {
    struct Cell: Sendable {
        var date: EventDate?
        /// What is printed at the head of its row and of its column.
        var row: Span?
        var column: Span?
        /// The title above the table.
        var title: Span?
        /// Whether a heading says that its numbers are percentages.
        var isPercent = false
        /// The factor and unit of money that a heading says: `× € 1 mln`.
        var money: (factor: Double, unit: String)?
    }

    private var cells: [Int: Cell] = [:]

    /// Cost: linear in the number of cells and columns.
    init(_ reading: Reading) {
        let blocks = reading.document.blocks
        var first = 0
        while first < blocks.count {
            guard let table = blocks[first].cell?.table else {
                first += 1
                continue
            }
            var last = first
            while last < blocks.count, blocks[last].cell?.table == table { last += 1 }
            read(first..<last, in: reading)
            first = last
        }
    }

    func cell(_ block: Int) -> Cell? { cells[block] }

    private mutating func read(_ range: Range<Int>, in reading: Reading) {
        let blocks = reading.document.blocks
        let title =
            range.lowerBound > 0 && isTitle(blocks[range.lowerBound - 1]) ? blocks[range.lowerBound - 1].span : nil
        let titleUnit = title.map { Self.unit(of: $0, reading) } ?? (false, nil)
        var columns: [Int: Int] = [:]
        var rows: [Int: Int] = [:]
        for block in range {
            guard let cell = blocks[block].cell, !blocks[block].span.isEmpty else { continue }
            let isHead = cell.isHeader || cell.row == 0
            if isHead, columns[cell.column] == nil { columns[cell.column] = block }
            if cell.column == 0 { rows[cell.row] = block }
            guard !isHead, cell.column > 0 else { continue }
            var found = Cell()
            found.row = rows[cell.row].map { blocks[$0].span }
            found.column = columns[cell.column].map { blocks[$0].span }
            found.title = title
            found.date =
                [found.column, found.row].lazy.compactMap { $0 }.compactMap { Self.date(in: $0, reading) }.first
            let units = [found.row, found.column].compactMap { $0 }.map { Self.unit(of: $0, reading) }
            found.isPercent = units.contains { $0.0 } || titleUnit.0
            found.money = units.compactMap { $0.1 }.first ?? titleUnit.1
            if found.money != nil { found.isPercent = false }
            cells[block] = found
        }
    }

    private func isTitle(_ block: Block) -> Bool {
        block.kind == .caption || block.kind == .heading || (block.kind == .paragraph && block.span.count < 160)
    }

    /// The one date that a heading states.
    private static func date(in span: Span, _ reading: Reading) -> EventDate? {
        let dates = reading.temporals(in: span).filter { $0.date.edtf != nil && !$0.isInReference }
        if let first = dates.first { return first.date }
        let range = reading.tokens.range(of: span)
        guard range.count == 1, reading.tokens[range.lowerBound].features.contains(.yearLike),
            let year = reading.tokens.number(range.lowerBound)
        else { return nil }
        let edtf = EDTF.year(year)
        return EventDate(
            edtf: edtf, earliest: edtf.bounds.earliest, latest: edtf.bounds.latest, precision: .year, source: .label,
            basis: "heading of the column")
    }

    /// Whether a heading says percentages, and which money.
    private static func unit(of span: Span, _ reading: Reading) -> (Bool, (factor: Double, unit: String)?) {
        let tokens = reading.tokens
        let range = tokens.range(of: span)
        var isPercent = false
        var unit: String?
        var factor = 1.0
        for index in range {
            if tokens.byte(index) == 0x25 || tokens[index].features.contains(.percentWord) {
                isPercent = index == range.lowerBound || !(tokens[index - 1].kind == .number)
            }
            if let found = MoneyQuantity.unit(at: index, before: range.upperBound, in: tokens) { unit = found }
            if let scale = AmountReader.scale(at: index, before: range.upperBound, in: tokens) {
                factor = scale.factor
            } else if tokens.is(index, "miljoenen") {
                factor = 1_000_000
            } else if tokens.is(index, "duizenden") || (tokens.is(index, "000") && factor == 1) {
                factor = 1_000
            } else if tokens.is(index, "miljarden") {
                factor = 1_000_000_000
            }
        }
        return (isPercent, unit.map { (factor, $0) })
    }
}

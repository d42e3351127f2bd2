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

    private var cells: [Cell] = []
    /// By block, the place of its cell plus one; empty where the document has no table.
    private var places: [Int32] = []

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
            if places.isEmpty { places = Array(repeating: 0, count: blocks.count) }
            read(first..<last, in: reading)
            first = last
        }
    }

    func cell(_ block: Int) -> Cell? {
        guard places.indices.contains(block), places[block] > 0 else { return nil }
        return cells[Int(places[block]) - 1]
    }

    /// What a cell at the head of a row or a column says of the others.
    private struct Head {
        let span: Span
        let date: EventDate?
        let unit: (isPercent: Bool, money: (factor: Double, unit: String)?)

        init(_ span: Span, _ reading: Reading) {
            self.span = span
            date = TableHeads.date(in: span, reading)
            unit = TableHeads.unit(of: span, reading)
        }

        /// A head whose cells lie below a row of years: what it says, at that year.
        init(_ head: Head, at year: EventDate?) {
            (span, unit) = (head.span, head.unit)
            date = year
        }
    }

    private mutating func read(_ range: Range<Int>, in reading: Reading) {
        let blocks = reading.document.blocks
        let title =
            range.lowerBound > 0 && isTitle(blocks[range.lowerBound - 1]) ? blocks[range.lowerBound - 1].span : nil
        let titleUnit = title.map { Self.unit(of: $0, reading) } ?? (false, nil)
        let titleDate = title.flatMap { Self.titleDate($0, blocks[range.lowerBound - 1], reading) }
        var columns: [Int: Head] = [:]
        var rows: [Int: Int] = [:]
        // The head of the row that was last asked for.
        var known: (block: Int, head: Head)?
        var row = -1
        var isYears = false
        var holdsFirst = false
        for block in range {
            guard let cell = blocks[block].cell, !blocks[block].span.isEmpty else { continue }
            let isHead = cell.isHeader || cell.row == 0
            if cell.row != row {
                row = cell.row
                isYears = !isHead && Self.isRowOfYears(from: block, in: range, reading)
                if isYears { holdsFirst = cell.column == 0 && Self.year(blocks[block].span, reading) != nil }
            }
            // `conform BBV | 2023 | 2022` below the heads, or where one table stands below another.
            if isYears {
                guard let year = Self.year(blocks[block].span, reading) else { continue }
                let head =
                    columns[cell.column].flatMap { cell.row == 1 ? $0 : nil }
                    ?? Head(blocks[block].span, reading)
                columns[cell.column] = Head(head, at: year)
                continue
            }
            if holdsFirst, cell.column == 0, let column = columns[0], !Self.hasLetter(blocks[block].span, reading) {
                cells.append(Cell(date: column.date, title: title))
                places[block] = Int32(truncatingIfNeeded: cells.count)
                continue
            }
            if isHead, columns[cell.column] == nil { columns[cell.column] = Head(blocks[block].span, reading) }
            if cell.column == 0 { rows[cell.row] = block }
            guard !isHead, cell.column > 0 else { continue }
            if let block = rows[cell.row], known?.block != block { known = (block, Head(blocks[block].span, reading)) }
            let head = rows[cell.row] == nil ? nil : known?.head
            var found = Cell()
            let column = columns[cell.column]
            found.row = head?.span
            found.column = column?.span
            found.title = title
            found.date = column?.date ?? head?.date ?? titleDate
            found.isPercent = head?.unit.isPercent ?? false || column?.unit.isPercent ?? false || titleUnit.0
            found.money = head?.unit.money ?? column?.unit.money ?? titleUnit.1
            if found.money != nil { found.isPercent = false }
            cells.append(found)
            places[block] = Int32(truncatingIfNeeded: cells.count)
        }
    }

    /// Whether the cells of a row name years that follow one another, and nothing else has a number.
    private static func isRowOfYears(from first: Int, in range: Range<Int>, _ reading: Reading) -> Bool {
        let blocks = reading.document.blocks
        guard let row = blocks[first].cell?.row else { return false }
        var years: [Int] = []
        for block in first..<range.upperBound {
            guard let cell = blocks[block].cell, cell.row == row else { break }
            let tokens = reading.tokens.range(of: blocks[block].span)
            guard tokens.contains(where: { reading.tokens[$0].kind == .number }) else {
                // A word at the head of the row, or none.
                if cell.column == 0 || tokens.isEmpty { continue }
                return false
            }
            guard tokens.count == 1, reading.tokens[tokens.lowerBound].features.contains(.yearLike),
                let year = reading.tokens.number(tokens.lowerBound)
            else { return false }
            years.append(year)
        }
        guard years.count > 1 else { return false }
        // Two tables side by side begin anew: `2021 2022 2023 2021 2022 2023`.
        let steps = zip(years.dropFirst(), years).filter { $0.0 != years[0] }.map { $0 - $1 }
        return !steps.isEmpty && (steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 })
    }

    private static func hasLetter(_ span: Span, _ reading: Reading) -> Bool {
        reading.tokens.range(of: span).contains { reading.tokens[$0].kind == .word }
    }

    private func isTitle(_ block: Block) -> Bool {
        block.kind == .caption || block.kind == .heading || (block.kind == .paragraph && block.span.count < 160)
    }

    /// The year that a table's own title states: `Tabel 3 Oordeel in 2011`, `Figuur 3.1 Overtredingen, 2013`.
    private static func titleDate(_ span: Span, _ block: Block, _ reading: Reading) -> EventDate? {
        let first = reading.tokens.range(of: span).lowerBound
        guard block.kind == .caption || reading.tokens.isOne(first, of: ["tabel", "figuur", "grafiek"]) else {
            return nil
        }
        let dates = reading.temporals(in: span).filter {
            $0.date.edtf != nil && !$0.isInReference && ($0.kind == .date || $0.kind == .period)
        }
        return dates.count == 1 ? dates[0].date : nil
    }

    /// The one date that a heading states.
    private static func date(in span: Span, _ reading: Reading) -> EventDate? {
        let dates = reading.temporals(in: span).filter { $0.date.edtf != nil && !$0.isInReference }
        if let first = dates.first { return first.date }
        return year(span, reading)
    }

    /// The year that is all a heading says.
    private static func year(_ span: Span, _ reading: Reading) -> EventDate? {
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
            if tokens.byte(index) == 0x25 || tokens[index].features.contains(.percentWord)
                || tokens.is(index, "procenten")
            {
                isPercent = index == range.lowerBound || !(tokens[index - 1].kind == .number)
            }
            if let found = MoneyQuantity.unit(at: index, before: range.upperBound, in: tokens) { unit = found }
            // `bedragen x € 1.000`
            if unit != nil, tokens[index].kind == .number,
                let amount = AmountReader.amount(at: index, before: range.upperBound, in: tokens), amount.value >= 1000,
                [1_000, 1_000_000].contains(amount.value)
            {
                factor = amount.value
            }
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

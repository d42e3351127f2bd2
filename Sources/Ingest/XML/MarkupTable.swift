/// The cells of a table of CALS (`row/entry`) or of HTML (`tr/td`), each in its row and column.
struct MarkupTable {
    struct Cell {
        var element: XMLElement
        var row: Int
        var column: Int
        var isHeader: Bool
        /// The path from the table to the cell.
        var path: String
    }

    private(set) var cells: [Cell] = []
    /// Titles of the table, which stand before its cells.
    private(set) var captions: [XMLElement] = []
    /// What stands in the table and is neither row nor title.
    private(set) var others: [XMLElement] = []
    private var columns: [String: Int] = [:]
    private var row = 0
    /// Rows that a cell above still reaches down, by column.
    private var spans: [Int: Int] = [:]
    /// No table of a document is wider; cells beyond share the last column.
    private static let widest = 1_000

    init(_ table: XMLElement) {
        collect(table, path: "", isHead: false)
    }

    /// Whether the table only places things on a page: a single column, a table within, a cell as long as a page or with
    /// several paragraphs divided by blank lines.
    var isLayout: Bool {
        let width = (cells.map(\.column).max() ?? 0) + 1
        return width == 1
            || cells.contains { cell in
                var isBroken = false
                let length = cell.element.allText.utf8.count
                return length > 3_000 || Self.holdsTable(cell.element)
                    || (length > 200 && Self.blankLines(cell.element, &isBroken) > 1)
            }
    }

    /// How often two line breaks stand in a row.
    private static func blankLines(_ element: XMLElement, _ isBroken: inout Bool) -> Int {
        var count = 0
        for child in element.children {
            switch child {
            case .text(let text): if !text.utf8.allSatisfy(\.isMarkupSpace) { isBroken = false }
            case .element(let inner) where inner.name == "br":
                if isBroken { count += 1 }
                isBroken.toggle()
            case .element(let inner): count += blankLines(inner, &isBroken)
            case .instruction: break
            }
        }
        return count
    }

    private static func holdsTable(_ element: XMLElement) -> Bool {
        element.elements.contains { $0.name == "table" || holdsTable($0) }
    }

    private mutating func collect(_ element: XMLElement, path: String, isHead: Bool) {
        for child in element.elements {
            let place = MarkupWalker.path(path, child)
            switch child.name {
            case "tr", "row", "table-row": addRow(child, path: String(place.dropFirst()), isHead: isHead)
            case "thead", "table-header-rows": collect(child, path: place, isHead: true)
            case "tbody", "tfoot", "tgroup", "table-rows", "table-row-group":
                spans = [:]
                collect(child, path: place, isHead: false)
            case "caption", "title", "titel", "tablabel": captions.append(child)
            case "colspec":
                columns[child["colname"] ?? ""] = max(
                    0, (child["colnum"].flatMap(\.attributeNumber) ?? columns.count + 1) - 1)
            case "spanspec", "colgroup", "col", "table-column", "table-columns": break
            default: others.append(child)
            }
        }
    }

    private mutating func addRow(_ element: XMLElement, path: String, isHead: Bool) {
        var column = 0
        let entries = element.elements.filter {
            ["td", "th", "entry", "table-cell", "covered-table-cell"].contains($0.name)
        }
        for entry in entries {
            if let named = entry["colname"] ?? entry["namest"], let stated = columns[named], stated < 1_000 {
                column = max(column, stated)
            }
            while let rows = spans[column], rows > 0, column < Self.widest - 1 { column += 1 }
            var width = 1
            if let count = (entry["colspan"] ?? entry["number-columns-repeated"]).flatMap(\.attributeNumber) {
                width = count
            } else if let first = entry["namest"].flatMap({ columns[$0] }),
                let last = entry["nameend"].flatMap({ columns[$0] })
            {
                width = last - first + 1
            }
            let height =
                entry["rowspan"].flatMap(\.attributeNumber) ?? ((entry["morerows"].flatMap(\.attributeNumber) ?? 0) + 1)
            cells.append(
                Cell(
                    element: entry, row: row, column: column,
                    isHeader: isHead || entry.name == "th", path: MarkupWalker.path(path, entry)))
            let end = min(column + max(width, 1), Self.widest)
            if height > 1 { for reached in column..<end { spans[reached] = min(height, 10_000) } }
            column = min(end, Self.widest - 1)
        }
        // Every cell that reaches down was counted from this row.
        for (column, rows) in spans { spans[column] = rows > 1 ? rows - 1 : nil }
        row += 1
    }
}

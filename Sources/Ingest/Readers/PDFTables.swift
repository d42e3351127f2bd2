import Model

/// Finds tables with a clear grid among a column's lines.
struct PDFTables {
    enum Part {
        case lines([PDFTextLine])
        case table([PDFBlock])
    }

    let style: PDFStyle
    let pages: [PDFPage]

    /// The lines cut into running text and tables, in their order.
    func parts(_ lines: [PDFTextLine], _ table: inout Int) -> [Part] {
        [.lines(lines)]
    }
}

/// A stretch of the text that the page sets apart: a heading, a paragraph, a list item, a table cell, a note.
public struct Block: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case heading, paragraph, listItem, tableCell, footnote, caption
        /// A loose word or label of a figure.
        case figureText
        /// The head of a letter or the title page of a report (sender, number, date line), and how a letter closes
        /// (greeting, office, names).
        case titleBlock
    }

    /// Where a cell stands in its table; rows and columns count from 0.
    public struct Cell: Hashable, Codable, Sendable {
        /// Which table of the document, from 0.
        public var table: Int
        public var row: Int
        public var column: Int
        /// Whether the cell is a heading of its row or column.
        public var isHeader: Bool

        public init(table: Int, row: Int, column: Int, isHeader: Bool) {
            self.table = table
            self.row = row
            self.column = column
            self.isHeader = isHeader
        }
    }

    public var kind: Kind
    /// The words without the label.
    public var span: Span
    /// Depth: 1 is the highest heading or the outermost list; 0 where depth means nothing.
    public var level: Int
    /// What is printed before the words: `3.2.1`, `a.`, `•`, a footnote's mark. It is no part of the text.
    public var label: String?
    public var cell: Cell?
    /// Whether the block stands in a box apart from the running text.
    public var isBoxed: Bool

    public init(
        _ kind: Kind, _ span: Span, level: Int = 0, label: String? = nil, cell: Cell? = nil, isBoxed: Bool = false
    ) {
        self.kind = kind
        self.span = span
        self.level = level
        self.label = label
        self.cell = cell
        self.isBoxed = isBoxed
    }
}

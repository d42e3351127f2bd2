/// How rows are printed.
enum RowFormat: String, CaseIterable, Sendable {
    case table, json, jsonl, csv
}

/// A column of the table that a person reads.
struct TableColumn: Sendable {
    var title: String
    /// Columns of the terminal it never falls under, where its cells are that wide.
    var least = 4
    /// Whether it may be cut and takes what the others leave.
    var isFlexible = false
    /// Whether the end tells more than the beginning, as of a path.
    var keepsEnd = false
    var isNumber = false
}

/// A row in both its forms: all fields for programs, the table's cells for people.
struct OutputRow: Sendable {
    var fields: [JSON.Member]
    var cells: [String]
}

/// Prints rows in one of the four forms.
///
/// JSON, JSON Lines and CSV are written as rows come; a table waits for the last one, since its widths hang on all.
struct RowWriter {
    private let format: RowFormat
    private let columns: [TableColumn]
    private let output: Output
    private var count = 0
    private var table: [[String]] = []

    init(_ format: RowFormat, columns: [TableColumn], to output: Output) {
        self.format = format
        self.columns = columns
        self.output = output
    }

    /// Rows written so far.
    var rowCount: Int { count }

    mutating func write(_ row: OutputRow) throws(OutputError) {
        switch format {
        case .table: table.append(row.cells)
        case .json: try output.write((count == 0 ? "[\n" : ",\n") + JSON.object(row.fields).line)
        case .jsonl: try output.line(JSON.object(row.fields).line)
        case .csv:
            if count == 0 { try output.write(CSV.line(row.fields.map(\.name))) }
            try output.write(CSV.line(row.fields.map { CSV.text($0.value) }))
        }
        count += 1
    }

    /// Ends the output; names the columns also where no row came.
    mutating func finish(header: [String] = []) throws(OutputError) {
        switch format {
        case .table:
            if count > 0 { try TableLayout(columns, width: Terminal.width(output.descriptor)).write(table, to: output) }
        case .json: try output.write(count == 0 ? "[]\n" : "\n]\n")
        case .jsonl: break
        case .csv: if count == 0 && !header.isEmpty { try output.write(CSV.line(header)) }
        }
        try output.flush()
    }
}

/// Comma-separated values as RFC 4180 has them.
enum CSV {
    static func line(_ values: [String]) -> String {
        values.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ value: String) -> String {
        guard value.utf8.contains(where: needsQuotes) else { return value }
        let doubled = value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(doubled)\""
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x2C, 0x0A, 0x0D: true
        default: false
        }
    }

    /// A value as a field: null is empty, a list its JSON.
    static func text(_ value: JSON) -> String {
        switch value {
        case .null: ""
        case .string(let text): text
        default: value.line
        }
    }
}

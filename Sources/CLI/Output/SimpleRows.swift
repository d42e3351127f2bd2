/// Prints rows whose table shows the very fields that programs get.
enum SimpleRows {
    /// - Parameter flexible: names of the columns that may be cut to fit the terminal.
    static func print(
        _ rows: [KeyValuePairs<String, JSON>], names: [String], flexible: Set<String> = [], _ options: OutputOptions,
        empty: String
    ) throws(OutputError) {
        let columns = names.map { name in
            TableColumn(
                title: name.split(separator: "_").joined(separator: " "), least: 12,
                isFlexible: flexible.contains(name), keepsEnd: name == "path")
        }
        var writer = RowWriter(options.format, columns: columns, to: try options.open())
        for row in rows {
            let fields = row.map { JSON.Member(name: $0.key, value: $0.value) }
            try writer.write(OutputRow(fields: fields, cells: fields.map { Shown.path(CSV.text($0.value)) }))
        }
        try writer.finish(header: names)
        if rows.isEmpty && options.format == .table { Messages.print(empty) }
    }
}

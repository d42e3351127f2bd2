import Index
import Model

/// The whole timeline as CSV (RFC 4180), row by row out of the store: no cap, and no more memory for more rows.
struct CSVExport {
    let store: TimelineStore
    let filter: TimelineFilter
    /// A byte order mark, and an apostrophe before text that begins with `= + - @`.
    let forSpreadsheets: Bool

    /// - Returns: the number of rows.
    func write(to output: Output) throws -> Int {
        var line: [UInt8] = []
        line.reserveCapacity(1 << 17)
        if forSpreadsheets { line += [0xEF, 0xBB, 0xBF] }
        line += Array(CSV.line(TimelineRows.names).utf8)
        var count = 0
        var broken: OutputError?
        do {
            try store.cells(matching: filter) { row in
                guard broken == nil else { return }
                for column in 0..<row.count {
                    if column > 0 { line.append(0x2C) }
                    switch row.kind(of: column) {
                    case .null: break
                    case .flag: line.append(contentsOf: row.isTrue(column) ? "true".utf8 : "false".utf8)
                    case .real: line.append(contentsOf: JSON.digits(row.real(column)).utf8)
                    case .plain: row.withBytes(column) { line.append(contentsOf: $0) }
                    case .text: row.withBytes(column) { Self.field($0, forSpreadsheets, into: &line) }
                    }
                }
                line.append(0x0D)
                line.append(0x0A)
                count += 1
                if line.count > 1 << 16 {
                    do throws(OutputError) { try output.write(line) } catch {
                        broken = error
                        throw error
                    }
                    line.removeAll(keepingCapacity: true)
                }
            }
        } catch {
            if let broken { throw broken }
            throw CommandError(error)
        }
        try output.write(line)
        try output.flush()
        return count
    }

    private static func field(_ bytes: UnsafeRawBufferPointer, _ isGuarded: Bool, into line: inout [UInt8]) {
        var quotes = false
        var needs = false
        for byte in bytes {
            switch byte {
            case 0x22:
                quotes = true
                needs = true
            case 0x2C, 0x0A, 0x0D: needs = true
            default: break
            }
        }
        var hasGuard = false
        if isGuarded, let first = bytes.first {
            hasGuard =
                first == 0x3D || first == 0x2B || first == 0x2D || first == 0x40 || first == 0x09 || first == 0x0D
        }
        if needs { line.append(0x22) }
        if hasGuard { line.append(0x27) }
        if quotes {
            for byte in bytes {
                if byte == 0x22 { line.append(0x22) }
                line.append(byte)
            }
        } else {
            line.append(contentsOf: bytes)
        }
        if needs { line.append(0x22) }
    }
}

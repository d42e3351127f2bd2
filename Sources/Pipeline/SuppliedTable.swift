import Foundation
import Index
import Model

/// What is known of documents from elsewhere, as a person writes it down: a table with a row a document.
///
/// The first row names the columns: `path` or `sha256`, and any of `date`, `kind`, `identifier`, `title`, `source`.
/// Values are divided by commas, semicolons or tabs, whichever the first row has; quoting is that of RFC 4180. An empty
/// cell says nothing.
public struct SuppliedTable: Sendable {
    /// What is wrong with a table.
    public struct Fault: Error, Hashable, Sendable {
        /// One sentence, with the line.
        public var reason: String
        public var remedy: String
    }

    /// What the table says, with paths as it spells them.
    public private(set) var values: [SuppliedValue] = []

    /// Reads a table.
    ///
    /// - Throws: ``Fault`` for a table without the columns it needs or with a value that means nothing.
    public init(_ text: String) throws(Fault) {
        let rows = SuppliedTable.rows(text)
        guard let head = rows.first else {
            throw Fault(reason: "The table is empty.", remedy: SuppliedTable.form)
        }
        let names = head.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        let path = names.firstIndex { $0 == "path" || $0 == "file" }
        let hash = names.firstIndex(of: "sha256")
        guard path != nil || hash != nil else {
            throw Fault(reason: "The table has no column “path” or “sha256”.", remedy: SuppliedTable.form)
        }
        for name in names where !name.isEmpty && !["path", "file", "sha256"].contains(name) {
            guard SuppliedValue.Field(rawValue: name) != nil else {
                throw Fault(reason: "The table has a column “\(name)” that means nothing.", remedy: SuppliedTable.form)
            }
        }
        for row in rows.dropFirst() {
            func cell(_ index: Int?) -> String {
                guard let index, index < row.cells.count else { return "" }
                return row.cells[index].trimmingCharacters(in: .whitespaces)
            }
            let subject: SuppliedValue.Subject
            if !cell(hash).isEmpty {
                let digits = cell(hash).lowercased()
                guard digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit) else {
                    throw Fault(
                        reason: "Line \(row.line): “\(cell(hash))” is no SHA-256.",
                        remedy: "It has 64 hexadecimal digits.")
                }
                subject = .bytes(digits)
            } else if !cell(path).isEmpty {
                subject = .path(cell(path))
            } else {
                throw Fault(reason: "Line \(row.line) names no file.", remedy: SuppliedTable.form)
            }
            for (index, name) in names.enumerated() {
                guard let field = SuppliedValue.Field(rawValue: name), !cell(index).isEmpty else { continue }
                var value = cell(index)
                if field == .date {
                    do {
                        value = try SuppliedTable.date(value).description
                    } catch {
                        throw Fault(reason: "Line \(row.line): \(error.reason)", remedy: error.remedy)
                    }
                }
                values.append(SuppliedValue(subject, field, value))
            }
        }
    }

    /// The date of a document as a person writes it.
    ///
    /// - Throws: ``Fault`` for what is no date in EDTF, as a stretch that ends before it begins is none, and for one outside
    ///   ``EDTF/years``.
    public static func date(_ text: String) throws(Fault) -> EDTF {
        let remedy = "Write it as EDTF: 2016-10-25, 2016-10 or 2016."
        guard let date = EDTF(text) else { throw Fault(reason: "“\(text)” is no date.", remedy: remedy) }
        if !date.liesInYears {
            throw Fault(
                reason: "“\(text)” lies outside the years \(EDTF.years.lowerBound) to \(EDTF.years.upperBound).",
                remedy: remedy)
        }
        return date
    }

    static let form = "Give it a first row such as: path,date,kind,identifier,title,source"

    /// Gives paths the spelling that a walk gave them: as it stands, from the table's folder, or by the file's name
    /// where only one file has it.
    ///
    /// - Returns: paths of the table that no file of the walk has.
    public mutating func resolve(_ paths: [String], from folder: String) -> [String] {
        var byReal: [String: String] = [:]
        var byName: [String: [String]] = [:]
        for path in paths {
            byReal[SuppliedTable.real(path)] = path
            byName[path.split(separator: "/").last.map(String.init) ?? path, default: []].append(path)
        }
        let known = Set(paths)
        var unknown: [String] = []
        for index in values.indices {
            guard case .path(let path) = values[index].subject, !known.contains(path) else { continue }
            let candidates = [SuppliedTable.real(path), SuppliedTable.real(folder + "/" + path)]
            if let found = candidates.compactMap({ byReal[$0] }).first {
                values[index].subject = .path(found)
            } else if !path.contains("/"), let named = byName[path], named.count == 1 {
                values[index].subject = .path(named[0])
            } else if !unknown.contains(path) {
                unknown.append(path)
            }
        }
        return unknown
    }

    private static func real(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private struct Row {
        var line: Int
        var cells: [String]
    }

    /// Cells by RFC 4180: a quoted one may hold the divider, line feeds and doubled quotes.
    private static func rows(_ text: String) -> [Row] {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let head = bytes.prefix { $0 != 0x0A }
        let divider =
            [UInt8(ascii: ";"), UInt8(ascii: "\t")].first { divider in
                head.count { $0 == divider } > head.count { $0 == UInt8(ascii: ",") }
            } ?? UInt8(ascii: ",")
        var rows: [Row] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var line = 1
        var start = 1
        func endCell() {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        func endRow() {
            endCell()
            if cells.contains(where: { !$0.trimmingCharacters(in: .whitespaces).isEmpty }) {
                rows.append(Row(line: start, cells: cells))
            }
            cells = []
        }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                    cell.append(byte)
                    index += 1
                } else if byte == 0x22 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22, cell.isEmpty {
                isQuoted = true
            } else if byte == divider {
                endCell()
            } else if byte == 0x0A {
                endRow()
                start = line + 1
            } else if byte != 0x0D {
                cell.append(byte)
            }
            if byte == 0x0A { line += 1 }
            index += 1
        }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
        return rows
    }
}

import Model

/// A change to a source line that other lines or the document's words call for.
struct LineEdit: Hashable {
    /// UTF-8 offset in the line's text.
    var offset: Int
    /// Bytes that are taken out there.
    var length: Int
    var kind: Repair.Kind
    /// The note mark that stood there.
    var markLabel: String?
    var markKey: String?
}

/// The edits of a draft, by block and line.
struct LineEdits {
    private var byLine: [Int: [LineEdit]] = [:]

    private static func key(_ block: Int, _ line: Int) -> Int { block << 24 | line }

    var isEmpty: Bool { byLine.isEmpty }

    mutating func add(_ edit: LineEdit, block: Int, line: Int) {
        byLine[LineEdits.key(block, line), default: []].append(edit)
    }

    /// In the order of the line.
    subscript(block: Int, line: Int) -> [LineEdit] {
        guard !byLine.isEmpty, let edits = byLine[LineEdits.key(block, line)] else { return [] }
        return edits.sorted { $0.offset < $1.offset }
    }
}

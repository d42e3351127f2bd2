import Model

/// A change to a source line that other lines or the document's words call for.
struct LineEdit: Hashable {
    /// UTF-8 offset in the line's text.
    var offset: Int
    /// Bytes that are taken out there.
    var length: Int
    var kind: Repair.Kind
    /// What is written in their place.
    var replacement: [UInt8] = []
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

    /// Whether an edit of the line begins or reaches where another would.
    func touches(_ offset: Int, block: Int, line: Int) -> Bool {
        guard !byLine.isEmpty, let edits = byLine[LineEdits.key(block, line)] else { return false }
        return edits.contains { $0.offset - 1 <= offset && offset <= $0.offset + $0.length }
    }

    /// In the order of the line.
    subscript(block: Int, line: Int) -> [LineEdit] {
        guard !byLine.isEmpty, let edits = byLine[LineEdits.key(block, line)] else { return [] }
        return edits.sorted { $0.offset < $1.offset }
    }
}

import Model

/// The bulk of a document as plain bytes: text, blocks, sentences, runs, places, marks and repairs.
///
/// A document has some thousands of spans and boxes; as JSON they cost more time than reading the file. Numbers are
/// written as LEB128 with the sign in the lowest bit, boxes as four IEEE 754 doubles, strings with their length first.
enum PackedDocument {
    /// What a document has in bulk; the rest of it is left in place.
    static func pack(_ document: inout Document) -> [UInt8] {
        var packer = Packer(capacity: document.text.count + document.runs.count * 48 + 4096)
        packer.put(document.text.bytes)
        packer.put(document.blocks) { packer, block in
            packer.put(name(block.kind))
            packer.put(block.span)
            packer.put(block.level)
            packer.put(block.label)
            packer.put(block.cell.map { [$0.table, $0.row, $0.column, $0.isHeader ? 1 : 0] } ?? []) { $0.put($1) }
            packer.put(block.isBoxed ? 1 : 0)
        }
        packer.put(document.sentences) { $0.put($1) }
        packer.put(document.noteMarks) { packer, mark in
            packer.put(mark.offset)
            packer.put(mark.label)
            packer.put(mark.note ?? -1)
        }
        packer.put(document.runs) { packer, run in
            packer.put(run.span)
            packer.put(run.sourceStart)
            packer.put(run.place)
        }
        packer.put(document.places) { packer, place in
            packer.put(place.page ?? -1)
            packer.put(place.line ?? -1)
            packer.put(place.element)
            packer.put(place.box.map { [$0.xMin, $0.yMin, $0.xMax, $0.yMax] } ?? []) { $0.put($1) }
        }
        packer.put(document.repairs) { packer, repair in
            packer.put(name(repair.kind))
            packer.put(repair.span)
            packer.put(repair.original)
        }
        document.text = DocumentText(bytes: [])
        document.blocks = []
        document.sentences = []
        document.noteMarks = []
        document.runs = []
        document.places = []
        document.repairs = []
        return packer.bytes
    }

    /// Gives a document back what ``pack(_:)`` took.
    ///
    /// - Throws: ``Damage`` where the bytes are not what `pack` made.
    static func unpack(_ bytes: ArraySlice<UInt8>, into document: inout Document) throws(Damage) {
        var reader = Unpacker(bytes)
        document.text = DocumentText(bytes: try reader.bytes())
        document.blocks = try reader.list { (reader) throws(Damage) in
            let kind: Block.Kind = try reader.kind()
            let span = try reader.span()
            let level = try reader.int()
            let label = try reader.optionalString()
            let cell = try reader.list { (reader) throws(Damage) in try reader.int() }
            return Block(
                kind, span, level: level, label: label,
                cell: cell.count == 4
                    ? Block.Cell(table: cell[0], row: cell[1], column: cell[2], isHeader: cell[3] == 1) : nil,
                isBoxed: try reader.int() == 1)
        }
        document.sentences = try reader.list { (reader) throws(Damage) in try reader.span() }
        document.noteMarks = try reader.list { (reader) throws(Damage) in
            let offset = try reader.int()
            let label = try reader.string()
            return NoteMark(offset: offset, label: label, note: try reader.countOrNil())
        }
        document.runs = try reader.list { (reader) throws(Damage) in
            let span = try reader.span()
            let start = try reader.int()
            return SourceRun(span: span, sourceStart: start, place: try reader.int())
        }
        document.places = try reader.list { (reader) throws(Damage) in
            let page = try reader.countOrNil()
            let line = try reader.countOrNil()
            let element = try reader.optionalString()
            let box = try reader.list { (reader) throws(Damage) in try reader.double() }
            return Place(
                page: page,
                box: box.count == 4 ? Box(xMin: box[0], yMin: box[1], xMax: box[2], yMax: box[3]) : nil,
                element: element, line: line)
        }
        document.repairs = try reader.list { (reader) throws(Damage) in
            let kind: Repair.Kind = try reader.kind()
            let span = try reader.span()
            return Repair(kind, span: span, original: try reader.string())
        }
    }

    /// The bytes are no packed document.
    struct Damage: Error, Hashable {}

    private static func name<Kind: RawRepresentable & CaseIterable & Equatable>(_ kind: Kind) -> Int {
        Kind.allCases.enumerated().first { $0.element == kind }?.offset ?? 0
    }
}

/// Writes values one behind the other.
private struct Packer {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func put(_ value: Int) {
        var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func put(_ value: Double) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
        }
    }

    mutating func put(_ span: Span) {
        put(span.start)
        put(span.count)
    }

    mutating func put(_ value: [UInt8]) {
        put(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func put(_ value: String) {
        put(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func put(_ value: String?) {
        put(value == nil ? 0 : 1)
        if let value { put(value) }
    }

    mutating func put<Element>(_ list: [Element], _ one: (inout Packer, Element) -> Void) {
        put(list.count)
        for element in list { one(&self, element) }
    }
}

/// Reads what a ``Packer`` wrote; nothing in the bytes can make it read beyond them.
private struct Unpacker {
    typealias Damage = PackedDocument.Damage
    private let packed: ArraySlice<UInt8>
    private var index: Int

    init(_ packed: ArraySlice<UInt8>) {
        self.packed = packed
        index = packed.startIndex
    }

    mutating func int() throws(Damage) -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while index < packed.endIndex, shift < 64 {
            let byte = packed[index]
            index += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1) }
            shift += 7
        }
        throw Damage()
    }

    mutating func count() throws(Damage) -> Int {
        let count = try int()
        guard count >= 0, count <= packed.endIndex - index else { throw Damage() }
        return count
    }

    mutating func countOrNil() throws(Damage) -> Int? {
        let value = try int()
        return value < 0 ? nil : value
    }

    mutating func double() throws(Damage) -> Double {
        guard packed.endIndex - index >= 8 else { throw Damage() }
        var pattern: UInt64 = 0
        for place in 0..<8 { pattern |= UInt64(packed[index + place]) << UInt64(place * 8) }
        index += 8
        return Double(bitPattern: pattern)
    }

    mutating func span() throws(Damage) -> Span {
        let start = try int()
        let (end, overflow) = start.addingReportingOverflow(try int())
        guard !overflow else { throw Damage() }
        return Span(start, end)
    }

    mutating func bytes() throws(Damage) -> [UInt8] {
        let count = try count()
        defer { index += count }
        return Array(packed[index..<(index + count)])
    }

    mutating func string() throws(Damage) -> String {
        let count = try count()
        defer { index += count }
        return String(decoding: packed[index..<(index + count)], as: UTF8.self)
    }

    mutating func optionalString() throws(Damage) -> String? {
        try int() == 0 ? nil : try string()
    }

    mutating func kind<Kind: CaseIterable>() throws(Damage) -> Kind {
        let place = try int()
        let all = Kind.allCases
        guard place >= 0, place < all.count else { throw Damage() }
        return all[all.index(all.startIndex, offsetBy: place)]
    }

    mutating func list<Element: Sendable>(
        _ one: (inout Unpacker) throws(Damage) -> Element
    ) throws(Damage) -> [Element] {
        let count = try count()
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try one(&self)) }
        return list
    }
}

import Model

/// The bulk of a document as plain bytes: text, blocks, sentences, runs, places, marks and repairs.
///
/// A document has some thousands of spans and boxes; as JSON they cost more time than reading the file. Numbers are
/// written as LEB128 with the sign in the lowest bit, boxes as four IEEE 754 doubles, strings with their length first
/// (``Packer``).
enum PackedDocument {
    /// What a document has in bulk; the rest of it is left in place.
    static func pack(_ document: inout Document, into packer: inout Packer) {
        packer.put(document.text.bytes)
        packer.put(document.blocks) { packer, block in
            packer.put(kind: block.kind)
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
            packer.put(kind: repair.kind)
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
    }

    /// Gives a document back what ``pack(_:into:)`` took.
    ///
    /// - Throws: ``Damage`` where the bytes are not what `pack` made.
    static func unpack(_ reader: inout Unpacker, into document: inout Document) throws(Damage) {
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
}

import Model

/// What a block will be as soon as words arrive.
struct BlockTemplate: Sendable {
    var kind: Block.Kind
    var level = 0
    var label: String?
    var cell: Block.Cell?
    var isBoxed = false
    var noteKey: String?
    /// How its level as a heading is to be found; nil for what is no heading and for levels that are known.
    var style: HeadingStyle?
    /// The path of the element.
    var path: String
}

/// Collects running text from marked-up sources into a ``Draft``.
///
/// White space becomes single spaces, note marks leave the text, notes follow the block they belong to. A block without
/// words is none.
struct DraftBuilder: Sendable {
    private(set) var draft = Draft()
    /// Beside ``Draft/blocks``: the style of each heading.
    private(set) var styles: [HeadingStyle?] = []
    /// The blocks being written; a note stands on top of the block that it interrupts.
    private var stack: [OpenBlock?] = [nil]
    private var waiting: [OpenBlock] = []
    private var holds = 0
    private var placeIndex: [String: Int] = [:]
    /// Whether white space was put around every element by a program, so that a space before a full stop is none.
    var isTidied = false

    fileprivate struct OpenBlock: Sendable {
        var template: BlockTemplate
        var lines: [DraftLine] = []
        var bytes: [UInt8] = []
        var marks: [DraftLine.Mark] = []
        var hasPendingSpace = false
        var endsInMark = false
        /// Bytes of the source read so far, and where the line began in them.
        var read = 0
        var lineStart = 0
    }

    init(properties: [SourceProperty] = []) { draft.properties = properties }

    /// Whether a block with words is being written.
    var isWriting: Bool { stack.last.flatMap { $0 } != nil }

    /// Whether the block being written has lines and the next one has no words yet.
    var isBetweenLines: Bool {
        stack.last.flatMap { $0 }.map { $0.bytes.isEmpty && !$0.lines.isEmpty } ?? false
    }

    /// Adds text, opening the block that the template describes if none is open.
    mutating func append(_ text: String, to template: @autoclosure () -> BlockTemplate) {
        let top = stack.count - 1
        if stack[top] == nil {
            if text.utf8.allSatisfy(\.isMarkupSpace) { return }
            stack[top] = OpenBlock(template: template())
        }
        stack[top]?.append(text, isTidied: isTidied)
    }

    /// Sets a note's mark where the text stands now; a mark before any words is kept for the block that follows.
    mutating func mark(_ label: String, key: String?, template: @autoclosure () -> BlockTemplate) {
        let top = stack.count - 1
        if stack[top] == nil { stack[top] = OpenBlock(template: template()) }
        stack[top]?.mark(label, key: key)
    }

    /// Adds a raised number, as a mark or as part of the text; where no words stand before it, it is text.
    mutating func raise(_ words: String, template: @autoclosure () -> BlockTemplate) {
        let top = stack.count - 1
        guard let before = stack[top]?.bytes, !before.isEmpty else { return append(words, to: template()) }
        switch RaisedNumber.reading(HTMLNotes.core(words), after: before) {
        case .power: append(words, to: template())
        case .mark: stack[top]?.mark(HTMLNotes.core(words), key: nil)
        case .open: stack[top]?.mark(HTMLNotes.core(words), key: nil, isBare: true)
        }
    }

    /// Ends the line; the block goes on.
    mutating func breakLine() { stack[stack.count - 1]?.endLine() }

    /// Ends the block; what follows begins a new one.
    mutating func close() {
        let top = stack.count - 1
        guard var block = stack[top] else { return }
        stack[top] = nil
        block.endLine()
        guard !block.lines.isEmpty else { return }
        if top > 0 {
            waiting.append(block)
        } else {
            store(block)
            release()
        }
    }

    /// Begins a note: what is written until ``endNote()`` interrupts no block.
    mutating func beginNote() { stack.append(nil) }

    mutating func endNote() {
        close()
        if stack.count > 1 { stack.removeLast() }
        if stack.count == 1, stack[0] == nil { release() }
    }

    /// Keeps notes back until ``releaseNotes()``, so that they do not stand between the cells of a table.
    mutating func holdNotes() { holds += 1 }

    mutating func releaseNotes() {
        holds -= 1
        if stack.count == 1, stack[0] == nil { release() }
    }

    mutating func addProperty(_ property: SourceProperty) {
        if !property.value.isEmpty { draft.properties.append(property) }
    }

    /// The draft, every block ended.
    mutating func finished() -> Draft {
        close()
        holds = 0
        release()
        return draft
    }

    private mutating func release() {
        guard holds == 0 else { return }
        for note in waiting { store(note) }
        waiting = []
    }

    private mutating func store(_ block: OpenBlock) {
        let path = block.template.path
        let place =
            placeIndex[path]
            ?? {
                draft.places.append(Place(element: path))
                placeIndex[path] = draft.places.count - 1
                return draft.places.count - 1
            }()
        var lines = block.lines
        for index in lines.indices { lines[index].place = place }
        let template = block.template
        draft.blocks.append(
            DraftBlock(
                kind: template.kind, level: template.level, label: template.label, cell: template.cell,
                isBoxed: template.isBoxed, lines: lines, isHardWrapped: false, noteKey: template.noteKey))
        styles.append(template.style)
    }
}

extension DraftBuilder.OpenBlock {
    fileprivate mutating func append(_ text: String, isTidied: Bool) {
        for byte in text.utf8 { append(byte, isTidied: isTidied) }
    }

    private mutating func append(_ byte: UInt8, isTidied: Bool) {
        read += 1
        if byte.isMarkupSpace {
            hasPendingSpace = !bytes.isEmpty
            return
        }
        if bytes.isEmpty { lineStart = read - 1 }
        // The space before a mark that stands before a full stop belongs to the mark.
        let isClosing = byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x29
        let isTight =
            (endsInMark || isTidied) && isClosing || (isTidied && (byte == 0x29 || bytes.last == 0x28))
        if hasPendingSpace && !isTight { bytes.append(0x20) }
        hasPendingSpace = false
        endsInMark = false
        bytes.append(byte)
    }

    fileprivate mutating func mark(_ label: String, key: String?, isBare: Bool = false) {
        marks.append(DraftLine.Mark(offset: bytes.count, label: label, noteKey: key, isBare: isBare))
        endsInMark = true
    }

    fileprivate mutating func endLine() {
        hasPendingSpace = false
        endsInMark = false
        guard !bytes.isEmpty else { return }
        lines.append(
            DraftLine(
                text: String(decoding: bytes, as: UTF8.self), place: 0, sourceStart: lineStart, marks: marks))
        bytes = []
        marks = []
    }
}

import Model

/// What an element means to the reader.
enum ElementRole: Hashable, Sendable {
    /// Neither it nor what it holds is text of the document.
    case skip
    /// Its children are read as if it were not there; its edges end a paragraph.
    case through
    /// Part of a sentence.
    case inline
    /// Part of a sentence and a word of its own, though no white space may stand before it.
    case inlineWord
    case lineBreak
    /// Stands for these characters.
    case literal(String)
    case block(Block.Kind)
    /// A heading made of parts: label, number, title.
    case headingParts
    /// A heading between paragraphs, its rank shown by its type.
    case crossHeading
    /// A heading whose level the element's own name states.
    case heading(level: Int)
    case list
    case item
    /// Paragraphs that a number stands before: a section of an article, a question.
    case numbered
    case table
    /// A note that stands in the sentence it belongs to.
    case note
    /// A raised number that leads nowhere: a mark or a power.
    case raised
    /// The mark of a note that stands elsewhere, and that note.
    case noteReference, noteBody
    /// A name or title in parts; the parts are words.
    case parts
    /// A box beside the running text.
    case box
}

/// How one family of documents names its elements.
protocol MarkupDialect: Sendable {
    /// The meaning of an element; nil for one that the dialect does not know, which is read through.
    func role(of element: XMLElement, in parent: XMLElement) -> ElementRole?
    /// Weight of the type in which a heading between paragraphs is set, from 1.
    func weight(of element: XMLElement) -> Int
    /// The label printed before an item.
    func label(of item: XMLElement, in parent: XMLElement) -> String?
    /// The mark of a note or of a reference to one, and the key that ties the two.
    func note(_ element: XMLElement) -> (label: String, key: String)?
    /// Whether a paragraph that is wholly bold or italic is a heading.
    var hasEmphasisHeadings: Bool { get }
}

extension MarkupDialect {
    func weight(of element: XMLElement) -> Int { 2 }
    var hasEmphasisHeadings: Bool { true }
}

/// Reads an element tree into blocks, by the roles that a dialect gives its elements.
struct MarkupWalker {
    struct Context {
        var path: String
        /// Sections with a heading around the element.
        var depth = 0
        var listLevel = 0
        /// What text that stands in no block of its own becomes.
        var template: BlockTemplate
        /// In a cell, a note or a caption everything is one block; paragraphs are its lines.
        var isSingle = false
        /// Within a sentence, unknown elements are part of it.
        var isInline = false
    }

    let dialect: any MarkupDialect
    var builder: DraftBuilder
    /// The label of an item or numbered paragraph whose first words are still to come.
    var pendingLabel: String?
    /// Level of the last heading whose element stated it.
    private var statedLevel = 0
    private var openLevels: [Int] = []
    private var tableCount = 0
    /// Boxes anchored in the sentence being read; they follow its paragraph.
    private var boxes: [(element: XMLElement, context: Context)] = []
    /// Blocks being read that hold boxes back.
    private var heldBoxes = 0
    /// Deeper nesting is cut by ``XMLTree``; this bounds the walk where the tree was made otherwise.
    private let deepest = 200

    init(dialect: any MarkupDialect, properties: [SourceProperty] = [], isTidied: Bool = false) {
        self.dialect = dialect
        builder = DraftBuilder(properties: properties)
        builder.isTidied = isTidied
    }

    /// Reads the element as the root of the document.
    mutating func read(_ root: XMLElement, path: String? = nil) {
        let start = path ?? root.name
        walkChildren(
            of: root, Context(path: start, template: BlockTemplate(kind: .paragraph, path: start)))
        builder.close()
    }

    mutating func walkChildren(of element: XMLElement, _ context: Context) {
        // Names without measure would make paths without measure.
        guard context.path.utf8.count < 8_000 else { return append(element.allText, context) }
        var inner = context
        if element.hasOwnText { inner.isInline = true }
        for (index, child) in element.children.enumerated() {
            switch child {
            case .text(let text):
                if !Self.splitsNumber(at: index, of: element) { append(text, context) }
            case .instruction: break
            case .element(let child): walk(child, in: element, inner)
            }
        }
    }

    /// Whether the text at `index` is indentation between the digits of a day: editors write `23 december` as three
    /// stretches of bold, and tools that indent put each on a line of its own.
    private static func splitsNumber(at index: Int, of element: XMLElement) -> Bool {
        guard index > 0, index + 1 < element.children.count, case .text(let space) = element.children[index],
            space.utf8.allSatisfy(\.isMarkupSpace), space.utf8.contains(0x0A),
            case .element(let before) = element.children[index - 1],
            case .element(let after) = element.children[index + 1], before.name == after.name
        else { return false }
        let left = before.allText.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }
        let right = after.allText.utf8
        return left.count == 1 && right.count == 1 && right.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private mutating func append(_ text: String, _ context: Context) {
        if builder.isWriting {
            builder.append(text, to: context.template)
        } else if !text.utf8.allSatisfy(\.isMarkupSpace) {
            let template = opening(context)
            builder.append(text, to: template)
        }
    }

    /// The template of the block that opens now, with the label that waits for it.
    private mutating func opening(_ context: Context) -> BlockTemplate {
        var template = context.template
        if !context.isSingle, let label = pendingLabel {
            template.label = label
            if template.kind == .paragraph { template.kind = .listItem }
            pendingLabel = nil
        }
        return template
    }

    private mutating func setMark(_ label: String, key: String, _ context: Context) {
        let template = builder.isWriting ? context.template : opening(context)
        builder.mark(label, key: key, template: template)
    }

    /// Ends what is being written: the block, or in a cell or note its line.
    private mutating func cut(_ context: Context) {
        if context.isSingle { builder.breakLine() } else { builder.close() }
    }

    mutating func walk(_ element: XMLElement, in parent: XMLElement, _ context: Context) {
        var inner = context
        inner.path = Self.path(context.path, element)
        let role = dialect.role(of: element, in: parent) ?? (context.isInline ? .inline : .through)
        switch role {
        case .skip: return
        // Two in a row are how old pages write the end of a paragraph.
        case .lineBreak:
            if builder.isBetweenLines, context.template.kind == .paragraph { cut(context) } else { builder.breakLine() }
        case .literal(let text): append(text, context)
        case .inline, .inlineWord:
            if role == .inlineWord, builder.isWriting { append(" ", context) }
            inner.path = context.path
            inner.isInline = true
            walkChildren(of: element, inner)
        case .parts:
            cut(context)
            inner.template.path = inner.path
            // Between parts of a name stands the white space of whoever indented the file.
            let wasTidied = builder.isTidied
            builder.isTidied = true
            walkParts(of: element, inner)
            builder.isTidied = wasTidied
            cut(context)
        case .box where heldBoxes > 0:
            boxes.append((element, inner))
        case .through, .box:
            cut(context)
            inner.isInline = false
            inner.template.path = inner.path
            if role == .box { inner.template.isBoxed = true }
            walkChildren(of: element, sectioned(inner, element))
            cut(context)
        case .block(let kind): block(element, kind, inner)
        case .headingParts: headingParts(element, parent, inner)
        case .crossHeading:
            heading(element, style: .flat(base: inner.depth, weight: dialect.weight(of: element)), level: 0, inner)
        case .heading(let level): heading(element, style: nil, level: stated(level), inner)
        case .list:
            cut(context)
            inner.listLevel += 1
            inner.isInline = false
            walkChildren(of: element, inner)
            cut(context)
        case .item, .numbered: item(element, parent, inner)
        case .table: table(element, inner)
        case .note, .noteBody: note(element, role, inner)
        case .raised:
            if builder.isWriting {
                builder.raise(element.words, template: context.template)
            } else {
                append(element.words, context)
            }
        case .noteReference:
            guard let (label, key) = dialect.note(element) else { return }
            setMark(label, key: key, context)
        }
    }

    /// The level of a heading whose element states it: without the steps that a page leaves out (`h1`, then `h3`).
    private mutating func stated(_ level: Int) -> Int {
        while let last = openLevels.last, last >= level { openLevels.removeLast() }
        openLevels.append(level)
        statedLevel = openLevels.count
        return statedLevel
    }

    /// A section is an element with a heading of its own: what it holds stands one deeper.
    private func sectioned(_ context: Context, _ element: XMLElement) -> Context {
        var context = context
        let hasHeading = element.elements.contains { dialect.role(of: $0, in: element) == .headingParts }
        if hasHeading { context.depth += 1 }
        return context
    }

    private mutating func block(_ element: XMLElement, _ kind: Block.Kind, _ context: Context) {
        cut(context)
        var inner = context
        if !inner.isSingle {
            inner.template = BlockTemplate(kind: kind, isBoxed: context.template.isBoxed, path: context.path)
            if kind == .paragraph && context.listLevel > 0 {
                inner.template.kind = .listItem
                inner.template.level = context.listLevel
            }
            if kind == .caption { inner.isSingle = true }
            if kind == .paragraph, pendingLabel == nil, context.listLevel == 0, let weight = emphasis(of: element) {
                inner.template.kind = .heading
                inner.template.style = .flat(base: max(context.depth, statedLevel), weight: weight)
            }
        }
        inner.isInline = false
        heldBoxes += 1
        walkChildren(of: element, inner)
        heldBoxes -= 1
        if inner.isSingle && !context.isSingle { builder.close() } else { cut(context) }
        releaseBoxes(context)
    }

    /// Reads the boxes that waited for the end of their paragraph.
    private mutating func releaseBoxes(_ context: Context) {
        guard heldBoxes == 0, !boxes.isEmpty else { return }
        let waiting = boxes
        boxes = []
        for (element, place) in waiting {
            var inner = context
            inner.path = place.path
            inner.isInline = false
            inner.template.path = place.path
            inner.template.isBoxed = true
            walkChildren(of: element, sectioned(inner, element))
            cut(context)
        }
    }

    /// The weight of a paragraph that is nothing but a few emphasised words; nil for running text.
    private func emphasis(of element: XMLElement) -> Int? {
        guard dialect.hasEmphasisHeadings, !element.hasOwnText else { return nil }
        let parts = element.elements.filter { !$0.words.isEmpty }
        guard let first = parts.first, parts.allSatisfy({ Self.emphasisNames.contains($0.name) }) else { return nil }
        let weight = dialect.weight(of: first)
        guard weight > 1, parts.allSatisfy({ dialect.weight(of: $0) == weight }) else { return nil }
        let words = element.words
        guard words.utf8.count <= 110, let last = words.utf8.last,
            words.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
        else { return nil }
        let isSentence = [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(last)
        return isSentence ? nil : weight
    }

    private static let emphasisNames: Set<String> = [
        "nadruk", "strong", "b", "emphasis", "vet", "em", "i", "u", "span",
    ]

    private mutating func headingParts(_ element: XMLElement, _ parent: XMLElement, _ context: Context) {
        cut(context)
        let before = element.elements.filter { $0.name == "label" || $0.name == "nr" || $0.name == "nummer" }
        let label = before.map(\.words).filter { !$0.isEmpty }.joined(separator: " ")
        let rest = element.elements.filter { !["label", "nr", "nummer"].contains($0.name) }
        let hasTitle = rest.contains { !$0.words.isEmpty } || (before.isEmpty && !element.words.isEmpty)
        var inner = context
        inner.template = BlockTemplate(
            kind: .heading, label: hasTitle && !label.isEmpty ? label : nil, isBoxed: context.template.isBoxed,
            style: .nested(depth: max(1, context.depth + statedLevel)), path: context.path)
        inner.isSingle = true
        if hasTitle {
            var titled = element
            titled.children = element.children.filter {
                if case .element(let child) = $0 { !["label", "nr", "nummer"].contains(child.name) } else { true }
            }
            walkChildren(of: titled, inner)
        } else {
            builder.append(label, to: inner.template)
        }
        builder.close()
    }

    private mutating func heading(_ element: XMLElement, style: HeadingStyle?, level: Int, _ context: Context) {
        cut(context)
        if context.isSingle {
            walkChildren(of: element, context)
            return cut(context)
        }
        var inner = context
        inner.template = BlockTemplate(
            kind: .heading, level: level, isBoxed: context.template.isBoxed, style: style, path: context.path)
        inner.isSingle = true
        inner.isInline = true
        heldBoxes += 1
        walkChildren(of: element, inner)
        heldBoxes -= 1
        builder.close()
        releaseBoxes(context)
    }

    private mutating func item(_ element: XMLElement, _ parent: XMLElement, _ context: Context) {
        cut(context)
        var inner = context
        if inner.listLevel == 0 { inner.listLevel = 1 }
        inner.isInline = false
        let label = dialect.label(of: element, in: parent)
        if context.isSingle {
            if let label { builder.append(label + " ", to: context.template) }
        } else {
            pendingLabel = label
            inner.template = BlockTemplate(
                kind: .listItem, level: inner.listLevel, isBoxed: context.template.isBoxed, path: context.path)
        }
        walkChildren(of: element, inner)
        cut(context)
        if !context.isSingle { pendingLabel = nil }
    }

    private mutating func walkParts(of element: XMLElement, _ context: Context) {
        var isFirst = true
        for child in element.children {
            switch child {
            case .text(let text): append(text, context)
            case .instruction: break
            case .element(let part):
                if !isFirst { builder.append(" ", to: context.template) }
                isFirst = false
                if part.elements.isEmpty || part.hasOwnText {
                    var inner = context
                    inner.isInline = true
                    walkChildren(of: part, inner)
                } else {
                    walkParts(of: part, context)
                }
            }
        }
    }

    private mutating func note(_ element: XMLElement, _ role: ElementRole, _ context: Context) {
        let (label, key) = dialect.note(element) ?? ("*", context.path)
        if role == .note { setMark(label, key: key, context) }
        builder.beginNote()
        var inner = context
        inner.template = BlockTemplate(kind: .footnote, label: label, noteKey: key, path: context.path)
        inner.isSingle = true
        inner.isInline = false
        let kept = pendingLabel
        pendingLabel = nil
        walkChildren(of: element, inner)
        pendingLabel = kept
        builder.endNote()
    }

    private mutating func table(_ element: XMLElement, _ context: Context) {
        let table = MarkupTable(element)
        if context.isSingle || table.isLayout {
            cut(context)
            walkChildren(of: element, context)
            return cut(context)
        }
        builder.close()
        builder.holdNotes()
        for caption in table.captions {
            var inner = context
            inner.path = Self.path(context.path, caption)
            block(caption, .caption, inner)
        }
        for cell in table.cells {
            var inner = context
            inner.path = context.path + "/" + cell.path
            inner.isSingle = true
            inner.isInline = cell.element.hasOwnText
            inner.template = BlockTemplate(
                kind: .tableCell,
                cell: Block.Cell(table: tableCount, row: cell.row, column: cell.column, isHeader: cell.isHeader),
                isBoxed: context.template.isBoxed, path: inner.path)
            walkChildren(of: cell.element, inner)
            builder.close()
        }
        tableCount += 1
        for rest in table.others { walk(rest, in: element, context) }
        builder.close()
        builder.releaseNotes()
    }

    static func path(_ path: String, _ element: XMLElement) -> String {
        element.ordinal > 0 ? "\(path)/\(element.name)[\(element.ordinal)]" : "\(path)/\(element.name)"
    }
}

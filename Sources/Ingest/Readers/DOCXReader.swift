import Model

/// Reads Word files since 2007, Transitional and Strict: headings by style, outline level or type, lists with their
/// numbers, tables, notes, text boxes.
///
/// What tracked changes deleted, hidden text, comments, headers, footers and tables of contents are left out.
struct DOCXReader: DocumentReader {
    static let name = "docx/1"

    func read(_ input: SourceInput) async throws(IngestError) -> Draft { try draft(input) }

    /// Reads the bytes.
    ///
    /// - Throws: `.encrypted`, `.damaged`, `.tooLarge`.
    func draft(_ input: SourceInput) throws(IngestError) -> Draft {
        let package = OfficePackage(names: try ZipArchive.names(of: input.bytes, limits: input.limits))
        guard let main = try package.mainPart(of: input.bytes, limits: input.limits) else {
            throw .damaged(detail: "word/document.xml is missing")
        }
        let relations = try package.relations(of: main, in: input.bytes, limits: input.limits)
        var names: [String: String] = [:]
        if let core = package.name(of: "docProps/core.xml") { names["core"] = core }
        for part in ["styles", "numbering", "footnotes", "endnotes"] {
            // A file that states no relation has its parts where Word puts them.
            let stated = relations.filter { $0.type == part }.map(\.target)
            for target in stated + ["word/\(part).xml"] {
                if names[part] == nil, let name = package.name(of: target) { names[part] = name }
            }
        }
        let parts = try ZipArchive.parts([main] + names.values.sorted(), of: input.bytes, limits: input.limits)
        guard let bytes = parts[main] else { throw .damaged(detail: "\(main) is missing") }
        let limits = Self.deep(input.limits)
        guard let parsed = try XMLTree.xml(bytes, limits: limits) else {
            throw .damaged(detail: "\(main) holds no text")
        }
        var roots: [String: XMLElement] = [:]
        for (part, name) in names {
            if let bytes = parts[name] { roots[part] = try XMLTree.xml(bytes, limits: limits)?.root }
        }
        var draft = try Self.draft(of: parsed.root, parts: roots)
        if let complaint = parsed.complaint {
            draft.flaws.append(Flaw(.notWellFormed, "\(main) is not well-formed (\(complaint)); fetch it anew."))
        }
        return draft
    }

    /// A document nests its tables and boxes; its elements go deeper than those of other XML.
    static func deep(_ limits: ReadingLimits) -> ReadingLimits {
        var deep = limits
        deep.depth = max(deep.depth, 200)
        return deep
    }

    /// The draft of a parsed document.
    ///
    /// - Parameters:
    ///   - root: the element that holds the `body`.
    ///   - parts: the roots of `styles`, `numbering`, `footnotes`, `endnotes` and `core`, as far as they are there.
    /// - Throws: `.damaged` where there is no body.
    static func draft(of root: XMLElement, parts: [String: XMLElement]) throws(IngestError) -> Draft {
        guard let body = root.descendant("body") else { throw .damaged(detail: "its main part holds no text") }
        var walker = DOCXWalker(
            styles: DOCXStyles(styles: parts["styles"], numbering: parts["numbering"]),
            footnotes: parts["footnotes"], endnotes: parts["endnotes"],
            properties: parts["core"].map(OfficeProperties.collect) ?? [])
        walker.read(body)
        var draft = walker.finished()
        BoxTitle.mark(&draft)
        if walker.lostChunks > 0 {
            draft.flaws.append(
                Flaw(
                    .truncated,
                    "Files inserted whole (altChunk: \(walker.lostChunks)) were not read; open it in Word, save it and take "
                        + "it in again."))
        }
        return draft
    }

    /// Word's document in one file of XML: the parts of a package one after another, or the form of 2003.
    ///
    /// - Returns: nil for other XML.
    static func flat(_ root: XMLElement) throws(IngestError) -> Draft? {
        if root.name == "wordDocument" {
            var parts: [String: XMLElement] = [:]
            if let styles = root.first("styles") { parts["styles"] = styles }
            if let properties = root.first("DocumentProperties") { parts["core"] = properties }
            return try draft(of: root, parts: parts)
        }
        guard root.name == "package" else { return nil }
        var parts: [String: XMLElement] = [:]
        var main: XMLElement?
        for part in root.elements where part.name == "part" {
            guard let content = part.first("xmlData")?.elements.first else { continue }
            switch content.name {
            case "document": main = main ?? content
            case "styles", "numbering", "footnotes", "endnotes": parts[content.name] = content
            case "coreProperties": parts["core"] = content
            default: break
            }
        }
        return try main.map { main throws(IngestError) in try draft(of: main, parts: parts) }
    }
}

/// Reads WordprocessingML into blocks.
struct DOCXWalker {
    private let styles: DOCXStyles
    private let notes: [String: XMLElement]
    private var builder: DraftBuilder
    private var counters = DOCXCounters()
    /// The printed numbers of notes that were read or are being read, by key: a note is read once, however often it
    /// is referred to, also from within itself.
    private var noteLabels: [String: String] = [:]
    private var noteDepth = 0
    /// Notes of notes in a long chain, which are read one after another, not one within another.
    private var lateNotes: [(note: XMLElement, key: String, path: String)] = []
    private static let deepestNote = 4
    private var tableCount = 0
    /// Text boxes of the paragraph being read; they follow it.
    private var boxes: [(XMLElement, String)] = []
    private var bodySize = 0
    /// Files inserted whole that were not read.
    private(set) var lostChunks = 0

    init(styles: DOCXStyles, footnotes: XMLElement?, endnotes: XMLElement?, properties: [SourceProperty]) {
        self.styles = styles
        var notes: [String: XMLElement] = [:]
        for (kind, part) in [("footnote", footnotes), ("endnote", endnotes)] {
            for note in part?.elements ?? [] where note.name == kind && note["type"] == nil {
                if let id = note["id"] { notes["\(kind)-\(id)"] = note }
            }
        }
        self.notes = notes
        builder = DraftBuilder(properties: properties)
    }

    mutating func read(_ body: XMLElement) {
        bodySize = styles.commonSize(in: body)
        blocks(of: body, path: "document/body", template: nil)
    }

    mutating func finished() -> Draft {
        var finishing = DraftFinishing(builder: builder)
        return finishing.finished(splitsItems: true)
    }

    /// - Parameter template: of the note or cell that the paragraphs are lines of; nil where each is a block.
    private mutating func blocks(of parent: XMLElement, path: String, template: BlockTemplate?, isBoxed: Bool = false) {
        for element in parent.elements {
            let place = MarkupWalker.path(path, element)
            switch element.name {
            case "p": paragraph(element, path: place, template: template, isBoxed: isBoxed)
            case "tbl": table(element, path: place, template: template, isBoxed: isBoxed)
            case "sdt":
                if element.first("sdtPr")?.holds("docPartGallery") == true, isContents(element) { continue }
                if let content = element.first("sdtContent") {
                    blocks(of: content, path: place + "/sdtContent", template: template, isBoxed: isBoxed)
                }
            case "altChunk": lostChunks += 1
            // A section and an outline level, as Word 2003 writes them.
            case "sect", "sub-section", "ins", "moveTo", "customXml", "smartTag", "Choice", "content":
                blocks(of: element, path: place, template: template, isBoxed: isBoxed)
            case "annotation" where element["type"] == "Word.Insertion":
                blocks(of: element, path: place, template: template, isBoxed: isBoxed)
            case "AlternateContent":
                if let choice = element.first("Choice") ?? element.first("Fallback") {
                    blocks(of: choice, path: place, template: template, isBoxed: isBoxed)
                }
            default: break
            }
        }
    }

    private func isContents(_ element: XMLElement) -> Bool {
        var isFound = false
        func visit(_ element: XMLElement) {
            if element.name == "docPartGallery", element["val"]?.lowercased().contains("contents") == true {
                isFound = true
            }
            for child in element.elements { visit(child) }
        }
        visit(element)
        return isFound
    }

    private mutating func paragraph(_ element: XMLElement, path: String, template: BlockTemplate?, isBoxed: Bool) {
        let properties = element.first("pPr")
        let style = styles.style(properties?.first("pStyle")?["val"])
        if style.isContents { return }
        let number = styles.number(of: properties, style: style)
        // Word 2003 writes the number itself beside the name of the list.
        let printed = properties?.first("listPr")?.first("t")?["val"]
        let label = number.map { counters.label($0, styles: styles) } ?? printed
        if let template {
            builder.breakLine()
            if let label { builder.append(label + " ", to: template) }
            runs(of: element, path: path, template: template)
            builder.breakLine()
        } else {
            builder.close()
            var own = BlockTemplate(kind: .paragraph, isBoxed: isBoxed, path: path)
            if let level = properties?.first("outlineLvl")?["val"].flatMap(\.attributeNumber) ?? style.outline,
                level < 9
            {
                own.kind = .heading
                own.level = max(0, level) + 1
                own.label = label
            } else if style.isTitle {
                own.kind = .titleBlock
            } else if style.isCaption {
                own.kind = .caption
            } else if number != nil || printed != nil {
                own.kind = .listItem
                own.level = (number?.level ?? 0) + 1
                own.label = label
            } else if let weight = styles.headingWeight(of: element, style: style, bodySize: bodySize) {
                own.kind = .heading
                own.style = .flat(base: 0, weight: weight)
            }
            runs(of: element, path: path, template: own)
            builder.close()
        }
        let waiting = boxes
        boxes = []
        for (box, place) in waiting {
            builder.close()
            blocks(of: box, path: place, template: template, isBoxed: true)
        }
    }

    private mutating func runs(of parent: XMLElement, path: String, template: BlockTemplate) {
        for element in parent.elements {
            switch element.name {
            case "r": run(element, path: path, template: template)
            case "del", "moveFrom", "pPr", "rPr", "commentRangeStart", "commentRangeEnd", "proofErr", "bookmarkStart",
                "bookmarkEnd", "sdtPr", "sdtEndPr", "fldData":
                break
            case "p" where parent.name != "p": break
            case "annotation" where element["type"] != "Word.Insertion": break
            default: runs(of: element, path: MarkupWalker.path(path, element), template: template)
            }
        }
    }

    private mutating func run(_ run: XMLElement, path: String, template: BlockTemplate) {
        let properties = run.first("rPr")
        if let hidden = properties?.first("vanish"), DOCXStyles.isOn(hidden) { return }
        let isRaised = properties?.first("vertAlign")?["val"] == "superscript"
        for element in run.elements {
            switch element.name {
            case "t":
                let text = element.allText
                if isRaised, HTMLNotes.isLabel(text) {
                    builder.raise(text, template: template)
                } else {
                    builder.append(text, to: template)
                }
            case "tab", "ptab": builder.append(" ", to: template)
            case "br", "cr": builder.breakLine()
            // Against the schema, and yet what some converters write.
            case "hyperlink", "ins", "smartTag", "fldSimple", "r":
                runs(of: wrapped(element), path: path, template: template)
            case "noBreakHyphen": builder.append("-", to: template)
            case "sym": builder.append("•", to: template)
            case "footnoteReference", "endnoteReference":
                note(element, kind: element.name == "footnoteReference" ? "footnote" : "endnote", template: template)
            // Word 2003 has the note where its mark stands.
            case "footnote", "endnote":
                let place = MarkupWalker.path(path, element)
                read(element, key: "\(place)-\(noteLabels.count)", path: place, template: template)
            case "drawing", "pict", "object": collectBoxes(element, path: path + "/" + element.name)
            case "AlternateContent":
                if let choice = element.first("Choice") ?? element.first("Fallback") {
                    collectBoxes(choice, path: path + "/AlternateContent")
                }
            default: break
            }
        }
    }

    private func wrapped(_ element: XMLElement) -> XMLElement {
        element.name == "r" ? XMLElement(name: "hyperlink", children: [.element(element)]) : element
    }

    private mutating func collectBoxes(_ element: XMLElement, path: String) {
        for child in element.elements {
            if child.name == "txbxContent" {
                boxes.append((child, path + "/txbxContent"))
            } else if child.name == "AlternateContent" {
                if let choice = child.first("Choice") ?? child.first("Fallback") { collectBoxes(choice, path: path) }
            } else {
                collectBoxes(child, path: path)
            }
        }
    }

    private mutating func note(_ reference: XMLElement, kind: String, template: BlockTemplate) {
        guard let id = reference["id"], let note = notes["\(kind)-\(id)"] else { return }
        read(note, key: "\(kind)-\(id)", path: "\(kind)s/\(kind)[\(id)]", template: template)
    }

    /// Sets the mark of a note where the text stands, and reads the note where that was not done before.
    private mutating func read(_ note: XMLElement, key: String, path: String, template: BlockTemplate) {
        if let label = noteLabels[key] { return builder.mark(label, key: key, template: template) }
        let label = "\(noteLabels.count + 1)"
        noteLabels[key] = label
        builder.mark(label, key: key, template: template)
        guard noteDepth < Self.deepestNote else { return lateNotes.append((note, key, path)) }
        write(note, key: key, path: path)
        while noteDepth == 0, let late = lateNotes.popLast() { write(late.note, key: late.key, path: late.path) }
    }

    private mutating func write(_ note: XMLElement, key: String, path: String) {
        builder.beginNote()
        noteDepth += 1
        let kept = boxes
        boxes = []
        blocks(
            of: note, path: path,
            template: BlockTemplate(kind: .footnote, label: noteLabels[key], noteKey: key, path: path))
        boxes = kept
        noteDepth -= 1
        builder.endNote()
    }

    private mutating func table(_ table: XMLElement, path: String, template: BlockTemplate?, isBoxed: Bool) {
        let rows = table.elements.filter { $0.name == "tr" }
        if let template {
            // A table within a cell or note: its cells are lines.
            for row in rows {
                for cell in row.elements where cell.name == "tc" {
                    blocks(of: cell, path: path, template: template, isBoxed: isBoxed)
                }
            }
            return
        }
        builder.close()
        let index = tableCount
        tableCount += 1
        let isLayout = rows.allSatisfy { $0.elements.count { $0.name == "tc" } <= 1 }
        builder.holdNotes()
        for (rowIndex, row) in rows.enumerated() {
            var column = 0
            let isHead = row.first("trPr")?.first("tblHeader").map(DOCXStyles.isOn) ?? false
            for cell in row.elements where cell.name == "tc" {
                let properties = cell.first("tcPr")
                let width = properties?.first("gridSpan")?["val"].flatMap(\.attributeNumber) ?? 1
                let place = MarkupWalker.path(MarkupWalker.path(path, row), cell)
                let merge = properties?.first("vMerge")
                if merge == nil || merge?["val"] == "restart" {
                    let own = BlockTemplate(
                        kind: .tableCell,
                        cell: Block.Cell(table: index, row: rowIndex, column: column, isHeader: isHead),
                        isBoxed: isBoxed, path: place)
                    blocks(of: cell, path: place, template: isLayout ? nil : own, isBoxed: isBoxed)
                    builder.close()
                }
                column = min(column + max(width, 1), 999)
            }
        }
        builder.releaseNotes()
    }
}

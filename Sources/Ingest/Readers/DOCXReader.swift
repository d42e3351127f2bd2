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
        let names = [
            "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml",
            "docProps/core.xml",
        ]
        let parts = try ZipArchive.parts(names, of: input.bytes, limits: input.limits)
        guard let bytes = parts["word/document.xml"] else { throw .damaged(detail: "word/document.xml is missing") }
        // A document nests its tables and boxes; its elements go deeper than those of other XML.
        var limits = input.limits
        limits.depth = max(limits.depth, 200)
        guard let parsed = try XMLTree.xml(bytes, limits: limits), let body = parsed.root.descendant("body") else {
            throw .damaged(detail: "word/document.xml holds no text")
        }
        var roots: [String: XMLElement] = [:]
        for name in names.dropFirst() {
            if let part = parts[name] { roots[name] = try XMLTree.xml(part, limits: limits)?.root }
        }
        let styles = DOCXStyles(styles: roots["word/styles.xml"], numbering: roots["word/numbering.xml"])
        var walker = DOCXWalker(
            styles: styles, footnotes: roots["word/footnotes.xml"], endnotes: roots["word/endnotes.xml"],
            properties: roots["docProps/core.xml"].map(OfficeProperties.collect) ?? [])
        walker.read(body)
        var draft = walker.finished()
        BoxTitle.mark(&draft)
        if let complaint = parsed.complaint {
            draft.flaws.append(
                Flaw(.notWellFormed, "word/document.xml is not well-formed (\(complaint)); fetch it anew."))
        }
        return draft
    }
}

/// Reads WordprocessingML into blocks.
struct DOCXWalker {
    private let styles: DOCXStyles
    private let notes: [String: XMLElement]
    private var builder: DraftBuilder
    private var counters = DOCXCounters()
    private var noteCount = 0
    private var tableCount = 0
    /// Text boxes of the paragraph being read; they follow it.
    private var boxes: [(XMLElement, String)] = []
    private var bodySize = 0

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
            case "ins", "moveTo", "customXml", "smartTag", "Choice":
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
        let label = number.map { counters.label($0, styles: styles) } ?? nil
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
            } else if let number {
                own.kind = .listItem
                own.level = number.level + 1
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
                if isRaised, HTMLNotes.isLabel(text), builder.isWriting {
                    builder.mark(HTMLNotes.core(text), key: nil, template: template)
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
        noteCount += 1
        let key = "\(kind)-\(id)"
        builder.mark("\(noteCount)", key: key, template: template)
        builder.beginNote()
        let path = "\(kind)s/\(kind)[\(id)]"
        let kept = boxes
        boxes = []
        blocks(
            of: note, path: path,
            template: BlockTemplate(kind: .footnote, label: "\(noteCount)", noteKey: key, path: path))
        boxes = kept
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
                column += min(max(width, 1), 1_000)
            }
        }
        builder.releaseNotes()
    }
}

import Model

/// Reads Word files of before 2007 through `antiword`: headings, lists with their numbers, tables, notes, text boxes.
///
/// antiword's DocBook is turned into the elements of a Word file, so that both formats are read by the same rules. The
/// texts of notes stand in its plain text alone and are taken from there.
struct DOCReader: DocumentReader {
    static let name = "doc/1"

    /// Folders to look for `antiword` in; nil for the environment's `PATH`.
    var searchPath: String?

    init(searchPath: String? = nil) { self.searchPath = searchPath }

    func read(_ input: SourceInput) async throws(IngestError) -> Draft {
        let path = input.file.path
        let bytes = try SourceBytes.whole(path)
        let stream: [UInt8] = "WordDocument".utf8.flatMap { [UInt8]([$0, 0]) }
        guard bytes.firstOffset(of: stream) != nil else {
            throw .unsupported(
                format: "an Office file of before 2007 without text pages (Excel, PowerPoint, e-mail)",
                remedy: "Save it as PDF or DOCX and take that in.")
        }
        let tool = Antiword(searchPath: searchPath)
        let docBook = try await tool.docBook(of: path, size: bytes.count, limits: input.limits)
        var limits = input.limits
        limits.depth = max(limits.depth, 200)
        guard let parsed = try XMLTree.xml(docBook, limits: limits) else {
            throw .damaged(detail: "no text can be made of it")
        }
        var translator = DocBookTranslator()
        translator.read(parsed.root)
        var notes: [String] = []
        if translator.noteCount > 0 {
            notes = try await tool.notes(of: path, size: bytes.count, limits: input.limits)
        }
        var walker = DOCXWalker(
            styles: DOCXStyles(styles: nil, numbering: translator.numbering),
            footnotes: DocBookTranslator.footnotes(notes), endnotes: nil, properties: translator.properties)
        walker.read(translator.body)
        var draft = walker.finished()
        BoxTitle.mark(&draft)
        if notes.count < translator.noteCount {
            draft.flaws.append(
                Flaw(
                    .truncated,
                    "\(translator.noteCount - notes.count) of \(translator.noteCount) notes have no text; save it as DOCX."
                ))
        }
        if let complaint = parsed.complaint {
            draft.flaws.append(Flaw(.notWellFormed, "The text breaks off (\(complaint)); save it as DOCX."))
        }
        return draft
    }
}

/// Turns antiword's DocBook into WordprocessingML.
struct DocBookTranslator {
    private(set) var noteCount = 0
    private(set) var properties: [SourceProperty] = []
    private var blocks: [XMLElement] = []
    /// What follows the rule at the end was set in boxes.
    private var boxed: [XMLElement] = []
    private var isAfterRule = false
    /// The kind of number of each list, in their order.
    private var formats: [String] = []

    var body: XMLElement {
        var all = blocks
        if !boxed.isEmpty {
            let content = XMLElement.word("txbxContent", boxed)
            all.append(XMLElement.word("p", [XMLElement.word("r", [XMLElement.word("pict", [content])])]))
        }
        return XMLElement.word("body", all).numbered
    }

    var numbering: XMLElement {
        let lists = formats.enumerated().flatMap { index, format in
            let levels = (0..<9).map { level in
                XMLElement.word(
                    "lvl",
                    [
                        XMLElement.word("numFmt", val: format),
                        XMLElement.word("lvlText", val: format == "bullet" ? "•" : "%\(level + 1)."),
                    ], ("ilvl", "\(level)"))
            }
            return [
                XMLElement.word("abstractNum", levels, ("abstractNumId", "\(index + 1)")),
                XMLElement.word(
                    "num", [XMLElement.word("abstractNumId", val: "\(index + 1)")], ("numId", "\(index + 1)")),
            ]
        }
        return XMLElement.word("numbering", lists)
    }

    static func footnotes(_ notes: [String]) -> XMLElement {
        .word(
            "footnotes",
            notes.enumerated().map { index, text in
                .word(
                    "footnote", [XMLElement.word("p", [XMLElement.word("r", [XMLElement.word("t", text: text)])])],
                    ("id", "\(index + 1)"))
            })
    }

    mutating func read(_ root: XMLElement) {
        for element in root.elements {
            if element.name == "bookinfo" { describe(element) } else { section(element, level: 0) }
        }
    }

    private mutating func describe(_ information: XMLElement) {
        func visit(_ element: XMLElement, _ found: inout [SourceProperty]) {
            if element.elements.isEmpty, !element.words.isEmpty {
                let name = ["date": "created", "surname": "creator"][element.name] ?? element.name
                // The year 1600 is the format's way to state none.
                if name != "created" || !element.words.hasPrefix("16") {
                    found.append(SourceProperty(name, element.words, origin: .officeProperties))
                }
            }
            for child in element.elements { visit(child, &found) }
        }
        visit(information, &properties)
    }

    /// A chapter or section: its title is a heading of its level.
    private mutating func section(_ section: XMLElement, level: Int) {
        for element in section.elements {
            switch element.name {
            case "title":
                add(paragraph(runs(of: element), [XMLElement.word("outlineLvl", val: "\(min(level, 8))")]))
            case "chapter", "preface", "appendix", "article": self.section(element, level: level)
            case let name where name.hasPrefix("sect"): self.section(element, level: level + 1)
            default: block(element)
            }
        }
    }

    private mutating func block(_ element: XMLElement) {
        switch element.name {
        case "itemizedlist": list(element, format: "bullet", level: 0)
        case "orderedlist": list(element, format: Self.format(element["numeration"]), level: 0)
        case "informaltable", "table": add(table(element))
        case "para", "simpara", "literallayout", "blockquote", "entry":
            let words = element.words
            if words == Antiword.rule {
                isAfterRule = true
            } else if words != "[pic]" {
                let inner = element.elements.filter { Self.blockNames.contains($0.name) }
                var own = element
                own.children.removeAll { node in
                    if case .element(let child) = node { Self.blockNames.contains(child.name) } else { false }
                }
                let runs = runs(of: own)
                if !runs.isEmpty { add(paragraph(runs, [])) }
                for child in inner { block(child) }
            }
        default:
            if element.elements.isEmpty {
                let runs = runs(of: element)
                if !runs.isEmpty { add(paragraph(runs, [])) }
            } else {
                for child in element.elements { block(child) }
            }
        }
    }

    private static let blockNames: Set<String> = [
        "para", "itemizedlist", "orderedlist", "informaltable", "table", "blockquote", "literallayout",
    ]

    private static func format(_ numeration: String?) -> String {
        switch numeration {
        case "loweralpha": "lowerLetter"
        case "upperalpha": "upperLetter"
        case "lowerroman": "lowerRoman"
        case "upperroman": "upperRoman"
        default: "decimal"
        }
    }

    private mutating func list(_ list: XMLElement, format: String, level: Int) {
        formats.append(format)
        let number = "\(formats.count)"
        for item in list.elements where item.name == "listitem" {
            var isFirst = true
            for child in item.elements {
                switch child.name {
                case "itemizedlist": self.list(child, format: "bullet", level: level + 1)
                case "orderedlist": self.list(child, format: Self.format(child["numeration"]), level: level + 1)
                case "para" where isFirst:
                    let runs = runs(of: child)
                    guard !runs.isEmpty else { continue }
                    let about = [
                        XMLElement.word("ilvl", val: "\(min(level, 8))"), XMLElement.word("numId", val: number),
                    ]
                    add(paragraph(runs, [XMLElement.word("numPr", about)]))
                    isFirst = false
                default: block(child)
                }
            }
        }
    }

    private mutating func table(_ table: XMLElement) -> XMLElement {
        var rows: [XMLElement] = []
        for part in table.first("tgroup")?.elements ?? [] where ["thead", "tbody", "tfoot"].contains(part.name) {
            for row in part.elements where row.name == "row" {
                let head: [XMLElement] =
                    part.name == "thead" ? [XMLElement.word("trPr", [XMLElement.word("tblHeader")])] : []
                var cells: [XMLElement] = []
                for entry in row.elements where entry.name == "entry" {
                    let lines = entry.elements.contains { $0.name == "para" } ? entry.elements : [entry]
                    cells.append(XMLElement.word("tc", lines.map { paragraph(runs(of: $0), []) }))
                }
                rows.append(XMLElement.word("tr", head + cells))
            }
        }
        return XMLElement.word("tbl", rows)
    }

    private func paragraph(_ runs: [XMLElement], _ about: [XMLElement]) -> XMLElement {
        XMLElement.word("p", [XMLElement.word("pPr", about)] + runs)
    }

    private mutating func add(_ block: XMLElement) {
        if isAfterRule { boxed.append(block) } else { blocks.append(block) }
    }

    private mutating func runs(of element: XMLElement, isBold: Bool = false, isRaised: Bool = false) -> [XMLElement] {
        var runs: [XMLElement] = []
        func run(_ child: XMLElement) -> XMLElement {
            var about = [XMLElement.word("b", val: isBold ? "1" : "0")]
            if isRaised { about.append(XMLElement.word("vertAlign", val: "superscript")) }
            return XMLElement.word("r", [XMLElement.word("rPr", about), child])
        }
        for child in element.children {
            switch child {
            case .text(let text):
                if !text.isEmpty { runs.append(run(XMLElement.word("t", text: text))) }
            case .element(let inner):
                switch inner.name {
                case "footnote":
                    noteCount += 1
                    runs.append(run(XMLElement.word("footnoteReference", [], ("id", "\(noteCount)"))))
                case "emphasis":
                    runs += self.runs(of: inner, isBold: isBold || inner["role"] == "bold", isRaised: isRaised)
                case "superscript": runs += self.runs(of: inner, isBold: isBold, isRaised: true)
                case "beginpage": break
                default: runs += self.runs(of: inner, isBold: isBold, isRaised: isRaised)
                }
            case .instruction: break
            }
        }
        let hasWords = runs.contains { $0.hasWords || $0.first("footnoteReference") != nil }
        return hasWords ? runs : []
    }
}

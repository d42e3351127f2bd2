import Model

/// Turns RTF into WordprocessingML.
struct RTFTranslator {
    /// What holds for the text of a group and ends with it.
    private struct State {
        var destination = Destination.text
        var isBold = false
        var isHidden = false
        var isDeleted = false
        var isRaised = false
        /// Half points.
        var size = 24
        var font = 0
        /// Characters that stand for a Unicode character where a reader does not know it.
        var substitutes = 1
        var paragraph = Paragraph()
        /// Whether the group began with `\*`: what it is for is left out where it is not known.
        var isOptional = false
        /// Whether the group began the flow that is being written.
        var ownsFlow = false
    }

    private struct Paragraph {
        var style = 0
        var outline: Int?
        var level = 0
        var isInTable = false
    }

    private enum Destination: Hashable {
        case text, skipped, fonts, styles, style, information, label
        /// A field of the document's description.
        case property(String)
    }

    /// Paragraphs and tables that follow one another: the body's, a note's or a box's.
    private struct Flow {
        var note: Int?
        var blocks: [XMLElement] = []
        var runs: [XMLElement] = []
        var rows: [XMLElement] = []
        var cells: [XMLElement] = []
        var cell: [XMLElement] = []
        var isHead = false
        var label = ""

        mutating func endTable() {
            endRow()
            if !rows.isEmpty { blocks.append(XMLElement.word("tbl", rows)) }
            rows = []
        }

        mutating func endCell() {
            cells.append(XMLElement.word("tc", cell))
            cell = []
        }

        mutating func endRow() {
            if !cell.isEmpty { endCell() }
            if cells.isEmpty { return }
            rows.append(
                XMLElement.word("tr", (isHead ? [XMLElement.word("trPr", [XMLElement.word("tblHeader")])] : []) + cells)
            )
            cells = []
            isHead = false
        }
    }

    private(set) var properties: [SourceProperty] = []
    private(set) var isCutOff = false
    private var scanner: RTFScanner
    private var stack: [State] = []
    private var state = State()
    private var flows = [Flow()]
    private var text: [UInt8] = []
    private var highSurrogate: UInt16?
    private var toSkip = 0
    private var isUTF8 = false
    private var symbolFonts: Set<Int> = []
    private var styleElements: [XMLElement] = []
    private var labels: [String] = []
    private var labelNumbers: [String: Int] = [:]
    private var notes: [XMLElement] = []
    private var noteCount = 0
    private var day: [String: Int] = [:]

    init(_ bytes: [UInt8]) { scanner = RTFScanner(bytes) }

    var body: XMLElement { XMLElement.word("body", flows[0].blocks).numbered }
    var styles: XMLElement { XMLElement.word("styles", styleElements) }
    var footnotes: XMLElement { XMLElement.word("footnotes", notes.map(\.numbered)) }

    /// Each label is a list of its own, whose number is the label.
    var numbering: XMLElement {
        let lists = labels.enumerated().flatMap { index, label in
            [
                .word(
                    "abstractNum",
                    (0..<9).map { level in
                        .word(
                            "lvl", [XMLElement.word("numFmt", val: "bullet"), XMLElement.word("lvlText", val: label)],
                            ("ilvl", "\(level)"))
                    }, ("abstractNumId", "\(index + 1)")),
                XMLElement.word(
                    "num", [XMLElement.word("abstractNumId", val: "\(index + 1)")], ("numId", "\(index + 1)")),
            ]
        }
        return XMLElement.word("numbering", lists)
    }

    mutating func run() throws(IngestError) {
        while let token = scanner.next() {
            switch token {
            case .open:
                flush()
                guard stack.count < 10_000 else { throw .damaged(detail: "its groups are nested without end") }
                stack.append(state)
                state.isOptional = false
                state.ownsFlow = false
                if state.destination == .styles { state.destination = .style }
            case .close:
                endGroup()
                // What stands after the last bracket is no part of the file.
                if stack.isEmpty { return finish() }
            case .word(let name, let number): word(name, number)
            case .sign(let sign): self.sign(sign)
            case .byte(let byte): append(byte)
            }
        }
        isCutOff = !stack.isEmpty
        while !stack.isEmpty { endGroup() }
        finish()
    }

    private mutating func finish() {
        endParagraph()
        flows[0].endTable()
    }

    // MARK: Text

    private mutating func append(_ byte: UInt8) {
        if toSkip > 0 {
            toSkip -= 1
            return
        }
        if symbolFonts.contains(state.font), state.destination == .text || state.destination == .label, byte > 0x20 {
            return append("•")
        }
        if byte < 0x80 || isUTF8 {
            text.append(byte)
        } else if let scalar = Unicode.Scalar(PlainTextDecoding.scalar(windows1252: byte)) {
            append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) { text.append(contentsOf: Character(scalar).utf8) }

    private mutating func append(unicode number: Int) {
        let unit = UInt16(truncatingIfNeeded: number)
        toSkip = state.substitutes
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
            return
        }
        defer { highSurrogate = nil }
        if UTF16.isTrailSurrogate(unit) {
            guard let high = highSurrogate else { return }
            let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
            if let scalar = Unicode.Scalar(value) { append(scalar) }
        } else if unit >= 0xE000, unit <= 0xF8FF {
            // The signs of symbol fonts are set in the private area.
            append("•")
        } else if let scalar = Unicode.Scalar(UInt32(unit)), scalar.value >= 0x20 {
            append(scalar)
        }
    }

    /// Ends the run of text before something changes.
    private mutating func flush() {
        toSkip = 0
        guard !text.isEmpty else { return }
        let words = String(decoding: text, as: UTF8.self)
        text = []
        let top = flows.count - 1
        switch state.destination {
        case .text where !state.isHidden && !state.isDeleted:
            flows[top].runs.append(run(XMLElement.word("t", text: words)))
        case .label: flows[top].label += words
        case .style: nameStyle(words)
        case .property(let name):
            properties.append(SourceProperty(name, words.collapsed, origin: .officeProperties))
        default: break
        }
    }

    private func run(_ child: XMLElement) -> XMLElement {
        var properties = [
            XMLElement.word("b", val: state.isBold ? "1" : "0"), XMLElement.word("sz", val: "\(state.size)"),
        ]
        if state.isRaised { properties.append(XMLElement.word("vertAlign", val: "superscript")) }
        return XMLElement.word("r", [XMLElement.word("rPr", properties), child])
    }

    private mutating func addRun(_ child: XMLElement) {
        flush()
        guard state.destination == .text, !state.isHidden, !state.isDeleted else { return }
        flows[flows.count - 1].runs.append(run(child))
    }

    // MARK: Blocks

    private mutating func endParagraph() {
        flush()
        let top = flows.count - 1
        let runs = flows[top].runs
        let label = flows[top].label.collapsed
        flows[top].runs = []
        flows[top].label = ""
        if !state.paragraph.isInTable { flows[top].endTable() }
        guard !runs.isEmpty else { return }
        var about = [XMLElement.word("pStyle", val: "\(state.paragraph.style)")]
        if let outline = state.paragraph.outline { about.append(XMLElement.word("outlineLvl", val: "\(outline)")) }
        if !label.isEmpty {
            let index = labelNumbers[label] ?? labels.count
            if index == labels.count {
                labels.append(label)
                labelNumbers[label] = index
            }
            let level = min(max(state.paragraph.level, 0), 8)
            about.append(
                XMLElement.word(
                    "numPr", [XMLElement.word("ilvl", val: "\(level)"), XMLElement.word("numId", val: "\(index + 1)")]))
        }
        let paragraph = XMLElement.word("p", [XMLElement.word("pPr", about)] + runs)
        if state.paragraph.isInTable {
            flows[top].cell.append(paragraph)
        } else {
            flows[top].blocks.append(paragraph)
        }
    }

    private mutating func beginFlow(note: Int?) {
        flush()
        // A note in a box in a note … is read where it stands.
        guard flows.count < 8 else { return }
        flows.append(Flow(note: note))
        state.ownsFlow = true
        state.destination = .text
        state.paragraph = Paragraph()
        state.isRaised = false
    }

    private mutating func endGroup() {
        if state.ownsFlow {
            endParagraph()
            flows[flows.count - 1].endTable()
        }
        flush()
        guard let outer = stack.popLast() else { return }
        let inner = state
        state = outer
        if inner.ownsFlow {
            let flow = flows.removeLast()
            if let note = flow.note {
                notes.append(XMLElement.word("footnote", flow.blocks, ("id", "\(note)")))
                addRun(XMLElement.word("footnoteReference", [], ("id", "\(note)")))
            } else {
                addRun(XMLElement.word("pict", [XMLElement.word("txbxContent", flow.blocks)]))
            }
        }
        if inner.destination == .property("created"), outer.destination == .information,
            let created = CivilDate(day["yr"] ?? 0, day["mo"] ?? 0, day["dy"] ?? 0), created.year > 1600
        {
            properties.append(SourceProperty("created", created.description, origin: .officeProperties))
        }
    }

    private mutating func nameStyle(_ words: String) {
        let name = words.hasSuffix(";") ? String(words.dropLast()) : words
        var children = [
            XMLElement.word("name", val: name.collapsed),
            XMLElement.word(
                "rPr",
                [XMLElement.word("b", val: state.isBold ? "1" : "0"), XMLElement.word("sz", val: "\(state.size)")]),
        ]
        if let outline = state.paragraph.outline {
            children.append(XMLElement.word("pPr", [XMLElement.word("outlineLvl", val: "\(outline)")]))
        }
        var attributes = [("type", "paragraph"), ("styleId", "\(state.paragraph.style)")]
        if state.paragraph.style == 0 { attributes.append(("default", "1")) }
        styleElements.append(XMLElement(name: "style", attributes: attributes, children: children.map { .element($0) }))
    }
}

// MARK: Control words

extension RTFTranslator {
    private mutating func sign(_ sign: UInt8) {
        switch sign {
        case UInt8(ascii: "*"): state.isOptional = true
        case UInt8(ascii: "~"): appendSign("\u{A0}")
        case UInt8(ascii: "_"): appendSign("-")
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): append(sign)
        // A place where a word may be broken, and marks of an index.
        default: break
        }
    }

    private mutating func appendSign(_ scalar: Unicode.Scalar) {
        if toSkip > 0 { toSkip -= 1 } else { append(scalar) }
    }

    private mutating func word(_ name: String, _ number: Int?) {
        if name == "u" {
            if toSkip > 0 { toSkip -= 1 } else { append(unicode: number ?? 0) }
            return
        }
        if let scalar = Self.signs[name] { return appendSign(scalar) }
        if begin(name) { return }
        if state.isOptional {
            flush()
            state.isOptional = false
            state.destination = .skipped
            return
        }
        flush()
        switch name {
        case "bin": scanner.skip(number ?? 0)
        case "par", "sect", "page": if writes { endParagraph() }
        case "line", "lbr": addRun(XMLElement.word("br"))
        case "tab", "cell", "nestcell", "row", "trowd", "trhdr": tableWord(name)
        case "ansicpg": isUTF8 = number == 65001
        case "f": state.font = number ?? 0
        case "fcharset": if state.destination == .fonts, number == 2 { symbolFonts.insert(state.font) }
        case "uc": state.substitutes = min(max(number ?? 1, 0), 16)
        case "b": state.isBold = number != 0
        case "v": state.isHidden = number != 0
        case "deleted": state.isDeleted = number != 0
        case "super": state.isRaised = number != 0
        case "nosupersub", "sub": state.isRaised = false
        case "fs": state.size = number ?? 24
        case "plain":
            state.isBold = false
            state.isHidden = false
            state.isDeleted = false
            state.isRaised = false
            state.size = 24
        case "yr", "mo", "dy": if state.destination == .property("created") { day[name] = number }
        default: paragraphWord(name, number)
        }
    }

    private mutating func paragraphWord(_ name: String, _ number: Int?) {
        switch name {
        case "pard": state.paragraph = Paragraph()
        case "s": state.paragraph.style = number ?? 0
        case "outlinelevel": state.paragraph.outline = number
        case "ilvl": state.paragraph.level = number ?? 0
        case "intbl": state.paragraph.isInTable = number != 0
        default: break
        }
    }

    /// Whether words go into a block now.
    private var writes: Bool { state.destination == .text }

    private mutating func tableWord(_ name: String) {
        guard writes else { return append(0x20) }
        let top = flows.count - 1
        switch name {
        case "tab": addRun(XMLElement.word("tab"))
        case "nestcell": endParagraph()
        case "cell":
            state.paragraph.isInTable = true
            endParagraph()
            flows[top].endCell()
        case "row": flows[top].endRow()
        case "trhdr": flows[top].isHead = true
        default: flows[top].isHead = false
        }
    }

    /// Begins what a group is for, where the word says so.
    private mutating func begin(_ name: String) -> Bool {
        if Self.skipped.contains(name) {
            flush()
            state.destination = .skipped
            return true
        }
        if state.destination == .skipped { return name != "bin" }
        switch name {
        case "fonttbl": state.destination = .fonts
        case "stylesheet": state.destination = .styles
        case "info": state.destination = .information
        case "listtext", "pntext":
            flush()
            state.destination = .label
        case "footnote":
            noteCount += 1
            beginFlow(note: noteCount)
        case "shptxt", "dptxbxtext": beginFlow(note: nil)
        // What is drawn holds the words of its box.
        case "shpinst", "do": break
        case "title" where state.destination == .information, "author" where state.destination == .information:
            state.destination = .property(name == "title" ? "title" : "creator")
        case "creatim" where state.destination == .information: state.destination = .property("created")
        default: return false
        }
        state.isOptional = false
        return true
    }

    /// What no reader of the text sees, or sees elsewhere.
    private static let skipped: Set<String> = [
        "colortbl", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "pict",
        "nonshppict", "shprslt", "sp", "xe", "tc", "rxe", "txe", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc",
        "aftncn", "fldinst", "nonesttables", "private", "comment", "objclass", "objdata", "filetbl", "template",
        "annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "operator", "keywords", "subject", "doccomm",
        "hlinkbase", "revtim", "printim", "buptim", "company", "manager", "category",
    ]

    private static let signs: [String: Unicode.Scalar] = [
        "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}", "rquote": "\u{2019}",
        "ldblquote": "\u{201C}", "rdblquote": "\u{201D}", "bullet": "\u{2022}", "emspace": " ", "enspace": " ",
        "qmspace": " ",
    ]
}

import Model

/// Reads OpenDocument text: headings by outline level, lists, tables, notes, text boxes; what tracked changes deleted is
/// left out, as are headers, footers, comments and tables of contents.
struct ODTReader: DocumentReader {
    static let name = "odt/1"

    func read(_ input: SourceInput) async throws(IngestError) -> Draft { try draft(input) }

    /// Reads the bytes.
    ///
    /// - Throws: `.encrypted`, `.damaged`, `.tooLarge`.
    func draft(_ input: SourceInput) throws(IngestError) -> Draft {
        let parts = try ZipArchive.parts(
            ["META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml"], of: input.bytes, limits: input.limits)
        if let manifest = parts["META-INF/manifest.xml"],
            manifest.firstOffset(of: Array("encryption-data".utf8)) != nil
        {
            throw .encrypted
        }
        guard let bytes = parts["content.xml"] else { throw .damaged(detail: "content.xml is missing") }
        // Where an element before the text is not closed, the text lies within it.
        guard let parsed = try XMLTree.xml(bytes, limits: input.limits) else {
            throw .damaged(detail: "content.xml holds no text document")
        }
        var others: [XMLElement] = []
        for part in ["styles.xml", "meta.xml"] {
            if let bytes = parts[part], let root = try XMLTree.xml(bytes, limits: input.limits)?.root {
                others.append(root)
            }
        }
        var draft = try Self.draft(of: parsed.root, others: others)
        if let complaint = parsed.complaint {
            draft.flaws.append(Flaw(.notWellFormed, "content.xml is not well-formed (\(complaint)); fetch it anew."))
        }
        return draft
    }

    /// The draft of a parsed document: of its part with the text, or of a file that holds all parts.
    ///
    /// - Throws: `.damaged` where it holds no text.
    static func draft(of root: XMLElement, others: [XMLElement] = []) throws(IngestError) -> Draft {
        // Where an element before the text is not closed, the text lies within it.
        guard let text = root.descendant("body")?.descendant("text") else {
            throw .damaged(detail: "content.xml holds no text document")
        }
        var styles = ODTStyles()
        var properties: [SourceProperty] = []
        for part in [root] + others {
            styles.add(part)
            if let meta = part.first("meta") { properties += OfficeProperties.collect(meta) }
        }
        var walker = MarkupWalker(dialect: ODTDialect(styles: styles), properties: properties)
        walker.read(ODTStyles.inheriting(text), path: "\(root.name)/body/text")
        var draft = walker.finished(splitsItems: true)
        BoxTitle.mark(&draft)
        return draft
    }
}

/// The properties of an office file: the leaves of its metadata part.
enum OfficeProperties {
    static func collect(_ root: XMLElement) -> [SourceProperty] {
        var found: [SourceProperty] = []
        func visit(_ element: XMLElement) {
            let words = element.elements.isEmpty ? element.words : ""
            let name = element.name == "user-defined" ? element["name"] ?? element.name : element.name
            if !words.isEmpty { found.append(SourceProperty(name, words, origin: .officeProperties)) }
            for child in element.elements { visit(child) }
        }
        visit(root)
        return found
    }
}

/// The first line of a text box is its heading where it is short, is no sentence and more follows.
enum BoxTitle {
    static func mark(_ draft: inout Draft) {
        var level = 0
        for index in draft.blocks.indices {
            let block = draft.blocks[index]
            if block.kind == .heading, !block.isBoxed { level = block.level }
            guard block.isBoxed, block.kind == .paragraph, index == 0 || !draft.blocks[index - 1].isBoxed,
                index + 1 < draft.blocks.count, draft.blocks[index + 1].isBoxed, block.lines.count == 1,
                let text = block.lines.first?.text, text.utf8.count <= 80, let last = text.utf8.last,
                ![UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":")].contains(last)
            else { continue }
            draft.blocks[index].kind = .heading
            draft.blocks[index].level = level + 1
        }
    }
}

/// Styles of an OpenDocument file by name.
struct ODTStyles: Sendable {
    private var parents: [String: String] = [:]
    private var bulletLists: [String: [Int: String]] = [:]
    private var numberLists: [String: [Int: (format: String, suffix: String)]] = [:]
    private var weights: [String: Int] = [:]

    /// Adds the styles of a part; those that are there stay.
    mutating func add(_ root: XMLElement) {
        for group in root.elements where ["automatic-styles", "styles"].contains(group.name) {
            for style in group.elements {
                guard let name = style["name"] else { continue }
                if style.name == "style" {
                    if let parent = style["parent-style-name"], parents[name] == nil { parents[name] = parent }
                    let text = style.first("text-properties")
                    if text?["font-weight"] == "bold" {
                        weights[name] = 5
                    } else if text?["font-style"] == "italic" {
                        weights[name] = 3
                    }
                } else if style.name == "list-style" {
                    for level in style.elements {
                        guard let depth = level["level"].flatMap(\.attributeNumber) else { continue }
                        if let bullet = level["bullet-char"] {
                            bulletLists[name, default: [:]][depth] = bullet
                        } else if let format = level["num-format"], !format.isEmpty {
                            numberLists[name, default: [:]][depth] = (format, level["num-suffix"] ?? "")
                        }
                    }
                }
            }
        }
    }

    /// The text with what lists within lists take over from those around them: the style, and how deep they stand.
    static func inheriting(_ element: XMLElement, style: String? = nil, depth: Int = 0) -> XMLElement {
        var copy = element
        var style = style
        var depth = depth
        if element.name == "list" {
            depth += 1
            style = element["style-name"] ?? style
            copy.attributes.removeAll { $0.name == "style-name" || $0.name == "depth" }
            if let style { copy.attributes.append(("style-name", style)) }
            copy.attributes.append(("depth", "\(depth)"))
        } else if element.name == "table" || element.name == "text-box" || element.name == "note" {
            style = nil
            depth = 0
        }
        copy.children = element.children.map { node in
            if case .element(let child) = node { .element(inheriting(child, style: style, depth: depth)) } else { node }
        }
        return copy
    }

    /// The name of the style that a document's own style was made from.
    func base(_ name: String?) -> String {
        var name = name ?? ""
        for _ in 0..<16 {
            guard let parent = parents[name], parent != "Standard", parent != "Normal" else { return name }
            name = parent
        }
        return name
    }

    func weight(_ name: String?) -> Int { weights[name ?? ""] ?? 1 }

    /// The label of the item at `ordinal` in a list of a style; numbers that run on from other lists begin anew.
    func label(list: String?, depth: Int, ordinal: Int) -> String {
        guard let list, let number = numberLists[list]?[depth] else {
            let bullet = list.flatMap { bulletLists[$0]?[depth] } ?? "•"
            // Symbol fonts put their bullets in the private use area.
            return bullet.unicodeScalars.allSatisfy { $0.value >= 0xE000 && $0.value <= 0xF8FF } ? "•" : bullet
        }
        let count = max(1, ordinal)
        let text =
            switch number.format {
            case "a" where count <= 26: String(UnicodeScalar(UInt8(96 + count)))
            case "A" where count <= 26: String(UnicodeScalar(UInt8(64 + count)))
            case "i": RomanNumeral.text(count).lowercased()
            case "I": RomanNumeral.text(count)
            default: "\(count)"
            }
        return text + number.suffix
    }
}

/// Roman numerals for labels of lists.
enum RomanNumeral {
    static func text(_ number: Int) -> String {
        let signs: [(Int, String)] = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        guard (1...3999).contains(number) else { return "\(number)" }
        var rest = number
        var result = ""
        for (value, sign) in signs {
            while rest >= value {
                result += sign
                rest -= value
            }
        }
        return result
    }
}

/// OpenDocument's elements.
struct ODTDialect: MarkupDialect {
    let styles: ODTStyles

    private static let table = RoleTable([
        ("tracked-changes annotation annotation-end sequence-decls variable-decls forms table-of-content", .skip),
        ("alphabetical-index bibliography illustration-index table-index object object-ole image binary-data", .skip),
        ("note-citation title desc change change-start change-end bookmark bookmark-start bookmark-end", .skip),
        ("soft-page-break", .skip),
        ("span a meta ruby ruby-base date time page-number sequence reference-ref bookmark-ref author-name", .inline),
        ("s tab", .literal(" ")),
        ("line-break", .lineBreak),
        ("list", .list),
        ("list-item list-header", .item),
        ("table", .table),
        ("note", .note),
        ("note-body", .through),
        ("text-box", .box),
        ("p", .block(.paragraph)),
    ])

    func role(of element: XMLElement, in parent: XMLElement) -> ElementRole? {
        switch element.name {
        case "h": return .heading(level: element["outline-level"].flatMap(\.attributeNumber) ?? 1)
        case "p":
            let style = styles.base(element["style-name"]).lowercased()
            if ["title", "subtitle", "titel", "ondertitel"].contains(style) { return .block(.titleBlock) }
            if ["caption", "illustration", "table", "figure", "drawing"].contains(style) { return .block(.caption) }
            return .block(.paragraph)
        // A frame anchored in a sentence holds a box beside it.
        case "frame", "custom-shape": return .inline
        default: return Self.table.role(element.name, in: parent.name)
        }
    }

    func weight(of element: XMLElement) -> Int { styles.weight(element["style-name"]) }

    func label(of item: XMLElement, in parent: XMLElement) -> String? {
        item.name == "list-header"
            ? nil
            : styles.label(
                list: parent["style-name"], depth: parent["depth"].flatMap(\.attributeNumber) ?? 1,
                ordinal: item.ordinal)
    }

    func note(_ element: XMLElement) -> (label: String, key: String)? {
        let label = element.first("note-citation")?.words ?? "*"
        return (label, element["id"] ?? "note-\(label)")
    }
}

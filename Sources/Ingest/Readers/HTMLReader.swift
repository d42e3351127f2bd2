import Model

/// Reads web pages: official papers, pages of ministries, whatever was saved from a browser.
struct HTMLReader: DocumentReader {
    static let name = "html/1"

    func read(_ input: SourceInput) async throws(IngestError) -> Draft { try draft(input) }

    /// Reads the bytes.
    ///
    /// - Throws: `.empty` where the page has no element.
    func draft(_ input: SourceInput) throws(IngestError) -> Draft {
        let decoded = MarkupBytes.html(input.bytes)
        guard let parsed = try XMLTree.html(decoded.bytes, encoding: decoded.encoding, limits: input.limits) else {
            throw .empty
        }
        let root = parsed.root
        let body = root.first("body") ?? root
        let bodyPath = root.name == "html" ? "html/body" : root.name
        let notes = HTMLNotes(body)
        let main = HTMLMainText.find(in: HTMLPart.page(body, path: bodyPath, notes: notes))
        let dialect = HTMLDialect(notes: notes)
        var walker = MarkupWalker(
            dialect: dialect, properties: Self.properties(root, main: main.element),
            isTidied: decoded.flaws.contains { $0.kind == .badEncoding })
        walker.read(main.element, path: main.path)
        // Notes may stand outside the text that they belong to.
        var outside: [(XMLElement, String)] = []
        Self.collectNotes(body, path: bodyPath, dialect.notes, except: main.path, into: &outside)
        for (note, path) in outside {
            var holder = XMLElement(name: "body")
            holder.children = [.element(note)]
            walker.walk(
                note, in: holder,
                MarkupWalker.Context(path: path, template: BlockTemplate(kind: .paragraph, path: path)))
        }
        var draft = walker.finished(splitsItems: true)
        draft.flaws += decoded.flaws
        if parsed.isTruncated {
            draft.flaws.append(
                Flaw(.truncated, "The page nests its elements too deep; it was read as far as that goes."))
        }
        return draft
    }

    private static func collectNotes(
        _ element: XMLElement, path: String, _ notes: HTMLNotes, except main: String,
        into found: inout [(XMLElement, String)]
    ) {
        if path == main { return }
        for child in element.elements {
            let place = MarkupWalker.path(path, child)
            if place != main, notes.key(ofNote: child) != nil, !child.words.isEmpty {
                found.append((child, path))
            } else {
                collectNotes(child, path: place, notes, except: main, into: &found)
            }
        }
    }

    /// `meta` elements by name or property, the title, and the offices and names of an official signature.
    private static func properties(_ root: XMLElement, main: XMLElement) -> [SourceProperty] {
        var found: [SourceProperty] = []
        func add(_ name: String, _ value: String, _ origin: SourceProperty.Origin) {
            let value = value.collapsed
            if !value.isEmpty { found.append(SourceProperty(name, value, origin: origin)) }
        }
        func head(_ element: XMLElement) {
            for child in element.elements {
                if child.name == "meta", let name = child["name"] ?? child["property"] ?? child["itemprop"] {
                    add(name, child["content"] ?? "", .htmlMeta)
                } else if child.name == "title" {
                    add("title", child.words, .htmlMeta)
                }
                if child.name == "head" || child.name == "meta" || element.name == "head" { head(child) }
            }
        }
        head(root)
        func visit(_ element: XMLElement) {
            let classes = HTMLDialect.tokens(element["class"])
            if element.name == "time" { add("time", element["datetime"] ?? element.words, .htmlMeta) }
            if element.name == "span", classes.contains("functie") { add("functie", element.words, .xmlBody) }
            if element.name == "span", classes.contains("naam") { add("naam", element.words, .xmlBody) }
            for child in element.elements { visit(child) }
        }
        visit(main)
        return found
    }
}

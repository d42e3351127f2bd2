import Model

/// HTML's elements, and what makes one of them furniture of the site rather than text.
struct HTMLDialect: MarkupDialect {
    /// Marks of notes and the notes they lead to, by identifier.
    let notes: HTMLNotes

    private static let table = RoleTable([
        ("head script style noscript template svg math iframe object embed video audio canvas map img picture", .skip),
        ("input select option button textarea label fieldset legend dialog nav aside source track del", .skip),
        ("a span b strong i em u small big font abbr acronym cite code q sub time mark ins kbd var samp", .inline),
        ("tt bdo bdi data dfn nobr wbr s strike center-inline rp rt ruby", .inline),
        ("br", .lineBreak),
        ("p pre address dt dd summary", .block(.paragraph)),
        ("caption figcaption", .block(.caption)),
        ("h1", .heading(level: 1)), ("h2", .heading(level: 2)), ("h3", .heading(level: 3)),
        ("h4", .heading(level: 4)), ("h5", .heading(level: 5)), ("h6", .heading(level: 6)),
        ("ul ol menu dir", .list),
        ("li", .item),
        ("table", .table),
    ])

    func role(of element: XMLElement, in parent: XMLElement) -> ElementRole? {
        if notes.isBackLink(element) { return .skip }
        if notes.key(ofNote: element) != nil { return .noteBody }
        if element.name == "sup" || element.name == "a", notes.mark(element) != nil { return .noteReference }
        if element.name == "sup" { return HTMLNotes.isLabel(element.words) ? .raised : .inline }
        if element.name == "p" || element.name == "div" {
            let classes = Self.tokens(element["class"])
            if classes.contains(where: Self.titleClasses.contains) { return .block(.titleBlock) }
        }
        return Self.table.role(element.name, in: parent.name) ?? .through
    }

    private static let titleClasses: Set<String> = [
        "staatscourant_kop", "staatsblad_kop", "gemeenteblad_kop", "provinciaalblad_kop", "stuktitel", "dossiertitel",
        "stuknr", "dossiernummer", "vergaderjaar", "kamer", "article-meta", "meta",
    ]

    func weight(of element: XMLElement) -> Int {
        switch element.name {
        case "strong", "b": 5
        case "em", "i": 3
        default: 1
        }
    }

    func label(of item: XMLElement, in parent: XMLElement) -> String? {
        guard parent.name == "ol" else { return "•" }
        let start = parent["start"].flatMap(\.attributeNumber) ?? 1
        let number = item["value"].flatMap(\.attributeNumber) ?? start + max(item.ordinal, 1) - 1
        switch parent["type"] ?? "" {
        case "a" where (1...26).contains(number): return String(UnicodeScalar(UInt8(96 + number))) + "."
        case "A" where (1...26).contains(number): return String(UnicodeScalar(UInt8(64 + number))) + "."
        default: return "\(number)."
        }
    }

    func note(_ element: XMLElement) -> (label: String, key: String)? {
        if let mark = notes.mark(element) { return mark }
        if let key = notes.key(ofNote: element) { return (notes.labels[key] ?? "*", key) }
        let words = HTMLNotes.core(element.words)
        return words.isEmpty ? nil : (words, "note-\(words)")
    }

    // MARK: Furniture

    /// Elements that hold text: what stands in them is not of the site.
    static func isText(_ name: String) -> Bool { ["main", "article", "section"].contains(name) }

    /// Whether HTML itself says that an element is no part of the text: what is hidden, what leads through the site.
    ///
    /// - Parameter surrounding: the elements of text around it. The head of an article is its title.
    static func isSiteElement(_ element: XMLElement, within surrounding: Set<String>) -> Bool {
        switch element.name {
        case "nav", "aside", "footer", "script", "style", "noscript", "button", "select", "textarea": return true
        case "header" where element.holds("nav"): return true
        case "header" where surrounding.isEmpty && !element.holds("h1"): return true
        default: break
        }
        if isNeverFurniture(element) { return false }
        if element["hidden"] != nil || element["aria-hidden"] == "true" { return true }
        if let role = element["role"], furnitureRoles.contains(role) { return true }
        return element["style"].map { $0.filter { $0 != " " }.lowercased().contains("display:none") } ?? false
    }

    /// Whether the name that a site gave the element has no other meaning than furniture.
    static func isSiteName(_ element: XMLElement) -> Bool {
        guard !isNeverFurniture(element) else { return false }
        return names(of: element).contains {
            siteNames.contains($0) || $0.hasPrefix("cookie") || $0.hasPrefix("breadcrumb")
        }
    }

    /// Why an element may be a box of the site.
    enum Suspicion {
        /// A heading that a chapter may bear too.
        case chapter
        /// A heading that leads elsewhere, or a name that a text seldom bears.
        case box
    }

    static func suspicion(of element: XMLElement) -> Suspicion? {
        guard !isNeverFurniture(element) else { return nil }
        if ["div", "section", "ul"].contains(element.name), let title = firstHeading(element) {
            if leadingTitles.contains(title) { return .box }
            if chapterTitles.contains(title) { return .chapter }
        }
        return names(of: element).contains(where: ambiguousNames.contains) ? .box : nil
    }

    private static func names(of element: XMLElement) -> [String] {
        tokens(element["class"]) + tokens(element["id"])
    }

    private static func isNeverFurniture(_ element: XMLElement) -> Bool {
        [
            "html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "tbody",
        ].contains(element.name)
    }

    private static let furnitureRoles: Set<String> = [
        "navigation", "search", "banner", "contentinfo", "complementary", "dialog", "menu", "menubar", "toolbar",
    ]

    /// The words of a heading that begins the element, in lower case; it may stand in a few wrappers, not at the bottom
    /// of a nest without words.
    private static func firstHeading(_ element: XMLElement, depth: Int = 0) -> String? {
        guard depth < 4, !element.hasOwnText, let first = element.elements.first(where: \.hasWords) else { return nil }
        if ["h2", "h3", "h4", "h5"].contains(first.name) { return first.words.lowercased() }
        return ["div", "header"].contains(first.name) ? firstHeading(first, depth: depth + 1) : nil
    }

    /// Headings of boxes that lead elsewhere.
    private static let leadingTitles: Set<String> = [
        "zie ook", "lees ook", "deel deze pagina", "gerelateerd", "gerelateerde informatie", "over deze site",
        "meest gelezen", "snel naar", "volg ons", "related", "share", "navigation",
    ]

    /// Headings of boxes, and of chapters.
    private static let chapterTitles: Set<String> = [
        "delen", "verantwoordelijk", "menu", "service", "uitgelicht", "acties",
    ]

    /// Names that sites give to what surrounds their text and to nothing else, in Dutch and English.
    private static let siteNames: Set<String> = [
        "nav", "navbar", "navigation", "navigatie", "submenu", "mainmenu", "topmenu", "broodkruimels", "kruimelpad",
        "footer", "pagefooter", "voettekst", "voetregel", "kopregel", "share", "sharing", "social", "socialmedia",
        "skip", "skiplink", "skiplinks", "skip-link", "pagination", "paginering", "sidebar", "side-bar", "zie-ook",
        "actie-lijst", "resultaat-navigatie", "titel-balk", "header-site", "verberg", "hidden", "visuallyhidden",
        "visually-hidden", "sr-only", "assistive", "nonvisual", "mejs-container", "mejs-offscreen",
        "block-audio-video", "aspnethidden", "backtotop", "back-to-top", "advertisement", "comments", "newsletter",
        "nieuwsbrief-aanmelden", "lightbox", "popup", "modal", "shareblock", "loginform", "notelink", "print_pagina",
    ]

    /// Names that sites give to boxes, and to what holds a text: the printed page, the found document.
    private static let ambiguousNames: Set<String> = [
        "menu", "deel", "delen", "toc", "inhoudsopgave", "inhouds-opgave", "search", "zoek", "zoeken", "print",
        "toolbar", "banner", "related", "tekstueel", "collapsiblepanels", "reacties", "feedback", "logo", "payoff",
        "actions", "play",
    ]

    static func tokens(_ value: String?) -> [String] {
        (value ?? "").lowercased().utf8.split(whereSeparator: \.isMarkupSpace).map {
            String(decoding: Array($0), as: UTF8.self)
        }
    }
}

extension XMLElement {
    /// Whether an element of the name stands anywhere within.
    func holds(_ name: String) -> Bool { elements.contains { $0.name == name || $0.holds(name) } }
}

/// The notes of a page: links that are raised numbers, and what they lead to.
struct HTMLNotes: Sendable {
    /// The printed mark, by the identifier of the note.
    private(set) var labels: [String: String] = [:]
    private var marks: Set<String> = []
    private var present: Set<String> = []

    init(_ root: XMLElement) {
        collectNames(root)
        collectMarks(root, inSup: false)
    }

    /// The label and key of a mark, or of the raised element that holds one.
    func mark(_ element: XMLElement) -> (label: String, key: String)? {
        if element.name == "sup" {
            guard let link = element.elements.first(where: { $0.name == "a" }) else { return nil }
            return element.elements.count == 1 ? mark(link) : nil
        }
        guard element.name == "a", let target = Self.target(element), let label = labels[target],
            Self.core(element.words) == label
        else { return nil }
        return (label, target)
    }

    /// The key of the note that this element is.
    func key(ofNote element: XMLElement) -> String? {
        guard ["li", "p", "div", "dd", "aside", "section", "dt"].contains(element.name) else { return nil }
        if let id = element["id"], labels[id] != nil { return id }
        guard let anchor = element.elements.first, anchor.name == "a",
            let name = anchor["id"] ?? anchor["name"], labels[name] != nil
        else { return nil }
        return name
    }

    /// A link from a note back to its mark.
    func isBackLink(_ element: XMLElement) -> Bool {
        guard element.name == "a" || element.name == "sup" else { return false }
        if element.name == "sup" { return element.elements.count == 1 && element.elements.allSatisfy(isBackLink) }
        guard let target = Self.target(element) else { return false }
        if marks.contains(target), labels[target] == nil { return true }
        let words = element.words
        return words == "↩" || words == "↑" || words == "^" || words == "↩︎"
    }

    private mutating func collectNames(_ element: XMLElement) {
        if let id = element["id"] { present.insert(id) }
        if element.name == "a", let name = element["name"] { present.insert(name) }
        for child in element.elements { collectNames(child) }
    }

    private mutating func collectMarks(_ element: XMLElement, inSup: Bool) {
        let isSup = inSup || element.name == "sup"
        if element.name == "a", let target = Self.target(element), present.contains(target), Self.isLabel(element.words)
        {
            let classes = (element["class"] ?? "").lowercased()
            let isNote =
                isSup || element.holds("sup") || element["rel"] == "footnote" || classes.contains("noot")
                || classes.contains("foot")
            // The first link to a name is the mark, a later one from the note leads back.
            if isNote, labels[target] == nil, !marks.contains(target) {
                labels[target] = Self.core(element.words)
                if let id = element["id"] ?? element["name"] { marks.insert(id) }
            }
        }
        if element.name == "sup", let id = element["id"] { marks.insert(id) }
        for child in element.elements { collectMarks(child, inSup: isSup) }
    }

    private static func target(_ link: XMLElement) -> String? {
        guard let address = link["href"], let hash = address.lastIndex(of: "#") else { return nil }
        let name = String(address[address.index(after: hash)...])
        return name.isEmpty ? nil : name
    }

    /// The mark without its brackets.
    static func core(_ words: String) -> String {
        String(String.UnicodeScalarView(words.unicodeScalars.filter { !"[]() .".unicodeScalars.contains($0) }))
    }

    /// Whether words can be a mark: a number of three digits at most, an asterisk, a dagger.
    static func isLabel(_ words: String) -> Bool {
        let core = core(words)
        if ["*", "**", "***", "†", "‡"].contains(core) { return true }
        return !core.isEmpty && core.utf8.count <= 3 && core.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}

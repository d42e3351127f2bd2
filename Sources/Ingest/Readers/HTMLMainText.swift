/// Finds the element of a page that holds its text, and leaves the site around it.
enum HTMLMainText {
    /// The element and the path that leads to it.
    struct Found {
        var element: XMLElement
        var path: String
    }

    /// Looks for what official pages call their text, then for what HTML and sites call it, then for where words are.
    static func find(in body: XMLElement, path: String) -> Found {
        let total = words(in: body)
        var candidates: [(found: Found, rank: Int, words: Int)] = []
        collect(body, path: path, into: &candidates)
        for rank in 0...3 {
            let best = candidates.filter { $0.rank == rank }.max { $0.words < $1.words }
            // A name proves little where most of the words stand elsewhere.
            if let best, best.words > 0, best.words * 100 >= total * [1, 20, 30, 30][rank] {
                // The innermost element that bears the name and holds all but a tenth: around it stands the site.
                let inner = candidates.filter {
                    rank > 0 && $0.found.path.hasPrefix(best.found.path) && $0.words * 10 >= best.words * 9
                }
                return inner.max { $0.found.path.utf8.count < $1.found.path.utf8.count }?.found ?? best.found
            }
        }
        return densest(Found(element: body, path: path))
    }

    private static let names: [Set<String>] = [
        ["broodtekst", "officiele-publicatie", "stuk", "kamerstuk"],
        [],
        [],
        [
            "content", "inhoud", "main", "maincontent", "main-content", "main_content", "page-content", "pagecontent",
            "hoofdinhoud", "contentarea", "article", "artikel", "article-body", "post", "entry-content", "tekst",
        ],
    ]

    private static func rank(of element: XMLElement) -> Int? {
        if element.name == "main" || element["role"] == "main" { return 1 }
        if element.name == "article" { return 2 }
        guard ["div", "section", "td", "article", "form"].contains(element.name) else { return nil }
        let own = HTMLDialect.tokens(element["id"]) + HTMLDialect.tokens(element["class"])
        if own.contains(where: names[0].contains) { return 0 }
        return own.contains(where: names[3].contains) ? 3 : nil
    }

    private static func collect(
        _ element: XMLElement, path: String, into candidates: inout [(found: Found, rank: Int, words: Int)]
    ) {
        for child in element.elements where !HTMLDialect.isFurniture(child) {
            let place = MarkupWalker.path(path, child)
            if let rank = rank(of: child) {
                candidates.append((Found(element: child, path: place), rank, words(in: child)))
            }
            collect(child, path: place, into: &candidates)
        }
    }

    /// Goes down as long as one child holds nearly all words that its parent holds.
    private static func densest(_ start: Found) -> Found {
        var found = start
        while true {
            let total = words(in: found.element)
            let heavy = found.element.elements.filter { !HTMLDialect.isFurniture($0) }
                .map { ($0, words(in: $0)) }.max { $0.1 < $1.1 }
            guard let (child, count) = heavy,
                ["div", "table", "tbody", "tr", "td", "section", "form", "center", "font"]
                    .contains(child.name), total > 0, count * 10 >= total * 8,
                child.name != "table" || MarkupTable(child).isLayout
            else { return found }
            found = Found(element: child, path: MarkupWalker.path(found.path, child))
        }
    }

    /// Bytes of text outside links and outside furniture.
    private static func words(in element: XMLElement) -> Int {
        var count = 0
        for child in element.children {
            switch child {
            case .text(let text): count += text.utf8.count { !$0.isMarkupSpace }
            case .element(let inner) where inner.name != "a" && !HTMLDialect.isFurniture(inner):
                count += words(in: inner)
            default: break
            }
        }
        return count
    }
}

/// Finds the part of a page that holds its text, and leaves the site around it.
enum HTMLMainText {
    /// Looks for what official pages call their text, then for what HTML and sites call it, then for where words are.
    ///
    /// - Parameter page: the page without its furniture.
    static func find(in page: HTMLPart) -> HTMLPart {
        var candidates: [Candidate] = []
        collect(page, places: [], into: &candidates)
        for rank in 0...3 {
            let outermost = outermost(candidates.filter { $0.rank == rank && $0.part.words > 0 })
            guard let best = outermost.max(by: { $0.part.words < $1.part.words }) else { continue }
            // Beside a text there may be a few lines under the same name; several texts are one page.
            let equals = outermost.filter { $0.part.words * 5 >= best.part.words }
            let words = equals.reduce(0) { $0 + $1.part.words }
            // A name proves little where most of the words stand elsewhere.
            guard words * 100 >= page.words * [1, 20, 30, 30][rank] else { continue }
            if equals.count > 1 { return common(equals, in: page) }
            // The innermost element that bears a name and holds all but a tenth: around it stands the site.
            let inner = candidates.filter {
                rank > 0 && $0.places.starts(with: best.places) && $0.part.words * 10 >= best.part.words * 9
            }
            return inner.max { $0.places.count < $1.places.count }?.part ?? best.part
        }
        return densest(page)
    }

    /// A part that its name or its element says to be the text.
    private struct Candidate {
        var part: HTMLPart
        /// Which child leads to it, from the page down.
        var places: [Int]
        var rank: Int
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

    /// The candidates in the order of the page.
    private static func collect(_ part: HTMLPart, places: [Int], into candidates: inout [Candidate]) {
        for (index, child) in part.parts.enumerated() {
            let places = places + [index]
            if let rank = rank(of: child.element) {
                candidates.append(Candidate(part: child, places: places, rank: rank))
            }
            collect(child, places: places, into: &candidates)
        }
    }

    /// Those that stand in no other one; each comes before what it holds.
    private static func outermost(_ candidates: [Candidate]) -> [Candidate] {
        var found: [Candidate] = []
        for candidate in candidates {
            if let last = found.last, candidate.places.starts(with: last.places) { continue }
            found.append(candidate)
        }
        return found
    }

    /// The innermost part that holds all of them.
    private static func common(_ candidates: [Candidate], in page: HTMLPart) -> HTMLPart {
        var part = page
        for (depth, place) in (candidates.first?.places ?? []).enumerated() {
            guard candidates.allSatisfy({ $0.places.count > depth + 1 && $0.places[depth] == place }) else { break }
            part = part.parts[place]
        }
        return part
    }

    /// Goes down as long as one child holds nearly all words that its parent holds.
    private static func densest(_ start: HTMLPart) -> HTMLPart {
        var found = start
        while true {
            guard let child = found.parts.max(by: { $0.words < $1.words }),
                ["div", "table", "tbody", "tr", "td", "section", "form", "center", "font"]
                    .contains(child.element.name), found.words > 0, child.words * 10 >= found.words * 8,
                child.element.name != "table" || MarkupTable(child.element).isLayout
            else { return found }
            found = child
        }
    }
}

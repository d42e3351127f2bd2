import Model

/// The sections that a place in a document lies in, told in one pass over the text.
struct SectionPath {
    /// A heading and where its section starts.
    struct Entry {
        var span: Span
        var number: String?
        var level: Int
        var title: String
    }

    let entries: [Entry]
    private let paths: [String]

    /// Takes the headings that the extraction found; where it found none, those that the page sets apart.
    init(_ document: Document, _ extraction: Extraction) {
        var entries = extraction.sections.map { section in
            Entry(
                span: section.span, number: section.number, level: section.level, title: document.text[section.span])
        }
        if entries.isEmpty {
            entries = document.blocks.filter { $0.kind == .heading }.map { block in
                Entry(
                    span: block.span, number: block.label, level: max(1, block.level), title: document.text[block.span])
            }
        }
        self.init(entries)
    }

    /// Takes headings as they were written down, in any order.
    init(_ headings: [Entry]) {
        let entries = headings.sorted { $0.span < $1.span }
        self.entries = entries
        var open: [Entry] = []
        paths = entries.map { entry in
            while let last = open.last, last.level >= entry.level { open.removeLast() }
            open.append(entry)
            return open.map { ($0.number.map { $0 + " " } ?? "") + $0.title }.joined(separator: " > ")
        }
    }

    /// Titles with their numbers, outermost first, joined by ` > `; empty before the first heading. A heading lies in
    /// what is above it.
    func path(at offset: Int) -> String {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].span.start < offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? "" : paths[low - 1]
    }
}

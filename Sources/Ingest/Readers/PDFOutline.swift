/// Lets the outline that a PDF carries decide where the layout is unsure: what is a heading, and of which level.
struct PDFOutline {
    let outline: [PDFStructure.Entry]
    let pages: [PDFPage]

    /// Marks the blocks whose words are those of a line of the outline.
    ///
    /// An outline of which fewer than half the lines stand on the pages was made by a program for its own ends
    /// (`Page 1`, names of files) and is passed over. A number on the page is surer of the level than the outline.
    func mark(_ blocks: inout [PDFBlock]) {
        let entries = outline.map { (key: PDFOutline.squashed($0.title), level: $0.level, page: $0.page) }
            .filter { $0.key.count > 2 }
        guard entries.count > 1 else { return }
        var places: [[UInt8]: [Int]] = [:]
        for index in blocks.indices {
            let block = blocks[index]
            guard block.kind == .heading || block.kind == .paragraph || block.kind == .listItem, !block.isContents,
                block.lines.count <= 4, block.wordCount <= 40
            else { continue }
            var words: [UInt8] = []
            for line in block.lines {
                for word in line.words { words += pages[line.page].bytes[word.start..<word.end] }
            }
            let key = PDFOutline.squashed(words)
            places[key, default: []].append(index)
            // Outlines are written with the number and without it.
            let bare = Array(key.drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
            if bare.count < key.count, bare.count > 2 { places[bare, default: []].append(index) }
        }
        var found: [(block: Int, level: Int)] = []
        var last = -1
        for entry in entries {
            let fitting = (places[entry.key] ?? []).filter { index in
                entry.page.map { abs(pages[blocks[index].page].number - $0) <= 1 } ?? (index > last)
            }
            guard let index = fitting.first(where: { blocks[$0].kind == .heading }) ?? fitting.first else { continue }
            found.append((index, entry.level))
            last = index
        }
        guard found.count * 2 >= entries.count, found.count > 1 else { return }
        let isNumbered = blocks.contains { $0.kind == .heading && $0.label != nil }
        for (index, level) in found {
            let wasHeading = blocks[index].kind == .heading
            if wasHeading, isNumbered { continue }
            blocks[index].kind = .heading
            blocks[index].level = level
        }
    }

    /// Letters and digits alone, without case: outlines and pages differ in spaces, dots and hyphens.
    static func squashed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: byte
            default: nil
            }
        }
    }

    static func squashed(_ text: String) -> [UInt8] { squashed(text.utf8) }
}

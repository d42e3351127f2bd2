import Model

/// Heads whose words change with the chapter, so that few pages have the same.
extension PDFRunningHeads {
    /// The heights, in steps of three points, at which running lines stand at the head of pages.
    static func heights(of seen: [Key: Seen], _ needed: Int) -> Set<Int> {
        Set(seen.lazy.filter { $0.value.pages >= max(3, needed) && $0.key.left == 0 }.map(\.key.height))
    }

    /// Marks a head whose words change with the chapter: alone above the text, at the height at which other pages have
    /// theirs, and the same as a heading in larger letters.
    func markChanging(
        _ page: PDFPage, _ heights: Set<Int>, _ headings: [UInt64: Double], _ found: inout [Found]
    ) {
        guard page.number > 1, let style, let top = page.lines.map(\.baseline).min() else { return }
        let row = page.lines.indices.filter { page.lines[$0].baseline < top + 2 }
        let isHead = row.contains { found[$0] != .text }
        guard isHead || row.count == 1,
            let next = page.lines.lazy.filter({ $0.baseline > top + 2 }).map(\.baseline).min(),
            next - top > style.leading * 1.5
        else { return }
        for number in row where found[number] == .text {
            let line = page.lines[number]
            guard isOutermost(line, page), heights.contains(Int((line.box.yMin / 3).rounded(.down))) else { return }
            let isNumber =
                isHead && line.words.count == 1 && line.words[0].count < 3
                && page.bytes[line.words[0].start..<line.words[0].end].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            let size = PDFRunningHeads.title(line, page).flatMap { headings[$0] } ?? 0
            if isNumber || size > line.size * 1.08 { found[number] = .running }
        }
    }

    /// The largest letters of each short line that may be a heading, by the hash of its words.
    func headings(_ pages: [PDFPage], _ heights: Set<Int>) -> [UInt64: Double] {
        guard !heights.isEmpty, let style else { return [:] }
        var sizes: [UInt64: Double] = [:]
        for page in pages {
            for line in page.lines where line.words.count < 13 {
                let size = style.trueSize(of: line.size) ?? line.size
                guard size > style.bodySize * 1.05, let title = PDFRunningHeads.title(line, page) else { continue }
                sizes[title] = max(sizes[title] ?? 0, size)
            }
        }
        return sizes
    }

    /// The hash of a line's words without the number before them; nil where it has no words.
    private static func title(_ line: PDFLine, _ page: PDFPage) -> UInt64? {
        guard let first = line.words.first, let last = line.words.last else { return nil }
        let text = page.bytes[first.start..<last.end].drop {
            $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") || $0 == 0x20
        }
        return text.count > 3 ? masked(text).hash : nil
    }
}

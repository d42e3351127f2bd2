import Model

/// Takes heads, feet and page numbers out of the pages and keeps what they say.
///
/// A line is a running one where the same words, digits apart, stand at the same height on several pages.
struct PDFRunningHeads {
    /// Printed page numbers by physical page, where they differ from it.
    private(set) var labels: [Int: String] = [:]
    /// What the heads and feet say, once each: they hold a Kamerstuk's number and session year.
    private(set) var words: [String] = []

    /// Share of the page's height at the head and at the foot in which such lines are looked for.
    private static let zone = 0.14

    private struct Key: Hashable {
        var text: [UInt8]
        var height: Int
        var left: Int
    }

    /// Where the running text begins and ends, on odd and on even pages.
    var style: PDFStyle?

    /// Drops the lines and fills ``labels`` and ``words``.
    mutating func drop(from pages: inout [PDFPage]) {
        var seen: [Key: Int] = [:]
        for page in pages {
            var own: Set<Key> = []
            for line in page.lines where isCandidate(line, page) {
                for key in PDFRunningHeads.keys(line, page) { own.insert(key) }
            }
            for key in own { seen[key, default: 0] += 1 }
        }
        let offset = numberOffset(pages)
        var said: Set<[UInt8]> = []
        for index in pages.indices {
            let page = pages[index]
            let needed = pages.count < 4 ? 2 : max(3, min(6, pages.count / 4))
            var edges: [Double] = []
            let numbers = page.lines.filter { line in
                PDFRunningHeads.number(line, page).map { $0 - page.number == offset } ?? false
            }
            // Of several fitting numbers the outermost is the page's; another may be a note's mark.
            let outermost = numbers.map { abs($0.baseline - page.height / 2) }.max()
            pages[index].lines = page.lines.filter { line in
                let isFoot = PDFRunningHeads.isFirstFoot(line, page)
                var isRunning = isFoot
                if !isRunning, isCandidate(line, page) {
                    let most = PDFRunningHeads.keys(line, page).map { seen[$0] ?? 0 }.max() ?? 0
                    isRunning = most >= needed && PDFRunningHeads.isShort(line, page)
                }
                if !isRunning { isRunning = isSlug(line, page) }
                // The head of the first page is the letter's or the report's own.
                if page.number == 1, line.box.yMin < page.height * 0.5 { isRunning = false }
                if let number = PDFRunningHeads.number(line, page), let offset, number - page.number == offset,
                    abs(line.baseline - page.height / 2) == outermost
                {
                    isRunning = true
                    if offset != 0 { labels[page.number] = String(number) }
                    edges.append(line.baseline)
                }
                if isRunning, let first = line.words.first, let last = line.words.last {
                    let text = Array(page.bytes[first.start..<last.end])
                    if text.count > 4, said.insert(PDFRunningHeads.masked(text)).inserted, words.count < 12 {
                        words.append(String(decoding: text, as: UTF8.self))
                    }
                }
                return !isRunning
            }
            // What stands beside the page number is a running head as well, though it changes with the chapter.
            if !edges.isEmpty {
                pages[index].lines.removeAll { line in
                    line.words.count <= 14 && edges.contains { abs($0 - line.baseline) < 2 }
                }
            }
        }
    }

    private func isCandidate(_ line: PDFLine, _ page: PDFPage) -> Bool {
        if line.box.yMax < page.height * 0.22 || line.box.yMin > page.height * (1 - PDFRunningHeads.zone) {
            return true
        }
        // A letter's particulars stand in the right margin of every page.
        guard let right = style?.bodyRight[page.number % 2] else { return false }
        return line.box.xMin > right + 6 && right < page.width * 0.8
    }

    /// A running line is no paragraph.
    private static func isShort(_ line: PDFLine, _ page: PDFPage) -> Bool { line.words.count <= 24 }

    /// The line's words with digits made equal, at its height and at the next, so that a rounding does not matter.
    private static func keys(_ line: PDFLine, _ page: PDFPage) -> [Key] {
        guard let first = line.words.first, let last = line.words.last else { return [] }
        let text = masked(Array(page.bytes[first.start..<last.end]))
        guard text.contains(where: { $0 != UInt8(ascii: "#") && $0 != 0x20 }) else { return [] }
        let height = Int((line.box.yMin / 3).rounded(.down))
        // Heads of facing pages stand left and right; the place along the line counts only outside the zone proper.
        let isDeep = line.box.yMax > page.height * zone && line.box.yMin < page.height * (1 - zone)
        let left = isDeep ? Int((line.box.xMin / 6).rounded()) : 0
        return [Key(text: text, height: height, left: left), Key(text: text, height: height + 1, left: left)]
    }

    /// Digits as `#`, a run of them as one.
    private static func masked(_ text: [UInt8]) -> [UInt8] {
        var masked: [UInt8] = []
        for byte in text {
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            if isDigit && masked.last == UInt8(ascii: "#") { continue }
            masked.append(isDigit ? UInt8(ascii: "#") : byte)
        }
        return masked
    }

    /// The foot of a Kamerstuk's first page: `kst-26901-7`, `ISSN 0921 - 7371`, `'s-Gravenhage 1999`.
    private static func isFirstFoot(_ line: PDFLine, _ page: PDFPage) -> Bool {
        guard line.box.yMin > page.height * 0.85, line.words.count <= 5, let first = line.words.first else {
            return false
        }
        let word = String(decoding: page.bytes[first.start..<first.end], as: UTF8.self)
        if word.hasPrefix("kst-") || word.hasPrefix("KST") || word == "ISSN" { return true }
        guard line.words.count == 2, let last = line.words.last, last.count == 4 else { return false }
        return word.hasSuffix("s-Gravenhage") && page.bytes[last.start..<last.end].allSatisfy { $0 < 0x3A }
    }

    /// `Tweede Kamer, vergaderjaar 1998–1999, 26 901, nr. 7`, also where it stands on one page only.
    private func isSlug(_ line: PDFLine, _ page: PDFPage) -> Bool {
        guard line.box.yMin > page.height * 0.85, line.words.count >= 4 else { return false }
        let texts = line.words.prefix(3).map { String(decoding: page.bytes[$0.start..<$0.end], as: UTF8.self) }
        return (texts[0] == "Tweede" || texts[0] == "Eerste") && texts[1] == "Kamer," && texts[2] == "vergaderjaar"
    }

    /// The page number that a line at the edge is, with nothing beside it but `Pagina … van …` and the like.
    private static func number(_ line: PDFLine, _ page: PDFPage) -> Int? {
        guard line.box.yMax < page.height * zone || line.box.yMin > page.height * (1 - zone), line.words.count <= 4
        else { return nil }
        var found: Int?
        for word in line.words {
            let text = String(decoding: page.bytes[word.start..<word.end], as: UTF8.self)
            if let number = Int(text), number >= 0, number < 10_000 {
                if found == nil { found = number }
            } else if !["pagina", "Pagina", "blad", "Blad", "p.", "-", "–", "|", "van", "/", "Page", "of"].contains(
                text)
            {
                guard line.words.count == 1, let slash = text.firstIndex(of: "/") else { return nil }
                found = Int(text[..<slash])
            }
        }
        return found
    }

    /// What most printed numbers are ahead of their pages; nil where there is no numbering.
    private func numberOffset(_ pages: [PDFPage]) -> Int? {
        var votes: [Int: Int] = [:]
        for page in pages {
            var own: Set<Int> = []
            for line in page.lines {
                if let number = PDFRunningHeads.number(line, page) { own.insert(number - page.number) }
            }
            for offset in own { votes[offset, default: 0] += 1 }
        }
        guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return best.value > 1 || (best.key == 0 && pages.count == 1) ? best.key : nil
    }
}

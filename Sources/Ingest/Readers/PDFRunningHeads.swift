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

    struct Key: Hashable {
        /// The hash of the line's words.
        var text: UInt64
        var height: Int
        var left: Int

        /// The same words a little lower, so that a rounding does not matter.
        var lower: Key { Key(text: text, height: height + 1, left: left) }
    }

    /// Lines of a page that are numbers by themselves, `Pagina … van …` and the like apart.
    private struct Edge {
        var numbers: [(line: Int, number: Int)] = []

        init(_ page: PDFPage) {
            for (index, line) in page.lines.enumerated() {
                if let number = PDFRunningHeads.number(line, page) { numbers.append((index, number)) }
            }
        }
    }

    /// Where the running text begins and ends, on odd and on even pages.
    var style: PDFStyle?

    /// How often a line stands on pages.
    struct Seen {
        var pages = 0
        /// Pages of which the one before has it too.
        var inARow = 0
        var last = -9
    }

    /// What is known of a line of a page.
    enum Found { case text, running, repeated }

    /// Drops the lines and fills ``labels`` and ``words``.
    mutating func drop(from pages: inout [PDFPage]) {
        let edges = pages.map(Edge.init)
        var seen: [Key: Seen] = [:]
        var keys: [[(line: Int, key: Key)]] = []
        for (index, page) in pages.enumerated() {
            var own: [(line: Int, key: Key)] = []
            for (number, line) in page.lines.enumerated() where isCandidate(line, page) {
                guard let key = PDFRunningHeads.key(line, page) else { continue }
                own.append((number, key))
                for key in [key, key.lower] where seen[key]?.last != index {
                    var times = seen[key] ?? Seen()
                    times.pages += 1
                    if times.last == index - 1 { times.inARow += 1 }
                    times.last = index
                    seen[key] = times
                }
            }
            keys.append(own)
        }
        let offset = PDFRunningHeads.numberOffset(pages, edges)
        let needed = pages.count < 4 ? 2 : max(3, min(6, pages.count / 4))
        var said: Set<UInt64> = []
        // The same words stand elsewhere on a sheet of another size.
        let width = style?.pageWidth ?? 0
        let isOneSize = pages.allSatisfy { abs($0.width - width) < 2 }
        let usual = isOneSize ? [] : Set(seen.filter { $0.value.pages >= max(3, needed) }.keys.map(\.text))
        let heights = PDFRunningHeads.heights(of: seen, needed)
        let titles = headings(pages, heights)
        let pieces = PDFPieceLabels(pages)
        for index in pages.indices {
            let page = pages[index]
            var found = [Found](repeating: .text, count: page.lines.count)
            for (number, key) in keys[index] {
                let line = page.lines[number]
                let times = [seen[key], seen[key.lower]].compactMap { $0 }.max { $0.pages < $1.pages } ?? Seen()
                guard times.pages >= needed, PDFRunningHeads.isShort(line, page),
                    !opensParts(line, times, of: pages.count), !pieces.contains(line, page)
                else { continue }
                found[number] = .repeated
            }
            if !isOneSize, abs(page.width - width) > 2 {
                for (number, key) in keys[index] where usual.contains(key.text) {
                    let line = page.lines[number]
                    if isOutermost(line, page), !pieces.contains(line, page) { found[number] = .repeated }
                }
            }
            for (number, line) in page.lines.enumerated()
            where line.box.yMin > page.height * 0.85
                && (PDFRunningHeads.isFirstFoot(line, page) || isSlug(line, page))
            {
                found[number] = .running
            }
            markChanging(page, heights, titles, &found)
            // The head of the first page is the letter's or the report's own.
            if page.number == 1 {
                for (number, line) in page.lines.enumerated() where line.box.yMin < page.height * 0.5 {
                    found[number] = .text
                }
            }
            markNumbers(edges[index], offset, page, &found)
            keepText(page, &found)
            let dropped = found.indices.filter { found[$0] != .text }
            guard !dropped.isEmpty else { continue }
            for number in dropped {
                guard let first = page.lines[number].words.first, let last = page.lines[number].words.last,
                    last.end - first.start > 4, words.count < 12
                else { continue }
                let text = page.bytes[first.start..<last.end]
                if said.insert(PDFRunningHeads.masked(text).hash).inserted {
                    words.append(String(decoding: text, as: UTF8.self))
                }
            }
            var left: [PDFLine] = []
            left.reserveCapacity(page.lines.count - dropped.count)
            for number in found.indices where found[number] == .text { left.append(page.lines[number]) }
            pages[index].lines = left
        }
    }

    /// Marks the page's number, and what stands beside it: a running head as well, though it changes with the chapter.
    private mutating func markNumbers(_ edge: Edge, _ offset: Int?, _ page: PDFPage, _ found: inout [Found]) {
        guard let offset else { return }
        let numbers = edge.numbers.filter { $0.number - page.number == offset }
        // Of several fitting numbers the outermost is the page's; another may be a note's mark.
        guard let outermost = numbers.map({ abs(page.lines[$0.line].baseline - page.height / 2) }).max() else { return }
        for (number, _) in numbers
        where abs(page.lines[number].baseline - page.height / 2) == outermost && !isCell(page.lines[number], page) {
            if offset != 0 { labels[page.number] = String(page.number + offset) }
            let baseline = page.lines[number].baseline
            for other in found.indices
            where abs(page.lines[other].baseline - baseline) < 2 && page.lines[other].words.count <= 14 {
                found[other] = .running
            }
            found[number] = .running
        }
    }

    /// Whether a number near the page's edge is one of a table's first or last row: a row of the same letters stands close.
    private func isCell(_ line: PDFLine, _ page: PDFPage) -> Bool {
        var beside = 0
        var close = 0
        for other in page.lines where abs(other.size - line.size) < line.size * 0.12 {
            let distance = abs(other.baseline - line.baseline)
            if distance < 3 { beside += 1 } else if distance < line.size * 1.9 { close += 1 }
        }
        return beside > 2 && close > 2
    }

    /// Gives back to the text what only looks like a running line: a word of a row whose other words are not repeated,
    /// a table's header, and what has text between itself and the page's edge.
    private func keepText(_ page: PDFPage, _ found: inout [Found]) {
        let order = found.indices.filter { found[$0] == .repeated }.sorted {
            abs(page.lines[$0].baseline - page.height / 2) > abs(page.lines[$1].baseline - page.height / 2)
        }
        guard !order.isEmpty else { return }
        let right = style?.bodyRight[page.number % 2] ?? .infinity
        for number in order {
            let line = page.lines[number]
            let isMargin = line.box.xMin > right + 6
            let isHead = line.baseline < page.height / 2
            var isText = false
            // The parts of a row beside a line, of the row next to it towards the text, and near it there.
            var inBody = 0
            var close = 0
            var isBesideText = false
            var below = 0
            var beside = 1
            for other in found.indices where other != number {
                let next = page.lines[other]
                let distance = next.baseline - line.baseline
                let inward = isHead ? distance : -distance
                let isAlike = abs(next.size - line.size) < max(next.size, line.size) * 0.12
                if abs(distance) < 3 {
                    if found[other] != .text {
                        beside += 1
                    } else if isMargin, isAlike, next.box.xMax < line.box.xMin {
                        // A letter's particulars stand beside its lines, a table's last column beside its cells.
                        inBody += 1
                        isText = inBody > 1
                    } else if !isMargin, isAlike || line.box.xMax < next.box.xMin && isNamed(line, page) {
                        isText = isText || !isOutermost(line, page) || isNamed(line, page)
                    }
                } else if found[other] == .text, !isMargin, isAlike || style?.isBody(next.size) == true {
                    if inward > 0, inward < line.size * 2.6 { below += 1 }
                }
                if found[other] == .text, !isMargin, next.size > line.size * 0.88,
                    isHead ? distance < -3 : distance > 3,
                    next.box.xMin < right, next.words.count > 1 || isBody(next)
                {
                    isText = true
                }
                if !isMargin, isAlike, inward > 3, inward < line.size * 1.7 {
                    close += 1
                    isBesideText = isBesideText || found[other] == .text
                }
                if isText { break }
            }
            // The header of a table that runs on over pages stands straight above its rows.
            if isHead && (beside > 1 || isDivided(line)) && below > 2 || close > 2 && isBesideText { isText = true }
            if isText { found[number] = .text }
        }
    }

    private func isBody(_ line: PDFLine) -> Bool { style?.isBody(line.size) ?? false }

    /// Whether a line stands where only heads and feet do.
    func isOutermost(_ line: PDFLine, _ page: PDFPage) -> Bool {
        line.box.yMax < page.height * 0.09 || line.box.yMin > page.height * 0.92
    }

    /// Whether a line names what stands beside it: `Zaak:`.
    private func isNamed(_ line: PDFLine, _ page: PDFPage) -> Bool {
        line.words.last.map { page.bytes[$0.end - 1] == UInt8(ascii: ":") } ?? false
    }

    private func isDivided(_ line: PDFLine) -> Bool {
        zip(line.words, line.words.dropFirst()).contains { $1.box.xMin - $0.box.xMax > line.size * 1.1 }
    }

    /// Whether a line in large print is the title of parts, which begin on some pages and not on the next.
    private func opensParts(_ line: PDFLine, _ times: Seen, of pages: Int) -> Bool {
        guard let style, line.size > style.bodySize * 1.12, line.words.count > 1 else { return false }
        return times.pages - times.inARow > 2 && times.pages * 5 < pages * 4
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

    /// The line's words with digits made equal, at its height.
    private static func key(_ line: PDFLine, _ page: PDFPage) -> Key? {
        guard let first = line.words.first, let last = line.words.last else { return nil }
        let text = masked(page.bytes[first.start..<last.end])
        guard text.hasWords else { return nil }
        let height = Int((line.box.yMin / 3).rounded(.down))
        // Heads of facing pages stand left and right; the place along the line counts only outside the zone proper.
        let isDeep = line.box.yMax > page.height * zone && line.box.yMin < page.height * (1 - zone)
        let left = isDeep ? Int((line.box.xMin / 6).rounded()) : 0
        return Key(text: text.hash, height: height, left: left)
    }

    /// The hash of a text with digits as `#`, a run of them as one, and whether it has more than digits and spaces.
    static func masked(_ text: ArraySlice<UInt8>) -> (hash: UInt64, hasWords: Bool) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var isDigit = false
        var hasWords = false
        for byte in text {
            let wasDigit = isDigit
            isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            if isDigit && wasDigit { continue }
            if !isDigit && byte != 0x20 { hasWords = true }
            hash = (hash ^ UInt64(isDigit ? UInt8(ascii: "#") : byte)) &* 0x100_0000_01B3
        }
        return (hash, hasWords)
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
    private static func numberOffset(_ pages: [PDFPage], _ edges: [Edge]) -> Int? {
        var votes: [Int: Int] = [:]
        for (page, edge) in zip(pages, edges) {
            for offset in Set(edge.numbers.map { $0.number - page.number }) { votes[offset, default: 0] += 1 }
        }
        guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return best.value > 1 || (best.key == 0 && pages.count == 1) ? best.key : nil
    }
}

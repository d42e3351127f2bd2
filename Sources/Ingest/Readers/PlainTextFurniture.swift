import Dutch

/// Running heads and feet, page numbers, stamps: what stands on a page and is no part of the text.
extension PlainTextLines {
    mutating func markFurniture(hasFormFeeds: Bool) {
        var seen: [[UInt8]: [Int]] = [:]
        for index in lines.indices where !lines[index].isBlank && lines[index].width < 160 {
            if PlainTextCues.isRule(lines[index].bytes) || PlainTextCues.isPageNumber(lines[index].bytes) {
                // A number alone is a page number only at a page's edge, or in a row of such numbers.
                if PlainTextCues.isRule(lines[index].bytes) || isAtEdge(index) { lines[index].isFurniture = true }
                continue
            }
            if isNavigation(lines[index].bytes) {
                lines[index].isFurniture = true
                continue
            }
            if isStamp(index) {
                lines[index].isFurniture = true
                if index + 1 < lines.count, PlainTextCues.isStampNumber(lines[index + 1].bytes) {
                    lines[index + 1].isFurniture = true
                }
                continue
            }
            if lines[index].isFurniture { continue }
            seen[PlainTextCues.withoutNumbers(lines[index].bytes), default: []].append(index)
        }
        // What stands around a line is asked, and what is furniture there is passed over: all are weighed before any is
        // marked, so that no order counts, and once more where a head has two lines.
        var rest = seen.values.filter { !$0.isEmpty }
        for _ in 0..<Self.longestHead {
            let marked = rest.map { furniture(among: $0, hasFormFeeds: hasFormFeeds) }
            for place in marked.joined() { lines[place].isFurniture = true }
            rest = zip(rest, marked).filter { $1.isEmpty }.map { $0.0 }
            guard marked.contains(where: { !$0.isEmpty }) else { break }
        }
    }

    /// How many lines a running head may have.
    private static let longestHead = 3

    /// Which of some lines that differ in their numbers alone are running heads or feet.
    private func furniture(among places: [Int], hasFormFeeds: Bool) -> [Int] {
        let example = lines[places[0]].bytes
        let length = PlainTextCues.withoutNumbers(example).count
        if PlainTextCues.isPageFoot(example)
            && ((places.count > 1 && length >= 8) || PlainTextCues.isCertainFoot(example))
        {
            return places
        }
        guard places.count >= 3, length >= 8, !PlainTextCues.isLabelled(example) else { return [] }
        guard pageCount != nil else {
            let isHead =
                places.count >= 4 && length >= 14 && !PlainTextCues.endsSentence(example)
                && (interrupts(places) || isSame(places) && PlainTextCues.startsLower(example))
            return isHead ? places : []
        }
        let edges = places.filter { isAtEdge($0) }
        let pages = Set(edges.compactMap { lines[$0].page })
        if pages.count >= 3 && pages.count * 10 >= places.count * 8 { return edges }
        let isHead =
            !hasFormFeeds && places.count >= 8 && length >= 20 && PlainTextCues.isUnfinished(example)
            && (interrupts(places) || isSame(places))
        return isHead ? places : []
    }

    /// Whether lines that look alike stand in the middle of sentences, as heads between pages do and headings do not.
    private func interrupts(_ places: [Int]) -> Bool {
        var times = 0
        for place in places {
            guard let last = lines[..<place].last(where: { !$0.isBlank && !$0.isFurniture }),
                let next = lines[(place + 1)...].first(where: { !$0.isBlank && !$0.isFurniture }),
                PlainTextCues.startsLower(next.bytes), last.width > 40, !PlainTextCues.endsSentence(last.bytes)
            else { continue }
            times += 1
        }
        return times > 1 && times * 8 >= places.count
    }

    /// Whether lines are the same, numbers and all.
    private func isSame(_ places: [Int]) -> Bool { places.allSatisfy { lines[$0].bytes == lines[places[0]].bytes } }

    /// A library's stamp on one of the first pages: `BIBLIOTHEEK RU GRONINGEN`.
    private func isStamp(_ index: Int) -> Bool {
        let bytes = lines[index].bytes
        guard index < 300, bytes.count < 60, !bytes.contains(where: PlainTextCues.isLower) else { return false }
        let small = bytes.map { PlainTextCues.isUpper($0) ? $0 | 0x20 : $0 }
        return CatalogueField.stamps.contains { small.starts(with: Array($0.utf8) + [0x20]) }
    }

    /// `2345678910111213…`: the numbers of all pages in one row, as a page with links to every other prints them.
    private func isNavigation(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 8 else { return false }
        let digits = bytes.prefix(while: PlainTextCues.isDigit)
        guard digits.count >= 8, digits.count == bytes.count || digits.count > 20,
            let first = [1, 2].first(where: { length in number(digits.prefix(length)) < 100 && counts(digits, length) })
        else { return false }
        return first > 0
    }

    private func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }

    /// Whether digits are numbers that follow one another, the first of them so long.
    private func counts(_ digits: ArraySlice<UInt8>, _ length: Int) -> Bool {
        var next = number(digits.prefix(length))
        var rest = digits
        var steps = 0
        while !rest.isEmpty {
            let size = next < 10 ? 1 : next < 100 ? 2 : 3
            // The last one may be cut off by what is printed behind it.
            guard rest.count >= size, number(rest.prefix(size)) == next else { break }
            rest = rest.dropFirst(size)
            next += 1
            steps += 1
        }
        return steps >= 5 && (rest.isEmpty || steps >= 10)
    }

    /// Keeps what the running lines say: their words, and the numbers that are printed on the pages.
    mutating func keepFurniture() {
        var said: Set<[UInt8]> = []
        var numbers: [(page: Int, printed: Int)] = []
        for line in lines where line.isFurniture && !PlainTextCues.isRule(line.bytes) {
            let key = PlainTextCues.withoutNumbers(line.bytes)
            if key.count > 4, runningLines.count < 12, said.insert(key).inserted {
                runningLines.append(line.text.split(separator: " ").joined(separator: " "))
            }
            if let page = line.page, let printed = PlainTextCues.runningNumber(line.bytes) {
                numbers.append((page, printed))
            }
        }
        // One number may be anything; where two are as far ahead of their pages, so are the pages between them.
        let offsets = Dictionary(grouping: numbers) { $0.printed - $0.page }
        guard let best = offsets.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }), best.key != 0,
            let first = best.value.map(\.page).min(), let last = best.value.map(\.page).max(), first < last
        else { return }
        for page in first...last { pageLabels[page] = String(page + best.key) }
    }

    /// Whether a line is among the first or last two lines of its page.
    private func isAtEdge(_ index: Int) -> Bool {
        guard pageCount != nil else { return false }
        var before = 0
        var place = index
        while place >= 0, !lines[place].startsPage, before < 3 {
            place -= 1
            if place >= 0, !lines[place].isBlank { before += 1 }
        }
        if before < 2 || place < 0 { return true }
        var after = 0
        place = index + 1
        while place < lines.count, !lines[place].startsPage, after < 2 {
            if !lines[place].isBlank { after += 1 }
            place += 1
        }
        return after < 2
    }
}

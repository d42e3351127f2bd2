/// Pages that a file without page breaks shows by what is printed on each: a number, a head.
extension PlainTextLines {
    /// A number that may be a page's.
    private struct PageNumber {
        var line: Int
        var number: Int
        /// Bytes to take off the line's head; 0 where the number is all there is.
        var length: Int
        /// `- 7 -`, `| 7 |`
        var hasSigns: Bool
    }

    // MARK: page numbers

    /// Takes out the page numbers of a file that shows no pages: numbers in signs that rise, and those that come at the
    /// pace of pages, alone on a line or in front of one that goes on with the line above.
    mutating func findPageNumbers() {
        let found = pageNumbers()
        var chosen: [PageNumber] = []
        let signed = found.filter(\.hasSigns)
        if signed.count > 1, zip(signed, signed.dropFirst()).allSatisfy({ (1...3).contains($1.number - $0.number) }) {
            chosen = signed
        }
        let alone = found.filter { $0.length == 0 && !$0.hasSigns }
        if alone.count >= 5,
            zip(alone, alone.dropFirst()).allSatisfy({ $0.number < $1.number && $1.line - $0.line >= 10 })
        {
            chosen += alone
        }
        if chosen.isEmpty { chosen = pacing(found) }
        for number in chosen {
            if number.length == 0 {
                lines[number.line].isFurniture = true
                startPage(at: number.line + 1)
            } else {
                lines[number.line].drop(first: number.length)
                lines[number.line].startsPage = true
            }
        }
    }

    private mutating func startPage(at index: Int) {
        var next = index
        while next < lines.count, lines[next].isBlank { next += 1 }
        if next < lines.count { lines[next].startsPage = true }
    }

    private func pageNumbers() -> [PageNumber] {
        var found: [PageNumber] = []
        var last: Int?
        for (index, line) in lines.enumerated() where !line.isBlank {
            defer { last = index }
            if PlainTextCues.isPageNumber(line.bytes) {
                guard let number = PlainTextCues.runningNumber(line.bytes), number > 0 else { continue }
                let hasSigns = line.bytes.first == line.bytes.last && !PlainTextCues.isDigit(line.bytes[0])
                found.append(PageNumber(line: index, number: number, length: 0, hasSigns: hasSigns))
                continue
            }
            guard let last, PlainTextCues.isDigit(line.bytes[0]) else { continue }
            let digits = line.bytes.prefix(4).prefix(while: PlainTextCues.isDigit)
            guard digits.count < 4, digits.first != 0x30, line.bytes.count > digits.count + 2,
                line.bytes[digits.count] == 0x20, PlainTextCues.isLower(line.bytes[digits.count + 1]),
                PlainTextCues.isUnfinished(lines[last].bytes)
            else { continue }
            let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
            found.append(PageNumber(line: index, number: number, length: digits.count + 1, hasSigns: false))
        }
        return found
    }

    /// The longest row of numbers that rise as the pages of one length do; empty where fewer than five do.
    private func pacing(_ found: [PageNumber]) -> [PageNumber] {
        var paces: [Int] = []
        for (place, first) in found.enumerated() {
            for second in found[(place + 1)...].prefix(12) where (1...3).contains(second.number - first.number) {
                let pace = (second.line - first.line) / (second.number - first.number)
                if (20...160).contains(pace) { paces.append(pace) }
            }
        }
        paces.sort()
        var best = (count: 0, pace: 0)
        var low = 0
        for (high, pace) in paces.enumerated() {
            while paces[low] * 5 < pace * 4 { low += 1 }
            if high - low + 1 > best.count { best = (high - low + 1, paces[(low + high) / 2]) }
        }
        guard best.count >= 4 else { return [] }
        // For each number the longest row that ends with it; what is further back than any page's figures is not looked at.
        var rows = Array(repeating: (length: 1, before: -1), count: found.count)
        for place in found.indices {
            for before in max(0, place - 40)..<place {
                let steps = found[place].number - found[before].number
                guard (1...8).contains(steps) else { continue }
                let distance = (found[place].line - found[before].line) * 2
                guard distance >= best.pace * steps, distance <= best.pace * steps * 3 else { continue }
                if rows[before].length + 1 > rows[place].length { rows[place] = (rows[before].length + 1, before) }
            }
        }
        guard let end = rows.indices.max(by: { rows[$0].length < rows[$1].length }), rows[end].length >= 5 else {
            return []
        }
        var row: [PageNumber] = []
        var place = end
        while place >= 0 {
            row.append(found[place])
            place = rows[place].before
        }
        return row.reversed()
    }

    // MARK: the tops of pages

    /// Marks the lines that stand at the top of most pages, and a first line that says again how the paper began.
    mutating func markPageTops() {
        let tops = lines.indices.filter { lines[$0].startsPage }
        guard !tops.isEmpty else { return }
        func top(_ start: Int) -> [Int] {
            Array(lines[start..<min(lines.count, start + 12)].indices.filter { !lines[$0].isBlank }.prefix(6))
        }
        var counts: [[UInt8]: Int] = [:]
        for start in tops {
            for key in Set(top(start).map { PlainTextCues.withoutNumbers(lines[$0].bytes) }) where key.count >= 8 {
                counts[key, default: 0] += 1
            }
        }
        let opening = lines[..<min(tops[0], 24)].filter { !$0.isBlank && !$0.isFurniture }.prefix(8)
        let title = Set(opening.map(\.bytes))
        for start in tops where start > 0 {
            for (place, index) in top(start).enumerated() {
                if lines[index].isFurniture { continue }
                let bytes = lines[index].bytes
                let key = PlainTextCues.withoutNumbers(bytes)
                guard key.count >= 8, bytes.count < 160, !PlainTextCues.isLabelled(bytes),
                    PlainTextCues.isUnfinished(bytes), PlainTextCues.startsUpper(bytes),
                    counts[key, default: 0] >= max(2, (tops.count + 1) / 2) || (place == 0 && title.contains(bytes))
                else { break }
                lines[index].isFurniture = true
            }
        }
    }

    // MARK: heads in a line with text

    /// The length of what lines must have in common to be taken for a head.
    private static let shortestHead = 24

    /// Cuts a head that a converter left in one line with the text before or behind it.
    ///
    /// A head is words that five lines or more begin or end with and that no sentence is made of: capitals, or words
    /// set off by an upright line.
    mutating func cutGluedHeads() {
        var starts: [[UInt8]: [Int]] = [:]
        var ends: [[UInt8]: [Int]] = [:]
        for (index, line) in lines.enumerated() where line.bytes.count > PlainTextLines.shortestHead {
            starts[Array(line.bytes.prefix(PlainTextLines.shortestHead)), default: []].append(index)
            let core = line.bytes.prefix(PlainTextLines.headEnd(line.bytes))
            if core.count > PlainTextLines.shortestHead, core.suffix(8).contains(where: PlainTextCues.isUpper) {
                ends[Array(core.suffix(PlainTextLines.shortestHead)), default: []].append(index)
            }
        }
        var cuts: [Int: Range<Int>] = [:]
        for places in starts.values where places.count >= 5 {
            let length = commonLength(places) { self.lines[$0].bytes[...] }
            let head = PlainTextLines.leadingHead(lines[places[places.count / 2]].bytes.prefix(length))
            guard PlainTextLines.isHead(head), !isWithin(head) else { continue }
            // What comes first is the title.
            for place in places.dropFirst() where lines[place].bytes.starts(with: head) {
                cuts[place] = 0..<head.count
            }
        }
        for places in ends.values where places.count >= 5 {
            let length = commonLength(places) {
                self.lines[$0].bytes.prefix(PlainTextLines.headEnd(self.lines[$0].bytes)).reversed()[...]
            }
            let example = lines[places[places.count / 2]].bytes
            let head = PlainTextLines.closingHead(example.prefix(PlainTextLines.headEnd(example)).suffix(length))
            guard PlainTextLines.isHead(head), !isWithin(head) else { continue }
            for place in places.dropFirst() {
                let bytes = lines[place].bytes
                let end = PlainTextLines.headEnd(bytes)
                if end >= head.count, bytes[(end - head.count)..<end].elementsEqual(head) {
                    cuts[place] = (end - head.count)..<bytes.count
                }
            }
        }
        guard !cuts.isEmpty else { return }
        var cut: [PlainTextLine] = []
        var startsPage = false
        var lastPage = 0
        for (index, line) in lines.enumerated() {
            guard let range = cuts[index] else {
                cut.append(line)
                if startsPage, !line.isBlank {
                    cut[cut.count - 1].startsPage = true
                    startsPage = false
                }
                continue
            }
            var before = line
            before.keep(first: range.lowerBound)
            takePageNumber(&before, &lastPage)
            var head = line
            head.keep(first: range.upperBound)
            head.drop(first: range.lowerBound)
            head.isFurniture = true
            var after = line
            after.drop(first: range.upperBound)
            if !before.isBlank { cut.append(before) }
            cut.append(head)
            if after.isBlank {
                startsPage = true
            } else {
                after.startsPage = true
                cut.append(after)
            }
        }
        lines = cut
    }

    /// Whether words stand in the middle of lines too: a name, not a head.
    private func isWithin(_ head: ArraySlice<UInt8>) -> Bool {
        let head = Array(head)
        var found = 0
        for line in lines where line.bytes.count > head.count + 20 {
            let end = line.bytes.count - head.count - 10
            var index = 10
            while index < end {
                if line.bytes[index] == head[0], line.bytes[index...].starts(with: head) { found += 1 }
                index += 1
            }
            if found > 1 { return true }
        }
        return false
    }

    /// How many bytes most lines of a group have in common.
    private func commonLength(_ places: [Int], _ bytes: (Int) -> ArraySlice<UInt8>) -> Int {
        let example = Array(bytes(places[places.count / 2]))
        let lengths = places.map { place in
            zip(example, bytes(place)).prefix { $0 == $1 }.count
        }
        return lengths.sorted(by: >)[places.count * 6 / 10]
    }

    /// Where a line's last words end when a page number, or what a reader of pictures made of one, is left out.
    private static func headEnd(_ bytes: [UInt8]) -> Int {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        var start = end
        while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
        guard start > 0, end - start <= 3, !bytes[start..<end].allSatisfy(PlainTextCues.isUpper) || end - start == 1
        else { return end }
        while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
        return start
    }

    /// What of words that lines begin with alike is a head: up to an upright line, or before the first small letter's word.
    private static func leadingHead(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if let line = bytes.lastIndex(of: 0x7C) { return bytes[...line] }
        guard let small = bytes.firstIndex(where: PlainTextCues.isLower) else { return bytes }
        return bytes[..<(bytes[..<small].lastIndex(of: 0x20) ?? bytes.startIndex)]
    }

    /// What of words that lines end with alike is a head: behind the last word with a small letter.
    private static func closingHead(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let small = bytes.lastIndex(where: PlainTextCues.isLower) else { return bytes }
        return bytes[small...].drop { $0 != 0x20 }.drop { $0 == 0x20 }
    }

    /// Capitals, four words at least, or words before an upright line.
    private static func isHead(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= shortestHead, bytes.count(where: { $0 == 0x20 }) >= 3 else { return false }
        if bytes.last == 0x7C { return true }
        return bytes.count(where: PlainTextCues.isUpper) >= 15 && !bytes.contains(where: PlainTextCues.isLower)
    }

    /// Takes the number of a page off the words before its head, where it is the next one.
    private func takePageNumber(_ line: inout PlainTextLine, _ last: inout Int) {
        let digits = line.bytes.reversed().prefix(while: PlainTextCues.isDigit).count
        guard (1...3).contains(digits), digits < line.bytes.count,
            line.bytes[line.bytes.count - digits - 1] == 0x20
        else { return }
        let number = line.bytes.suffix(digits).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        guard number > last, last == 0 || number <= last + 6 else { return }
        last = number
        line.keep(first: line.bytes.count - digits)
    }
}

import Dutch

/// Years and periods that label what stands behind or below them: `1998-2000`, `vanaf 2005:`, `2008 e.v.`.
enum PlainTextPeriods {
    /// A longer line says more than when. In bytes.
    private static let longest = 40

    /// Whether a line is a year or a period and nothing else, a colon or dash behind it aside.
    static func isAlone(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= longest, bytes.contains(where: { PlainTextCues.isDigit($0) || $0 == 0x4A || $0 == 0x6A }),
            let label = label(bytes)
        else { return false }
        return label.end == bytes.count
    }

    /// Whether a line that is a period alone says a day: `1 januari 2015`, as a letter's date does.
    static func isDay(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.prefix { PlainTextCues.isDigit($0) }.count
        return digits == 1 || digits == 2
    }

    /// Whether a line opens with a year or a period and a colon or a dash: `2003: oprichting`, `vanaf 2005 – afbouw`.
    static func opens(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(longest)
        guard head.contains(where: PlainTextCues.isDigit),
            head.contains(0x3A) || head.contains(0x2D) || head.contains(0x93), let label = label(bytes)
        else { return false }
        return label.isClosed && label.end < bytes.count
    }

    /// The period at the head of a line: where it ends, its colon or dash too, and whether one stands there.
    private static func label(_ bytes: [UInt8]) -> (end: Int, isClosed: Bool)? {
        var index = 0
        var hasYear = false
        var last = ""
        for _ in 0..<10 where index < bytes.count {
            var end = index
            while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x09 { end += 1 }
            let hasColon = end > index + 1 && bytes[end - 1] == 0x3A
            var word = Folding.fold(String(decoding: bytes[index..<(hasColon ? end - 1 : end)], as: UTF8.self))
            var next = end
            while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
            if word == ":" || isDash(word) {
                guard hasYear else { return nil }
                if isDash(word), next < bytes.count, yearsOpen(bytes[next...]) {
                    index = next
                    continue
                }
                return (next, true)
            }
            if word.hasSuffix(",") { word.removeLast() }
            if isYears(word) || last == "jaren" && decades.contains(word) {
                hasYear = true
            } else if word.hasPrefix("("), hasYear, let close = bracketEnd(bytes, from: index) {
                index = close
                last = ""
                continue
            } else if !isPart(word) {
                return nil
            }
            last = word
            index = next
            if hasColon { return hasYear ? (next, true) : nil }
        }
        return hasYear && index == bytes.count ? (index, false) : nil
    }

    private static func isDash(_ word: String) -> Bool { word == "-" || word == "–" || word == "—" }

    /// `1998`, `1998-2000`, `2004/05`, `2012-heden`.
    private static func isYears(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        guard yearsOpen(bytes[...]) else { return false }
        var rest = bytes.dropFirst(4)
        if rest.isEmpty { return true }
        if rest.first == 0x2D || rest.first == 0x2F {
            rest = rest.dropFirst()
        } else if rest.starts(with: [0xE2, 0x80]) {
            rest = rest.dropFirst(3)
        } else {
            return false
        }
        let end = String(decoding: rest, as: UTF8.self)
        return end.isEmpty || end == "heden" || end == "nu"
            || (rest.count == 4 || rest.count == 2) && rest.allSatisfy(PlainTextCues.isDigit)
    }

    /// Whether four digits of a year stand first, or a word for today.
    private static func yearsOpen(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.starts(with: "heden".utf8) { return true }
        let digits = Array(bytes.prefix { PlainTextCues.isDigit($0) })
        guard digits.count == 4 else { return false }
        return digits[0] == 0x31 && digits[1] >= 0x35 || digits[0] == 0x32 && digits[1] == 0x30
    }

    /// What may stand beside a year: a day, a month, a season, a word that says which part or which side of it.
    private static func isPart(_ word: String) -> Bool {
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        if parts.contains(plain) || Month.named(plain) != nil || Season.named(plain) != nil { return true }
        return (1...2).contains(plain.utf8.count) && plain.utf8.allSatisfy(PlainTextCues.isDigit)
    }

    private static let parts: Set<String> = [
        "in", "anno", "vanaf", "sinds", "per", "tot", "voor", "na", "eind", "begin", "medio", "periode", "jaar",
        "jaren", "circa", "ca", "rond", "omstreeks", "de", "het", "en", "t/m", "tm", "met", "e.v", "ev", "verder",
        "later", "heden", "nu", "eerste", "tweede", "derde", "vierde", "kwartaal", "helft",
    ]

    private static let decades: Set<String> = [
        "vijftig", "zestig", "zeventig", "tachtig", "negentig", "'50", "'60", "'70", "'80", "'90", "’50", "’60", "’70",
        "’80", "’90",
    ]

    /// Where a bracket of a few words ends, the space behind it too: `2015 (1 januari)`.
    private static func bracketEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        guard var end = bytes[start..<min(bytes.count, start + 30)].firstIndex(of: 0x29) else { return nil }
        end += 1
        if end < bytes.count, bytes[end] == 0x3A { return end }
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        return end
    }
}

extension PlainTextLayout {
    /// The lines of a timeline that say when: years and periods alone on their lines, each with a list right below.
    static func timeline(_ body: [BodyLine], _ lines: [PlainTextLine], width: Int) -> Set<Int> {
        let labels = body.indices.filter { place in
            guard place + 1 < body.count, PlainTextPeriods.isAlone(lines[body[place].index].bytes),
                case .bullet? = PlainTextCues.label(lines[body[place + 1].index].bytes)?.kind
            else { return false }
            return place == 0 || body[place].gap > 0
                || !PlainTextCues.wantsMore(lines[body[place - 1].index].bytes)
        }
        // The last words of an item may be a year too, where they did not fit on the line above.
        let certain = labels.filter { place in
            guard place > 0, body[place].gap == 0, !body[place].isInterrupted else { return true }
            let above = lines[body[place - 1].index]
            return above.width + lines[body[place].index].width < width
        }
        // One alone may be a letter's date.
        guard labels.count > 1 else {
            return Set(certain.filter { !PlainTextPeriods.isDay(lines[body[$0].index].bytes) })
        }
        return Set(labels.count > 2 && certain.count * 2 > labels.count ? labels : certain)
    }

    /// The cells of a row with their columns. Rows that have fewer cells than others are aligned by where they stand.
    func rowCells(_ place: Int, _ rows: Int) -> [[(column: Int, range: Range<Int>)]] {
        let cells = (place..<place + rows).map { place in
            let bytes = line(place).bytes
            let ranges = PlainTextCues.columns(bytes)
            return ranges.isEmpty ? [0..<bytes.count] : ranges
        }
        let most = cells.map(\.count).max() ?? 0
        let extents = (0..<rows).map { row in cells[row].map { extent($0, place + row) } }
        // Where each column begins and ends in the rows that have them all.
        var columns: [Range<Int>] = []
        for row in 0..<rows where cells[row].count == most {
            if columns.isEmpty { columns = extents[row] }
            columns = zip(columns, extents[row]).map {
                min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
            }
        }
        return (0..<rows).map { row in
            guard cells[row].count < most, let aligned = aligned(extents[row], columns) else {
                return cells[row].enumerated().map { ($0.offset, $0.element) }
            }
            return Array(zip(aligned, cells[row]))
        }
    }

    /// Where a cell stands on its line, in characters from the edge.
    private func extent(_ range: Range<Int>, _ place: Int) -> Range<Int> {
        let source = line(place)
        func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 < 0x80 || $0 >= 0xC0 } }
        let start = source.indent + characters(source.bytes[..<range.lowerBound])
        return start..<start + max(1, characters(source.bytes[range]))
    }

    /// The column that each cell stands in or nearest to; nil where two would share one.
    private func aligned(_ cells: [Range<Int>], _ columns: [Range<Int>]) -> [Int]? {
        var found: [Int] = []
        for cell in cells {
            func distance(_ column: Range<Int>) -> Int {
                column.overlaps(cell)
                    ? -column.clamped(to: cell).count
                    : min(abs(column.lowerBound - cell.upperBound), abs(cell.lowerBound - column.upperBound)) + 1
            }
            guard let best = columns.indices.min(by: { distance(columns[$0]) < distance(columns[$1]) }),
                found.last.map({ $0 < best }) ?? true
            else { return nil }
            found.append(best)
        }
        return found
    }

    /// Whether a line without columns stands under the second column of the row above: its first cell is empty.
    func isUnderColumn(_ place: Int, of above: Int) -> Bool {
        let ranges = PlainTextCues.columns(line(above).bytes)
        guard ranges.count > 1, body[place].gap == 0, !body[place].isInterrupted,
            line(place).indent >= 4, PlainTextCues.label(line(place).bytes) == nil
        else { return false }
        return line(place).indent + 1 >= extent(ranges[1], above).lowerBound
    }
}

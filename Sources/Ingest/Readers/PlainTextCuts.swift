/// Cuts a line that holds a whole document where its own signs say that another begins.
///
/// Signs: a page number `3/12` in sequence, the head that comes back with it, `Vraag 4` in sequence, `Antwoord` after it,
/// the salutation, a bullet, numbered headings in sequence. One number may be missing, as recognised text loses some.
struct PlainTextCuts {
    /// Where a line starts, and what that start means.
    struct Cut {
        var start: Int
        var end: Int
        /// The page that starts here.
        var page: Int?
        /// Whether it is a running head.
        var isHead = false
        /// Whether the text before a running head goes on here.
        var followsHead = false
    }

    private struct Start {
        var at: Int
        var skip = 0
        var page: Int?
        var isHead = false
        var followsHead = false
    }

    /// Lines shorter than this are lines.
    static let longest = 1200

    private let bytes: [UInt8]
    private(set) var cuts: [Cut] = []
    /// The number of pages that the page numbers tell; nil without them.
    private(set) var pageCount: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let (total, numbers) = pageTotal()
        let heads = OneLineHeads.ranges(in: bytes, before: numbers)
        var starts = [Start(at: 0)]
        var page = 1
        var question = 0
        var index = 0
        var isAnswerDue = false
        var head = 0
        while index < bytes.count {
            if head < heads.count, index >= heads[head].lowerBound {
                starts.append(Start(at: heads[head].lowerBound, isHead: true))
                starts.append(Start(at: heads[head].upperBound, followsHead: true))
                index = heads[head].upperBound
                head += 1
                continue
            }
            guard index == 0 || bytes[index - 1] == 0x20 || followsPageNumber(index) else {
                index += 1
                continue
            }
            if let total, let end = pageNumber(at: index, after: page, of: total) {
                page = end.page
                starts.append(Start(at: index, skip: end.end - index, page: page))
                index = end.end
                continue
            }
            if let label = questionLabel(at: index), (question + 1...question + 3).contains(label.number),
                startsSentence(index)
            {
                question = label.number
                starts.append(Start(at: index))
                let close = afterPage(label.end)
                starts.append(Start(at: close))
                isAnswerDue = true
                index = close
                continue
            }
            if isAnswerDue, matches("Antwoord ", at: index), startsSentence(index) {
                starts.append(Start(at: index))
                starts.append(Start(at: index + 9))
                isAnswerDue = false
            } else if matches("\u{2022} ", at: index) {
                starts.append(Start(at: index))
            } else if question == 0, matches("Geachte ", at: index), let end = salutationEnd(index) {
                starts.append(Start(at: index))
                starts.append(Start(at: end))
                index = end
                continue
            } else if matches("Hoogachtend,", at: index) {
                starts.append(Start(at: index))
                starts.append(Start(at: min(bytes.count, index + 12)))
            }
            index += 1
        }
        pageCount = total
        if question == 0 {
            insertHeadings(into: &starts)
            starts += OneLineItems.places(in: bytes).map { Start(at: $0) }
            starts.sort { $0.at < $1.at }
        }
        endLists(in: &starts)
        for (number, start) in starts.enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1].at : bytes.count
            let from = start.at + start.skip
            if from < end || start.page != nil {
                cuts.append(
                    Cut(
                        start: min(from, end), end: end, page: start.page, isHead: start.isHead,
                        followsHead: start.followsHead))
            }
        }
    }

    // MARK: headings and lists

    /// Puts the numbered headings in, at their number and where their words end.
    private func insertHeadings(into starts: inout [Start]) {
        var merged: [Start] = []
        var place = 0
        for heading in OneLineHeadings.ranges(in: bytes) {
            while place < starts.count, starts[place].at <= heading.lowerBound {
                merged.append(starts[place])
                place += 1
            }
            // Another sign within: it was no heading.
            if place < starts.count, starts[place].at < heading.upperBound { continue }
            merged.append(Start(at: heading.lowerBound))
            merged.append(Start(at: heading.upperBound))
        }
        starts = merged + starts[place...]
    }

    /// Ends the last item of a list whose items end in a semicolon where its sentence does.
    private func endLists(in starts: inout [Start]) {
        var ends: [Int] = []
        for place in starts.indices.dropFirst() where isBullet(starts[place]) && isBullet(starts[place - 1]) {
            guard place + 1 == starts.count || !isBullet(starts[place + 1]) else { continue }
            var before = starts[place].at - 1
            while before > 0, bytes[before] == 0x20 { before -= 1 }
            let limit = place + 1 < starts.count ? starts[place + 1].at : bytes.count
            guard bytes[before] == 0x3B, limit - starts[place].at > 6 else { continue }
            let end = (starts[place].at + 4..<limit - 2).first {
                bytes[$0] == 0x2E && bytes[$0 + 1] == 0x20 && PlainTextCues.isUpper(bytes[$0 + 2])
            }
            if let end { ends.append(end + 2) }
        }
        guard !ends.isEmpty else { return }
        starts += ends.map { Start(at: $0) }
        starts.sort { $0.at < $1.at }
    }

    private func isBullet(_ start: Start) -> Bool { matches("\u{2022} ", at: start.at) }

    // MARK: pages

    /// The last page by the numbers `2/12`, `3/12` …: the total that most of them state, and where they stand.
    private func pageTotal() -> (Int?, [Int]) {
        var seen: [Int: Set<Int>] = [:]
        var places: [(total: Int, at: Int)] = []
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard index > 0, bytes[index - 1] == 0x20, let fraction = fraction(at: index), fraction.number > 1,
                fraction.number <= fraction.total, fraction.total < 400
            else { continue }
            seen[fraction.total, default: []].insert(fraction.number)
            if fraction.number > 2 { places.append((fraction.total, index)) }
        }
        let best = seen.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        guard let best, best.value.count * 2 >= best.key, best.value.contains(2) || best.value.count > 2 else {
            return (nil, [])
        }
        return (best.key, places.filter { $0.total == best.key }.map(\.at))
    }

    private func fraction(at index: Int) -> (number: Int, total: Int, end: Int)? {
        var place = index
        var number = 0
        while place < bytes.count, PlainTextCues.isDigit(bytes[place]), number < 1000 {
            number = number * 10 + Int(bytes[place]) - 0x30
            place += 1
        }
        guard place > index, place < bytes.count, bytes[place] == 0x2F else { return nil }
        place += 1
        let slash = place
        var total = 0
        while place < bytes.count, PlainTextCues.isDigit(bytes[place]), total < 1000 {
            total = total * 10 + Int(bytes[place]) - 0x30
            place += 1
        }
        // `4/6Vraag 6`: the number may be glued to what stands below it.
        guard place > slash, place == bytes.count || bytes[place] == 0x20 || PlainTextCues.isUpper(bytes[place]) else {
            return nil
        }
        return (number, total, place)
    }

    /// The number of the next page, or of one soon after it.
    private func pageNumber(at index: Int, after page: Int, of total: Int) -> (page: Int, end: Int)? {
        guard let fraction = fraction(at: index), fraction.total == total,
            (page + 1...page + 3).contains(fraction.number)
        else { return nil }
        return (fraction.number, fraction.end)
    }

    /// Whether a page's number is glued to what begins at `index`.
    private func followsPageNumber(_ index: Int) -> Bool {
        guard index > 2, bytes[index] == 0x56, PlainTextCues.isDigit(bytes[index - 1]) else { return false }
        return bytes[max(0, index - 4)..<index].contains(0x2F)
    }

    private func matches(_ word: String, at index: Int) -> Bool {
        bytes[index...].starts(with: word.utf8)
    }

    /// `Vraag 4 `, `Vraag .1 `: its number and where the words after it start.
    private func questionLabel(at index: Int) -> (number: Int, end: Int)? {
        guard bytes[index] == 0x56, matches("Vraag ", at: index) else { return nil }
        var place = index + 6
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x2E, place < index + 9 { place += 1 }
        let start = place
        var number = 0
        while place < bytes.count, PlainTextCues.isDigit(bytes[place]), place - start < 4 {
            number = number * 10 + Int(bytes[place]) - 0x30
            place += 1
        }
        guard place > start, place < bytes.count, bytes[place] == 0x20 else { return nil }
        while place < bytes.count, bytes[place] == 0x20 { place += 1 }
        return (number, place)
    }

    /// `(pagina 12)` belongs to the label before it.
    private func afterPage(_ start: Int) -> Int {
        guard matches("(", at: start), let close = bytes[start...].firstIndex(of: 0x29), close - start < 30 else {
            return start
        }
        return close + 2 <= bytes.count ? close + 2 : start
    }

    /// Whether a sentence, or a page, ended before.
    private func startsSentence(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, bytes[before] == 0x20 { before -= 1 }
        guard before >= 0 else { return true }
        let byte = bytes[before]
        // A capitalised label with the next number due is one, whatever the recognition made of the full stop.
        return byte != 0x2D && !(PlainTextCues.isLower(byte) && matches("Antwoord", at: index))
    }

    private func salutationEnd(_ index: Int) -> Int? {
        guard let comma = bytes[index...].firstIndex(of: 0x2C), comma - index < 80, comma + 2 < bytes.count else {
            return nil
        }
        return comma + 2
    }
}

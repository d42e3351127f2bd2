/// Cuts a line that holds a whole document where its own signs say that another begins.
///
/// Signs: a page number `3/12` in sequence, `Vraag 4` in sequence, `Antwoord` after it, the salutation, a bullet.
struct PlainTextCuts {
    /// Where a line starts, and what that start means.
    struct Cut {
        var start: Int
        var end: Int
        /// The page that starts here.
        var page: Int?
    }

    /// Lines shorter than this are lines.
    static let longest = 1200

    private let bytes: [UInt8]
    private(set) var cuts: [Cut] = []
    /// The number of pages that the page numbers tell; nil without them.
    private(set) var pageCount: Int?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let total = pageTotal()
        var starts: [(start: Int, skip: Int, page: Int?)] = [(0, 0, nil)]
        var page = 1
        var question = 0
        var index = 0
        var isAnswerDue = false
        while index < bytes.count {
            guard index == 0 || bytes[index - 1] == 0x20 else {
                index += 1
                continue
            }
            if let total, let end = pageNumber(at: index, page + 1, of: total) {
                page += 1
                starts.append((index, end - index, page))
                index = end
                continue
            }
            if let end = labelled("Vraag ", question + 1, at: index), startsSentence(index) {
                question += 1
                starts.append((index, 0, nil))
                let close = afterPage(end)
                starts.append((close, 0, nil))
                isAnswerDue = true
                index = close
                continue
            }
            if isAnswerDue, matches("Antwoord ", at: index), startsSentence(index) {
                starts.append((index, 0, nil))
                starts.append((index + 9, 0, nil))
                isAnswerDue = false
            } else if matches("\u{2022} ", at: index) {
                starts.append((index, 0, nil))
            } else if question == 0, matches("Geachte ", at: index), let end = salutationEnd(index) {
                starts.append((index, 0, nil))
                starts.append((end, 0, nil))
                index = end
                continue
            }
            index += 1
        }
        pageCount = total
        for (number, start) in starts.enumerated() {
            let end = number + 1 < starts.count ? starts[number + 1].start : bytes.count
            let from = start.start + start.skip
            if from < end || start.page != nil { cuts.append(Cut(start: min(from, end), end: end, page: start.page)) }
        }
    }

    /// The last page by the numbers `2/12`, `3/12` …: the total that most of them state.
    private func pageTotal() -> Int? {
        var seen: [Int: Set<Int>] = [:]
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard index > 0, bytes[index - 1] == 0x20, let fraction = fraction(at: index), fraction.number > 1,
                fraction.number <= fraction.total, fraction.total < 400
            else { continue }
            seen[fraction.total, default: []].insert(fraction.number)
        }
        let best = seen.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        guard let best, best.value.count * 2 >= best.key, best.value.contains(2) || best.value.count > 2 else {
            return nil
        }
        return best.key
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
        guard place > slash, place == bytes.count || bytes[place] == 0x20 else { return nil }
        return (number, total, place)
    }

    private func pageNumber(at index: Int, _ page: Int, of total: Int) -> Int? {
        guard let fraction = fraction(at: index), fraction.number == page, fraction.total == total else { return nil }
        return fraction.end
    }

    private func matches(_ word: String, at index: Int) -> Bool {
        bytes[index...].starts(with: word.utf8)
    }

    private func labelled(_ word: String, _ number: Int, at index: Int) -> Int? {
        guard matches(word, at: index) else { return nil }
        let digits = Array(String(number).utf8)
        let start = index + word.utf8.count
        let end = start + digits.count
        guard end < bytes.count, Array(bytes[start..<end]) == digits, bytes[end] == 0x20 else { return nil }
        return end + 1
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

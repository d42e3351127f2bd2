import Dutch

/// Finds the running heads in a text that is one line: words that come back before the numbers of the pages.
enum OneLineHeads {
    /// Words in a row that two places must share.
    private static let shared = 5
    /// A head has six words at least; more than these are a passage that was written twice.
    private static let lengths = 6...45

    /// How far before the number of its page a head may end, in bytes.
    private static let reach = 260

    private struct Word {
        var range: Range<Int>
        /// Of its letters; words without letters are left out.
        var hash: UInt64
    }

    /// The ranges of heads, in order.
    ///
    /// - Parameter numbers: where the numbers of the third page and later ones stand; a head is just before one, or
    ///   right behind it.
    static func ranges(in bytes: [UInt8], before numbers: [Int]) -> [Range<Int>] {
        guard numbers.count > 1 else { return [] }
        let words = words(of: bytes)
        guard words.count > shared * 4 else { return [] }
        let shingles = words.indices.dropLast(shared - 1).map { start in
            words[start..<start + shared].reduce(UInt64(0)) { $0 &* 1_099_511_628_211 &+ $1.hash }
        }
        let common = common(shingles, words, numbers)
        guard !common.isEmpty else { return [] }
        var runs: [(words: ClosedRange<Int>, first: UInt64)] = []
        var number = 0
        var place = 0
        while place < shingles.count {
            guard common.contains(shingles[place]) else {
                place += 1
                continue
            }
            // On to where the shared words end; two words that were recognised wrongly do not end them.
            var end = place
            var next = place + 1
            while next < shingles.count, next - end <= shared + 2 {
                if common.contains(shingles[next]) { end = next }
                next += 1
            }
            var last = end + shared - 1
            // What every page begins with may come behind each head.
            if let label = (place...last).first(where: { isLabel(bytes[words[$0].range]) }) {
                last = max(place, label - 1)
            }
            var first = place
            while first < last, !PlainTextCues.isUpper(bytes[words[first].range.lowerBound]) { first += 1 }
            let start = words[first].range.lowerBound
            while number < numbers.count, numbers[number] + 12 < start { number += 1 }
            if number < numbers.count, numbers[number] - words[last].range.upperBound < reach,
                lengths.contains(last - first + 1)
            {
                runs.append((first...last, shingles[place]))
            }
            place = end + shared
        }
        return heads(among: runs).map {
            words[$0.lowerBound].range.lowerBound..<behindFigures(bytes, words[$0.upperBound].range.upperBound)
        }
    }

    /// The shared words that come back before most page numbers.
    private static func common(_ shingles: [UInt64], _ words: [Word], _ numbers: [Int]) -> Set<UInt64> {
        var counts: [UInt64: (pages: Int, last: Int)] = [:]
        var number = 0
        for (place, shingle) in shingles.enumerated() {
            let start = words[place].range.lowerBound
            while number < numbers.count, numbers[number] + 12 < start { number += 1 }
            guard number < numbers.count else { break }
            guard numbers[number] - start < reach + 200 else { continue }
            let known = counts[shingle] ?? (0, -1)
            if known.last != number { counts[shingle] = (known.pages + 1, number) }
        }
        let most = counts.values.reduce(0) { max($0, $1.pages) }
        guard most >= max(2, numbers.count * 3 / 10) else { return [] }
        return Set(counts.filter { $0.value.pages > 1 && $0.value.pages * 10 >= most * 6 }.keys)
    }

    /// The runs that begin as most do, or that are nearly as long: the rest are words that the text says as well.
    private static func heads(among runs: [(words: ClosedRange<Int>, first: UInt64)]) -> [ClosedRange<Int>] {
        var counts: [UInt64: Int] = [:]
        for run in runs { counts[run.first, default: 0] += 1 }
        guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return [] }
        let lengths = runs.filter { $0.first == usual }.map(\.words.count).sorted()
        let length = lengths[lengths.count / 2]
        return runs.filter { $0.first == usual || $0.words.count * 10 >= length * 7 }.map(\.words)
    }

    private static func isLabel(_ word: ArraySlice<UInt8>) -> Bool {
        // The number of a page may be glued to it.
        word.drop { PlainTextCues.isDigit($0) || $0 == 0x2F }.elementsEqual("Vraag".utf8)
            || word.elementsEqual("Antwoord".utf8)
    }

    private static func words(of bytes: [UInt8]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] <= 0x20 {
                index += 1
                continue
            }
            let start = index
            var hash: UInt64 = 14_695_981_039_346_656_037
            var letters = 0
            while index < bytes.count, bytes[index] > 0x20 {
                let letter = PlainTextCues.isUpper(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
                if PlainTextCues.isLower(letter) {
                    hash = (hash ^ UInt64(letter)) &* 1_099_511_628_211
                    letters += 1
                }
                index += 1
            }
            if letters > 0 { words.append(Word(range: start..<index, hash: hash)) }
        }
        return words
    }

    /// Where the figures end that follow a head: `33 869`, `nr. 2)`; the number of the page is not among them.
    private static func behindFigures(_ bytes: [UInt8], _ end: Int) -> Int {
        var last = end
        for _ in 0..<3 {
            var start = last
            while start < bytes.count, bytes[start] == 0x20 { start += 1 }
            var stop = start
            while stop < bytes.count, bytes[stop] > 0x20, stop - start < 9 { stop += 1 }
            let word = bytes[start..<stop]
            guard !word.isEmpty, stop - start < 9, !word.contains(0x2F) else { break }
            let letters = word.count { !PlainTextCues.isDigit($0) && $0 != 0x29 && $0 != 0x2C && $0 != 0x2D }
            // One sign of a figure may be recognised as a letter.
            guard letters == 0 || (letters == 1 && word.count == 3) else { break }
            last = stop
        }
        return last
    }
}

/// Finds the numbered headings in a text that is one line: `1 Inleiding De inspectie …`.
///
/// Dutch titles have one capital; the title ends where a word that opens sentences has one.
enum OneLineHeadings {
    private static let most = 12

    /// Where each heading stands, from its number to the end of its title; empty where fewer than two follow one another.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var last: [Int] = []
        var index = 0
        while index < bytes.count {
            guard PlainTextCues.isDigit(bytes[index]), index == 0 || bytes[index - 1] == 0x20 else {
                index += 1
                continue
            }
            let start = index
            let label = label(bytes, &index)
            guard let label, follows(label.numbers, last), label.numbers == [1] || isAfterSentence(bytes, start),
                let end = titleEnd(bytes, label.end)
            else { continue }
            last = label.numbers
            ranges.append(start..<end)
            index = end
        }
        return ranges.count > 1 ? ranges : []
    }

    /// `2.1 `, `3. `: its numbers and where the title starts; `index` goes behind the digits.
    private static func label(_ bytes: [UInt8], _ index: inout Int) -> (numbers: [Int], end: Int)? {
        var numbers = [0]
        let start = index
        while index < bytes.count {
            if PlainTextCues.isDigit(bytes[index]) {
                numbers[numbers.count - 1] = min(1000, numbers[numbers.count - 1] * 10 + Int(bytes[index]) - 0x30)
            } else if bytes[index] == 0x2E, index + 1 < bytes.count, PlainTextCues.isDigit(bytes[index + 1]) {
                numbers.append(0)
            } else {
                break
            }
            index += 1
        }
        var end = index
        if end < bytes.count, bytes[end] == 0x2E { end += 1 }
        guard index - start < 9, numbers.count < 5, numbers.allSatisfy({ (1...40).contains($0) }),
            end + 1 < bytes.count, bytes[end] == 0x20
        else { return nil }
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        return end < bytes.count && PlainTextCues.isUpper(bytes[end]) ? (numbers, end) : nil
    }

    /// Whether a number comes next in its series, one missing at most: `2.1` after `1.4`? No: after `2`, or after `1`.
    private static func follows(_ numbers: [Int], _ last: [Int]) -> Bool {
        guard !last.isEmpty else { return numbers == [1] || numbers == [1, 1] }
        let depth = numbers.count
        if depth > last.count {
            return depth == last.count + 1 && Array(numbers.dropLast()) == last && (1...2).contains(numbers[depth - 1])
                || depth == last.count + 1 && last.count == 1 && numbers == [last[0] + 1, 1]
        }
        return Array(numbers.dropLast()) == Array(last.prefix(depth - 1))
            && (1...2).contains(numbers[depth - 1] - last[depth - 1])
    }

    private static func isAfterSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, bytes[before] == 0x20 { before -= 1 }
        return before < 0 || [0x2E, 0x3F, 0x21, 0x29, 0x3A].contains(bytes[before])
    }

    /// Where the sentence behind a title starts; nil where none does soon.
    private static func titleEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start
        for number in 0..<most {
            let first = index
            while index < bytes.count, bytes[index] > 0x20 { index += 1 }
            guard index < bytes.count, index > first else { return nil }
            let word = bytes[first..<index]
            if PlainTextCues.isUpper(bytes[first]) {
                let isOpener = opens(word)
                if number == 0 {
                    if isOpener { return nil }
                } else if isOpener || number == 1 {
                    return first
                }
            }
            if let sign = word.last, [0x2E, 0x3A, 0x3B, 0x21].contains(sign) { return nil }
            while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        }
        return nil
    }

    private static func opens(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count < 12 else { return false }
        let small = String(decoding: word.map { PlainTextCues.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        return small == "de" || small == "per" || Abbreviation.openers.contains(small)
    }
}

/// Finds the numbered items in a text that is one line: `1. Het plan … 2. De begroting …`.
enum OneLineItems {
    /// Items further apart than this are no list.
    private static let longest = 1500

    /// Where items start, and where the last of each list ends; empty where fewer than three follow one another.
    static func places(in bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        var run: [Int] = []
        func take() {
            if run.count >= 3, let last = run.last { places += run + [sentenceEnd(bytes, last)] }
            run = []
        }
        var index = 1
        while index + 4 < bytes.count {
            defer { index += 1 }
            guard PlainTextCues.isDigit(bytes[index]), bytes[index - 1] == 0x20 else { continue }
            let start = index
            var number = 0
            while index + 4 < bytes.count, PlainTextCues.isDigit(bytes[index]), index - start < 3 {
                number = number * 10 + Int(bytes[index]) - 0x30
                index += 1
            }
            guard bytes[index] == 0x2E, bytes[index + 1] == 0x20, PlainTextCues.isUpper(bytes[index + 2]),
                isAfterSentence(bytes, start)
            else { continue }
            if let last = run.last, number == run.count + 1, start - last < longest {
                run.append(start)
            } else {
                take()
                if number == 1 { run = [start] }
            }
        }
        take()
        return places
    }

    private static func isAfterSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, bytes[before] == 0x20 { before -= 1 }
        return before >= 0 && [0x2E, 0x3B, 0x3A, 0x3F].contains(bytes[before])
    }

    /// Where the sentence behind the number ends.
    private static func sentenceEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start + 5
        while index + 2 < bytes.count {
            if bytes[index] == 0x2E, bytes[index + 1] == 0x20, PlainTextCues.isUpper(bytes[index + 2]) {
                return index + 2
            }
            index += 1
        }
        return bytes.count
    }
}

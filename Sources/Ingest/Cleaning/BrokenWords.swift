import Dutch
import Model

/// Finds spaces that a converter left inside words, where the document's own words prove it.
///
/// `ge meenten` is mended where the document writes `gemeenten` and one of the halves nowhere by itself; `T weede` where
/// it writes `tweede`; `V A N  H E T` by its shape alone. Cost: a second pass over the words.
enum BrokenWords {
    /// Two words that may be one.
    private struct Pair {
        var block: Int
        var line: Int
        var start: Int
        /// Where the first half ends.
        var cut: Int
        /// Where the second half starts.
        var second: Int
        var firstHash: UInt64
        var secondHash: UInt64
        /// A hyphen that the break left in the second half, as an offset; it goes with the space.
        var hyphen: Int?
        /// Whether the halves show by their shape that they are one word.
        var isCertain = false
    }

    static func find(in draft: Draft, vocabulary: Vocabulary, into edits: inout LineEdits) {
        var pairs: [Pair] = []
        for (index, block) in draft.blocks.enumerated() {
            // The first word of a line may be the end of one that a hyphen broke.
            var isBroken = false
            for (number, line) in block.lines.enumerated() {
                var text = line.text
                defer { isBroken = text.utf8.last == 0x2D }
                text.withUTF8 { bytes in
                    if let letters = spacedCapitals(bytes) {
                        for edit in letters { edits.add(edit, block: index, line: number) }
                    } else {
                        collect(bytes, block: index, line: number, isBroken, vocabulary, into: &pairs)
                        for edit in hangingHyphens(bytes) { edits.add(edit, block: index, line: number) }
                    }
                }
            }
        }
        guard !pairs.isEmpty else { return }
        // A half that stands by itself anywhere else is a word; one that only ever follows its other half is none.
        var firsts: [UInt64: Int] = [:]
        var seconds: [UInt64: Int] = [:]
        for pair in pairs {
            firsts[pair.firstHash, default: 0] += 1
            seconds[pair.secondHash, default: 0] += 1
        }
        for pair in pairs {
            let isNoFirst = vocabulary[pair.firstHash] <= firsts[pair.firstHash, default: 0]
            let isNoSecond = vocabulary[pair.secondHash] <= seconds[pair.secondHash, default: 0]
            guard isNoFirst || isNoSecond || pair.isCertain else { continue }
            edits.add(
                LineEdit(offset: pair.cut, length: pair.second - pair.cut, kind: .spaceRemoved), block: pair.block,
                line: pair.line)
            if let hyphen = pair.hyphen {
                edits.add(LineEdit(offset: hyphen, length: 1, kind: .hyphenJoined), block: pair.block, line: pair.line)
            }
        }
    }

    /// Finds pairs of words on a line whose joint form the document writes elsewhere.
    private static func collect(
        _ bytes: UnsafeBufferPointer<UInt8>, block: Int, line: Int, _ isBroken: Bool,
        _ vocabulary: Vocabulary, into pairs: inout [Pair]
    ) {
        var words = WordScanner(bytes)
        var previous: WordScanner.Word?
        var beforePrevious: UInt8 = 0
        while let word = words.next() {
            defer {
                beforePrevious = previous.map { bytes[$0.end - 1] } ?? 0
                previous = word
            }
            if let first = previous, !(isBroken && first.start == 0),
                let pair = certain(bytes, first, word, vocabulary)
            {
                var pair = pair
                (pair.block, pair.line) = (block, line)
                pairs.append(pair)
                continue
            }
            guard let first = previous, !first.endsWithHyphen, !(isBroken && first.start == 0),
                word.start == first.end + 1, bytes[first.end] == 0x20,
                word.end - first.start >= 5, isLetters(bytes, first.start, first.end),
                // The second half starts small, as the middle of a word does.
                bytes[word.start] >= 0x61
            else { continue }
            // Common words are halves of nothing; a look into the table of words settles most pairs.
            let hyphen = innerHyphen(bytes, word)
            guard vocabulary[first.hash] <= 12 || vocabulary[word.hash] <= 12 || hyphen != nil else { continue }
            guard !isFunctionWord(bytes, first), !isFunctionWord(bytes, word) else {
                continue
            }
            var joined = WordHash()
            for index in first.start..<first.end { joined.add(bytes[index]) }
            for index in word.start..<word.end where index != hyphen { joined.add(bytes[index]) }
            let isSliver = first.end - first.start <= 3 || word.end - word.start <= 3
            guard vocabulary[joined.value] > (isSliver ? 0 : 1) || knowsLonger(bytes, first, word, vocabulary) else {
                continue
            }
            let halves = [first, word].map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self).lowercased() }
            let isAfterNumber = beforePrevious >= 0x30 && beforePrevious <= 0x39
            guard hyphen != nil || !Hyphenation.areTwoWords(halves[0], halves[1], isAfterNumber: isAfterNumber) else {
                continue
            }
            pairs.append(
                Pair(
                    block: block, line: line, start: first.start, cut: first.end, second: word.start,
                    firstHash: first.hash, secondHash: word.hash, hyphen: hyphen))
        }
    }

    /// Two words that are one by their shape: a capital torn off its word (`T weede`), an `s` that went with the second half
    /// (`personeel s-tekorten`).
    private static func certain(
        _ bytes: UnsafeBufferPointer<UInt8>, _ first: WordScanner.Word, _ second: WordScanner.Word,
        _ vocabulary: Vocabulary
    ) -> Pair? {
        guard second.start == first.end + 1, bytes[first.end] == 0x20, bytes[second.start] >= 0x61,
            bytes[second.start] <= 0x7A
        else { return nil }
        var pair = Pair(
            block: 0, line: 0, start: first.start, cut: first.end, second: second.start, firstHash: first.hash,
            secondHash: second.hash, isCertain: true)
        if first.end - first.start == 1, bytes[first.start] >= 0x41, bytes[first.start] <= 0x5A {
            // Behind a capital by itself it counts something: `A, B of T wordt`.
            let isCounted = first.start > 2 && bytes[first.start - 2] == 0x2C
            let rest = String(decoding: bytes[second.start..<second.end], as: UTF8.self)
            guard !isCounted, rest.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
                Hyphenation.isSplitCapital(
                    bytes[first.start], rest, behind: wordBefore(first.start, in: bytes),
                    isKnown: vocabulary[second.hash] > 1)
            else { return nil }
            return pair
        }
        guard first.end - first.start > 4, bytes[first.end - 1] >= 0x61, bytes[second.start] == 0x73,
            second.end - second.start > 6, !first.endsWithHyphen,
            let hyphen = innerHyphen(bytes, second), !isFunctionWord(bytes, first)
        else { return nil }
        pair.hyphen = hyphen
        return pair
    }

    /// The letters before a space that stands before a place; empty where none do.
    private static func wordBefore(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard place > 1, bytes[place - 1] == 0x20 else { return "" }
        let end = place - 1
        var start = end
        while start > 0, bytes[start - 1] | 0x20 >= 0x61, bytes[start - 1] | 0x20 <= 0x7A { start -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The spaces before hyphens that hang on the word before them: `in - en uitstroom`. A line with more dashes sets
    /// something between them.
    private static func hangingHyphens(_ bytes: UnsafeBufferPointer<UInt8>) -> [LineEdit] {
        var found: LineEdit?
        for index in 2..<max(2, bytes.count - 6)
        where bytes[index] == 0x2D && bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20 {
            guard found == nil else { return [] }
            let isLink =
                bytes[index + 2] == 0x65 && bytes[index + 3] == 0x6E
                || bytes[index + 2] == 0x6F && bytes[index + 3] == 0x66
            var start = index - 1
            while start > 0, bytes[start - 1] >= 0x61, bytes[start - 1] <= 0x7A { start -= 1 }
            var end = index + 5
            while end < bytes.count, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
            guard isLink, bytes[index + 4] == 0x20, start < index - 1, end > index + 5,
                Hyphenation.hangs(
                    String(decoding: bytes[start..<(index - 1)], as: UTF8.self),
                    String(decoding: bytes[(index + 5)..<end], as: UTF8.self))
            else { return [] }
            found = LineEdit(offset: index - 1, length: 1, kind: .spaceRemoved)
        }
        return found.map { [$0] } ?? []
    }

    /// Whether the document writes the first half and a good beginning of a long second half as one:
    /// `werkgevers` is a witness for `werk geversdienstverlening`.
    private static func knowsLonger(
        _ bytes: UnsafeBufferPointer<UInt8>, _ first: WordScanner.Word, _ second: WordScanner.Word,
        _ vocabulary: Vocabulary
    ) -> Bool {
        guard second.end - second.start >= 8, vocabulary[second.hash] <= 1 else { return false }
        var hash = WordHash()
        for index in first.start..<first.end { hash.add(bytes[index]) }
        var own = WordHash()
        for index in second.start..<(second.end - 3) {
            hash.add(bytes[index])
            own.add(bytes[index])
            // The beginning must be no word by itself, or the pair is two words.
            if index - second.start >= 4, vocabulary[hash.value] > 1 { return vocabulary[own.value] == 0 }
        }
        return false
    }

    /// The hyphen after a single letter that a break within a word left: `s-tekorten`.
    private static func innerHyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ word: WordScanner.Word) -> Int? {
        let hyphen = word.start + 1
        guard hyphen + 3 < word.end, bytes[hyphen] == 0x2D, bytes[word.start] == 0x73 || bytes[word.start] == 0x65
        else {
            return nil
        }
        return hyphen
    }

    private static func isLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        for index in start..<end where bytes[index] < 0x41 { return false }
        return true
    }

    /// A word of ``Hyphenation/standalone``; a lone capital is none, it may open a broken word (`T weede`).
    private static func isFunctionWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: WordScanner.Word) -> Bool {
        if word.end - word.start == 1, bytes[word.start] != 0x55, bytes[word.start] < 0x5B { return false }
        return functionWords[word.hash] > 0
    }

    private static let functionWords: Vocabulary = {
        var words = Vocabulary()
        for word in Hyphenation.standalone {
            var hash = WordHash()
            for byte in word.utf8 { hash.add(byte) }
            words.add(hash.value)
        }
        return words
    }()

    /// The spaces within letter-spaced capitals; nil where the line has none.
    ///
    /// A single space parts letters, a wider one words.
    private static func spacedCapitals(_ bytes: UnsafeBufferPointer<UInt8>) -> [LineEdit]? {
        guard bytes.count >= 7 else { return nil }
        var edits: [LineEdit] = []
        var run: [LineEdit] = []
        var letters = 0
        var index = 0
        func isLetter(_ place: Int) -> Bool { bytes[place] >= 0x41 && bytes[place] <= 0x5A }
        func isAlone(_ place: Int) -> Bool {
            (place == 0 || bytes[place - 1] == 0x20) && (place + 1 == bytes.count || bytes[place + 1] == 0x20)
        }
        while index < bytes.count {
            if isLetter(index) && isAlone(index) {
                letters += 1
                var next = index + 1
                while next < bytes.count, bytes[next] == 0x20 { next += 1 }
                if next == index + 2, next < bytes.count, isLetter(next), isAlone(next) {
                    run.append(LineEdit(offset: index + 1, length: 1, kind: .capitalsJoined))
                }
                index = next
            } else if bytes[index] == 0x20 {
                index += 1
            } else {
                if letters >= 4 { edits += run }
                run = []
                letters = 0
                while index < bytes.count, bytes[index] != 0x20 { index += 1 }
            }
        }
        if letters >= 4 { edits += run }
        return edits.isEmpty ? nil : edits
    }
}

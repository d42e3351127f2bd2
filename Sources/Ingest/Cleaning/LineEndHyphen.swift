import Dutch

/// What becomes of a hyphen at the end of a hard-wrapped line.
enum LineEndHyphen: Hashable {
    /// It only broke the word.
    case joined
    /// It only broke the word and swallowed a diaeresis on the first letter after it.
    case joinedWithDiaeresis
    /// It belongs to the word.
    case kept
    /// It stands for a left-out part; a space follows.
    case hanging

    /// Decides by the document's own words first, then by spelling.
    ///
    /// - Parameters:
    ///   - left: what stands before the hyphen, back to white space or a bracket.
    ///   - right: the next line's first word, up to white space or punctuation that ends it.
    static func decide(left: [UInt8], right: [UInt8], vocabulary: Vocabulary) -> LineEndHyphen {
        guard let first = right.first, let last = left.last else { return .kept }
        let word = leadingWord(of: right)
        let rightText = String(decoding: lowercased(word), as: UTF8.self)
        let tail = trailingPart(of: left)
        if isWebAddress(left) { return .kept }
        if first == 0x28 {
            // `werkgevers- (en werknemers)` hangs; `duur-|(zaamheid)` is one word.
            let inner = leadingWord(of: Array(right.dropFirst()))
            if Hyphenation.hangingFollowers.contains(String(decoding: lowercased(inner), as: UTF8.self)) {
                return .hanging
            }
            // A bracket that does not close with the word opens a remark, not the word's other half.
            return right.contains(0x29) ? .joined : .hanging
        }
        guard !word.isEmpty else { return .kept }
        // `kant-|en-klaar`: more of the compound follows.
        if word.count < right.count, right[word.count] == 0x2D, Hyphenation.hangingFollowers.contains(rightText) {
            return .kept
        }
        let joinedCount = vocabulary.count(of: left + word)
        if Hyphenation.hangingFollowers.contains(rightText) {
            let whole = String(decoding: lowercased(tail + word), as: UTF8.self)
            let isWord = joinedCount > 0 && rightText != "en" && rightText != "of"
            return isWord || Hyphenation.wordsEndingInFollower.contains(whole) ? .joined : .hanging
        }
        if vocabulary.count(of: left + [0x2D] + word) > 0 { return .kept }
        if tail != left, vocabulary.count(of: tail + [0x2D] + word) > 0 { return .kept }
        if isDigit(last) || isDigit(first) { return .kept }
        if joinedCount > 0 { return .joined }
        if tail != left, vocabulary.count(of: tail + word) > 0 { return .joined }
        if let diaeresis = withDiaeresis(word), vocabulary.count(of: left + diaeresis) > 0 {
            return .joinedWithDiaeresis
        }
        if knowsHyphenated(left: left, prefixesOf: word, vocabulary) { return .kept }
        if isChain(left: left, tail: tail, right: right) { return .kept }
        return bySpelling(tail: tail, word: word, isWord: vocabulary.count(of: word) > 0)
    }

    /// Whether the halves are members of a chain: `kant-en-|klaar`, `school-|werk-trouwen-kinderen`.
    private static func isChain(left: [UInt8], tail: [UInt8], right: [UInt8]) -> Bool {
        if tail.count < left.count, left[left.count - tail.count - 1] == 0x2D,
            Hyphenation.chainLinks.contains(String(decoding: lowercased(tail), as: UTF8.self))
        {
            return true
        }
        var links = 0
        for index in right.indices.dropFirst().dropLast() where right[index] == 0x2D {
            if isUpper(right[index + 1] & 0xDF) && isUpper(right[index - 1] & 0xDF) { links += 1 }
        }
        return links > 1
    }

    private static func bySpelling(tail: [UInt8], word: [UInt8], isWord: Bool) -> LineEndHyphen {
        let leftIsCapitals = isCapitals(tail)
        if leftIsCapitals && isCapitals(word) && word.count > 1 && tail.count > 1 {
            return tail.count <= 4 && word.count <= 3 ? .kept : .joined
        }
        if leftIsCapitals && tail.count <= 1 { return .kept }
        if leftIsCapitals || endsInCapital(tail) { return .kept }
        if let first = word.first, isUpper(first) { return .kept }
        if letterCount(tail) == 1 { return .kept }
        let left = String(decoding: lowercased(tail), as: UTF8.self)
        let right = String(decoding: lowercased(word), as: UTF8.self)
        // A syllable has a vowel: what has none is spelled out, as are some that have one.
        if left.utf8.count < 5 && left.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A && !"aeiouy".utf8.contains($0) })
            || Hyphenation.spelledFirstParts.contains(left)
        {
            return .kept
        }
        if Hyphenation.areAdjectives(left, right)
            || ["Wob", "Woo", "Wmo", "Wia"].contains(String(decoding: tail, as: UTF8.self))
        {
            return .kept
        }
        let verdict = Hyphenation.keepsHyphen(left, right)
        if verdict == true { return .kept }
        if verdict == nil, Hyphenation.keepingFirstParts.contains(left),
            let seconds = Hyphenation.secondPartsOfKeeping[left],
            seconds.isEmpty || seconds.contains(right)
        {
            // `niet-` before a verb's ending would be `nieten`: only a part that can stand alone counts.
            if !seconds.isEmpty || word.count > 3 { return .kept }
        }
        return byVowels(left: left, right: right, tail: lowercased(tail), word: lowercased(word), isWord: isWord)
    }

    private static func byVowels(left: String, right: String, tail: [UInt8], word: [UInt8], isWord: Bool)
        -> LineEndHyphen
    {
        guard let last = tail.last, let first = word.first, word.count > 1,
            Hyphenation.clashes(last, first, word[1])
        else { return .joined }
        if left == "co" { return right.hasPrefix("ordin") || right.hasPrefix("operat") ? .joinedWithDiaeresis : .kept }
        if Hyphenation.diaeresisPrefixes.contains(left) {
            return .joinedWithDiaeresis
        }
        if left == "re" || left == "de" {
            return right == "eel" || right == "ele" || right.hasPrefix("eel") ? .joinedWithDiaeresis : .kept
        }
        // A second half that is a word makes a compound; one that is none has lost its diaeresis.
        if Hyphenation.vowelFirstParts.contains(left) || isWord { return .kept }
        if last == 0x69 && first == 0x65 { return .joinedWithDiaeresis }
        for ending in ["isme", "isten", "istisch", "inist"] where right.hasPrefix(ending) {
            return .joinedWithDiaeresis
        }
        return word.count >= 5 ? .kept : .joinedWithDiaeresis
    }

    /// Whether the document writes, with a hyphen, the left half and a beginning of the right one:
    /// `front-office` is a witness for `front-|officemedewerker`.
    private static func knowsHyphenated(left: [UInt8], prefixesOf word: [UInt8], _ vocabulary: Vocabulary) -> Bool {
        guard word.count > 5 else { return false }
        var hash = WordHash()
        for byte in left { hash.add(byte) }
        hash.add(0x2D)
        for (index, byte) in word.enumerated() {
            hash.add(byte)
            if index >= 4 && index + 1 < word.count && vocabulary[hash.value] > 0 { return true }
        }
        return false
    }

    /// The word with a diaeresis on its first letter; nil where that letter takes none.
    static func withDiaeresis(_ word: [UInt8]) -> [UInt8]? {
        guard let first = word.first, let second = LineEndHyphen.diaeresis[first | 0x20] else { return nil }
        return [0xC3, second] + word.dropFirst()
    }

    /// Second UTF-8 byte of ä, ë, ï, ö, ü.
    static let diaeresis: [UInt8: UInt8] = [0x61: 0xA4, 0x65: 0xAB, 0x69: 0xAF, 0x6F: 0xB6, 0x75: 0xBC]

    private static func isWebAddress(_ left: [UInt8]) -> Bool {
        let text = String(decoding: left, as: UTF8.self)
        return text.hasPrefix("//") || text.hasPrefix("http") || text.hasPrefix("www.")
            || left.contains(0x2F) && text.hasSuffix(".nl")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    private static func isCapitals(_ word: [UInt8]) -> Bool {
        var some = false
        for byte in word where byte != 0x2D {
            if byte >= 0x61 && byte <= 0x7A { return false }
            if isUpper(byte) { some = true }
        }
        return some
    }

    /// `VWO`, `WsW`, `InZ`: the last letter is a capital, or a plural `s` after capitals.
    private static func endsInCapital(_ word: [UInt8]) -> Bool {
        guard word.count > 1, let last = word.last else { return false }
        return isUpper(last)
    }

    private static func letterCount(_ word: [UInt8]) -> Int {
        word.reduce(0) { $0 + ($1 < 0x80 || $1 >= 0xC0 ? 1 : 0) }
    }

    /// What stands after the last hyphen of the left half.
    private static func trailingPart(of left: [UInt8]) -> [UInt8] {
        guard let hyphen = left.lastIndex(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0x28 || $0 == 0x29 }) else {
            return left
        }
        let part = Array(left[(hyphen + 1)...])
        return part.isEmpty ? left : part
    }

    /// The letters and digits that the right half begins with; `c.q.` and `en/of` whole.
    private static func leadingWord(of right: [UInt8]) -> [UInt8] {
        for short in ["en/of", "c.q"] where right.starts(with: short.utf8) { return Array(short.utf8) }
        var end = 0
        while end < right.count {
            let byte = right[end]
            guard byte >= 0x80 || isDigit(byte) || isUpper(byte & 0xDF) || byte == 0x26 else { break }
            if byte == 0xE2 || byte == 0xC2 { break }
            end += 1
        }
        return Array(right[..<end])
    }

    private static func lowercased(_ word: [UInt8]) -> [UInt8] { word.map { isUpper($0) ? $0 | 0x20 : $0 } }
}

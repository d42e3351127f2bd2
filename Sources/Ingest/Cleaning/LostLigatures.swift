import Dutch
import Model

/// Puts letters in the place of a ligature that came out as a sign of no meaning, or as a gap.
///
/// A sign (`informaƟe`, a control character, one of the private use area) is read where the words of the document in
/// which it stands agree on what it was. A gap is asked of only where a reader saw one wider than a space
/// (``DraftLine/gaps``). Every replacement is a repair. Cost: one look at the bytes of each line.
enum LostLigatures {
    private struct Sign {
        var block: Int
        var line: Int
        var offset: Int
        var length: Int
        var scalar: UInt32
        var word: [UInt8]
        var found: (ligature: Ligature, weight: Int)?
    }

    static func find(in draft: Draft, vocabulary: Vocabulary, into edits: inout LineEdits) {
        var signs: [Sign] = []
        for (index, block) in draft.blocks.enumerated() {
            for (number, line) in block.lines.enumerated() {
                var text = line.text
                text.withUTF8 { bytes in
                    if holdsSign(bytes) { collect(bytes, index, number, vocabulary, into: &signs) }
                    for gap in line.gaps where !edits.touches(gap.offset, block: index, line: number) {
                        if let edit = fill(bytes, gap, vocabulary) { edits.add(edit, block: index, line: number) }
                    }
                }
            }
        }
        settle(signs, into: &edits)
    }

    // MARK: signs

    private static func holdsSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.contains { $0 < 0x20 && $0 > 0 && $0 != 0x09 || $0 == 0xC5 || $0 == 0xC6 || $0 == 0xEE || $0 == 0xEF }
    }

    private static func collect(
        _ bytes: UnsafeBufferPointer<UInt8>, _ block: Int, _ line: Int, _ vocabulary: Vocabulary,
        into signs: inout [Sign]
    ) {
        var index = 0
        while index < bytes.count {
            guard let (scalar, length) = sign(bytes, index) else {
                index += 1
                continue
            }
            let (left, right) = halves(bytes, index, index + length)
            let isInWord = left.count > 1 || right.count > 1
            let isBeside =
                index > 0 && isLower(bytes[index - 1])
                || index + length < bytes.count && isLower(bytes[index + length])
            if isInWord, isBeside {
                signs.append(
                    Sign(
                        block: block, line: line, offset: index, length: length, scalar: scalar,
                        word: left + [0] + right, found: choose(left, right, vocabulary)))
            }
            index += length
        }
    }

    /// A sign that Dutch has no use for at a place, and its length.
    private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int)? {
        let byte = bytes[index]
        if byte < 0x20 { return byte > 0 && byte != 0x09 ? (UInt32(byte), 1) : nil }
        if byte == 0xC5 || byte == 0xC6, index + 1 < bytes.count {
            let scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
            return Ligature.usual(scalar) == nil ? nil : (scalar, 2)
        }
        guard byte == 0xEE || byte == 0xEF, index + 2 < bytes.count else { return nil }
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        guard scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar), SymbolFont.shown(scalar) == nil else {
            return nil
        }
        return (scalar, 3)
    }

    /// Reads each sign as the letters that most of its words speak for, twice as loud as for any other.
    private static func settle(_ signs: [Sign], into edits: inout LineEdits) {
        for (scalar, all) in Dictionary(grouping: signs, by: \.scalar) {
            // One word that the document writes whole speaks as loud as three of the language.
            var votes: [Ligature: [[UInt8]: Int]] = [:]
            for sign in all {
                guard let found = sign.found else { continue }
                votes[found.ligature, default: [:]][sign.word] = found.weight >= written ? 3 : 1
            }
            let ranked = votes.map { (key: $0.key, weight: $0.value.values.reduce(0, +)) }
                .sorted { ($0.weight, $1.key.rawValue) > ($1.weight, $0.key.rawValue) }
            let best = ranked.first?.weight ?? 0
            let second = ranked.count > 1 ? ranked[1].weight : 0
            var letters = best >= 2 && best >= second * 2 ? ranked.first?.key : nil
            let usual = Ligature.usual(scalar)
            // A letter of another language is no accident; a control character may be one.
            if letters == nil, let usual,
                ranked.first?.key == usual || ranked.isEmpty && (0x80..<0x250).contains(scalar)
            {
                letters = usual
            }
            guard let letters else { continue }
            // No word begins with those.
            let isInner = ![.ti, .fi, .fl].contains(letters)
            for sign in all where !(isInner && sign.word.starts(with: [head, 0])) {
                edits.add(
                    LineEdit(
                        offset: sign.offset, length: sign.length, kind: .ligatureSplit,
                        replacement: Array(letters.rawValue.utf8)), block: sign.block, line: sign.line)
            }
        }
    }

    // MARK: gaps

    /// The letters that a gap stands for: within a word, at the end of one, or at the head of one.
    ///
    /// A gap as wide as the letters alone is one within a word.
    private static func fill(
        _ bytes: UnsafeBufferPointer<UInt8>, _ gap: DraftLine.Gap, _ vocabulary: Vocabulary
    ) -> LineEdit? {
        guard gap.offset < bytes.count, bytes[gap.offset] == 0x20, gap.offset + 1 < bytes.count else { return nil }
        let left = halves(bytes, gap.offset, gap.offset).left
        let right = halves(bytes, gap.offset + 1, gap.offset + 1).right
        let startsSmall = right.first.map { isLower($0) } == true && !isUpper(bytes[gap.offset + 1])
        // A mark behind the gap: the letters end the word, and no space stands there.
        let isClosed = right == [tail] && bytes[gap.offset + 1] > 0x20 && bytes[gap.offset + 1] < 0x40
        let middle = (startsSmall || isClosed) && left.count > 1 ? choose(left, right, vocabulary) : nil
        let atEnd = gap.isWide && left.count > 1 ? choose(left, [tail], vocabulary) : nil
        let atHead = gap.isWide && startsSmall ? choose([head], right, vocabulary) : nil
        let best = max(middle?.weight ?? 0, atEnd?.weight ?? 0, atHead?.weight ?? 0)
        guard best > 0 else { return nil }
        let (choice, offset, length): (Ligature?, Int, Int) =
            if atEnd?.weight == best {
                (atEnd?.ligature, gap.offset, 0)
            } else if atHead?.weight == best {
                (atHead?.ligature, gap.offset + 1, 0)
            } else {
                (middle?.ligature, gap.offset, 1)
            }
        return choice.map {
            LineEdit(offset: offset, length: length, kind: .ligatureSplit, replacement: Array($0.rawValue.utf8))
        }
    }

    // MARK: words

    /// The weight of a word that the document writes whole.
    private static let written = 20

    private static let head = UInt8(ascii: "^")
    private static let tail = UInt8(ascii: "$")

    /// The ligature that makes a word of two halves: one that the document writes, or one of the language.
    private static func choose(
        _ left: [UInt8], _ right: [UInt8], _ vocabulary: Vocabulary
    ) -> (ligature: Ligature, weight: Int)? {
        if left.first == head, right.last == tail {
            let known = Ligature.allCases.filter {
                let word = left.dropFirst() + Array($0.rawValue.utf8) + right.dropLast()
                return word.count > 3 && vocabulary.count(of: word) > 0
            }
            if known.count == 1 { return (known[0], written) }
        }
        return Ligature.between(left, right)
    }

    /// The letters on both sides, in small letters, with signs where the word begins and ends.
    private static func halves(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> (left: [UInt8], right: [UInt8]) {
        var left: [UInt8] = []
        var first = start
        while first > 0 {
            if isLetter(bytes[first - 1]) {
                left.insert(small(bytes[first - 1]), at: 0)
                first -= 1
            } else if first > 2, let letters = split(bytes, first - 3) {
                left.insert(contentsOf: letters.utf8, at: 0)
                first -= 3
            } else {
                break
            }
        }
        var right: [UInt8] = []
        var last = end
        while last < bytes.count {
            if isLetter(bytes[last]) {
                right.append(small(bytes[last]))
                last += 1
            } else if let letters = split(bytes, last) {
                right.append(contentsOf: letters.utf8)
                last += 3
            } else {
                break
            }
        }
        // Another sign beside it: nobody knows how the word goes on.
        if first == 0 || sign(bytes, max(0, first - 1)) == nil && bytes[first - 1] < 0x80 { left.insert(head, at: 0) }
        if last == bytes.count || sign(bytes, last) == nil { right.append(tail) }
        return (left, right)
    }

    /// The letters of U+FB00 to U+FB04 at a place.
    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> String? {
        guard index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xAC else { return nil }
        return ["ff", "fi", "fl", "ffi", "ffl"].indices.contains(Int(bytes[index + 2]) - 0x80)
            ? ["ff", "fi", "fl", "ffi", "ffl"][Int(bytes[index + 2]) - 0x80] : nil
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    private static func isLetter(_ byte: UInt8) -> Bool {
        isLower(byte | 0x20) && byte >= 0x41 || byte == 0xC3 || byte >= 0x80 && byte < 0xC0 && byte >= 0xA0
    }
    private static func small(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}

import Dutch
import Model

/// A block of the head or the foot of a document, with what comparisons need.
struct HeadLine {
    var text: String
    var folded: String
    var span: Span
    var block: Int
    var kind: Block.Kind

    init(_ document: Document, block: Int) {
        self.init(document.text, document.blocks, block: block)
    }

    init(_ words: DocumentText, _ blocks: [Block], block: Int) {
        span = blocks[block].span
        kind = blocks[block].kind
        self.block = block
        let words = words[span]
        text = blocks[block].label.map { $0 + " " + words } ?? words
        folded = Folding.fold(text)
    }

    /// Whether the folded line begins with a folded text, compared byte by byte.
    func opens(_ opening: StaticString) -> Bool {
        let count = opening.utf8CodeUnitCount
        return folded.utf8.withContiguousStorageIfAvailable { line in
            guard line.count >= count else { return false }
            var place = 0
            while place < count, line[place] == opening.utf8Start[place] { place += 1 }
            return place == count
        } ?? folded.hasPrefix("\(opening)")
    }

    /// What follows one of these labels at the start of the line, without colon and space; nil where none stands there.
    ///
    /// `Betreft  Besluit op …` and `DATUM 9 oktober 2008` and `Datum: 13 april 2010` all have one.
    func value(after labels: [StaticString]) -> String? {
        field(after: labels)?.value
    }

    /// The same, and whether a colon or the end of the line sets the label apart from what a sentence would say.
    func field(after labels: [StaticString]) -> (value: String, isSetApart: Bool)? {
        for label in labels where opens(label) {
            var rest = Substring(FoldedText(text).after(label.utf8CodeUnitCount)).utf8
            guard rest.first.map({ Self.divides($0) }) ?? true else { continue }
            let marks = rest.prefix(while: Self.divides)
            rest = rest.dropFirst(marks.count)
            return (String(decoding: rest, as: UTF8.self), rest.isEmpty || marks.contains(UInt8(ascii: ":")))
        }
        return nil
    }

    private static func divides(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == 0x20 || byte == 0x09
    }

    /// Whether most of its letters are capitals.
    var isCapitals: Bool {
        var capitals = 0
        var letters = 0
        for character in text where character.isLetter {
            letters += 1
            if character.isUppercase { capitals += 1 }
        }
        return letters >= 4 && capitals * 10 >= letters * 9
    }
}

/// Blocks of a document as lines, each made only where it is asked for: a report has thousands, and few say what it is.
struct HeadLines {
    private let text: DocumentText
    private let all: [Block]
    private let reading: Reading
    var document: Document { reading.document }
    /// Indices of the blocks.
    let blocks: [Int]

    init(_ reading: Reading, blocks: [Int]) {
        self.reading = reading
        text = reading.document.text
        all = reading.document.blocks
        self.blocks = blocks
    }

    var count: Int { blocks.count }

    subscript(index: Int) -> HeadLine { HeadLine(text, all, block: blocks[index]) }

    /// How many bytes of the text a line has; of what stands before it none.
    func length(_ index: Int) -> Int { all[blocks[index]].span.count }

    /// Whether a byte stands in a line.
    func holds(_ index: Int, _ byte: UInt8) -> Bool {
        let block = blocks[index]
        if all[block].label?.utf8.contains(byte) ?? false { return true }
        let span = all[block].span
        return text.bytes[span.start..<span.end].withUnsafeBufferPointer { text in
            ByteSearch.first(byte, in: text) != nil
        }
    }

    /// Whether a line, folded, may hold one of some words of small letters of ASCII; where not, it does not.
    ///
    /// - Parameter words: none shorter than `shortest` letters.
    func mayHold(_ index: Int, anyOf words: [[UInt8]], shortest: Int) -> Bool {
        let block = blocks[index]
        // What is printed before a line is a number or a sign.
        if let label = all[block].label, label.utf8.count >= shortest { return true }
        let tokens = reading.tokens
        return reading.tokens(ofBlock: block).contains { index in
            let token = tokens[index]
            guard token.count >= shortest, token.isWord else { return false }
            return !token.isPlain || words.contains { tokens.holds(index, $0) }
        }
    }

    /// Whether a line, folded, may hold two words of small letters of ASCII with a space between; where not, it does not.
    func mayHold(_ index: Int, _ first: [UInt8], _ second: [UInt8]) -> Bool {
        let block = blocks[index]
        if let label = all[block].label, label.utf8.count >= first.count { return true }
        let tokens = reading.tokens
        return reading.tokens(ofBlock: block).contains { index in
            let token = tokens[index]
            guard token.count >= first.count, token.isWord, !token.isPlain || tokens.holds(index, first) else {
                return false
            }
            let next = tokens[index + 1]
            return next.isWord && (!next.isPlain || tokens.holds(index + 1, second))
        }
    }

    /// Whether a line, folded, may begin with a word of letters of ASCII; where not, it does not.
    func mayBegin(_ index: Int, with word: StaticString) -> Bool {
        // Read in place: a block holds more than its span.
        let block = blocks[index]
        if let label = all[block].label, let first = label.utf8.first {
            // A dash or a bullet folds to no letter.
            return first >= 0x80 && first != 0xE2 || first | 0x20 == word.utf8Start[0]
        }
        let span = all[block].span
        let bytes = text.bytes
        for offset in 0..<word.utf8CodeUnitCount {
            guard span.start + offset < span.end else { return false }
            let byte = bytes[span.start + offset]
            if byte >= 0x80 { return byte != 0xE2 }
            if byte | 0x20 != word.utf8Start[offset] { return false }
        }
        return true
    }
}

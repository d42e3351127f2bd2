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
        span = document.blocks[block].span
        kind = document.blocks[block].kind
        self.block = block
        let words = document.text[span]
        text = document.blocks[block].label.map { $0 + " " + words } ?? words
        folded = Folding.fold(text)
    }

    /// What follows one of these labels at the start of the line, without colon and space; nil where none stands there.
    ///
    /// `Betreft  Besluit op …` and `DATUM 9 oktober 2008` and `Datum: 13 april 2010` all have one.
    func value(after labels: [String]) -> String? {
        field(after: labels)?.value
    }

    /// The same, and whether a colon or the end of the line sets the label apart from what a sentence would say.
    func field(after labels: [String]) -> (value: String, isSetApart: Bool)? {
        for label in labels where folded.hasPrefix(label) {
            var rest = Substring(FoldedText(text).after(label.utf8.count)).utf8
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
    let document: Document
    /// Indices of the blocks.
    let blocks: [Int]

    var count: Int { blocks.count }

    subscript(index: Int) -> HeadLine { HeadLine(document, block: blocks[index]) }

    /// How many bytes of the text a line has; of what stands before it none.
    func length(_ index: Int) -> Int { document.blocks[blocks[index]].span.count }

    /// Whether a byte stands in a line.
    func holds(_ index: Int, _ byte: UInt8) -> Bool {
        let block = blocks[index]
        if document.blocks[block].label?.utf8.contains(byte) ?? false { return true }
        let span = document.blocks[block].span
        return document.text.bytes[span.start..<span.end].withUnsafeBufferPointer { text in
            ByteSearch.first(byte, in: text) != nil
        }
    }

    /// Whether a line, folded, may hold one of some words in small letters of ASCII; where not, it does not.
    func mayHold(_ index: Int, anyOf words: [[UInt8]]) -> Bool {
        let block = blocks[index]
        let span = document.blocks[block].span
        guard document.blocks[block].label == nil else { return true }
        let folded = document.text.bytes[span.start..<span.end].map { $0 | 0x20 }
        return folded.withUnsafeBufferPointer { text in
            text.contains { $0 >= 0x80 } || words.contains { $0.withUnsafeBufferPointer { ByteSearch.holds(text, $0) } }
        }
    }

    /// Whether a line, folded, may begin with a word of ASCII; where not, it does not.
    func mayBegin(_ index: Int, with word: StaticString) -> Bool {
        // Read in place: a block holds more than its span.
        let block = blocks[index]
        guard document.blocks[block].label == nil else { return true }
        let span = document.blocks[block].span
        let bytes = document.text.bytes
        for offset in 0..<word.utf8CodeUnitCount {
            guard span.start + offset < span.end else { return false }
            let byte = bytes[span.start + offset]
            if byte >= 0x80 { return true }
            if byte | 0x20 != word.utf8Start[offset] { return false }
        }
        return true
    }
}

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
        let label = document.blocks[block].label.map { $0 + " " } ?? ""
        text = label + document.text[span]
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

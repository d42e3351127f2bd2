import Dutch

/// A text beside its folded form, with the way back.
///
/// Folding shortens: `é` is two bytes of a text and one of its folded form, so a place in the one is none in the other.
struct FoldedText {
    private let text: [UInt8]
    private let folded: [UInt8]
    /// For every folded byte, and for the end, where in the text the character begins that it comes from.
    private let starts: [Int]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var folded: [UInt8] = []
        var starts: [Int] = []
        var index = 0
        while index < bytes.count {
            var next = index + 1
            while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
            Folding.fold(bytes[index..<next]) { byte in
                folded.append(byte)
                starts.append(index)
            }
            index = next
        }
        self.text = bytes
        self.folded = folded
        self.starts = starts + [bytes.count]
    }

    /// What stands before and behind the first of the places where a folded phrase stands.
    func parts(around phrase: String) -> (before: String, after: String)? {
        first(phrase).map { (before($0.lowerBound), after($0.upperBound)) }
    }

    /// Where a folded phrase stands first, in bytes of the folded form.
    func first(_ phrase: String) -> Range<Int>? {
        let phrase = Array(phrase.utf8)
        guard let head = phrase.first, phrase.count <= folded.count else { return nil }
        for start in 0...(folded.count - phrase.count) where folded[start] == head {
            let end = start + phrase.count
            if folded[start..<end].elementsEqual(phrase) { return start..<end }
        }
        return nil
    }

    /// The text before a place of the folded form.
    func before(_ place: Int) -> String { String(decoding: text[..<starts[place]], as: UTF8.self) }

    /// The text from a place of the folded form on.
    func after(_ place: Int) -> String { String(decoding: text[starts[place]...], as: UTF8.self) }
}

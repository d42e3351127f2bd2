import Model

/// Sees the gaps that a font's ligatures leave where it does not say which letters they are: `informa e`, `hee `.
///
/// Dutch writes `ti` some six times in a thousand letters; a document that hardly ever does has lost it, and its gaps
/// that are wider than a space are told to ``LostLigatures``. Any other document is passed after its first pages.
struct PDFLostLetters {
    /// The width of a space and that of the commonest gap that is wider, in heights of the line; nil where no letters
    /// are lost.
    private let usual: (space: Double, letters: Double)?

    init(_ pages: [PDFPage]) {
        guard PDFLostLetters.lacksLetters(pages) else {
            usual = nil
            return
        }
        var counts: [Int: Int] = [:]
        for page in pages {
            for line in page.lines where line.size > 0 {
                for (word, next) in zip(line.words, line.words.dropFirst()) {
                    let gap = (next.box.xMin - word.box.xMax) / line.size
                    if gap > 0.1, gap < 1.6 { counts[Int((gap * 50).rounded()), default: 0] += 1 }
                }
            }
        }
        func commonest(_ counts: some Sequence<(key: Int, value: Int)>) -> Double? {
            counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 50 }
        }
        guard let space = commonest(counts.filter { $0.key < 30 }),
            let letters = commonest(counts.filter { Double($0.key) / 50 > space + 0.12 })
        else {
            usual = nil
            return
        }
        usual = (space, letters)
    }

    /// Whether a gap, in heights of its line, holds letters with a space beside them; nil where it holds no letters.
    func isWide(_ gap: Double) -> Bool? {
        guard let usual, gap > usual.space + 0.12, gap < usual.space + 1.4 else { return nil }
        return gap > usual.letters + usual.space * 0.6
    }

    private static func lacksLetters(_ pages: [PDFPage]) -> Bool {
        var letters = 0
        var pairs = 0
        for page in pages {
            var before: UInt8 = 0
            for byte in page.bytes {
                let small = byte | 0x20
                if small >= 0x61, small <= 0x7A { letters += 1 }
                if small == 0x69, before == 0x74 { pairs += 1 }
                before = small
            }
            if letters > 3000, pairs * 400 > letters { return false }
        }
        return letters > 1500 && pairs * 1000 <= letters
    }
}

import Model

/// Bullets of a symbol font that came out as the letters in whose place the font draws them: `L`, `n`, `x`, `§`, `Ø`.
///
/// One is told by standing apart at the head of lines, three times at least, and as a word by itself nowhere else.
enum PDFSymbolBullets {
    /// Bytes of the letters whose places symbol fonts fill with bullets; `o` is one by itself, `u` is a word.
    private static let letters: Set<[UInt8]> = Set(
        ["L", "l", "n", "q", "v", "w", "x", "z", "Ø", "§", "ü", "ð"].map { Array($0.utf8) })

    private static let least = 3

    /// Makes bullets of them.
    static func mend(_ pages: inout [PDFPage]) {
        var heads: [[UInt8]: Int] = [:]
        var others: [[UInt8]: Int] = [:]
        for page in pages {
            for line in page.lines {
                let head = head(of: line, page.bytes)
                if let head { heads[head.letter, default: 0] += 1 }
                for word in line.words[(head?.words ?? 0)...] where canBeLetter(word, page.bytes) {
                    let bytes = Array(page.bytes[word.start..<word.end])
                    if letters.contains(bytes) { others[bytes, default: 0] += 1 }
                }
            }
        }
        let bullets = heads.filter { $0.value >= least && others[$0.key] == nil }
        guard !bullets.isEmpty else { return }
        for page in pages.indices {
            for index in pages[page].lines.indices {
                let line = pages[page].lines[index]
                guard let head = head(of: line, pages[page].bytes), bullets[head.letter] != nil else { continue }
                // The letter and the space behind it make room for the bullet.
                let start = line.words[0].start
                let end =
                    head.words < line.words.count ? line.words[head.words].start : line.words[head.words - 1].end + 1
                guard end >= start + 2, end <= pages[page].bytes.count else { continue }
                pages[page].bytes.replaceSubrange(start..<(start + 2), with: "·".utf8)
                let box = line.words[..<head.words].dropFirst().reduce(line.words[0].box) { $0.union($1.box) }
                let bullet = PDFWord(box: box, start: start, end: start + 2)
                pages[page].lines[index] = PDFLine(
                    words: [bullet] + line.words.dropFirst(head.words), block: line.block)
            }
        }
    }

    /// Whether a word is one sign: nothing is copied of other words.
    private static func canBeLetter(_ word: PDFWord, _ bytes: [UInt8]) -> Bool {
        word.count == 1 || word.count == 2 && bytes[word.start] >= 0x80
    }

    /// The letter that a line begins with, once or twice, well apart from its words.
    private static func head(of line: PDFLine, _ bytes: [UInt8]) -> (letter: [UInt8], words: Int)? {
        guard let first = line.words.first, canBeLetter(first, bytes) else { return nil }
        let letter = Array(bytes[first.start..<first.end])
        guard letters.contains(letter) else { return nil }
        let isDouble = line.words.count > 1 && bytes[line.words[1].start..<line.words[1].end].elementsEqual(letter)
        let count = isDouble ? 2 : 1
        // A bullet on a line of its own: poppler parted it from its words.
        guard line.words.count > count else { return (letter, count) }
        let gap = line.words[count].box.xMin - line.words[count - 1].box.xMax
        return gap > line.size * 0.45 ? (letter, count) : nil
    }
}

import Model

/// A page as poppler sees it: words with boxes, in lines, in blocks.
struct PDFPage: Sendable {
    /// From 1.
    var number: Int
    var width: Double
    var height: Double
    /// The characters of all words, one space between words of a line.
    var bytes: [UInt8] = []
    var lines: [PDFLine] = []
    /// Words on the page, also those that a later step leaves out.
    var wordCount = 0
    /// How the page was turned to set its text upright; ``width`` and ``height`` are those of the turned page.
    var rotation = PDFRotation.none
}

/// A word and its box.
struct PDFWord: Sendable {
    var box: Box
    /// The word's bytes in ``PDFPage/bytes``.
    var start: Int
    var end: Int

    var count: Int { end - start }
}

/// Words that poppler put on one line of one block.
struct PDFLine: Sendable {
    var words: [PDFWord]
    var box: Box
    /// Poppler's block, counted over the page; lines of different blocks are apart on the page.
    var block: Int
    /// The height of most of its letters; raised marks count little.
    var size: Double

    init(words: [PDFWord], block: Int) {
        self.words = words
        self.block = block
        var box = words.first?.box ?? Box(xMin: 0, yMin: 0, xMax: 0, yMax: 0)
        for word in words.dropFirst() { box = box.union(word.box) }
        self.box = box
        size = PDFLine.size(of: words)
    }

    /// The height that most bytes have.
    static func size(of words: [PDFWord]) -> Double {
        guard let first = words.first?.box.height else { return 0 }
        // A line of one height, as nearly all are, needs no counting.
        if words.allSatisfy({ $0.box.height == first }) { return max(first, 0) }
        let sorted = words.map { (height: $0.box.height, count: $0.count) }.sorted { $0.height < $1.height }
        var best = 0
        var size = 0.0
        // A window over the heights that differ by less than a quarter of a point from the one at hand.
        var low = 0
        var high = 0
        var count = 0
        for word in sorted {
            while high < sorted.count, sorted[high].height - word.height < 0.25 {
                count += sorted[high].count
                high += 1
            }
            while word.height - sorted[low].height >= 0.25 {
                count -= sorted[low].count
                low += 1
            }
            if count > best || (count == best && word.height > size) {
                best = count
                size = word.height
            }
        }
        return size
    }

    /// Where most of its letters stand: the bottom of the words of the usual height.
    var baseline: Double {
        for word in words where abs(word.box.height - size) < 0.25 { return word.box.yMax }
        return box.yMax
    }
}

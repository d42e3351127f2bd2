import Model

/// A line as it is read: words of one baseline in one column, with what the layout found out about it.
struct PDFTextLine: Sendable {
    /// Index of the page.
    var page: Int
    var words: [PDFWord]
    var box: Box
    var size: Double
    var baseline: Double
    /// Where the lines of its column begin and end.
    var columnLeft: Double
    var columnRight: Double
    /// How much wider than the running text it is set; nil where that is unknown.
    var face: Double?
    /// Whether its letters' height is that of another font of the same size.
    var hasOtherHeight = false
    /// Whether it stands in the margin as the label of the line behind it.
    var isMarginLabel = false
    /// The cell that it stands in, of a table that ``PDFProseTables`` found.
    var place: Block.Cell?
    /// Marks of notes among its words, by index of the word.
    var marks: [Int: String] {
        get { small?.marks ?? [:] }
        set { small = Small(marks: newValue, raised: raised) }
    }
    /// Words that are raised digits of the text: powers, measures.
    var raised: Set<Int> {
        get { small?.raised ?? [] }
        set { small = Small(marks: marks, raised: newValue) }
    }
    /// What few lines have: lines are copied often, and each thing that they hold is counted with every copy.
    private var small: Small?

    private final class Small: Sendable {
        let marks: [Int: String]
        let raised: Set<Int>

        init(marks: [Int: String], raised: Set<Int>) {
            self.marks = marks
            self.raised = raised
        }
    }

    init(page: Int, words: [PDFWord]) {
        self.page = page
        self.words = words
        let line = PDFLine(words: words, block: 0)
        box = line.box
        size = line.size
        baseline = line.baseline
        columnLeft = box.xMin
        columnRight = box.xMax
    }

    /// Whether it is set in another face than the running text: bold or italic.
    var isOtherFace: Bool {
        if hasOtherHeight { return true }
        guard let face else { return false }
        return abs(face - 1) > 0.015
    }

    /// Whether it is set upright along a figure's axis: higher than wide.
    var isTurned: Bool { box.height > box.width * 3 && words.contains { $0.count > 3 } }

    /// Whether it ends well before its column does.
    var isShort: Bool { box.xMax < columnRight - max(18, (columnRight - columnLeft) * 0.08) }

    func first(_ bytes: [UInt8]) -> UInt8 { words.first.map { bytes[$0.start] } ?? 0 }
    func last(_ bytes: [UInt8]) -> UInt8 { words.last.map { bytes[$0.end - 1] } ?? 0 }

    func text(of word: Int, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[words[word].start..<words[word].end], as: UTF8.self)
    }

    /// The words with single spaces; none where poppler cut a word because its height changed.
    func text(_ bytes: [UInt8], from start: Int = 0) -> String {
        String(decoding: textBytes(bytes, from: start).bytes, as: UTF8.self)
    }

    /// A line's words as they go into the text.
    struct Written {
        var bytes: [UInt8] = []
        /// Where marks of notes stood.
        var marks: [(offset: Int, label: String)] = []
        /// Spaces that may hide letters.
        var gaps: [DraftLine.Gap] = []
        /// Where raised digits of the text stand.
        var raised: [Range<Int>] = []
    }

    /// The bytes of the words from `start` on, without note marks, and where the marks stood.
    ///
    /// - Parameter lost: tells gaps that may hide letters.
    func textBytes(_ bytes: [UInt8], from start: Int, lost: PDFLostLetters? = nil) -> Written {
        var text: [UInt8] = []
        if start < words.count { text.reserveCapacity(words[words.count - 1].end - words[start].start) }
        var found: [(offset: Int, label: String)] = []
        var written = Written()
        let marks = self.marks
        let raised = self.raised
        /// Whether a word is wholly a note's mark.
        func isMark(_ index: Int) -> Bool {
            guard index >= 0, let label = marks[index] else { return false }
            return label.utf8.count == words[index].count
        }
        let isTurned = self.isTurned
        let isHyphenApart = isHyphenApart(bytes)
        for index in words.indices where index >= start {
            let word = words[index]
            if index > start, !text.isEmpty, !(isHyphenApart && index == words.count - 1),
                word.box.xMin - words[index - 1].box.xMax > size * 0.06 || isTurned || isMark(index - 1)
            {
                if !(isMark(index - 1) && word.box.xMin - words[index - 1].box.xMax <= size * 0.06) && !isMark(index) {
                    if let isWide = lost?.isWide((word.box.xMin - words[index - 1].box.xMax) / size) {
                        written.gaps.append(DraftLine.Gap(offset: text.count, isWide: isWide))
                    }
                    text.append(0x20)
                }
            }
            if let label = marks[index] {
                // A mark glued to its word leaves the word's own bytes.
                let isWhole = label.utf8.count == word.count
                if !isWhole {
                    text.append(contentsOf: bytes[word.start..<(word.end - label.utf8.count)])
                }
                found.append((text.count, label))
            } else {
                if raised.contains(index) { written.raised.append(text.count..<(text.count + word.count)) }
                text.append(contentsOf: bytes[word.start..<word.end])
            }
        }
        written.bytes = text
        written.marks = found
        return written
    }

    /// Whether the hyphen that breaks the line's last word was printed as a word of its own, a hair's breadth apart.
    private func isHyphenApart(_ bytes: [UInt8]) -> Bool {
        guard words.count > 1, let last = words.last, last.count == 1, bytes[last.start] == UInt8(ascii: "-") else {
            return false
        }
        let before = words[words.count - 2]
        return last.box.xMin - before.box.xMax < size * 0.15 && PDFParagraphs.isLower(bytes[before.end - 1])
    }

    /// The words before one, as far as a raised number is read by them.
    func before(_ index: Int, _ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for word in words[max(0, index - 6)..<index] {
            if !text.isEmpty { text.append(0x20) }
            text += bytes[word.start..<word.end]
        }
        return text
    }
}

/// A stretch that the layout sets apart.
struct PDFBlock: Sendable {
    var kind: Block.Kind
    var level = 0
    var label: String?
    /// Words at the head of the first line that the label holds.
    var labelWords = 0
    var cell: Block.Cell?
    var isBoxed = false
    var noteKey: String?
    var lines: [PDFTextLine]
    /// Distance from the baseline above, in usual leadings of its size; large at the head of a column.
    var gapBefore = 9.0
    /// Distance to the baseline below, likewise.
    var gapAfter = 9.0
    /// Which run of lines it belongs to: blocks of different columns may be one paragraph.
    var column = 0
    /// A line of a table of contents, which is no heading however it looks.
    var isContents = false

    var size: Double { lines.first?.size ?? 0 }
    var page: Int { lines.first?.page ?? 0 }
    var wordCount: Int { lines.reduce(0) { $0 + $1.words.count } }
    /// Where its words begin, the label apart.
    var textLeft: Double {
        guard let line = lines.first else { return 0 }
        return labelWords < line.words.count ? line.words[labelWords].box.xMin : line.box.xMin
    }
}

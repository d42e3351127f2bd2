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

/// Makes pages of poppler's XHTML as it arrives.
final class PDFPageBuilder: PushParserDelegate {
    private(set) var pages: [PDFPage] = []
    /// What the head says: `Title`, `Author`, `CreationDate`.
    private(set) var properties: [SourceProperty] = []
    /// Pages whose letters were moved, and how far.
    private(set) var shifted: [(page: Int, distance: Int)] = []
    /// Pages after which nothing is kept.
    let pageLimit: Int

    private var page: PDFPage?
    private var words: [PDFWord] = []
    private var box = Box(xMin: 0, yMin: 0, xMax: 0, yMax: 0)
    private var wordStart = 0
    private var isInWord = false
    private var title: [UInt8]?
    private var block = 0

    init(pageLimit: Int = 20_000) { self.pageLimit = pageLimit }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: PushParser.Attributes) {
        switch name[0] {
        case UInt8(ascii: "w"):
            readBox(attributes)
            if page != nil, !words.isEmpty { page?.bytes.append(0x20) }
            wordStart = page?.bytes.count ?? 0
            isInWord = page != nil
        case UInt8(ascii: "l"): words.removeAll(keepingCapacity: true)
        case UInt8(ascii: "b"): block += 1
        case UInt8(ascii: "p"):
            guard pages.count < pageLimit else { return }
            var width = 0.0
            var height = 0.0
            attributes.visit { name, value in
                if name[0] == UInt8(ascii: "w") { width = PDFPageBuilder.number(value) }
                if name[0] == UInt8(ascii: "h") { height = PDFPageBuilder.number(value) }
            }
            page = PDFPage(number: pages.count + 1, width: width, height: height)
            block = 0
        case UInt8(ascii: "t"): title = []
        case UInt8(ascii: "m"): readMeta(attributes)
        default: break
        }
    }

    func end(_ name: UnsafePointer<UInt8>) {
        switch name[0] {
        case UInt8(ascii: "w"):
            isInWord = false
            endWord()
        case UInt8(ascii: "l"):
            if !words.isEmpty {
                page?.lines.append(PDFLine(words: words, block: block))
                page?.bytes.append(0x0A)
            }
            words.removeAll(keepingCapacity: true)
        case UInt8(ascii: "p"):
            endPage()
        case UInt8(ascii: "t"):
            if let title, !title.isEmpty {
                properties.append(SourceProperty("Title", String(decoding: title, as: UTF8.self), origin: .pdfInfo))
            }
            title = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInWord { page?.bytes.append(contentsOf: bytes) } else { title?.append(contentsOf: bytes) }
    }

    /// Keeps a page that the output broke off in.
    func finish() {
        if page?.lines.isEmpty == false { endPage() }
        page = nil
    }

    private func endPage() {
        guard var ended = page else { return }
        page = nil
        let distance = PDFShift.mend(&ended).distance
        if distance != 0 { shifted.append((ended.number, distance)) }
        pages.append(ended)
    }

    private func endWord() {
        guard let end = page?.bytes.count else { return }
        // Poppler gives a word for a glyph that means nothing, too.
        guard end > wordStart, box.xMax >= box.xMin, box.yMax >= box.yMin else {
            page?.bytes.removeLast(end - wordStart)
            if !words.isEmpty { page?.bytes.removeLast() }
            return
        }
        words.append(PDFWord(box: box, start: wordStart, end: end))
        page?.wordCount += 1
    }

    private func readBox(_ attributes: PushParser.Attributes) {
        attributes.visit { name, value in
            // xMin, yMin, xMax, yMax: the first and the third letter tell them apart.
            let number = PDFPageBuilder.number(value)
            switch (name[0], name[2]) {
            case (UInt8(ascii: "x"), UInt8(ascii: "i")): box.xMin = number
            case (UInt8(ascii: "y"), UInt8(ascii: "i")): box.yMin = number
            case (UInt8(ascii: "x"), _): box.xMax = number
            default: box.yMax = number
            }
        }
    }

    private func readMeta(_ attributes: PushParser.Attributes) {
        var key = ""
        var content = ""
        attributes.visit { name, value in
            if name[0] == UInt8(ascii: "n") { key = String(decoding: value, as: UTF8.self) }
            if name[0] == UInt8(ascii: "c") { content = String(decoding: value, as: UTF8.self) }
        }
        if !key.isEmpty && !content.isEmpty { properties.append(SourceProperty(key, content, origin: .pdfInfo)) }
    }

    /// A decimal number; what poppler prints of one that is none counts as 0.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
        var whole = 0
        var scale = 1.0
        var isNegative = false
        var isFraction = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard whole < 1 << 50 else { continue }
                whole = whole * 10 + Int(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "-"): isNegative = true
            default: return 0
            }
        }
        let value = Double(whole) / scale
        return isNegative ? -value : value
    }
}

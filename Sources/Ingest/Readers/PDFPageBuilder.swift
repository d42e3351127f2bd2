import Model

/// The pages of a document while their words arrive.
struct PDFPages {
    private(set) var pages: [PDFPage] = []
    /// Pages whose letters were moved, and how far.
    private(set) var shifted: [(page: Int, distance: Int)] = []
    /// Pages after which nothing is kept.
    let pageLimit: Int
    /// The box of the word that begins.
    var box = Box(xMin: 0, yMin: 0, xMax: 0, yMax: 0)
    /// Whether what is written belongs to a word.
    private(set) var isInWord = false

    private var page: PDFPage?
    private var words: [PDFWord] = []
    private var wordStart = 0
    private var block = 0

    init(pageLimit: Int) { self.pageLimit = pageLimit }

    mutating func beginPage(width: Double, height: Double) {
        guard pages.count < pageLimit else { return }
        page = PDFPage(number: pages.count + 1, width: width, height: height)
        block = 0
    }

    mutating func beginBlock() { block += 1 }

    mutating func beginLine() { words.removeAll(keepingCapacity: true) }

    mutating func beginWord() {
        if page != nil, !words.isEmpty { page?.bytes.append(0x20) }
        wordStart = page?.bytes.count ?? 0
        isInWord = page != nil
    }

    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) { page?.bytes.append(contentsOf: bytes) }

    mutating func endWord() {
        isInWord = false
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

    mutating func endLine() {
        if !words.isEmpty {
            // A copy has room for its words alone; these keep theirs for the next line.
            page?.lines.append(PDFLine(words: words.map { $0 }, block: block))
            page?.bytes.append(0x0A)
        }
        words.removeAll(keepingCapacity: true)
    }

    mutating func endPage() {
        guard var ended = page else { return }
        page = nil
        let distance = PDFShift.mend(&ended).distance
        if distance != 0 { shifted.append((ended.number, distance)) }
        pages.append(ended)
    }

    /// Keeps a page that the output broke off in.
    mutating func finish() {
        if page?.lines.isEmpty == false { endPage() }
        page = nil
    }
}

/// Makes pages of poppler's XHTML as libxml2 reads it.
final class PDFPageBuilder: PushParserDelegate {
    var made: PDFPages
    /// What the head says: `Title`, `Author`, `CreationDate`.
    private(set) var properties: [SourceProperty] = []

    private var title: [UInt8]?

    init(pageLimit: Int = 20_000) { made = PDFPages(pageLimit: pageLimit) }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: PushParser.Attributes) {
        switch name[0] {
        case UInt8(ascii: "w"):
            readBox(attributes)
            made.beginWord()
        case UInt8(ascii: "l"): made.beginLine()
        case UInt8(ascii: "b"): made.beginBlock()
        case UInt8(ascii: "p"):
            var width = 0.0
            var height = 0.0
            attributes.visit { name, value in
                if name[0] == UInt8(ascii: "w") { width = PDFPageBuilder.number(value) }
                if name[0] == UInt8(ascii: "h") { height = PDFPageBuilder.number(value) }
            }
            made.beginPage(width: width, height: height)
        case UInt8(ascii: "t"): title = []
        case UInt8(ascii: "m"): readMeta(attributes)
        default: break
        }
    }

    func end(_ name: UnsafePointer<UInt8>) {
        switch name[0] {
        case UInt8(ascii: "w"): made.endWord()
        case UInt8(ascii: "l"): made.endLine()
        case UInt8(ascii: "p"): made.endPage()
        case UInt8(ascii: "t"):
            if let title, !title.isEmpty {
                properties.append(SourceProperty("Title", String(decoding: title, as: UTF8.self), origin: .pdfInfo))
            }
            title = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if made.isInWord { made.write(bytes) } else { title?.append(contentsOf: bytes) }
    }

    private func readBox(_ attributes: PushParser.Attributes) {
        attributes.visit { name, value in
            // xMin, yMin, xMax, yMax: the first and the third letter tell them apart.
            let number = PDFPageBuilder.number(value)
            switch (name[0], name[2]) {
            case (UInt8(ascii: "x"), UInt8(ascii: "i")): made.box.xMin = number
            case (UInt8(ascii: "y"), UInt8(ascii: "i")): made.box.yMin = number
            case (UInt8(ascii: "x"), _): made.box.xMax = number
            default: made.box.yMax = number
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

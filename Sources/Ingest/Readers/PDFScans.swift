import Model

/// Pages of a PDF that say nothing, or nonsense, in text: which they are, and what can be read on them.
struct PDFScans: Sendable {
    /// Pages that poppler gave no readable text for.
    private(set) var pages: [PDFPage]
    /// Numbers of pages to recognise.
    private(set) var scanned: [Int] = []
    /// Numbers of pages without text that are pictures; recognising them is worth a try and no loss.
    private(set) var pictures: [Int] = []
    /// Numbers of pages that have nothing on them.
    private(set) var blank: [Int] = []
    /// Numbers of pages that nobody can draw.
    private(set) var broken: [Int] = []

    /// Pages that are looked at; of a long scan the first ones tell enough.
    private static let looks = 40

    /// Looks at pages.
    ///
    /// - Parameters:
    ///   - pages: those without readable text.
    ///   - searchPath: where `pdftoppm` is sought; without it every page counts as scanned.
    init(
        _ pages: [PDFPage], of path: String, searchPath: String?, limits: ReadingLimits
    ) async {
        self.pages = pages
        let renderer = PageRenderer(searchPath: searchPath)
        var known: Set<Int> = []
        if limits.ocr == .never {
            // Where nobody will recognise them, nothing hangs on what a page that is a picture shows.
            let wordless = pages.filter { $0.wordCount == 0 }
            known = await PageImages(searchPath: searchPath).pictures(among: wordless, of: path, limits: limits).all
        }
        for (index, page) in pages.enumerated() {
            // Signs without sense were put there by a font that means something to the eye.
            guard page.wordCount == 0, index < PDFScans.looks, let renderer, !known.contains(page.number) else {
                scanned.append(page.number)
                continue
            }
            switch await renderer.look(at: page, of: path, limits: limits) {
            case .blank: blank.append(page.number)
            case .writing: scanned.append(page.number)
            case .picture: pictures.append(page.number)
            case nil: broken.append(page.number)
            }
        }
    }

    /// The most words that a stamp, a page number or the marks of what was made illegible come to.
    private static let fewWords = 30

    /// Pages that are pictures of writing with a stamp or a page number printed over them.
    ///
    /// A cover that is a photograph is none, nor is a short page of a scan whose words were recognised before: there the
    /// pages that are pictures have words enough.
    ///
    /// Where nobody will recognise the page it is not drawn: pictures in black and white are writing, and those in
    /// grey or colour are where their words are such as a stamp prints.
    static func stamped(
        among pages: [PDFPage], _ names: PDFNames, of path: String, searchPath: String?, limits: ReadingLimits
    ) async -> [PDFPage] {
        let isDrawn = limits.ocr != .never
        let few = pages.filter { page in
            guard (1...fewWords).contains(page.wordCount) else { return false }
            return isDrawn || PageImages.canCover(names.bitonalDots, page)
                || names.dots >= fewestDots && isPrintedOver(page)
        }
        let images = PageImages(searchPath: searchPath)
        let renderer = PageRenderer(searchPath: searchPath)
        guard !few.isEmpty, renderer != nil || !isDrawn else { return [] }
        let pictures = await images.pictures(among: few, of: path, limits: limits)
        var stamped: [PDFPage] = []
        for page in few where pictures.all.contains(page.number) {
            let isWriting: Bool
            if let renderer, isDrawn {
                // Of a long scan the first pages tell what the others are.
                isWriting =
                    if stamped.count >= looks { true } else {
                        await renderer.look(at: page, of: path, limits: limits) == .writing
                    }
            } else {
                isWriting = pictures.bitonal.contains(page.number) || isPrintedOver(page)
            }
            if isWriting { stamped.append(page) }
        }
        guard !stamped.isEmpty else { return [] }
        let others = pages.filter { $0.wordCount > fewWords }
        let worded = await images.pictures(among: others, of: path, limits: limits).all.count
        return worded > stamped.count ? [] : stamped
    }

    /// Pictures of fewer dots together are lines, logos and grounds of colour.
    private static let fewestDots = 1_000

    /// How far from the edge of a page stamps and page numbers stand, in points.
    private static let margin = 72.0

    /// Whether the words of a page are those of a stamp or a page number, at its edge, or marks of what was made
    /// illegible; a title stands elsewhere.
    static func isPrintedOver(_ page: PDFPage) -> Bool {
        page.lines.allSatisfy { line in
            line.words.allSatisfy { word in
                let box = word.box
                return box.yMax < margin || box.yMin > page.height - margin || box.xMax < margin
                    || box.xMin > page.width - margin || isMark(page.bytes[word.start..<word.end])
            }
        }
    }

    /// Whether a word is the ground on which something was made illegible, or part of it: `5.1.2e`, `10.2.g`, `(10)(2e)`.
    private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.count { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
        if letters < 2 || letters == 2 && word.contains(where: { $0 &- 0x30 < 10 }) { return true }
        let lower = word.map { $0 | 0x20 }
        return marks.contains { $0.withUTF8Buffer { lower.elementsEqual($0) } }
    }

    /// Words of such marks: `art. 5.1 lid 2 sub e Woo`.
    private static let marks: [StaticString] = ["art.", "artikel", "lid", "sub", "onder", "en", "woo", "wob"]

    /// What came of recognising.
    struct Result: Sendable {
        /// Recognised pages by number.
        var pages: [Int: RecognisedPage] = [:]
        /// Numbers of pages that could not be recognised within the limits.
        var failed: [Int] = []

        /// Puts the words that stand on pages as text beside those that were recognised around them; a page where
        /// nothing but them was found is as if it had not been recognised.
        mutating func join(_ stamped: [PDFPage]) {
            for page in stamped {
                if let words = pages[page.number] { pages[page.number] = words.joining(page) }
            }
        }

        /// Numbers of pages that were recognised badly.
        var poor: [Int] {
            pages.filter { $0.value.wordCount > 0 && $0.value.confidence < RecognisedPage.poor }.keys.sorted()
        }
    }

    /// Recognises the words of scanned pages and pictures, page after page.
    func recognise(with recogniser: PageRecogniser, of path: String, limits: ReadingLimits) async -> Result {
        var result = Result()
        let wanted = Set(scanned + pictures)
        for page in pages where wanted.contains(page.number) {
            if let words = await recogniser.words(on: page, of: path, limits: limits) {
                result.pages[page.number] = words
            } else {
                result.failed.append(page.number)
            }
        }
        return result
    }
}

extension RecognisedPage {
    /// Fewer further words are specks of the picture.
    private static let fewestWords = 3

    /// The page's own words, and those recognised where none of them stands; nil where these are next to none.
    fileprivate func joining(_ page: PDFPage) -> RecognisedPage? {
        let own = page.lines.flatMap(\.words).map(\.box)
        var joined = self
        joined.bytes = page.bytes + bytes
        joined.lines = page.lines
        joined.wordCount = page.wordCount
        let block = (page.lines.map(\.block).max() ?? 0) + 1
        for line in lines {
            let fresh = line.words.filter { word in
                let (x, y) = ((word.box.xMin + word.box.xMax) / 2, (word.box.yMin + word.box.yMax) / 2)
                return !own.contains { $0.xMin - 1 < x && x < $0.xMax + 1 && $0.yMin - 1 < y && y < $0.yMax + 1 }
            }
            guard !fresh.isEmpty else { continue }
            let moved = fresh.map { word in
                PDFWord(box: word.box, start: word.start + page.bytes.count, end: word.end + page.bytes.count)
            }
            joined.lines.append(PDFLine(words: moved, block: block + line.block))
            joined.wordCount += moved.count
        }
        return joined.wordCount - page.wordCount >= Self.fewestWords ? joined : nil
    }
}

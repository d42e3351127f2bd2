import Model

/// Reads a PDF: poppler's words and boxes in, blocks in reading order out.
struct PDFReader: DocumentReader {
    static let name = "pdf/1"

    /// Folders to look for `pdftotext` in; nil for the environment's `PATH`.
    var searchPath: String?

    init(searchPath: String? = nil) { self.searchPath = searchPath }

    func read(_ input: SourceInput) async throws(IngestError) -> Draft {
        guard input.file.byteCount > 0 else { throw .empty }
        let builder = PDFPageBuilder()
        let output = PDFBoxOutput(builder)
        let complaint = try await PDFToText(searchPath: searchPath).boxes(
            of: input.file.path, size: input.file.byteCount, limits: input.limits
        ) {
            output.push($0)
            return true
        }
        let isWhole = output.finish()
        let pages = builder.made.pages
        guard !pages.isEmpty else { throw .damaged(detail: "no page can be read") }
        let isDamaged = PDFQuality.isDamaged(complaint)
        let names = PDFNames(path: input.file.path)
        let recognition = try await recognise(pages, names, isDamaged: isDamaged, input)
        var structure: PDFStructure?
        if names.hasOutline || names.hasPageLabels || names.hidesCatalog {
            structure = await QPDF(searchPath: searchPath).structure(of: input.file.path, limits: input.limits)
        }
        let layout = PDFLayout(recognition.pages, structure: structure ?? PDFStructure())
        var draft = layout.draft()
        guard !draft.blocks.isEmpty else { throw .empty }
        draft.properties = builder.properties
        draft.properties += layout.heads.words.map { SourceProperty("RunningHead", $0, origin: .runningLine) }
        draft.properties += recognition.properties
        if let distance = builder.made.shifted.first?.distance {
            let pages = PDFReader.list(builder.made.shifted.map(\.page))
            draft.properties.append(SourceProperty("ShiftedPages", "\(pages) (by \(distance))", origin: .pdfInfo))
        }
        draft.flaws += recognition.flaws
        if !isWhole { draft.flaws.append(Flaw(.truncated, "The text broke off before the end of the file.")) }
        if isDamaged {
            draft.flaws.append(Flaw(.damagedPages, "Parts of the file are damaged; text may be missing."))
        }
        return draft
    }

    /// Pages as they will be laid out, and what is to be told of them.
    private struct Recognition {
        var pages: [PDFPage]
        var properties: [SourceProperty] = []
        var flaws: [Flaw] = []
    }

    /// Puts recognised words in the place of text that is missing or nonsense, as far as ``ReadingLimits/ocr`` allows.
    ///
    /// - Throws: `.needsOCR` where no page can be read without, or where the reading was to announce it; `.empty` where
    ///   no page has anything on it, `.damaged` where that is because the file is.
    private func recognise(
        _ pages: [PDFPage], _ names: PDFNames, isDamaged: Bool, _ input: SourceInput
    ) async throws(IngestError) -> Recognition {
        let path = input.file.path
        var unreadable = PDFQuality.isNonsense(pages) ? pages : pages.filter { !PDFQuality.isReadable($0) }
        var recognition = Recognition(pages: pages)
        for page in unreadable { recognition.pages[page.number - 1].lines = [] }
        var stamped: [PDFPage] = []
        if names.hasImage, unreadable.count < pages.count {
            stamped = await PDFScans.stamped(
                among: pages, names, of: path, searchPath: searchPath, limits: input.limits)
            let known = Set(unreadable.map(\.number))
            stamped.removeAll { known.contains($0.number) }
            unreadable = (unreadable + stamped).sorted { $0.number < $1.number }
        }
        guard !unreadable.isEmpty else { return recognition }
        let isWithoutText = unreadable.count == pages.count
        let recogniser = await PageRecogniser(searchPath: searchPath)
        let isWanted = input.limits.ocr != .never
        if isWithoutText, !isWanted, names.hasImage {
            // Nobody will recognise them, so nothing hangs on what the pictures show.
            throw .needsOCR(pages: pages.count, of: pages.count, isInstalled: recogniser != nil)
        }
        let scans = await PDFScans(unreadable, of: path, searchPath: searchPath, limits: input.limits)
        if isWithoutText, scans.scanned.isEmpty, scans.pictures.isEmpty {
            if isDamaged || !scans.broken.isEmpty { throw .damaged(detail: "none of its pages can be drawn") }
            throw .empty
        }
        var missing = scans.scanned + scans.broken + (isWithoutText ? scans.pictures : [])
        if isWanted, let recogniser, !scans.scanned.isEmpty || isWithoutText {
            let count = scans.scanned.count + scans.pictures.count
            if input.limits.ocr == .announce { throw .needsOCR(pages: count, of: pages.count, isInstalled: true) }
            var result = await scans.recognise(with: recogniser, of: path, limits: input.limits)
            result.join(stamped)
            for (number, words) in result.pages {
                recognition.pages[number - 1].bytes = words.bytes
                recognition.pages[number - 1].lines = words.lines
                recognition.pages[number - 1].wordCount = words.wordCount
            }
            missing = scans.broken + result.failed
            recognition.properties = PDFReader.properties(of: result)
            if !result.poor.isEmpty {
                recognition.flaws.append(
                    Flaw(
                        .lowQuality,
                        "Recognised from pictures, and badly: pages \(PDFReader.list(result.poor)). Check the words."))
            }
            if isWithoutText, recognition.pages.allSatisfy(\.lines.isEmpty) {
                if missing.isEmpty { throw .empty }
                throw .needsOCR(pages: missing.count, of: pages.count, isInstalled: true)
            }
        } else if isWithoutText {
            throw .needsOCR(pages: pages.count, of: pages.count, isInstalled: recogniser != nil)
        }
        if !missing.isEmpty {
            let advice =
                recogniser == nil ? " \(IngestError.recognitionAdvice)" : isWanted ? "" : " \(IngestError.wantedAdvice)"
            recognition.flaws.append(
                Flaw(
                    .pagesWithoutText,
                    "\(missing.count) of \(pages.count) pages hold no text that can be read"
                        + " (\(PDFReader.list(missing.sorted()))).\(advice)"))
        }
        return recognition
    }

    /// Which pages were recognised and how surely: `RecognisedPages`, `RecognitionConfidence`.
    private static func properties(of result: PDFScans.Result) -> [SourceProperty] {
        let read = result.pages.filter { $0.value.wordCount > 0 }
        guard !read.isEmpty else { return [] }
        let mean = read.values.reduce(0) { $0 + $1.confidence } / Double(read.count)
        return [
            SourceProperty("RecognisedPages", list(read.keys.sorted()), origin: .pdfInfo),
            SourceProperty("RecognitionConfidence", "\(Int(mean.rounded()))", origin: .pdfInfo),
        ]
    }

    private static func list(_ numbers: [Int]) -> String {
        numbers.prefix(12).map(String.init).joined(separator: ", ") + (numbers.count > 12 ? " and more" : "")
    }
}

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
        let parser = PushParser(builder)
        let complaint = try await PDFToText(searchPath: searchPath).boxes(
            of: input.file.path, size: input.file.byteCount, limits: input.limits
        ) { parser.push($0) }
        let isWhole = parser.finish()
        builder.finish()
        let pages = builder.pages
        guard !pages.isEmpty else { throw .damaged(detail: "no page can be read") }
        let unreadable = PDFQuality.isNonsense(pages) ? pages : pages.filter { !PDFQuality.isReadable($0) }
        guard unreadable.count < pages.count else {
            throw .needsOCR(pages: pages.count, installed: ToolProbe.find("ocrmypdf", in: searchPath) != nil)
        }
        var readable = pages
        for page in unreadable { readable[page.number - 1].lines = [] }
        let layout = PDFLayout(readable)
        var draft = layout.draft()
        guard !draft.blocks.isEmpty else { throw .empty }
        draft.properties = builder.properties
        draft.properties += layout.heads.words.map { SourceProperty("RunningHead", $0, origin: .pdfInfo) }
        if !unreadable.isEmpty {
            let numbers = unreadable.prefix(12).map { String($0.number) }.joined(separator: ", ")
            let rest = unreadable.count > 12 ? " and more" : ""
            draft.flaws.append(
                Flaw(
                    .pagesWithoutText,
                    "\(unreadable.count) of \(pages.count) pages hold no text that can be read (\(numbers)\(rest))."))
        }
        if !isWhole { draft.flaws.append(Flaw(.truncated, "The text broke off before the end of the file.")) }
        if PDFQuality.isDamaged(complaint) {
            draft.flaws.append(Flaw(.damagedPages, "Parts of the file are damaged; text may be missing."))
        }
        return draft
    }
}

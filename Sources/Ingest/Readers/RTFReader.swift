import Model

/// Reads Rich Text Format: headings by style, outline level or type, lists with their numbers, tables, notes, text
/// boxes.
///
/// The file is turned into the elements of a Word file, so that both formats are read by the same rules. What tracked
/// changes deleted, hidden text, comments, heads and feet of pages, pictures and instructions of fields are left out.
struct RTFReader: DocumentReader {
    static let name = "rtf/1"

    func read(_ input: SourceInput) async throws(IngestError) -> Draft { try draft(input) }

    /// Reads the bytes.
    ///
    /// - Throws: `.damaged` where groups are nested without end.
    func draft(_ input: SourceInput) throws(IngestError) -> Draft {
        var translator = RTFTranslator(input.bytes)
        try translator.run()
        var walker = DOCXWalker(
            styles: DOCXStyles(styles: translator.styles, numbering: translator.numbering),
            footnotes: translator.footnotes, endnotes: nil, properties: translator.properties)
        walker.read(translator.body)
        var draft = walker.finished()
        BoxTitle.mark(&draft)
        if translator.isCutOff {
            draft.flaws.append(
                Flaw(.truncated, "The file ends within a group; what came after is missing. Fetch it anew."))
        }
        return draft
    }
}

import Model

/// Reads plain text as an office or a converter left it.
struct PlainTextReader: DocumentReader {
    static var name: String { "text/1" }

    func read(_ input: SourceInput) async throws(IngestError) -> Draft {
        try PlainTextReader.draft(input.bytes)
    }

    /// Reads the bytes of a text file.
    static func draft(_ bytes: [UInt8]) throws(IngestError) -> Draft {
        let decoding = PlainTextDecoding(bytes)
        let text = PlainTextLines(decoding.bytes)
        guard text.lines.contains(where: { !$0.isBlank }) else { throw .empty }
        var layout = PlainTextLayout(text)
        var draft = layout.read()
        draft.pageCount = text.pageCount
        draft.pageLabels = text.pageLabels
        draft.properties += text.runningLines.map { SourceProperty("RunningHead", $0, origin: .runningLine) }
        if decoding.undecodable > 0 {
            draft.flaws.append(
                Flaw(
                    .badEncoding,
                    "\(decoding.undecodable) characters are in no known encoding; look at the file's encoding."))
        }
        return draft
    }
}

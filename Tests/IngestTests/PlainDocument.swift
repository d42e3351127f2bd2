import Model
import Testing

@testable import Ingest

/// A plain text as the reader and the assembler make a document of it.
func plainDocument(_ text: String) throws -> Document {
    let bytes = Array(text.utf8)
    let source = SourceFile(path: "proef.txt", sha256: "", byteCount: bytes.count, mediaType: .plainText)
    let document = Assembler().document(
        from: try PlainTextReader.draft(bytes), source: source, reader: PlainTextReader.name)
    #expect(document.brokenInvariants().isEmpty)
    return document
}

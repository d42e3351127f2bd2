import Model
import Testing

@testable import Pipeline

@Suite struct WireTests {
    /// A document with something in every field that goes as plain bytes.
    private var document: Document {
        var document = Document(
            source: SourceFile(path: "a.pdf", sha256: "00", byteCount: 7, mediaType: .pdf), reader: "pdf/1",
            text: DocumentText("Eén “plan”\n50%"))
        document.blocks = [
            Block(.heading, Span(0, 5), level: 2, label: "3.1", isBoxed: true),
            Block(.tableCell, Span(6, 9), cell: Block.Cell(table: 1, row: 300, column: 2, isHeader: true)),
        ]
        document.sentences = [Span(0, 5), Span(6, 1_000_000)]
        document.noteMarks = [NoteMark(offset: 4, label: "*", note: nil), NoteMark(offset: 5, label: "12", note: 1)]
        document.runs = [SourceRun(span: Span(0, 9), sourceStart: 70_000, place: 1)]
        document.places = [
            Place(), Place(page: 3, box: Box(xMin: -0.5, yMin: 1e-9, xMax: 595.28, yMax: 842)),
            Place(element: "artikel 2.1", line: 0),
        ]
        document.repairs = Repair.Kind.allCases.map { Repair($0, span: Span(1, 1), original: "-\n\u{AD}") }
        document.pageLabels = [1: "iv"]
        return document
    }

    @Test func `an answer comes back as it was`() throws {
        let bytes = try Wire.encode(WorkerAnswer.read(document, Extraction(rules: "1"), seconds: 0.5))
        guard case .read(let read, let extraction, let seconds) = try Wire.decodeAnswer(bytes) else {
            Issue.record("another kind of answer came back")
            return
        }
        #expect(read == document)
        #expect(extraction == Extraction(rules: "1"))
        #expect(seconds == 0.5)
    }

    @Test func `no part of an answer is taken for the whole`() throws {
        let bytes = try Wire.encode(WorkerAnswer.read(document, Extraction(rules: "1"), seconds: 0.5))
        for count in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: (any Error).self) { try Wire.decodeAnswer(Array(bytes.prefix(count))) }
        }
    }
}

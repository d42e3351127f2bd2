import Model
import Testing

@testable import Extract

struct StretchTests {
    /// Law, label, date and reference in turn, so that each stretch needs what an earlier one told.
    private static let lines = [
        "De Wet sociale voorbeelden (Wsv) trad op 1 januari 2004 in werking.", "2007: een proef met de Wsv in maart",
        "Dat jaar is dit gemeld (Kamerstukken II 2006/07, 29 544, nr. 36).",
        "In oktober volgt meer, drie jaar later alles.",
        "Op 7 en 8 mei 2015 en in het voorjaar van dit jaar is overlegd.",
    ]

    @Test func `a long text read in stretches gives what it gives in one piece`() {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for line in 0..<6000 {
            if line > 0 { bytes.append(0x0A) }
            let start = bytes.count
            bytes += Array(Self.lines[line % Self.lines.count].utf8)
            blocks.append(Block(line % 5 == 1 ? .listItem : .paragraph, Span(start, bytes.count)))
        }
        let document = Document(
            source: SourceFile(path: "", sha256: "", byteCount: bytes.count, mediaType: .plainText), reader: "typed",
            text: DocumentText(bytes: bytes), blocks: blocks, sentences: blocks.map(\.span))
        let extractor = Extractor()
        let date = EDTF("2014-04-24")
        let (dates, references) = extractor.datesAndReferences(in: document, date: date)
        let whole = extractor.understand(document, supplied: date)
        #expect(dates.count > 8_000)
        #expect(dates == whole.temporals)
        #expect(references == whole.references)
    }
}

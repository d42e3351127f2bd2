import Model
import TestSupport
import Testing

@testable import Extract

@Suite struct AbbreviationReaderTests {
    private func found(_ paragraphs: String..., kind: Block.Kind = .paragraph) -> [String: String] {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        for paragraph in paragraphs {
            if !bytes.isEmpty { bytes.append(0x0A) }
            let start = bytes.count
            bytes += Array(paragraph.utf8)
            blocks.append(Block(kind, Span(start, bytes.count)))
        }
        let document = Document(
            source: SourceFile(path: "a", sha256: "", byteCount: 0, mediaType: .plainText), reader: "",
            text: DocumentText(bytes: bytes), blocks: blocks, sentences: blocks.map(\.span))
        return AbbreviationReader.definitions(in: document)
    }

    @Test func `brackets after the words define letters that the words prove`() {
        #expect(found("Toen sprak de Kring voor Groei en Werk (KGW) zich uit.") == ["KGW": "Kring voor Groei en Werk"])
        #expect(found("In Bedrijfsverzamelhuizen (BVH’s) zat men.") == ["BVH": "Bedrijfsverzamelhuizen"])
        #expect(found("De Kring Noord (hierna: KN) vergadert.") == ["KN": "Kring Noord"])
    }

    @Test func `letters that the words do not prove define nothing`() {
        #expect(found("Zij gingen naar Utrecht (KGW) en Assen (zie bijlage).").isEmpty)
        #expect(found("Kring Groei. Daarna kwam men bijeen (KGW).").isEmpty)
        #expect(found("In 2014 (€ 12 mln) en (PvdA)").isEmpty)
    }

    @Test func `a list of abbreviations is read line by line`() {
        #expect(
            found("KGW: Kring voor Groei en Werk", "PNB – Pool Nieuwe Banen", "NB: let op de datum", kind: .listItem)
                == ["KGW": "Kring voor Groei en Werk", "PNB": "Pool Nieuwe Banen"])
    }
}

import Model
import Testing

@testable import Ingest

/// Text whose letters lie a constant away from what is printed.
@Suite struct PDFShiftTests {
    private static let sentences = [
        "De minister heeft aan het begin van het jaar een brief aan de Kamer gestuurd.",
        "Daarin staat dat de gemeenten in 2014 het beleid voor jongeren zullen veranderen.",
        "Van de gemeenten heeft een derde deel nog geen plan voor de aanpak gemaakt.",
        "De inspectie zal in het voorjaar van 2015 opnieuw onderzoek naar de uitvoering doen.",
    ]

    /// As a font without meanings has it: every letter lower by a constant, spaces among them.
    private static func shifted(_ text: String, by distance: Int) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    if scalar == "ë" { return Unicode.Scalar(115) }
                    return Unicode.Scalar(UInt32(Int(scalar.value) - distance)) ?? scalar
                }))
    }

    private func read(_ texts: [String]) async throws -> Draft {
        var page = PageMaker()
        page.lines(texts, x: 60, y: 100)
        return try await PageMaker.read([page])
    }

    @Test func `letters twenty-nine places too low are moved back, spaces and accents too`() async throws {
        let texts = Self.sentences + ["Het idee is dat financiële steun blijft."]
        let draft = try await read(texts.map { Self.shifted($0, by: 29) })
        #expect(draft.blocks.flatMap(\.lines).map(\.text).joined(separator: " ") == texts.joined(separator: " "))
        #expect(draft.properties.contains { $0.name == "ShiftedPages" && $0.value == "1 (by 29)" })
        #expect(draft.flaws == [])
    }

    @Test func `a line that is as it should be stays so`() async throws {
        let draft = try await read(["Brief aan de Kamer"] + Self.sentences.map { Self.shifted($0, by: 29) })
        let text = draft.blocks.flatMap(\.lines).map(\.text).joined(separator: " ")
        #expect(text.hasPrefix("Brief aan de Kamer De minister heeft aan het begin"))
    }

    @Test func `what proves itself to be nothing is not moved`() async throws {
        let consonants = Array("bcdfghjklmnpqrstvwxz".unicodeScalars)
        let nonsense = Self.sentences.map { text in
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { $0 == " " ? $0 : consonants[Int($0.value * 7) % consonants.count] }))
        }
        var page = PageMaker()
        page.lines(nonsense, x: 60, y: 100)
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        try tool.write(PageMaker.document([page]), to: "page.xhtml")
        #expect(await tool.failure()?.outcome == "needs-ocr")
    }

    @Test func `control characters of an odd font are no letters of a page that reads well`() async throws {
        let draft = try await read(Self.sentences.map { $0.replacing("heeft", with: "hee\u{7}\u{E}ft") })
        let source = SourceFile(path: "proef.pdf", sha256: "", byteCount: 1, mediaType: .pdf)
        let document = Assembler().document(from: draft, source: source, reader: "pdf/1")
        #expect(document.text.string.replacing("\n", with: " ") == Self.sentences.joined(separator: " "))
        #expect(!draft.properties.contains { $0.name == "ShiftedPages" })
    }
}

import Model
import Testing

@testable import Ingest

/// Letters that a font draws as one sign, raised digits and signs of symbol fonts.
@Suite struct LostLigatureTests {
    /// The source's characters again: every repair undone, from the last to the first.
    private func undone(_ document: Document) -> String {
        var bytes = Array(document.text.string.utf8)
        for repair in document.repairs.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) })
            .reversed()
        {
            bytes.replaceSubrange(repair.span.start..<repair.span.end, with: Array(repair.original.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("De informaƟe over de acƟes van de parƟj.", "De informatie over de acties van de partij."),
        ("Het heeŌ een plaƞorm en een baƩerij.", "Het heeft een platform en een batterij."),
        ("Een speci\u{E00C}eke de\u{E00C}nitie van \u{E00C}nanciën.", "Een specifieke definitie van financiën."),
        ("De sta\u{E123}on en de na\u{E123}onale ac\u{E123}e.", "De station en de nationale actie."),
    ])
    func `a sign that stands for letters is read by the words it stands in, and can be undone`(
        source: String, text: String
    ) throws {
        let document = try plainDocument(source)
        #expect(document.text.string == text)
        #expect(document.repairs.allSatisfy { $0.kind == .ligatureSplit })
        #expect(undone(document) == source)
    }

    @Test func `a sign that its words do not explain stays`() throws {
        #expect(
            try plainDocument("Een k\u{E123}z en een w\u{E123}q.").text.string == "Een k\u{E123}z en een w\u{E123}q.")
        #expect(try plainDocument("De heer Ōe uit Ōsaka.").text.string == "De heer Ōe uit Ōsaka.")
    }

    @Test func `the document's own words settle a sign`() throws {
        let document = try plainDocument(
            "Het vlottrekken is begonnen. Wat hielp was vlo\u{E124}rekken.\nDat vlo\u{E124}e niet.")
        #expect(document.text.string.contains("was vlottrekken."))
    }

    private func lossy(_ sentence: String) -> [PageMaker] {
        let prose = [
            "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor", "het vinden van werk, en zij hebben",
            "kent en weet wat een werkgever van een nieuwe kracht verwacht aan de", "wegen en de mensen in de regio.",
        ]
        var page = PageMaker()
        var y = 60.0
        for _ in 0..<12 { y = page.lines(prose, x: 70, y: y) + 4 }
        page.line(sentence, x: 70, y: y + 8)
        return [page]
    }

    @Test func `a gap where letters are lost is filled, in and at the end of words`() async throws {
        // A gap of the letters alone is half a height, one with a space beside it a good deal more.
        let draft = try await PageMaker.read(
            lossy("De informa~0.55~e over de ac~0.55~es hee~0.84~zin en ba~0.55~erijen gee~0.84~men in deze~0.84~jd"))
        let source = SourceFile(path: "proef.pdf", sha256: "", byteCount: 1, mediaType: .pdf)
        let document = Assembler().document(from: draft, source: source, reader: "pdf/1")
        let text = document.text.string
        #expect(text.contains("De informatie over de acties heeft zin en batterijen geeft men in deze tijd"))
        #expect(document.repairs.contains { $0.kind == .ligatureSplit && $0.original == " " })
        #expect(document.brokenInvariants().isEmpty)
        #expect(undone(document).contains("De informa e over de ac es hee zin en ba erijen gee men in deze jd"))
    }

    @Test func `wide spaces of a text that has all its letters are spaces`() async throws {
        var pages = lossy("De informa~0.55~e over de ac~0.55~es")
        var page = PageMaker()
        for row in 0..<40 {
            page.line("De tijdelijke actie van de partij is te allen tijde titel", x: 70, y: 60 + Double(row) * 12)
        }
        pages.append(page)
        let text = try await PageMaker.read(pages).outline.joined()
        #expect(text.contains("De informa e over de ac es"))
    }

    @Test func `a raised number of the text is written raised`() async throws {
        var page = PageMaker()
        let prose = [
            "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor",
            "het vinden van werk, en zij hebben daarbij de hulp gekregen van de",
        ]
        var y = page.lines(prose, x: 70, y: 120)
        y = page.lines(prose, x: 70, y: y)
        let end = page.line("In totaal is er 3,2 × 10", x: 70, y: y + 20)
        page.line("6", x: end, y: y + 18.5, size: 6)
        page.line("euro uitgegeven aan de panden van", x: end + 6, y: y + 20)
        let source = SourceFile(path: "proef.pdf", sha256: "", byteCount: 1, mediaType: .pdf)
        let document = Assembler().document(
            from: try await PageMaker.read([page]), source: source, reader: "pdf/1")
        #expect(document.text.string.contains("3,2 × 10⁶ euro"))
        #expect(document.repairs.contains { $0.kind == .digitsRaised && $0.original == "6" })
    }

    @Test func `signs of symbol fonts are bullets and arrows`() throws {
        let document = try plainDocument(
            "De raad wil:\n\u{F0B7} een loket;\n\u{F0B7} een regio.\n\nDaarna volgt \u{F0E0} het besluit.\n")
        #expect(document.blocks.filter { $0.kind == .listItem }.map(\.label) == ["•", "•"])
        #expect(document.text.string.contains("Daarna volgt → het besluit."))
    }
}

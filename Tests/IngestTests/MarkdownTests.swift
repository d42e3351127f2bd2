import Model
import Testing

@testable import Ingest

private func read(_ text: String) throws -> Document {
    let draft = try MarkdownReader.draft(Array(text.utf8))
    let source = SourceFile(path: "proef.md", sha256: "", byteCount: 0, mediaType: .markdown)
    let document = Assembler().document(from: draft, source: source, reader: MarkdownReader.name)
    #expect(document.brokenInvariants().isEmpty)
    return document
}

@Suite struct MarkdownTests {
    @Test func `headings lose their signs and keep number and level`() throws {
        let document = try read("# **1. De aanpak**\n\nTekst.\n\nOnder de kop\n---\n\n### 1.2 *Verder* ###\n")
        let headings = document.blocks.filter { $0.kind == .heading }
        #expect(headings.map { document.text[$0.span] } == ["De aanpak", "Onder de kop", "Verder"])
        #expect(headings.map(\.label) == ["1", nil, "1.2"])
        #expect(headings.map(\.level) == [1, 2, 3])
    }

    @Test func `links keep their words and lose their address`() throws {
        let document = try read(
            "Zie [het **rapport**](https://voorbeeld.nl/a_(b)) en ![beeld](x.png)de *bijlage* van mijn_bestand.")
        #expect(document.text.string == "Zie het rapport en de bijlage van mijn_bestand.")
    }

    @Test func `raised marks are tied to their notes`() throws {
        let document = try read(
            "Een stelling.<sup>1</sup> Nog een[^a] van 5 m<sup>2</sup>.\n\n<sup>1</sup> De bron.\n\n[^a]: Noot a.\n")
        #expect(document.noteMarks.map(\.label) == ["1", "a"])
        #expect(
            document.noteMarks.compactMap(\.note).map { document.text[document.blocks[$0].span] } == [
                "De bron.", "Noot a.",
            ])
        #expect(document.text.string.hasPrefix("Een stelling. Nog een van 5 m2."))
    }

    @Test func `lists in lists and tables are kept as such`() throws {
        let document = try read("- een\n  - binnen\n- twee\n\n| Jaar | Bedrag |\n|---|---:|\n| 2012 | 5 |\n")
        #expect(document.blocks.filter { $0.kind == .listItem }.map(\.level) == [1, 2, 1])
        let cells = document.blocks.filter { $0.kind == .tableCell }
        #expect(cells.map { document.text[$0.span] } == ["Jaar", "Bedrag", "2012", "5"])
        #expect(cells.map { $0.cell?.isHeader } == [true, true, false, false])
    }

    @Test func `rules, fences, entities and escapes leave no signs`() throws {
        let document = try read(
            "---\ntitel: x\n---\nR&amp;D kost 5 \\* 3 &euro;.\n\n***\n\n> Een citaat\n> over twee regels.\n")
        #expect(document.text.string == "R&D kost 5 * 3 €.\nEen citaat over twee regels.")
        #expect(document.blocks.last?.isBoxed == true)
    }
}

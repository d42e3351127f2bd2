import Model
import Testing

@testable import Ingest

/// Notes of text files: where they end, and the marks that are no bare numbers.
@Suite struct PlainTextNoteTests {
    private func notes(_ document: Document) -> [String] {
        document.blocks.filter { $0.kind == .footnote }.map { "\($0.label ?? "") \(document.text[$0.span])" }
    }

    /// The blocks that notes are tied to, in the order of their marks.
    private func tied(_ document: Document) -> [String] {
        document.noteMarks.compactMap { mark in mark.note.map { document.text[document.blocks[$0].span] } }
    }

    private func sentences(_ document: Document) -> [String] { document.sentences.map { document.text[$0] } }

    private static let head = """
        De colleges van de vijf gemeenten hebben in het najaar een plan gemaakt voor
        de begeleiding van jongeren1 die na hun opleiding geen werk hebben gevonden.

        """

    @Test func `the end of a note behind an empty line is the note's, and the sentence on the next page goes on`()
        throws
    {
        let document = try plainDocument(
            """
             Het overleg in de regio is in het voorjaar begonnen en het wordt in het najaar
            afgerond, zodat de raden nog voor het eind van het jaar kunnen besluiten over
            de begroting van het loket1 en over de vraag hoe zij omgaan met de wensen van

            1 In het loket werken vier gemeenten samen. De adviseurs van deze vier gemeenten

            helpen daar ook ondernemers van buiten de regio.
             inwoners die geen computer hebben. Daarover volgt een apart voorstel aan de raden.
            \(String(repeating: "De raden bespreken dat voorstel in hun vergadering van de maand daarna met elkaar.\n", count: 20))
            """)
        #expect(document.pageCount == 2)
        #expect(
            notes(document) == [
                "1 In het loket werken vier gemeenten samen. De adviseurs van deze vier gemeenten helpen daar ook "
                    + "ondernemers van buiten de regio."
            ])
        #expect(document.text.string.contains("omgaan met de wensen van inwoners die geen computer hebben."))
    }

    @Test func `a note that ends in an abbreviation or a comma runs on after an empty line`() throws {
        let document = try plainDocument(
            Self.head + """
                De raad2 vroeg daarbij om een verslag.

                1 Zie het plan van de vijf gemeenten over het onderwerp, met name hoofdstuk 3, en o.a.

                bijlage twee daarvan.
                2 De raad van de grootste gemeente in de vergadering over de begroting van het jaar,

                11 april
                """)
        #expect(
            notes(document) == [
                "1 Zie het plan van de vijf gemeenten over het onderwerp, met name hoofdstuk 3, en o.a. bijlage twee "
                    + "daarvan.",
                "2 De raad van de grootste gemeente in de vergadering over de begroting van het jaar, 11 april",
            ])
    }

    @Test func `a paragraph behind a note that is over stays a paragraph`() throws {
        let document = try plainDocument(
            Self.head + """

                1 Tot de leeftijd van 27 jaar

                Het plan kost drie ton per jaar en het loopt tot en met het einde van het volgende
                jaar, waarna de gemeenten opnieuw zullen besluiten.
                """)
        #expect(notes(document) == ["1 Tot de leeftijd van 27 jaar"])
        #expect(sentences(document).contains { $0.hasPrefix("Het plan kost drie ton") })
    }

    @Test func `raised marks in tags are tied and leave no sign`() throws {
        let document = try plainDocument(
            """
            Het college stelde in mei een budget vast.<sup>1</sup> Scholen kregen elk een vast bedrag
            per leerling.<sup>2</sup>

            <sup>1</sup> Besluit van 4 mei.
            <sup>2</sup> Behalve de scholen
            die later begonnen.

            Daarna kwam er meer geld bij.<sup>3</sup>

            3 Besluit van 5 juni.
            """)
        #expect(
            tied(document) == [
                "Besluit van 4 mei.", "Behalve de scholen die later begonnen.", "Besluit van 5 juni.",
            ])
        #expect(!document.text.string.contains("sup>"))
        #expect(document.noteMarks.map(\.label) == ["1", "2", "3"])
    }

    @Test func `marks in brackets and stars are tied to notes with the same signs`() throws {
        let document = try plainDocument(
            """
            De verordening trad in juli in werking (1). Sindsdien is het aantal aanvragen sterk
            gestegen [2]. In het laatste jaar waren het er 4.300.* Het budget was 37.0003 euro.

            (1) Gemeenteblad nummer 11.
            [2] Bron: het jaarverslag.
            * Voorlopig cijfer.
            3 In prijzen van vorig jaar.
            """)
        #expect(document.noteMarks.map(\.label) == ["1", "2", "*", "3"])
        #expect(
            tied(document) == [
                "Gemeenteblad nummer 11.", "Bron: het jaarverslag.", "Voorlopig cijfer.", "In prijzen van vorig jaar.",
            ])
        #expect(document.text.string.contains("trad in juli in werking. Sindsdien"))
        #expect(document.text.string.contains("Het budget was 37.000 euro."))
    }

    @Test func `lists with stars or numbers in brackets are no notes`() throws {
        let document = try plainDocument(
            """
            De raad noemt drie wensen, met een bedrag* per jaar:
            * een loket in elke wijk;
            * een adviseur voor ondernemers;
            * een verslag per jaar.

            Verder gelden (1) het plan en (2) de begroting:
            (1) het plan is van mei;
            (2) de begroting is van juni.
            """)
        #expect(notes(document).isEmpty)
        #expect(document.blocks.filter { $0.kind == .listItem }.map(\.label) == ["*", "*", "*", "(1)", "(2)"])
    }

    @Test func `a note without a rule above it leaves the sentence that it cuts`() throws {
        let document = try plainDocument(
            """
            Het loket heeft vorig jaar maatregelen genomen om het wachten te verkorten. Zo zijn
            er twaalf adviseurs geworven1 en is de voorraad aanvragen sterk verminderd. Ook is
            1 Van wie er in januari nog negen in dienst waren.
            de samenwerking met de gemeenten verbeterd. Het wachten duurt nog negen weken.
            """)
        #expect(notes(document) == ["1 Van wie er in januari nog negen in dienst waren."])
        #expect(sentences(document).contains("Ook is de samenwerking met de gemeenten verbeterd."))
    }

    @Test func `numbers that go on from line to line are no notes`() throws {
        let document = try plainDocument(
            """
            Het loket heeft vorig jaar twaalf adviseurs geworven1 en het telde aan het eind
            2 Dit is geen noot.
            """)
        #expect(notes(document).isEmpty)
    }

    @Test func `Markdown notes that stand below one another are notes of their own`() throws {
        let draft = try MarkdownReader.draft(
            Array(
                """
                Een budget.<sup>1</sup> Een bedrag.<sup>2</sup>

                <sup>1</sup> Besluit van mei.
                <sup>2</sup> Behalve
                voor scholen.
                """.utf8))
        let notes = draft.blocks.filter { $0.kind == .footnote }
        #expect(notes.map(\.label) == ["1", "2"])
        #expect(
            notes.map { $0.lines.map(\.text).joined(separator: "|") } == [
                " Besluit van mei.", " Behalve|voor scholen.",
            ])
        #expect(notes.allSatisfy { $0.lines.allSatisfy(\.marks.isEmpty) })
    }
}

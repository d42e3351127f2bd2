import Model
import Testing

@testable import Ingest

/// What the reader and the assembler make of a text.
private func read(_ text: String) throws -> Document {
    try read(bytes: Array(text.utf8))
}

private func read(bytes: [UInt8]) throws -> Document {
    let draft = try PlainTextReader.draft(bytes)
    let source = SourceFile(path: "proef.txt", sha256: "", byteCount: bytes.count, mediaType: .plainText)
    let document = Assembler().document(from: draft, source: source, reader: PlainTextReader.name)
    #expect(document.brokenInvariants().isEmpty)
    return document
}

extension Document {
    fileprivate func texts(_ kind: Block.Kind) -> [String] {
        blocks.filter { $0.kind == kind }.map { text[$0.span] }
    }
}

@Suite struct PlainTextTests {
    private static func prose(_ place: String) -> String {
        """
        De gemeenten in \(place) werken sinds jaar en dag samen aan de bemiddeling
        van werkzoekenden, en \(place) wil die samenwerking de komende tijd ver-
        stevigen met een gezamenlijk loket voor alle ondernemers in \(place) en elders.
        """
    }

    @Test func `every encoding that offices used is read alike`() throws {
        let text = "Coördinatie: één loket – ‘nu’ € 5"
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let windows: [UInt8] = text.unicodeScalars.compactMap { PlainTextDecoding.windows1252($0.value) }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16, windows] {
            #expect(try read(bytes: bytes).text.string == text)
        }
    }

    @Test func `text that was decoded wrongly is put right, and told`() throws {
        let document = try read("De coÃ¶rdinatie is in Ã©Ã©n hand, zegt â€žde raadâ€œ.")
        #expect(document.text.string == "De coördinatie is in één hand, zegt „de raad“.")
        #expect(document.repairs.contains { $0.kind == .mojibakeMended && $0.original == "Ã¶" })
    }

    @Test func `a form feed starts a page and a foot leaves the sentence it cut`() throws {
        let document = try read(
            "De eerste regel van deze brief loopt door tot aan het einde van de pagina en\nPagina 1 van 2\n\u{0C}gaat hier verder.\n"
        )
        #expect(document.text.string.contains("van de pagina en gaat hier verder."))
        #expect(document.pageCount == 2)
        #expect(document.page(at: 0) == 1)
        #expect(document.page(at: document.text.count - 2) == 2)
    }

    @Test func `a note leaves the text and is tied to the mark glued to a word`() throws {
        let document = try read(
            """
            In deze brief reageert het college op het rapport2 van de rekenkamer, dat vorig
            jaar is verschenen en dat de raad in het voorjaar1 heeft besproken met alle

            1 Verslag van de vergadering van 4 maart.
            2 Rekenkamer, 2013, Sturen op resultaat.

            betrokken organisaties in de regio.
            """.replacing("rapport2", with: "rapport"))
        #expect(document.texts(.footnote).first == "Verslag van de vergadering van 4 maart.")
        #expect(document.text.string.contains("in het voorjaar heeft besproken met alle betrokken organisaties"))
        let mark = try #require(document.noteMarks.first)
        #expect(mark.label == "1")
        #expect(document.text.string.utf8.prefix(mark.offset).suffix(8).elementsEqual("voorjaar".utf8))
        #expect(mark.note.map { document.blocks[$0].kind } == .footnote)
    }

    @Test func `a note's mark glued to a number is no digit`() throws {
        let document = try read(
            """
            Eind vorig jaar waren er volgens de laatste telling in totaal 37001 plaatsen in de regio.

            1 Opgave van de gemeenten.
            """)
        #expect(document.text.string.contains("in totaal 3700 plaatsen"))
    }

    @Test func `numbered, split and bare headings have their level`() throws {
        let document = try read(
            """
            1 Inleiding
            \(Self.prose("Twente"))

            1.1 Een lange titel over de
            samenwerking

            \(Self.prose("Salland"))

            Ervaringen van werkgevers
            \(Self.prose("Drenthe"))

            Bijlage 2
            Overzicht van wijzigingen

            \(Self.prose("Zeeland"))
            """)
        let headings = document.blocks.filter { $0.kind == .heading }
        #expect(
            headings.map { document.text[$0.span] } == [
                "Inleiding", "Een lange titel over de samenwerking", "Ervaringen van werkgevers",
                "Bijlage 2 Overzicht van wijzigingen",
            ])
        #expect(headings.map(\.level) == [1, 2, 3, 1])
        #expect(headings.map(\.label) == ["1", "1.1", nil, nil])
    }

    @Test func `items run over lines and lists hold lists`() throws {
        let document = try read(
            """
            \(Self.prose("Brabant"))
            Het college stelt het volgende vast:
            • de samenwerking loopt goed, al kost zij veel tijd en vraagt zij van alle
            deelnemers geduld;
            - de ene gemeente levert mensen;
            - de andere levert geld;
            • het loket is bekend.

            Daarna volgt een gewone alinea die op de lijst geen betrekking meer heeft en doorloopt.
            """)
        let items = document.blocks.filter { $0.kind == .listItem }
        #expect(items.map(\.level) == [1, 2, 2, 1])
        #expect(document.text[items[0].span].hasSuffix("van alle deelnemers geduld;"))
        #expect(document.texts(.paragraph).last?.hasPrefix("Daarna") == true)
    }

    @Test func `columns parted by white space are cells`() throws {
        let document = try read(
            """
            \(Self.prose("Limburg"))

            Jaar      Bedrag      Plaatsen
            2011      4.500       210
            2012      4.750       225

            \(Self.prose("Holland"))
            """)
        let cells = document.blocks.filter { $0.kind == .tableCell }
        #expect(cells.count == 9)
        #expect(cells.last?.cell == Block.Cell(table: 0, row: 2, column: 2, isHeader: false))
        #expect(cells.first?.cell?.isHeader == true)
    }

    @Test func `the head of a letter is no running text`() throws {
        let document = try read(
            """
            Nr. 12 BRIEF VAN DE MINISTER

            Aan de Voorzitter van de Tweede Kamer

            Den Haag, 3 mei 2012

            \(Self.prose("Utrecht"))
            """)
        #expect(document.texts(.titleBlock).count == 3)
        #expect(document.texts(.paragraph).count == 1)
    }

    @Test func `a document on one line is cut at its questions`() throws {
        let filler = String(repeating: "Dit is een zin die de ruimte van het document vult. ", count: 30)
        let document = try read(
            "Geachte leden, Hierbij de antwoorden. Vraag 1 Wat kost het? Antwoord \(filler)2/3 Vraag 2 Hoe lang duurt het? Antwoord \(filler)3/3 Einde van het stuk."
        )
        #expect(document.texts(.heading).filter { $0.hasPrefix("Vraag") } == ["Vraag 1", "Vraag 2"])
        #expect(document.pageCount == 3)
        #expect(!document.text.string.contains("2/3"))
    }

    @Test func `an empty file is named so`() {
        #expect(throws: IngestError.empty) { try PlainTextReader.draft(Array(" \n\n".utf8)) }
    }

    @Test(
        arguments: [
            "1998", "1998-2000", "2004/2005", "2008 e.v.", "vanaf 2008", "najaar 2010", "jan. 2015", "1 januari 2015",
            "2006:",
        ])
    func `a line that only says when ends the item above it`(_ label: String) throws {
        let list = "- Stuurgroep van de ouderenzorg aan het werk\n\(label)\n- Meldpunt geopend\n"
        let document = try read(Self.prose("Almen") + "\n\n" + list)
        #expect(document.blocks.contains { document.text[$0.span] == label }, "\(label)")
        #expect(document.texts(.listItem).count == 2, "\(label)")
    }

    @Test func `the end of an item's full line is no label`() throws {
        let list = """
            - De landelijke stuurgroep van de ouderenzorg in de gemeente is ingesteld op
            1 januari 2015
            - Meldpunt geopend

            """
        let document = try read(Self.prose("Almen") + "\n\n" + list)
        #expect(document.texts(.listItem).count == 2)
        #expect(document.texts(.listItem).first?.hasSuffix("2015") == true)
    }
}

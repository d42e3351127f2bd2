import Model
import Testing

@testable import Ingest

func xmlDraft(_ text: String) throws -> Draft {
    let file = SourceFile(path: "proef.xml", sha256: "", byteCount: text.utf8.count, mediaType: .xml)
    return try XMLReader().draft(SourceInput(file: file, bytes: Array(text.utf8), limits: ReadingLimits()))
}

/// A paper of the newer dialect around these paragraphs.
private func paper(_ body: String) -> String {
    """
    <officiele-publicatie><metadata><meta name="OVERHEIDop.dossiernummer" scheme="" content="31999"/></metadata>
    <kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2009–2010</tekstregel>
    <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamerstukkop>
    <dossier><dossiernummer><dossiernr>31 999</dossiernr><begrotingshoofdstuk>XV</begrotingshoofdstuk></dossiernummer>
    <titel>Werk dichtbij</titel></dossier>
    <stuk><stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>
    <datumtekst>Ontvangen <datum isodatum="2010-03-04">4 maart 2010</datum></datumtekst>
    <algemeen><vrije-tekst><tekst>\(body)</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>
    """
}

private func texts(_ draft: Draft, _ kind: Block.Kind) -> [String] {
    draft.blocks.filter { $0.kind == kind }.map { $0.lines.map(\.text).joined(separator: " ") }
}

@Suite struct XMLReaderTests {
    @Test func `the head of a Kamerstuk is a title block and its facts are properties`() throws {
        let draft = try xmlDraft(
            paper(
                "<al>Aan de Voorzitter van de Tweede Kamer</al><al>Den Haag, 4 maart 2010</al><al>De regeling eindigt.</al>"
            ))
        #expect(
            texts(draft, .titleBlock).suffix(2) == ["Aan de Voorzitter van de Tweede Kamer", "Den Haag, 4 maart 2010"])
        #expect(texts(draft, .paragraph) == ["De regeling eindigt."])
        let facts = Dictionary(draft.properties.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(facts["vergaderjaar"] == "2009–2010")
        #expect(facts["kamer"] == "Tweede Kamer der Staten-Generaal")
        #expect(facts["dossiernummer"] == "31 999 XV")
        #expect(facts["dossiertitel"] == "Werk dichtbij")
        #expect(facts["ondernummer"] == "7")
        #expect(facts["titel"] == "BRIEF VAN DE MINISTER")
        #expect(facts["datum"] == "2010-03-04")
        #expect(facts["OVERHEIDop.dossiernummer"] == "31999")
        #expect(draft.properties.first { $0.name == "OVERHEIDop.dossiernummer" }?.origin == .xmlMetadata)
    }

    @Test func `a note leaves its sentence, keeps its place and follows the paragraph`() throws {
        let draft = try xmlDraft(
            paper(
                "<al>Op 9 mei 2009<noot id='n1' type='voet'><noot.nr>1</noot.nr><noot.al>Zie de nota.</noot.al></noot> begon het.</al>"
            ))
        let paragraph = try #require(draft.blocks.first { $0.kind == .paragraph })
        #expect(paragraph.lines[0].text == "Op 9 mei 2009 begon het.")
        #expect(paragraph.lines[0].marks.map(\.offset) == ["Op 9 mei 2009".utf8.count])
        #expect(paragraph.lines[0].marks.map(\.noteKey) == ["n1"])
        let note = try #require(draft.blocks.last)
        #expect(note.kind == .footnote)
        #expect(note.noteKey == "n1")
        #expect(note.label == "1")
        #expect(note.lines.map(\.text) == ["Zie de nota."])
    }

    @Test func `a processing instruction inside a word leaves no space and a hard newline is one`() throws {
        let draft = try xmlDraft(paper("<al>De arbeids<?xpp afbm?>markt\n  trekt\naan.</al>"))
        #expect(texts(draft, .paragraph) == ["De arbeidsmarkt trekt aan."])
    }

    @Test func `unknown elements are read through, in a sentence and around it`() throws {
        let draft = try xmlDraft(
            paper("<onbekend><al>Een <raar>vreemd</raar> woord.</al><nieuw>Los.</nieuw></onbekend>"))
        #expect(texts(draft, .paragraph) == ["Een vreemd woord.", "Los."])
    }

    @Test func `headings take their level from nesting, then from their type`() throws {
        let draft = try xmlDraft(
            paper(
                """
                <divisie><kop><nr>1</nr><titel>Aanleiding</titel></kop><al>Tekst.</al>
                <divisie><kop><nr>1.1</nr><titel>Opdracht</titel></kop><al>Tekst.</al>
                <tussenkop kopopmaak="cur">Werkwijze</tussenkop><al>Tekst.</al></divisie></divisie>
                """))
        let headings = draft.blocks.filter { $0.kind == .heading }
        #expect(headings.map { $0.lines[0].text } == ["Aanleiding", "Opdracht", "Werkwijze"])
        #expect(headings.map(\.label) == ["1", "1.1", nil])
        #expect(headings.map(\.level) == [1, 2, 3])
    }

    @Test func `lists keep labels and levels`() throws {
        let draft = try xmlDraft(
            paper(
                """
                <lijst><li><li.nr>a.</li.nr><al>eerste;</al><lijst><li><li.nr>1°</li.nr><al>diep;</al></li></lijst></li>
                <li><li.nr>b.</li.nr><al>tweede.</al><al>Nog iets.</al></li></lijst><al>– los punt</al>
                """))
        let items = draft.blocks.filter { $0.kind == .listItem }
        #expect(items.map { $0.lines[0].text } == ["eerste;", "diep;", "tweede.", "Nog iets.", "los punt"])
        #expect(items.map(\.label) == ["a.", "1°", "b.", nil, "–"])
        #expect(items.map(\.level) == [1, 2, 1, 1, 1])
    }

    @Test func `cells stand in their row and column, past cells that reach down or across`() throws {
        let draft = try xmlDraft(
            paper(
                """
                <table><title>Tabel 1</title><tgroup cols="3"><colspec colname="a" colnum="1"/><colspec colname="b" colnum="2"/>
                <colspec colname="c" colnum="3"/><thead><row><entry morerows="1">Regio</entry>
                <entry namest="b" nameend="c"><al>Bereik</al></entry></row><row><entry>2009</entry><entry>2010</entry></row></thead>
                <tbody><row><entry>Noord</entry><entry><al>8%</al></entry><entry>9%</entry></row></tbody></tgroup></table>
                """))
        let cells = draft.blocks.compactMap(\.cell)
        #expect(cells.map(\.row) == [0, 0, 1, 1, 2, 2, 2])
        #expect(cells.map(\.column) == [0, 1, 1, 2, 0, 1, 2])
        #expect(cells.map(\.isHeader) == [true, true, true, true, false, false, false])
        #expect(texts(draft, .caption) == ["Tabel 1"])
    }

    @Test func `a place is the path of the element`() throws {
        let draft = try xmlDraft(paper("<al>Een.</al><al>Twee.</al>"))
        let paths = draft.blocks.filter { $0.kind == .paragraph }.map { draft.places[$0.lines[0].place].element }
        #expect(paths == [1, 2].map { "officiele-publicatie/kamerstuk/stuk/algemeen/vrije-tekst/tekst/al[\($0)]" })
    }

    @Test func `in the older dialect notes stand after the body and are tied by their reference`() throws {
        let draft = try xmlDraft(
            """
            <kamerwrk kamer="2"><kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel>
            <subtitel>Vergaderjaar 1997-1998</subtitel></kop><frontm><onderw><nummer>25 999</nummer><naam>Banen en
            bijstand</naam></onderw></frontm><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>3</nummer><titel>NOTA</titel>
            <tuskop letat="vet">I. ALGEMEEN</tuskop><tuskop letat="cur">§ 1. Doel</tuskop>
            <al>De wet van 1
            november 1997<voetref idref="v1"></voetref> vervalt.</al><al>– een punt;</al>
            <ondtek><functie>De Minister,</functie><naam>A. Bakker</naam></ondtek></stuk></body>
            <voetnoot id="v1" nr="1"><al>Zie ook de bijlage.</al></voetnoot></kamerwrk>
            """)
        let paragraph = try #require(draft.blocks.first { $0.kind == .paragraph })
        #expect(paragraph.lines[0].text == "De wet van 1 november 1997 vervalt.")
        #expect(paragraph.lines[0].marks.map(\.label) == ["1"])
        #expect(draft.blocks.last?.noteKey == "v1")
        #expect(draft.blocks.filter { $0.kind == .heading }.map(\.level) == [1, 2])
        #expect(draft.blocks.filter { $0.kind == .heading }.map(\.label) == ["I.", "§ 1."])
        let facts = Dictionary(draft.properties.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        #expect(facts["vergaderjaar"] == "1997-1998")
        #expect(facts["dossiertitel"] == "Banen en bijstand")
        #expect(facts["naam"] == "A. Bakker")
    }

    @Test func `speakers of a debate are named in one line`() throws {
        let draft = try xmlDraft(
            """
            <officiele-publicatie><handelingen><agendapunt><nr>4</nr><item-titel>Werk</item-titel><spreekbeurt><spreker>
            <voorvoegsels>De heer</voorvoegsels>
            <naam>
              <achternaam>Jansen</achternaam>
            </naam> (<politiek>XYZ</politiek>):</spreker><tekst><al>Dank u.</al></tekst></spreekbeurt></agendapunt></handelingen>
            </officiele-publicatie>
            """)
        #expect(texts(draft, .paragraph) == ["De heer Jansen (XYZ):", "Dank u."])
        #expect(texts(draft, .heading) == ["Werk"])
    }

    @Test func `a day that editors set in three stretches of bold is one number`() throws {
        let draft = try xmlDraft(
            paper(
                "<tussenkop>\n<nadruk type='vet'>Assen, 2</nadruk>\n<nadruk type='vet'>3</nadruk>\n<nadruk type='vet'> mei 2015</nadruk>\n</tussenkop><al>T.</al>"
            ))
        #expect(texts(draft, .heading) == ["Assen, 23 mei 2015"])
    }

    @Test func `articles and their sections are headings and items`() throws {
        let draft = try xmlDraft(
            """
            <toestand><wetgeving><intitule>Regels over werk<meta-data><x>weg</x></meta-data></intitule><artikel><kop><label>Artikel</label>
            <nr>1</nr><titel>Begrippen</titel></kop><lid><lidnr>1.</lidnr><al>De wet geldt.</al></lid></artikel>
            <artikel><kop><label>Artikel</label><nr>2</nr></kop><al>Zij vervalt.</al></artikel></wetgeving></toestand>
            """)
        #expect(texts(draft, .titleBlock) == ["Regels over werk"])
        #expect(draft.blocks.filter { $0.kind == .heading }.map(\.label) == ["Artikel 1", nil])
        #expect(texts(draft, .heading) == ["Begrippen", "Artikel 2"])
        #expect(draft.blocks.first { $0.kind == .listItem }?.label == "1.")
    }

    @Test(arguments: [
        "<metadata_gegevens><metadata name='a' content='b'/></metadata_gegevens>", "<searchRetrieveResponse/>",
        "<diagnostics>fout</diagnostics>", "<feed xmlns='http://www.w3.org/2005/Atom'/>",
    ])
    func `what tells of documents and holds none is unsupported`(text: String) {
        let error = #expect(throws: IngestError.self) { try xmlDraft(text) }
        #expect(error?.outcome == "unsupported")
    }

    @Test func `XML that is not well-formed is a flaw, and its text is there`() throws {
        let draft = try xmlDraft(paper("<al>De wet vervalt.</al>").replacing("</kamerstuk>", with: ""))
        #expect(texts(draft, .paragraph) == ["De wet vervalt."])
        #expect(draft.flaws.map(\.kind) == [.notWellFormed])
    }

    @Test func `questions are told in one sentence, with the names in it`() throws {
        let draft = try xmlDraft(
            """
            <officiele-publicatie><kamervragen><kamervraagnummer>1234</kamervraagnummer><kamervraagomschrijving>Vragen van het \
            lid <persoon><achternaam>De Wit</achternaam><politiek>(Veer)</politiek></persoon> aan de Minister over \
            <kamervraagonderwerp>veren</kamervraagonderwerp> (ingezonden 3 mei 2015).</kamervraagomschrijving>
            <vraag><nr>1</nr><al>Klopt het?</al></vraag><antwoord><nr>1</nr><al>Ja.</al></antwoord></kamervragen>
            </officiele-publicatie>
            """)
        #expect(
            texts(draft, .titleBlock)
                == ["1234", "Vragen van het lid De Wit (Veer) aan de Minister over veren (ingezonden 3 mei 2015)."])
        let facts = draft.properties.filter { $0.name.hasPrefix("kamervra") }.map(\.value)
        #expect(facts == ["antwoorden", "1234", "veren"])
    }

    @Test func `the chapter of a budget is a word of its own`() throws {
        #expect(texts(try xmlDraft(paper("<al>Tekst.</al>")), .titleBlock).contains("31 999 XV"))
    }
}

import Model
import Testing

@testable import Ingest

/// A zip archive that stores its parts, as small as the format allows.
func zipArchive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    zipArchive(parts.map { ($0.name, Array($0.text.utf8)) })
}

func zipArchive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let data = part.bytes
        let name = Array(part.name.utf8)
        let sizes = number(Int(checksum(data)), 4) + number(data.count, 4) + number(data.count, 4)
        let head =
            number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + sizes + number(name.count, 2) + number(0, 2)
        directory +=
            [0x50, 0x4B, 1, 2] + number(20, 2) + head + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
        directory += number(body.count, 4) + name
        body += [0x50, 0x4B, 3, 4] + head + name + data
    }
    let end = number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4)
    return body + directory + [0x50, 0x4B, 5, 6] + end + number(body.count, 4) + number(0, 2)
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
}

private func input(_ bytes: [UInt8], _ type: MediaType) -> SourceInput {
    let file = SourceFile(path: "proef", sha256: "", byteCount: bytes.count, mediaType: type)
    return SourceInput(file: file, bytes: bytes, limits: ReadingLimits())
}

private func word(_ body: String, others: [(name: String, text: String)] = []) throws -> Draft {
    let document = (name: "word/document.xml", text: "<document xmlns:w='w'><body>\(body)</body></document>")
    return try DOCXReader().draft(input(zipArchive([document] + others), .docx))
}

private func odt(_ body: String) throws -> Draft {
    let text =
        "<document-content><automatic-styles><list-style name='L1'><list-level-style-number level='1' num-format='1' num-suffix='.'/></list-style></automatic-styles><body><text>\(body)</text></body></document-content>"
    return try ODTReader().draft(input(zipArchive([(name: "content.xml", text: text)]), .odt))
}

private func words(_ draft: Draft) -> [String] { draft.blocks.map { $0.lines.map(\.text).joined(separator: " ") } }

@Suite struct OfficeReaderTests {
    @Test func `what tracked changes deleted and hidden text are left out, what they put in is read`() throws {
        let draft = try word(
            """
            <p><r><t>De wet </t></r><del><r><delText>van 2008 </delText></r></del><ins><r><t>van 2009 </t></r></ins>
            <r><rPr><vanish/></rPr><t>geheim </t></r><hyperlink><r><t>vervalt</t></r></hyperlink><r><t>.</t></r></p>
            """)
        #expect(words(draft) == ["De wet van 2009 vervalt."])
    }

    @Test func `headings come by style, by outline level and by type`() throws {
        let styles =
            "<styles><style type='paragraph' styleId='K1'><name val='heading 1'/></style><style type='paragraph' styleId='T'><name val='Title'/></style></styles>"
        let long = String(repeating: "Gewone tekst van het rapport. ", count: 4)
        let draft = try word(
            """
            <p><pPr><pStyle val='T'/></pPr><r><t>Titel</t></r></p><p><pPr><pStyle val='K1'/></pPr><r><t>1 Inleiding</t></r></p>
            <p><pPr><outlineLvl val='1'/></pPr><r><t>1.1 Opdracht</t></r></p><p><r><rPr><sz val='22'/></rPr><t>\(long)</t></r></p>
            <p><r><rPr><b/><sz val='32'/></rPr><t>Groot en vet</t></r></p>
            """, others: [(name: "word/styles.xml", text: styles)])
        #expect(draft.blocks.map(\.kind) == [.titleBlock, .heading, .heading, .paragraph, .heading])
        #expect(draft.blocks.map(\.label) == [nil, "1", "1.1", nil, nil])
        #expect(draft.blocks.prefix(3).map(\.level) == [0, 1, 2])
    }

    @Test func `lists are numbered as Word prints them`() throws {
        let numbering = """
            <numbering><abstractNum abstractNumId='5'><lvl ilvl='0'><start val='1'/><numFmt val='decimal'/><lvlText val='%1.'/></lvl>
            <lvl ilvl='1'><start val='1'/><numFmt val='lowerLetter'/><lvlText val='%1%2)'/></lvl></abstractNum>
            <num numId='2'><abstractNumId val='5'/></num></numbering>
            """
        func item(_ level: Int, _ text: String) -> String {
            "<p><pPr><numPr><ilvl val='\(level)'/><numId val='2'/></numPr></pPr><r><t>\(text)</t></r></p>"
        }
        let draft = try word(
            item(0, "een") + item(1, "diep") + item(1, "dieper") + item(0, "twee") + item(1, "weer"),
            others: [(name: "word/numbering.xml", text: numbering)])
        #expect(draft.blocks.map(\.label) == ["1.", "1a)", "1b)", "2.", "2a)"])
        #expect(draft.blocks.map(\.level) == [1, 2, 2, 1, 2])
    }

    @Test func `notes leave the sentence and text boxes follow the paragraph once`() throws {
        let notes =
            "<footnotes><footnote id='0' type='separator'/><footnote id='2'><p><r><footnoteRef/></r><r><t> Stb. 2008, 600.</t></r></p></footnote></footnotes>"
        let box =
            "<txbxContent><p><r><t>In het kort</t></r></p><p><r><t>De regeling is gesloten.</t></r></p></txbxContent>"
        let draft = try word(
            """
            <p><r><t>Per 2009 geldt de wet.</t></r><r><footnoteReference id='2'/></r><r><t xml:space='preserve'> Dat is nieuw.</t></r>
            <r><AlternateContent><Choice><drawing>\(box)</drawing></Choice><Fallback><pict>\(box)</pict></Fallback></AlternateContent></r></p>
            """, others: [(name: "word/footnotes.xml", text: notes)])
        #expect(
            words(draft) == [
                "Per 2009 geldt de wet. Dat is nieuw.", "Stb. 2008, 600.", "In het kort", "De regeling is gesloten.",
            ])
        #expect(draft.blocks.map(\.kind) == [.paragraph, .footnote, .heading, .paragraph])
        #expect(draft.blocks.map(\.isBoxed) == [false, false, true, true])
        #expect(draft.blocks[0].lines[0].marks.map(\.noteKey) == [draft.blocks[1].noteKey])
    }

    @Test func `cells that span columns and rows keep the others in place`() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<tc><tcPr>\(properties)</tcPr><p><r><t>\(text)</t></r></p></tc>"
        }
        let draft = try word(
            "<tbl><tr><trPr><tblHeader/></trPr>\(cell("Regio", "<vMerge val='restart'/>"))\(cell("Bereik", "<gridSpan val='2'/>"))</tr>"
                + "<tr>\(cell("", "<vMerge/>"))\(cell("8%"))\(cell("9%"))</tr></tbl>")
        #expect(words(draft) == ["Regio", "Bereik", "8%", "9%"])
        #expect(draft.blocks.compactMap(\.cell).map(\.column) == [0, 1, 1, 2])
        #expect(draft.blocks.compactMap(\.cell).map(\.isHeader) == [true, true, false, false])
    }

    @Test func `OpenDocument keeps headings, lists, notes and tables`() throws {
        let draft = try odt(
            """
            <tracked-changes><changed-region><deletion><p>weg</p></deletion></changed-region></tracked-changes>
            <h outline-level="1">Chronologie</h><p>Uit ca. 2005,<note id="f1"><note-citation>1</note-citation><note-body>
            <p>Zie het pact.</p></note-body></note> dus<s/>oud.</p><list style-name="L1"><list-item><p>een</p></list-item>
            <list-item><p>twee</p></list-item></list><table><table-row><table-cell><p>2015</p></table-cell>
            <table-cell><p>start</p></table-cell></table-row></table>
            """)
        #expect(
            words(draft) == ["Chronologie", "Uit ca. 2005, dus oud.", "Zie het pact.", "een", "twee", "2015", "start"])
        #expect(
            draft.blocks.map(\.kind) == [.heading, .paragraph, .footnote, .listItem, .listItem, .tableCell, .tableCell])
        #expect(draft.blocks.map(\.label) == [nil, nil, "1", "1.", "2.", nil, nil])
    }

    @Test func `a text box waits until the sentence it is anchored in has ended`() throws {
        let draft = try odt(
            """
            <p>De regeling is <frame><text-box><p>In het kort.</p></text-box></frame>op 1 mei 2014 vervallen.</p><p>Slot.</p>
            """)
        #expect(words(draft) == ["De regeling is op 1 mei 2014 vervallen.", "In het kort.", "Slot."])
        #expect(draft.blocks.map(\.isBoxed) == [false, true, false])
    }

    @Test func `a list within a list takes the style over at its own depth`() throws {
        let style = """
            <list-style name='L1'><list-level-style-number level='1' num-format='1' num-suffix='.'/>
            <list-level-style-number level='2' num-format='a' num-suffix=')'/></list-style>
            """
        let list = """
            <list style-name="L1"><list-item><p>een</p><list><list-item><p>diep</p></list-item><list-item><p>dieper</p>
            </list-item></list></list-item><list-item><p>twee</p></list-item></list>
            """
        let text =
            "<document-content><automatic-styles>\(style)</automatic-styles><body><text>\(list)</text></body></document-content>"
        let draft = try ODTReader().draft(input(zipArchive([(name: "content.xml", text: text)]), .odt))
        #expect(draft.blocks.map(\.label) == ["1.", "a)", "b)", "2."])
    }

    @Test func `a list that begins anew counts from its own start`() throws {
        let numbering = """
            <numbering><abstractNum abstractNumId='5'><lvl ilvl='0'><start val='1'/><numFmt val='decimal'/><lvlText val='%1.'/></lvl>
            </abstractNum><num numId='1'><abstractNumId val='5'/></num><num numId='2'><abstractNumId val='5'/>
            <lvlOverride ilvl='0'><startOverride val='1'/></lvlOverride></num></numbering>
            """
        let draft = try word(
            [1, 1, 2, 2].map { "<p><pPr><numPr><numId val='\($0)'/></numPr></pPr><r><t>punt</t></r></p>" }.joined(),
            others: [(name: "word/numbering.xml", text: numbering)])
        #expect(draft.blocks.map(\.label) == ["1.", "2.", "1.", "2."])
    }

    @Test func `a deeper level of a list begins with its own start, and again below each number`() throws {
        let numbering = """
            <numbering><abstractNum abstractNumId='5'><lvl ilvl='0'><start val='1'/><numFmt val='decimal'/><lvlText val='%1.'/></lvl>
            <lvl ilvl='1'><start val='1'/><numFmt val='decimal'/><lvlText val='%1.%2'/></lvl></abstractNum>
            <num numId='1'><abstractNumId val='5'/></num><num numId='2'><abstractNumId val='5'/>
            <lvlOverride ilvl='0'><startOverride val='4'/></lvlOverride>
            <lvlOverride ilvl='1'><startOverride val='5'/></lvlOverride></num></numbering>
            """
        let items = [(1, 0), (1, 1), (2, 0), (2, 1), (2, 1), (2, 0), (2, 1), (1, 1)]
        let draft = try word(
            items.map {
                "<p><pPr><numPr><ilvl val='\($0.1)'/><numId val='\($0.0)'/></numPr></pPr><r><t>punt</t></r></p>"
            }.joined(), others: [(name: "word/numbering.xml", text: numbering)])
        #expect(draft.blocks.map(\.label) == ["1.", "1.1", "4.", "4.5", "4.6", "5.", "5.5", "5.6"])
        let deep = try word(
            "<p><pPr><numPr><ilvl val='1'/><numId val='2'/></numPr></pPr><r><t>punt</t></r></p>",
            others: [(name: "word/numbering.xml", text: numbering)])
        #expect(deep.blocks.map(\.label) == ["4.5"])
    }

    @Test func `a file inserted whole and not read is told`() throws {
        let draft = try word("<p><r><t>Kop</t></r></p><altChunk id='c1'/>")
        #expect(draft.flaws.map(\.kind) == [.truncated])
    }

    @Test func `a broken archive is damaged, one without its text too`() {
        #expect(throws: IngestError.self) { try DOCXReader().draft(input(Array("PK\u{3}\u{4}rommel".utf8), .docx)) }
        #expect(throws: IngestError.damaged(detail: "word/document.xml is missing")) {
            try DOCXReader().draft(input(zipArchive([(name: "anders.xml", text: "<a/>")]), .docx))
        }
    }

    @Test func `a part that fails its checksum is damaged`() {
        var bytes = zipArchive([(name: "word/document.xml", text: "<document><body><p/></body></document>")])
        if let at = bytes.firstOffset(of: Array("<body>".utf8)) { bytes[at + 1] = UInt8(ascii: "x") }
        let error = #expect(throws: IngestError.self) { try DOCXReader().draft(input(bytes, .docx)) }
        #expect(error?.outcome == "damaged")
    }

    @Test func `an archive that unfolds without bound is too large`() {
        var limits = ReadingLimits()
        limits.outputRatio = 0
        let bytes = zipArchive([(name: "a", text: String(repeating: "x", count: 1_200_000))])
        #expect(throws: IngestError.self) { try ZipArchive.parts(["a"], of: bytes, limits: limits) }
    }

    @Test func `an OpenDocument file whose manifest names a key is encrypted`() {
        let bytes = zipArchive([
            (name: "META-INF/manifest.xml", text: "<manifest><encryption-data/></manifest>"),
            (name: "content.xml", text: "????"),
        ])
        #expect(throws: IngestError.encrypted) { try ODTReader().draft(input(bytes, .odt)) }
    }
}

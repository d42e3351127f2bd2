import Model
import Testing

@testable import Ingest

private func rtf(_ body: String, head: String = "\\ansi\\ansicpg1252\\uc1") throws -> Draft {
    try rtf(bytes: Array("{\\rtf1\(head) \(body)}".utf8))
}

private func rtf(bytes: [UInt8]) throws -> Draft {
    let file = SourceFile(path: "brief.rtf", sha256: "", byteCount: bytes.count, mediaType: .rtf)
    return try RTFReader().draft(SourceInput(file: file, bytes: bytes, limits: ReadingLimits()))
}

private func words(_ draft: Draft) -> [String] { draft.blocks.map { $0.lines.map(\.text).joined(separator: " ") } }

@Suite struct RTFReaderTests {
    @Test func `letters come from code pages, from Unicode and from names`() throws {
        let draft = try rtf(
            #"E\'e9n co\u246\'f6rdinator, \u8364?5 mln \endash  \lquote s-Gravenhage\rquote : \ldblquote ja\rdblquote\par \u-10179?\u-8704? \{x\}\~y\_z\-w\par"#
        )
        #expect(words(draft) == ["Eén coördinator, €5 mln – ‘s-Gravenhage’: “ja”", "😀 {x}\u{A0}y-zw"])
        #expect(
            words(try rtf(bytes: Array(#"{\rtf1\ansi\ansicpg65001 c"#.utf8) + [0xC3, 0xB6] + Array("p}".utf8))) == [
                "cöp"
            ])
    }

    @Test func `what is deleted, hidden, said in a margin or drawn is left out`() throws {
        let draft = try rtf(
            #"""
            {\header Kop van de bladzijde\par}{\footer\pard 3\par}{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}
            {\*\generator Maker}{\pict\pngblip 89504e47}De wet {\deleted\revauthdel1 van 2008 }{\revised van 2009 }{\v geheim }vervalt {\*\annotation nee}
            {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt snel}}.\par
            """#)
        #expect(words(draft) == ["De wet van 2009 vervalt snel."])
    }

    @Test func `headings come by style, by outline level and by type`() throws {
        let long = String(repeating: "Gewone tekst van het rapport. ", count: 4)
        let draft = try rtf(
            #"{\stylesheet{\s0 Normal;}{\s1\b\fs32\outlinelevel0 heading 1;}{\*\cs10 x;}{\s5 Kop 2;}{\s7 Title;}}"#
                + #"\pard\plain\s7 Titel\par\pard\plain\s1\b\fs32 1 Inleiding\par\pard\plain\s5 1.1 Opdracht\par"#
                + #"\pard\plain\outlinelevel2\b 1.1.1 Doel\par\pard\plain\fs22 \#(long)\par\pard\plain\b\fs32 Groot en vet\par"#
        )
        #expect(draft.blocks.map(\.kind) == [.titleBlock, .heading, .heading, .heading, .paragraph, .heading])
        #expect(draft.blocks.map(\.label) == [nil, "1", "1.1", "1.1.1", nil, nil])
        #expect(draft.blocks[1...3].map(\.level) == [1, 2, 3])
    }

    @Test func `lists keep their numbers, symbols become bullets`() throws {
        let draft = try rtf(
            #"{\fonttbl{\f0 Arial;}{\f3\fcharset2 Symbol;}}{\listtext\pard a)\tab}\pard\ls1 Het budget stijgt.\par"#
                + #"{\listtext\pard\plain\f3 \'b7\tab}\pard\ls1\ilvl1 De pilot start.\par\pard{\pntext 3.\tab}Ten derde.\par"#
        )
        #expect(draft.blocks.map(\.kind) == [.listItem, .listItem, .listItem])
        #expect(draft.blocks.map(\.label) == ["a)", "•", "3."])
        #expect(draft.blocks.map(\.level) == [1, 2, 1])
        #expect(words(draft) == ["Het budget stijgt.", "De pilot start.", "Ten derde."])
    }

    @Test func `tables keep rows, columns and heads, a cell its lines`() throws {
        let draft = try rtf(
            #"Vooraf.\par\trowd\trhdr\cellx100\cellx200\pard\intbl Jaar\cell Aandeel\cell\row"#
                + #"\trowd\cellx100\cellx200\pard\intbl 2012\par en later\cell 45%\cell\row\pard Na.\par"#)
        let cells = draft.blocks.compactMap(\.cell)
        #expect(cells.map(\.row) == [0, 0, 1, 1] && cells.map(\.column) == [0, 1, 0, 1])
        #expect(cells.map(\.isHeader) == [true, true, false, false])
        #expect(words(draft) == ["Vooraf.", "Jaar", "Aandeel", "2012 en later", "45%", "Na."])
        #expect(draft.blocks.first?.cell == nil && draft.blocks.last?.cell == nil)
    }

    @Test func `notes leave the sentence, boxes follow their paragraph`() throws {
        let draft = try rtf(
            #"In 2012{\super\chftn{\*\footnote\pard\plain{\super\chftn} Stb. 2011, 442.}} begon het.{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard Tekst in een kader.\par}}{\shprslt dubbel}} Verder.\par"#
        )
        #expect(words(draft) == ["In 2012 begon het. Verder.", "Stb. 2011, 442.", "Tekst in een kader."])
        #expect(draft.blocks.map(\.kind) == [.paragraph, .footnote, .paragraph])
        #expect(draft.blocks[0].lines[0].marks.map(\.offset) == [7])
        #expect(draft.blocks[2].isBoxed)
    }

    @Test func `title and day of making are properties`() throws {
        let draft = try rtf(#"{\info{\title Rapport loketten}{\author Jansen}{\creatim\yr2016\mo5\dy3\hr9}}Tekst.\par"#)
        #expect(
            draft.properties == [
                SourceProperty("title", "Rapport loketten", origin: .officeProperties),
                SourceProperty("creator", "Jansen", origin: .officeProperties),
                SourceProperty("created", "2016-05-03", origin: .officeProperties),
            ])
    }

    @Test func `a file that breaks off is read as far as it goes`() throws {
        let draft = try rtf(bytes: Array(#"{\rtf1 {\b Eerste zin.\par Tweede"#.utf8))
        #expect(words(draft) == ["Eerste zin.", "Tweede"])
        #expect(draft.flaws.map(\.kind) == [.truncated])
        #expect(try rtf("Zin.").flaws == [])
    }

    @Test func `depth, floods of numbers and raw bytes cost nothing`() throws {
        let deep = String(repeating: "{", count: 9_000) + "Diep." + String(repeating: "}", count: 9_000)
        #expect(words(try rtf(deep)) == ["Diep."])
        #expect(throws: IngestError.damaged(detail: "its groups are nested without end")) {
            try rtf(String(repeating: "{", count: 20_000))
        }
        #expect(
            words(try rtf(#"A\fs99999999999999999999 B\u99999999999? C\ilvl-9 D\bin5 12345E\par"#)) == ["AB CDE"])
        #expect(words(try rtf(String(repeating: #"{\footnote "#, count: 500) + "Noot.")).joined() == "Noot.")
    }
}

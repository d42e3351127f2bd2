import Testing

@testable import Ingest

private func tree(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> XMLTree.Parsed {
    try #require(try XMLTree.xml(Array(text.utf8), limits: limits))
}

@Suite struct XMLTreeTests {
    @Test func `elements, attributes and text are kept in order`() throws {
        let root = try tree("<a b='1'>een<c/>twee<?pi x?></a>").root
        #expect(root.name == "a")
        #expect(root["b"] == "1")
        #expect(root.allText == "eentwee")
        #expect(root.children.count == 4)
    }

    @Test func `siblings of one name are counted`() throws {
        let root = try tree("<a><b/><c/><b/></a>").root
        #expect(root.elements.map(\.ordinal) == [1, 0, 2])
    }

    @Test func `broken XML is read as far as it goes and the line of the mistake is told`() throws {
        let parsed = try tree("<a><b>tekst</b>\n<c>rest</d></a>")
        #expect(parsed.root.allText.contains("tekst"))
        #expect(parsed.complaint?.contains("line 2") == true)
    }

    /// Without a bound the long ones take minutes; no time is measured.
    @Test(arguments: [
        ("<a>een<!-- x -- y -->twee</a>", "eentwee"), ("<a>een<!-- twee</a>", "een"),
        ("<a><![CDATA[<!-- -- ]]>een</a>", "<!-- -- een"),
        ("<a>een<!--" + String(repeating: " -- ", count: 100_000) + "-->twee</a>", "eentwee"),
        ("<a>een" + String(repeating: "<!--", count: 100_000) + "</a>", "een"),
    ])
    func `comments are read past, however they are written`(_ text: String, _ words: String) throws {
        #expect(try tree(text).root.allText.hasPrefix(words))
    }

    @Test func `what is well-formed has no complaint`() throws {
        #expect(try tree("<a>goed</a>").complaint == nil)
    }

    @Test func `no element is no tree`() throws {
        #expect(try XMLTree.xml(Array("geen woord XML".utf8)) == nil)
        #expect(try XMLTree.xml([]) == nil)
    }

    @Test func `an entity that the document declares is unfolded, one that HTML names too`() throws {
        let text = "<!DOCTYPE a [<!ENTITY naam 'Divosa &amp; UWV'>]><a>&naam; ge&euml;valueerd &onbekend;.</a>"
        let parsed = try tree(text)
        #expect(parsed.root.words == "Divosa & UWV geëvalueerd .", "\(parsed)")
    }

    @Test func `an external entity is never opened`() throws {
        let text = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>voor &x; na</a>"
        #expect(try tree(text).root.words == "voor na")
    }

    @Test func `entities that unfold without end are refused`() {
        var text = "<!DOCTYPE a [<!ENTITY e0 'tien tekens'>"
        for level in 1...9 { text += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>" }
        text += "]><a>&e9;</a>"
        do {
            let parsed = try XMLTree.xml(Array(text.utf8))
            // libxml2 may give up by itself; then nothing of the bomb may be left.
            #expect((parsed?.root.allText.utf8.count ?? 0) < 2_000_000)
        } catch {
            #expect(error.outcome == "too-large")
        }
    }

    @Test func `entities in an attribute that unfold without end are refused`() {
        var text = "<!DOCTYPE a [<!ENTITY e0 'tien tekens'>"
        for level in 1...9 { text += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>" }
        text += "]><a b='&e9;'>tekst</a>"
        do {
            let parsed = try XMLTree.xml(Array(text.utf8))
            #expect((parsed?.root["b"]?.utf8.count ?? 0) < 2_000_000)
        } catch {
            #expect(error.outcome == "too-large")
        }
    }

    @Test func `what nests too deep is read through`() throws {
        let deep = String(repeating: "<a>", count: 150) + "diep" + String(repeating: "</a>", count: 150)
        var element = try tree(deep).root
        var depth = 1
        while let inner = element.elements.first {
            element = inner
            depth += 1
        }
        #expect(depth == ReadingLimits().depth)
        #expect(element.allText == "diep")
    }

    @Test func `HTML is read however broken`() throws {
        let parsed = try #require(try XMLTree.html(Array("<p>een<p>twee<b>drie".utf8)))
        #expect(parsed.root.words == "eentweedrie")
        #expect(parsed.root.first("body")?.elements.count == 2)
    }
}

@Suite struct MarkupBytesTests {
    @Test func `UTF-8 with a mark is read without it`() {
        let bytes = MarkupBytes.xml([0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8))
        #expect(bytes.bytes == Array("<a>é</a>".utf8))
        #expect(bytes.flaws.isEmpty)
    }

    @Test func `bytes that are no UTF-8 are read as Windows-1252 and told`() {
        let bytes = MarkupBytes.xml(
            Array("<a>prijs ".utf8) + [0x80] + Array(" en ge".utf8) + [0xEB] + Array("n</a>".utf8))
        #expect(String(decoding: bytes.bytes, as: UTF8.self) == "<a>prijs € en geën</a>")
        #expect(bytes.flaws.map(\.kind) == [.badEncoding])
    }

    @Test func `a declared Latin-1 is no flaw`() {
        let bytes = MarkupBytes.xml(
            Array("<?xml version='1.0' encoding='iso-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8))
        #expect(String(decoding: bytes.bytes, as: UTF8.self).hasSuffix("<a>é</a>"))
        #expect(bytes.flaws.isEmpty)
    }

    @Test func `text that was encoded twice is mended and told`() throws {
        // The mark and the letters as they look when UTF-8 is read as Windows-1252.
        let text =
            "\u{EF}\u{BB}\u{BF}\n<?xml version=\"1.0\"?><a>re-integratie cli\u{C3}\u{AB}nten \u{E2}\u{20AC}\u{201C} \u{E2}\u{201A}\u{AC} 5</a>"
        let bytes = MarkupBytes.xml(Array(text.utf8))
        #expect(String(decoding: bytes.bytes, as: UTF8.self).hasSuffix("<a>re-integratie cliënten – € 5</a>"))
        #expect(bytes.bytes.first == UInt8(ascii: "<"))
        #expect(bytes.flaws.map(\.kind) == [.badEncoding])
    }

    @Test func `a single odd pair of letters is left alone`() {
        let text = "<a>De naam Ã« stond op het bord; geëvalueerd, geïnd.</a>"
        #expect(MarkupBytes.xml(Array(text.utf8)).bytes == Array(text.utf8))
    }

    @Test func `a page that declares nothing and is no UTF-8 is Windows-1252, without a flaw`() {
        let bytes = MarkupBytes.html(Array("<p>caf".utf8) + [0xE9] + Array("</p>".utf8))
        #expect(String(decoding: bytes.bytes, as: UTF8.self) == "<p>café</p>")
        #expect(bytes.flaws.isEmpty)
    }
}

@Suite struct HeadingOutlineTests {
    @Test func `type and number make levels`() {
        var outline = HeadingOutline()
        let headings: [(weight: Int, label: String?, level: Int)] = [
            (5, "A.", 1), (3, "§ 1.", 2), (3, "§ 2.", 2), (3, "§ 2.1.", 3), (3, "§ 3.", 2), (5, "B.", 1),
            (3, "§ 4.2.", 2),
        ]
        for heading in headings {
            #expect(outline.level(of: .flat(base: 0, weight: heading.weight), label: heading.label) == heading.level)
        }
    }

    @Test func `a heading without number stands a level below the numbered one above it`() {
        var outline = HeadingOutline()
        let levels = ["1.", nil, nil, "2.", "2.1", nil].map { outline.level(of: .flat(base: 0, weight: 5), label: $0) }
        #expect(levels == [1, 2, 2, 1, 2, 3])
    }

    @Test func `headings before any number stand highest`() {
        var outline = HeadingOutline()
        let levels = [nil, nil, "1.", "2."].map { outline.level(of: .flat(base: 0, weight: 5), label: $0) }
        #expect(levels == [1, 1, 1, 1])
    }

    @Test(arguments: [
        ("§ 4.2. Invoering", "§ 4.2.", "Invoering"), ("1 Inleiding", "1", "Inleiding"),
        ("II. GEVOLGEN", "II.", "GEVOLGEN"),
        ("A. ALGEMEEN", "A.", "ALGEMEEN"), ("3.2.1 Werkpleinen", "3.2.1", "Werkpleinen"),
        ("2.Bevindingen", "2.", "Bevindingen"),
    ])
    func `a number before a heading is told apart`(text: String, label: String, rest: String) throws {
        let split = try #require(HeadingLabel.split(text))
        #expect(split.label == label)
        #expect(String(decoding: Array(text.utf8)[split.rest...], as: UTF8.self) == rest)
    }

    @Test(arguments: ["2012 en later", "3 miljoen extra", "De wet", "I", "EEN. TWEE", "2016–2018"])
    func `what is no number stays`(text: String) { #expect(HeadingLabel.split(text) == nil) }
}

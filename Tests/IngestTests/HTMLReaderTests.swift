import Model
import Testing

@testable import Ingest

private func draft(_ text: String) throws -> Draft {
    let file = SourceFile(path: "proef.html", sha256: "", byteCount: text.utf8.count, mediaType: .html)
    return try HTMLReader().draft(SourceInput(file: file, bytes: Array(text.utf8), limits: ReadingLimits()))
}

private func words(_ draft: Draft) -> [String] { draft.blocks.map { $0.lines.map(\.text).joined(separator: " ") } }

private let sentence = "Het programma begon in 2009 en werd drie jaar later geëvalueerd door de inspectie. "

@Suite struct HTMLReaderTests {
    @Test func `the site around the text is left out`() throws {
        let draft = try draft(
            """
            <body><div class="cookiebar"><p>Wij gebruiken cookies.</p></div><header><nav><a href="/">Home</a></nav></header>
            <main><h1>Werk in de regio</h1><p>\(sentence)</p></main><aside>Zie ook</aside><footer>Contact</footer></body>
            """)
        #expect(words(draft) == ["Werk in de regio", String(sentence.dropLast())])
        #expect(draft.places[1].element == "html/body/main/p")
    }

    @Test func `blank lines divide the paragraphs of an old page, also in a table that places them`() throws {
        let draft = try draft(
            """
            <body><table><tr><td><a href="/">Home</a></td><td><font size=5><b>Geld voor loketten</b></font><br><br>
            Den Haag, 5 november 1998<br> <br>\(sentence)\(sentence)<br>Tweede regel.<br><br>\(sentence)</td></tr></table></body>
            """)
        let plain = String(sentence.dropLast())
        #expect(
            words(draft).suffix(4) == [
                "Geld voor loketten", "Den Haag, 5 november 1998", "\(plain) \(plain) Tweede regel.", plain,
            ])
        #expect(draft.blocks.allSatisfy { $0.cell == nil })
    }

    @Test func `an official page is read from its own text`() throws {
        let draft = try draft(
            """
            <div id="inhoudsopgave"><ul><li><a href="#a">Artikel I</a></li></ul></div><div id="broodtekst"><h1>Besluit</h1>
            <h3>Artikel I</h3><p>\(sentence)</p><p class="ondertekening"><span class="functie">De Minister,</span>
            <span class="naam">A. Bakker</span></p></div><div id="voetregel">Voet</div>
            """)
        #expect(words(draft).first == "Besluit")
        #expect(!words(draft).contains("Voet"))
        #expect(draft.blocks.filter { $0.kind == .heading }.map(\.level) == [1, 2])
        #expect(draft.properties.contains(SourceProperty("naam", "A. Bakker", origin: .xmlBody)))
    }

    @Test func `a page without names is read where its words are`() throws {
        let draft = try draft(
            """
            <div class="a"><a href="1">Een</a> <a href="2">Twee</a></div><div class="b"><div class="c">
            <p>\(sentence)</p><p>\(sentence)</p><p>\(sentence)</p></div></div>
            """)
        #expect(words(draft).count == 3)
    }

    @Test func `raised numbers that lead to notes are marks, powers are not`() throws {
        let draft = try draft(
            """
            <p>De wet van 2012<sup id="r1"><a href="#n1">1</a></sup> beslaat 40 m<sup>2</sup> in de 19<sup>e</sup> eeuw.</p>
            <ol><li id="n1">Zie de nota. <a href="#r1">↩</a></li></ol>
            """)
        let first = try #require(draft.blocks.first)
        #expect(first.lines[0].text == "De wet van 2012 beslaat 40 m2 in de 19e eeuw.")
        #expect(first.lines[0].marks.map(\.label) == ["1"])
        #expect(draft.blocks.last?.kind == .footnote)
        #expect(draft.blocks.last?.noteKey == "n1")
        #expect(draft.blocks.last?.lines.map(\.text) == ["Zie de nota."])
    }

    @Test func `notes outside the text are read too`() throws {
        let draft = try draft(
            """
            <main><p>\(sentence)<sup><a href="#fn:1" rel="footnote">1</a></sup></p></main>
            <div><ol><li id="fn:1"><p>Bron: CBS.</p></li></ol></div>
            """)
        #expect(draft.blocks.map(\.kind) == [.paragraph, .footnote])
    }

    @Test func `lists are numbered as the page shows them`() throws {
        let draft = try draft(
            "<ol start='3'><li>drie</li><li>vier</li></ol><ul><li>punt<ul><li>diep</li></ul></li></ul>")
        #expect(draft.blocks.map(\.label) == ["3.", "4.", "•", "•"])
        #expect(draft.blocks.map(\.level) == [1, 1, 1, 2])
    }

    @Test func `a table of numbers is cells, a table of one column is text`() throws {
        let table =
            "<table><caption>Bereik</caption><tr><th>Jaar</th><th>Deel</th></tr><tr><td>2016</td><td>14%</td></tr></table>"
        #expect(try draft(table).blocks.map(\.kind) == [.caption, .tableCell, .tableCell, .tableCell, .tableCell])
        #expect(try draft("<table><tr><td><p>Tekst.</p></td></tr></table>").blocks.map(\.kind) == [.paragraph])
    }

    @Test func `character sets are honoured`() throws {
        let head = Array("<html><head><meta charset='iso-8859-15'></head><body><p>ge".utf8)
        let bytes = head + [0xEF] + Array("nd voor ".utf8) + [0xA4] + Array(" 5</p></body></html>".utf8)
        let file = SourceFile(path: "proef.html", sha256: "", byteCount: bytes.count, mediaType: .html)
        let draft = try HTMLReader().draft(SourceInput(file: file, bytes: bytes, limits: ReadingLimits()))
        #expect(words(draft) == ["geïnd voor € 5"])
    }

    @Test func `entities, broken markup and scripts do no harm`() throws {
        let draft = try draft("<p>caf&eacute; &amp; werk<script>var x = '<p>nee</p>';</script><p>na<b>druk</p></i>")
        #expect(words(draft) == ["café & werk", "nadruk"])
    }

    @Test func `meta elements and the title are properties`() throws {
        let draft = try draft(
            "<head><title>Titel</title><meta name='DCTERMS.issued' content='2014-07-29'></head><body><p>T.</p></body>")
        #expect(draft.properties.contains(SourceProperty("DCTERMS.issued", "2014-07-29", origin: .htmlMeta)))
        #expect(draft.properties.contains(SourceProperty("title", "Titel", origin: .htmlMeta)))
    }

    @Test(arguments: [
        "<article><p>@</p></article><article><p>@</p></article><article><p>@</p></article>",
        "<div id='main'><p>@</p></div><div id='menu'><a href='/'>Home</a></div><div id='main'><p>@</p><p>@</p></div>",
        "<div><div class='stuk'><p>@</p></div><div class='stuk'><p>@</p><p>@</p></div></div><aside>Elders</aside>",
    ])
    func `several texts are all read`(page: String) throws {
        let text = page.split(separator: "@", omittingEmptySubsequences: false).joined(separator: sentence)
        #expect(words(try draft("<body>\(text)</body>")).count == 3)
    }

    @Test(arguments: [
        "<div class='print'><h1>Besluit</h1><p>@</p></div>", "<div id='search'><p>@</p><p>@</p></div>",
        "<div class='inhoud'><h2>Acties</h2><p>@</p></div>", "<div class='modal'><p>@</p></div><a href='/'>Home</a>",
        "<main><section><h2>Service</h2><p>@</p></section><section><h2>Delen</h2><p>@</p></section></main>",
        "<article><header><h2>Nieuwe wet</h2><p>@</p></header><p>@</p></article>",
    ])
    func `a name or a heading makes no furniture of the text`(page: String) throws {
        let text = page.split(separator: "@", omittingEmptySubsequences: false).joined(separator: sentence)
        let found = words(try draft("<body>\(text)</body>")).filter { $0 == sentence.dropLast() }
        #expect(found.count == page.split(separator: "@", omittingEmptySubsequences: false).count - 1)
    }

    @Test(arguments: [
        "<section><h2>Acties</h2><ul><li>Opening van het loket voor huurders per 1 april 2016</li></ul></section>",
        "<section><h2>Uitgelicht</h2><table><tr><td>2014</td><td>12 loketten</td></tr></table></section>",
        "<div class='print'><table><tr><th>Jaar</th></tr><tr><td><p>2014</p></td></tr></table></div>",
    ])
    func `a list of plans or a table of figures is text without a sentence too`(part: String) throws {
        let text = String(repeating: "<p>\(sentence)</p>", count: 8)
        let draft = try draft("<body><main>\(text)\(part)\(text)</main></body>")
        #expect(words(draft).contains { $0.contains("2014") || $0.contains("april 2016") })
    }

    @Test(arguments: [
        "<section><h2>Delen</h2><p>Via de mail</p></section>",
        "<div class='print'><table><tr><td><a href='/2014'>2014</a></td></tr></table></div>",
        "<section><h2>Service</h2><ul><li><a href='/a'>Vragen over het loket voor huurders</a></li></ul></section>",
    ])
    func `links and short words under such a name or heading are no text`(part: String) throws {
        let text = String(repeating: "<p>\(sentence)</p>", count: 8)
        #expect(words(try draft("<body><main>\(text)\(part)</main></body>")).count == 8)
    }

    @Test func `a page is read whatever its script looks like`() throws {
        let script = "for (i = 0; i<n; i++) f('a);" + (0..<5_000).map { "a[\($0)]=\($0);\n" }.joined()
        let page = "<html><head><SCRIPT type=x>\(script)</SCRIPT ><style>\(script)</style><!-- \(script) --></head>"
        #expect(words(try draft(page + "<body><p>De tekst.</p></body></html>")) == ["De tekst."])
    }

    @Test(arguments: [
        "<p @>x</p>", "<script/><p @>x</p>", "<script src='a'></script><p @>x</p>", "<!-- --><p @>x</p>",
        "<!--><p @>x</p>", "<p a=b' @ '>x</p>", "<p [=' @ '>x</p>", "<p a/b=' @ '>x</p>", "<p a==' @ '>x</p>",
        "<!DOCTYPE html PUBLIC '> <!--'><p @>x</p>", "<p title='>' @>x</p>",
    ])
    func `a tag of thousands of attributes is refused wherever it hides`(page: String) {
        for many in [(0..<4_100).map { "a\($0)=1" }, (0..<4_100).map { "a\($0)" }] {
            let bytes = Array(page.replacing("@", with: many.joined(separator: " ")).utf8)
            #expect(CrowdedTags.stand(in: bytes, .html))
            #expect(CrowdedTags.stand(in: [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }, .html))
        }
        let few = page.replacing("@", with: "a=1") + String(repeating: "tekst = meer ", count: 5_000)
        #expect(!CrowdedTags.stand(in: Array(few.utf8), .html))
    }

    @Test(arguments: [
        "<div class='print'><a href='/p'>Print deze pagina</a></div>", "<div id='zoek'>Zoek op deze site</div>",
        "<div><h2>Service</h2><ul><li><a href='/c'>Contact</a></li></ul></div>", "<div class='logo'>Rijk</div>",
        "<div><h3>Lees ook</h3><p>Er is een korte zin over iets anders.</p></div>",
        "<header><h2>Ministerie</h2></header>", "<div class='cookiemelding'><p>@</p></div>",
    ])
    func `a box of the site is left out, beside the text and in it`(box: String) throws {
        let box = box.split(separator: "@", omittingEmptySubsequences: false).joined(separator: sentence)
        let text = String(repeating: "<p>\(sentence)</p>", count: 4)
        #expect(words(try draft("<body>\(box)<div>\(text)</div></body>")).count == 4)
        if !box.hasPrefix("<header") {
            #expect(words(try draft("<body><main>\(text)\(box)</main></body>")).count == 4)
        }
    }
}

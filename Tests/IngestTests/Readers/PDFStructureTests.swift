import Foundation
import Testing

@testable import Ingest

/// What a PDF says of itself: its outline and the labels of its pages.
@Suite struct PDFStructureTests {
    private static let answer = """
        {"version": 2, "pagelabels": [
            {"index": 0, "label": {"/P": "u:omslag"}}, {"index": 1, "label": {"/S": "/r"}},
            {"index": 4, "label": {"/S": "/D", "/St": 1}}, {"index": 7, "label": {"/S": "/A", "/P": "B-", "/St": 27}}],
         "outlines": [
            {"title": "De aanleiding", "destpageposfrom1": 1, "kids": [
                {"title": "Wat de regio vroeg", "destpageposfrom1": 1, "kids": []}]},
            {"title": "Het vervolg", "destpageposfrom1": null, "kids": []}]}
        """

    private func structure() throws -> PDFStructure {
        PDFStructure(try JSONDecoder().decode(QPDF.Answer.self, from: Data(Self.answer.utf8)))
    }

    @Test func `pages get the numbers that are printed on them`() throws {
        let labels = try structure().labels(pageCount: 8)
        #expect(labels == [1: "omslag", 2: "i", 3: "ii", 4: "iii", 5: "1", 6: "2", 7: "3", 8: "B-AA"])
        #expect(try structure().labels(pageCount: 2) == [1: "omslag", 2: "i"])
    }

    @Test func `a number that is the page's own is no label`() {
        var structure = PDFStructure()
        structure.numberings = [.init(firstPage: 1, style: .decimal, prefix: "", start: 1)]
        #expect(structure.labels(pageCount: 3).isEmpty)
        structure.numberings = [.init(firstPage: 1, style: .upperRoman, prefix: "", start: .max)]
        #expect(structure.labels(pageCount: 2) == [1: String(Int.max)])
    }

    @Test func `the outline is kept in its order, with its levels`() throws {
        let entries = try structure().outline.map { "\($0.level) \($0.title) \($0.page ?? 0)" }
        #expect(entries == ["1 De aanleiding 1", "2 Wat de regio vroeg 1", "1 Het vervolg 0"])
    }

    /// Lines as large as the text around them, close above it: by their looks nobody knows that they are headings.
    private func draft(outline answer: String, bytes: String) async throws -> Draft {
        let prose = [
            "De gemeenten hebben in de afgelopen jaren veel plannen gemaakt voor",
            "het vinden van werk, en zij hebben daarbij de hulp gekregen van de",
            "uitvoering in de regio, die daar sinds lang de wegen en de mensen",
        ]
        var page = PageMaker()
        var y = 100.0
        for title in ["De aanleiding", "Wat de regio vroeg", "Het vervolg"] {
            page.line(title, x: 70, y: y)
            y = page.lines(prose, x: 70, y: y + 14) + 14
        }
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        try tool.write(PageMaker.document([page]), to: "page.xhtml")
        try tool.write(bytes, to: "file.pdf")
        try tool.add("qpdf", "cat <<'EOF'\n\(answer)\nEOF")
        return try await tool.read()
    }

    @Test func `an outline tells headings that the layout cannot see`() async throws {
        let headings = try await draft(outline: Self.answer, bytes: "<< /Outlines 3 0 R >>").outline
            .filter { $0.hasPrefix("heading") }
        // The first line of a document is its title, whatever the outline says.
        #expect(headings == ["heading 2 Wat de regio vroeg", "heading 1 Het vervolg"])
    }

    @Test func `an outline is asked for where the catalog is packed away, and not where it can be seen`() async throws {
        func headings(_ bytes: String) async throws -> [String] {
            try await draft(outline: Self.answer, bytes: bytes).outline.filter { $0.hasPrefix("heading 2") }
        }
        let packed = "<< /Type/ObjStm /N 3 >>"
        #expect(try await headings(packed) == ["heading 2 Wat de regio vroeg"])
        #expect(try await headings(packed + "<< /Type/Catalog /Pages 2 0 R >>").isEmpty)
    }

    @Test func `an outline that does not stand on the pages is passed over`() async throws {
        let other = Self.answer.replacing("De aanleiding", with: "Page 1").replacing("Het vervolg", with: "Page 2")
        let plain = try await draft(outline: other, bytes: "<< >>")
        #expect(try await draft(outline: other, bytes: "<< /Outlines 3 0 R >>").outline == plain.outline)
    }

    @Test(arguments: ["exit 2", "echo '{'", "kill -9 $$", "echo '{\"outlines\": 3}'"])
    func `a qpdf that fails costs the outline and nothing else`(script: String) async throws {
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        var page = PageMaker()
        page.line("De minister besluit.", x: 70, y: 100)
        try tool.write(PageMaker.document([page]), to: "page.xhtml")
        try tool.write("/Outlines 1 0 R", to: "file.pdf")
        try tool.add("qpdf", script)
        #expect(try await tool.read().blocks.count == 1)
    }

    @Test(arguments: [
        ("<< /Type/Catalog /Outlines 3 0 R >>", false, true, false), ("/PageLabels<</Nums[]>>", false, false, true),
        ("<</Subtype/Image /Width 3>>", true, false, false), ("/ImageMask true /OutlinesX 1", false, false, false),
        ("/Subtype /Image", false, false, false),
    ])
    func `names are found where they stand whole`(
        bytes: String, hasImage: Bool, hasOutline: Bool, hasPageLabels: Bool
    ) throws {
        let tool = try StandIn("exit 0")
        try tool.write(bytes, to: "file.pdf")
        let names = PDFNames(path: tool.folder + "/file.pdf")
        #expect(names.hasImage == hasImage)
        #expect(names.hasOutline == hasOutline)
        #expect(names.hasPageLabels == hasPageLabels)
    }

    @Test func `a name is found across two pieces of a long file`() throws {
        let tool = try StandIn("exit 0")
        for shift in 0..<14 {
            let filler = String(repeating: "x", count: (1 << 18) - shift)
            try tool.write(filler + "/PageLabels 1 0 R", to: "file.pdf")
            #expect(PDFNames(path: tool.folder + "/file.pdf").hasPageLabels)
        }
    }
}

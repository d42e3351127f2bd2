import Model
import Testing

@testable import Ingest

/// What pages of a text file say beside their text: running lines, printed numbers; and bullets left alone on a line.
@Suite struct PlainTextPageTests {
    private static let prose = """
        De gemeenten werken sinds jaar en dag samen aan de bemiddeling van mensen
        die werk zoeken, en zij willen die samenwerking de komende tijd verstevigen.
        """

    private func read(_ text: String) throws -> Draft { try PlainTextReader.draft(Array(text.utf8)) }

    @Test func `numbers printed at the foot of pages become their labels`() throws {
        let feet = ["Inspectie X Zicht op loketten | 21", "", "Inspectie X Zicht op  loketten  |  23  ", ""]
        let text = feet.map { Self.prose + "\n\n" + $0 }.joined(separator: "\n\u{0C}")
        let draft = try read(text)
        #expect(draft.pageLabels == [1: "21", 2: "22", 3: "23"])
        let running = draft.properties.filter { $0.value.hasPrefix("Inspectie") }
        #expect(running == [SourceProperty("RunningHead", "Inspectie X Zicht op loketten | 21", origin: .runningLine)])
    }

    @Test func `one number alone, and numbers that are the pages' own, label nothing`() throws {
        let own = (1...3).map { Self.prose + "\n\nPagina \($0) van 3" }.joined(separator: "\n\u{0C}")
        #expect(try read(own).pageLabels.isEmpty)
        let one = Self.prose + "\n\u{0C}" + Self.prose + "\n\nPagina 40\n"
        #expect(try read(one).pageLabels.isEmpty)
    }

    @Test(arguments: ["\u{2022}", "-", "\u{F0B7}", "\u{25AA}"])
    func `a bullet alone on a line belongs to the item below it`(bullet: String) throws {
        let text = """
            \(Self.prose)

            De raad vraagt drie dingen:

            \(bullet)
            een plan van de gemeenten voor het voorjaar;
            \(bullet)
            Overleg met de werkgevers
            in de regio over dat plan;
            \(bullet)

            een verslag aan de raad.

            \(Self.prose)
            """
        let items = try read(text).outline.filter { $0.hasPrefix("listItem") }
        #expect(
            items == [
                "listItem 1 «\(bullet)» een plan van de gemeenten voor het voorjaar;",
                "listItem 1 «\(bullet)» Overleg met de werkgevers in de regio over dat plan;",
                "listItem 1 «\(bullet)» een verslag aan de raad.",
            ])
    }

    @Test func `years that stand before what happened begin a block each`() throws {
        let lines = ["2004-2011: Landelijk overleg", "2003: oprichting van het loket", "2012: einde van het loket"]
        let draft = try read(Self.prose + "\n\n" + lines.joined(separator: "\n") + "\n\n" + Self.prose)
        #expect(draft.outline.dropFirst().dropLast() == ArraySlice(lines.map { "paragraph " + $0 }))
        let prose = Self.prose + " Dat begon in\n2012: een jaar dat telt voor wie de bemiddeling kent."
        #expect(try read(prose).blocks.count == 1)
    }

    @Test func `a dash with nothing to stand before is no item`() throws {
        #expect(try read(Self.prose + "\n\n-\n").blocks.allSatisfy { $0.kind != .listItem })
    }
}

import Model
import Testing

@testable import Ingest

@Suite struct ClosingTests {
    private func kinds(_ texts: [(Block.Kind, [String])]) -> [Block.Kind] {
        var draft = Draft(places: [Place(line: 1)])
        draft.blocks = texts.map { kind, lines in
            DraftBlock(kind: kind, lines: lines.map { DraftLine(text: $0, place: 0, sourceStart: 0) })
        }
        ClosingBlocks.mark(&draft)
        return draft.blocks.map(\.kind)
    }

    @Test(arguments: [
        [
            (Block.Kind.paragraph, ["Hoogachtend,"]), (.paragraph, ["de minister van Vervoer, namens deze,"]),
            (.heading, ["DE DIRECTEUR-GENERAAL WEGEN"]), (.paragraph, ["Drs. A.B. van der Zee"]),
        ],
        [
            (.paragraph, ["De Staatssecretaris van Volkshuisvesting,", "P. Verkuijl"])
        ],
        [
            (.paragraph, ["De Minister van Vervoer,"]), (.heading, ["mr. J. de Boer-Smit"]),
            (.paragraph, ["De Staatssecretaris van Wonen,"]), (.paragraph, ["K. Oudeland"]),
        ],
        [
            (.paragraph, ["Met vriendelijke groet,"]), (.heading, ["Afdeling Vergunningen"]),
            (.paragraph, ["Gemeente Rivierdal"]),
        ],
    ])
    func `office, proxy and names are no prose and no headings`(blocks: [(Block.Kind, [String])]) {
        let prose = (Block.Kind.paragraph, ["Ik vertrouw erop u hiermee voldoende te hebben ingelicht."])
        let found = kinds([prose] + blocks)
        #expect(found.first == .paragraph)
        #expect(found.dropFirst().allSatisfy { $0 == .titleBlock })
    }

    @Test func `a closing ends where a heading or prose begins`() {
        let found = kinds([
            (.paragraph, ["Ik zie uw reactie tegemoet."]), (.paragraph, ["Hoogachtend,"]),
            (.paragraph, ["T. Waterman"]), (.heading, ["Bezwaar"]),
            (.paragraph, ["Tegen dit besluit kunt u binnen zes weken bezwaar maken bij het college."]),
            (.heading, ["Uitvoering in de regio"]),
            (.paragraph, ["De gemeenten hebben daarover in het voorjaar een besluit genomen met elkaar."]),
        ])
        #expect(found == [.paragraph, .titleBlock, .titleBlock, .heading, .paragraph, .heading, .paragraph])
    }

    @Test(arguments: [
        ["De minister van Vervoer heeft dat toegezegd."], ["De minister schrijft dat hij het plan deelt,"],
        ["Met vriendelijke groet nam de wethouder afscheid van de raad."],
        ["Het college van burgemeester en wethouders is het daarmee eens."],
    ])
    func `a sentence that begins as a closing does is a sentence`(lines: [String]) {
        let before = (Block.Kind.paragraph, ["Dat is gevraagd."])
        let behind = (Block.Kind.paragraph, ["Daarna is het plan in de raad besproken en aangenomen."])
        #expect(kinds([before, (.paragraph, lines), behind]).allSatisfy { $0 == .paragraph })
    }

    @Test func `a closing holds no sentence`() throws {
        let bytes = Array(
            "Geachte voorzitter,\n\nDe regeling loopt door.\n\nHoogachtend,\n\nDe Minister van Vervoer,\n\nA. Zeeman\n"
                .utf8)
        let source = SourceFile(path: "proef.txt", sha256: "", byteCount: bytes.count, mediaType: .plainText)
        let document = Assembler().document(
            from: try PlainTextReader.draft(bytes), source: source, reader: PlainTextReader.name)
        #expect(document.sentences.map { document.text[$0] } == ["Geachte voorzitter,", "De regeling loopt door."])
        #expect(document.text.string.hasSuffix("A. Zeeman"))
    }
}

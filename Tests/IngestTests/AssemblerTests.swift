import Model
import Testing

@testable import Ingest

/// A document of one block of hard-wrapped lines, with further blocks that lend their words.
private func assembled(_ lines: [String], also words: String = "", kind: Block.Kind = .paragraph) -> Document {
    var draft = Draft(places: [Place(line: 1)])
    draft.blocks.append(
        DraftBlock(
            kind: kind, lines: lines.enumerated().map { DraftLine(text: $1, place: 0, sourceStart: $0 * 100) }))
    if !words.isEmpty {
        draft.blocks.append(DraftBlock(kind: .paragraph, lines: [DraftLine(text: words, place: 0, sourceStart: 9000)]))
    }
    let source = SourceFile(path: "proef.txt", sha256: "", byteCount: 0, mediaType: .plainText)
    return Assembler().document(from: draft, source: source, reader: "text/1")
}

private func first(_ document: Document) -> String {
    document.blocks.first.map { document.text[$0.span] } ?? ""
}

@Suite struct AssemblerTests {
    @Test(arguments: [
        (["De arbeids-", "markt trekt aan."], "De arbeidsmarkt trekt aan."),
        (["Voor werkgevers-", "en werknemers."], "Voor werkgevers- en werknemers."),
        (["De in-", "en uitstroom."], "De in- en uitstroom."),
        (["Het SW-", "bedrijf groeit."], "Het SW-bedrijf groeit."),
        (["Per e-", "mail gemeld."], "Per e-mail gemeld."),
        (["Alle 16-", "jarigen."], "Alle 16-jarigen."),
        (["De jaren 2016-", "2018 tellen."], "De jaren 2016-2018 tellen."),
        (["Na re-", "integratie volgt werk."], "Na re-integratie volgt werk."),
        (["De duur-", "(zaamheid) telt."], "De duur(zaamheid) telt."),
        (["Het onder-", "(bijvoorbeeld hier) telt."], "Het onder- (bijvoorbeeld hier) telt."),
        (["Het front-", "office sluit."], "Het front-office sluit."),
        (["In Noord-", "Holland."], "In Noord-Holland."),
        (["De wet is ge-", "evalueerd."], "De wet is geëvalueerd."),
        (["Net zo-", "als eerder."], "Net zoals eerder."),
        (["De werkgevers- ", "(en werknemers)organisaties."], "De werkgevers- (en werknemers)organisaties."),
    ])
    func `a hyphen at a line end is joined, kept or left hanging`(lines: [String], text: String) {
        #expect(first(assembled(lines)) == text)
    }

    @Test func `the document's own hyphen wins over the rule`() {
        #expect(
            first(assembled(["De sector-", "plannen."], also: "Veel sector-plannen slagen.")) == "De sector-plannen.")
        #expect(first(assembled(["Het mkb-", "loket."], also: "Een mkbloket.")) == "Het mkbloket.")
    }

    @Test func `single characters are mended and every repair is told`() {
        let document = assembled([
            "e\u{301}e\u{301}n\u{A0}of\u{2009}twee\u{AD}de  \u{FB01}nanci\u{308}e\u{0}le co¨ordinatie"
        ])
        #expect(document.text.string == "één of tweede finan" + "cïele coördinatie")
        #expect(document.repairs.map(\.kind).contains(.softHyphenRemoved))
        #expect(document.repairs.map(\.kind).contains(.ligatureSplit))
        #expect(document.repairs.map(\.kind).contains(.controlRemoved))
        #expect(document.brokenInvariants().isEmpty)
    }

    @Test func `every line has a run that leads back to it`() {
        let document = assembled(["De arbeids-", "markt is", "krap."])
        #expect(document.runs.map(\.sourceStart) == [0, 100, 200])
        #expect(document.runs.map { document.text[$0.span] } == ["De arbeids", "markt is ", "krap."])
    }

    @Test func `an empty block leaves no trace`() {
        let document = assembled(["  ", "\u{200B}"], also: "Tekst.")
        #expect(document.blocks.count == 1)
        #expect(document.text.string == "Tekst.")
        #expect(document.brokenInvariants().isEmpty)
    }
}

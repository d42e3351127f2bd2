import Foundation
import Model
import Testing

@testable import Ingest

private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let block = Block(.paragraph, Span(0, bytes.count))
    return SentenceSplitter().sentences(of: [block], in: bytes).map { DocumentText(bytes: bytes)[$0] }
}

@Suite struct SentenceTests {
    @Test(arguments: [
        ["De wet treedt in werking.", "Daarna volgt een evaluatie."],
        ["Op grond van art. 10, lid 2, d.d. 8 juli jl. is dit o.a. door mr. A.B. de Wit, m.i.v. 1 mei, gemeld."],
        ["Zie Stb. 2014, 366 en Kamerstuk 29 544, nr. 745, blz. 3.", "Dat volstaat."],
        ["“Dat werkt niet.”", "Zo luidt het oordeel."],
        ["“Wie betaalt dat?” vroeg de raad."],
        ["Het ging om scholing, begeleiding, enz.", "Meer was er niet."],
        ["1. De gemeente besluit.", "2. De raad stemt in."],
        ["Dat was in 2014.", "Het jaar daarna niet."],
        ["De proef Eropaf! liep door tot 2010.", "(Zie de bijlage.)", "Dat is alles."],
        ["Hij aarzelde…", "Toen stemde hij in."],
        ["Dit zegt T. van Ark in Den Haag.", "Zij vertrekt."],
        ["Dat kost € 2,5 mln. per jaar.", "’s Avonds is het stil."],
        ["“Zo bereiken wij niemand.”", "(wethouder)", "“Dat zal blijken.”", "(raadslid)"],
    ])
    func `sentences end where they end`(expected: [String]) {
        #expect(sentences(expected.joined(separator: " ")) == expected)
    }

    @Test func `headings and labels are no sentences`() {
        let bytes = Array("Kop Tekst.".utf8)
        let blocks = [Block(.heading, Span(0, 3), level: 1), Block(.paragraph, Span(4, 10))]
        #expect(SentenceSplitter().sentences(of: blocks, in: bytes) == [Span(4, 10)])
    }

    /// Beside the package, or where the environment says.
    private static let shared =
        ProcessInfo.processInfo.environment["TIJDLIJN_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("../shared")
    private static let labels = shared.appendingPathComponent("documents/labels/lassysmall-test-sentences.tsv")

    @Test(.enabled(if: FileManager.default.fileExists(atPath: SentenceTests.labels.path)))
    func `boundaries of a hand-made treebank are found`() throws {
        let table = try String(contentsOf: SentenceTests.labels, encoding: .utf8)
        let gold = table.split(separator: "\n").compactMap { line -> String? in
            guard let sentence = line.split(separator: "\t").last.map(String.init), let last = sentence.last,
                ".!?…".contains(last)
            else { return nil }
            return sentence
        }
        let found = sentences(gold.joined(separator: " "))
        func ends(_ parts: [String]) -> [Int: String] {
            var at = 0
            var ends: [Int: String] = [:]
            for part in parts {
                at += part.utf8.count + 1
                ends[at] = String(part.suffix(40))
            }
            return ends
        }
        let right = ends(gold)
        let made = ends(found)
        let hits = right.keys.filter { made[$0] != nil }.count
        let f1 = 2 * Double(hits) / Double(right.count + made.count)
        for (at, text) in right.sorted(by: { $0.key < $1.key }) where made[at] == nil { print("missed \(text)|") }
        for (at, text) in made.sorted(by: { $0.key < $1.key }) where right[at] == nil { print("false \(text)|") }
        print("sentences: gold \(right.count), found \(made.count), F1 \(f1)")
        #expect(f1 >= 0.995)
    }
}

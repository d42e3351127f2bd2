import Model
import Testing

@testable import Ingest

@Suite struct SnifferTests {
    @Test(arguments: [
        ("a.txt", "%PDF-1.4\n", MediaType.pdf), ("a.pdf", "\n%PDF-1.7", .pdf),
        ("a.txt", "<?xml version='1.0'?><kamerwrk/>", .xml),
        ("a.html", "<?xml version='1.0'?><!DOCTYPE html><html/>", .html),
        ("a", "<!-- x --><html><body/>", .html), ("a.xml", "<officiele-publicatie/>", .xml),
        ("a.htm", "<div>x</div>", .html), ("a.html", "--2024-05-21--  https://voorbeeld.nl\nSaving to: x\n", .unknown),
        ("a.md", "# Kop\n", .markdown), ("a.txt", "Geachte voorzitter,", .plainText),
        ("a", "Geachte voorzitter,", .plainText),
        ("a.csv", "jaar;deel\n2010;5\n", .unknown), ("a.doc", "{\\rtf1 tekst}", .rtf), ("a.json", "{}", .unknown),
        ("a.txt", "5 < 6 en 7 > 6", .plainText), ("naam.met.punten", "Tekst.", .plainText),
        ("a.xml", "\u{EF}\u{BB}\u{BF}\n<?xml version='1.0'?><officiele-publicatie/>", .xml),
    ])
    func `the bytes tell the kind before the name does`(path: String, head: String, type: MediaType) {
        #expect(Sniffer.mediaType(path: path, head: Array(head.utf8)) == type)
    }

    @Test func `binary files are told by their marks`() {
        #expect(Sniffer.mediaType(path: "a.docx", head: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .doc)
        #expect(Sniffer.mediaType(path: "a.pdf", head: [0xFF, 0xD8, 0xFF, 0xE0]) == .image)
        #expect(
            Sniffer.mediaType(path: "a.zip", head: [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)) == .zip)
        #expect(Sniffer.mediaType(path: "a.txt", head: [0, 1, 2, 3, 0]) == .unknown)
        let odt = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
        let name = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
        #expect(Sniffer.mediaType(path: "a.bin", head: odt + name) == .odt)
    }

    @Test func `a Word file is told by its first parts, not by a file packed as it is`() {
        func type(_ names: [String]) -> MediaType {
            Sniffer.mediaType(path: "a", head: zipArchive(names.map { (name: $0, text: "x") }))
        }
        #expect(type(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]) == .docx)
        #expect(type(["[Content_Types].xml", "xl/workbook.xml"]) == .zip)
        #expect(type(["brieven/word/brief.txt"]) == .zip)
        let word = zipArchive([(name: "[Content_Types].xml", text: "x"), (name: "word/document.xml", text: "x")])
        #expect(Sniffer.mediaType(path: "a", head: zipArchive([(name: "brief.docx", bytes: word)])) == .zip)
    }

    @Test func `an empty head is text`() { #expect(Sniffer.mediaType(path: "a.txt", head: []) == .plainText) }
}

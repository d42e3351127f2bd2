import Foundation
import Model
import Testing

@testable import Ingest

/// Writes bytes to a file of the name and reads it; gives its words, or the error that it ends in.
private func read(_ bytes: [UInt8], as name: String) async throws -> Result<Document, IngestError> {
    let folder = FileManager.default.temporaryDirectory.path + "/soort-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    let file = SourceFile(path: path, sha256: "", byteCount: bytes.count, mediaType: .unknown)
    do throws(IngestError) {
        return .success(try await Ingestor().ingest(file))
    } catch {
        return .failure(error)
    }
}

private func text(_ bytes: [UInt8], as name: String) async throws -> String {
    switch try await read(bytes, as: name) {
    case .success(let document): document.text.string
    case .failure(let error): error.outcome
    }
}

private let sentence = "De regeling is op 1 mei 2014 vervallen."
private let wordBody = "<document><body><p><r><t>\(sentence)</t></r></p></body></document>"
private let odtBody =
    "<document-content><body><text><p>\(sentence)</p></text></body></document-content>"

/// What a file is, told by what it holds and not by words that happen to stand in it.
@Suite struct KindTests {
    private static func package(_ main: String, _ type: String, _ parts: [(name: String, text: String)]) -> [UInt8] {
        zipArchive(
            [
                (
                    name: "[Content_Types].xml",
                    text: "<Types><Override PartName='/\(main)' ContentType='application/\(type).main+xml'/></Types>"
                ),
                (
                    name: "_rels/.rels",
                    text:
                        "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='\(main)'/></Relationships>"
                ),
            ] + parts)
    }

    @Test func `an archive is an office file by its directory, wherever its parts lie`() async throws {
        let inner = Self.package("word/document.xml", "wordprocessingml.document", [("word/document.xml", wordBody)])
        let odt = "application/vnd.oasis.opendocument.text"
        let cases: [(name: String, bytes: [UInt8])] = [
            ("brief.docx", inner),
            (
                "tweede.docx",
                Self.package("word/document2.xml", "wordprocessingml.document", [("word/document2.xml", wordBody)])
            ),
            (
                "streep.docx",
                zipArchive([
                    (name: "_rels\\.rels", text: "<Relationships/>"), (name: "word\\document.xml", text: wordBody),
                ])
            ),
            ("pak.zip", zipArchive([(name: "brief.docx", bytes: inner)])),
            ("map.zip", zipArchive([(name: "brieven/word/brief.txt", text: sentence)])),
            ("woord.zip", zipArchive([(name: "password/brief.txt", text: sentence)])),
            ("laatst.odt", zipArchive([(name: "content.xml", text: odtBody), (name: "mimetype", text: odt)])),
            ("eerst.odt", zipArchive([(name: "mimetype", text: odt), (name: "content.xml", text: odtBody)])),
            (
                "zonder.odt",
                zipArchive([(name: "META-INF/manifest.xml", text: "<manifest/>"), (name: "content.xml", text: odtBody)])
            ),
        ]
        for (name, bytes) in cases { #expect(try await text(bytes, as: name) == sentence, "\(name)") }
    }

    @Test func `what is no text says what it is and what can be done`() async throws {
        let cases: [(name: String, bytes: [UInt8], says: String)] = [
            ("a.xlsx", Self.package("xl/workbook.xml", "spreadsheetml.sheet", []), "a spreadsheet"),
            ("a.pptx", Self.package("ppt/slides.xml", "presentationml.presentation", []), "a presentation"),
            (
                "a.ods", zipArchive([(name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet")]),
                "a spreadsheet"
            ),
            ("a.epub", zipArchive([(name: "mimetype", text: "application/epub+zip")]), "an electronic book"),
            (
                "a.mhtml",
                Array(
                    "From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n".utf8),
                "MIME"
            ),
            ("a.eml", Array("Subject: Brief\nContent-Type: text/plain\n\n\(sentence)".utf8), "MIME"),
            (
                "a.txt",
                Array(repeating: String(repeating: "QUJDREVG", count: 9) + "\n", count: 9).joined().utf8.map { $0 },
                "base64"
            ),
        ]
        for (name, bytes, says) in cases {
            guard case .failure(.unsupported(let format, let remedy)) = try await read(bytes, as: name) else {
                Issue.record("\(name) was read")
                continue
            }
            #expect(format.contains(says), "\(name)")
            #expect(!remedy.contains("unzip"), "\(name)")
        }
    }

    @Test(arguments: [
        "<naam verwijderd> heeft op 3 maart 2015 verzocht om informatie.", "De norm noemt %PDF-1.4 als vorm.",
        "MIME-Version: dat staat in elke brief.\nZo begint geen bericht.", "Onderwerp: de regeling\nDatum: 3 mei 2014",
        "<b> is een teken dat in 2012 is ingevoerd.",
    ])
    func `a letter that begins as another kind is text, whole`(letter: String) async throws {
        for name in ["a.txt", "a"] {
            let read = try await text(Array((letter + "\n\n" + sentence + "\n").utf8), as: name)
            let words = letter.split(whereSeparator: \.isWhitespace)
            #expect(read.split(whereSeparator: \.isWhitespace).starts(with: words), "\(name): \(read)")
        }
    }

    @Test func `markup under a name that says nothing is markup`() async throws {
        #expect(try await text(Array("<brief><al>\(sentence)</al></brief>".utf8), as: "a.txt") == sentence)
        #expect(try await text(Array("<p>\(sentence)</p>".utf8), as: "a") == sentence)
    }

    @Test func `UTF-16 without its mark is read, in text and in markup`() async throws {
        for text in ["De brief over \(sentence)", "<?xml version='1.0' encoding='UTF-16'?><al>\(sentence)</al>"] {
            for isBig in [false, true] {
                let bytes = text.utf16.flatMap {
                    isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                }
                #expect(try await unnamed(bytes).hasSuffix(sentence))
            }
        }
    }

    private func unnamed(_ bytes: [UInt8]) async throws -> String { try await text(bytes, as: "a.txt") }

    @Test(arguments: ["ansi", "utf-16", "bestaat-niet"])
    func `an encoding that is unknown is Windows-1252, and told`(name: String) async throws {
        let bytes = Array("<?xml version='1.0' encoding='\(name)'?><al>Co".utf8) + [0xF6] + Array("rdinatie.</al>".utf8)
        let document = try await read(bytes, as: "a.xml").get()
        #expect(document.text.string == "Coördinatie.")
        #expect(document.flaws.map(\.kind) == [.badEncoding])
    }

    @Test func `a file is encrypted where its directory says so, not where its name promises another format`() {
        let name: [UInt8] = "EncryptedPackage\0".utf8.flatMap { [UInt8]([$0, 0]) }
        let entry = name + [UInt8](repeating: 0, count: 64 - name.count) + [34, 0] + [UInt8](repeating: 0, count: 62)
        let head = [UInt8](repeating: 1, count: 512)
        #expect(CompoundFile.isEncrypted(head + entry))
        #expect(!CompoundFile.isEncrypted(head + [0] + entry))
        #expect(!CompoundFile.isEncrypted(head))
    }

    @Test func `office documents in one file of XML are read by the rules of their kind`() async throws {
        let odt = """
            <document><body><text><tracked-changes><changed-region><deletion><p>Weg.</p></deletion></changed-region>
            </tracked-changes><p>\(sentence)</p></text></body></document>
            """
        let word = """
            <wordDocument><body><sect><p><r><t>De regeling is op 1 m</t></r><r><t>ei 2014 ver</t></r>
            <annotation type='Word.Deletion'><content><r><delText>weg</delText></r></content></annotation>
            <r><instrText>PAGE</instrText></r><r><t>vallen.</t></r></p></sect></body></wordDocument>
            """
        let package = """
            <package><part name='/word/document.xml'><xmlData>\(wordBody)</xmlData></part>
            <part name='/word/styles.xml'><xmlData><styles/></xmlData></part></package>
            """
        for xml in [odt, word, package] { #expect(try await text(Array(xml.utf8), as: "a.xml") == sentence) }
    }
}

import Foundation
import Model
import Testing

@testable import Ingest

/// Runs a body with a folder that is gone afterwards.
private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/tijdlijn-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
}

private func outcome(_ path: String, byteCount: Int = 0) async -> String {
    let file = SourceFile(path: path, sha256: "", byteCount: byteCount, mediaType: .unknown)
    do throws(IngestError) {
        let document = try await Ingestor().ingest(file)
        return document.flaws.isEmpty ? "ok" : "partial"
    } catch {
        return error.outcome
    }
}

private func write(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

/// The folder that holds the package.
let packageRoot = String(#filePath.dropLast("Tests/IngestTests/IngestorTests.swift".count))

@Suite struct IngestorTests {
    @Test func `what is no file is unreadable, and nothing waits`() async throws {
        try await withFolder { folder in
            #expect(mkfifo(folder + "/pijp", 0o600) == 0)
            #expect(await outcome(folder + "/pijp") == "unreadable")
            #expect(await outcome(folder) == "unreadable")
            #expect(await outcome(folder + "/bestaat-niet") == "unreadable")
            #expect(await outcome("/dev/zero") == "unreadable")
        }
    }

    @Test func `an empty file and a page without words are empty`() async throws {
        try await withFolder { folder in
            try write("", folder + "/a.xml")
            try write("<html><body><p> </p></body></html>", folder + "/b.html")
            #expect(await outcome(folder + "/a.xml") == "empty")
            #expect(await outcome(folder + "/b.html") == "empty")
        }
    }

    @Test func `a file that is not what it was is unreadable`() async throws {
        try await withFolder { folder in
            try write("<html><body><p>Tekst.</p></body></html>", folder + "/a.html")
            #expect(await outcome(folder + "/a.html", byteCount: 12) == "unreadable")
            #expect(await outcome(folder + "/a.html", byteCount: 39) == "ok")
        }
    }

    @Test func `metadata beside a document joins its properties, that of another does not`() async throws {
        try await withFolder { folder in
            let text =
                "<officiele-publicatie><kamerstuk><stuk><al>De wet vervalt.</al></stuk></kamerstuk></officiele-publicatie>"
            try write(text, folder + "/kst-1-2.xml")
            try write(text, folder + "/kst-1-3.xml")
            try write(text, folder + "/kst-1-4.xml")
            func metadata(_ id: String) -> String {
                "<metadata_gegevens><metadata name='DC.identifier' content='\(id)'/></metadata_gegevens>"
            }
            try write(metadata("kst-1-2"), folder + "/kst-1-2.metadata.xml")
            try write(metadata("kst-1-3"), folder + "/metadata.xml")
            for (name, id) in [("kst-1-2", "kst-1-2"), ("kst-1-3", "kst-1-3"), ("kst-1-4", nil)] {
                let file = SourceFile(path: "\(folder)/\(name).xml", sha256: "", byteCount: 0, mediaType: .xml)
                let document = try await Ingestor().ingest(file)
                #expect(document.properties.first { $0.name == "DC.identifier" }?.value == id)
            }
            #expect(await outcome(folder + "/metadata.xml") == "unsupported")
        }
    }

    @Test func `every document of the corpus that is XML, HTML or an office file keeps its contract`() async throws {
        let folder = packageRoot + "corpus/documents/"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            guard ["xml", "html", "docx", "odt"].contains(Sniffer.suffix(of: name)), !name.contains("metadata") else {
                continue
            }
            let file = SourceFile(path: folder + name, sha256: "", byteCount: 0, mediaType: .unknown)
            let document = try await Ingestor().ingest(file)
            #expect(document.brokenInvariants() == [], "\(name)")
            #expect(document.flaws == [], "\(name)")
            #expect(document.noteMarks.allSatisfy { $0.note != nil }, "\(name)")
            #expect(document.blocks.allSatisfy { document.place(at: $0.span.start)?.element != nil }, "\(name)")
        }
    }

    @Test func `the deleted date of the report is not read and its notes are tied`() async throws {
        let file = SourceFile(
            path: packageRoot + "corpus/documents/regie-in-de-regio-rapport.docx", sha256: "", byteCount: 0,
            mediaType: .docx)
        let document = try await Ingestor().ingest(file)
        #expect(document.text.bytes.firstOffset(of: Array("april 2008".utf8)) == nil)
        #expect(document.noteMarks.count == 2)
        #expect(document.blocks.filter(\.isBoxed).count == 3)
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: packageRoot + "../shared/documents")),
        arguments: [
            ("koop-testfiles/bgr.html", "unsupported"), ("koop-testfiles/empty-pw.docx", "encrypted"),
            ("office/odt-encrypted.odt", "encrypted"), ("koop-testfiles/empty.docx", "empty"),
            ("koop-testfiles/empty.odt", "empty"), ("koop-testfiles/empty.zip", "empty"),
            ("koop-testfiles/gmb.html.zip", "ok"), ("koop-testfiles/opmeta1.xml", "unsupported"),
            ("koop-testfiles/opmeta2.xml", "unsupported"), ("koop-testfiles/searchrec.xml", "unsupported"),
            ("xml-kst/sru-diagnostic.xml", "unsupported"), ("api/syncfeed-page.xml", "unsupported"),
            ("xml-handelingen/h-tk-20172018-70-3.xml", "partial"), ("xml-handelingen/h-tk-20172018-61-10.xml", "ok"),
            ("koop-testfiles/rechtspraak1.xml", "ok"), ("koop-testfiles/stb.html", "ok"),
            ("koop-testfiles/gmb.html", "ok"),
            ("office/docx-strict.docx", "ok"), ("office/odt-tables.odt", "ok"), ("html/den_helder_meeting.html", "ok"),
        ])
    func `real files end in the outcome that they deserve`(path: String, expected: String) async {
        #expect(await outcome(packageRoot + "../shared/documents/" + path) == expected)
    }
}

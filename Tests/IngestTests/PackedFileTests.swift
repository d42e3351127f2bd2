import Foundation
import Model
import Testing

@testable import Ingest

/// A document in a zip archive.
@Suite struct PackedFileTests {
    private func read(_ parts: [(name: String, text: String)]) async throws -> Document {
        try await read(bytes: zipArchive(parts))
    }

    private func read(bytes: [UInt8]) async throws -> Document {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("pak-\(UUID().uuidString).zip").path
        try Data(bytes).write(to: URL(filePath: path))
        defer { unlink(path) }
        let file = SourceFile(path: path, sha256: "", byteCount: bytes.count, mediaType: .zip)
        return try await Ingestor().ingest(file)
    }

    private func outcome(_ parts: [(name: String, text: String)]) async -> String {
        do {
            return try await read(parts).flaws.isEmpty ? "ok" : "partial"
        } catch {
            return (error as? IngestError)?.outcome ?? "\(error)"
        }
    }

    private static let page = "<html><body><h1>Loketten</h1><p>De wet is in 2012 veranderd.</p></body></html>"

    @Test func `a page zipped alone is read as the page`() async throws {
        let document = try await read([("map/", ""), ("map/pagina.html", Self.page), ("map/logo.png", "x")])
        #expect(document.text.string == "Loketten\nDe wet is in 2012 veranderd.")
        #expect(document.source.mediaType == .html)
        #expect(document.reader == "html/1")
    }

    @Test func `of a publication in several formats the best is read, with its metadata`() async throws {
        let xml = "<kamerwrk><body><stuk><al>De wet is in 2012 veranderd.</al></stuk></body></kamerwrk>"
        let metadata = "<metadata_gegevens><metadata name='DC.identifier' content='kst-29544-8'/></metadata_gegevens>"
        let document = try await read([
            ("kst-29544-8.html", Self.page), ("kst-29544-8.xml", xml), ("metadata.xml", metadata),
        ])
        #expect(document.source.mediaType == .xml)
        #expect(document.properties.contains { $0.name == "DC.identifier" && $0.value == "kst-29544-8" })
    }

    @Test(.enabled(if: ToolProbe.find("pdftotext") != nil, "pdftotext is not installed"))
    func `what needs a program is handed to it from memory`() async throws {
        let path = packageRoot + "corpus/documents/kst-31907-12.pdf"
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let alone = try await Ingestor().ingest(
            SourceFile(path: path, sha256: "", byteCount: bytes.count, mediaType: .pdf))
        let packed = try await read(bytes: zipArchive([(name: "brief.pdf", bytes: bytes)]))
        #expect(packed.text == alone.text && packed.pageCount == 3)
        #expect(packed.source.mediaType == .pdf)
    }

    @Test func `an archive of several documents, of none and an empty one end in a clear outcome`() async {
        #expect(await outcome([("a.html", Self.page), ("b.html", Self.page)]) == "unsupported")
        #expect(await outcome([("a.png", "x")]) == "unsupported")
        #expect(await outcome([]) == "empty")
        #expect(await outcome([("map/", "")]) == "empty")
        #expect(await outcome([("a.html", "")]) == "empty")
        #expect(await outcome([("in.zip", "PK\u{3}\u{4}rest")]) == "unsupported")
    }
}

import Foundation
import Testing

@testable import Ingest

/// The library that spares `pdftotext` the colours of pages.
@Suite struct ColourlessTests {
    /// A program's output and what it complained about.
    private func run(_ executable: String, _ arguments: [String], preload: String?) async throws -> [[UInt8]] {
        var output: [UInt8] = []
        let result = try await ChildProcess.run(
            executable: executable, arguments: arguments, preload: preload,
            limits: .init(seconds: 30, memory: 1 << 30, output: 64 << 20)
        ) { bytes in
            output.append(contentsOf: bytes)
            return true
        }
        return [output, result.standardError]
    }

    @Test func `a child is started with the library out of memory`() async throws {
        let path = try #require(Colourless.path)
        let output = try await run("/bin/cat", ["/proc/self/maps"], preload: path)
        #expect(String(decoding: output[0], as: UTF8.self).contains("colourless"))
        #expect(output[1].isEmpty)
    }

    @Test func `words, boxes and complaints are the same without colours`() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let folder = root.appending(path: "corpus/documents")
        let tool = try #require(ToolProbe.find("pdftotext"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pdf") }
        #expect(!names.isEmpty)
        for name in names {
            let arguments = ["-bbox-layout", folder.appending(path: name).path, "-"]
            let plain = try await run(tool, arguments, preload: nil)
            #expect(try await run(tool, arguments, preload: Colourless.path) == plain, "\(name)")
            #expect(plain[0].count > 1000)
        }
    }

    @Test func `a page of junk is complained about a thousand times, and its words are read`() async throws {
        let text = "BT /F1 12 Tf 100 700 Td (De minister) Tj ET\n" + String(repeating: ") ", count: 20_000)
        let file = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
            /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
            4 0 obj << /Length \(text.utf8.count) >> stream
            \(text)
            endstream endobj
            trailer << /Root 1 0 R >>
            """
        let path = FileManager.default.temporaryDirectory.appending(path: "junk-\(UUID().uuidString).pdf").path
        try Data(file.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let tool = try #require(ToolProbe.find("pdftotext"))
        let count = ["-c", "\"$0\" \"$1\" /dev/null 2>&1 | wc -l; exec \"$0\" -q \"$1\" -", tool, path]
        let plain = try await run("/bin/sh", count, preload: nil)
        let bounded = try await run("/bin/sh", count, preload: Colourless.path)
        #expect(String(decoding: bounded[0], as: UTF8.self).hasPrefix("1000\nDe minister\n"))
        #expect(!String(decoding: plain[0], as: UTF8.self).hasPrefix("1000\n"))
    }
}

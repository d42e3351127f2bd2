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
}

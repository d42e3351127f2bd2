import Foundation
import Testing

/// What the README prints is what its command prints. Reads the corpus, so that it is skipped where pdftotext is not.
struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let hasPDFToText = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

    @Test(.enabled(if: hasPDFToText)) func `the example of the README is what its command prints`() throws {
        let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
        let block = try #require(readme.components(separatedBy: "```").first { $0.hasPrefix("\n$ tijdlijn ") })
        let lines = block.split(separator: "\n").map(String.init)
        let command = try #require(lines.first).split(separator: " ").dropFirst(2).map(String.init)
        let program = try Program()
        let documents = Self.root.appendingPathComponent("corpus/documents").path
        try #require(try program.run("ingest", documents, "--ocr", "never").status == 0)
        let run = try program.launch(try Program.executable, command)
        let printed = (run.output + run.messages).split(separator: "\n").map(String.init)
        // The snapshot's name is a hash of all that is found in the corpus, which every rule moves.
        func named(_ lines: [String]) -> [String] { lines.filter { !$0.hasPrefix("Snapshot ") } }
        #expect(named(Array(lines.dropFirst())) == named(printed))
        #expect(lines.last?.hasPrefix("Snapshot ") == true && printed.last?.hasPrefix("Snapshot ") == true)
        try program.tidy()
    }
}

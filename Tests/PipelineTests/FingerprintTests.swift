import Foundation
import Testing

@testable import Pipeline

struct FingerprintTests {
    /// What the build's script does, told by the tools it uses.
    private func fingerprint(_ folders: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        process.currentDirectoryURL = root.appendingPathComponent("Sources")
        process.arguments = [
            "-c",
            """
            for folder in \(folders.joined(separator: " ")); do find $folder -name '*.swift' | LC_ALL=C sort; done \
            | xargs cat | sed -e 's|^ *//.*$||' -e '/^ *$/d' | sha256sum | cut -c1-12
            """,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func `each stage bears the fingerprint of the sources it was built from`() throws {
        #expect(Fingerprint.stages.converter == "converter/\(try fingerprint(["Model", "Dutch", "Ingest"]))")
        #expect(Fingerprint.stages.extractor == "extractor/\(try fingerprint(["Model", "Dutch", "Extract"]))")
        #expect(Batch.version.contains(Fingerprint.stages.converter))
    }
}

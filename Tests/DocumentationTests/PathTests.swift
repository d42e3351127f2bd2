import Foundation
import Testing

/// What the documents in the root claim of the repository holds.
struct PathTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Words in backquotes that name a place in the repository.
    static func places(in file: String) throws -> [String] {
        let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
        let tops = ["Sources/", "Tests/", "corpus/", "scripts/", "docs/", "Benchmarks/", ".ci/"]
        return text.split(separator: "`").map(String.init).filter { word in
            tops.contains { word.hasPrefix($0) } && !word.contains(" ") && !word.contains("…") && !word.contains("<")
                && !word.contains("\n")
        }
    }

    @Test(arguments: ["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md"])
    func `every path that a document names exists`(file: String) throws {
        let places = try Self.places(in: file)
        #expect(!places.isEmpty, "\(file) names no path at all")
        for place in places {
            let path = Self.root.appendingPathComponent(place).path
            #expect(FileManager.default.fileExists(atPath: path), "\(file) names \(place)")
        }
    }

    @Test func `ARCHITECTURE has a heading for every module`() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
        let sources = Self.root.appendingPathComponent("Sources").path
        for module in try FileManager.default.contentsOfDirectory(atPath: sources) {
            #expect(text.contains("Sources/\(module)"), "Sources/\(module) is not told of")
        }
    }
}

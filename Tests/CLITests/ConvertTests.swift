import Foundation
import Testing

/// What `convert --format json` says of the way back to the source.
struct ConvertTests {
    private struct Converted: Decodable {
        struct Locator: Decodable {
            var start: Int
            var end: Int
            var source: Int
            var page: Int?
            var line: Int?
            var box: [Double]?
        }

        struct Repair: Decodable {
            var kind: String
            var start: Int
            var original: String
        }

        var text: String
        var locators: [Locator]
        var repairs: [Repair]
        var sentences: [[Int]]
    }

    private func converted(_ run: Program.Run) throws -> Converted {
        #expect(run.status == 0, "\(run.messages)")
        return try JSONDecoder().decode(Converted.self, from: Data(run.output.utf8))
    }

    @Test func `every part of the text stands in the file where its locator says`() throws {
        let program = try Program()
        let source = """
            De wethouder heeft in 2011 een werk-
            plein geopend. Dat was – na jaren van overleg – het eerste van de regio.

            In 2012 is ook de kosten-
            baten-analyse besproken. De raad was er tevreden over.
            """
        try program.write(source, to: "brief.txt")
        let found = try converted(program.run("convert", "brief.txt", "--format", "json"))
        #expect(found.text.contains("werkplein geopend"))
        let bytes = Array(source.utf8)
        let text = Array(found.text.utf8)
        var covered = 0
        for locator in found.locators {
            let count = locator.end - locator.start
            try #require(locator.source + count <= bytes.count && locator.end <= text.count)
            #expect(bytes[locator.source..<(locator.source + count)] == text[locator.start..<locator.end])
            #expect(locator.line == bytes[..<locator.source].count { $0 == 0x0A } + 1)
            covered += count
        }
        // What no locator covers are the spaces and line ends put between lines.
        #expect(text.count - covered < 8)
        #expect(found.repairs.contains { $0.kind == "hyphenJoined" && $0.original.hasPrefix("-") })
        try program.tidy()
    }

    @Test func `every sentence of a PDF leads to a page and a box`() throws {
        let program = try Program()
        let path = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("corpus/documents/kst-26901-7.pdf").path
        let found = try converted(program.run("convert", path, "--format", "json"))
        #expect(found.sentences.count > 10)
        for sentence in found.sentences {
            let locator = try #require(found.locators.first { $0.start <= sentence[0] && sentence[0] < $0.end })
            #expect(locator.page ?? 0 > 0)
            let box = try #require(locator.box)
            #expect(box.count == 4 && box[0] < box[2] && box[1] < box[3] && box[3] < 850)
        }
        try program.tidy()
    }
}

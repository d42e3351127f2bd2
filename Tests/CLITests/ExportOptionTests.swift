import Foundation
import Testing

/// What a picture or export says of itself, and options that do not go together.
@Suite(.serialized) struct ExportOptionTests {
    private static let funds = """
        Den Haag, 12 maart 2015

        Betreft: Geschiedenis van de fondsen

        Geachte voorzitter,

        Het Fonds Scholing (2001-2006) is opgegaan in het Fonds Werk.

        In 1999 werd het Fonds Zorg opgericht. In 1955 werd het Fonds Wonen opgericht.

        Het kabinet geeft € 2 miljoen aan het fonds.

        """

    private func stored() throws -> Program {
        let program = try Program()
        try program.write(Self.funds, to: "in/fondsen.txt")
        #expect(try program.run("ingest", "in").status == 0)
        return program
    }

    @Test func `the mark of an end told by a period stands where the life ends`() throws {
        let program = try stored()
        let picture = try program.run("timeline", "--kind", "policy-change", "--format", "svg").output
        let parts = picture.components(separatedBy: "<title>")
        let life = try #require(parts.first { $0.hasPrefix("Fonds Scholing, 2001 to 2006") })
        let mark = try #require(parts.first { $0.hasPrefix("2001/2006: merge, Fonds Scholing") })
        // The last part of the life, which fades out, and the bar of the mark lie over the same days.
        func place(_ text: String, _ fill: String) -> String? {
            text.components(separatedBy: "url(#\(fill))\" d=\"M").dropFirst().first?.split(separator: " ").first.map(
                String.init)
        }
        #expect(place(life, "life-out") != nil)
        #expect(place(mark, "e-both") == place(life, "life-out"))
        try program.tidy()
    }

    @Test func `a picture of nothing says so and names no year`() throws {
        let program = try stored()
        for format in ["svg", "html"] {
            let picture = try program.run("timeline", "--about", "zonneschijn", "--format", format).output
            #expect(picture.contains("No events match."))
            #expect(!picture.contains("Events 2000"))
        }
        try program.tidy()
    }

    @Test func `what has no date is told where it is left out`() throws {
        let program = try stored()
        let alone = try program.run("timeline", "--format", "svg").output
        #expect(alone.contains("events without a date are left out") && !alone.contains("in the table alone"))
        #expect(try program.run("timeline", "--format", "html").output.contains("are in the table alone"))
        let slides = try program.run("timeline", "--format", "timelinejs")
        #expect(slides.messages.contains("events without a date are left out"))
        try program.tidy()
    }

    @Test func `changes before the first cabinet that is known have a row`() throws {
        let program = try stored()
        let table = try program.run("churn", "--by", "cabinet", "--from", "1950", "--to", "1960").output
        #expect(table.contains("before De Jong"))
        #expect(!table.contains("Kok"))
        try program.tidy()
    }

    @Test(arguments: [
        ["churn", "--all"], ["churn", "--measure", "plans", "--all"], ["subjects", "--all", "fonds"],
        ["corrections", "--import", "a.jsonl", "--export", "b.jsonl"],
        ["corrections", "--import", "a.jsonl", "--misfits"],
        ["corrections", "--export", "-", "--format", "csv"], ["corrections", "--import", "a", "--output", "b"],
    ])
    func `options that do nothing together are refused`(arguments: [String]) throws {
        let program = try stored()
        let run = try program.launch(try Program.executable, arguments)
        #expect(run.status == 2, "\(run.messages)")
        #expect(run.messages.contains("--"))
        try program.tidy()
    }

    @Test func `who rejected an event is told to the next one, and words are words`() throws {
        let program = try stored()
        let rows = try program.run("timeline", "--kind", "policy-change", "--format", "csv").output
        let event = try #require(rows.split(whereSeparator: \.isNewline).dropFirst().first).prefix(32)
        let odd = try program.run(
            "correct", "\(event)", "--subject", "Fonds\u{7} Zorg", "--reason", "naam", "--by", "Vera")
        #expect(odd.status == 2 && odd.messages.contains("control character"), "\(odd.messages)")
        #expect(try program.run("reject", "\(event)", "--reason", "geen wijziging", "--by", "Vera").status == 0)
        let again = try program.run("reject", "\(event)", "--reason", "nogmaals", "--by", "Bas")
        #expect(again.status == 2 && again.messages.contains("rejected by Vera"), "\(again.messages)")
        try program.tidy()
    }
}

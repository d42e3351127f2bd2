import Foundation
import Testing

/// What was asked is done, or it is said why not: nothing is lost or passed over without a word.
struct HonestyTests {
    private let program: Program

    private let note = """
        Utrecht, 4 mei 2013

        In 1921 is de Raad voor de Scholing ingesteld. In 2004 is de Steunpool Noord opgericht.

        De Wet hulp bij scholing (Whs) is op 1 juli 2005 in werking getreden. De Whs is per 1 mei 2009 ingetrokken.

        """

    init() throws {
        program = try Program()
        try program.write(note, to: "in/nota.txt")
        try #require(try program.run("ingest", "in").status == 0)
    }

    private func event(_ words: String) throws -> String {
        let rows = try program.run("timeline", "--format", "json").output
        let found = try #require(try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [[String: Any]])
        let row = try #require(found.first { ($0["quote"] as? String)?.contains(words) ?? false }, "\(rows)")
        return try #require(row["event_id"] as? String)
    }

    private func say(_ words: String...) throws -> Program.Run {
        try program.launch(try Program.executable, words + ["--reason", "gelezen", "--by", "T. Toets"])
    }

    @Test func `a file that gets other bytes keeps what was said of its words, and an earlier state its rows`() throws {
        #expect(try say("correct", try event("Steunpool"), "--date", "2003").status == 0)
        #expect(try say("reject", try event("Raad voor de Scholing")).status == 0)
        let before = try program.run("timeline", "--format", "csv")
        let snapshot = try #require(
            before.messages.split(separator: "\n").last { $0.hasPrefix("Snapshot ") }?.split(separator: " ").dropFirst()
                .first?.prefix(16))
        try program.write(
            "Vooraf een zin.\n\n" + note.replacing("In 1921 is de Raad", with: "In 1922 is de Raad"),
            to: "in/nota.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let now = try program.run("timeline", "--format", "csv").output
        #expect(now.contains("2003") && now.contains("1922"))
        let misfits = try program.run("corrections", "--misfits", "--format", "json").output
        #expect(misfits.contains("no longer stand in the text") && misfits.contains("reject"))
        let past = try program.run("timeline", "--format", "csv", "--as-of", String(snapshot))
        #expect(past.output == before.output)
        let page = try program.run("timeline", "--format", "html", "--as-of", String(snapshot)).output
        #expect(page.contains("nota.txt") && page.contains("(corrected by hand)"))
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `an event that was rejected is told of, and how to have it again`() throws {
        let id = try event("Raad voor de Scholing")
        #expect(try say("reject", id).status == 0)
        let again = try say("reject", String(id.prefix(8)))
        #expect(again.status == 2 && again.messages.contains("was rejected by T. Toets: gelezen"), "\(again.messages)")
        #expect(again.messages.contains("tijdlijn add --document"))
        let odd = try say("correct", try event("Steunpool"), "--subject", "Steun\u{7}pool")
        #expect(odd.status == 2 && odd.messages.contains("The subject has a character that cannot be printed."))
        try program.tidy()
    }

    @Test func `what lies before the first cabinet of the table is counted there`() throws {
        let run = try program.run("churn", "--by", "cabinet", "--from", "1900", "--to", "1930", "--format", "csv")
        #expect(run.output.contains("before De Jong,1,1"), "\(run.output)")
        try program.tidy()
    }

    @Test func `a law is one life under the letters that its own letter gives it`() throws {
        let run = try program.run("churn", "--measure", "lifetimes", "--format", "csv")
        let lives = run.output.split(separator: "\n").filter { $0.contains("Whs") }
        #expect(lives.count == 1 && lives[0].contains("2005-07-01") && lives[0].contains("2009-05-01"), "\(lives)")
        try program.tidy()
    }

    @Test(arguments: [
        ["corrections", "--import", "a", "--export", "b"], ["corrections", "--export", "-", "--format", "csv"],
        ["churn", "--all"], ["subjects", "Whs", "--all"],
    ])
    func `an option that would be passed over is refused`(words: [String]) throws {
        let run = try program.launch(try Program.executable, words)
        #expect(run.status == 2 && !run.messages.isEmpty)
        try program.tidy()
    }

    @Test func `a picture of nothing says so and invents no year`() throws {
        for format in ["svg", "html"] {
            let run = try program.run("timeline", "--about", "kwispelstaart", "--format", format)
            #expect(run.output.contains("No events match.") && !run.output.contains("2000–2000"))
        }
        try program.tidy()
    }
}

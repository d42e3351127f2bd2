import Foundation
import Testing

/// Checking and copying the store by the commands.
struct StoreCareTests {
    @Test func `verify finds a letter that was changed behind its back and ends with 4`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let whole = try program.run("verify")
        #expect(whole.status == 0 && whole.messages.contains("All is well"))
        #expect(try program.run("backup", "kopie.db").status == 0)
        let path = URL(fileURLWithPath: program.folder + "/tijdlijn.db")
        var bytes = try Data(contentsOf: path)
        let place = try #require(bytes.range(of: Data("een gezamenlijk loket".utf8)))
        bytes.replaceSubrange(place, with: Data("een gezamenzijk loket".utf8))
        try bytes.write(to: path)
        let damaged = try program.run("verify")
        #expect(damaged.status == 4, "\(damaged.output)\(damaged.messages)")
        #expect(try program.run("verify", "--store", "kopie.db").status == 0)
        #expect(try program.run("verify", "--store", "weg.db").status == 2)
        try program.tidy()
    }

    @Test func `verify with sources names files that changed or went`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        try program.write(shortLetter + "\nNaschrift.\n", to: "in/weg.txt")
        #expect(try program.run("ingest", "in").status == 0)
        try program.write(shortLetter + "\nLater toegevoegd.\n", to: "in/brief.txt")
        try FileManager.default.removeItem(atPath: program.folder + "/in/weg.txt")
        let run = try program.run("verify", "--sources")
        #expect(run.status == 0)
        #expect(
            run.output.contains("in/brief.txt has other bytes") && run.output.contains("no file or folder in/weg.txt"))
        try program.tidy()
    }

    @Test func `verify with sources looks quotes up in the source, where their way back leads`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        let page = "<html><body><h1>Brief</h1><p>Op 1 mei 2013 is de Stichting Noord opgericht.</p></body></html>"
        try program.write(page, to: "in/brief.html")
        #expect(try program.run("ingest", "in").status == 0)
        let whole = try program.run("verify", "--sources")
        #expect(whole.status == 0 && whole.messages.contains("All is well"), "\(whole.output)\(whole.messages)")
        // Text, quote and sentence of the store agree with each other, and not with the source.
        let store = URL(fileURLWithPath: program.folder + "/tijdlijn.db")
        var bytes = try Data(contentsOf: store)
        while let place = bytes.range(of: Data("35%".utf8)) { bytes.replaceSubrange(place, with: Data("36%".utf8)) }
        try bytes.write(to: store)
        let alone = try program.run("verify", "--format", "csv")
        let looked = try program.run("verify", "--sources", "--format", "csv")
        #expect(!alone.output.contains("in/brief.txt where its way back leads"))
        #expect(looked.status == 4 && looked.output.contains("does not stand in in/brief.txt where its way back leads"))
        try program.tidy()
    }

    @Test func `show and cite lead from a document to its words`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let shown = try program.run("show", "in/brief.txt")
        #expect(shown.output.contains("source_path     in/brief.txt") && shown.output.contains("35 % van de gemeenten"))
        #expect(try program.run("show", "in/brief.txt", "--text").output.contains("een gezamenlijk loket."))
        let rows = try program.run("timeline", "--kind", "statistic", "--format", "jsonl").output
        let row = try #require(try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [String: Any])
        let event = try #require(row["event_id"] as? String)
        let cited = try program.run("cite", event)
        #expect(cited.output.hasSuffix("2015-03-12\n“35%”\n"))
        #expect(try program.run("cite", "onbekend").status == 2)
        #expect(try program.run("show", "onbekend").status == 2)
        try program.tidy()
    }
}

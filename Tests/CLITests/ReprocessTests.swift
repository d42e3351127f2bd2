import Foundation
import Testing

/// After an upgrade: what is stale is made anew, and what that changes is told first.
struct ReprocessTests {
    private func sqlite(_ program: Program, _ sql: String) throws -> Bool {
        guard try program.launch("/usr/bin/env", ["sqlite3", "-version"]).status == 0 else { return false }
        return try program.launch("/usr/bin/env", ["sqlite3", program.folder + "/tijdlijn.db", sql]).status == 0
    }

    @Test func `nothing is stale after a run, and making all anew changes nothing`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write(
            "# Kop\n\nIn 2014 had 35% van de gemeenten een loket.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", to: "in/b.md")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try program.run("reprocess").messages.contains("0 documents made anew"))
        let dump = try program.run("dump").output
        let all = try program.run("reprocess", "--all")
        #expect(all.status == 0 && all.messages.contains("2 documents made anew: 0 events gained, 0 lost, 0 changed"))
        #expect(try program.run("dump").output == dump)
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `a dry run lists what is gained, lost and changed and writes nothing`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write("Een ander stuk uit 2016.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let right = try program.run("dump").output
        // As an older extractor might have left it: one event read otherwise, one of other words than today's.
        let sql = """
            UPDATE document SET extractor = 'extractor/oud' WHERE sourcePath = 'in/a.txt';
            UPDATE event SET status = NULL, page = NULL, confidence = 0.1 WHERE kind = 'finding';
            UPDATE event SET key = 'ffffffffffffffffffffffffffffffff', quote = 'oud' WHERE kind = 'statistic';
            """
        guard try sqlite(program, sql) else { return }
        let old = try program.run("dump").output
        let dry = try program.run("reprocess", "--dry-run", "--format", "csv")
        #expect(
            dry.messages.contains("1 documents would be made anew: 1 events gained, 1 lost, 1 changed"),
            "\(dry.messages)")
        for change in [",gained,statistic,", ",lost,statistic,", ",changed,finding,"] {
            #expect(dry.output.contains(change), "\(dry.output)")
        }
        #expect(try program.run("dump").output == old)
        #expect(try program.run("reprocess").status == 0)
        #expect(try program.run("dump").output == right)
        #expect(try program.run("reprocess", "--dry-run").messages.contains("0 documents would"))
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `a stale converter reads the source again, and where that is gone the text of the store serves`() throws
    {
        let program = try Program()
        let path = try program.write(shortLetter, to: "in/a.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let dump = try program.run("dump").output
        guard try sqlite(program, "UPDATE document SET converter = 'converter/oud'") else { return }
        #expect(try program.run("reprocess").messages.contains("1 documents made anew: 0 events gained"))
        #expect(try program.run("reprocess").messages.contains("0 documents made anew"))
        #expect(try sqlite(program, "UPDATE document SET converter = 'converter/oud'"))
        try FileManager.default.removeItem(atPath: path)
        let run = try program.run("reprocess")
        #expect(run.status == 0 && run.output.contains("remark"), "\(run.output)\(run.messages)")
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }

    @Test func `what a person said of a document stands when its source is read anew`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write("path,date,title\nin/a.txt,2011-02-03,Verslag\n", to: "weten.csv")
        #expect(try program.run("ingest", "in", "--metadata", "weten.csv").status == 0)
        let dump = try program.run("dump").output
        #expect(dump.contains("2011-02-03") && dump.contains("Verslag"))
        guard try sqlite(program, "UPDATE document SET converter = 'converter/oud'") else { return }
        #expect(try program.run("reprocess").status == 0)
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }
}

import Foundation
import Testing

/// What years do to files: they move, change, go and come back.
struct LedgerTests {
    private func rows(_ program: Program, _ arguments: String...) throws -> [[String: Any]] {
        let run = try program.launch(try Program.executable, arguments + ["--format", "jsonl"])
        return try run.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func `a file that moved is the same document under its new name`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a/brief.txt")
        try program.write("Een ander stuk uit 2016.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let before = try rows(program, "documents")
        try FileManager.default.moveItem(
            atPath: program.folder + "/in/a/brief.txt", toPath: program.folder + "/in/zeer nieuw.txt")
        let run = try program.run("ingest", "in")
        #expect(run.status == 0 && run.messages.contains("1 moved") && !run.messages.contains("duplicate"))
        let after = try rows(program, "documents")
        #expect(after.count == 2 && before.count == 2)
        #expect(
            after.contains { $0["source_path"] as? String == "in/zeer nieuw.txt" && $0["outcome"] as? String == "ok" })
        #expect(try program.run("verify").status == 0)
        #expect(try program.run("ingest", "in").messages.contains("2 unchanged.\nNothing new."))
        try program.tidy()
    }

    @Test func `a file that went leaves its events, marked, and comes back as it was`() throws {
        let program = try Program()
        let path = try program.write(shortLetter, to: "in/brief.txt")
        try program.write("Een ander stuk uit 2016.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let events = try program.run("timeline", "--format", "jsonl").output
        #expect(!events.isEmpty)
        try FileManager.default.moveItem(atPath: path, toPath: program.folder + "/weg")
        #expect(try program.run("ingest", "in").messages.contains("1 gone"))
        #expect(try program.run("timeline", "--format", "jsonl").output == events)
        #expect(try rows(program, "documents").contains { $0["outcome"] as? String == "gone" })
        #expect(try program.run("verify").status == 0)
        #expect(!(try program.run("ingest", "in").messages.contains("gone")))
        try FileManager.default.moveItem(atPath: program.folder + "/weg", toPath: path)
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try rows(program, "documents").allSatisfy { $0["outcome"] as? String == "ok" })
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `of one that was replaced the older version is kept as superseded`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        try program.write(shortLetter + "\nIn 2015 had 50% van de gemeenten een loket.\n", to: "in/brief.txt")
        #expect(try program.run("ingest", "in").messages.contains("1 ok"))
        let outcomes = try rows(program, "documents").compactMap { $0["outcome"] as? String }
        #expect(outcomes.sorted() == ["ok", "superseded"])
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `a folder that is suddenly empty is a disk that is not there, not a thousand deletions`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let dump = try program.run("dump").output
        try FileManager.default.moveItem(atPath: program.folder + "/in", toPath: program.folder + "/elders")
        try FileManager.default.createDirectory(atPath: program.folder + "/in", withIntermediateDirectories: true)
        let run = try program.run("ingest", "in")
        #expect(run.status == 5 && run.messages.contains("in held documents and holds none now"), "\(run.messages)")
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }

    @Test func `what was named from one folder is not gone in another`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "een/in/brief.txt")
        try program.write("Een ander stuk uit 2016.\n", to: "twee/in/stuk.txt")
        let store = program.folder + "/t.db"
        for folder in ["een", "twee"] {
            let run = try program.launch(
                "/bin/sh", ["-c", "cd \(folder) && exec \(try Program.executable) ingest in --store \(store)"])
            #expect(run.status == 0 && !run.messages.contains("gone"))
        }
        #expect(try rows(program, "documents", "--store", store).allSatisfy { $0["outcome"] as? String == "ok" })
        try program.tidy()
    }

    @Test func `what is forgotten stays forgotten until it is let in again`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try program.run("forget", "in/brief.txt", "--reason", "ingetrokken").status == 0)
        #expect(try program.run("timeline", "--format", "jsonl").output.isEmpty)
        #expect(try program.run("ingest", "in").messages.contains("1 unchanged"))
        try program.write(shortLetter, to: "in/kopie.txt")
        let run = try program.run("ingest", "in")
        #expect(run.status == 0 && run.messages.contains("1 forgotten"), "\(run.messages)")
        #expect(try program.run("search", "loket", "--format", "jsonl").output.isEmpty)
        #expect(try program.run("verify").status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: program.folder + "/tijdlijn.db"))
        #expect(bytes.range(of: Data("een gezamenlijk loket".utf8)) == nil)
        #expect(try program.run("forget", "--undo", "0000").status == 2)
        let hash = try #require(try rows(program, "failures", "--all").first?["path"] as? String)
        #expect(hash == "in/brief.txt")
        try program.tidy()
    }

    @Test func `a file that twice broke a run off while it was read alone is set aside until it is retried`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write(shortLetter + "\nNaschrift.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        // As if two runs had been killed with this file alone in hand, and a third with both.
        let sql = """
            PRAGMA foreign_keys = ON;
            DELETE FROM sourceFile WHERE path = 'in/b.txt';
            DELETE FROM document WHERE sourcePath = 'in/b.txt';
            INSERT INTO attempt (runId, path, sha256, startedAt, version, isAlone)
            SELECT runId, path, sha256, startedAt, version, 1 FROM attempt WHERE path = 'in/b.txt';
            UPDATE attempt SET outcome = NULL, isAlone = 1 WHERE path = 'in/b.txt';
            """
        guard try program.launch("/usr/bin/env", ["sqlite3", "-version"]).status == 0 else { return }
        #expect(try program.launch("/usr/bin/env", ["sqlite3", program.folder + "/tijdlijn.db", sql]).status == 0)
        let run = try program.run("ingest", "in")
        #expect(run.status == 1 && run.messages.contains("1 crashed, 1 unchanged"), "\(run.messages)")
        #expect(try program.run("ingest", "in", "--retry").messages.contains("1 ok, 1 unchanged"))
        try program.tidy()
    }

    @Test func `neither the order of files nor the runs they came in change the content`() throws {
        let program = try Program()
        var names: [String] = []
        for number in 0..<10 {
            let text =
                shortLetter + "\nBrief \(number == 7 ? 2 : number) gaat over \(number + 20)% van de werkgevers.\n"
            try program.write(number == 7 ? shortLetter : text, to: "in/\(number).txt")
            names.append("in/\(number).txt")
        }
        try program.write(shortLetter, to: "in/0bis.txt")
        names.append("in/0bis.txt")
        #expect(try program.run("ingest", "in", "--store", "heel.db").status == 0)
        let whole = try program.run("dump", "--store", "heel.db").output
        var random = SystemRandomNumberGenerator()
        for (store, jobs) in [("1.db", "1"), ("2.db", "2"), ("8.db", "8")] {
            let shuffled = names.shuffled(using: &random)
            for part in [shuffled.prefix(4), shuffled[4...]] {
                let run = try program.launch(
                    try Program.executable, ["ingest"] + part + ["--store", store, "--jobs", jobs])
                #expect(run.status == 0, "\(run.messages)")
            }
            #expect(try program.run("dump", "--store", store).output == whole, "\(shuffled)")
        }
        try program.tidy()
    }
}

import Foundation
import Testing

/// What a night that nobody watches says and does.
struct NightTests {
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
        }
    }

    @Test func `the log in JSON has an object for every file and one for the run`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write("%PDF-1.4\nnauwelijks een PDF\n", to: "in/b.pdf")
        let run = try program.run("ingest", "in", "--log", "json")
        let lines = try objects(run.messages)
        #expect(lines.compactMap { $0["message"] as? String } == ["run started", "file", "set aside", "run ended"])
        #expect(lines[2]["level"] as? String == "warning" && lines[2]["remedy"] as? String != nil)
        #expect((lines[3]["files"] as? [String: Any])?["ok"] as? Int == 1)
        #expect(lines[3]["exit_code"] as? Int == Int(run.status))
        #expect((lines[3]["milliseconds"] as? [String: Any])?["extract"] != nil)
        try program.tidy()
    }

    @Test func `runs with a number tells stages, bytes, slowest files and what was set aside`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write("%PDF-1.4\nnauwelijks een PDF\n", to: "in/b.pdf")
        #expect(try program.run("ingest", "in").status == 1)
        let run = try #require(try objects(try program.run("runs", "1", "--format", "jsonl").output).first)
        #expect(run["bytes"] as? Int == shortLetter.utf8.count + 28)
        let seconds = try #require(run["seconds"] as? [String: Any])
        #expect(["walk", "read", "extract", "write"].allSatisfy { seconds[$0] is Double })
        #expect((run["slowest"] as? [Any])?.count == 2 && (run["set_aside"] as? [Any])?.count == 1)
        #expect(try program.run("runs", "1").output.contains("in/b.pdf"))
        #expect(try program.run("runs", "9").status == 2)
        try program.tidy()
    }

    @Test func `a night without anything new on a working day ends with 6, and in a recess with 0`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        #expect(try program.run("ingest", "in", "--expect-new").status == 0)
        let faketime = "/usr/bin/faketime"
        // A day that is surely expected: the recess file leaves no other, and weekends are walked around.
        try program.write("1900-01-01 1900-01-02 geen\n", to: "reces.txt")
        guard FileManager.default.isExecutableFile(atPath: faketime) else { return }
        func night(_ moment: String, _ more: String...) throws -> Program.Run {
            try program.launch(
                faketime,
                [moment, try Program.executable, "ingest", "in", "--expect-new"] + more)
        }
        let silent = try night("2031-11-12 18:00:00")
        #expect(silent.status == 6 && silent.messages.contains("Something new was expected"))
        #expect(try night("2031-08-05 18:00:00").status == 0, "summer")
        #expect(try night("2031-11-16 18:00:00").status == 0, "a Sunday")
        #expect(try night("2031-11-12 18:00:00", "--quiet-days", "366").status == 0)
        try program.write("2031-11-01 2031-11-30 verkiezingsreces\n", to: "reces.txt")
        #expect(try night("2031-11-12 18:00:00", "--recess", "reces.txt").status == 0)
        #expect(try night("2001-11-14 18:00:00").status == 0, "a clock that was set back")
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `a file of recesses that is none is named with its line`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write("2031-11-30 zonder einde\n", to: "reces.txt")
        let run = try program.run("ingest", "in", "--expect-new", "--recess", "reces.txt")
        #expect(run.status == 2 && run.messages.contains("Line 1 of reces.txt"))
        #expect(try program.run("ingest", "in", "--recess", "reces.txt").status == 2)
        try program.tidy()
    }

    @Test func `a disk without the room that was asked for is left alone`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        let run = try program.run("ingest", "in", "--min-free", "1000000000")
        #expect(run.status == 74 && run.messages.contains("MiB left"))
        #expect(!FileManager.default.fileExists(atPath: program.folder + "/tijdlijn.db"))
        try program.tidy()
    }

    @Test func `copies are rotated, and the newest restores to a store that verify finds clean`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let dump = try program.run("dump").output
        for day in 1...4 { try program.write("oud", to: "kopieën/tijdlijn-2020010\(day)T033000Z.db") }
        try program.write("blijft", to: "kopieën/tijdlijn-notities.db")
        #expect(try program.run("backup", "kopieën", "--keep", "3").status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: program.folder + "/kopieën").sorted()
        #expect(names.count == 4 && names.contains("tijdlijn-notities.db"))
        #expect(
            names.filter { $0.hasPrefix("tijdlijn-2020") } == [
                "tijdlijn-20200103T033000Z.db", "tijdlijn-20200104T033000Z.db",
            ])
        let newest = try #require(names.filter { $0.hasPrefix("tijdlijn-20") }.last)
        // As docs/nightly.md says to restore.
        try program.write("kapot", to: "tijdlijn.db")
        for suffix in ["-wal", "-shm"] { _ = try program.launch("/bin/rm", ["-f", "tijdlijn.db" + suffix]) }
        #expect(try program.launch("/bin/cp", ["kopieën/" + newest, "tijdlijn.db"]).status == 0)
        #expect(try program.run("verify").status == 0)
        #expect(try program.run("dump").output == dump)
        #expect(try program.run("ingest", "in").messages.contains("1 unchanged"))
        try program.tidy()
    }

    @Test func `what contradicts itself is rebuilt or read again, and then all is as it was`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write(shortLetter + "\nNaschrift.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let dump = try program.run("dump").output
        let path = URL(fileURLWithPath: program.folder + "/tijdlijn.db")
        var bytes = try Data(contentsOf: path)
        let place = try #require(bytes.range(of: Data("een gezamenlijk loket".utf8)))
        bytes.replaceSubrange(place, with: Data("een gezamenzijk loket".utf8))
        try bytes.write(to: path)
        #expect(try program.run("verify").status == 4)
        let repair = try program.run("verify", "--repair")
        #expect(
            repair.status == 0 && repair.messages.contains("To be read again"), "\(repair.output)\(repair.messages)")
        #expect(try program.run("ingest", "in").messages.contains("1 ok, 1 unchanged"))
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }

    @Test func `coverage names months without documents and papers that are cited and not held`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write(
            """
            Den Haag, 12 juni 2015

            In mijn brief van 3 maart 2014 (Kamerstukken II 2013/14, 29 544, nr. 511) is dit aangekondigd.

            """, to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let holes = try program.run("coverage", "--holes", "--format", "csv").output
        #expect(holes.contains("month,in,2015-04,,") && holes.contains("month,in,2015-05,,"))
        #expect(holes.contains("cited,,,kst-29544-511,1"))
        #expect(try program.run("coverage").messages.contains("2 months without a document, 1 papers"))
        #expect(try program.run("timeline").messages.contains("2 months without a document."))
        try program.tidy()
    }
}

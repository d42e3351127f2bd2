import Foundation
import Testing

/// What a person does by mistake costs a sentence, and never the store.
struct AwkwardTests {
    private func filled() throws -> Program {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        #expect(try program.run("ingest", "in").status == 0)
        return program
    }

    @Test func `a copy is not made over the store itself`() throws {
        let program = try filled()
        let dump = try program.run("dump").output
        try FileManager.default.createSymbolicLink(
            atPath: program.folder + "/ook.db", withDestinationPath: program.folder + "/tijdlijn.db")
        for name in ["tijdlijn.db", "./in/../tijdlijn.db", "ook.db"] {
            let run = try program.run("backup", name)
            #expect(run.status == 2 && run.messages.contains("is the store itself"), "\(run.messages)")
        }
        #expect(try program.run("dump").output == dump)
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `rows are not written over a store`() throws {
        let program = try filled()
        let run = try program.run("timeline", "--format", "csv", "--output", "tijdlijn.db")
        #expect(run.status == 74 && run.messages.contains("SQLite database"), "\(run.messages)")
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `copies that were broken off go with the next rotation`() throws {
        let program = try filled()
        try program.write("half", to: "kopie/tijdlijn-20200101T033000Z.db.partial")
        try program.write("blijft", to: "kopie/notitie.partial")
        #expect(try program.run("backup", "kopie", "--keep", "2").status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: program.folder + "/kopie")
        #expect(names.count == 2 && names.contains("notitie.partial"), "\(names)")
        try program.tidy()
    }

    @Test(arguments: [
        ["forget", "x"], ["reprocess"], ["verify", "--repair"], ["correct-document", "x", "--date", "2014"],
        ["reject", "abcdef", "--reason", "x", "--by", "y"],
    ])
    func `a store that is not there is named, and nothing is left in its place`(arguments: [String]) throws {
        let program = try Program()
        let run = try program.launch(try Program.executable, arguments)
        #expect(run.status == 2 && run.messages.contains("There is no store"), "\(run.messages)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder).isEmpty)
        try program.tidy()
    }

    @Test func `a correction with a field that the event does not have is refused with those it has`() throws {
        let program = try filled()
        let rows = try program.run("timeline", "--kind", "statistic", "--format", "jsonl").output
        let row = try #require(try JSONSerialization.jsonObject(with: Data(rows.utf8)) as? [String: Any])
        let event = String(try #require(row["event_id"] as? String).prefix(10))
        func correct(_ more: String...) throws -> Program.Run {
            try program.launch(
                try Program.executable, ["correct", event, "--reason", "gelezen", "--by", "E. de Boer"] + more)
        }
        for option in [["--action", "end"], ["--value", "3"], ["--unit", "EUR"], ["--actor", "UWV"]] {
            let run = try program.launch(
                try Program.executable, ["correct", event, "--reason", "x", "--by", "y"] + option)
            #expect(
                run.status == 2
                    && run.messages.contains(
                        "A share has no \(option[0].dropFirst(2)). It has --date and --modifier, and --low and --high"),
                "\(run.messages)")
        }
        #expect(
            try correct("--low", "60", "--high", "50").messages.contains(
                "The low end lies above the high one. Give both"))
        #expect(try correct("--low", "40").status == 0)
        let cited = try program.run("timeline", "--kind", "statistic", "--format", "jsonl").output
        #expect(cited.contains("\"low\":40,\"high\":40"), "\(cited)")
        #expect(try program.run("cite", event).output.hasSuffix("“35%”\n"))
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }

    @Test func `an outcome that does not exist is an error, not an empty list`() throws {
        let program = try filled()
        let run = try program.run("failures", "--outcome", "stuk")
        #expect(run.status == 2 && run.messages.contains("One of ok, partial"), "\(run.messages)")
        #expect(try program.run("failures", "--outcome", "damaged").status == 0)
        try program.tidy()
    }

    @Test(arguments: ["", "ingest", "timeline", "verify", "search", "churn", "forget", "coverage", "watch"])
    func `help has no line that the next word would fit on`(command: String) throws {
        let program = try Program()
        let help = try program.launch(try Program.executable, (command.isEmpty ? [] : [command]) + ["--help"])
        #expect(help.status == 0 && help.output.contains("USAGE:") && help.output.contains("-h, --help"))
        let lines = help.output.split(separator: "\n", omittingEmptySubsequences: false).prefix {
            !$0.hasPrefix("USAGE")
        }
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
            guard let word = next.split(separator: " ").first, !next.hasPrefix(" "), !line.hasPrefix(" ") else {
                continue
            }
            #expect(line.count + 1 + word.count > 80 || line.hasPrefix("Example:"), "\(line)")
            #expect(line.count <= 80)
        }
        try program.tidy()
    }

    @Test func `a layer that does not exist is an error, not an empty answer`() throws {
        let program = try filled()
        let run = try program.run("extract", "in/a.txt", "--layer", "datums")
        #expect(run.status == 2 && run.messages.contains("one of metadata, section"), "\(run.messages)")
        for layer in ["policy-change", "policy_change", "reference"] {
            #expect(try program.run("extract", "in/a.txt", "--layer", layer).status == 0)
        }
        #expect(
            try program.run("extract", "in/a.txt", "--layer", "statistic", "--format", "jsonl").output.contains("35"))
        try program.tidy()
    }

    @Test func `what was said of a document is repeated, and never said of another file of its name`() throws {
        let program = try filled()
        let run = try program.run("correct-document", "in/a.txt", "--date", "2011-02-03", "--title", "Verslag")
        #expect(
            run.status == 0 && run.messages.contains("read anew: date 2011-02-03, title Verslag."), "\(run.messages)")
        try program.write("Een ander stuk uit 2016.\n", to: "elders/in/a.txt")
        let other = try program.launch(
            "/bin/sh",
            [
                "-c",
                "cd elders && exec \(try Program.executable) correct-document in/a.txt --title Anders --store ../tijdlijn.db",
            ])
        #expect(other.status == 0 && other.messages.contains("Kept."), "\(other.messages)")
        #expect(try program.run("verify", "--sources").messages.contains("All is well"))
        try program.tidy()
    }

    @Test func `a table shows as much of an event's id as cite wants`() throws {
        let program = try filled()
        let row = try #require(
            try program.run("timeline", "--kind", "statistic").output.split(separator: "\n").first {
                $0.contains("35 %")
            })
        let id = try #require(
            row.split(separator: " ").first { word in word.count == 8 && word.allSatisfy(\.isHexDigit) })
        #expect(try program.run("cite", String(id)).output.hasSuffix("“35%”\n"))
        try program.tidy()
    }

    @Test func `saved searches and their hits come in every form, once`() throws {
        let program = try filled()
        #expect(try program.run("watch", "list").messages.contains("There is no saved search"))
        #expect(try program.run("watch", "add", "loketten", "loket").status == 0)
        #expect(
            try program.run("watch", "list", "--format", "csv").output.hasPrefix(
                "name,query,created_at\r\nloketten,loket,"))
        // What could not be delivered is new the next time.
        #expect(try program.run("watch", "run", "--atom", "/nonexistent/x.atom").status == 74)
        #expect(try program.launch("/bin/sh", ["-c", "'\(Program.executable)' watch run > /dev/full"]).status == 74)
        let first = try program.run("watch", "run", "--format", "jsonl").output.split(separator: "\n")
        #expect(!first.isEmpty && first.allSatisfy { $0.hasPrefix("{\"watch\":\"loketten\",\"document_id\":") })
        #expect(try program.run("watch", "run", "--format", "csv").output.hasPrefix("watch,document_id,"))
        #expect(try program.run("watch", "run").output == "loketten: 0 new for loket\n")
        try program.tidy()
    }

    @Test func `search and timeline name one state of the store`() throws {
        let program = try filled()
        let found = try program.run("search", "loket", "--format", "jsonl").output
        let row = try #require(
            try JSONSerialization.jsonObject(with: Data(found.split(separator: "\n")[0].utf8)) as? [String: Any])
        let snapshot = try #require(row["snapshot"] as? String)
        #expect(try program.run("timeline").messages.contains("Snapshot \(snapshot.prefix(16))"))
        let past = try program.run("timeline", "--as-of", String(snapshot.prefix(12)), "--format", "csv")
        let now = try program.run("timeline", "--format", "csv")
        #expect(past.status == 0 && past.output == now.output)
        #expect(try program.run("statistics").messages.contains("Snapshot \(snapshot.prefix(16))"))
        try program.tidy()
    }

    @Test func `with a log in JSON errors are objects too, and tell what is wrong with the night`() throws {
        let program = try filled()
        func messages(_ run: Program.Run) throws -> [String] {
            try run.messages.split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?["time"] is String && object?["level"] is String, "\(line)")
                return try #require(object?["message"] as? String)
            }
        }
        let missing = try program.run("ingest", "nergens", "--log", "json")
        #expect(missing.status == 2)
        #expect(try messages(missing).first?.contains("no file or folder nergens") == true)
        try FileManager.default.removeItem(atPath: program.folder + "/in/a.txt")
        let empty = try program.run("ingest", "in", "--log", "json")
        #expect(empty.status == 5)
        #expect(try messages(empty).last?.contains("is its disk there?") == true)
        #expect(try program.run("ingest", "in", "--quiet").messages.contains("is its disk there?"))
        try program.tidy()
    }

    @Test func `a file that moved is not said to be gone`() throws {
        let program = try filled()
        try program.write("Een ander stuk uit 2016.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        try FileManager.default.moveItem(
            atPath: program.folder + "/in/a.txt", toPath: program.folder + "/in/c.txt")
        let run = try program.run("ingest", "in")
        #expect(run.messages.contains("1 moved") && !run.messages.contains("gone"), "\(run.messages)")
        #expect(try program.run("status", "--format", "csv").output.contains("files_gone,files_ok"))
        try program.tidy()
    }

    @Test func `verify follows a link that was named itself`() throws {
        let program = try Program()
        let path = try program.write(shortLetter, to: "elders/brief.txt")
        try FileManager.default.createSymbolicLink(
            atPath: program.folder + "/brief.txt", withDestinationPath: path)
        #expect(try program.run("ingest", "brief.txt").status == 0)
        let run = try program.run("verify", "--sources")
        #expect(run.status == 0 && run.messages.contains("All is well"), "\(run.output)\(run.messages)")
        try program.tidy()
    }

    @Test func `a folder is the same folder however its path is spelled`() throws {
        let program = try filled()
        let dump = try program.run("dump").output
        for spelled in ["./in", "in/", ".//in/.", "."] {
            let run = try program.run("ingest", spelled)
            #expect(run.status == 0 && run.messages.contains("1 unchanged.\nNothing new."), "\(run.messages)")
        }
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }

    @Test func `files of one name in two folders are two files, and are found from anywhere`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "een/in/brief.txt")
        try program.write("Een ander stuk uit 2016.\n", to: "twee/in/brief.txt")
        let store = program.folder + "/t.db"
        for folder in ["een", "twee"] {
            let run = try program.launch(
                "/bin/sh", ["-c", "cd \(folder) && exec \(try Program.executable) ingest in --store \(store)"])
            #expect(run.status == 0 && run.messages.contains("1 ok"), "\(run.messages)")
        }
        #expect(
            try program.run("documents", "--store", store, "--format", "csv").output.contains("superseded") == false)
        let run = try program.run("verify", "--sources", "--store", store)
        #expect(run.status == 0 && run.messages.contains("All is well"), "\(run.output)\(run.messages)")
        try program.tidy()
    }

    @Test func `a folder of loose papers has no holes`() throws {
        let program = try filled()
        try program.write("Den Haag, 12 maart 2001\n\nEen andere brief.\n", to: "in/b.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try program.run("coverage", "--holes", "--format", "csv").output.contains("\nmonth,") == false)
        try program.tidy()
    }
}

import Foundation
import Testing

/// Whatever is wrong with the input, the answer is one sentence, a remedy and the exit code of the contract.
struct BadInputTests {
    @Test func `a missing path ends with 2 and writes no store`() throws {
        let program = try Program()
        let run = try program.run("ingest", "nergens")
        #expect(run.status == 2)
        #expect(
            run.messages
                == "tijdlijn: There is no file or folder nergens. Check the spelling; a path with spaces needs quotes.\n"
        )
        #expect(!FileManager.default.fileExists(atPath: program.folder + "/tijdlijn.db"))
        try program.tidy()
    }

    @Test func `a folder without documents ends with 0 and says so`() throws {
        let program = try Program()
        try FileManager.default.createDirectory(atPath: program.folder + "/leeg", withIntermediateDirectories: true)
        let run = try program.run("ingest", "leeg")
        #expect(run.status == 0)
        #expect(run.messages.contains("No documents were found"))
        try program.tidy()
    }

    @Test func `an empty file is an outcome of its own and no failure`() throws {
        let program = try Program()
        try program.write("", to: "in/leeg.txt")
        let run = try program.run("ingest", "in")
        #expect(run.status == 0)
        #expect(run.messages.contains("1 files in") && run.messages.contains("1 empty"))
        try program.tidy()
    }

    @Test func `an unknown option ends with 2`() throws {
        let program = try Program()
        let run = try program.run("timeline", "--verzonnen")
        #expect(run.status == 2)
        #expect(run.output.isEmpty && run.messages.contains("Unknown option"))
        #expect(try program.run("timeline", "--kind", "onzin").status == 2)
        #expect(try program.run("timeline", "--from", "gisteren").status == 2)
        #expect(try program.run("timeline", "--from", "2010", "--to", "2009").status == 2)
        try program.tidy()
    }

    @Test func `help and version go to standard output and end with 0`() throws {
        let program = try Program()
        for command in [
            "ingest", "timeline", "churn", "search", "show", "cite", "convert", "extract", "explain", "doctor",
        ] {
            let run = try program.run(command, "--help")
            #expect(run.status == 0 && run.output.contains("Example:"), "\(command)")
        }
        #expect(try program.run("--version").output == "0.1.0\n")
        // One command is asked first, and answers as all of them do.
        for arguments in [["ingest", "--help"], ["help", "ingest"]] {
            let run = try program.launch(try Program.executable, arguments)
            #expect(run.status == 0 && run.output.contains("USAGE: tijdlijn ingest"), "\(arguments)")
        }
        for arguments in [["ingest", "--onzin", "in"], ["ingest"], ["worker", "--onzin"], ["onzin"]] {
            let run = try program.launch(try Program.executable, arguments)
            let usage = arguments[0] == "onzin" ? "Usage: tijdlijn" : "Usage: tijdlijn \(arguments[0])"
            #expect(run.status == 2 && run.messages.contains(usage), "\(arguments): \(run.messages)")
        }
        try program.tidy()
    }

    @Test func `a store that is missing is named with how to make it`() throws {
        let program = try Program()
        let run = try program.run("timeline")
        #expect(run.status == 2)
        #expect(run.messages.contains("tijdlijn ingest PATH"))
        try program.tidy()
    }

    @Test func `a store that is no SQLite file ends with 4 and is left as it is`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        let text = "Dit is geen database maar een gewone brief."
        try program.write(text, to: "tijdlijn.db")
        for arguments in [["timeline"], ["search", "brief"], ["status"], ["ingest", "in"]] {
            let run = try program.launch(try Program.executable, arguments)
            #expect(run.status == 4, "\(arguments): \(run.messages)")
        }
        #expect(try String(contentsOfFile: program.folder + "/tijdlijn.db", encoding: .utf8) == text)
        try program.tidy()
    }

    @Test func `a store of a newer version ends with 74`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        // The header keeps user_version as a big-endian number at byte 60.
        let path = program.folder + "/tijdlijn.db"
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data([0, 0, 3, 0xE7]))
        try file.close()
        for arguments in [["timeline"], ["ingest", "in"]] {
            let run = try program.launch(try Program.executable, arguments)
            #expect(run.status == 74, "\(arguments): \(run.messages)")
            #expect(run.messages.contains("newer"))
        }
        try program.tidy()
    }

    @Test func `a store in a folder that does not exist ends with 74`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        let run = try program.run("ingest", "in", "--store", "weg/tijdlijn.db")
        #expect(run.status == 74)
        try program.tidy()
    }

    @Test func `output that cannot be written ends with 74`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        #expect(try program.run("timeline", "--output", "weg/rijen.csv").status == 74)
        try program.tidy()
    }

    @Test func `a reader that leaves early is no error`() throws {
        let program = try Program()
        let words = String(repeating: "De gemeente heeft in 2014 een loket geopend.\n\n", count: 20_000)
        try program.write(words, to: "lang.txt")
        let run = try program.launch(
            "/bin/sh",
            ["-c", "{ \"$0\" convert lang.txt; echo $? >&2; } | head -n 1", try Program.executable])
        #expect(run.output.hasPrefix("De gemeente"))
        #expect(run.messages == "0\n")
        try program.tidy()
    }

    @Test func `a missing pdftotext ends with 3 only where there is a PDF to read`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "tekst/brief.txt")
        try program.write("%PDF-1.4\nnauwelijks een PDF\n", to: "pdf/brief.pdf")
        #expect(try program.run("ingest", "tekst", environment: ["PATH": ""]).status == 0)
        let run = try program.run("ingest", "pdf", environment: ["PATH": ""])
        #expect(run.status == 3)
        #expect(run.messages.contains("pdftotext") && run.messages.contains("apt-get install poppler-utils"))
        #expect(try program.run("convert", "pdf/brief.pdf", environment: ["PATH": ""]).status == 3)
        #expect(try program.run("doctor", environment: ["PATH": ""]).status == 3)
        // With the tool back the file is tried again although it has not changed.
        #expect(try program.run("ingest", "pdf").status == 1)
        try program.tidy()
    }

    @Test(.enabled(if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func `what another user may not read is named, and stops nothing else`() throws {
        let program = try Program()
        let copy = program.folder + "/tijdlijn"
        try FileManager.default.copyItem(atPath: try Program.executable, toPath: copy)
        try program.write(shortLetter, to: "in/brief.txt")
        try program.write(shortLetter, to: "in/dicht/brief.txt")
        try program.write(shortLetter + "\nNaschrift.\n", to: "in/geheim.txt")
        for (path, mode) in [("in/dicht", 0o700), ("in/geheim.txt", 0o600), ("", 0o777), ("in", 0o755)] {
            try FileManager.default.setAttributes(
                [.posixPermissions: mode], ofItemAtPath: program.folder + "/" + path)
        }
        let other = ["--reuid=65534", "--regid=65534", "--clear-groups", copy]
        let whole = try program.launch("/usr/bin/setpriv", other + ["ingest", "in/dicht"])
        #expect(whole.status == 74, "\(whole.messages)")
        #expect(whole.messages.contains("may not be read by this user"))
        let part = try program.launch("/usr/bin/setpriv", other + ["ingest", "in"])
        #expect(part.status == 1, "\(part.messages)")
        #expect(part.messages.contains("1 ok") && part.messages.contains("2 unreadable"))
        let single = try program.launch("/usr/bin/setpriv", other + ["convert", "in/geheim.txt"])
        #expect(single.status == 74)
        try program.tidy()
    }
}

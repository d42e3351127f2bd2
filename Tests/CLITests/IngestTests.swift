import Foundation
import Testing

/// From a folder of documents to answers, by the commands alone.
struct IngestCommandTests {
    @Test func `a second run does nothing and says so`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        try program.write(shortLetter, to: "in/kopie van de brief.txt")
        let first = try program.run("ingest", "in")
        #expect(first.status == 0)
        #expect(first.messages.contains("2 files in") && first.messages.contains("1 ok, 1 duplicate"))
        let dump = try program.run("dump").output
        #expect(dump.contains("gezamenlijk loket"))
        let second = try program.run("ingest", "in")
        #expect(second.status == 0)
        #expect(second.messages.contains("2 unchanged.\nNothing new.\n"))
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }

    @Test func `a file that was only touched gives nothing new`() throws {
        let program = try Program()
        let path = try program.write(shortLetter, to: "in/brief.txt")
        #expect(try program.run("ingest", "in").status == 0)
        let dump = try program.run("dump").output
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: path)
        #expect(try program.run("ingest", "in").messages.contains("1 unchanged.\nNothing new."))
        #expect(try program.run("dump").output == dump)
        try program.tidy()
    }

    @Test func `a bad file among good ones is set aside and ends the run with 1`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/a.txt")
        try program.write("%PDF-1.4\nnauwelijks een PDF\n", to: "in/b.pdf")
        try program.write(shortLetter + "\nNaschrift.\n", to: "in/c.txt")
        let run = try program.run("ingest", "in")
        #expect(run.status == 1)
        #expect(run.messages.contains("2 ok") && run.messages.contains("in/b.pdf"))
        let failures = try program.run("failures", "--format", "csv").output
        #expect(failures.hasPrefix("path,outcome,stage,attempts,reason,remedy\r\nin/b.pdf,"))
        // Nothing about it has changed: it is not tried again, and this run set nothing aside.
        #expect(try program.run("ingest", "in").status == 0)
        try program.tidy()
    }

    @Test func `pipes, links and odd names end in named outcomes and nothing hangs`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief\nmet regeleinde.txt")
        try program.write("a\tb\n", to: "in/MANIFEST.tsv")
        try program.write("<metadata/>", to: "in/brief.metadata.xml")
        try FileManager.default.createSymbolicLink(
            atPath: program.folder + "/in/koppeling.txt", withDestinationPath: "/etc/hostname")
        #expect(mkfifo(program.folder + "/in/pijp.txt", 0o644) == 0)
        let odd = Array("\(program.folder)/in/caf".utf8).map(CChar.init) + [-0x17, 0x2E, 0x74, 0x78, 0x74, 0]
        let file = open(odd, O_CREAT | O_WRONLY, 0o644)
        #expect(file >= 0)
        close(file)
        let run = try program.run("ingest", "in")
        #expect(run.status == 1)
        for outcome in ["1 ok", "1 unsupported", "1 unreadable", "2 not-a-file", "1 metadata"] {
            #expect(run.messages.contains(outcome), "\(outcome) in \(run.messages)")
        }
        #expect(run.messages.contains("caf\\xe9.txt"))
        try program.tidy()
    }

    @Test func `a store inside the folder is no document`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "brief.txt")
        #expect(try program.run("ingest", ".").messages.contains("1 files in"))
        #expect(try program.run("ingest", ".").messages.contains("1 files in"))
        try program.tidy()
    }

    @Test func `the number of workers changes nothing`() throws {
        let program = try Program()
        // More than may wait for one another, so that workers are held up by what is written.
        for number in 0..<100 {
            let twin = number % 4 == 3 ? number - 1 : number
            try program.write(
                shortLetter + "\nBrief \(twin) gaat over \(twin + 20)% van de werkgevers.\n", to: "in/\(number).txt")
        }
        var dumps: [String] = []
        for jobs in ["1", "2", "8"] {
            #expect(try program.run("ingest", "in", "--jobs", jobs, "--store", "\(jobs).db").status == 0)
            dumps.append(try program.run("dump", "--store", "\(jobs).db").output)
        }
        #expect(dumps[0] == dumps[1] && dumps[1] == dumps[2] && dumps[0].contains("Brief 10 gaat over"))
        try program.tidy()
    }

    @Test func `a second run at the same time ends with 75 and names the first`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        // The lock is the kernel's, so that anybody who has it keeps runs out.
        let path = program.folder + "/tijdlijn.db.lock"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
        let mark = "\(getpid())\n"
        #expect(write(file, mark, mark.utf8.count) == mark.utf8.count)
        let run = try program.run("ingest", "in")
        #expect(run.status == 75)
        #expect(run.messages.contains("process \(getpid())"))
        close(file)
        // A holder that is gone needs no hand, whatever its mark says.
        #expect(try program.run("ingest", "in").status == 0)
        try program.tidy()
    }

    @Test func `a signal ends the run after the documents in hand and the next one completes it`() throws {
        let program = try Program()
        for number in 0..<400 { try program.write(shortLetter + "\nBrief \(number).\n", to: "in/\(number).txt") }
        let running = try program.start(
            try Program.executable,
            ["ingest", "in", "--store", "a.db", "--jobs", "2", "--die-at", "written:3:stop"])
        running.waitUntilStopped()
        running.process.terminate()
        kill(running.process.processIdentifier, SIGCONT)
        running.process.waitUntilExit()
        let cut = try running.result()
        #expect(cut.status == 130, "\(cut.messages)")
        #expect(cut.messages.contains("Interrupted"))
        #expect(try program.run("ingest", "in", "--store", "a.db").status == 0)
        #expect(try program.run("ingest", "in", "--store", "b.db").status == 0)
        #expect(try program.run("dump", "--store", "a.db").output == program.run("dump", "--store", "b.db").output)
        try program.tidy()
    }

    @Test func `a run that is killed leaves a store that the next one completes`() throws {
        let program = try Program()
        for number in 0..<60 { try program.write(shortLetter + "\nBrief \(number).\n", to: "in/\(number).txt") }
        #expect(try program.run("ingest", "in", "--store", "heel.db").status == 0)
        let whole = try program.run("dump", "--store", "heel.db").output
        for milliseconds in [5, 40, 90, 150, 230] {
            let store = "\(milliseconds).db"
            let running = try program.start(try Program.executable, ["ingest", "in", "--store", store])
            usleep(UInt32(milliseconds) * 1000)
            kill(running.process.processIdentifier, SIGKILL)
            running.process.waitUntilExit()
            let next = try program.run("ingest", "in", "--store", store)
            #expect(next.status == 0, "after \(milliseconds) ms: \(next.messages)")
            #expect(try program.run("dump", "--store", store).output == whole)
        }
        try program.tidy()
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"), "sqlite3 is not installed"))
    func `a store that was killed while it was made is made by the next run`() throws {
        let program = try Program()
        try program.write(shortLetter, to: "in/brief.txt")
        // What SQLite leaves of a transaction that was cut off: pages in the file, and the journal that takes them back.
        let half = program.folder + "/half.db"
        let made = try program.launch(
            "/usr/bin/env",
            [
                "sqlite3", half, "CREATE TABLE a (x); DROP TABLE a; PRAGMA cache_size = 1", "BEGIN",
                "CREATE TABLE b (x)",
                "INSERT INTO b WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM c WHERE n < 60) "
                    + "SELECT randomblob(3000) FROM c",
                ".shell cp \(half) \(program.folder)/tijdlijn.db; cp \(half)-journal \(program.folder)/tijdlijn.db-journal",
            ])
        #expect(made.status == 0, "\(made.messages)")
        try #require(FileManager.default.fileExists(atPath: program.folder + "/tijdlijn.db-journal"))
        let run = try program.run("ingest", "in")
        #expect(run.status == 0, "\(run.messages)")
        #expect(try program.run("verify").status == 0)
        try program.tidy()
    }
}

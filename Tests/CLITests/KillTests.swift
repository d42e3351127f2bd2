import Foundation
import Testing

/// A small run of what `scripts/kill-test` does at length.
struct KillTests {
    static let points = [
        "walked:1", "locked:1", "opened:1", "begun:1", "described:1", "described:5", "attempted:2", "attempted:4",
        "read:1", "read:4", "written:1", "written:3", "written:6", "ended:1",
    ]

    @Test func `killed at any stage boundary a run leaves a whole store, and the next one ends where one run ends`()
        throws
    {
        let program = try Program()
        for number in 0..<6 { try program.write(shortLetter + "\nBrief \(number % 5).\n", to: "in/\(number).txt") }
        try program.write("%PDF-1.4\nnauwelijks een PDF\n", to: "in/kapot.pdf")
        #expect(try program.run("ingest", "in", "--store", "heel.db").status == 1)
        let whole = try program.run("dump", "--store", "heel.db").output
        for point in Self.points {
            let store = String(point.prefix { $0 != ":" }) + String(point.suffix(1)) + ".db"
            #expect(try program.run("ingest", "in", "--store", store, "--die-at", point).status == -9, "\(point)")
            if FileManager.default.fileExists(atPath: program.folder + "/" + store) {
                #expect(try program.run("verify", "--store", store).status == 0, "\(point)")
            }
            #expect(try program.run("ingest", "in", "--store", store).status <= 1, "\(point)")
            #expect(try program.run("dump", "--store", store).output == whole, "\(point)")
        }
        try program.tidy()
    }

    @Test func `a run whose store is taken away says so instead of writing into nothing`() throws {
        let program = try Program()
        for number in 0..<300 { try program.write(shortLetter + "\nBrief \(number).\n", to: "in/\(number).txt") }
        let running = try program.start(
            try Program.executable, ["ingest", "in", "--store", "a.db", "--die-at", "begun:1:stop"])
        running.waitUntilStopped()
        for suffix in ["", "-wal", "-shm"] {
            try FileManager.default.removeItem(atPath: program.folder + "/a.db" + suffix)
        }
        kill(running.process.processIdentifier, SIGCONT)
        running.process.waitUntilExit()
        let run = try running.result()
        // Whichever comes first: the look for the file, or a connection that finds none.
        #expect(
            run.status == 74 && run.messages.contains("a.db cannot be read or written"), "\(run.status) \(run.messages)"
        )
        #expect(try program.run("ingest", "in", "--store", "a.db").messages.contains("300 ok"))
        try program.tidy()
    }
}

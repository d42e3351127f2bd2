import Foundation
import Synchronization
import Testing

@testable import Ingest

/// Programs that are started once and copy themselves for each file.
@Suite struct ToolServerTests {
    private let tools = ReadyTools()

    init() { tools.keep([]) }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../corpus/documents").standardized

    /// What a run as a copy gives, with all that it wrote.
    private func served(
        _ executable: String, _ arguments: [String], seconds: Double = 30, memory: Int = 1 << 30,
        output: Int = 64 << 20,
        stopsAfter most: Int = .max
    ) -> (result: ChildProcess.Result, output: [UInt8])? {
        var written: [UInt8] = []
        let result = ChildProcess.served(
            executable: executable, arguments: arguments, memory: memory, seconds: 30,
            limits: .init(seconds: seconds, memory: memory, output: output), tools: tools
        ) { bytes in
            written.append(contentsOf: bytes)
            return written.count < most
        }
        return result.map { ($0, written) }
    }

    private func documents() throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        return names.filter { $0.hasSuffix(".pdf") }.sorted().map { Self.folder.appending(path: $0).path }
    }

    @Test func `a copy puts out what the program puts out, file after file`() async throws {
        let tool = try #require(ToolProbe.find("pdftotext"))
        let paths = try documents() + ["/dev/null", "/is/er/niet.pdf"]
        #expect(paths.count > 3)
        for path in paths {
            let arguments = ["-bbox-layout", "-enc", "UTF-8", path, "-"]
            var plain: [UInt8] = []
            let started = try await ChildProcess.run(
                executable: tool, arguments: arguments, preload: Colourless.path,
                limits: .init(seconds: 30, memory: 1 << 30, output: 64 << 20)
            ) { bytes in
                plain.append(contentsOf: bytes)
                return true
            }
            let copy = try #require(served(tool, arguments))
            #expect(copy.result == started && copy.output == plain, "\(path)")
        }
    }

    @Test func `one process serves many files, and is gone when it is released`() throws {
        let first = try #require(served("/bin/sh", ["-c", "echo $PPID $$; ps -o pgid= -p $$ 2>/dev/null || true"]))
        let second = try #require(served("/bin/sh", ["-c", "echo $PPID $$"]))
        let numbers = [first, second].map { run in
            String(decoding: run.output, as: UTF8.self).split(separator: "\n")[0].split(separator: " ").map(String.init)
        }
        #expect(numbers[0][0] == numbers[1][0] && numbers[0][1] != numbers[1][1])
        let server = try #require(Int32(numbers[0][0]))
        #expect(kill(server, 0) == 0)
        tools.release()
        #expect(kill(server, 0) != 0)
        #expect(served("/bin/sh", ["-c", "true"]) == nil)
    }

    @Test func `a copy has limits, a group and an end of its own`() throws {
        let limited = try #require(served("/bin/sh", ["-c", "ulimit -v; ulimit -t; exec cat /proc/self/stat"]))
        let lines = String(decoding: limited.output, as: UTF8.self).split(separator: "\n")
        #expect(lines.prefix(2) == ["1048576", "30"])
        // pid (comm) state ppid pgrp
        let fields = lines[2].split(separator: " ")
        #expect(fields[0] == fields[4] && fields[0] != fields[3])
        #expect(try #require(served("/bin/sh", ["-c", "exit 3"])).result.ending == .exited(3))
        #expect(try #require(served("/bin/sh", ["-c", "kill -9 $$"])).result.ending == .signalled(SIGKILL))
        let complaint = try #require(served("/bin/sh", ["-c", "echo au >&2; echo goed"]))
        #expect(complaint.result.standardError == Array("au\n".utf8) && complaint.output == Array("goed\n".utf8))
        // Nothing is left of the server's own socket: whoever reads gets the end at once.
        #expect(try #require(served("/bin/sh", ["-c", "cat; env | grep -c SERVE"])).output == Array("0\n".utf8))
    }

    @Test func `what takes too long or writes too much is killed with all that it started, and the next is served`()
        throws
    {
        let late = try #require(served("/bin/sh", ["-c", "sleep 60 & sleep 60"], seconds: 0.2))
        #expect(late.result.ending == .timedOut)
        let closed = try #require(served("/bin/sh", ["-c", "exec >&- 2>&-; sleep 60"], seconds: 0.2))
        #expect(closed.result.ending == .timedOut)
        let loud = try #require(served("/bin/sh", ["-c", "yes; sleep 60"], output: 1 << 20))
        #expect(loud.result.ending == .outputExceeded)
        let stopped = try #require(served("/bin/sh", ["-c", "yes; sleep 60"], stopsAfter: 1000))
        #expect(stopped.result.ending == .stopped)
        #expect(try #require(served("/bin/sh", ["-c", "echo goed"])).output == Array("goed\n".utf8))
    }

    @Test func `where the server dies the file has its end, and the next one a new server`() throws {
        // How the copy ends nobody can tell then. Before it has told the copy's number, the file is started as any other.
        let killed = try #require(served("/bin/sh", ["-c", "sleep 1; kill -9 $PPID; echo half"]))
        #expect(killed.result.ending == .signalled(SIGKILL) && killed.output == Array("half\n".utf8))
        #expect(try #require(served("/bin/sh", ["-c", "echo goed"])).output == Array("goed\n".utf8))
    }

    @Test func `what cannot serve is started as any other`() async throws {
        #expect(served("/is/er/niet", []) == nil)
        // A request that is too long is not sent.
        #expect(served("/bin/echo", [String(repeating: "a", count: 40_000)]) == nil)
        #expect(ReadyTools().take("/bin/sh") == nil)
    }

    @Test func `a script is served as its interpreter with its own path`() throws {
        let path = NSTemporaryDirectory() + "script-" + UUID().uuidString
        // Written by another process: what one has open to write cannot be run, nor while a child of it is being started.
        let script = "printf '#!/bin/sh\\necho \"$0 $1 $2\"\\n' > \(path); chmod 755 \(path)"
        #expect(try #require(served("/bin/sh", ["-c", script])).result.ending == .exited(0))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let run = try #require(served(path, ["-list", "één bestand"]))
        #expect(String(decoding: run.output, as: UTF8.self) == "\(path) -list één bestand\n")
    }
}

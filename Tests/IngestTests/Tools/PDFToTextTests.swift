import Glibc
import Model
import Testing

@testable import Ingest

/// What tools may do to us, each played by a script, and the named outcome that it ends in.
@Suite struct PDFToTextTests {
    private var short: ReadingLimits {
        var limits = ReadingLimits()
        limits.seconds = 0.5
        return limits
    }

    @Test func `a missing tool says how to install it`() async throws {
        let reader = PDFReader(searchPath: "/nowhere")
        let file = SourceFile(path: "/tmp/x.pdf", sha256: "", byteCount: 9, mediaType: .pdf)
        await #expect(throws: IngestError.toolMissing(name: "pdftotext", install: "apt-get install poppler-utils")) {
            try await reader.read(SourceInput(file: file, bytes: [], limits: ReadingLimits()))
        }
    }

    @Test func `a tool that may not be run is missing`() async throws {
        let tool = try StandIn("echo", mode: 0o644)
        #expect(await tool.failure() == .toolMissing(name: "pdftotext", install: "apt-get install poppler-utils"))
    }

    @Test func `a tool that hangs is killed when its time is over`() async throws {
        let tool = try StandIn("sleep 300")
        #expect(await tool.failure(limits: short) == .timeout(seconds: 0))
    }

    @Test func `a tool that ignores the polite signal is killed`() async throws {
        let tool = try StandIn("trap '' TERM INT HUP\nwhile :; do sleep 1; done")
        #expect(await tool.failure(limits: short) == .timeout(seconds: 0))
    }

    @Test func `a tool that closes its output and stays is killed`() async throws {
        let tool = try StandIn("exec >&- 2>&-\nsleep 300")
        #expect(await tool.failure(limits: short) == .timeout(seconds: 0))
    }

    @Test func `what a tool started dies with it`() async throws {
        let tool = try StandIn(
            "sleep 300 & echo $! > \"$FOLDER/children\"\nsetsid sleep 300 & echo $! >> \"$FOLDER/children\"\nwait")
        // Long enough for the script to have started both on a machine that has much else to do.
        var limits = short
        limits.seconds = 3
        #expect(await tool.failure(limits: limits) == .timeout(seconds: 3))
        let children = tool.read("children").split(separator: "\n").compactMap { Int32($0) }
        #expect(children.count == 2)
        for child in children {
            var tries = 0
            while kill(child, 0) == 0, tries < 50 {
                try await Task.sleep(for: .milliseconds(20))
                tries += 1
            }
            #expect(kill(child, 0) != 0 || isZombie(child))
        }
    }

    /// A dead process that nobody has asked about yet still has its number.
    private func isZombie(_ process: Int32) -> Bool {
        guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self).contains(") Z ")
    }

    @Test func `a tool that floods is stopped at the limit`() async throws {
        var limits = ReadingLimits()
        limits.outputRatio = 1
        let tool = try StandIn("exec cat /dev/zero")
        let failure = await tool.failure(limits: limits)
        #expect(failure?.outcome == "too-large")
    }

    @Test func `a tool that allocates without end runs out of memory`() async throws {
        var limits = ReadingLimits()
        limits.memory = 128 << 20
        let tool = try StandIn("head -c 1000000000 /dev/zero | tail -n 1 > /dev/null || exit 1")
        #expect(await tool.failure(limits: limits) == .outOfMemory(limit: 128 << 20))
    }

    @Test func `a tool that dies by a signal is a crash with the signal's number`() async throws {
        let tool = try StandIn("kill -SEGV $$")
        #expect(await tool.failure() == .crashed(tool: "pdftotext", detail: "it ended by signal 11"))
    }

    @Test func `a tool that cannot be run is a crash and not a damaged file`() async throws {
        let tool = try StandIn("exit 127")
        #expect(await tool.failure()?.outcome == "crashed")
    }

    @Test(arguments: [
        ("Command Line Error: Incorrect password", 1, "encrypted"),
        ("Syntax Error: Couldn't find trailer dictionary", 1, "damaged"),
        ("terminate called after throwing an instance of 'std::bad_alloc'", 134, "out-of-memory"),
        ("I/O Error: Couldn't open file 'x.pdf': Permission denied.", 1, "unreadable"),
    ])
    func `a complaint and an exit code make an outcome`(complaint: String, code: Int, outcome: String) async throws {
        let tool = try StandIn("echo \"\(complaint)\" >&2\nexit \(code)")
        #expect(await tool.failure()?.outcome == outcome)
    }

    @Test func `a complaint never becomes text`() async throws {
        var page = PageMaker()
        page.lines(["De gemeente heeft een plan."], x: 70, y: 100)
        let tool = try StandIn("echo 'Syntax Error: Unknown operator' >&2\ncat \"$FOLDER/page.xhtml\"")
        try tool.write(PageMaker.document([page]), to: "page.xhtml")
        let draft = try await tool.read()
        #expect(draft.outline.allSatisfy { !$0.contains("Syntax") })
        #expect(draft.flaws.map(\.kind) == [.damagedPages])
    }

    @Test func `broken UTF-8 and control characters do not stop the reading`() async throws {
        var page = PageMaker()
        page.lines(["De gemXeente heeft een plan voor werk.", "Het plYan is klaar."], x: 70, y: 100)
        let tool = try StandIn("sed -e 's/X/\\x07\\x08/' -e 's/Y/\\xff\\xc3/' \"$FOLDER/page.xhtml\"")
        try tool.write(PageMaker.document([page]), to: "page.xhtml")
        let source = SourceFile(path: "proef.pdf", sha256: "", byteCount: 1, mediaType: .pdf)
        let text = Assembler().document(from: try await tool.read(), source: source, reader: "pdf/1").text.string
        #expect(text.contains("De gemeente heeft een plan voor werk."))
        #expect(text.contains("Het pl\u{FFFD}\u{FFFD}an is klaar."))
    }

    @Test func `output that breaks off is read as far as it goes`() async throws {
        var page = PageMaker()
        page.lines(["De gemeente heeft een plan voor werk."], x: 70, y: 100)
        let whole = PageMaker.document([page])
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        try tool.write(String(whole.dropLast(30)), to: "page.xhtml")
        let draft = try await tool.read()
        #expect(draft.outline == ["titleBlock De gemeente heeft een plan voor werk."] || draft.blocks.count == 1)
        #expect(draft.flaws.map(\.kind) == [.truncated])
    }

    @Test func `pages without words need OCR`() async throws {
        let tool = try StandIn("cat \"$FOLDER/page.xhtml\"")
        try tool.write(PageMaker.document([PageMaker(), PageMaker()]), to: "page.xhtml")
        #expect(await tool.failure() == .needsOCR(pages: 2, of: 2, isInstalled: false))
    }
}

import Testing

@testable import Ingest

@Suite struct ToolProbeTests {
    @Test func `a tool that is here has a path and a version`() async throws {
        let tool = try StandIn("echo 'pdftotext version 99.1' >&2")
        let probes = await ToolProbe.all(searchPath: tool.folder)
        let probe = try #require(probes.first { $0.name == "pdftotext" })
        #expect(probe.path == "\(tool.folder)/pdftotext")
        #expect(probe.version == "pdftotext version 99.1")
    }

    @Test func `a tool that is missing has the command that installs it`() async throws {
        let probes = await ToolProbe.all(searchPath: "/nowhere")
        #expect(probes.count == ToolProbe.tools.count)
        #expect(probes.allSatisfy { $0.path == nil && $0.version == nil && $0.install.hasPrefix("apt-get install ") })
    }

    @Test func `a folder of a tool's name is no tool`() {
        #expect(ToolProbe.find("etc", in: "/") == nil)
    }
}

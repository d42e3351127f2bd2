import Foundation
import Testing

@testable import Ingest

/// The library that spares `pdftotext` the colours of pages.
@Suite struct ColourlessTests {
    /// A program's output and what it complained about.
    private func run(_ executable: String, _ arguments: [String], preload: String?) async throws -> [[UInt8]] {
        var output: [UInt8] = []
        let result = try await ChildProcess.run(
            executable: executable, arguments: arguments, preload: preload,
            limits: .init(seconds: 30, memory: 1 << 30, output: 64 << 20)
        ) { bytes in
            output.append(contentsOf: bytes)
            return true
        }
        return [output, result.standardError]
    }

    @Test func `a child is started with the library out of memory`() async throws {
        let path = try #require(Colourless.path)
        let output = try await run("/bin/cat", ["/proc/self/maps"], preload: path)
        #expect(String(decoding: output[0], as: UTF8.self).contains("colourless"))
        #expect(output[1].isEmpty)
    }

    @Test func `words, boxes and complaints are the same without colours`() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let folder = root.appending(path: "corpus/documents")
        let tool = try #require(ToolProbe.find("pdftotext"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pdf") }
        #expect(!names.isEmpty)
        for name in names {
            let arguments = ["-bbox-layout", folder.appending(path: name).path, "-"]
            let plain = try await run(tool, arguments, preload: nil)
            #expect(try await run(tool, arguments, preload: Colourless.path) == plain, "\(name)")
            #expect(plain[0].count > 1000)
        }
    }

    @Test func `numbers are written as the C library writes them`() throws {
        typealias Write = @convention(c) (UnsafeMutablePointer<CChar>?, UInt64, Double) -> CInt
        let path = try #require(Colourless.path)
        let library = try #require(dlopen(path, RTLD_NOW | RTLD_LOCAL))
        defer { dlclose(library) }
        let write = unsafeBitCast(try #require(dlsym(library, "colourless_decimals")), to: Write.self)
        func written(_ value: Double) -> String? {
            var buffer = [CChar](repeating: 0, count: 64)
            let count = Int(write(&buffer, 64, value))
            return count == 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        var values: [Double] = [
            0, -0.0, 1, 0.5, 0.0000005, 0.0000015, 0.0000025, 595.2765, 841.89, -12.5, 0.1, 1 / 3, 999_999.9999995,
            123_456_789.123456789, 4_294_967_295.5, 4_294_967_296, 1e15, 1e300, Double.leastNonzeroMagnitude, .infinity,
            .nan, 0.9999995,
            0.9999994999, 1e-7, 2.5e-7,
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20_000 { values.append(Double.random(in: -2_000...2_000, using: &random)) }
        for _ in 0..<2_000 { values.append(Double(bitPattern: random.next())) }
        // Halves of the last decimal: exactly between two numbers.
        for number in 0..<2_000 { values.append(Double(number) / 64 + Double(number % 7) / 128_000_000) }
        let wrong = values.filter { value in written(value).map { $0 != String(format: "%.6f", value) } ?? false }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
        // Those of pages are among them; what is beyond is left to the C library.
        #expect(values.allSatisfy { !(abs($0) < 100_000 && abs($0) > 1e-6) || written($0) != nil })
        #expect(written(1e15) == nil && written(.nan) == nil && written(-0.0) == "-0.000000")
    }

    /// What the kernel says of the limits of a child that was started with a library.
    private func limits(preload: String, wait: String) async throws -> [[Substring]] {
        var output: [UInt8] = []
        let result = try await ChildProcess.run(
            executable: "/bin/sh", arguments: ["-c", "\(wait); exec cat /proc/self/limits"], preload: preload,
            limits: .init(seconds: 30, memory: 1 << 30, output: 1 << 20)
        ) { bytes in
            output.append(contentsOf: bytes)
            return true
        }
        #expect(result.ending == .exited(0))
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    }

    @Test func `limits hold for a child that no shell sets them for, also where the library cannot be loaded`()
        async throws
    {
        let library = try #require(Colourless.path)
        // Without the library the limits come from outside, when the machine gets to it.
        let patience =
            "n=0; while [ $n -lt 300 ] && grep -q 'address space *unlimited' /proc/self/limits; do sleep 0.2; n=$((n+1)); done"
        for (preload, wait) in [(library, ":"), ("/nowhere.so", patience)] {
            let lines = try await limits(preload: preload, wait: wait)
            #expect(lines.contains { $0.starts(with: ["Max", "address", "space", "1073741824", "1073741824"]) })
            #expect(lines.contains { $0.starts(with: ["Max", "cpu", "time", "31", "31"]) })
        }
    }

    @Test func `a page of junk is complained about a thousand times, and its words are read`() async throws {
        let text = "BT /F1 12 Tf 100 700 Td (De minister) Tj ET\n" + String(repeating: ") ", count: 20_000)
        let file = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
            /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
            4 0 obj << /Length \(text.utf8.count) >> stream
            \(text)
            endstream endobj
            trailer << /Root 1 0 R >>
            """
        let path = FileManager.default.temporaryDirectory.appending(path: "junk-\(UUID().uuidString).pdf").path
        try Data(file.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let tool = try #require(ToolProbe.find("pdftotext"))
        let count = ["-c", "\"$0\" \"$1\" /dev/null 2>&1 | wc -l; exec \"$0\" -q \"$1\" -", tool, path]
        let plain = try await run("/bin/sh", count, preload: nil)
        let bounded = try await run("/bin/sh", count, preload: Colourless.path)
        #expect(String(decoding: bounded[0], as: UTF8.self).hasPrefix("1000\nDe minister\n"))
        #expect(!String(decoding: plain[0], as: UTF8.self).hasPrefix("1000\n"))
    }
}

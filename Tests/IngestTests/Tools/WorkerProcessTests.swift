import Testing

@testable import Ingest

/// Workers played by shell scripts that know frames of fewer than ten bytes.
@Suite struct WorkerProcessTests {
    /// Answers every request of one byte with the same byte.
    private let echo =
        "while :; do f=$(dd bs=5 count=1 2>/dev/null | od -An -tx1 | tr -d ' '); [ -z \"$f\" ] && exit 0; printf \"\\\\000\\\\000\\\\000\\\\001\\\\x${f#00000001}\"; done"

    private func run<Value: Sendable>(
        _ script: String, _ body: (inout WorkerProcess.Connection) async -> Value
    ) async throws -> WorkerProcess.Outcome<Value> {
        try await WorkerProcess.run(executable: "/bin/bash", arguments: ["-c", script], memory: nil, body: body)
    }

    private func ask(_ connection: inout WorkerProcess.Connection, within seconds: Double = 120) async -> Result<
        [UInt8], WorkerProcess.Failure
    > {
        do {
            return .success(try await connection.exchange([65], within: seconds, answerLimit: 1000))
        } catch {
            return .failure(error)
        }
    }

    @Test func `a worker answers one request after the other and ends when it is let go`() async throws {
        let outcome = try await run(echo) { connection in
            [await ask(&connection), await ask(&connection)]
        }
        #expect(outcome.value == [.success([65]), .success([65])])
        #expect(outcome.ending == .exited(0))
    }

    @Test func `a worker that hangs is killed and says so ever after`() async throws {
        let outcome = try await run("sleep 300") { connection in
            [await ask(&connection, within: 0.3), await ask(&connection)]
        }
        #expect(outcome.value == [.failure(.timedOut(seconds: 0.3)), .failure(.timedOut(seconds: 0.3))])
        #expect(outcome.ending == .signalled(9))
    }

    @Test func `a worker that dies leaves its signal and its last words`() async throws {
        let outcome = try await run("echo laatste woorden >&2; head -c 5 > /dev/null; kill -SEGV $$") { connection in
            await ask(&connection)
        }
        #expect(outcome.value == .failure(.ended))
        #expect(outcome.ending == .signalled(11))
        #expect(String(decoding: outcome.standardError, as: UTF8.self) == "laatste woorden\n")
    }

    @Test func `an answer larger than allowed is refused before it is read`() async throws {
        let outcome = try await run("printf '\\x7f\\xff\\xff\\xff'; sleep 300") { connection in
            await ask(&connection)
        }
        #expect(outcome.value == .failure(.answerTooLarge(bytes: 0x7fff_ffff)))
    }

    @Test func `a worker is started without a shell, and by one where the kernel cannot start it`() async throws {
        let direct = try await WorkerProcess.run(executable: "/bin/sleep", arguments: ["0"], memory: nil) { _ in }
        #expect(direct.ending == .exited(0))
        let missing = try await WorkerProcess.run(executable: "/nergens/niets", arguments: [], memory: nil) { _ in }
        #expect(missing.ending == .exited(127))
        #expect(String(decoding: missing.standardError, as: UTF8.self).contains("/nergens/niets"))
    }

    @Test func `a length survives its four bytes`() {
        for count in [0, 1, 255, 256, 70_000, 20_000_000] {
            let header = WorkerChannel.header(of: [UInt8](repeating: 0, count: count))
            #expect(WorkerChannel.length(at: header) == count)
        }
        #expect(WorkerChannel.length(at: [0, 0, 1]) == nil)
    }
}

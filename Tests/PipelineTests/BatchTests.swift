import Foundation
import Index
import Testing

@testable import Pipeline

/// Whatever a worker does, the run ends, and each file has its outcome.
struct BatchTests {
    /// A stand-in for the program: a shell script that is called as `tijdlijn worker …`.
    private func run(
        worker script: String, files: Int = 5, jobs: Int = 2, _ change: (inout Limits) -> Void = { _ in }
    ) async throws -> (RunSummary, [FailureRow]) {
        let folder = NSTemporaryDirectory() + "batch-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
        for number in 0..<files {
            try Data("brief \(number)\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/in/\(number).txt"))
        }
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: folder + "/worker"))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/worker")
        var limits = Limits()
        change(&limits)
        let store = try TimelineStore(path: folder + "/t.db")
        let options = Batch.Options(jobs: jobs, limits: limits, executable: folder + "/worker", program: "test")
        let summary = try await Batch(store: store, options: options).run(FileWalk([folder + "/in"])) { _ in }
        let failures = try store.failures()
        try FileManager.default.removeItem(atPath: folder)
        return (summary, failures)
    }

    @Test func `workers that die cost one crashed file each`() async throws {
        let (summary, failures) = try await run(worker: "kill -SEGV $$")
        #expect(summary.outcomes == [.crashed: 5] && summary.exitCode == 1)
        #expect(failures.count == 5)
        #expect(failures.allSatisfy { $0.reason?.contains("signal 11") == true && $0.remedy?.isEmpty == false })
    }

    @Test func `workers that end without a word cost one crashed file each`() async throws {
        let (summary, _) = try await run(worker: "exit 3")
        #expect(summary.outcomes == [.crashed: 5])
    }

    @Test func `a worker that says it met its memory limit is out of memory`() async throws {
        let (summary, _) = try await run(worker: "exit \(Worker.outOfMemoryCode)")
        #expect(summary.outcomes == [.outOfMemory: 5])
    }

    @Test func `workers that hang are killed with what they started`() async throws {
        let (summary, _) = try await run(worker: "trap '' TERM INT; sleep 600 & sleep 600", files: 2) {
            $0.seconds = 0.2
        }
        #expect(summary.outcomes == [.timeout: 2])
    }

    @Test func `answers that are too large or no answers at all are outcomes`() async throws {
        let (large, _) = try await run(worker: "printf '\\377\\377\\377\\377'; sleep 600", files: 2)
        #expect(large.outcomes == [.tooLarge: 2])
        let (foreign, _) = try await run(worker: "while :; do printf '\\000\\000\\000\\002{}'; done", files: 2)
        #expect(foreign.outcomes == [.crashed: 2])
    }

    @Test func `a program that cannot be started ends the files as crashed, not the run in a loop`() async throws {
        let (summary, _) = try await run(worker: "exec /bestaat/niet")
        #expect(summary.outcomes == [.crashed: 5])
    }
}

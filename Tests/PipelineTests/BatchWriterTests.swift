import Foundation
import Index
import Model
import Testing

@testable import Pipeline

/// What the writing side makes of what workers hand over.
struct BatchWriterTests {
    private let folder: String
    private let store: TimelineStore

    init() throws {
        folder = NSTemporaryDirectory() + "writer-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/in", withIntermediateDirectories: true)
        for name in ["a", "b"] {
            try Data("brief \(name)\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/in/\(name).txt"))
        }
        store = try TimelineStore(path: folder + "/t.db")
    }

    private func writer(jobs: Int = 1, _ interruption: Interruption = Interruption()) throws -> BatchWriter {
        try BatchWriter(
            store, FileWalk([folder + "/in"]), Batch.Options(jobs: jobs, executable: "", program: "test"),
            interruption
        ) { _ in }
    }

    private func document(_ file: SourceFile, _ words: String) -> Document {
        let text = DocumentText(words)
        let whole = Span(0, text.count)
        return Document(
            source: file, reader: "text/1", text: text, blocks: [Block(.paragraph, whole)], sentences: [whole])
    }

    @Test func `a document that breaks a rule of the store costs itself and not the night`() async throws {
        let writer = try writer()
        for index in 0..<2 {
            let path = writer.queue.files[try #require(await writer.next())].path
            let file = try SourceProbe.describe(path)
            guard case .read = await writer.begin(index, file) else { return #expect(Bool(false), "not to be read") }
            var made = document(file, "Een brief.")
            // No block of the store is empty.
            if index == 0 { made.blocks.append(Block(.paragraph, Span(4, 4))) }
            await writer.settle(index, .read(made, Extraction(rules: "1"), StageTimes()))
        }
        let summary = try await writer.finish { _ in nil }
        #expect(summary.outcomes == [.crashed: 1, .ok: 1] && summary.exitCode == 1)
        let failure = try #require(try store.failures().first)
        #expect(failure.path.hasSuffix("a.txt") && failure.stage == "index")
        #expect(failure.reason?.contains("breaks a rule of the store") == true)
        #expect(try store.runs().first?.exitCode == 1)
        #expect(try store.verify() == [])
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `a file that cannot be opened night after night is no news`() async throws {
        for night in 1...2 {
            let writer = try writer()
            while let index = await writer.next() {
                if writer.queue.files[index].path.hasSuffix("a.txt") {
                    await writer.settle(
                        index, .refused(Refusal(.unreadable, stage: "walk", reason: "Dicht.", remedy: ""), seconds: 0))
                    continue
                }
                let file = try SourceProbe.describe(writer.queue.files[index].path)
                _ = await writer.begin(index, file)
                await writer.settle(index, .read(document(file, "Een brief."), Extraction(rules: "1"), StageTimes()))
            }
            let summary = try await writer.finish { _ in nil }
            #expect(summary.arrived == (night == 1 ? 2 : 0), "night \(night)")
            #expect(summary.outcomes[.unreadable] == 1)
        }
        #expect(try store.runs().compactMap(\.details?.arrived) == [0, 2])
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `a file that is begun lies where whoever is free first takes it, with what is said of it`() async throws
    {
        let writer = try writer()
        let path = folder + "/in/a.txt"
        try store.supply(
            [SuppliedValue(.path(path), .title, "Een brief over a")], origin: "tafel.csv")
        for _ in 0..<2 {
            let next = try #require(await writer.next())
            #expect(writer.queue.takeBegun() == nil)
            let file = try SourceProbe.describe(writer.queue.files[next].path)
            guard case .read = await writer.begin(supplying: file, next) else {
                return #expect(Bool(false), "not to be read")
            }
            let begun = try #require(writer.queue.takeBegun())
            #expect(begun.index == next && begun.file.sha256 == file.sha256)
            #expect(begun.file.supplied.isEmpty == (file.path != path))
        }
        #expect(await writer.next() == nil)
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `the end of a run waits until all is written, or nobody reads any more`() async throws {
        let writer = try writer()
        for _ in 0..<2 {
            let index = try #require(await writer.next())
            await writer.settle(
                index, .refused(Refusal(.unreadable, stage: "walk", reason: "Dicht.", remedy: ""), seconds: 0))
        }
        await writer.allWritten()
        #expect(writer.queue.written == 2 && writer.queue.isOver)
        let idle = try self.writer()
        async let waiting: Void = idle.allWritten()
        await idle.release()
        await waiting
        #expect(idle.queue.written == 0)
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `what was read when a run is stopped is kept, in whatever order it was read`() async throws {
        // The largest goes first: b is read before a.
        try Data("brief b, de langste\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/in/b.txt"))
        let interruption = Interruption()
        let writer = try writer(jobs: 2, interruption)
        let index = try #require(await writer.next())
        let file = try SourceProbe.describe(writer.queue.files[index].path)
        #expect(file.path.hasSuffix("b.txt"))
        _ = await writer.begin(index, file)
        interruption.request()
        await writer.settle(index, .read(document(file, "Een brief."), Extraction(rules: "1"), StageTimes()))
        #expect(await writer.next() == nil)
        let summary = try await writer.finish { _ in nil }
        #expect(summary.outcomes == [.ok: 1] && summary.isInterrupted)
        #expect(try store.suspects() == [])
        #expect(try store.verify() == [])
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `a run whose workers cannot be started has its end in the record`() async throws {
        let writer = try writer()
        await writer.abort(.worker(detail: "no memory"))
        await #expect(throws: Batch.Failure.worker(detail: "no memory")) { try await writer.finish { _ in nil } }
        #expect(try store.runs().first?.exitCode == 74)
        #expect(try store.runs().first?.endedAt != nil)
        try FileManager.default.removeItem(atPath: folder)
    }
}

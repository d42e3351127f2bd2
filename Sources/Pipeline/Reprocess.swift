import Foundation
import Index
import Ingest
import Model

/// Makes stale documents anew, or tells what that would change.
///
/// Where only the extractor changed, the text of the store is read, not the source. Where the converter changed too,
/// the source is read again if it still has the same bytes; else the document is extracted anew from its old text.
public struct Reprocess: Sendable {
    /// What became of one document.
    public struct Report: Hashable, Sendable {
        public var documentID: String
        public var sourcePath: String?
        /// Nil where it could not be made anew and stayed as it was.
        public var difference: DocumentDifference?
        /// Why it stayed as it was, or why its old text was taken.
        public var remark: Refusal?
    }

    private let store: TimelineStore
    private let options: Batch.Options
    private let isDry: Bool

    /// - Parameter isDry: whether nothing is written.
    public init(store: TimelineStore, options: Batch.Options, isDry: Bool) {
        self.store = store
        self.options = options
        self.isDry = isDry
    }

    /// Documents that are stale by now.
    public func stale(everything: Bool) throws(IndexError) -> [StaleDocument] {
        try store.staleDocuments(against: Fingerprint.stages, everything: everything)
    }

    /// Works through documents and reports on each in their order.
    ///
    /// - Parameter report: called for one document after the other.
    public func run(
        _ documents: [StaleDocument], interruption: Interruption = Interruption(),
        report: @escaping @Sendable (Report) -> Void
    ) async throws(Batch.Failure) {
        setenv("MALLOC_ARENA_MAX", "2", 1)
        setenv("SWIFT_BACKTRACE", "enable=no", 1)
        let queue = ReprocessQueue(documents, interruption, report)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<min(options.jobs, documents.count) {
                group.addTask { await work(queue) }
            }
        }
        if let failure = await queue.failure { throw failure }
    }

    private func work(_ queue: ReprocessQueue) async {
        let talk = WorkerTalk(limits: options.limits)
        var next = await queue.next()
        while let first = next {
            let broken: (index: Int, failure: WorkerProcess.Failure)?
            let ending: ChildProcess.Ending
            do {
                let outcome = try await WorkerProcess.run(
                    executable: options.executable, arguments: talk.arguments, memory: nil
                ) { connection in await serve(first, queue, talk, &connection) }
                broken = outcome.value
                ending = outcome.ending
            } catch {
                return await queue.stop(.worker(detail: error.reason))
            }
            if let broken {
                let document = queue.documents[broken.index]
                await queue.settle(
                    broken.index,
                    Report(
                        documentID: document.documentID, sourcePath: document.sourcePath,
                        remark: talk.refusal(broken.failure, ending)))
            }
            next = await queue.next()
        }
    }

    private func serve(
        _ first: Int, _ queue: ReprocessQueue, _ talk: WorkerTalk, _ connection: inout WorkerProcess.Connection
    ) async -> (index: Int, failure: WorkerProcess.Failure)? {
        var served = 0
        var current: Int? = first
        while let index = current {
            let stale = queue.documents[index]
            let answer: WorkerAnswer
            var remark: Refusal?
            do {
                (answer, remark) = try await make(stale, talk, &connection)
            } catch let failure as WorkerProcess.Failure {
                return (index, failure)
            } catch let error as IndexError {
                await queue.stop(.store(error))
                return nil
            } catch {
                return (index, .ended)
            }
            await queue.settle(index, finish(stale, answer, remark, queue))
            served += 1
            current = served < options.limits.documentsPerWorker ? await queue.next() : nil
        }
        return nil
    }

    /// The document made anew, and why its old text had to serve where it had.
    private func make(
        _ stale: StaleDocument, _ talk: WorkerTalk, _ connection: inout WorkerProcess.Connection
    ) async throws -> (WorkerAnswer, Refusal?) {
        var remark: Refusal?
        if stale.needsSource {
            if let path = stale.sourcePath {
                switch try await talk.exchange(.describe(path: try FilePlaces(store)(path)), &connection) {
                case .described(var file) where file.sha256 == stale.sha256:
                    // What a person said of it stands above what is read, whenever it is read.
                    file.supplied = try store.supplied(sha256: file.sha256, path: path)
                    let answer = try await talk.read(file, &connection)
                    guard case .refused(let refusal, _) = answer else { return (answer, nil) }
                    remark = refusal
                case .refused(let refusal, _): remark = refusal
                default: remark = .changedSource(path)
                }
            } else {
                remark = .changedSource("its file")
            }
        }
        let document = try store.storedDocument(stale.documentID)
        return (try await talk.exchange(.extract(document), &connection), remark)
    }

    private func finish(
        _ stale: StaleDocument, _ answer: WorkerAnswer, _ remark: Refusal?, _ queue: ReprocessQueue
    ) async -> Report {
        var report = Report(documentID: stale.documentID, sourcePath: stale.sourcePath, remark: remark)
        switch answer {
        case .read(let document, let extraction, _):
            do {
                report.difference = try store.reprocess(
                    document, extraction, stages: Fingerprint.stages, isDry: isDry)
            } catch .unexpected(_, let detail) {
                report.remark = Refusal(unfit: detail)
            } catch {
                await queue.stop(.store(error))
            }
        case .refused(let refusal, _): report.remark = refusal
        case .described, .scanned: report.remark = Refusal(broken: "the worker lost its place")
        }
        return report
    }
}

extension Refusal {
    fileprivate static func changedSource(_ path: String) -> Refusal {
        Refusal(
            .unreadable, stage: "walk", reason: "\(path) no longer has the bytes that were read.",
            remedy: "Events were found anew in the text of the store.")
    }
}

/// Hands out documents and passes reports on in order.
private actor ReprocessQueue {
    nonisolated let documents: [StaleDocument]
    private let interruption: Interruption
    private let report: @Sendable (Reprocess.Report) -> Void
    private var handedOut = 0
    private var reported = 0
    private var held: [Int: Reprocess.Report] = [:]
    private(set) var failure: Batch.Failure?

    init(
        _ documents: [StaleDocument], _ interruption: Interruption,
        _ report: @escaping @Sendable (Reprocess.Report) -> Void
    ) {
        self.documents = documents
        self.interruption = interruption
        self.report = report
    }

    func next() -> Int? {
        guard failure == nil, !interruption.isRequested, handedOut < documents.count else { return nil }
        defer { handedOut += 1 }
        return handedOut
    }

    func settle(_ index: Int, _ result: Reprocess.Report) {
        held[index] = result
        while let result = held.removeValue(forKey: reported) {
            if failure == nil { report(result) }
            reported += 1
        }
    }

    func stop(_ failure: Batch.Failure) {
        if self.failure == nil { self.failure = failure }
    }
}

import Foundation
import Ingest
import Model

/// One worker after the other, each until it has served its share or breaks down.
///
/// While a worker reads a file, what those before gave is written and the next one that it has described is noted as begun;
/// then it lies where whoever is free first takes it. No worker waits for the store, not even where that writes a large
/// document, and none for a file that another has begun.
struct WorkerLoop: Sendable {
    let room: WaitingRoom
    let options: Batch.Options

    /// The files of a worker that are not settled, each further on its way than the next.
    fileprivate struct Hand: Sendable {
        var begun: (index: Int, file: SourceFile)?
        var described: (index: Int, file: SourceFile)?
        var named: Int?

        var isEmpty: Bool { begun == nil && described == nil && named == nil }
    }

    /// A worker that broke down, and on what.
    private struct Breakdown: Sendable {
        var index: Int
        var failure: WorkerProcess.Failure
    }

    /// What one worker left behind.
    private struct Service: Sendable {
        var hand: Hand
        /// Files that it served.
        var served = 0
        var breakdown: Breakdown?
    }

    func run() async {
        // The first worker does not wait to be told what to read; a further one is started where there is something.
        var hand = Hand()
        var isFirst = true
        while isFirst || !hand.isEmpty {
            let service: Service
            let ending: ChildProcess.Ending
            do {
                let outcome = try await WorkerProcess.run(
                    executable: options.executable, arguments: talk.arguments, memory: nil
                ) { [hand] connection in await serve(hand, &connection) }
                (service, ending) = (outcome.value, outcome.ending)
            } catch {
                await room.writer()?.abort(.worker(detail: error.reason))
                return
            }
            isFirst = false
            guard let writer = await room.writer() else { return }
            hand = service.hand
            if let breakdown = service.breakdown {
                // What a worker hoarded from earlier files must not decide on this one: a fresh one tries again.
                if breakdown.failure == .ended && service.served > 0 { continue }
                hand.drop(breakdown.index)
                await writer.settle(breakdown.index, .refused(talk.refusal(breakdown.failure, ending), seconds: 0))
            }
            if hand.isEmpty { hand.begun = writer.queue.takeBegun() }
            if hand.isEmpty { hand.named = await writer.next() }
        }
    }

    private var talk: WorkerTalk { WorkerTalk(limits: options.limits) }

    /// What was done for the store while a file was read.
    fileprivate struct Meanwhile: Sendable {
        var begun: (index: Int, file: SourceFile, permission: BatchWriter.Permission)?
    }

    private func serve(_ first: Hand, _ connection: inout WorkerProcess.Connection) async -> Service {
        var service = Service(hand: first)
        guard let writer = await room.writer() else { return Service(hand: Hand()) }
        var unsettled: [(index: Int, result: BatchWriter.Result)] = []
        // One after the other; the last of them may take as long as the next reading.
        var running: [Task<Meanwhile, Never>] = []
        do {
            while service.served < options.limits.documentsPerWorker {
                if service.hand.begun == nil { service.hand.begun = writer.queue.takeBegun() }
                guard let begun = service.hand.begun else {
                    for done in running { unsettled += await done.value.results }
                    running = []
                    await writer.settle(unsettled)
                    unsettled = []
                    // One that it has begun itself may lie there now: it may not wait for others while they wait for that.
                    service.hand.begun = writer.queue.takeBegun()
                    if service.hand.begun == nil, try await !advance(&service, writer, &connection) { break }
                    continue
                }
                // For whoever is free next.
                while service.hand.described == nil {
                    if service.hand.named == nil { service.hand.named = writer.queue.next() }
                    guard let named = service.hand.named else { break }
                    if let result = try await describe(named, &service, writer, &connection) {
                        unsettled.append(result)
                    }
                }
                running.append(meanwhile(after: running.last, unsettled, service.hand.described, writer))
                service.hand.described = nil
                unsettled = []
                let answer: WorkerAnswer
                do {
                    answer = try await talk.read(begun.file, &connection)
                } catch {
                    service.breakdown = Breakdown(index: begun.index, failure: error)
                    break
                }
                service.served += 1
                service.hand.begun = nil
                unsettled.append((begun.index, BatchWriter.Result(answer)))
                if running.count > 1 { unsettled += await running.removeFirst().value.results }
            }
        } catch {
            // The file that it was to describe.
            if let index = service.hand.named { service.breakdown = Breakdown(index: index, failure: error) }
        }
        for done in running { unsettled += await done.value.results }
        await writer.settle(unsettled)
        return service
    }

    /// Settles what is known and notes a file as begun, when what was asked before is done.
    private func meanwhile(
        after last: Task<Meanwhile, Never>?, _ unsettled: [(index: Int, result: BatchWriter.Result)],
        _ described: (index: Int, file: SourceFile)?, _ writer: BatchWriter
    ) -> Task<Meanwhile, Never> {
        Task {
            _ = await last?.value
            await writer.settle(unsettled)
            guard let (index, file) = described else { return Meanwhile() }
            return Meanwhile(begun: (index, file, await writer.begin(supplying: file, index)))
        }
    }

    /// Brings the next file as far as that it can be read; waits where none may be read yet.
    ///
    /// - Returns: false where there is none.
    private func advance(
        _ service: inout Service, _ writer: BatchWriter, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> Bool {
        if service.hand.described == nil {
            if service.hand.named == nil { service.hand.named = await writer.next() }
            guard let named = service.hand.named else { return false }
            if let result = try await describe(named, &service, writer, &connection) { await writer.settle([result]) }
        }
        guard let (index, file) = service.hand.described else { return true }
        service.hand.described = nil
        let permission = await writer.begin(supplying: file, index)
        await writer.settle(Meanwhile(begun: (index, file, permission)).results)
        return true
    }

    /// Has the file that was named described.
    ///
    /// - Returns: what became of it, where it cannot be.
    private func describe(
        _ index: Int, _ service: inout Service, _ writer: BatchWriter, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> (index: Int, result: BatchWriter.Result)? {
        let answer = try await talk.exchange(.describe(path: writer.queue.files[index].path), &connection)
        service.hand.named = nil
        if case .described(let file) = answer {
            service.hand.described = (index, file)
            return nil
        }
        service.served += 1
        return (index, BatchWriter.Result(answer))
    }
}

extension WorkerLoop.Meanwhile {
    /// What became of the file that was begun, where it is not to be read.
    fileprivate var results: [(index: Int, result: BatchWriter.Result)] {
        switch begun {
        case nil, (_, _, .read)?: []
        case (let index, let file, .sameBytes)?: [(index, .sameBytes(file))]
        case (let index, _, .refused(let refusal))?: [(index, .refused(refusal, seconds: 0))]
        }
    }
}

extension WorkerLoop.Hand {
    fileprivate mutating func drop(_ index: Int) {
        if begun?.index == index { begun = nil }
        if described?.index == index { described = nil }
        if named == index { named = nil }
    }
}

import Foundation
import Ingest
import Model

/// One worker after the other, each until it has served its share or breaks down.
///
/// While a worker reads a file, what those before gave is written and the next but one, which it has described already,
/// is noted as begun: no worker waits for the store, not even where that writes a large document. The last files are begun
/// likewise, but lie where whoever is free first takes them.
struct WorkerLoop: Sendable {
    let room: WaitingRoom
    let options: Batch.Options

    /// The files of a worker that are not settled, each further on its way than the next.
    fileprivate struct Hand: Sendable {
        /// To be read, the next one first.
        var begun: [(index: Int, file: SourceFile)] = []
        var described: (index: Int, file: SourceFile)?
        var named: [Int] = []

        var isEmpty: Bool { begun.isEmpty && described == nil && named.isEmpty }
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
            if hand.isEmpty, let begun = writer.takeShared() { hand.begun = [begun] }
            if hand.isEmpty, let next = await writer.next() { hand.named = [next] }
        }
    }

    private var talk: WorkerTalk { WorkerTalk(limits: options.limits) }

    /// What was done for the store while a file was read.
    fileprivate struct Meanwhile: Sendable {
        var described: (index: Int, file: SourceFile, permission: BatchWriter.Permission)?
        var named: Int?
    }

    private func serve(_ first: Hand, _ connection: inout WorkerProcess.Connection) async -> Service {
        var service = Service(hand: first)
        guard let writer = await room.writer() else { return Service(hand: Hand()) }
        var unsettled: [(index: Int, result: BatchWriter.Result)] = []
        // One after the other; the last of them may take as long as the next reading.
        var running: [Task<Meanwhile, Never>] = []
        do {
            while service.served < options.limits.documentsPerWorker {
                if service.hand.begun.isEmpty, let begun = writer.takeShared() { service.hand.begun = [begun] }
                guard let begun = service.hand.begun.first else {
                    for done in running { unsettled += service.hand.take(await done.value) }
                    running = []
                    await writer.settle(unsettled)
                    unsettled = []
                    // One of the last that it has begun itself may lie there now.
                    if service.hand.begun.isEmpty, let begun = writer.takeShared() { service.hand.begun = [begun] }
                    // Only with nothing in hand may it wait for others: what it has begun is what they wait for.
                    if service.hand.begun.isEmpty, try await !advance(&service, writer, &connection) { break }
                    continue
                }
                if service.hand.described == nil {
                    if service.hand.named.isEmpty, let next = await writer.nextAtOnce(alsoLast: true) {
                        service.hand.named = [next]
                    }
                    if let result = try await describe(&service, writer, &connection) { unsettled.append(result) }
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
                service.hand.begun.removeFirst()
                unsettled.append((begun.index, BatchWriter.Result(answer)))
                if running.count > 1 { unsettled += service.hand.take(await running.removeFirst().value) }
            }
        } catch {
            // The file that it was to describe.
            if let index = service.hand.named.first { service.breakdown = Breakdown(index: index, failure: error) }
        }
        for done in running { unsettled += service.hand.take(await done.value) }
        await writer.settle(unsettled)
        return service
    }

    /// Settles what is known, notes a file as begun, and asks for the next one, when what was asked before is done.
    private func meanwhile(
        after last: Task<Meanwhile, Never>?, _ unsettled: [(index: Int, result: BatchWriter.Result)],
        _ described: (index: Int, file: SourceFile)?, _ writer: BatchWriter
    ) -> Task<Meanwhile, Never> {
        Task {
            _ = await last?.value
            await writer.settle(unsettled)
            var done = Meanwhile()
            if let described {
                let (file, permission) = await writer.begin(supplying: described.file, described.index)
                done.described = (described.index, file, permission)
            }
            // Described when this worker has read its file: none of those that another could read sooner.
            done.named = await writer.nextAtOnce(alsoLast: false)
            return done
        }
    }

    /// Brings a file as far as that it can be read, and one more where there is no need to wait for it.
    ///
    /// - Returns: false where there is none.
    private func advance(
        _ service: inout Service, _ writer: BatchWriter, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> Bool {
        for isFirst in [true, false] {
            if service.hand.described == nil {
                if service.hand.named.isEmpty {
                    let next = isFirst ? await writer.next() : await writer.nextAtOnce(alsoLast: true)
                    guard let next else { return !isFirst }
                    service.hand.named = [next]
                }
                if let result = try await describe(&service, writer, &connection) { await writer.settle([result]) }
            }
            guard let (index, file) = service.hand.described else { return true }
            service.hand.described = nil
            let begun = await writer.begin(supplying: file, index)
            await writer.settle(service.hand.take(Meanwhile(described: (index, begun.file, begun.permission))))
        }
        return true
    }

    /// Has the file that was named described.
    ///
    /// - Returns: what became of it, where it cannot be.
    private func describe(
        _ service: inout Service, _ writer: BatchWriter, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> (index: Int, result: BatchWriter.Result)? {
        guard let index = service.hand.named.first else { return nil }
        let answer = try await talk.exchange(.describe(path: writer.path(index)), &connection)
        service.hand.named.removeFirst()
        if case .described(let file) = answer {
            service.hand.described = (index, file)
            return nil
        }
        service.served += 1
        return (index, BatchWriter.Result(answer))
    }
}

extension WorkerLoop.Hand {
    /// Takes over what was done while a file was read.
    ///
    /// - Returns: what became of the file that was described, where it is not to be read.
    fileprivate mutating func take(
        _ meanwhile: WorkerLoop.Meanwhile
    ) -> [(index: Int, result: BatchWriter.Result)] {
        if let next = meanwhile.named { named.append(next) }
        guard let (index, file, permission) = meanwhile.described else { return [] }
        switch permission {
        case .read:
            begun.append((index, file))
            return []
        case .readByAnyone: return []
        case .sameBytes: return [(index, .sameBytes(file))]
        case .refused(let refusal): return [(index, .refused(refusal, seconds: 0))]
        }
    }

    fileprivate mutating func drop(_ index: Int) {
        begun.removeAll { $0.index == index }
        if described?.index == index { described = nil }
        named.removeAll { $0 == index }
    }
}

import Foundation
import Ingest
import Model

/// One worker after the other, each until it has served its share or breaks down.
///
/// While a worker reads a file, what the one before gave is written and the next one, which it has described already, is
/// noted as begun: no worker waits for the store.
struct WorkerLoop: Sendable {
    let room: WaitingRoom
    let options: Batch.Options

    /// The files of a worker that are not settled, each further on its way than the next.
    fileprivate struct Hand: Sendable {
        /// To be read.
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
            if hand.isEmpty { hand.named = await writer.next() }
        }
    }

    private var talk: WorkerTalk { WorkerTalk(limits: options.limits) }

    /// What was done for the store while a file was read.
    fileprivate struct Meanwhile: Sendable {
        var described: (file: SourceFile, permission: BatchWriter.Permission)?
        var named: Int?
    }

    private func serve(_ first: Hand, _ connection: inout WorkerProcess.Connection) async -> Service {
        var service = Service(hand: first)
        guard let writer = await room.writer() else { return Service(hand: Hand()) }
        var unsettled: [(index: Int, result: BatchWriter.Result)] = []
        do {
            while service.served < options.limits.documentsPerWorker {
                guard let begun = service.hand.begun else {
                    await writer.settle(unsettled)
                    unsettled = []
                    if try await !advance(&service, writer, &connection) { break }
                    continue
                }
                if service.hand.described == nil {
                    if service.hand.named == nil { service.hand.named = await writer.nextAtOnce() }
                    if let result = try await describe(&service, writer, &connection) { unsettled.append(result) }
                }
                let meanwhile = Task { [unsettled, described = service.hand.described] in
                    await writer.settle(unsettled)
                    var done = Meanwhile()
                    if let described { done.described = await writer.begin(supplying: described.file, described.index) }
                    done.named = await writer.nextAtOnce()
                    return done
                }
                unsettled = []
                let answer: WorkerAnswer
                do {
                    answer = try await talk.read(begun.file, &connection)
                } catch {
                    service.breakdown = Breakdown(index: begun.index, failure: error)
                    unsettled += service.hand.take(await meanwhile.value)
                    break
                }
                service.served += 1
                service.hand.begun = nil
                unsettled = [(begun.index, BatchWriter.Result(answer))] + service.hand.take(await meanwhile.value)
            }
        } catch {
            // The file that it was to describe.
            if let index = service.hand.named { service.breakdown = Breakdown(index: index, failure: error) }
        }
        await writer.settle(unsettled)
        return service
    }

    /// Brings a file as far as that it can be read; false where there is none.
    private func advance(
        _ service: inout Service, _ writer: BatchWriter, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> Bool {
        if service.hand.described == nil {
            if service.hand.named == nil { service.hand.named = await writer.next() }
            guard service.hand.named != nil else { return false }
            if let result = try await describe(&service, writer, &connection) { await writer.settle([result]) }
        }
        guard let described = service.hand.described else { return true }
        let begun = await writer.begin(supplying: described.file, described.index)
        await writer.settle(service.hand.take(Meanwhile(described: begun, named: service.hand.named)))
        return true
    }

    /// Has the file that was named described.
    ///
    /// - Returns: what became of it, where it cannot be.
    private func describe(
        _ service: inout Service, _ writer: BatchWriter, _ connection: inout WorkerProcess.Connection
    ) async throws(WorkerProcess.Failure) -> (index: Int, result: BatchWriter.Result)? {
        guard let index = service.hand.named else { return nil }
        let answer = try await talk.exchange(.describe(path: writer.path(index)), &connection)
        service.hand.named = nil
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
        named = meanwhile.named
        guard let index = described?.index, let done = meanwhile.described else { return [] }
        described = nil
        switch done.permission {
        case .read:
            // One that broke its worker down is read again before.
            if begun == nil { begun = (index, done.file) } else { described = (index, done.file) }
            return []
        case .sameBytes: return [(index, .sameBytes(done.file))]
        case .refused(let refusal): return [(index, .refused(refusal, seconds: 0))]
        }
    }

    fileprivate mutating func drop(_ index: Int) {
        if begun?.index == index { begun = nil }
        if described?.index == index { described = nil }
        if named == index { named = nil }
    }
}

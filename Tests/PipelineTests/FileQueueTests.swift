import Model
import Testing

@testable import Pipeline

/// In which order files come to the workers, and how many at a time.
struct FileQueueTests {
    private func queue(
        _ sizes: [Int], firstSuspect: Int? = nil, jobs: Int = 1, _ interruption: Interruption = Interruption()
    ) -> FileQueue {
        let files = sizes.enumerated().map { index, size in
            FileWalk.Entry(path: "\(index)", marks: FileWalk.Marks(byteCount: size, modifiedNanoseconds: 0, inode: 0))
        }
        return FileQueue(files, firstSuspect: firstSuspect ?? sizes.count, jobs: jobs, interruption: interruption)
    }

    @Test func `the last sixteen go by size, the others as the walk met them`() {
        let sizes = [5, 900, 7] + (1...16).map { $0 % 4 * 10 }
        let paths = queue(sizes).files.map(\.path)
        #expect(Array(paths.prefix(3)) == ["0", "1", "2"])
        // Of one size, as the walk met them.
        let wanted = [5, 9, 13, 17, 4, 8, 12, 16, 3, 7, 11, 15, 6, 10, 14, 18]
        #expect(paths.dropFirst(3).map { $0 } == wanted.map(String.init))
        #expect(Set(paths).count == sizes.count)
    }

    @Test func `those that a run broke off on come last and one by one`() {
        let queue = queue([1, 2, 3, 4], firstSuspect: 2)
        #expect(queue.files.map(\.path) == ["0", "1", "2", "3"])
        #expect(queue.next() == 0 && queue.next() == 1)
        #expect(queue.next() == nil && !queue.isOver)
        queue.noteWritten()
        #expect(queue.next() == nil)
        queue.noteWritten()
        #expect(queue.next() == 2)
        #expect(queue.next() == nil && !queue.isOver)
        queue.noteWritten()
        #expect(queue.next() == 3)
        #expect(queue.next() == nil && queue.isOver)
    }

    @Test(arguments: [1, 2, 5])
    func `reading is no more than eight files a worker ahead of writing`(jobs: Int) {
        let queue = queue(Array(repeating: 1, count: 100), jobs: jobs)
        var count = 0
        while queue.next() != nil { count += 1 }
        #expect(count == 8 * jobs)
        queue.noteWritten()
        #expect(queue.next() == count)
        #expect(queue.next() == nil && !queue.isOver)
    }

    @Test func `what is begun is taken once, in its order`() {
        let queue = queue([1, 2])
        let file = SourceFile(path: "a", sha256: String(repeating: "0", count: 64), byteCount: 1, mediaType: .plainText)
        #expect(queue.takeBegun() == nil)
        queue.add((0, file))
        queue.add((1, file))
        #expect(queue.takeBegun()?.index == 0)
        #expect(queue.takeBegun()?.index == 1)
        #expect(queue.takeBegun() == nil)
    }

    @Test func `a run that is to end hands out nothing`() {
        let closed = queue([1, 2])
        closed.close()
        #expect(closed.next() == nil && closed.isOver)
        let interruption = Interruption()
        let stopped = queue([1, 2], interruption)
        #expect(stopped.next() == 0)
        interruption.request()
        #expect(stopped.next() == nil && stopped.isOver)
    }
}

/// The command line by which one process of the program starts another.
struct WorkerTalkTests {
    @Test func `a worker reads from its command line what it was started with`() {
        var limits = Limits()
        limits.seconds = 0.5
        limits.memory = 123 << 20
        limits.recognisesText = false
        for limits in [Limits(), limits] {
            #expect(WorkerTalk.limits(["tijdlijn"] + WorkerTalk(limits: limits).arguments) == limits)
        }
    }

    @Test(arguments: [
        ["tijdlijn"], ["tijdlijn", "worker"],
        ["tijdlijn", "ingest", "--seconds", "60.0", "--memory", "1", "--ocr", "auto"],
        ["tijdlijn", "worker", "--seconds", "60.0", "--memory", "1", "--ocr", "soms"],
        ["tijdlijn", "worker", "--memory", "1", "--seconds", "60.0", "--ocr", "auto"],
        ["tijdlijn", "worker", "--seconds", "x", "--memory", "1", "--ocr", "auto"],
    ])
    func `any other command line is left to the parser`(commandLine: [String]) async {
        #expect(WorkerTalk.limits(commandLine) == nil)
        #expect(await !Worker.serve(startedBy: commandLine))
    }
}

import Foundation
import Testing

@testable import Pipeline

struct StoreLockTests {
    @Test func `the second holder is told who the first is, and gets the lock when that is gone`() throws {
        let store = NSTemporaryDirectory() + UUID().uuidString + ".db"
        do {
            let first = try StoreLock(store: store)
            #expect(throws: StoreLock.Failure.held(by: getpid(), store: store)) { try StoreLock(store: store) }
            withExtendedLifetime(first) {}
        }
        let second = try StoreLock(store: store)
        withExtendedLifetime(second) {}
        try FileManager.default.removeItem(atPath: store + ".lock")
    }

    @Test func `a store has one lock by whatever name it is called`() throws {
        let folder = NSTemporaryDirectory() + "slot-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/diep", withIntermediateDirectories: true)
        let store = folder + "/t.db"
        let unmade = try StoreLock(store: folder + "/diep/../t.db")
        #expect(throws: StoreLock.Failure.self) { try StoreLock(store: store) }
        withExtendedLifetime(unmade) {}
        try Data().write(to: URL(fileURLWithPath: store))
        try FileManager.default.createSymbolicLink(atPath: folder + "/diep/ook.db", withDestinationPath: store)
        #expect(throws: StoreLock.Failure.held(by: getpid(), store: folder + "/diep/ook.db")) {
            try StoreLock(store: folder + "/diep/ook.db")
        }
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func `what a run that was killed leaves behind is waited for`() throws {
        let store = NSTemporaryDirectory() + UUID().uuidString + ".db"
        let left = open(store + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        #expect(flock(left, LOCK_EX | LOCK_NB) == 0)
        // Above the kernel's largest number of a process.
        let mark = "4194999\n"
        #expect(write(left, mark, mark.utf8.count) == mark.utf8.count)
        let thread = Thread {
            usleep(300_000)
            close(left)
        }
        thread.start()
        let lock = try StoreLock(store: store)
        withExtendedLifetime(lock) {}
        try FileManager.default.removeItem(atPath: store + ".lock")
    }
}

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
}

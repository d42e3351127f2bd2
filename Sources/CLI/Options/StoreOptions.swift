import ArgumentParser
import Foundation
import Index
import Pipeline

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp("The store; else $TIJDLIJN_STORE, else ./tijdlijn.db.", valueName: "file"))
    var file: String?

    var path: String {
        if let file { return file }
        if let variable = ProcessInfo.processInfo.environment["TIJDLIJN_STORE"], !variable.isEmpty { return variable }
        return "./tijdlijn.db"
    }

    /// Takes the right to write to the store; it ends with the value.
    func lock() throws(CommandError) -> StoreLock {
        do {
            return try StoreLock(store: path)
        } catch {
            throw CommandError(error)
        }
    }

    /// Opens a store that is there to write to it.
    func writing() throws(CommandError) -> TimelineStore {
        try checkExistence()
        return try answering { () throws(IndexError) in try TimelineStore(path: path) }
    }

    /// Opens a store that is there to write to it, while no other run does; the right ends with the lock.
    func writingAlone() throws(CommandError) -> (store: TimelineStore, lock: StoreLock) {
        // Before the lock, whose file would else be left beside a store that never was.
        try checkExistence()
        let lock = try lock()
        return (try answering { () throws(IndexError) in try TimelineStore(path: path) }, lock)
    }

    /// Writes to a store that is there, while no other run does, and closes it.
    func writing<Value>(_ body: (TimelineStore) throws -> Value) throws -> Value {
        let (store, lock) = try writingAlone()
        defer { withExtendedLifetime(lock) {} }
        let value = try body(store)
        try answering { () throws(IndexError) in try store.close() }
        return value
    }

    private func checkExistence() throws(CommandError) {
        guard FileManager.default.fileExists(atPath: path) else { throw CommandError(IndexError.missing(path: path)) }
    }

    /// Opens the store to read from it.
    func reading() throws(CommandError) -> TimelineStore {
        do {
            return try TimelineStore.reading(path: path)
        } catch {
            throw CommandError(error)
        }
    }
}

/// Gives the store's errors the form of the command line.
func answering<Value>(_ body: () throws(IndexError) -> Value) throws(CommandError) -> Value {
    do {
        return try body()
    } catch {
        throw CommandError(error)
    }
}

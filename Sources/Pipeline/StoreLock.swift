import Foundation

/// The right to write to a store, held by one run at a time.
///
/// The kernel keeps it (`flock` on a file beside the store), so that it ends with the process, however that ends.
public final class StoreLock: Sendable {
    /// Why the right was not given.
    public enum Failure: Error, Hashable, Sendable {
        /// Another run has it.
        case held(by: Int32?, store: String)
        case cannotCreate(path: String, detail: String)

        /// One sentence that says what is the matter.
        public var reason: String {
            switch self {
            case .held(let process?, let store): "Another run (process \(process)) holds the store \(store)."
            case .held(nil, let store): "Another run holds the store \(store)."
            case .cannotCreate(let path, let detail): "\(path) cannot be written: \(detail)."
            }
        }

        /// What a person can do about it.
        public var remedy: String {
            switch self {
            case .held: "Wait until it has ended, or name another store with --store."
            case .cannotCreate: "Check that the folder exists, that you may write there and that the disk has room."
            }
        }
    }

    private let descriptor: Int32

    /// The store's own path, whatever link it is called by: two names must not be two locks.
    private static func place(of store: String) -> String {
        func real(_ path: String) -> String? {
            guard let resolved = realpath(path, nil) else { return nil }
            defer { free(resolved) }
            return String(cString: resolved)
        }
        if let place = real(store) { return place }
        // Not made yet.
        let name = store.split(separator: "/").last.map(String.init) ?? store
        let folder = store.dropLast(name.count)
        return real(folder.isEmpty ? "." : String(folder)).map { $0 == "/" ? "/" + name : "\($0)/\(name)" } ?? store
    }

    /// Takes the right, or fails at once; where its holder is gone, after ``patience``.
    public init(store: String) throws(Failure) {
        let path = StoreLock.place(of: store) + ".lock"
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .cannotCreate(path: path, detail: String(cString: strerror(errno))) }
        let start = ContinuousClock.now
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            let holder = StoreLock.holder(file)
            if code == EWOULDBLOCK, !StoreLock.lives(holder), start.duration(to: .now) < StoreLock.patience {
                usleep(20_000)
                continue
            }
            close(file)
            if code != EWOULDBLOCK { throw .cannotCreate(path: path, detail: String(cString: strerror(code))) }
            throw .held(by: StoreLock.lives(holder) ? holder : nil, store: store)
        }
        descriptor = file
        let mark = Array("\(getpid())\n".utf8)
        // Only a courtesy to the run that comes second; the lock holds without it.
        if ftruncate(file, 0) == 0 { _ = write(file, mark, mark.count) }
    }

    /// How long what a run has started may outlive it: a process that was killed while it started another one leaves that
    /// one with the lock until it has become the other program.
    static let patience = Duration.seconds(5)

    /// The process that wrote its mark; nil where there is none.
    private static func holder(_ file: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(file, &bytes, bytes.count, 0)
        let digits = bytes.prefix(max(0, count)).prefix { $0 >= 0x30 && $0 <= 0x39 }
        return Int32(String(decoding: digits, as: UTF8.self))
    }

    private static func lives(_ process: Int32?) -> Bool {
        guard let process, process > 0 else { return false }
        return kill(process, 0) == 0 || errno == EPERM
    }

    deinit { close(descriptor) }
}

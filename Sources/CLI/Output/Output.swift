import Foundation

/// Why data could not be put out.
enum OutputError: Error, CustomStringConvertible {
    /// The reader closed its end; nothing to say about it.
    case readerLeft
    case failed(file: String, detail: String)

    var description: String {
        switch self {
        case .readerLeft: "The reader of the output left."
        case .failed(let file, let detail): "\(file) cannot be written: \(detail). Check the path and the free space."
        }
    }
}

/// Where data goes: standard output or a file, buffered.
final class Output {
    let descriptor: Int32
    private let name: String
    private let isOwned: Bool
    private var buffer: [UInt8] = []

    /// Opens the file, or takes standard output where `path` is nil or `-`.
    init(path: String?) throws(OutputError) {
        guard let path, path != "-" else {
            descriptor = STDOUT_FILENO
            name = "standard output"
            isOwned = false
            return
        }
        name = path
        isOwned = true
        if Self.isDatabase(path) {
            descriptor = -1
            throw .failed(file: path, detail: "it is an SQLite database, perhaps the store itself")
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 { throw .failed(file: path, detail: String(cString: strerror(errno))) }
    }

    /// Whether a file begins as a store does; --output in the place of --store would else be the end of it.
    private static func isDatabase(_ path: String) -> Bool {
        let mark = Array("SQLite format 3\0".utf8)
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return false }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: mark.count)
        return read(file, &head, head.count) == head.count && head == mark
    }

    deinit {
        if isOwned && descriptor >= 0 { close(descriptor) }
    }

    func write(_ text: String) throws(OutputError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count > 1 << 16 { try flush() }
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
        if bytes.count > 1 << 16 {
            try flush()
            return try send(bytes)
        }
        buffer.append(contentsOf: bytes)
        if buffer.count > 1 << 16 { try flush() }
    }

    func line(_ text: String) throws(OutputError) {
        try write(text)
        try write("\n")
    }

    /// Writes what is held back; to be called once at the end.
    func flush() throws(OutputError) {
        try send(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Waits until what was written lies on the disk; a pipe or terminal has nothing to wait for.
    func synchronize() throws(OutputError) {
        guard fsync(descriptor) != 0, errno != EINVAL, errno != EROFS, errno != ENOTSUP else { return }
        throw .failed(file: name, detail: String(cString: strerror(errno)))
    }

    private func send(_ bytes: [UInt8]) throws(OutputError) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EPIPE { throw .readerLeft }
            guard count > 0 else { throw .failed(file: name, detail: String(cString: strerror(errno))) }
            sent += count
        }
    }
}

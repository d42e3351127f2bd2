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
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        name = path
        isOwned = true
        if descriptor < 0 { throw .failed(file: path, detail: String(cString: strerror(errno))) }
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

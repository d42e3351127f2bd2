import Glibc
import Model

/// Reads a file whole, and only what is a file.
enum SourceBytes {
    /// The largest file that is read into memory, in bytes; a PDF is not, its reader works from the path.
    static let largest = 64 << 20

    /// What was found at a path.
    struct Contents {
        var bytes: [UInt8]
        /// Whether `bytes` is the whole file.
        var isWhole: Bool
        var byteCount: Int
    }

    /// Reads the first bytes of a file.
    ///
    /// - Throws: `.unreadable` for what is no regular file, may not be read or changes while it is read.
    static func head(of path: String, count: Int) throws(IngestError) -> Contents {
        try read(path, atMost: count)
    }

    /// Reads a file whole.
    ///
    /// - Throws: also `.tooLarge`.
    static func whole(_ path: String) throws(IngestError) -> [UInt8] {
        let contents = try read(path, atMost: largest + 1)
        guard contents.isWhole, contents.byteCount <= largest else {
            throw .tooLarge(detail: "it has \(contents.byteCount >> 20) MiB, more than \(largest >> 20)")
        }
        return contents.bytes
    }

    private static func read(_ path: String, atMost limit: Int) throws(IngestError) -> Contents {
        // Without O_NONBLOCK the opening of a FIFO would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(detail: message(errno)) }
        defer { close(descriptor) }
        let before = try status(descriptor)
        guard before.st_mode & S_IFMT == S_IFREG else { throw .unreadable(detail: kind(before.st_mode)) }
        let size = Int(before.st_size)
        var bytes: [UInt8] = []
        let wanted = min(size, limit)
        bytes.reserveCapacity(wanted)
        var chunk = [UInt8](repeating: 0, count: min(1 << 18, wanted))
        while bytes.count < wanted {
            let count = Glibc.read(descriptor, &chunk, min(chunk.count, wanted - bytes.count))
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(detail: message(errno))
            }
            if count == 0 { break }
            bytes += chunk[0..<count]
        }
        let after = try status(descriptor)
        let isSame =
            before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
            && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
        guard isSame, bytes.count == wanted else { throw .unreadable(detail: "it changed while it was read") }
        return Contents(bytes: bytes, isWhole: bytes.count == size, byteCount: size)
    }

    private static func status(_ descriptor: Int32) throws(IngestError) -> stat {
        var result = stat()
        guard fstat(descriptor, &result) == 0 else { throw .unreadable(detail: message(errno)) }
        return result
    }

    private static func kind(_ mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFDIR: "it is a folder"
        case S_IFIFO: "it is a pipe, no file"
        case S_IFSOCK: "it is a socket, no file"
        case S_IFCHR, S_IFBLK: "it is a device, no file"
        default: "it is no regular file"
        }
    }

    private static func message(_ code: Int32) -> String {
        switch code {
        case ENOENT: "it does not exist"
        case EACCES, EPERM: "you have no permission to read it"
        case ENXIO: "it is a socket or device, no file"
        case ELOOP: "its symbolic links lead round in a circle"
        default: "the system says: \(String(cString: strerror(code)))"
        }
    }
}

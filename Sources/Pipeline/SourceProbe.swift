import Foundation
import Ingest
import Model

/// Looks at a file before it is read: its hash, its size, what its bytes are.
public enum SourceProbe {
    /// Hashes a file and tells its kind.
    ///
    /// - Throws: ``SourceError`` for what is no readable regular file; a symbolic link is followed.
    public static func describe(_ path: String) throws(SourceError) -> SourceFile {
        var status = stat()
        guard stat(path, &status) == 0 else { throw SourceError(errno: errno, path: path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder(path: path)
        case S_IFIFO: throw .notRegular(path: path, what: "a pipe")
        case S_IFSOCK: throw .notRegular(path: path, what: "a socket")
        default: throw .notRegular(path: path, what: "a device")
        }
        var real = path
        if let resolved = realpath(path, nil) {
            real = String(cString: resolved)
            free(resolved)
        }
        let (hash, count) = try ContentHash.sha256(ofFile: real)
        let head = try head(of: real)
        return SourceFile(
            path: path, sha256: hash, byteCount: count, mediaType: Sniffer.mediaType(path: path, head: head))
    }

    private static func head(of path: String) throws(SourceError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw SourceError(errno: errno, path: path) }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: Sniffer.headSize)
        var count = 0
        while count < buffer.count {
            let got = buffer[count...].withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw SourceError(errno: errno, path: path) }
            if got == 0 { break }
            count += got
        }
        return Array(buffer[..<count])
    }
}

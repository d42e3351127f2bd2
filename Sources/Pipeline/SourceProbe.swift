import Foundation
import Model

/// Looks at a file before it is read: its hash, its size, what its bytes are.
public enum SourceProbe {
    /// Bytes at the start of a file that tell its kind.
    static let headCount = 1 << 16

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
            path: path, sha256: hash, byteCount: count, mediaType: mediaType(head: head, name: path))
    }

    private static func head(of path: String) throws(SourceError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw SourceError(errno: errno, path: path) }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: headCount)
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

    /// The kind of a file by its first bytes, and by its name where they leave it open.
    ///
    /// - Parameters:
    ///   - head: at least the first 1,024 bytes of the file, or all of it.
    ///   - name: the file's path; only its ending counts.
    public static func mediaType(head: [UInt8], name: String) -> MediaType {
        let ending = ending(of: name)
        if let signed = signature(head, ending: ending) { return signed }
        if head.isEmpty { return byName[ending] ?? .unknown }
        let isWide = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE])
        // Only text in UTF-16 has a reason to hold zero bytes, and it says so by its first two.
        if !isWide && head.prefix(8192).contains(0) { return .unknown }
        let start = String(decoding: head.prefix(2048).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
            .drop(while: { $0.isWhitespace }).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
        if start.hasPrefix("<?xml") || start.hasPrefix("<!doctype") {
            return start.contains("<html") || start.contains("<!doctype html") ? .html : .xml
        }
        if let named = byName[ending] { return named }
        if unread.contains(ending) { return .unknown }
        return start.hasPrefix("<") ? (start.contains("<body") ? .html : .xml) : .plainText
    }

    private static func ending(of name: String) -> String {
        let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) } ?? name.startIndex
        let file = String(name[last...])
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
        return file[file.index(after: dot)...].lowercased()
    }

    private static func signature(_ head: [UInt8], ending: String) -> MediaType? {
        func holds(_ text: String, within count: Int) -> Bool {
            let wanted = Array(text.utf8)
            let hay = head.prefix(count)
            guard hay.count >= wanted.count else { return false }
            return (0...(hay.count - wanted.count)).contains { hay[$0] == wanted[0] && hay[$0...].starts(with: wanted) }
        }
        if holds("%PDF-", within: 1024) { return .pdf }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            if holds("mimetypeapplication/vnd.oasis.opendocument.text", within: 128) { return .odt }
            if holds("word/", within: headCount) || ending == "docx" { return .docx }
            return ending == "odt" ? .odt : .zip
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .doc }
        if head.starts(with: Array("{\\rtf".utf8)) { return .rtf }
        let pictures: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0],
            [0x4D, 0x4D, 0, 0x2A],
        ]
        return pictures.contains { head.starts(with: $0) } ? .image : nil
    }

    /// What an ending says of text whose bytes say nothing.
    private static let byName: [String: MediaType] = [
        "pdf": .pdf, "xml": .xml, "html": .html, "htm": .html, "xhtml": .html, "md": .markdown, "markdown": .markdown,
        "txt": .plainText, "text": .plainText, "docx": .docx, "odt": .odt, "doc": .doc, "rtf": .rtf,
    ]

    /// Endings of text that is data or a program, not a document.
    private static let unread: Set<String> = [
        "tsv", "csv", "json", "jsonl", "yaml", "yml", "toml", "sh", "py", "js", "css", "c", "h", "sql", "log", "ini",
        "cfg", "svg", "ics", "bib", "lock",
    ]
}

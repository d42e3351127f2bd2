import Glibc
import Model

/// The one document in a zip archive: a page or letter zipped alone, or a publication in several formats.
struct PackedFile: Sendable {
    /// Its name in the archive.
    var name: String
    var bytes: [UInt8]
    /// What a `metadata.xml` beside it in the archive says.
    var properties: [SourceProperty] = []

    /// Finds the document.
    ///
    /// Folders, pictures, style sheets and what systems leave behind are no documents. Several files of one name in
    /// several formats are one publication, of which the best is taken.
    ///
    /// - Throws: `.empty` where there is none, `.unsupported` where there are several, and as ``ZipArchive``.
    static func find(in archive: [UInt8], limits: ReadingLimits) throws(IngestError) -> PackedFile {
        let names = try ZipArchive.names(of: archive, limits: limits)
        guard names.contains(where: { !$0.hasSuffix("/") }) else { throw .empty }
        let metadata = names.filter { lastPart($0) == "metadata.xml" || $0.hasSuffix(".metadata.xml") }
        let documents = names.filter { name in
            let last = lastPart(name)
            return !name.hasSuffix("/") && !name.hasPrefix("__MACOSX/") && !last.hasPrefix(".")
                && !metadata.contains(name) && !companions.contains(Sniffer.suffix(of: last))
        }
        let stems = Set(documents.map { stem(lastPart($0)) })
        guard stems.count == 1, let best = documents.min(by: { rank($0) < rank($1) }) else {
            let count = documents.isEmpty ? "no document" : "\(stems.count) documents"
            throw .unsupported(
                format: "a zip archive with \(count)",
                remedy: "Unpack it and take in what it holds: unzip FILE -d FOLDER")
        }
        let wanted = [best] + metadata.prefix(1)
        let parts = try ZipArchive.parts(wanted, of: archive, limits: limits)
        guard let bytes = parts[best] else { throw .damaged(detail: "\(best) is named and not there") }
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= SourceBytes.largest else {
            throw .tooLarge(
                detail: "what it holds has \(bytes.count >> 20) MiB, more than \(SourceBytes.largest >> 20)")
        }
        var file = PackedFile(name: best, bytes: bytes)
        if let name = metadata.first, let description = parts[name] {
            file.properties = MetadataFile.properties(in: description, limits: limits) ?? []
        }
        return file
    }

    /// What accompanies a document and is none.
    private static let companions: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "tif", "tiff", "bmp", "webp", "ico", "css", "js", "woff", "woff2", "ttf",
        "db", "ini", "xsd", "dtd", "xsl", "xslt",
    ]

    /// The better format first.
    private static func rank(_ name: String) -> (Int, String) {
        let order = ["xml", "html", "htm", "docx", "odt", "pdf", "rtf", "doc", "md", "txt"]
        return (order.firstIndex(of: Sniffer.suffix(of: name)) ?? order.count, name)
    }

    private static func lastPart(_ name: String) -> String {
        String(decoding: name.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed(), as: UTF8.self)
    }

    private static func stem(_ name: String) -> String {
        guard let stop = name.lastIndex(of: "."), stop != name.startIndex else { return name }
        return String(name[..<stop])
    }
}

/// A file without a name, for programs that read from a path: it is gone with the process that holds it.
final class UnnamedFile: Sendable {
    private let descriptor: Int32

    /// - Throws: `.unreadable` where no such file can be made.
    init(_ bytes: [UInt8]) throws(IngestError) {
        // O_TMPFILE, which the C library defines as a macro that Swift does not see.
        let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        descriptor = open(folder.isEmpty ? "/tmp" : folder, unnamed | O_RDWR | O_CLOEXEC, 0o600)
        // Once the property is set, what is thrown here is followed by `deinit`, which closes.
        guard descriptor >= 0 else { throw .unreadable(detail: "no room could be made to unpack it") }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .unreadable(detail: "no room could be made to unpack it") }
            written += count
        }
    }

    /// A path that this process and those that it starts can open.
    var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

    deinit { if descriptor >= 0 { close(descriptor) } }
}

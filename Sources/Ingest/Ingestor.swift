import Model

/// The first stage: a file in, a clean document out.
///
/// The kind of the file is told from its bytes; its reader makes a draft, ``Assembler`` the document. Metadata in a
/// `<stem>.metadata.xml` beside the file, or in a `metadata.xml` that names it, joins the document's properties.
public struct Ingestor: Sendable {
    /// What may be spent on a document.
    public var limits: ReadingLimits
    private let readers = ReaderSet()

    public init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

    /// Reads a file.
    ///
    /// - Parameter file: the file as hashed by the caller; its bytes are read again from `file.path`.
    /// - Throws: ``IngestError``, one case for each named outcome that is not `ok` or `partial`.
    public func ingest(_ file: SourceFile) async throws(IngestError) -> Document {
        let head = try SourceBytes.head(of: file.path, count: Sniffer.headSize)
        guard head.byteCount > 0 else { throw .empty }
        var input = SourceInput(file: file, bytes: [], limits: limits)
        input.file.mediaType = Sniffer.mediaType(path: file.path, head: head.bytes)
        try Self.refuseEncrypted(input.file.mediaType, path: file.path)
        var name = ""
        var draft: Draft
        if input.file.mediaType == .zip {
            (draft, name) = try await opened(&input)
        } else {
            if let foreign = ForeignText.error(in: head.bytes, type: input.file.mediaType) { throw foreign }
            let choice = try readers.choice(for: input.file.mediaType, path: file.path)
            name = choice.name
            if !choice.readsPath {
                input.bytes = head.isWhole ? head.bytes : try SourceBytes.whole(file.path)
                guard file.byteCount == 0 || input.bytes.count == file.byteCount else {
                    throw .unreadable(detail: "it changed since its size was taken")
                }
            }
            draft = try await choice.reader.read(input)
        }
        guard draft.blocks.contains(where: { $0.lines.contains { !$0.text.isEmpty } }) else { throw .empty }
        draft.properties += SideMetadata.properties(for: file.path, limits: limits)
        draft.properties += file.supplied
        input.file.supplied = []
        let document = Assembler().document(from: draft, source: input.file, reader: name)
        guard !document.text.bytes.isEmpty else { throw .empty }
        return document
    }

    /// Reads an office file whose head did not say that it is one, or the document of an archive.
    private func opened(_ input: inout SourceInput) async throws(IngestError) -> (Draft, String) {
        let bytes = try SourceBytes.whole(input.file.path)
        switch try ZipKind.of(bytes, limits: limits) {
        case .docx: input.file.mediaType = .docx
        case .odt: input.file.mediaType = .odt
        case .other(let format, let remedy): throw .unsupported(format: format, remedy: remedy)
        case .archive: return try await unpacked(&input, bytes)
        }
        input.bytes = bytes
        let choice = try readers.choice(for: input.file.mediaType, path: input.file.path)
        return (try await choice.reader.read(input), choice.name)
    }

    /// Reads the one document of a zip archive; the media type becomes that of the document.
    private func unpacked(
        _ input: inout SourceInput, _ archive: [UInt8]
    ) async throws(IngestError) -> (Draft, String) {
        let packed = try PackedFile.find(in: archive, limits: limits)
        let head = Array(packed.bytes.prefix(Sniffer.headSize))
        var type = Sniffer.mediaType(path: packed.name, head: head)
        if type == .zip, Sniffer.suffix(of: packed.name) != "zip" {
            switch try ZipKind.of(packed.bytes, limits: limits) {
            case .docx: type = .docx
            case .odt: type = .odt
            case .other(let format, let remedy): throw .unsupported(format: format, remedy: remedy)
            case .archive: break
            }
        }
        if type == .doc, CompoundFile.isEncrypted(packed.bytes) { throw .encrypted }
        if let foreign = ForeignText.error(in: head, type: type) { throw foreign }
        let choice = try readers.choice(for: type, path: packed.name)
        input.file.mediaType = type
        var inner = input
        inner.file.byteCount = packed.bytes.count
        var draft: Draft
        if choice.readsPath {
            let unnamed = try UnnamedFile(packed.bytes)
            inner.file.path = unnamed.path
            draft = try await choice.reader.read(inner)
            withExtendedLifetime(unnamed) {}
        } else {
            inner.bytes = packed.bytes
            draft = try await choice.reader.read(inner)
        }
        draft.properties += packed.properties
        return (draft, choice.name)
    }

    /// An Office file with a password is a container of the old kind, whatever its name says.
    private static func refuseEncrypted(_ type: MediaType, path: String) throws(IngestError) {
        guard type == .doc else { return }
        if CompoundFile.isEncrypted(try SourceBytes.whole(path)) { throw .encrypted }
    }
}

/// The container of Office files of before 2007, and of later ones with a password.
enum CompoundFile {
    /// Whether its directory names the stream that holds an encrypted file: an entry of 128 bytes, its name in UTF-16,
    /// then how long the name is ([MS-CFB], 2.6.1).
    static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage\0".utf8.flatMap { [UInt8]([$0, 0]) }
        var start = 0
        while let offset = bytes[start...].firstOffset(of: name) {
            let place = start + offset
            if place % 128 == 0, place + 66 <= bytes.count, bytes[place + 64] == UInt8(name.count),
                bytes[place + 65] == 0
            {
                return true
            }
            start = place + 1
        }
        return false
    }
}

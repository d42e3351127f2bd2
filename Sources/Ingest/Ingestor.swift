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
        let type = Sniffer.mediaType(path: file.path, head: head.bytes)
        try Self.refuseEncrypted(type, path: file.path)
        let choice = try readers.choice(for: type, path: file.path)
        var input = SourceInput(file: file, bytes: [], limits: limits)
        input.file.mediaType = type
        if !choice.readsPath {
            input.bytes = head.isWhole ? head.bytes : try SourceBytes.whole(file.path)
            guard file.byteCount == 0 || input.bytes.count == file.byteCount else {
                throw .unreadable(detail: "it changed since its size was taken")
            }
        }
        var draft = try await choice.reader.read(input)
        guard draft.blocks.contains(where: { $0.lines.contains { !$0.text.isEmpty } }) else { throw .empty }
        draft.properties += SideMetadata.properties(for: file.path, limits: limits)
        draft.properties += file.supplied
        input.file.supplied = []
        let document = Assembler().document(from: draft, source: input.file, reader: choice.name)
        guard !document.text.bytes.isEmpty else { throw .empty }
        return document
    }

    /// An Office file with a password is a container of the old kind, whatever its name says.
    private static func refuseEncrypted(_ type: MediaType, path: String) throws(IngestError) {
        guard type == .doc else { return }
        let suffix = Sniffer.suffix(of: path)
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [UInt8]([$0, 0]) }
        let isPackage = ["docx", "docm", "xlsx", "pptx"].contains(suffix)
        if isPackage { throw .encrypted }
        if try SourceBytes.whole(path).firstOffset(of: name) != nil { throw .encrypted }
    }
}

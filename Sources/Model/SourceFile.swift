/// A file on disk as it was when it was read.
public struct SourceFile: Hashable, Codable, Sendable {
    /// The path as the user gave it or as the folder walk found it.
    public var path: String
    /// SHA-256 of the bytes in lower-case hexadecimal; 64 characters.
    public var sha256: String
    /// Size in bytes.
    public var byteCount: Int
    /// What the bytes are, told by looking at them and only then by the name.
    public var mediaType: MediaType
    /// What a person says of it; the reader hands it on among the document's properties.
    public var supplied: [SourceProperty] = []

    public init(path: String, sha256: String, byteCount: Int, mediaType: MediaType) {
        self.path = path
        self.sha256 = sha256
        self.byteCount = byteCount
        self.mediaType = mediaType
    }
}

/// The kinds of file that are told apart.
public enum MediaType: String, Hashable, Codable, Sendable, CaseIterable {
    case pdf, xml, html, markdown, docx, odt, doc, rtf, zip, image
    case plainText = "text"
    case unknown
}
